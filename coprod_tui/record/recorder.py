"""A record and what is worked out from it, kept together: moves in, entries on disk, state out.

Belongs to one thread and reads no clock: `live.Live` gives it a thread and the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from coprod_tui.model.clock import clock_changed
from coprod_tui.model.entry import NOT_OURS, Entry, Kinds, Stamp, Stamped, encode
from coprod_tui.model.finished import need_still_written
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP, Group, fold_group
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, Meeting, fold
from coprod_tui.model.turns import interrupted
from coprod_tui.model.value import Value
from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_interface import JournalInterface
from coprod_tui.record.trouble import Damaged, NotSaved

State = TypeVar("State")
Moving = Callable[[State], Sequence[Entry]]
"""A move with everything but the state filled in: what the app asks for."""

GAP = 30_000
"""Milliseconds without a sign of life that count as an interruption, not as a slow moment."""

JUMP = 2_000
"""Milliseconds by which the wall clock may stray from the steady one before it counts as having been set."""

TRY_AGAIN = 1_000
"""Milliseconds before a mark that could not be saved is tried again."""


class Done(NamedTuple):
    """A move that is on disk: the number of its line, and its entries. Nothing to do is line 0 and no entries."""

    line: int
    entries: tuple[Stamped, ...]


class RecordType(Value, Generic[State], frozen=True):
    """One type of record: what it is when empty, which entries it may hold, and how they are folded in.

    The rest is for records with a clock: the move that marks an interruption since a wall time (UTC ms), the move that
    marks a clock set by so many ms, and the shift (ms) those moves have made. check: raises Refused where a record is
    closed to these entries, whichever move made them.
    """

    empty: State
    kinds: Kinds
    fold: Callable[[State, Sequence[Stamped]], State]
    interrupted: Callable[[State, int], Sequence[Entry]] | None = None
    clock_changed: Callable[[State, int], Sequence[Entry]] | None = None
    shift: Callable[[State], int] | None = None
    check: Callable[[State, Sequence[Entry], int], None] | None = None


MEETING: RecordType[Meeting] = RecordType(
    EMPTY, MEETING_KINDS, fold, interrupted, clock_changed, shift=lambda meeting: meeting.clock.shift,
    check=need_still_written,
)  # fmt: skip


GROUP: RecordType[Group] = RecordType(NO_GROUP, GROUP_KINDS, fold_group)


class Recorder(Generic[State]):
    """One open record and its state. Opening raises CannotOpen, and Damaged unless the readable part is asked for.

    documents: whether the journal goes on holding them once they are folded, for whoever asks it much. They take as
    much memory as the entries made of them.
    """

    def __init__(
        self,
        path: Path,
        record_type: RecordType[State],
        seat: str,
        *,
        readable_part: bool = False,
        documents: bool = True,
    ) -> None:
        self.type, self.seat, self._documents = record_type, seat, documents
        self.journal: JournalInterface = Journal(path, readable_part=readable_part)
        self.state: State = record_type.empty
        self._number = 0
        self._newer = False
        self._refused = ""
        self._generation = self.journal.generation
        self._last_at = 0
        self._offset: int | None = None
        self._tick = 0
        self._try_again = 0
        self._asked: dict[str, list[Stamped]] = {}
        self._take_in()

    @property
    def reason(self) -> str:
        """Why nothing can be saved now, as far as is known: a reason id of NotSaved, or empty."""
        return ("newer" if self._newer else self.journal.why_read_only) or self._refused

    @property
    def generation(self) -> int:
        """Goes up when the record was rewritten: what anybody still has of what it was is to be dropped."""
        return self._generation

    def do(self, move: Moving[State], at: int, token: str = "", seat: str = "") -> Done:
        """Make a move against the record as it is at this moment, and keep it. at: UTC ms by this seat's clock.

        Decided under the lock that it is written under: two seats cannot both take one turn. Raises Refused, with
        nothing written, or NotSaved, after which the same may be tried again. Either way what other seats wrote
        meanwhile is in `state`. Idempotent by token: where the record has a line with this one, by
        whichever seat, nothing is written and the answer is what it was then. seat: who asks, "" for this seat.
        """
        made: list[Stamped] = []
        before: list[Stamped] = []

        def make(number: int) -> list[dict[str, object]]:
            self._take_in()
            if self._newer:
                raise NotSaved("newer")
            before.extend(self._asked.get(token, ()))
            if before:
                return []
            entries = move(self.state)
            if self.type.check is not None:
                self.type.check(self.state, entries, at)
            for place, entry in enumerate(entries):
                made.append(Stamped(Stamp(number + place, number, at, seat or self.seat, token), entry))
            return [encode(each) for each in made]

        try:
            self.journal.append(make)
        except NotSaved as trouble:
            self._refused = trouble.reason
            raise
        self._refused = ""
        self._fold(made)
        done = tuple(before or made)
        return Done(done[0].stamp.line if done else 0, done)

    def look(self) -> None:
        """Take in what other seats wrote since. A line that has become bad stops this record from being written."""
        try:
            self.journal.catch_up()
        except Damaged:
            self._refused = "damaged"
        else:
            if self._refused == "gone" and not self.journal.why_read_only:  # the folder is there again
                self._refused = ""
        self._take_in()

    def was_away(self, since: int, at: int) -> None:
        """Mark that nobody was at any seat from `since` to `at` (UTC ms), unless somebody wrote in the meantime."""
        with suppress(NotSaved):  # the times of the entries before and after still tell it
            self.do(lambda state: self._away(state, since, at), at)

    def tick(self, at: int, steady: int) -> None:
        """Compare the wall clock (UTC ms) with one that nobody sets (ms) and that goes on while the laptop sleeps.

        A gap of 30 s since the last tick is an interruption; a wall clock that went another way was set by somebody.
        Each is marked once, by whichever seat notices first. What cannot be saved is tried again a second later.
        """
        if self._offset is None:
            self._offset, self._tick = at - steady + self._shift(), steady
        gap = steady - self._tick
        if gap <= GAP and not self._set_by(at, steady):
            self._tick = steady
            return
        if steady < self._try_again:
            return

        def move(state: State) -> Sequence[Entry]:
            by, mark = self._set_by(at, steady), self.type.clock_changed
            marked = mark(state, by) if mark and by else []
            return [*marked, *(self._away(state, at - by - gap, at - by) if gap > GAP else [])]

        try:
            self.do(move, at)
        except NotSaved:
            self._try_again = steady + TRY_AGAIN
        else:
            self._tick = steady
            self._offset += self._set_by(at, steady)  # what the record has no need to know: the meeting is not open

    def _away(self, state: State, since: int, at: int) -> Sequence[Entry]:
        mark = self.type.interrupted
        return mark(state, max(since, self._last_at)) if mark and at - self._last_at >= GAP else []

    def _set_by(self, at: int, steady: int) -> int:
        """By how many ms somebody set the wall clock since this opened, less what the record says of it already."""
        by = at - steady + self._shift() - (self._offset or 0)
        return by if abs(by) > JUMP else 0

    def _shift(self) -> int:
        return self.type.shift(self.state) if self.type.shift else 0

    def _take_in(self) -> None:
        if self._generation != self.journal.generation:
            self._generation = self.journal.generation
            self.state, self._number, self._newer = self.type.empty, 0, False
            self._asked.clear()
        batch = []
        for number, doc in self.journal.since(self._number):
            self._number = number
            try:
                batch.append(self.type.kinds.decode(number, doc))
            except NOT_OURS:
                self._newer = True
        self._fold(batch)

    def _fold(self, batch: Sequence[Stamped]) -> None:
        if not batch:
            return
        self.state = self.type.fold(self.state, batch)
        self._number = batch[-1].stamp.number
        self._last_at = batch[-1].stamp.at
        for one in batch:
            if one.stamp.token:
                self._asked.setdefault(one.stamp.token, []).append(one)
        if not self._documents:
            self.journal.forget(self._number)

    def close(self) -> None:
        self.journal.close()
