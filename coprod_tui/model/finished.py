"""What may still be written once a meeting is finished: what becomes of its summary, and facts put right as such.

Nobody alone can change afterwards what people agreed, said or promised. Opening the meeting again can, and so can a
later one. Every seat's moves pass here on their way to the record, whatever the move itself allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.actions import ActionCameTo, ActionChanged, ActionFinished
from coprod_tui.model.corrections import FactCorrected
from coprod_tui.model.decisions import DecisionDescribed
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.flow import MeetingReopened, NextMeetingSet
from coprod_tui.model.notes import WordExplained
from coprod_tui.model.parking import AnswerCame, IssueChanged, IssueClosed
from coprod_tui.model.person import CouldNotCome, GuestCame, PersonArrived, PersonRenamed
from coprod_tui.model.plan import PlanChanged, WaysChosen, only_of_the_summary
from coprod_tui.model.sealing import STILL_WRITTEN, need_not_sealed
from coprod_tui.model.times import TimesPutRight, need_not_ahead
from coprod_tui.model.voices import BringsCounted
from coprod_tui.model.whose import SaidBy

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

PARTS = STILL_WRITTEN | {"review", "held", ""}
"""The parts that tell what became of a summary, of words kept off the screen, what was taken out, and undone."""
# Here and not with each kind: what a finished meeting still takes is one rule, read as a whole. A new kind is refused.
GOES_ON: tuple[type[Entry], ...] = (
    MeetingReopened, AnswerCame, IssueClosed, ActionFinished, ActionCameTo, BringsCounted, SaidBy, WordExplained,
)  # fmt: skip
"""What happens after a meeting, what a person may say of themselves, and what a word means that nobody explained."""
CORRECTED: tuple[type[Entry], ...] = (
    PersonRenamed, PersonArrived, CouldNotCome, GuestCame, ActionChanged, IssueChanged,
    DecisionDescribed, NextMeetingSet, PlanChanged, TimesPutRight,
)  # fmt: skip
"""Facts that may be put right, each only in a line that says so, and none of them in words that people agreed."""
WORDS = ("words", "why")
"""The fields of these that are words of the record: closed."""


def need_still_written(meeting: Meeting, entries: Sequence[Entry], at: int) -> None:
    """Refused where a move would change an agreed record ("sealed"), or a finished meeting ("meeting-finished").

    And where it says that a meeting was held at a time that is still to come ("times-ahead"). at: UTC ms.
    """
    need_not_sealed(meeting, entries)
    need_not_finished(meeting, entries)
    need_not_ahead(meeting, entries, at)


def need_not_finished(meeting: Meeting, entries: Sequence[Entry]) -> None:
    """Refused ("meeting-finished") where a move would change what a finished meeting came to."""
    if meeting.flow.stage != "finished":
        return
    marked = any(isinstance(entry, FactCorrected) for entry in entries)
    if not all(_may(meeting, entry, marked=marked) for entry in entries):
        raise Refused("meeting-finished")


def _may(meeting: Meeting, entry: Entry, *, marked: bool) -> bool:
    if entry.part in PARTS or entry.incidental or isinstance(entry, GOES_ON):
        return True
    if isinstance(entry, PersonRenamed) and not entry.name:  # how somebody wishes to be named: theirs to say
        return True
    if isinstance(entry, WaysChosen):
        return only_of_the_summary(meeting.plan.settings, entry.settings)
    return marked and isinstance(entry, CORRECTED) and not any(getattr(entry, name, None) for name in _words(entry))


def _words(entry: Entry) -> tuple[str, ...]:
    return () if isinstance(entry, CouldNotCome | NextMeetingSet) else WORDS
