"""Looking over everything that is kept, without touching any of it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.record.check import Checked, check_all, check_record
from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.repair import repair
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEN = 1_700_000_000_000


def noted(words: str) -> Callable[[int], list[dict[str, Any]]]:
    """A note, as the record of a meeting has it."""
    return lambda _: [{"at": TEN, "kind": "note-taken", "words": words}]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shelf = Shelf(tmp_path / "coprod")
    place = shelf.make_meeting(
        shelf.make_group("Hill", zone="Europe/London", made=TEN).id, zone="Europe/London", made=TEN
    )
    with Journal(place.record) as record:
        for words in ("one", "two", "three"):
            record.append(noted(words))
    place.seats.take("room", "Room", TEN).seat.close()
    return shelf.home


@pytest.fixture
def minutes(home: Path) -> Path:
    return Shelf(home).find_meeting("hill-1").record


def test_a_whole_shelf_is_good(home: Path, minutes: Path) -> None:
    found = list(check_all(home))
    assert [(each.path.name, each.health, each.lines) for each in found] == [
        ("group.journal", "whole", 1),
        ("record.journal", "whole", 4),
    ]
    assert all(each.good for each in found)


def test_a_record_that_the_group_names_and_that_is_not_there_is_missing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "coprod")
    group = make_group(shelf, "Hill", zone="Europe/London", at=TEN)
    first, second = (make_meeting(shelf, group, zone="Europe/London", at=TEN) for _ in range(2))
    assert all(each.good for each in check_all(shelf.home))
    shutil.rmtree(first.folder)
    second.record.unlink()
    missing = [each for each in check_all(shelf.home) if not each.good]
    assert [(each.path, each.health) for each in missing] == [(first.record, "missing"), (second.record, "missing")]


def test_a_meeting_that_was_deleted_is_not_missing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "coprod")
    group = make_group(shelf, "Hill", zone="Europe/London", at=TEN)
    made = make_meeting(shelf, group, zone="Europe/London", at=TEN)
    intent = Intent("meeting", group.id, TEN, "", (), {}, meeting=made.id, number=made.number)
    carry_out(shelf, intent, lambda *_: None)
    assert all(each.good for each in check_all(shelf.home))


def test_a_damaged_record_says_where_and_how_much_is_safe(minutes: Path) -> None:
    minutes.write_bytes(minutes.read_bytes().replace(b"two", b"2wo"))
    found = check_record(minutes)
    assert (found.health, found.damaged, found.lines, found.good) == ("damaged", (3,), 3, False)


def test_a_torn_record_says_how_much_is_torn(minutes: Path) -> None:
    with minutes.open("ab") as file:
        file.write(b"half")
    found = check_record(minutes)
    assert (found.health, found.torn, found.lines) == ("torn", 4, 4)
    assert minutes.read_bytes().endswith(b"half")


def test_torn_lines_set_aside_before_are_named(home: Path, minutes: Path) -> None:
    with minutes.open("ab") as file:
        file.write(b"half")
    with Journal(minutes) as record:
        record.append(noted("four"))
    found = check_record(minutes)
    assert (found.health, found.good) == ("whole", True)
    assert [each.read_bytes() for each in found.set_aside] == [b"half"]


def test_a_record_of_a_later_program_is_told_from_a_damaged_one(home: Path, minutes: Path) -> None:
    with minutes.open("ab") as record:
        record.write(write_line({"about": {"2": {"format": 2}}}))
    assert check_record(minutes).health == "newer"


def test_what_is_no_record_or_not_there_is_told(minutes: Path) -> None:
    minutes.write_bytes(b"shopping")
    assert check_record(minutes) == Checked(minutes, "not-a-record")
    minutes.unlink()
    assert check_record(minutes).health == "missing"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
def test_what_others_could_read_is_named_and_left_as_it_is(home: Path, minutes: Path) -> None:
    summary = minutes.parent / "summaries" / "summary.html"
    summary.write_text("what we decided")
    for path, rights in ((summary, 0o644), (minutes, 0o640), (minutes.parent, 0o755)):
        path.chmod(rights)
    found = {each.path: each for each in check_all(home) if not each.good}
    assert set(found) == {summary, minutes, minutes.parent}
    assert found[minutes].health == "whole"
    assert minutes.stat().st_mode & 0o777 == 0o640


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file and folder can be read by all, whatever is asked of the disk: so a stick with exFAT shows them."""
    for module in ("check", "private", "repair"):
        monkeypatch.setattr(f"coprod_tui.record.{module}.is_owner_only", lambda _path: False)


def test_no_file_is_at_fault_where_the_disk_lets_all_read(stick: None, home: Path, minutes: Path) -> None:
    (minutes.parent / "summaries" / "summary.html").write_text("what we decided")
    assert {each.path.name for each in check_all(home)} == {"group.journal", "record.journal"}
    assert all(each.good for each in check_all(home))
    with minutes.open("ab") as file:
        file.write(b"half")
    assert [each.path for each in check_all(home) if not each.good] == [minutes]


def test_a_right_that_the_disk_did_not_take_is_not_said_to_be_taken(
    home: Path, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes.chmod(0o644)
    monkeypatch.setattr("pathlib.Path.chmod", lambda _path, _mode: None)
    assert list(repair(home, TEN)) == []


def test_checking_changes_nothing(home: Path, minutes: Path) -> None:
    with minutes.open("ab") as file:
        file.write(b"half")
    before = {path: path.read_bytes() if path.is_file() else b"" for path in home.rglob("*")}
    list(check_all(home))
    assert {path: path.read_bytes() if path.is_file() else b"" for path in home.rglob("*")} == before


@pytest.mark.skipif(os.name == "nt", reason="needs links as Unix has them")
def test_a_link_is_as_private_as_what_it_leads_to(home: Path, minutes: Path) -> None:
    real = minutes.with_name("real")
    minutes.rename(real)
    minutes.symlink_to(real)
    assert check_record(minutes).private
    real.chmod(0o644)
    assert not check_record(minutes).private
