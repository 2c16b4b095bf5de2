from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.line import LineProblem
from coprod_tui.line.dates import find_date, read_date
from coprod_tui.line.typed_text import TypedText
from tests.line.circle import TODAY

WEDNESDAY = date(2026, 11, 25)


def read(text: str, today: date = TODAY) -> str:
    return read_date(TypedText(text), today).isoformat()


def refused(text: str, today: date = TODAY) -> LineProblem:
    with pytest.raises(LineProblem) as caught:
        read_date(TypedText(text), today)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1 Dec", "2026-12-01"),
        ("1st of December", "2026-12-01"),
        ("1 december 2026", "2026-12-01"),
        ("Dec 1", "2026-12-01"),
        ("December 1st, 2026", "2026-12-01"),
        ("1 Sept", "2027-09-01"),
        ("2026-12-01", "2026-12-01"),
        ("1/12/2026", "2026-12-01"),
        ("1.12.26", "2026-12-01"),
        ("Tuesday 1 December", "2026-12-01"),
        ("Tue, 1 Dec 2026", "2026-12-01"),
        ("on 1 Dec", "2026-12-01"),
        ("today", "2026-11-22"),
        ("tomorrow", "2026-11-23"),
        ("the day after tomorrow", "2026-11-24"),
        ("in 2 weeks", "2026-12-06"),
        ("in two weeks", "2026-12-06"),
        ("within a fortnight", "2026-12-06"),
        ("in a month", "2026-12-22"),
        ("in a year", "2027-11-22"),
        ("end of March", "2027-03-31"),
        ("the end of November", "2026-11-30"),
        ("the end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of next year", "2027-12-31"),
    ],
)
def test_a_date_is_read_as_people_say_it(typed: str, meant: str) -> None:
    assert read(typed) == meant


def test_days_come_before_months() -> None:
    assert read("3/12/2026") == "2026-12-03"
    assert refused("12/25/2026").reason == "no-such-date"


def test_a_day_without_a_year_is_the_next_such_day_and_today_counts() -> None:
    assert read("22 November") == "2026-11-22"
    assert read("21 November") == "2027-11-21"
    assert read("29 February") == "2028-02-29"


def test_a_weekday_is_the_coming_one_and_never_today() -> None:
    assert read("friday", WEDNESDAY) == "2026-11-27"
    assert read("this Friday", WEDNESDAY) == "2026-11-27"
    assert read("wed", WEDNESDAY) == "2026-12-02"


def test_next_friday_is_the_friday_of_next_week() -> None:
    assert read("next friday", WEDNESDAY) == "2026-12-04"
    assert read("friday week", WEDNESDAY) == "2026-12-04"
    assert read("next friday", TODAY) == "2026-11-27"


def test_a_month_from_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert read("in 1 month", date(2027, 1, 31)) == "2027-02-28"
    assert read("in 13 months", date(2026, 12, 31)) == "2028-01-31"


@pytest.mark.parametrize("typed", ["30 Feb", "31 November 2026", "29 Feb 2027", "2026-13-01", "in 9999 years"])
def test_a_day_that_never_comes_is_told_of(typed: str) -> None:
    assert refused(typed).reason == "no-such-date"


@pytest.mark.parametrize("typed", ["1 Dec 2020", "21/11/2026", "yesterday", "end of March 2026"])
def test_a_day_gone_by_is_told_of(typed: str) -> None:
    assert refused(typed).reason == "date-is-past"


def test_a_weekday_that_is_not_the_date_s_is_told_of_and_the_date_offered() -> None:
    found = refused("Monday 1 December")
    assert (found.reason, found.suggestion) == ("weekday-differs", "1 December 2026")


@pytest.mark.parametrize("typed", ["soon", "1/12", "March", "next week", "10", "2026", "may", "in weeks", "1 D"])
def test_what_could_mean_several_days_or_none_is_not_taken_for_a_date(typed: str) -> None:
    assert find_date(TypedText(typed), TODAY) is None
    assert refused(typed).reason == "not-a-date"


def test_a_date_that_is_missing_is_asked_for() -> None:
    assert refused("  ").reason == "date-missing"


@given(st.dates(TODAY, date(2100, 12, 31)))
def test_every_coming_day_can_be_written_in_three_ways(day: date) -> None:
    for typed in (day.isoformat(), f"{day.day}/{day.month}/{day.year}", f"{day:%A} {day.day} {day:%B} {day.year}"):
        assert read_date(TypedText(typed), TODAY) == day
