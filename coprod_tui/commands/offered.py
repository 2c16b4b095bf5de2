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
    """The offers that somebody took, in the order they were shown. day: of the meeting (YYYY-MM-DD), "" if not known.

    With yes, or nobody at a terminal, it takes what the group saved for this meeting and says how many others wait.
    """
    offered = offers(group, day)
    if not offered:
        return Taken()
    if yes or not somebody_there():
        chosen = tuple(offer for offer in offered if offer.usual)
        waits = len(offered) - len(chosen)
        if waits:
            words = ngettext("{count} more waits for an agenda.", "{count} more wait for an agenda.", waits)
            note(" ".join((words.format(count=waits), _("coprod basket shows what was asked for."))))
    else:
        chosen = _chosen(group, offered, today, zone)
    carried = tuple(offer.item for offer in chosen if offer.source == "carried")
    return Taken(tuple(wanted_of(group, offer) for offer in chosen if offer.source != "carried"), carried)


def _chosen(group: Group, offered: tuple[AgendaOffer, ...], today: dt.date, zone: str) -> tuple[AgendaOffer, ...]:
    lines = [_("These wait for an agenda. A star means that the group saved it for this meeting:")]
    for number, offer in enumerate(offered, 1):
        lines.append(f"{number:>4}{'*' if offer.usual else ' '} {offer_line(group, offer, today, zone)}")
    note("\n".join(lines))
    while True:
        typed = answer(_("Type the numbers to take, such as 1 3. Or all, or none. Enter takes those with a star:"))
        if not typed:
            return tuple(offer for offer in offered if offer.usual)
        if folded(typed) == folded(_("all")):
            return offered
        if folded(typed) == folded(_("none")):
            return ()
        if numbers := whole_numbers(typed, len(offered)):
            return tuple(offer for place, offer in enumerate(offered, 1) if place in numbers)
        note(_("“{words}” is not among these numbers.").format(words=typed))
