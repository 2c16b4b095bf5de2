"""What others may use of a journal, and what they may rely on. `tests/record/test_journal_interface.py` holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from coprod_tui.model.value import Value

Docs = Sequence[Mapping[str, Any]]


class Health(Value, frozen=True):
    """How the record was at the last look.

    lines: complete lines, damaged ones among them; size: bytes of those; damaged: places, from 1, of lines that cannot
    be read (of a journal opened for its readable part); torn: bytes of a line that has no end: a crash cut it, or
    another seat is writing it. set_aside: files that this journal moved such bytes to. gone: the record is not there.
    """

    lines: int
    size: int
    damaged: tuple[int, ...] = ()
    torn: int = 0
    set_aside: tuple[Path, ...] = ()
    gone: bool = False


class JournalInterface(Protocol):
    """An append-only log of a meeting's or a group's entries, which several seats may have open and write to.

    **Threads.** A journal belongs to one thread. Any number may be open on one record, in one process or in many: a
    lock between processes is held for the length of one `append` or `replace`, and for nothing else.

    **Durable.** When `append` returns, its entries are on the disk itself and outlast a power cut; they are all there
    or none is. Until then no journal tells of them, not even this one. A crash while one is written leaves a torn end,
    which nobody was told is saved: the next writer puts it aside in a file of its own. `replace` leaves the old record
    or the new one, never a part of either.

    **Order.** Entries are numbered from 1 as they are written, and never renumbered; a record that was replaced may
    have gaps. `make` runs while no other seat can write, with the journal up to date: what it decides by and what is
    written are one step, so two seats cannot both be given the same turn.

    **Refused.** What cannot be written raises NotSaved, with its reason, and leaves the record as it was: busy (another
    seat holds the lock for 2 s), one-writer, read-only, disk-full, disk-trouble, gone, replaced, newer, damaged. What
    `make` raises comes out as it is, with nothing written. Nothing is written to a record in which a later program
    wrote, or of which a line is damaged.

    **Reading** never waits for the lock and never changes the file. What was read is known until `close`, also where
    the record goes or can no longer be read.
    """

    @property
    def path(self) -> Path: ...

    @property
    def about(self) -> dict[str, Any]:
        """What the first line says of the record, with what later `about` lines changed (a higher format)."""

    @property
    def generation(self) -> int:
        """Goes up when the record was replaced or got shorter: what was worked out of it must be worked out again."""

    @property
    def why_read_only(self) -> str:
        """The reason id an append would be refused with, as far as is known without trying; empty if it may work."""

    @property
    def health(self) -> Health: ...

    def on_waiting(self, callback: Callable[[], None]) -> None:
        """Call this, from now on, each time another seat holds the lock for long enough to be noticed."""

    def since(self, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Numbers and documents of the entries after this number, in order, as far as the journal was read.

        The documents are the journal's own: to be read only.
        """

    def forget(self, upto: int) -> None:
        """The documents up to this number were unpacked: hold them in memory no more, where there are no later ones.

        Whoever asks for one all the same gets it, read again; that raises CannotOpen where the record has gone.
        """

    def search(self, cond: QueryLike) -> list[Document]:
        """The entries that this is true of, in order, after a look at the record. `where("kind") == ...` makes one."""

    def table(self, name: str) -> Table:
        """All documents of a table, "about" or "entries", to be gone through or asked as TinyDB's tables are."""

    def catch_up(self) -> bool:
        """Read what others have written since; True if anything is new. A record that is gone changes nothing.

        Costs one look at the file where nothing happened. Raises Damaged where a line has become bad, unless it was
        opened for its readable part; what was known stays.
        """

    def append(self, make: Callable[[int], Docs]) -> list[Document]:
        """Write one move, all or nothing. `make` gets the number that its first entry will have.

        It returns the documents, or none to write nothing.
        """

    def replace(self, make: Callable[[int], Mapping[int, Mapping[str, Any]] | None]) -> bool:
        """Put other entries in the place of all there are, in one step. `make` is called as for `append`.

        It gives every entry that the record is to have from now on, by number, in order; or None to leave all as it
        is. Whether the record was replaced, which raises its generation at every seat.
        """

    def put_torn_aside(self) -> None:
        """Move what a crash left of a line to a file of its own, as the next append would."""

    def let_go(self) -> None:
        """Keep no file open until the next use. What was read stays known."""

    def close(self) -> None:
        """Let go for good."""
