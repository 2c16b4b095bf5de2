"""The two ways a command speaks: what was asked for on standard output, everything beside it on standard error."""

from __future__ import annotations

from contextlib import suppress

import click

from coprod_tui.model.text import clean, unsteered


class NotShown(Exception):  # noqa: N818  not a fault of ours: the place the words were to go to has no room
    """Standard output would not take what was asked for."""


def say(words: str) -> None:
    """What was asked for: text that another program may read on, and that steers no terminal.

    Raises BrokenPipeError, NotShown.
    """
    try:
        click.echo(unsteered(words.removesuffix("\n")))
    except BrokenPipeError:
        raise
    except OSError as trouble:
        raise NotShown from trouble


def note(words: str) -> None:
    """Something beside it for the person: what was not understood, what to do next.

    May hold what somebody typed, which reaches the terminal without anything that could steer it.
    """
    with suppress(OSError):  # with nowhere to say it, how the command ended still tells
        click.echo(clean(words, lines=True), err=True)
