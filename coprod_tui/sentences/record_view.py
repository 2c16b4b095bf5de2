"""The record as it is read at one entry: what things are called, those taken back since among them.

What an entry is about may be gone from the meeting's state (taken back, dropped). Its words are still in the record,
and are read from there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from string import Formatter
from typing import Any

from coprod_tui.model.actions import ActionAdded, ActionChanged
from coprod_tui.model.agenda import ItemAdded, ItemChanged
from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.decisions import DecisionReworded, DecisionWorded
from coprod_tui.model.entry import Entry, Id
from coprod_tui.model.held import as_seen
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.parking import IssueChanged, IssueParked
from coprod_tui.model.person import GuestCame, People, PersonExpected
from coprod_tui.model.rules import RuleAdded, RuleBrought, RuleChanged
from coprod_tui.model.text import folded
from coprod_tui.model.titles import short_names
from coprod_tui.model.value import Value
from coprod_tui.wording import _, possessive


class RecordView(Value, frozen=True):
    """The meeting, and the number of the entry at which its record is read: the id of what that entry made, if any."""

    meeting: Meeting
    number: int

    def made(self, id: Id) -> Entry | None:
        """The entry that made the thing of this id; None where the record has none."""
        history = self.meeting.history
        place = bisect_left(history, int(id), key=lambda one: one.stamp.number)
        found = history[place] if place < len(history) else None
        return as_seen(found, self.meeting) if found is not None and found.stamp.number == id else None

    def name(self, person: Id) -> str:
        """A person's name, with their number where two people share it; "someone" where there is no such person."""
        return name_of(self.meeting, person) or _("someone")

    def item(self, item: Id) -> str:
        """An item's title as it was here."""
        return self._worded(item, ItemAdded, ItemChanged, "title", "item")

    def decision(self, decision: Id) -> str:
        """A decision's words as they were here."""
        return self._worded(decision, DecisionWorded, DecisionReworded, "words", "decision")

    def decision_number(self, decision: Id) -> int:
        """The number it was concluded under; 0 where it has none yet."""
        found = self.meeting.decisions.get(decision)
        if found is not None and found.number:
            return found.number
        concluded = (one.entry for one in self.meeting.history if isinstance(one.entry, DecisionConcluded))
        return next((entry.number for entry in concluded if entry.decision == decision), 0)

    def issue(self, issue: Id) -> tuple[str, str]:
        """A parked issue's name ("P1", "13-P1") and its words as they were here."""
        made = self.made(issue)
        name = (made.ref or f"P{made.number}") if isinstance(made, IssueParked) else ""
        return name, self._worded(issue, IssueParked, IssueChanged, "words", "issue")

    def action(self, action: Id) -> tuple[str, str]:
        """An action's name ("A1", "13-A1") and its words as they were here."""
        made = self.made(action)
        name = (made.ref or f"A{made.number}") if isinstance(made, ActionAdded) else ""
        return name, self._worded(action, ActionAdded, ActionChanged, "words", "action")

    def rule(self, rule: Id) -> tuple[int, str]:
        """A ground rule's number and its words as they were here."""
        made = self.made(rule)
        if isinstance(made, RuleBrought | RuleAdded):
            return made.number, self._worded(rule, type(made), RuleChanged, "words", "rule")
        here = self.meeting.rules.get(rule)
        return (here.number, here.words) if here else (0, "")

    def _worded(self, id: Id, maker: type[Entry], changer: type[Entry], field: str, about: str) -> str:
        made = self.made(id)
        words = getattr(made, field) if isinstance(made, maker) else ""
        for one in self.meeting.history:
            if one.stamp.number > self.number:
                break
            counts = one.stamp.line not in self.meeting.taken or one.stamp.number == self.number
            if counts and isinstance(one.entry, changer) and getattr(one.entry, about) == id:
                words = getattr(as_seen(one, self.meeting), field) or words
        return in_a_line(words)


