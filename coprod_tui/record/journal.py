"""A record on disk: TinyDB over one append-only, checksummed file that several seats may write.

`Journal` is a TinyDB database with two tables, `about` and `entries`, so everything that TinyDB can ask (`search`,
`get`, `count`, `where`) works; everything that would change what is written raises AppendOnlyError. An append costs
one short write however long the record is. docs/record-format.md describes the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NoReturn, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from coprod_tui.record.file import JournalFile
from coprod_tui.record.lines import write_line
from coprod_tui.record.private import write_private
from coprod_tui.record.trouble import AppendOnlyError

if TYPE_CHECKING:
    from pathlib import Path

    from tinydb.queries import QueryLike

    from coprod_tui.record.lines import Fragment

FORMAT = 1
"""The highest format this program writes and reads."""

ABOUT, ENTRIES = "about", "entries"

Docs = Sequence[Mapping[str, Any]]


def start_journal(path: Path, *, what: str, id: str, zone: str, made: int) -> None:
    """Write a new journal that holds only its first line. Its folder must be new or the caller's own to fill.

    what: "meeting" or "group"; zone: IANA name of the time zone people's clocks show; made: UTC milliseconds.
    """
    if path.exists():
        raise FileExistsError(path)
    first = {"format": FORMAT, "what": what, "id": id, "zone": zone, "made": made}
    write_private(path, write_line({ABOUT: {"1": first}}))


class JournalStorage(Storage):
    """What TinyDB asks of a storage, and `append`, which is how a journal is really written."""

    def __init__(self, path: Path, *, readable_part: bool = False) -> None:
        self.file = JournalFile(path, format=FORMAT, readable_part=readable_part)

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables, after looking at the file again. The documents are the journal's own: to be read only."""
        self.file.catch_up()
        return dict(self.file.tables)

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:  # noqa: ARG002  TinyDB's signature
        raise AppendOnlyError("A record is only ever added to.")

    def append(self, make: Callable[[int], Docs], table: str = ENTRIES) -> list[Document]:
        """Write one move, all or nothing: see `Journal.append`."""
        with self.file.held() as file:
            number = file.next_number(table)
            docs = [dict(doc) for doc in make(number)]
            if not docs:
                return []
            if table == ENTRIES:
                docs = [{"line": number, **doc} for doc in docs]
            file.commit({table: {str(number + place): doc for place, doc in enumerate(docs)}})
            return [Document(doc, number + place) for place, doc in enumerate(docs)]

    def close(self) -> None:
        self.file.close()


