"""Taken out in plain mode: what would go is read out, and only a yes in the next line does it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model.meeting import unheld
from coprod_tui.record.records import read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_words
from tests.building import START
from tests.plain.sittings import SOON, Circle, Sitting, circle, other_seat, piped
from tests.record.circles import found_on_disk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HERS = "note Tasleem would like large letters"
DONE = "Done. The record says that somebody was taken out, and when."


@pytest.fixture
def willow(home: Path) -> Circle:
    return circle(home)


def test_somebody_is_taken_out_once_it_was_read_out_and_yes_was_typed(willow: Circle, home: Path) -> None:
    sitting = Sitting(willow)
    said = sitting.sit("start", HERS, "take out tasleem", "yes", "hand Tasleem")
    assert "In willow-group-1: their name." in said
    assert "1: willow-group-1, 11: Tasleem would like large letters" in said
    assert said[said.index("Take Tasleem out? This cannot be taken back.") :][:4] == [
        "Take Tasleem out? This cannot be taken back.",
        "Type yes to do it.",
        DONE,
        "Somebody asked to be taken out. That was done, and what went is not said.",
    ]
    assert "No one here is called Tasleem" in said[-3]
    assert found_on_disk(home, ["Tasleem"]) == []


@pytest.mark.parametrize("answer", ["no", "n", "", "maybe", "note Something else", "y e s", "all"])
def test_any_other_line_leaves_everything_and_a_command_is_still_done(willow: Circle, answer: str) -> None:
    sitting = Sitting(willow)
    said = sitting.sit("start", HERS, "take out Tasleem", answer, "yes")
    assert "Nothing was changed." in said
    assert DONE not in said
    assert ("We heard: Something else." in said) == (answer == "note Something else")
    assert unheld(read_meeting(willow.place)).notes.all[0].words == "Tasleem would like large letters"


@pytest.mark.parametrize(("answer", "left"), [("yes", "It will rain"), ("all", "It [a name taken out] rain")])
def test_all_takes_what_may_be_something_else_too_and_yes_does_not(home: Path, answer: str, left: str) -> None:
    at = circle(home, "Amy", "Will")
    said = Sitting(at).sit("start", "note It will rain", "take out Will", answer)
    assert "Type yes to do it without (?), or all to do it with them." in said
    assert DONE in said
    assert read_meeting(at.place).notes.all[0].words == left


def test_the_words_of_an_entry_are_left_out_for_good_from_here(willow: Circle, home: Path) -> None:
    sitting = Sitting(willow)
    said = sitting.sit("start", "note Said too soon by somebody", "undo", "leave out", "yes")
    assert said[said.index("These words go for good:") + 1 :][:5] == [
        "Said too soon by somebody",
        "Leave these words out? This cannot be taken back.",
        "Type yes to do it.",
        "Done. The record says that words were left out, and when.",
        "Words were left out for good.",
    ]
    assert found_on_disk(home, ["Said too soon"]) == []


@pytest.mark.parametrize(
    ("asks", "why"),
    [
        ("take out Zebedee", "Nobody called “Zebedee” is in what is kept."),
        ("leave out 1", "has no words to leave out"),
        ("leave out 999", "There is no entry 999"),
    ],
)
def test_what_cannot_go_is_told_and_yes_does_nothing_then(willow: Circle, asks: str, why: str) -> None:
    before = willow.place.record.read_bytes()
    said = Sitting(willow).sit(asks, "yes")
    assert why in said[0]
    assert DONE not in said
    assert willow.place.record.read_bytes() == before


def test_while_hidden_nothing_is_asked_and_a_yes_does_nothing(willow: Circle) -> None:
    sitting = Sitting(willow)
    said = sitting.sit("start", HERS, "take out Tasleem", lambda: other_seat(willow, "Desk", "hide"), "hide", "yes")
    assert DONE not in said
    assert unheld(read_meeting(willow.place)).notes.all[0].words == "Tasleem would like large letters"


def test_the_same_goes_through_a_pipe(home: Path) -> None:
    circle(home, date="")
    ran = piped(home, f"start\n{HERS}\ntake out Tasleem\nyes\nlist people\n")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert DONE in ran.stdout
    assert "Tasleem" not in ran.stdout.split(DONE)[1]
    assert found_on_disk(home, ["Tasleem"]) == []


@pytest.mark.parametrize("on_disk", [True, False])
def test_what_is_half_typed_here_is_kept_no_more_once_words_were_taken_out(
    willow: Circle, home: Path, monkeypatch: pytest.MonkeyPatch, *, on_disk: bool
) -> None:
    """Left by a terminal that closed, half a line would else be kept for the next time.

    The words are on the disk as others are taken out, or were typed since that was last written: what is typed only
    after that may be kept again.
    """
    monkeypatch.setattr("coprod_tui.plain.plain_mode.TICK", 0.01 if on_disk else 1_000)
    other_seat(willow, "Desk", "start", "note Said too soon by somebody")
    note = read_meeting(willow.place).notes.all[0].id
    sitting = Sitting(willow, typed=True, half="note Said too soon by somebody")

    def leave_out() -> None:
        looks = (any("too soon" in sign.draft for sign in willow.place.seats.all()) for _ in range(SOON * 100))
        assert not on_disk or any(kept or threading.Event().wait(0.01) for kept in looks)
        going = find_words(willow.shelf, willow.place, note)
        carry_out(
            willow.shelf, going.chosen(going.mentions, at=START, instead="[out]"), summaries_anew(willow.shelf)
        )  # fmt: skip

    steps: tuple[str | Callable[[], object], ...] = ("what now", leave_out)
    sitting.sit(*steps)
    assert "kept for the next time" not in sitting.said.text
    assert found_on_disk(home, ["Said too soon"]) == []
