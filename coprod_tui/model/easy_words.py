"""Easy words for one thing of a summary: short sentences, and the picture that stands beside them.

Guidance for Easy Read (UK government, as others tell it) asks for sentences of 10 to 15 words, one idea and one verb
each, with pictures. Twelve is our own measure inside that.
"""

from __future__ import annotations

import re

from coprod_tui.model.entry import Frozen, Id

LONGEST = 12
"""Words in a sentence."""
PICTURES = (
    "agree", "bag", "book", "bus", "calendar", "car", "chair", "change", "clock", "computer", "door", "food", "help",
    "hospital", "house", "idea", "key", "letter", "lift", "list", "listen", "map", "medicine", "meeting", "money",
    "name", "no", "people", "person", "phone", "place", "question", "sad", "speak", "stop", "text", "thanks", "wait",
    "worry", "write", "yes",
)  # fmt: skip
"""The names of our own drawings, in `summary/drawings`."""
PHOTOGRAPH = re.compile(r"(?:photo|photograph)?[ -]?([1-9][0-9]{0,4})")
"""How people say one of the group's own: "photo 3"."""
_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


class EasyWords(Frozen, frozen=True):
    """How Easy Read says one thing; "" for what nobody chose. picture: one of PICTURES, or a photograph ("photo-3")."""

    thing: Id
    words: str = ""
    picture: str = ""


class EasyCheck(Frozen, frozen=True):
    """Who checked the easy words, and the entry that says so: what changes after it nobody has checked."""

    person: Id
    at: int


def picture_named(name: str) -> str:
    """A drawing's name, or a photograph's ("photo-3"), as people say it in small letters; "" where it is neither."""
    if name in PICTURES:
        return name
    number = PHOTOGRAPH.fullmatch(name)
    return f"photo-{number[1]}" if number else ""


def picture_said(name: str) -> str:
    """As people say it: "photo 3"."""
    return name.replace("-", " ")


def in_sentences(words: str) -> tuple[str, ...]:
    """One sentence each, as written."""
    return tuple(each.strip() for each in _ENDS.split(words) if each.strip())


def too_long(words: str) -> bool:
    return any(len(each.split()) > LONGEST for each in in_sentences(words))
