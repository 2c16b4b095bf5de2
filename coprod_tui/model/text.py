"""The one gate that every outside string passes: typed, imported or read from a file.

Terminal escapes go raw to the screen from every widget, and characters that cannot be seen can turn a name round or
make two names look alike. What is taken out here is only what no name or sentence needs.
"""

from __future__ import annotations

import unicodedata

ZWNJ, ZWJ = "\u200c", "\u200d"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u2065\u3164\ufeff\uffa0"
)
SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
JOINING = (
    *("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA"),
    *("MALAYALAM", "SINHALA", "KHMER", "MONGOLIAN", "NKO", "TIBETAN", "MYANMAR"),
)


def clean(text: str, *, lines: bool = False) -> str:
    """The text without control and bidi characters, and without unseen ones that neither script nor emoji needs.

    Its characters are composed (NFC) and its ends trimmed. With lines, newlines stay; without, they and tabs become
    single spaces.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for mark in "\x0b\x0c\x85\u2028\u2029":
        text = text.replace(mark, "\n")
    kept = "".join(c for place, c in enumerate(text) if _kept(text, place))
    if not lines:
        return " ".join(kept.split())
    rows = (" ".join(row.split(" ")).rstrip() for row in kept.replace("\t", " ").split("\n"))
    return "\n".join(rows).strip()


def _kept(text: str, place: int) -> bool:
    c = text[place]
    if c in "\n\t":
        return True
    if c in (ZWJ, ZWNJ):
        return 0 < place < len(text) - 1 and _joins(text, place)
    if c in SELECTORS:
        return place > 0 and not text[place - 1].isspace() and text[place - 1] not in SELECTORS
    if "\U000e0000" <= c <= "\U000e007f":  # tags: only in flags such as Scotland's
        return _in_flag(text, place)
    return c not in BIDI and c not in UNSEEN and unicodedata.category(c) not in ("Cc", "Cs")


def _joins(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place + 1]
    if text[place] == ZWJ and unicodedata.category(after) == "So":
        return unicodedata.category(before) in ("So", "Sk") or before in SELECTORS
    return unicodedata.name(before, "").startswith(JOINING) and unicodedata.name(after, "").startswith(JOINING)


def _in_flag(text: str, place: int) -> bool:
    start = place - 1
    while start >= 0 and "\U000e0000" <= text[start] <= "\U000e007f":
        start -= 1
    return start >= 0 and text[start] == "\U0001f3f4"


def folded(text: str) -> str:
    """The text as people look for it: without accents or capitals. Never kept, only compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
