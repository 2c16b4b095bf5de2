"""Where the words of a file first differ from those of a summary: the heading there, and both wordings."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from coprod_tui.afterwards.agreed.canonical_words import canonical_words, sealed_lines
from coprod_tui.summary import Summary

SHOWN = 12
"""How many words of a difference are shown: enough to find the place."""
BEFORE = 4
LOOKED_AT = 80
"""How many words from there on are compared to find where both go on alike."""
ALIKE = 3
"""So many words in a row that are the same are hardly so by chance."""


class Difference(NamedTuple):
    """The first place where words differ.

    under: the heading there, "" at the head or foot of the page. after: the words just before, the same in both.
    agreed, here: the summary's words and the file's, each "" where it has none there.
    """

    under: str
    after: str
    agreed: str
    here: str


def difference(summary: Summary, here: Sequence[str]) -> Difference | None:
    """None where the words are the same."""
    return first_of(here, [(title, canonical_words(line)) for title, line in sealed_lines(summary)])


def first_of(here: Sequence[str], lines: Sequence[tuple[str, list[str]]]) -> Difference | None:
    """The same against lines of words, each with the title it stands under."""
    agreed = [(word, title) for title, line in lines for word in line]
    pairs = enumerate(zip(agreed, here, strict=False))
    at = next((n for n, ((word, _title), own) in pairs if word != own), None)
    if at is None:
        if len(agreed) == len(here):
            return None
        at = min(len(agreed), len(here))
    agreed_words = [word for word, _title in agreed[at : at + LOOKED_AT]]
    file_words = list(here[at : at + LOOKED_AT])
    agreed_count, file_count = _until_alike(agreed_words, file_words)
    return Difference(
        agreed[min(at, len(agreed) - 1)][1] if agreed else "",
        " ".join(word for word, _title in agreed[max(0, at - BEFORE) : at]),
        " ".join(agreed_words[: min(agreed_count, SHOWN)]),
        " ".join(file_words[: min(file_count, SHOWN)]),
    )


def _until_alike(agreed: Sequence[str], here: Sequence[str]) -> tuple[int, int]:
    """How many words of each there are before both go on with the same."""
    for block in SequenceMatcher(None, agreed, here, autojunk=False).get_matching_blocks():
        if block.size and block.size >= min(ALIKE, len(agreed) - block.a, len(here) - block.b):
            return block.a, block.b
    return len(agreed), len(here)
