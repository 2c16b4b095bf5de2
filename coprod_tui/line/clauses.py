"""The clauses that may follow words: "@Estates", "by 1 Dec", ": Amy"; and a "WHO:" that may stand before them.

Clauses are read from the end, in any order, each at most once. What is not clearly a clause stays in the words: an
e-mail address, a "by" without a date, a colon before anything but a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from coprod_tui.line.dates import LONGEST, find_date
from coprod_tui.line.languages import either, in_every_language
from coprod_tui.line.lookup import find_person, near_person, number_in
from coprod_tui.line.typed_text import LONGEST_NAME, LONGEST_SHOWN, LineProblem, TypedText
from coprod_tui.line.verbs import Here
from coprod_tui.model.person import SHOWN, Person
from coprod_tui.model.text import folded
from coprod_tui.model.titles import without_title

LONGEST_NAMES = 300
"""Characters of several names together."""
MOST_NAMES = 4
"""Words in a name or a place at most; more is a sentence."""
SHORTEST = 3
"""Letters: "Plan: B" names nobody, though somebody's name begins so."""
EVERYONE = in_every_language(("everyone", "everybody", "all of us", "the group", "the whole group"))
PARTICLES = frozenset("of the de la da del der den di du van von bin ibn al el y and".split())
BY = re.compile(rf"(?:^|\s)(?:{either('by')})\s+", re.IGNORECASE)
AT = re.compile(r"(?:^|\s)@(?=[^\W\d_]|[\"“])")
COLON = re.compile(r":(?:\s+|$)")
BETWEEN = re.compile(rf"\s*(?:[,;&]|\s+(?:{either('and')})\s)\s*", re.IGNORECASE)
"""Stands between names where several people are named."""


class Clauses(NamedTuple):
    """words: what is left. whose: in whose control. by: ISO date. people: of the meeting; who: others, as typed."""

    words: TypedText
    whose: str = ""
    by: str = ""
    people: tuple[Person, ...] = ()
    who: str = ""

    @property
    def person(self) -> Person | None:
        """Whoever of the meeting was named first."""
        return self.people[0] if self.people else None

    @property
    def named(self) -> bool:
        return bool(self.people or self.who)


def read_clauses(
    rest: TypedText, here: Here, *, places: bool = True, names: bool = True, several: bool = False
) -> Clauses:
    """The words with their clauses. places, names: whether "@WHOSE" and ": WHO" are among them.

    several: whether more than one person may be named there.
    """
    clauses = Clauses(rest.trimmed())
    while True:
        words = clauses.words
        if not clauses.by and (dated := _by_date(words, here)):
            clauses = clauses._replace(words=dated[0], by=dated[1])
        elif places and not clauses.whose and (placed := _place(words)):
            clauses = clauses._replace(words=placed[0], whose=placed[1])
        elif names and not clauses.named and (named := _name_after(words, here, several=several)):
            clauses = clauses._replace(words=named[0], people=named[1], who=named[2])
        else:
            return clauses


def _by_date(words: TypedText, here: Here) -> tuple[TypedText, str] | None:
    tail = max(0, len(words.text) - LONGEST - len(" by  "))
    for match in BY.finditer(words.text, tail):
        if (day := find_date(words.cut(match.end()), here.today)) is not None:
            return words.cut(0, match.start()), day.isoformat()
    return None


def _place(words: TypedText) -> tuple[TypedText, str] | None:
    if not (match := _last(AT, words)):
        return None
    place = words.cut(match.end())
    text = place.name.strip('"“”')
    if not text or len(place.text) > LONGEST_NAME or len(text.split()) > MOST_NAMES or text[-1] in "?;" or ":" in text:
        return None
    return words.cut(0, match.start()), text


def _name_after(words: TypedText, here: Here, *, several: bool) -> tuple[TypedText, tuple[Person, ...], str] | None:
    if not (match := _last(COLON, words)):
        return None
    before, name = words.cut(0, match.start()), words.cut(match.end())
    expected = bool(_by_date_only(before, here) or _place(before))
    named = (
        read_names(name, here, expected=expected) if several else _as_several(read_name(name, here, expected=expected))
    )
    return (before, *named) if named else None


def _by_date_only(words: TypedText, here: Here) -> bool:
    """Whether these words end in "by DATE". A wrong date counts too: whoever reads it then says what is wrong."""
    try:
        return _by_date(words, here) is not None
    except LineProblem:
        return True


def _last(pattern: re.Pattern[str], words: TypedText) -> re.Match[str] | None:
    """The last place where the pattern is, as far back as a clause can begin."""
    match = None
    for match in pattern.finditer(words.text, max(0, len(words.text) - LONGEST_NAMES - 2)):  # noqa: B007  the last one
        pass
    return match


