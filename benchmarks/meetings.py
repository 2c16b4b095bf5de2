"""Meetings of any size, made from the model's own moves, and put on disk where a program finds them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from coprod_tui.model import actions, agenda, agreement, decisions, flow, hands, notes, parking, people, turns
from coprod_tui.model.agenda import ItemAdded
from coprod_tui.model.entry import Entry, Id, Refused, Stamp, Stamped, encode
from coprod_tui.model.meeting import EMPTY, Meeting, fold
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import MeetingPlanned, Settings
from coprod_tui.model.rules import RuleBrought
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from coprod_tui.record.shelf import MeetingPlace

HOUR = 3_600_000
ZONE = "Europe/London"
NAME = "Riverside Voices"
FIRST = ("Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo", "Priya", "Sam", "Ruth", "Dev", "Grace")
LAST = ("", " Abbott", " Begum", " Clarke", " Dean", " Evans")
"""Eleven first names and six last ones: 66 people, none of them anybody."""
ITEMS = ("Check in", "Appointment letters", "The waiting room", "Phones", "Car park", "Check out")
RULES = ("One person at a time", "Say words in full", "It is fine to pass", "Stories stay here")
NOTE = "People hang up when nobody says how long it will take, and then they do not try again."


class Held:
    """A meeting being held in memory, a little after the last move each time.

    began: UTC ms; step: ms from move to move.
    """

    def __init__(self, circle: int, began: int, step: int) -> None:
        self.meeting: Meeting = EMPTY
        self.stamped: list[Stamped] = []
        self.at, self.step = began, step
        names = [f"{first}{last}" for last in LAST for first in FIRST][:circle]
        self.write(
            MeetingPlanned(
                "riverside-voices",
                NAME,
                1,
                "Letters and phones",
                "",
                "",
                "",
                ZONE,
                Settings(seconds=True),
            ),
            *(PersonExpected(name, number) for number, name in enumerate(names, 1)),
            *(RuleBrought(words, number) for number, words in enumerate(RULES, 1)),
            *(ItemAdded(title, 40) for title in ITEMS),
        )
        self.do(flow.start)
        self.do(people.everyone_here)
        self.do(agenda.next_item)
        self.do(agenda.next_item)

    def write(self, *entries: Entry) -> None:
        line = self.meeting.last + 1
        batch = [Stamped(Stamp(n, line, self.at, "Room"), entry) for n, entry in enumerate(entries, line)]
        self.meeting = fold(self.meeting, batch)
        self.stamped += batch
        self.at += self.step

    def do(self, move: Callable[..., Sequence[Entry]], *told: Any, **named: Any) -> None:
        try:
            self.write(*move(self.meeting, *told, **named))
        except Refused:
            self.at += self.step

    def go_on(self, turn: int) -> None:
        """One turn of the talk: hands, somebody speaks, a note, and now and then what a meeting is held for."""
        circle = self.meeting.people.all
        one, other = circle[turn * 7 % len(circle)].id, circle[(turn * 7 + 3) % len(circle)].id
        self.do(hands.raise_hand, one)
        self.do(hands.raise_hand, other, asking="question" if turn % 5 == 0 else "speak")
        self.do(turns.next_speaker)
        self.do(notes.take_note, f"{NOTE} ({turn})")
        self.do(turns.next_speaker)
        if turn % 10 == 0:
            self._decide(turn, one)
        if turn % 15 == 0:
            self.do(parking.park, f"The lift stops at the second floor ({turn})", "Estates", one, by="2026-12-01")
        if turn % 20 == 0:
            self.do(actions.add_action, f"Write to the people who wait longest ({turn})", other, by="2026-12-01")
        if turn % 25 == 0:
            self.do(notes.explain_word, f"PP{turn}", "people who use a service help to shape it")

    def _decide(self, turn: int, person: Id) -> None:
        self.do(decisions.propose, f"The phone line says how long the wait is ({turn})", person)
        decision = self.meeting.decisions.now
        self.do(decisions.confirm_words, decision)
        self.do(agreement.raise_worry, decision, "The time it says may not be right")
        self.do(agreement.agree, decision)


def hold(entries: int, circle: int = 66, until: int | None = None) -> Held:
    """A meeting of about that many entries (never fewer, up to a dozen more) over the three hours `until` (UTC ms) now.

    It is still open, on its second item, and somebody is speaking.
    """
    ends = time.time_ns() // 1_000_000 if until is None else until
    held = Held(circle, ends - 3 * HOUR, 3 * HOUR // max(entries, 1))
    turn = 1
    while len(held.stamped) < entries:
        held.go_on(turn)
        turn += 1
    return held


def put(home: Path, held: Held) -> MeetingPlace:
    """Put a meeting on the shelf in this folder, one line for each move. It is written at once, not line by line."""
    shelf = Shelf(home)
    began = held.stamped[0].stamp.at
    group = make_group(shelf, NAME, zone=ZONE, at=began)
    place = shelf.make_meeting(group.id, zone=ZONE, made=began)
    moves: dict[int, dict[str, dict[str, object]]] = {}
    for one in held.stamped:
        moves.setdefault(one.stamp.line, {})[str(one.stamp.number)] = encode(one)
    with place.record.open("ab") as record:
        record.writelines(write_line({"entries": docs}) for docs in moves.values())
    return place
