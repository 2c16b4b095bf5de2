"""The agenda: what is to be talked about, who asked for it, what for, how long, and what is the group's to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.corrections import need_words_open
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, differs, move, need_words, one_of, sees
from coprod_tui.model.flow import MOST_MINUTES, Flow, Stop, need_open, opening, start
from coprod_tui.model.hands import on_item
from coprod_tui.model.text import clean
from coprod_tui.model.turns import ending

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Purpose = Literal["", "share", "discuss", "decide", "check-in", "break", "check-out"]
Ours = Literal["", "ours", "partly", "decided"]


class Item(Frozen, frozen=True):
    """One thing on the agenda.

    minutes: planned, None where nobody planned any. extra: minutes given on top in the meeting (or taken off).
    asked_by: a person's id, or asked_name for somebody who is not of the group. ours: what the group can do about
    it. spans: when it was on, in ms; the last is open while it is on and its clock runs. request: which of the group's
    basket it is, by its id there; 0 for none. ref: which carried item it is; "" for none. turned_down: why the group
    decided not to take it.
    """

    id: Id
    title: str
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: Id = NOBODY
    asked_name: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()
    extra: int = 0
    spans: tuple[Stop, ...] = ()
    done: bool = False
    carried: bool = False
    request: int = 0
    turned_down: str = ""
    ref: str = ""

    @property
    def planned_ms(self) -> int | None:
        """Planned and added time together, in ms; None where none was planned or added."""
        if self.minutes is None and not self.extra:
            return None
        return max(0, (self.minutes or 0) + self.extra) * 60_000

    def took(self, flow: Flow, now: int) -> int:
        """Milliseconds it was on with the clock running, until now."""
        return sum(flow.running(span.since, now if span.until is None else span.until) for span in self.spans)


class Agenda(Frozen, frozen=True):
    """items: in the order of the meeting. current: the one that is on; None before, between and after."""

    items: tuple[Item, ...] = ()
    current: Id | None = None

    def get(self, id: Id | None) -> Item | None:
        return next((item for item in self.items if item.id == id), None) if id else None

    @property
    def now(self) -> Item | None:
        return self.get(self.current)

    def place(self, id: Id) -> int:
        """Its place from 1, as people count; 0 where it is not there."""
        return next((place for place, item in enumerate(self.items, 1) if item.id == id), 0)

    @property
    def coming(self) -> tuple[Item, ...]:
        """What is still to come, in order."""
        return tuple(item for item in self.items if not (item.done or item.carried or item.id == self.current))

    @property
    def next(self) -> Item | None:
        """The first one still to come after the one that is on; then any left before it."""
        here = self.place(self.current) if self.current else 0
        after = [item for item in self.coming if self.place(item.id) > here]
        return next(iter(after or self.coming), None)

    def with_item(self, id: Id, **changes: object) -> Agenda:
        return self.but(items=tuple(item.but(**changes) if item.id == id else item for item in self.items))


def _closed(spans: tuple[Stop, ...], at: int) -> tuple[Stop, ...]:
    if not spans or spans[-1].until is not None:
        return spans
    return (*spans[:-1], spans[-1].but(until=max(at, spans[-1].since)))


class AgendaEntry(Entry, frozen=True):
    part: ClassVar[str] = "agenda"


class ItemAdded(AgendaEntry, frozen=True):
    """after: the item it follows; at the end where none is named. request: its id in the group's record."""

    title: str
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: Id = NOBODY
    asked_name: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()
    after: Id = NOBODY
    request: int = 0
    ref: str = ""

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        item = Item(
            Id(stamp.number), self.title, self.minutes, self.purpose, self.asked_by, self.asked_name, self.ours,
            self.content_note, self.detail, request=self.request, ref=self.ref,
        )  # fmt: skip
        place = part.place(self.after) or len(part.items)
        return part.but(items=(*part.items[:place], item, *part.items[place:]))


