"""What people answer on phones while support is counted. In this program's memory alone, and of nobody's time.

One answer a person: a phone answers as who it is, once that was confirmed, and only of those who could take part as the
count began. It may be changed or taken back until the count is closed. How many have answered is told; how, only
together with all who answered by hand or on paper, as the count is closed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from coprod_tui.model.count import could_take_part
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.scales import SCALES
from coprod_tui.record.phone_pages import CountAsked, CountShown, HowMany


class CountedNow(NamedTuple):
    """A count that phones take part in. decision: as it stood when it began; able: who could take part then."""

    asked: CountAsked
    decision: Decision
    able: tuple[Id, ...]
    named: bool


class PhoneAnswers:
    """All that was answered to the count that goes on, and who was counted in the last one.

    now: the count; again: some answered before on pages that have ended; over: "counted" or "left", once it is.
    """

    def __init__(self) -> None:
        self.now: CountedNow | None = None
        self.again = False
        self.over = ""
        self._by: dict[Id, str] = {}
        self._counted: frozenset[Id] = frozenset()
        self._was: Decision | None = None
        self._ended = ""
        self._lost = False
        self._closed: CountShown | None = None

    # What whoever counts asks

    def begin(self, asked: CountAsked, meeting: Meeting) -> None:
        """People may answer now. Asked again, the same count goes on, with the answers that there are."""
        self._closed = None
        if asked.id == self._ended or (self.now is not None and self.now.asked.id == asked.id):
            return
        decision = meeting.decisions.get(asked.decision)
        if decision is None or decision.stage != "testing" or asked.scale not in SCALES:
            return
        again = asked.again or bool(self._by)  # a Room that stopped in the middle counts anew
        self._end("")
        self._counted = frozenset()
        self._lost, self.again = False, again
        able = tuple(person.id for person in could_take_part(meeting))
        self.now = CountedNow(asked, decision, able, meeting.plan.settings.names_in_support)

    def close(self, asked: CountAsked) -> None:
        """Nobody answers any more, unless it cannot be kept; all who stand on each step are told together."""
        now = self.now
        if now is None or now.asked.id != asked.id:
            return
        hands = [*asked.hands, *[HowMany(0)] * len(SCALES[now.asked.scale])]
        both = []
        for (level, _meaning), by_hand in zip(SCALES[now.asked.scale], hands, strict=False):
            here = tuple(person for person, answer in self._by.items() if answer == level)
            named = (*by_hand.people, *here) if now.named else ()
            both.append(HowMany(by_hand.count + len(here), named))
        self._closed = CountShown(now.asked.id, len(self._by), self._lost, tuple(both), asked.turn)

    def leave(self, asked: CountAsked) -> None:
        if self.now is not None and self.now.asked.id == asked.id:
            self._end("left")

    def look(self, meeting: Meeting, is_open: Callable[[str], bool]) -> bool:
        """End what has ended: it was kept, or left without a word. Whether it has. is_open: a seat, by its name."""
        now = self.now
        if now is None:
            return False
        decision = meeting.decisions.get(now.decision.id)
        stands = decision is not None and decision.stage == "testing" and decision.words == now.decision.words
        if decision is not None and decision.support is not None and decision.support != now.decision.support:
            self._counted = frozenset(self._by)
            self._end("counted")
        elif not stands or not is_open(now.asked.seat):
            self._end("left")
        return self.now is None

    def _end(self, over: str) -> None:
        if self.now is not None:
            self._was, self._ended = self.now.decision, self.now.asked.id
        self.now, self._closed, self.over, self.again = None, None, over, False
        self._by.clear()

    # What people do

    def take(self, person: Id, count: str, level: str) -> None:
        """Their answer. Refused where that count has ended, is being closed, or they cannot take part in it."""
        now = self._need(person, count)
        if level not in dict(SCALES[now.asked.scale]):
            raise Refused("no-such-scale")
        self._by[person] = level

    def take_back(self, person: Id, count: str) -> None:
        self._need(person, count)
        self._by.pop(person, None)

    def _need(self, person: Id, count: str) -> CountedNow:
        now = self.now
        if now is None or now.asked.id != count:
            raise Refused("count-is-over")
        if self._closed is not None:
            raise Refused("count-is-closing")
        if person not in now.able:
            raise Refused("not-counted-here")
        return now

    def forget(self, person: Id) -> None:
        """Whoever answered as them is not them, or is not any more."""
        self._by.pop(person, None)
        self._counted -= {person}

    def forget_all(self) -> None:
        """Everybody is sent out: they are asked again."""
        self._lost |= bool(self._by)
        self.again |= bool(self._by)
        self._by.clear()
        self._counted = frozenset()

    # What is told

    def answer(self, person: Id) -> str:
        """The step on which they stand so far, "" for none."""
        return self._by.get(person, "")

    def was_counted(self, person: Id) -> bool:
        return person in self._counted

    def ended(self, meeting: Meeting) -> str:
        """How the last count came to its end, for as long as people still see what it was about; "" for no such one."""
        shown = self._was is not None and meeting.decisions.now == self._was.id
        return self.over if shown else ""

    @property
    def shown(self) -> CountShown | None:
        """What other seats are told."""
        if self.now is None:
            return None
        return self._closed or CountShown(self.now.asked.id, len(self._by), self._lost)
