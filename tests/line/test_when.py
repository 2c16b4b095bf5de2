"""A day and a time of day, as people say them together: both are read, once, and nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.when import When, find_when, next_meeting_said, read_when
from coprod_tui.model.flow import NextMeetingSet

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("14 December 2pm", When("2026-12-14", "14:00")),
        ("14 December at 2 p.m.", When("2026-12-14", "14:00")),
        ("2pm on Thursday 17 December, at the library", When("2026-12-17", "14:00", "", "at the library")),
        ("14 December at 2pm at the library", When("2026-12-14", "14:00", "", "at the library")),
        ("14 December, 14.00-16.00, Hall B", When("2026-12-14", "14:00", "16:00", "Hall B")),
        ("Thursday 2-4pm", When("2026-12-03", "14:00", "16:00")),
        ("14 Dec from 11-1pm", When("2026-12-14", "11:00", "13:00")),
        ("14 December between 2pm and 4pm", When("2026-12-14", "14:00", "16:00")),
        ("the 14th of December, from 2 pm until 4 pm", When("2026-12-14", "14:00", "16:00")),
        ("1.12.2026 14:30", When("2026-12-01", "14:30")),
        ("14 December noon, same room", When("2026-12-14", "12:00", "", "same room")),
        ("in 2 weeks 10am", When("2026-12-14", "10:00")),
        ("14 December, at the library, 2pm", When("2026-12-14", "14:00", "", "at the library")),
        ("14 December. 2pm. Same room.", When("2026-12-14", "14:00", "", "Same room.")),
        ("14 December, 2pm, bring £2.50", When("2026-12-14", "14:00", "", "bring £2.50")),
        # what may be another time, or none, stays with the words
        ("14 December, lunch from 1pm", When("2026-12-14", words="lunch from 1pm")),
        ("14 December at 2", When("2026-12-14", words="at 2")),
        ("14 December 25:00", When("2026-12-14", words="25:00")),
        ("14 December, at Flat 2-4", When("2026-12-14", words="at Flat 2-4")),
        ("14 December, ring 020 7946 0018", When("2026-12-14", words="ring 020 7946 0018")),
        ("in 2 weeks", When("2026-12-14")),
    ],
)
def test_the_day_its_times_and_the_other_words_are_kept_apart(words: str, told: When) -> None:
    assert find_when(TypedText(words), TODAY) == told


def test_two_times_in_the_words_leave_the_words_whole() -> None:
    found = find_when(TypedText("14 December, at the library, 2 pm. Lunch from 1 pm."), TODAY)
    assert found == When("2026-12-14", "14:00", "", "at the library, 2 pm. Lunch from 1 pm.")


def test_a_time_of_either_half_of_the_day_is_asked_and_not_guessed() -> None:
    for words in ("14 December 2.30", "14 December 2:30", "2:30-4:00 on 14 December"):
        with pytest.raises(LineProblem, match="half-of-day-unclear") as caught:
            find_when(TypedText(words), TODAY)
        assert words[caught.value.start : caught.value.end][0] == "2"
    assert find_when(TypedText("14 December 02:30"), TODAY) == When("2026-12-14", "02:30")
    assert find_when(TypedText("14 December 9.30"), TODAY) == When("2026-12-14", "09:30")


def test_a_day_that_is_over_is_taken_only_where_that_is_asked_for() -> None:
    with pytest.raises(LineProblem, match="date-is-past"):
        read_when(TypedText("12 October 2026, 14:00"), TODAY)
    assert read_when(TypedText("12 October 2026, 14:00"), TODAY, past=True) == When("2026-10-12", "14:00")
    assert read_when(TypedText("yesterday 2pm"), TODAY, past=True) == When("2026-11-29", "14:00")
    with pytest.raises(LineProblem, match="no-such-date"):
        read_when(TypedText("30 February"), TODAY, past=True)


def test_what_an_agenda_says_of_the_next_meeting_is_never_lost() -> None:
    said = "12 May 2099, 17:00 to 18:30"
    assert next_meeting_said(said, TODAY) == NextMeetingSet("2099-05-12", "", "17:00", "18:30")
    for words in ("to be agreed", "12 May 1999", "30 February", "14 December 2.30"):
        assert next_meeting_said(words, TODAY) == NextMeetingSet(words=words)
    assert next_meeting_said("  ", TODAY) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_refused(words: str) -> None:
    try:
        found = find_when(TypedText(f"14 December {words}"), TODAY)
    except LineProblem:
        return
    assert found is not None
    assert all(not time or (date.fromisoformat(found.date) and len(time) == 5) for time in (found.start, found.finish))


@given(st.times(), st.sampled_from(["%H:%M", "%I:%M%p", "%I.%M %p"]))
def test_every_time_of_day_is_read_as_it_was_written(time: object, form: str) -> None:
    written = f"{time:{form}}"
    found = find_when(TypedText(f"14 December {written}, same room"), TODAY)
    assert found == When("2026-12-14", f"{time:%H:%M}", "", "same room")