class ItemChanged(AgendaEntry, frozen=True):
    """What is None stays. minutes: 0 for none planned any more."""

    rewords: ClassVar[bool] = True
    item: Id
    title: str | None = None
    minutes: int | None = None
    purpose: Purpose | None = None
    ours: Ours | None = None
    content_note: str | None = None
    asked_by: Id | None = None
    asked_name: str | None = None

    def apply(self, part: Agenda, _stamp: Stamp) -> Agenda:
        changed = self.changes("item")
        return part.with_item(self.item, **changed | ({"minutes": None} if self.minutes == 0 else {}))


class ItemMoved(AgendaEntry, frozen=True):
    """To stand before another; last where none is named."""

    item: Id
    before: Id = NOBODY

    def apply(self, part: Agenda, _stamp: Stamp) -> Agenda:
        moved = part.get(self.item)
        if moved is None or self.item == self.before:
            return part
        rest = [item for item in part.items if item.id != self.item]
        place = next((n for n, item in enumerate(rest) if item.id == self.before), len(rest))
        return part.but(items=(*rest[:place], moved, *rest[place:]))


class ItemBegan(AgendaEntry, frozen=True):
    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        item = part.get(self.item)
        if item is None or part.current == self.item:
            return part
        part = ItemEnded(part.current).apply(part, stamp) if part.current else part
        part = part.with_item(self.item, spans=(*item.spans, Stop(stamp.at)), done=False, carried=False, turned_down="")
        return part.but(current=self.item)


class ItemEnded(AgendaEntry, frozen=True):
    weight: ClassVar[int] = -1
    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        item = part.get(self.item)
        if item is None or part.current != self.item:
            return part
        return part.with_item(self.item, spans=_closed(item.spans, stamp.at), done=True).but(current=None)


class ItemClockStopped(AgendaEntry, frozen=True):
    """The item's own clock stands still (a decision is read back); turns go on."""

    weight: ClassVar[int] = -4
    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        item = part.get(self.item)
        if item is None or part.current != self.item:
            return part
        return part.with_item(self.item, spans=_closed(item.spans, stamp.at))


class ItemClockStarted(AgendaEntry, frozen=True):
    weight: ClassVar[int] = -4
    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        item = part.get(self.item)
        if item is None or part.current != self.item or (item.spans and item.spans[-1].until is None):
            return part
        return part.with_item(self.item, spans=(*item.spans, Stop(stamp.at)))


class TimeAdded(AgendaEntry, frozen=True):
    """Minutes more for an item; less than 0 for fewer."""

    item: Id
    minutes: int

    def apply(self, part: Agenda, _stamp: Stamp) -> Agenda:
        item = part.get(self.item)
        return part if item is None else part.with_item(self.item, extra=item.extra + self.minutes)


class ItemCarried(AgendaEntry, frozen=True):
    """Kept for the next meeting."""

    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        part = ItemEnded(self.item).apply(part, stamp)
        return part.with_item(self.item, carried=True, done=False, turned_down="")


class ItemDropped(AgendaEntry, frozen=True):
    item: Id

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        part = ItemEnded(self.item).apply(part, stamp)
        return part.but(items=tuple(item for item in part.items if item.id != self.item))


def _need_length(minutes: int | None) -> None:
    if minutes is not None and not 0 < minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=minutes)


def need_item(meeting: Meeting, item: Id) -> Item:
    found = meeting.agenda.get(item)
    if found is None:
        raise Refused("no-such-item")
    return found


@move
def add_item(
    meeting: Meeting, title: str, minutes: int | None = None, purpose: Purpose = "", asked_by: Id = NOBODY,
    asked_name: str = "", ours: Ours = "", content_note: str = "", after: Id = NOBODY, request: int = 0,
) -> Sequence[Entry]:  # fmt: skip
    """A new item, after the one named, else after the one that is on, else last. request: of the group's basket."""
    need_open(meeting)
    title = need_words(title)
    _need_length(minutes)
    after = after or meeting.agenda.current or NOBODY
    note = clean(content_note)
    return [ItemAdded(title, minutes, purpose, asked_by, clean(asked_name), ours, note, after=after, request=request)]


