"""What people answer to a summary: who is asked, where each stands, and challenges that stay with a decision."""

from __future__ import annotations

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.model.interpreting import VoicesFor
from coprod_tui.model.people import was_here, was_not_here
from coprod_tui.model.replies import asked, challenge, reply, settle_reply, standing, unsettled
from coprod_tui.model.review import add_to_summary, changed_since_ready, mark_ready
from coprod_tui.model.sealing import RecordSealed
from coprod_tui.model.undo import undo
from coprod_tui.model.without import without_people
from tests.building import Told
from tests.summary.meetings import riverside


def ready() -> Told:
    told = riverside()
    told.do(mark_ready)
    return told


def stands(told: Told, name: str) -> str:
    return standing(told.meeting, told.person(name))[0]


def refused(told: Told, move: object, *args: object, **named: object) -> str:
    with pytest.raises(Refused) as caught:
        told.do(move, *args, **named)  # type: ignore[arg-type]
    return caught.value.reason


def test_everyone_who_was_there_is_asked_and_nobody_else() -> None:
    told = ready()
    assert "Ed Wynn" not in {one.name for one in asked(told.meeting)}, "he could not come"
    told.write(VoicesFor(told.person("Jo Price"), told.person("Lucy")))
    assert "Jo Price" not in {one.name for one in asked(told.meeting)}, "she brings the words of another"


def test_where_nobody_was_marked_as_there_everyone_expected_is_asked() -> None:
    assert [one.name for one in asked(Told("Amy", "Mo").meeting)] == ["Amy", "Mo"]


def test_whoever_was_here_when_it_was_finished_stays_asked_whatever_others_say_afterwards() -> None:
    told = ready()
    sam = told.person("Sam Field")
    told.do(was_not_here, sam)
    assert sam in {one.id for one in asked(told.meeting)}
    told.do(mark_ready)
    assert standing(told.meeting, sam)[0] == "not-heard"


def test_whoever_is_put_right_as_having_been_here_is_asked_too() -> None:
    told = ready()
    ed = told.person("Ed Wynn")
    told.do(was_here, ed)
    assert ed in {one.id for one in asked(told.meeting)}


def test_saying_nothing_is_never_agreeing() -> None:
    assert {stands(ready(), one.name) for one in asked(ready().meeting)} == {"not-heard"}


def test_whoever_answers_again_stands_where_they_say_last_and_both_are_kept() -> None:
    told = ready()
    amy = told.person("Amy Shah")
    told.do(reply, amy, "agrees", date="2026-10-14")
    told.do(reply, amy, "change", "The date", date="2026-10-15")
    assert stands(told, "Amy Shah") == "change"
    assert len(told.meeting.replies.all) == 2


def test_the_day_of_an_answer_counts_and_not_when_it_was_written_down() -> None:
    told = ready()
    amy = told.person("Amy Shah")
    told.do(reply, amy, "change", "The date", date="2026-10-15")
    told.do(reply, amy, "agrees", date="2026-10-14")
    assert stands(told, "Amy Shah") == "change"
    told.do(reply, amy, "agrees", date="2026-10-15")
    assert stands(told, "Amy Shah") == "agrees", "of one day, what was written down last"


def test_an_answer_is_to_one_version_and_a_new_one_asks_anew() -> None:
    told = ready()
    told.do(reply, told.person("Amy Shah"), "agrees", date="2026-10-14")
    told.do(add_to_summary, "Another thing")
    told.do(mark_ready)
    where, before = standing(told.meeting, told.person("Amy Shah"))
    assert (where, before.version if before else 0) == ("not-heard", 1)
    told.do(reply, told.person("Mo Ali"), "agrees", version=1)
    assert stands(told, "Mo Ali") == "not-heard", "an answer to the old version is kept with that"


