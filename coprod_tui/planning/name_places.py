"""In which place of the titles of a list the leaders stand: behind a dash, in a bracket, before a colon, ...

"Letters - Zoltan" and "Phones - Costs" look alike, and no list of first names has everybody. So a title is not judged
alone: where most of the words in one place of the titles are people, the other words in that place are people too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from coprod_tui.planning.facts import PLACE_WORDS
from coprod_tui.planning.people import (
    DISCUSSED,
    FEW_WORDS,
    IN_TEAM,
    LONGEST_TITLE,
    NAME_WORD,
    OF_THEM,
    ORGANISATION,
    SEVERAL,
    STANDING,
    Stood,
    is_anybody,
    is_body,
    is_no_name,
    is_person,
    may_be_person,
)
from coprod_tui.planning.vocabulary import word_lists

FEWEST = 2


class _Shape(NamedTuple):
    """A place in a title where a name may stand.

    stood: its name. pattern: a regular expression with the groups "who" (the words in this place) and "rest" (what is
    left of the title). least: the share of titles that must name somebody here. company: items that are known to name
    somebody count towards that share. sure: other words often stand in this place too, so that at least one of them
    must surely be a person. weak: items that name somebody count only where one of the words here surely is a person.
    """

    stood: Stood
    pattern: re.Pattern[str]
    least: float
    company: bool = True
    sure: bool = False
    weak: bool = False


SHAPES = (
    _Shape(
        "dash",
        re.compile(
            r"(?P<rest>.*\S)\s+[–—|→-]\s+(?P<who>[^–—|()]{2,60}(?:\((?:(?:s?he|they|[a-z]+)/[a-z/]+"
            r"|[Rr]etd|[A-Z][^()\d]{1,30})\))?)"
            r"(?P<aside>(?<=\s)\((?:[^()\s]+\s+){3,}[^()]*\))?"
        ),
        0.5,
    ),
    _Shape("semicolon", re.compile(r"(?P<rest>[^;]*\S)\s*;\s+(?P<who>[^;()]{2,60})"), 0.5, company=False, sure=True),
    _Shape("question", re.compile(r"(?P<rest>.*[?!])\s+(?P<who>[^?!()]{2,60})"), 0.5, sure=True),
    _Shape("bracket", re.compile(r"(?P<rest>.*\S)\s*[(\[](?P<who>[^()\[\]]{2,60})[)\]]"), 0.5, sure=True),
    _Shape("comma", re.compile(r"(?P<rest>[^,]*\S),\s+(?P<who>[^,()]{2,40})"), 0.6, weak=True),
    _Shape("stroke", re.compile(r"(?P<rest>.*\S)\s+/\s+(?P<who>[^/()]{2,40})"), 0.5, sure=True),
    _Shape("colon", re.compile(r"(?P<rest>.*\S):\s+(?P<who>[^:()]{2,40})"), 0.7, company=False),
    _Shape(
        "by",
        re.compile(r"(?P<rest>.*?\S)\s+(?:(?:led|presented|introduced|run|given)\s+)?by\s+(?P<who>[^,()–—-]{2,40})"),
        0.6,
    ),
    _Shape(
        "mark",
        re.compile(r"(?P<rest>.*[^\s<*_@])\s*(?:[<*_]+|@\s?)(?P<who>[^<>*_@]{2,40}?)[>*_]*"),
        0.6,
        company=False,
        sure=True,
    ),
    _Shape("end", re.compile(r"(?P<rest>.*\S)\s+(?P<who>[A-Z]{2,3}(?:\s*[/&,+]\s*[A-Z]{2,3})*)"), 0.7, company=False),
    _Shape("with", re.compile(r"(?P<rest>.*\S)\s+with\s+(?P<who>[^,()–—]{2,40})"), 0.5, sure=True),
    _Shape("ahead", re.compile(r"(?P<who>[^:–—|()-]{2,40}?)(?::|\s+[–—-])\s+(?P<rest>\S.*)"), 0.7, company=False),
)
WHOLE_NAME = re.compile(rf"{NAME_WORD}(?:\s+(?:{NAME_WORD}|de|van|von|der|la|bin|al|el|ap|ab))*\s+{NAME_WORD}")
AFTER_WHO = re.compile(r"[\s,–—-]+(?:attached|enclosed|verbal|circulated|to follow)$", re.IGNORECASE)
INITIALS = re.compile(r"[A-Z]{2,3}")
OCCUPATION = re.compile(
    r"(?:the\s+|our\s+)?(?:[\w’'-]+\s+){0,2}[\w’'-]*(?:ers|ors|ists|ects|reps|ants|ians|nurses"
    r"|students|people|folk|children|families|hosts|leads|chairs|champions)"
)
SURE_SHAPES = 6
"""Only in the first so many places is somebody taken for sure by the words alone."""


class TitleList:
    """The titles of the items that name nobody yet.

    known: how many other items of the list surely name somebody. planned: how many of these titles plan something else
    (minutes, a purpose), as lines that name people mostly do. named: people named elsewhere in the file, in small
    letters. stood: for each place, how many of the other items name somebody there.
    """

    def __init__(
        self, titles: Sequence[str], *, known: int, planned: int, named: frozenset[str], stood: Counter[Stood]
    ) -> None:
        self.titles, self.known, self.named, self.stood = titles, known, named, stood
        self.mostly_planned = 2 * planned > len(titles)
        self.lower_case = not any(title[:1].isupper() for title in titles)
        """The list is typed without capitals: no name in it has one."""

    def people(self) -> list[tuple[str, str] | None]:
        """For each title, what is left of it and who was taken out of it; None for a title that names nobody.

        The first place that the list as a whole shows to be that of people decides. Without one, only those who are
        surely people by themselves are taken.
        """
        for shape in SHAPES:
            matches = [shape.pattern.fullmatch(title) if len(title) <= LONGEST_TITLE else None for title in self.titles]
            if self._mostly_people(shape, matches):
                fits = [each and (self._may_name(each) or _fits_among_people(each, shape)) for each in matches]
            elif self._enough_named(shape, matches):
                fits = [each and (self._may_name(each) or _is_leader(each["who"])) for each in matches]
            else:
                continue
            return [
                _split(each) if each and fit else self._surely_named(title)
                for each, fit, title in zip(matches, fits, self.titles, strict=True)
            ]
        return [self._surely_named(title) for title in self.titles]

    def _mostly_people(self, shape: _Shape, matches: Sequence[re.Match[str] | None]) -> bool:
        """Whether most of the words in this place are surely people, so that the others there are people too."""
        words = [each["who"] for each in matches if each and not STANDING.fullmatch(each["who"])]
        sure = self.stood[shape.stood] + sum(map(self._is_surely_person, words))
        return bool(words) and sure >= FEWEST and sure >= shape.least * (self.stood[shape.stood] + len(words))

    def _enough_named(self, shape: _Shape, matches: Sequence[re.Match[str] | None]) -> bool:
        """Whether enough titles of the list may name somebody in this place, and something shows that they do."""
        named = [each if each and self._may_name(each) else None for each in matches]
        sure = any(each and self._is_surely_person(each["who"]) for each in named)
        known = self.known if shape.company and (not shape.weak or sure) else 0
        if not sure and self.stood["bracket"] and not self.stood[shape.stood]:
            known = 0  # the people of this list stand in brackets
        count = sum(each is not None for each in named)
        could = sum(
            each is not None or not STANDING.fullmatch(title) for each, title in zip(named, self.titles, strict=True)
        )
        enough = count and count + known >= max(FEWEST, shape.least * (could + known))
        return bool(enough) and (known > 0 or self._look_like_people([each["who"] for each in named if each], shape))

    def _may_name(self, match: re.Match[str]) -> bool:
        who = match["who"].title() if self.lower_case else match["who"]
        is_somebody = may_be_person(who) or is_anybody(who) or (who.startswith("the ") and _is_leader(who[4:]))
        return is_somebody and _leaves_title(match["rest"])

    def _look_like_people(self, words: Sequence[str], shape: _Shape) -> bool:
        """Whether these are people, where no other item names any.

        One of them surely is, all are initials, or they are short, in a place where little else stands, and most titles
        plan something else too.
        """
        names = [each.strip() for each in words]
        if any(map(self._is_surely_person, names)) or all(map(INITIALS.fullmatch, names)):
            return True
        short = len(names) >= FEWEST and all(len(each.split()) <= FEW_WORDS for each in names)
        return self.mostly_planned and not shape.sure and short

    def _is_surely_person(self, text: str) -> bool:
        """Whether it is a known name or role, somebody named elsewhere in the file, or several with one such name."""
        if is_person(text.title() if self.lower_case else text) or text.casefold() in self.named:
            return True
        names = [each for each in SEVERAL.split(text) if each]
        return any(map(is_person, names)) and all(is_person(each) or INITIALS.fullmatch(each) for each in names)

    def _surely_named(self, title: str) -> tuple[str, str] | None:
        """What is left of a title and who is in it, where the words alone are enough to know them for a person."""
        if len(title) > LONGEST_TITLE:
            return None
        for shape in SHAPES[:SURE_SHAPES]:
            match = shape.pattern.fullmatch(title)
            if not match:
                continue
            who = match["who"]
            if _leaves_title(match["rest"]) and (self._is_surely_person(who) or self._is_whole_name(who)):
                return _split(match)
            if self.known and shape is SHAPES[0] and _says_whose(who):
                return _split(match)
        return None

    def _is_whole_name(self, text: str) -> bool:
        """Whether it is a first name and a surname, neither a common word, in a list where other items name people."""
        if PLACE_WORDS.search(text) or (self.stood["bracket"] and not self.stood["dash"]):
            return False
        return bool(self.known) and bool(WHOLE_NAME.fullmatch(text.strip())) and not is_no_name(text)


def _is_leader(text: str) -> bool:
    """Whether it is who leads, said as a group, by what they do, or with whom they are from: no name alone."""
    return bool(ORGANISATION.fullmatch(text)) or _is_occupation(text) or _says_whose(text)


def _fits_among_people(match: re.Match[str], shape: _Shape) -> bool:
    """Whether words are somebody where most words in that place are: "Natural England", "Clinical lead OT"."""
    text = match["who"].strip()
    if _is_leader(text):
        return True
    if not _leaves_title(match["rest"]):
        return False
    if shape.weak and is_body(text):
        return True
    if shape.sure or shape.weak or shape.stood in ("colon", "ahead", "end"):
        return False
    bodies, no_names = word_lists("people")["bodies"], word_lists("people")["never"]
    last = text.split()[-1].casefold().strip(".")
    return (
        text[:1].isupper() and len(text.split()) <= FEW_WORDS and not re.search(r"[\d?!:]", text)
        and not STANDING.fullmatch(text) and (last not in no_names or last in bodies)
    )  # fmt: skip


def _says_whose(text: str) -> bool:
    """Whether it is a person with whom they are from or their role; or "discussion", where nobody leads."""
    if DISCUSSED.fullmatch(text) or IN_TEAM.fullmatch(text):
        return True
    role, colon, name = text.partition(": ")
    if colon and is_person(name) and may_be_person(role):
        return True
    of_somewhere = OF_THEM.fullmatch(text)
    return of_somewhere is not None and is_person(of_somewhere["who"])


def _is_occupation(text: str) -> bool:
    """Whether it is people by what they do: "the architects", "outreach workers"."""
    return bool(OCCUPATION.fullmatch(text))


def _split(match: re.Match[str]) -> tuple[str, str]:
    """What is left of the title, and who. A whole thought in brackets behind the name is about the item: it stays."""
    aside = match.groupdict().get("aside")
    title = match["rest"].strip(" ,;:–—-") + (f" {aside}" if aside else "")
    return title, AFTER_WHO.sub("", match["who"].strip())


def _leaves_title(rest: str) -> bool:
    """Whether what is left may be a title. "Apologies: Sam", left of "Apologies: Sam, Jo", begins a list of people."""
    return any(c.isalpha() for c in rest) and not is_person(rest.rpartition(":")[2] if ":" in rest else "")
