"""A meeting as its summary reads it: names as each person wishes, days in its own zone, the group's labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Person
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.text import folded
from coprod_tui.summary.page import Line, TextRun, joined, line, ours, theirs
from coprod_tui.wording import _, day, day_of, ngettext


class UnderItem(Protocol):
    """What was written down while an item of the agenda was on; item NOBODY for none."""

    @property
    def item(self) -> Id: ...


Held = TypeVar("Held", bound=UnderItem)


class MeetingView:
    """One meeting being read for its summary. Every section takes one of these.

    meeting: as its review has it; record: as it is written down, for what must know the difference. made: when the
    summary is made (UTC ms), None where it names no day. agreed: it is the agreed record, or the closed one.
    """

    def __init__(self, record: Meeting, *, made: int | None = None, agreed: bool = False) -> None:
        self.record = record
        self.made, self.agreed = made, agreed
        self.meeting = meeting = as_reviewed(record)
        self.zone = meeting.plan.zone
        wished = Counter(folded(person.wished) for person in meeting.people.all if person.wished)
        self._shared = {name for name, count in wished.items() if count > 1}

    def of(self, person: Person) -> Line:
        """Their name as they wish it, () where they wish not to be named.

        Two people called the same are told apart by the number each has at the meeting, which the Room shows too and
        which says no more of anybody than they wish.
        """
        if not person.wished:
            return ()
        if folded(person.wished) in self._shared:
            return line("{name} ({number})", name=person.wished, number=person.number)
        return theirs(person.wished)

    def who(self, person: Id, name: str = "") -> Line:
        """Somebody in a sentence: a person of the meeting as they wish, else the name as it was written, else ()."""
        found = self.meeting.people.get(person) if person != NOBODY else None
        if found is None:
            return theirs(name)
        return self.of(found) or ours(_("someone who would rather not be named"))

    def doers(self, people: Iterable[Id], names: str = "") -> Line:
        """Several together, each as `who` has them; names: of others, as written."""
        told = [self.who(person) for person in people] + ([theirs(names)] if names else [])
        return listed(list(dict.fromkeys(told)))

    def named(self, person: Id) -> Line:
        """Their name where they wish to be named, else ()."""
        found = self.meeting.people.get(person)
        return self.of(found) if found else ()

    def names(self, people: Iterable[Person]) -> Line:
        """Everyone in one phrase; those who would rather not be named are counted."""
        people = tuple(people)
        shown = [name for name in map(self.of, people) if name]
        silent = len(people) - len(shown)
        if silent:
            counted = ngettext(
                "{count} person who would rather not be named", "{count} people who would rather not be named", silent
            )
            shown.append(line(counted, count=silent))
        return listed(shown)

    def day(self, at: int, *, year: bool = False) -> str:
        """The date of a meeting time (ms), as its people's calendar had it."""
        return day(day_of(self.meeting.clock.wall(at), self.zone), year=year)

    def due(self, by: str) -> Line:
        """A day as written (YYYY-MM-DD), with its year where that is another one than the meeting's."""
        try:
            when = date.fromisoformat(by)
        except ValueError:
            return theirs(by)
        return ours(day(when, year=when.year != self.held.year if self.held else True))

    @cached_property
    def held(self) -> date | None:
        """The day the meeting began, else the day it was planned for."""
        flow, plan = self.meeting.flow, self.meeting.plan
        if flow.began is not None:
            return day_of(self.meeting.clock.wall(flow.began), self.zone)
        try:
            return date.fromisoformat(plan.date)
        except ValueError:
            return None

    def under(self, item: Id, each: Iterable[Held]) -> tuple[Held, ...]:
        """Those of these that were written down under this item; item NOBODY: under none that is on the agenda."""
        return tuple(one for one in each if (one.item if one.item in self._items else NOBODY) == item)

    @cached_property
    def _items(self) -> frozenset[Id]:
        return frozenset(item.id for item in self.meeting.agenda.items)

    def title(self, label: str, usual: str) -> Line:
        """A heading: the group's own word for it where they chose one, else ours."""
        own = dict(self.meeting.plan.settings.labels).get(label, "").strip()
        return theirs(own) if own else ours(usual)


def meeting_id(meeting: Meeting) -> str:
    """As on the shelf ("riverside-voices-14"). Only our own letters, digits and dashes, whatever the record holds."""
    group = re.sub(r"[^a-z0-9]+", "-", meeting.plan.group.lower()).strip("-")[:60].strip("-")
    return f"{group or 'meeting'}-{meeting.plan.number}"


def listed(lines: list[Line]) -> Line:
    """Phrases in a row: "Amy", "Amy and Mo", "Amy, Mo and Jo"."""
    if not lines:
        return ()
    if len(lines) == 1:
        return lines[0]
    first = joined(span for place, each in enumerate(lines[:-1]) for span in ((*ours(", "), *each) if place else each))
    return line(_("{first} and {last}"), first=first, last=lines[-1])


def capital(words: Line) -> Line:
    """The same with our own first letter a capital; people's words are left as they are."""
    if not words or words[0].theirs:
        return words
    first = words[0].words
    return (TextRun(first[:1].upper() + first[1:]), *words[1:])
