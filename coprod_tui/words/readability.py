"""How hard a text is to read: its sentences, words, syllables, and the age at which most people read it with ease.

All of it is counted here, from rules: nothing is downloaded and no word list is needed.
"""

from __future__ import annotations

import re
from functools import cache

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*")
ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
"""The address of a page or a person, which is no word."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n+")
_SHORT_FORM = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|St|No|vs)\.[\"”’)]*$")

FAMILIAR_SYLLABLES = 2
FAMILIAR = frozenset(
    "agenda agendas decision decisions summary summaries member members minute minutes item items "
    "apology apologies action actions meeting meetings organiser organisers animal area anyone anything "
    "anybody everyone everybody everything another somebody family many already December November October September "
    "January February Saturday underline".split()
)
"""Words of three syllables or more that a group says at every meeting, or every child knows: they count as two."""

FEW = 8
USUAL = 1.3
"""A message of a few words says little about itself, so each text is measured as if FEW words of the USUAL syllables
(plain English of reading age 9, by the same formula) stood beside it. Over a page they change nothing."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text. A line's end ends one; "Dr.", "e.g." and the point in "14.30" do not."""
    pieces: list[str] = []
    for piece in _SENTENCE_END.split(text):
        if pieces and _SHORT_FORM.search(pieces[-1]):
            pieces[-1] += f" {piece}"
        elif WORD.search(piece):
            pieces.append(piece)
    return tuple(sentence.strip() for sentence in pieces)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text. "co-production" and "Amy's" are one each, and so is a number or a time."""
    return tuple(WORD.findall(text))


_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[aeiouy][^aeiouy])es?$"  # made, makes: one consonant after a vowel
    r"|(?<=[^aeioulry])e$|(?<=[^aeiouysxzcgl])es$|(?<=[rl][^aeiouyl])e$"
    r"|(?<=[^aeioutdy])ed$|(?<=[aeo]y)ed$"  # planned and stayed, but not added
    r"|(?<=[aeiouyr][lr])e$"
)
_SILENT_WITHIN = re.compile(r"(?<=[aeiouyr][^aeiouyxl])e(?=(?:ly|ments?|less|ful|ness|ty|lines?|works?|guards?)$)")
_HISSED = re.compile(r"(?:[sxzcg]|[cs]h)es$")
_FINAL_L = re.compile(r"[^aeiouyl]le[sd]?$")
_FINAL_M = re.compile(r"[aeiou]sms?$|thms?$")
_APART = re.compile(
    r"i[ao](?![nu]s?$|n[a-z]|us|l(?!o)|r)|(?<![tscgxn])i[ao](?=[nlru])"  # li-on and di-al, but na-tion and so-cial
    r"|e[ou](?=[lmpns]|$)(?!u[rls])|(?<![gq])u(?=[ae][lt]|ity)|ia$|(?<=cr)e(?=at(?!ure))"
    r"|(?<=[aeiouy])ing|(?<=[aeo]y)e(?=[re]s?$)"
)
_AS_SPOKEN = {
    **dict.fromkeys(
        "being braille business maybe people science someone something sometimes somewhere useful".split(), 2
    ),
    **dict.fromkeys("businesses idea ideas anyone earlier easier barrier barriers".split(), 3),
    **dict.fromkeys("colleague colleagues therefore saying seeing create".split(), 2),
    "experience": 4,
    "experiences": 5,
}
"""Common words that follow no rule."""


def _counted(word: str) -> int:
    """Vowel groups, less the silent ones, with the groups that are two sounds counted twice."""
    if word in _AS_SPOKEN:
        return _AS_SPOKEN[word]
    silent = not (_FINAL_L.search(word) or _HISSED.search(word)) and bool(_SILENT.search(word))
    apart = len(_APART.findall(word)) + bool(_FINAL_M.search(word))
    return max(1, len(_VOWELS.findall(word)) - silent - bool(_SILENT_WITHIN.search(word)) + apart)


@cache
def syllables(word: str) -> int:
    """The syllables of an English word as spoken; letters said one by one ("NHS") count one each, a number one."""
    if word.isupper() and 1 < len(word) <= 5:  # noqa: PLR2004  longer than that is a word in capitals
        return len(word) + 2 * word.count("W")
    return sum(_counted(part) for part in re.findall(r"[a-z]+", re.sub(r"['’]\w*", "", word.lower()))) or 1


def reading_age(text: str) -> float:
    """The age at which most people read this with ease.

    Flesch and Kincaid's grade (Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of new readability formulas
    for Navy enlisted personnel", US Naval Training Command): 0.39 words a sentence + 11.8 syllables a word - 15.59.
    A grade is a year of school in the United States, so the age is 5 years more. FAMILIAR words count as short, and
    FEW steadies short texts. An estimate to put texts in order, not a verdict on one: numbers do not know who reads.
    """
    spoken = words_in(text)
    if not spoken:
        return 0.0
    sounds = sum(
        min(FAMILIAR_SYLLABLES, syllables(word)) if word.lower() in FAMILIAR else syllables(word) for word in spoken
    )
    a_word = (sounds + FEW * USUAL) / (len(spoken) + FEW)
    a_sentence = len(spoken) / len(sentences(text))
    return max(5.0, 0.39 * a_sentence + 11.8 * a_word - 15.59 + 5)
