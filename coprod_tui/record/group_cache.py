"""A group's cache of what its finished meetings came to: an SQLite file beside its record, never trusted.

It keeps the words that are searched (`find`), and what a year is told from (`year_facts`): of each meeting both or
neither (`cached_meeting.py`). Each is known by its record: another file, or other bytes, and it is read anew. Where the
file cannot be kept, or there is no SQLite with FTS5, the same is made in memory or read from the records. Whatever
takes something out of a record deletes the file first, and holds the lock that it is written under (`removal.py`).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from coprod_tui import __version__
from coprod_tui.record.private import BINARY, create_private, delete_files, is_owner_only
from coprod_tui.record.removal_intent import is_under_way
from coprod_tui.record.rewrite import alone
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from sqlite3 import Connection

Made = TypeVar("Made")

LAYOUT = 4
"""Of the cache: one of another layout, one that another program made, or one whose writing stopped half-way (0), is
made anew."""
TOKENS = "tokenize = 'porter unicode61 remove_diacritics 2'"
"""How words are compared: without their ends and accents."""
TABLES = f"""
create table made (version text);
create table record (meeting text primary key, key text, trouble text);
create table thing (id integer primary key, meeting text, entry integer, sort text, place text, date text);
create virtual table words using fts5 (searched, {TOKENS});
create virtual table term using fts5vocab (words, row);
create table told (meeting text primary key, size integer, sum integer, facts blob, facts_sum integer);
"""


def with_cache(shelf: Shelf, place: GroupPlace, use: Callable[[Connection], Made]) -> Made | None:
    """What `use` makes of the group's cache; of an empty one in memory where the file cannot be kept.

    None where there is no SQLite with FTS5. What `use` changes, it changes in one `changing`.
    """
    sqlite = library()
    if sqlite is None:
        return None
    for _again in range(2):
        try:
            with alone(shelf.home):  # nothing is taken out of a record while its words are kept here
                if is_under_way(shelf.home):
                    break
                _make_ready(place.found)
                with closing(sqlite.connect(place.found, isolation_level=None, timeout=0)) as cache:
                    return use(_laid_out(cache))
        except (OSError, NotSaved):
            break
        except sqlite.Error:  # damaged, or another's: it is made anew, once
            with suppress(OSError):
                delete_files([place.found])
    with closing(sqlite.connect(":memory:", isolation_level=None)) as cache:
        return use(_laid_out(cache))


@contextmanager
def changing(cache: Connection) -> Iterator[None]:
    """A transaction. user_version is 0 meanwhile, so that a cache whose writing stopped half-way is made anew."""
    cache.execute("pragma user_version = 0")
    cache.execute("begin")
    yield
    cache.execute("insert into words (words) values ('optimize')")  # FTS5 leaves words of what is gone in its file
    cache.execute("commit")
    cache.execute(f"pragma user_version = {LAYOUT}")


def library() -> Any:
    """SQLite, where it is there with FTS5; else None."""
    try:
        import sqlite3  # noqa: PLC0415  no start waits for it, and some systems have it in a package of its own

        with closing(sqlite3.connect(":memory:")) as tried:
            tried.execute("create virtual table tried using fts5 (words)")
    except Exception:  # noqa: BLE001  not built, or built without: either way there is none
        return None
    return sqlite3


def _make_ready(path: Path) -> None:
    """See that the file is there, for its owner alone, and is no link to another. Raises OSError."""
    if path.is_symlink() or (path.exists() and not is_owner_only(path)):
        delete_files([path])
    with suppress(FileExistsError):
        os.close(create_private(path))
    opened = os.open(path, os.O_RDWR | BINARY)
    try:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            raise OSError(path)
    finally:
        os.close(opened)


def _laid_out(cache: Connection) -> Connection:
    """The cache with our tables in it. Raises sqlite3.Error where it has others: then the file is made anew."""
    for pragma in ("journal_mode = memory", "synchronous = off", "temp_store = memory", "secure_delete = on"):
        cache.execute(f"pragma {pragma}")
    laid = cache.execute("pragma user_version").fetchone()[0] == LAYOUT
    if not laid or cache.execute("select version from made").fetchone() != (__version__,):
        cache.executescript(TABLES)
        cache.execute("insert into made values (?)", (__version__,))
        cache.execute(f"pragma user_version = {LAYOUT}")
    return cache
