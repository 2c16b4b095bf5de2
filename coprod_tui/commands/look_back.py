"""`coprod look-back`: what a group said as it looked back, of any stretch of time, the words side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coprod_tui.commands.mine import NONE
from coprod_tui.commands.output import say
from coprod_tui.commands.year import save_year, stretch_asked
from coprod_tui.model.entry import Refused
from coprod_tui.model.look_back_facts import look_back_facts
from coprod_tui.model.year import Stretch
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.year import read_meetings
from coprod_tui.summary import Summary, format_named
from coprod_tui.summary.look_back import compose_look_back
from coprod_tui.summary.text import render
from coprod_tui.wording import day_of, local


def look_back(
    shelf: Shelf, place: GroupPlace, since: str, until: str, formats: Sequence[str], out: Path | None, *, zone: str,
    at: int,
) -> None:  # fmt: skip
    """Say it as text; with formats, save it in each of them in that folder, or here, and say each file.

    since, until: days as people write them, or a year; "" for all there is. zone: IANA name; at: UTC ms. Raises
    Refused, CannotOpen, NotSaved.
    """
    if out is not None and out.exists() and not out.is_dir():
        raise Refused("home-is-file", folder=str(out))
    asked = [format_named(name) for name in dict.fromkeys(formats)]
    if any(one.name in NONE for one in asked):
        raise Refused("look-back-no-wall")
    days = stretch_asked(since, until, day_of(at, zone)) if since or until else Stretch()
    made = make_look_back(shelf, place, days, zone=zone, at=at)
    if not asked:
        say(render(made))
    for path in save_year(made, asked, out or Path(), local(at, zone)):
        say(str(path))


def make_look_back(shelf: Shelf, place: GroupPlace, days: Stretch, *, zone: str, at: int) -> Summary:
    """As a document, as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    facts, unread = read_meetings(shelf, place, look_back_facts)
    today = day_of(at, zone).isoformat()
    return compose_look_back(read_group(place).name, facts, days, today, place.id, unread)


def looked_back_lines(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> list[str]:
    """The same in lines, for whoever sits at a meeting in plain mode."""
    return render(make_look_back(shelf, place, Stretch(), zone=zone, at=at)).splitlines()
