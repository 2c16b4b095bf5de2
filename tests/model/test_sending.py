"""Each person's copy of a summary: how far it got, what is still for somebody to do, and what cannot be undone."""

from __future__ import annotations

from typing import get_args

import pytest

from coprod_tui.model import agenda, closing, replies, review, sealing
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.sending import (
    AGREED,
    GONE,
    OPEN,
    WAYS,
    WRITTEN,
    CopyStage,
    current,
    stood,
    tick,
    way_for,
    way_written,
)
from coprod_tui.model.undo import redo, undo
from tests.building import Told

DAY = "2026-10-13"


def ready() -> Told:
    told = Told("Amy", "Mo")
    told.do(agenda.begin)
    told.do(closing.finish)
    told.do(review.mark_ready)
    return told


def sealed() -> Told:
    told = ready()
    for name in ("Amy", "Mo"):
        told.do(replies.reply, told.person(name), "agrees")
    told.do(sealing.seal, "abcd", DAY)
    return told


def stage(told: Told, name: str, version: int = 1) -> str:
    copy = told.meeting.sending.of(told.person(name), version)
    return copy.stage if copy else ""


# How far a copy got


def test_each_step_of_a_copy_is_kept_and_the_last_one_counts() -> None:
    told = ready()
    amy = told.person("Amy")
    for step in ("begun", "put-off", "begun", "accepted"):
        told.do(stood, amy, 1, "email", step)
        assert stage(told, "Amy") == step
    assert stage(told, "Mo") == ""
    assert len(told.meeting.sending.copies) == 1


@pytest.mark.parametrize("gone", ["accepted", "done"])
@pytest.mark.parametrize("back", [each for each in get_args(CopyStage) if each not in ("bounced", "done")])
def test_what_went_takes_no_step_back(gone: CopyStage, back: CopyStage) -> None:
    told = ready()
    told.do(stood, told.person("Amy"), 1, "email", gone)
    with pytest.raises(Refused, match="sent-already"):
        told.do(stood, told.person("Amy"), 1, "email", back)


def test_a_letter_that_came_back_is_for_somebody_to_see_to() -> None:
    told = ready()
    told.do(stood, told.person("Amy"), 1, "email", "accepted")
    told.do(stood, told.person("Amy"), 1, "email", "bounced", why="came-back")
    assert [copy.why for copy in told.meeting.sending.jobs] == ["came-back"]


def test_the_same_step_again_writes_nothing_but_a_letter_begun_again_does() -> None:
    told = ready()
    amy = told.person("Amy")
    assert told.do(stood, amy, 1, "email", "draft")
    assert not told.do(stood, amy, 1, "email", "draft")
    assert told.do(stood, amy, 1, "word", "draft")
    assert told.do(stood, amy, 1, "email", "begun")
    assert told.do(stood, amy, 1, "email", "begun")


def test_a_copy_is_of_a_version_and_of_somebody_there_is() -> None:
    told = ready()
    with pytest.raises(Refused, match="no-such-version"):
        told.do(stood, told.person("Amy"), 2, "email", "draft")
    with pytest.raises(Refused, match="no-such-version"):
        told.do(stood, told.person("Amy"), AGREED, "email", "draft")
    with pytest.raises(Refused, match="no-such-person"):
        told.do(stood, Id(99), 1, "email", "draft")


def test_somebody_outside_the_meeting_is_known_by_what_they_are_called() -> None:
    told = ready()
    told.do(stood, NOBODY, 1, "hand", "job", to="Healthwatch")
    told.do(stood, NOBODY, 1, "email", "accepted", to="The trust board")
    assert [(copy.to, copy.stage) for copy in told.meeting.sending.version(1)] == [
        ("Healthwatch", "job"), ("The trust board", "accepted"),
    ]  # fmt: skip
    told.do(tick, to="Healthwatch")
    assert told.meeting.sending.jobs == ()


# Which version goes


def test_nothing_goes_before_it_is_ready_or_after_it_changed() -> None:
    told = Told("Amy")
    told.do(agenda.begin)
    told.do(closing.finish)
    with pytest.raises(Refused, match="not-ready-to-send"):
        current(told.meeting)
    told.do(review.mark_ready)
    assert current(told.meeting) == 1
    told.do(stood, told.person("Amy"), 1, "email", "accepted")
    told.do(replies.reply, told.person("Amy"), "agrees")
    assert current(told.meeting) == 1
    told.do(review.add_to_summary, "Tea was at three.")
    with pytest.raises(Refused, match="changed-since-ready"):
        current(told.meeting)
    told.do(review.mark_ready)
    assert current(told.meeting) == 2


