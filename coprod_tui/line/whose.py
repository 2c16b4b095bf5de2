"""The verb that says whose words an entry holds, and a name before a colon that says it of a note."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import COLON, is_whole_name
from coprod_tui.line.languages import in_every_language
from coprod_tui.line.lookup import find_person, need_person, number_in, shown_name
from coprod_tui.line.typed_text import ENDS, LONGEST_SHOWN, LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does
from coprod_tui.model import whose
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.person import Person
from coprod_tui.model.whose import has_words

NUMBERED = re.compile(r"([0-9]{1,9}):\s*")
NAMED = re.compile(r"(?:,\s*|\s)(?:named|by name|with their name)[.!]?$", re.IGNORECASE)
NO_ONE = in_every_language(("nobody", "no one", "none", "anyone", "anybody"))


def owner_before(rest: TypedText, here: Here) -> tuple[Person | None, TypedText]:
    """Somebody of this meeting whose name or number stands before a colon, and the words after; else all the words.

    Only a name as it is here, whole or from its first word: what merely comes near a name begins a sentence. A number
    is somebody's where anybody has it, as with a worry.
    """
    match = COLON.search(rest.text, 0, LONGEST_SHOWN + 2)
    name = rest.cut(0, match.start()) if match else None
    if match is None or name is None or not rest.cut(match.end()):
        return None, rest
    if number_in(name) is None and not is_whole_name(name.name, here):
        return None, rest
    person = find_person(name, here)
    return (person, rest.cut(match.end())) if person is not None else (None, rest)


def _whose(rest: TypedText, here: Here) -> ParsedLine:
    """The entry of that number, or the newest with words; a name, or nobody; and whether the summary says it."""
    match = NUMBERED.match(rest.text)
    entry = _entry(rest, here, int(match[1]) if match else None)
    if match:
        rest = rest.cut(match.end())
    named = NAMED.search(rest.text)
    who = rest.cut(0, named.start()) if named else rest
    person = None if who.key in NO_ONE else need_person(who, here)
    move = partial(whose.say_whose, thing=entry, person=person.id if person else NOBODY, named=bool(named))
    wish = "full" if named and person else ""
    return does(move, ("who", shown_name(person, here) or who.words.strip(ENDS)), ("named", wish))


def _entry(rest: TypedText, here: Here, number: int | None) -> Id:
    history = here.meeting.history
    if number is not None:
        if not any(one.stamp.number == number for one in history):
            raise LineProblem("no-such-entry", at=rest, number=str(number))
        return Id(number)
    newest = next((one for one in reversed(history) if one.stamp.seat == here.seat and has_words(one)), None)
    if newest is None:
        raise LineProblem("nothing-to-leave-out", at=rest)
    return Id(newest.stamp.number)


VERBS = (
    Verb(("whose", "said by"), "whose NUMBER: NAME, named",
        N_("Keeps whose words an entry holds. It is not shown, unless you add named."), _whose, ("whose.say_whose",),
        ("person",)),
)  # fmt: skip
