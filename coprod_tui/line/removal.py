"""Verbs for what goes for good: words, or somebody. They change nothing by themselves: people are asked first."""

from __future__ import annotations

from coprod_tui.line.lookup import find_person
from coprod_tui.line.typed_text import ENDS, LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, show
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.mentions import texts
from coprod_tui.model.person import Person

LONGEST = 9
"""Digits; no record has an entry with more."""


def _leave_out(rest: TypedText, here: Here) -> ParsedLine:
    """An entry by its number; without one the newest with words that was written here."""
    asked = rest.text.strip(ENDS)
    history = here.meeting.history
    if not asked:
        mine = (one for one in reversed(history) if one.stamp.seat == here.seat and any(texts(one.entry)))
        newest = next(mine, None)
        if newest is None:
            raise LineProblem("nothing-to-leave-out", at=rest)
        return show("leave-out", str(newest.stamp.number))
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= LONGEST else 0
    if not any(one.stamp.number == number for one in history):
        raise LineProblem("no-such-entry", at=rest, number=asked)
    return show("leave-out", str(number))


def _take_out(rest: TypedText, here: Here) -> ParsedLine:
    """A person of this meeting, or a name that is only spoken of in it.

    A person is passed on as "#" and their number in this meeting: two may share a name, and in the group they have
    other numbers.
    """
    if not rest:
        raise LineProblem("person-missing", at=rest)
    person = find_person(rest, here)
    return show("take-out", f"#{person.number}" if person else rest.words)


def whom(about: str, meeting: Meeting) -> Person | None:
    """The person of this meeting that a `take out` is about; None where it is only a name."""
    number = about.removeprefix("#")
    return meeting.people.by_number(int(number)) if about.startswith("#") and number.isdecimal() else None


VERBS = (
    Verb(("take out",), "take out NAME",
        N_("Takes somebody out of everything that is kept, when they ask. It asks first."), _take_out),
    Verb(("leave out",), "leave out NUMBER",
        N_("Leaves the words of an entry out for good. It asks first. Alone: the newest words from here."), _leave_out),
)  # fmt: skip
