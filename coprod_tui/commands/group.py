"""`coprod group`: a new group, or more people for one there is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from coprod_tui.commands.look_over_members import MOST_SHOWN, as_json, lines, look_over
from coprod_tui.commands.lookup import name_of_group
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer, somebody_there
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import NO_GROUP, Group, MemberJoined
from coprod_tui.model.text import clean, folded
from coprod_tui.planning.member_list import MemberList
from coprod_tui.planning.members import read_member_list
from coprod_tui.planning.who_joins import Otherwise, compare, set_apart, taken_over
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import Several
from coprod_tui.sentences import draft_members as told
from coprod_tui.wording import _, ngettext


def group(
    shelf: Shelf, name: str, members: Path | None, sheet: str = "", *, yes: bool = False, zone: str, at: int
) -> None:
    """Make the group, or add people to the one of that id or whole name; say its id.

    The list is read and looked over first, so that one that is refused, or not wanted, leaves nothing behind. yes: it
    is kept as it was understood, and nothing that a member has is changed. Raises Refused, Several, NotSaved.
    """
    place = _whole(shelf, clean(name))
    before = read_group(place) if place is not None else NO_GROUP
    wanted = _understood(before, members, sheet, yes=yes) if members else None
    taken = _taken(before, wanted, yes=yes) if wanted is not None else []
    if place is None:
        place = make_group(shelf, name, zone=zone, at=at)
        note(_("The group {name} is made.").format(name=clean(name)))
    elif wanted is None:
        raise Refused("group-is-there", name=name_of_group(place) or place.id)
    if wanted is not None:
        _add(place, wanted, taken, at)
    say(place.id)


def dry_run(shelf: Shelf, name: str, members: Path | None, sheet: str, *, form: str) -> None:
    """Say how a list is understood, as text, or as JSON where form is "json". Nothing is kept. Raises as above."""
    if form not in ("", "text", "json"):
        raise Refused("form-unknown", words=clean(form))
    if members is None:
        raise Refused("members-no-list")
    place = _whole(shelf, clean(name))
    group = read_group(place) if place is not None else NO_GROUP
    wanted = set_apart(group, read_member_list(members, sheet))
    say(as_json(group, wanted) if form == "json" else "\n".join(lines(group, wanted)))


def _whole(shelf: Shelf, name: str) -> GroupPlace | None:
    """The group with this id, else of this whole name; None where there is none."""
    groups = shelf.groups()
    called = [place for place in groups if place.id == name]
    called = called or [place for place in groups if name and folded(name_of_group(place)) == folded(name)]
    if len(called) > 1:
        raise Several("several-groups", asked=name, candidates=[place.id for place in called])
    return called[0] if called else None


def _understood(group: Group, file: Path, sheet: str, *, yes: bool) -> MemberList:
    """The list, shown as it was understood; where somebody sits at a terminal, as they corrected it."""
    wanted = set_apart(group, _read(file, sheet, ask=not yes and somebody_there()))
    if not yes and somebody_there():
        return look_over(group, wanted)
    note("\n".join(lines(group, wanted, MOST_SHOWN)))
    return wanted


def _read(file: Path, sheet: str, *, ask: bool) -> MemberList:
    """The list in the file; of several sheets the one that somebody says."""
    try:
        return read_member_list(file, sheet)
    except Refused as refused:
        if refused.reason != "members-which-sheet" or not ask:
            raise
        offered = [f"{number:>4}  {name}" for number, name in enumerate(refused.fields["sheets"], 1)]
    asked = answer("\n".join([*offered, _("Which sheet is the list on? Type its number:")]))
    return read_member_list(file, asked or " ")


def _taken(group: Group, wanted: MemberList, *, yes: bool) -> list[Otherwise]:
    """What somebody said is to be taken from the list in the place of what a member has."""
    if yes or not somebody_there():
        return []
    question = _("Type yes to take what the list says. Enter keeps what is here:")
    return [
        each
        for each in compare(group, wanted).changing
        if folded(answer("\n".join([told.otherwise(each), question]))) == folded(_("yes"))
    ]


def _add(place: GroupPlace, wanted: MemberList, taken: Sequence[Otherwise], at: int) -> None:
    done = change_group(place, partial(taken_over, wanted=wanted, taken=taken), at)
    joined = sum(isinstance(each.entry, MemberJoined) for each in done.entries)
    changed = len(done.entries) - joined
    if joined:
        note(ngettext("{count} person is added.", "{count} people are added.", joined).format(count=joined))
    if changed:
        words = ngettext("{count} thing about members is kept.", "{count} things about members are kept.", changed)
        note(words.format(count=changed))
    if not joined and not changed:
        note(_("Everyone in that list is in the group already."))
