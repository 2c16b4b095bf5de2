"""What is written down in a meeting, as lists that people ask for by what they are called in the typed line."""

from __future__ import annotations

from collections.abc import Callable

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import (
    actions,
    agenda,
    came_back,
    decisions,
    in_force,
    look_back,
    notes,
    parking,
    people,
    rules,
)
from coprod_tui.wording import _, labels, ways

MeetingLists = dict[str, tuple[str, Callable[[], list[str]]]]
"""Each with its title, and what gives its lines."""


def lists(meeting: Meeting, at: int) -> MeetingLists:
    """All of them. at: meeting time, ms."""
    label = labels(meeting.plan.settings.labels)
    return {
        "agenda": (label["agenda"], lambda: agenda.lines(meeting, at)),
        "people": (_("People"), lambda: people.lines(meeting)),
        "rules": (label["rules"], lambda: rules.lines(meeting)),
        "decisions": (label["decided"], lambda: [*decisions.lines(meeting), *in_force.lines(meeting)]),
        "parked": (label["parked"], lambda: parking.lines(meeting)),
        "actions": (label["actions"], lambda: actions.lines(meeting)),
        "notes": (label["notes"], lambda: notes.lines(meeting)),
        "words": (label["words"], lambda: notes.words_lines(meeting)),
        "came-back": (came_back.back_title(), lambda: came_back.lines(meeting)),
        "look-back": (_("Looking back"), lambda: look_back.lines(meeting)),
        "ways": (_("Ways of working"), lambda: ways.ways_as_set(meeting.plan.settings)),
    }
