"""Notices that organisations put under every message: on secrecy, viruses, paper, lists, and who they are.

Nobody can know all of them. One is taken for such where it speaks as the law does: each sentence is of the message, its
readers or its house, nearly every word is one of such notices, and none is one by which anybody objects.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import NOES, objects
from coprod_tui.afterwards.replies.signatures import TITLES, of_signature
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.afterwards.replies.words_of_notices import (
    ABOUT,
    CRIES,
    GO_TOGETHER,
    KNOWN,
    KNOWN_ELSEWHERE,
    LICENSED,
    MAY_BE_NOT,
    STRONG,
)
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


LEAST, LEAST_IN_ALL, MOST_ROWS = 4, 6, 25
ONE_IN, ONE_IN_ELSEWHERE = 7, 5
"""So few of a sentence's words we need not know."""
LONGEST = 5_000
"""Characters of the longest notice."""
LEAST_ON_A_LINE, LEAST_LETTERS, LEAST_LETTERS_ELSEWHERE = 5, 7, 5
LONG, STRONG_WITH_STRANGE = 12, 2
BREAKS = re.compile(r"[.!?;](?:\s|$)|\n\s*\n|\s/\s|(?<=[a-zà-ÿ])\n(?=[A-Z])|(?<=[A-Z]{3})\n")
SITE = re.compile(
    r"<?(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,90}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:org|com|net|uk|wales|cymru|io|example|eu)(?:/\S*)?"
)
REGISTRY = re.compile(
    r"(?:\b(?:no|nr|number|num|rhif)\b\W{0,3}|#)?\(?\b[A-Z]{0,4}\s?(?:\d{5,}|\d{3} ?\d{4} ?\d{2})\b\)?", re.IGNORECASE
)
COURTESY = re.compile(
    r"thank you(?: for your (?:co-?operation|assistance|help|understanding))?|thanks|diolch|danke|merci", re.IGNORECASE
)
NUMBERED = re.compile(r"(?:(?<=\n)|(?<=[:;] )|(?<=and ))\(?(?:i{1,3}|iv|[a-d]|\d)\)\s")
"""How the parts of such a sentence are numbered."""
YEAR = re.compile(r"(?<=Act |ons )(?:19|20)\d\d\b")
NAMED, MOST_NAMED = re.compile(r"(?<=[\w,] )[A-Z][a-z]{3,}\b"), 8
STARS = re.compile(r"[*_=#~–—\s+-]*")
LISTS = frozenset(tokens(word_list("notices.lists")))
"""Of these each line of a list's or a scanner's footer has one."""
HOUSES = re.compile(r"\b[A-Z][\w&'’-]+(?: (?:(?:and|of|for|the|in|&) )?[A-Z][\w&'’-]+){1,7}")
"""Words with capital letters in a row."""
LEAST_OF_HOUSE = 4
ABOUT_MAIL = STRONG | frozenset("mail email message nachricht bericht notice data".split())
WHERE = frozenset(
    "for more information further details please visit see go to at our website web site click here find out".split()
)
"""Words of where to read more."""
NUMBERS = re.compile(r"\(?(?:\+|\b0)\d[\d ()-]{6,20}\d")
ABOUT_IN_ALL, LEAST_BESIDE = 2, 5
ADDRESSING = STRONG | frozenset("our us your you website address account recipient".split())
MOST_STRANGE_LISTED, MOST_LISTED = 3, 16
AFTER = {
    "but": frozenset("we may it not the you only that please".split()),
    "although": frozenset("we the this every all it reasonable".split()),
    "whilst": frozenset("we the this every all it reasonable".split()),
    "unless": frozenset("you otherwise expressly specifically explicitly clearly".split()),
    "however": frozenset("we you it the if".split()),
}
"""Words that take back, and what such notices say after them."""
NOT_ELSEWHERE = frozenset("not never nothing nobody none neither nor".split())
SPANISH = frozenset("es esta usted ud mensaje correo".split())
FILLING = frozenset("be been the a an any to in it this and or".split())


