"""A list of members as it was understood, to be looked over before anything is kept."""

from __future__ import annotations

from typing import Literal

from coprod_tui.model.entry import Frozen
from coprod_tui.model.text import clean
from coprod_tui.planning.member_names import why_no_name

NamedAs = Literal["", "full", "first", "initials", "nobody"]
Counted = Literal["line", "row", "card"]

WHYS = (
    "column-unknown",  # a column that is no part of a member; named, and no cell of it is told
    "column-unnamed",  # the same, of a column without a heading: its number
    "column-guessed",  # a column whose heading we do not know, taken for e-mail addresses, which stand in it
    "column-guessed-way",  # the same, for how each gets a summary
    "member-no-name",  # a row without a name; left out
    "member-no-person",  # what stands for a name is an address, a number, "n/a" or a formula; left out
    "member-long",  # what stands for a name is a whole text; left out
    "member-apologies",  # they stand under those who sent apologies; left out until somebody says
    "member-guest",  # they stand under guests; the same
    "member-heading",  # a title, or a line over others; left out
    "member-beside",  # a second name, or what somebody does, after a comma; left out
    "member-twice",  # the same name and address as an earlier row; left out
    "member-known",  # in the group by another name, going by the address; left out
    "member-unclear",  # several in the group have this name; left out
    "card-no-person",  # a card of an organisation or a list; left out
    "member-dropped",  # somebody took them off again
    "member-repeated",  # a row exactly like an earlier one; kept, as it may be another person
    "name-twice",  # the name of an earlier row, with other details; kept, as it may be another person
    "name-comma",  # a name with a comma in it; kept as written
    "name-two",  # a name that may be two people's; kept as written
    "brings-long",  # a whole text stands where what they bring is; not kept
    "address-shared",  # the address of an earlier row; kept
    "named-as-unclear",  # how this member is named is not one of the ways we know; left unset
    "address-several",  # more than one e-mail address; none is taken until somebody says which
    "address-none",  # what stands there is no e-mail address; left out
    "sends-unclear",  # how this member gets a summary is not one of the ways we know; kept as written
)
LEFT_OUT = frozenset({
    "member-no-name", "member-no-person", "member-long", "member-apologies", "member-guest", "member-heading",
    "member-beside", "member-twice", "member-known", "member-unclear", "card-no-person", "member-dropped",
})  # fmt: skip
ASKED_BESIDE_GROUP = frozenset(("member-known", "member-unclear"))
"""Left out because of who is in the group; whoever is brought in all the same is new."""
GUESSED = frozenset({"column-guessed", "column-guessed-way"})
COLUMNS = GUESSED | {"column-unknown", "column-unnamed"}
SETTLES = {
    "name": ("name-comma", "name-two", "name-twice", "member-repeated"),
    "email": ("address-several", "address-none", "address-shared", "name-twice", "member-repeated"),
    "sends": ("sends-unclear",),
    "named_as": ("named-as-unclear",),
    "brings": ("brings-long",),
}
"""For each field of a member, the doubts that end when somebody changes it."""
MOST_TOLD = 60
"""Letters of a cell that are shown. A cell may hold a book."""


class PlannedMember(Frozen, frozen=True):
    """One member as a file names them.

    named_as: how the summary names them; "nobody" is not at all, "" is not said. email: the one address that stands
    there; emails: those that stand there where there are several. sends: what the list says of how they get a summary,
    one of `sending.WAYS`, or what was written where it means none of them. asked: they were asked, so that it may be
    kept. beside: words after the name, a role or the like, were left out of it. new: somebody said that they are not
    in the group yet. line: its place in the file, from 1.
    """

    name: str
    named_as: NamedAs = ""
    brings: str = ""
    email: str = ""
    sends: str = ""
    line: int = 0
    emails: tuple[str, ...] = ()
    asked: bool = False
    beside: bool = False
    new: bool = False


class MemberDoubt(Frozen, frozen=True):
    """Something not understood or left out. why: one of WHYS. member: who would join if somebody brings them in."""

    line: int
    text: str
    why: str
    member: PlannedMember | None = None


class MemberList(Frozen, frozen=True):
    """The members of a file in its order, and what in it was not understood.

    unit: what places count. notes: reason ids for how the file was read. Its methods give another list; people count
    from 1. Whoever is dropped stands among those left out, so that they can come back.
    """

    members: tuple[PlannedMember, ...] = ()
    unread: tuple[MemberDoubt, ...] = ()
    unit: Counted = "line"
    notes: tuple[str, ...] = ()

    @property
    def left_out(self) -> tuple[MemberDoubt, ...]:
        return tuple(each for each in self.unread if each.why in LEFT_OUT)

    @property
    def doubts(self) -> tuple[MemberDoubt, ...]:
        """What somebody should look at again about members that are in the list."""
        return tuple(each for each in self.unread if each.why not in LEFT_OUT | COLUMNS)

    @property
    def columns(self) -> tuple[MemberDoubt, ...]:
        """The columns that are not kept, or were guessed."""
        return tuple(each for each in self.unread if each.why in COLUMNS)

    def with_member(self, number: int, **changes: object) -> MemberList:
        """The list with fields of one person changed. Doubts about these fields end."""
        member = self.members[number - 1].but(**changes)
        settled = {why for field in changes for why in SETTLES.get(field, ())}
        unread = tuple(each for each in self.unread if each.line != member.line or each.why not in settled)
        return self.but(members=(*self.members[: number - 1], member, *self.members[number:]), unread=unread)

    def rename(self, number: int, name: str) -> MemberList:
        """The list with another name for one person; the same list where it cannot be a name."""
        cleaned = clean(name)
        return self if why_no_name(cleaned) else self.with_member(number, name=cleaned, beside=False)

    def drop(self, number: int) -> MemberList:
        """The list without this person, who is then among those left out."""
        member = self.members[number - 1]
        members = (*self.members[: number - 1], *self.members[number:])
        gone = MemberDoubt(member.line, shortened(member.name), "member-dropped", member)
        return self.but(members=members, unread=tuple(sorted((*self.unread, gone), key=lambda each: each.line)))

    def bring_in(self, line: int, name: str = "") -> MemberList:
        """The list with the person who was left out at that place, by this name where one is given.

        The same list where nobody was left out there, or no name is known yet: see `needs_name`.
        """
        doubt = self._left_at(line)
        if doubt is None:
            return self
        member = doubt.member or PlannedMember("", line=line)
        member = member.but(name=clean(name) or member.name, new=doubt.why in ASKED_BESIDE_GROUP)
        if why_no_name(member.name):
            return self
        members = sorted((*self.members, member), key=lambda each: each.line)
        return self.but(members=tuple(members), unread=tuple(each for each in self.unread if each is not doubt))

    def needs_name(self, line: int) -> bool:
        """Whether a person without a name was left out at that place."""
        doubt = self._left_at(line)
        return doubt is not None and (doubt.member is None or bool(why_no_name(doubt.member.name)))

    def _left_at(self, line: int) -> MemberDoubt | None:
        return next((each for each in self.left_out if each.line == line), None)


def shortened(text: str) -> str:
    """As much of a cell as is shown."""
    return text if len(text) <= MOST_TOLD else f"{text[: MOST_TOLD - 1].rstrip()}…"
