"""Words that were just written as somebody hid the screen stay off it until the person whose they are chooses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import (
    actions,
    agreement,
    closing,
    count,
    decisions,
    flow,
    held,
    in_force,
    look_back,
    notes,
    parking,
    people,
    requests,
    review,
    rounds,
)
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.held import INSTEAD, WORDED
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, PARTS, fold, unheld, with_held
from coprod_tui.model.mentions import texts
from coprod_tui.model.review import AFTERWARDS
from coprod_tui.model.undo import undo
from coprod_tui.summary.composition import compose
from coprod_tui.summary.text import render as text
from tests.building import Told

BROTHER = "my brother died on ward SEVEN"


def everything(told: Told) -> str:
    """All that the folded meeting holds, but for its record."""
    return repr([getattr(told.meeting, part) for part in PARTS])


def begun() -> Told:
    told = Told("Amy", "Mo")
    told.do(flow.start)
    told.do(people.everyone_here)
    return told


def hidden(write: Callable[[Told], object]) -> Told:
    """A meeting in which something was written just before the screen was hidden; it is shown again."""
    told = begun()
    told.write(in_force.DecisionBrought("1-D1", "Tea at three"))
    told.do(look_back.open_components, "end")
    write(told)
    assert BROTHER in everything(told)
    told.do(held.hide)
    told.do(held.show)
    return told


WRITES: dict[str, Callable[[Told], object]] = {
    "note": lambda told: told.do(notes.take_note, BROTHER),
    "idea": lambda told: told.do(notes.keep_idea, "Ask the ward", BROTHER),
    "word": lambda told: told.do(notes.explain_word, "SEVEN", BROTHER),
    "decision": lambda told: told.do(decisions.propose, BROTHER),
    "issue": lambda told: told.do(parking.park, BROTHER, whose=BROTHER),
    "action": lambda told: told.do(actions.add_action, BROTHER, who=BROTHER),
    "round": lambda told: told.do(rounds.begin_round, BROTHER),
    "request": lambda told: told.do(requests.ask_for_later, BROTHER),
    "look back": lambda told: told.do(look_back.talk_of_component, "power", BROTHER),
    "no longer": lambda told: told.do(in_force.end_decision, told.meeting.in_force.all[0].id, BROTHER),
}
PRIVATE = {"held", "rules", "plan", "joining", "hospitality"}
"""Parts whose words are the group's, or that no screen of everybody shows. Those of afterwards come once it is over."""


@pytest.mark.parametrize("write", WRITES)
def test_what_was_written_last_is_in_no_part_of_the_meeting_after_hiding_and_all_of_it_is_in_the_record(
    write: str,
) -> None:
    told = hidden(WRITES[write])
    assert BROTHER not in everything(told)
    assert told.meeting.held.waits
    assert BROTHER in repr(told.meeting.history)
    assert BROTHER in repr([getattr(unheld(told.meeting), part) for part in PARTS]), "the Desk reads it"


def test_words_of_every_part_that_is_written_in_a_meeting_are_held() -> None:
    parts = {
        kind.part
        for kind in MEETING_KINDS.by_kind.values()
        if any("str" in str(field.type) for field in msgspec.structs.fields(kind))
    }
    told = "a part with people's words stands in WORDED of model/held.py and in WRITES above, or is PRIVATE"
    assert parts - PRIVATE - {*AFTERWARDS, "invitations"} == WORDED & parts, told


def test_words_written_at_any_seat_just_before_or_while_it_is_hidden_are_held_and_earlier_ones_are_not() -> None:
    told = begun()
    told.do(notes.take_note, "Long before")
    told.wait(minutes=10)
    told.do(notes.take_note, "He was 19", seat="Desk")
    told.wait(seconds=50)
    told.do(notes.take_note, BROTHER)
    told.wait(minutes=30)  # however long ago it was, the newest is held
    told.do(held.hide)
    told.do(notes.take_note, "Tasleem writes on", seat="Desk")
    told.do(held.show)
    told.do(flow.resume)
    told.do(notes.take_note, "After it")
    assert [note.words for note in told.meeting.notes.all] == ["Long before", INSTEAD, INSTEAD, INSTEAD, "After it"]


