"""What a group's year is told from, of one meeting: far less than the meeting, so that many take little room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.history import Adopted
from coprod_tui.model.person import Named
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.series import came_to, held_on

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SaidAs = Literal["worry", "objection", "view", "challenge"]


class Who(Frozen, frozen=True):
    """Somebody of a meeting: a member's id, or NOBODY; and their name there, as they wished."""

    member: Id = NOBODY
    name: str = ""
    named: Named = "nobody"


class SaidBeside(Frozen, frozen=True):
    """What somebody said of a decision (D1 is 1), in their own words. who: only where they wished to be named.

    thing: by its entry's number in that meeting's record.
    """

    decision: int
    sort: SaidAs
    words: str
    who: Who | None = None
    met: bool = False
    thing: int = 0


class Idea(Frozen, frozen=True):
    """An idea that was heard and not taken up. why: "" where nobody said. mark: of one that was asked for ("B3")."""

    words: str
    why: str
    meeting: int
    mark: str = ""


class MeetingFacts(Frozen, frozen=True):
    """What a year is told from, of one meeting: far less than the meeting.

    shown: the words of its own issues, actions and decisions, by ref: as they stand in its record, and as its summary
    has them. came: members who were there. finished: whether it was.
    """

    meeting: str
    number: int
    title: str
    date: str
    zone: str
    finished: bool
    outcome: Adopted
    shown: tuple[tuple[str, str, str], ...] = ()
    ideas: tuple[Idea, ...] = ()
    said: tuple[SaidBeside, ...] = ()
    came: tuple[Id, ...] = ()


def facts_of(meeting_id: str, meeting: Meeting) -> MeetingFacts | None:
    """Of a meeting that has begun; None of one that has not."""
    plan = meeting.plan
    if meeting.flow.stage == "planned":
        return None
    reviewed = as_reviewed(meeting)
    return MeetingFacts(
        meeting_id, plan.number, plan.title, held_on(meeting), plan.zone, meeting.flow.stage == "finished",
        came_to(meeting_id, meeting), tuple(_reviewed_words(meeting, reviewed)),
        tuple(Idea(note.words, note.why, plan.number) for note in reviewed.notes.ideas), tuple(_sayings(reviewed)),
        tuple(one.member for one in meeting.people.being("here", "left") if one.member),
    )  # fmt: skip


def _reviewed_words(meeting: Meeting, reviewed: Meeting) -> Iterator[tuple[str, str, str]]:
    number = meeting.plan.number
    issues = {one.id: one.words for one in meeting.parking.all}
    actions = {one.id: one.words for one in meeting.actions.all}
    yield from ((f"{number}-{one.name}", issues[one.id], one.words) for one in reviewed.parking.all if not one.ref)
    yield from ((f"{number}-{one.name}", actions[one.id], one.words) for one in reviewed.actions.all if not one.ref)
    yield from ((f"{number}-D{one.number}", one.words, one.words) for one in reviewed.decisions.concluded)


def _sayings(meeting: Meeting) -> Iterator[SaidBeside]:
    def who(person: Id) -> Who | None:
        found = meeting.people.get(person)
        return Who(found.member, found.wished, found.named) if found is not None and found.wished else None

    for one in meeting.decisions.concluded:
        for worry in one.worries:
            sort: SaidAs = "objection" if worry.objection else "worry"
            yield SaidBeside(one.number, sort, worry.words, who(worry.person), worry.settled, worry.id)
        yield from (SaidBeside(one.number, "view", view.words, who(view.person), thing=view.id) for view in one.views)
        yield from (
            SaidBeside(one.number, "challenge", each.words, who(each.person), thing=each.id)
            for each in meeting.replies.to(one.id)
        )
