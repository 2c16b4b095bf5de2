"""Hints about words that are typed on a screen (hard words, letters nobody explained): one at a time, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.app.widgets.pieces import Part, key
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.words.hints import WordHint


_EXPLAINS = re.compile(r"\s*/?\s*(?:word|explain|w)\s", re.IGNORECASE)
"""A line that says what letters mean needs no hint of them."""


class KnownHere(NamedTuple):
    """explained: words that have a meaning here. names: people's. hard: whether hard words are pointed out."""

    explained: Collection[str] = ()
    names: Collection[str] = ()
    hard: bool = True


class Hints:
    """known: called at each letter, as what is known here changes meanwhile. done_with: ids of hints left or taken."""

    def __init__(self, known: Callable[[], KnownHere], done_with: set[str] | None = None) -> None:
        self._known = known
        self.done_with: set[str] = set() if done_with is None else done_with

    def of(self, words: str) -> WordHint | None:
        if not words.strip() or _EXPLAINS.match(words):
            return None
        from coprod_tui.words.hints import hint  # noqa: PLC0415  the lists, once something is typed

        explained, names, hard = self._known()
        return hint(words, explained, names, self.done_with, hard=hard)

    def leave(self, hint: WordHint) -> None:
        """Do not point this out again. Anyone can still ask what it means."""
        self.done_with.add(hint.id)


HINT_KEYS = {"f6": "hint", "ctrl+s": "no-hint"}
"""The keys that take what is pointed out, and leave it for now, with what their parts are called."""


def hint_keys(hint: WordHint) -> list[Part]:
    from coprod_tui.sentences.word_hints import does  # noqa: PLC0415  the same

    take = does(hint)
    return [*([Part(key("F6", take), "hint")] if take else []), Part(key("Ctrl+S", _("not now")), "no-hint")]


def put_in(words: str, hint: WordHint) -> str:
    """The words with the plainer one in the place of the hard one."""
    from coprod_tui.words.plainer import put_in_place  # noqa: PLC0415  the same

    return put_in_place(words, hint.start, hint.end, hint.offers[0])
