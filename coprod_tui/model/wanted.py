"""Items wanted on an agenda before its meeting begins: who asked for them, their order, and how long all will take."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from coprod_tui.model.agenda import Item, ItemAdded, ItemDropped, ItemMoved, Ours, Purpose
from coprod_tui.model.asker import Asker, find_asker
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, move
from coprod_tui.model.flow import need_open
from coprod_tui.model.plan import change_plan
from coprod_tui.model.text import clean, folded
from coprod_tui.model.time_of_day import DAY, HOUR, clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coprod_tui.model.meeting import Meeting


class Wanted(Frozen, frozen=True):
    """An item somebody asked for, before the meeting has it. asked_by is a name as it was written.

    member: who asked, where it is known which member. request: which of the group's basket it is; 0 for none. ref:
    which carried item it is; "" for none.
    """

    title: str
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()
    member: Id = NOBODY
    request: int = 0
    ref: str = ""


def once(item: Wanted, there: Wanted | None) -> Wanted:
    """An item with what is known of the one of the same title that waits or is there: an agenda has it once."""
    if there is None or item.ref or item.request:
        return item
    asked = item if item.asked_by or item.member else there
    return item.but(
        minutes=item.minutes or there.minutes, purpose=item.purpose or there.purpose, ours=item.ours or there.ours,
        asked_by=asked.asked_by, member=asked.member, content_note=item.content_note or there.content_note,
        detail=item.detail or there.detail, request=there.request, ref=there.ref,
    )  # fmt: skip


class _Purposed(Protocol):
    @property
    def purpose(self) -> Purpose:
        """What it is for."""


class Timed(Protocol):
    """Anything that was given minutes: an item, on an agenda or not yet."""

    @property
    def minutes(self) -> int | None:
        """As planned; None where nobody planned any."""


Some = TypeVar("Some", bound=_Purposed)


def wanted_item(item: Wanted, people: Sequence[Asker]) -> ItemAdded:
    """An item with who asked for it: somebody of these where it is known who, else the name as it was written."""
    name, member = clean(item.asked_by), item.member
    asker = next((one for one in people if member and one.member == member), None) or find_asker(name, people)
    by, name = (asker.id, "") if asker is not None else (NOBODY, name)
    detail = tuple(clean(line) for line in item.detail)
    note = clean(item.content_note)
    return ItemAdded(
        clean(item.title), item.minutes, item.purpose, by, name, item.ours, note, detail, request=item.request,
        ref=item.ref,
    )  # fmt: skip


def check_outs(items: Sequence[Some]) -> tuple[list[Some], list[Some]]:
    """An agenda in two: what comes before the check-outs that it ends with, and these."""
    end = len(items)
    while end and items[end - 1].purpose == "check-out":
        end -= 1
    return [*items[:end]], [*items[end:]]


def with_taken(items: Sequence[Some], taken: Sequence[Some]) -> tuple[Some, ...]:
    """An agenda with what was taken from elsewhere: before the check-outs that it ends with."""
    first, last = check_outs(items)
    return (*first, *taken, *last)


@move
def put_on(meeting: Meeting, items: tuple[Wanted, ...]) -> Sequence[Entry]:
    """Items onto the agenda of a meeting that has not begun, together: as one line, so that one undo takes them off.

    Check-ins they begin with come first of all, check-outs they end with last, and the rest before the check-outs that
    are there. Many moves in one, so it has no verb: "item new" is typed for each.
    """
    need_open(meeting)
    people = [Asker(one.id, one.name, (one.number,), one.member) for one in meeting.people.all]
    added = [wanted_item(item, people) for item in items if clean(item.title)]
    ids = [Id(meeting.last + place) for place, _item in enumerate(added, 1)]
    if not (there := meeting.agenda.items):
        return added
    opens = next((place for place, item in enumerate(added) if item.purpose != "check-in"), len(added))
    last = len(check_outs(added[opens:])[0]) + opens
    before = ids[last] if last < len(ids) else NOBODY
    first = [ItemMoved(id, there[0].id) for id in ids[:opens]]
    return [*added, *first, *(ItemMoved(item.id, before) for item in check_outs(there)[1])]


def fill(
    meeting: Meeting, items: Sequence[Wanted], *, title: str = "", start: str = "", finish: str = ""
) -> Sequence[Entry]:  # fmt: skip
    """The agenda of a meeting that is planned and has none, with what it says of the meeting itself where that is new.

    What was carried to it, or asked for, and is on this agenda too goes to the place that it has there. Its finish is
    where its items' minutes lead, where nobody has set one. Nothing for no items.
    """
    plan = meeting.plan
    waits = {folded(one.title): one for one in meeting.agenda.items if one.ref or one.request}
    twice = [one for item in items if (one := waits.pop(folded(clean(item.title)), None)) is not None]
    there = {folded(one.title): _as_wanted(meeting, one) for one in twice}
    items = [once(item, there.pop(folded(clean(item.title)), None)) for item in items]
    every: list[Timed] = [*items, *(one for one in meeting.agenda.items if one not in twice)]
    start = start or plan.start
    finish = finish or plan.finish or finish_for(start, every)
    changed = change_plan(meeting, title=title or plan.title, start=start, finish=finish)
    return [*put_on(meeting, tuple(items)), *(ItemDropped(one.id) for one in twice), *changed] if items else []


def _as_wanted(meeting: Meeting, item: Item) -> Wanted:
    person = meeting.people.get(item.asked_by)
    return Wanted(
        item.title, item.minutes, item.purpose, person.name if person is not None else item.asked_name, item.ours,
        item.content_note, item.detail, person.member if person is not None else NOBODY, item.request, item.ref,
    )  # fmt: skip


class PlannedLength(NamedTuple):
    """minutes: of all items that have some; untimed: how many have none."""

    minutes: int
    untimed: int


def planned_length(items: Iterable[Timed]) -> PlannedLength:
    """How long these take together."""
    planned = [item.minutes for item in items]
    return PlannedLength(sum(filter(None, planned)), sum(each is None for each in planned))


def ends_at(start: str, minutes: int) -> str:
    """The time (HH:MM) so many minutes after another; "" past midnight, and where there is no start."""
    if not start:
        return ""
    hours, left = start.split(":")
    ends = int(hours) * HOUR + int(left) + minutes
    return clock(ends) if ends < DAY else ""


def finish_for(start: str, items: Iterable[Timed]) -> str:
    """When a meeting ends that begins then: "" where some of its items have no minutes, or it has none.

    items: all of them, with those that were carried to it.
    """
    items = list(items)
    takes = planned_length(items)
    return "" if takes.untimed or not items else ends_at(start, takes.minutes)


def minutes_between(one: str, other: str) -> int:
    """Minutes from one time of day (HH:MM) to another, below 0 where that comes first; 0 where either is not set."""
    if not (one and other):
        return 0
    (hours, left), (later, more) = (map(int, each.split(":")) for each in (one, other))
    return (later - hours) * HOUR + more - left
