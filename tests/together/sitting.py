"""One seat of a soak: a program of its own at one meeting, told by a pipe when to do something and by which clock.

It does what people do at such a seat and tells each thing once it is done: one line of JSON for each. Before a line is
typed to the end it is kept as a draft, and a draft that a kill left behind is entered first when the seat is taken
again, as somebody who finds their words in the line would.
"""

from __future__ import annotations

import hashlib
import json
import time
from datetime import date
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from coprod_tui.line import parse
from coprod_tui.model.entry import MOVES, Refused, encode
from coprod_tui.model.undo import redo, undo
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.trouble import NotSaved
from tests.model.playing import ARGUMENTS, COMMON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Moving
    from coprod_tui.record.shelf import MeetingPlace

TODAY = date(2026, 10, 13)
PATIENCE = 60.0
"""Seconds after which what should have come never will."""
EVERYDAY = (
    "hands.raise_hand", "hands.lower_hand", "turns.next_speaker", "turns.give_turn", "turns.end_turn",
    "notes.take_note", "people.arrive", "agenda.next_item", "parking.park", "actions.add_action", "rounds.round_next",
    "decisions.propose", "decisions.confirm_words", "agreement.agree", "held.hide", "held.show", "flow.resume",
)  # fmt: skip
LINES = (
    "note What was heard {mark}", "park The lift {mark} @Estates by 1 Dec", "action Write to them {mark} by friday",
    "decide Letters {mark} go out in 14 point", "idea A quiet room {mark}", "word PPI{mark} = a meaning",
    "hand {digit}", "next", "rule One at a time {mark}", "worry Who pays for it {mark}?",
    "item 2", "/guest Guest {mark}",
)  # fmt: skip


class Habits(NamedTuple):
    """How often out of 100 a seat types a line, and takes back or puts back; the rest of the time it presses keys."""

    types: int
    takes_back: int
    puts_back: int


HABITS = {"room": Habits(10, 9, 3), "desk": Habits(70, 8, 3), "plain": Habits(85, 7, 2)}


class Sitter:
    """Somebody at one seat. tell: where what was done goes; `at`: what this seat's clock says, UTC ms."""

    def __init__(
        self, place: MeetingPlace, kind: str, name: str, at: int, tell: Callable[[dict[str, Any]], None]
    ) -> None:
        self.at, self._tell, self._habits = at, tell, HABITS[kind]
        taken = place.seats.take(kind, name, at)
        self._left = taken.seat.sign.draft, taken.seat.sign.token
        self.live: Live[Meeting] = Live(
            place.record, MEETING, taken, lambda _: None, clock=lambda: self.at, steady=lambda: self.at
        )
        used = {one.stamp.token for one in self.live.state.history}
        tell({"sits": self.live.seat, "left": self._left[1], "used": self._left[1] in used})
        if self._left[1] in used:
            self._left = "", ""

    def hear(self, told: Iterable[str]) -> None:
        """Do what each line of the pipe says, until there are no more."""
        for line in told:
            asked = json.loads(line)
            self.at = max(self.at, asked["at"])
            if "until" in asked:
                self._tell({"id": asked["id"], "digest": self._seen(asked["until"])})
            else:
                self._act(asked["id"], Random(asked["chance"]))  # noqa: S311  examples, not secrets
        self.live.close()

    def _seen(self, number: int) -> str:
        """What the meeting is here once this seat has seen the entry of that number."""
        end = time.monotonic() + PATIENCE
        while self.live.state.last < number and time.monotonic() < end:
            time.sleep(0.01)
        return digest(self.live.state)

    def _act(self, id: str, chance: Random) -> None:
        words, token = self._left
        if words:
            self._left = "", ""
            self._enter(id, words, token)
            return
        habit, habits = chance.randrange(100), self._habits
        if habit < habits.types:
            mark = id.replace("/", "x")
            typed = chance.choice(LINES).format(mark=mark, digit=chance.randrange(1, 6))
            self.live.keep_draft(typed, id).result(PATIENCE)
            self._tell({"kept": id})
            self._enter(id, typed, id)
        elif habit < habits.types + habits.takes_back:
            self._do(id, id, partial(undo, seat=self.live.seat))
        elif habit < habits.types + habits.takes_back + habits.puts_back:
            self._do(id, id, partial(redo, seat=self.live.seat))
        else:
            name = chance.choice(EVERYDAY if chance.random() < 0.7 else COMMON)
            arguments = ARGUMENTS[name](self.live.state, chance)
            self._do(id, id, partial(MOVES[name], **arguments))

    def _enter(self, id: str, typed: str, token: str) -> None:
        def move(meeting: Meeting) -> Any:
            asked = parse(typed, meeting, TODAY, self.live.seat).move
            assert asked is not None, typed
            return asked(meeting)

        self._do(id, token, move)
        self.live.keep_draft("", "")

    def _do(self, id: str, token: str, move: Moving[Meeting]) -> None:
        told: dict[str, Any] = {"id": id, "token": token}
        try:
            done = self.live.do(move, token).result(PATIENCE)
        except Refused as refused:
            self._tell(told | {"refused": refused.reason})
        except NotSaved as trouble:
            self._tell(told | {"not_saved": trouble.reason})
        else:
            entries = {one.stamp.number: encode(one) for one in done.entries}
            self._tell(told | {"line": done.line, "entries": entries})


def digest(meeting: Meeting) -> str:
    """The same for two meetings only where every part and the whole record are the same."""
    told = repr((sorted(meeting.taken), meeting.but(taken=frozenset())))
    return hashlib.sha256(told.encode()).hexdigest()
