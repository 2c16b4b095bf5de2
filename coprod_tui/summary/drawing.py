"""Our own drawings, for Easy Read: small SVG files, with what each shows in words, and the words that call for it.

Beside each stands the same in pixels, for Word files: python-docx takes no SVG. `tests/summary/test_drawings.py` makes
these again, and says where one is not of its SVG any more.
"""

from __future__ import annotations

import tomllib
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from coprod_tui.model.easy_words import PICTURES
from coprod_tui.wording import _

ALWAYS = "person"
"""What stands where no word calls for another."""


class Picture(NamedTuple):
    """What stands beside a sentence: a drawing, or a photograph of the group's.

    name: a drawing's, or "photo-3". shows: in words. address: itself, as a page has it. pixels: the same for Word.
    """

    name: str
    shows: str
    address: str
    pixels: bytes


def picture(name: str) -> Picture:
    """The drawing of that name, or ALWAYS where a record names one that this program does not have."""
    name = name if name in PICTURES else ALWAYS
    return Picture(name, shows(name), address("svg+xml", drawn(name)), drawn(name, "png"))


def shows(name: str) -> str:
    """What a drawing shows, for whoever does not see it."""
    return {
        "agree": _("A thumb up"),
        "bag": _("A bag"),
        "book": _("An open book"),
        "bus": _("A bus"),
        "calendar": _("A calendar"),
        "car": _("A car"),
        "chair": _("A chair"),
        "change": _("Two arrows that go round"),
        "clock": _("A clock"),
        "computer": _("A computer"),
        "door": _("A door"),
        "food": _("A plate, a fork and a knife"),
        "help": _("Two people hand in hand"),
        "hospital": _("A hospital"),
        "house": _("A house"),
        "idea": _("A light bulb"),
        "key": _("A key"),
        "letter": _("A letter"),
        "lift": _("A lift"),
        "list": _("A list with ticks"),
        "listen": _("An ear"),
        "map": _("A map"),
        "medicine": _("A bottle of medicine"),
        "meeting": _("People round a table"),
        "money": _("Money"),
        "name": _("A name badge"),
        "no": _("A cross"),
        "people": _("Three people"),
        "person": _("A person"),
        "phone": _("A telephone"),
        "place": _("A pin on a map"),
        "question": _("A question mark"),
        "sad": _("A sad face"),
        "speak": _("A person who speaks"),
        "stop": _("A hand that says stop"),
        "text": _("A mobile phone"),
        "thanks": _("A happy face and a heart"),
        "wait": _("A sand glass"),
        "worry": _("A worried face"),
        "write": _("A pen and paper"),
        "yes": _("A tick"),
    }[name]


@cache
def drawn(name: str, form: str = "svg") -> bytes:
    return (files("coprod_tui.summary") / "drawings" / f"{name}.{form}").read_bytes()


@cache
def address(media: str, content: bytes) -> str:
    """An image itself as an address, so that a page fetches nothing. media: after "image/"."""
    return f"data:image/{media};base64,{b64encode(content).decode()}"


@cache
def _called_by() -> dict[str, tuple[str, ...]]:
    text = (files("coprod_tui.summary") / "drawings" / "words.toml").read_text("utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}


def proposed_for(words: str) -> str:
    """The drawing that some word of a sentence calls for, else ALWAYS."""
    spoken = [word.strip(".,;:!?()“”\"'").casefold() for word in words.split()]
    for name, called in _called_by().items():
        if any(_calls(each, word) for each in called for word in spoken):
            return name
    return ALWAYS


def _calls(listed: str, word: str) -> bool:
    return word.startswith(listed[:-1]) if listed.endswith("*") else word == listed or (listed == "£" and "£" in word)