Tell = Callable[[Any, RecordView], str]
Tells = Mapping[type["Entry"], Tell]
"""What a part's file gives: each of its entries' kinds with the function that tells it."""


def untold(_entry: Entry, _view: RecordView) -> str:
    """For a kind that goes with another and needs no telling, or that is nobody's business."""
    return ""


def sentence(words: str) -> Tell:
    """For a kind that is told by what it is of. words: English, marked with `N_`, with any of NAMED in it."""
    names = [name for _before, name, *_how in Formatter().parse(words) if name]
    return lambda entry, view: _(words).format(**{name: NAMED[name](entry, view) for name in names})


def _mark(entry: Any, view: RecordView) -> str:
    if hasattr(entry, "action"):
        return view.action(entry.action)[0]
    return view.issue(entry.issue)[0] if hasattr(entry, "issue") else ""


def _words(entry: Any, view: RecordView) -> str:
    """Its own words, else those of what it is about."""
    for about in ("action", "issue", "rule"):
        if hasattr(entry, about) and not hasattr(entry, "words"):
            return str(getattr(view, about)(getattr(entry, about))[1])
    return str(entry.words) if hasattr(entry, "words") else view.decision(entry.decision)


NAMED: Mapping[str, Tell] = {
    "name": lambda entry, view: _mark(entry, view) or view.name(getattr(entry, "person", Id(view.number))),
    "whose": lambda entry, view: possessive(view.name(entry.person)),
    "title": lambda entry, view: view.item(getattr(entry, "item", Id(view.number))),
    "words": lambda entry, view: closed(_words(entry, view)),
    "number": lambda entry, view: str(getattr(entry, "number", 0) or view.rule(entry.rule)[0]),
}
"""What a sentence may name: the mark of an action or issue ("A1"), else a person, who may be whom the entry made; whose
something is; an item; words, which are followed by ours; the number of a rule."""


def name_of(meeting: Meeting, person: Id) -> str:
    """A person's name as this meeting tells people apart: "Rachel Hunter (3)" where two share it. "" for nobody."""
    found = meeting.people.get(person)
    if found is None:
        made = RecordView(meeting, 0).made(person) if person else None
        if not isinstance(made, PersonExpected | GuestCame):
            return ""
        return _("somebody who asked to be taken out") if made.removed else made.name
    if found.name in _shared(PeopleKey(meeting.people)):
        return _("{name} ({number})").format(name=found.name, number=found.number)
    return found.name


def short_name(meeting: Meeting, person: Id) -> str:
    """What somebody is called where there is no room for the whole name, as long as nobody else here is."""
    whole, found = name_of(meeting, person), meeting.people.get(person)
    if found is None or whole != found.name:
        return whole
    return _short(PeopleKey(meeting.people)).get(whole, whole)


class PeopleKey:
    """People as the key of a cache: equal only to the same object, as comparing all their names would take long."""

    __slots__ = ("people",)

    def __init__(self, people: People) -> None:
        self.people = people

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PeopleKey) and other.people is self.people

    def __hash__(self) -> int:
        return id(self.people)


@lru_cache(maxsize=1)  # everybody's name is asked for at each change, where 66 people meet
def _short(key: PeopleKey) -> dict[str, str]:
    return short_names([one.name for one in key.people.being("here", "expected")])


@lru_cache(maxsize=1)
def _shared(key: PeopleKey) -> frozenset[str]:
    """Those names that are more than one person's, accents and capitals aside."""
    names = [one.name for one in key.people.all]
    counts = Counter(map(folded, names))
    return frozenset(name for name in names if counts[folded(name)] > 1)


def in_a_line(words: str) -> str:
    """People's words on one line."""
    return " ".join(words.split())


def closed(words: str) -> str:
    """People's words on one line and with an end, so that ours can follow."""
    words = in_a_line(words)
    return words if not words or words.rstrip("”’\"')]")[-1:] in set(".!?…。！？") else f"{words}."
