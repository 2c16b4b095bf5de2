"""Somebody in a meeting: who they are, whether they are here, what they do today; and everyone, in order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp
from coprod_tui.model.text import clean, folded
from coprod_tui.model.things import Thing, with_changed, with_id
from coprod_tui.model.titles import first_name, without_title

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


Presence = Literal["expected", "here", "left", "absent"]

Named = Literal["full", "first", "initials", "nobody"]
WISHES: tuple[Named, ...] = ("nobody", "initials", "first", "full")
"""How somebody is named, from the least to the most."""

HereBy = Literal["room", "phone", "page"]
"""How somebody is here: in the room, on the telephone, or by a phone page from elsewhere."""

Role = Literal["chair", "notes", "time", "keys"]

ROLES: tuple[Role, ...] = ("chair", "notes", "time", "keys")

SHARED: frozenset[Role] = frozenset({"chair"})

KEYS = "1234567890"

SHOWN = re.compile(r"(?P<name>.*\S)\s*\((?P<number>[0-9]{1,6})\)")

"""A name as screens show it where two share it, with the number in this meeting."""


def wished(name: str, named: Named) -> str:
    """A name as its owner wishes it; "" where they wish not to be named."""
    if named == "first":
        return first_name(name)
    if named == "initials":
        return "".join(f"{word[0].upper()}." for word in without_title(name).split())
    return "" if named == "nobody" else name


class Person(Thing, frozen=True):
    """Somebody who is part of this meeting, or was expected.

    number: given once in this meeting, from 1, never used again; the first ten are keys. member: the id in the group,
    NOBODY for a guest. named: how they wish to be named in a summary. why: why they could not come, if said; why_told:
    they wish the summary to say it, beside their name. to_do: roles they are to have, once they take them.
    voices: whose words they bring, as an interpreter or supporter; they are then no speaker themselves.
    brings_counted: they agreed that what they bring is counted with others of the same. by: how they are here.
    """

    name: str
    number: int
    member: Id = NOBODY
    presence: Presence = "expected"
    guest: bool = False
    named: Named = "full"
    brings: str = ""
    why: str = ""
    why_told: bool = False
    roles: tuple[Role, ...] = ()
    to_do: tuple[Role, ...] = ()
    voices: Id = NOBODY
    brings_counted: bool = False
    by: HereBy = "room"

    @property
    def key(self) -> str:
        """The digit that stands for this person at the keyboard; "" beyond the tenth."""
        return KEYS[self.number - 1] if self.number <= len(KEYS) else ""

    @property
    def wished(self) -> str:
        """The name as this person wishes it in a summary; "" where they wish not to be named."""
        return wished(self.name, self.named)


class People(Frozen, frozen=True):
    """all: everybody ever expected or here, in the order of their numbers.

    removed: those who asked to be taken out of the record, each without a name: whether they came still counts.
    """

    all: tuple[Person, ...] = ()
    removed: tuple[Person, ...] = ()

    def get(self, id: Id | None) -> Person | None:
        return with_id(self.all, id)

    def name(self, id: Id | None) -> str:
        """Their name, "" where there is nobody of that id."""
        person = self.get(id)
        return person.name if person else ""

    def by_key(self, key: str) -> Person | None:
        return next((person for person in self.all if person.key == key), None)

    def by_number(self, number: int) -> Person | None:
        return next((person for person in self.all if person.number == number), None)

    def being(self, *presence: Presence) -> tuple[Person, ...]:
        return tuple(person for person in self.all if person.presence in presence)

    def doing(self, role: Role) -> tuple[Person, ...]:
        return tuple(person for person in self.all if role in person.roles)

    def called(self, name: str) -> tuple[Person, ...]:
        """Everyone whose whole name is this, or that name with their number ("Rachel Hunter (3)"), as screens show it.

        Else everyone one of whose names begins so. Accents and capitals aside.
        """
        written = clean(name).casefold()
        sought = folded(written)  # "" where it is all accents: then only whoever is written just so is meant
        whole = tuple(one for one in self.all if _is_called(one.name, written, sought))
        if (match := SHOWN.fullmatch(written)) and (one := self.by_number(int(match["number"]))) is not None:
            meant = one.name.casefold() == match["name"] or _begins(one.name, folded(match["name"]))
            whole += (one,) if one not in whole and meant else ()
        return whole or tuple(person for person in self.all if _begins(person.name, sought))

    def shown(self, id: Id) -> str:
        """Their name as nobody else is called here: with their number where two share it. "" for nobody of that id."""
        person = self.get(id)
        if person is None:
            return ""
        alike = sum(folded(one.name) == folded(person.name) for one in self.all)
        return f"{person.name} ({person.number})" if alike > 1 else person.name

    def found(self, letters: str) -> tuple[Person, ...]:
        """Everyone whose name has these letters anywhere, those whose name begins so first."""
        sought = folded(letters.strip())
        hits = [person for person in self.all if sought in folded(person.name)]
        return tuple(sorted(hits, key=lambda person: (not _begins(person.name, sought), person.number)))

    def with_person(self, id: Id, **changes: object) -> People:
        people, removed = (with_changed(group, id, **changes) for group in (self.all, self.removed))
        return self.but(all=people, removed=removed)

    def with_one_more(self, person: Person, *, removed: bool) -> People:
        return self.but(removed=(*self.removed, person)) if removed else self.but(all=(*self.all, person))


def _is_called(name: str, written: str, sought: str) -> bool:
    return folded(name) == sought if sought else bool(written) and name.casefold() == written


def _begins(name: str, sought: str) -> bool:
    """Whether a part of the name begins so, accents and capitals aside. sought: folded; nothing begins with ""."""
    plain = folded(name)
    return bool(sought) and (plain.startswith(sought) or any(word.startswith(sought) for word in plain.split()))


class PeopleEntry(Entry, frozen=True):
    part: ClassVar[str] = "people"


class PersonExpected(PeopleEntry, frozen=True):
    """member: the id in the group's record, and so not one of this record's ids. removed: they were taken out."""

    numbers: ClassVar[str] = "person"
    names_person: ClassVar[bool] = True
    name: str
    number: int
    member: int = NOBODY
    named: Named = "full"
    brings: str = ""
    removed: bool = False

    def apply(self, part: People, stamp: Stamp) -> People:
        person = Person(
            Id(stamp.number), self.name, self.number, Id(self.member), named=self.named, brings=self.brings
        )  # fmt: skip
        return part.with_one_more(person, removed=self.removed)


class GuestCame(PeopleEntry, frozen=True):
    """Somebody nobody expected, and welcome."""

    numbers: ClassVar[str] = "person"
    names_person: ClassVar[bool] = True
    name: str
    number: int
    named: Named = "full"
    removed: bool = False

    def apply(self, part: People, stamp: Stamp) -> People:
        person = Person(Id(stamp.number), self.name, self.number, presence="here", guest=True, named=self.named)
        return part.with_one_more(person, removed=self.removed)


class PersonArrived(PeopleEntry, frozen=True):
    """Somebody is here, or is here in another way than before."""

    weight: ClassVar[int] = -2
    person: Id
    by: HereBy = "room"

    def apply(self, part: People, _stamp: Stamp) -> People:
        return part.with_person(self.person, presence="here", why="", why_told=False, by=self.by)


class PersonLeft(PeopleEntry, frozen=True):
    person: Id

    def apply(self, part: People, _stamp: Stamp) -> People:
        return part.with_person(self.person, presence="left")


class CouldNotCome(PeopleEntry, frozen=True):
    """told: they wish the summary to say why, beside their name. Without it why is private."""

    person: Id
    why: str = ""
    told: bool = False

    def apply(self, part: People, _stamp: Stamp) -> People:
        return part.with_person(self.person, presence="absent", why=self.why, why_told=self.told)


class ExpectedAgain(PeopleEntry, frozen=True):
    """Somebody who could not come, and now can."""

    person: Id

    def apply(self, part: People, _stamp: Stamp) -> People:
        return part.with_person(self.person, presence="expected", why="", why_told=False)


class PersonRenamed(PeopleEntry, frozen=True):
    """A name put right, or how somebody wishes to be named."""

    goes_with: ClassVar[bool] = True
    names_person: ClassVar[bool] = True
    person: Id
    name: str = ""
    named: Named | None = None

    def apply(self, part: People, _stamp: Stamp) -> People:
        person = part.get(self.person)
        if person is None:
            return part
        return part.with_person(self.person, name=self.name or person.name, named=self.named or person.named)


class RoleTaken(PeopleEntry, frozen=True):
    """Chairs may be several; any other role passes from whoever had it."""

    goes_with: ClassVar[bool] = True
    person: Id
    role: Role

    def apply(self, part: People, stamp: Stamp) -> People:
        person = part.get(self.person)
        if person is None:
            return part
        if self.role not in SHARED:
            for other in part.doing(self.role):
                part = RoleGivenUp(other.id, self.role).apply(part, stamp)
        return part.with_person(self.person, roles=(*(r for r in person.roles if r != self.role), self.role))


class RoleGivenUp(PeopleEntry, frozen=True):
    goes_with: ClassVar[bool] = True
    weight: ClassVar[int] = -2
    person: Id
    role: Role

    def apply(self, part: People, _stamp: Stamp) -> People:
        person = part.get(self.person)
        if person is None:
            return part
        return part.with_person(self.person, roles=tuple(role for role in person.roles if role != self.role))


class RoleExpected(PeopleEntry, frozen=True):
    """Whether somebody is to have a role at a meeting to come, as whoever plans was told."""

    goes_with: ClassVar[bool] = True
    person: Id
    role: Role
    yes: bool = True

    def apply(self, part: People, _stamp: Stamp) -> People:
        person = part.get(self.person)
        if person is None:
            return part
        others = tuple(role for role in person.to_do if role != self.role)
        return part.with_person(self.person, to_do=(*others, self.role) if self.yes else others)


def need_person(meeting: Meeting, person: Id) -> Person:
    found = meeting.people.get(person)
    if found is None:
        raise Refused("no-such-person")
    return found


def need_people(meeting: Meeting, *people: Id | None) -> None:
    """Refused where any of these, if anybody is named, is not of this meeting."""
    for person in filter(None, people):
        need_person(meeting, person)


def voiced(meeting: Meeting, person: Id) -> Id:
    """Whose words this person brings: their own, unless they interpret for or support somebody."""
    found = meeting.people.get(person)
    return person if found is None or meeting.people.get(found.voices) is None else found.voices


def speakers(meeting: Meeting) -> tuple[Person, ...]:
    """Everyone here who speaks for themselves, in the order of their numbers."""
    return tuple(one for one in meeting.people.being("here") if voiced(meeting, one.id) == one.id)


def beside(meeting: Meeting, *presence: Presence) -> tuple[Person, ...]:
    """Interpreters and supporters of that presence (here, if none is named): with somebody, and no speakers."""
    every = meeting.people.being(*(presence or ("here",)))
    return tuple(one for one in every if voiced(meeting, one.id) != one.id)


def ever_called(meeting: Meeting, but: Collection[Id] = ()) -> Iterator[str]:
    """Every name that somebody on its list ever had, however it was changed since. but: who is passed over."""
    for one in meeting.history:
        entry = one.entry
        if isinstance(entry, PersonExpected | GuestCame | PersonRenamed) and entry.name:
            person = entry.person if isinstance(entry, PersonRenamed) else Id(one.stamp.number)
            if person not in but:
                yield entry.name
