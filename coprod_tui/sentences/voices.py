"""Who is heard, told: figures in words, without praise, blame or places. Nothing where the group does not count."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import voiced
from coprod_tui.model.voices import BringsCounted, GroupVoice, Voice, counts, voice_of
from coprod_tui.sentences.order import not_heard
from coprod_tui.sentences.record_view import Tells, name_of, untold
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import _, about, length, ngettext, percent

MINUTE = 60_000


TELLS: Tells = {BringsCounted: untold}


def counting(meeting: Meeting) -> str:
    """What the Room says while the group counts, so that nobody is counted without knowing."""
    return _("We count who speaks") if counts(meeting) else ""


def figures(voice: Voice) -> str:
    """Such as "3 turns, about 4 minutes, the longest about 2 minutes"."""
    parts = [ngettext("{count} turn", "{count} turns", voice.turns).format(count=voice.turns)] if voice.turns else []
    if voice.turns:
        parts.append(about(voice.length // 1000))
    if voice.turns > 1:
        parts.append(_("the longest {time}").format(time=about(voice.longest // 1000)))
    if voice.otherwise:
        parts.append(
            ngettext("{count} in writing or signed", "{count} in writing or signed", voice.otherwise).format(
                count=voice.otherwise
            )
        )
    if not parts:
        return _("heard in the round") if voice.heard else _("not heard from yet")
    return ", ".join(parts)


def brought_words(brought: GroupVoice) -> str:
    """Such as "6 people, 34% of the time, 1 hour 2 minutes"."""
    people = ngettext("{count} person", "{count} people", brought.people).format(count=brought.people)
    return _("{people}, {share} of the time, {length}").format(
        people=people, share=percent(brought.share), length=_length(brought.length)
    )


def _length(ms: int) -> str:
    minutes = round(ms / MINUTE)
    return length(minutes) if minutes or not ms else about(ms // 1000)


def brought_turns(brought: GroupVoice) -> str:
    """The same with how many turns that was."""
    turns = ngettext("{count} turn", "{count} turns", brought.turns).format(count=brought.turns)
    return _("{turns}, {figures}").format(turns=turns, figures=brought_words(brought))


def own_words(meeting: Meeting, person: Id, now: int) -> str:
    """What somebody who asks about themselves is told. now: meeting time, ms."""
    name = name_of(meeting, person)
    if not counts(meeting):
        return _("This group does not count who speaks. Nothing was added up.")
    voice = voice_of(meeting, person, now)
    member = voiced(meeting, person)
    if voice is None and member != person:
        return _("{name} voices what {member} says. It is counted as {member}'s.").format(
            name=name, member=name_of(meeting, member)
        )
    if voice is None:
        return _("{name} is not here yet.").format(name=name)
    return _("{name}: {figures}.").format(name=name, figures=figures(voice))


def heard_words(meeting: Meeting, about: str, now: int) -> str:
    """Somebody's own figures, asked for by their number; without one what everyone may know. now: meeting time, ms."""
    person = meeting.people.by_number(int(about)) if about else None
    if person is not None:
        return own_words(meeting, person.id, now)
    sentences = ". ".join(filter(None, (counting(meeting), not_heard(meeting))))
    return f"{sentences}." if sentences else _("This group does not count who speaks.")


STATE = {"counted": TextBlock(lambda meeting: [*filter(None, [counting(meeting)])])}
