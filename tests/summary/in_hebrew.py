"""Every message of ours in Hebrew letters, for what must hold wherever words are read from right to left.

No word of it is Hebrew: each letter of ours stands as one of that alphabet, so that all of a page goes that way.
"""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import TYPE_CHECKING

from coprod_tui.wording import catalogue

if TYPE_CHECKING:
    import pytest

LETTERS = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתאבגד", strict=True))
    | dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבגדהוזחטיכלמנסעפצקרשתאבגד", strict=True))
)
FIELD = re.compile(r"(\{[^}]*\})")


class Hebrew(NullTranslations):
    def gettext(self, message: str) -> str:
        if message == "en-GB":
            return "he"
        parts = FIELD.split(message)
        return "".join(part if FIELD.fullmatch(part) else part.translate(LETTERS) for part in parts)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


class _Kept:
    """In the place of the catalogue that is kept once it was read."""

    def __call__(self, *_asked: object) -> Hebrew:
        return Hebrew()

    def cache_clear(self) -> None: ...


def speak_hebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "_catalogue", _Kept())
