"""Who may be named on a page for others, with their yes: it is asked of them, and taken back as they like."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from coprod_tui.commands.members_named import need_member
from coprod_tui.commands.output import note
from coprod_tui.commands.prompts import sure
from coprod_tui.model.sharing import name_contact
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _


class ContactWish(NamedTuple):
    """name: as it was typed. body: for whose page, "" for the newcomer's. yes: False where they take it back."""

    name: str
    body: str = ""
    reach: str = ""
    yes: bool = True


def name_on_page(place: GroupPlace, named: ContactWish, *, asked: bool, at: int) -> None:
    """Keep that they may be named there, once it is said that they were asked; or that they may not, at once.

    asked: it is not asked here. at: UTC ms. Raises Refused, NotSaved, CannotOpen.
    """
    member = need_member(read_group(place), named.name)
    move = partial(name_contact, member=member.id, body=named.body, reach=named.reach, yes=named.yes)
    move(read_group(place))  # what is refused is said before anybody is asked
    if named.yes:
        sure(_("Did {name} say yes to be named on this page? Type yes:").format(name=member.name), yes=asked)
    change_group(place, move, at)
    told = _("{name} is named on it from now on.") if named.yes else _("{name} is not named on it any more.")
    note(told.format(name=member.name))
