"""The words of a summary in the one form that its checksum is taken of, whichever format they are read from.

The form is written down in docs/agreed-record.md, so that another program can work out the same checksum.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category, normalize

from coprod_tui.model.value import Value
from coprod_tui.summary import Summary
from coprod_tui.summary.page import Block, Detail, Para, Points, SummarySection, plain

MARKS = frozenset("-–—=*#>|_•·.:─━")
"""A word made of these alone is a list's mark or a line across the page in one format and nothing in another."""
UNSEEN = ("Cc", "Cf")
"""Characters without a width of their own: some formats need them for words read from right to left, others do not."""
GROUP, GROUPS = 4, 16
PRINTED = "SHA-256"
"""What stands before a printed checksum, in every language."""
OF_MEETING = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*-\d+")
OF_VERSION = re.compile(r"v(\d{1,6})")
OF_GROUP = re.compile(r"[0-9a-f]{4}")


class Printed(Value, frozen=True):
    """A printed seal: whose it is, and where in the words it begins and ends."""

    meeting: str
    version: int
    checksum: str
    begins: int
    ends: int


def canonical_words(text: str) -> list[str]:
    """The words of a text, as the checksum knows them."""
    if not text.isprintable():  # else every character is seen
        text = text.translate({ord(c): None for c in set(text) if category(c) in UNSEEN and not c.isspace()})
    text = normalize("NFC", text)
    parts = [each.rstrip(":") for each in text.split()] if ":" in text else text.split()
    return [each for each in parts if each and (each[0] not in MARKS or not MARKS.issuperset(each))]


def sealed_lines(summary: Summary) -> Iterator[tuple[str, str]]:
    """Everything the seal is of, line by line in order: the section's title, "" outside of any, and the line."""
    for line in (summary.title, *summary.heads):
        yield "", plain(line)
    yield from in_sections((*summary.first, *summary.sections))
    for line in (summary.check, *summary.made):
        yield "", plain(line)


def in_sections(sections: Iterable[SummarySection]) -> Iterator[tuple[str, str]]:
    for section in sections:
        title = plain(section.title)
        yield title, title
        for block in section.blocks:
            yield from ((title, line) for line in _block_lines(block))


def _block_lines(block: Block) -> Iterator[str]:
    """A block's lines with their marks, in the order in which every format has them."""
    match block:
        case Para():
            yield plain(block.line)
        case Points():
            yield plain(block.label)
            for point in block.points:
                yield from (point.mark, plain(point.lead), plain(point.words), plain(point.note))
        case Detail():
            yield from (block.mark, plain(block.words), *map(plain, block.lines))
            for each in block.lists:
                yield from _block_lines(each)


def sealed_words(summary: Summary) -> list[str]:
    return canonical_words(" ".join(line for _title, line in sealed_lines(summary)))


def checksum(words: Sequence[str]) -> str:
    """SHA-256 of the words with one space between, as UTF-8, in small hexadecimal letters."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def grouped(checksum: str) -> str:
    """In groups of four, which a person can read out and compare."""
    return " ".join(checksum[at : at + GROUP] for at in range(0, len(checksum), GROUP))


def printed(words: Sequence[str]) -> Printed | None:
    """The last seal printed among these words: "riverside-voices-14 v2 SHA-256 1a2b ..."; None where there is none."""
    for at in range(len(words) - GROUPS - 1, 1, -1):
        if words[at] != PRINTED:
            continue
        version, groups = OF_VERSION.fullmatch(words[at - 1]), words[at + 1 : at + 1 + GROUPS]
        if version and OF_MEETING.fullmatch(words[at - 2]) and all(map(OF_GROUP.fullmatch, groups)):
            return Printed(words[at - 2], int(version[1]), "".join(groups), at - 2, at + 1 + GROUPS)
    return None
