"""Words for a typed line that is not understood: what it is about, and what to type instead.

Where a screen can point at the place in the line, it does; the words stand by themselves all the same.
"""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_, _, ngettext
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "nothing-typed": N_("Nothing is typed yet. Type help to see what can be typed."),
    "no-such-verb": N_("“{verb}” is not something we know. Type help to see what can be typed."),
    "no-such-verb-but": N_("“{verb}” is not something we know. Did you mean “{suggestion}”?"),
    "verb-half": N_("“{verb}” needs another word. We know: {verbs}."),
    "words-left-over": N_("“{words}” is one thing too many here. Take it out, then press Enter."),
    "words-missing": N_("Some words are missing at the end. Type them, then press Enter."),
    "list-missing": N_("Say what to list: {choices}."),
    "nothing-to-leave-out": N_("Nothing with words was written on this screen. Type the number of an entry."),
    "no-such-choice": N_("That is not one we know. Type one of these: {choices}."),
    "on-or-off": N_("Type on or off."),
    "number-missing": N_("Type a number here."),
    "not-minutes": N_("“{words}” is not a length of time. Type it like 10m."),
    "not-a-time": N_("“{words}” is not a time of day. Type it like 14:30 or 2pm."),
    "half-of-day-unclear": N_("“{words}” could be at night or after noon. Type it like 14:30 or 2pm."),
    "place-missing": N_("Say where it goes. Type “before 2” or “to the end”."),
    "person-missing": N_("Whose name is it? Type a name or a number."),
    "nobody-called": N_("No one here is called {name}. Type guest and the name to add them."),
    "nobody-called-but": N_("No one here is called {name}. Did you mean {suggestion}?"),
    "nobody-numbered": N_("No one here has the number {number}. Type a name."),
    "which-person": N_("More than one person is called {name}. Type the number: {people}."),
    "name-is-here": N_("{name} is on the list already, as number {number}. Add a letter to tell them apart."),
    "no-such-role": N_("A role is chair, notes, time or keys. Type one of these."),
    "item-missing": N_("Which item? Type its number."),
    "no-item-numbered": N_("There is no item {number} on the agenda."),
    "no-item-called": N_("No item is called “{title}”. Type its number."),
    "which-item": N_("More than one item begins so. Type the number: {items}."),
    "rule-missing": N_("Which rule? Type its number."),
    "no-component-numbered": N_("There is nothing of number {number} there. list look back shows what there is."),
    "no-rule-numbered": N_("There is no ground rule {number}. To add one, type new rule and the words."),
    "issue-missing": lambda f: (
        _("Which one? Type its mark first: {marks}.")
        if f["marks"]
        else _("Nothing is parked yet. Type park and the words.")
    ),
    "action-missing": lambda f: (
        _("Which action? Type its mark first: {marks}.")
        if f["marks"]
        else _("There are no actions yet. Type action and the words.")
    ),
    "outcome-has-its-own-verb": N_("To say what came of it, type outcome, its mark, and the words."),
    "earlier-decision-missing": lambda f: (
        _("Which earlier decision? Type its mark first: {marks}.")
        if f["marks"]
        else _("No earlier decision is in force.")
    ),
    "no-decision-numbered": N_("There is no decision {mark}."),
    "no-decision-now": N_("No decision is being made now. Type decide and its words, or a mark such as D1."),
    "which-worry": lambda f: (
        ngettext(
            "Which worry or objection is met? There is {count}. Type its number.",
            "Which worry or objection is met? There are {count}. Type its number.",
            f["count"],
        )
        if f["count"]
        else _("No worries are written down for this decision.")
    ),
    "count-each-step": lambda f: ngettext(
        "Type {count} number, for the one step there is.",
        "Type {count} numbers, one for each step. Where nobody stood, type 0.",
        f["count"],
    ),
    "step-unanswered": N_("Type how many. Where nobody stands, type 0."),
    "not-a-count": N_("“{words}” is not a number. Type how many, such as 9, or 0 for nobody."),
    "no-notes": N_("There are no notes yet."),
    "no-note-numbered": N_("There is no note {number}."),
    "date-missing": N_("A date is missing here. Type one like 1 Dec or friday."),
    "not-a-date": N_("“{words}” is not a date we can read. Type one like 1 Dec or friday."),
    "no-such-date": N_("There is no such day as {words}. Look at the month and the number."),
    "date-is-past": N_("{date} has gone by. Type a day that is still to come."),
    "weekday-differs": N_("{words} falls on another day of the week. Did you mean {suggestion}?"),
}
