"""People's words inside other words: where a name, or a sentence to be left out, stands in what was written.

Capitals, accents, kinds of apostrophe and line ends aside. Pure: what becomes of a mention is decided elsewhere.
"""

from __future__ import annotations

import typing
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec

from coprod_tui.model.text import folded
from coprod_tui.model.value import Value

Path = tuple[str | int, ...]
"""Where a text stands in an entry: field names, and places in lists from 0."""

CODES = frozenset(
    (
        *("by", "date", "start", "finish", "zone", "until", "look_again", "next_date", "agreed"),
        *("next_start", "next_finish", "calendar_key", "key"),
        *("ref", "refs", "meeting", "group", "scale", "level", "left_open"),
        *("answer_by", "checksum", "source", "seal", "hashes", "picture"),
    )
)
"""Fields of text that are the program's: days, ids, names of choices. Everything else may be people's words."""

APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
RUN_ON = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
"""Scripts that put no space between a name and what follows it."""

ENDINGS = ("s", "es", "owi", "ovi", "em", "nak", "nek", "nin", "lle", "lla")
"""What is put straight after a name: "Lucys brother", and a few other languages' ways. A longer name may end so too."""

Thing = TypeVar("Thing", bound=msgspec.Struct)


class Sought(Value, frozen=True):
    """Words to look for. sure: a match is meant, as far as can be told; else somebody is to look at it.

    name: somebody's. It is looked for with the endings that a name takes, too, and then it is never sure.
    """

    words: str
    sure: bool = True
    name: bool = False


class Span(Value, frozen=True):
    """From this character up to, not including, that one."""

    start: int
    end: int
    sure: bool


def find(text: str, sought: Iterable[Sought]) -> list[Span]:
    """Every mention, in order, none overlapping another: the longest counts.

    A single word written without its capital is never sure: "will" is more often a word than a person.
    """
    plain, places = _folded(text)
    found: list[Span] = []
    for one in sought:
        wanted = _folded(one.words)[0].strip()
        start = plain.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            alone = _stands_alone(plain, start, end)
            if alone or (one.name and _has_ending(plain, start, end)):
                first, last = places[start], _end(text, places[end - 1] + 1)
                capital = " " in wanted or text[first] == one.words.strip()[0] or text[first].isupper()
                found.append(Span(first, last, one.sure and capital and alone))
            start = plain.find(wanted, start + 1)
    spans: list[Span] = []
    for span in sorted(found, key=lambda each: (each.start, -each.end, not each.sure)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans


def names_of(text: str, sought: Iterable[Sought]) -> bool:
    """Whether any of these is in the text, as far as can be told."""
    return any(span.sure for span in find(text, sought))


def _folded(text: str) -> tuple[str, list[int]]:
    """The text to compare by, and for each of its characters the place it comes from. Runs of space become one."""
    plain: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text.translate(APOSTROPHES)):
        for each in folded(letter):
            one = " " if each.isspace() else each
            if one == " " and plain and plain[-1] == " ":
                continue
            plain.append(one)
            places.append(place)
    return "".join(plain), places


def _end(text: str, end: int) -> int:
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _stands_alone(plain: str, start: int, end: int) -> bool:
    return _apart(plain[start - 1 : start], plain[start]) and _apart(plain[end : end + 1], plain[end - 1])


def _has_ending(plain: str, start: int, end: int) -> bool:
    """Whether it stands alone but for an ending that a name may take."""
    return any(plain.startswith(each, end) and _stands_alone(plain, start, end + len(each)) for each in ENDINGS)


def _apart(beside: str, edge: str) -> bool:
    """Whether the word ends here: nothing beside it, no letter, or a script that sets no spaces."""
    return not beside or not beside.isalnum() or not edge.isalnum() or unicodedata.name(edge, "").startswith(RUN_ON)


def without(text: str, spans: Iterable[tuple[int, int]], instead: str) -> str:
    """The text with `instead` in the place of each span."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def each_text(thing: Thing, change: Callable[[Path, str], str]) -> Thing:
    """The same entry with every text that may be people's words put through `change`."""
    new = {name: _changed(getattr(thing, name), change, (name,)) for name in _word_fields(type(thing))}
    return msgspec.structs.replace(thing, **new) if new else thing


def texts(thing: msgspec.Struct) -> Iterator[tuple[Path, str]]:
    """Every text in an entry that may be people's words, with its path. Empty ones are left out."""
    found: list[tuple[Path, str]] = []

    def look(path: Path, text: str) -> str:
        if text:
            found.append((path, text))
        return text

    each_text(thing, look)
    return iter(found)


def _changed(value: Any, change: Callable[[Path, str], str], path: Path) -> Any:
    if isinstance(value, str):
        return change(path, value)
    if isinstance(value, tuple):
        return tuple(_changed(each, change, (*path, place)) for place, each in enumerate(value))
    if isinstance(value, msgspec.Struct):
        new = {name: _changed(getattr(value, name), change, (*path, name)) for name in _word_fields(type(value))}
        return msgspec.structs.replace(value, **new) if new else value
    return value


@cache
def _word_fields(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(name for name in kind.__struct_fields__ if name not in CODES and _may_hold_words(hints[name]))


def _may_hold_words(hint: Any) -> bool:
    if typing.get_origin(hint) is Literal:
        return False
    if inner := typing.get_args(hint):
        return any(_may_hold_words(each) for each in inner)
    return hint is str or (isinstance(hint, type) and issubclass(hint, msgspec.Struct) and bool(_word_fields(hint)))
