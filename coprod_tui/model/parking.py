"""Parked issues: what matters and is outside the group's control; who takes it where; and what came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model import decisions
from coprod_tui.model.corrections import correcting, need_words_open
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, differs, move, need_words, one_of, sees
from coprod_tui.model.flow import opening
from coprod_tui.model.person import need_people
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Response(Frozen, frozen=True):
    """What they said, and what changed because of it ("" where nothing did yet)."""

    words: str
    changed: str = ""
    at: int = 0


def unsaid(answers: Iterable[Response], said: Iterable[Response]) -> Iterator[Response]:
    """Those that are not said there, whenever they were written down. The same answer may come twice, and is two."""
    there = [(one.words, one.changed) for one in said]
    for one in answers:
        if (one.words, one.changed) in there:
            there.remove((one.words, one.changed))
        else:
            yield one


class Issue(Thing, frozen=True):
    """Something that matters and is outside the group's control.

    number: P1 ... in this meeting; 0 where it came from an earlier one, and has a ref ("13-P1") instead. whose: in
    whose control it is. person takes it there; who: the name of somebody not of the group's people. by: when an
    answer is due (YYYY-MM-DD). looked: this meeting looked at it, and no answer has come.
    """

    number: int
    words: str
    whose: str = ""
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    item: Id = NOBODY
    ref: str = ""
    answers: tuple[Response, ...] = ()
    closed: bool = False
    looked: bool = False

    @property
    def name(self) -> str:
        """As people say it: "P1" in its own meeting, "13-P1" in later ones."""
        return self.ref or f"P{self.number}"

    @property
    def taken(self) -> bool:
        return bool(self.person or self.who)

    @property
    def wants_taker(self) -> bool:
        """Whether somebody is still to take it: nobody does, and nothing came back on it."""
        return not (self.taken or self.answers or self.closed)


class Parking(Things[Issue], frozen=True):
    missing: ClassVar[str] = "no-such-issue"

    @property
    def open(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.all if not issue.closed)


class ParkingEntry(Entry, frozen=True):
    part: ClassVar[str] = "parking"


class IssueParked(ParkingEntry, frozen=True):
    """ref is written where the issue was carried from an earlier meeting."""

    numbers: ClassVar[str] = "issue"
    words: str
    number: int
    whose: str = ""
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    item: Id = NOBODY
    ref: str = ""
    answers: tuple[Response, ...] = ()

    def apply(self, part: Parking, stamp: Stamp) -> Parking:
        issue = Issue(
            Id(stamp.number), self.number, self.words, self.whose, self.person, self.who, self.by, self.item, self.ref,
            self.answers,
        )  # fmt: skip
        return part.with_new(issue)


class IssueChanged(ParkingEntry, frozen=True):
    """What is None stays."""

    rewords: ClassVar[bool] = True
    issue: Id
    words: str | None = None
    whose: str | None = None
    person: Id | None = None
    who: str | None = None
    by: str | None = None

    def apply(self, part: Parking, _stamp: Stamp) -> Parking:
        return part.with_one(self.issue, **self.changes("issue"))


class AnswerCame(ParkingEntry, frozen=True):
    """We asked, they said, what changed. closed: the group is done with it."""

    issue: Id
    words: str
    changed: str = ""
    closed: bool = False

    def apply(self, part: Parking, stamp: Stamp) -> Parking:
        response = Response(self.words, self.changed, stamp.at)
        return part.worked(
            self.issue, lambda one: {"answers": (*one.answers, response), "closed": one.closed or self.closed}
        )


class IssueStillWaits(ParkingEntry, frozen=True):
    """This meeting looked at it, and no answer has come yet."""

    issue: Id

    def apply(self, part: Parking, _stamp: Stamp) -> Parking:
        return part.with_one(self.issue, looked=True)


class IssueClosed(ParkingEntry, frozen=True):
    issue: Id

    def apply(self, part: Parking, _stamp: Stamp) -> Parking:
        return part.with_one(self.issue, closed=True)


@move
def park(
    meeting: Meeting, words: str, whose: str = "", person: Id = NOBODY, who: str = "", by: str = ""
) -> Sequence[Entry]:
    """Keep an issue that is outside the group's control. Only its words are needed; the rest may come later."""
    words = need_words(words, lines=True)
    need_people(meeting, person)
    item = meeting.agenda.current or NOBODY
    number = meeting.next_number("issue")
    return [*opening(meeting), IssueParked(words, number, clean(whose), person, clean(who), by, item)]


@move
@sees("words")
def change_issue(
    meeting: Meeting, issue: Id, *, words: str | None = None, whose: str | None = None, person: Id | None = None,
    who: str | None = None, by: str | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """What is None stays. Who takes it is a person of the meeting or a name: one takes the other's place."""
    found = meeting.parking.need(issue)
    words = None if words is None else need_words(words, lines=True)
    if words is not None and words != found.words:
        need_words_open(meeting)
    need_people(meeting, person)
    whose, who = (None if text is None else clean(text) for text in (whose, who))
    person, who = one_of(person, who)
    changed = IssueChanged(issue, None if words == found.words else words, whose, person, who, by)
    return [*correcting(meeting, "issue", issue), changed] if differs(found, changed) else []


@move
def answer(meeting: Meeting, issue: Id, words: str, changed: str = "", *, closed: bool = False) -> Sequence[Entry]:
    meeting.parking.need(issue)
    words = need_words(words, lines=True)
    return [AnswerCame(issue, words, clean(changed, lines=True), closed)]


@move
def still_waits(meeting: Meeting, issue: Id) -> Sequence[Entry]:
    """The group looked at it, and no answer has come yet."""
    found = meeting.parking.need(issue)
    if found.closed or found.looked:
        raise Refused("nothing-changed")
    return [*opening(meeting), IssueStillWaits(issue)]


@move
def close_issue(meeting: Meeting, issue: Id) -> Sequence[Entry]:
    if meeting.parking.need(issue).closed:
        raise Refused("nothing-changed")
    return [IssueClosed(issue)]


@move
def park_decision(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """This is not ours to decide: the decision's words become a parked issue."""
    found = meeting.decisions.need(decision)
    put = decisions.set_aside(meeting, decision)[1:]
    return [decisions.DecisionParked(decision), *put, *park(meeting, found.words)]
