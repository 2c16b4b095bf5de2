"""Groups and meetings have a safe place each, and are found by what people type."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.record import shelf as shelf_module
from coprod_tui.record.ids import LONGEST, RESERVED, safe_id
from coprod_tui.record.journal import Journal
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NoSuch, NotSaved, Several
from tests.record.noting import mode, said, words_in

if TYPE_CHECKING:
    from pathlib import Path

TEN = 1_700_000_000_000


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "coprod")


def group(shelf: Shelf, name: str) -> str:
    return shelf.make_group(name, zone="Europe/London", made=TEN).id


def meeting(shelf: Shelf, id: str) -> MeetingPlace:
    return shelf.make_meeting(id, zone="Europe/London", made=TEN)


def test_an_empty_shelf_has_nothing_and_makes_nothing(shelf: Shelf) -> None:
    assert (shelf.groups(), shelf.meetings()) == ([], [])
    assert not shelf.home.exists()


def test_a_group_gets_a_place_named_after_it(shelf: Shelf) -> None:
    place = shelf.make_group("Riverside Voices", zone="Europe/London", made=TEN)
    assert place.id == "riverside-voices"
    assert shelf.groups() == [place]
    with Journal(place.record) as record:
        assert record.about == {
            "format": 1, "what": "group", "id": "riverside-voices", "zone": "Europe/London", "made": TEN,
        }  # fmt: skip


def test_a_meeting_gets_the_next_number_of_its_group(shelf: Shelf) -> None:
    id = group(shelf, "Riverside Voices")
    places = [meeting(shelf, id) for _ in range(11)]
    assert [place.id for place in shelf.meetings(id)] == [f"riverside-voices-{number}" for number in range(1, 12)]
    assert [place.number for place in places] == list(range(1, 12))
    with Journal(places[0].record) as record:
        record.append(said("tea"))
        assert words_in(record) == ["tea"]
    assert places[0].seats.all() == []
    assert places[0].summaries.is_dir()


def test_groups_of_one_name_have_places_of_their_own(shelf: Shelf) -> None:
    assert [group(shelf, "Voices") for _ in range(3)] == ["voices", "voices-2", "voices-3"]


def test_meetings_made_at_the_same_moment_have_numbers_of_their_own(shelf: Shelf) -> None:
    id = group(shelf, "Voices")
    makers = [threading.Thread(target=meeting, args=(shelf, id)) for _ in range(8)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert [place.number for place in shelf.meetings()] == list(range(1, 9))


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-group"),
        ("مجموعة النهر", "group"),
        ("", "group"),
        ("...", "group"),
        ("Zażółć Łódź", "zazoc-odz"),
        ("Group 1: carers & friends!", "group-1-carers-friends"),
        ("C:\\Windows", "c-windows"),
    ],
)
def test_an_id_is_safe_whatever_the_group_is_called(shelf: Shelf, name: str, id: str) -> None:
    assert group(shelf, name) == id
    assert group(shelf, name) == f"{id}-2"
    assert {each.name for each in (shelf.home / "groups").iterdir()} == {id, f"{id}-2"}


@given(st.text())
def test_no_name_makes_an_id_that_a_system_would_stumble_over(name: str) -> None:
    id = safe_id(name, "group")
    assert set(id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert id.strip("-") == id
    assert 0 < len(id) <= LONGEST + len("-group")
    assert id not in RESERVED


def test_a_meeting_is_found_by_its_id_its_start_or_its_number(shelf: Shelf) -> None:
    river, hill = group(shelf, "Riverside Voices"), group(shelf, "Hill")
    for id in (river, river, hill):
        meeting(shelf, id)
    assert shelf.find_meeting("riverside-voices-2").number == 2
    assert shelf.find_meeting(" Hill ").id == "hill-1"
    assert shelf.find_meeting("2").id == "riverside-voices-2"


def test_an_exact_id_is_found_though_another_begins_so(shelf: Shelf) -> None:
    id = group(shelf, "Hill")
    for _ in range(10):
        meeting(shelf, id)
    assert shelf.find_meeting("hill-1").number == 1


def test_what_could_be_several_names_them(shelf: Shelf) -> None:
    for name in ("Hill", "Hillside"):
        meeting(shelf, group(shelf, name))
    with pytest.raises(Several) as several:
        shelf.find_meeting("hil")
    assert several.value.reason == "several-meetings"
    assert several.value.fields == {"asked": "hil", "candidates": ["hill-1", "hillside-1"]}
    with pytest.raises(Several) as several:
        shelf.find_meeting("1")
    assert several.value.fields["candidates"] == ["hill-1", "hillside-1"]


@pytest.mark.parametrize("asked", ["", "  ", "lake", "../..", "7", "²"])
def test_what_is_not_there_is_told(shelf: Shelf, asked: str) -> None:
    meeting(shelf, group(shelf, "Hill"))
    with pytest.raises(NoSuch) as told:
        shelf.find_meeting(asked)
    assert told.value.reason == "no-such-meeting"
    with pytest.raises(NoSuch) as told:
        shelf.group(asked)
    assert told.value.reason == "no-such-group"
    with pytest.raises(NoSuch):
        meeting(shelf, asked)


def test_folders_of_something_else_are_left_alone(shelf: Shelf, tmp_path: Path) -> None:
    id = group(shelf, "Hill")
    meetings = shelf.group(id).meetings
    for name in ("hill-", "hill-x", "notes", "hill-7"):
        (meetings / name).mkdir()
    (shelf.home / "groups" / "stray").mkdir()
    (shelf.home / "groups" / "file").write_text("not ours")
    assert [place.id for place in shelf.groups()] == ["hill"]
    assert shelf.meetings() == []
    assert meeting(shelf, id).number == 8


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_link_to_somewhere_else_is_nobodys_group(shelf: Shelf, tmp_path: Path) -> None:
    elsewhere = Shelf(tmp_path / "elsewhere")
    place = elsewhere.group(group(elsewhere, "Hill"))
    group(shelf, "Lake")
    (shelf.home / "groups" / "hill").symlink_to(place.folder)
    assert [each.id for each in shelf.groups()] == ["lake"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_only_the_owner_can_look_at_the_shelf_whatever_the_umask(shelf: Shelf, umask: int) -> None:
    old = os.umask(umask)
    try:
        meeting(shelf, group(shelf, "Hill"))
    finally:
        os.umask(old)
    there = [shelf.home, *shelf.home.rglob("*")]
    assert {mode(each) for each in there if each.is_dir()} == {0o700}
    assert {mode(each) for each in there if each.is_file()} == {0o600}


def test_a_shelf_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotSaved):
        group(Shelf(tmp_path / "file"), "Hill")
    shelf = Shelf(tmp_path / "coprod")
    id = group(shelf, "Hill")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(shelf_module, "start_journal", full)
    with pytest.raises(NotSaved) as trouble:
        meeting(shelf, id)
    assert trouble.value.reason == "disk-full"
    assert shelf.meetings() == []
    monkeypatch.undo()
    assert meeting(shelf, id).id == "hill-1", "no number is used up"
