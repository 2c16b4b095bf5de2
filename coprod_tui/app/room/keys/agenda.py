"""Keys for the agenda: the next item, any item, more or less time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import NOW, OPEN, Key, Situation, asks, calls, means
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model import intents
from coprod_tui.model.agenda import add_time, go_to_item
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import Id
from coprod_tui.model.flow import pause
from coprod_tui.wording import N_, _, length

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

NOTE: frozenset[Situation] = frozenset(("note",))


def begin_noted(room: Room) -> None:
    """The item whose content note is shown."""
    if room.noted is not None:
        instead_of_note(room, command(go_to_item, room.noted))


def instead_of_note(room: Room, does: Command) -> None:
    room.local = None
    room.do(does)


async def go_to(room: Seated) -> None:
    choices = [
        Choice(str(item.id), str(place), item.title, length(item.minutes) if item.minutes else "")
        for place, item in enumerate(room.meeting.agenda.items, 1)
    ]
    if picked := await room.pick(_("Which item?"), choices):
        room.mean(partial(intents.on_to_item, item=Id(int(picked))))


KEYS = (
    Key("note-begin", ("enter",), N_("begin it"), N_("Begin this item."), begin_noted, rank=1, when=NOTE),
    Key("note-not-yet", ("escape",), N_("not yet"), N_("Do not begin it yet."), calls("close_local"), rank=2,
        when=NOTE),
    Key("note-moment", ("m",), N_("a moment first"), N_("Take a moment before this item."),
        partial(instead_of_note, does=command(pause, "moment")), rank=3, when=NOTE),
    Key("next-item", ("n",), N_("next item"), N_("End this item and begin the next one."),
        means(intents.on_to_next_item), rank=2, when=NOW),
    Key("first-item", ("n",), N_("start"), N_("Before the meeting: begin, with the first item."),
        means(intents.on_to_next_item), rank=2, when=frozenset({"opening"})),
    Key("go-to-item", ("g",), N_("any item"), N_("Go to any item on the agenda."), asks(go_to), when=NOW | {"opening"}),
    Key("more-time", ("plus", "equals_sign"), N_("5 minutes more"), N_("Five minutes more for this item."),
        command(add_time, 5), when=OPEN - {"pause", "break"}),
    Key("less-time", ("minus",), N_("5 minutes fewer"), N_("Five minutes fewer for this item."),
        command(add_time, -5), when=OPEN - {"pause", "break"}),
    Key("carry-item", (), N_("keep for next time"), N_("Keep this item for the next meeting."),
        means(intents.keep_item_for_next_time), when=NOW),
)  # fmt: skip
