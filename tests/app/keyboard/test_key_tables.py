"""Every key names something there is: a Command that can be made, or a method of the screen that it is a key of."""

from __future__ import annotations

from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.desk.keys import DESK
from coprod_tui.app.review.keys import REVIEW
from coprod_tui.app.review.own_words import OWN, OwnWords
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.room.keys import ROOM
from coprod_tui.app.room.room import Room
from coprod_tui.app.seat.follow_ups import write
from coprod_tui.app.seat.line_questions import labels
from coprod_tui.line.grammar import verbs
from coprod_tui.model.command import Command

if TYPE_CHECKING:
    from coprod_tui.app.keyboard.key import Key

TABLES: tuple[tuple[type, tuple[Key, ...]], ...] = (
    (Room, ROOM), (Desk, DESK), (ReviewScreen, REVIEW), (OwnWords, OWN),
)  # fmt: skip


def named(each: type | Key) -> str:
    """A name that is the same in every process: tests are shared out among several by it."""
    return each.__name__ if isinstance(each, type) else each.id


@pytest.mark.parametrize(("screen", "key"), [(screen, key) for screen, keys in TABLES for key in keys], ids=named)
def test_what_a_key_calls_is_there(screen: type, key: Key) -> None:
    if isinstance(key.act, methodcaller):
        called = key.act.__reduce__()[1]
        assert callable(getattr(screen, called[0])), key.id


def test_each_command_of_a_key_can_be_typed_too() -> None:
    commands = [key.act for _screen, keys in TABLES for key in keys if isinstance(key.act, Command)]
    assert commands
    assert {each.move for each in commands} <= {name for verb in verbs() for name in verb.moves}


def test_each_line_that_a_key_opens_has_its_words_and_its_verb() -> None:
    opened = {key.act.keywords["kind"] for key in ROOM if isinstance(key.act, partial) and key.act.func is write}
    assert len(opened) > 5
    for kind in opened:
        assert all(labels(kind)), f"labels in app/seat/line_questions.py has nothing for {kind}"
    assert opened - {""} <= {word for verb in verbs() for word in verb.words}
