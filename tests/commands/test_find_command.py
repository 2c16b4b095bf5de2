"""`coprod find`: words found again in all meetings, never by person; its cache is never trusted and goes first."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.find import search
from coprod_tui.model.closing import finish, reopen
from coprod_tui.model.flow import start
from coprod_tui.model.group import change_member, join
from coprod_tui.model.notes import explain_word, take_note
from coprod_tui.model.people import add_guest, rename
from coprod_tui.model.review import add_to_summary, leave_out_of_summary
from coprod_tui.record import removal
from coprod_tui.record.find import FindAsked
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import NotSaved
from tests.commands.running import run
from tests.year_told import LONDON, at, tell_year

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace


@pytest.fixture
def group(home: Path) -> GroupPlace:
    return tell_year(Shelf(home)).group


def places(capsys: pytest.CaptureFixture[str], *told: str) -> list[str]:
    """Where what is found stands."""
    ended = run(capsys, "find", *told, "--format", "json")
    assert ended.code == 0
    return [one["place"] for one in json.loads(ended.out)]


@pytest.mark.usefixtures("group")
@pytest.mark.parametrize(
    ("told", "found"),
    [
        (("letters point",), ["4-D1", "1-D1"]),
        (("letrs point",), ["4-D1", "1-D1"]),
        (("letrs", "--kind", "action"), ["1-A2"]),
        (("hangng",), ["1"]),
        (("letters point", "--state", "replaced"), ["1-D1"]),
        (("letters", "--kind", "action"), ["1-A2"]),
        (("letters", "--from", "2 March 2026", "--to", "2026"), ["4-D1", "1-A2"]),
        (("weekly visits", "river"), ["1-P1"]),
        (("the hall is ours", "--state", "done"), ["1-A1"]),
        (("hang",), ["1"]),
        (("decision taken back", "--kind", "decision"), []),
        (("charges",), ["1-P1"]),
        (("by zzzzz",), []),
        (("letters", "--from", "14 July 2026", "--to", "14 July 2026"), ["4-D1"]),
        (("reminders", "--state", "ended"), ["2-D1"]),
        (("paper", "--from", "1 June 2026"), []),
        (("doors", "--from", "1 July 2026", "--to", "31 July 2026"), []),
    ],
)
@pytest.mark.parametrize("fast", [True, False])
def test_what_was_said_is_found_and_where_it_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, told: tuple[str, ...], found: list[str],
    *, fast: bool,
) -> None:  # fmt: skip
    if not fast:
        monkeypatch.setattr("coprod_tui.record.group_cache.library", lambda: None)
    assert places(capsys, *told) == found


@pytest.mark.usefixtures("group")
def test_what_fits_best_comes_first_then_the_newest(capsys: pytest.CaptureFixture[str]) -> None:
    assert places(capsys, "out") == ["2-D1", "4-D1", "1-D1"], "of fewest words, then of two alike the newer"
    assert places(capsys, "line hang") == ["1", "1"], "two things of one meeting are two"


def test_no_more_is_shown_than_a_screen_or_two_and_it_is_said(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    first = Shelf(home).meetings(group.id)[0]
    change_meeting(first, reopen, at("2026-12-01"))
    change_meeting(first, lambda it: explain_word(it, "GP", "a doctor near home"), at("2026-12-01"))
    for number in range(30):
        change_meeting(first, partial(take_note, words=f"Zebra {number}"), at("2026-12-01"))
    change_meeting(first, finish, at("2026-12-01"))
    assert places(capsys, "zebra") == ["1"] * 30
    assert "There is more" not in run(capsys, "find", "zebra").err
    change_meeting(first, lambda it: add_to_summary(it, "Zebra and zebra"), at("2026-12-01"))
    assert places(capsys, "zebra") == ["1"] * 30
    assert "There is more" in run(capsys, "find", "zebra").err
    assert places(capsys, "doctor", "--kind", "word") == ["1"]


def test_a_word_that_later_meetings_brought_with_them_is_found_where_it_was_explained(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    place, (first,) = tell_year(Shelf(home), held=1)
    change_meeting(first, reopen, at("2026-02-01"))
    change_meeting(first, partial(explain_word, word="GP", meaning="a doctor near home"), at("2026-02-01"))
    change_meeting(first, finish, at("2026-02-01"))
    take_over(Shelf(home), place, at("2026-02-01"))
    second = make_meeting(Shelf(home), place, zone=LONDON, at=at("2026-03-01"), date="2026-03-10")
    assert [one.word for one in read_meeting(second).notes.words] == ["GP"]
    change_meeting(second, start, at("2026-03-10"))
    change_meeting(second, finish, at("2026-03-10") + 60_000)
    assert places(capsys, "doctor") == ["1"]


def test_of_two_groups_the_best_of_both_comes_first_and_no_member_of_either_is_looked_for(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    place, meetings = tell_year(Shelf(home), held=1)
    tell_year(Shelf(home), held=2)
    change_group(place, lambda it: join(it, name="Weekly"), at("2026-12-01"))
    change_meeting(meetings[0], reopen, at("2026-12-01"))
    change_meeting(meetings[0], lambda it: take_note(it, "Out"), at("2026-12-01"))
    change_meeting(meetings[0], finish, at("2026-12-01"))
    assert places(capsys, "out") == ["2-D1", "1-D1", "1", "1-D1"]
    assert run(capsys, "find", "weekly").code == 1


@pytest.mark.parametrize("how", ["another version", "another layout", "open to others", "left in the middle"])
def test_a_cache_that_may_not_be_ours_is_made_anew(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, how: str
) -> None:
    assert places(capsys, "tea") == ["6-D1"]
    with closing(sqlite3.connect(group.found)) as cache, cache:
        cache.execute("delete from words")
        if how == "another version":
            cache.execute("update made set version = '0.0.1'")
        elif how != "open to others":
            cache.execute(f"pragma user_version = {0 if how == 'left in the middle' else 1}")
    assert places(capsys, "tea") == ([] if how == "open to others" else ["6-D1"]), "else it is believed not to have it"
    group.found.chmod(0o644)
    assert places(capsys, "tea") == ["6-D1"]
    assert is_owner_only(group.found)


def test_while_somebody_is_being_taken_out_nothing_is_kept(group: GroupPlace, home: Path) -> None:
    (home / "rewriting.json").write_bytes(b'{"what":"person","group":"other","at":1}')
    _looked, hits = search(Shelf(home), [group], FindAsked("tea"))
    assert [hit.found.place for hit in hits] == ["6-D1"]
    assert not group.found.exists()


def test_a_hit_is_told_in_a_plain_sentence_with_its_meeting(
    capsys: pytest.CaptureFixture[str], group: GroupPlace
) -> None:
    assert run(capsys, "find", "visits", group.id).out == (
        "1-P1  Parked issue: Car-park charges. Weekly visits are free from April. A permit is at the desk."
        " An answer came.\n    Meeting riverside-voices-2, 10 March 2026\n"
    )
    assert is_owner_only(group.found)


@pytest.mark.usefixtures("group")
def test_nobody_is_searched_for_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in ("Amy", "amy lucy", "TASLEEM"):
        ended = run(capsys, "find", asked)
        assert (ended.code, ended.out) == (1, "")
        assert "Ask them" in ended.err
    both = run(capsys, "find", "Jo hall")
    assert "1-A1" in both.out
    assert "without the names" in both.err


@pytest.mark.usefixtures("group")
def test_without_fts5_it_is_said_and_found_all_the_same(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_tui.record.group_cache.library", lambda: None)
    ended = run(capsys, "find", "letters")
    assert "1-D1" in ended.out
    assert "FTS5" in ended.err


@pytest.mark.parametrize(
    "told", [("...",), ("tea", "--kind", "cake"), ("tea", "--state", "cold"), ("tea", "--format", "tea")]
)
def test_what_cannot_be_asked_is_refused(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, told: tuple[str, ...]
) -> None:
    ended = run(capsys, "find", *told)
    assert (ended.code, ended.out) == (1, "")
    assert not group.found.exists()


def test_a_cache_that_is_wrong_is_never_believed(capsys: pytest.CaptureFixture[str], group: GroupPlace) -> None:
    assert places(capsys, "letters point") == ["4-D1", "1-D1"]
    with closing(sqlite3.connect(group.found)) as cache, cache:
        cache.execute("update words set searched = 'letters go out by pigeon'")
    assert places(capsys, "pigeon") == []
    group.found.unlink()
    assert places(capsys, "letters point") == ["4-D1", "1-D1"]
    with closing(sqlite3.connect(group.found)) as cache, cache:
        cache.execute("update thing set date = '2020-01-01' where place = '4-D1'")
        cache.execute("update thing set place = '9-D9' where place = '1-D1'")
    assert places(capsys, "letters point", "--to", "2020") == []
    assert places(capsys, "letters point") == [], "neither is where its record has it"
    group.found.write_bytes(b"no cache at all" * 400)
    assert places(capsys, "letters point") == ["4-D1", "1-D1"]
    group.found.unlink()
    group.found.mkdir()
    assert places(capsys, "letters point") == ["4-D1", "1-D1"]


def test_a_record_changed_with_its_time_put_back_is_read_anew(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    assert places(capsys, "hang") == ["1"]
    record = Shelf(home).meetings(group.id)[0].record
    was = record.stat()
    record.write_bytes(record.read_bytes().replace(b"People hang up", b"People hung on"))
    os.utime(record, ns=(was.st_atime_ns, was.st_mtime_ns))
    ended = run(capsys, "find", "hang")
    assert ended.out == ""
    assert "riverside-voices-1 cannot be read" in ended.err


def test_a_meeting_that_is_damaged_behind_the_cache_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, group: GroupPlace, home: Path
) -> None:
    monkeypatch.setattr("coprod_tui.record.find.key_of", lambda _place: "the same")
    monkeypatch.setattr("coprod_tui.record.cached_meeting.key_of", lambda _place: "the same")
    assert places(capsys, "hang") == ["1"]
    record = Shelf(home).meetings(group.id)[0].record
    record.write_bytes(record.read_bytes().replace(b"Letters go", b"Litters go"))
    ended = run(capsys, "find", "point hang")
    assert "14 point" not in ended.out
    assert ended.err.count("riverside-voices-1 cannot be read") == 1


def test_nobody_is_found_by_a_name_they_had_before(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    first = Shelf(home).meetings(group.id)[0]
    lucy = next(one for one in read_group(group).members.all if one.name == "Lucy")
    change_group(group, lambda it: change_member(it, lucy.id, name="Luke"), at("2026-12-01"))
    change_meeting(first, reopen, at("2026-12-01"))
    change_meeting(first, lambda it: take_note(it, "Lucy and Ken are fond of zebras"), at("2026-12-01"))
    change_meeting(first, lambda it: add_guest(it, "Ken"), at("2026-12-01"))
    ken = read_meeting(first).people.all[-1]
    change_meeting(first, lambda it: rename(it, ken.id, "Kim"), at("2026-12-01"))
    change_meeting(first, finish, at("2026-12-01"))
    assert places(capsys, "zebras") == ["1"]
    assert run(capsys, "find", "Lucy").code == 1
    assert places(capsys, "Lucy hang") == ["1"], "and it is no word of what is looked for"
    assert places(capsys, "Ken") == []
    kept = group.found.read_bytes()
    assert b"zebra" in kept
    assert b"lucy" not in kept


def test_no_word_of_what_is_gone_stays_in_the_cache(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    assert places(capsys, "map") == ["6-A1"]
    assert b"map" in group.found.read_bytes()
    change_meeting(Shelf(home).meetings(group.id)[5], reopen, at("2026-11-11"))
    assert places(capsys, "map") == []
    assert b"map" not in group.found.read_bytes(), "FTS5 keeps them until it is told"


def test_a_meeting_that_was_moved_away_by_hand_leaves_no_word_in_the_cache(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    assert places(capsys, "map") == ["6-A1"]
    shutil.rmtree(Shelf(home).meetings(group.id)[5].folder)
    assert places(capsys, "map") == []
    assert b"map" not in group.found.read_bytes()


def test_a_link_in_the_place_of_the_cache_is_not_followed(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("mine")
    group.found.symlink_to(other)
    assert places(capsys, "letters point") == ["4-D1", "1-D1"]
    assert other.read_text() == "mine"


def test_what_a_summary_leaves_out_is_not_found_once_it_does(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    assert places(capsys, "hang") == ["1"]
    first = Shelf(home).meetings(group.id)[0]
    note = read_meeting(first).notes.heard[0].id
    change_meeting(first, lambda meeting: leave_out_of_summary(meeting, note, "private"), at("2026-12-01"))
    assert places(capsys, "hang") == []


def test_a_meeting_opened_again_is_not_looked_through(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    assert places(capsys, "tea") == ["6-D1"]
    change_meeting(Shelf(home).meetings(group.id)[5], reopen, at("2026-11-11"))
    assert places(capsys, "tea") == []


def test_a_damaged_meeting_is_named_and_the_others_are_found(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, home: Path
) -> None:
    record = Shelf(home).meetings(group.id)[2].record
    record.write_bytes(record.read_bytes().replace(b"Doors", b"Drawr"))
    ended = run(capsys, "find", "letters")
    assert "4-D1" in ended.out
    assert "riverside-voices-3 cannot be read" in ended.err


def test_the_cache_goes_before_anything_is_taken_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, group: GroupPlace
) -> None:
    run(capsys, "find", "letters")
    assert b"letters" in group.found.read_bytes()

    def full(*_: object) -> None:
        raise NotSaved("disk-full")

    monkeypatch.setattr(removal, "_delete_meeting", full)
    assert run(capsys, "delete", "riverside-voices-6", "--yes").code == 1
    assert Shelf(group.folder.parents[1]).meetings()[-1].number == 6
    assert not group.found.exists()


@pytest.mark.parametrize(
    "told",
    [
        ("delete", "riverside-voices-6", "--yes"),
        ("remove-person", "Lucy", "--mentions", "all", "--yes"),
        ("leave-out", "riverside-voices-6", "MAP", "--mentions", "all", "--yes"),
    ],
)
def test_every_removal_takes_the_cache_away(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, told: tuple[str, ...]
) -> None:
    map_ = json.loads(run(capsys, "find", "map", "--format", "json").out)[0]["entry"]
    assert group.found.exists()
    assert run(capsys, *(each.replace("MAP", str(map_)) for each in told)).code == 0
    assert not group.found.exists()


def test_an_export_has_no_cache_and_a_check_finds_nothing_strange(
    capsys: pytest.CaptureFixture[str], group: GroupPlace, tmp_path: Path
) -> None:
    run(capsys, "find", "letters")
    assert run(capsys, "export", "--out", str(tmp_path / "out"), "--yes").code == 0
    assert not list((tmp_path / "out").rglob("*.sqlite"))
    assert group.found.name not in run(capsys, "check").out
