"""`coprod group`: a new group, or more people for one there is."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from coprod_tui.commands.lookup import name_of_group
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import Group, Member, join
from coprod_tui.model.sending import way_written
from coprod_tui.model.text import clean, folded
from coprod_tui.planning.members import MemberList, PlannedMember, read_member_list
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import Several
from coprod_tui.wording import _, ngettext, reason


def group(shelf: Shelf, name: str, members: Path | None, *, zone: str, at: int) -> None:
    """Make the group, or add people to the one of that id or whole name; say its id.

    The list is read first, so that one that is refused leaves nothing behind. Raises Refused, Several, NotSaved.
    """
    wanted = read_member_list(members) if members else None
    place = _whole(shelf, clean(name))
    if place is None:
        place = make_group(shelf, name, zone=zone, at=at)
        note(_("The group {name} is made.").format(name=clean(name)))
    elif wanted is None:
        raise Refused("group-is-there", name=name_of_group(place) or place.id)
    if wanted is not None:
        _add(place, wanted, at)
    say(place.id)


def _whole(shelf: Shelf, name: str) -> GroupPlace | None:
    """The group with this id, else of this whole name; None where there is none."""
    groups = shelf.groups()
    called = [place for place in groups if place.id == name]
    called = called or [place for place in groups if name and folded(name_of_group(place)) == folded(name)]
    if len(called) > 1:
        raise Several("several-groups", asked=name, candidates=[place.id for place in called])
    return called[0] if called else None


def _add(place: GroupPlace, wanted: MemberList, at: int) -> None:
    for line in wanted.unread:
        words = _("Line {line}: {words}: {why}")
        note(words.format(line=line.line, words=line.text, why=reason(line.why)))
    people = [_with_one_address(person) for person in wanted.members]
    done = change_group(place, lambda group: joining(group, people), at)
    count = len(done.entries)
    if count:
        added = ngettext("{count} person is added.", "{count} people are added.", count)
        note(added.format(count=count))
    else:
        note(_("Everyone in that list is in the group already."))


def _with_one_address(person: PlannedMember) -> PlannedMember:
    """The same with the address that somebody at the terminal chose of several; without any where nobody did."""
    if not person.emails or sys.stdin is None or not sys.stdin.isatty():
        return person
    lines = [f"{number}  {email}" for number, email in enumerate(person.emails, 1)]
    question = _("Which address do letters for {name} go to? Type its number. Enter keeps none:").format(
        name=person.name
    )
    said = answer("\n".join([*lines, question]))
    chosen = dict(zip(map(str, range(1, len(lines) + 1)), person.emails, strict=True)).get(said, "")
    return person.but(email=chosen)


def joining(group: Group, people: Sequence[PlannedMember]) -> Sequence[Entry]:
    """The entries by which these people join. Whoever is in the group with just the same details is left out once."""
    known = Counter(_as_written(member) for member in group.members.active)
    entries: list[Entry] = []
    for person in people:
        told = (person.name, person.named_as or "full", person.brings, person.email, person.sends)
        if known[told]:
            known[told] -= 1
            continue
        joined = join(group, person.name, person.named_as or "full", person.brings, person.email, person.sends)
        entries += (each.but(number=each.number + len(entries)) for each in joined)  # type: ignore[attr-defined]
    return entries


def _as_written(member: Member) -> tuple[str, ...]:
    return (member.name, member.named, member.brings, member.email, way_written(member.sends) or member.sends)
