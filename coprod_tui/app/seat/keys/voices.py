"""Keys for every voice: one key, the same on the Room and the Desk, and then one of what a chair may do about turns.

What is wanted seldom, and then at once, has no letter of its own: the list says in words what each digit does now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from coprod_tui.app.keyboard.key import NOW, Key, asks, means
from coprod_tui.app.seat.follow_ups import write
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model import intents
from coprod_tui.model.command import command
from coprod_tui.model.contributions import contribute
from coprod_tui.model.hands import place_hand
from coprod_tui.model.plan import Order, choose_ways
from coprod_tui.model.turns import give_turn
from coprod_tui.model.voices import counts
from coprod_tui.wording import N_, _
from coprod_tui.wording.order import order_words


async def somebody_else(room: Seated) -> None:
    if person := await room.foot.pick_person(_("Who speaks next?")):
        room.do(command(give_turn, person))


async def put_first(room: Seated) -> None:
    """Somebody first in the queue, whatever the rule says."""
    if person := await room.foot.pick_person(_("Who is first?")):
        room.do(command(place_hand, person))


async def written(room: Seated) -> None:
    if person := await room.foot.pick_person(_("Who was heard in writing?")):
        room.do(command(contribute, person))


def split(room: Seated) -> None:
    """How many, for how long, who together or apart: the typed line's own words."""
    write(room, "groups")


async def choose_order(room: Seated) -> None:
    """Another way of ordering, for the rest of the meeting."""
    choices = [Choice(way, str(n), order_words(way)) for n, way in enumerate(get_args(Order), 1)]
    ways = room.meeting.plan.settings
    if way := await room.pick(_("Whose turn is next"), choices):
        room.do(command(choose_ways, ways.but(order=way)))


async def own_figures(room: Seated) -> None:
    """What somebody who asks about themselves is told, where the group counts."""
    numbers = {person.id: str(person.number) for person in room.meeting.people.all}
    if person := await room.foot.pick_person(_("Who asks for their own?")):
        room.show_asked("heard", numbers[person])


async def turns(room: Seated) -> None:
    """The list, with what each does now."""
    queue = room.meeting.hands
    acts: dict[str, tuple[str, Callable[[Seated], object]]] = {
        "1": (_("Somebody first in the queue"), asks(put_first)),
        "2": (_("Open the queue again") if queue.closed else _("Close the queue after those who wait"),
              means(intents.close_or_open_queue)),
        "3": (_("Keep those who wait for later") if queue.waiting else _("Bring back those kept for later"),
              means(intents.keep_or_bring_back_hands)),
        "4": (_("Somebody was heard in writing"), asks(written)),
        "5": (_("Small groups"), split),
        "6": (_("Whose turn is next: {order}").format(order=order_words(room.meeting.plan.settings.order)),
              asks(choose_order)),
    }  # fmt: skip
    if counts(room.meeting) and not room.faces_room:  # figures of one person never stand where everyone sees them
        acts["7"] = (_("How often I have spoken"), asks(own_figures))
        acts["8"] = (_("Who is heard, today and on this item"), lambda desk: desk.show_asked("heard"))
    choices = [Choice(digit, digit, words) for digit, (words, _act) in acts.items()]
    if digit := await room.pick(_("Turns"), choices):
        acts[digit][1](room)


TURNS_HELP = N_("More about turns: first in the queue, close it, writing, small groups, the order.")
KEYS = (Key("turns", ("semicolon",), N_("turns"), TURNS_HELP, asks(turns), rank=22, when=NOW),)
