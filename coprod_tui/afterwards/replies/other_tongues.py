"""The same in languages beside English: whole clauses of agreement, and harmless and kind ones, of closed lists.

Each language has its own lists, and a clause is read in one of them: what is a harmless word here may be a "no" there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from coprod_tui.afterwards.replies.vocabulary import table, word_list
from coprod_tui.model.text import folded


class _Tongue(NamedTuple):
    """Patterns as people write them, with accents. THIS in one stands for the summary as a whole.

    yes: what may stand before agreement, and what joins it to a harmless clause.
    """

    this: str
    yes: str
    agrees: str
    harmless: str
    kind: str


_FEW = word_list("other_tongues.few")
"""Of other languages only these."""
_FEW_KIND = word_list("other_tongues.few_kind")


def _phrases(told: str) -> frozenset[str]:
    return frozenset(" ".join(folded(each).split()) for each in told.split(", "))


class _Read(NamedTuple):
    agrees: re.Pattern[str]
    harmless: re.Pattern[str]


def _read(tongue: _Tongue) -> _Read:
    this, yes, agrees, harmless, kind = (folded(each.replace("THIS", "%")) for each in tongue)
    agrees, harmless = (each.replace("%", this) for each in (agrees, harmless))
    return _Read(
        re.compile(rf"(?:{yes} )*(?:{agrees})"),
        re.compile(rf"(?:{yes} )*(?:{harmless})|(?:{kind})(?: (?:{kind}))?"),
    )


_READ = tuple(
    _read(_Tongue(**{field: "".join(pieces) for field, pieces in tongue.items()}))
    for tongue in table("other_tongues")["whole"].values()
)
_YES = "ja, oui, tak, sí, sim, sì, evet, نعم, جی, ہاں, جی ہاں, ydw, ie, ji haan, haan"
_AGREE_FEW, _KIND_FEW = _phrases(_FEW), _phrases(_FEW_KIND) | _phrases(_YES)


def agrees_elsewhere(clause: str) -> bool:
    """Whether a clause is agreement to the whole of it, in one language beside English. clause: folded."""
    return clause in _AGREE_FEW or any(each.agrees.fullmatch(clause) for each in _READ)


def harmless_elsewhere(clause: str) -> bool:
    """Whether it is kind, or harmless, in one language beside English."""
    return clause in _KIND_FEW or any(each.harmless.fullmatch(clause) for each in _READ)
