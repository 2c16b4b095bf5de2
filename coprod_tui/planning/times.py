"""Minutes, clock times and dates as people write them: `1h30`, `10:00-10:20`, `5-6.30pm`, `10 Sept 2025`."""

from __future__ import annotations

import datetime as dt
import re

from coprod_tui.model.entry import Frozen
from coprod_tui.model.time_of_day import after_midnight, from_until

DAY = 24 * 60
LAST_AFTERNOON, LAST_EVENING = 6, 7
LONGEST = 12 * 60  # a longer span is two times that have nothing to do with each other

_COUNTS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40,
    "forty-five": 45, "fifty": 50, "sixty": 60, "seventy-five": 75, "ninety": 90,
}  # fmt: skip
_COUNTED = "|".join(sorted(_COUNTS, key=len, reverse=True)).replace("-", r"[\s-]")
_HALF = r"½|\.5|,5|\s*1/2"
_PARTS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "quarter of an": 0.25, "a quarter of an": 0.25}
_PARTS |= {"three quarters of an": 0.75, "three-quarters of an": 0.75, "quarter": 0.25}
_NUMBER = (
    rf"\d{{1,3}}(?:{_HALF})?|half\s+an|half(?=\s*-?\s*hour)|[¼½¾]|(?:a\s+)?quarter\s+of\s+an|three[\s-]quarters\s+of\s+an"
    r"|quarter(?=\s*-?\s*hour)|an?(?=\s*-?\s*hour)"
    r"|one(?=\s*-?\s*hour)|two(?=\s*-?\s*hour)"
)
_HOURS = r"(?:h|hrs?|hours?|awr)(?![a-z])"
_MINUTES = r"(?:mun(?:ud)?\s*/\s*min(?:ute)?s?|min(?:ute)?s?\s*/\s*mun(?:ud)?|m|mins?|minutes?|mn|mts|mun(?:ud)?|['′’])"
_LENGTH = rf"""
    (?<![\w.£$€:/-])(?:~\s*|(?:about|around|approx\.?|approximately|up\s+to|limited\s+to|no\s+more\s+than|max(?:imum)?(?:\s+of)?\.?|circa|at\s+most)\s+|c\.?\s*(?=\d))?
    (?:
        (?P<hours>{_NUMBER})\s*-?\s*{_HOURS}\.?
            (?:\s*(?:and\s*)?(?P<rest>\d{{1,2}})(?:\s*-?\s*{_MINUTES}(?!\w))?|\s+and\s+(?P<and_half>a\s+half))?
      | (?:\d{{1,3}}\s*(?:[-–]|to|or)\s*)?(?P<minutes>\d{{1,3}}|{_COUNTED})
            \s*-?\s*{_MINUTES}(?!\w)\.?
    )(?:\s+(?:max(?:imum)?|approx(?:\.|imately)?|in\s+total|only|slot|\((?:max(?:imum)?|approx\.?)\))(?!\w))?
"""
LENGTH = re.compile(_LENGTH, re.VERBOSE | re.IGNORECASE)
UNKNOWN_LENGTH = re.compile(r"(?<!\w)(?:\?+|tbc|tbd|x+|_+|\.\.+)\s*(?:m|mins?|minutes?|hours?|hrs?)\b", re.IGNORECASE)

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]\.?m\.?|noon|midday)?(?!\w)"
SPAN = re.compile(
    rf"(?<![\w.:/£$€-])(?:from\s+|between\s+)?{_CLOCK}\s*(?:-|–|—|→|->|to|until|till|and)\s*{_CLOCK}(?:\s*(?:hrs|hours)\b)?(?![/:-]\d)",
    re.IGNORECASE,
)
MOMENT = re.compile(
    r"(?<![\w.:/£$€-])(?:at\s+)?"
    r"(?:(\d{1,2}):(\d{2})\s*([ap]\.?m\.?)?|(\d{1,2})(?:\.(\d{2}))?\s*([ap]\.?m\.?|noon|midday))(?!\w)(?![/:-]\d)",
    re.IGNORECASE,
)
MOMENT_ALONE = re.compile(r"\d{1,2}(?::\d\d)?(?:[ap]m)?")
DOTTED = re.compile(
    r"(0[7-9]|1\d|2[0-3])\.([0-5]\d)(?![\w])(?!\.\d)"
)  # 10.15: at the head of a line only, else it is a number
SHORT_DOTTED = re.compile(r"([1-9])\.([0-5][05])(?=\s+[^\W\d]|\s*$|\s*[–—-]\s)")
FOUR_DIGITS = re.compile(r"(?<![\w.:/£$€-])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs?|hours|h)\b", re.IGNORECASE)

