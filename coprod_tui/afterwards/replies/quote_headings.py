"""What mail programs write over the words they quote, in the languages they speak.

Used only to find where a quote begins: whether what stands below is ours is for `likeness`. A line counts only where
every word of it is one that programs write there, so that nobody's own sentence is taken for one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.objections import PLAIN, objects
from coprod_tui.afterwards.replies.vocabulary import table, word_list
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

Field = Literal["from", "when", "to", "about", "also"]

FIELD_OF: Mapping[str, Field] = {
    label: field
    for field, labels in table("quote_headings")["labels"].items()
    for label in " ".join(labels.split()).split(", ")
}
MOST_OF_LABEL = 2
LABEL = re.compile(r"[*_ \t]*([^\W\d_][\w -]{0,18}?)[*_ ]*[ \xa0]?[:：][*_ ]*(.*)", re.DOTALL)

BARE_LABEL = re.compile(r"(From|To|Cc|Date|Sent|Subject) (\S.*)")
"""The same as a program writes it that leaves the colon out."""

WROTE = frozenset(word_list("quote_headings.wrote").split())
BESIDE = frozenset(word_list("quote_headings.beside").split())
"""Words that stand between the day, the time and the name in such a line."""
WORDS_OF_DATES = frozenset(word_list("quote_headings.words_of_dates").split())
"""Months and days of the week, whole and shortened, in eighteen languages (Unicode CLDR 46)."""
ORIGINAL = frozenset(word_list("quote_headings.original").split())
RULE = re.compile(r"\s*([-_=*─]{2,})\s*(.*?)\s*([-_=*─]{2,})?\s*|\s*[_-]{10,}\s*")
FORWARDED = re.compile(
    r"\W*(begin forwarded message|forwarded (message|by)|weitergeleitete nachricht|anfang der weitergeleiteten"
    r"|message transféré|début du message|mensaje reenviado|mensagem encaminhada|messaggio inoltrato"
    r"|doorgestuurd bericht|videresendt|vidarebefordra|przekazana wiadomość|wiadomość przekazana|mesaj redirecționat"
    r"|neges wedi|přeposlaná|edelleenlähetetty)",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"[<(\[]?\s*(?:mailto:)?[^\s@<>()\[\]]{1,90}@[^\s@<>()\[\],;:]+\s*[>)\]]*")
ENDS = (":", "：")
LONGEST = 320
MOST_UNKNOWN = 4
"""Words of the name in such a line that we need not know: it may be called anything in somebody's address book."""
LONGEST_NAME = 9
LINKING = frozenset("of the and for at de van von".split())
MOST_STRANGE = 5
NO_DIA = re.compile(r"(?<!\w)no dia(?= )", re.IGNORECASE)
"""In Portuguese: "on the day"."""
AT = "AT"
"""In the place of an address, while a line is looked at."""
NOBODY_S = frozenset(
    "i we you not no never but except nor don didn t cannot agree agreed disagree wrong nobody none nothing stop wait"
    " sure unsure unhappy unfair unless object objection however only if why what who".split()
)
"""Words that are in nobody's name, and would be in a sentence of somebody's own."""


def attribution(lines: Sequence[str], place: int, known: Collection[str]) -> int:
    """How many lines "On 3 November 2026 at 10:00, Amy wrote:" takes from here; 0 where it is not there.

    known: words of names that may stand in it.
    """
    used, words = _to_colon(lines, place)
    return used if used and _attributes(words, known) else 0


def _to_colon(lines: Sequence[str], place: int) -> tuple[int, str]:
    """How many lines there are to one that ends with a colon, four at most, and their words; (0, "") for none."""
    words = ""
    for used, line in enumerate(lines[place : place + 4], 1):
        words = f"{words} {line.strip()}".strip()
        if not line.strip() or len(words) > LONGEST:
            break
        if words.endswith(ENDS):
            return used, words
    return 0, ""


def _attributes(words: str, known: Collection[str]) -> bool:
    said = WORD.findall(ADDRESSED.sub(f" {AT} ", NO_DIA.sub("em dia", words)))
    plain = [word.casefold() for word in said]
    if not WROTE.intersection(plain) or not any(word.isdigit() or word in WORDS_OF_DATES for word in plain):
        return False
    usual = (WROTE, BESIDE, WORDS_OF_DATES, known)
    others = [at for at, word in enumerate(plain) if not (word[0].isdigit() or any(word in each for each in usual))]
    others = [at for at in others if said[at] != AT]
    named = all(not said[at][0].islower() for at in others) and len(others) <= MOST_UNKNOWN
    return named and NOBODY_S.isdisjoint(plain) and _beside_a_name(plain, others, {*known, *LINKING})


