"""Keys for hands: a digit puts that member's hand up; again gives them the turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import NOW, OPEN, Key
from coprod_tui.app.seat.keys.voices import close_or_open, keep_or_bring_back, put_first, written
from coprod_tui.model.hands import lower_hand, raise_hand
from coprod_tui.model.people import KEYS as DIGITS
from coprod_tui.model.people import arrive
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room
    from coprod_tui.model.entry import Id


def digit(room: Room, key: str) -> None:
    """The hand up; if it is up, the turn. Before the meeting began: this person is here."""
    person = room.meeting.people.by_key(key)
    if person is None:
        room.say(_("Nobody here has that number. h finds people by name."))
    elif room.situation == "opening":
        room.do(partial(arrive, person=person.id))
    else:
        room.hand_or_turn(person.id)


def find(room: Room) -> None:
    room.foot.pick_person(_("Whose hand is up?"), room.hand_or_turn)


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
