"""Hard words, found in any of their forms, with the plainer ones that are listed for them, to be offered.

A name ("the Interim Director") is no hard word: capitals inside a sentence are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from coprod_tui.words.inflected import VerbEnding, bases, inflected
from coprod_tui.words.long_words import is_hard
from coprod_tui.words.readability import ADDRESS, WORD
from coprod_tui.words.tables import familiar, rows


class Plainer(NamedTuple):
    """A hard word where it stands in a text. listed: as the list has it. offers: plainer words in the same form.

    offers is () for a long word that nobody listed. fits: whether the first of them can stand in its place as it is.
    """

    start: int
    end: int
    word: str
    listed: str
    offers: tuple[str, ...]
    fits: bool = True


class _Listed(NamedTuple):
    words: tuple[str, ...]
    plainer: tuple[str, ...]
    sort: str


@cache
def _rows() -> dict[str, str]:
    """The rows of the list by their first word, unparsed: parsed, they would take twice the memory."""
    by_first: dict[str, str] = {}
    for row in rows("plainer"):
        first = row[: row.index("\t")].partition(" ")[0]
        by_first[first] = f"{by_first[first]}\n{row}" if first in by_first else row
    return by_first


@lru_cache(maxsize=100)
def _listed(first: str) -> tuple[_Listed, ...]:
    """The listed words and phrases that begin with this word, the longest first."""
    cells = (row.split("\t") for row in _rows().get(first, "").splitlines())
    listed = (_Listed(tuple(hard.split()), tuple(plainer.split(", ")), sort) for hard, plainer, sort, _source in cells)
    return tuple(sorted(listed, key=lambda one: -len(one.words)))


def plainer(text: str, known: Iterable[str] = ()) -> tuple[Plainer, ...]:
    """The hard words in a text, in order. known: words that the group has explained, which are not hard for it."""
    tokens = list(WORD.finditer(ADDRESS.sub(lambda hard: " " * len(hard[0]), text)))
    explained = {word.casefold() for word in known}
    hard: list[Plainer] = []
    upto = 0
    for place, token in enumerate(tokens):
        if token.start() < upto or (token[0][0].isupper() and not _begins_sentence(text, token.start())):
            continue
        whole = token[0].casefold().replace("’", "'")
        spelt = whole.removesuffix("'s")
        for listed, ending in (each for form in dict.fromkeys((whole, spelt)) for each in _candidates(form)):
            rest = [other[0].casefold() for other in tokens[place + 1 : place + len(listed.words)]]
            phrase, spoken = " ".join(listed.words), tokens[place : place + len(listed.words)]
            if not _is_rest(rest, listed) or phrase in explained or not _together(text, spoken):
                continue
            end = spoken[-1].end()
            word = text[token.start() : end]
            before = [other[0].casefold() for other in tokens[max(place - 2, 0) : place]]
            hard.append(Plainer(token.start(), end, word, phrase, *_offers(listed, ending, word, before)))
            upto = end
            break
        else:
            if (is_hard(spelt) or _derived(spelt)) and spelt not in explained:
                hard.append(Plainer(token.start(), token.end(), token[0], spelt, (), fits=False))
    return tuple(hard)


def _candidates(word: str) -> Iterator[tuple[_Listed, VerbEnding]]:
    for base, ending in bases(word):
        for form in (base, base.replace("iz", "is")) if "iz" in base else (base,):
            for listed in _listed(form) if form in _rows() else ():
                if (
                    not ending
                    or listed.sort == "v"
                    or (listed.sort == "n" and ending == "s" and len(listed.words) == 1)
                ):
                    yield listed, ending


def _is_rest(rest_spoken: list[str], listed: _Listed) -> bool:
    """Whether these are the words of a listed phrase after its first. A noun may be in the plural: "service users"."""
    rest = [*listed.words[1:]]
    several = [*rest[:-1], inflected(rest[-1], "s")] if rest and listed.sort == "n" else rest
    return rest_spoken in (rest, several)


def _derived(word: str) -> bool:
    """Whether -ly or -ness made it of a listed word that is no verb: "independently", "appropriateness"."""
    stems = (word.removesuffix(cut) + added for cut, added in _MADE_OF if word.endswith(cut))
    return word not in familiar() and any(
        len(listed.words) == 1 and listed.sort == "-" for stem in stems if stem in _rows() for listed in _listed(stem)
    )


_MADE_OF = (("ly", ""), ("ily", "y"), ("bly", "ble"), ("ally", ""), ("ness", ""), ("iness", "y"))


_BEEN_BEFORE = frozenset("be is are was were been being has have had get gets got not also".split())
_SOMEBODY = frozenset("i we you he she it they who that which and".split())
_OF_SOMETHING = frozenset("a an the this that these those our your their his her my its no any some each every".split())


def _offers(listed: _Listed, ending: VerbEnding, word: str, before: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """What is plainer in the same form, and whether the first may stand in its place. before: the two words before."""
    offers, fits, first = listed.plainer, True, listed.plainer[0]
    last = before[-1] if before else ""
    if listed.sort == "v":
        been = ending == "en" or (ending == "ed" and any(each in _BEEN_BEFORE for each in before))
        offers = tuple(inflected(each, "en" if been else ending) for each in offers)
        alike = ending != "ed" or been or inflected(first, "ed") == inflected(first, "en") or last in _SOMEBODY
        fits = alike and not (ending and last in _OF_SOMETHING)
    elif listed.sort == "n":
        fits = not ending
    else:  # a word for a word, or a phrase for a phrase: a phrase for a word seldom stands where that stood
        fits = listed.sort != "x" and (len(listed.words) > 1 or " " not in first)
        fits = fits and not (last in ("a", "an") and first.endswith(("s", "enough")))
    if word[0].isupper():
        offers = tuple(each[0].upper() + each[1:] for each in offers)
    return offers, fits and not word.endswith(("'s", "’s"))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘(•-*0123456789)")
    return not before or before[-1] in ".!?:\n"


def _together(text: str, spoken: Sequence[re.Match[str]]) -> bool:
    """Whether only spaces stand between these words."""
    return all(not text[one.end() : two.start()].strip() for one, two in pairwise(spoken))


_PHRASAL = re.compile(r"(?P<verb>\w+) (?P<particle>up|out|off|on|down|in|back|back out)$")


def put_in_place(text: str, start: int, end: int, offer: str) -> str:
    """The text with the offer in that place, fitted in: "a" or "an" before it, and "it" inside "carry it out"."""
    before, after = text[:start], text[end:]
    article = re.search(r"\b([Aa])n?\s+$", before)
    if article is not None:
        before = before[: article.start()] + article[1] + ("n " if offer[:1].lower() in "aeiou" else " ")
    phrasal, whom = _PHRASAL.fullmatch(offer), re.match(r"\s+(it|them|him|her|me|us|you|this|that)\b", after)
    if phrasal is not None and whom is not None:
        return f"{before}{phrasal['verb']} {whom[1]} {phrasal['particle']}{after[whom.end() :]}"
    return before + offer + after
