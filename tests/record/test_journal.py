"""A record is only ever added to, by as many seats as there are, and TinyDB can ask it anything."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from tinydb import where
from tinydb.table import Document

from coprod_tui.record.journal import ENTRIES, Journal, start_journal
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.trouble import AppendOnlyError, CannotOpen, Damaged, NotSaved
from tests.record.noting import mode, said, words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_new_record_says_what_it_is_about(journal: Journal) -> None:
    assert journal.about == {
        "format": 1, "what": "meeting", "id": "willow-group-1", "zone": "Europe/London", "made": 1_700_000_000_000,
    }  # fmt: skip


def test_a_record_is_never_started_over_one_that_is_there(record: Path) -> None:
    with pytest.raises(FileExistsError):
        start_journal(record, what="meeting", id="other-1", zone="UTC", made=0)
    with Journal(record) as journal:
        assert journal.about["id"] == "willow-group-1"


def test_entries_are_numbered_from_one_and_know_their_line(journal: Journal) -> None:
    assert [doc.doc_id for doc in journal.append(said("tea"))] == [1]
    assert [doc.doc_id for doc in journal.append(said("buses", "letters"))] == [2, 3]
    assert [(number, doc["line"]) for number, doc in journal.since(0)] == [(1, 1), (2, 2), (3, 2)]


def test_a_move_is_one_line_on_disk(journal: Journal, record: Path) -> None:
    journal.append(said("one", "two", "three"))
    assert record.read_bytes().count(b"\n") == 2


def test_what_was_said_is_there_when_the_record_is_opened_again(journal: Journal, record: Path) -> None:
    journal.append(said("Zażółć gęślą jaźń", "نحن نجتمع", "a\nb", 'quo"te', "\x00"))
    with Journal(record) as again:
        assert words_in(again) == ["Zażółć gęślą jaźń", "نحن نجتمع", "a\nb", 'quo"te', "\x00"]


def test_a_move_sees_the_record_as_it_is_when_nobody_else_can_write(journal: Journal, record: Path) -> None:
    with Journal(record) as desk:
        desk.append(said("from the desk"))
        seen: list[str] = []

        def make(number: int) -> list[dict[str, Any]]:
            seen.extend(words_in(journal))
            return [{"text": f"I am {number}"}]

        journal.append(make)
        assert seen == ["from the desk"]
        assert desk.catch_up()
        assert words_in(desk) == ["from the desk", "I am 2"]
        assert not desk.catch_up()


def test_a_move_that_is_turned_down_writes_nothing(journal: Journal, record: Path) -> None:
    before = record.read_bytes()

    def make(_: int) -> list[dict[str, Any]]:
        raise KeyError("already speaking")

    with pytest.raises(KeyError):
        journal.append(make)
    assert journal.append(lambda _: []) == []
    assert record.read_bytes() == before
    with Journal(record) as desk:
        assert desk.append(said("the lock was let go"))


def test_words_that_cannot_be_written_as_text_leave_the_record_as_it_was(journal: Journal, record: Path) -> None:
    before = record.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        journal.append(said("\udcff"))
    assert record.read_bytes() == before
    assert [doc.doc_id for doc in journal.append(said("fine"))] == [1]


def test_tinydb_can_ask_the_record(journal: Journal, record: Path) -> None:
    journal.append(lambda _: [{"kind": "issue-parked", "number": 1, "words": "The bus"}, {"kind": "noted"}])
    parked = where("kind") == "issue-parked"
    assert [doc.doc_id for doc in journal.search(parked)] == [1]
    assert journal.get(where("words").search("bus")).doc_id == 1
    assert journal.count(parked) == 1
    assert len(journal) == 2
    assert [doc["kind"] for doc in journal] == ["issue-parked", "noted"]
    assert journal.tables() == {"about", "entries"}
    assert journal.table("about").get(doc_id=1)["what"] == "meeting"  # type: ignore[index]
    with Journal(record) as desk:
        desk.append(lambda _: [{"kind": "issue-parked", "number": 2}])
    assert [doc.doc_id for doc in journal.search(parked)] == [1, 3]


@pytest.mark.parametrize(
    "change",
    [
        lambda journal: journal.update({"text": "changed"}),
        lambda journal: journal.update_multiple([({"text": "changed"}, where("text") == "said")]),
        lambda journal: journal.upsert({"text": "changed"}, where("text") == "said"),
        lambda journal: journal.remove(doc_ids=[1]),
        lambda journal: journal.truncate(),
        lambda journal: journal.drop_tables(),
        lambda journal: journal.drop_table("entries"),
        lambda journal: journal.insert(Document({"text": "mine"}, 9)),
        lambda journal: journal.insert_multiple([{"text": "mine"}]),
        lambda journal: journal.storage.write({}),
        lambda journal: journal.table("fresh", persist_empty=True),
    ],
)
def test_nothing_written_can_be_changed_or_taken_away(change: Callable[[Journal], Any], journal: Journal) -> None:
    journal.append(said("said"))
    with pytest.raises(AppendOnlyError):
        change(journal)
    assert words_in(journal) == ["said"]
    assert len(journal) == 1


def test_a_question_asked_again_after_something_was_said_has_a_new_answer(journal: Journal) -> None:
    assert journal.search(where("text") == "tea") == []
    journal.append(said("tea"))
    assert len(journal.search(where("text") == "tea")) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_only_the_owner_can_read_what_is_kept_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    old = os.umask(umask)
    try:
        path = tmp_path / "record.journal"
        start_journal(path, what="meeting", id="x-1", zone="UTC", made=0)
        with Journal(path) as journal:
            journal.append(said("private"))
    finally:
        os.umask(old)
    assert {each.name: mode(each) for each in tmp_path.iterdir()} == {
        "record.journal": 0o600, "record.journal.lock": 0o600,
    }  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
def test_a_record_copied_so_that_all_could_read_it_is_made_private_when_written(record: Path) -> None:
    record.chmod(0o644)
    with Journal(record) as journal:
        assert mode(record) == 0o644
        journal.append(said("private"))
    assert mode(record) == 0o600


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as told:
        Journal(tmp_path / "record.journal")
    assert told.value.reason == "missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello", b"hello\n", b"# notes\n\nof our meeting\n", b"\x00" * 5000])
def test_a_file_of_something_else_is_not_taken_for_a_record(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record.journal"
    path.write_bytes(content)
    with pytest.raises(CannotOpen) as told:
        Journal(path)
    assert told.value.reason == "not-a-record"
    assert path.read_bytes() == content


def test_a_folder_is_not_taken_for_a_record(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        Journal(tmp_path)


def test_a_record_from_a_later_program_can_be_read_and_not_written(journal: Journal, record: Path) -> None:
    journal.append(said("before"))
    with record.open("ab") as later:
        later.write(write_line({"about": {"2": {"format": 2}}}))
    with pytest.raises(NotSaved) as told:
        journal.append(said("after"))
    assert told.value.reason == "newer"
    assert journal.why_read_only == "newer"
    assert words_in(journal) == ["before"]
    with Journal(record) as again:
        assert again.why_read_only == "newer"
        assert again.about["format"] == 2


@pytest.mark.parametrize("content", [[1, 2], {"entries": [1]}, {"entries": {"1": "words"}}, "words"])
def test_an_intact_line_of_another_shape_is_a_later_programs_and_no_damage(record: Path, content: Any) -> None:
    with record.open("ab") as file:
        file.write(write_line(content))
    with Journal(record) as journal:
        assert journal.why_read_only == "newer"
        with pytest.raises(NotSaved):
            journal.append(said("no"))


def test_two_programs_that_used_the_same_number_are_told_apart_from_one_record(record: Path) -> None:
    for words in ("first", "second"):
        with record.open("ab") as file:
            file.write(write_line({ENTRIES: {"1": {"line": 1, "text": words}}}))
    with pytest.raises(Damaged) as told:
        Journal(record)
    assert (told.value.lines, told.value.readable) == ((3,), 2)
    with Journal(record, readable_part=True) as journal:
        assert words_in(journal) == ["first"]


@pytest.mark.parametrize("key", ["0", "-1", "x", "", "²", "9" * 400])
def test_a_number_that_is_none_is_damage(record: Path, key: str) -> None:
    with record.open("ab") as file:
        file.write(write_line({ENTRIES: {key: {"line": 1}}}))
    with pytest.raises(Damaged):
        Journal(record)


def test_a_rewritten_record_may_have_gaps(record: Path) -> None:
    with record.open("ab") as file:
        file.write(write_line({ENTRIES: {"7": {"line": 7, "text": "left"}}}))
    with Journal(record) as journal:
        assert [doc.doc_id for doc in journal.append(said("next"))] == [8]
        assert [number for number, _ in journal.since(0)] == [7, 8]
        assert [number for number, _ in journal.since(7)] == [8]
