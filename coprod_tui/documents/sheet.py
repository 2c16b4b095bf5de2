"""A list of people as read from a file: rows of cells, each with its place, or cards, one for each person."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.entry import Frozen


class SheetRow(NamedTuple):
    """A row. line: its place in the file, from 1. cells: cleaned."""

    line: int
    cells: tuple[str, ...]


class ListSheet(Frozen, frozen=True):
    """One sheet of a workbook, without its empty rows."""

    name: str
    rows: tuple[SheetRow, ...] = ()


class ContactCard(Frozen, frozen=True):
    """A card. line: its place among the cards, from 1. kind: "individual" or "" for a person's; else what it is of.

    others: the names of its other fields in the format (TEL, ADR); their values are not read.
    """

    line: int
    name: str = ""
    emails: tuple[str, ...] = ()
    kind: str = ""
    others: tuple[str, ...] = ()


class ListRead(Frozen, frozen=True):
    """A list as read: a text, or the sheets that are not hidden, or cards.

    notes: reason ids for what people should know of how it was read.
    """

    text: str = ""
    sheets: tuple[ListSheet, ...] = ()
    cards: tuple[ContactCard, ...] = ()
    notes: tuple[str, ...] = ()