@move
@sees("words")
def change_item(
    meeting: Meeting, item: Id, *, title: str | None = None, minutes: int | None = None,
    purpose: Purpose | None = None, ours: Ours | None = None, content_note: str | None = None,
    asked_by: Id | None = None, asked_name: str | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """What is None stays; minutes 0 takes them away. Who asked is a person or a name: one takes the other's place."""
    found = need_item(meeting, item)
    need_words_open(meeting)
    title, note, name = (None if text is None else clean(text) for text in (title, content_note, asked_name))
    if title == "":
        raise Refused("no-words")
    minutes = None if minutes == 0 and found.minutes is None else minutes
    _need_length(minutes or None)
    asked_by, name = one_of(asked_by, name)
    changed = ItemChanged(item, title, minutes, purpose, ours, note, asked_by, name)
    return [changed] if differs(found, changed) else []


@move
@sees("item")
def go_to_item(meeting: Meeting, item: Id) -> Sequence[Entry]:
    """End the turn and the item that are on, and begin this one (again, if it was on before)."""
    found = need_item(meeting, item)
    if meeting.agenda.current == item:
        raise Refused("item-is-on", title=found.title)
    now = meeting.agenda.current
    ended: list[Entry] = [ItemEnded(now)] if now else []
    return [*opening(meeting), *ending(meeting), *ended, ItemBegan(item), *on_item(meeting, item)]


@move
@sees("item")
def next_item(meeting: Meeting) -> Sequence[Entry]:
    """The next item still to come. After the last, the item ends and none is on."""
    coming = meeting.agenda.next
    if coming is not None:
        return go_to_item(meeting, coming.id)
    now = meeting.agenda.current
    if now is None:
        if not meeting.agenda.items and meeting.flow.stage == "planned":
            return opening(meeting)
        raise Refused("no-more-items")
    need_open(meeting)
    return [*ending(meeting), ItemEnded(now)]


@move
def begin(meeting: Meeting) -> Sequence[Entry]:
    """Open a planned meeting with its first item, or with none where there is no agenda."""
    if meeting.flow.stage == "planned" and meeting.agenda.next:
        return next_item(meeting)
    return start(meeting)


@move
@sees("item")
def add_time(meeting: Meeting, minutes: int = 5) -> Sequence[Entry]:
    """So many minutes more (fewer, below 0) for the item that is on."""
    need_open(meeting)
    item = meeting.agenda.now
    if item is None:
        raise Refused("no-item-on")
    planned = (item.minutes or 0) + item.extra
    if planned + minutes < 0 or abs(minutes) > MOST_MINUTES:
        raise Refused("no-time-to-take", title=item.title)
    return [TimeAdded(item.id, minutes)]


@move
def carry_item(meeting: Meeting, item: Id) -> Sequence[Entry]:
    """Keep an item for the next meeting."""
    need_open(meeting)
    if need_item(meeting, item).carried:
        raise Refused("nothing-changed")
    ended = ending(meeting) if meeting.agenda.current == item else []
    return [*ended, ItemCarried(item)]


@move
def drop_item(meeting: Meeting, item: Id) -> Sequence[Entry]:
    need_open(meeting)
    need_item(meeting, item)
    ended = ending(meeting) if meeting.agenda.current == item else []
    return [*ended, ItemDropped(item)]


@move
def move_item(meeting: Meeting, item: Id, before: Id = NOBODY) -> Sequence[Entry]:
    need_open(meeting)
    need_item(meeting, item)
    moved = ItemMoved(item, before)
    return [moved] if moved.apply(meeting.agenda, Stamp(0, 0, 0)) != meeting.agenda else []


def finish_about(meeting: Meeting, now: int) -> int | None:
    """When the meeting will be over (meeting time, ms) if what is left takes what was planned for it.

    None where no time is planned for anything left, or nothing is left.
    """
    left = [item.planned_ms for item in meeting.agenda.coming]
    item = meeting.agenda.now
    if item is not None and item.planned_ms is not None:
        left.append(max(0, item.planned_ms - item.took(meeting.flow, now)))
    known = [ms for ms in left if ms is not None]
    return now + sum(known) if known else None
