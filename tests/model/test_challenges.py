"""A challenge to a decision: it is heard from whoever made it, waits in lists, and the next meeting opens with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coprod_tui.model import agreement, closing, decisions, flow, people, replies, review
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Stamp, Stamped
from coprod_tui.model.group import NO_GROUP, Group, fold_group
from coprod_tui.model.history import MeetingAnnounced
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.replies import standing
from coprod_tui.model.sealing import counted
from coprod_tui.model.series import adopt, came_since, plan_meeting
from coprod_tui.sentences.agreement import kept_outcome
from coprod_tui.sentences.group_status import summary_parts
from tests.building import START, Told
from tests.summary.meetings import first_page, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.entry import Entry


def stamped(entries: Sequence[Entry], first: int = 1) -> list[Stamped]:
    return [Stamped(Stamp(number, first, START), entry) for number, entry in enumerate(entries, first)]


def finished() -> Told:
    told = Told("Amy", "Mo", "Sam")
    told.do(people.everyone_here)
    told.do(flow.start)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.agree, told.made(DecisionWorded))
    told.do(closing.finish)
    told.do(review.mark_ready, "2026-11-03")
    return told


def challenge(told: Told, name: str = "Mo") -> None:
    told.do(replies.challenge, told.meeting.decisions.all[0].id, "I was not asked", told.person(name))


def write(group: Group, entries: Sequence[Entry]) -> Group:
    return fold_group(group, stamped(entries, group.last + 1))


def test_whoever_challenges_under_their_name_is_heard_from() -> None:
    told = finished()
    assert standing(told.meeting, told.person("Mo"))[0] == "not-heard"
    challenge(told)
    assert standing(told.meeting, told.person("Mo"))[0] == "wrong"
    assert (counted(told.meeting)["wrong"], counted(told.meeting)["not-heard"]) == (1, 2)
    told.do(replies.challenge, told.meeting.decisions.all[0].id, "Nor was I")
    assert counted(told.meeting)["not-heard"] == 2, "nobody can say who that was"


def test_when_a_new_version_goes_out_everybody_is_asked_anew() -> None:
    told = finished()
    challenge(told)
    told.do(review.add_to_summary, "Tea was at three")
    told.do(review.mark_ready, "2026-11-10")
    assert standing(told.meeting, told.person("Mo"))[0] == "not-heard"


def test_it_is_told_where_the_summary_stands_and_beside_the_decision() -> None:
    told = finished()
    challenge(told)
    group = write(NO_GROUP, adopt(NO_GROUP, "riverside-voices-14", told.meeting))
    held = group.history.meetings[0]
    words = [part.words for part in summary_parts(held.after, held.agreed, date(2026, 10, 20), "Europe/London")]
    assert "D1 is challenged" in words
    assert "I was not asked" not in " ".join(words)
    assert "Challenged since by 1 person." in first_page(told.meeting)
    assert "Challenges to D1, in people's own words\nMo:\nI was not asked" in section(told.meeting, "agenda")


def test_the_next_meeting_opens_with_it_once() -> None:
    told = finished()
    challenge(told)
    group = write(NO_GROUP, adopt(NO_GROUP, "riverside-voices-14", told.meeting))
    planned = fold(EMPTY, stamped(plan_meeting(group, "riverside-voices", 15)))
    assert [(one.ref, one.count, one.words) for one in planned.decisions.challenged] == [
        ("14-D1", 1, "Letters go out in 14 point")
    ]
    group = write(group, [MeetingAnnounced("riverside-voices-15", 15)])
    assert group.history.meetings[0].challenged == ()
    later = fold(EMPTY, stamped(plan_meeting(group, "riverside-voices", 16)))
    assert later.decisions.challenged == ()


def test_one_that_comes_after_the_next_was_planned_is_offered_to_it() -> None:
    told = finished()
    group = write(NO_GROUP, adopt(NO_GROUP, "riverside-voices-14", told.meeting))
    planned = fold(EMPTY, stamped(plan_meeting(group, "riverside-voices", 15)))
    group = write(group, [MeetingAnnounced("riverside-voices-15", 15)])
    challenge(told)
    group = write(group, adopt(group, "riverside-voices-14", told.meeting))
    came = came_since(planned, group)
    planned = fold(planned, stamped(came, planned.last + 1))
    assert [one.ref for one in planned.decisions.challenged] == ["14-D1"]
    assert came_since(planned, group) == []


def test_a_group_keeps_how_a_decision_came_out_with_its_numbers() -> None:
    told = finished()
    group = write(NO_GROUP, adopt(NO_GROUP, "riverside-voices-14", told.meeting))
    (kept,) = group.history.meetings[0].decisions
    assert kept_outcome(kept) == "Nobody objected when asked, of 3 here."
