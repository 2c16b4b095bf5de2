"""What keys are for: what the help groups them by, and how a key is found by what somebody means.

A key is known by its label, its help, its id, words that people say for it, and by the group's own words. The data is
`words.toml`. Spelling is forgiven, and every word that is typed has to be found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, cast

from textual.screen import Screen

from coprod_tui.app.keyboard.key import Key
from coprod_tui.model.text import folded
from coprod_tui.wording import N_, _

WANTS = {
    "begin": N_("Begin, go on, finish"),
    "talk": N_("Let people speak"),
    "agree": N_("Decide together"),
    "write": N_("Write something down"),
    "care": N_("Look after people"),
    "people": N_("Say who is here and who does what"),
    "right": N_("Put something right"),
    "see": N_("See more, or less"),
}
"""What somebody wants to do, in the order of the help."""
TITLE, MEANT, TOLD, NEARLY = 1.0, 0.9, 0.5, 0.4
"""How much a word counts: that begins one of the title, is meant by it, stands in its help, is spelt nearly so."""
WHOLE, ENDING = 0.05, 0.2
"""What a word counts more that is there as it was typed, and does not only begin so; and less with another ending."""
PARTLY = 0.5
"""What is found counts where some of the words were not."""
LETTERS, ALIKE = 4, 0.8
"""Letters of a word whose spelling is forgiven, and how much of it must be right."""
SHORTEST = 3
"""Letters that are left of a word without its ending."""


@cache
def _told() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def grouped(keys: Iterable[Key]) -> list[tuple[str, list[Key]]]:
    """These keys by what one wants to do with them, in their order; last those that are for this screen alone."""
    found: dict[str, list[Key]] = {want: [] for want in (*WANTS, "")}
    for key in keys:
        found[_want(key.id)].append(key)
    titles = {"": _("More on this screen")} | {want: _(words) for want, words in WANTS.items()}
    return [(titles[want], some) for want, some in found.items() if some]


@cache
def _want(id: str) -> str:
    for want in WANTS:
        for name in _told()["wants"][want].split():
            if name == id or (name.endswith("*") and id.startswith(name[:-1])):
                return want
    return ""


def own_meanings(labels: Mapping[str, str]) -> dict[str, str]:
    """A group's own words, by the id of the key that they stand for."""
    found: dict[str, str] = {}
    for label, word in labels.items():
        for id in _told()["labels"].get(label, "").split():
            found[id] = f"{found.get(id, '')} {word}"
    return found


def nearness(sought: str, title: str, told: str, id: str = "", own: str = "") -> float:
    """How near these words are to a command, from 0 (not what is meant) to 1. own: the group's words for it.

    Where not all of them are found those that are count for less, and only where one of them is surely meant.
    """
    places, every = _places(title, told, id, own)
    skipped = _told()["skipped"]["words"].split()
    *begun, last = typed = _words(sought) or [""]
    long = [*(word for word in begun if len(word) >= SHORTEST), last]  # "be quiet" is not for "before"
    telling = [word for word in long if word not in skipped] or typed
    found = [_near(word, places, every) for word in telling]
    if not last or (not all(found) and max(found) < MEANT):
        return 0.0
    return sum(found) / len(found) * (1.0 if all(found) else PARTLY)


@cache
def _places(title: str, told: str, id: str, own: str) -> tuple[list[tuple[list[str], float]], list[str]]:
    """Where a word may be found and what it counts there; and the words whose spelling is forgiven."""
    meant = f"{_told()['meanings'].get(id, '')} {own}"
    places = [(_words(title), TITLE), (_words(meant), MEANT), (_words(f"{told} {id.replace('-', ' ')}"), TOLD)]
    return places, [word for words, _worth in places for word in words if len(word) >= LETTERS]


class Elsewhere(Protocol):
    """The app, as far as what is looked for on one screen may be found on another."""

    def keys_of_pages(self) -> Iterable[tuple[str, Iterable[Key]]]:
        """Pages by name, with the keys they have."""


def pages_of(screen: object) -> Iterable[tuple[str, Iterable[Key]]]:
    """The pages of the app this screen is shown in, with their keys."""
    return cast("Elsewhere", cast("Screen[Any]", screen).app).keys_of_pages()


def nearest(sought: str, keys: Iterable[Key], own: Mapping[str, str] = MappingProxyType({})) -> Key | None:
    """The key that these words may mean most, None where they mean none. own: the group's own words, by id."""
    near = [(nearness(sought, _(key.label), _(key.help), key.id, own.get(key.id, "")), key) for key in keys]
    worth, key = max(near, key=lambda each: each[0], default=(0.0, None))
    return key if worth else None


def elsewhere(sought: str, pages: Iterable[tuple[str, Iterable[Key]]], here: Iterable[Key]) -> list[tuple[str, Key]]:
    """Keys of other pages that these words may mean, each once, with its page; the nearest first. here: not these."""
    known = {key.id for key in here}
    found = []
    for page, keys in pages:
        for key in keys:
            near = 0.0 if key.id in known else nearness(sought, _(key.label), _(key.help), key.id)
            if near:
                known.add(key.id)
                found.append((near, page, key))
    return [(page, key) for _near, page, key in sorted(found, key=lambda each: -each[0])]


def _near(word: str, places: Iterable[tuple[list[str], float]], every: list[str]) -> float:
    for words, worth in places:
        if any(each.startswith(word) for each in words):
            return worth + WHOLE * (word in words)
    stem = _stem(word)
    for words, worth in places:
        if any(_stem(each) == stem for each in words):
            return worth - ENDING
    close = len(word) >= LETTERS and get_close_matches(word, every, 1, ALIKE)
    return NEARLY if close else 0.0


@cache
def _stem(word: str) -> str:
    """The word without the ending that grammar gives it: "voting" and "vote" are alike, "jobs" and "job"."""
    if word.endswith(("ies", "ied")):
        return word[:-2]
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= SHORTEST:
            word = base[:-1] if base[-1] == base[-2] and base[-1] not in "ls" else base  # "stopping"
            break
    return word[:-1] + "i" if word.endswith("y") else word.removesuffix("e")


_ENDINGS = ("ings", "ing", "ions", "ion", "ers", "er", "ed", "es", "s", "ly")


def _words(text: str) -> list[str]:
    kept = "".join(each if each.isalnum() else " " for each in folded(text).replace("’", "'").replace("'", ""))
    return kept.split()
