"""`coprod mine`: only as somebody asks for it, in formats for one person, and nothing is kept of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.actions import add_action
from coprod_tui.model.closing import finish, reopen
from coprod_tui.model.group import change_member, join, leave_group
from coprod_tui.model.never_write import may_write
from coprod_tui.model.people import rename
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.commands.running import run
from tests.year_told import at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


def kept(home: Path) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}


def test_it_is_told_to_whoever_asks_and_nothing_is_kept_of_it(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    tell_year(Shelf(home), held=3)
    run(capsys, "list")
    before = kept(home)
    told = run(capsys, "mine", "lucy", "--yes")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "What you said, and what became of it", "a title names nobody"
    assert "This is for Lucy alone" in told.out
    assert "I would have liked a call" in told.out
    assert "Reminders go out by text" in told.out
    assert "Write to the paper" in told.out
    for other in ("Not everybody has a phone", "Amy", "Shabir", "Jo", "Mo "):
        assert other not in told.out
    out = tmp_path / "out"
    saved = run(capsys, "mine", "Lucy", "--yes", "--format", "txt", "--format", "large-docx", "--out", str(out))
    files = [out / "riverside-voices-mine.txt", out / "riverside-voices-mine-large.docx"]
    assert saved.out.split() == [str(each) for each in files]
    assert all(is_owner_only(each) for each in files)
    assert kept(home) == before


def test_without_a_yes_for_a_wall_or_of_nobody_nothing_is_told(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    tell_year(Shelf(home), held=1)
    for told in (("Lucy",), ("Lucy", "--yes", "--format", "wall-pdf"), ("Zoe", "--yes")):
        ended = run(capsys, "mine", *told)
        assert (ended.code, ended.out) == (1, "")


def test_who_left_may_ask_too_and_a_name_that_somebody_had_before_is_not_told(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    place, (first, *_) = tell_year(Shelf(home), held=1)
    people = read_meeting(first).people.all
    lucy, amy = (next(one for one in people if one.name == name) for name in ("Lucy", "Amy"))
    change_meeting(first, reopen, at("2026-02-01"))
    change_meeting(first, partial(add_action, words="Thank Amy", person=lucy.id), at("2026-02-01"))
    change_meeting(first, partial(rename, person=amy.id, name="Emil"), at("2026-02-01"))
    change_meeting(first, finish, at("2026-02-01"))
    change_group(place, partial(change_member, member=amy.member, name="Emil"), at("2026-02-01"))
    change_group(place, partial(leave_group, member=lucy.member), at("2026-02-01"))
    told = run(capsys, "mine", "lucy", "--yes").out
    assert "Thank …" in told
    assert "Amy" not in told


def test_of_two_of_one_name_the_one_who_is_meant_is_asked_for(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    place = tell_year(Shelf(home), held=1).group
    amy = read_group(place).members.all[0]
    change_group(place, partial(leave_group, member=amy.id), at("2026-02-01"))
    change_group(place, partial(join, name="Amy"), at("2026-02-01"))
    asked = run(capsys, "never-write", "amy", "--yes")
    assert asked.code == 1
    assert "Amy (1)" in asked.err
    assert "Amy (7)" in asked.err
    assert run(capsys, "never-write", "Amy (7)", "--yes").code == 0
    members = read_group(place).members.all
    assert [may_write(read_group(place), members[n].id) for n in (0, 6)] == [True, False]
