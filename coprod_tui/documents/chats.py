"""A chat as a telephone exports it: "[11/05/2026, 19:42] Shaz: hello".

The agenda is the message with most lines, with what its writer sent before it. Where no message has several lines, it
is all that one person sent.
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
    """A chat as lines of plain text.

    rows: for each line of the file its text, "" where it is not to be read. others: texts that are not to be read, by
    their places from 1. day: of the longest message, as written.
    """

    rows: list[str]
    others: list[tuple[int, str]]
    day: str


class _Message(NamedTuple):
    who: str
    day: str
    lines: list[tuple[int, str]]


def chat_in(source: Sequence[str]) -> Chat | None:
    """The chat in the lines of a file; None where they are no chat."""
    messages: list[_Message] = []
    for at, row in enumerate(source):
        match = STAMP.match(row)
        if match:
            messages.append(_Message(match["who"].strip(), match["day"], [(at, match["said"])]))
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
        for at, text in message.lines:
            if read:
                rows[at] = text
            elif any(c.isalnum() for c in text):
                others.append((at + 1, text))
    return Chat(rows, others, messages[longest].day)
