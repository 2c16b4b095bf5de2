"""Words for what making a summary refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {"no-such-format": _("We cannot make a summary as “{name}”. You can have {formats}.")}
