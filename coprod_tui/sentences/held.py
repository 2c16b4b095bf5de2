"""Words kept off the screen, told: that there are some, and what was chosen. Never the words, and never whose."""

from __future__ import annotations

from coprod_tui.model.held import Held, HidingEnded, WordsChosen, WordsHeld
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.mentions import texts
from coprod_tui.sentences.record_view import RecordView, Tells, untold
from coprod_tui.wording import N_, _, ngettext


def _chosen(entry: WordsChosen, _view: RecordView) -> str:
    if not (entry.lines or entry.own):
        return {
            "desk": _("What was half typed stays off the screen. It is not in the record."),
            "out": _("What was half typed is wiped."),
            "fine": _("What was half typed may be seen again."),
        }[entry.choice]
    return {
        "desk": _("Those words stay at the Desk only."),
        "out": _("Off the screen. The Desk leaves them out for good."),
        "fine": _("Those words may be seen again."),
    }[entry.choice]


TELLS: Tells = {WordsHeld: untold, HidingEnded: untold, WordsChosen: _chosen}
LABEL = N_("hidden")


def waiting_words(held: Held) -> str:
    """How much is kept off the screen until somebody chooses; "" where nothing is."""
    count = len(held.waiting) + sum(not choice for _seat, choice in held.halves)
    if not held.waits:
        return ""
    phrase = ngettext(
        "{count} thing that was written stays off every screen but the Desk.",
        "{count} things that were written stay off every screen but the Desk.",
        count,
    )
    return phrase.format(count=count)


def with_you() -> str:
    """For a moment after hiding where nobody is named for support. It promises nobody."""
    return _("Who could sit with you? You may ask anyone here, or ask for a break.")


def asks() -> str:
    """Who chooses what becomes of them."""
    return _("The person whose words they are chooses.")


def words_of(meeting: Meeting, line: int) -> str:
    """The first words of a held line: for the Desk alone."""
    found = (text for one in meeting.history if one.stamp.line == line for _path, text in texts(one.entry))
    return next(found, "")


def choices(*, half: bool = False) -> tuple[tuple[str, str], ...]:
    """What can be chosen, each with its words. The safest stands first. half: for what is half typed."""
    if half:
        return (("desk", _("Keep it off the screen")), ("out", _("Wipe it")), ("fine", _("It was fine, show it")))
    return (("desk", _("On the Desk only")), ("out", _("Leave out for good")), ("fine", _("It was fine, show it")))
