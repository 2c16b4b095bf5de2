"""A chat as a telephone exports it: "[11/05/2026, 19:42] Shaz: hello".

The longest message is read, and what its writer said before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

STAMP = re.compile(
    r"^\W{0,2}\[?(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}),?\s+(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?)\]?"
    r"\s*(?:[-–]\s*)?(?P<who>[^:\[\]]{1,40}):\s?(?P<said>.*)",
    re.IGNORECASE,
)
FEWEST = 2


class Chat(NamedTuple):
    """rows: the lines to read, as many as the file has. others: the rest, by place from 1. day: when it was said."""

    rows: list[str]
    others: list[tuple[int, str]]
    day: str


class _Message(NamedTuple):
    who: str
    day: str
    lines: list[tuple[int, str]]


def chat_in(source: Sequence[str]) -> Chat | None:
    """The chat that these lines are; None where they are none."""
    messages: list[_Message] = []
    for at, row in enumerate(source):
        found = STAMP.match(row)
        if found:
            messages.append(_Message(found["who"].strip(), found["day"], [(at, found["said"])]))
        elif messages:
            messages[-1].lines.append((at, row))
        elif row.strip():
            return None
    if len(messages) < FEWEST:
        return None
    longest = max(range(len(messages)), key=lambda n: len([row for _at, row in messages[n].lines if row.strip()]))
    several = len(messages[longest].lines) > 1
    chosen = messages[longest].who
    rows = [""] * len(source)
    others = []
    for n, message in enumerate(messages):
        read = message.who == chosen and (n <= longest or not several)
        for at, said in message.lines:
            if read:
                rows[at] = said
            elif any(c.isalnum() for c in said):
                others.append((at + 1, said))
    return Chat(rows, others, messages[longest].day)
