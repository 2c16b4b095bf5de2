"""Groups, meetings and files that commands are tried on, and names that are hard on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.series import make_group, make_meeting

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import Shelf

NOW = 1_791_896_400_000
"""Tuesday 13 October 2026, 14:00 in London."""
LONDON = "Europe/London"
HOSTILE = [
    "[m]",
    "Kevin [Spruce]",
    "ken[",
    "A[/]C",
    "=cmd()",
    "<script>",
    "../../etc/passwd",
    "محمد",
    "李明",
    "👩‍👧 Jo",
    "{name}",
    "CON",
]
AGENDA = """# Letters

1. Check in (10 min)
2. Appointment letters (20 min) for: decide from: Tasleem
3. [m] A[/]C (5 min)
"""


def planned(shelf: Shelf, group: str, date: str, start: str = "") -> str:
    place = next((each for each in shelf.groups() if each.id == group), None)
    place = place or make_group(shelf, group, zone=LONDON, at=NOW)
    return make_meeting(shelf, place, zone=LONDON, at=NOW, date=date, start=start).id


def file(home: Path, words: str, name: str = "agenda.md") -> str:
    path = home.parent / f"{home.name}-{name}"
    path.write_text(words, "utf-8")
    return str(path)