def test_a_change_stands_until_it_is_settled_or_they_agree() -> None:
    told = ready()
    told.do(reply, told.person("Amy Shah"), "change", "The date", date="2026-10-14")
    told.do(reply, told.person("Mo Ali"), "wrong", "Not said", date="2026-10-14")
    told.do(reply, told.person("Lucy"), "talk", "The lift", date="2026-10-14")
    assert [one.words for one in unsettled(told.meeting)] == ["The date", "Not said"]
    told.do(settle_reply, told.meeting.replies.all[0].id)
    told.do(reply, told.person("Mo Ali"), "agrees", date="2026-10-15")
    assert unsettled(told.meeting) == ()
    assert refused(told, settle_reply, told.meeting.replies.all[0].id) == "settled-already"


def test_what_cannot_be_an_answer_is_refused_with_a_reason() -> None:
    told = riverside()
    amy = told.person("Amy Shah")
    assert refused(told, reply, amy, "agrees") == "nothing-to-answer"
    told.do(mark_ready)
    assert refused(told, reply, 999, "agrees") == "no-such-person"
    assert refused(told, reply, amy, "change", " ") == "answer-needs-words"
    assert refused(told, reply, amy, "agrees", version=2) == "no-such-version"
    told.do(reply, amy, "agrees", source="abc")
    assert refused(told, reply, amy, "agrees", source="abc") == "reply-taken-in-already"
    told.write(RecordSealed(1, "abc", "2026-10-20"))
    assert refused(told, reply, amy, "agrees") == "sealed-challenge-instead"


def test_a_challenge_alone_makes_another_version_until_the_record_is_agreed() -> None:
    told = ready()
    decision = next(one for one in told.meeting.decisions.all if one.number == 1)
    assert not changed_since_ready(told.meeting)
    told.do(challenge, decision.id, "Nobody asked us", date="2026-10-14", seat="Desk")
    assert changed_since_ready(told.meeting)
    told.do(undo, "Desk", seat="Desk")
    assert not changed_since_ready(told.meeting)
    told.do(challenge, decision.id, "Nobody asked us", date="2026-10-14")
    told.do(mark_ready, "2026-12-20")
    assert told.meeting.review.versions[-1].number == 2
    assert not changed_since_ready(told.meeting)
    told.write(RecordSealed(2, "abc", "2026-10-20"))
    told.do(challenge, decision.id, "Nor us", date="2026-11-01")
    assert not changed_since_ready(told.meeting)


def test_a_challenge_stays_with_its_decision_dated_and_in_their_words_also_once_agreed() -> None:
    told = ready()
    told.write(RecordSealed(1, "abc", "2026-10-20"))
    decision = next(one for one in told.meeting.decisions.all if one.number == 1)
    told.do(challenge, decision.id, "Nobody asked us", told.person("Lucy"), date="2026-11-01")
    (kept,) = told.meeting.replies.to(decision.id)
    assert (kept.words, kept.date, kept.person) == ("Nobody asked us", "2026-11-01", told.person("Lucy"))
    assert refused(told, challenge, decision.id, "  ") == "no-words"


def test_only_what_was_decided_can_be_challenged() -> None:
    told = ready()
    open_one = next(one for one in told.meeting.decisions.all if not one.number)
    assert refused(told, challenge, open_one.id, "No") == "no-such-decision"


def test_a_challenge_that_came_from_an_answer_settles_it() -> None:
    told = ready()
    told.do(reply, told.person("Lucy"), "wrong", "Not so", date="2026-10-14")
    asks = told.meeting.replies.all[0].id
    decision = next(one for one in told.meeting.decisions.all if one.number == 1)
    told.do(challenge, decision.id, "Not so", told.person("Lucy"), reply=asks)
    assert unsettled(told.meeting) == ()


def test_with_a_person_go_their_answers_and_what_they_challenged_says_no_more_of_them() -> None:
    told = ready()
    lucy = told.person("Lucy")
    told.do(reply, lucy, "wrong", "Not so", date="2026-10-14")
    decision = next(one for one in told.meeting.decisions.all if one.number == 1)
    told.do(challenge, decision.id, "Not so", reply=told.meeting.replies.all[0].id)
    left = [one.entry for one in without_people(told.stamped, {lucy}, "[out]")]
    assert "Not so" not in repr(left)
    assert "[out]" in repr(left)
