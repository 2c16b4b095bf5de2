"""A summary for a telephone: read aloud a sentence at a time, or as a text message of a stated length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.afterwards.sending import short
from coprod_tui.model import agenda, agreement, decisions
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.summary import aloud, compose
from coprod_tui.words import sentences, unwanted
from tests.building import START, Told
from tests.summary.meetings import NASTY, of_40_pages, of_everybody, riverside


def deciding(*words: str, title: str = "Letters") -> Told:
    told = Told("Amy", items=["Letters"], title=title)
    told.do(agenda.begin)
    for each in words:
        told.do(decisions.propose, each)
        told.do(decisions.confirm_words, told.made(DecisionWorded))
        told.do(agreement.agree, told.made(DecisionWorded))
    return told


def texted(told: Told) -> str:
    return short.render(compose(told.meeting, made=START))


def read(told: Told) -> list[str]:
    return aloud.render(compose(told.meeting, made=START)).splitlines()


# Read aloud


def test_each_line_is_one_sentence_with_an_end() -> None:
    for row in read(riverside()):
        assert not row or row[-1] in ".!?…:]"
        assert row.startswith("[") or len(sentences(row)) <= 1


def test_what_is_ours_in_it_is_short_and_plain() -> None:
    ours = [row for row in read(deciding()) if row]
    assert max(len(row.split()) for row in ours) <= 20
    assert not [word for row in ours for word in unwanted(row)]


def test_marks_are_said_as_words() -> None:
    rows = read(riverside())
    assert {"Decision 1.", "Parked issue 1.", "Action 1."} <= set(rows)
    assert aloud.spoken("14-P1") == "14-P1"


def test_everything_that_was_said_is_read_out() -> None:
    rows = "\n".join(read(of_everybody()))
    for name in NASTY:
        assert all(part in rows for part in name.split())


def test_forty_pages_are_read_out_whole() -> None:
    rows = read(of_40_pages())
    assert sum("nobody says how long it will be." in row for row in rows) == 55 * 4


# A text message


def test_a_text_says_which_meeting_what_was_agreed_and_how_to_answer() -> None:
    assert texted(deciding("Letters go out in 14 point", "Phones are answered by six.")) == (
        "Riverside Voices, meeting 14: Letters, Tuesday 13 October 2026. "
        "Nobody objected when asked. This is so for all of these. "
        "D1 Letters go out in 14 point. D2 Phones are answered by six. "
        "Is this right? Tell us. Not answering is not agreeing.\n"
    )


def test_decisions_that_do_not_fit_are_counted_and_never_cut() -> None:
    long = [f"The phone line says how long the wait is, number {n}" for n in range(12)]
    text = texted(deciding(*long))
    assert short.fits(text.strip())
    told = sum(f"number {n}." in text for n in range(12))
    assert 0 < told < 12
    assert f"And {12 - told} more decisions. Ask us for all of it." in text
    assert all(f"{words}." in text for words in long[:told])


def test_one_decision_too_long_for_any_text_is_counted() -> None:
    text = texted(deciding("Letters " * 100))
    assert "Letters Letters Letters" not in text
    assert "And 1 more decision. Ask us for all of it." in text


def test_a_meeting_without_decisions_says_so() -> None:
    assert "No decision was made." in texted(deciding())


def test_a_title_too_long_for_a_text_leaves_only_that_there_is_a_summary() -> None:
    text = texted(deciding("Letters", title="Letters and the car park " * 40))
    assert text.startswith("The summary of our meeting is ready. Ask us for it.")
    assert short.fits(text.strip())


@pytest.mark.parametrize("words", ["محمد يتكلم", "二つの決定", "👩‍👧 Jo"])
def test_letters_outside_the_telephones_own_alphabet_leave_less_room(words: str) -> None:
    text = texted(deciding(*(f"{words} {n} and the wait" for n in range(9))))
    assert short.fits(text.strip())
    assert len(text) <= short.PARTS * short.OTHER + 1
    assert "more decisions" in text


def test_typographic_marks_are_written_plainly_so_that_a_text_is_not_twice_as_long() -> None:
    assert "don't" in texted(deciding("We don’t ring before nine"))


@given(st.lists(st.text(min_size=1, max_size=300), max_size=6), st.text(max_size=60))
def test_a_text_always_fits_and_is_one_line(words: list[str], title: str) -> None:
    told = deciding(*(f"x{each}" for each in words), title=title)
    text = texted(told)
    assert short.fits(text.removesuffix("\n"))
    assert "\n" not in text.removesuffix("\n")
