"""Who a summary goes to and by which way: everyone of the meeting, each as they asked, and those it names outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_tui.model.addresses import WRITTEN, address
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.never_write import may_write
from coprod_tui.model.person import Person
from coprod_tui.model.sending import BY_MAIL, DeliveryWay, way_for
from coprod_tui.model.text import clean
from coprod_tui.model.value import Value

FOUND = re.compile(rf"[<(]?\s*({WRITTEN.pattern})\s*[>)]?")


class Recipient(Value, frozen=True):
    """One who gets a summary.

    person: NOBODY for somebody outside the meeting, who is then known by `to`. mark: ours, for the name of a file: the
    person's number at the meeting, "03", or "x1". why: a reason id for another way than they asked for, "" for none.
    calendar_named: their calendar may say whose meeting it is. language: theirs, where it is not the group's.
    """

    person: Id
    name: str
    way: DeliveryWay
    mark: str
    email: str = ""
    to: str = ""
    why: str = ""
    calendar_named: bool = False
    language: str = ""


def recipients(meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
    """Everyone who was there or was expected, in the order of their numbers, then those outside whom the group named.

    Who could not come gets it where they are a member: nobody else of them can be reached. Who has no usable address
    and asked for an e-mail is left for somebody to give it to by hand.
    """
    return (*_people(meeting, group), *_outside(group, meeting.plan.settings.recipients))


def asked_not_to(meeting: Meeting, group: Group) -> tuple[Person, ...]:
    """Those of the meeting who asked never to be written to. Nothing of anything goes to them."""
    return tuple(person for person in meeting.people.all if not _may(group, person))


def _may(group: Group, person: Person) -> bool:
    member = group.members.get(person.member) if person.member else None
    if member is None:
        return may_write(group, name=person.name)
    return may_write(group, member.id, member.name, member.email)


def invited(meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
    """Who is invited: every member at the meeting, and whoever else is expected. Who left the group is not.

    Who could not come is told too where they are a member: they may ask for an item, and another day may suit them.
    """
    gone = {member.id for member in group.members.all if member.left}
    left = {person.id for person in meeting.people.all if person.member in gone}
    return tuple(one for one in _people(meeting, group) if one.person not in left)


def _people(meeting: Meeting, group: Group) -> Iterator[Recipient]:
    for person in meeting.people.all:
        member = group.members.get(person.member) if person.member else None
        if (member is None and person.presence == "absent") or not _may(group, person):
            continue
        sends, address_written = (member.sends, member.email) if member else ("", "")
        email = address(address_written)
        way = way_for(sends, address_written)
        why = ""
        if way in BY_MAIL and not email:
            way, why = "hand", "address-unclear"
        elif way == "hand" and not email and way_for(sends, "anything") in BY_MAIL:
            why = "no-address"
        named, language = (member.calendar_named, member.language) if member else (False, "")
        yield Recipient(
            person.id, person.name, way, f"{person.number:02}", email, why=why, calendar_named=named,
            language="" if language == meeting.plan.settings.language else language,
        )  # fmt: skip


def _outside(group: Group, named: str) -> Iterator[Recipient]:
    """Those in the group's own words: one on each line or after a semicolon; after a comma where addresses are."""
    seen: set[str] = set()
    for line in re.split(r"[;\n]+", named):
        for entry in line.split(",") if "@" in line else [line]:
            match = FOUND.search(entry)
            email = address(match[1]) if match else ""
            name = clean(entry.replace(match[0], " ") if match and email else entry).rstrip(" .:")
            to = name or email
            if to and to not in seen and may_write(group, name=name, email=email):
                seen.add(to)
                yield Recipient(NOBODY, to, "email" if email else "hand", f"x{len(seen)}", email, to)
