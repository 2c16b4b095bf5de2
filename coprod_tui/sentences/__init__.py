"""Entries as plain sentences: what happened, in the words the Room, `show`, plain mode and the record list share.

One file for each feature (`model.features`). Only what everyone may see is told: never who passed, who pointed to a
rule, who showed a card or whose a worry is. People's own words come out as they went in, on one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from itertools import takewhile
from typing import Any, NamedTuple

from coprod_tui.model import features
from coprod_tui.model.clock import ClockChanged
from coprod_tui.model.entry import Entry, Stamped, most_telling
from coprod_tui.model.flow import Interrupted
from coprod_tui.model.held import as_seen, has_words
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import PersonArrived
from coprod_tui.model.round import RoundCameBack, RoundReached
from coprod_tui.model.turns import TurnDropped, TurnEnded
from coprod_tui.sentences import people, rounds
from coprod_tui.sentences.record_view import RecordView, Tells, name_of
from coprod_tui.sentences.state import state
from coprod_tui.wording import _
from coprod_tui.wording import clock as time_of_day

__all__ = ["RecordLine", "name_of", "record_line", "state", "tell", "tell_move"]


@cache
def files() -> dict[str, Any]:
    return features.files(features.SENTENCES, __name__)


@cache
def tells() -> Tells:
    """Each kind of entry with the function that tells it."""
    return {kind: tell for file in files().values() for kind, tell in file.TELLS.items()}


@cache
def _tell_of(kind: type[Entry]) -> Any:
    """What tells this kind of entry. Its feature's own file is asked first: for one sentence the others can wait."""
    own = kind.__module__.rpartition(".")[2]
    if any(one.name == own for one in features.on(features.SENTENCES)):
        tell = import_module(f"{__name__}.{own}").TELLS.get(kind)
        if tell is not None:
            return tell
    return tells()[kind]


@cache
def _labels() -> dict[str, Any]:
    """The file that labels the entries of each part of a meeting."""
    return {one.field: files()[one.name] for one in features.on(features.SENTENCES)}


class RecordLine(NamedTuple):
    """One entry in a list of the record: the time of day, a word for what sort of thing it is, and the sentence."""

    clock: str
    label: str
    words: str


def tell(stamped: Stamped, meeting: Meeting) -> str:
    """One plain sentence (at most two) for one entry; "" for what goes with another and needs no telling.

    meeting: the state with this entry in it, or any later one.
    """
    entry = as_seen(stamped, meeting)
    words: str = _tell_of(type(entry))(entry, RecordView(meeting, stamped.stamp.number))
    return words


def tell_move(entries: Sequence[Stamped], meeting: Meeting) -> str:
    """What one move did, in at most two short sentences; "" where it wrote nothing.

    meeting: the state just after it, or a later one: then it is not told who was next.
    """
    if not entries:
        return ""
    arrived = [one.entry.person for one in entries if isinstance(one.entry, PersonArrived)]
    if len(arrived) == len(entries) > 1:
        return people.arrived([name_of(meeting, person) for person in arrived])
    best = most_telling(entries)
    if isinstance(best.entry, RoundReached | RoundCameBack | TurnDropped):
        return " ".join(
            filter(None, (tell(best, meeting), "" if _went_on(entries, meeting) else rounds.goes_on(meeting)))
        )
    ended = [tell(one, meeting) for one in entries if isinstance(one.entry, TurnEnded)]
    if best.entry.part == "agenda":  # going on to another item ends a turn, and nobody's turn ends without a word
        return " ".join((*ended, tell(best, meeting)))
    if isinstance(best.entry, Interrupted):
        return " ".join((tell(best, meeting), *ended))
    return tell(best, meeting)


def _went_on(entries: Sequence[Stamped], meeting: Meeting) -> bool:
    """Whether a round, or who speaks, is another by now."""
    later = takewhile(lambda one: one.stamp.number > entries[-1].stamp.number, reversed(meeting.history))
    return any(one.entry.part in ("rounds", "turns") and one.stamp.line not in meeting.taken for one in later)


def label(entry: Entry) -> str:
    """A word for what sort of thing an entry is: "decided", "hand", "note"."""
    file = _labels()[entry.part]
    words: str = file.label(entry) if hasattr(file, "label") else _(file.LABEL)
    return words


def label_of_line(meeting: Meeting, line: int) -> str:
    """What sort of thing was written on that line ("note"), and none of its words."""
    found = (one.entry for one in meeting.history if one.stamp.line == line and has_words(one.entry))
    return next((label(entry) for entry in found), _("words"))


def record_line(stamped: Stamped, meeting: Meeting) -> RecordLine:
    """One line of a record's list. Its words are "" for what needs no telling: leave such lines out."""
    at = stamped.stamp.at + _set_later(stamped.stamp.number, meeting)
    return RecordLine(time_of_day(at, meeting.plan.zone), label(stamped.entry), tell(stamped, meeting))


def _set_later(number: int, meeting: Meeting) -> int:
    """By how many ms the laptop's clock was put right after this entry: what came before is shown put right too."""
    if not meeting.clock.shift:
        return 0
    later = (one for one in meeting.history if one.stamp.number > number and one.stamp.line not in meeting.taken)
    return sum(one.entry.by for one in later if isinstance(one.entry, ClockChanged))
