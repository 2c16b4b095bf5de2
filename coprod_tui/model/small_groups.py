"""Small groups: people split up for a while, with one timer for all, and what each group says when it is back.

Talking in twos and threes is a way in for those who would not speak before everyone (Boivin 2014). What a group says is
a note with the group's name, never with a person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model import flow, turns
from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.person import beside, need_person
from coprod_tui.model.presence import arriving
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Circle = tuple[Id, ...]


class Split(Frozen, frozen=True):
    """groups: who is in which, the first is group 1. minutes: 0 for no timer. since: ms."""

    id: Id
    groups: tuple[Circle, ...]
    question: str = ""
    minutes: int = 0
    since: int = 0

    @property
    def until(self) -> int:
        """When they said they would be back, in ms; the time they began where they have no timer."""
        return self.since + self.minutes * 60_000


class SmallGroups(Frozen, frozen=True):
    """now: the groups people are in. last: those they were in before. held: how often they split up today."""

    now: Split | None = None
    last: Split | None = None
    held: int = 0


class SmallEntry(Entry, frozen=True):
    part: ClassVar[str] = "small_groups"


class GroupsFormed(SmallEntry, frozen=True):
    groups: tuple[tuple[Id, ...], ...]
    question: str = ""
    minutes: int = 0

    def apply(self, part: SmallGroups, stamp: Stamp) -> SmallGroups:
        new = Split(Id(stamp.number), self.groups, self.question, self.minutes, stamp.at)
        return part.but(now=new, last=part.now or part.last, held=part.held + 1)


class GroupJoined(SmallEntry, frozen=True):
    """Somebody goes to the group of that number, from 1."""

    goes_with: ClassVar[bool] = True
    person: Id
    group: int

    def apply(self, part: SmallGroups, _stamp: Stamp) -> SmallGroups:
        if part.now is None or not 0 < self.group <= len(part.now.groups):
            return part
        left = [tuple(one for one in group if one != self.person) for group in part.now.groups]
        left[self.group - 1] = (*left[self.group - 1], self.person)
        return part.but(now=part.now.but(groups=tuple(left)))


class GroupsTimeAdded(SmallEntry, frozen=True):
    minutes: int

    def apply(self, part: SmallGroups, _stamp: Stamp) -> SmallGroups:
        if part.now is None:
            return part
        return part.but(now=part.now.but(minutes=max(0, part.now.minutes + self.minutes)))


class GroupsBack(SmallEntry, frozen=True):
    def apply(self, part: SmallGroups, _stamp: Stamp) -> SmallGroups:
        return part.but(now=None, last=part.now or part.last)


def split(
    circle: Sequence[Id], count: int, *, together: Iterable[Circle] = (), apart: Iterable[Circle] = (), turn: int = 0
) -> tuple[Circle, ...]:
    """These people in so many groups of as even a size as can be.

    together: people who stay in one group; apart: people of whom no two are in one group. turn: how often they split
    up before, so that neighbours do not always meet. Refused ("cannot-split", "too-few-for-groups") where it does not
    go: we say so rather than part somebody from their supporter.
    """
    if not 1 < count <= len(circle):
        raise Refused("too-few-for-groups", count=count, people=len(circle))
    units = sorted(_units(circle, together), key=len, reverse=True)
    if turn and units:
        single = [unit for unit in units if len(unit) == 1]
        dealt = [single[place] for step in range(turn + 1) for place in range(step, len(single), turn + 1)]
        units = [unit for unit in units if len(unit) > 1] + dealt
    groups = _dealt(units, count, [set(each) for each in apart])
    if groups is None:
        raise Refused("cannot-split")
    return tuple(tuple(sorted(group, key=list(circle).index)) for group in groups)


def _dealt(units: Sequence[list[Id]], count: int, apart: Sequence[set[Id]]) -> list[list[Id]] | None:
    """Each unit to the smallest group that has nobody they are to be apart from; those with most conflicts first."""
    groups: list[list[Id]] = [[] for _ in range(count)]
    for unit in sorted(units, key=lambda unit: -(len(unit) + sum(len(each) for each in apart if each & set(unit)))):
        if any(len(each & set(unit)) > 1 for each in apart):
            return None
        free = [group for group in groups if not any(each & set(unit) and each & set(group) for each in apart)]
        if not free:
            return None
        min(free, key=len).extend(unit)
    return groups if all(groups) else None


def _units(circle: Sequence[Id], together: Iterable[Circle]) -> list[list[Id]]:
    """People as they stay together; who is named in two of them joins both."""
    units = [[person] for person in circle]
    for each in together:
        joined = [unit for unit in units if set(unit) & set(each)]
        units = [unit for unit in units if unit not in joined] + [[person for unit in joined for person in unit]]
    return [unit for unit in units if unit]


def _beside(meeting: Meeting) -> list[Circle]:
    """Interpreters and supporters stay with their member."""
    return [(one.id, one.voices) for one in beside(meeting)]


@move
def split_up(
    meeting: Meeting, count: int, minutes: int = 0, question: str = "", *, together: tuple[Circle, ...] = (),
    apart: tuple[Circle, ...] = (),
) -> Sequence[Entry]:  # fmt: skip
    """Everyone here in so many groups; interpreters and supporters stay with their member."""
    _need_time(meeting, minutes)
    here = [person.id for person in meeting.people.being("here")]
    both = (*together, *_beside(meeting))
    groups = split(here, count, together=both, apart=apart, turn=meeting.small_groups.held)
    return [*flow.opening(meeting), *turns.ending(meeting), GroupsFormed(groups, clean(question), minutes)]


@move
def form_groups(meeting: Meeting, groups: tuple[Circle, ...], minutes: int = 0, question: str = "") -> Sequence[Entry]:
    """Groups as people chose them. Nobody is in two, and whoever is in none stays in the room."""
    _need_time(meeting, minutes)
    each = [need_person(meeting, person).id for group in groups for person in group]
    if len(groups) < 2 or not all(groups):  # noqa: PLR2004  one group is everyone
        raise Refused("too-few-for-groups", count=len(groups), people=len(each))
    if len(each) != len(set(each)):
        raise Refused("in-two-groups")
    arrived = [entry for person in each for entry in arriving(meeting, person)]
    formed = GroupsFormed(tuple(map(tuple, groups)), clean(question), minutes)
    return [*flow.opening(meeting), *arrived, *turns.ending(meeting), formed]


@move
def join_group(meeting: Meeting, person: Id, group: int) -> Sequence[Entry]:
    """Somebody goes to that group (from 1): they came later, or would rather be there."""
    now = need_groups(meeting)
    found = need_person(meeting, person)
    if not 0 < group <= len(now.groups):
        raise Refused("no-such-small-group", number=group)
    if person in now.groups[group - 1]:
        raise Refused("in-that-group", name=found.name)
    return [*arriving(meeting, person), GroupJoined(person, group)]


@move
def more_group_time(meeting: Meeting, minutes: int = 5) -> Sequence[Entry]:
    now = need_groups(meeting)
    if not 0 <= now.minutes + minutes <= flow.MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=now.minutes + minutes)
    return [GroupsTimeAdded(minutes)]


@move
def come_together(meeting: Meeting) -> Sequence[Entry]:
    """Everyone is back in the room."""
    need_groups(meeting)
    return [GroupsBack()]


@move
def tell_from_group(meeting: Meeting, group: int, words: str) -> Sequence[Entry]:
    """What a group says, as a note with its number: of the groups that are on, or of the last ones."""
    split = meeting.small_groups.now or meeting.small_groups.last
    if split is None:
        raise Refused("no-groups")
    if not 0 < group <= len(split.groups):
        raise Refused("no-such-small-group", number=group)
    words = need_words(words, lines=True)
    return [NoteTaken(words, meeting.agenda.current or Id(0), small_group=group)]


def need_groups(meeting: Meeting) -> Split:
    if meeting.small_groups.now is None:
        raise Refused("no-groups")
    return meeting.small_groups.now


def _need_time(meeting: Meeting, minutes: int) -> None:
    flow.need_open(meeting)
    if meeting.small_groups.now is not None:
        raise Refused("groups-are-on")
    if not 0 <= minutes <= flow.MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=minutes)
