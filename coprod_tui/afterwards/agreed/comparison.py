"""How the words of a file read against those of a summary, and where they first differ. That proves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import bidirectional

from coprod_tui.afterwards.agreed.canonical_words import (
    MARKS,
    Printed,
    canonical_words,
    grouped,
    in_sections,
    sealed_lines,
)
from coprod_tui.afterwards.agreed.difference import SHOWN, Difference, first_of
from coprod_tui.afterwards.agreed.pdf_words import LEFTWARDS, differs_in_pdf, same_in_pdf, squeezed
from coprod_tui.afterwards.agreed.read_copy import CopyFormat, HandedIn, calendar_words
from coprod_tui.summary import FORMATS, Summary
from coprod_tui.summary.fold import on_paper
from coprod_tui.summary.page import plain
from coprod_tui.summary.sealing import ending, since
from coprod_tui.summary.wall import shown

ComparedLines = list[tuple[str, str]]
"""Each line with the title it stands under."""


class CopyText(NamedTuple):
    """The words of a file, in one of the ways in which they can be read."""

    sort: CopyFormat
    words: list[str]


class Different(NamedTuple):
    """differs: whether the words do. where: the first place, None where that cannot be shown."""

    differs: bool
    where: Difference | None = None


SAME = Different(differs=False)


def readings(file: HandedIn) -> Iterator[CopyText]:
    """The words as they were read, and where a PDF broke a line after a hyphen, as they are without that."""
    yield CopyText(file.sort, file.words)
    joined: list[str] = []
    for word in file.words:
        if joined and joined[-1].endswith("-") and not MARKS.issuperset(joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    if len(joined) != len(file.words):
        yield CopyText(file.sort, joined)


def against_sealed(summary: Summary, file: CopyText, printed_seal: Printed) -> Different:
    """A file with a printed seal against the sealed summary as it stands: above the seal, the seal, and below it."""
    if file.sort == "ics":
        return Different(calendar_words(FORMATS["ics"].render(summary).decode()) != file.words)
    covered = _covered(summary, file.words[: printed_seal.begins])
    forms = (list(sealed_lines(summary)), list(sealed_lines(on_paper(summary))), list(_wall(summary)))
    if not any(_same(file.sort, covered, lines) for lines in forms):
        nearest = min(forms, key=lambda lines: abs(len(covered) - len(_words_of(lines))))
        return Different(differs=True, where=_where(file.sort, covered, nearest))
    more = _below_the_seal(summary, file, printed_seal)
    if more:
        return Different(differs=True, where=Difference("", grouped(printed_seal.checksum)[-9:], "", more))
    seal = summary.seal
    if seal is None or seal.checksum != printed_seal.checksum:
        here = grouped(printed_seal.checksum)
        return Different(differs=True, where=Difference("", "", grouped(seal.checksum) if seal else "", here))
    return SAME


def against_version(summary: Summary, file: CopyText, ends: int, reference: Sequence[str]) -> Different:
    """A file without a seal against a version. ends: where its reference begins; reference: what stands before that."""
    covered, forms = file.words[:ends], [list(sealed_lines(each)) for each in (summary, on_paper(summary))]
    if reference and covered[-len(reference) :] == list(reference):
        covered = covered[: -len(reference)]
    covered = _covered(summary, covered)
    if any(_same(file.sort, covered, lines) for lines in forms):
        return SAME
    nearest = min(forms, key=lambda lines: abs(len(covered) - len(_words_of(lines))))
    return Different(differs=True, where=_where(file.sort, covered, nearest))


def _same(sort: CopyFormat, covered: Sequence[str], lines: ComparedLines) -> bool:
    if sort == "pdf":
        return same_in_pdf(covered, (line for _title, line in lines))
    return list(covered) == _words_of(lines)


def _where(sort: CopyFormat, covered: list[str], lines: ComparedLines) -> Difference | None:
    if sort == "pdf":
        return differs_in_pdf(covered, lines)
    return first_of(covered, [(title, canonical_words(line)) for title, line in lines])


def _words_of(lines: Iterable[tuple[str, str]]) -> list[str]:
    return [word for _title, line in lines for word in canonical_words(line)]


def _covered(summary: Summary, covered: list[str]) -> list[str]:
    """The words that a seal is of, without our own pointer to what stands after it."""
    pointer = canonical_words(plain(since(summary.but(beside=summary.first[:1]))))
    for at in range(len(covered) - len(pointer) + 1):
        if pointer and covered[at : at + len(pointer)] == pointer:
            return covered[:at] + covered[at + len(pointer) :]
    return covered


def _wall(summary: Summary) -> Iterator[tuple[str, str]]:
    part = summary.but(
        ask=(), status=summary.status[:1], first=shown(summary), sections=(), check=(), made=summary.left_out
    )
    return sealed_lines(part)


def _below_the_seal(summary: Summary, file: CopyText, printed_seal: Printed) -> str:
    """What stands below the seal and was never put there by us; "" where there is nothing. Lines may be missing.

    A copy says what was said until it was made, so that a line of today may not be on it yet.
    """
    explained, more = plain(ending(summary)[-1]), plain(since(summary.but(beside=summary.first[:1])))
    lines = (explained, more, *(line for _title, line in in_sections(summary.beside)))
    rest = file.words[printed_seal.ends :]
    return _below_in_pdf(rest, lines) if file.sort == "pdf" else _below(rest, lines)


def _below(rest: list[str], lines: Iterable[str]) -> str:
    for line in lines:
        here = canonical_words(line)
        if rest[: len(here)] == here:
            rest = rest[len(here) :]
    return " ".join(rest[:SHOWN])


def _below_in_pdf(words: Sequence[str], lines: Iterable[str]) -> str:
    rest = squeezed(words)
    for line in lines:
        here = squeezed(canonical_words(line))
        start = rest[: len(here)]
        leftwards = any(bidirectional(letter) in LEFTWARDS for letter in here)
        if start == here or (leftwards and sorted(start) == sorted(here)):
            rest = rest[len(here) :]
    if not rest:
        return ""
    at = len(words)
    while at and len(squeezed(words[at:])) < len(rest):
        at -= 1
    return " ".join(words[at : at + SHOWN])
