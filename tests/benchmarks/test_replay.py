"""A meeting from a file, held again: the record has the turns and seconds that the file has."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import talk
from benchmarks.load import joined, load, our_own
from benchmarks.replay import Replay, main, read_source
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

MEETING: dict[str, Any] = {
    "title": "Waiting room working group",
    "agenda": [{"title": "Chairs", "minutes": 10}, {"title": "The screen"}],
    "members": [{"name": "Nadia"}, {"name": "ken["}, {"name": "Nadia"}],
    "turns": [
        {"speaker": "Nadia", "start_s": 5.0, "seconds": 30.25, "words": 60},
        {"speaker": "Nadia", "start_s": 35.25, "seconds": 4.5, "words": 9},
        {"speaker": "ken[", "start_s": 20.0, "seconds": 10.0, "words": 20},
        {"speaker": "Somebody new", "start_s": 100.0, "seconds": 0.5, "words": 1},
    ],
    "queue": [
        {"t_s": 1.0, "type": "join", "who": "ken["},
        {"t_s": 2.0, "type": "join", "who": "ken["},
        {"t_s": 3.0, "type": "show", "who": "Nadia"},
        {"t_s": 90.0, "type": "join", "who": "Nadia"},
        {"t_s": 91.0, "type": "leave", "who": "Nadia"},
    ],
    "decisions": [{"text": "Two more chairs by the door"}],
    "actions": [{"text": "Ask for the chairs"}],
    "notes": [{"point": "People stand"}, {"seconds": "of another shape"}],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.json"
    path.write_text(json.dumps(MEETING), "utf-8")
    return path


def test_people_who_spoke_over_each_other_speak_one_after_the_other_and_as_long(file: Path) -> None:
    turns = read_source(file).turns
    assert [(turn.who, turn.since, turn.length) for turn in turns] == [
        ("Nadia", 5_000, 30_250),
        ("ken[", 35_250, 10_000),
        ("Nadia", 45_250, 4_500),
        ("Somebody new", 100_000, 500),
    ]


def test_the_record_has_the_turns_the_seconds_and_what_was_decided(file: Path, home: Path) -> None:
    shelf = Shelf(home)
    replayed = Replay(shelf, read_source(file)).hold()
    assert (replayed.turns, replayed.seconds, replayed.decided) == (4, 45.25, 1)
    assert (replayed.asked, replayed.hands, replayed.refused) == (3, 2, 1)
    assert replayed.right
    meeting = read_meeting(shelf.meetings()[0])
    assert [decision.words for decision in meeting.decisions.concluded] == ["Two more chairs by the door"]
    assert [note.words for note in meeting.notes.heard] == ["People stand"]
    assert [person.name for person in meeting.people.all] == ["Nadia", "ken[", "Somebody new"]


def test_two_turns_of_one_person_in_a_row_stay_two(tmp_path: Path, home: Path) -> None:
    told = MEETING | {"turns": MEETING["turns"][:2], "queue": []}
    path = tmp_path / "two.json"
    path.write_text(json.dumps(told), "utf-8")
    replayed = Replay(Shelf(home), read_source(path)).hold()
    assert (replayed.turns, replayed.seconds, replayed.refused) == (2, 34.75, 0)


def test_where_nobody_timed_it_the_words_say_how_long(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    turns = [{"speaker": "Nadia", "start_s": None, "seconds": None, "words": 25}] * 3
    path = tmp_path / "untimed.json"
    path.write_text(json.dumps({"title": "Untimed", "turns": turns}), "utf-8")
    assert main([str(path)]) == 0
    assert "~30.00" in capsys.readouterr().out


def test_the_table_and_how_it_ends_say_whether_it_is_right(
    file: Path, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([str(file), "--home", str(home)]) == 0
    assert "yes" in capsys.readouterr().out
    assert len(Shelf(home).meetings()) == 1
    monkeypatch.setattr("benchmarks.replay.give_turn", lambda _meeting, person: [])
    assert main([str(file)]) == 1
    assert "NO" in capsys.readouterr().out


def test_every_move_of_replayed_talk_is_timed(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "talk"
    own.mkdir()
    [row] = talk.measure(own, source=read_source(file))
    replayed = Replay(Shelf(tmp_path / "again"), read_source(file))
    replayed.hold()
    assert len(row.values) == len(replayed.times) > 10
    assert "4 turns" in row.what


@pytest.mark.parametrize("ours", [True, False])
def test_talk_goes_on_as_a_load_until_there_is_enough_of_it(file: Path, home: Path, *, ours: bool) -> None:
    source = our_own(12, turns=30) if ours else joined([read_source(file), read_source(file)])
    loaded = load(home, source, 400)
    meeting = read_meeting(loaded.place)
    assert meeting == loaded.meeting
    assert meeting.flow.stage == "open"
    assert 400 <= len(meeting.history) < 700
    assert meeting.turns.now is not None
    assert meeting.decisions.concluded
    for _move in range(100):
        change_meeting(loaded.place, next(loaded.goes_on), meeting.history[-1].stamp.at + 1_000)
    assert len(read_meeting(loaded.place).turns.past) > len(meeting.turns.past)


def test_our_own_meeting_is_the_same_each_time_and_right_when_it_is_replayed(home: Path) -> None:
    assert our_own() == our_own()
    replayed = Replay(Shelf(home), our_own(66, turns=40)).hold()
    assert replayed.right
    assert replayed.asked == 80


def test_meetings_one_after_another_are_one_meeting(file: Path) -> None:
    one = read_source(file)
    both = joined([one, one])
    assert both.names == one.names
    assert (len(both.turns), both.seconds) == (2 * len(one.turns), 2 * one.seconds)
    assert both.turns[4].since > both.turns[3].since + both.turns[3].length
    assert both.decisions == one.decisions * 2
