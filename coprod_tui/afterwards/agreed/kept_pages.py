"""Pages for others as they are kept: the very words that the group was shown, so that it can agree them and send them.

    groups/GROUP/page-CHECKSUM.json    the Summary as plain data, without whether it is agreed

Whatever is taken out of the group's records takes all of them first (`record.removal`). What such a page tells is
looked for in the records again before it goes: what is told no more there keeps it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.afterwards.agreed.sealed_store import BIGGEST
from coprod_tui.record.private import delete_files, read_file, write_private
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary import Summary
from coprod_tui.summary.page import Block, Detail, Line, Para, Points


def keep_page(place: GroupPlace, page: Summary) -> None:
    """Write it down, for the owner only, under the checksum of its words. Raises OSError."""
    path = place.page(checksum(sealed_words(page)))
    if not path.exists():
        write_private(path, msgspec.json.encode(page))


def kept_page(place: GroupPlace, sought: str) -> Summary | None:
    """The page of that checksum, where it is there and has these words."""
    path = place.page(sought)
    try:
        if path.is_symlink() or path.stat().st_size > BIGGEST:
            return None
        page = msgspec.json.decode(read_file(path), type=Summary)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return page if checksum(sealed_words(page)) == sought else None


def kept_pages(place: GroupPlace) -> Iterator[tuple[str, Summary]]:
    """Each that is kept, with its checksum."""
    for path in place.pages():
        sought = path.stem.removeprefix("page-")
        if (page := kept_page(place, sought)) is not None:
            yield sought, page


def forget_pages(place: GroupPlace, checksums: Iterable[str]) -> None:
    """Delete those of these checksums. Raises OSError."""
    delete_files([place.page(each) for each in checksums])


def words_of_people(page: Summary) -> frozenset[str]:
    """Every word of people's in it, as `texts_of` has them."""
    lines: list[Line] = [page.title]
    for section in (*page.first, *page.sections):
        lines += [section.title, *(each for block in section.blocks for each in _lines(block))]
    return frozenset(closed(run.words) for line in lines for run in line if run.theirs)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Para():
            yield block.line
        case Points():
            yield block.label
            for point in block.points:
                yield from (point.lead, point.words, point.note)
        case Detail():
            yield from (block.words, *block.lines)
            for each in block.lists:
                yield from _lines(each)


def texts_of(value: Any) -> Iterator[str]:
    """Every text in this value and all that it is made of: what may stand on a page."""
    if isinstance(value, str):
        yield closed(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_of(getattr(value, name))
