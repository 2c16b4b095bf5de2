"""Whether words are a person: surely, as a known first name or role, or only by their look.

An agenda gives names without a label: "Letters - Amy". "Phones - Costs" has the same shape, so words that only look
like a name are taken for one where most lines of the list have people in that place (`name_places.py`).
"""

from __future__ import annotations

import re
from typing import Literal

from coprod_tui.planning.vocabulary import first_names, word_lists

NAME_WORD = r"[^\W\d_a-z][\w'’-]*\.?"
NAME = re.compile(rf"{NAME_WORD}(?:\s+(?:{NAME_WORD}|de|van|von|der|la|bin|al|el|ap)){{0,4}}")
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
    r"|(?:Deputy )?Mayor|Convenor|Convener|Wardens?"
    r"|Curate|Rector|Bursar|Verger|Steward|Matron|Dean|Caretaker|Headteacher|Head ?[Tt]eacher|Principal|Curator"
    r"|Chaplain|Vicar|Organiser|Officers|Leader|Portfolio Holder|Returning Officer"
    r"|Lead|Team|Group|Committee|Members?|Staff|Guest(?: speaker)?|TBC|TBA|ALL|Speaker)(?:\s*\([^)]*\))?"
)
OFFICER = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2} (?i:officers?|secretary|treasurer|managers?|co-?ordinator|team|leads?|nurses?"
    r"|workers?|advis[eo]rs?|champions?|reps?|representatives?|trustees?|governors?|inspectors?|therapists?"
    r"|convenor|librarian|leaders?"
    r"|facilitators?)\.?|(?:Head|Director|Chair|Leader|Manager|Clerk|Superintendent|Leader"
    r"|(?:Cabinet |Lead )?Member|Portfolio [Hh]older"
    r"|Champion|Spokes\w+|Minister|Commissioner) (?:of|for) (?:the )?[A-Z][\w’'& -]{2,40}"
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
    r"(?:Me|Myself|(?:Whoever|Everyone who|Anyone who|Those who|All who) \w[^()\d]{0,30}"
    r"|Anyone|Anybody|Volunteers|(?:(?:In )?(?:small|break-?out|two|three"
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
"""A person and the body they are from: "Dr Alder, CAMHS", "Ellie from the Wildlife Trust"."""
IN_TEAM = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2} (?:[Oo]fficer|[Ll]ead|[Mm]anager|[Nn]urse|[Rr]ep|[Aa]dviser|[Ww]orker) [A-Z]{2,5}"
)
"""A role and its team, in capitals: "Clinical lead OT"."""
WITH_THEM = frozenset("team others colleagues friends guests volunteers members all staff family".split())
ACTS = re.compile(r"\b(?:will|is|are|was|has|have|wants?|to)\b")
"""Words of a sentence, which is no name."""
LONGEST, LONGEST_TITLE = 60, 300
Stood = Literal[
    "", "dash", "semicolon", "bracket", "comma", "stroke", "colon", "end", "question", "with", "ahead", "by", "mark"
]
"""The places in a line where somebody may be named; "" for none. Each has its pattern in `name_places.py`."""


AFTER_NAME = re.compile(r"(?<=\w)\s*\([^()\d]{2,30}\)$")
FEW_WORDS = 4
ORGANISATION = re.compile(
    r"\s*(?:[^\W\d_][\w’'&-]*\s+){0,5}(?:Services?|Teams?|Trust|Groups?|Council|Board|Project|Cent(?:re|er)|Committee"
    r"|Clinics?|Forum|University|Network|Advice|Panel|Department|Unit|Partnership|Works|Standards|Choir|Office"
    r"|Members|Staff|Volunteers|Residents|Councillors|(?:Sub-?)?committee|Students|Carers|Parents|Tenants"
    r"|Drivers|Union|Society|Association|Charity|Hospital|School|College|Police|Library|Desk)\s*",
    re.IGNORECASE,
)
"""Groups of people, by their last word. They are who leads only where people stand in that place of other lines."""
STANDING = re.compile(
    r"(?:welcome|apologies|introductions?|hello|minutes|notes|matters|actions?|any|aob|aocb|a\.o\.b|break"
    r"|lunch|tea|coffee"
    r"|comfort|refreshments|clos\w+|finish|end|next|dates?|questions?|check|declarations?|networking|registration"
    r"|arrivals?|correspondence|feedback|call|adjourn\w*)\b.*",
    re.IGNORECASE,
)
"""Titles that stand on most agendas. Most of these items name nobody."""


def is_anybody(text: str) -> bool:
    """Whether this is everybody, or an officer without a name: "all", "Pawb", "Cadeirydd"."""
    return bool(ANYBODY.fullmatch(text.strip().capitalize()))


def is_person(text: str) -> bool:
    """Whether this is surely a person, people or a role: "Amy", "Dr Patel and Mo", "Chair"."""
    name = AFTER_NAME.sub("", text.strip(" .,;:"))
    if not name or len(name) > LONGEST:
        return False
    first, *others = [each for each in SEVERAL.split(name) if each.strip()] or [""]
    apart = len(others) == 1 and "," in name and NAME.fullmatch(first) is not None and " " in first
    return _is_one(first) and all(
        _is_one(each) or each in WITH_THEM or (apart and LOWER_ROLE.fullmatch(each)) for each in others
    )


def _is_one(name: str) -> bool:
    if not name.strip():
        return False
    if ACTS.search(name):
        return False
    if any(each.fullmatch(name) for each in (ROLES, TITLED, ANYBODY, OFFICER, FROM)):
        return True
    who, of, place = name.partition(" from ")
    if of and place and len(place.split()) <= FEW_WORDS and NAME.fullmatch(who) and _is_one(who):
        return True
    in_role = IN_ROLE.fullmatch(name)
    if (re.match(r"[A-Z]\.", name) and SHORT_NAMES.fullmatch(name)) or (
        in_role and in_role["first"] in first_names() and not is_no_name(name)
    ):
        return True
    first = name.split(maxsplit=1)[0].strip(".")
    return (
        bool(NAME.fullmatch(name))
        and (first in first_names() or first.title() in first_names())
        and not is_no_name(name)
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
    name = AFTER_NAME.sub("", text.strip(" .,;:"))
    if not name or len(name) > LONGEST:
        return False
    first, *others = [each for each in SEVERAL.split(name) if each.strip()] or [""]
    return all(
        _looks_like_one(each) and not is_no_name(each)
        for each in (first, *others)
        if each not in WITH_THEM or each == first
    )


def _looks_like_one(name: str) -> bool:
    return bool(_is_one(name) or NAME.fullmatch(name) or ROLES.fullmatch(name) or is_anybody(name))


def is_no_name(name: str) -> bool:
    """Whether it has a word that is part of no name: "Update", "Budget". A first name before others may be one."""
    no_names = word_lists("people")["never"]
    first, *others = name.split()
    named = bool(others) and first in first_names()  # "June Abbot", "April Lee"
    return any(word.casefold().strip(".") in no_names for word in (others if named else (first, *others)))


def is_person_from(text: str) -> bool:
    """Whether it is a person and the body they are from, or their role: "Mr Ian Yule, NHS", "Ola, the architect"."""
    name, comma, role = text.partition(", ")
    if comma and is_person(name) and re.fullmatch(r"(?:the |our )?[a-z]\w*(?: [a-z]\w*){0,3}", role):
        return True
    return bool((of := OF_THEM.fullmatch(text)) and is_person(of["who"]))
