"""How a summary tells decisions: no more than was heard, and nothing left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model import (
    agreement,
    closing,
    decisions,
    people,
)
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import Level
from tests.building import MINUTE, START, Told
from tests.summary.meetings import everything, first_page, riverside, section, under

if TYPE_CHECKING:
    from coprod_tui.model.entry import Id

DAY = 24 * 60 * MINUTE


def decided(told: Told, words: str = "We meet on Tuesdays.") -> Id:
    told.do(decisions.propose, words)
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    return told.made(DecisionWorded)


def test_a_decision_tells_who_proposed_it_and_why_and_when_to_look_again() -> None:
    told = riverside().meeting
    assert "Tasleem Begum proposed this. Why: Many of us cannot read 11 point." in under(told, "Appointment letters")
    assert "We look at this again on 9 February 2027." in section(told, "agreed")


def test_what_several_decisions_came_to_alike_is_said_once_and_the_others_say_their_own() -> None:
    told = Told("Amy")
    for words in ("We meet on Tuesdays.", "We meet in the library.", "We bring lunch."):
        told.do(agreement.agree, decided(told, words))
    agreed = section(told.meeting, "agreed")
    assert agreed.startswith("Nobody objected when asked. This is so for all of these.\n")
    assert agreed.count("objected") == 1
    one = decided(told, "We sing.")
    told.do(agreement.raise_worry, one, "Not all of us can.")
    told.do(agreement.agree, one)
    agreed = section(told.meeting, "agreed")
    assert "This is so where nothing else is said." in agreed
    assert "We sing.\nAgreed by our rule" in agreed


def test_no_decision_stands_twice() -> None:
    told = riverside()
    for one in told.meeting.decisions.all:
        assert everything(told.meeting).count(one.words) == 1


def test_a_scale_is_told_in_its_own_words_with_every_step_and_no_average() -> None:
    agreed = under(riverside().meeting, "A calmer waiting room")
    assert "We asked about D2 with thumbs" in agreed
    assert "Thumb up: I am for it: 6 people" in agreed
    assert "Thumb sideways: I have a worry: 2 people" in agreed
    assert "Thumb down: I object: 0 people" in agreed
    assert "%" not in agreed


def test_who_stood_where_is_told_only_where_the_group_keeps_it_and_as_each_wishes() -> None:
    for kept in (False, True):
        told = Told("Amy", "Lucy", settings=Settings(names_in_support=kept))
        told.do(people.everyone_here)
        told.do(people.rename, told.person("Lucy"), named="nobody")
        one = decided(told)
        both = (told.person("Amy"), told.person("Lucy"))
        told.do(agreement.count_support, one, "hands", (Level("for", "For it", "for", 2, both),))
        told.do(agreement.agree, one)
        said = everything(told.meeting)
        assert "For it: 2 people" in said
        assert ("(Amy and 1 person who would rather not be named)" in said) is kept
        assert "Lucy" not in said


def test_worries_and_objections_are_kept_in_their_own_words_and_named_only_as_chosen() -> None:
    told = riverside()
    said = under(told.meeting, "A calmer waiting room")
    worries = "Mo:\nIt must not become a store room.\nStaff may be moved out."
    assert f"Worries about D2, in people's own words\n{worries}" in said
    assert "Objections to D3, in people's own words\nIt helps me when I wait." in said


def test_a_worry_about_what_has_no_number_yet_names_it_by_its_words() -> None:
    told = Told("Amy")
    told.do(agreement.raise_worry, decided(told), "It is far.")
    label = "Worries about “We meet on Tuesdays.”, in people's own words"
    assert f"{label}\nIt is far." in section(told.meeting, "agenda")


def test_a_worry_that_was_met_says_so_and_one_said_later_is_not_told_as_said_before() -> None:
    told = Told("Amy")
    one = decided(told)
    told.do(agreement.raise_worry, one, "It is far.")
    told.do(agreement.settle_worry, one, told.made(agreement.WorryRaised))
    told.do(agreement.agree, one)
    told.do(agreement.raise_worry, one, "The bus has gone.")
    said = section(told.meeting, "agenda")
    assert "It is far.\nThis has been met." in said
    assert "Said after D1 was decided\nThe bus has gone." in said


def test_words_written_down_after_a_decision_stand_beside_those_people_were_asked_about() -> None:
    told = Told("Amy")
    one = decided(told, "We meet on Tuesdays.")
    told.do(agreement.agree, one)
    told.do(decisions.reword, one, "We meet on Wednesdays.", at=START + 7 * DAY)
    agreed = everything(told.meeting)
    assert "Decided on 13 October: We meet on Tuesdays." in agreed
    assert "Written down on 20 October: We meet on Wednesdays." in agreed
    assert "Nobody was asked about them" in agreed
    assert "We meet on Tuesdays." in first_page(told.meeting)
    assert "Wednesdays" not in first_page(told.meeting), "nobody said whether they object to these"


def test_words_put_right_before_a_decision_are_told_once() -> None:
    told = Told("Amy")
    told.do(decisions.propose, "We meat on Tuesdays.")
    one = told.made(DecisionWorded)
    told.do(decisions.reword, one, "We meet on Tuesdays.")
    told.do(decisions.confirm_words, one)
    told.do(agreement.agree, one)
    assert "meat" not in everything(told.meeting)


def test_a_decision_nobody_tested_is_still_being_discussed_and_never_agreed() -> None:
    told = Told("Amy")
    decided(told)
    told.do(closing.finish)
    assert "Still being discussed." in section(told.meeting, "discussed")
    assert section(told.meeting, "agreed") == "No decision was made at this meeting."


def test_more_time_is_told_with_the_day_to_come_back() -> None:
    discussed = section(riverside().meeting, "discussed")
    assert "More time was asked for. We come back to it on 10 November." in discussed