def _beside_a_name(plain: Sequence[str], others: Sequence[int], linking: Collection[str]) -> bool:
    """Whether words that we do not know stand where the name does: in a row before an address, or beside "wrote".

    linking: words that may stand between those of a name.
    """
    if not others:
        return True
    first, last = others[0] - 1, others[-1] + 1
    while first >= 0 and plain[first] in linking:
        first -= 1
    while last < len(plain) and plain[last] in linking:
        last += 1
    before, after = plain[max(first, 0)], plain[min(last, len(plain) - 1)]
    return last - first < LONGEST_NAME and (after == AT.casefold() or after in WROTE or before in WROTE)


def attribution_by_shape(
    lines: Sequence[str], place: int, known: Collection[str], starts: Callable[[str], bool]
) -> int:
    """The same in a language that we do not know, straight over our letter: whose it is, when it came, and a colon.

    starts: whether our letter starts with a line. known: words of names. A line with a word of English in it is none.
    """
    used, words = _to_colon(lines, place)
    after = next((row for row in lines[place + used :] if row.strip()), "")
    return used if used and starts(after) and _is_of_shape(words, known) else 0


def _is_of_shape(words: str, known: Collection[str]) -> bool:
    said = [folded(word) for word in WORD.findall(ADDRESSED.sub(f" {AT} ", words))]
    named = {folded(name) for name in known}
    whose = any(word in named for word in said)
    others = [word for word in said if word not in named and not word[0].isdigit() and word != AT.casefold()]
    begins = said[0] in named or said[0][0].isdigit() or said[0] in WORDS_OF_DATES or said[0] in BESIDE
    if not whose or objects(words) or not (begins or said[0] > "\u0250"):
        return False
    if all(word in WROTE for word in others):
        return len(others) == 1
    dated = any(len(word) == len("2026") and word.isdigit() for word in said) and AT.casefold() in said
    strange = [word for word in others if word not in WORDS_OF_DATES]
    latin = sum(word[0] < "\u0250" for word in strange)
    return dated and latin <= MOST_STRANGE and len(strange) <= 2 * MOST_STRANGE and PLAIN.isdisjoint(strange)


def field_of(line: str) -> tuple[Field | None, str]:
    """Which header a line is ("Von: Amy"), and what stands in it."""
    found = LABEL.fullmatch(line.strip()) or BARE_LABEL.fullmatch(line.strip())
    if found is None:
        return None, ""
    return FIELD_OF.get(" ".join(found[1].casefold().split())), found[2].strip()


BARE_WHEN = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: \(GMT[+-]\d\d:\d\d\))?"
)
"""What one telephone writes between "From" and "To"."""


def head(lines: Sequence[str], place: int, fits: Callable[[str], bool]) -> int:
    """How many lines a block of headers takes from here, as some programs put it over what they quote; 0 for none.

    fits: whether a subject is one of ours: with another, the lines are not accounted for.
    """
    first = _field(lines[place], fits)[0]
    if first not in ("from", "when"):
        return 0
    found: set[Field] = {first}
    last: Field = first
    end = at = place + 1
    while at < len(lines):
        field, value = _field(lines[at], fits)
        gap = not lines[at].strip() and at == end  # a page has an empty line between any two
        goes_on = field is None and last in ("to", "also", "from") and "@" in lines[at]
        if (field is None and not (gap or goes_on)) or (field == "about" and not fits(value)):
            break
        at += 1
        if not gap:
            last = field or last
            found.add(last)
            end = at
    return end - place if len(found) >= len(("from", "when", "to")) and "from" in found else 0


def _field(line: str, fits: Callable[[str], bool]) -> tuple[Field | None, str]:
    """The same; in a language we do not know by what stands in it: an address, a day with its time, our subject."""
    if BARE_WHEN.fullmatch(line.strip()):
        return "when", line
    field, value = field_of(line)
    found = LABEL.fullmatch(line.strip())
    if field is not None or found is None or objects(found[1]) or not _may_be_label(found[1]):
        return field, value
    value = found[2].strip()
    if fits(value):
        return "about", value
    if ADDRESSED.search(value) and len(WORD.findall(ADDRESSED.sub(" ", value))) <= MOST_UNKNOWN and not objects(value):
        return "from", value
    numbers = re.findall(r"\d+", value)
    strange = [word for word in WORD.findall(value) if not word[0].isdigit()]
    dated = any(len(each) == len("2026") for each in numbers) and len(numbers) >= len(("day", "year"))
    return ("when", value) if dated and len(strange) <= MOST_UNKNOWN and not objects(value) else (None, "")


def _may_be_label(words: str) -> bool:
    said = tokens(words)
    return len(said) <= MOST_OF_LABEL and PLAIN.isdisjoint(said)


def rule(line: str) -> str:
    """What a line across the message says: "original", "forwarded", "bare" for a line alone; "" where it is none."""
    if FORWARDED.match(line):
        return "forwarded"
    found = RULE.fullmatch(line)
    if found is None:
        return ""
    said = tokens((found[2] or "").strip("-_=*─ "))
    if not said:
        return "bare" if set(line.strip()) <= {"-", "_"} else ""
    return "original" if found[3] and ORIGINAL.issuperset(said) else ""
