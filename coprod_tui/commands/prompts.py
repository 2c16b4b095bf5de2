"""Asking before something is done that cannot be taken back: in words, at the terminal, with a way to say it before."""

from __future__ import annotations

import sys

from coprod_tui.commands.exit_codes import REFUSED, Ended
from coprod_tui.commands.output import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean, folded
from coprod_tui.wording import _


def sure(question: str, *, yes: bool, word: str = "") -> None:
    """Go on only if somebody types yes, or `word` where that is asked for; or said yes with the command already.

    Ends the command, with nothing changed, for any other answer. Refused where nobody is there to answer.
    """
    if yes:
        return
    if folded(answer(question)) not in ([folded(word)] if word else ["yes", folded(_("yes"))]):
        say(_("Nothing was changed."))
        raise Ended(REFUSED)


def somebody_there() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def answer(question: str) -> str:
    """What is typed, cleaned. Refused where nobody is there to type."""
    if not somebody_there():
        raise Refused("nobody-to-ask")
    note(question)
    return clean(sys.stdin.readline())


def secret(question: str) -> str:
    """What is typed without being shown. Refused where nobody is there to type."""
    if not somebody_there():
        raise Refused("nobody-to-type-password")
    import click  # noqa: PLC0415  brought in by then

    typed: str = click.prompt(question, prompt_suffix=" ", hide_input=True, default="", show_default=False, err=True)
    return typed
