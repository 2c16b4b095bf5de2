"""Every kind of entry that keeps whose words it holds: the words go with them, or it is said here why they stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.model.actions import ActionAdded, ActionChanged
from coprod_tui.model.entry import Id, Stamp, Stamped
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import Sought, texts
from coprod_tui.model.parking import IssueChanged, IssueParked
from coprod_tui.model.person import GuestCame
from coprod_tui.model.whose import owners
from coprod_tui.model.without import without_people
from coprod_tui.record.removal_passages import passages

if TYPE_CHECKING:
    from coprod_tui.model.entry import Entry

OF_THE_GROUP = (ActionAdded, ActionChanged, IssueParked, IssueChanged)
"""What was promised or parked is the group's: it stays, without them."""
WORDS = "my own words ZYXVIEW about it"
FILLED: dict[str, Any] = {"version": 1, "answer": "change", "way": "email", "stage": "sent", "by": "", "number": 1}


def made(kind: type[Entry], who: str) -> Entry:
    """One of this kind, of the person with the id 1, with these words wherever words may stand."""
    needed = kind.__struct_fields__[: len(kind.__struct_fields__) - len(kind.__struct_defaults__)]
    given = {name: FILLED.get(name, 9) for name in needed}
    return kind(**(given | {who: Id(1)} | dict.fromkeys({"words", "why"} & set(kind.__struct_fields__), WORDS)))


def kept_by() -> list[tuple[type[Entry], str]]:
    kinds = MEETING_KINDS.by_kind.values()
    found = [(kind, who) for kind in kinds for who in ("person", "of") if who in kind.__struct_fields__]
    return [(kind, who) for kind, who in found if {"words", "why"} & set(kind.__struct_fields__)]


def test_there_are_such_kinds() -> None:
    assert len(kept_by()) > 10


@pytest.mark.parametrize(("kind", "who"), kept_by(), ids=lambda each: getattr(each, "__name__", each))
def test_words_that_are_somebodys_go_with_them_where_nobody_says_otherwise(kind: type[Entry], who: str) -> None:
    history = [
        Stamped(Stamp(1, 1, 1, ""), GuestCame("Zyxwalda Quornby", 1)),
        Stamped(Stamp(2, 2, 2, ""), made(kind, who)),
    ]
    of = owners(history)
    left = without_people(history, [1], "", [number for number, person in of.items() if person == 1])
    listed = passages(
        {"m": history}, {"m": left}, {"m": set(of)}, {"m": set()}, {"m": [1]}, [Sought("Zyxwalda Quornby")],
        {"zyxwalda quornby"},
    )  # fmt: skip
    still = any(text == WORDS for one in left for _path, text in texts(one.entry))
    fates = {each.usual for each in listed if each.number == 2}
    if kind in OF_THE_GROUP:
        assert still
        assert fates == set()
    else:
        assert fates == {"words"} or not still, "they are listed as theirs and go, or are gone by themselves"
