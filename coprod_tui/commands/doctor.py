"""`coprod doctor`: what Coprod can do on this computer, for whoever sets it up. It names nobody and no path."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from coprod_tui import __version__
from coprod_tui.afterwards.sending.passwords import has_keyring
from coprod_tui.commands.output import say
from coprod_tui.config import read_config
from coprod_tui.display import ALL, MARKS, display, in_the_way, needed_room
from coprod_tui.documents.libraries import PHONE_PAGES
from coprod_tui.model.entry import Refused
from coprod_tui.packed import carried, is_packed
from coprod_tui.record.folder_exposure import exposure_of
from coprod_tui.record.private import keeps_rights
from coprod_tui.summary import FORMATS
from coprod_tui.summary.page import Summary, ours
from coprod_tui.terminal import shows
from coprod_tui.wording import _, reason, refusal

ROOM = 200_000_000
"""Bytes on the disk that are enough for years of meetings, their summaries and a full copy of them."""


def doctor(home: Path) -> None:
    """Say each thing as it is found out: making a PDF takes a second."""
    for line in lines(home):
        say(line)


def lines(home: Path) -> Iterator[str]:
    """Each fact on a line, headings without an indent. Nothing is left on the disk."""
    for heading, lines in (
        (_("This computer"), _computer()),
        (_("This terminal"), _terminal()),
        (_("Summaries"), _summaries()),
        (_("Letters and phones"), _reaching()),
        (_("Where things are kept"), _kept(home)),
    ):
        yield heading
        for line in lines:
            yield f"  {line}"
        yield ""


def _computer() -> Iterator[str]:
    yield f"Coprod {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    if is_packed():
        yield _("This copy has everything inside.") if carried() is None else _("This copy is carried with its data.")


def _terminal() -> Iterator[str]:
    seen = display()
    yield _("It has room for {columns} by {rows} letters.").format(columns=seen.columns, rows=seen.rows)
    yield {0: _("It shows no colours."), ALL: _("It shows every colour.")}.get(
        seen.colours, _("It shows {count} colours.").format(count=seen.colours)
    )
    shown = shows()
    if shown == "lines":
        yield _("It shows lines of text only, so use plain mode: coprod plain")
    elif shown == "nothing":
        yield _("What is said here goes to a file or another program, so the rest is not known.")
        return
    for each in in_the_way(seen):
        yield reason(each, **needed_room(seen))
    yield _("If one of these is a box or a question mark, choose another font: {marks}").format(marks=MARKS)


def _summaries() -> Iterator[str]:
    """Each format is really made, of a page with nothing on it; formats with the same answer stand together."""
    page = Summary("doctor", "en", ours("Coprod"), (), (), (), ())
    answers: dict[str, list[str]] = {}
    for form in FORMATS.values():
        try:
            form.render(page)
        except Refused as refused:
            answers.setdefault(refusal(refused), []).append(form.name)
        else:
            answers.setdefault("", []).append(form.name)
    for why, names in answers.items():
        if why:
            yield _("Not here: {formats}. {why}").format(formats=", ".join(names), why=why)
        else:
            yield _("Can be made: {formats}.").format(formats=", ".join(names))


def _reaching() -> Iterator[str]:
    yield _("A mail server is set up.") if read_config().mail else _("No mail server is set up. Letters go by hand.")
    yield (
        _("A password for it can be kept in this computer's keyring.")
        if has_keyring()
        else _("There is no keyring here, so its password is asked for each time.")
    )
    yield (
        _("Phone pages can be opened.")
        if all(find_spec(each) for each in PHONE_PAGES)
        else _("Phone pages need a few more parts. {command} says how to bring them in.").format(command="coprod share")
    )


def _kept(home: Path) -> Iterator[str]:
    """Of the folder, or where it is not there yet of the one that it would be made in."""
    there = next(each for each in (home, *home.parents) if each.exists())
    yield _("Something is kept there.") if there == home else _("Nothing is kept there yet.")
    try:
        keeps = keeps_rights(there)
    except OSError:
        yield _("The folder cannot be written to. Choose another with --home.")
        return
    yield (
        _("Files there are for their owner alone.")
        if keeps
        else _("This disk keeps no rights: whoever uses this computer can read what is on it.")
    )
    free = shutil.disk_usage(there).free
    yield _("The disk has enough room.") if free > ROOM else _("The disk is nearly full. Make room before a meeting.")
    seen = exposure_of(there)
    if seen.service:
        yield _("{service} copies this folder elsewhere, in a meeting too.").format(service=seen.service)
    if seen.shared:
        yield _("This folder is on another computer. Without the network nothing can be saved.")
    yield {
        "yes": _("The disk is locked (encrypted)."),
        "no": _("The disk does not look locked (encrypted)."),
        "unknown": _("We cannot tell whether the disk is locked (encrypted)."),
    }[seen.encrypted]
    if sys.platform == "win32":
        yield _("Windows: tried by nobody yet. What is known stands in docs/windows-and-macos.md.")
