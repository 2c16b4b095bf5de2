"""Lines that say when the meeting after this one is: "Date of next meeting: 4 May", "Cyfarfod nesaf - 4 Mai"."""

from __future__ import annotations

import re

from coprod_tui.planning import times
from coprod_tui.planning.phrases import read_phrase

_AND = r"(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:time|venue|place)s?)*"
_MEETING = r"(?:[\w’'-]+\s+){0,2}?(?:meetings?|council|committee|board|forum|group|session|gathering|get-together)"
_SURE = (
    rf"(?:the\s+)?(?:(?:dates?|time){_AND}\s+(?:of|for)\s+(?:the\s+|our\s+)?)?(?:next|future)\s+{_MEETING}"
    r"|(?:dyddiad(?:au)?\s+(?:y\s+|ein\s+)?)?cyfarfod(?:ydd)?\s+nesaf"
)
_LOOSE = r"(?:the\s+|our\s+)?next\s+(?:time|one|date|month)|we\s+(?:next\s+)?meet\s+(?:again|next)|next(?=\s*:)"
_END = r"\s*(?:\b(?:is|are)\b|[:–—-]|$)\s*"
NEXT_MEETING = re.compile(rf"(?:(?:{_SURE})\s*/\s*)?(?:{_SURE}){_END}", re.IGNORECASE)
NEXT_LOOSE = re.compile(
    rf"(?:(?:{_LOOSE}){_END}|(?:{_SURE}|{_LOOSE})\s+(?=(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*|\d)))",
    re.IGNORECASE,
)
"""Words that give the next meeting only where a day follows: "next time"."""


def next_meeting(text: str) -> str:
    """When the next meeting is, as the line says it; "" for a line that gives none."""
    sure = NEXT_MEETING.match(text)
    match = sure or NEXT_LOOSE.match(text)
    when = text[match.end() :].strip() if match else ""
    if not match or not any(c.isdigit() for c in when) or (sure is None and times.day(when) is None):
        return ""
    return "" if read_phrase(when).minutes is not None else when
