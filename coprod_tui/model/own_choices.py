"""What a member chose for themselves: their time for a turn, whether what they bring is counted, how they are named.

It is kept with them in the group. A meeting gets a copy as it is planned, and again when they choose otherwise. What
their calendar says of a meeting is theirs too, and no meeting needs to know it: an invitation asks the group.
No reason is kept, and nothing of it stands on the Room. (WCAG 2.2, 2.2.1: who needs more time can have more, or none.)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.entry import Entry, Id
from coprod_tui.model.group import AS_THE_GROUP, Group, Member
from coprod_tui.model.limits import TurnTimeSet
from coprod_tui.model.person import WISHES, PersonRenamed
from coprod_tui.model.voices import BringsCounted

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def own(member: Member, person: Id) -> Iterator[Entry]:
    """The entries that give a person of a new meeting what this member chose; none where they chose nothing."""
    if member.turn_minutes != AS_THE_GROUP:
        yield TurnTimeSet(person, member.turn_minutes)
    if member.brings_counted:
        yield BringsCounted(person)


def chosen_since(
    meeting: Meeting, group: Group, members: Collection[Id], *, time: bool = True, counted: bool = True
) -> Sequence[Entry]:
    """What these members chose otherwise than their meeting has it; [] where nothing, or the meeting is finished.

    time, counted: which of the two is looked at. What was said of the other for today stays.
    """
    if meeting.flow.stage == "finished":
        return []
    entries: list[Entry] = []
    times = dict(meeting.turns.times)
    for person in meeting.people.all:
        member = group.members.get(person.member) if person.member in members else None
        if member is None:
            continue
        minutes = None if member.turn_minutes == AS_THE_GROUP else member.turn_minutes
        if time and times.get(person.id) != minutes:
            entries.append(TurnTimeSet(person.id, minutes))
        if counted and person.brings_counted != member.brings_counted:
            entries.append(BringsCounted(person.id, member.brings_counted))
    return entries


def named_less_since(meeting: Meeting, group: Group) -> Sequence[Entry]:
    """Of members who wish by now to be named less than their meeting names them; [] where nobody, or it is finished.

    Who wishes to be named more says so at the meeting: it may be there alone that they wish it less.
    """
    if meeting.flow.stage == "finished":
        return []
    both = ((one, group.members.get(one.member)) for one in meeting.people.all if one.member)
    return [
        PersonRenamed(one.id, named=member.named)
        for one, member in both
        if member is not None and WISHES.index(member.named) < WISHES.index(one.named)
    ]
