"""What is torn is set aside and told; what is damaged stops, and is never read as something somebody said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_lines import read_lines, write_line
from coprod_tui.record.trouble import CannotOpen, Damaged, NotSaved
from tests.record.noting import mode, said, words_in

if TYPE_CHECKING:
    from pathlib import Path

SAID = ["tea", "the bus is late", "letters in 14 point"]


@pytest.fixture
def whole(journal: Journal, record: Path) -> bytes:
    for words in SAID:
        journal.append(said(words))
    return record.read_bytes()


def opened(path: Path, content: bytes) -> list[str] | None:
    """What a record of these bytes says; None where it is not opened."""
    path.write_bytes(content)
    try:
        with Journal(path) as journal:
            return words_in(journal)
    except CannotOpen:
        return None


def test_a_record_cut_anywhere_reads_as_what_was_said_before(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.journal"
    first = whole.index(b"\n") + 1
    for length in range(len(whole)):
        read = opened(path, whole[:length])
        assert read == (SAID[: whole[:length].count(b"\n") - 1] if length >= first else None)


def test_a_record_cut_anywhere_goes_on_after_the_last_whole_line(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.journal"
    for length in range(whole.index(b"\n") + 1, len(whole)):
        path.write_bytes(whole[:length])
        rest = whole[:length].rpartition(b"\n")[2]
        with Journal(path) as journal:
            known = words_in(journal)
            journal.append(said("next"))
            aside = [each.read_bytes() for each in journal.health.set_aside]
            assert aside == ([rest] if rest else [])
        with Journal(path) as again:
            assert words_in(again) == [*known, "next"]


def test_no_bit_can_flip_unseen(whole: bytes, tmp_path: Path) -> None:
    """Every single bit of the record: it is refused, or its last line has no end; never other words than were said."""
    path = tmp_path / "flipped.journal"
    for place in range(len(whole)):
        for bit in range(8):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            assert opened(path, bytes(flipped)) == (SAID[:-1] if place == len(whole) - 1 else None)


def test_what_a_crash_left_of_a_line_is_kept_in_a_private_file_of_its_own(record: Path, whole: bytes) -> None:
    for number in (1, 2):
        with record.open("ab") as file:
            file.write(f"{number}ca11ab1e half a sen".encode())
        with Journal(record) as journal:
            assert journal.health.torn == 20
            journal.append(said(f"after crash {number}"))
            assert journal.health.torn == 0
    torn = [record.with_name(f"record.journal.torn-{number}") for number in (1, 2)]
    assert [each.read_bytes()[:1] for each in torn] == [b"1", b"2"]
    assert {mode(each) for each in torn} == {0o600}
    with Journal(record) as journal:
        assert words_in(journal) == [*SAID, "after crash 1", "after crash 2"]


def test_a_page_that_a_power_cut_never_wrote_is_torn_and_no_damage(record: Path, whole: bytes) -> None:
    record.write_bytes(whole + b"\0" * 40 + b'text":"lost"}}}\n')
    with Journal(record) as journal:
        journal.append(said("next"))
        assert words_in(journal) == [*SAID, "next"]
        assert len(journal.health.set_aside) == 1


def test_looking_at_a_torn_record_changes_nothing(record: Path, whole: bytes) -> None:
    with record.open("ab") as file:
        file.write(b"half")
    with Journal(record) as journal:
        assert words_in(journal) == SAID
    assert record.read_bytes() == whole + b"half"
    assert sorted(each.name for each in record.parent.iterdir()) == ["record.journal", "record.journal.lock"]


def test_a_line_that_another_seat_is_writing_is_read_when_it_is_whole(record: Path, journal: Journal) -> None:
    line = write_line({"entries": {"1": {"line": 1, "text": "slowly"}}})
    with record.open("ab", buffering=0) as file:
        file.write(line[:20])
        journal.catch_up()
        assert words_in(journal) == []
        file.write(line[20:])
    assert journal.catch_up()
    assert words_in(journal) == ["slowly"]


def test_damage_in_the_middle_names_the_line_and_offers_the_rest(record: Path, whole: bytes) -> None:
    record.write_bytes(whole.replace(b"bus", b"car"))
    with pytest.raises(Damaged) as told:
        Journal(record)
    assert (told.value.reason, told.value.lines, told.value.readable) == ("damaged", (3,), 3)
    before = record.read_bytes()
    with Journal(record, readable_part=True) as journal:
        assert words_in(journal) == [SAID[0], SAID[2]]
        assert journal.why_read_only == "damaged"
        with pytest.raises(NotSaved):
            journal.append(said("no"))
    assert record.read_bytes() == before


def test_a_damaged_first_line_leaves_the_rest_readable(record: Path, whole: bytes) -> None:
    record.write_bytes(whole.replace(b"willow", b"hollow"))
    with Journal(record, readable_part=True) as journal:
        assert words_in(journal) == SAID
        assert journal.about == {}


def test_damage_met_in_mid_meeting_stops_writing_and_keeps_what_is_known(
    journal: Journal, record: Path, whole: bytes
) -> None:
    with record.open("ab") as file:
        file.write(b"00000000 nonsense\n" + write_line({"entries": {"4": {"line": 4, "text": "after"}}}))
    with pytest.raises(Damaged):
        journal.catch_up()
    with pytest.raises(NotSaved) as told:
        journal.append(said("no"))
    assert told.value.reason == "damaged"
    assert words_in(journal) == SAID


@given(st.binary(max_size=400))
def test_the_reader_takes_any_bytes_and_loses_count_of_none(content: bytes) -> None:
    reading = read_lines(content)
    assert reading.end + len(reading.torn) == len(content)
    assert content.endswith(reading.torn)
    assert reading.lines == len(reading.intact) + len(reading.damaged) + len(reading.not_ours)
    assert reading.torn.count(b"\n") <= 1


LINES = st.lists(st.builds(lambda text: {"entries": {"1": {"text": text}}}, st.text()), max_size=6)


@given(LINES, st.data())
def test_bytes_changed_anywhere_are_never_read_as_a_line_that_was_not_written(
    fragments: list[dict[str, dict[str, dict[str, str]]]], data: st.DataObject
) -> None:
    whole = b"".join(map(write_line, fragments))
    start = data.draw(st.integers(0, len(whole)))
    changed = whole[:start] + data.draw(st.binary(max_size=8)) + whole[data.draw(st.integers(start, len(whole))) :]
    written = {write_line(each) for each in fragments}
    assert all(write_line(fragment) in written for _, fragment in read_lines(changed).intact)


@given(LINES)
def test_what_was_written_is_read_as_it_was(fragments: list[dict[str, dict[str, dict[str, str]]]]) -> None:
    reading = read_lines(b"".join(map(write_line, fragments)))
    assert [fragment for _, fragment in reading.intact] == fragments
    assert (reading.torn, reading.damaged, reading.not_ours) == (b"", (), ())
