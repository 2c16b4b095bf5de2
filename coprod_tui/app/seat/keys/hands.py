"""Keys for hands: a digit puts that member's hand up; again gives them the turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import NOW, OPEN, Key
from coprod_tui.model.contributions import contribute
from coprod_tui.model.hands import (
    bring_hands_back,
    close_queue,
    keep_hands,
    lower_hand,
    open_queue,
    place_hand,
    raise_hand,
)
from coprod_tui.model.people import KEYS as DIGITS
from coprod_tui.model.people import arrive
from coprod_tui.model.turns import give_turn
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room
    from coprod_tui.app.seat.seated import Seated
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


def put_first(room: Seated) -> None:
    """Somebody first in the queue, whatever the rule says."""
    room.foot.pick_person(_("Who is first?"), lambda person: room.do(partial(place_hand, person=person)))


def close_or_open(room: Seated) -> None:
    room.do(open_queue if room.meeting.hands.closed else close_queue)


def keep_or_bring_back(room: Seated) -> None:
    """Everyone who waits is kept for later; where nobody waits, those kept for later wait again."""
    room.do(keep_hands if room.meeting.hands.waiting else bring_hands_back)


def written(room: Seated) -> None:
    room.foot.pick_person(_("Who was heard in writing?"), lambda person: room.do(partial(contribute, person=person)))


KEYS = (
    *(
        Key(
            f"hand-{d}",
            (d,),
            N_("hand up"),
            N_("Their hand goes up. Again: it is their turn. Before we begin: they are here."),
            partial(digit, key=d),
            when=OPEN | {"opening"},
        )
        for d in DIGITS
    ),
    Key("find-member", ("h",), N_("find a member"), N_("Find a member by name and put up their hand."), find),
    Key("question", ("question_mark",), N_("question"), N_("Somebody has a question, or an answer to this."), question),
    Key("put-first", (), N_("first in the queue"), N_("Put somebody first in the queue."), put_first, when=NOW),
    Key(
        "close-queue",
        (),
        N_("close the queue"),
        N_("Close the queue after those who wait, or open it again."),
        close_or_open,
        when=NOW,
    ),
    Key(
        "keep-hands",
        (),
        N_("hands for later"),
        N_("Keep those who wait for later, or bring them back."),
        keep_or_bring_back,
        when=NOW,
    ),
    Key("written", (), N_("heard in writing"), N_("Somebody was heard in writing."), written, when=NOW),
    Key("hand-down", ("backspace",), N_("hand down"), N_("Take down the hand that went up last."), take_down),
)