def notice(rows: Sequence[str], place: int, ours: Collection[str] = ()) -> int:
    """How many lines a notice takes from here: the paragraphs that begin here, where all of each is one; else 0.

    ours: words of the letter that is answered, in small letters. A word that we do not know is none of them.
    """
    if not rows[place].strip() or not _begins(rows, place):
        return 0
    most, used, began = 0, 0, 0
    while place + used < len(rows) and used < MOST_ROWS:
        used += 1
        if place + used < len(rows) and rows[place + used].strip():
            continue  # only whole paragraphs are looked at
        told = [row for row in rows[place : place + used] if not STARS.fullmatch(row) or not row.strip()]
        if sum(map(len, told)) > LONGEST:
            break
        paragraph = told[began:]
        if _is_notice("\n".join(paragraph), ours) or _is_listed([row for row in paragraph if row.strip()]):
            most, began = used, len(told)
        elif not _may_go_on(paragraph):
            break
        while place + used < len(rows) and not rows[place + used].strip():
            used += 1
    return most


def _may_go_on(rows: Sequence[str]) -> bool:
    """Whether it is only the heading of a notice, which may have an empty line under it."""
    return all(word in CRIES for word in tokens(folded(" ".join(rows))))


def _begins(rows: Sequence[str], place: int) -> bool:
    """Whether a paragraph may begin here. A page has no empty line between some."""
    return place > 0 and (STARS.fullmatch(rows[place - 1]) is not None or len(tokens(rows[place])) >= LEAST_ON_A_LINE)


def _is_notice(paragraph: str, ours: Collection[str]) -> bool:
    text = bare(paragraph)
    sentences = [each.strip() for each in BREAKS.split(text) if tokens(each)]
    every = tokens(folded(" ".join(sentences)))
    strong = STRONG.intersection(every)
    if len(every) < LEAST_IN_ALL or not (strong or len(ABOUT.intersection(every)) >= ABOUT_IN_ALL):
        return False
    strange = len(every) >= LONG and len(strong) >= STRONG_WITH_STRANGE
    house = "registered" in every
    about = 0
    for place, text in enumerate(sentences):
        named = _unnamed(text) if house or strange else text
        if any(_is_sentence(each, ours, strange=strange and not house) for each in {text, named}) or (
            house and all(of_signature(each, ()) for each in re.split(r"[:,]", text))
        ):
            about += 1
        elif not (place and about and _goes_with(named, ours)):
            return False
    return about * 2 >= len(sentences)


def bare(paragraph: str) -> str:
    """A paragraph without links, numbers of registers, and what only notices say."""
    text = SITE.sub(" ", LINK.sub(" ", paragraph.replace("’", "'").replace("*", " ").replace("(s)", "s")))
    text = HOUSES.sub(_organisation, NUMBERED.sub(" ", text))
    return YEAR.sub(" ", REGISTRY.sub(" ", LICENSED.sub(" the intended recipient ", NUMBERS.sub(" ", text))))


def _organisation(found: re.Match[str]) -> str:
    """In the place of a house's name, where a word in it says that it is one."""
    said = [folded(word) for word in re.findall(r"[^\W\d_]+", found[0])]
    of_house = any(word in TITLES and len(word) >= LEAST_OF_HOUSE for word in said) and not CRIES.issuperset(said)
    return "organisation" if of_house and not objects(found[0]) and ABOUT_MAIL.isdisjoint(said) else found[0]


def _goes_with(text: str, ours: Collection[str]) -> bool:
    """Whether a sentence that is not of the message may stand among those that are: in their words, against nothing."""
    said = tokens(folded(text))
    known = all(word in KNOWN for word in said) or all(word in KNOWN_ELSEWHERE for word in said)
    theirs = (word in ours and word not in ABOUT for word in said if len(word) >= LEAST_LETTERS)
    long = len(said) >= LEAST_BESIDE and not ADDRESSING.isdisjoint(said)
    return long and known and not (objects(text) or any(theirs)) and _go_together(said)


