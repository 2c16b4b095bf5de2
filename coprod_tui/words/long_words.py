"""Long words that are in no list: hard where they are built like the words of offices, law and medicine.

Rare words are not always hard: "rhinoceros" is rarer than "procurement". So this goes by how a word is built, and
`familiar.txt` has the words built so that most people of eleven know ("television", "appointment").
"""

from __future__ import annotations

from functools import cache

from coprod_tui.words.inflected import bases
from coprod_tui.words.readability import syllables
from coprod_tui.words.tables import familiar

LONG = 3
"""Syllables of a long word."""
VERY_LONG = 6
"""Syllables from which a word is hard, however it is built."""

_ENDINGS = tuple(
    "tion sion ment ity ety ance ence ancy ency ant ent ive ise ate ify able ible al ary ory acy ous ic ics ology "
    "ectomy otomy oscopy graphy pathy iatry plasty aemia itis osis asis ism ude ure ium".split()
)
_BEGINNINGS = ("un", "in", "im", "dis", "non", "re", "over", "under", "pre", "mis")
_ADVERBS = (("ly", ""), ("ally", ""), ("bly", "ble"), ("ily", "y"))


@cache
def is_hard(word: str) -> bool:
    """Whether this is a hard word by its length and build. word: in small letters, parts of it joined by hyphens."""
    return any(_part_is_hard(part) for part in word.split("-"))


def _part_is_hard(word: str) -> bool:
    if syllables(word) < LONG or not (word.isascii() and word.isalpha()):
        return False
    forms = _forms(word)
    if any(form in familiar() for form in forms):
        return False
    built = any(form.endswith(_ENDINGS) and syllables(form) >= LONG for form in forms)
    return built or syllables(word) >= VERY_LONG


def _forms(word: str) -> set[str]:
    """The word, and the words that it may be made of: "uncomfortably" of "comfortable"."""
    forms = {word, word.replace("iz", "is")}
    forms |= {base for form in forms for base, _ending in bases(form)}
    forms |= {form.removesuffix(cut) + added for form in forms for cut, added in _ADVERBS if form.endswith(cut)}
    return forms | {form.removeprefix(first) for form in forms for first in _BEGINNINGS if form.startswith(first)}
