"""Words for decisions."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_, _, ngettext
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-decision": N_("There is no decision with that number."),
    "decision-is-done": N_("D{number} is done already. New words make a new dated version of it."),
    "decision-is-closed": lambda f: (
        _("The meeting is finished, and the words of D{number} stay. Open it again, or decide at a later one.")
        if f["number"]
        else _("The meeting is finished, and these words stay. Open it again, or take them up at a later one.")
    ),
    "decision-is-parked": N_("We said this is outside our control. Find it there to change its words."),
    "decision-is-on": N_("Another decision is open. Finish it or leave it for later first."),
    "words-not-confirmed": N_("The words are not agreed yet. Read them back first."),
    "objection-stands": lambda f: (
        _("Someone objects, so this is not agreed. It was only counted. Count again, or write the objection down.")
        if f.get("counted")
        else _(
            "Someone objects, so this is not agreed. Is the objection met? If not, change the words or take more time."
        )
    ),
    "objection-only-counted": N_("The objection was only counted. Count again, or write the objection down."),
    "no-such-worry": N_("That worry or objection is met already, or it is not there."),
    "too-few-here": lambda f: ngettext(
        "Our rule wants at least {count} person here, and {here} can take part now. Take more time.",
        "Our rule wants at least {count} people here, and {here} can take part now. Take more time.",
        f["count"],
    ),
    "too-many-object": lambda f: ngettext(
        "{count} object, and our rule lets at most {most} do so. Change the words, or take more time.",
        "{count} object, and our rule lets at most {most} do so. Change the words, or take more time.",
        f["count"],
    ),
    "more-not-there-yet": N_(
        "For it: {count}. Not there yet: {others}. That is not agreed. Talk more, or take more time."
    ),
    "nobody-is-for-it": N_("Nobody is for it. Talk more, or change the words."),
    "count-first": N_("Our rule asks how many are for it. Count first."),
    "share-not-reached": N_("For it: {count}, of {here} here. Our rule asks for more. Talk more, or take more time."),
    "nobody-counted": N_("Nobody has been counted yet. Count at least one person."),
    "count-of-something-else": N_(
        "The words, the worries or who is here have changed since this count began. Nothing was kept. Count again."
    ),
    "no-such-scale": N_("We do not know that scale. Pick one from the list."),
    "more-than-here": lambda f: ngettext(
        "That makes {count}, and {here} person here can answer. Nothing was changed.",
        "That makes {count}, and {here} people here can answer. Nothing was changed.",
        f["here"],
    ),
    "counted-twice": lambda f: ngettext(
        "That makes {count} with phones, and {here} person here can answer. Ask who answered twice. The count goes on.",
        "That makes {count} with phones, and {here} people here can answer. Ask who answered twice. The count goes on.",
        f["here"],
    ),
    "counted-already": N_("{name} has been counted already. Each person is counted once."),
    "speaks-for-another": N_("{name} is here to voice what somebody else says, so is not counted."),
    "names-not-kept": N_("This group keeps no names in a count. Type how many there are."),
    "nobody-to-count": N_("Nobody is marked as here. Mark who is here first, then count."),
    "more-names-than-counted": N_("There are more names than people counted. Type the names again."),
    "first-step": N_("This is the first step. There is none before it."),
    "count-is-closed": N_("Every step has been answered."),
    "steps-to-ask": lambda f: ngettext(
        "{count} step has not been asked yet.", "{count} steps have not been asked yet.", f["count"]
    ),
}
