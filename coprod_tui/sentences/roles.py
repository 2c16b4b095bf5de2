"""Whose turn it could be to chair, take notes or keep time: private, for whoever plans. Nobody is ranked or pressed."""

from __future__ import annotations

from coprod_tui.model.group import Group
from coprod_tui.model.person import Role
from coprod_tui.model.roles import CouldDo, could_do
from coprod_tui.sentences.people import role_name
from coprod_tui.wording import _, day, names

ASKED: tuple[Role, ...] = ("chair", "notes", "time")
FEW, MOST = 2, 6
"""How many are named for each role at most, at first and where somebody asks."""


def last_words(one: CouldDo) -> str:
    """When they had it last; "" where they have not."""
    return _("last on {day}").format(day=day(one.last, year=True)) if one.last else ""


def told_turns(group: Group, most: int = FEW) -> list[str]:
    """A sentence for each role: who has not had it, or longest ago. [] where no meeting is finished yet."""
    if not any(past.roles for past in group.history.meetings):
        return []
    found = [(role, could_do(group, role)[:most]) for role in ASKED]
    return [
        _("{role}: {people}.").format(role=role_name(role), people=names([_named(one) for one in people]))
        for role, people in found
        if people
    ]


def _named(one: CouldDo) -> str:
    last = last_words(one)
    return _("{name} ({when})").format(name=one.name, when=last) if last else one.name
