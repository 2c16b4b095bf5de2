"""What the commands for pages share that are of no one meeting: into which files a page goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.output import say
from coprod_tui.model.entry import Refused
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.trouble import NotSaved, why
from coprod_tui.summary import Format, Summary, file_name, format_named
from coprod_tui.wording import local

NO_WALL = ("wall", "wall-pdf", "ics")
"""Formats that are for meetings and years: everybody sees a wall, and a calendar has days."""
NO_SHEET = ("easy", "easy-docx", "easy-pdf", "ics")
"""What is no page of sentences and has no days, such as a card of keys."""
NO_PAGE = (*NO_WALL, "easy", "easy-docx", "easy-pdf")
"""And Easy Read: a rule would put other words on a page that the group agreed, or that has only what somebody said."""


class Files(NamedTuple):
    """As it was typed. formats: by name, none for text on the screen; out: the folder, None for here."""

    formats: tuple[str, ...] = ()
    out: Path | None = None

    def asked(self, never: Collection[str] = NO_PAGE, reason: str = "page-no-wall") -> list[Format]:
        """Refused where there is no such format, the folder is a file, or the page is not to be had in it.

        never: formats that this page is not made in. reason: why there is none for a wall.
        """
        if self.out is not None and self.out.exists() and not self.out.is_dir():
            raise Refused("home-is-file", folder=str(self.out))
        found = [format_named(name) for name in dict.fromkeys(self.formats)]
        for one in found:
            if one.name in never:
                raise Refused(reason if one.name in NO_WALL else "page-no-wall", name=one.name)
        return found

    def give(self, made: Summary, *, zone: str, at: int) -> None:
        """Say the page, or save it in each format and say each file. Raises Refused, NotSaved."""
        if not self.formats:
            say(format_named("txt").render(made).decode())
        formats = [format_named(name) for name in dict.fromkeys(self.formats)]
        for path in save_page(made, formats, self.out or Path(), local(at, zone)):
            say(str(path))


def save_page(made: Summary, formats: Sequence[Format], folder: Path, now: datetime) -> list[Path]:
    """Write it in each of these formats, all rendered before any is written; which files. Raises Refused, NotSaved.

    A file of the same name that is there already is kept as an earlier one.
    """
    ready = [(folder / file_name(made, each), each.render(made)) for each in formats]
    try:
        for path, content in ready:
            save_keeping_earlier(path, content, now)
    except OSError as trouble:
        raise NotSaved(why(trouble)) from trouble
    return [path for path, _content in ready]