def test_once_it_is_agreed_the_agreed_record_goes_to_everybody_anew() -> None:
    told = sealed()
    assert current(told.meeting) == AGREED
    told.do(stood, told.person("Amy"), AGREED, "email", "accepted")
    assert (stage(told, "Amy", AGREED), stage(told, "Mo", AGREED)) == ("accepted", "")


# What is for somebody to do


def test_only_the_newest_versions_copy_is_anybodys_job() -> None:
    told = ready()
    told.do(stood, told.person("Amy"), 1, "large-print", "job")
    told.do(stood, told.person("Mo"), 1, "phone", "job")
    told.do(review.add_to_summary, "Tea was at three.")
    told.do(review.mark_ready)
    told.do(stood, told.person("Amy"), 2, "large-print", "job")
    assert {(copy.person, copy.version) for copy in told.meeting.sending.jobs} == {
        (told.person("Amy"), 2), (told.person("Mo"), 1),
    }  # fmt: skip
    told.do(tick, told.person("Amy"))
    told.do(tick, told.person("Mo"))
    assert told.meeting.sending.jobs == ()
    with pytest.raises(Refused, match="nothing-to-tick"):
        told.do(tick, told.person("Amy"))


def test_every_stage_is_open_or_gone_and_what_may_have_gone_is_both() -> None:
    assert set(get_args(CopyStage)) == OPEN | GONE
    assert {"begun"} == OPEN & GONE


@pytest.mark.parametrize("stage", ["job", "draft", "begun", "accepted", "put-off", "refused", "bounced"])
def test_what_a_server_was_handed_and_what_waits_is_never_taken_back(stage: CopyStage) -> None:
    told = ready()
    told.do(stood, told.person("Amy"), 1, "email", stage, seat="Desk")
    with pytest.raises(Refused):
        undo(told.meeting, "Desk")


def test_undo_takes_back_a_tick_and_nobodys_answer_before_it() -> None:
    told = ready()
    for name in ("Amy", "Mo"):
        told.do(stood, told.person(name), 1, "phone", "job", seat="Desk")
    told.do(replies.reply, told.person("Mo"), "agrees", seat="Desk")
    told.do(tick, told.person("Amy"), seat="Desk")
    told.write(*undo(told.meeting, "Desk"), seat="Desk")
    assert (stage(told, "Amy"), stage(told, "Mo")) == ("job", "job")
    assert [one.answer for one in told.meeting.replies.all] == ["agrees"]
    told.write(*redo(told.meeting, "Desk"), seat="Desk")
    assert stage(told, "Amy") == "done"
    told.write(*undo(told.meeting, "Desk"), seat="Desk")
    told.write(*undo(told.meeting, "Desk"), seat="Desk")
    assert told.meeting.replies.all == ()
    with pytest.raises(Refused):
        undo(told.meeting, "Desk")


def test_a_tick_of_what_may_have_gone_leaves_that_behind_when_it_is_taken_back() -> None:
    told = ready()
    told.do(stood, told.person("Amy"), 1, "email", "begun")
    told.do(tick, told.person("Amy"))
    told.write(*undo(told.meeting, "Room"))
    assert stage(told, "Amy") == "begun"


# Ways


def test_every_way_is_known_by_its_own_name_and_no_words_mean_two() -> None:
    assert set(WRITTEN) == set(WAYS)
    words = [each for names in WRITTEN.values() for each in names.split(", ")]
    assert len(words) == len(set(words))
    assert {way: way_written(way) for way in WAYS} == {way: way for way in WAYS}


@pytest.mark.parametrize(
    ("words", "way"),
    [("E-Mail", "email"), ("LARGE  print", "large-print"), ("téléphone", "phone"), ("by_post", "large-print"),
     ("text", "email"), ("by text", "text-message"), ("Word file by e-mail", "word"), ("fax", None), ("", None)],
)  # fmt: skip
def test_a_way_is_understood_however_it_is_written(words: str, way: str | None) -> None:
    assert way_written(words) == way


def test_nobody_is_sent_an_e_mail_without_an_address() -> None:
    assert [way_for(sends, "") for sends in ("email", "word", "", "post")] == ["hand", "hand", "hand", "large-print"]
    assert [way_for(sends, "amy@riverside.example") for sends in ("", "fax")] == ["email", "email"]
