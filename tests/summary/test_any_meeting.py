"""Whatever people do in whatever order, the meeting can be told, in every format."""

from __future__ import annotations

import inspect
import shutil
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.model.entry import MOVES, Id, Refused
from coprod_tui.model.meeting import EMPTY, Meeting, fold
from coprod_tui.model.scales import SCALES, Level
from coprod_tui.model.wanted import Wanted
from coprod_tui.summary import FORMATS, compose
from tests.building import START, Told
from tests.summary.meetings import NASTY

PAPER = ("docx", "large-docx", "large-pdf", "wall-pdf", "easy-docx", "easy-pdf")
SLOW = (*PAPER, *(("sound",) if shutil.which("espeak-ng") else ()))
QUICK = [each for name, each in FORMATS.items() if name not in (*SLOW, "sound")]
MADE = {
    name: move
    for name, move in MOVES.items()
    if next(iter(inspect.signature(move).parameters), "") == "meeting" and name != "plan.choose_ways"
}
WORDS = st.sampled_from(("Letters", "Amy", "2026-11-10", *NASTY))
CHOICES: dict[str, st.SearchStrategy[Any]] = {
    "asking": st.sampled_from(("speak", "answer", "question")),
    "role": st.sampled_from(("chair", "notes", "time", "keys")),
    "named": st.sampled_from(("full", "first", "initials", "nobody")),
    "purpose": st.sampled_from(("", "share", "discuss", "decide", "break")),
    "ours": st.sampled_from(("", "ours", "partly", "decided")),
    "why": WORDS,
    "scale": st.sampled_from(tuple(SCALES)),
    "levels": st.just((Level("for", "For it", "for", 2),)),
    "seat": st.just("Room"),
    "minutes": st.integers(-5, 30),
    "since": st.integers(START, START + 3_600_000),
    "at": st.integers(START, START + 3_600_000),
    "began": st.integers(START - 3_600_000, START + 3_600_000),
    "ended": st.integers(START - 3_600_000, START + 3_600_000),
    "by": WORDS,
    "place": st.integers(0, 3),
    "count": st.integers(1, 3),
    "group": st.integers(1, 3),
    "groups": st.just(((Id(2),), (Id(3),))),
    "together": st.just(()),
    "others": st.just(()),
    "apart": st.just(()),
    "items": st.just((Wanted("Letters"),)),
}
IDS = (
    "person",
    "member",
    "item",
    "decision",
    "issue",
    "action",
    "note",
    "worry",
    "rule",
    "first",
    "proposed_by",
    "asked_by",
    "after",
)


def things(meeting: Meeting, name: str) -> list[Id]:
    """The ids such an argument could be, those of things that are there first."""
    sorts = {
        "item": meeting.agenda.items, "decision": meeting.decisions.all, "issue": meeting.parking.all,
        "action": meeting.actions.all, "note": meeting.notes.all, "rule": meeting.rules.all,
        "after": meeting.agenda.items,
        "worry": tuple(worry for one in meeting.decisions.all for worry in one.worries),
    }  # fmt: skip
    return [Id(0), *(thing.id for thing in sorts.get(name, meeting.people.all))]  # type: ignore[attr-defined]


@st.composite
def meetings(draw: st.DrawFn) -> Told:
    told = Told(*draw(st.lists(st.sampled_from(NASTY), max_size=4)), items=draw(st.lists(WORDS, max_size=3)))
    for name in draw(st.lists(st.sampled_from(sorted(MADE)), max_size=40)):
        given_, named = arguments(draw, told.meeting, name)
        try:
            told.do(MADE[name], *given_, **named)
        except Refused:
            told.wait(minutes=1)
    return told


def arguments(draw: st.DrawFn, meeting: Meeting, name: str) -> tuple[list[Any], dict[str, Any]]:
    """Something for each argument a move must have, and for some of those it may have."""
    in_order: list[Any] = []
    named: dict[str, Any] = {}
    for one in list(inspect.signature(MADE[name]).parameters.values())[1:]:
        if one.default is not one.empty and not draw(st.booleans()):
            break
        if one.name in IDS:
            value: Any = draw(st.sampled_from(things(meeting, one.name)))
        elif name == "clock.clock_changed":
            value = draw(st.integers(-3_600_000, 3_600_000))
        elif name == "joining.tell_joining":
            value = draw(WORDS)
        elif name == "flow.pause" and one.name == "why":
            value = draw(st.sampled_from(("moment", "break", "wait")))
        else:
            value = draw(CHOICES.get(one.name, st.booleans() if one.annotation == "bool" else WORDS))
        if one.kind is one.KEYWORD_ONLY:
            named[one.name] = value
        else:
            in_order.append(value)
    return in_order, named


@settings(max_examples=80)
@given(meetings(), st.randoms())
def test_any_meeting_is_told_in_every_format(told: Told, chance: Any) -> None:
    summary = compose(told.meeting, made=told.at)
    assert summary.first
    kept = [one for one in told.stamped if chance.random() < 0.7]  # any subset of a record folds, and so can be told
    of_some = compose(fold(EMPTY, kept))
    for each in QUICK:
        assert each.render(summary)
        assert each.render(of_some)


@settings(max_examples=16)
@given(meetings())
def test_any_meeting_is_told_in_word_and_on_paper_too(told: Told) -> None:
    summary = compose(told.meeting, made=told.at)
    for name in SLOW:
        assert FORMATS[name].render(summary)
