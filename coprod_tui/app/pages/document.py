"""A Summary as rows of a page: a row for each line, its heading above it, and details of a thing under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual.content import Content

from coprod_tui.app.widgets.pieces import bold, muted
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.summary import Summary, plain
from coprod_tui.summary.page import Block, Detail, Para, Point, Points, sentences


def rows_of(document: Summary) -> Iterator[Row]:
    """Its rows. A row's name is the id of the thing of the record that it is about; "" where there is none."""
    rows = [Row("", muted(plain(line))) for line in filter(None, (document.when, *document.status))]
    for section in (*document.sections, *document.beside):
        yield from _spaced(rows)
        rows = [Row("", bold(plain(section.title)))]
        rows += [row for block in section.blocks for row in _block(block)]
    yield from rows


def rows_with_first(document: Summary) -> Iterator[Row]:
    """Its rows, with those of its first page before the rest."""
    return rows_of(document.but(sections=(*document.first, *document.sections)))


def _spaced(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, with an empty line after the last."""
    *first, last = rows
    yield from first
    yield last.but(body=lambda: Content.assemble(last.words, "\n"))


def _block(block: Block) -> Iterator[Row]:
    match block:
        case Para():
            yield Row("", plain(block.line))
        case Points():
            if block.label:
                yield Row("", bold(plain(block.label)))
            yield from map(_point, block.points)
        case Detail():
            yield Row(block.mark, partial(_detail_words, block), name=_name(block.thing))


def _detail_words(block: Detail) -> Content:
    """The words of a detail, and the lines under it: our words muted, people's words as a list."""
    below = [muted(plain(each)) for each in block.lines]
    for each in block.lists:
        below += [muted(f"{plain(each.label)}:")] if each.label else []
        below += [Content(f"– {plain(sentences(one.lead, one.words, one.note))}") for one in each.points]
    return Content("\n").join([Content(plain(block.words)), *below])


def _point(point: Point) -> Row:
    return Row(point.mark, partial(_point_words, point), name=_name(point.thing))


def _point_words(point: Point) -> Content:
    note = muted(f"\n{plain(point.note)}") if point.note else Content()
    return Content.assemble(plain(sentences(point.lead, point.words)), note)


def _name(thing: Id) -> str:
    return str(int(thing)) if thing != NOBODY else ""
