"""What somebody copied into the data folder: no group or meeting of ours, named, not looked into, and never deleted."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import group
from coprod_tui.model.entry import Refused
from coprod_tui.record.check import check_all
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.records import change_group
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from tests.record.circles import START

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace

COPIES = ("groups/hill.bak", "groups/hill-2", "groups/hill/meetings/hill-1 (copy)", "groups/hill/meetings/hill-7",
          "groups/hill/meetings/hill-01")  # fmt: skip
FILES = ("groups/hill/group.journal.bak", "groups/hill/meetings/hill-1/record.journal~", "export/hill/group.txt")


@pytest.fixture
def hill(tmp_path: Path) -> tuple[Shelf, GroupPlace]:
    """A group with a meeting, and copies of both beside them, as people make them by hand."""
    shelf = Shelf(tmp_path)
    place = make_group(shelf, "Hill", zone="Europe/London", at=START)
    change_group(place, partial(group.join, name="Lucy Hale"), START)
    made = make_meeting(shelf, place, zone="Europe/London", at=START)
    assert list(foreign_files(tmp_path)) == [], "all that Coprod makes is its own"
    copied = tmp_path.parent / f"{tmp_path.name}-copied"
    shutil.copytree(place.folder, copied)
    for name in COPIES:
        shutil.copytree(made.folder if "meetings" in name else copied, tmp_path / name)
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Lucy Hale")
    (tmp_path / "groups" / "nothing in it").mkdir()
    return shelf, place


def test_copies_are_no_groups_or_meetings_and_are_named(hill: tuple[Shelf, GroupPlace]) -> None:
    shelf, place = hill
    assert [each.id for each in shelf.groups()] == ["hill"]
    assert [each.id for each in shelf.meetings()] == ["hill-1"]
    named = {each.relative_to(shelf.home).as_posix() for each in foreign_files(shelf.home)}
    assert named == {*COPIES, *FILES[:2], "export"}
    assert set(find_person(shelf, place, "Lucy Hale").foreign) == {shelf.home / each for each in named}


def test_a_copys_record_is_not_told_of_as_ours(hill: tuple[Shelf, GroupPlace]) -> None:
    shelf, _place = hill
    records = {each.path.relative_to(shelf.home).as_posix() for each in check_all(shelf.home) if each.lines}
    assert records == {"groups/hill/group.journal", "groups/hill/meetings/hill-1/record.journal"}


def test_a_record_that_cannot_be_read_is_still_its_own(hill: tuple[Shelf, GroupPlace]) -> None:
    shelf, place = hill
    place.record.write_bytes(b"damaged" + place.record.read_bytes())
    assert [each.id for each in shelf.groups()] == ["hill"]
    assert any(each.path == place.record and not each.good for each in check_all(shelf.home))


@pytest.mark.parametrize("intent", [Intent("group", "hill", START), Intent("meeting", "hill", START, meeting="hill-1")])
def test_a_copy_is_never_deleted_with_what_it_lies_in(hill: tuple[Shelf, GroupPlace], intent: Intent) -> None:
    shelf, _place = hill
    before = sorted(shelf.home.rglob("*"))
    with pytest.raises(Refused) as told:
        carry_out(shelf, intent, summaries_anew(shelf))
    assert told.value.reason == "not-ours-inside"
    assert sorted(shelf.home.rglob("*")) == before
