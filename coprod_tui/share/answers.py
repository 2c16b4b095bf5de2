"""What people answer on phones while support is counted. In this program's memory alone, without times.

Each person has one answer, and may change it or take it back until the count is closed. A phone answers as the person
it was confirmed to be, if they could take part as the count began. While it goes on other seats are told how many have
answered. What they answered is told as the count is closed, added to what was said by hand or on paper.
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
    """A count that phones take part in. decision, able: as it began, with those who could take part then.

    named: the group keeps who stood where.
    """

    asked: CountAsked
    decision: Decision
    able: tuple[Id, ...]
    named: bool


class PhoneAnswers:
    """All answers to the count that goes on, and who was counted in the last one.

    now: the count, None for none. again: some had answered it before, and must answer again, because pages ended or
    everybody was sent out. over: how the last count ended, "counted" or "left"; "" for neither.
    """

    def __init__(self) -> None:
        self.now: CountedNow | None = None
        self.again = False
        self.over = ""
        self._answers: dict[Id, str] = {}
        self._counted: frozenset[Id] = frozenset()
        self._last_decision: Decision | None = None
        self._last_id = ""
        self._lost = False
        self._closed: CountShown | None = None

    # For whoever counts

    def begin(self, asked: CountAsked, meeting: Meeting) -> None:
        """Let people answer. Idempotent: asked again for the same count, it goes on with the answers so far."""
        self._closed = None
        if asked.id == self._last_id or (self.now is not None and self.now.asked.id == asked.id):
            return
        decision = meeting.decisions.get(asked.decision)
        if decision is None or decision.stage != "testing" or asked.scale not in SCALES:
            return
        again = asked.again or bool(self._answers)  # a Room that stopped in the middle counts anew
        self._end("")
        self._counted = frozenset()
        self._lost, self.again = False, again
        able = tuple(person.id for person in could_take_part(meeting))
        self.now = CountedNow(asked, decision, able, meeting.plan.settings.names_in_support)

    def close(self, asked: CountAsked) -> None:
        """Take no more answers, and have `shown` give how many stand on each step, phones and hands together.

        Where the count then cannot be kept, `begin` opens it again.
        """
        now = self.now
        if now is None or now.asked.id != asked.id:
            return
        by_hands = [*asked.hands, *[HowMany(0)] * len(SCALES[now.asked.scale])]
        totals = []
        for (level, _meaning), by_hand in zip(SCALES[now.asked.scale], by_hands, strict=False):
            by_phone = tuple(person for person, answer in self._answers.items() if answer == level)
            named = (*by_hand.people, *by_phone) if now.named else ()
            totals.append(HowMany(by_hand.count + len(by_phone), named))
        self._closed = CountShown(now.asked.id, len(self._answers), self._lost, tuple(totals), asked.turn)

    def leave(self, asked: CountAsked) -> None:
        if self.now is not None and self.now.asked.id == asked.id:
            self._end("left")

    def look(self, meeting: Meeting, is_open: Callable[[str], bool]) -> bool:
        """End the count where its decision was counted or changed, or its seat has closed; whether it has ended.

        is_open: whether the seat of this name is open.
        """
        now = self.now
        if now is None:
            return False
        decision = meeting.decisions.get(now.decision.id)
        stands = decision is not None and decision.stage == "testing" and decision.words == now.decision.words
        if decision is not None and decision.support is not None and decision.support != now.decision.support:
            self._counted = frozenset(self._answers)
            self._end("counted")
        elif not stands or not is_open(now.asked.seat):
            self._end("left")
        return self.now is None

    def _end(self, over: str) -> None:
        if self.now is not None:
            self._last_decision, self._last_id = self.now.decision, self.now.asked.id
        self.now, self._closed, self.over, self.again = None, None, over, False
        self._answers.clear()

    # For those who answer

    def take(self, person: Id, count: str, level: str) -> None:
        """Keep their answer. count: its id; level: a step of its scale.

        Refused where the count has ended or is being closed, or they cannot take part in it.
        """
        now = self._need(person, count)
        if level not in dict(SCALES[now.asked.scale]):
            raise Refused("no-such-scale")
        self._answers[person] = level

    def take_back(self, person: Id, count: str) -> None:
        self._need(person, count)
        self._answers.pop(person, None)

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
        """Drop this person's answer: the phone that gave it no longer acts as them."""
        self._answers.pop(person, None)
        self._counted -= {person}

    def forget_all(self) -> None:
        """Drop all answers, as everybody is sent out; people are asked again."""
        self._lost |= bool(self._answers)
        self.again |= bool(self._answers)
        self._answers.clear()
        self._counted = frozenset()

    # What is shown of it

    def answer(self, person: Id) -> str:
        """The step that they have answered, "" for none."""
        return self._answers.get(person, "")

    def was_counted(self, person: Id) -> bool:
        return person in self._counted

    def ended(self, meeting: Meeting) -> str:
        """How the last count ended, for as long as its decision is the one on screen; else ""."""
        on_screen = self._last_decision is not None and meeting.decisions.now == self._last_decision.id
        return self.over if on_screen else ""

    @property
    def shown(self) -> CountShown | None:
        """What other seats are shown of the count; None where there is none."""
        if self.now is None:
            return None
        return self._closed or CountShown(self.now.asked.id, len(self._answers), self._lost)
