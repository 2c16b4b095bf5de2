"""What is offered when a meeting is planned, in which order, and what is not offered."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, agenda, agreement, decisions, parking
from coprod_tui.model.basket import ask
from coprod_tui.model.carried import carried_news, left_waiting
from coprod_tui.model.history import MeetingAnnounced, answer_kept_issue, report_kept_action
from coprod_tui.model.offers import offers
from coprod_tui.model.series import plan_meeting
from coprod_tui.model.undo import undo
from coprod_tui.model.wanted import Wanted, put_on
from tests.building import Told
from tests.model.told_group import ToldGroup

DAY = 86_400_000


@pytest.fixture
def group() -> ToldGroup:
    """A group whose first meeting left something of every sort."""
    told = ToldGroup("Amy Stone", "Mo")
    meeting = told.plan(1)
    meeting.do(agenda.add_item, "Letters", asked_by=meeting.person("Mo"))
    meeting.do(agenda.carry_item, meeting.item("Letters"))
    meeting.do(decisions.propose, "Large print")
    decision = meeting.meeting.decisions.all[-1].id
    meeting.do(decisions.confirm_words, decision)
    meeting.do(agreement.agree, decision)
    meeting.do(decisions.describe, decision, look_again="2026-11-01")
    meeting.do(parking.park, "Car-park charges", "Estates")
    meeting.do(actions.add_action, "Ring Estates", meeting.person("Amy Stone"), by="2026-11-20")
    told.finish(meeting)
    told.do(ask, "Bus passes", "Amy")
    told.do(answer_kept_issue, "1-P1", "Free on Sundays")
    return told


def told(group: ToldGroup, day: str) -> list[tuple[str, str, str]]:
    return [(one.source, one.mark, one.words) for one in offers(group.group, day)]


def test_everything_that_waits_is_offered_and_what_is_due_by_the_day(group: ToldGroup) -> None:
    assert told(group, "2026-11-30") == [
        ("carried", "", "Letters"),
        ("asked", "B1", "Bus passes"),
        ("came-back", "1-P1", "Car-park charges"),
        ("look-again", "1-D1", "Large print"),
        ("due", "1-A1", "Ring Estates"),
    ]
    assert [one.usual for one in offers(group.group, "2026-11-30")] == [True, False, False, False, False]


def test_nothing_is_due_before_its_day_or_on_a_day_nobody_knows(group: ToldGroup) -> None:
    for day in ("", "2026-10-31"):
        assert [source for source, _mark, _words in told(group, day)] == ["carried", "asked", "came-back"]


def test_what_was_looked_at_or_done_is_not_offered_again(group: ToldGroup) -> None:
    group.do(report_kept_action, "1-A1")
    second = group.plan(2)
    second.do(agenda.next_item)
    group.finish(second)
    assert [source for source, _mark, _words in told(group, "2026-11-30")] == ["asked", "look-again"], "not yet its day"
    group.at += 40 * DAY
    group.finish(group.plan(3))
    assert [source for source, _mark, _words in told(group, "2026-12-30")] == ["asked"]


def test_a_carried_item_that_is_left_goes_on_waiting(group: ToldGroup) -> None:
    meeting = Told()
    meeting.write(*plan_meeting(group.group, "riverside", 2, carried=()))
    left = left_waiting(group.group, meeting.meeting)
    assert [item.title for item in left] == ["Letters"]
    group.write(MeetingAnnounced("m2", 2, left=left))
    assert told(group, "")[0] == ("carried", "", "Letters")
    group.plan(3)
    assert ("carried", "", "Letters") not in told(group, "")


def test_what_is_carried_once_the_next_meeting_is_planned_goes_there_and_comes_back_if_it_is_not_reached(
    group: ToldGroup,
) -> None:
    next_one = group.plan(2, Wanted("News"))
    meanwhile = group.plan(3, Wanted("Signs"), Wanted("Letters"))
    meanwhile.do(agenda.go_to_item, meanwhile.item("Letters"))
    meanwhile.do(agenda.carry_item, meanwhile.item("Signs"))
    group.finish(meanwhile)
    (signs,) = group.group.history.carried
    assert signs.title == "Signs"

    def tell() -> list[str]:
        group.write(*carried_news(group.group, "m2", next_one.meeting))
        return [item.title for item in group.group.history.carried]

    next_one.do(put_on, (Wanted("Signs", ref=signs.ref),))
    assert tell() == []
    assert carried_news(group.group, "m2", next_one.meeting) == []
    next_one.do(undo, "Room")
    assert tell() == ["Signs"], "taken off again, it waits again"
    next_one.do(put_on, (Wanted("Signs", ref=signs.ref),))
    assert tell() == []
    next_one.do(agenda.go_to_item, next_one.item("News"))
    group.finish(next_one)
    assert [item.title for item in group.group.history.carried] == ["Letters", "Signs"], "neither was reached"


def test_what_no_answer_came_on_by_its_day_is_offered_until_one_comes() -> None:
    group = ToldGroup("Amy")
    first = group.plan(1)
    first.do(parking.park, "Doors", "Estates", by="2026-11-01")
    first.do(parking.park, "Buses", "the council")
    group.finish(first)
    assert told(group, "2026-10-31") == []
    assert told(group, "2026-11-01") == [("unanswered", "1-P1", "Doors")]
    group.do(answer_kept_issue, "1-P1", "They will look at it")
    assert told(group, "2026-11-01") == [("came-back", "1-P1", "Doors")]
