"""Comparing the words of a PDF, which keeps letters where they are printed, and neither spaces nor words for sure.

Letters read from right to left come out of it in an order of their own. A line that has any is compared by its letters
and not by their order; everything else is compared as it stands, without spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import bidirectional, normalize

from coprod_tui.afterwards.agreed.canonical_words import canonical_words
from coprod_tui.afterwards.agreed.difference import BEFORE, Difference, first_of

LEFTWARDS = frozenset(("R", "AL", "AN"))
ANCHOR = 12
"""A stretch shorter than this may stand elsewhere by chance, so it is compared together with what is beside it."""


def same_in_pdf(covered: Sequence[str], lines: Iterable[str]) -> bool:
    """Whether a PDF's words say these lines, in their order."""
    here, at = squeezed(covered), 0
    loose = ""
    for stretch, leftwards in _stretches(lines):
        if leftwards:
            loose += stretch
            continue
        start = here.find(stretch, at)
        if start < 0 or sorted(here[at:start]) != sorted(loose):
            return False
        at, loose = start + len(stretch), ""
    return sorted(here[at:]) == sorted(loose)


def _stretches(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Lines run together: those with words read from right to left, and the others, in turn."""
    run = ""
    for line in lines:
        letters = squeezed(canonical_words(line))
        if not any(bidirectional(c) in LEFTWARDS for c in line):
            run += letters
            continue
        if run:
            yield run, len(run) < ANCHOR
        run = ""
        yield letters, True
    if run:
        yield run, len(run) < ANCHOR


def squeezed(words: Sequence[str]) -> str:
    """Without spaces, which a PDF does not keep for sure."""
    return "".join(c for word in words for c in normalize("NFKC", word) if not c.isspace())


def differs_in_pdf(covered: Sequence[str], lines: Iterable[tuple[str, str]]) -> Difference | None:
    """The first place where a PDF's letters are other ones; None where that is at letters read from right to left."""
    agreed = [(word, title) for title, line in lines for word in canonical_words(line)]
    agreed_letters = [(letter, at) for at, (word, _title) in enumerate(agreed) for letter in squeezed([word])]
    file_letters = [(letter, at) for at, word in enumerate(covered) for letter in squeezed([word])]
    same = next(
        (n for n, (one, other) in enumerate(zip(agreed_letters, file_letters, strict=False)) if one[0] != other[0]),
        None,
    )
    same = min(len(agreed_letters), len(file_letters)) if same is None else same
    there = agreed_letters[same][1] if same < len(agreed_letters) else len(agreed)
    here = file_letters[same][1] if same < len(file_letters) else len(covered)
    beside = [*(word for word, _title in agreed[there : there + 1]), *covered[here : here + 1]]
    if any(bidirectional(letter) in LEFTWARDS for letter in "".join(beside)):
        return None
    difference = first_of(list(covered[here:]), [(title, [word]) for word, title in agreed[there:]])
    before = " ".join(word for word, _title in agreed[max(0, there - BEFORE) : there])
    return difference._replace(after=before) if difference else None