class JournalTable(Table):
    """A table that grows. TinyDB makes these by `TinyDB.table_class`."""

    _seen: tuple[int, int] = (-1, -1)

    @property
    def journal(self) -> JournalStorage:
        return cast("JournalStorage", self._storage)

    def insert(self, document: Mapping[str, Any]) -> int:
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Write these as one line, all or nothing. They are numbered here: a Document with a number of its own raises.

        Raises NotSaved where nothing was written.
        """
        docs = list(documents)
        if any(isinstance(doc, Document) for doc in docs):
            raise AppendOnlyError("A record numbers its own entries.")
        return [doc.doc_id for doc in self.journal.append(lambda _: docs, self.name)]

    def since(self, number: int) -> Iterator[Document]:
        """The documents after this number, in order, at the cost of those alone. Does not look at the file again."""
        return (Document(doc, each) for each, doc in self.journal.file.since(self.name, number))

    def search(self, cond: QueryLike) -> list[Document]:
        self.journal.file.catch_up()
        now = self.journal.file.generation, self.journal.file.lines
        if now != self._seen:
            self.clear_cache()
            self._seen = now
        return super().search(cond)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> NoReturn:  # noqa: ARG002  TinyDB's
        raise AppendOnlyError("A record is only ever added to.")

    def update(self, *_: Any, **__: Any) -> NoReturn:
        raise AppendOnlyError("A record is only ever added to.")

    update_multiple = upsert = remove = truncate = update


class Journal(TinyDB):
    """One record, open. `journal.search(where("kind") == "issue-parked")` asks its entries.

    Opening raises CannotOpen, and Damaged unless `readable_part` is asked for, which opens every intact line to read.
    A file or folder that may not be written opens too: `why_read_only` says so, and an append raises NotSaved.
    Belongs to one thread. Several journals may be open on one file, in one process or in many.
    """

    table_class = JournalTable
    default_table_name = ENTRIES

    def __init__(self, path: Path, *, readable_part: bool = False) -> None:
        super().__init__(path, storage=JournalStorage, readable_part=readable_part)

    @property
    def file(self) -> JournalFile:
        return cast("JournalStorage", self._storage).file

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def about(self) -> dict[str, Any]:
        """What the first line says of the record, with what later `about` lines changed (a higher format)."""
        told: dict[str, Any] = {}
        for _, doc in self.file.since(ABOUT, 0):
            told |= doc
        return told

    @property
    def generation(self) -> int:
        """Goes up when the file was replaced or got shorter: what was worked out from it must be worked out again."""
        return self.file.generation

    @property
    def why_read_only(self) -> str:
        """The reason id an append would be refused with, as far as is known without trying; empty if it may work."""
        return self.file.why_read_only

    @property
    def gone(self) -> bool:
        """Whether the file was not there at the last look."""
        return self.file.gone

    @property
    def damaged(self) -> tuple[int, ...]:
        """The places, from 1, of lines that cannot be read; none unless it was opened for its readable part."""
        return self.file.damaged

    @property
    def lines(self) -> int:
        """How many complete lines there are, damaged ones among them."""
        return self.file.lines

    @property
    def size(self) -> int:
        """Bytes read so far."""
        return self.file.size

    def let_go(self) -> None:
        """Keep nothing open until the next use; what was read stays known."""
        self.file.close()

    def append(self, make: Callable[[int], Docs]) -> list[Document]:
        """Write one move, all or nothing, safely on disk before this returns.

        While no other seat can write, the journal is brought up to date and `make` is called with the number that the
        first new entry will have; it returns the documents, or none to write nothing, or raises, which writes nothing.
        Waits at most 2 s for other seats. Raises NotSaved where nothing was written.
        """
        return cast("JournalStorage", self._storage).append(make)

    def replace(self, make: Callable[[int], Mapping[int, Mapping[str, Any]] | None]) -> bool:
        """Put other entries in the place of all there are, in one step: a crash leaves the old record or the new one.

        `make` is called as for `append`, and gives every entry that the record is to have from now on, by number, in
        order; or None to leave all as it is. Whether the record was replaced, which raises its generation at every
        seat. Raises NotSaved with the record as it was.
        """
        with self.file.held() as file:
            docs = make(file.next_number(ENTRIES))
            if docs is None:
                return False
            about: list[Fragment] = [{ABOUT: {str(number): dict(doc)}} for number, doc in file.since(ABOUT, 0)]
            moves = groupby(docs.items(), key=lambda one: one[1]["line"])
            file.replace([*about, *({ENTRIES: {str(number): dict(doc) for number, doc in move}} for _, move in moves)])
            return True

    def put_torn_aside(self) -> None:
        """Move what a crash left of a line to a file of its own, as the next append would. Raises NotSaved."""
        with self.file.held():
            pass

    def since(self, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Numbers and documents of the entries after this number, in order, as far as the journal was read."""
        return self.file.since(ENTRIES, number)

    def catch_up(self) -> bool:
        """Read what others have written since; True if anything is new. A file that is gone changes nothing."""
        return self.file.catch_up()

    def drop_tables(self) -> NoReturn:
        raise AppendOnlyError("A record is only ever added to.")

    def drop_table(self, name: str) -> NoReturn:  # noqa: ARG002  TinyDB's signature
        raise AppendOnlyError("A record is only ever added to.")
