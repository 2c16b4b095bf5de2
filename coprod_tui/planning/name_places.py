"""In which place of a list's titles people stand, as the list as a whole shows it.

"Letters - Zoltan" and "Phones - Costs" look alike: where most of what stands in a place of the lines is people,
the rest there are people too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from coprod_tui.planning.facts import PLACE_WORDS
from coprod_tui.planning.people import (
    _ONE,
    DISCUSSED,
    FEW_WORDS,
    IN_TEAM,
    LONGEST_TITLE,
    OF_THEM,
    ORGANISATION,
    SEVERAL,
    STANDING,
    Stood,
    is_anybody,
    is_body,
    is_person,
    may_be_person,
    never,
)
from coprod_tui.planning.vocabulary import words

FEWEST = 2


class _Shape(NamedTuple):
    """A place in a title where a name may stand: its pattern has "rest" and "who"."""

    stood: Stood
    pattern: re.Pattern[str]
    least: float
    company: bool = True  # lines that name people elsewhere speak for it
    sure: bool = False  # one of them at least is surely a person: other words stand there too
    weak: bool = False  # those whom other lines name speak for it only where one of these is surely a person


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
WHOLE_NAME = re.compile(rf"{_ONE}(?:\s+(?:{_ONE}|de|van|von|der|la|bin|al|el|ap|ab))*\s+{_ONE}")
AFTER_WHO = re.compile(r"[\s,–—-]+(?:attached|enclosed|verbal|circulated|to follow)$", re.IGNORECASE)
INITIALS = re.compile(r"[A-Z]{2,3}")


class TitleList:
    """The titles of a list, among which people may stand.

    known: how many more lines of the list name somebody for sure. planned: how many of these plan something else too,
    as lines that name people mostly do. named: people named elsewhere in the file, in small letters. stood: in which
    places of the other lines somebody stands for sure.
    """

    def __init__(
        self, titles: Sequence[str], *, known: int, planned: int, named: frozenset[str], stood: Counter[Stood]
    ) -> None:
        self.titles, self.known, self.named, self.stood = titles, known, named, stood
        self.planned = 2 * planned > len(titles)
        self.small = not any(title[:1].isupper() for title in titles)
        """Whether somebody writes without capitals."""

    def people(self) -> list[tuple[str, str] | None]:
        """For each title: what is left of it and who stands there, or None. Most of the list says so, or it is sure."""
        for shape in SHAPES:
            found = [shape.pattern.fullmatch(title) if len(title) <= LONGEST_TITLE else None for title in self.titles]
            named = [each if each and self._may_be(each) else None for each in found]
            count = sum(each is not None for each in named)
            could = sum(
                each is not None or not STANDING.fullmatch(title)
                for each, title in zip(named, self.titles, strict=True)
            )
            sure = any(each and self._sure(each["who"]) for each in named)
            known = self.known if shape.company and (not shape.weak or sure) else 0
            if not sure and self.stood["bracket"] and not self.stood[shape.stood]:
                known = 0  # people stand elsewhere in this list
            if self._in_place(shape, found):
                return [
                    _split(each)
                    if each and (self._may_be(each) or _in_their_place(each, shape))
                    else self._surely(title)
                    for each, title in zip(found, self.titles, strict=True)
                ]
            enough = count and count + known >= max(FEWEST, shape.least * (could + known))
            if enough and (known or self._shown(named, sure=shape.sure)):
                return [
                    _split(each)
                    if each and (self._may_be(each) or _as_well(each["who"]))
                    else self._surely(title)
                    for each, title in zip(found, self.titles, strict=True)
                ]  # fmt: skip
        return [self._surely(title) for title in self.titles]

    def _in_place(self, shape: _Shape, found: Sequence[re.Match[str] | None]) -> bool:
        """Whether most of what stands in this place is surely people, so that the rest there are people too."""
        there = [each for each in found if each and not STANDING.fullmatch(each["who"])]
        sure = self.stood[shape.stood] + sum(self._sure(each["who"]) for each in there)
        return bool(there) and sure >= FEWEST and sure >= shape.least * (self.stood[shape.stood] + len(there))

    def _may_be(self, found: re.Match[str]) -> bool:
        who = found["who"].title() if self.small else found["who"]
        return (may_be_person(who) or is_anybody(who) or (who.startswith("the ") and _as_well(who[4:]))) and _titled(
            found["rest"]
        )

    def _shown(self, named: Sequence[re.Match[str] | None], *, sure: bool) -> bool:
        """Whether these are people: one of them surely is, all are initials, or the lines plan more beside them.

        sure: words in such a place may well be something else, "Rota (Winter)".
        """
        said = [each["who"].strip() for each in named if each]
        if any(self._sure(each) for each in said) or all(INITIALS.fullmatch(each) for each in said):
            return True
        return (
            self.planned and not sure and len(said) >= FEWEST and all(len(each.split()) <= FEW_WORDS for each in said)
        )

    def _sure(self, said: str) -> bool:
        if is_person(said.title() if self.small else said) or said.casefold() in self.named:
            return True
        each = [one for one in SEVERAL.split(said) if one]
        return any(map(is_person, each)) and all(is_person(one) or INITIALS.fullmatch(one) for one in each)

    def _surely(self, title: str) -> tuple[str, str] | None:
        if len(title) > LONGEST_TITLE:
            return None
        for shape in SHAPES[:6]:
            found = shape.pattern.fullmatch(title)
            if found and _titled(found["rest"]) and (self._sure(found["who"]) or self._whole_name(found["who"])):
                return _split(found)
            if found and self.known and shape is SHAPES[0] and _leads(found["who"]):
                return _split(found)
        return None

    def _whole_name(self, said: str) -> bool:
        """A first name and a surname, neither of them a common word, in a list that names others."""
        if PLACE_WORDS.search(said) or (self.stood["bracket"] and not self.stood["dash"]):
            return False
        return bool(self.known) and bool(WHOLE_NAME.fullmatch(said.strip())) and not never(said)


def _as_well(said: str) -> bool:
    """Whether it is who leads where others in that place are people, by words that say more than who."""
    return bool(ORGANISATION.fullmatch(said)) or _many(said) or _leads(said)


def _in_their_place(found: re.Match[str], shape: _Shape) -> bool:
    """Whether words are somebody where most others in that place are: "Natural England", "Clinical lead OT"."""
    said = found["who"].strip()
    if _as_well(said):
        return True
    if shape.weak and is_body(said) and _titled(found["rest"]):
        return True
    if shape.sure or shape.weak or shape.stood in ("colon", "ahead", "end") or not _titled(found["rest"]):
        return False
    bodies, never = words("people")["bodies"], words("people")["never"]
    last = said.split()[-1].casefold().strip(".")
    return (
        said[:1].isupper() and len(said.split()) <= FEW_WORDS and not re.search(r"[\d?!:]", said)
        and not STANDING.fullmatch(said) and (last not in never or last in bodies)
    )  # fmt: skip


def _leads(said: str) -> bool:
    """Whether it is somebody with whom they are from or what they do, or what is there where nobody leads."""
    if DISCUSSED.fullmatch(said) or IN_TEAM.fullmatch(said):
        return True
    role, colon, name = said.partition(": ")
    return (bool(colon) and is_person(name) and may_be_person(role)) or bool(
        (of := OF_THEM.fullmatch(said)) and is_person(of["who"])
    )


def _many(said: str) -> bool:
    """Whether it is people by what they do: "the architects", "outreach workers"."""
    return bool(
        re.fullmatch(
            r"(?:the\s+|our\s+)?(?:[\w’'-]+\s+){0,2}[\w’'-]*(?:ers|ors|ists|ects|reps|ants|ians|nurses"
            r"|students|people|folk|children|families|hosts|leads|chairs|champions)",
            said,
        )
    )


def _split(found: re.Match[str]) -> tuple[str, str]:
    aside = found.groupdict().get("aside")  # a whole thought in brackets is about the item
    return found["rest"].strip(" ,;:–—-") + (f" {aside}" if aside else ""), AFTER_WHO.sub("", found["who"].strip())


def _titled(rest: str) -> bool:
    """Whether it may be a title; "Apologies: Sam" before ", Jo" begins a list of people."""
    return any(c.isalpha() for c in rest) and not is_person(rest.rpartition(":")[2] if ":" in rest else "")
