"""Every verb with the worst that can follow it, and every line where nothing can be done any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.line import LineProblem, ParsedLine, complete
from coprod_tui.line.grammar import verbs
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.text import clean
from tests.line.circle import after, busy, planned, problem, put, said
from tests.line.test_line_fuzz import BITS, done, read, sound

if TYPE_CHECKING:
    from coprod_tui.line.verbs import Verb

VERBS = tuple(verbs())
NAMES = tuple(verb.name for verb in VERBS)
OF_A_PERSON = tuple(verb.name for verb in VERBS if verb.takes[:1] == ("person",))
LONG = ("x" * 10_000, "word " * 2_000, "Amy " * 2_500, "1 Dec " * 1_700, "@" * 10_000, ": " * 5_000, "\x1b[31m" * 2_000)
UNSEEN = ("\x00", "\x07", "\x1b[2J", "\x7f", "\x85", "\u202e", "\u2066", "\ufeff", "\u200b", "\r")
NEVER = ("30 February", "31 Nov", "32 Dec", "2027-02-29", "0 March", "29 Feb 2027")
GONE_BY = ("1 Dec 2020", "yesterday", "2026-11-21", "21 November 2026")
DATED = ("park Signs @Estates by {}", "action Mo: book the room by {}", "next meeting {}", "change P1 by {}")
CLOSED = after("finish", meeting=busy())
AFTER_CLOSING = "closing.reopen"


@pytest.mark.parametrize("verb", NAMES)
def test_ten_thousand_characters_after_any_verb_are_read_or_pointed_at(verb: str) -> None:
    for tail in LONG:
        line = f"{verb} {tail}"
        for meeting in (planned(), busy()):
            came = read("", line, meeting)
            assert sound(came, line, meeting)
        complete(line, len(line), busy())


@given(st.sampled_from(NAMES), st.lists(st.one_of(BITS, st.sampled_from(UNSEEN)), max_size=6).map(" ".join))
def test_what_cannot_be_seen_never_reaches_the_record(verb: str, tail: str) -> None:
    meeting = busy()
    came = read("", f"{verb} {tail}", meeting)
    if isinstance(came, ParsedLine):
        after_it = done(came, meeting)
        if isinstance(after_it, Meeting):
            new = repr(after_it.history[len(meeting.history) :])
            assert not any(repr(each)[1:-1] in new for each in UNSEEN if not clean(each))


@pytest.mark.parametrize("verb", OF_A_PERSON)
def test_a_name_that_two_members_share_is_asked_about_by_number(verb: str) -> None:
    meeting = put(planned(), [PersonExpected("Ruth", 21), PersonExpected("Ruth", 22)])
    for words in ("ruth", "Ruth", "RUTH"):
        found = read("", f"{verb} {words}", meeting)
        if isinstance(found, LineProblem) and found.reason == "which-person":
            assert found.fields["people"] == ["21 Ruth", "22 Ruth"]
        else:
            assert isinstance(found, LineProblem), f"{verb} took one of two"
    assert said("hand 22", meeting).heard[0].text == "Ruth (22)", "as screens show it"


@pytest.mark.parametrize("line", DATED)
@pytest.mark.parametrize("day", [*NEVER, *GONE_BY])
def test_a_day_that_never_comes_or_has_gone_is_pointed_at(line: str, day: str) -> None:
    meeting = busy()
    typed = line.format(day)
    found = problem(typed, meeting)
    assert found.reason == ("no-such-date" if day in NEVER else "date-is-past"), found.reason
    assert typed[found.start : found.end] == day


def begun(meeting: Meeting) -> tuple[object, ...]:
    """What a closed meeting has no more of: somebody who speaks or waits, and anything new."""
    new = (meeting.agenda.items, meeting.decisions.all, meeting.parking.all, meeting.actions.all, meeting.notes.all)
    return meeting.flow.stage, meeting.turns, meeting.hands, meeting.rounds, meeting.cards, *map(len, new)


@given(st.sampled_from(VERBS), st.lists(BITS, max_size=5).map(" ".join))
def test_in_a_closed_meeting_a_line_may_put_words_right_and_begins_nothing(verb: Verb, tail: str) -> None:
    came = read("", f"{verb.name} {tail}", CLOSED)
    if isinstance(came, ParsedLine) and came.move is not None and AFTER_CLOSING not in verb.moves:
        after_it = done(came, CLOSED)
        assert isinstance(after_it, Refused) or begun(after_it) == begun(CLOSED)
