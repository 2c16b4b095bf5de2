"""What may be good to remember: a break, a content note, a role nobody has, what is still open."""

from __future__ import annotations

import pytest

from coprod_tui.model.actions import add_action
from coprod_tui.model.agenda import add_item, begin, change_item, next_item
from coprod_tui.model.agreement import more_time
from coprod_tui.model.breaks import next_break
from coprod_tui.model.closing import finish
from coprod_tui.model.decisions import confirm_words, propose
from coprod_tui.model.flow import pause, resume
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.limits import one_more_minute, set_turn_time
from coprod_tui.model.notes import explain_word
from coprod_tui.model.parking import park
from coprod_tui.model.people import take_role
from coprod_tui.model.plan import Settings
from coprod_tui.model.turns import give_turn
from coprod_tui.plain.now import now as plain_now
from coprod_tui.sentences.breaks import due_words
from coprod_tui.sentences.reminders import Reminder, reminders
from tests.building import Told


def of(told: Told) -> list[tuple[str, str, bool]]:
    return [each[:3] for each in reminders(told.meeting, told.meeting.clock.read(told.at))]


def test_a_meeting_that_is_not_open_has_nothing_to_remember() -> None:
    told = Told("Amy", items=["Letters"])
    assert of(told) == []
    told.do(begin)
    assert of(told)
    told.do(finish)
    assert of(told) == []


def test_the_break_is_due_when_what_is_planned_before_it_is_over() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(change_item, told.item("Letters"), minutes=20)
    told.do(add_item, "Tea", minutes=10, purpose="break")
    told.do(begin)
    assert of(told)[0][:2] == ("14:20", "Tea is due")
    assert of(told)[0][2] is False
    told.wait(minutes=20)
    assert of(told)[0][2]
    told.do(next_item)
    assert all(about != "14:20" for about, _words, _due in of(told))


def test_people_who_sat_for_an_hour_may_want_a_break_and_have_one() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    told.wait(minutes=59)
    assert "Break" not in {about for about, _words, _due in of(told)}
    told.wait(minutes=2)
    assert ("Break", "Time for a break? It has been about 1 hour 1 minute.", True) in of(told)
    told.do(pause, "break", 10)
    assert "Break" not in {about for about, _words, _due in of(told)}
    told.wait(minutes=9)
    told.do(resume)
    assert "Break" not in {about for about, _words, _due in of(told)}


@pytest.mark.parametrize("planned", [None, 10, 20, 45])
@pytest.mark.parametrize("every", [0, 30, 50])
@pytest.mark.parametrize("signing", [False, True])
def test_room_desk_and_plain_say_the_same_of_a_break_whenever_they_are_asked(
    planned: int | None, every: int, *, signing: bool
) -> None:
    told = Told("Amy", "Mo", items=["Letters"], settings=Settings(break_every=every, signing=signing))
    told.do(change_item, told.item("Letters"), minutes=planned)
    told.do(add_item, "Tea", minutes=10, purpose="break")
    told.do(begin)
    for minute in range(70):
        at = told.at + minute * 60_000
        offered = due_words(told.meeting, at)
        on_desk = [words for about, words, due, _sayings in reminders(told.meeting, at) if about == "Break" and due]
        if planned or every or signing:
            assert on_desk == ([offered] if offered else [])
            assert (offered in plain_now(told.meeting, at)) == bool(offered)
        else:
            assert not offered, "the group chose nothing, so only those who run the meeting are reminded"


def test_when_a_break_is_due_stays_where_it_is_while_an_item_takes_longer() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(change_item, told.item("Letters"), minutes=20)
    told.do(add_item, "Phones", minutes=5)
    told.do(add_item, "Tea", minutes=10, purpose="break")
    told.do(begin)
    began = told.meeting.clock.last
    for minute in (0, 5, 19, 24, 25, 26, 40):
        coming = next_break(told.meeting, began + minute * 60_000)
        assert coming is not None
        assert coming.at == began + 25 * 60_000
        assert coming.due == (minute >= 25)
    told.wait(minutes=10)
    told.do(pause, "moment")
    told.wait(minutes=10)
    told.do(resume)
    coming = next_break(told.meeting, told.meeting.clock.last)
    assert coming is not None
    assert coming.at == began + 35 * 60_000 + 1_000, "nobody was at work in that moment"


def test_nobody_says_when_a_break_is_due_after_something_that_has_no_planned_time() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(add_item, "Tea", minutes=10, purpose="break")
    told.do(begin)
    assert "Tea is due" not in {words for _about, words, _due in of(told)}


def test_those_who_run_a_meeting_are_told_that_people_wait_while_one_turn_goes_on_for_long() -> None:
    told = Told("Amy", "Mo")
    told.do(begin)
    told.do(give_turn, told.person("Mo"))
    told.wait(minutes=12)
    assert not _waits(told), "nobody waits"
    told.do(raise_hand, told.person("Amy"))
    assert _waits(told)
    assert "Mo" not in str(reminders(told.meeting, told.at)), "nobody is named"
    assert "Hear someone new?" not in "".join(plain_now(told.meeting, told.at)), "it is never for everybody"
    told.do(give_turn, told.person("Amy"))
    assert not _waits(told)


def test_the_groups_own_time_for_a_turn_says_what_long_is_and_a_persons_own_comes_before_it() -> None:
    told = Told("Amy", "Mo", settings=Settings(turn_minutes=3))
    told.do(begin)
    told.do(give_turn, told.person("Mo"))
    told.do(raise_hand, told.person("Amy"))
    told.wait(minutes=4)
    assert _waits(told)
    told.do(one_more_minute)
    assert not _waits(told), "they were just offered a minute"
    told.do(set_turn_time, told.person("Mo"), 0)
    told.wait(minutes=30)
    assert not _waits(told), "words through an interpreter take longer, and nobody hurries them"


def _waits(told: Told) -> bool:
    return any(words == "People are waiting. Hear someone new?" for _about, words, _due in of(told))


def test_a_content_note_is_told_before_its_item_and_during_it() -> None:
    told = Told("Amy", items=["Check in", "Letters"])
    told.do(change_item, told.item("Letters"), content_note="We will talk about bereavement")
    told.do(begin)
    assert ("Next", "We will talk about bereavement", False) in of(told)
    told.do(next_item)
    assert ("Now", "We will talk about bereavement", False) in of(told)


def test_roles_that_nobody_has_are_told() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    assert {about for about, _words, _due in of(told)} == {"Chair", "Notes"}
    told.do(take_role, told.person("Amy"), "chair")
    told.do(take_role, told.person("Amy"), "notes")
    assert of(told) == []


def test_loose_ends_are_told_with_their_marks() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    told.do(park, "The lift")
    told.do(park, "The car park")
    told.do(add_action, "Write to Estates")
    told.do(explain_word, "PPI")
    told.do(propose, "Large letters")
    decision = told.meeting.decisions.all[0].id
    told.do(confirm_words, decision)
    told.do(more_time, decision, until="2026-11-02")
    found = of(told)
    assert ("Word", "to explain: PPI", True) in found
    assert ("Later", "Large letters (more time, until 2 November)", False) in found
    assert ("Parked", "P1 and P2 need someone to ask", False) in found
    assert ("Action", "A1 needs someone to do it", False) in found


def test_a_reminder_is_not_for_now_unless_it_says_so() -> None:
    assert not Reminder("Break", "soon").due
