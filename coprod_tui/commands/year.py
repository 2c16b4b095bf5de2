"""`coprod year`: what a group asked, decided, did and could not do in any stretch of time, and what came back."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from coprod_tui.commands.pages import Files
from coprod_tui.line.dates import MONTH, read_date
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import folded
from coprod_tui.model.year import Stretch, last_year
from coprod_tui.record.records import read_group
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.record.year import read_year
from coprod_tui.summary import Summary
from coprod_tui.summary.year import compose_year
from coprod_tui.wording import day_of, refusal, speaking

A_YEAR = re.compile(r"(?!0000)[0-9]{4}")
NO_YEAR = re.compile(rf"(?!.*[0-9]{{4}}).*\b(?:{MONTH})", re.IGNORECASE | re.DOTALL)
"""A day by its month, and without its year."""


def year(
    shelf: Shelf, place: GroupPlace, since: str, until: str, files: Files, *, zone: str, at: int
) -> None:  # fmt: skip
    """Say the year as text, or save it as files, and say each.

    since, until: days as people write them, or a year; "" for twelve months until today. zone: IANA name, in which it
    is which day; at: UTC ms. Raises Refused, CannotOpen, NotSaved.
    """
    files.asked(never=())
    stretch = stretch_asked(since, until, day_of(at, zone))
    with suppress(NotSaved):  # it is told as it was taken over last
        take_over(shelf, place, at)
    files.give(make_year(shelf, place, stretch, zone=zone, at=at), zone=zone, at=at)


def make_year(shelf: Shelf, place: GroupPlace, stretch: Stretch, *, zone: str, at: int) -> Summary:
    """The year as a document, as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    with shelf.reading_once() as once:
        kept = once.group(place.id)
        found, group = read_year(once, kept, stretch, day_of(at, zone).isoformat()), read_group(kept)
        with speaking(group.settings.language):
            return compose_year(found, place.id, calendar_key=group.identity.calendar_key, made=at)


def stretch_asked(since: str, until: str, today: date) -> Stretch:
    """The days that were typed. Refused ("year-ends-before") where the last is before the first, or one is no day."""
    if not (since or until):
        return last_year(today)
    first, last = day_gone(since, today, "01-01"), day_gone(until, today, "12-31")
    if first and last and last < first:
        raise Refused("year-ends-before")
    return Stretch(first, last)


def day_gone(words: str, today: date, of_year: str = "01-01") -> str:
    """The day that is meant (YYYY-MM-DD), "" for none.

    "1 March" is the last one, "friday" the next; of a year alone it is the one named of_year (MM-DD).
    """
    typed = words.strip()
    if not typed:
        return ""
    if A_YEAR.fullmatch(typed):
        return f"{typed}-{of_year}"
    read = partial(read_date, TypedText(typed))
    try:
        if NO_YEAR.match(typed):
            return _last(read, today).isoformat()
        try:
            return read(today).isoformat()
        except LineProblem as problem:
            if problem.reason != "date-is-past":
                raise
            return (problem.fields["date"] if folded(typed) == "yesterday" else read(date.min)).isoformat()
    except LineProblem as problem:
        raise Refused("plan-date-unclear", why=refusal(problem)) from problem


def _last(read: Callable[[date], date], today: date) -> date:
    """The last such day until today, of those that come every year, or every fourth."""
    ago = date.fromisoformat(last_year(today).since)
    while (found := read(ago)) > today:
        ago = date.fromisoformat(last_year(ago).since)
    return found
