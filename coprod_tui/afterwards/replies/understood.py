"""What was understood of one message: whose it is, to which version of what, and why that is not sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.invited import Coming
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person
    from coprod_tui.model.replies import Answer
    from coprod_tui.model.sending import Sort
    from coprod_tui.record.shelf import MeetingPlace

REFERENCE = re.compile(
    r"(?<![\w-])([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{1,6})(?:\s+v(-?[0-9]+(?:\.[0-9]+)*)|(?!\s+v-?[0-9]))(?![\w-])",
    re.IGNORECASE,
)
"""How a subject names a meeting and the version it answers: "riverside-voices-14 v2"."""
THREAD = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{1,6})[.-]v([0-9]{1,4})(?![0-9])", re.IGNORECASE)
"""The same in the id of a message we sent."""
SENT_BY_PROGRAMS = {"auto-reply": "reply-automatic", "receipt": "reply-receipt", "late": "reply-late"}

FoundSort = Literal["answer", "invited", "came-back", "left"]
"""answer: somebody's answer. invited: to an invitation. came-back: a copy that did not arrive. left: nothing to do."""


class Understood(NamedTuple):
    """What was understood of one message.

    people: who may have written it, one where that is sure. answer: "" where it is not clear. words: what is kept of
    it. date: the day (YYYY-MM-DD) it says it was sent, by the meeting's calendar, "" for none. named: reason ids for
    what is to be said of it; doubts: for why it is asked about first. coming: what they say of coming, to
    an invitation. of: which of the two came back.
    """

    message: Message
    sort: FoundSort = "left"
    place: MeetingPlace | None = None
    version: int = 0
    people: tuple[Person, ...] = ()
    answer: Answer | Literal[""] = ""
    words: str = ""
    date: str = ""
    named: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    coming: Coming = ""
    of: Sort = "summary"

    @property
    def sure(self) -> bool:
        """Whether it can be written down without asking."""
        told = len(self.people) == 1 and (self.sort == "came-back" or bool(self.answer))
        return self.sort not in ("left", "invited") and told and not self.doubts


def who_wrote(
    people: tuple[Person, ...], meeting: Meeting, addressee: Person | None
) -> tuple[tuple[Person, ...], list[str]]:
    """Who may have written it, the likeliest first, and why that is not sure.

    people: whoever has the sender's address. addressee: to whose letter of ours it is an answer, where that is told.
    """
    doubts = ["reply-unknown-address"] if not people else ["reply-shared-address"] if len(people) > 1 else []
    if addressee is not None and addressee in people:
        people = (addressee, *(one for one in people if one != addressee))
    elif addressee is not None:
        doubts += ["reply-to-other-letter"] if people else []
        people = (*people, addressee)
    spoken_for = meeting.people.get(people[0].voices) if len(people) == 1 else None
    if spoken_for is not None:
        return (spoken_for, *people), [*doubts, "reply-speaks-for"]
    return people, doubts
