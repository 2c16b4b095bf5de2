"""Members of a group by names that somebody typed: each the only one called so, else refused with who may be meant."""

from __future__ import annotations

from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.group import Group, Member
from coprod_tui.model.text import clean, folded
from coprod_tui.wording import _


def need_member(group: Group, name: str) -> Member:
    """Refused where nobody is called so, and where several are: then each with their number."""
    found = group.members.called(clean(name))
    if found is not None:
        return found
    alike = [one for one in group.members.active if folded(clean(name)) in folded(one.name)] if name else []
    if len(alike) > 1:
        raise Refused("several-called", asked=name, candidates=[f"{one.name} ({one.number})" for one in alike])
    raise Refused("need-nobody", name=clean(name))


def need_anybody(group: Group, name: str) -> Member:
    """A member, or somebody who left, who is called by the whole name. Refused as above.

    Two of one name, of whom one may have left, are told apart by the number that each was given: "Amy (3)".
    """
    sought, everybody = folded(clean(name)), [one for one in group.members.all if one.name]
    if found := [one for one in everybody if f"{folded(one.name)} ({one.number})" == sought]:
        return found[0]
    alike = [one for one in everybody if folded(one.name) == sought]
    if len(alike) > 1:
        raise Refused("several-called", asked=name, candidates=[f"{one.name} ({one.number})" for one in alike])
    return alike[0] if alike else need_member(group, name)


def members_named(group: Group, names: str) -> list[Id]:
    """The members with these names, commas between, or "all". Refused where nobody is called so, or several are."""
    if folded(clean(names)) == folded(_("all")):
        return [one.id for one in group.members.active]
    return [need_member(group, each).id for each in names.split(",") if clean(each)]
