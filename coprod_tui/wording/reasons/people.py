"""Words for who is here and who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-person": _("Nobody here has that number or name. Press h to find someone."),
        "already-here": _("{name} is here already."),
        "was-not-here-already": _("{name} is not marked as having been here."),
        "nobody-expected": _("Everyone we expect is marked already."),
        "not-here": _("{name} is not here now. Mark them as here first."),
        "no-name": _("There is no name yet. Type one, then press Enter."),
        "has-that-role": _("{name} does that already."),
        "has-not-that-role": _("{name} is not doing that now."),
    }
