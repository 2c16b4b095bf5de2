"""What somebody new to a group is told: what was agreed and goes on, and who can tell more, if they said yes to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.model.group import Group
from coprod_tui.model.outward import Outward
from coprod_tui.model.person import wished
from coprod_tui.model.sharing import same_body


class NextMeeting(NamedTuple):
    """date YYYY-MM-DD, start and finish HH:MM or ""."""

    date: str
    start: str = ""
    finish: str = ""


class NamedContact(NamedTuple):
    """A name as its owner wishes it, and how to reach them, in their words."""

    name: str
    reach: str = ""


class Newcomer(NamedTuple):
    """today: the day on which it stands so (YYYY-MM-DD). terms: those that hold. next: None where no day is set."""

    outward: Outward
    today: str
    terms: str = ""
    next: NextMeeting | None = None
    contacts: tuple[NamedContact, ...] = ()


def newcomer_of(group: Group, outward: Outward, today: str, next: NextMeeting | None) -> Newcomer:
    now = group.terms.now
    terms = outward.safe.out(now.words) if now is not None else ""
    return Newcomer(outward, today, terms, next, tuple(contacts(group)))


def contacts(group: Group, body: str = "") -> Iterator[NamedContact]:
    """Who may be asked: by newcomers, or by that body. Not who left, or wishes not to be named any more."""
    for one in group.sharing.contacts:
        member = group.members.get(one.member)
        if member is None or member.left or not same_body(one.body, body):
            continue
        if name := wished(member.name, member.named):
            yield NamedContact(name, one.reach)
