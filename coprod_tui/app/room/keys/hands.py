"""Keys for hands: a digit puts that member's hand up; again gives them the turn."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.keyboard.key import BACK, NOW, OPEN, Key, asks, means
from coprod_tui.app.seat.keys.voices import put_first, written
from coprod_tui.app.seat.seated import Seated
from coprod_tui.model import intents
from coprod_tui.model.command import command
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.person import KEYS as DIGITS
from coprod_tui.wording import N_, _


async def find(room: Seated) -> None:
    if person := await room.foot.pick_person(_("Whose hand is up?")):
        room.mean(partial(intents.hand, person=person))


async def question(room: Seated) -> None:
    if person := await room.foot.pick_person(_("A question or an answer from")):
        room.do(command(raise_hand, person, "question"))


KEYS = (
    *(
        Key(
            f"hand-{d}",
            (d,),
            N_("hand up"),
            N_("Their hand goes up. Again: it is their turn. Before we begin: they are here."),
            means(intents.digit, key=d),
            when=OPEN | BACK | {"opening"},
        )
        for d in DIGITS
    ),
    Key("find-member", ("h",), N_("find a member"), N_("Find a member by name and put up their hand."), asks(find)),
    Key("question", ("question_mark",), N_("question"), N_("Somebody has a question, or an answer to this."),
        asks(question)),
    Key("put-first", (), N_("first in the queue"), N_("Put somebody first in the queue."), asks(put_first), when=NOW),
    Key("close-queue", (), N_("close the queue"), N_("Close the queue after those who wait, or open it again."),
        means(intents.close_or_open_queue), when=NOW),
    Key("keep-hands", (), N_("hands for later"), N_("Keep those who wait for later, or bring them back."),
        means(intents.keep_or_bring_back_hands), when=NOW),
    Key("written", (), N_("heard in writing"), N_("Somebody was heard in writing."), asks(written), when=NOW),
    Key("hand-down", ("backspace",), N_("hand down"), N_("Take down the hand that went up last."),
        means(intents.hand_down)),
)  # fmt: skip
