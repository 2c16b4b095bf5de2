"""The record as a list for people: one row for each thing that was done, with its words, ready to be searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from coprod_tui.model.entry import Stamped, most_telling
from coprod_tui.model.flow import ScreenHidden, ScreenShown
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import PersonArrived
from coprod_tui.model.text import folded
from coprod_tui.sentences import record_line, tell_move

PASSING = frozenset(("hands", "turns", "rounds", "cards", "clock"))
"""Parts whose entries come and go by the minute: who speaks and who waits stands elsewhere on the screen."""


class RecordedMove(NamedTuple):
    """One thing that was done. line: its line in the record; stamped: the entry that tells most of it."""

    line: int
    stamped: Stamped
    clock: str
    label: str
    words: str

    @property
    def passing(self) -> bool:
        entry = self.stamped.entry
        return entry.part in PASSING or isinstance(entry, ScreenHidden | ScreenShown)

    @property
    def seat(self) -> str:
        return self.stamped.stamp.seat


class RecordRows:
    """The rows of one meeting's record. Only what is new is worked out at each `read`."""

    def __init__(self) -> None:
        self.all: list[RecordedMove] = []
        self._read: Sequence[Stamped] = ()
        self._shift = 0

    def read(self, meeting: Meeting) -> None:
        """Take in what is new in this meeting's record; all of it where the record, or its clock, is another."""
        history, before = meeting.history, len(self._read)
        grown = len(history) >= before and (not before or history[before - 1] is self._read[-1])
        if not grown or self._shift != meeting.clock.shift:
            self.all, before = [], 0
        self._read, self._shift = history, meeting.clock.shift
        moves: list[list[Stamped]] = []
        for one in history[before:]:
            if moves and moves[-1][0].stamp.line == one.stamp.line:
                moves[-1].append(one)
            else:
                moves.append([one])
        self.all += [recorded for move in moves if (recorded := _recorded_move(move, meeting)).words]

    def rows(self, *, every: bool, sought: str = "") -> list[RecordedMove]:
        """Those to show. every: also who spoke and who asked to. sought: only those with all of these words."""
        wanted = folded(sought).split()
        moves = [move for move in self.all if every or not move.passing]
        if not wanted:
            return moves
        return [move for move in moves if _matches(move, wanted)]


def _recorded_move(move: Sequence[Stamped], meeting: Meeting) -> RecordedMove:
    best = most_telling(move)
    line = record_line(best, meeting)
    together = len(move) > 1 and all(isinstance(one.entry, PersonArrived) for one in move)
    words = tell_move(move, meeting) if together else line.words
    return RecordedMove(best.stamp.line, best, line.clock, line.label, words)


def _matches(move: RecordedMove, wanted: Sequence[str]) -> bool:
    text = folded(f"{move.clock} {move.label} {move.words} {move.seat}")
    return all(word in text for word in wanted)
