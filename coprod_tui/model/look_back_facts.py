"""What a group said as it looked back, meeting by meeting, so that the words can stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.look_back import LookSort, ProjectStage, RuleKept
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.series import held_on

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class SaidOf(Frozen, frozen=True):
    """about: the question, the rule's words, or the component. words: "" for only `kept`. thing: their id."""

    sort: LookSort
    about: str
    words: str = ""
    kept: RuleKept = ""
    when: ProjectStage = ""
    thing: Id = NOBODY


class LookBackFacts(Frozen, frozen=True):
    """Of one meeting. date: YYYY-MM-DD, "" where nobody knows."""

    number: int
    date: str
    said: tuple[SaidOf, ...] = ()


def look_back_facts(_meeting_id: str, meeting: Meeting) -> LookBackFacts:
    """As its summary tells it: without what that leaves out."""
    return LookBackFacts(meeting.plan.number, held_on(meeting), tuple(_sayings(as_reviewed(meeting))))


def _sayings(reviewed: Meeting) -> Iterator[SaidOf]:
    rules = {one.id: one.words for one in reviewed.rules.all}
    for rule, kept in reviewed.look_back.kept:
        if rule in rules:
            yield SaidOf("rule", rules[rule], kept=kept)
    for one in reviewed.look_back.all:
        about = rules.get(one.rule, "") if one.sort == "rule" else one.about
        if about or one.sort == "question":
            yield SaidOf(one.sort, about, one.words, when=one.when, thing=one.id)