def test_a_decision_that_stands_large_is_held_with_its_worries_and_its_other_words() -> None:
    told = begun()
    told.do(decisions.propose, "We write to ward SEVEN")
    decision = told.meeting.decisions.now
    assert decision is not None
    told.do(decisions.confirm_words, decision)
    told.do(agreement.raise_worry, decision, BROTHER)
    told.wait(minutes=20)
    told.do(held.hide)
    told.do(decisions.reword, decision, "We write to the ward where her brother died", seat="Desk")
    told.do(held.show)
    told.do(decisions.reword, decision, "We write about her brother", seat="Desk")
    assert "ward" not in everything(told)
    assert "brother" not in everything(told)
    now = told.meeting.decisions.get(decision)
    assert now is not None
    assert (now.words, now.stage) == (INSTEAD, "reading")


def test_the_person_chooses_and_until_then_or_unless_it_was_fine_the_words_stay_away() -> None:
    for choice in ("desk", "out", "fine"):
        told = begun()
        told.do(notes.take_note, BROTHER)
        told.do(held.hide)
        told.do(held.show)
        told.do(held.choose_words, choice)
        assert not told.meeting.held.waits
        assert (BROTHER in everything(told)) is (choice == "fine")
        assert bool(held.to_leave_out(told.meeting)) is (choice == "out")
        if choice == "desk":
            told.do(held.choose_words, "fine")
            assert BROTHER in everything(told), "what only the Desk had is found again"
        with pytest.raises(Refused, match="no-words-held"):
            told.do(held.choose_words, "fine")


def test_a_choice_is_about_the_newest_and_nothing_else() -> None:
    told = begun()
    for words in ("first", "second"):
        told.do(notes.take_note, words)
    told.do(held.hide, "Room")
    told.do(held.show)
    older, newer = told.meeting.held.waiting
    told.do(held.choose_words, "out")
    assert (told.meeting.held.waiting, told.meeting.held.halves) == ((older, newer), (("Room", "out"),))
    told.do(held.choose_words, "desk")
    assert (told.meeting.held.waiting, told.meeting.held.desk) == ((older,), (newer,))
    told.do(held.choose_words, "fine")
    assert [note.words for note in told.meeting.notes.all] == ["first", INSTEAD]


def test_what_was_chosen_once_is_not_asked_again_and_can_be_chosen_otherwise_by_its_line() -> None:
    told = begun()
    told.do(notes.take_note, BROTHER)
    line = told.stamped[-1].stamp.line
    told.do(held.hide)
    told.do(held.show)
    told.do(held.choose_words, "fine")
    told.do(held.hide)
    assert not told.meeting.held.waits
    told.do(held.choose_words, "desk", (line,))
    assert BROTHER not in everything(told)
    told.do(undo, "Room")
    assert BROTHER in everything(told), "to take back a choice is to go back to the one before"
    with pytest.raises(Refused, match="no-words-held"):
        told.do(held.choose_words, "desk", (1,))


def test_undo_of_the_choice_to_show_them_takes_the_words_away_again() -> None:
    told = begun()
    told.do(notes.take_note, BROTHER)
    told.do(held.hide)
    told.do(held.show)
    told.do(flow.resume)
    told.do(held.choose_words, "fine")
    told.do(undo, "Room")
    assert told.meeting.held.waits
    assert BROTHER not in everything(told)


def test_words_taken_back_before_hiding_do_not_come_back_when_they_are_put_back() -> None:
    told = begun()
    told.do(notes.take_note, BROTHER)
    line = told.stamped[-1].stamp.line
    told.do(undo, "Room")
    told.do(held.hide)
    assert line in told.meeting.held.waiting


