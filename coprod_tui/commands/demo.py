"""`coprod demo`: the example group, ready to try."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from coprod_tui.commands.finding import shelf_in
from coprod_tui.commands.speaking import note, say
from coprod_tui.demo import build
from coprod_tui.wording import _

if TYPE_CHECKING:
    from pathlib import Path


def demo(home: Path, *, zone: str, at: int, own: Path | None = None) -> str:
    """Make the example in this home, or find it there; say its meeting's id and how to open it, and return the id.

    own: the folder that was asked for, where the person chose one.

    Raises Refused, NotSaved, CannotOpen.
    """
    shelf_in(home)
    place = build(home, zone=zone, at=at)
    say(place.id)
    note(_("The example is in {folder}. Nothing else was touched.").format(folder=home))
    again = "coprod demo" if own is None else f"coprod demo --dir {quote(str(home))}"
    note(_("To open it again: {command}").format(command=again))
    note(_("To look at it in other ways: {command}").format(command=f"coprod --home {quote(str(home))} list"))
    return place.id
