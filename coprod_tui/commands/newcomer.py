"""`coprod newcomer`: one page for somebody new to the group, made of what is agreed."""

from __future__ import annotations

from contextlib import suppress

from coprod_tui.commands.pages import Files
from coprod_tui.model.newcomer import NextMeeting, newcomer_of
from coprod_tui.record.outward import read_outward
from coprod_tui.record.records import read_group
from coprod_tui.record.series import planned_ahead, take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.summary import Summary
from coprod_tui.summary.newcomer import compose_newcomer
from coprod_tui.wording import day_of, speaking


def newcomer(shelf: Shelf, place: GroupPlace, files: Files, *, zone: str, at: int) -> None:
    """Say the page as text, or save it as files. zone: IANA name; at: UTC ms. Raises Refused, CannotOpen, NotSaved."""
    files.asked()
    with suppress(NotSaved):  # it is told as it was taken over last
        take_over(shelf, place, at)
    files.give(make_newcomer(shelf, place, zone=zone, at=at), zone=zone, at=at)


def make_newcomer(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> Summary:
    """As a document, as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    today = day_of(at, zone).isoformat()
    records = read_outward(shelf, place, today)
    next_one = _next(shelf, place, today)
    with speaking(records.group.settings.language):
        return compose_newcomer(newcomer_of(records.group, records.outward, today, next_one), place.id)


def _next(shelf: Shelf, place: GroupPlace, today: str) -> NextMeeting | None:
    """The next meeting that is planned with a day, else the day that the last one said."""
    ahead = [NextMeeting(one.date, one.start, one.finish) for one in planned_ahead(shelf, place) if one.date >= today]
    said = read_group(place).history.next_set
    if said is not None and said.next_date >= today:
        ahead.append(NextMeeting(said.next_date, said.next_start, said.next_finish))
    return min(ahead, key=lambda one: (one.date, not one.start), default=None)  # of one day, what says when