FOUR_BEHIND = re.compile(
    r"[\s,;|–—-]*(?:at\s+)?(0[7-9]|1\d|2[0-2])[.:]?([0-5][05])(?:\s*(?:hrs?|hours|h)\b)?(?![\w.:-])"
)
_FOUR = r"([01]\d|2[0-3])([0-5][05])"
FOUR_SPAN = re.compile(
    rf"(?<![\w.:/£$€-]){_FOUR}\s*(?:hrs?|hours|h)?(\s*(?:-|–|—|to|until)\s*){_FOUR}(?:\s*(?:hrs?|hours|h)\b|(?![\w/-]))"
)
"""From and until in four digits. Only for lines about when the meeting is: elsewhere they may be years."""
BARE_SPAN = re.compile(r"\s*(1[0-2]|[1-9])\s*(?:-|–|—|to|until|till)\s*(1[0-2]|[1-9])\s*\.?")
HALVES = re.compile(
    r"(?<![\w.:])(?P<clock>(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?)\s+(?:(?P<early>in the morning|y bore)"
    r"|in the (?:afternoon|evening)|at night|y prynhawn|yr hwyr|y nos)\b",
    re.IGNORECASE,
)
"""Hours with the half of the day in words."""
BARE_SPAN_IN = re.compile(
    r"(?:^|[\s,;|–—-]|\bfrom\b)\s*(?P<hours>(?:1[0-2]|[1-9])\s*(?:-|–|—|to|until|till)\s*(?:1[0-2]|[1-9]))(?=\s*(?:[,;.|]|$|\s(?:at|in|@)\b))"
)
OCLOCK = re.compile(
    r"\b(?P<hour>1[0-2]|[1-9])\s*(?:o\s*['’]\s*clock|o\s*['’]\s*r\s+gloch)"
    r"(?:\s+(?:(?P<early>in the morning|y bore)|(?P<late>in the (?:afternoon|evening)|at night|y prynhawn|yr hwyr)))?",
    re.IGNORECASE,
)
_HOURS_SAID = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PAST_PARTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_FEW = r"five|ten|twenty-five|twenty|(?<![\d:.])(?:5|10|20|25)"
_HOUR = rf"(?P<hour>1[0-2]|[1-9]|{'|'.join(_HOURS_SAID)})(?![\w.]|:\d)(?!\s*(?:min|[ap]\.?m))"
PAST = re.compile(
    rf"\b(?:a\s+)?(?P<part>half|quarter|(?:{_FEW})(?=\s+past))\s+(?P<side>past|(?<=quarter\s)to)\s+{_HOUR}",
    re.IGNORECASE,
)
TO = re.compile(rf"\b(?P<part>{_FEW})\s+(?P<side>to)\s+{_HOUR}(?=\s*[:,–—|-])", re.IGNORECASE)
"""Minutes to an hour in digits. Only at the head of an item: elsewhere "10 to 12" is from ten until twelve."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WELSH = {
    "ionawr": 1, "chwefror": 2, "mawrth": 3, "ebrill": 4, "mai": 5, "mehefin": 6, "gorffennaf": 7, "awst": 8,
    "medi": 9, "hydref": 10, "tachwedd": 11, "rhagfyr": 12,
}  # fmt: skip
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?)?"
_YEAR = r"(?P<year>\d{4}|['’]?[23]\d(?![\d:.]|\s*(?:[ap]\.?m|-|–|to\b|min|hrs?)))"
"""A year in full, or its last two digits."""
_SAME_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:o\s+)?(?:{'|'.join(_WELSH)})\s*/\s*"
"""A day in Welsh before the same day in English."""
_OR_LATER = r"(?:\s*(?:-|–|to|and|&)\s*\d{1,2}(?:st|nd|rd|th)?)?"
_DATES = [
    re.compile(rf"\b{_WEEKDAY}{shape}", re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"{_DAY}{_OR_LATER}\s+(?:(?:o|of)\s+)?(?:(?:{'|'.join(_WELSH)})\s*/\s*)?(?P<month>{_MONTH}),?(?:\s+{_YEAR})?(?!\w)",
        rf"(?:{_SAME_DAY}){_DAY}\s+(?P<month>{_MONTH}),?(?:\s+{_YEAR})?(?!\w)",
        rf"(?P<month>{_MONTH})\s+{_DAY}{_OR_LATER}(?!\w)(?:,?\s+(?P<year>\d{{4}})\b)?",
        rf"{_DAY}\s+(?:o\s+)?(?P<month>{'|'.join(_WELSH)})\s+(?P<year>\d{{4}})(?!\d)",
        r"(?P<day>\d{1,2})(?P<between>[/.-])(?P<month>\d{1,2})(?P=between)(?P<year>(?:20)?[23]\d)(?![\d/])",
        r"(?P<year>20\d\d)[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)",
    )
]


class TimeSpan(Frozen, frozen=True):
    """From and until, in minutes after midnight; until is None for a moment. at: where in the text, and where to."""

    start: int
    until: int | None
    at: tuple[int, int]


class Day(Frozen, frozen=True):
    """iso: YYYY-MM-DD, or "" for a day whose year was not written. at: where in the text, and where to."""

    iso: str
    at: tuple[int, int]


def length(match: re.Match[str]) -> int | None:
    """The minutes that a match of LENGTH says, at least 1 and at most a day; None for anything else."""
    if match["minutes"]:
        minutes = _COUNTS.get("-".join(match["minutes"].casefold().split()), 0) or int(match["minutes"])
    else:
        minutes = round(_number(match["hours"]) * 60) + int(match["rest"] or 0) + (30 if match["and_half"] else 0)
    return minutes if 1 <= minutes <= DAY else None


def _number(text: str) -> float:
    text = text.casefold()
    numbers = {"half an": 0.5, "half": 0.5, "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, **_PARTS}
    if " ".join(text.split()) in numbers:
        return numbers[" ".join(text.split())]
    whole = re.match(r"\d+", text)
    return (int(whole[0]) if whole else 0) + (0.5 if re.search(rf"(?:{_HALF})$", text) else 0)


def span(text: str) -> TimeSpan | None:
    """The first `from - until` in the text, else the first moment; None where there is neither."""
    for match in SPAN.finditer(text):
        hour, minute, half, to_hour, to_minute, to_half = match.groups()
        times = from_until((hour, minute, half), (to_hour, to_minute, to_half), _minutes)
        if times is not None:
            begins, until = times
            if until < begins and not (half or to_half) and len(to_hour) == 1:  # "6.30-7.00": both in the evening
                until += DAY // 2
            return TimeSpan(begins, until, match.span())
    for match in MOMENT.finditer(text):
        hour, minute, half = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        start = _minutes(hour, minute, half)
        if start is not None:
            return TimeSpan(start, None, match.span())
    four = FOUR_DIGITS.search(text)
    start = _minutes(four[1], four[2], None) if four else None
    return TimeSpan(start, None, four.span()) if four and start is not None else None


def spoken(text: str) -> str:
    """The text with spoken times as a clock has them: "7 o'clock in the evening", "7 o'r gloch yr hwyr" are "7pm"."""

    def clocked(match: re.Match[str]) -> str:
        early = match["early"] or (not match["late"] and int(match["hour"]) > LAST_AFTERNOON)
        return f"{match['hour']}{'am' if early else 'pm'}"

    text = HALVES.sub(lambda match: f"{match['clock']}{'am' if match['early'] else 'pm'}", text)
    return FOUR_SPAN.sub(r"\1:\2\3\4:\5", PAST.sub(_past, OCLOCK.sub(clocked, text)))


def is_spoken(text: str) -> bool:
    """Whether a text is only a spoken time: "20 to 2", "half past 1", "2 o'clock"."""
    return spoken_first(f"{text}:") != f"{text}:" and bool(MOMENT_ALONE.fullmatch(spoken_first(f"{text}:").strip(" :")))


def spoken_first(text: str) -> str:
    """The text with the spoken time that it begins with as a clock has it: "20 past 2: Letters" is "2:20: Letters"."""
    if match := TO.match(text):
        return _past(match) + text[match.end() :]
    return spoken(text) if PAST.match(text) or OCLOCK.match(text) else text


def _past(match: re.Match[str]) -> str:
    hour_word = match["hour"].casefold()
    hour = int(hour_word) if hour_word.isdigit() else _HOURS_SAID.index(hour_word) + 1
    part = match["part"].casefold()
    minutes = _PAST_PARTS.get(part) or int(part)
    return f"{hour - 1 or 12}:{60 - minutes}" if match["side"].casefold() == "to" else f"{hour}:{minutes:02}"


def later(text: str, start: int) -> int | None:
    """A time ("12", "11.30") as minutes after midnight: the first such time of the day after the start, or None."""
    match = re.match(r"(\d{1,2})(?:[.:](\d\d))?\s?([ap]m)?", text)
    until = after_midnight(match[1], match[2], match[3]) if match else None
    if until is None:
        return None
    return until if until > start else until + DAY // 2 if start < until + DAY // 2 < DAY else None


def bare_span(text: str) -> TimeSpan | None:
    """Hours in bare numbers, "11 to 1". Only for a text that is known to be about time: they may be anything else."""
    match = BARE_SPAN.fullmatch(text)
    start = _minutes(match[1], None, None) if match else None
    if match is None or start is None:
        return None
    until = int(match[2]) * 60 % (DAY // 2)
    while until <= start:
        until += DAY // 2
    return TimeSpan(start, until, match.span())


def bare_span_in(text: str, since: int) -> TimeSpan | None:
    """Hours in bare numbers, from a place in the text on: "Wednesday 5 May, 10 till 12, The Nook"."""
    for match in BARE_SPAN_IN.finditer(text, since):
        if span := bare_span(match["hours"]):
            return TimeSpan(span.start, span.until, match.span("hours"))
    return None


def four_digits_after(text: str, at: int) -> TimeSpan | None:
    """A time in four digits or with a point, right behind a day with its year: "5 March 2026, 1400"."""
    match = FOUR_BEHIND.match(text, at)
    return TimeSpan(int(match[1]) * 60 + int(match[2]), None, (match.start(1), match.end())) if match else None


def in_brackets(text: str) -> TimeSpan | None:
    """A time with a dot that is all there is, or is in a bracket: "9.30", "Lunchtime (12.20)"."""
    match = re.fullmatch(r"\s*(\d{1,2})\.([0-5][05])\s*", text) or re.search(r"\((\d{1,2})\.([0-5][05])\)", text)
    start = _minutes(match[1], match[2], None) if match else None
    return TimeSpan(start, None, match.span()) if match and start is not None else None


def leading(text: str) -> TimeSpan | None:
    """The time that a line begins with, where it does."""
    first = span(text)
    if first and not text[: first.at[0]].strip(" ("):
        return first
    return dotted(text)


def dotted(text: str) -> TimeSpan | None:
    """A time with a dot that a line begins with: "10.15", "9.30". "1.1" is a number, and so is "3.14"."""
    match = DOTTED.match(text) or SHORT_DOTTED.match(text) or FOUR_DIGITS.match(text)
    start = _minutes(match[1], match[2], None) if match else None
    return TimeSpan(start, None, match.span()) if match and start is not None else None


def _minutes(hour: str, minute: str | None, half: str | None) -> int | None:
    if not half and len(hour) == 1 and 1 <= int(hour) <= LAST_EVENING:  # "2:30" by itself: nobody meets at night
        half = "pm"
    return after_midnight(hour, minute, half)


def between(start: int, until: int) -> int | None:
    """Minutes from one time to a later one. On a clock without am and pm, 11:30 to 1:00 is an hour and a half."""
    passed = until - start
    if passed < 0 and start <= DAY // 2 + 59:
        passed += DAY // 2
    return passed if 0 < passed <= LONGEST else None


def clock(minutes: int) -> str:
    """HH:MM."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def day(text: str, *, after: str = "") -> Day | None:
    """The first date in the text. 10/09/2025 is 10 September, as dates are written here.

    after: a day, YYYY-MM-DD; one without a year is the first such day from then on.
    """
    matches = [match for pattern in _DATES for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        month_name = match["month"].casefold()
        month = int(month_name) if month_name.isdigit() else _WELSH.get(month_name) or _MONTHS.index(month_name[:3]) + 1
        try:
            year = int((match["year"] or "2024").strip("'’"))  # 2024 had a 29 February
            date = dt.date(year if year > 99 else 2000 + year, month, int(match["day"]))  # noqa: PLR2004  two digits
        except ValueError:
            continue
        if match["year"]:
            return Day(date.isoformat(), match.span())
        return Day(_next(date, after) if after else "", match.span())
    return None


def _next(day: dt.date, after: str) -> str:
    """The first such day on or after another; "" for 29 February in a year without one."""
    since = dt.date.fromisoformat(after)
    try:
        date = day.replace(year=since.year)
        return (date if date >= since else date.replace(year=since.year + 1)).isoformat()
    except ValueError:
        return ""
