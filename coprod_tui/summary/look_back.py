"""Looking back: what was said at one meeting, in its summary; and over time, the words side by side. Never a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coprod_tui.model.look_back import COMPONENTS, STAGES
from coprod_tui.model.look_back_facts import LookBackFacts, SaidOf, look_back_facts
from coprod_tui.model.text import folded
from coprod_tui.model.year import Stretch
from coprod_tui.sentences.look_back import component_words, kept_words, question_words, stage_words
from coprod_tui.sentences.year import stretch_words, unread_words
from coprod_tui.summary.diary import is_day
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import (
    Detail,
    Line,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    line,
    ours,
    theirs,
)
from coprod_tui.wording import _, day


def section(read: MeetingView) -> SummarySection | None:
    """What was said at this meeting. Only words whose owners agreed to it are in the record at all."""
    blocks = [*_questions(here := [look_back_facts("", read.record)]), *_rules(here), *_components(here)]
    return SummarySection("look-back", ours(_("Looking back, without names")), tuple(blocks)) if blocks else None


def compose_look_back(
    group: str, facts: Iterable[LookBackFacts], stretch: Stretch, today: str, id: str,
    unread: Sequence[tuple[int, str]] = (),
) -> Summary:  # fmt: skip
    """Everything said in this time, the oldest first: below each question, rule and component, meeting by meeting."""
    here = sorted((one for one in facts if one.said and stretch.holds(one.date)), key=lambda one: one.number)
    sections = [
        _section("questions", _("How it went"), _questions(here, dated=True)),
        _section("rules", _("Did we keep to our ground rules?"), _rules(here, dated=True)),
        _section("components", _("What co-production is made of"), _components(here, dated=True)),
    ]
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: looking back"), group=group),
        when=ours(stretch_words(stretch)),
        status=(
            line(_("This is how it stood on {day}."), day=ours(day(today, year=True))),
            *(ours(unread_words(*each)) for each in unread),
        ),
        first=(),
        sections=tuple(filter(None, sections)) or (_nothing(),),
        made=(ours(_("Only words whose owners agreed to it, and no names. Nothing is counted or compared here.")),),
        of="look-back",
    )  # fmt: skip


def _nothing() -> SummarySection:
    words = ours(_("Nothing that was said as we looked back is kept of this time."))
    return SummarySection("questions", ours(_("How it went")), (Para(words),))


def _section(name: str, title: str, details: Iterable[Detail]) -> SummarySection | None:
    blocks = tuple(details)
    return SummarySection(name, ours(title), blocks) if blocks else None


def _questions(facts: Sequence[LookBackFacts], *, dated: bool = False) -> Iterator[Detail]:
    for question in _each(facts, "question"):
        asked = theirs(question) if question else ours(question_words(""))
        yield Detail(asked, lists=tuple(_side_by_side(facts, "question", question, dated=dated)))


def _rules(facts: Sequence[LookBackFacts], *, dated: bool = False) -> Iterator[Detail]:
    for rule in _each(facts, "rule"):
        yield Detail(theirs(rule), lists=tuple(_side_by_side(facts, "rule", rule, dated=dated)))


def _components(facts: Sequence[LookBackFacts], *, dated: bool = False) -> Iterator[Detail]:
    """Each at the beginning, in the middle and at the end, in that order."""
    order = {component: place for place, component in enumerate(COMPONENTS)}
    for component in sorted(_each(facts, "component"), key=lambda one: order.get(one, len(order))):
        words = component_words(component)
        lists = [
            each for when in STAGES for each in _side_by_side(facts, "component", component, dated=dated, when=when)
        ]
        yield Detail(theirs(words) if words == component else ours(words), lists=tuple(lists))


def _each(facts: Iterable[LookBackFacts], sort: str) -> list[str]:
    """What something was said about, each once, in the order in which it first came."""
    every = (one.about for each in facts for one in each.said if one.sort == sort)
    return list({folded(about): about for about in every}.values())


def _side_by_side(
    facts: Iterable[LookBackFacts], sort: str, about: str, *, dated: bool, when: str = ""
) -> Iterator[Points]:  # fmt: skip
    """What each meeting said of it, the day above it where there are several meetings."""
    for each in facts:
        said = [
            one for one in each.said if (one.sort, folded(one.about), one.when) == (sort, folded(about), when)
        ]  # fmt: skip
        if said:
            stage, day_held = ours(stage_words(said[0].when)), _held(each) if dated else ()
            told = line(_("{when}, {day}"), when=stage, day=day_held) if stage and day_held else stage or day_held
            yield Points(tuple(_point(one) for one in said), told)


def _held(of: LookBackFacts) -> Line:
    if is_day(of.date):
        return ours(day(of.date, year=True))
    return line(_("Meeting {number}"), number=of.number)


def _point(one: SaidOf) -> Point:
    return Point(theirs(one.words) if one.words else ours(kept_words(one.kept)), thing=one.thing)