def names_before(rest: TypedText, here: Here) -> tuple[TypedText, tuple[Person, ...], str] | None:
    """The words after "WHO, WHO:" with who they are; None where no names and colon stand first. A number will do."""
    match = COLON.search(rest.text, 0, LONGEST_NAMES + 2)
    named = read_names(rest.cut(0, match.start()), here, numbers=True) if match else None
    return (rest.cut(match.end()), *named) if match and named else None


def person_before(rest: TypedText, here: Here) -> tuple[Person | None, TypedText]:
    """Somebody of this meeting named before a colon, and the words after; without such a name, all the words.

    A number is somebody's where anybody has it.
    """
    match = COLON.search(rest.text, 0, LONGEST_SHOWN + 2)
    name = rest.cut(0, match.start()) if match else rest
    named = read_name(name, here, expected=number_in(name) is not None) if match else None
    return (named[0], rest.cut(match.end())) if match and named and named[0] else (None, rest)


def read_names(
    typed: TypedText, here: Here, *, expected: bool = False, numbers: bool = False
) -> tuple[tuple[Person, ...], str] | None:
    """One name as `read_name` has it, or several with commas or "and" between; None where any of it is no name.

    Several are only read apart where one of them at least is of this meeting: "Smith and Sons" is one name. What is not
    of it is given together, as it was typed. numbers: people's numbers will do, though nothing else shows a name.
    """

    def read(each: TypedText) -> tuple[Person | None, str] | None:
        return read_name(each, here, expected=expected or (numbers and number_in(each) is not None))

    pieces = pieces_of(typed)
    if len(pieces) > 1 and not here.meeting.people.called(typed.name):
        each = [read(piece) for piece in pieces]
        known = [named for named in each if named is not None]
        if len(known) == len(each) and any(person is not None for person, _who in known):
            people = dict.fromkeys(person for person, _who in known if person is not None)
            return tuple(people), ", ".join(who for _person, who in known if who)
    return _as_several(read(typed))


def pieces_of(typed: TypedText) -> list[TypedText]:
    """What stands between commas, "and" and the like: each a name, where several people are named."""
    return typed.pieces(BETWEEN)


def _as_several(named: tuple[Person | None, str] | None) -> tuple[tuple[Person, ...], str] | None:
    return None if named is None else ((named[0],) if named[0] is not None else (), named[1])


def read_name(typed: TypedText, here: Here, *, expected: bool = False) -> tuple[Person | None, str] | None:
    """Somebody of this meeting, or the name of somebody else as it was typed; None where it is no name.

    A name in quotes is always somebody else. One that comes near somebody's here is asked about. told: other clauses
    show that a name is meant, so that it need not look like one, and a number or a letter will do.
    """
    text = typed.name
    if not text or len(typed.text) > LONGEST_SHOWN:
        return None
    if len(text) >= SHORTEST and text[0] in '"“' and text[-1] in '"”':
        return None, text[1:-1].strip() or text
    if text.casefold() in EVERYONE:
        return None, text
    likely = expected or _like_name(text)
    if (likely or _whole(text, here)) and (person := find_person(typed, here)) is not None:
        return person, ""
    if not likely or number_in(typed) is not None or len(text.split()) > MOST_NAMES or text[-1] in "?;":
        return None
    if close := near_person(typed, here):
        raise LineProblem("nobody-called-but", at=typed, suggestion=close, name=text)
    return None, text


def is_whole_name(text: str, here: Here) -> bool:
    """Whether it is the whole name of somebody of this meeting, or whole words that a name begins with."""
    return 1 < len(text) <= LONGEST_SHOWN and _whole(text, here)


def _whole(text: str, here: Here) -> bool:
    """Whether it is a whole name as shown, or the whole words a name begins with: no sentence ends so by chance."""
    sought = folded(text)
    if SHOWN.fullmatch(text) and here.meeting.people.called(text):
        return True
    names = (name for person in here.meeting.people.all for name in (person.name, without_title(person.name)))
    return any(f"{folded(name)} ".startswith(f"{sought} ") for name in names)


def _like_name(text: str) -> bool:
    """Whether it is written as names are: a few words, capitals first ("Sam de Souza", "Dr Patel")."""
    words = text.split()
    if len(words) > MOST_NAMES or len(text) < SHORTEST or not words[0][0].isupper():
        return False
    plain = all(c.isalpha() or c in "'’-. " for c in text)
    return plain and all(word[0].isupper() or word in PARTICLES for word in words) and words[-1] not in PARTICLES
