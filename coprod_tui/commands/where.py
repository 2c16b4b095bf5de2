"""`coprod where`: what is kept, where, who can read it, and what Coprod cannot reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.commands.speaking import say
from coprod_tui.config import config_path
from coprod_tui.demo import example_home
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def where(home: Path) -> None:
    for line in told(home):
        say(line)


def told(home: Path) -> Iterator[str]:
    """Each fact on a line, headings without an indent."""
    yield _("Where things are kept")
    yield "  " + _("Groups and meetings: {folder}").format(folder=home / "groups")
    yield "  " + _("The example group: {folder}").format(folder=example_home(home))
    yield "  " + _("This laptop's settings: {file}").format(file=config_path())
    if not home.exists():
        yield "  " + _("Nothing is kept there yet.")
    yield ""
    yield _("What is kept")
    for line in (
        _("Each group: its name, its people, its ground rules, words and ways of working."),
        _("For each person: their name, and what they gave: e-mail, what they bring, how they wish to be named."),
        _("Each meeting: everything that was done or written in it, with the time."),
        _("What was taken back stays in the record. It is marked as taken back."),
        _("Who spoke when is in the record of a meeting."),
        _("Summaries that were saved, and their earlier versions."),
        _("Words that were being typed when a screen stopped, until you take them up or drop them."),
    ):
        yield "  " + line
    yield ""
    yield _("Who can read it")
    for line in (
        _("Only the person who owns these files, on this computer. To look for yourself: coprod check"),
        _("Whoever runs this computer can read them too. The files are not locked with a password."),
        _("Nothing goes over the network."),
    ):
        yield "  " + line
    yield ""
    yield _("What Coprod cannot reach")
    for line in (
        _("Backups of this computer, and copies that you or others have made."),
        _("Summaries that were sent or printed."),
        _("Parts of a disk that still hold what was deleted from it."),
    ):
        yield "  " + line
