"""Whether words beside an item are a person: sure for names and roles that are known, else only beside others like it.

An agenda gives names without a label: "Letters - Amy". "Phones - Costs" has the same shape, so what is not known to be
a name is one only where most lines of the list have such words in that place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from coprod_tui.planning.facts import PLACE_WORDS
from coprod_tui.planning.vocabulary import first_names, words

_ONE = r"[^\W\d_a-z][\w'’-]*\.?"
NAME = re.compile(rf"{_ONE}(?:\s+(?:{_ONE}|de|van|von|der|la|bin|al|el|ap)){{0,4}}")
SEVERAL = re.compile(r"\s*(?:,|/|&|\+|;|\band\b)\s*")
TITLED = re.compile(
    r"(?:Dr|Mrs?|Ms|Miss|Mx|Prof(?:essor)?|Cllr|Councillor|Cyng|Rev|Revd|Sir|Dame|Lord|Lady|Baron(?:ess)?|Sr|Sister"
    r"|Brother|Fr|Father|Canon|Rabbi|Imam|Bishop|Pastor|P\.?C|President|Deputy Mayor|Nurse|Aunty|Uncle|Chef|PCSO"
    r"|Sgt|Sergeant|Insp(?:ector)?|Col|Capt(?:ain)?|Major|Lt"
    r"|RSM|Midwife|Nurse|Matron|Mayor)\.?\s+(?:\([^()]*\)\s+)?[^\W\d_a-z][^():]*(?:\([^()\d]*\))?"
)
ROLES = re.compile(
    r"(?:(?:the|our|vice|deputy|co|acting)[\s-]+)?(?:Chair(?:person|man|woman|s)?|Co-?[Cc]hairs?|Secretary"
    r"|Treasurer|Facilitators?|All|Everyone|Everybody"
    r"|Note[ -]?taker|Minute[ -]?taker|Host|Clerk|President|Vice[ -]?President|CEO|Chief Executive|Director"
    r"|Practice Manager|Manager|Coordinator|Co-ordinator"
    r"|(?:Deputy )?Mayor|Convenor|Convener|Wardens?|Curate|Rector|Bursar|Verger|Steward|Matron|Dean|Verger|Caretaker|Headteacher|Head ?[Tt]eacher|Principal|Curator|Chaplain|Vicar"
    r"|Organiser"
    r"|Officers|Leader|Portfolio Holder|Returning Officer|Lead|Team|Group|Committee|Members?|Staff|Guest(?: speaker)?|TBC|TBA|ALL|Speaker)(?:\s*\([^)]*\))?"
)
OFFICER = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2} (?i:officers?|secretary|treasurer|managers?|co-?ordinator|team|leads?|nurses?"
    r"|workers?|advis[eo]rs?|champions?|reps?|representatives?|trustees?|governors?|inspectors?|therapists?"
    r"|convenor|librarian|leaders?"
    r"|facilitators?)\.?|(?:Head|Director|Chair|Leader|Manager|Clerk|Superintendent|Leader"
    r"|(?:Cabinet |Lead )?Member|Portfolio [Hh]older|Champion|Spokes\w+|Minister|Commissioner) (?:of|for) (?:the )?[A-Z][\w’'& -]{2,40}"
)
"""A role by its last word, with what it is for before that."""
IN_ROLE = re.compile(
    r"[A-Z][\w’'-]*(?: (?!(?:from|by|with|of|for|to|and|on|in|at)\b)[a-z][\w’'-]*){1,3}"
    r" (?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w’'-]*\.?){0,2}"
)
"""What somebody does, in small letters, and the name: "Occupational therapist Leila Karim"."""
SHORT_NAMES = re.compile(r"(?:[A-Z]\.\s?)+(?:[A-Z][\w’'-]+)(?:-[A-Z][\w’'-]+)?|[A-Z][\w’'-]+ [A-Z]\.?")
"""An initial and a surname, or a first name and an initial."""
ANYBODY = re.compile(
    r"(?:Me|Myself|(?:Whoever|Everyone who|Anyone who|Those who|All who) \w[^()\d]{0,30}|Anyone|Anybody|Volunteers|(?:(?:In )?(?:small|break-?out|two|three"
    r"|four) )?groups|break-?out rooms|(?:In )?pairs|(?:Our |At )?tables"
    r"|(?:Class|Form|Year|Student|Pupil|Union|Ward|Staff|Tenant|Patient|Carer) reps|All|Everyone|Everybody"
    r"|Pawb|(?:Y )?Cadeirydd|(?:Yr )?Ysgrifennydd|(?:Y )?Trysorydd)(?: / All)?"
)
FROM = re.compile(
    r"(?:(?:an?|the|our) )?(?:guest |visiting )?(?:speakers?|visitors?|someone|somebody|staff|workers?"
    r"|nurses?|officers?|team|reps?)"
    r" from (?:the )?[A-Z][\w’'& -]{1,40}"
)
"""Somebody whose name is not said yet: "guest speaker from Shelter"."""
LOWER_ROLE = re.compile(
    r"(?:[a-z][\w’'-]*\s+){0,3}(?:[a-z]\w*(?:er|or|ist|ian)|lead|nurse|chair|secretary|rep|trustee|clerk"
    r"|student|parent|carer|member)"
)
"""What somebody does, in small letters after the name: "Ngozi Eze, external trainer"."""
DISCUSSED = re.compile(
    r"(?:open |group |general |whole[- ]group )?discussion|(?:the )?working group|table hosts", re.IGNORECASE
)
"""What stands in the place of somebody where nobody leads."""
OF_THEM = re.compile(r"(?P<who>[^,]+?)(?:,\s+|\s+(?:from|of)\s+(?:the\s+)?)[A-Z][\w’'&. -]{1,40}")
"""Somebody and whom they are from: "Dr Alder, CAMHS", "Ellie from the Wildlife Trust"."""
IN_TEAM = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2} (?:[Oo]fficer|[Ll]ead|[Mm]anager|[Nn]urse|[Rr]ep|[Aa]dviser|[Ww]orker) [A-Z]{2,5}"
)
"""A role and its team: "Clinical lead OT"."""
WITH_THEM = frozenset("team others colleagues friends guests volunteers members all staff family".split())
INITIALS = re.compile(r"[A-Z]{2,3}")
LONGEST, LONGEST_TITLE = 60, 300


Stood = Literal["", "dash", "semicolon", "bracket", "comma", "stroke", "colon", "end", "question", "with", "ahead"]
"""A place in a line where somebody may be named."""


class _Shape(NamedTuple):
    """A place in a title where a name may stand: its pattern has "rest" and "who"."""

    stood: Stood
    pattern: re.Pattern[str]
    least: float
    company: bool = True  # lines that name people elsewhere speak for it
    sure: bool = False  # one of them at least is surely a person: other words stand there too
    weak: bool = False  # those whom other lines name speak for it only where one of these is surely a person


AFTER_NAME = re.compile(r"(?<=\w)\s*\([^()\d]{2,30}\)$")
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
    _Shape("colon", re.compile(r"(?P<rest>[^:]*\S):\s+(?P<who>[^:()]{2,40})"), 0.7, company=False),
    _Shape("end", re.compile(r"(?P<rest>.*\S)\s+(?P<who>[A-Z]{2,3}(?:\s*[/&,+]\s*[A-Z]{2,3})*)"), 0.7, company=False),
    _Shape("with", re.compile(r"(?P<rest>.*\S)\s+with\s+(?P<who>[^,()–—]{2,40})"), 0.5, sure=True),
    _Shape("ahead", re.compile(r"(?P<who>[^:–—|()-]{2,40}?)(?::|\s+[–—-])\s+(?P<rest>\S.*)"), 0.7, company=False),
)
FEWEST, FEW_WORDS = 2, 4
WHOLE_NAME = re.compile(rf"{_ONE}(?:\s+(?:{_ONE}|de|van|von|der|la|bin|al|el|ap|ab))*\s+{_ONE}")
AFTER_WHO = re.compile(r"[\s,–—-]+(?:attached|enclosed|verbal|circulated|to follow)$", re.IGNORECASE)
ORGANISATION = re.compile(
    r"\s*(?:[^\W\d_][\w’'&-]*\s+){0,5}(?:Services?|Teams?|Trust|Groups?|Council|Board|Project|Cent(?:re|er)|Committee"
    r"|Clinics?|Forum|University|Network|Advice|Panel|Department|Unit|Partnership|Works|Standards|Choir|Office"
    r"|Members|Staff|Volunteers|Residents|Councillors|(?:Sub-?)?committee|Students|Carers|Parents|Tenants"
    r"|Drivers|Union|Society|Association|Charity|Hospital|School|College|Police|Library|Desk)\s*",
    re.IGNORECASE,
)
"""Groups of people, by their last word: only where others in that place are people."""
STANDING = re.compile(
    r"(?:welcome|apologies|introductions?|hello|minutes|notes|matters|actions?|any|aob|aocb|a\.o\.b|break"
    r"|lunch|tea|coffee"
    r"|comfort|refreshments|clos\w+|finish|end|next|dates?|questions?|check|declarations?|networking|registration"
    r"|arrivals?|correspondence|feedback|call|adjourn\w*)\b.*",
    re.IGNORECASE,
)
"""Items that stand on most agendas, and mostly name nobody."""


def is_anybody(text: str) -> bool:
    """Whether this is everybody, or an officer without a name: "all", "Pawb", "Cadeirydd"."""
    return bool(ANYBODY.fullmatch(text.strip().capitalize()))


def is_person(text: str) -> bool:
    """Whether this is surely a person, people or a role: "Amy", "Dr Patel and Mo", "Chair"."""
    said = AFTER_NAME.sub("", text.strip(" .,;:"))
    if not said or len(said) > LONGEST:
        return False
    first, *others = [each for each in SEVERAL.split(said) if each.strip()] or [""]
    apart = len(others) == 1 and "," in said and NAME.fullmatch(first) is not None and " " in first
    return _one(first) and all(
        _one(each) or each in WITH_THEM or (apart and LOWER_ROLE.fullmatch(each)) for each in others
    )


def _one(said: str) -> bool:
    if not said.strip():
        return False
    if ROLES.fullmatch(said) or TITLED.fullmatch(said) or ANYBODY.fullmatch(said) or OFFICER.fullmatch(said):
        return True
    if FROM.fullmatch(said):
        return True
    who, of, place = said.partition(" from ")
    if of and place and len(place.split()) <= FEW_WORDS and NAME.fullmatch(who) and _one(who):
        return True
    if re.match(r"[A-Z]\.", said) and SHORT_NAMES.fullmatch(said):
        return True
    in_role = IN_ROLE.fullmatch(said)
    if in_role and in_role["first"] in first_names() and not _never(said):
        return True
    first = said.split(maxsplit=1)[0].strip(".")
    return (
        bool(NAME.fullmatch(said)) and (first in first_names() or first.title() in first_names()) and not _never(said)
    )


def is_body(text: str) -> bool:
    """Whether this has the look of an organisation or of who works for one: a few words with capitals."""
    words_of = text.split()
    return bool(ORGANISATION.fullmatch(text) or is_person(text)) or (
        1 < len(words_of) <= FEW_WORDS
        and all(word[:1].isupper() or word in ("of", "and", "&", "the", "for") for word in words_of)
    )


def may_be_person(text: str) -> bool:
    """Whether this has the look of a name: a few words with capitals, or initials."""
    said = AFTER_NAME.sub("", text.strip(" .,;:"))
    if not said or len(said) > LONGEST:
        return False
    first, *others = [each for each in SEVERAL.split(said) if each.strip()] or [""]
    return all(
        _looks_like_one(each) and not _never(each)
        for each in (first, *others)
        if each not in WITH_THEM or each == first
    )


def _looks_like_one(said: str) -> bool:
    return bool(_one(said) or NAME.fullmatch(said) or ROLES.fullmatch(said) or is_anybody(said))


def _never(said: str) -> bool:
    never = words("people")["never"]
    first, *others = said.split()
    named = bool(others) and first in first_names()  # "June Abbot", "April Lee"
    return any(word.casefold().strip(".") in never for word in (others if named else (first, *others)))


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
        return (may_be_person(who) or is_anybody(who) or (who.startswith("the ") and _many(who))) and _titled(
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
        return is_person(said.title() if self.small else said) or said.casefold() in self.named

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
        return bool(self.known) and bool(WHOLE_NAME.fullmatch(said.strip())) and not _never(said)


def _as_well(said: str) -> bool:
    """Whether it is who leads where others in that place are people, by words that say more than who."""
    return bool(ORGANISATION.fullmatch(said)) or _many(said) or _leads(said)


def of_somewhere(said: str) -> bool:
    """Whether it is somebody with whom they are from: "Mr Ian Yule, NHS"."""
    return bool((of := OF_THEM.fullmatch(said)) and is_person(of["who"]))


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
