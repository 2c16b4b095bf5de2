"""Keys for hands: a digit puts that member's hand up; again gives them the turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keys.key import OPEN, Key
from coprod_tui.model.hands import lower_hand, raise_hand
from coprod_tui.model.people import KEYS as DIGITS
from coprod_tui.model.people import arrive
from coprod_tui.model.turns import give_turn
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.screens.room import Room
    from coprod_tui.model.entry import Id


def digit(room: Room, key: str) -> None:
    """The hand up; if it is up, the turn. Before the meeting began: this person is here."""
    person = room.meeting.people.by_key(key)
    if person is None:
        room.say(_("Nobody here has that number. h finds people by name."))
    elif room.situation == "opening":
        room.do(partial(arrive, person=person.id))
    else:
        ask(room, person.id)


def ask(room: Room, person: Id) -> None:
    """Put a hand up, or give the turn to somebody whose hand is up. Backspace takes down the last one put up."""
    up = room.meeting.hands.of(person)
    room.do(partial(give_turn, person=person) if up else partial(raise_hand, person=person))
    room.last_hand = None if up else person


def find(room: Room) -> None:
    room.foot.pick_person(_("Whose hand is up?"), lambda person: ask(room, person))


def question(room: Room) -> None:
    def ask_what(person: Id) -> None:
        room.do(partial(raise_hand, person=person, asking="question"))
        room.last_hand = person

    room.foot.pick_person(_("A question or an answer from"), ask_what)


def take_down(room: Room) -> None:
    waiting = room.meeting.hands.waiting
    person = room.last_hand or (waiting[-1].person if waiting else None)
    if person is None:
        room.say(_("No hand is up."))
        return
    room.last_hand = None
    room.do(partial(lower_hand, person=person))


KEYS = (
    *(
        Key(
            f"hand-{d}",
            (d,),
            N_("hand up"),
            N_("That member's hand goes up. Again: it is their turn."),
            partial(digit, key=d),
            when=OPEN | {"opening"},
        )
        for d in DIGITS
    ),
    Key("find-member", ("h",), N_("find a member"), N_("Find a member by name and put up their hand."), find),
    Key("question", ("question_mark",), N_("question"), N_("Somebody has a question, or an answer to this."), question),
    Key("hand-down", ("backspace",), N_("hand down"), N_("Take down the hand that went up last."), take_down),
)
