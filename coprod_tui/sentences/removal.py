"""What was taken out of the record for good, told: that it happened, never what."""

from __future__ import annotations

from coprod_tui.model.removal import PersonRemoved, RecordRepaired, SpeakingStripped, WordsLeftOut
from coprod_tui.sentences.record_view import RecordView, Tells, sentence
from coprod_tui.wording import N_, _, ngettext


def _repaired(entry: RecordRepaired, _view: RecordView) -> str:
    words = ngettext(
        "This record was mended: {count} damaged line could not be read.",
        "This record was mended: {count} damaged lines could not be read.",
        entry.lines,
    )
    return words.format(count=entry.lines)


TELLS: Tells = {
    PersonRemoved: sentence(N_("Somebody asked to be taken out. That was done, and what went is not said.")),
    WordsLeftOut: sentence(N_("Words were left out for good.")),
    SpeakingStripped: sentence(N_("Who spoke when was taken out, because this group does not count it.")),
    RecordRepaired: _repaired,
}
LABEL = N_("taken out")


def how_to_leave_out(number: str) -> str:
    """Where the words of this entry are left out for good: short, for one line of a screen."""
    return _("Everyone sees this. At the Desk: leave out {number}").format(number=number)


def how_to_take_out() -> str:
    """Where somebody is taken out: not on a screen that everyone sees. Short, for one line of a screen."""
    return _("Everyone sees this. At the Desk: take out NAME. Or Home: members.")
