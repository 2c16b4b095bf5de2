"""Keys for the agenda: the next item, any item, more or less time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import NOW, OPEN, Key, Situation
from coprod_tui.app.widgets.picker import Choice
from coprod_tui.model.agenda import add_time, carry_item, go_to_item, next_item
from coprod_tui.model.entry import Id
from coprod_tui.model.flow import pause
from coprod_tui.wording import N_, _, length

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

NOTE: frozenset[Situation] = frozenset(("note",))


def go_next(room: Room) -> None:
    item = room.meeting.agenda.next
    if item is not None and item.content_note:
        room.show_note(item.id)
    else:
        room.do(next_item)


def begin_noted(room: Room) -> None:
    """The item whose content note is shown."""
    item = room.noted
    room.local = None
    if item is not None:
        room.do(partial(go_to_item, item=item))


def not_yet(room: Room) -> None:
    room.local = None


def moment_first(room: Room) -> None:
    room.local = None
    room.do(partial(pause, why="moment"))


def go_to(room: Room) -> None:
    choices = [
        Choice(str(item.id), str(place), item.title, length(item.minutes) if item.minutes else "")
        for place, item in enumerate(room.meeting.agenda.items, 1)
    ]
    room.foot.pick(_("Which item?"), choices, lambda picked: room.go_to(Id(int(picked))))


def next_time(room: Room) -> None:
    item = room.meeting.agenda.now
    if item is None:
        room.say(_("No item is on now. g picks one."))
    else:
        room.do(partial(carry_item, item=item.id))


def more(room: Room) -> None:
    room.do(partial(add_time, minutes=5))


def fewer(room: Room) -> None:
    room.do(partial(add_time, minutes=-5))


KEYS = (
    Key("note-begin", ("enter",), N_("begin it"), N_("Begin this item."), begin_noted, rank=1, when=NOTE),
    Key("note-not-yet", ("escape",), N_("not yet"), N_("Do not begin it yet."), not_yet, rank=2, when=NOTE),
    Key(
        "note-moment",
        ("m",),
        N_("a moment first"),
        N_("Take a moment before this item."),
        moment_first,
        rank=3,
        when=NOTE,
    ),
    Key(
        "next-item",
        ("n",),
        N_("next item"),
        N_("End this item and begin the next one."),
        go_next,
        rank=2,
        when=NOW,
    ),
    Key(
        "first-item",
        ("n",),
        N_("start"),
        N_("Before the meeting: begin, with the first item."),
        go_next,
        rank=2,
        when=frozenset({"opening"}),
    ),
    Key("go-to-item", ("g",), N_("any item"), N_("Go to any item on the agenda."), go_to, when=NOW | {"opening"}),
    Key(
        "more-time",
        ("plus", "equals_sign"),
        N_("5 minutes more"),
        N_("Five minutes more for this item."),
        more,
        when=OPEN - {"pause", "break"},
    ),
    Key(
        "less-time",
        ("minus",),
        N_("5 minutes fewer"),
        N_("Five minutes fewer for this item."),
        fewer,
        when=OPEN - {"pause", "break"},
    ),
    Key("carry-item", (), N_("keep for next time"), N_("Keep this item for the next meeting."), next_time, when=NOW),
)
