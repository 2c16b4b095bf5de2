"""`coprod mine`: what a member said with their name, and what became of it. Only as they ask; nothing is kept."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.commands.members_named import need_anybody
from coprod_tui.commands.pages import Files
from coprod_tui.commands.prompts import answer, sure
from coprod_tui.commands.year import stretch_asked
from coprod_tui.model.group import Member
from coprod_tui.model.year import Stretch
from coprod_tui.record.mine import read_mine
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.summary import Summary
from coprod_tui.summary.mine import compose_mine
from coprod_tui.wording import _, day_of, speaking


class MineAsked(NamedTuple):
    """As it was typed; "" for nothing. name: "" to be asked for it, where nobody else sees it."""

    name: str = ""
    since: str = ""
    until: str = ""
    files: Files = Files()


def mine(shelf: Shelf, place: GroupPlace, asked: MineAsked, *, yes: bool, zone: str, at: int) -> None:
    """Ask whether they asked for it, and say it as text; with formats, save it in each, and say each file.

    zone: IANA name; at: UTC ms. Raises Refused (nobody or several are called so; a format for a wall), CannotOpen,
    NotSaved.
    """
    asked.files.asked(reason="mine-no-wall")
    days = Stretch()
    if asked.since or asked.until:
        days = stretch_asked(asked.since, asked.until, day_of(at, zone))
    member = need_anybody(read_group(place), asked.name or answer(_("Who asks? Type their name:")))
    sure(_("Did {name} ask for this? Type yes:").format(name=member.name), yes=yes)
    asked.files.give(make_mine(shelf, place, member, days, zone=zone, at=at), zone=zone, at=at)


def make_mine(shelf: Shelf, place: GroupPlace, member: Member, days: Stretch, *, zone: str, at: int) -> Summary:
    """As a document, as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    group, today = read_group(place), day_of(at, zone).isoformat()
    with speaking(group.settings.language):
        return compose_mine(read_mine(shelf, place, group, member, days, today, zone=zone), place.id)
