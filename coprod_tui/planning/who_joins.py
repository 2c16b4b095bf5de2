"""A list of members beside the group as it is: who is new, who is there already, and what the list says otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from coprod_tui.model.entry import Entry, Frozen
from coprod_tui.model.group import Group, Member, MemberChanged, join
from coprod_tui.model.sending import way_written
from coprod_tui.model.text import folded
from coprod_tui.planning.member_list import MemberDoubt, MemberList, PlannedMember, shortened

MemberField = Literal["email", "named", "brings", "sends"]


class Otherwise(Frozen, frozen=True):
    """Something that the list says of a member, and the group does not. before: what the group has; "" for nothing."""

    member: Member
    field: MemberField
    before: str
    after: str


class Joining(Frozen, frozen=True):
    """joins: who is new. same: how many are there already. otherwise: what the list says of those that is not so here.

    unclear: who cannot be told to be new or not, so that somebody has to say.
    """

    joins: tuple[PlannedMember, ...] = ()
    same: int = 0
    otherwise: tuple[Otherwise, ...] = ()
    unclear: tuple[MemberDoubt, ...] = ()

    @property
    def filling(self) -> tuple[Otherwise, ...]:
        """What the group has nothing of yet."""
        return tuple(each for each in self.otherwise if not each.before)

    @property
    def changing(self) -> tuple[Otherwise, ...]:
        """What would take the place of something."""
        return tuple(each for each in self.otherwise if each.before)


def compare(group: Group, wanted: MemberList) -> Joining:
    """Who of a list is new to the group.

    Each member of the group is met once: of two people of one name in the list, one may be new.
    """
    by_name: dict[str, list[Member]] = defaultdict(list)
    by_email: dict[str, list[Member]] = defaultdict(list)
    for member in group.members.active:
        by_name[folded(member.name)].append(member)
        if member.email:
            by_email[member.email.casefold()].append(member)
    joins: list[PlannedMember] = []
    otherwise: list[Otherwise] = []
    unclear: list[MemberDoubt] = []
    met: set[int] = set()
    for person in wanted.members:
        alike = [] if person.new else [one for one in by_name[folded(person.name)] if one.id not in met]
        exact = [member for member in alike if _agrees(member, person)]
        same = exact or alike
        if same and (len(same) == 1 or exact):
            met.add(same[0].id)
            otherwise += _otherwise(same[0], person)
        elif person.new:
            joins.append(person)
        elif same:
            unclear.append(MemberDoubt(person.line, shortened(person.name), "member-unclear", person))
        elif person.email and any(one.id not in met for one in by_email[person.email.casefold()]):
            unclear.append(MemberDoubt(person.line, shortened(person.name), "member-known", person))
        else:
            joins.append(person)
    return Joining(tuple(joins), len(met), tuple(otherwise), tuple(unclear))


def set_apart(group: Group, wanted: MemberList) -> MemberList:
    """The list with those left out of whom nobody can tell whether they are new to the group. They can come back."""
    unclear = compare(group, wanted).unclear
    gone = {id(each.member) for each in unclear}
    members = tuple(each for each in wanted.members if id(each) not in gone)
    return wanted.but(members=members, unread=(*wanted.unread, *unclear))


def _agrees(member: Member, person: PlannedMember) -> bool:
    """Whether this is surely that member: by the address, or by all that the list says of somebody without one."""
    if person.email:
        return member.email.casefold() == person.email.casefold()
    return member.brings == person.brings or not person.brings


def _otherwise(member: Member, person: PlannedMember) -> list[Otherwise]:
    """What the list says of a member that is not so here. What it leaves empty says nothing."""
    sends = way_written(member.sends) or member.sends
    pairs: tuple[tuple[MemberField, str, str], ...] = (
        ("email", member.email, person.email),
        ("named", member.named, person.named_as),
        ("brings", member.brings, person.brings),
        ("sends", sends, person.sends if person.asked else ""),
    )
    return [
        Otherwise(member, field, before, after)
        for field, before, after in pairs
        if after and after.casefold() != before.casefold()
    ]


def entries(group: Group, joining: Joining, taken: Sequence[Otherwise]) -> list[Entry]:
    """What is written down: who joins, and of what the list says otherwise, that which was taken over.

    How somebody gets a summary is theirs to say: it is kept where they were asked.
    """
    made: list[Entry] = []
    for person in joining.joins:
        sends = person.sends if person.asked else ""
        joined = join(group, person.name, person.named_as or "full", person.brings, person.email, sends)
        made += (each.but(number=each.number + len(made)) for each in joined)  # type: ignore[attr-defined]
    made += [MemberChanged(each.member.id, **{each.field: each.after}) for each in taken]  # type: ignore[arg-type]
    return made


def taken_over(group: Group, wanted: MemberList, taken: Sequence[Otherwise]) -> list[Entry]:
    """A list taken over: who joins, what is missing of members, and what somebody said is to be changed."""
    joining = compare(group, wanted)
    return entries(group, joining, [each for each in joining.otherwise if not each.before or each in taken])
