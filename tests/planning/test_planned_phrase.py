"""One line's words: what is planning is understood, and what is a title is left alone."""

from __future__ import annotations

import pytest

from coprod_tui.planning import times
from coprod_tui.planning.phrases import read_phrase


@pytest.mark.parametrize(("text", "minutes"), [
    ("10m", 10), ("(10 min)", 10), ("10 mins.", 10), ("1h30", 90), ("1h 30m", 90), ("1 hour and 30 minutes", 90),
    ("1-hour", 60), ("55-minutes", 55), ("1½ hours", 90), ("half an hour", 30), ("an hour", 60), ("ten minutes", 10),
    ("10-15 min", 15), ("~20 min", 20), ("10'", 10), ("[5m]", 5), ("length: 25", 25), ("Time: 10 minutes", 10),
])  # fmt: skip
def test_a_length_is_understood_however_it_is_written(text: str, minutes: int) -> None:
    for line in (f"Letters {text}", f"Letters: {text}", f"Letters - {text}"):
        phrase = read_phrase(line)
        assert (phrase.title, phrase.minutes) == ("Letters", minutes), line


@pytest.mark.parametrize("title", ["Check in", "Checking in", "Check out"])
def test_a_length_after_checking_in_is_the_items_own(title: str) -> None:
    phrase = read_phrase(f"{title} 10m")
    assert (phrase.title, phrase.minutes) == (title, 10)


@pytest.mark.parametrize("title", [
    "Back in 10 minutes",
    "Why we wait 40 minutes", "10 minute rule", "Budget: £10m", "[m]", "ken[", "A[/]C", "[Q3]", "Bus leaves at 5pm",
    "Patient feedback - all", "Goal: agree a date (if any).", "Real time: what we have", "Room 10-20", "C++ -", "(no)",
    "Ratio 3:2 explained", "The 9-5 question", "Aims 2025-26",
])  # fmt: skip
def test_a_title_that_only_looks_like_planning_is_left_whole(title: str) -> None:
    phrase = read_phrase(title)
    assert phrase.title == title
    assert not phrase.planned


@pytest.mark.parametrize("line", [
    "Letters (20m, for: decide, from: Tasleem)",
    "Letters — 20m — for: decide — from: Tasleem",
    "Letters, 20m, from: Tasleem, for decision",
    "20m Letters (asked by Tasleem; decide)",
    "Letters for: decision from: Tasleem time: 20",
    "Letters (Tasleem, Time: 20 minutes) [decide]",
    "Letters (20 munud, i benderfynu, from: Tasleem)",
])  # fmt: skip
def test_who_asked_what_for_and_how_long_stand_in_any_order(line: str) -> None:
    phrase = read_phrase(line)
    assert (phrase.title, phrase.minutes) == ("Letters", 20)
    assert (phrase.purpose, phrase.asked_by) == ("decide", "Tasleem")


def test_a_content_note_is_kept_to_its_end() -> None:
    phrase = read_phrase("Letters content note: a death (of a child), and loss - gently from: Mo")
    assert phrase.content_note == "a death (of a child), and loss - gently"
    assert (phrase.title, phrase.asked_by) == ("Letters", "Mo")


def test_what_the_group_can_change_is_understood() -> None:
    assert read_phrase("Rota (ours to change)").ours == "ours"
    assert read_phrase("Rota (partly ours)").ours == "partly"
    assert read_phrase("Rota — can we change it: no").ours == "decided"


def test_something_said_twice_is_left_for_people_to_see() -> None:
    phrase = read_phrase("Letters (10m) 20m")
    assert (phrase.title, phrase.minutes) == ("Letters 20m", 10)


@pytest.mark.parametrize(("text", "start", "until"), [
    ("10:00-10:20", 600, 620), ("10.00–10.20", 600, 620), ("17:00 to 18:30", 1020, 1110), ("5-6.30pm", 1020, 1110),
    ("11-1pm", 660, 780), ("2pm-3", 840, 900), ("10am", 600, None), ("12am", 0, None), ("9:05", 545, None),
])  # fmt: skip
def test_a_time_is_understood_however_it_is_written(text: str, start: int, until: int | None) -> None:
    span = times.span(text)
    assert span is not None
    assert (span.start, span.until) == (start, until)
    assert read_phrase(f"{text} Letters").title == "Letters"


def test_a_morning_that_runs_past_noon_on_a_plain_clock_has_its_minutes() -> None:
    assert times.between(690, 60) == 90
    assert times.between(900, 60) is None


@pytest.mark.parametrize(("text", "iso"), [
    ("Wednesday 10 September 2025, 17:00", "2025-09-10"), ("10th Sept 2025", "2025-09-10"),
    ("2025-09-10", "2025-09-10"),
    ("September 10, 2025", "2025-09-10"), ("10/09/2025", "2025-09-10"), ("27 March, 2020 10:00", "2020-03-27"),
    ("March 1", ""), ("29 February", ""),
])  # fmt: skip
def test_a_date_is_understood_and_one_without_its_year_is_not_guessed(text: str, iso: str) -> None:
    day = times.day(text)
    assert day is not None
    assert day.iso == iso


@pytest.mark.parametrize("text", ["31 April 2025", "2025-13-01", "March", "maybe 3 people"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert times.day(text) is None


def test_a_content_note_in_brackets_is_one_and_content_in_a_title_is_none() -> None:
    phrase = read_phrase("Bus passes (20 mins) (content: may upset)")
    assert (phrase.title, phrase.minutes, phrase.content_note) == ("Bus passes", 20, "may upset")
    assert read_phrase("Website content: home page").content_note == ""
