"""The group's own photographs, told: each with what it shows, and that it may be used."""

from __future__ import annotations

from coprod_tui.model.group import Group
from coprod_tui.model.photographs import Photograph
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _


def photograph_lines(group: Group) -> list[str]:
    return [f"{one.number}  {closed(in_a_line(one.shows))} {_may(one)}" for one in group.photographs.all]


def _may(one: Photograph) -> str:
    if one.agreed == "nobody":
        return _("Nobody is in it.")
    return _("Everybody in it said yes.")
