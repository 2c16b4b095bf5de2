"""What comes next for a summary, from the numbers a group keeps: the same rule as the record itself goes by."""

from __future__ import annotations

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.closing import finish
from coprod_tui.model.delivery import cannot_reach
from coprod_tui.model.people import everyone_here
from coprod_tui.model.plan import AgreedWhen, Settings
from coprod_tui.model.replies import reply, settle_reply
from coprod_tui.model.review import add_to_summary, mark_ready
from coprod_tui.model.sealing import outcome, stands_in_the_way
from coprod_tui.model.sending import stood
from coprod_tui.model.summary_outcome import SummaryOutcome, step, what_became
from tests.building import Told

BY, BEFORE, LATER = "2026-10-27", "2026-10-20", "2026-10-28"


def finished(rule: AgreedWhen = "everyone") -> Told:
    told = Told("Amy", "Mo", items=["Letters"], settings=Settings(agreed_when=rule))
    told.do(begin)
    told.do(everyone_here)
    told.do(finish)
    return told


def at(told: Told, today: str = BEFORE) -> str:
    found = step(what_became(told.meeting), told.meeting.sealing.day, today)
    possible = stands_in_the_way(told.meeting, today) == ""
    assert (found in ("agree", "close")) == possible
    assert not possible or found == ("agree" if outcome(told.meeting) == "agreed" else "close")
    return found


def test_a_meeting_just_finished_has_its_summary_to_be_reviewed() -> None:
    told = finished()
    assert what_became(told.meeting) == SummaryOutcome()
    assert at(told) == "review"


def test_from_ready_over_sent_and_answered_to_agreed_by_everyone() -> None:
    told = finished()
    told.do(mark_ready, BY)
    assert at(told) == "send"
    told.do(stood, told.person("Amy"), 1, "email", "draft")
    assert what_became(told.meeting).drafts == 1
    assert at(told) == "send"
    told.do(stood, told.person("Amy"), 1, "email", "accepted")
    assert at(told) == "waiting"
    told.do(reply, told.person("Amy"), "agrees")
    assert at(told, LATER) == "waiting"
    told.do(reply, told.person("Mo"), "agrees")
    assert at(told) == "agree"


def test_by_a_date_silence_is_waited_for_until_that_day_is_over() -> None:
    told = finished("by-date")
    told.do(mark_ready, BY)
    told.do(stood, told.person("Amy"), 1, "email", "accepted")
    told.do(stood, told.person("Mo"), 1, "hand", "done")
    assert at(told, BY) == "waiting"
    assert at(told, LATER) == "close"
    assert what_became(told.meeting).not_heard == 2


def test_while_anybody_has_no_copy_no_day_closes_it() -> None:
    told = finished("by-date")
    told.do(mark_ready, BY)
    assert at(told, LATER) == "send"
    told.do(stood, told.person("Amy"), 1, "email", "accepted")
    assert at(told, "2036-01-01") == "waiting"
    assert what_became(told.meeting).unsent == 1
    told.do(cannot_reach, told.person("Mo"), "moved away")
    assert at(told, LATER) == "close"
    assert what_became(told.meeting).not_heard == 2


def test_a_change_asked_for_stands_in_the_way_until_it_is_settled() -> None:
    told = finished("by-date")
    told.do(mark_ready, BY)
    told.do(reply, told.person("Mo"), "change", "Not so")
    assert at(told, LATER) == "asked"
    told.do(settle_reply, told.meeting.replies.all[0].id)
    assert at(told, LATER) == "waiting", "Amy has no copy"
    told.do(reply, told.person("Amy"), "agrees")
    assert at(told, BEFORE) == "agree", "everybody answered, so no day is waited for"


def test_what_changed_since_it_was_ready_is_reviewed_again() -> None:
    told = finished()
    told.do(mark_ready, BY)
    told.do(add_to_summary, "One more thing")
    assert what_became(told.meeting).stale
    assert at(told) == "review"


@pytest.mark.parametrize("rule", ["everyone", "by-date"])
def test_nothing_that_a_group_keeps_of_it_names_anybody(rule: AgreedWhen) -> None:
    told = finished(rule)
    told.do(mark_ready, BY)
    told.do(reply, told.person("Mo"), "change", "Mo says not so")
    assert "Mo" not in repr(what_became(told.meeting))
