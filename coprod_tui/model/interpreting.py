"""Interpreters and supporters: people in the room who are no speakers, because what they voice is their member's.

Interpreters must not be asked to take part, and supporters speak to make clear what their member means
(NRCPD; Listen Include Respect). So they have no hand, no turn, no place in a round and no speaking time of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model import hands
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, move
from coprod_tui.model.flow import need_open
from coprod_tui.model.person import People, PeopleEntry, need_person, voiced
from coprod_tui.model.presence import arriving
from coprod_tui.model.round import RoundReached, awaits

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class VoicesFor(PeopleEntry, frozen=True):
    """This person interprets or supports: what they voice is that member's. NOBODY: they speak for themselves."""

    goes_with: ClassVar[bool] = True
    person: Id
    member: Id = NOBODY

    def apply(self, part: People, _stamp: Stamp) -> People:
        if self.person == self.member or (self.member and part.get(self.member) is None):
            return part
        return part.with_person(self.person, voices=self.member)


@move
def voice_for(meeting: Meeting, person: Id, member: Id = NOBODY) -> Sequence[Entry]:
    """This person interprets for, or supports, that member; with nobody named they speak for themselves again.

    Interpreters are not asked to take part (NRCPD), so they have no hand, turn or place in a round of their own.
    """
    need_open(meeting)
    found = need_person(meeting, person)
    if member:
        member = voiced(meeting, need_person(meeting, member).id)
    if member == person or any(one.voices == person for one in meeting.people.all):
        raise Refused("voices-itself", name=found.name)
    if found.voices == member:
        raise Refused("nothing-changed")
    arrived: list[Entry] = [*arriving(meeting, person)] if member else []
    lowered = [hands.HandLowered(person)] if meeting.hands.of(person) else []
    reached = [RoundReached(person)] if member and awaits(meeting, person) else []
    return [*arrived, *lowered, *reached, VoicesFor(person, member)]
