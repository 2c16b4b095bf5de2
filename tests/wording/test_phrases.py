"""Dates, times and names as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui import wording

HALF_PAST_TWO_IN_SUMMER = int(datetime(2026, 7, 6, 13, 32, tzinfo=UTC).timestamp() * 1000)


def test_a_date_is_said_with_its_day_and_month() -> None:
    assert wording.day(date(2025, 12, 1)) == "1 December"
    assert wording.day("2025-12-01", named=True) == "Monday 1 December"
    assert wording.day("2025-12-01", year=True) == "1 December 2025"
    assert wording.day("2025-12-01", named=True, year=True) == "Monday 1 December 2025"


@pytest.mark.parametrize("said", ["", "when Estates answers", "2025-13-40"])
def test_a_date_in_a_groups_own_words_stays_so(said: str) -> None:
    assert wording.day(said) == said


def test_the_clock_shows_the_time_where_the_meeting_is() -> None:
    assert wording.clock(HALF_PAST_TWO_IN_SUMMER, "Europe/London") == "14:32"
    assert wording.clock(HALF_PAST_TWO_IN_SUMMER, "Asia/Tokyo") == "22:32"
    assert wording.clock(datetime(2026, 7, 6, 9, 5, tzinfo=UTC)) == "09:05"


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc/passwd", "\0"])
def test_a_zone_nobody_knows_shows_universal_time(zone: str) -> None:
    assert wording.clock(HALF_PAST_TWO_IN_SUMMER, zone) == "13:32"


def test_late_in_the_evening_it_is_already_tomorrow_further_east() -> None:
    evening = int(datetime(2026, 7, 6, 23, 30, tzinfo=UTC).timestamp() * 1000)
    assert wording.day_of(evening, "UTC") == date(2026, 7, 6)
    assert wording.day_of(evening, "Europe/London") == date(2026, 7, 7)


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (72, "1:12"), (468.9, "7:48"), (3725, "1:02:05"), (-4, "0:00")]
)
def test_a_length_of_time_as_a_figure(seconds: float, shown: str) -> None:
    assert wording.figure(seconds) == shown


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (20, "20 minutes"),
        (60, "1 hour"),
        (80, "1 hour 20 minutes"),
        (121, "2 hours 1 minute"),
    ],
)
def test_a_length_of_time_in_words(minutes: int, said: str) -> None:
    assert wording.length(minutes) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "less than a minute"),
        (29, "less than a minute"),
        (30, "about 1 minute"),
        (468, "about 8 minutes"),
        (3600, "about 1 hour"),
    ],
)
def test_about_how_long(seconds: float, said: str) -> None:
    assert wording.about(seconds) == said


def test_names_are_read_out_as_in_a_sentence() -> None:
    assert wording.names([]) == ""
    assert wording.names(["Amy"]) == "Amy"
    assert wording.names(["Amy", "Mo"]) == "Amy and Mo"
    assert wording.names(["Amy", "Mo", "Jo"]) == "Amy, Mo and Jo"


def test_a_long_list_of_names_says_how_many_more() -> None:
    everyone = ["Amy", "Mo", "Jo", "Lucy", "Sam"]
    assert wording.names(everyone, most=2) == "Amy, Mo and 3 others"
    assert wording.names(everyone, most=4) == "Amy, Mo, Jo, Lucy and 1 other"
    assert wording.names(everyone, most=5) == "Amy, Mo, Jo, Lucy and Sam"


@given(st.lists(st.text(min_size=1), min_size=1))
def test_no_name_is_lost_or_changed_in_a_list(people: list[str]) -> None:
    said = wording.names(people)
    assert all(name in said for name in people)


def test_what_belongs_to_someone() -> None:
    assert wording.possessive("Amy") == "Amy's"
    assert wording.possessive("{name}[/]") == "{name}[/]'s"


def test_a_share_is_in_hundredths() -> None:
    assert wording.percent(0.336) == "34%"


def test_a_date_can_be_kept_on_one_line() -> None:
    assert wording.whole("1 December").split(" ") == ["1\u00a0December"]
