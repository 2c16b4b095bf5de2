"""`coprod demo`: the example group, ready to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shlex import join

from coprod_tui.commands.lookup import shelf_in
from coprod_tui.commands.output import note, say
from coprod_tui.demo import build
from coprod_tui.wording import _


def demo(home: Path, *, zone: str, at: int, again: Sequence[str]) -> str:
    """Make the example in this home, or find it there; say its meeting's id and how to open it, and return the id.

    again: the command line that opens it once more. Raises Refused, NotSaved, CannotOpen.
    """
    shelf_in(home)
    place = build(home, zone=zone, at=at)
    say(place.id)
    note(_("The example is in {folder}. Nothing else was touched.").format(folder=home))
    note(_("To open it again: {command}").format(command=join(again)))
    note(_("To look at it in other ways: {command}").format(command=join([again[0], "--home", str(home), "list"])))
    return place.id
