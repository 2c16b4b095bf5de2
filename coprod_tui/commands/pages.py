"""What the commands for pages that others read share: into which files a page goes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.output import say
from coprod_tui.commands.year import save_year
from coprod_tui.model.entry import Refused
from coprod_tui.summary import Format, Summary, format_named
from coprod_tui.summary.text import render
from coprod_tui.wording import local

NONE = ("wall", "wall-pdf", "ics")
"""Formats that are for meetings and years."""


class Files(NamedTuple):
    """As it was typed. formats: by name, none for text on the screen; out: the folder, None for here."""

    formats: tuple[str, ...] = ()
    out: Path | None = None

    def asked(self) -> list[Format]:
        """Refused where there is no such format, it is one for meetings and years, or the folder is a file."""
        if self.out is not None and self.out.exists() and not self.out.is_dir():
            raise Refused("home-is-file", folder=str(self.out))
        return [page_format(name) for name in dict.fromkeys(self.formats)]

    def give(self, made: Summary, *, zone: str, at: int) -> None:
        """Say the page, or save it in each format and say each file. Raises Refused, NotSaved."""
        formats = self.asked()
        if not formats:
            say(render(made))
        for path in save_year(made, formats, self.out or Path(), local(at, zone)):
            say(str(path))


def page_format(name: str) -> Format:
    """Refused where there is no such format, or it is one for meetings and years."""
    found = format_named(name)
    if found.name in NONE:
        raise Refused("page-no-wall", name=found.name)
    return found
