"""Lengths of time and times of day as people type them: "10m", "half an hour", "14:30", "2pm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from coprod_tui.line.languages import either
from coprod_tui.line.number_words import in_figures
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import Here, ParsedLine, Read, does
from coprod_tui.model.entry import Entry
from coprod_tui.model.time_of_day import HOUR, after_midnight, clock

_MIN = rf"(?:{either('m', 'min', 'mins', 'minute', 'minutes')})"
_MINUTES = rf"(?P<minutes>\d{{1,4}})\s*{_MIN}"
_HOURS = (
    rf"(?P<hours>\d{{1,2}})\s*(?:{either('h', 'hr', 'hrs', 'hour', 'hours')})"
    rf"(?:\s*(?:(?:{either('and')})\s+)?(?P<left>\d{{1,2}})\s*{_MIN}?)?"
)
LENGTH = re.compile(
    rf"(?:^|\s)(?:for\s+)?(?:{_MINUTES}|{_HOURS}|(?P<half>{either('half an hour')})|(?P<hour>{either('an hour')}))"
    r"[\s.,!]*$",
    re.IGNORECASE,
)
"""A length of time at the end of words."""
CLOCK = re.compile(r"(?P<hours>\d{1,2})(?:[:.](?P<minutes>\d{2}))?\s*(?P<half>am|pm)?", re.IGNORECASE)


def read_minutes(typed: TypedText) -> int | None:
    """A length of time in minutes, None where it is something else."""
    match = LENGTH.match(in_figures(typed.key))
    if match is None:
        return None
    if match["minutes"]:
        return int(match["minutes"])
    if match["hours"]:
        return int(match["hours"]) * HOUR + int(match["left"] or 0)
    return HOUR // 2 if match["half"] else HOUR


def need_minutes(typed: TypedText, *, usual: int) -> int:
    """Minutes, as a plain number too; the usual ones where none are said."""
    if not typed:
        return usual
    text = in_figures(typed.key)
    minutes = int(text) if re.fullmatch(r"[0-9]{1,4}", text) else read_minutes(typed)
    if minutes is None:
        raise LineProblem("not-minutes", at=typed, words=typed.words[:40])
    return minutes


def more_minutes(move: Callable[..., Sequence[Entry]], sign: int = 1) -> Read:
    """A reader for verbs that give so many minutes more, 5 where none are said; fewer where sign is -1."""

    def read(rest: TypedText, _here: Here) -> ParsedLine:
        minutes = need_minutes(rest, usual=5) * sign
        return does(partial(move, minutes=minutes), ("minutes", f"{minutes:+d}"))

    return read


def need_time(typed: TypedText) -> str:
    """A time of day as HH:MM. A bare "2" could be either half of the day, and is refused."""
    match = CLOCK.fullmatch(typed.key)
    if match and (match["minutes"] or match["half"]):
        minutes = after_midnight(match["hours"], match["minutes"], match["half"])
        if minutes is not None:
            return clock(minutes)
    raise LineProblem("not-a-time", at=typed, words=typed.words[:40])
