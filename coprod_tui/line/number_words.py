"""Numbers in words, as people who dictate get them: "item two", "break fifteen minutes"."""

from __future__ import annotations

import re

from coprod_tui.line.languages import numbers

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
NUMBERS = {
    **{word: number for number, word in enumerate([*_ONES, "seventeen", "eighteen", "nineteen"], 1)},
    **{word: number for number, word in zip(range(20, 70, 10), "twenty thirty forty fifty sixty".split(), strict=True)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ONES[:9], 1)},
    **{f"thirty-{word}": 30 + number for number, word in enumerate(_ONES[:9], 1)},
    "forty-five": 45,
    **numbers(),
}
"""Numbers up to sixty that meetings speak of: people, items, rules, minutes, weeks."""
_ANY = re.compile(rf"\b({'|'.join(sorted(NUMBERS, key=len, reverse=True))})\b")


def in_figures(text: str) -> str:
    """The text (without capitals) with numbers in words written as figures."""
    return _ANY.sub(lambda match: str(NUMBERS[match[0]]), text)
