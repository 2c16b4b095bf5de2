"""Acronyms, such as "PPG", in what somebody writes, with everything that they are known to mean.

Half a room may not know them, and nobody should have to ask aloud. What letters mean is for the group to say: meanings
from here are only offered, and always all of them, because letters that mean two things are misread most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from coprod_tui.words.readability import ADDRESS
from coprod_tui.words.tables import ordinary, table

LONGEST_UNKNOWN = 6
"""Capitals in a row that may be an acronym which is not listed. More are a word that somebody shouts."""

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
"""Acronyms that are ordinary words too, yet in capitals are nearly always the acronym."""
NEAR = 24
"""Characters before and after an acronym that are looked at."""


@cache
def _known() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The listed acronyms, by their letters in lower case: the ways they are written, and what they mean."""
    known: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for letters, meaning, _source in table("acronyms"):
        written, before = known.get(letters.casefold(), ((), ()))
        known[letters.casefold()] = _with(written, letters), _with(before, meaning)
    return known


def _with(several: tuple[str, ...], one: str) -> tuple[str, ...]:
    return several if one in several else (*several, one)


def meanings(letters: str) -> tuple[str, ...]:
    """Everything that these letters are known to stand for; () for letters that are not listed."""
    return _known().get(letters.casefold(), ((), ()))[1]


def acronyms(text: str, names: Iterable[str] = (), *, unfinished: bool = False) -> tuple[str, ...]:
    """The acronyms in a text that may need explaining, in order, each once, without plural or possessive s and points.

    names: of people, whose initials are no acronyms. unfinished: somebody is still typing, so letters at the very end
    count only if they are listed, as they may begin a longer word.

    A text of several words all in capitals has none: its writer types that way, and it tells nothing.
    """
    if " " in text.strip() and text.upper() == text and len(re.findall(r"[^\W\d_]{2,}", text)) > 1:
        return ()
    text = ADDRESS.sub(lambda spotted: " " * len(spotted[0]), text)
    tokens = list(_TOKEN.finditer(text))
    own: set[str] | None = None
    spotted: dict[str, None] = {}
    for place, token in enumerate(tokens):
        letters = _letters(token)
        if not letters or not _stands_for_words(letters, _Around.of(tokens, place, text), dotted=bool(token["dotted"])):
            continue
        if unfinished and token.end() == len(text) and not meanings(letters):
            continue
        own = _initials(names) if own is None else own
        if letters not in own or (len(letters) > 2 and meanings(letters)):  # noqa: PLR2004  three letters may be both
            spotted[letters] = None
    return tuple(spotted)


def unexplained(
    text: str, known: Iterable[str], names: Iterable[str] = (), *, unfinished: bool = False
) -> Sequence[str]:
    """The acronyms in a text but for those that the group has explained (known). See `acronyms`."""
    spotted = acronyms(text, names, unfinished=unfinished)
    if not spotted:
        return ()
    explained = {word.casefold() for word in known}
    return [each for each in spotted if each.casefold() not in explained]


def _initials(names: Iterable[str]) -> set[str]:
    """What people may be called in capitals: their names, and their initials."""
    initials: set[str] = set()
    for name in names:
        parts = [part for part in re.split(r"[^\w]+", name) if part]
        firsts = "".join(part[0].upper() for part in parts)
        initials |= {firsts, firsts[:1] + firsts[-1:], *(part.upper() for part in parts)}
    return initials


def _letters(token: re.Match[str]) -> str:
    """The acronym in a token, as the list writes it where it is listed; "" for an ordinary word."""
    word = token["word"] or token["dotted"].replace(".", "")
    stem, apart, ending = word.replace("’", "'").partition("'")
    if (apart and ending not in ("s", "S", "")) or stem.upper() in EVERYDAY or stem.rstrip("s") in EVERYDAY:
        return ""
    one = stem[:-1] if stem[-1:] in "sS" else ""
    return _listed_as(stem) or _listed_as(one) or _unlisted(stem)


def _listed_as(form: str) -> str:
    """A listed acronym, as it is written; "" for one that is not listed, or in lower case could be a word."""
    written = _known().get(form.casefold(), ((), ()))[0] if len(form) > 1 else ()
    if written and (form.isupper() or form in written):
        return form
    return written[0] if written and _CLUSTER.search(form.casefold()) else ""


def _unlisted(stem: str) -> str:
    """An acronym that is not listed: a few capitals, or mostly capitals. "" for a shouted word or a number."""
    form = stem[:-1] if stem.endswith("s") and stem[:-1].isupper() else stem
    alone = form.replace("&", "")
    if not 1 < len(form) <= LONGEST_UNKNOWN or not alone.isalpha():
        return ""
    if alone.isupper():
        return "" if form.casefold() in ordinary() else form
    return form if _MIXED.fullmatch(form) and sum(map(str.isupper, form)) * 2 > len(form) else ""


class _Around(NamedTuple):
    """The context of an acronym: the text before and after it, and the words on both sides, "" where there are none."""

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
        """Whether an ordinary word in capitals stands on either side: then this is likely to be a shouted word too."""
        return any(
            len(word) > 1 and word.isupper() and word.casefold() in ordinary() and word not in _PLAINLY
            for word in (self.previous, self.following)
        )


def _stands_for_words(letters: str, around: _Around, *, dotted: bool) -> bool:
    """Whether letters are an acronym in their context, and no time, title, Roman number, name or shouted word."""
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
