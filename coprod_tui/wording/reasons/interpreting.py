"""Words for interpreters and supporters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "voices-itself": _("{name} cannot speak for that person. Somebody may speak for them already."),
    }
