"""The one gate that every outside string passes: typed, imported or read from a file.

Terminal escapes go raw to the screen from every widget, and characters that cannot be seen can turn a name round or
make two names look alike. What is taken out here is only what no name or sentence needs.
"""

from __future__ import annotations

import re
import unicodedata

ZWNJ, ZWJ = "\u200c", "\u200d"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u2065\u3164\ufeff\uffa0"
    "\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb"
    + "".join(map(chr, (*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B))))
)
SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""The second range chooses between shapes of a Japanese character, as families write their names."""
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\U000e0000-\U000e01ef\ufe00-\ufe0f"
    + re.escape("".join(sorted(BIDI | UNSEEN | {ZWNJ, ZWJ})))
    + "]"
)
"""What may have to be taken out, to be looked at more closely; most words have none of it."""
_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069]")
VIRAMA = 9
"""Unicode's combining class of the signs after which a joiner chooses a letter's shape, at the end of a word too."""
JOINING = (
    *("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA"),
    *("MALAYALAM", "SINHALA", "KHMER", "MONGOLIAN", "NKO", "TIBETAN", "MYANMAR"),
)


def clean(text: str, *, lines: bool = False) -> str:
    """The text without control and bidi characters, and without unseen ones that neither script nor emoji needs.

    Its characters are composed (NFC) and its ends trimmed. With lines, newlines stay; without, they and tabs become
    single spaces.
    """
    if text.isascii() and text.isprintable():  # most of what is typed: nothing to take out or compose
        return text.strip() if lines else " ".join(text.split())
    if lines and text.isascii() and text.replace("\n", "").isprintable():
        return "\n".join(row.rstrip() for row in text.split("\n")).strip()
    cleaned = _cleaned(text, lines=lines)
    while cleaned != text:  # what was taken out may have kept apart what now composes, or held up a mark
        text, cleaned = cleaned, _cleaned(cleaned, lines=lines)
    return cleaned


def whole_number(text: str, most: int = 999_999_999) -> int:
    """The number these figures are, in any script; 0 for what is no number of a list, and for one above the most.

    Python refuses to read thousands of figures, so that `int` is not for what somebody typed or sent.
    """
    number = int(text) if text.isdecimal() and len(text) <= len(str(most)) else 0
    return number if number <= most else 0


def whole_numbers(text: str, most: int) -> list[int]:
    """Numbers of a list of so many, with spaces or commas between; none where any of it is something else."""
    numbers = [whole_number(each, most) for each in text.replace(",", " ").split()]
    return numbers if all(numbers) else []


def harmless(text: str) -> str:
    """Words as they were kept; cleaned, with their lines, where something in them was never let in by us.

    For what is read back: a file may hold what no gate of ours has seen.
    """
    if _SUSPECT.search(text) is None or all(_may_stay(text, place) for place in range(len(text))):
        return text
    return clean(text, lines=True)


def unsteered(text: str) -> str:
    """Text laid out for people, with a question mark for each character that would steer a terminal."""
    return _STEERS.sub("?", text)


def file_name(path: object) -> str:
    """A file's or folder's name as it can be told: every character that is not for reading is a question mark."""
    name = str(path)
    shown = (c if c not in "\n\t" and _may_stay(name, place) else "?" for place, c in enumerate(name))
    return name if name.isascii() and name.isprintable() else "".join(shown)


def _cleaned(text: str, *, lines: bool) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    for mark in "\x0b\x0c\x85\u2028\u2029":
        text = text.replace(mark, "\n")
    readable = text if _SUSPECT.search(text) is None else "".join(c for n, c in enumerate(text) if _may_stay(text, n))
    if not lines:
        return " ".join(readable.split())
    return "\n".join(row.rstrip() for row in readable.replace("\t", " ").split("\n")).strip()


def _may_stay(text: str, index: int) -> bool:
    c = text[index]
    if c in "\n\t":
        return True
    if c in (ZWJ, ZWNJ):
        return index > 0 and _joins(text, index)
    if c in SELECTORS:
        return index > 0 and not text[index - 1].isspace() and text[index - 1] not in SELECTORS
    if "\U000e0000" <= c <= "\U000e007f":  # tags: only in flags such as Scotland's
        return _in_flag(text, index)
    return c not in BIDI and c not in UNSEEN and unicodedata.category(c) not in ("Cc", "Cs")


def _joins(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index + 1 : index + 2]
    if unicodedata.combining(before) == VIRAMA:
        return True
    if not after:
        return False
    if text[index] == ZWJ and _is_picture(after):
        return _is_picture(before) or before in SELECTORS or unicodedata.category(before) == "Sk"
    return unicodedata.name(before, "").startswith(JOINING) and unicodedata.name(after, "").startswith(JOINING)


def _is_picture(c: str) -> bool:
    """Whether emoji are made of it; by its place too, because new ones are not in the tables of an older Python."""
    return unicodedata.category(c) in ("So", "Sm") or "\U0001f000" <= c <= "\U0001faff"


def _in_flag(text: str, index: int) -> bool:
    start = index - 1
    while start >= 0 and "\U000e0000" <= text[start] <= "\U000e007f":
        start -= 1
    return start >= 0 and text[start] == "\U0001f3f4"


def folded(text: str) -> str:
    """The text as people look for it: without accents or capitals. Never kept, only compared."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
