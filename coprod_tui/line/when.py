"""A day and a time of day together, as people say them: "14 December 2pm", "Thursday 2-4pm", "2pm on 1 Dec".

Both are read once, here, and kept apart, so that everything that tells of them later has both. Days are as in `dates`.
A bare "at 2" is no time, and stays with the words: it could be either half of the day. So could "2.30", which is asked.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from coprod_tui.line.dates import find_date, read_date
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.flow import NextMeetingSet
from coprod_tui.model.time_of_day import DAY, after_midnight, clock, from_until

EARLIEST = 7
"""An hour written with one figure, and without am or pm, is before this only where nobody can tell."""
MOST_WORDS = 12
"""Words of the longest day with its times: "on Thursday the 14th of December 2026 from 2 pm to 4 pm"."""
_HALF = r"(?:\s?([ap])\.?m\.?(?!\w))"
_HOUR = r"(\d{1,2})"
_MINUTES = r"(?:[:.](\d{2}))"
_EDGE, _ENDS = r"(?<![\w.:/£$€-])", r"(?![\w/:£$€]|[.-]\d)"
_TO = r"\s*(?:-|–|—|to|until|till|and)\s*"
SPAN = re.compile(rf"{_EDGE}{_HOUR}{_MINUTES}?{_HALF}?{_TO}{_HOUR}{_MINUTES}?{_HALF}?{_ENDS}", re.IGNORECASE)
MOMENT = re.compile(rf"{_EDGE}{_HOUR}(?:{_MINUTES}{_HALF}?|{_HALF}){_ENDS}", re.IGNORECASE)
NAMED = re.compile(r"(?<!\w)(noon|midday)(?!\w)", re.IGNORECASE)
BEFORE = re.compile(r"[\s,]*(?:\b(?:at|from|between))?\s*$", re.IGNORECASE)
AFTER = re.compile(r"^[\s,]*(?:on\s+)?", re.IGNORECASE)
PIECE = re.compile(r"[,;.](?=\s|$)")


class When(NamedTuple):
    """date: YYYY-MM-DD. start, finish: HH:MM or "". words: what was said beside them, as typed."""

    date: str
    start: str = ""
    finish: str = ""
    words: str = ""


class _Times(NamedTuple):
    """at: where they stand in the text. unclear: they could be in either half of the day."""

    start: str
    finish: str
    at: tuple[int, int]
    unclear: bool = False


def read_when(typed: TypedText, today: date, *, past: bool = False) -> When:
    """The day that was typed, and the times with it. past: whether it may be over.

    Raises LineProblem where the rest is no day, is past or never is, and for a time of either half of the day.
    """
    times = _times_in(typed.text)
    rest = typed if times is None else _without(typed, times)
    try:
        day = read_date(rest, today)
    except LineProblem as problem:
        if not past or problem.reason != "date-is-past":
            raise
        day = problem.fields["date"]
    if times is None:
        return When(day.isoformat())
    _need_clear(typed, times)
    return When(day.isoformat(), times.start, times.finish)


def find_when(typed: TypedText, today: date) -> When | None:
    """The day that these words begin with, with its times and the words after; None where they begin with none.

    A time that stands by itself in the words ("..., at the library, 2pm") is the time too. Raises LineProblem as
    `find_date` does.
    """
    for token in reversed(list(typed.tokens(MOST_WORDS))):
        part = typed.cut(0, token.end - typed.start).without(",").without(".")
        times = _times_in(part.text)
        day = find_date(part if times is None else _without(part, times), today)
        if day is None:
            continue
        words = typed.after(token).words
        if times is None:
            times, words = _by_itself(words)
        else:
            _need_clear(part, times)
        return When(day.isoformat(), times.start if times else "", times.finish if times else "", words.strip(" ,;"))
    return None


def time_said(typed: TypedText) -> str:
    """The time of day (HH:MM) that these words are, and nothing else; "" where they are not only that.

    Raises LineProblem for a time of either half of the day.
    """
    times = _times_in(typed.text)
    if times is None or times.finish or BEFORE.sub("", typed.text[: times.at[0]]):
        return ""
    if typed.text[times.at[1] :].strip(" .,"):
        return ""
    _need_clear(typed, times)
    return times.start


def next_meeting_said(words: str, today: date) -> NextMeetingSet | None:
    """When a group meets next, as an agenda says it: what cannot be read as a day is kept in its words."""
    try:
        when = find_when(TypedText(words), today)
    except LineProblem:
        when = None
    if when is not None:
        return NextMeetingSet(when.date, when.words, when.start, when.finish)
    text = TypedText(words).words
    return NextMeetingSet(words=text) if text else None


def _need_clear(typed: TypedText, times: _Times) -> None:
    if times.unclear:
        start, end = times.at
        words = typed.text[start:end]
        raise LineProblem("half-of-day-unclear", at=(typed.start + start, typed.start + end), words=words)


def _without(typed: TypedText, times: _Times) -> TypedText:
    """The same without its times, which stand at one of its ends."""
    before, after = typed.text[: times.at[0]], typed.text[times.at[1] :]
    if after.strip(" .,"):
        lead = AFTER.match(after)
        return typed.cut(times.at[1] + (lead.end() if lead else 0)) if not BEFORE.sub("", before) else typed
    return typed.cut(0, len(BEFORE.sub("", before)))


def _by_itself(words: str) -> tuple[_Times | None, str]:
    """The one time that is a piece of its own, between commas, and the words without it where it is first or last."""
    pieces = [*PIECE.finditer(words)]
    ends = [0, *(each.end() for each in pieces)]
    candidates = []
    for begin, end in zip(ends, [*(each.start() for each in pieces), len(words)], strict=True):
        piece = words[begin:end]
        times = _times_in(piece)
        if times is None or times.unclear:
            continue
        if not BEFORE.sub("", piece[: times.at[0]]) and not piece[times.at[1] :].strip():
            candidates.append((times, begin, end))
    if len(candidates) != 1:
        return None, words
    times, begin, end = candidates[0]
    if not words[end:].strip(" .,;"):
        return times, words[:begin].rstrip(" ,;")
    return times, words[end + 1 :].strip() if not words[:begin].strip() else words


def _times_in(text: str) -> _Times | None:
    """The first times in it: a start with a finish, else a start alone."""
    for match in SPAN.finditer(text):
        hour, minutes, half, *until = match.groups()
        times = from_until((hour, minutes, half), (until[0], until[1], until[2]))
        if times is not None and times[0] < times[1] < DAY:
            return _Times(clock(times[0]), clock(times[1]), match.span(), _either_half(hour, half or until[2]))
    for match in MOMENT.finditer(text):
        start = after_midnight(match[1], match[2], match[3] or match[4])
        if start is not None:
            return _Times(clock(start), "", match.span(), _either_half(match[1], match[3] or match[4]))
    noon = NAMED.search(text)
    return _Times("12:00", "", noon.span()) if noon else None


def _either_half(hour: str, half: str | None) -> bool:
    return not half and len(hour) == 1 and 1 <= int(hour) < EARLIEST
