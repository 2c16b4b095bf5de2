"""Letters that stand for words: spotted in what somebody writes, with everything that they are known to mean.

Half a room may not know them, and nobody should have to ask aloud. What letters mean is for the group to say: meanings
from here are only ever offered, all of them, because letters that mean two things are misread most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from coprod_tui.words.readability import ADDRESS
from coprod_tui.words.tables import ordinary, table

LONGEST_UNKNOWN = 6
"""Capitals in a row that may be letters nobody has listed; more are a word somebody wrote large."""

EVERYDAY = frozenset(
    (
        *("A&E", "AM", "AD", "AIDS", "ASAP", "ATM", "BBC", "BBQ", "BC", "BST", "BT", "BTW", "CCTV", "COVID"),
        *("CV", "DIY", "DJ", "DR", "DVD", "DVLA", "EU", "FM", "GB", "GCSE", "GMT", "GP", "GPS", "HIV", "HQ", "ID"),
        *("IKEA", "ITV", "KFC", "MEP", "MOT", "MP", "MRS", "MSP", "NASA", "NHS", "OK", "PC", "PDF", "PIN", "PO"),
        *("POP", "PS", "RAC", "RSVP", "SIM", "SMS", "SOS", "STD", "TED", "TV", "UFO", "UK", "UN", "US", "USA", "USB"),
        *("VAT", "VIP", "WC", "WI", "XL", "ASDA", "B&B", "M&S", "B&Q", "PHD", "BSC", "MSC", "MBE", "OBE", "CBE", "JP"),
    )
)
"""Better known than what they stand for: the GOV.UK style guide (under "abbreviations and acronyms") leaves UK, DVLA,
US, EU, VAT and MP unexplained, and the NHS digital service manual (content style guide) A&E, GP, NHS and HIV."""

_TOKEN = re.compile(
    r"(?P<dotted>(?<![\w.])(?:[A-Z]\.){2,}(?:[A-Z](?!\w))?)"
    r"|(?P<word>(?<![\w.])[A-Za-z][A-Za-z0-9]*(?:&[A-Za-z][A-Za-z0-9]*)*(?:['’][A-Za-z]+)*\+?)"
)
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_NUMBERED = re.compile(
    r"(?:\b[A-Z]\w*|\b(?:part|page|stage|phase|type|section|chapter|volume|band|annex|act|scene))\s+$"
)
_MIXED = re.compile(r"(?!Mc|Mac)[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_TITLE = frozenset(("MR", "MS", "MRS", "DR", "PROF", "SIR", "MISS"))
_CLUSTER = re.compile(r"[^aeiouy\W\d_]{3}")
_CUES = frozenset("the a an on has have had with get gets claim claims my called".split())
_PLAINLY = frozenset(("IT", "NICE", "SEND"))
"""Words of the language too, yet in capitals they are nearly always the letters."""
NEAR = 24
"""Letters before and after that are looked at."""


@cache
def _known() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """By the letters in small: the ways they are written, and what they mean."""
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for letters, meaning, _source in table("acronyms"):
        written, before = found.get(letters.casefold(), ((), ()))
        found[letters.casefold()] = _with(written, letters), _with(before, meaning)
    return found


def _with(several: tuple[str, ...], one: str) -> tuple[str, ...]:
    return several if one in several else (*several, one)


def meanings(letters: str) -> tuple[str, ...]:
    """Everything that they are known to stand for, to be offered; () where that is not known."""
    return _known().get(letters.casefold(), ((), ()))[1]


def acronyms(text: str, names: Iterable[str] = (), *, unfinished: bool = False) -> tuple[str, ...]:
    """Letters in a text that may need explaining, in their order, each once, without plurals, owners and points.

    names: people's, whose initials are no such letters. unfinished: somebody is still typing, so letters at the very
    end count only where they are known: they may be a part of a longer word.

    None in a text of several words that is all in capitals: somebody writes like that, and it says nothing.
    """
    if " " in text.strip() and text.upper() == text and len(re.findall(r"[^\W\d_]{2,}", text)) > 1:
        return ()
    text = ADDRESS.sub(lambda found: " " * len(found[0]), text)
    tokens = list(_TOKEN.finditer(text))
    own: set[str] | None = None
    found: dict[str, None] = {}
    for place, token in enumerate(tokens):
        letters = _letters(token)
        if not letters or not _stands_for_words(letters, _Around.of(tokens, place, text), dotted=bool(token["dotted"])):
            continue
        if unfinished and token.end() == len(text) and not meanings(letters):
            continue
        own = _initials(names) if own is None else own
        if letters not in own or (len(letters) > 2 and meanings(letters)):  # noqa: PLR2004  three letters may be both
            found[letters] = None
    return tuple(found)


def unexplained(
    text: str, known: Iterable[str], names: Iterable[str] = (), *, unfinished: bool = False
) -> Sequence[str]:
    """The same without those the group knows. known: words that have a meaning in this group."""
    found = acronyms(text, names, unfinished=unfinished)
    if not found:
        return ()
    explained = {word.casefold() for word in known}
    return [each for each in found if each.casefold() not in explained]


def _initials(names: Iterable[str]) -> set[str]:
    """What people here may be called in capitals: their names, and the first letters of them."""
    found: set[str] = set()
    for name in names:
        parts = [part for part in re.split(r"[^\w]+", name) if part]
        firsts = "".join(part[0].upper() for part in parts)
        found |= {firsts, firsts[:1] + firsts[-1:], *(part.upper() for part in parts)}
    return found


def _letters(token: re.Match[str]) -> str:
    """The letters alone, as they are written where they are known; "" for an ordinary word."""
    word = token["word"] or token["dotted"].replace(".", "")
    stem, apart, ending = word.replace("’", "'").partition("'")
    if (apart and ending not in ("s", "S", "")) or stem.upper() in EVERYDAY or stem.rstrip("s") in EVERYDAY:
        return ""
    one = stem[:-1] if stem[-1:] in "sS" else ""
    return _listed_as(stem) or _listed_as(one) or _unlisted(stem)


def _listed_as(form: str) -> str:
    """As they are written, where they are known and no other word: in capitals, as listed, or as no word is spelt."""
    written = _known().get(form.casefold(), ((), ()))[0] if len(form) > 1 else ()
    if written and (form.isupper() or form in written):
        return form
    return written[0] if written and _CLUSTER.search(form.casefold()) else ""


def _unlisted(stem: str) -> str:
    """Letters that nobody listed: a few capitals, or more capitals than small ones. Not a loud word, not a number."""
    form = stem[:-1] if stem.endswith("s") and stem[:-1].isupper() else stem
    alone = form.replace("&", "")
    if not 1 < len(form) <= LONGEST_UNKNOWN or not alone.isalpha():
        return ""
    if alone.isupper():
        return "" if form.casefold() in ordinary() else form
    return form if _MIXED.fullmatch(form) and sum(map(str.isupper, form)) * 2 > len(form) else ""


class _Around(NamedTuple):
    """What stands around letters: the text before and after, and the words on both sides, "" where there are none."""

    before: str
    after: str
    previous: str
    following: str

    @classmethod
    def of(cls, tokens: Sequence[re.Match[str]], place: int, text: str) -> _Around:
        start, end = tokens[place].span()
        previous = tokens[place - 1][0] if place else ""
        following = tokens[place + 1][0] if place + 1 < len(tokens) else ""
        return cls(text[max(start - NEAR, 0) : start], text[end : end + NEAR], previous, following)

    @property
    def loud(self) -> bool:
        """Whether an ordinary word in capitals stands on either side: then these are likely to be one too."""
        return any(
            len(word) > 1 and word.isupper() and word.casefold() in ordinary() and word not in _PLAINLY
            for word in (self.previous, self.following)
        )


def _stands_for_words(letters: str, around: _Around, *, dotted: bool) -> bool:
    """Whether what stands around these letters leaves them letters: no time, title, number, name, and no loud word."""
    if re.match(r"@|-\d", around.after) or around.before.endswith(("@", "#")):
        return False
    known = bool(meanings(letters))
    if (letters == "PM" and re.search(r"\d\s*$", around.before)) or (
        _ROMAN.fullmatch(letters) and not (known and not _NUMBERED.search(around.before))
    ):
        return False
    if letters in _TITLE and around.following[:1].isupper():
        return False
    if not known:
        named = around.previous.upper() in _TITLE or (dotted and re.match(r"\s*[A-Z][a-z]", around.after))
        return not (named or around.before.endswith("-") or around.loud)
    if letters.isupper() and letters.casefold() in ordinary():
        return not around.loud and (letters in _PLAINLY or around.previous.casefold() in _CUES)
    return True
