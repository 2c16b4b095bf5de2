"""What a journal promises to those who use it, asked of every implementation there is.

What only a file can meet (a torn end, damage, a full disk) is in test_crashes.py and test_damage.py.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tinydb import where

import coprod_tui
from coprod_tui.record.journal import Journal, start_journal
from coprod_tui.record.journal_interface import JournalInterface
from coprod_tui.record.trouble import NotSaved
from tests.record.memory_journal import MemoryJournal
from tests.record.noting import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Opens = Callable[[], JournalInterface]

ABOUT: dict[str, Any] = {"what": "meeting", "id": "willow-1", "zone": "UTC", "made": 7}


@pytest.fixture(params=["file", "memory"])
def opens(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """Opens a journal of one new record, as often as it is asked."""
    path, opened = tmp_path / "record.journal", list[Any]()
    monkeypatch.setattr("coprod_tui.record.file.LOCK_WAIT", 0.02)
    monkeypatch.setattr("coprod_tui.record.file.UNNOTICED", 0.01)
    if request.param == "file":
        start_journal(path, **ABOUT)
    else:
        MemoryJournal.start(path, **ABOUT)

    def one() -> JournalInterface:
        opened.append(Journal(path) if request.param == "file" else MemoryJournal(path))
        return opened[-1]  # type: ignore[no-any-return]

    yield one
    for each in opened:
        each.close()


def told(journal: JournalInterface) -> list[tuple[int, str]]:
    return [(number, doc["text"]) for number, doc in journal.since(0)]


def test_it_says_what_it_is_about_and_where_it_is(opens: Opens, tmp_path: Path) -> None:
    journal = opens()
    assert journal.about == {"format": 1, **ABOUT}
    assert journal.path == tmp_path / "record.journal"
    assert (journal.why_read_only, journal.health.damaged, journal.health.torn) == ("", (), 0)
    assert not journal.health.gone


def test_what_append_returned_of_is_there_for_every_seat_and_after_opening_it_again(opens: Opens) -> None:
    desk, room = opens(), opens()
    assert [doc.doc_id for doc in desk.append(said("tea", "buses"))] == [1, 2]
    assert told(room) == []
    assert room.catch_up()
    assert not room.catch_up(), "there is nothing more"
    assert told(room) == told(desk) == told(opens()) == [(1, "tea"), (2, "buses")]


def test_the_entries_of_one_move_know_that_they_stand_or_fall_together(opens: Opens) -> None:
    journal = opens()
    journal.append(said("tea"))
    journal.append(said("buses", "letters"))
    assert [doc["line"] for _, doc in journal.since(0)] == [1, 2, 2]
    assert journal.health.lines == 3
    assert [number for number, _ in journal.since(2)] == [3]


def test_what_is_decided_and_what_is_written_is_one_step(opens: Opens) -> None:
    desk, room = opens(), opens()
    desk.append(said("first"))
    seen: list[object] = []

    def make(number: int) -> list[dict[str, Any]]:
        seen.append((number, told(room)))
        with pytest.raises(NotSaved, match="busy"):
            desk.append(said("between"))
        return [{"text": "second"}]

    room.append(make)
    assert seen == [(2, [(1, "first")])]
    assert told(room) == [(1, "first"), (2, "second")]


def test_whoever_waits_long_enough_to_notice_is_told(opens: Opens) -> None:
    desk, room = opens(), opens()
    waited: list[bool] = []
    desk.on_waiting(lambda: waited.append(True))

    def make(_: int) -> list[dict[str, Any]]:
        with pytest.raises(NotSaved, match="busy"):
            desk.append(said("between"))
        return []

    room.append(make)
    assert waited == [True]


def test_what_the_caller_raises_comes_out_as_it_is_and_nothing_is_written(opens: Opens) -> None:
    journal = opens()

    def refuse(_: int) -> list[dict[str, Any]]:
        raise KeyError("already speaking")

    with pytest.raises(KeyError):
        journal.append(refuse)
    with pytest.raises(KeyError):
        journal.replace(refuse)  # type: ignore[arg-type]
    assert journal.append(lambda _: []) == []
    assert told(opens()) == []
    assert journal.append(said("the lock was let go"))


def test_it_is_asked_by_queries_without_being_told_to_look(opens: Opens) -> None:
    desk, room = opens(), opens()
    desk.append(lambda _: [{"kind": "issue-parked", "words": "The bus"}, {"kind": "noted"}])
    parked = where("kind") == "issue-parked"
    assert [(doc.doc_id, doc["words"]) for doc in room.search(parked)] == [(1, "The bus")]
    desk.append(lambda _: [{"kind": "issue-parked", "words": "The lift"}])
    assert [doc.doc_id for doc in room.search(parked & where("words").search("lift"))] == [3]
    assert [doc.doc_id for doc in room.table("entries")] == [1, 2, 3]
    assert [doc["id"] for doc in room.table("about")] == ["willow-1"]


def test_what_was_forgotten_is_there_for_whoever_asks_all_the_same(opens: Opens) -> None:
    desk, room = opens(), opens()
    desk.append(said("one", "two"))
    desk.forget(1)
    assert told(desk) == [(1, "one"), (2, "two")]
    desk.forget(2)
    room.append(said("three"))
    assert desk.catch_up()
    assert [number for number, _ in desk.since(2)] == [3]
    assert told(desk) == [(1, "one"), (2, "two"), (3, "three")]
    desk.forget(3)
    assert [doc.doc_id for doc in desk.append(said("four"))] == [4]
    assert [doc.doc_id for doc in desk.search(where("text").one_of(["one", "four"]))] == [1, 4]
    assert [doc.doc_id for doc in desk.table("entries")] == [1, 2, 3, 4]
    assert desk.about == {"format": 1, **ABOUT}


def test_a_record_that_is_replaced_is_another_generation_at_every_seat(opens: Opens) -> None:
    desk, room = opens(), opens()
    desk.append(said("keep"))
    desk.append(said("name", "name again"))
    room.catch_up()
    before = room.generation
    numbers: list[int] = []

    def make(number: int) -> Mapping[int, Mapping[str, Any]]:
        numbers.append(number)
        docs = dict(desk.since(0))
        return {1: docs[1], 3: {**docs[3], "text": "left out"}, number: {"line": number, "text": "mark"}}

    assert desk.replace(make)
    assert numbers == [4]
    assert room.catch_up()
    assert room.generation > before
    assert told(room) == told(desk) == [(1, "keep"), (3, "left out"), (4, "mark")]
    assert [doc["line"] for _, doc in room.since(0)] == [1, 2, 4]
    assert [doc.doc_id for doc in room.append(said("goes on"))] == [5]
    assert room.about == {"format": 1, **ABOUT}


def test_a_replacing_that_comes_to_nothing_leaves_all_as_it_is(opens: Opens) -> None:
    journal, room = opens(), opens()
    journal.append(said("keep"))
    room.catch_up()
    generation = room.generation
    assert not journal.replace(lambda _: None)
    assert not room.catch_up()
    assert room.generation == generation


def test_a_journal_that_was_let_go_of_goes_on_where_it_was(opens: Opens) -> None:
    desk, room = opens(), opens()
    desk.append(said("one"))
    generation = desk.generation
    desk.let_go()
    room.append(said("two"))
    assert told(desk) == [(1, "one")]
    assert desk.catch_up()
    assert desk.append(said("three"))
    assert (told(desk), desk.generation) == ([(1, "one"), (2, "two"), (3, "three")], generation)


def test_there_is_nothing_to_put_aside_where_nothing_was_torn(opens: Opens) -> None:
    journal = opens()
    journal.append(said("one"))
    journal.put_torn_aside()
    assert journal.health.set_aside == ()
    assert told(journal) == [(1, "one")]


def asked_of_journals(source: str) -> set[str]:
    """What is asked of each `journal` there."""
    asked = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return {each.attr for each in asked if getattr(each.value, "attr", getattr(each.value, "id", "")) == "journal"}


def test_nobody_asks_a_journal_for_what_it_does_not_promise() -> None:
    others = {path for path in Path(coprod_tui.__file__).parent.rglob("*.py") if path.name != "journal.py"}
    asked = set().union(*(asked_of_journals(path.read_text("utf-8")) for path in others))
    assert len(asked) > 10
    assert asked <= set(dir(JournalInterface))
    assert asked_of_journals("self.recorder.journal.contains(1)\njournal.get(2)") == {"contains", "get"}
