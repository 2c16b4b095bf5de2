"""When a summary becomes the agreed record: silence is never agreement, no majority turns, and what is sealed stays."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_tui.model import (
    closing,
    decisions,
    delivery,
    flow,
    held,
    people,
    plan,
    replies,
    review,
    sealing,
    undo,
)
from coprod_tui.model.delivery import last_day
from coprod_tui.model.entry import MOVES, Refused
from coprod_tui.model.flow import MeetingFinished
from coprod_tui.model.meeting import EMPTY, PARTS, as_it_was, fold
from coprod_tui.model.plan import Settings
from coprod_tui.model.removal import SpeakingStripped
from coprod_tui.model.replies import ANSWERS, were_there
from coprod_tui.model.sealing import STILL_WRITTEN, RecordSealed, need_not_sealed
from coprod_tui.model.sending import stood, tick
from tests.building import Told
from tests.model.playing import ARGUMENTS, OF_SEATS, SEATS, Step, make, steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.plan import AgreedWhen
    from coprod_tui.model.replies import Answer

CIRCLE = ("Amy", "Mo", "Lucy", "Shabir", "Tasleem", "Jo", "Rosa", "Ed", "Ruth")
DAY = 86_400_000
BY, BEFORE, AFTER = "2026-10-27", "2026-10-27", "2026-10-28"
SUM = "0" * 64
RULES: tuple[AgreedWhen, ...] = ("everyone", "by-date")


def over(rule: AgreedWhen, *, ready: bool = True, by: str = BY, sent: bool = True) -> Told:
    """A meeting of nine that is over, its summary ready and gone to everybody."""
    told = Told(*CIRCLE, items=["Letters"], settings=Settings(agreed_when=rule))
    told.do(flow.start)
    told.do(people.everyone_here)
    told.do(closing.finish)
    if ready:
        told.do(review.mark_ready, answer_by=by)
    if ready and sent:
        for name in CIRCLE:
            goes(told, name)
    return told


def goes(told: Told, name: str) -> None:
    version = told.meeting.review.version
    assert version is not None
    told.do(stood, told.person(name), version.number, "hand", "done")


def says(told: Told, name: str, answer: Answer) -> None:
    told.do(replies.reply, told.person(name), answer, "" if answer == "agrees" else "Not in these words")


def why_not(told: Told, day: str = AFTER, *, closed: bool = False) -> str:
    """The reason it cannot be agreed that day, or closed; "" where it is now."""
    try:
        told.do(sealing.seal, SUM, day, closed=closed)
    except Refused as refused:
        return refused.reason
    return ""


ONE_EACH = st.lists(st.sampled_from((*ANSWERS, None)), min_size=len(CIRCLE), max_size=len(CIRCLE))


@given(ONE_EACH, st.sampled_from(RULES), st.sampled_from((BEFORE, AFTER)), st.booleans(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_nobodys_silence_and_no_date_is_ever_counted_as_agreeing(
    answers: Sequence[Answer | None], rule: AgreedWhen, day: str, sent: bool, closed: bool
) -> None:
    told = over(rule, sent=sent)
    for name, answer in zip(CIRCLE, answers, strict=True):
        if answer is not None:
            says(told, name, answer)
    if why_not(told, day, closed=closed):
        return
    seal = told.meeting.sealing.seals[-1]
    final = seal.final
    assert final.agrees == answers.count("agrees")
    assert final.not_heard == answers.count(None)
    assert final.talk == answers.count("talk")
    assert seal.closed == closed
    if not closed:
        assert None not in answers, "agreed is what everybody answered"
        assert "agrees" in answers, "and somebody agrees"
    else:
        assert (sent, rule, day) == (True, "by-date", AFTER)


@given(ONE_EACH, st.sampled_from(RULES), st.sampled_from((BEFORE, AFTER)))
@settings(max_examples=200, deadline=None)
def test_no_majority_turns_it_while_one_person_asks_for_a_change(
    answers: Sequence[Answer | None], rule: AgreedWhen, day: str
) -> None:
    told = over(rule)
    for name, answer in zip(CIRCLE, answers, strict=True):
        if answer is not None:
            says(told, name, answer)
    asks = [answer for answer in answers if answer in ("change", "wrong")]
    assert not asks or why_not(told, day) == "change-asked-for"


@pytest.mark.parametrize("rule", RULES)
def test_eight_who_agree_do_not_outvote_one_who_says_it_is_wrong(rule: AgreedWhen) -> None:
    told = over(rule)
    for name in CIRCLE[:-1]:
        says(told, name, "agrees")
    says(told, CIRCLE[-1], "wrong")
    assert why_not(told) == "change-asked-for"
    told.do(replies.settle_reply, told.meeting.replies.all[-1].id)
    assert why_not(told) == ""
    final = told.meeting.sealing.seals[-1].final
    assert (final.agrees, final.wrong) == (8, 1), "settled is not the same as agreeing"


def test_where_everyone_must_answer_one_who_is_silent_holds_it_open_for_ever() -> None:
    told = over("everyone")
    for name in CIRCLE[:-1]:
        says(told, name, "agrees")
    assert why_not(told, "2036-01-01") == "not-everyone-answered"
    with pytest.raises(Refused) as refused:
        told.do(sealing.seal, SUM, AFTER)
    assert refused.value.fields["names"] == ["Ruth"]
    says(told, "Ruth", "talk")
    assert why_not(told) == ""


def test_where_a_date_decides_silence_is_shown_as_not_heard_from() -> None:
    told = over("by-date")
    for name in CIRCLE[:4]:
        says(told, name, "agrees")
    assert why_not(told, BEFORE, closed=True) == "time-to-answer"
    assert why_not(told, AFTER) == "close-instead", "a date agrees nothing"
    assert why_not(told, AFTER, closed=True) == ""
    seal = told.meeting.sealing.seals[-1]
    assert (seal.final.agrees, seal.final.not_heard, seal.closed, seal.rule) == (4, 5, True, "by-date")
    assert why_not(told, AFTER) == "closed-already"


def test_what_everybody_answered_is_agreed_under_either_rule_and_never_closed() -> None:
    for rule in RULES:
        told = over(rule)
        for name in CIRCLE:
            says(told, name, "agrees")
        assert why_not(told, AFTER, closed=True) == "agree-instead"
        assert why_not(told, BEFORE) == ""
        seal = told.meeting.sealing.seals[-1]
        assert (seal.rule, seal.closed) == ("everyone", False)


def test_without_a_date_it_is_never_closed_until_it_is_marked_ready_with_one() -> None:
    told = over("by-date", by="")
    assert why_not(told, "2036-01-01", closed=True) == "no-day-to-answer-by"
    with pytest.raises(Refused, match="ready-already"):
        told.do(review.mark_ready)
    told.do(review.mark_ready, answer_by=BY)
    assert why_not(told, "2036-01-01", closed=True) == "not-sent-to-everyone", "it is another version"


def test_what_did_not_go_to_everybody_is_never_closed() -> None:
    told = over("by-date", sent=False)
    assert why_not(told, "2036-01-01") == "not-sent-to-everyone"
    for name in CIRCLE[:-2]:
        goes(told, name)
    told.do(stood, told.person("Ed"), 1, "email", "begun")
    told.do(stood, told.person("Ruth"), 1, "email", "draft")
    assert why_not(told, "2036-01-01", closed=True) == "not-sent-to-everyone", "a draft has not gone, and begun may not"
    with pytest.raises(Refused) as refused:
        told.do(sealing.seal, SUM, AFTER, closed=True)
    assert refused.value.fields["names"] == ["Ed", "Ruth"]


def test_who_cannot_be_reached_is_said_with_the_reason_and_counted_apart() -> None:
    told = over("by-date", sent=False)
    for name in CIRCLE[:-1]:
        goes(told, name)
    with pytest.raises(Refused, match="no-reason-not-reached"):
        told.do(delivery.cannot_reach, told.person("Ruth"), " ")
    with pytest.raises(Refused, match="reached-already"):
        told.do(delivery.cannot_reach, told.person("Amy"), "away")
    told.do(delivery.cannot_reach, told.person("Ruth"), "her phone is cut off")
    assert why_not(told, closed=True) == ""
    final = told.meeting.sealing.seals[-1].final
    assert (final.not_heard, final.not_reached) == (8, 1)


def test_who_is_reached_after_all_has_their_time() -> None:
    told = over("by-date", sent=False)
    for name in CIRCLE[:-1]:
        goes(told, name)
    told.do(delivery.cannot_reach, told.person("Ruth"), "her phone is cut off")
    told.at += 5 * DAY
    goes(told, "Ruth")
    assert why_not(told, closed=True) == "time-since-it-went"
    assert why_not(told, "2026-11-01", closed=True) == "time-since-it-went"
    assert why_not(told, "2026-11-02", closed=True) == ""
    assert told.meeting.sealing.seals[-1].final.not_reached == 0


def test_where_everyone_must_answer_nobody_is_closed_out() -> None:
    told = over("everyone", sent=False)
    for name in CIRCLE[:-1]:
        says(told, name, "agrees")
    told.do(delivery.cannot_reach, told.person("Ruth"), "her phone is cut off")
    for closed in (True, False):
        assert why_not(told, "2036-01-01", closed=closed) == "not-everyone-answered"


def test_the_time_to_answer_runs_from_when_each_persons_copy_went() -> None:
    told = over("by-date", sent=False)
    for name in CIRCLE[:4]:
        goes(told, name)
    told.at += 10 * DAY
    for name in CIRCLE[4:]:
        goes(told, name)
    assert why_not(told, AFTER, closed=True) == "time-since-it-went"
    assert why_not(told, "2026-11-06", closed=True) == "time-since-it-went"
    for name in CIRCLE[4:]:
        says(told, name, "agrees")
    assert why_not(told, AFTER, closed=True) == "", "who has answered needs no more time"


def test_who_is_asked_to_answer_by_today_has_until_tomorrow() -> None:
    told = over("by-date", by="2026-10-13")
    assert last_day(told.meeting, were_there(told.meeting)) == "2026-10-14"
    assert why_not(told, "2026-10-14", closed=True) == "time-since-it-went"
    assert why_not(told, "2026-10-15", closed=True) == ""


def test_a_rule_chosen_after_the_meeting_is_for_the_next_version_and_is_told() -> None:
    told = over("everyone")
    says(told, "Amy", "agrees")
    assert sealing.rule_changed(told.meeting) is None
    changed = told.at
    told.do(plan.choose_ways, told.meeting.plan.settings.but(agreed_when="by-date"))
    for closed in (True, False):
        assert why_not(told, "2036-01-01", closed=closed) == "not-ready"
    version = told.meeting.review.version
    assert version is not None
    assert sealing.rule_of(told.meeting, version) == "everyone", "not of a version that is out"
    assert sealing.rule_changed(told.meeting) == changed
    told.do(review.mark_ready, answer_by=BY)
    for name in CIRCLE:
        goes(told, name)
    assert why_not(told, AFTER, closed=True) == ""


def test_where_nobody_was_there_nobody_agreed() -> None:
    told = Told(settings=Settings(agreed_when="everyone"))
    told.do(flow.start)
    told.do(closing.finish)
    told.do(review.mark_ready)
    assert why_not(told) == "not-everyone-answered"


def test_a_new_version_asks_everybody_anew() -> None:
    told = over("everyone")
    for name in CIRCLE:
        says(told, name, "agrees")
    told.do(review.add_to_summary, "The bus was late")
    assert why_not(told) == "not-ready"
    told.do(review.mark_ready, answer_by=BY)
    assert why_not(told) == "not-everyone-answered"


def test_a_screen_that_was_hidden_changes_no_summary() -> None:
    told = over("by-date")
    told.do(held.hide)
    told.do(held.show)
    told.write(SpeakingStripped())
    assert why_not(told, closed=True) == ""


def test_a_draft_nobody_was_sent_is_not_agreed() -> None:
    assert why_not(over("by-date", ready=False)) == "not-ready"


def agreed() -> Told:
    told = over("everyone")
    for name in CIRCLE:
        says(told, name, "agrees")
    assert why_not(told) == ""
    return told


def test_what_is_agreed_is_agreed_once() -> None:
    told = agreed()
    assert why_not(told) == "sealed-already"
    assert told.meeting.sealing.day == AFTER


def test_a_seal_is_never_taken_back() -> None:
    told = agreed()
    for seat in SEATS:
        with pytest.raises(Refused):
            told.do(undo.undo, seat, seat=seat)
    assert told.meeting.sealing.sealed


def test_of_a_sealed_record_only_a_wrong_tick_is_taken_back() -> None:
    told = agreed()
    amy = told.person("Amy")
    told.do(stood, amy, 0, "hand", "job")
    told.do(tick, amy)
    taken = undo.undo(told.meeting, "Room")
    need_not_sealed(told.meeting, taken)
    told.write(*taken)
    copy = told.meeting.sending.of(amy, 0)
    assert copy is not None
    assert copy.stage == "job"
    assert told.meeting.sealing.sealed
    with pytest.raises(Refused, match="sealed"):
        undo.undo(told.meeting, "Room")
    back = undo.redo(told.meeting, "Room")
    need_not_sealed(told.meeting, back)
    told.write(*back)
    assert told.meeting.sending.jobs == ()


def test_a_challenge_can_still_be_made() -> None:
    told = Told(*CIRCLE, settings=Settings(agreed_when="by-date"))
    told.do(people.everyone_here)
    told.do(decisions.propose, "Letters in 14 point")
    one = told.meeting.decisions.all[-1].id
    told.do(decisions.confirm_words, one)
    told.do(MOVES["agreement.agree"], one)
    told.do(closing.finish)
    told.do(review.mark_ready, answer_by=BY)
    for name in CIRCLE:
        says(told, name, "agrees")
    assert why_not(told) == ""
    entries = replies.challenge(told.meeting, one, "That is not what we said")
    need_not_sealed(told.meeting, entries)
    told.write(*entries)
    assert [each.words for each in told.meeting.replies.to(one)] == ["That is not what we said"]


PLAYED = st.tuples(steps(most=25), st.lists(st.tuples(st.integers(0, 9_999), st.sampled_from(SEATS)), max_size=3))


@pytest.mark.parametrize("name", [*ARGUMENTS, *OF_SEATS])
@given(PLAYED)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_move_changes_what_a_sealed_record_says(name: str, played: tuple[list[Step], list[tuple[int, str]]]) -> None:
    before, tries = played
    told = Told(*CIRCLE, items=["Letters", "Break"], settings=Settings(agreed_when="by-date"))
    for step in before:
        make(told, step)
    if told.meeting.flow.stage != "finished":
        told.write(MeetingFinished())
    if told.meeting.review.version is None:  # written as it is: the move asks first what hidden words are to become
        told.write(review.SummaryReady(answer_by=BY))
    version = told.meeting.review.version
    assert version is not None
    told.write(RecordSealed(version.number, SUM, AFTER))
    sealed = told.meeting
    said = {part: getattr(sealed, part) for part in PARTS if part not in STILL_WRITTEN}
    for chance, seat in [*tries, (7, "Room")]:
        arguments = ARGUMENTS[name](told.meeting, Random(chance)) if name in ARGUMENTS else {}  # noqa: S311  examples
        try:
            entries = MOVES[name](told.meeting, *((seat,) if name in OF_SEATS else ()), **arguments)
            need_not_sealed(told.meeting, entries)
        except Refused:
            continue
        told.write(*entries, seat=seat)
    now = told.meeting
    hidden = {
        "flow": now.flow.but(hidden=sealed.flow.hidden),
        "held": now.held.but(hiding=sealed.held.hiding, halves=sealed.held.halves),
    }
    assert {**{part: getattr(now, part) for part in said}, **hidden} == said, (
        "a screen may be shown again, and words half typed at it kept off: no more"
    )
    assert now.sealing == sealed.sealing
    assert as_it_was(now, sealed.last) == fold(EMPTY, sealed.history)
