"""The lines of a signature under the sender's own name, known by their shape: titles, houses, numbers, addresses.

We cannot know the words of every signature. So one is looked for only under the sender's name, where each line has
something that only such lines have, and no word by which anybody objects (`objections`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.footers import PATHS, POINTS, ROLES, WAYS, signs
from coprod_tui.afterwards.replies.likeness import WORD
from coprod_tui.afterwards.replies.links import LINK
from coprod_tui.afterwards.replies.objections import PLAIN, REMARKS, objects
from coprod_tui.afterwards.replies.politeness import POLITE
from coprod_tui.afterwards.replies.vocabulary import word_list
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection

CUT = re.compile(r"\s*[|•·‖¦►●▪]\s*|\s+[-–—/]\s+|\s{3,}")
"""What stands between two things on one line of a signature."""
LEAST_DIGITS, MOST_OF_CLOSING, LONGEST_LINE = 6, 6, 300
MOST_WORDS, MOST_STRANGE = 14, 4
TITLES = ROLES | frozenset(folded(word) for word in word_list("signatures.titles").split())
"""Words of signatures in the languages that are handled: what somebody does, for whom, where, and how to reach them."""
LINKING = frozenset(word_list("signatures.linking").split())
"""Words that stand in a title, and make none."""
LABELLED = re.compile(r"^[^\W\d_][\w .&/’'-]{0,28}\s*[:：]\s*(?P<value>\S.*)$")
HANDLE = re.compile(
    r"@[\w.]{2,40}|(?:[\w-]+\.)+[a-z]{2,}(?:/[\w./~%-]*)?|0x[0-9A-Fa-f]{8,}|(?:[0-9A-F]{4}\s*){4,}"
    r"|/?(?:in/)?[\w-]{3,40}"
)
DATE = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b")
NUMBERS = re.compile(r"(?:\+|\(|00|0)?[\d\s().+/-]{5,30}\d")
"""A telephone number of any country."""
NUMBERED = re.compile(
    r"\b(?:ext(?:ension|n)?|x|bleep|pager|ward|floor|room|suite|unit|flat|level|block|bay|box|apt|no|nr|number|hrb"
    r"|krs|nip|"
    r"regon|siret|siren|rcs|vat|kvk|year|po box|pin|id)\b\W{0,3}[A-Z]{0,3}\d[\d\s]*\b|\b[A-Z]{2}\d{5,8}\b",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|uhr)?\s*(?:-|–|to|until|bis|à|a|do)\s*\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h"
    r"|uhr)?\b",
    re.IGNORECASE,
)
HOUSE = re.compile(
    r"^\d{1,4}[a-z]?,?\s+(?=[A-Z])|(?<=\w)\s\d{1,4}[a-z]?(?=,|$)|\b\d{4,5}\s(?=[A-Z])|\b\d{2}-\d{3}\s(?=[A-Z])"
)
"""The number of a house, or of a town."""
POST = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")
LETTERS_AFTER = re.compile(r"\(?(?:[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,6}|[A-Z]{2,6}|Hons|Cert|Dip)\)?[.,]?")
"""Letters after a name: "BSc (Hons)", "RGN"."""


HONORIFIC = frozenset(
    "dr prof professor mr mrs ms miss mx sir dame rev revd reverend cllr councillor sister br".split()
)
BESIDE_NAME = re.compile(r"\([^)]*/[^)]*\)|\((?:he|she|they|him|her|them|any|ze|hi|ef)[^)]{0,30}\)", re.IGNORECASE)
"""Pronouns after a name."""


def begins_signature(line: str, names: Collection[str]) -> bool:
    """Whether it is the sender's name, with what may stand beside it on the same line.

    names: words of names that the sender may sign with, in small letters.
    """
    if len(line) > LONGEST_LINE:
        return False
    known = {folded(name) for name in names}
    parts = [part for part in CUT.split(line.strip(" -_*=,")) if part]
    return bool(parts) and _is_name(parts[0], known) and all(_of_signature(part, known) for part in parts[1:])


def of_signature(line: str, names: Collection[str]) -> bool:
    """Whether a line under a name can only be of its signature."""
    if len(line) > LONGEST_LINE:
        return False
    known = {folded(name) for name in names}
    return all(_of_signature(part, known) for part in CUT.split(line.strip(" -_*=")) if part.strip())


def _is_name(part: str, names: Collection[str]) -> bool:
    """The sender's name, and letters after it; over it on the same line may stand a closing: "Kind regards, Amy"."""
    words = part.split()
    for used in range(min(len(words) - 1, MOST_OF_CLOSING), 0, -1):
        if POLITE.fullmatch(folded(" ".join(words[:used])).strip(" ,.!-")):
            part = " ".join(words[used:])
            break
    said = WORD.findall(BESIDE_NAME.sub(" ", part))
    said = said[1:] if len(said) > 1 and folded(said[0]) in HONORIFIC else said
    named = [word for word in said if folded(word) in names]
    rest = [word for word in said if folded(word) not in names]
    return (
        bool(named)
        and folded(said[0]) in names
        and all(LETTERS_AFTER.fullmatch(word) for word in rest)
        and not objects(part)
    )


def _of_signature(part: str, names: Collection[str]) -> bool:
    part = part.strip(" ,;.-–—*_")
    if POINTS.search(part) or not part or signs(part, names):
        return POINTS.search(part) is None
    number = re.sub(r"\b(?:no|nr|number)\b\W{0,3}(?=[A-Z]{0,2}\d{4,})", " ", part, flags=re.IGNORECASE)
    paths = any(map(objects, PATHS.findall(part)))
    if paths or objects(WAYS.sub(" ", number), saving=("ma", "men", "na")) or DATE.search(part):
        return False
    labelled = LABELLED.fullmatch(part)
    if labelled is not None and _is_title(part.partition(":")[0]) and HANDLE.fullmatch(labelled["value"].strip()):
        return True
    rest = part
    for shape in (LINK, WAYS, POST, HOURS, NUMBERED):
        rest = shape.sub(" ", rest)
    found = rest != part
    rest, numbers = NUMBERS.subn(
        lambda each: " " if sum(c.isdigit() for c in each[0]) >= LEAST_DIGITS else each[0], rest
    )
    plain = HOUSE.sub(" ", rest)
    found = found or bool(numbers) or plain != rest
    said = WORD.findall(plain)
    strange = [word for word in said if folded(word) not in TITLES and folded(word) not in names]
    if len(said) > MOST_WORDS or len(strange) > MOST_STRANGE or re.search(r"\d", " ".join(strange)):
        return False
    remarks = not (PLAIN | REMARKS).isdisjoint(map(folded, strange))
    named = not remarks and all(word[0].isupper() and len(word) > 1 for word in strange)
    return named and (found or any(folded(word) in TITLES and folded(word) not in LINKING for word in said))


def _is_title(words: str) -> bool:
    return all(folded(word) in TITLES for word in WORD.findall(words))
