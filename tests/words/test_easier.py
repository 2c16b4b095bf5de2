"""An easier sentence is offered where a rule is sure of it, and only there. What is hard is always said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.words.easier import LONGEST, hard_sentences, read_sentence
from coprod_tui.words.inflected import BEEN, PAST, base_of, inflected
from coprod_tui.words.readability import words_in


@pytest.mark.parametrize(
    ("hard", "easier"),
    [
        ("The letters were sent by the trust on Monday.", "The trust sent the letters on Monday."),
        (
            "The form must be signed by a doctor before it is posted.",
            "A doctor must sign the form before it is posted.",
        ),
        ("Decisions are made by the board", "The board makes decisions"),
        ("The report has been written by Amy and Shabir.", "Amy and Shabir have written the report."),
        ("It will be decided by the council by 3 March.", "The council will decide it by 3 March."),
        ("We were told by them that it was late.", "They told us that it was late."),
        ("I was asked by her to come.", "She asked me to come."),
        ("The forms are not checked by staff.", "Staff do not check the forms."),
        ("The lift was not mended by the council.", "The council did not mend the lift."),
        ("The minutes are carefully kept by our nurses.", "Our nurses carefully keep the minutes."),
        ("The patient safety improvement plan is late.", "The plan to improve patient safety is late."),
        (
            "The patient experience survey results came on Monday.",
            "The results of the patient experience survey came on Monday.",
        ),
        ("The council will utilise an additional room.", "The council will use an extra room."),
        ("We will endeavour to expedite it.", "We will try to speed it up."),
        ("Help was provided, and we provided tea.", "Help was given, and we gave tea."),
        ("A proportion of the money was donated.", "Some of the money was given."),
    ],
)
def test_a_sentence_is_told_more_easily(hard: str, easier: str) -> None:
    assert read_sentence(hard, 11).easier == easier


@pytest.mark.parametrize(
    "fine",
    [
        "The lift will be mended by Friday.",
        "The cake was brought by bus.",
        "It was done by hand and by post.",
        "The time was changed by an hour.",
        "She was there by the end of the day.",
        "The Patient Experience Survey Group met.",
        "We met by the river and were late.",
        "The board asks the staff group for a plan.",
        "What was said by the man who left was kind.",
        "The services provided are few.",  # gave or given?
        "It is our maximum.",
        "There is a sufficient number.",
        "An informed choice helps.",
    ],
)
def test_where_no_rule_is_sure_nothing_is_offered(fine: str) -> None:
    assert read_sentence(fine, 11).easier == ""


LONG = (
    "The trust will write to all of the people who missed an appointment in the last year, but it will not ask them "
    "why unless they want to say."
)


def test_a_long_sentence_is_told_in_two_where_a_new_one_begins() -> None:
    found = read_sentence(LONG, 11)
    assert (found.hard[0].sort, found.hard[0].size) == ("long", len(words_in(LONG)))
    assert found.easier == LONG.replace(", but", ". But")


def test_a_long_list_or_a_long_condition_is_long_and_is_not_cut_apart() -> None:
    for whole in (
        "We agreed to ask for a ramp at the side door and a rail at the front door and new lights in the car park.",
        "When the clinic is full and nobody has told the people who wait how long it will be, the desk should say so.",
    ):
        found = read_sentence(whole, 11)
        assert [one.sort for one in found.hard] == ["long"]
        assert found.easier == ""


def test_words_the_group_knows_are_not_hard_and_the_level_counts() -> None:
    assert read_sentence("We take a holistic view.", 11, ["holistic"]).hard == ()
    hard = "Universities everywhere regularly celebrate extraordinarily imaginative photographers and musicians."
    assert [one.sort for one in read_sentence(hard, 11).hard] == ["age"]
    assert read_sentence(hard, 40).hard == ()


@given(st.text())
def test_any_text_can_be_read_and_the_words_are_never_changed(text: str) -> None:
    for found in hard_sentences(text, 11):
        assert found.words in text
        assert found.easier != found.words


def test_verbs_come_back_from_what_they_have_been() -> None:
    assert [base_of(done) for done in ("written", "sent", "carried", "used", "stopped", "blorted")] == [
        "write", "send", "carry", "use", "stop", "",
    ]  # fmt: skip
    assert [inflected("find out", ending) for ending in ("s", "ed", "en", "ing")] == [
        "finds out", "found out", "found out", "finding out",
    ]  # fmt: skip
    assert set(BEEN) <= {*PAST, "be", "do"}


def test_a_row_has_no_more_words_than_it_may() -> None:
    assert read_sentence("day " * LONGEST, 11).hard == ()
