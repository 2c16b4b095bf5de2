"""Somebody who may have asked for an item, found by a name as it was written: a member, or a person of a meeting."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.person import SHOWN
from coprod_tui.model.text import clean, folded
from coprod_tui.model.titles import first_name
from coprod_tui.model.value import Value


class Asker(Value, frozen=True):
    """numbers: by which they are told apart from others of their name. member: their id in the group, 0 for none."""

    id: Id
    name: str
    numbers: tuple[int, ...]
    member: Id = NOBODY


def find_asker(name: str, people: Sequence[Asker]) -> Asker | None:
    """The only one called so, by whole name or first name; None where nobody is, or more than one.

    Two of one name are told apart by a number that each has: "Rachel Hunter (3)".
    """
    sought = folded(clean(name))
    if not sought:
        return None
    found = [one for one in people if folded(one.name) == sought]
    found = found or [one for one in people if folded(first_name(one.name)) == sought]
    if not found and (match := SHOWN.fullmatch(sought)):
        alike = [one for one in people if folded(one.name) == match["name"]]
        found = [one for one in alike if int(match["number"]) in one.numbers]
    return found[0] if len(found) == 1 else None
