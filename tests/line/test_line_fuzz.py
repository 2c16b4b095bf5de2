"""Whatever is typed, a line is understood or pointed at, and what it makes is done or refused with a reason."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.line import LineProblem, ParsedLine, complete, parse, parse_kind
from coprod_tui.line.grammar import verbs
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import EMPTY, Meeting
from coprod_tui.model.text import clean
from coprod_tui.wording import refusal
from tests.line.circle import TODAY, busy, planned, put

MEETINGS = (EMPTY, planned(), busy())
NAMES = sorted(name for verb in verbs() for name in verb.words)
SEEN = (
    "Amy rachel 3 0 99 P1 A1 D1 D1: 13-P1 @Estates by friday : -> = because to as before last 10m thumbs fist , from "
    'scale chair new next item rule two 14:00 ² ٣ " “x” [/] é 👍🏽 #3 P² . ?'
)
BITS = st.one_of(
    st.sampled_from([*SEEN.split(), "1 Dec", "30 Feb", "5 2 0", "by 1 Dec", "in 9999 years", "\n", "\x00", "\u200b"]),
    st.text(max_size=12),
)
LINES = st.builds(
    lambda verb, bits, space: space.join([verb, *bits]),
    st.one_of(st.sampled_from(NAMES), st.text(max_size=8)),
    st.lists(BITS, max_size=7),
    st.sampled_from([" ", "  ", "\t", ""]),
)


def read(kind: str, text: str, meeting: Meeting) -> ParsedLine | LineProblem:
    """What a text comes to: as a whole line, or as the words of a kind chosen before."""
    try:
        return parse_kind(kind, text, meeting, TODAY, "Room") if kind else parse(text, meeting, TODAY, "Room")
    except LineProblem as problem:
        return problem


def done(command: ParsedLine, meeting: Meeting) -> Meeting | Refused:
    if command.move is None:
        return meeting
    try:
        return put(meeting, command.move(meeting))
    except Refused as refused:
        return refused


def sound(came: ParsedLine | LineProblem, text: str, meeting: Meeting) -> bool:
    """Whether a problem points within the text and has words of its own, or a command is done or refused."""
    if isinstance(came, LineProblem):
        return 0 <= came.start <= came.end <= len(text) and not refusal(came).startswith("That cannot be done")
    return (came.move is None) == bool(came.shows) and isinstance(done(came, meeting), Meeting | Refused)


@given(st.one_of(LINES, st.text(max_size=200)), st.sampled_from(range(len(MEETINGS))))
def test_any_line_is_understood_or_pointed_at(line: str, which: int) -> None:
    assert sound(read("", line, MEETINGS[which]), line, MEETINGS[which])


@given(st.sampled_from(NAMES), st.lists(BITS, max_size=7).map(" ".join))
def test_any_words_of_a_chosen_kind_are_understood_or_pointed_at(kind: str, text: str) -> None:
    assert sound(read(kind, text, MEETINGS[-1]), text, MEETINGS[-1])


@given(st.text(max_size=80))
def test_a_note_keeps_every_word_typed(words: str) -> None:
    came = read("note", words, MEETINGS[1])
    if isinstance(came, LineProblem):
        assert came.reason == "words-missing"
        assert not clean(words)
    else:
        taken = done(came, MEETINGS[1])
        assert isinstance(taken, Meeting)
        assert taken.notes.all[-1].words == clean(words, lines=True)


@given(st.one_of(LINES, st.text(max_size=60)), st.integers(-3, 90))
def test_completion_never_stops_anybody_typing(line: str, cursor: int) -> None:
    for each in complete(line, cursor, MEETINGS[-1]):
        assert 0 <= each.start <= each.end <= len(line)
