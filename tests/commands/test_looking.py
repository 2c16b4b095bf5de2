"""Listing, showing, checking, summing up and the example from the command line, and everything these refuse."""

from __future__ import annotations

import os
import shutil
import zlib
from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.lookup import meeting_called
from coprod_tui.config import home as config_home
from coprod_tui.demo import build
from coprod_tui.model import closing, flow, people, turns
from coprod_tui.model.without import speaks
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import NOW, planned
from tests.commands.running import program, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shelf(home: Path) -> Shelf:
    return Shelf(home)


# List, show, check, where, summary


def test_an_empty_home_lists_nothing_and_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run(capsys, "list")
    assert (ended.code, ended.out) == (0, "")
    assert "coprod demo" in ended.err
    assert run(capsys, "check").out == "Nothing is kept here yet.\n"
    assert "coprod demo" in run(capsys, "show").err


def test_the_list_tells_how_far_each_meeting_is(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    lines = run(capsys, "list").out.splitlines()
    assert lines[0] == "Riverside Voices  (riverside-voices)"
    assert lines[1].startswith("  riverside-voices-14  planned · ")
    assert lines[2].startswith("  riverside-voices-13  finished, to be agreed · ")
    assert lines[3].startswith("  riverside-voices-12  agreed on ")


def test_a_copy_in_the_data_folder_is_named_and_told_of_as_nobodys(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    assert not any("not Coprod's own" in run(capsys, command).out for command in ("check", "where"))
    copy = home / "groups" / "riverside-voices.bak"
    shutil.copytree(home / "groups" / "riverside-voices", copy)
    assert "bak" not in run(capsys, "list").out
    for command in (["check"], ["where"], ["remove-person", "Amy", "--yes"]):
        lines = run(capsys, *command).out.splitlines()
        told = next(place for place, line in enumerate(lines) if line.startswith("These are not Coprod's own"))
        assert lines[told + 1] == f"  {copy}"
        assert sum(str(copy.name) in line for line in lines) == 1
    assert "Amy" in (copy / "group.journal").read_text()


def test_a_list_finishes_what_a_laptop_that_stopped_after_finishing_left_in(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    """Killed between the line that finishes and the taking out: any command that is run next does it."""
    made = shelf.find_meeting(planned(shelf, "hill", "2026-10-13"))
    change_meeting(made, lambda meeting: people.add_guest(meeting, "Amy"), NOW)
    change_meeting(made, lambda meeting: turns.give_turn(meeting, meeting.people.all[0].id), NOW)
    change_meeting(made, closing.finish, NOW)
    assert speaks(read_meeting(made))
    assert run(capsys, "list").code == 0
    assert not speaks(read_meeting(made))


def test_everything_that_is_kept_can_be_looked_over(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    home.chmod(0o700)
    run(capsys, "group", "Riverside")
    ended = run(capsys, "check")
    assert ended.code == 0
    assert "1 record is whole, and only you can read it." in ended.out
    (home / "groups" / "riverside" / "group.journal").chmod(0o644)
    ended = run(capsys, "check")
    assert ended.code == 1
    assert "other people on this computer can read this" in ended.out
    assert "chmod 600" in ended.out


def test_a_disk_that_lets_all_read_is_told_of_once_and_no_command_is_offered_that_would_not_help(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "group", "Riverside")
    for module in ("check", "private"):
        monkeypatch.setattr(f"coprod_tui.record.{module}.is_owner_only", lambda _path: False)
    ended = run(capsys, "check")
    assert ended.code == 0
    assert ended.out.splitlines()[1:] == [
        "1 record is whole.",
        "This disk keeps no rights: whoever uses this computer can read what is on it.",
    ]
    assert ended.out.splitlines()[2] in run(capsys, "where").out


def test_what_is_kept_where_and_who_can_read_it_is_told(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    ended = run(capsys, "where")
    assert ended.code == 0
    for fact in (str(home), "Nothing goes over the network.", "Backups", "copies", "Parts of a disk", "config.toml"):
        assert fact in ended.out


def test_a_summary_is_saved_beside_the_meeting_in_every_format(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    ended = run(capsys, "summary", "13")
    assert ended.code == 0
    place = shelf.find_meeting("13")
    assert sorted(ended.out.splitlines()) == sorted(str(path) for path in place.summaries.iterdir())
    assert any(path.endswith(".html") for path in ended.out.splitlines())
    text = next(path for path in place.summaries.iterdir() if path.suffix == ".txt").read_text("utf-8")
    assert "draft" not in text
    assert "agreed" in text


def test_a_summary_goes_where_it_is_asked_to_and_keeps_its_earlier_version(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, tmp_path: Path
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    place = shelf.find_meeting("14")
    change_meeting(place, flow.start, NOW)
    for _ in range(2):
        ended = run(capsys, "summary", "14", "--format", "txt", "--out", str(tmp_path / "for amy"))
        assert ended.code == 0
        assert "still open" in ended.err
        change_meeting(place, lambda meeting: flow.set_next_meeting(meeting, "2099-12-01"), NOW)
    kept = [path for path in (tmp_path / "for amy").rglob("*") if path.is_file()]
    assert len(kept) == 2
    assert {path.suffix for path in kept} == {".txt"}


def test_a_summary_is_not_put_into_a_file_as_if_it_were_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    (tmp_path / "letter.txt").write_text("mine")
    ended = run(capsys, "summary", "13", "--out", str(tmp_path / "letter.txt"))
    assert (ended.code, ended.out) == (1, "")
    assert "letter.txt is a file" in ended.err
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_a_summary_is_refused_before_the_meeting_and_in_a_format_nobody_knows(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    for told in (("14",), ("13", "--format", "papyrus")):
        ended = run(capsys, "summary", *told)
        assert ended.code == 1
        assert ended.out == ""
        assert ended.err.count("\n") == 1


# The example


def test_the_example_keeps_to_a_folder_of_its_own(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    ended = run(capsys, "demo", "--no-open")
    assert (ended.code, ended.out) == (0, "riverside-voices-14\n")
    assert "coprod demo" in ended.err
    assert [path.name for path in home.iterdir()] == ["example"]
    assert run(capsys, "list").out == ""
    assert "Riverside Voices" in run(capsys, "--home", str(home / "example"), "list").out


def test_the_example_goes_into_the_folder_asked_for_and_touches_nothing_else(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    own = tmp_path / "it's here"
    first = run(capsys, "demo", "--no-open", "--dir", str(own))
    assert first.code == 0
    assert list(home.iterdir()) == []
    assert run(capsys, "demo", "--no-open", "--dir", str(own)).out == first.out
    assert "'\"'\"'" in first.err


def test_the_example_says_how_to_open_it_again_where_home_was_moved(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ended = run(capsys, "--home", str(tmp_path), "demo", "--no-open")
    assert f"coprod --home {tmp_path} demo" in ended.err


def test_the_example_is_refused_where_other_groups_are(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    run(capsys, "group", "Hilltop")
    ended = run(capsys, "demo", "--no-open", "--dir", str(home))
    assert ended.code == 1
    assert "--dir" in ended.err


def test_home_may_be_moved_for_one_command(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPROD_HOME", str(home))
    run(capsys, "--home", str(tmp_path / "other"), "group", "Hilltop")
    assert config_home() == tmp_path / "other"
    assert (tmp_path / "other" / "groups" / "hilltop").is_dir()


def test_a_damaged_meeting_does_not_hide_the_others(capsys: pytest.CaptureFixture[str], shelf: Shelf) -> None:
    broken = shelf.find_meeting(planned(shelf, "hill", "2099-12-01"))
    planned(shelf, "hill", "2099-12-08")
    change_meeting(broken, lambda meeting: flow.set_next_meeting(meeting, "2100-01-01"), NOW)
    words = broken.record.read_bytes().splitlines(keepends=True)
    broken.record.write_bytes(b"".join([words[0], words[1].replace(b"hill", b"mill", 1), *words[2:]]))
    listed = run(capsys, "list")
    assert listed.code == 0
    assert "damaged" in listed.out
    assert meeting_called(shelf, "", NOW).id == "hill-2"
    shown = run(capsys, "show", "hill-1")
    assert shown.code == 0
    assert "damaged" in shown.err
    checked = run(capsys, "check")
    assert checked.code == 1
    assert "line 2 is damaged" in checked.out


def test_a_meeting_of_a_newer_coprod_is_shown_as_far_as_it_is_known(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    place = shelf.find_meeting(planned(shelf, "hill", "2099-12-01"))
    line = b'{"about":{"2":{"format":99}}}'
    with place.record.open("ab") as record:
        record.write(b"%08x %s\n" % (zlib.crc32(line), line))
    shown = run(capsys, "show", "hill-1")
    assert shown.code == 0
    assert "hill, meeting 1" in shown.out
    assert "This record has a line that this Coprod does not know." in shown.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_where_does_not_say_that_only_the_owner_can_read_what_others_can(home: Path) -> None:
    place = build(home, zone="Europe/London", at=NOW)
    assert "Only the person who owns these files" in program("where", home=home).out
    place.record.chmod(0o644)
    told = program("where", home=home).out
    assert "Others on this computer can read some of it." in told
    assert "Only the person who owns these files" not in told
