"""The two ways a command speaks: what was asked for on standard output, everything beside it on standard error."""

from __future__ import annotations

import click

from coprod_tui.model.text import clean


def say(words: str) -> None:
    """What was asked for: text that another program may read on."""
    click.echo(words.removesuffix("\n"))


def note(words: str) -> None:
    """Something beside it for the person: what was not understood, what to do next.

    May hold what somebody typed, which reaches the terminal without anything that could steer it.
    """
    click.echo(clean(words, lines=True), err=True)
