"""What one member said and what became of it, from the disk: each meeting is read once, and nothing is written."""

from __future__ import annotations

from coprod_tui.model.group import Group, Member
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.mine import Mine, OwnFacts, asked_with_name, mine_of, own_facts
from coprod_tui.model.year import Stretch
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from coprod_tui.record.called import ever_called
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.year import read_meetings


def read_mine(
    shelf: Shelf, place: GroupPlace, group: Group, member: Member, stretch: Stretch, today: str, *, zone: str
) -> Mine:
    """today: YYYY-MM-DD; zone: IANA name. A meeting that cannot be read is named in it, as in a year."""
    requests = {one.id for one in group.basket.kept if asked_with_name(one, member.id)}

    def take(id: str, meeting: Meeting) -> tuple[MeetingFacts | None, OwnFacts]:
        return facts_of(id, meeting), own_facts(meeting, member.id, requests)

    found, unread = read_meetings(shelf, place, take)
    facts = [one for one, _own in found if one is not None]
    return mine_of(
        group, member, facts, [own for _one, own in found], stretch, today, zone=zone, unread=unread,
        names=ever_called(place, "name", but=member.id),
    )  # fmt: skip
