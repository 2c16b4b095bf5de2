"""Full-text search over all meetings of a group, by the cache beside its record (`group_cache.py`).

The cache is never trusted: a meeting whose record has changed since is read anew, and each hit is read again from its
record before it is shown. Where there is no FTS5 every record is read each time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.find import Findable, findables, states_now, without_names
from coprod_tui.model.group import Group
from coprod_tui.record.cached_meeting import forget_cached, keep_cached, key_of, read_for_cache, read_whole
from coprod_tui.record.group_cache import TOKENS, changing, with_cache
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen

if TYPE_CHECKING:
    from sqlite3 import Connection

NEAR = 0.75
"""How alike a word must be to the one that was typed, where nothing has that one."""
TELLING = 3
"""Letters of a word that may be the beginning of another, and that alone is worth finding."""
MOST = 30
"""Hits that are shown of one search."""
FindStep = Callable[[int, int], None]
"""Is told how many records are read, of how many that have to be."""


class FindAsked(NamedTuple):
    """words: what was typed. sorts, states: empty for any. since, until: YYYY-MM-DD or ""."""

    words: str
    sorts: Collection[str] = ()
    states: Collection[str] = ()
    since: str = ""
    until: str = ""


class FindHit(NamedTuple):
    """One thing that was found, as its record has it now, and its state today. rank: the lower the better."""

    meeting: MeetingPlace
    found: Findable
    rank: float


class FindRow(NamedTuple):
    """What the cache says is to be found, until it is read again."""

    meeting: str
    entry: int
    sort: str
    place: str
    date: str
    searched: str
    rank: float


class FindLooked(NamedTuple):
    """rows: best first. unread: meetings that are damaged, or of a later program, each with its reason.

    fast: whether FTS5 was there. names: by which nobody was searched for.
    """

    rows: list[FindRow]
    unread: list[tuple[str, str]]
    fast: bool
    names: Collection[str]


def look(
    shelf: Shelf, place: GroupPlace, group: Group, asked: FindAsked, names: Collection[str], step: FindStep
) -> FindLooked:
    """What is found in this group's meetings by these words, best first. Raises CannotOpen.

    names: words nobody is searched for by.
    """
    words = without_names(asked.words, names)
    meetings = [replace(each, records=None) for each in shelf.meetings(place.id)]  # each is let go when it is read
    rows, unread, fast = _look(shelf, place, meetings, words, step)
    now = states_now(group)

    def wanted(row: FindRow) -> bool:
        right = not asked.sorts or row.sort in asked.sorts
        return right and (not asked.since or row.date >= asked.since) and (not asked.until or row.date <= asked.until)

    found = [row for row in rows if wanted(row)]
    if asked.states:
        found = [row for row in found if row.place not in now or now[row.place] in asked.states]
    return FindLooked(found, unread, fast, names)


def read_again(
    shelf: Shelf, place: GroupPlace, group: Group, asked: FindAsked, looked: FindLooked
) -> Iterator[FindHit]:
    """Each of them as its record has it now, one after the other; what is not there any more is left out.

    Of one thing that several meetings tell of ("1-P1") the best is given. A meeting that cannot be read any more is put
    to those unread.
    """
    now, meetings = states_now(group), {each.id: each for each in shelf.meetings(place.id)}
    read: dict[str, dict[tuple[int, str], Findable]] = {}
    given: set[tuple[str, str]] = set()
    for row in looked.rows:
        if row.meeting not in meetings:
            continue
        if row.meeting not in read:
            found, why = _read(replace(meetings[row.meeting], records=None))
            looked.unread.extend([(row.meeting, why)] if why else ())
            read[row.meeting] = {(int(one.id), one.sort): one for one in found}
        one = read[row.meeting].get((row.entry, row.sort))
        if one is None or one.searched != row.searched or one.place != row.place or one.date != row.date:
            continue
        state = now.get(one.place, one.state)
        mark = one.place, one.words if one.place.isdecimal() else ""
        if mark not in given and (not asked.states or state in asked.states):
            given.add(mark)
            yield FindHit(meetings[row.meeting], one.but(state=state), row.rank)


def _read(place: MeetingPlace) -> tuple[tuple[Findable, ...], str]:
    """What is to be found in it; or why it cannot be read."""
    try:
        return read_whole(place, lambda _id, meeting: findables(meeting)), ""
    except CannotOpen as trouble:
        return (), trouble.reason


def _look(
    shelf: Shelf, place: GroupPlace, meetings: Sequence[MeetingPlace], words: Sequence[str], step: FindStep
) -> tuple[list[FindRow], list[tuple[str, str]], bool]:
    found = with_cache(shelf, place, lambda cache: _searched(cache, meetings, words, step))
    return (*found, True) if found is not None else (*_without_fts(meetings, words, step), False)


def _searched(
    cache: Connection, meetings: Sequence[MeetingPlace], words: Sequence[str], step: FindStep
) -> tuple[list[FindRow], list[tuple[str, str]]]:
    """Bring the cache up to date, and ask it."""
    cached = dict(cache.execute("select meeting, key from record"))
    keys = {each.id: key_of(each) for each in meetings}
    gone = [id for id, key in cached.items() if keys.get(id) != key]
    fresh = [each for each in meetings if cached.get(each.id) != keys[each.id]]
    if gone or fresh:
        with changing(cache):
            for id in gone:
                forget_cached(cache, id)
            for done, each in enumerate(fresh, 1):
                keep_cached(cache, each, read_for_cache(each))
                step(done, len(fresh))
    unread = cache.execute("select meeting, trouble from record where trouble <> ''").fetchall()
    return _asked(cache, words), unread


def _asked(cache: Connection, words: Sequence[str]) -> list[FindRow]:
    """Those with every word, spelling forgiven; else those with any."""
    each = [_one_word(cache, word) for word in words]
    telling = [asked for word, asked in zip(words, each, strict=True) if len(word) >= TELLING]
    for joined in (" AND ".join(each), " OR ".join(telling or each)):
        rows = cache.execute(
            "select meeting, entry, sort, place, date, searched, bm25(words) as rank from words"
            " join thing on thing.id = words.rowid where words match ? order by rank, date desc, thing.id limit 2000",
            (joined,),
        ).fetchall()
        if rows:
            return [FindRow(*row) for row in rows]
    return []


def _one_word(cache: Connection, word: str) -> str:
    """What to ask FTS5 for: the word, what begins so, or where nothing does, the words most like it."""
    asked = f'("{word}" OR "{word}"*)' if len(word) >= TELLING else f'"{word}"'
    if cache.execute("select 1 from words where words match ? limit 1", (asked,)).fetchone():
        return asked
    stem = _stem(cache, word)
    near = cache.execute("select term from term where length(term) between ? and ?", (len(stem) - 3, len(stem) + 3))
    like = get_close_matches(stem, [term for (term,) in near], 3, NEAR)
    return f"({' OR '.join(chr(34) + each + chr(34) for each in like)})" if like else asked


def _stem(cache: Connection, word: str) -> str:
    """The word without its end, as the cache has its words: "evning" is little like "even", and "evn" much."""
    cache.execute(f"create virtual table if not exists temp.typed using fts5 (word, {TOKENS})")
    cache.execute("create virtual table if not exists temp.typed_term using fts5vocab (temp, typed, row)")
    cache.execute("delete from temp.typed")
    cache.execute("insert into temp.typed values (?)", (word,))
    (stem,) = cache.execute("select term from temp.typed_term limit 1").fetchone() or (word,)
    return str(stem)


def _without_fts(
    meetings: Sequence[MeetingPlace], words: Sequence[str], step: FindStep
) -> tuple[list[FindRow], list[tuple[str, str]]]:
    """The same by reading everything: those with every word, else those with any; the newest first."""
    rows: list[tuple[int, FindRow]] = []
    unread: list[tuple[str, str]] = []
    for done, each in enumerate(meetings, 1):
        found, why = _read(each)
        if why:
            unread.append((each.id, why))
        for one in found:
            there = one.searched.split()
            has = [word for word in words if _is_in(word, there)]
            if any(len(word) >= TELLING for word in has) or len(has) == len(words):
                rows.append(
                    (len(has), FindRow(each.id, int(one.id), one.sort, one.place, one.date, one.searched, -len(has)))
                )
        step(done, len(meetings))
    best = [row for has, row in rows if has == len(words)] or [row for _has, row in rows]
    best.sort(key=lambda row: row.date, reverse=True)
    return sorted(best, key=lambda row: row.rank), unread


def _is_in(word: str, there: Sequence[str]) -> bool:
    if len(word) < TELLING:
        return word in there
    return any(each.startswith(word) for each in there) or bool(get_close_matches(word, there, 1, NEAR))