def test_coming_back_is_a_moment_and_a_break_or_a_finished_meeting_stays_as_it_is() -> None:
    told = begun()
    told.do(held.hide)
    told.do(held.show)
    assert [pause.why for pause in (told.meeting.flow.pause,) if pause] == ["moment"]
    told.do(flow.pause, "break", 10)
    told.do(held.hide)
    told.do(held.show)
    assert [pause.why for pause in (told.meeting.flow.pause,) if pause] == ["break"]
    told.do(closing.finish)
    told.do(held.hide)
    told.do(held.show)
    assert told.meeting.flow.pause is None


def test_a_half_typed_line_waits_like_written_words_and_its_seat_hears_what_was_chosen() -> None:
    told = begun()
    told.do(held.hide, "Room")
    assert told.meeting.held.waits
    told.do(held.hide, "Room 2")
    told.do(held.show)
    before = len(told.meeting.notes.all)
    told.do(held.choose_words, "desk")
    told.do(held.choose_words, "desk")
    assert dict(told.meeting.held.halves) == {"Room": "desk", "Room 2": "desk"}
    assert len(told.meeting.notes.all) == before, "no choice writes what nobody saved"


def test_what_a_seat_kept_off_by_itself_is_held_once_the_record_hears_of_it() -> None:
    told = begun()
    told.do(notes.take_note, BROTHER)
    lines = held.to_hold(told.meeting)
    assert BROTHER not in repr([getattr(with_held(told.meeting, lines), part) for part in PARTS])
    told.do(held.hold, lines)
    assert told.meeting.held.waiting == lines
    assert not told.meeting.held.hiding, "what is written from now on is seen"


def test_a_meeting_without_hiding_holds_nothing_and_an_old_record_that_was_hidden_is_as_it_was() -> None:
    told = begun()
    told.do(notes.take_note, "Words")
    told.write(flow.ScreenHidden())
    told.write(flow.ScreenShown())
    assert [note.words for note in told.meeting.notes.all] == ["Words"]


@given(st.lists(st.sampled_from(("write", "hide", "show", "desk", "fine", "undo", "wait")), max_size=14))
def test_nothing_written_in_the_last_moments_before_hiding_is_seen_afterwards_unless_somebody_said_so(
    steps: list[str],
) -> None:
    told = begun()
    count = 0
    for step in steps:
        if step == "write":
            count += 1
            told.do(notes.take_note, f"secret {count}.")
        elif step in ("desk", "fine"):
            if told.meeting.held.waits:
                told.do(held.choose_words, step)
        elif step == "undo":
            with suppress(Refused):
                told.do(undo, "Room")
        elif step == "wait":
            told.wait(minutes=5)
        else:
            told.do(held.hide if step == "hide" else held.show)
        off = told.meeting.held.off
        hidden = {t for one in told.meeting.history if one.stamp.line in off for _path, t in texts(one.entry)}
        assert not any(words in everything(told) for words in hidden)
        assert fold(EMPTY, told.meeting.history) == told.meeting, "bit by bit or all at once is the same"


def agreed(told: Told, words: str) -> Id:
    told.do(decisions.propose, words)
    decision = told.meeting.decisions.now
    assert decision is not None
    told.do(decisions.confirm_words, decision)
    told.do(agreement.raise_worry, decision, "It costs a lot")
    told.do(agreement.agree, decision)
    return decision


@pytest.mark.parametrize("choice", ["desk", "out"])
def test_a_decision_that_was_made_is_never_held_and_what_is_held_is_left_out_of_the_summary_and_counted(
    choice: held.HeldChoice,
) -> None:
    told = begun()
    agreed(told, "We write to the ward")
    told.do(notes.take_note, BROTHER)
    told.do(held.hide)
    told.do(held.show)
    assert len(told.meeting.held.waiting) == 1, "the note, not the decision made just before it"
    told.do(flow.resume)
    told.do(closing.finish)
    with pytest.raises(Refused, match="words-still-held"):
        told.do(review.mark_ready)
    told.do(held.choose_words, choice)
    told.do(review.mark_ready)
    summary = text(compose(told.meeting))
    assert "We write to the ward" in summary
    assert "It costs a lot" in summary
    assert INSTEAD not in summary
    assert BROTHER not in summary
    assert "1 note, left out." in summary
    told.do(held.choose_words, "fine", told.meeting.held.off)
    assert BROTHER in text(compose(told.meeting))


