"""Dates as people say them: "1 Dec", "friday", "in 2 weeks", "end of March", "1/12/2026".

Days come before months. A day without a year is the next such day, today included. "friday" is the coming one, a week
from today if today is Friday; "next friday" is the Friday of next week, Monday to Sunday. What was understood is
always shown as a full date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from coprod_tui.line.languages import date_in_english
from coprod_tui.line.number_words import in_figures
from coprod_tui.line.typed_text import LineProblem, TypedText

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CENTURY, DECEMBER = 2000, 12
LEAP_GAP = 8
"""The most years between one 29 February and the next (1896 to 1904)."""
LONGEST = 40
"""Characters of the longest date anybody types."""

MONTH = "|".join(sorted({m[:n] for m in MONTHS for n in (3, len(m))} | {"sept"}, key=len, reverse=True))
WEEKDAY = "|".join(
    sorted({w[:n] for w in WEEKDAYS for n in (3, len(w))} | {"tues", "thur", "thurs", "weds"}, key=len, reverse=True)
)
YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
FORMS = {
    form: re.compile(pattern)
    for form, pattern in {
        "full": r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        "figures": r"(?P<day>\d{1,2})(?P<dot>[/.-])(?P<month>\d{1,2})(?P=dot)(?P<year>\d{4}|\d{2})",
        "day-month": rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?(?P<month>{MONTH})\.?{YEAR}",
        "month-day": rf"(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{YEAR}",
        "end-of-month": rf"(?:the\s+)?end\s+of\s+(?P<month>{MONTH}){YEAR}",
        "end-of-this": r"(?:the\s+)?end\s+of\s+(?:the|this|next)\s+(?P<unit>week|month|year)",
        "weekday": rf"(?P<which>this\s+|next\s+|the\s+)?(?P<weekday>{WEEKDAY})(?P<later>\s+week)?",
        "ahead": r"(?:in|within)\s+(?P<count>\d{1,4}|an?)\s+(?P<unit>day|week|fortnight|month|year)s?",
        "named": r"today|tonight|tomorrow|the\s+day\s+after\s+tomorrow|yesterday",
    }.items()
}
DATED = re.compile(rf"(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?(?=\d|{MONTH})")
"""A weekday that stands before a date."""


def read_date(typed: TypedText, today: date) -> date:
    """The date that was typed, when nothing else was. Raises LineProblem for what is no date, is past or never is."""
    day = find_date(typed, today)
    if day is None:
        if not typed:
            raise LineProblem("date-missing", at=typed)
        raise LineProblem("not-a-date", at=typed, words=typed.words[:LONGEST])
    return day


def find_date(typed: TypedText, today: date) -> date | None:
    """The date this is, or None where it does not look like one.

    Raises LineProblem where it looks like a date and is past, never is, or is not the weekday named with it.
    """
    if len(typed.text) > LONGEST:
        return None
    text = in_figures(re.sub(r"^(?:on\s+)?(?:the\s+(?=\d))?", "", date_in_english(typed.key)))
    named = DATED.match(text)
    if named:
        text = text[named.end() :]
    for form, pattern in FORMS.items():
        match = pattern.fullmatch(text)
        if match is None or (named and form not in ("day-month", "month-day", "figures", "full")):
            continue
        try:
            day = _read(form, match, today)
        except (ValueError, OverflowError):
            raise LineProblem("no-such-date", at=typed, words=typed.words) from None
        if day < today:
            raise LineProblem("date-is-past", at=typed, date=day)
        if named and day.weekday() != _weekday(named["weekday"]):
            meant = f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
            raise LineProblem("weekday-differs", at=typed, words=typed.words, suggestion=meant)
        return day
    return None


def _read(form: str, match: re.Match[str], today: date) -> date:
    """The date, by its form. Raises ValueError or OverflowError where the calendar has none."""
    match form:
        case "full" | "figures":
            year = int(match["year"])
            day = date(
                CENTURY + year if len(match["year"]) == len("26") else year, int(match["month"]), int(match["day"])
            )
        case "day-month" | "month-day":
            day = _coming(int(match["day"]), _month(match["month"]), match["year"], today)
        case "end-of-month":
            month, year = _month(match["month"]), int(match["year"] or today.year)
            day = _last_day(year, month)
            day = day if day >= today or match["year"] else _last_day(year + 1, month)
        case "end-of-this":
            day = _end_of(match["unit"], today, next_one="next" in match[0])
        case "weekday":
            day = _coming_weekday(_weekday(match["weekday"]), match["which"] or "", today)
            day += timedelta(weeks=1 if match["later"] else 0)
        case "ahead":
            day = _ahead(match["count"], match["unit"], today)
        case _:
            days = {"tomorrow": 1, "yesterday": -1}.get(match[0], 2 if "after" in match[0] else 0)
            day = today + timedelta(days=days)
    return day


def _month(name: str) -> int:
    return next(place for place, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _weekday(name: str) -> int:
    return next(place for place, weekday in enumerate(WEEKDAYS) if weekday.startswith(name[:3]))


def _coming(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    for later in range(LEAP_GAP + 1):
        if day <= _last_day(today.year + later, month).day:
            coming = date(today.year + later, month, day)
            if coming >= today:
                return coming
    raise ValueError(day)


def _coming_weekday(weekday: int, which: str, today: date) -> date:
    if which.startswith("next"):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _last_day(year: int, month: int) -> date:
    """Of that month (1 to 12). `calendar` knows it too, for three times the memory of this file."""
    return date(year, month, 31) if month == DECEMBER else date(year, month + 1, 1) - timedelta(days=1)


def _end_of(unit: str, today: date, *, next_one: bool) -> date:
    """The last day: of a week its Friday (on a weekend, the Friday after), when a meeting can still be answered."""
    if unit == "week":
        return today + timedelta(days=(4 - today.weekday()) % 7 + (7 if next_one else 0))
    if unit == "month":
        first = _months_on(today.replace(day=1), 1 if next_one else 0)
        return _last_day(first.year, first.month)
    return date(today.year + (1 if next_one else 0), 12, 31)


def _ahead(count: str, unit: str, today: date) -> date:
    number = int(count) if count.isdigit() else 1
    if unit in ("month", "year"):
        return _months_on(today, number * (12 if unit == "year" else 1))
    return today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _months_on(day: date, months: int) -> date:
    """The same day so many months on; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _last_day(year, month + 1).day))
