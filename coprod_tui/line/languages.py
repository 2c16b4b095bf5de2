"""Other languages of the typed line, beside English: a file for each, all of them understood whichever is shown.

What is kept of a line is the same in every language. Welsh has its file because co-production is law in Wales (Social
Services and Well-being (Wales) Act 2014, section 16).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from coprod_tui.model.text import folded

Known = TypeVar("Known")
FILES = {"cy": "welsh.toml"}
_NEXT = re.compile(r"^(monday|tuesday|wednesday|thursday|friday|saturday|sunday) next$")
_MARK = re.compile(r" [PAD]1$")


@cache
def _read(language: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  a screen opens before anybody types

    return tomllib.loads(Path(__file__).with_name(FILES[language]).read_text("utf-8"))


@cache
def _translations() -> dict[str, tuple[str, ...]]:
    """Every English word that has others, with those, as they are written and as they are looked up."""
    words_by_english: dict[str, list[str]] = {}
    for language in FILES:
        for english, words in _read(language)["words"].items():
            words_by_english.setdefault(english, []).extend(dict.fromkeys([*words, *map(folded, words)]))
    return {english: tuple(words) for english, words in words_by_english.items()}


def either(*english: str) -> str:
    """A pattern for these words, in any language."""
    every = [word for each in english for word in (each, *_translations().get(each, ()))]
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(every, key=len, reverse=True))


def with_translations(known: Mapping[str, Known]) -> dict[str, Known]:
    """The same, and what each of its words is in other languages. A word of English stays what it is."""
    other = {
        folded(word): known[english] for english, words in _translations().items() if english in known for word in words
    }
    return {**other, **known}


def in_every_language(known: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    """These words, and what they are in other languages."""
    return frozenset(with_translations(dict.fromkeys(known)))


@cache
def other_names(verb: str) -> tuple[str, ...]:
    """What a verb (its first name) is called in other languages."""
    return tuple(name for language in FILES for name in _read(language)["verbs"].get(verb, ()))


def name_in(verb: str, language: str) -> str:
    """What a verb is called where that language is spoken."""
    names = _read(language)["verbs"].get(verb, ()) if language in FILES else ()
    return names[0] if names else verb


def usage_in(verb: str, usage: str, language: str) -> str:
    """How a verb is written where that language is spoken."""
    if language not in FILES or verb not in _read(language)["verbs"]:
        return usage
    rest, words = usage.removeprefix(_MARK.sub("", verb)), _read(language)["usage"]
    pattern = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return _MARK.sub("", name_in(verb, language)) + re.sub(rf"\b({pattern})\b", lambda match: words[match[0]], rest)


@cache
def numbers() -> dict[str, int]:
    return {word: number for language in FILES for word, number in _read(language)["numbers"].items()}


@cache
def _days() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {folded(day): english for language in FILES for day, english in _read(language)["dates"].items()}
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\b"), words


def date_in_english(text: str) -> str:
    """Words for a day, as they are looked up, with those of other languages in English."""
    pattern, words = _days()
    translated = pattern.sub(lambda match: words[match[0]], text)
    return _NEXT.sub(r"next \1", translated)
