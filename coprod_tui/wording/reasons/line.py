"""Words for a typed line that is not understood: what it is about, and what to type instead.

Where a screen can point at the place in the line, it does; the words stand by themselves all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _, ngettext

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {**_verbs(), **_people(), **_things(), **_dates()}


def _verbs() -> Words:
    return {
        "nothing-typed": _("Nothing is typed yet. Type help to see what can be typed."),
        "no-such-verb": _("“{verb}” is not something we know. Type help to see what can be typed."),
        "no-such-verb-but": _("“{verb}” is not something we know. Did you mean “{suggestion}”?"),
        "verb-half": _("“{verb}” needs another word. We know: {verbs}."),
        "words-left-over": _("“{words}” is one thing too many here. Take it out, then press Enter."),
        "words-missing": _("Some words are missing at the end. Type them, then press Enter."),
        "list-missing": _("Say what to list: {choices}."),
        "nothing-to-leave-out": _("Nothing with words was written on this screen. Type the number of an entry."),
        "no-such-choice": _("That is not one we know. Type one of these: {choices}."),
        "on-or-off": _("Type on or off."),
        "number-missing": _("Type a number here."),
        "not-minutes": _("“{words}” is not a length of time. Type it like 10m."),
        "not-a-time": _("“{words}” is not a time of day. Type it like 14:30 or 2pm."),
        "half-of-day-unclear": _("“{words}” could be at night or after noon. Type it like 14:30 or 2pm."),
        "place-missing": _("Say where it goes. Type “before 2” or “to the end”."),
    }


def _people() -> Words:
    return {
        "person-missing": _("Whose name is it? Type a name or a number."),
        "nobody-called": _("No one here is called {name}. Type guest and the name to add them."),
        "nobody-called-but": _("No one here is called {name}. Did you mean {suggestion}?"),
        "nobody-numbered": _("No one here has the number {number}. Type a name."),
        "which-person": _("More than one person is called {name}. Type the number: {people}."),
        "name-is-here": _("{name} is on the list already, as number {number}. Add a letter to tell them apart."),
        "no-such-role": _("A role is chair, notes, time or keys. Type one of these."),
    }


def _things() -> Words:
    return {
        "item-missing": _("Which item? Type its number."),
        "no-item-numbered": _("There is no item {number} on the agenda."),
        "no-item-called": _("No item is called “{title}”. Type its number."),
        "which-item": _("More than one item begins so. Type the number: {items}."),
        "rule-missing": _("Which rule? Type its number."),
        "no-rule-numbered": _("There is no ground rule {number}. To add one, type new rule and the words."),
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
        "outcome-has-its-own-verb": _("To say what came of it, type outcome, its mark, and the words."),
        "no-decision-numbered": _("There is no decision {mark}."),
        "no-decision-now": _("No decision is being made now. Type decide and its words, or a mark such as D1."),
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
        "step-unanswered": _("Type how many. Where nobody stands, type 0."),
        "not-a-count": _("“{words}” is not a number. Type how many, such as 9, or 0 for nobody."),
        "no-notes": _("There are no notes yet."),
        "no-note-numbered": _("There is no note {number}."),
    }


def _dates() -> Words:
    return {
        "date-missing": _("A date is missing here. Type one like 1 Dec or friday."),
        "not-a-date": _("“{words}” is not a date we can read. Type one like 1 Dec or friday."),
        "no-such-date": _("There is no such day as {words}. Look at the month and the number."),
        "date-is-past": _("{date} has gone by. Type a day that is still to come."),
        "weekday-differs": _("{words} falls on another day of the week. Did you mean {suggestion}?"),
    }
