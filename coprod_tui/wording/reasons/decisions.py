"""Words for decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _, ngettext

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "too-many-steps": lambda f: ngettext("At most {count} answer.", "At most {count} answers.", f["count"]),
        "one-name-each": _("“{name}” is not the name of one person here."),
        "no-such-decision": _("There is no decision with that number."),
        "decision-is-done": _("D{number} is done already. New words make a new dated version of it."),
        "decision-is-parked": _("We said this is outside our control. Find it there to change its words."),
        "decision-is-on": _("Another decision is open. Finish it or leave it for later first."),
        "words-not-confirmed": _("The words are not agreed yet. Read them back first."),
        "objection-stands": _(
            "Someone objects, so this is not agreed. Change the words, take more time, or record “not agreed”."
        ),
        "nobody-counted": _("Nobody has been counted yet. Count at least one person."),
        "no-such-scale": _("We do not know that scale. Pick one from the list."),
        "no-such-worry": _("That worry is settled already, or it is not there."),
    }