def test_a_record_that_held_a_decision_that_was_made_shows_it() -> None:
    told = begun()
    decision = agreed(told, "We write to the ward")
    lines = tuple(dict.fromkeys(one.stamp.line for one in told.meeting.history))
    told.write(flow.ScreenHidden(), held.WordsHeld(lines))
    found = told.meeting.decisions.get(decision)
    assert found is not None
    assert (found.words, [worry.words for worry in found.worries]) == ("We write to the ward", ["It costs a lot"])


def test_nothing_is_agreed_counted_or_confirmed_while_the_words_are_hidden_or_held() -> None:
    told = begun()
    told.do(decisions.propose, "We write to the ward")
    decision = told.meeting.decisions.now
    assert decision is not None
    told.do(held.hide)
    for shown in (False, True):
        if shown:
            told.do(held.show)
        with pytest.raises(Refused, match="decision-is-hidden"):
            told.do(decisions.confirm_words, decision)
        with pytest.raises(Refused, match="decision-is-hidden"):
            told.do(agreement.not_agree, decision)
    told.do(held.choose_words, "fine")
    told.do(decisions.confirm_words, decision)
    told.do(held.hide)
    told.do(held.show)
    told.do(held.choose_words, "desk", told.meeting.held.known)
    for act in (agreement.agree, agreement.not_agree):
        with pytest.raises(Refused, match="decision-is-hidden"):
            told.do(act, decision)
    with pytest.raises(Refused, match="decision-is-hidden"):
        count.begin(told.meeting, decision, "thumbs")
    assert agreement.not_agreed_yet(told.meeting, told.meeting.decisions.all[0]) is not None
    told.do(held.choose_words, "fine", told.meeting.held.known)
    told.do(agreement.agree, decision)


def test_a_decision_that_stood_for_long_is_back_with_its_screen() -> None:
    told = begun()
    told.do(decisions.propose, "We write to the ward")
    told.wait(minutes=20)
    told.do(notes.take_note, BROTHER)
    told.do(held.hide)
    told.do(held.show)
    assert told.meeting.decisions.all[0].words == "We write to the ward"
    assert BROTHER not in everything(told)


@given(st.lists(st.sampled_from(("decide", "half", "note", "hide", "show", "desk", "out", "fine")), max_size=14))
def test_a_decision_that_was_made_is_always_readable_and_no_choice_writes_what_was_half_typed(steps: list[str]) -> None:
    told = begun()
    made: list[str] = []
    for place, step in enumerate(steps):
        words = f"We agree on {place}"
        with suppress(Refused):
            if step == "decide":
                agreed(told, words)
                made.append(words)
            elif step == "note":
                told.do(notes.take_note, f"note {place}")
            elif step in ("desk", "out", "fine"):
                before = told.meeting.last
                told.do(held.choose_words, step)
                new = [one.entry for one in told.meeting.history if one.stamp.number > before]
                assert all(isinstance(entry, held.WordsChosen) for entry in new)
            elif step == "show":
                told.do(held.show)
            else:
                told.do(held.hide, "Room" if step == "half" else "")
        assert [one.words for one in told.meeting.decisions.concluded] == made


def test_when_we_meet_next_and_the_rules_are_never_held() -> None:
    told = begun()
    told.do(flow.set_next_meeting, "2026-11-10", "same room")
    told.do(held.hide)
    told.do(held.show)
    assert not told.meeting.held.waits
    assert "same room" in everything(told)
