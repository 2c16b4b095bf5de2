"""Words for rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-round": _("There is no round on. Press o to start one."),
        "no-round-left": _("No round was left to go on with."),
        "round-is-on": _("A round is on already."),
        "nobody-here": _("Nobody is marked as here yet. Mark who is here, then start the round."),
        "round-is-done": _("Everyone has been asked. The round is done."),
    }
