"""People come, go, could not come, are named otherwise, and take roles. Who somebody is stands in `person`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.model import hands, turns
from coprod_tui.model.asker import Asker, find_asker
from coprod_tui.model.corrections import correcting, need_finished
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, move
from coprod_tui.model.flow import need_open
from coprod_tui.model.person import (
    CouldNotCome,
    ExpectedAgain,
    GuestCame,
    HereBy,
    Named,
    PersonArrived,
    PersonExpected,
    PersonLeft,
    PersonRenamed,
    Role,
    RoleExpected,
    RoleGivenUp,
    RoleTaken,
    need_person,
)
from coprod_tui.model.presence import arriving
from coprod_tui.model.round import RoundReached, awaits, joining
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


@move
def arrive(meeting: Meeting, person: Id, by: HereBy | None = None) -> Sequence[Entry]:
    """Somebody is here: in the room where nobody says otherwise, on the telephone, or by a phone page from elsewhere.

    Whoever is here already may be here in another way from now on. Any way of being here counts the same.
    """
    need_open(meeting)
    found = need_person(meeting, person)
    if found.presence != "here":
        return arriving(meeting, person, by or "room")
    if by in (None, found.by):
        raise Refused("already-here", name=found.name)
    return [PersonArrived(person, by)]


@move
def everyone_here(meeting: Meeting) -> Sequence[Entry]:
    """Everyone still only expected is here."""
    need_open(meeting)
    expected = meeting.people.being("expected")
    if not expected:
        raise Refused("nobody-expected")
    return [entry for person in expected for entry in arriving(meeting, person.id)]


@move
def leave(meeting: Meeting, person: Id) -> Sequence[Entry]:
    """Somebody goes: their turn ends, their hand comes down, their roles are free."""
    need_open(meeting)
    found = need_person(meeting, person)
    if found.presence != "here":
        raise Refused("not-here", name=found.name)
    turn = meeting.turns.now
    return [
        *(turns.ending(meeting) if turn and turn.person == person else []),
        *([RoundReached(person)] if awaits(meeting, person) else []),
        *(hands.HandLowered(person) for hand in meeting.hands.waiting if hand.person == person),
        *(hands.KeptHandDropped(person) for one in meeting.hands.kept if one.hand.person == person),
        *(RoleGivenUp(person, role) for role in found.roles),
        PersonLeft(person),
    ]


@move
def could_not_come(meeting: Meeting, person: Id, why: str = "", *, told: bool = False) -> Sequence[Entry]:
    """told: they wish the summary to say why. Nobody is asked why, and nothing is said where they did not say so."""
    why = clean(why)
    found = need_person(meeting, person)
    if found.presence == "here":
        raise Refused("already-here", name=found.name)
    return [*correcting(meeting, "here", person), CouldNotCome(person, why, told and bool(why))]


@move
def expect(meeting: Meeting, person: Id = NOBODY, name: str = "") -> Sequence[Entry]:
    """Somebody is expected: a person who could not come, or by a name somebody who was on no list."""
    need_open(meeting)
    name = clean(name)
    if person:
        found = need_person(meeting, person)
        if found.presence != "absent":
            raise Refused("nothing-changed")
        return [ExpectedAgain(person)]
    if not name:
        raise Refused("no-name")
    return [PersonExpected(name, meeting.next_number("person"))]


@move
def add_guest(meeting: Meeting, name: str) -> Sequence[Entry]:
    need_open(meeting)
    name = clean(name)
    if not name:
        raise Refused("no-name")
    guest = Id(meeting.last + 1)  # the entry that makes them is the first of this line
    return [GuestCame(name, meeting.next_number("person")), *joining(meeting, guest)]


@move
def was_here(meeting: Meeting, person: Id = NOBODY, name: str = "", by: HereBy | None = None) -> Sequence[Entry]:
    """In the review: somebody was here, and is not marked so, or in another way than they were.

    name: of somebody who was not on the list at all.
    """
    need_finished(meeting)
    name = clean(name)
    if person:
        found = need_person(meeting, person)
        if found.presence in ("here", "left") and by in (None, found.by):
            raise Refused("already-here", name=found.name)
        return [*correcting(meeting, "here", person), PersonArrived(person, by or "room")]
    if not name:
        raise Refused("no-name")
    guest = GuestCame(name, meeting.next_number("person"))
    return [guest, *correcting(meeting, "here", Id(meeting.last + 1))]


@move
def was_not_here(meeting: Meeting, person: Id, why: str = "") -> Sequence[Entry]:
    """In the review: somebody is marked as having been here, and was not."""
    need_finished(meeting)
    found = need_person(meeting, person)
    if found.presence not in ("here", "left"):
        raise Refused("was-not-here-already", name=found.name)
    return [*correcting(meeting, "here", person), CouldNotCome(person, clean(why))]


@move
def rename(meeting: Meeting, person: Id, name: str = "", named: Named | None = None) -> Sequence[Entry]:
    found = need_person(meeting, person)
    name = clean(name)
    if not name and named is None:
        raise Refused("no-name")
    if name in ("", found.name) and named in (None, found.named):
        raise Refused("nothing-changed")
    renamed = name not in ("", found.name)
    return [*(correcting(meeting, "name", person) if renamed else ()), PersonRenamed(person, name, named)]


@move
def take_role(meeting: Meeting, person: Id, role: Role) -> Sequence[Entry]:
    """Chair, notes, time, or the keys: who is at the keyboard."""
    need_open(meeting)
    found = need_person(meeting, person)
    if role in found.roles:
        raise Refused("has-that-role", name=found.name)
    return [*arriving(meeting, person), RoleTaken(person, role)]


@move
def expect_role(
    meeting: Meeting, person: Id = NOBODY, role: Role = "chair", name: str = "", *, yes: bool = True
) -> Sequence[Entry]:
    """Somebody is to have this role at a meeting to come, or is not. name: of somebody who is on no list yet."""
    need_open(meeting)
    if not person:
        expected = expect(meeting, name=name)  # the entry that makes them is the first of this line
        return [*expected, RoleExpected(Id(meeting.last + 1), role)]
    if (role in need_person(meeting, person).to_do) == yes:
        raise Refused("nothing-changed")
    return [RoleExpected(person, role, yes)]


def expect_chairs(meeting: Meeting, names: Sequence[str]) -> Sequence[Entry]:
    """These are to chair, as an agenda names them; whoever is on no list is expected too. Nothing for those known.

    Several moves in one, so it has no verb: "role expected" is typed for each.
    """
    need_open(meeting)
    askers = [Asker(one.id, one.name, (one.number,), one.member) for one in meeting.people.all]
    number, entries = meeting.next_number("person"), list[Entry]()
    for name in names:
        asker = find_asker(name, askers)
        if asker is None:
            entries.append(PersonExpected(clean(name), number))
            number += 1
        person = asker.id if asker is not None else Id(meeting.last + len(entries))
        found = meeting.people.get(person)
        if found is None or "chair" not in found.to_do:
            entries.append(RoleExpected(person, "chair"))
    return entries


@move
def give_up_role(meeting: Meeting, person: Id, role: Role) -> Sequence[Entry]:
    found = need_person(meeting, person)
    if role not in found.roles:
        raise Refused("has-not-that-role", name=found.name)
    return [RoleGivenUp(person, role)]
