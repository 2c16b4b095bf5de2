"""Every key of the Room is pressed here, in a situation it is for, and does something to the meeting or the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input

from coprod_tui.app.hide import Hide
from coprod_tui.app.keyboard.help import Help
from coprod_tui.app.keyboard.key import LEADER, Keys
from coprod_tui.app.room.keys import ROOM
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.in_force import DecisionBrought
from coprod_tui.model.parking import IssueParked
from coprod_tui.record.records import change_meeting
from tests.app.rooms import SMALL, WAYS, Sat, begun, opened, planned
from tests.building import START

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting

BEGIN = ("begun",)
DECIDE = (*BEGIN, "d", "Letters go out", "enter")
TEST = (*DECIDE, "enter")
LOSS = (*BEGIN, "slash", "item new Loss, content note: We talk about loss", "enter")
NOTED = (*LOSS, "n")
FINISH = (*BEGIN, "f", "enter")
BACK = (*BEGIN, "enter")
"""An issue stands large; the next thing is an action, the last one a decision."""
LOOK = (*BEGIN, "f", "l")
AFTER: dict[str, tuple[str, ...]] = {
    "finish-now": (*BEGIN, "f"), "not-finished": (*BEGIN, "f"), "next-meeting": (*BEGIN, "f"),
    "check-out": (*BEGIN, "f"), "reopen": FINISH, "save-again": FINISH, "copy": FINISH,
    "review-summary": FINISH, "finish": BEGIN,
    "words-right": DECIDE, "change-words": DECIDE, "set-aside": DECIDE, "not-ours": DECIDE,
    "nobody-objected": TEST, "worry": TEST, "objection": TEST, "worry-met": TEST, "more-time-asked": TEST,
    "scale": TEST, "green-cards": TEST, "view": TEST, "not-agreed": TEST, "take-up": (*DECIDE, "escape"),
    "go-on": (*BEGIN, "m"), "longer-break": (*BEGIN, "b"), "moment": BEGIN, "break": BEGIN, "wait": BEGIN,
    "let-rule-go": (*BEGIN, "r", "1", "p"), "rules": BEGIN,
    "round": BEGIN, "pass": (*BEGIN, "o", "enter"), "come-back": (*BEGIN, "o", "enter"),
    "everyone-here": (), "people": BEGIN,
    "find-member": BEGIN, "question": BEGIN, "hand-down": (*BEGIN, "1"),
    "next-speaker": (*BEGIN, "1"), "other-speaker": BEGIN, "end-turn": (*BEGIN, "1", "1"),
    "next-item": BEGIN, "first-item": (), "go-to-item": BEGIN, "more-time": BEGIN, "less-time": BEGIN,
    "carry-item": BEGIN, "decision": BEGIN, "park": BEGIN, "action": BEGIN, "note": BEGIN, "word": BEGIN,
    "command": BEGIN, "stop-card": BEGIN, "stop-card-in-test": TEST, "slower-card": BEGIN,
    "next-page": (*BEGIN, "v"), "page-before": (*BEGIN, "v"), "leave-pages": (*BEGIN, "v"),
    "undo": BEGIN, "redo": (*BEGIN, "u"), "pages": BEGIN, "big": BEGIN, "leave-big": (*BEGIN, "z"),
    "next-panel": BEGIN, "words-on": (*BEGIN, "d", "word " * 300, "enter"),
    "words-back": (*BEGIN, "d", "word " * 300, "enter", "right"),
    "groups-back": (*BEGIN, "slash", "groups 2 for 10m", "enter"),
    "groups-longer": (*BEGIN, "slash", "groups 2 for 10m", "enter"),
    "group-says": (*BEGIN, "slash", "groups 2 for 10m", "enter"), "small-groups": BEGIN,
    "group-said": (*BEGIN, "slash", "groups 2 for 10m", "enter", "space", "y"),
    "note-begin": NOTED, "note-not-yet": (*LOSS, "g", "3"), "note-moment": (*NOTED, "escape", "n"),
    "one-more-minute": (*BEGIN, "1", "1"), "put-first": BEGIN, "close-queue": BEGIN, "keep-hands": (*BEGIN, "1"),
    "written": BEGIN, "turns": BEGIN,
    "came-back": BEGIN, "back-answered": BACK, "back-waits": BACK, "back-done": (*BACK, "space"),
    "back-to-do": (*BACK, "space"), "back-dropped": (*BACK, "space"), "back-right": (*BACK, "space", "space"),
    "back-replaced": (*BACK, "space", "space"), "back-ended": (*BACK, "space", "space"),
    "back-next": (*BACK, "space", "backspace"), "back-before": (*BACK, "space", "space", "backspace"),
    "leave-back": (*BACK, "backspace"),
    "look-back": (*BEGIN, "f", "escape"), "look-back-closing": (*BEGIN, "f", "escape", "f"), "look-words": LOOK,
    "look-round": (*LOOK, "space", "backspace"), "look-next": (*LOOK, "backspace"),
    "leave-look": (*LOOK, "space", "space"), "look-before": (*LOOK, "space", "space", "backspace"),
    "look-yes": (*LOOK, "space"), "look-mostly": (*LOOK, "space"), "look-no": (*LOOK, "space"),
    "phone-pages": BEGIN, "held-words": BEGIN, "leave": BEGIN, "hide": BEGIN, "help": BEGIN,
}  # fmt: skip
"""What is pressed and typed before each key, by its id."""
EARLIER = (
    IssueParked("Car-park charges", 0, "Estates", ref="13-P1"),
    ActionAdded("Ring Estates", 0, ref="13-A1"),
    DecisionBrought("13-D1", "Tea is at three", "2026-10-01"),
)
"""What earlier meetings left, so that there is something that came back."""
LAST = (
    "hide",
    "leave",
    "came-back",
    "note-begin",
    "groups-back",
    "reopen",
    "finish-now",
    "leave-pages",
    "leave-big",
    "set-aside",
)
ALIKE = {
    steps: sorted((key for key in ROOM if AFTER.get(key.id) == steps), key=lambda key: (key.id in LAST, key.id))
    for steps in dict.fromkeys(AFTER.values())
}
"""The keys that are pressed after the same steps, one after the other; those that cannot be taken back last."""
DIGITS = {f"hand-{digit}": digit for digit in "1234567890"}


async def bring(sat: Sat, *steps: str) -> None:
    """Press keys; what has spaces in it is typed into the line that is open."""
    for step in steps:
        if " " in step:
            await sat.paste(step)
        else:
            await sat.strike(step)


def seen(sat: Sat) -> tuple[Any, ...]:
    """All that a key can change: the meeting, the screens, what stands on them, what is said."""
    words = "" if sat.app._exit else sat.text
    return sat.meeting, tuple(map(type, sat.app.screen_stack)), isinstance(sat.app.focused, Input), words


def test_every_key_is_pressed_here_and_none_that_is_gone() -> None:
    assert set(AFTER) | set(DIGITS) == {key.id for key in ROOM}, "what is pressed before each stands in AFTER, above"


def test_no_two_keys_have_one_id_and_no_situation_has_two_meanings_for_a_key_without_a_first() -> None:
    ids = [key.id for key in ROOM]
    assert len(ids) == len(set(ids))
    keys = Keys(ROOM)
    for key in ROOM:
        assert any(keys.works(key, situation) for situation in key.when) or not key.keys, (
            f"{key.id} never works: other keys hide it"
        )
        assert LEADER not in key.keys


def test_of_two_keys_that_are_pressed_alike_the_first_is_for_fewer_situations() -> None:
    """Else the other does nothing, and nobody is told."""
    for place, key in enumerate(ROOM):
        for hidden in ROOM[place + 1 :]:
            if key.when & hidden.when and set(key.keys) & set(hidden.keys):
                assert len(key.when) < len(hidden.when), (
                    f"{key.id} hides {hidden.id} in {sorted(key.when & hidden.when)}"
                )


async def test_each_digit_is_somebodys_hand(home: Path) -> None:
    people = [f"Person {letter}" for letter in "abcdefghij"]
    async with begun(planned(home, *people), size=SMALL) as sat:
        await sat.strike(*DIGITS.values())
        assert sat.waiting == people


async def go_back(sat: Sat, to: Meeting, situation: str) -> None:
    """Leave whatever a key opened, and take back whatever it did."""
    if isinstance(sat.screen, Hide):
        await sat.strike("enter", "y", "space")
        return  # that it was hidden stays in the record
    if isinstance(sat.screen, Help) or sat.open_line or sat.picking or sat.screen.query("#sure"):
        await sat.strike("escape")
    if sat.situation != situation and sat.meeting is to:
        await sat.strike({"pages": "v", "closing": "f"}.get(situation, "escape"))
    if sat.room.has_class("-big"):
        await sat.strike("escape")
    if sat.meeting is not to:
        await sat.strike("u")


@pytest.mark.parametrize("steps", ALIKE, ids=" ".join)
async def test_each_key_does_what_it_is_for(home: Path, steps: tuple[str, ...]) -> None:
    people = [f"Person {letter}" for letter in "abcdefghij"]
    way_in = begun if steps[:1] == BEGIN else opened
    of = planned(home, *people, ways=WAYS.but(look_back=True))
    change_meeting(of.place, lambda _: EARLIER, START)
    async with way_in(of, size=SMALL) as sat:
        await bring(sat, *steps[1:])
        situation = sat.situation
        for key in ALIKE[steps]:
            assert sat.situation in key.when, key.id
            sat.room.say("")  # what the key before this one said is not this one's doing
            await sat.rest()
            before = seen(sat)
            for path in sat.of.place.summaries.glob("*.txt"):
                path.unlink()
            if key.keys:
                await sat.strike(key.keys[0])
            else:
                key.press(sat.room)
                await sat.rest()
            assert seen(sat) != before or any(sat.of.place.summaries.glob("*.txt")), key.id
            if key is not ALIKE[steps][-1]:
                await go_back(sat, before[0], situation)


async def test_a_digit_of_nobodys_and_keys_of_other_situations_change_nothing_in_the_record(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo")) as sat:
        before = sat.meeting
        await sat.strike("9", "x", "c", "escape", "backspace", "e", "U", "Z", "f9")
        assert sat.meeting is before
