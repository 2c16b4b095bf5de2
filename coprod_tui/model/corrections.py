"""Facts of a finished meeting put right, in its review: each is marked, so that the summary and the record say so.

The mark stands in the same line as the entry that puts it right. What was there before is not written again: it is
read from the record as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.review import Review

Fact = Literal["name", "here", "action", "issue", "decision", "next-meeting", "meeting", "times"]
"""A name; who was here; who does an action or takes an issue, and by when; who proposed a decision and
when to look again; when we meet next; the meeting's own title, day and time; when it really began and ended."""


class Correction(Frozen, frozen=True):
    """upto: the number of the entry that marks it. line: of the move, whose entries put it right. at: ms."""

    fact: Fact
    thing: Id
    upto: int
    line: int
    at: int


class FactCorrected(Entry, frozen=True):
    """The rest of its line puts right a fact of a finished meeting. thing: of whom or what, NOBODY for none."""

    goes_with: ClassVar[bool] = True
    part: ClassVar[str] = "review"
    weight: ClassVar[int] = 1
    fact: Fact
    thing: Id = NOBODY

    def apply(self, part: Review, stamp: Stamp) -> Review:
        made = Correction(self.fact, self.thing, stamp.number, stamp.line, stamp.at)
        return part.but(corrected=(*part.corrected, made))


def correcting(meeting: Meeting, fact: Fact, thing: Id = NOBODY) -> list[Entry]:
    """The mark to write before a move that changes this fact of a finished meeting; [] before it is finished.

    Refused once the record is agreed.
    """
    if meeting.sealing.sealed:
        raise Refused("sealed")
    return [FactCorrected(fact, thing)] if meeting.flow.stage == "finished" else []


def need_finished(meeting: Meeting) -> None:
    """Refuse a move of the review before a meeting is finished, when facts are just changed, and once it is sealed."""
    if meeting.sealing.sealed:
        raise Refused("sealed")
    if meeting.flow.stage != "finished":
        raise Refused("review-when-finished")


def need_not_over(meeting: Meeting, why: Refused) -> None:
    """Refuse, so, what a finished meeting does not take. An agreed record comes first: nobody can open that again."""
    if meeting.sealing.sealed:
        raise Refused("sealed")
    if meeting.flow.stage == "finished":
        raise why


def need_words_open(meeting: Meeting) -> None:
    """Refuse other words in the record of a finished meeting: the review can reword them in the summary."""
    need_not_over(meeting, Refused("words-are-closed"))
