"""A record on disk: TinyDB over one append-only, checksummed file that several seats may write.

`Journal` is a TinyDB database with two tables, `about` and `entries`: its queries (`search` with `where`) are how a
record is asked something without being folded, and what would change what is written raises AppendOnlyError. An append
costs one short write however long the record is. What others may rely on is in `journal_interface`; the file is
described in docs/record-format.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NoReturn, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from coprod_tui.record.file import JournalFile
from coprod_tui.record.journal_interface import Docs, Health
from coprod_tui.record.journal_lines import Fragment, write_line
from coprod_tui.record.private import write_private
from coprod_tui.record.trouble import AppendOnlyError

FORMAT = 1
"""The highest format this program writes and reads."""

ABOUT, ENTRIES = "about", "entries"


def start_journal(path: Path, *, what: str, id: str, zone: str, made: int) -> None:
    """Write a new journal that holds only its first line. Its folder must be new or the caller's own to fill.

    what: "meeting" or "group"; zone: IANA name of the time zone people's clocks show; made: UTC milliseconds.
    """
    if path.exists():
        raise FileExistsError(path)
    first = {"format": FORMAT, "what": what, "id": id, "zone": zone, "made": made}
    write_private(path, write_line({ABOUT: {"1": first}}))


class JournalStorage(Storage):
    """What TinyDB asks of a storage. Whatever it would write anew is refused: a record is added to by `append`."""

    def __init__(self, path: Path, *, readable_part: bool = False) -> None:
        self.file = JournalFile(path, format=FORMAT, readable_part=readable_part)

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables, after looking at the file again. The documents are the journal's own: to be read only."""
        self.file.catch_up()
        return dict(self.file.all_tables())

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:  # noqa: ARG002  TinyDB's signature
        raise AppendOnlyError("A record is only ever added to.")

    def close(self) -> None:
        self.file.close()


class JournalTable(Table):
    """A table that is asked, and not written: TinyDB would change its documents in place before the storage refuses."""

    _seen: tuple[int, int] = (-1, -1)

    @property
    def journal(self) -> JournalStorage:
        return cast("JournalStorage", self._storage)

    def search(self, cond: QueryLike) -> list[Document]:
        self.journal.file.catch_up()
        now = self.journal.file.generation, self.journal.file.lines
        if now != self._seen:
            self.clear_cache()
            self._seen = now
        return super().search(cond)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> NoReturn:  # noqa: ARG002  TinyDB's
        raise AppendOnlyError("A record is only ever added to.")


class Journal(TinyDB):
    """One record, open: see `JournalInterface` for what may be relied on.

    Opening raises CannotOpen, and Damaged unless `readable_part` is asked for, which opens every intact line to read.
    A file or folder that may not be written opens too: `why_read_only` says so, and an append raises NotSaved.
    """

    table_class = JournalTable
    default_table_name = ENTRIES

    def __init__(self, path: Path, *, readable_part: bool = False) -> None:
        super().__init__(path, storage=JournalStorage, readable_part=readable_part)

    @property
    def _file(self) -> JournalFile:
        return cast("JournalStorage", self._storage).file

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def about(self) -> dict[str, Any]:
        about: dict[str, Any] = {}
        for _, doc in self._file.since(ABOUT, 0):
            about |= doc
        return about

    @property
    def generation(self) -> int:
        return self._file.generation

    @property
    def why_read_only(self) -> str:
        return self._file.why_read_only

    @property
    def health(self) -> Health:
        file = self._file
        return Health(file.lines, file.size, file.damaged, file.torn, tuple(file.set_aside), file.gone)

    def on_waiting(self, callback: Callable[[], None]) -> None:
        self._file.waiting = callback

    def append(self, make: Callable[[int], Docs]) -> list[Document]:
        file = self._file
        file.hold()
        try:
            number = file.next_number(ENTRIES)
            docs = [{"line": number, **doc} for doc in make(number)]
            if docs:
                file.commit({ENTRIES: {str(number + place): doc for place, doc in enumerate(docs)}})
        finally:
            file.release()
        return [Document(doc, number + place) for place, doc in enumerate(docs)]

    def replace(self, make: Callable[[int], Mapping[int, Mapping[str, Any]] | None]) -> bool:
        with self._file.held() as file:
            docs = make(file.next_number(ENTRIES))
            if docs is None:
                return False
            about: list[Fragment] = [{ABOUT: {str(number): dict(doc)}} for number, doc in file.since(ABOUT, 0)]
            moves = groupby(docs.items(), key=lambda one: one[1]["line"])
            file.replace([*about, *({ENTRIES: {str(number): dict(doc) for number, doc in move}} for _, move in moves)])
            return True

    def put_torn_aside(self) -> None:
        with self._file.held():
            pass

    def since(self, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        return self._file.since(ENTRIES, number)

    def forget(self, upto: int) -> None:
        self._file.forget(ENTRIES, upto)

    def catch_up(self) -> bool:
        return self._file.catch_up()

    def let_go(self) -> None:
        self._file.close()
