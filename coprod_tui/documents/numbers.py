"""Numbers and letters that people put before items in plain text, made into list marks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_UNIT = (
    r"(?:m|mins?|(?-i:minutes?)|h|hrs?|hours?|am|pm|a\.m|p\.m|noon|people|persons|x|%|(?-i:of|to|out|st|nd|rd|th))\b"
)
ALONE = re.compile(r"\s*(?:item\s+)?[(#]?(\d{1,2})[.):]?\s*", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<lead>\s*)(?:[*_]{2})?(?P<item>(?:agenda\s+)?item\s+(?:no\.?\s*)?)?[(#\[]?(?P<number>\d{1,2})"
    r"(?P<mark>[.)\]]+\s*|\s*[:–—]\s*|\s+-\s+|\s*/\s+|\s+)"
    rf"(?!{_MONTH}|{_UNIT}|[\d:.-])(?P<rest>\S.*)",
    re.IGNORECASE,
)
DECIMAL = re.compile(r"(?P<lead>\s*)(?P<number>\d{1,2})\.(?P<minor>[1-9]\d?)[.)]?\s+(?P<rest>[^\W\d].*)")
LETTERED = re.compile(r"(?P<lead>\s*)[(\[]?(?P<mark>[ivxlIVXL]{1,6}|[a-zA-Z])[.)\]]\s+(?P<rest>\S.*)")
LISTED = re.compile(r"\s*(?:\d{1,2}[.)]|[-*+#|>])\s|\s+\S")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
LEAST = 2


def numbered(source: Sequence[str]) -> list[str]:
    """The lines, as many as before, with list marks for "1 Welcome", "Item 2:", "III.", "B)" and a number alone."""
    rows, counted = _digits(_joined_up(list(source)))
    return _begun(_letters(_decimals(rows)), counted)


def _joined_up(rows: list[str]) -> list[str]:
    """The rows, with each number alone on a line moved before the next words."""
    pairs: list[tuple[int, int, int]] = []
    for at, row in enumerate(rows):
        alone = ALONE.fullmatch(row)
        after = next((n for n in range(at + 1, min(at + 4, len(rows))) if rows[n].strip()), None)
        if alone and after is not None and not ALONE.fullmatch(rows[after]) and not rows[after].startswith("#"):
            pairs.append((int(alone[1]), at, after))
    for number, at, after in _in_order((number, (number, at, after)) for number, at, after in pairs):
        rows[after], rows[at] = f"{number}. {rows[after].strip()}", ""
    return rows


def _digits(rows: list[str]) -> tuple[list[str], list[int]]:
    """The rows with list marks for numbers that count up, and the places of these rows."""
    counted: list[int] = []
    numbers = ((int(each["number"]), (at, each)) for at, row in enumerate(rows) if (each := NUMBER.fullmatch(row)))
    for at, each in _in_order(numbers, by_hand=True):
        bold = "**" if rows[at].lstrip().startswith("**") else ""
        rows[at] = f"{each['lead']}{each['number']}. {bold}{each['rest']}"
        counted.append(at)
    return rows, counted


def _begun(rows: list[str], counted: Sequence[int]) -> list[str]:
    """With "1." for a number right below a paragraph: there Markdown begins a list by no other number."""
    for at in counted:
        if at and rows[at - 1].strip() and not LISTED.match(rows[at - 1]):
            rows[at] = re.sub(r"^(\s*)\d{1,2}\. ", r"\g<1>1. ", rows[at], count=1)
    return rows


def _in_order(counts: Iterable[tuple[int, T]], *, by_hand: bool = False) -> list[T]:
    """The values whose numbers count 1, 2, 3 and so on, in runs of two at least; a count may begin again.

    by_hand: one number may be left out or stand twice, as where people count by hand.
    """
    runs: list[list[T]] = []
    expected = 0
    for number, each in counts:
        slip = by_hand and runs and len(runs[-1]) >= LEAST and number in (expected - 1, expected + 1)
        if (number == expected and runs) or slip:
            runs[-1].append(each)
            expected = number + 1
        elif number in (0, 1):
            runs.append([each])
            expected = number + 1
    return [each for run in runs if len(run) >= LEAST for each in run]


def _decimals(rows: list[str]) -> list[str]:
    """The rows with 1.1 under 1 as a point inside it; where there are only such numbers, they are the items."""
    matches = [(at, each) for at, row in enumerate(rows) if (each := DECIMAL.fullmatch(row))]
    if not any(each["minor"] == "1" for _at, each in matches):
        return rows  # they are times
    whole = {
        int(each["number"]): at for at, row in enumerate(rows) if (each := re.match(r"\s*(?P<number>\d{1,2})\. ", row))
    }
    for at, each in matches:
        parent = whole.get(int(each["number"]))
        inside = parent is not None and parent < at
        rows[at] = f"    - {each['rest']}" if inside else f"{each['lead']}1. {each['rest']}"
    return rows


def _letters(rows: list[str]) -> list[str]:
    numbers = [at for at, row in enumerate(rows) if re.match(r"\s{0,3}\d{1,2}[.)] ", row)]
    begins = [at for at in numbers if re.match(r"\s*1[.)]", rows[at])]
    matches = [(at, each) for at, row in enumerate(rows) if (each := LETTERED.fullmatch(row))]
    for of in (_roman, _letter):
        for upper in (True, False):
            run = ((of(each["mark"]), (at, each)) for at, each in matches if each["mark"].isupper() == upper)
            for at, each in _in_order((number, one) for number, one in run if number):
                inside = bool(numbers) and numbers[0] < at
                if upper and _over(numbers, begins, [place for place, _each in matches]):
                    rows[at] = f"###### {each['mark']}. {each['rest']}"
                elif LETTERED.fullmatch(rows[at]):
                    rows[at] = f"    - {each['rest']}" if inside else f"{each['lead']}1. {each['rest']}"
    return rows


def _over(numbers: Sequence[int], begins: Sequence[int], letters: Sequence[int]) -> bool:
    """Whether a letter stands over numbers: they begin again below each, or each has some below it before the next."""
    if not numbers or letters[0] > numbers[0]:
        return False
    ends = [*letters[1:], numbers[-1] + 1]
    return len(begins) > 1 or all(
        any(place < number < end for number in numbers) for place, end in zip(letters, ends, strict=True)
    )


def _letter(mark: str) -> int:
    return ord(mark.casefold()) - ord("a") + 1 if len(mark) == 1 else 0


def _roman(mark: str) -> int:
    total, before = 0, 0
    for each in reversed(mark.casefold()):
        value = ROMAN.get(each, 0)
        if not value:
            return 0
        total += value if value >= before else -value
        before = max(before, value)
    return total
