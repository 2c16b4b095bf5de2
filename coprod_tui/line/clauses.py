"""The clauses that may follow words: "@Estates", "by 1 Dec", ": Amy"; and a "WHO:" that may stand before them.

Clauses are read from the end, in any order, each at most once. What is not clearly a clause stays in the words: an
e-mail address, a "by" without a date, a colon before anything but a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_tui.line.dates import LONGEST, find_date
from coprod_tui.line.finding import find_person, near_person, number_in
from coprod_tui.line.said import LONGEST_NAME, LineProblem, Said
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from coprod_tui.line.verbs import Here
    from coprod_tui.model.people import Person

MOST_NAMES = 4
"""Words in a name or a place at most; more is a sentence."""
SHORTEST = 3
"""Letters: "Plan: B" names nobody, though somebody's name begins so."""
EVERYONE = frozenset({"everyone", "everybody", "all of us", "the group", "the whole group"})
PARTICLES = frozenset("of the de la da del der den di du van von bin ibn al el y and".split())
BY = re.compile(r"(?:^|\s)by\s+", re.IGNORECASE)
AT = re.compile(r"(?:^|\s)@(?=[^\W\d_]|[\"“])")
COLON = re.compile(r":(?:\s+|$)")


@dataclass(frozen=True)
class Clauses:
    """words: what is left. whose: in whose control. by: ISO date. person, else who: a name as it was typed."""

    words: Said
    whose: str = ""
    by: str = ""
    person: Person | None = None
    who: str = ""


def read_clauses(rest: Said, here: Here, *, places: bool = True, names: bool = True) -> Clauses:
    """The words with their clauses. places, names: whether "@WHOSE" and ": WHO" are among them."""
    words, whose, by = rest.trimmed(), "", ""
    person: Person | None = None
    who = ""
    while True:
        if not by and (dated := _by_date(words, here)):
            words, by = dated
        elif places and not whose and (placed := _place(words)):
            words, whose = placed
        elif names and not (person or who) and (named := _name_after(words, here)):
            words, person, who = named
        else:
            return Clauses(words, whose, by, person, who)


def _by_date(words: Said, here: Here) -> tuple[Said, str] | None:
    tail = max(0, len(words.text) - LONGEST - len(" by  "))
    for found in BY.finditer(words.text, tail):
        if (day := find_date(words.cut(found.end()), here.today)) is not None:
            return words.cut(0, found.start()), day.isoformat()
    return None


def _place(words: Said) -> tuple[Said, str] | None:
    if not (found := _last(AT, words)):
        return None
    place = words.cut(found.end())
    text = place.name.strip('"“”')
    if not text or len(place.text) > LONGEST_NAME or len(text.split()) > MOST_NAMES or text[-1] in "?;" or ":" in text:
        return None
    return words.cut(0, found.start()), text


def _name_after(words: Said, here: Here) -> tuple[Said, Person | None, str] | None:
    if not (found := _last(COLON, words)):
        return None
    before, name = words.cut(0, found.start()), words.cut(found.end())
    told = bool(_by_date_only(before, here) or _place(before))
    named = read_name(name, here, told=told)
    return (before, *named) if named else None


def _by_date_only(words: Said, here: Here) -> bool:
    """Whether a "by DATE" ends these words, a wrong date too: it is then told of in its own turn."""
    try:
        return _by_date(words, here) is not None
    except LineProblem:
        return True


def _last(pattern: re.Pattern[str], words: Said) -> re.Match[str] | None:
    """The last place where the pattern is, as far back as a clause can begin."""
    found = None
    for found in pattern.finditer(words.text, max(0, len(words.text) - LONGEST_NAME - 2)):  # noqa: B007  the last one
        pass
    return found


def name_before(rest: Said, here: Here, *, told: bool = False) -> tuple[Said, Person | None, str] | None:
    """The words after "WHO:" with who it is; None where no name and colon stand first. told: a number will do."""
    found = COLON.search(rest.text, 0, LONGEST_NAME + 2)
    if found is None:
        return None
    name = rest.cut(0, found.start())
    named = read_name(name, here, told=told and number_in(name) is not None)
    return (rest.cut(found.end()), *named) if named else None


def person_before(rest: Said, here: Here) -> tuple[Person | None, Said]:
    """Somebody of this meeting named before a colon, and the words after; without such a name, all the words."""
    named = name_before(rest, here)
    return (named[1], named[0]) if named and named[1] else (None, rest)


def read_name(said: Said, here: Here, *, told: bool = False) -> tuple[Person | None, str] | None:
    """Somebody of this meeting, or the name of somebody else as it was typed; None where it is no name.

    A name in quotes is always somebody else. One that comes near somebody's here is asked about. told: other clauses
    show that a name is meant, so that it need not look like one, and a number or a letter will do.
    """
    text = said.name
    if not text or len(said.text) > LONGEST_NAME:
        return None
    if len(text) >= SHORTEST and text[0] in '"“' and text[-1] in '"”':
        return None, text[1:-1].strip() or text
    if text.casefold() in EVERYONE:
        return None, text
    likely = told or _like_name(text)
    if (likely or _whole(text, here)) and (person := find_person(said, here)) is not None:
        return person, ""
    if not likely or number_in(said) is not None or len(text.split()) > MOST_NAMES or text[-1] in "?;":
        return None
    if close := near_person(said, here):
        raise LineProblem("nobody-called-but", start=said.start, end=said.end, suggestion=close, name=text)
    return None, text


def _whole(text: str, here: Here) -> bool:
    """Whether it is somebody's whole name or the whole words it begins with: no sentence ends so by chance."""
    sought = folded(text)
    return any(f"{folded(person.name)} ".startswith(f"{sought} ") for person in here.meeting.people.all)


def _like_name(text: str) -> bool:
    """Whether it is written as names are: a few words, capitals first ("Sam de Souza", "Dr Patel")."""
    words = text.split()
    if len(words) > MOST_NAMES or len(text) < SHORTEST or not words[0][0].isupper():
        return False
    plain = all(c.isalpha() or c in "'’-. " for c in text)
    return plain and all(word[0].isupper() or word in PARTICLES for word in words) and words[-1] not in PARTICLES