def _is_listed(rows: Sequence[str]) -> bool:
    """Whether it is what a mailing list or a scanner puts at the end, with where to go."""
    if (
        not any(map(SITE.search, rows))
        or len(rows) > MOST_LISTED
        or not tokens(LINK.sub(" ", SITE.sub(" ", " ".join(rows))))
    ):
        return False
    for row in rows:
        rest = re.sub(r"#\d+\b", " ", SITE.sub(" ", LINK.sub(" ", row)))
        said = re.findall(r"[^\W_]+", rest)
        strange = [word for word in said if folded(word) not in KNOWN]
        named = all(word[0].isupper() and not any(map(str.isdigit, word)) for word in strange)
        if said and WHERE.issuperset(map(folded, said)):
            continue
        if said and (LISTS.isdisjoint(map(folded, said)) or objects(rest, saving=KNOWN - NOES - {"but"}) or not named):
            return False
        if len(strange) > MOST_STRANGE_LISTED or not _go_together([*map(folded, said)]):
            return False
    return True


def _unnamed(text: str) -> str:
    """A sentence without a house's name that we do not know."""
    return NAMED.sub(lambda each: each[0] if folded(each[0]) in KNOWN or objects(each[0]) else " ", text, MOST_NAMED)


def _is_sentence(text: str, ours: Collection[str], *, strange: bool) -> bool:
    said = tokens(folded(text))
    if (said and all(word in CRIES for word in said)) or COURTESY.fullmatch(text.strip(" -*")) is not None:
        return True
    elsewhere = sum(word in KNOWN_ELSEWHERE for word in said) > sum(word in KNOWN for word in said)
    known = KNOWN_ELSEWHERE | ABOUT if elsewhere else KNOWN
    unknown = [word for word in said if word not in known]
    if (
        len(said) < LEAST
        or ABOUT.isdisjoint(said)
        or len(unknown) > (len(said) // (ONE_IN_ELSEWHERE if elsewhere else ONE_IN) if strange else 0)
    ):
        return False
    if objects(text, saving=known) or any(word in ours or _is_plain(word, elsewhere=elsewhere) for word in unknown):
        return False
    noes = [at for at, word in enumerate(said) if word in NOES or (word in AFTER and not elsewhere)]
    if elsewhere:
        english = bool(NOT_ELSEWHERE.intersection(said)) or ("no" in said and SPANISH.isdisjoint(said))
        return not noes or (not english and (not STRONG.isdisjoint(said) or not unknown))
    return _go_together(said) and all(_of_law(said, at) for at in noes)


def _is_plain(word: str, *, elsewhere: bool) -> bool:
    """Whether a word is too short for the law's, or has figures: people object in plain words."""
    return len(word) < (LEAST_LETTERS_ELSEWHERE if elsewhere else LEAST_LETTERS) or any(map(str.isdigit, word))


def _go_together(said: Sequence[str]) -> bool:
    """Whether each word that may object stands beside one with which only notices have it."""
    said = [
        word
        for at, word in enumerate(said)
        if word not in ("error", "mistake") or said[max(at - 1, 0)] not in ("in", "by")
    ]
    return all(these.isdisjoint(said) or not those.isdisjoint(said) for these, those in GO_TOGETHER)


def _of_law(said: Sequence[str], at: int) -> bool:
    """Whether a notice says no here to what such notices say no to."""
    if said[at] in AFTER:
        return said[at + 1 : at + 2] != [] and said[at + 1] in AFTER[said[at]] and not STRONG.isdisjoint(said)
    after = [word for word in said[at + 1 : at + 5] if word not in FILLING]
    return bool(after) and after[0] in MAY_BE_NOT
