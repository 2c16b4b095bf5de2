"""Who is missing from a meeting, and how much of it was decided before anybody came: worked out, and kept nowhere.

For whoever plans. Nothing of it is for the Room: it is about people who are not there to speak for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.person import Person, voiced
from coprod_tui.model.small_numbers import by_what_they_bring

if TYPE_CHECKING:
    from coprod_tui.model.agenda import Item
    from coprod_tui.model.meeting import Meeting


class Balance(NamedTuple):
    """What those on the list bring.

    people: how many they are, whether they can come or not: a figure that changed as one person could not come would
    say what that person brings. parts: (their word for it, how many), where that may be told. consent: whether anybody
    agreed to be counted.
    """

    people: int
    parts: tuple[tuple[str, int], ...]
    consent: bool


def balance(meeting: Meeting) -> Balance:
    everyone = [one for one in meeting.people.all if voiced(meeting, one.id) == one.id]
    parts = by_what_they_bring((one, one.id) for one in everyone).parts
    counted = tuple((brings, len(each)) for brings, each in sorted(parts.items()))
    return Balance(len(everyone), counted, any(one.brings and one.brings_counted for one in everyone))


def could_not(meeting: Meeting) -> tuple[Person, ...]:
    """Those who could not come, each with why where they said so."""
    return meeting.people.being("absent")


class DecidedBefore(NamedTuple):
    """The items of an agenda by what people can still do about them; those that every meeting has are in none.

    open: to be talked about or decided. only_told: only told, or decided elsewhere. unsaid: nobody has said which.
    """

    open: tuple[Item, ...]
    only_told: tuple[Item, ...]
    unsaid: tuple[Item, ...]


RECURRING = ("check-in", "break", "check-out")
"""What items are for that every meeting has anew."""


def decided_before(meeting: Meeting) -> DecidedBefore:
    items = [item for item in meeting.agenda.items if item.purpose not in RECURRING]
    only_told = tuple(item for item in items if item.ours == "decided" or (item.purpose == "share" and not item.ours))
    unsaid = tuple(item for item in items if not item.ours and not item.purpose)
    return DecidedBefore(tuple(item for item in items if item not in (*only_told, *unsaid)), only_told, unsaid)
