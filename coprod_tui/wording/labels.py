"""The few labels a group may call by its own words ("Car park" for "Outside our control").

They are the group's settings, not catalogues: whatever the language, a group's own word wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coprod_tui.wording.catalogue import _

LABELS = ("agenda", "rules", "parked", "decided", "actions", "notes", "words", "hands", "round", "checkin", "checkout")
"""What may be renamed, by id: the ids a group's settings use."""


def labels(own: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Every label by its id, the group's own words in place of ours: a mapping, or pairs as its settings keep them.

    Empty words and ids that are not known are left out.
    """
    ours = {
        "agenda": _("Agenda"),
        "rules": _("Ground rules"),
        "parked": _("Outside our control"),
        "decided": _("Decided"),
        "actions": _("Actions"),
        "notes": _("What we heard"),
        "words": _("Words explained"),
        "hands": _("Hands up"),
        "round": _("Round"),
        "checkin": _("Check in"),
        "checkout": _("Check out"),
    }
    return ours | {label: word for label, word in dict(own).items() if label in ours and word.strip()}
