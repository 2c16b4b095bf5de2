"""A command as it is to be typed next: with the folder that this one was told, for it would look elsewhere without."""

from __future__ import annotations

from shlex import join

import click


def typed(*words: str) -> str:
    """These words after `coprod`, and after --home and its folder where the command that runs now was given one."""
    context = click.get_current_context(silent=True)
    home = context.find_root().obj if context is not None else None
    return join(["coprod", *(["--home", str(home)] if home else []), *words])
