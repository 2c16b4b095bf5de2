"""What a member chose for themselves, told to whoever may see a group's own pages. No reason is known."""

from __future__ import annotations

from coprod_tui.model.group import AS_THE_GROUP, Member
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.ways import languages


def own_time_words(member: Member) -> str:
    """How long a turn of theirs may be."""
    if member.turn_minutes == AS_THE_GROUP:
        return _("as everyone")
    if not member.turn_minutes:
        return _("no limit")
    return ngettext("{count} minute", "{count} minutes", member.turn_minutes).format(count=member.turn_minutes)


def chose(member: Member) -> list[str]:
    """Everything they chose otherwise than it is to begin with."""
    time = _("time for a turn: {time}").format(time=own_time_words(member))
    language = _("what they get is in {language}")
    return [
        *([time] if member.turn_minutes != AS_THE_GROUP else []),
        *([_("what they bring may be counted")] if member.brings_counted else []),
        *([_("their calendar may say whose meeting it is")] if member.calendar_named else []),
        *([language.format(language=languages()[member.language])] if member.language else []),
    ]
