"""What is kept that letters may be about: meetings by name, and whose address is whose. Read once, when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.letters import references, whose
from coprod_tui.model.replies import asked, standing
from coprod_tui.record.series import read_group, read_meeting
from coprod_tui.record.trouble import CannotOpen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coprod_tui.model.group import Group, Member
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.people import Person
    from coprod_tui.record.shelf import MeetingPlace, Shelf


class Correspondence:
    """The shelf as letters are read against it."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._places = {place.id: place for place in shelf.meetings()}
        self._meetings: dict[str, Meeting] = {}
        self._groups: dict[str, Group] = {}

    def named(self, references: Iterable[tuple[str, str]]) -> list[tuple[MeetingPlace, str]]:
        """Of these (meeting, version) references those to meetings that are here."""
        found = ((self._places.get(id.lower()), version) for id, version in references)
        return [(place, version) for place, version in found if place is not None]

    def meeting(self, place: MeetingPlace) -> Meeting:
        """Raises CannotOpen, Damaged."""
        if place.id not in self._meetings:
            self._meetings[place.id] = read_meeting(place)
        return self._meetings[place.id]

    def changed(self, place: MeetingPlace, meeting: Meeting) -> None:
        """Something was written in that record since."""
        self._meetings[place.id] = meeting

    def people(self, place: MeetingPlace, address: str) -> tuple[Person, ...]:
        """Whoever of that meeting has this address."""
        members = {member.id for member in self._members(place.group, address)}
        return tuple(one for one in self.meeting(place).people.all if one.member in members)

    def addressee(self, place: MeetingPlace, threads: str) -> Person | None:
        """To whose letter of ours it is an answer, by the ids of the messages it names; None where that is not told."""
        meeting = self.meeting(place)
        ours = (each for each in references(threads) if each.meeting == place.id)
        return next((found for each in ours if (found := meeting.people.get(whose(place, meeting, each)))), None)

    def is_member(self, place: MeetingPlace, address: str) -> bool:
        """Whether the address is that of somebody of the group, at that meeting or not."""
        return bool(self._members(place.group, address))

    def waiting_for(self, address: str) -> list[MeetingPlace]:
        """The meetings whose summary waits for an answer from whoever has this address."""
        found = []
        groups = [place.id for place in self.shelf.groups() if self._members(place.id, address)]
        for place in self._places.values():
            if place.group not in groups:
                continue
            try:
                meeting = self.meeting(place)
            except CannotOpen:
                continue
            waits = {one.id for one in asked(meeting) if standing(meeting, one.id)[0] == "not-heard"}
            open_now = meeting.review.version is not None and not meeting.sealing.sealed
            if open_now and any(one.id in waits for one in self.people(place, address)):
                found.append(place)
        return found

    def _members(self, group: str, address: str) -> list[Member]:
        if group not in self._groups:
            try:
                self._groups[group] = read_group(self.shelf.group(group))
            except CannotOpen:
                return []
        if not address:
            return []
        return [one for one in self._groups[group].members.all if one.email.strip().casefold() == address]
