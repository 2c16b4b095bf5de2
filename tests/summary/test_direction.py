"""Which way words are read, where a format must be told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.summary.direction import goes_left, line_goes_left, stretches
from coprod_tui.summary.page import line, ours, theirs


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Amy", False),
        ("محمد علی", True),
        ("שרה לוי (Sarah)", True),
        ("Sarah שרה", False),
        ("12 שרה", True),
        ("王小明", False),
        ("…", False),
        ("", False),
    ],
)
def test_the_first_letter_that_has_a_direction_gives_it(words: str, left: bool) -> None:
    assert goes_left(words) is left


def test_our_own_words_give_a_sentence_its_direction_whoever_it_names() -> None:
    assert not line_goes_left(line("{who} proposed this.", who="محمد علی"))
    assert line_goes_left(theirs("محمد علی"))
    assert not line_goes_left(ours("Agreed."))
    assert line_goes_left((*ours("1. "), *theirs("שרה")))


def test_letters_of_either_direction_are_kept_apart_and_what_has_none_goes_with_the_whole() -> None:
    assert list(stretches("שרה (Noa) לוי", base=True)) == [("שרה (", True), ("Noa", False), (") לוי", True)]
    assert list(stretches("Ask שרה לוי, then Mo.", base=False)) == [
        ("Ask ", False),
        ("שרה לוי", True),
        (", then Mo.", False),
    ]
    assert list(stretches("", base=True)) == []


@given(st.text(alphabet="aב ع1.()"), st.booleans())
def test_no_letter_is_lost_or_moved_and_every_one_has_its_own_direction(words: str, base: bool) -> None:
    pieces = list(stretches(words, base=base))
    assert "".join(piece for piece, _left in pieces) == words
    for piece, left in pieces:
        assert not (left and "a" in piece)
        assert left or not set(piece) & set("בع")
    assert all(before[1] != after[1] for before, after in pairwise(pieces))
