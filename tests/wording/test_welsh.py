"""The Welsh catalogue: nearly all of it is there, it fills in what the English does, and it says that it is a draft."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from coprod_tui import wording
from coprod_tui.line.grammar import named, names_of
from coprod_tui.line.languages import _read
from coprod_tui.wording.catalogue import CATALOGUES
from coprod_tui.wording.ways import languages
from tests.wording.source import messages

PO = CATALOGUES / "cy" / "LC_MESSAGES" / "coprod.po"
ENOUGH = 0.9
"""Of all messages: a new one may wait for who translates it, and is English meanwhile."""
FILLED = re.compile(r"\{[^{}]*\}|\[/?[a-z$][^\]\s]*\]|\$\w+")


@cache
def welsh() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="cy")


def forms(message: Message) -> tuple[str, ...]:
    """What there is of it, in each of its forms."""
    strings = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return tuple(each for each in strings if each)


def english(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def test_nearly_every_message_is_there() -> None:
    there = {each for message in welsh() if message.id and forms(message) for each in english(message)}
    every = {message.text for message in messages()}
    missing = sorted(every - there)
    assert len(missing) <= (1 - ENOUGH) * len(every), missing


def test_each_fills_in_what_the_english_does() -> None:
    wrong = []
    for message in welsh():
        if not message.id or not forms(message) or message.id == "[choices]":
            continue
        ours = {place for each in english(message) for place in FILLED.findall(each)}
        always = set(FILLED.findall(english(message)[-1]))
        theirs = [set(FILLED.findall(each)) for each in forms(message)]
        if not all(each <= ours for each in theirs) or not always <= theirs[0]:
            wrong.append((english(message)[0], forms(message)))
    assert wrong == []


def test_the_file_that_is_read_is_made_of_the_one_that_is_written() -> None:
    with PO.with_suffix(".mo").open("rb") as file:
        read = read_mo(file)
    written = {english(each)[0]: forms(each) for each in welsh() if each.id and forms(each)}
    assert {english(each)[0]: forms(each) for each in read if each.id} == written


def test_it_says_that_it_is_a_draft_in_the_file_and_where_it_is_chosen() -> None:
    assert "machine draft, to be checked by a Welsh speaker" in welsh().header_comment
    with wording.speaking("cy"):
        assert "drafft peiriant" in languages()["cy"]
    assert "a machine draft" in languages()["cy"]


@pytest.mark.parametrize(
    ("english", "verbs"),
    [
        ("To answer, type right, reword, set aside or not ours.", ("right", "reword", "set aside", "not ours")),
        ("Hidden. show brings it back.", ("show",)),
        ("{count} thing is still open. f lists it.", ()),
        ("Nothing is typed yet. Type help to see what can be typed.", ("help",)),
        ("There are no actions yet. Type action and the words.", ("action",)),
        ("To choose, type desk only, out for good, or it was fine.", ("desk only", "out for good", "it was fine")),
    ],
)
def test_what_it_tells_people_to_type_is_understood(english: str, verbs: tuple[str, ...]) -> None:
    with wording.speaking("cy"):
        told = wording._(english).replace("’", "'")
    for verb in verbs:
        assert _read("cy")["verbs"][verb][0] in told
        assert _read("cy")["verbs"][verb][0] in names_of(named(verb))


def test_days_lengths_and_names_are_said_in_welsh() -> None:
    with wording.speaking("cy"):
        assert wording.day("2026-12-01", named=True, year=True) == "dydd Mawrth 1 Rhagfyr 2026"
        assert wording.length(80) == "1 awr 20 munud"
        assert wording.names(["Amy", "Mo"]) == "Amy a Mo"
    assert wording.day("2026-12-01") == "1 December"


def test_the_files_are_beside_each_other() -> None:
    assert sorted(path.suffix for path in Path(PO).parent.iterdir()) == [".mo", ".po"]
