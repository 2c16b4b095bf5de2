"""The measure of plain language: it must catch what is hard and let plain words by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.words import UNWANTED, reading_age, sentences, syllables, unwanted, words_in


def test_a_sentence_ends_at_a_full_stop_a_question_or_the_end_of_a_line() -> None:
    assert sentences("Amy's hand is up. u takes it back.") == ("Amy's hand is up.", "u takes it back.")
    assert sentences("Any worries? Anyone need more time?") == ("Any worries?", "Anyone need more time?")
    assert sentences("Save it\nThen try again") == ("Save it", "Then try again")


def test_a_short_form_or_a_time_does_not_end_a_sentence() -> None:
    assert len(sentences("Dr. Shah is back at 14.55, e.g. after the break.")) == 1


def test_a_line_of_marks_alone_is_no_sentence() -> None:
    assert sentences("… !\n---\n● ▲") == ()


def test_a_word_keeps_its_hyphen_and_its_owner() -> None:
    assert words_in("Amy's co-production, by 14:30") == ("Amy's", "co-production", "by", "14:30")


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("hand", 1), ("made", 1), ("planned", 1), ("added", 2), ("people", 2), ("table", 2), ("agreed", 2),
        ("letters", 2), ("notes", 1), ("changes", 2), ("action", 2), ("agenda", 3), ("decision", 3), ("facility", 4),
        ("statement", 2), ("being", 2), ("idea", 3), ("create", 2), ("communication", 5), ("NHS", 3), ("GP", 2),
        ("Amy's", 2), ("14:30", 1), ("responsibility", 6), ("prejudiced", 3), ("rhythm", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_spoken(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


@pytest.mark.parametrize(
    "plain",
    [
        "Amy's hand is up. u takes it back.",
        "Are these the right words?",
        "Nobody objected when asked.",
        "There is no file called agenda.md. Check the name and the folder.",
    ],
)
def test_our_own_plain_sentences_suit_a_reader_of_eleven(plain: str) -> None:
    assert reading_age(plain) <= 11


@pytest.mark.parametrize(
    "hard",
    [
        "Insufficient permissions to modify configuration",
        "Utilisation of the functionality necessitates prior authorisation.",
        "Commissioning arrangements are subject to organisational reconfiguration.",
        "The facilitator will subsequently disseminate documentation to participating representatives.",
    ],
)
def test_office_language_is_too_hard_for_a_reader_of_eleven(hard: str) -> None:
    assert reading_age(hard) > 14


def test_longer_sentences_are_harder_than_the_same_words_in_short_ones() -> None:
    assert reading_age("We met and we spoke and we ate. " * 3) < reading_age("We met and we spoke and we ate and " * 3)


def test_a_long_text_is_measured_by_itself() -> None:
    page = "The committee considered the recommendation. " * 40
    grade = 0.39 * 5 + 11.8 * (1 + 3 + 3 + 1 + 5) / 5 - 15.59
    assert reading_age(page) == pytest.approx(grade + 5, abs=1)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("An error occurred.", ("error",)),
        ("Invalid input: saving FAILED.", ("invalid", "input", "fail")),
        ("The process was killed and terminated.", ("process", "kill", "terminate")),
        ("All agreed.", ("all agreed",)),
        ("Please wait while this loads", ("please wait while",)),
    ],
)
def test_a_word_the_house_does_not_use_is_found_in_any_form(said: str, found: tuple[str, ...]) -> None:
    assert unwanted(said) == found


@pytest.mark.parametrize("fine", ["Come back later.", "Disabled people", "No terror here", "a skilful listener"])
def test_a_good_word_that_holds_an_unwanted_one_is_let_by(fine: str) -> None:
    assert unwanted(fine) == ()


def test_every_unwanted_word_is_found_and_comes_with_what_to_say_instead() -> None:
    for word, instead in UNWANTED.items():
        assert word in unwanted(f"Then {word} it.")
        assert instead


@given(st.text())
def test_any_text_at_all_can_be_measured(text: str) -> None:
    assert reading_age(text) >= 0
    assert all(syllables(word) >= 1 for word in words_in(text))
