"""`coprod look-back`: what a group said as it looked back, of any stretch of time, the words side by side."""

from __future__ import annotations

from coprod_tui.commands.pages import Files
from coprod_tui.commands.year import stretch_asked
from coprod_tui.model.look_back_facts import look_back_facts
from coprod_tui.model.year import Stretch
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.year import read_meetings
from coprod_tui.summary import Summary
from coprod_tui.summary.look_back import compose_look_back
from coprod_tui.wording import day_of, speaking


def look_back(
    shelf: Shelf, place: GroupPlace, since: str, until: str, files: Files, *, zone: str, at: int
) -> None:  # fmt: skip
    """Say it as text, or save it as files, and say each.

    since, until: days as people write them, or a year; "" for all there is. zone: IANA name; at: UTC ms. Raises
    Refused, CannotOpen, NotSaved.
    """
    files.asked(reason="look-back-no-wall")
    days = stretch_asked(since, until, day_of(at, zone)) if since or until else Stretch()
    files.give(make_look_back(shelf, place, days, zone=zone, at=at), zone=zone, at=at)


def make_look_back(shelf: Shelf, place: GroupPlace, days: Stretch, *, zone: str, at: int) -> Summary:
    """As a document, as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    facts, unread = read_meetings(shelf, place, look_back_facts)
    today = day_of(at, zone).isoformat()
    group = read_group(place)
    with speaking(group.settings.language):
        return compose_look_back(group.name, facts, days, today, place.id, unread)
