"""Words for finding a group or a meeting by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-group": _("There is no group called “{asked}”. Check how it is spelt."),
        "no-such-meeting": _("There is no meeting called “{asked}”. Check how it is spelt."),
        "several-groups": _("More than one group begins like “{asked}”: {candidates}. Type a bit more of the name."),
        "several-meetings": _(
            "More than one meeting begins like “{asked}”: {candidates}. Type a bit more of the name."
        ),
    }
