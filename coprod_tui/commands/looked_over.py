"""Looking over what was understood of a file, at a terminal: it is shown, put right by number, and kept or not."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from coprod_tui.commands.exit_codes import REFUSED, Ended
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer
from coprod_tui.model.text import folded, whole_number
from coprod_tui.wording import _

Draft = TypeVar("Draft")
NARROWEST = 40


class DraftChange(NamedTuple, Generic[Draft]):
    """One thing that may change: words for it, what is asked (nothing, where ""), and the draft then.

    change: gets the number of what is changed and the words typed; None where these are not understood.
    """

    words: str
    asks: str
    change: Callable[[Draft, int, str], Draft | None]


class LookOver(NamedTuple, Generic[Draft]):
    """What is looked over. asks: at the end of it; nothing: what is said where it is not kept.

    change, bring_in: what becomes of the draft where somebody types a number, or + and a number.
    """

    lines: Callable[[Draft], list[str]]
    asks: str
    nothing: str
    change: Callable[[Draft, int], Draft]
    bring_in: Callable[[Draft, int], Draft]


def wrapped(said: Sequence[str]) -> list[str]:
    """The lines, none wider than the terminal; what goes on stands under its words."""
    wide = max(NARROWEST, shutil.get_terminal_size().columns - 1)
    return [
        part
        for line in said
        for part in textwrap.wrap(line, wide, subsequent_indent=" " * 6 if line[:1] in " +" else "") or [""]
    ]


def until_kept(draft: Draft, looked: LookOver[Draft]) -> Draft:
    """Show it and ask until somebody keeps it. Ends the command, with nothing kept, for "q".

    For a terminal where somebody sits: see `prompts.answer`.
    """
    while True:
        note("\n".join([*wrapped(looked.lines(draft)), ""]))
        typed = answer(looked.asks)
        if not typed:
            return draft
        if folded(typed) in ("q", folded(_("q"))):
            say(looked.nothing)
            raise Ended(REFUSED)
        number = typed.removeprefix("+").strip()
        if not number.isdecimal():
            note(_("“{words}” is neither a number nor q. Nothing has changed.").format(words=typed))
        else:
            draft = (looked.bring_in if typed.startswith("+") else looked.change)(draft, whole_number(number))


def changed(draft: Draft, number: int, told: str, changes: Sequence[DraftChange[Draft]]) -> Draft:
    """One thing of a draft changed, as somebody chooses. told: what it is now."""
    said = [f"{number}  {told}", *(f"    {place}  {each.words}" for place, each in enumerate(changes, 1))]
    note("\n".join(said))
    typed = answer(_("What should change? Enter changes nothing."))
    place = whole_number(typed, len(changes))
    if not place:
        return draft
    chosen = changes[place - 1]
    words = answer(chosen.asks) if chosen.asks else ""
    made = chosen.change(draft, number, words)
    if made is None:
        note(_("We did not understand “{words}”. Nothing has changed.").format(words=words))
        return draft
    return made
