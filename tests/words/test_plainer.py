"""Hard words are found in any form, with plainer ones in the same form; names and known words are let by."""

from __future__ import annotations

import pytest

from coprod_tui.words.hints import hint
from coprod_tui.words.long_words import is_hard
from coprod_tui.words.plainer import plainer
from coprod_tui.words.tables import familiar, ordinary, table


@pytest.mark.parametrize(
    ("text", "word", "offer"),
    [
        ("We will utilise it", "utilise", "use"),
        ("We utilized it", "utilized", "used"),
        ("It was ascertained", "ascertained", "found out"),
        ("Commencing on Monday", "Commencing", "Starting"),
        ("She notifies us", "notifies", "tells"),
        ("We purchased it in the event that it rains", "purchased", "bought"),
        ("prior to the meeting", "prior to", "before"),
        ("He wrote the amendment", "amendment", "change"),
        ("They omitted it", "omitted", "left out"),
        ("It was transferred", "transferred", "moved"),
        ("He undertook to come", "undertook", "did"),
        ("She upheld it", "upheld", "agreed with"),
        ("the applicant's form", "applicant's", "person applying"),
        ("for service users", "service users", "person who uses the service"),
    ],
)
def test_a_hard_word_comes_with_a_plainer_one_in_its_own_form(text: str, word: str, offer: str) -> None:
    found = plainer(text)[0]
    assert (found.word, found.offers[0], text[found.start : found.end]) == (word, offer, word)


def test_the_longest_phrase_is_found_as_one() -> None:
    assert [one.word for one in plainer("It is subsequent to the due to the fact that")] == [
        "subsequent to",
        "due to the fact that",
    ]


@pytest.mark.parametrize(
    "fine",
    ["The Interim Director spoke", "We used a form", "Help starts early", "in the event, that was all", "notable"],
)
def test_names_and_plain_words_are_let_by(fine: str) -> None:
    assert plainer(fine) == ()


@pytest.mark.parametrize(
    "hard", ["polarisation", "Polarization", "bronchoscopies", "retroactively", "non-adherence", "otolaryngologist"]
)
def test_a_long_word_that_nobody_listed_is_hard_by_how_it_is_built_and_nothing_is_offered(hard: str) -> None:
    found = plainer(f"{hard} came up")[0]
    assert (found.word, found.offers, found.fits) == (hard, (), False)
    assert plainer(hard, [hard.casefold()]) == ()


@pytest.mark.parametrize(
    "fine",
    [
        "rhinoceros", "umbrella", "uncomfortably", "invitations", "televisions", "celebrating", "especially",
        "caterpillars", "grandmother", "understanding", "https://example.org/polarisation", "amy@polarisation.org",
    ],
)  # fmt: skip
def test_long_words_that_a_child_knows_are_let_by(fine: str) -> None:
    assert plainer(fine) == ()


def test_each_familiar_word_would_be_hard_but_for_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    words = familiar()
    listed = {row[0] for row in table("plainer")}
    assert not words & listed
    assert not any(plainer(word) for word in (words | ordinary()) - listed)
    monkeypatch.setattr("coprod_tui.words.long_words.familiar", frozenset)
    is_hard.cache_clear()
    assert [word for word in words if not is_hard(word)] == []
    is_hard.cache_clear()


@pytest.mark.parametrize("made", ["appropriateness", "robustly", "viably"])
def test_a_word_made_of_a_listed_one_is_hard_too(made: str) -> None:
    assert [one.word for one in plainer(f"{made} came up")] == [made]


def test_a_word_the_group_has_explained_is_not_hard_for_it() -> None:
    assert plainer("the holistic view", ["Holistic"]) == ()


def test_one_thing_is_pointed_out_at_a_time_and_letters_come_first() -> None:
    text = "We utilise CQC and QZX forms "
    first = hint(text, ())
    second = hint(text, (), left={"cqc"})
    third = hint(text, (), left={"cqc", "qzx"})
    assert first is not None
    assert second is not None
    assert third is not None
    assert [(one.word, one.offers) for one in (first, second, third)] == [
        ("CQC", ("Care Quality Commission",)),
        ("QZX", ()),
        ("utilise", ("use",)),
    ]
    assert hint(text, ("CQC", "QZX"), hard=False) is None
    assert hint(text, (), left={"cqc", "qzx", "utilise"}) is None


def test_a_word_that_has_a_plainer_one_comes_before_one_that_has_none() -> None:
    first = hint("The polarisation is additional to it ", ())
    assert first is not None
    assert first.word == "additional"


def test_a_word_is_looked_at_once_it_is_whole() -> None:
    assert hint("We will require", ()) is None
    assert hint("We will require ", ()) is not None


def test_the_list_is_in_order_and_each_row_has_a_plainer_word_and_a_source() -> None:
    rows = table("plainer")
    assert len(rows) >= 2000
    assert [row[0] for row in rows] == sorted({row[0] for row in rows}, key=str.casefold)
    assert all(len(row) == 4 and all(row) and row[2] in ("v", "n", "-", "x") for row in rows)
    hard = {row[0] for row in rows}
    assert not {each for row in rows for each in row[1].split(", ")} & hard
    assert all(plainer(f"{row[0]} ")[0].word == row[0] for row in rows)
