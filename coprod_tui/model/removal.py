"""What was taken out of a record for good, or could not be saved from damage: that it happened and when, never what."""

from __future__ import annotations

from typing import ClassVar, Literal

from coprod_tui.model.entry import Entry, Frozen, Stamp

RewritingSort = Literal["person", "words", "speaking", "damage"]


TAKEN_OUT: tuple[RewritingSort, ...] = ("person", "words")
"""Those that take out what people said or are called."""


class Rewriting(Frozen, frozen=True):
    """One rewriting of the record. at: ms. lines: how many damaged lines could not be read; 0 for the other sorts."""

    sort: RewritingSort
    at: int
    lines: int = 0


class Removals(Frozen, frozen=True):
    """made: every rewriting of this record, oldest first."""

    made: tuple[Rewriting, ...] = ()

    def of(self, sort: RewritingSort) -> tuple[Rewriting, ...]:
        return tuple(one for one in self.made if one.sort == sort)

    def took_out_since(self, before: Removals) -> bool:
        """Whether a person or words were taken out for good since then."""
        return any(before.of(sort) != self.of(sort) for sort in TAKEN_OUT)

    def with_one_more(self, sort: RewritingSort, stamp: Stamp, lines: int = 0) -> Removals:
        return self.but(made=(*self.made, Rewriting(sort, stamp.at, lines)))


class RemovalEntry(Entry, frozen=True):
    """A mark that something was removed. It is written in the same atomic replacement of the file as the removal."""

    part: ClassVar[str] = "removals"
    undoable: ClassVar[bool] = False


class PersonRemoved(RemovalEntry, frozen=True):
    """Somebody asked to be taken out."""

    def apply(self, part: Removals, stamp: Stamp) -> Removals:
        return part.with_one_more("person", stamp)


class WordsLeftOut(RemovalEntry, frozen=True):
    """Words were left out for good."""

    def apply(self, part: Removals, stamp: Stamp) -> Removals:
        return part.with_one_more("words", stamp)


class SpeakingStripped(RemovalEntry, frozen=True):
    """Who spoke when was taken out, because the group does not count who speaks."""

    incidental: ClassVar[bool] = True

    def apply(self, part: Removals, stamp: Stamp) -> Removals:
        return part.with_one_more("speaking", stamp)


class RecordRepaired(RemovalEntry, frozen=True):
    """Damaged lines could not be read and are not in this record any more; the damaged file was kept beside it."""

    lines: int

    def apply(self, part: Removals, stamp: Stamp) -> Removals:
        return part.with_one_more("damage", stamp, self.lines)
