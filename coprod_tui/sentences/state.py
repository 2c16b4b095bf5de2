"""A whole meeting as plain text: the facts the Room shows, for a pipe, a screen reader or an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.sentences import (
    actions,
    agenda,
    cards,
    decisions,
    flow,
    hands,
    notes,
    parking,
    people,
    plan,
    rounds,
    rules,
    small_groups,
    turns,
    voices,
)
from coprod_tui.sentences.order import not_heard
from coprod_tui.wording import _, labels

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def state(meeting: Meeting, at: int) -> str:
    """Everything the Room may show, one fact a line, without what nobody needs to see: who waited how long.

    at: the time now, UTC ms. Ends with a newline.
    """
    now = meeting.clock.read(at)
    label = labels(dict(meeting.plan.settings.labels))
    parts = (
        ("", [*filter(None, (plan.title(meeting.plan), plan.when(meeting.plan))), *flow.shown(meeting, now)]),
        ("", [*cards.shown(meeting), *rounds.shown(meeting), *turns.shown(meeting), *hands.shown(meeting)]),
        ("", [*small_groups.shown(meeting), *filter(None, (not_heard(meeting), voices.counting(meeting)))]),
        (_("People"), people.shown(meeting)),
        (label["agenda"], agenda.shown(meeting, now)),
        (label["rules"], rules.shown(meeting)),
        (label["decided"], decisions.shown(meeting)),
        (label["parked"], parking.shown(meeting)),
        (label["actions"], actions.shown(meeting)),
        (label["notes"], notes.shown(meeting)),
        (label["words"], notes.words_shown(meeting)),
        (_("How we work"), plan.shown(meeting)),
        (_("Next meeting"), flow.next_shown(meeting)),
    )
    return "\n\n".join(_block(heading, lines) for heading, lines in parts if lines) + "\n"


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([heading, *(f"  {line}" for line in lines)] if heading else lines)
