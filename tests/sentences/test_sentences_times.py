"""When a meeting was held is told with its days, where they are more than one; and what was put right says so."""

from __future__ import annotations

from datetime import date

import pytest

from coprod_tui import line
from coprod_tui.afterwards.review.trips import trip_words as trip_told
from coprod_tui.afterwards.review.trips import trips
from coprod_tui.line.typed_text import LineProblem
from coprod_tui.model import closing, flow, notes, times
from coprod_tui.model.flow import Interrupted
from coprod_tui.sentences import state, tell_move
from coprod_tui.sentences.times import when_held
from coprod_tui.summary import compose, plain
from tests.building import MINUTE, START, Told

HOUR = 60 * MINUTE
NOW = START + 24 * HOUR
TODAY = date(2026, 10, 14)


def met(*stretches: tuple[float, float]) -> Told:
    """A meeting open from and until so many hours after 14:00 on Tuesday 13 October, and again."""
    told = Told("Amy", zone="Europe/London")
    for place, (since, until) in enumerate(stretches):
        told.do(closing.reopen if place else flow.start, at=int(START + since * HOUR))
        told.do(closing.finish, at=int(START + until * HOUR))
    return told


@pytest.mark.parametrize(
    ("stretches", "words"),
    [
        ([(0, 2)], "Tuesday 13 October 2026, 14:00 to 16:00"),
        ([(0, 2), (2.5, 3)], "Tuesday 13 October 2026, 14:00 to 17:00"),
        ([(3.25, 23.25)], "Tuesday 13 October 2026, 17:15, to Wednesday 14 October 2026, 13:15"),
        ([(8, 10.5)], "Tuesday 13 October 2026, 22:00, to Wednesday 14 October 2026, 00:30"),
        (
            [(0, 2), (20, 21)],
            "Tuesday 13 October 2026, 14:00 to 16:00 and Wednesday 14 October 2026, 10:00 to 11:00",
        ),
        # the night the clocks go back: 01:30 comes twice
        ([(10 + 11 * 24, 12.5 + 11 * 24)], "Sunday 25 October 2026, 00:00 to 01:30"),
    ],
)
def test_the_summary_says_on_which_days_we_met(stretches: list[tuple[float, float]], words: str) -> None:
    assert plain(compose(met(*stretches).meeting).when) == words


def test_show_and_plain_say_the_days_too() -> None:
    assert "Finished at 16:00." in state(met((0, 2)).meeting, NOW)
    told = state(met((3, 23)).meeting, NOW)
    assert "Finished. We met on Tuesday 13 October, 17:00, to Wednesday 14 October, 13:00." in told
    going_on = Told("Amy")
    going_on.do(flow.start, at=START)
    assert "Open since 14:00." in state(going_on.meeting, START + HOUR)
    assert "Open since Tuesday 13 October, 14:00." in state(going_on.meeting, NOW)


def test_a_laptop_that_slept_over_night_says_on_which_day_it_woke() -> None:
    told = Told("Amy")
    told.do(flow.start, at=START)
    told.write(Interrupted(START + HOUR), at=START + 20 * HOUR)
    told.do(closing.finish, at=START + 21 * HOUR)
    made = " ".join(plain(each) for each in compose(told.meeting).made)
    assert "from 15:00 to Wednesday 14 October, 10:00" in made


def test_an_end_put_right_is_told_as_a_correction_in_the_record_and_the_summary() -> None:
    told = met((3, 23))
    (trip,) = (one for one in trips(told.meeting) if one.sort == "times")
    assert "meeting ended 16:00" in trip_told(trip)
    entries = told.do(times.correct_times, ended=START + 5 * HOUR)
    before = "Tuesday 13 October, 17:00, to Wednesday 14 October, 13:00"
    words = f"When we met: Tuesday 13 October, 17:00 to 19:00. Before: {before}."
    assert tell_move(entries, told.meeting) == f"Put right: {words}"
    summary = compose(told.meeting)
    assert plain(summary.when) == "Tuesday 13 October 2026, 17:00 to 19:00"
    (section,) = (each for each in summary.sections if each.name == "corrections")
    assert any(words in plain(point.words) for block in section.blocks for point in block.points)  # type: ignore[union-attr]
    assert not [one for one in trips(told.meeting) if one.sort == "times"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("meeting ended 19:00", "Tuesday 13 October, 17:00 to 19:00"),
        ("meeting ended at 7pm", "Tuesday 13 October, 17:00 to 19:00"),
        ("meeting ended 13 October 2026 19:00", "Tuesday 13 October, 17:00 to 19:00"),
        ("meeting ended yesterday 7pm", "Tuesday 13 October, 17:00 to 19:00"),
        ("meeting ended 01:15", "Tuesday 13 October, 17:00, to Wednesday 14 October, 01:15"),
        ("meeting began 17:30", "Tuesday 13 October, 17:30, to Wednesday 14 October, 13:00"),
    ],
)
def test_it_is_put_right_by_typing_when(typed: str, words: str) -> None:
    told = met((3, 23))
    command = line.parse(typed, told.meeting, TODAY, "Desk")
    assert command.move is not None
    told.do(command.move)
    assert when_held(told.meeting) == words


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("meeting ended 4.30", "half-of-day-unclear"),
        ("meeting ended soon", "not-a-date"),
        ("meeting ended 13 October 2026", "not-a-time"),
        ("meeting ended", "words-missing"),
    ],
)
def test_what_is_no_time_is_asked_again(typed: str, why: str) -> None:
    with pytest.raises(LineProblem, match=why):
        line.parse(typed, met((3, 23)).meeting, TODAY, "Desk")


def test_a_word_noted_the_next_morning_stays_where_it_is() -> None:
    told = Told("Amy")
    told.do(flow.start, at=START)
    told.do(notes.take_note, "The buses stop at eight", at=START + 20 * HOUR)
    told.do(closing.finish, at=START + 20 * HOUR)
    told.do(times.correct_times, ended=START + HOUR)
    assert [note.words for note in told.meeting.notes.heard] == ["The buses stop at eight"]
