"""The one gate that every outside string passes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model.text import _SUSPECT, BIDI, _may_stay, clean, folded, whole_number

ODD = st.sampled_from(
    "\ud800\u200b\u200c\u200d\ufeff\u202e\u2066\x1b\x07\x9b\t\n\r\u2028\ufe0f\u0301\u094d e\u0633"
    "👩🏴\U000e0067\U000e007f"
)
ANY = st.lists(st.characters() | ODD).map("".join)


@pytest.mark.parametrize(
    "name",
    [
        "Zoë Đặng-O’Hare",
        "علی\u200cرضا",  # Persian: a non-joiner inside the name
        "क्\u200dष",  # Devanagari: a joiner chooses the half form
        "ශ්\u200dරී",  # Sinhala
        "രാജന്\u200d",  # Malayalam: a joiner at the end of the name chooses its last letter
        "葛\U000e0100城",  # Japanese: the shape a family writes its name in
        "👨\u200d👩\u200d👧\u200d👦",
        "👩🏽\u200d🚀",
        "🏳️\u200d🌈",
        "❤️\u200d🔥",
        "🙂\u200d↔️",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # the flag of Scotland
        "1️⃣",
        "Kevin [Spruce]",
        "ken[",
        "[@click=app.quit]",
        "שָׁלוֹם",
    ],
)
def test_a_name_stays_whole(name: str) -> None:
    assert clean(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b[2JAmy", "[2JAmy"),
        ("Amy\x9b31m", "Amy31m"),
        ("A\ufeffmy", "Amy"),
        ("Amy\u202eyarr", "Amyyarr"),
        ("A\u200d\u200cmy", "Amy"),
        ("Amy\u2066\u2069", "Amy"),
        ("Am\u206ay\ufff9", "Amy"),
        ("Amy\U000e0067", "Amy"),
        ("  Amy \t Brown\n", "Amy Brown"),
        ("Ame\u0301lie", "Amélie"),
        ("e\u200b\u0301", "é"),
        (" \u200e\ufe0f", ""),
        ("\ud800Amy", "Amy"),
    ],
)
def test_what_nobody_can_see_or_a_screen_would_obey_is_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_notes_keep_their_lines_and_names_do_not() -> None:
    assert clean("one\r\ntwo\u2028three  \n", lines=True) == "one\ntwo\nthree"
    assert clean("one\r\ntwo") == "one two"


@given(ANY, st.booleans())
def test_what_is_clean_stays_as_it_is(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)
    assert clean(once, lines=lines) == once


@given(ANY, st.booleans())
def test_nothing_that_steers_a_screen_or_turns_words_round_gets_through(text: str, lines: bool) -> None:
    kept = clean(text, lines=lines)
    assert not set(kept) & BIDI
    assert all(c == "\n" and lines for c in kept if unicodedata.category(c) in ("Cc", "Cs"))
    assert kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    assert kept.encode().decode() == kept


@given(st.text(st.characters(categories=["L", "Nd", "P", "S"]), min_size=1))
def test_letters_digits_and_marks_of_any_script_all_stay(text: str) -> None:
    seen = "".join(c for c in text if c not in "\u115f\u1160\u3164\uffa0")
    assert clean(seen) == unicodedata.normalize("NFC", seen)


def test_people_are_found_without_accents_or_capitals() -> None:
    assert folded("ZOË") == folded("zoe")
    assert folded("Straße") == folded("STRASSE")


def test_nothing_is_taken_out_that_is_not_looked_for_first() -> None:
    """Words without a suspect character are not looked at more closely. Beyond the tags there are no characters."""
    others = _SUSPECT.sub("", "".join(map(chr, (*range(0x32000), *range(0xE0000, 0xE2000)))))
    assert [hex(ord(character)) for character in others if not _may_stay(character, 0)] == []


def test_plain_letters_are_folded_as_all_others_are() -> None:
    assert [folded(chr(code)) for code in range(128)] == [folded(f"{chr(code)}é")[:-1] for code in range(128)]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("12", 12),
        ("13", 0),
        ("0", 0),
        ("", 0),
        ("-1", 0),
        ("1.5", 0),
        ("\u0663", 3),
        ("\xb2", 0),
        ("9" * 5_000, 0),
    ],
)
def test_a_number_of_a_list_is_read_or_is_none_however_long_it_is(typed: str, number: int) -> None:
    assert whole_number(typed, 12) == number
