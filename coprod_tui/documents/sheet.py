"""What a list that somebody brings becomes: rows of cells, each with its place; or cards, one for a person."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.entry import Frozen


class SheetRow(NamedTuple):
    """Its place in the file, from 1, and its cells, each cleaned."""

    line: int
    cells: tuple[str, ...]


class ListSheet(Frozen, frozen=True):
    """One sheet of a workbook, without its empty rows."""

    name: str
    rows: tuple[SheetRow, ...] = ()


class ContactCard(Frozen, frozen=True):
    """Somebody's card: its place among the cards, from 1. kind: "individual" where it is one person's, or "".

    others: what else stands in it, by the names of the format (TEL, ADR); what they say is not read.
    """

    line: int
    name: str = ""
    emails: tuple[str, ...] = ()
    kind: str = ""
    others: tuple[str, ...] = ()


class ListRead(Frozen, frozen=True):
    """A list as read: a text, or the sheets that may be seen, or cards.

    notes: reason ids for what people should know of how it was read.
    """

    text: str = ""
    sheets: tuple[ListSheet, ...] = ()
    cards: tuple[ContactCard, ...] = ()
    notes: tuple[str, ...] = ()
