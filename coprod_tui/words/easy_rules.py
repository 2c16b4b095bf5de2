"""What guidance for Easy Read asks of a sentence, as far as a program can measure it. No text is changed here.

Sources: the UK government's rules for easy read (one idea and one verb a sentence, 10 to 15 words, active, full words
and not letters, hard words explained); the Department of Health's guidelines of 2010 for whoever has Easy Read made
(easy words, short sentences, pictures at the left); Inclusion Europe's "Information for all" (numbers as figures, no
Roman ones). Whether a sentence has one idea, and whether a picture fits, only people can say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from coprod_tui.model.easy_words import LONGEST
from coprod_tui.words.acronyms import acronyms
from coprod_tui.words.easier import begins_anew
from coprod_tui.words.inflected import bases
from coprod_tui.words.plainer import plainer

EasyRule = Literal["long", "two-ideas", "passive", "hard-word", "letters", "number", "roman"]


class RuleBroken(NamedTuple):
    """A rule and the words that break it; "" where the whole sentence does."""

    rule: EasyRule
    words: str = ""


_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:not|never|also|now|\w+ly)\s+)?(?P<done>[a-z]+)\b")
_IRREGULAR = frozenset(
    "begun bought brought built chosen cut done drawn found given held hidden kept known laid led left let lost made "
    "meant paid put read said seen sent set shown sold spent spoken taken taught told thought withdrawn written".split()
)
_STATES = frozenset(
    "closed finished gone interested limited married needed pleased tired used worried united retired excited".split()
)
"""Words that say what something is, more often than what is done to it."""
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\b")
_APART = re.compile(r";|\s[–—]\s|\S\s*\(")
_VERBS_JOINED = re.compile(r"\s(?:because|although|whereas|so that|unless)\s", re.IGNORECASE)


def rules_broken(
    sentence: str, *, known: Iterable[str] = (), names: Iterable[str] = (), english: bool = True
) -> tuple[RuleBroken, ...]:
    """The rules that a sentence breaks, each once, the weightiest first.

    known: words that are explained. names: of people, which are no acronyms. english: in another language only the
    length of the sentence and its Roman numbers are measured.
    """
    broken: list[RuleBroken] = []
    if len(sentence.split()) > LONGEST:
        broken.append(RuleBroken("long"))
    if english:
        broken += _of_english(sentence, tuple(known), tuple(names))
    if roman := _ROMAN.search(sentence):
        broken.append(RuleBroken("roman", roman[0]))
    return tuple(broken)


def _of_english(sentence: str, known: tuple[str, ...], names: tuple[str, ...]) -> Iterable[RuleBroken]:
    if _APART.search(sentence) or _VERBS_JOINED.search(sentence) or begins_anew(sentence):
        yield RuleBroken("two-ideas")
    for each in _PASSIVE.finditer(sentence):
        if _is_done(each["done"]):
            yield RuleBroken("passive", each[0])
            break
    explained = {word.casefold() for word in known}
    if letters := [each for each in acronyms(sentence, names) if each.casefold() not in explained]:
        yield RuleBroken("letters", letters[0])
    if hard := plainer(sentence, known):
        yield RuleBroken("hard-word", hard[0].word)
    if number := _NUMBER.search(sentence):
        yield RuleBroken("number", number[0])


def _is_done(word: str) -> bool:
    if word in _STATES:
        return False
    return word in _IRREGULAR or (word.endswith("ed") and any(ending == "ed" for _base, ending in bases(word)))
