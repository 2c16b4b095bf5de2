"""`coprod farewell`: how a group ends, as a page; what is handed on, thanks, a celebration; closed, and open again."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from coprod_tui.commands.members_named import need_anybody
from coprod_tui.commands.output import note
from coprod_tui.commands.pages import Files
from coprod_tui.commands.prompts import sure
from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import (
    ThanksWish,
    close_group,
    hand_on,
    reopen_group,
    still_ours,
    tell_farewell,
    wish_thanks,
)
from coprod_tui.model.group import Group
from coprod_tui.model.year import Stretch
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, read_group, read_heading
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NotSaved
from coprod_tui.record.year import read_year
from coprod_tui.summary import Summary
from coprod_tui.summary.farewell import Ends, compose_farewell
from coprod_tui.wording import N_, _, day_of, speaking

A_REF = re.compile(r"\d+-[PAD]\d+", re.IGNORECASE)

BEFORE = {
    "planned": N_("{meeting} is planned. If it does not take place: coprod invite {meeting} --call-off"),
    "open": N_("{meeting} was never finished. Finish it first, if the group wants to keep what it came to."),
}
"""What is said of a meeting as its group closes, by how far it is."""


class FarewellTells(NamedTuple):
    """What is to be written down first; "" for nothing. wish: how `member` wishes to be thanked."""

    thanks: str = ""
    celebration: str = ""
    member: str = ""
    wish: ThanksWish | None = None
    thing: str = ""
    to: str = ""

    def moves(self, group: Group) -> list[Moving[Group]]:
        """In the order in which they are made. Refused where a member is meant and none, or several, are called so."""
        made: list[Moving[Group]] = []
        if self.thanks or self.celebration:
            told = partial(tell_farewell, thanks=self.thanks or None, celebration=self.celebration or None)
            made.append(told)
        if self.wish:
            made.append(partial(wish_thanks, member=need_anybody(group, self.member).id, wish=self.wish))
        if self.thing:
            ref = self.thing.strip().upper() if A_REF.fullmatch(self.thing.strip()) else ""
            made.append(partial(hand_on, to=self.to, ref=ref, words="" if ref else self.thing))
        return made


def farewell(
    shelf: Shelf, place: GroupPlace, tells: FarewellTells, files: Files, *, closes: bool, reopens: bool, yes: bool,
    zone: str, at: int,
) -> None:  # fmt: skip
    """Write down what is told, close the group or open it again, then say the page, or save it in these formats.

    zone: IANA name; at: UTC ms. Raises Refused, CannotOpen, NotSaved.
    """
    files.asked(never=())
    with suppress(NotSaved):  # it is told as it was taken over last
        take_over(shelf, place, at)
    for each in tells.moves(read_group(place)):
        change_group(place, each, at)
    if closes:
        close(shelf, place, day_of(at, zone).isoformat(), yes=yes, at=at)
    elif reopens:
        change_group(place, reopen_group, at)
        note(_("The group is open again. Its next meeting can be planned."))
    files.give(make_farewell(shelf, place, zone=zone, at=at), zone=zone, at=at)


def close(shelf: Shelf, place: GroupPlace, today: str, *, yes: bool, at: int) -> None:
    """Ask, and close it. Refused while a meeting is open, or where it is closed already."""
    need_none_open(shelf, place)
    closing = partial(close_group, date=today)
    closing(read_group(place))
    for words in before_it_closes(shelf, place):
        note(words)
    sure(_("Close this group? Everything stays and can be read. Type yes:"), yes=yes)
    change_group(place, closing, at)
    note(_("The group is closed. To open it again: {command}").format(command=f"coprod farewell {place.id} --reopen"))


def need_none_open(shelf: Shelf, place: GroupPlace) -> None:
    """Refused (meeting-still-open) where a screen is open on one of its meetings: people may be sitting there."""
    for each in shelf.meetings(place.id):
        if each.seats.open_seats():
            raise Refused("meeting-still-open", meeting=each.id)


def before_it_closes(shelf: Shelf, place: GroupPlace) -> list[str]:
    """What whoever closes a group may want to see to first."""
    group, said = read_group(place), []
    for each in shelf.meetings(place.id):
        with suppress(CannotOpen):
            if words := BEFORE.get(read_heading(each).flow.stage):
                said.append(_(words).format(meeting=each.id))
    if still_ours(group):
        said.append(_("Something is still open. It can be handed on first."))
    if not group.identity.keep_until:
        said.append(_("No day is set to think about deleting what is kept. To set one: coprod keep-until DAY"))
    return said


def make_farewell(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> Summary:
    """The page as it stands now. Raises CannotOpen, Damaged for the group's own record."""
    today = day_of(at, zone).isoformat()
    year = read_year(shelf, place, Stretch(), today)
    group = read_group(place)
    with speaking(group.settings.language):
        return compose_farewell(Ends(group, year), place.id)
