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


def chooses(typed: str) -> bool:
    """Whether this is such a choice and nothing else: it begins with words, name or stays, and has numbers."""
    pieces = [piece for piece in BETWEEN.split(folded(clean(typed))) if piece]
    words = {*_typed(), folded(_("all"))}
    numbers = all(piece in words or piece[0].isdecimal() for piece in pieces)
    return bool(pieces) and pieces[0] in _typed() and numbers


def fates_chosen(passages: Sequence[Passage], typed: str) -> tuple[Fate, ...]:
    """The fate of each passage, from what was typed.

    "": the usual fate of each. all: unsure passages go too. none: all stay that are not the person's own words. Numbers
    alone: as none, and these go. Numbers after words, name or stays: these get that fate, the others their usual one.
    Refused (which-mentions) for anything else, so that a typing error takes nothing out.
    """
    usual = tuple(each.usual for each in passages)
    choice = folded(clean(typed))
    if not choice:
        return usual
    if choice == folded(_("all")):
        return tuple(each.chosen for each in passages)
    others_stay: tuple[Fate, ...] = tuple(each.usual if each.why == "theirs" else "stays" for each in passages)
    if choice == folded(_("none")):
        return others_stay
    pieces = [piece for piece in BETWEEN.split(choice) if piece]
    fate: Fate | None = None
    fates = list(usual if pieces and pieces[0] in _typed() else others_stay)
    numbered = True
    for piece in pieces:
        if piece in _typed():
            if not numbered:
                raise Refused("which-mentions", asked=typed)
            fate, numbered = _typed()[piece], False
            continue
        for place in _numbers(piece, passages, typed):
            fates[place] = fate or passages[place].chosen
        numbered = True
    if not numbered:
        raise Refused("which-mentions", asked=typed)
    return tuple(fates)


def _numbers(piece: str, passages: Sequence[Passage], typed: str) -> list[int]:
    """Indices into the list, from 0, of "3", "2-5" or all."""
    if piece == folded(_("all")):
        return list(range(len(passages)))
    between = RANGE.fullmatch(piece)
    first, last = (between[1], between[2]) if between else (piece, piece)
    since, until = (whole_number(each, len(passages)) for each in (first, last))
    if not 0 < since <= until:
        raise Refused("which-mentions", asked=typed)
    return list(range(since - 1, until))
