"""Words for what was asked for by something that another seat has changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "turn-is-over": lambda f: (
            _("{name}'s turn has already ended. {now} speaks now.")
            if f["now"]
            else _("{name}'s turn has already ended.")
        ),
        "turn-has-begun": lambda f: (
            _("{name} has just begun to speak.") if f["name"] else _("That turn has already ended.")
        ),
        "round-went-on": _("The round has already gone on. See who is asked now."),
        "item-has-begun": _("We have already gone on. The item now is: {title}"),
        "item-is-over": _("That item has already ended."),
        "pause-is-over": _("That pause has already ended."),
        "pause-is-another": _("Another pause has just begun. See why we wait now."),
        "card-is-down": _("That card is down already."),
        "card-is-another": _("Another card has just come up. See which one it is."),
        "words-changed": _("The words have just changed. Nothing was kept. Read them again first."),
        "answers-changed": _("Somebody has just answered. Nothing was kept. Read the answers first."),
        "rules-changed": _("The ground rules have just changed. Read them again first."),
        "ways-changed": _("The ways of working have just changed. Nothing was kept. Look at them again."),
        "other-words-held": _("Other words have just been kept off the screen. Nothing was chosen. Look again."),
    }
