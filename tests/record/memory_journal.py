"""A journal kept in memory by the same interface, so that its tests are of what is promised and not of a file."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from coprod_tui.record.journal_interface import Docs, Health
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from tinydb.queries import QueryLike
    from tinydb.table import Table


class Kept:
    """What journals of one path share: the entries, how often they were replaced, and who may write."""

    def __init__(self, about: dict[str, Any]) -> None:
        self.about, self.entries, self.generation = about, dict[int, dict[str, Any]](), 1
        self.writing = Lock()


class MemoryJournal:
    kept: dict[Path, Kept] = {}  # noqa: RUF012  it is the disk

    def __init__(self, path: Path) -> None:
        self._path = path
        self._told: Callable[[], object] = list
        self._all = self.kept[path]
        self._known: dict[int, dict[str, Any]] = {}
        self.generation = 0
        self.catch_up()

    @classmethod
    def start(cls, path: Path, **about: Any) -> None:
        cls.kept[path] = Kept({"format": 1, **about})

    @property
    def path(self) -> Path:
        return self._path

    @property
    def about(self) -> dict[str, Any]:
        return dict(self._all.about)

    @property
    def why_read_only(self) -> str:
        return ""

    @property
    def health(self) -> Health:
        lines = 1 + len({doc["line"] for doc in self._known.values()})
        return Health(lines, len(str(self._known)))

    def on_waiting(self, told: Callable[[], object]) -> None:
        self._told = told

    def since(self, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        return ((each, doc) for each, doc in self._known.items() if each > number)

    def forget(self, upto: int) -> None:
        """All is in memory anyway."""

    def search(self, cond: QueryLike) -> list[Document]:
        self.catch_up()
        return [Document(doc, number) for number, doc in self._known.items() if cond(doc)]

    def table(self, name: str) -> Table:
        table = TinyDB(storage=MemoryStorage).table(name)
        docs = {1: self._all.about} if name == "about" else self._known
        table.insert_multiple(Document(doc, number) for number, doc in docs.items())
        return table

    def catch_up(self) -> bool:
        now, before = (self._all.generation, len(self._all.entries)), (self.generation, len(self._known))
        self.generation, self._known = self._all.generation, dict(self._all.entries)
        return now != before

    def _hold(self) -> None:
        if not self._all.writing.acquire(timeout=0.01):
            self._told()
            if not self._all.writing.acquire(timeout=0.01):
                raise NotSaved("busy")
        self.catch_up()

    def append(self, make: Callable[[int], Docs]) -> list[Document]:
        self._hold()
        try:
            number = max(self._known, default=0) + 1
            docs = [Document({"line": number, **doc}, number + place) for place, doc in enumerate(make(number))]
            self._all.entries.update({doc.doc_id: dict(doc) for doc in docs})
            self.catch_up()
            return docs
        finally:
            self._all.writing.release()

    def replace(self, make: Callable[[int], Mapping[int, Mapping[str, Any]] | None]) -> bool:
        self._hold()
        try:
            docs = make(max(self._known, default=0) + 1)
            if docs is None:
                return False
            self._all.entries = {number: dict(doc) for number, doc in docs.items()}
            self._all.generation += 1
            self.catch_up()
            return True
        finally:
            self._all.writing.release()

    def put_torn_aside(self) -> None:
        """Nothing is ever torn."""

    def let_go(self) -> None:
        """Nothing is open."""

    def close(self) -> None:
        """The same."""
