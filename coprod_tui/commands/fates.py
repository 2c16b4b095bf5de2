"""What becomes of each thing that somebody said or that names them, as it is typed: words 1,3, name 2, stays 4."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean, folded, whole_number
from coprod_tui.record.removal_passages import Fate, Passage
from coprod_tui.wording import _

BETWEEN = re.compile(r"[,;\s]+")
RANGE = re.compile(r"([0-9]{1,6})-([0-9]{1,6})")


def fate_words() -> Mapping[Fate, str]:
    """What may become of a thing, as people are told and as they type it."""
    return {"words": _("the words go"), "name": _("only the name goes"), "stays": _("it stays")}


def _typed() -> Mapping[str, Fate]:
    return {folded(_("words")): "words", folded(_("name")): "name", folded(_("stays")): "stays"}


def chooses(told: str) -> bool:
    """Whether this is a choice of what becomes of which, and nothing else: numbers, and words that say it."""
    pieces = [piece for piece in BETWEEN.split(folded(clean(told))) if piece]
    known = {*_typed(), folded(_("all"))}
    numbers = all(piece in known or piece[0].isdecimal() for piece in pieces)
    return bool(pieces) and pieces[0] in _typed() and numbers


def fates_told(passages: Sequence[Passage], told: str) -> tuple[Fate, ...]:
    """What becomes of each. "": as is usual; all: what is not sure goes too; none: what is not theirs stays.

    Numbers alone: these go, and of what is not theirs nothing else. With words, name or stays before them: those, and
    the others as is usual. Refused (which-mentions) for anything else, so that nothing goes by a slip.
    """
    usual = tuple(each.usual for each in passages)
    asked = folded(clean(told))
    if not asked:
        return usual
    if asked == folded(_("all")):
        return tuple(each.chosen for each in passages)
    left: tuple[Fate, ...] = tuple(each.usual if each.why == "theirs" else "stays" for each in passages)
    if asked == folded(_("none")):
        return left
    pieces = [piece for piece in BETWEEN.split(asked) if piece]
    fate: Fate | None = None
    fates = list(usual if pieces and pieces[0] in _typed() else left)
    numbered = True
    for piece in pieces:
        if piece in _typed():
            if not numbered:
                raise Refused("which-mentions", asked=told)
            fate, numbered = _typed()[piece], False
            continue
        for place in _numbers(piece, passages, told):
            fates[place] = fate or passages[place].chosen
        numbered = True
    if not numbered:
        raise Refused("which-mentions", asked=told)
    return tuple(fates)


def _numbers(piece: str, passages: Sequence[Passage], told: str) -> list[int]:
    """Places in the list, from 0: "3", "2-5", or all of them."""
    if piece == folded(_("all")):
        return list(range(len(passages)))
    between = RANGE.fullmatch(piece)
    first, last = (between[1], between[2]) if between else (piece, piece)
    since, until = (whole_number(each, len(passages)) for each in (first, last))
    if not 0 < since <= until:
        raise Refused("which-mentions", asked=told)
    return list(range(since - 1, until))
