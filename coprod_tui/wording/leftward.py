"""Whether a page in a language is read from right to left."""

from __future__ import annotations

FROM_RIGHT = frozenset("ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi".split())
"""Languages written from right to left in the script that is usual for them (Unicode CLDR 46, `characterOrder`)."""


def language_goes_left(language: str) -> bool:
    """Whether a page in this language ("he", "ur-PK") is read from right to left."""
    return language.lower().replace("_", "-").partition("-")[0] in FROM_RIGHT
