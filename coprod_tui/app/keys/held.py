"""Keys for words that were kept off the screen as it was hidden: the person whose they are chooses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from coprod_tui.app.keys.key import OPEN, Key
from coprod_tui.app.picking import Choice
from coprod_tui.model.held import choose_words
from coprod_tui.telling.held import asks, choices
from coprod_tui.wording import N_, _, reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.app.screens.desk import Desk
    from coprod_tui.app.screens.seated import Seated
    from coprod_tui.model.held import Choice as Chosen

LETTERS = {"desk": "d", "out": "o", "fine": "f"}


def choose(seated: Seated, lines: Sequence[int] = ()) -> None:
    """What becomes of all words that wait, or of those of these lines. Only showing them again is asked about."""
    if not lines and not seated.table.meeting.held.waits:
        seated.say(reason("no-words-held"))
        return
    offered = [Choice(name, LETTERS[name], words) for name, words in choices()]
    seated.foot.pick(asks(), offered, lambda picked: _chosen(seated, cast("Chosen", picked), lines))


def _chosen(seated: Seated, choice: Chosen, lines: Sequence[int]) -> None:
    if choice == "fine":
        seated.run_worker(_show_again(seated, lines), exclusive=True)
    else:
        seated.do(partial(choose_words, choice=choice, lines=lines))


async def _show_again(seated: Seated, lines: Sequence[int]) -> None:
    asked = _("Show those words where everyone can see them? Only the person whose words they are can say.")
    if await seated.foot.sure(asked):
        seated.do(partial(choose_words, choice="fine", lines=lines))


def choose_at_desk(desk: Desk) -> None:
    """For the picked entry, where its words are held, else for all that wait."""
    picked = desk.place.picked
    choose(desk, (picked,) if picked in desk.table.meeting.held.known else ())


KEYS = (
    Key(
        "held-words",
        ("H",),
        N_("words kept off"),
        N_("Choose what becomes of words that were kept off this screen."),
        choose,
        when=OPEN | {"closing", "finished"},
    ),
)
AT_DESK_HELP = N_("Choose what becomes of words kept off the screen: all, or the picked entry's.")
