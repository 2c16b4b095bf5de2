"""A group on disk whose meeting is over and whose summary is ready to go out, and what came of sending it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.afterwards.sending.progress import Progress, progress_words
from coprod_tui.afterwards.sending.send import send
from coprod_tui.model import actions, agreement, closing, decisions, flow, people, review
from coprod_tui.model.group import NO_GROUP, choose_group_ways, join
from coprod_tui.model.plan import Settings
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from email.message import EmailMessage
    from pathlib import Path
    from typing import Any

    from coprod_tui.afterwards.sending.send import RunOutcome
    from coprod_tui.model.entry import Entry
    from coprod_tui.model.group import Group
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.sending import Copy
    from coprod_tui.record.shelf import MeetingPlace

NOW = 1_791_896_400_000
"""Tuesday 13 October 2026, 14:00 in London."""
LONDON = "Europe/London"
DAY = "2026-10-13"
ANSWERS = Settings(reply_to="voices@riverside.example")


class Person(NamedTuple):
    """name, address, and the way they asked for."""

    name: str
    email: str = ""
    sends: str = ""


SIX = (
    Person("Amy Shah", "amy@riverside.example", "e-mail"),
    Person("Mo Ali", "mo@riverside.example", "word"),
    Person("Lucy", "", "large print"),
    Person("Tasleem", "", "phone"),
    Person("Jo", "", "text message"),
    Person("Sam"),
)
FOUR = tuple(Person(name, f"{name.lower()}@riverside.example", "e-mail") for name in ("Amy", "Mo", "Lucy", "Jo"))


class Ready:
    """The meeting on disk. `said`: each line that sending said, `steps`: the same as it was given."""

    def __init__(
        self, home: Path, circle: Sequence[Person] = SIX, settings: Settings = ANSWERS, *, ready: bool = True
    ) -> None:
        self.home = home
        self.shelf = Shelf(home)
        self.group = make_group(self.shelf, "Riverside Voices", zone=LONDON, at=NOW)
        change_group(self.group, lambda group: choose_group_ways(group, settings), NOW)
        change_group(self.group, partial(all_join, circle=circle), NOW)
        self.place: MeetingPlace = make_meeting(
            self.shelf, self.group, zone=LONDON, at=NOW, title="Letters", date=DAY, start="14:00", first=14
        )
        self.now = NOW
        self.said: list[str] = []
        self.steps: list[Progress] = []
        self.waits: list[float] = []
        self._hold()
        if ready:
            self.do(review.mark_ready, answer_by="2026-10-27")

    def do(self, move: Callable[..., Sequence[Entry]], *args: Any, **named: Any) -> None:
        change_meeting(self.place, lambda meeting: move(meeting, *args, **named), self.clock())

    def clock(self) -> int:
        self.now += 1000
        return self.now

    @property
    def meeting(self) -> Meeting:
        return read_meeting(self.place)

    def _hold(self) -> None:
        self.do(flow.open_meeting) if hasattr(flow, "open_meeting") else None
        self.do(people.everyone_here)
        self.do(decisions.propose, "Letters are in 14 point.")
        one = self.meeting.decisions.all[-1].id
        self.do(decisions.confirm_words, one)
        self.do(agreement.agree, one)
        self.do(actions.add_action, "Send the new letter round", by="2026-11-06")
        self.do(closing.finish)

    def send(self, **told_more: Any) -> RunOutcome:
        def heard(step: Progress) -> None:
            self.steps.append(step)
            self.said.append(progress_words(step))

        self.said.clear()
        self.steps.clear()
        named = {"progress": heard, "wait": self.waits.append} | told_more
        return send(self.shelf, self.place, clock=self.clock, **named)

    def copy(self, name: str, version: int = 1) -> Copy | None:
        person = next(one.id for one in self.meeting.people.all if one.name == name)
        return self.meeting.sending.of(person, version)

    def stages(self, version: int = 1) -> dict[str, str]:
        names = self.meeting.people
        return {names.name(copy.person) or copy.to: copy.stage for copy in self.meeting.sending.version(version)}

    def letter(self, name: str) -> EmailMessage:
        """The draft of that name in the outbox."""
        return parsed((self.place.outbox / name).read_bytes())


def parsed(letter: bytes) -> EmailMessage:
    return message_from_bytes(letter, policy=default)


def all_join(group: Group, circle: Sequence[Person]) -> Sequence[Entry]:
    del group
    made: list[Entry] = []
    for place, one in enumerate(circle):
        entry = join(NO_GROUP, one.name, email=one.email, sends=one.sends)[0]
        made.append(entry.but(number=place + 1))
    return made
