"""Who did what: in one meeting, and over a series, so that a group can see how the roles go round."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.person import ROLES, Person, Role, RoleTaken
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.group import Group
    from coprod_tui.model.history import KeptRole
    from coprod_tui.model.meeting import Meeting


class CouldDo(Value, frozen=True):
    """Somebody whose turn a role could be. last: the day they had it last (YYYY-MM-DD), "" for not yet."""

    member: Id
    name: str
    last: str = ""


class Turned(Value, frozen=True):
    """One role over a series: (name, in how many meetings) for each who had it, the latest to have it first."""

    role: Role
    people: tuple[tuple[str, int], ...]


def who_had(meeting: Meeting, role: Role) -> tuple[Person, ...]:
    """Everyone who had this role in a meeting, in the order they first took it; those who gave it up or left too."""
    order: dict[Id, None] = {}
    for one in meeting.history:
        entry = one.entry
        if isinstance(entry, RoleTaken) and entry.role == role and one.stamp.line not in meeting.taken:
            order[entry.person] = None
    return tuple(person for id in order if (person := meeting.people.get(id)) is not None)


def went_round(group: Group) -> tuple[Turned, ...]:
    """How each role went round in the meetings this group has finished, in the order of roles."""
    times: dict[Role, dict[str, int]] = {role: {} for role in ROLES}
    for meeting in group.history.meetings:
        for held_role in meeting.roles:
            name = _name(group, held_role)
            if name:
                times[held_role.role][name] = times[held_role.role].pop(name, 0) + 1  # the latest last
    return tuple(Turned(role, tuple(reversed(each.items()))) for role, each in times.items() if each)


def _name(group: Group, role: KeptRole) -> str:
    member = group.members.get(role.member) if role.member else None
    return member.name if member is not None else role.name


def could_do(group: Group, role: Role) -> tuple[CouldDo, ...]:
    """Members whose turn a role could be: those who have not had it yet, then whose last time is longest ago.

    Whoever would rather not is not there, and nothing says so. It is private, and for whoever plans.
    """
    last = {
        each.member: past.date
        for past in group.history.meetings
        for each in past.roles
        if each.role == role and each.member != NOBODY
    }
    willing = [one for one in group.members.active if role not in one.rather_not]
    found = [CouldDo(one.id, one.name, last.get(one.id, "")) for one in willing]
    return tuple(sorted(found, key=lambda one: one.last))


def have_chaired(group: Group) -> frozenset[Id]:
    """Members who chaired a meeting that is finished."""
    return frozenset(
        each.member for past in group.history.meetings for each in past.roles if each.role == "chair" and each.member
    )


def is_first_time(meeting: Meeting, chaired: Collection[Id]) -> bool:
    """Whether somebody who is to chair today, or chairs now, has not done it before. chaired: who has."""
    chairs = meeting.people.doing("chair") or tuple(one for one in meeting.people.all if "chair" in one.to_do)
    return any(one.member not in chaired for one in chairs if one.member)
