"""What waits for an agenda, offered to whoever plans at a terminal: each taken by its number, or left."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from coprod_tui.commands.output import note
from coprod_tui.commands.prompts import answer, somebody_there
from coprod_tui.model.group import Group
from coprod_tui.model.history import KeptItem
from coprod_tui.model.offers import AgendaOffer, offers
from coprod_tui.model.text import folded, whole_numbers
from coprod_tui.model.wanted import Wanted
from coprod_tui.sentences.basket import offer_line, wanted_of
from coprod_tui.wording import _, ngettext


class Taken(NamedTuple):
    """items: what goes onto the agenda anew; carried: what the group had saved for it."""

    items: tuple[Wanted, ...] = ()
    carried: tuple[KeptItem, ...] = ()


def taken(group: Group, day: str, today: dt.date, zone: str, *, yes: bool) -> Taken:
    """What somebody took, in the order it was offered. day: of the meeting (YYYY-MM-DD), "" if not known.

    Where nobody is asked it takes what the group itself saved for this meeting, and says how many others wait.
    """
    offered = offers(group, day)
    if not offered:
        return Taken()
    if yes or not somebody_there():
        chosen = tuple(one for one in offered if one.usual)
        waits = len(offered) - len(chosen)
        if waits:
            told = ngettext("{count} more waits for an agenda.", "{count} more wait for an agenda.", waits)
            note(" ".join((told.format(count=waits), _("coprod basket shows what was asked for."))))
    else:
        chosen = _asked(group, offered, today, zone)
    carried = tuple(one.item for one in chosen if one.source == "carried")
    return Taken(tuple(wanted_of(group, one) for one in chosen if one.source != "carried"), carried)


def _asked(group: Group, offered: tuple[AgendaOffer, ...], today: dt.date, zone: str) -> tuple[AgendaOffer, ...]:
    lines = [_("These wait for an agenda. A star means that the group saved it for this meeting:")]
    for number, one in enumerate(offered, 1):
        lines.append(f"{number:>4}{'*' if one.usual else ' '} {offer_line(group, one, today, zone)}")
    note("\n".join(lines))
    while True:
        typed = answer(_("Type the numbers to take, such as 1 3. Or all, or none. Enter takes those with a star:"))
        if not typed:
            return tuple(one for one in offered if one.usual)
        if folded(typed) == folded(_("all")):
            return offered
        if folded(typed) == folded(_("none")):
            return ()
        if numbers := whole_numbers(typed, len(offered)):
            return tuple(one for place, one in enumerate(offered, 1) if place in numbers)
        note(_("“{words}” is not among these numbers.").format(words=typed))
