"""Verbs for how the meeting flows: starting, standing still, hiding the screen, and meeting again."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lengths import more_minutes, need_minutes
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, nothing_more, simple
from coprod_tui.line.when import find_when
from coprod_tui.model import agenda, flow
from coprod_tui.model.flow import PauseReason


def _pause(why: PauseReason) -> Read:
    def read(rest: TypedText, _here: Here) -> ParsedLine:
        nothing_more(rest)
        return does(partial(flow.pause, why=why))

    return read


def _break(rest: TypedText, here: Here) -> ParsedLine:
    minutes = need_minutes(rest, usual=here.meeting.plan.settings.break_minutes)
    return does(partial(flow.pause, why="break", minutes=minutes), ("minutes", str(minutes)))


def _next_meeting(rest: TypedText, here: Here) -> ParsedLine:
    """A day first, with its times where they are said, and the rest in words; or words alone."""
    need_words(rest)
    when = find_when(rest, here.today)
    if when is None:
        return does(partial(flow.set_next_meeting, words=rest.words), ("words", rest.words))
    move = partial(
        flow.set_next_meeting, date=when.date, words=when.words, start=when.start, finish=when.finish
    )  # fmt: skip
    parts = (("date", when.date), ("begins", when.start), ("ends", when.finish), ("words", when.words))
    return does(move, *(part for part in parts if part[1]))


VERBS = (
    simple(("start",), N_("Starts the meeting, with its first item."), agenda.begin),
    Verb(("moment", "pause", "take a moment", "m"), "moment",
        N_("Takes a moment: clocks and turn stand still, with no time to be back."), _pause("moment"), ("flow.pause",),
        bare=True),
    Verb(("break", "b"), "break 10m", N_("Begins a break, for so many minutes."), _break, ("flow.pause",)),
    Verb(("longer", "longer break"), "longer 5m", N_("Makes the break longer."), more_minutes(flow.lengthen_break),
        ("flow.lengthen_break",)),
    Verb(("wait", "k"), "wait", N_("The clock waits until the note-taker is ready."), _pause("wait"), ("flow.pause",),
        bare=True),
    simple(("resume", "carry on", "go on", "back"), N_("Carries on after a pause."), flow.resume),
    Verb(("next meeting",), "next meeting DATE WORDS", N_("Says when we meet next, and what else to know."),
        _next_meeting, ("flow.set_next_meeting",), ("date", "")),
)  # fmt: skip
