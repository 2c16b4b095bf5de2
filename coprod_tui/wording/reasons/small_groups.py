"""Words for small groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "too-few-for-groups": _("There are too few people for that many groups."),
        "cannot-split": _(
            "No split keeps everyone together and apart as you asked. Try fewer groups, or choose by hand."
        ),
        "in-two-groups": _("Somebody is named in two groups. Nothing has changed."),
        "no-groups": _("There are no small groups. Type groups and a number to make some."),
        "groups-are-on": _("People are in small groups already. Type groups back when they return."),
        "no-such-small-group": _("There is no group {number}."),
        "in-that-group": _("{name} is in that group already."),
    }
