"""What keys are for: the groups of the help, and the search that finds a key by what somebody means.

A key is found by its label, its help, its id, words that people say for it, and the group's own words. The data is in
`words.toml`. A word may be misspelt, and is then worth less.
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
"""What people want to do: the groups of keys, in the order of the help."""
TITLE, MEANT, HELPED, NEARLY = 1.0, 0.9, 0.5, 0.4
"""What a word scores that begins a word of the title, of its meanings, of its help; or is only spelt nearly so."""
WHOLE, ENDING = 0.05, 0.2
"""Added where the whole word is there, not only its beginning; taken off where only its stem is."""
PARTLY = 0.5
"""Factor of the score where some of the typed words were not found."""
LETTERS, ALIKE = 4, 0.8
"""Least letters of a word that may be misspelt, and how alike it must be (0 to 1)."""
SHORTEST = 3
"""Least letters of a stem."""


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def grouped(keys: Iterable[Key]) -> list[tuple[str, list[Key]]]:
    """These keys in groups, each with its title, in the order of WANTS; last those that are in none."""
    groups: dict[str, list[Key]] = {want: [] for want in (*WANTS, "")}
    for key in keys:
        groups[_want(key.id)].append(key)
    titles = {"": _("More on this screen")} | {want: _(words) for want, words in WANTS.items()}
    return [(titles[want], members) for want, members in groups.items() if members]


@cache
def _want(id: str) -> str:
    for want in WANTS:
        for name in _tables()["wants"][want].split():
            if name == id or (name.endswith("*") and id.startswith(name[:-1])):
                return want
    return ""


def own_meanings(labels: Mapping[str, str]) -> dict[str, str]:
    """A group's own words, by the id of the key that they are a meaning of. labels: word by label."""
    meanings: dict[str, str] = {}
    for label, word in labels.items():
        for id in _tables()["labels"].get(label, "").split():
            meanings[id] = f"{meanings.get(id, '')} {word}"
    return meanings


def nearness(sought: str, title: str, help: str, id: str = "", own: str = "") -> float:
    """The score of these words for a command: 0 where none matches, about 1 at most. own: the group's words for it.

    Where some words are not found the score is PARTLY, and 0 unless one of the others is a word of title or meanings.
    """
    places, all_words = _places(title, help, id, own)
    skipped = _tables()["skipped"]["words"].split()
    *complete, last = typed = _words(sought) or [""]
    searched = [
        *(word for word in complete if len(word) >= SHORTEST),
        last,
    ]  # "be" of "be quiet" must not find "before"
    telling = [word for word in searched if word not in skipped] or typed
    scores = [_word_score(word, places, all_words) for word in telling]
    if not last or (not all(scores) and max(scores) < MEANT):
        return 0.0
    return sum(scores) / len(scores) * (1.0 if all(scores) else PARTLY)


@cache
def _places(title: str, help: str, id: str, own: str) -> tuple[list[tuple[list[str], float]], list[str]]:
    """The words of each place with what they score there; and all words long enough to be found misspelt."""
    meant = f"{_tables()['meanings'].get(id, '')} {own}"
    places = [(_words(title), TITLE), (_words(meant), MEANT), (_words(f"{help} {id.replace('-', ' ')}"), HELPED)]
    return places, [word for words, _worth in places for word in words if len(word) >= LETTERS]


class Elsewhere(Protocol):
    """The app, as the search needs it."""

    def keys_of_pages(self) -> Iterable[tuple[str, Iterable[Key]]]:
        """Each page by its name, with its keys."""


def pages_of(screen: object) -> Iterable[tuple[str, Iterable[Key]]]:
    """The pages of the screen's app, with their keys."""
    return cast("Elsewhere", cast("Screen[Any]", screen).app).keys_of_pages()


def nearest(sought: str, keys: Iterable[Key], own: Mapping[str, str] = MappingProxyType({})) -> Key | None:
    """The key with the best score; None where none matches. own: the group's own words, by the key's id."""
    scored = [(nearness(sought, _(key.label), _(key.help), key.id, own.get(key.id, "")), key) for key in keys]
    score, key = max(scored, key=lambda each: each[0], default=(0.0, None))
    return key if score else None


def elsewhere(sought: str, pages: Iterable[tuple[str, Iterable[Key]]], here: Iterable[Key]) -> list[tuple[str, Key]]:
    """Matching keys of other pages, each once, with its page; the best first. here: keys to leave out."""
    known = {key.id for key in here}
    matches = []
    for page, keys in pages:
        for key in keys:
            score = 0.0 if key.id in known else nearness(sought, _(key.label), _(key.help), key.id)
            if score:
                known.add(key.id)
                matches.append((score, page, key))
    return [(page, key) for _score, page, key in sorted(matches, key=lambda each: -each[0])]


def _word_score(word: str, places: Iterable[tuple[list[str], float]], all_words: list[str]) -> float:
    for words, score in places:
        if any(each.startswith(word) for each in words):
            return score + WHOLE * (word in words)
    stem = _stem(word)
    for words, score in places:
        if any(_stem(each) == stem for each in words):
            return score - ENDING
    close = len(word) >= LETTERS and get_close_matches(word, all_words, 1, ALIKE)
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
    spaced = "".join(each if each.isalnum() else " " for each in folded(text).replace("’", "'").replace("'", ""))
    return spaced.split()
