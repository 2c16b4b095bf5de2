"""A command for somebody to type next, with the --home folder that the current command was given."""

from __future__ import annotations

from shlex import join

import click


def typed(*words: str) -> str:
    """These words after `coprod`, and after --home and its folder where the command that runs now was given one."""
    context = click.get_current_context(silent=True)
    home = context.find_root().obj if context is not None else None
    return join(["coprod", *(["--home", str(home)] if home else []), *words])
