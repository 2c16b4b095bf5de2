"""The entries of a record as a persistent sequence: immutable to readers, and appended to without copying.

A tuple was copied at every entry, which was half of what a move cost in a long meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, overload

from coprod_tui.model.entry import Stamped

APART, MOST = 64, 8
"""At least so many entries between two checkpoints, and at most so many checkpoints."""


class Checkpoint(NamedTuple):
    """The state after the first `length` entries, which has in it which lines were left out of the fold."""

    length: int
    state: Any


class _Shared:
    """The storage that successive `Entries` share: each of them is the first so many of `all`."""

    __slots__ = ("all", "kept")

    def __init__(self, entries: list[Stamped]) -> None:
        self.all = entries
        self.kept: dict[object, tuple[Checkpoint, ...]] = {}


class Entries(Sequence[Stamped]):
    """The entries of a record up to one of them. They never change.

    Safe to read in one thread while another adds to it: `followed_by` lengthens the list that both share, of which
    each reads only its own part.
    """

    __slots__ = ("_is_newest", "_length", "_shared")

    def __init__(self, entries: Iterable[Stamped] = ()) -> None:
        self._set(_Shared(list(entries)))

    def _set(self, shared: _Shared) -> None:
        self._shared, self._length = shared, len(shared.all)
        self._is_newest = [True]

    def followed_by(self, batch: Iterable[Stamped]) -> Entries:
        """These entries and then the batch. The newest `Entries` extends the shared list; an older one copies it."""
        try:
            self._is_newest.pop()  # atomic, so that of two threads only one goes on
        except IndexError:
            return Entries((*self, *batch))
        if not self._length:  # an empty one is everybody's
            self._is_newest.append(True)
            return Entries(batch)
        longer = Entries.__new__(Entries)
        self._shared.all.extend(batch)
        longer._set(self._shared)  # noqa: SLF001  its own kind
        return longer

    # Checkpoints: states folded on the way, so that an undo folds again only what it touches. of: which fold they are
    # of: a Desk, which sees held words, has one of its own.

    def kept(self, of: object = None) -> list[Checkpoint]:
        """The checkpoints within these entries, newest first."""
        return [each for each in reversed(self._shared.kept.get(of, ())) if each.length <= self._length]

    def worth_keeping(self, length: int, of: object = None) -> Sequence[int]:
        """The lengths after `length` at which a checkpoint is to be kept."""
        last = next((each.length for each in reversed(self._shared.kept.get(of, ())) if each.length <= length), 0)
        if self._length < last + APART:  # after nearly every entry
            return ()
        return range(max(last + APART, length, self._length - MOST * APART), self._length + 1, APART)

    def keep(self, length: int, state: Any, of: object = None) -> None:
        """Keep a checkpoint. Those close before it make way, and so do any after it."""
        before = [each for each in self._shared.kept.get(of, ()) if each.length <= length - APART]
        self._shared.kept[of] = (*before[1 - MOST :], Checkpoint(length, state))

    # A sequence

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Stamped]:
        return islice(self._shared.all, self._length)

    def __reversed__(self) -> Iterator[Stamped]:
        return map(self._shared.all.__getitem__, range(self._length - 1, -1, -1))

    @overload
    def __getitem__(self, place: int) -> Stamped: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Stamped, ...]: ...
    def __getitem__(self, place: int | slice) -> Stamped | tuple[Stamped, ...]:
        places = range(self._length)[place]
        if isinstance(places, range):
            return tuple(map(self._shared.all.__getitem__, places))
        return self._shared.all[places]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Entries | tuple):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((self._length, self._shared.all[self._length - 1] if self._length else None))

    def __repr__(self) -> str:
        return f"Entries({tuple(self)!r})"
