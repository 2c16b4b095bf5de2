"""Which band stands at the top of the Room in each situation. A band is made when it is first needed."""

from __future__ import annotations

from importlib import import_module

from coprod_tui.app.keyboard.key import BACK, LOOK, Situation
from coprod_tui.app.seat.panel import Band
from coprod_tui.model.meeting import Meeting


def situation_of(meeting: Meeting) -> Situation:
    """What the meeting is in the middle of: the most pressing thing first."""
    if meeting.flow.stage == "planned":
        return "opening"
    if meeting.flow.stage == "finished":
        return "finished"
    if meeting.flow.pause is not None:
        return "break" if meeting.flow.pause.why == "break" else "pause"
    decision = meeting.decisions.get(meeting.decisions.now)
    if decision is not None and decision.stage in ("reading", "testing"):
        return "reading" if decision.stage == "reading" else "testing"
    if meeting.rules.pointed is not None:
        return "rule"
    return "groups" if meeting.small_groups.now is not None else "now"


def band_name(situation: Situation) -> str:
    """The band for a situation. Reading and testing share one, and so do all pauses, and each sort of a walk."""
    return (
        "back"
        if situation in BACK
        else "look"
        if situation in LOOK
        else {"reading": "agreement", "testing": "agreement", "break": "pause"}.get(situation, situation)
    )


MADE = {
    "opening": ("opening", "Opening"),
    "now": ("now", "Now"),
    "agreement": ("agreement", "Agreement"),
    "pause": ("pause", "Still"),
    "rule": ("large_words", "PointedRule"),
    "groups": ("small_groups", "Groups"),
    "note": ("large_words", "NoteBand"),
    "closing": ("closing", "Closing"),
    "finished": ("closing", "Finished"),
    "count": ("count", "CountSteps"),
    "pages": ("pages", "Pages"),
    "back": ("back", "CameBack"),
    "look": ("look_back", "LookingBack"),
}
"""By band: where it stands in `panels`, and its class."""
PAGES = "decisions", "actions", "parked", "words", "rules", "agenda"
"""What has a large page of its own, in their order."""


def make_band(name: str) -> Band:
    """A new band of that name, imported now: the first screen does not wait for those it may never show."""
    module, made = MADE[name]
    band: Band = getattr(import_module(f"coprod_tui.app.room.panels.{module}"), made)(id=name)
    return band
