"""Words without anybody's name in them, and without a way to reach somebody: a mark stands instead.

Strict: every name that the records ever had, whole or a word of it, in capitals or not. A group with a member called
Will loses the word will. That is the price of naming nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from coprod_tui.model.held import INSTEAD
from coprod_tui.model.mentions import APOSTROPHES, Sought, find, without
from coprod_tui.model.text import folded
from coprod_tui.model.titles import name_words
from coprod_tui.model.year import AnswerTold, Year

REACH = re.compile(r"[^\s<>()\[\]]+@[^\s<>()\[\]]+|(?<![\w-])(?!\d\d?[./-]\d\d?[./-]\d)(?:\+|\(?0)[\d\s()./-]{7,}\d")
"""An address for letters by e-mail, or a number to ring; no date."""


class Nameless:
    """names: of everybody, as they were ever called. marked: words that are somebody's own, and go whole.

    kept: names that stay, as those of the one person who reads. only_whole: what is perhaps no name of a person, as
    "Jo from Estates" beside an action: its words alone stay.
    """

    def __init__(
        self, names: Iterable[str], marked: Collection[str] = (), kept: Iterable[str] = (),
        only_whole: Iterable[str] = (),
    ) -> None:  # fmt: skip
        stays = {folded(each) for name in kept for each in (name, *name_words(name))}
        sought = {each for name in names for each in (name, *name_words(name)) if folded(each) not in stays}
        sought.update(only_whole)
        self._sought = [(_first(each), Sought(each, name=True)) for each in sorted(sought) if each.strip()]
        self._marked = frozenset(marked) - {""}

    def __call__(self, words: str) -> str:
        if words in self._marked:
            return INSTEAD
        plain = _plain(words)
        perhaps = [one for first, one in self._sought if first in plain]  # a name is in few of many words
        found = [(span.start, span.end) for span in find(words, perhaps)] if perhaps else []
        return without(words, found, INSTEAD) if found else words

    def out(self, words: str) -> str:
        """The same for who is not of the group: without addresses and telephone numbers, too."""
        return REACH.sub(INSTEAD, self(words))


def _plain(words: str) -> str:
    return folded(words.translate(APOSTROPHES))


def _first(name: str) -> str:
    """The first word of it: what has the name has this."""
    return next(iter(_plain(name).split()), "")


def year_without_names(year: Year, safe: Callable[[str], str]) -> Year:
    """The same by nobody: every word put through `safe`, without who took or does it and what was said beside it.

    The exact words of decisions are left as they are, for whoever may read them.
    """

    def answered(one: AnswerTold) -> AnswerTold:
        return one._replace(words=safe(one.words), changed=safe(one.changed))

    return year._replace(
        decided=tuple(one._replace(said=(), why=safe(one.why)) for one in year.decided),
        earlier=tuple(one._replace(said=(), why=safe(one.why)) for one in year.earlier),
        asked=tuple(
            one._replace(
                words=safe(one.words), whose=safe(one.whose), who=(), by=safe(one.by),
                answers=tuple(map(answered, one.answers)),
            )
            for one in year.asked
        ),
        promised=tuple(
            one._replace(words=safe(one.words), outcome=safe(one.outcome), by=safe(one.by), who=())
            for one in year.promised
        ),
        ideas=tuple(one.but(words=safe(one.words), why=safe(one.why)) for one in year.ideas),
    )  # fmt: skip
