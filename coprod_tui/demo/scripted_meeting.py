"""A meeting of the example, held by a script: its moves, a little apart in time; and its summary, agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.demo.riverside import AWAY, DAY
from coprod_tui.model import agenda, agreement, closing, decisions, flow, look_back, people, plan
from coprod_tui.model.entry import NOBODY, Entry, Id
from coprod_tui.model.look_back import ProjectStage, RuleKept
from coprod_tui.model.person import Role
from coprod_tui.model.replies import asked, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.wording import local

SECOND, MINUTE = 1_000, 60_000
START = 14
"""The hour at which they begin."""


class ScriptedMeeting:
    """A meeting being held. at: UTC ms of its last move."""

    def __init__(self, place: MeetingPlace, at: int) -> None:
        self.recorder = Recorder(place.record, MEETING, "Room")
        self.at = at

    def do(self, move: Callable[..., Sequence[Entry]], *arguments: object, minutes: float = 0, **named: object) -> None:
        """Make a move so many minutes after the last one; without minutes, 5 seconds after it."""
        self.at += int(minutes * MINUTE) or 5 * SECOND
        self.recorder.do(lambda meeting: move(meeting, *arguments, **named), self.at)

    def person(self, name: str) -> Id:
        return next((one.id for one in self.recorder.state.people.all if one.name == name), NOBODY)

    @property
    def decision(self) -> Id:
        """The decision that is read back or tested just now."""
        return self.recorder.state.decisions.now or NOBODY

    def decide(self, words: str, *, look_again: str = "") -> Id:
        """Agree on a decision: it is read back, and nobody objects when asked. Returns its id."""
        self.do(decisions.propose, words, minutes=4)
        decision = self.decision
        self.do(decisions.confirm_words, decision)
        self.do(agreement.agree, decision, minutes=2)
        if look_again:
            self.do(decisions.describe, decision, look_again=look_again)
        return decision

    def look_back(self, when: ProjectStage, went: str, kept: RuleKept, components: Mapping[str, str]) -> None:
        """Look back as people check out. kept: whether the first rule was. components: what was said of each."""
        ways = self.recorder.state.plan.settings
        self.do(plan.choose_ways, ways.but(look_back=True))
        self.do(look_back.say_how_it_went, went, minutes=2)
        self.do(look_back.look_back_on_rule, self.recorder.state.rules.all[0].id, kept, minutes=1)
        self.do(look_back.open_components, when)
        for component, words in components.items():
            self.do(look_back.talk_of_component, component, words, minutes=1)

    def came_back(self, ref: str) -> Id:
        """The id of the issue, action or decision that an earlier meeting left, by its name: "8-P1"."""
        state = self.recorder.state
        parts = (part.named(ref) for part in (state.parking, state.actions, state.in_force))
        return next((one.id for one in parts if one is not None), NOBODY)


def hold_before(
    shelf: Shelf, place: GroupPlace, items: Sequence[Wanted], roles: Sequence[tuple[str, Role]],
    script: Callable[[ScriptedMeeting, datetime], None], *, title: str, ago: timedelta, first: int, zone: str, at: int,
) -> tuple[MeetingPlace, int]:  # fmt: skip
    """Hold a meeting the time `ago` before `at` (UTC ms), and finish it. Returns its place, and its begin (UTC ms).

    first: its number, where it is the group's first meeting. Raises NotSaved.
    """
    began = (local(at, zone) - ago).replace(hour=START, minute=0, second=0, microsecond=0)
    opens = int(began.timestamp() * 1000)
    made = make_meeting(
        shelf, place, items, zone=zone, at=opens - 7 * DAY, title=title, date=began.date().isoformat(), start="14:00",
        finish="15:00", first=first,
    )  # fmt: skip
    with _opened(made, opens, *roles) as meeting:
        script(meeting, began)
        meeting.do(closing.finish)
    return made, opens


@contextmanager
def _opened(place: MeetingPlace, at: int, *roles: tuple[str, Role]) -> Iterator[ScriptedMeeting]:
    """A meeting that has started: everybody is there or away, has their role, and the first item is on. at: UTC ms."""
    meeting = ScriptedMeeting(place, at)
    try:
        meeting.do(flow.start)
        for person in meeting.recorder.state.people.all:
            meeting.do(people.could_not_come if person.name in AWAY else people.arrive, person.id)
        for name, role in roles:
            meeting.do(people.take_role, meeting.person(name), role)
        meeting.do(agenda.next_item)
        yield meeting
    finally:
        meeting.recorder.close()


def agree_past(shelf: Shelf, made: MeetingPlace, *, ready: int, agreed: int) -> None:
    """Have a summary agreed. Everybody who was asked agrees a day before.

    ready: when the summary was (UTC ms). agreed: when the record was sealed (UTC ms). Raises NotSaved.
    """
    zone = read_meeting(made).plan.zone
    by = local(agreed, zone).date().isoformat()
    change_meeting(made, partial(mark_ready, answer_by=by), ready)
    replied = agreed - DAY
    date = local(replied, zone).date().isoformat()
    for place, one in enumerate(asked(read_meeting(made))):
        answer = partial(reply, person=one.id, answer="agrees", route="email", date=date)
        change_meeting(made, answer, replied + place * MINUTE)
    seal_record(shelf, made, at=agreed)


def at_day(began: datetime, later: timedelta) -> str:
    """That much later, as YYYY-MM-DD."""
    return (began + later).date().isoformat()
