"""A language nobody speaks: English with an accent on every letter, and 40 in 100 longer.

Whatever stands on a screen without accents did not come through the catalogue, or is people's own. Words of other
languages are longer than English ones; a layout that holds these holds Welsh. Places to be filled in, and marks of how
something looks, stay as they are.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

LONGER = 0.4
"""How much longer a word of another language may be: German and Welsh screens are planned for with as much."""
ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "àƀćďéƒğĥíĵķĺɱńóþɋŕśţúṽŵẋýžÀƁĆĎÉƑĞĤÍĴĶĹṀŃÓÞɊŔŚŢÚṼŴẊÝŽ"
)
KEPT = re.compile(r"\{[^{}]*\}|\[/?[^\]\s]*\]|\$\w+|%\w")
"""What is filled in, or says how words look: never translated."""
WORD = re.compile(r"[^\W\d_]+")


def pseudo(message: str) -> str:
    """The message in that language."""
    out, done = [], 0
    for kept in KEPT.finditer(message):
        out += [WORD.sub(_longer, message[done : kept.start()]), kept[0]]
        done = kept.end()
    return "".join([*out, WORD.sub(_longer, message[done:])])


def _longer(word: re.Match[str]) -> str:
    """One word, with its last letter said for longer."""
    letters = word[0].translate(ACCENTED)
    return letters + letters[-1].lower() * round(len(letters) * LONGER)


class Catalogue(gettext.NullTranslations):
    """What gettext asks, without a file."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


@contextmanager
def spoken() -> Iterator[None]:
    """Everything said is in that language."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("coprod_tui.wording.catalogue._catalogue", lambda *_chosen: Catalogue())
        yield
