"""A finished meeting: what it came to stays, whatever move is tried, and what is put right is marked as put right."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.model import (
    actions,
    agreement,
    closing,
    decisions,
    flow,
    notes,
    parking,
    people,
    plan,
    review,
    small_groups,
)
from coprod_tui.model.agreement import WorryRaised
from coprod_tui.model.corrections import FactCorrected
from coprod_tui.model.decisions import DecisionReworded, DecisionWorded
from coprod_tui.model.entry import MOVES, Entry, Id, Refused
from coprod_tui.model.finished import CORRECTED, GOES_ON, PARTS, need_not_finished
from coprod_tui.model.meeting import MEETING_KINDS, unheld
from coprod_tui.model.person import PersonRenamed
from coprod_tui.model.plan import OF_THE_SUMMARY, Settings, WaysChosen
from coprod_tui.model.undo import redo, undo
from tests.building import Told
from tests.model.playing import ARGUMENTS, ITEMS, NAMES, OF_SEATS, Step, make, steps

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

AFTERWARDS = {
    "actions.change_action", "actions.finish_action", "actions.tell_outcome", "closing.reopen",
    "decisions.describe", "easy.check_easy", "easy.choose_picture", "easy.say_easily",
    "held.hide", "flow.set_next_meeting", "held.show", "important.mark_important",
    "important.unmark_important", "notes.explain_word", "parking.answer",
    "parking.change_issue", "parking.close_issue", "people.could_not_come", "people.rename", "people.was_here",
    "people.was_not_here",
    "plan.change_plan", "plan.choose_ways", "replies.challenge", "replies.reply", "replies.settle_reply",
    "review.add_to_summary", "review.leave_out_of_summary", "review.mark_ready", "review.put_in_summary",
    "review.reword_in_summary", "review.words_shown", "sealing.seal", "sending.stood", "sending.tick",
    "times.correct_times", "voices.count_brings", "whose.say_whose",
}  # fmt: skip
"""The moves of which something may be written once a meeting is finished."""


def finished(played: list[Step]) -> Told:
    told = Told(*NAMES, items=ITEMS)
    told.do(flow.start, seat="Hall")
    told.do(people.everyone_here, seat="Hall")
    for step in played:
        make(told, step)
    if told.meeting.flow.stage != "finished":
        told.do(closing.finish)
    return told


def words_of(meeting: Meeting) -> object:
    """What people agreed, said and promised, in words, and what came of each decision."""
    return (
        [(one.versions, one.outcome, one.worries, one.support, one.why, one.stage) for one in meeting.decisions.all],
        [one.words for one in meeting.parking.all],
        [one.words for one in meeting.actions.all],
        meeting.notes.all,
        meeting.rules,
        meeting.agenda,
        [person.roles for person in meeting.people.all if person.roles],
        [getattr(meeting.plan.settings, name) for name in Settings.__struct_fields__ if name not in OF_THE_SUMMARY],
    )


def explained(meeting: Meeting) -> set[tuple[str, str]]:
    """What words mean that somebody explained: a word nobody explained still may be, for readers."""
    return {(word.word, word.meaning) for word in meeting.notes.words if word.meaning}


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
@settings(max_examples=20)
@given(steps(most=25), st.lists(st.integers(0, 9_999), min_size=1, max_size=6))
def test_no_move_changes_what_a_finished_meeting_came_to(name: str, played: list[Step], chances: list[int]) -> None:
    told = finished(played)
    before, last = words_of(unheld(told.meeting)), told.meeting.last  # words kept off the screen are in the record
    meant = explained(unheld(told.meeting))
    for chance in chances:
        if told.meeting.flow.stage == "finished":
            make(told, Step(name, chance, "Desk", 5))
    if name == "closing.reopen":
        return
    assert words_of(unheld(told.meeting)) == before
    assert meant <= explained(unheld(told.meeting))
    written = [one for one in told.stamped if one.stamp.number > last]
    assert (
        name in {*AFTERWARDS, "held.choose_words", "held.hold"} or not written
    )  # what was kept off waits for its choice
    corrected = {one.stamp.line for one in written if isinstance(one.entry, FactCorrected)}
    for one in written:
        assert (
            one.entry.part in PARTS
            or one.entry.incidental
            or isinstance(one.entry, (*GOES_ON, PersonRenamed, WaysChosen))
            or (isinstance(one.entry, CORRECTED) and one.stamp.line in corrected)
        )


def test_each_move_on_the_list_is_a_move_and_can_be_made_afterwards() -> None:
    assert {*AFTERWARDS, *OF_SEATS} <= set(MOVES)
    chance, left = Random(5), set(AFTERWARDS)  # noqa: S311  examples, not secrets
    for _ in range(900):
        told = Told(*NAMES, items=ITEMS)
        told.do(people.everyone_here)
        for name in (
            "people.leave",
            "decisions.propose",
            "agreement.not_agree",
            "actions.add_action",
            "parking.park",
            "notes.take_note",
        ):
            make(told, Step(name, chance.randrange(9_999), "Room", 5))
        told.do(closing.finish)
        for name in chance.sample(sorted(AFTERWARDS), len(AFTERWARDS)):
            if told.meeting.flow.stage == "finished" and make(told, Step(name, chance.randrange(9_999), "Desk", 5)):
                left.discard(name)
        if not left - {"sealing.seal", "plan.choose_ways"}:
            break
    assert left <= {"sealing.seal", "plan.choose_ways"}, "these two are told in tests of their own"


EVERY = sorted(MEETING_KINDS.by_kind.values(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_kind_of_entry_is_refused_or_known_to_go_on(kind: type[Entry]) -> None:
    """Whatever a move of tomorrow returns: a kind that nobody put on a list is refused."""
    told = finished([])
    needed = len(kind.__struct_fields__) - len(kind.__struct_defaults__)
    entry = kind(*[0] * needed)
    listed = kind.part in PARTS or kind.incidental or kind in (*GOES_ON, *CORRECTED, WaysChosen)
    if listed:
        return
    with pytest.raises(Refused, match="meeting-finished"):
        need_not_finished(told.meeting, [entry])
    with pytest.raises(Refused, match="meeting-finished"):
        need_not_finished(told.meeting, [FactCorrected("name"), entry])


def test_every_kind_of_a_meeting_is_among_those_tried() -> None:
    assert {DecisionReworded, WorryRaised} <= set(EVERY)


@pytest.fixture
def told() -> Told:
    """A finished meeting: D1 agreed, an action, an issue, a note; Sam had gone before the end."""
    told = Told("Amy", "Mo", "Sam", "Jo", items=["Letters"])
    for name in ("Amy", "Mo", "Sam"):
        told.do(people.arrive, told.person(name))
    told.do(decisions.propose, "Letters go out in 14 point", told.person("Amy"), why="Nobody could read them")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.raise_worry, told.made(DecisionWorded), "They are long")
    told.do(agreement.agree, told.made(DecisionWorded))
    told.do(notes.take_note, "The television is too loud")
    told.do(actions.add_action, "Phone Estates", told.person("Amy"), by="2026-11-01")
    told.do(parking.park, "Car-park charges", "Estates", told.person("Amy"))
    told.do(people.leave, told.person("Sam"))
    told.do(closing.finish)
    return told


def test_nobody_puts_other_words_into_a_decision_of_a_finished_meeting(told: Told) -> None:
    one = told.meeting.decisions.all[0]
    tries = (
        (decisions.reword, {"words": "Letters stay as they are"}),
        (decisions.describe, {"why": "It costs less"}),
        (agreement.raise_worry, {"words": "I object", "objection": True}),
        (agreement.settle_worry, {"worry": one.worries[0].id}),
    )
    for ready in (False, True):
        if ready:
            told.do(review.mark_ready, "2026-10-27")
            told.wait(minutes=14 * 24 * 60)
        for move, arguments in tries:
            with pytest.raises(Refused, match="decision-is-closed"):
                told.do(move, one.id, **arguments)
    assert told.meeting.decisions.all[0] == one


def test_opening_it_again_is_the_way_and_then_the_new_words_are_not_what_was_agreed(told: Told) -> None:
    told.do(closing.reopen)
    told.do(decisions.reword, told.meeting.decisions.all[0].id, "Letters stay as they are")
    one = told.meeting.decisions.all[0]
    assert one.words == "Letters go out in 14 point", "nobody was asked about the others"
    assert [other.words for other in one.written_since] == ["Letters stay as they are"]


@pytest.mark.parametrize(
    "change",
    [
        lambda told: (notes.reword_note, told.meeting.notes.all[0].id, {"words": "It is fine"}),
        lambda told: (actions.change_action, told.meeting.actions.all[0].id, {"words": "Write to Estates"}),
        lambda told: (parking.change_issue, told.meeting.parking.all[0].id, {"words": "Prices"}),
    ],
)
def test_what_was_said_and_promised_keeps_its_words_in_the_record(change: object, told: Told) -> None:
    move, thing, arguments = change(told)  # type: ignore[operator]
    with pytest.raises(Refused, match="words-are-closed"):
        told.do(move, thing, **arguments)
    told.do(review.reword_in_summary, thing, arguments["words"])
    assert told.meeting.review.words(thing) == arguments["words"]


def test_ways_of_working_stay_but_for_those_of_the_summary(told: Told) -> None:
    ways = told.meeting.plan.settings
    for other in (ways.but(labels=(("parked", "Car park"),)), ways.but(scale="six")):
        with pytest.raises(Refused, match="ways-are-closed"):
            told.do(plan.choose_ways, other)
    told.do(plan.choose_ways, ways.but(reply_to="notes@example.org", reply_days=7, recipients="board@example.org"))
    told.do(plan.choose_ways, told.meeting.plan.settings.but(agreed_when="by-date"))
    assert told.meeting.plan.settings.reply_to == "notes@example.org"


@pytest.mark.parametrize(
    ("fact", "correct"),
    [
        ("name", lambda told: told.do(people.rename, told.person("Mo"), "Mohammed")),
        ("here", lambda told: told.do(people.was_here, told.person("Jo"))),
        ("here", lambda told: told.do(people.was_here, name="Zoë")),
        ("here", lambda told: told.do(people.was_not_here, told.person("Sam"), "unwell")),
        ("here", lambda told: told.do(people.was_not_here, told.person("Amy"))),
        ("here", lambda told: told.do(people.could_not_come, told.person("Jo"), "unwell")),
        ("action", lambda told: told.do(actions.change_action, told.meeting.actions.all[0].id, who="Estates")),
        ("issue", lambda told: told.do(parking.change_issue, told.meeting.parking.all[0].id, by="2026-12-01")),
        ("decision", lambda told: told.do(decisions.describe, told.meeting.decisions.all[0].id, proposed_name="Mo")),
        ("next-meeting", lambda told: told.do(flow.set_next_meeting, "2026-11-10")),
        ("meeting", lambda told: told.do(plan.change_plan, title="Autumn")),
    ],
)
def test_a_fact_is_put_right_with_a_mark_that_can_be_taken_back(fact: str, correct: object, told: Told) -> None:
    before = told.meeting
    correct(told)  # type: ignore[operator]
    marks = told.meeting.review.corrected
    assert [(one.fact, one.line) for one in marks] == [(fact, told.stamped[-1].stamp.line)]
    told.do(undo, "Room")
    assert told.meeting.review == before.review
    assert (told.meeting.people, told.meeting.actions, told.meeting.parking) == (
        before.people, before.actions, before.parking,
    )  # fmt: skip
    told.do(redo, "Room")
    assert len(told.meeting.review.corrected) == 1


def test_how_somebody_wishes_to_be_named_is_theirs_to_say_and_no_correction(told: Told) -> None:
    told.do(people.rename, told.person("Mo"), named="nobody")
    assert told.meeting.review.corrected == ()


def test_while_the_meeting_goes_on_nothing_is_a_correction() -> None:
    told = Told("Amy")
    told.do(people.rename, told.person("Amy"), "Aimée")
    assert told.meeting.review.corrected == ()
    with pytest.raises(Refused, match="review-when-finished"):
        told.do(people.was_here, name="Zoë")
    with pytest.raises(Refused, match="review-when-finished"):
        told.do(people.was_not_here, told.person("Aimée"))


def test_a_small_group_cannot_add_a_note_when_the_meeting_is_over() -> None:
    told = Told("Amy", "Mo", "Sam", "Jo")
    told.do(people.everyone_here)
    told.do(small_groups.split_up, 2)
    told.do(closing.finish)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(small_groups.tell_from_group, group=1, words="One more thing")


def test_an_entry_that_an_earlier_program_wrote_is_read_as_it_was(told: Told) -> None:
    one = told.meeting.decisions.all[0]
    told.write(DecisionReworded(one.id, "Letters stay as they are"))
    now = told.meeting.decisions.all[0]
    assert (now.words, now.versions[-1].words) == (one.words, "Letters stay as they are")
    with suppress(Refused):
        told.do(undo, "Room")
    assert told.meeting.decisions.get(Id(one.id)) is not None
