"""Joining in from a phone: cards without a name, and all else only as who the Desk has confirmed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.cards import answer_card
from coprod_tui.model.entry import Id
from coprod_tui.model.held import hide
from coprod_tui.model.people import everyone_here
from coprod_tui.model.plan import choose_ways
from coprod_tui.model.rounds import begin_round, round_next
from coprod_tui.record.phone_pages import NO, YES
from coprod_tui.share.code import EACH
from coprod_tui.share.visitors import SUSPECT, TRIES, WAITING
from tests.share.phones import Answered, Phone, Shared, shared, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def meeting(home: Path) -> Iterator[Shared]:
    """A meeting that goes on, everybody here."""
    with shared(home) as made:
        made.do(everyone_here)
        made.do(begin)
        yield made


def press(meeting: Shared, phone: Phone, action: str, **sent: str) -> Answered:
    answered = phone.post("/do", token=phone.get().token, do=action, **sent)
    meeting.caught_up()
    return answered


def named(meeting: Shared, name: str) -> Phone:
    """A phone that said who it is, and was confirmed at the Desk."""
    phone = meeting.phone()
    says(meeting, phone, name)
    confirm(meeting, name, yes=True)
    return phone


def says(meeting: Shared, phone: Phone, name: str) -> None:
    assert phone.post("/who", token=phone.get().token, person=str(meeting.people[name])).status == 303


def confirm(meeting: Shared, name: str, *, yes: bool) -> None:
    claim = next(claim for claim, person, _taken in meeting.server.claims if person == meeting.people[name])
    meeting.server.asked(YES if yes else NO, claim)
    meeting.caught_up()


def waiting(meeting: Shared) -> list[str]:
    state = meeting.room.meeting
    return [state.people.name(hand.person) for hand in state.hands.waiting]


def test_a_card_goes_up_without_a_name_and_nothing_on_disk_tells_whose_it_was(meeting: Shared) -> None:
    phone = named(meeting, "Amy")
    assert press(meeting, phone, "stop").status == 303
    shown = meeting.room.meeting.cards.shown
    assert shown is not None
    assert shown.colour == "stop"
    card = [one for one in meeting.room.meeting.history if one.stamp.seat == "Phones"]
    assert str(meeting.people["Amy"]) not in [str(each) for one in card for each in one.entry.changes().values()]
    meeting.do(answer_card)
    assert press(meeting, meeting.phone(), "slower").status == 303, "nobody has to say who they are"


def test_a_hand_goes_up_only_once_the_desk_has_said_that_it_is_so(meeting: Shared) -> None:
    phone = meeting.phone()
    assert press(meeting, phone, "hand").status == 409
    says(meeting, phone, "Amy")
    assert "You said you are Amy." in phone.get().words
    assert press(meeting, phone, "hand").status == 409
    assert waiting(meeting) == []
    confirm(meeting, "Amy", yes=True)
    assert press(meeting, phone, "hand").status == 303
    assert waiting(meeting) == ["Amy"]
    assert "Your hand is up. You are number 1." in phone.get().words
    press(meeting, phone, "down")
    assert waiting(meeting) == []


def test_somebody_who_is_not_marked_as_here_says_how_they_are(home: Path) -> None:
    with shared(home) as meeting:
        meeting.do(begin)
        amy, mo = named(meeting, "Amy"), named(meeting, "Mo")
        assert "Put my hand up" not in amy.get().words
        assert "I am in the room" in amy.get().words
        assert press(meeting, amy, "page").status == 303
        assert press(meeting, mo, "here").status == 303
        by = {one.name: one.by for one in meeting.room.meeting.people.being("here")}
        assert by == {"Amy": "page", "Mo": "room"}
        assert "Put my hand up" in amy.get().words
        assert "Here by page: Amy" in mo.get().words


def test_somebody_who_is_not_who_they_say_gets_nothing_by_it(meeting: Shared) -> None:
    phone = meeting.phone()
    says(meeting, phone, "Amy")
    confirm(meeting, "Amy", yes=False)
    assert press(meeting, phone, "hand").status == 409
    assert "Say who I am" in phone.get().words


def test_where_somebody_writes_or_picks_a_name_the_page_stays_as_it_is(meeting: Shared) -> None:
    phone = meeting.phone()
    assert "Shabir" in phone.get("/who").words
    assert "<textarea" in phone.get("/words").text
    assert "refresh" not in phone.get("/who").text + phone.get("/words").text
    meeting.do(hide)
    assert "Shabir" not in phone.get("/who").words


def test_a_name_that_somebody_took_first_is_free_for_its_owner(meeting: Shared) -> None:
    thief = named(meeting, "Amy")
    amy = named(meeting, "Amy")
    assert press(meeting, amy, "hand").status == 303
    assert press(meeting, thief, "down").status == 409
    assert waiting(meeting) == ["Amy"]


def test_one_phone_cannot_drown_the_desk_in_questions(meeting: Shared) -> None:
    phone, other = meeting.phone(), meeting.phone()
    for _each in range(TRIES):
        says(meeting, phone, "Amy")
        confirm(meeting, "Amy", yes=False)
    answered = phone.post("/who", token=phone.get().token, person=str(meeting.people["Amy"]))
    assert answered.status == 429
    assert "Speak to whoever runs the meeting." in answered.words
    assert meeting.server.claims == ()
    assert press(meeting, phone, "slower").status == 303, "it can do what needs no name"
    says(meeting, other, "Amy")
    confirm(meeting, "Amy", yes=True)
    assert "You are Amy." in other.get().words, "and others are as they were"


def test_many_phones_of_one_name_wait_in_no_line_and_who_means_harm_is_told_of(meeting: Shared) -> None:
    phones = [meeting.phone() for _each in range(WAITING + 1)]
    for phone in phones[:-1]:
        says(meeting, phone, "Amy")
    last = phones[-1]
    assert last.post("/who", token=last.get().token, person=str(meeting.people["Amy"])).status == 429
    for _each in range(WAITING):
        confirm(meeting, "Amy", yes=False)
    for _each in range(SUSPECT - WAITING):
        assert not meeting.server.flooded
        says(meeting, meeting.phone(), "Amy")
        confirm(meeting, "Amy", yes=False)
    assert meeting.server.flooded
    assert meeting.server._visitors.denied.delay == SUSPECT * EACH, "each asks later now, and nobody is locked out"
    says(meeting, last, "Amy")
    meeting.server.change_code()
    assert not meeting.server.flooded, "everybody is out"


def test_a_phone_that_was_sent_out_does_nothing_with_what_its_page_still_shows(meeting: Shared) -> None:
    phone = named(meeting, "Amy")
    token = phone.get().token
    meeting.server.change_code()
    assert phone.post("/do", token=token, do="hand").status == 401
    assert waiting(meeting) == []


def test_a_phone_acts_only_as_who_it_is(meeting: Shared) -> None:
    phone = named(meeting, "Amy")
    press(meeting, phone, "hand", person=str(meeting.people["Mo"]))
    assert waiting(meeting) == ["Amy"]


def test_a_question_is_told_as_one(meeting: Shared) -> None:
    press(meeting, named(meeting, "Mo"), "question")
    assert [hand.asking for hand in meeting.room.meeting.hands.waiting] == ["question"]


def test_in_a_round_whoever_is_asked_passes_or_waits_and_nobody_else_does(meeting: Shared) -> None:
    amy, mo = named(meeting, "Amy"), named(meeting, "Mo")
    meeting.do(begin_round, first=Id(meeting.people["Amy"]))
    seen = {"turn": "0", "invited": str(meeting.people["Amy"])}
    assert press(meeting, mo, "pass", **seen).status == 409
    assert "You are asked in the round." in amy.get().words
    assert press(meeting, amy, "later", **seen).status == 303
    assert meeting.room.meeting.rounds.invited != meeting.people["Amy"]
    assert press(meeting, amy, "pass", **seen).status == 409, "what its page showed has passed"
    meeting.do(round_next)


def test_what_is_written_is_a_note_without_a_name_and_its_writer_was_heard(meeting: Shared) -> None:
    press(meeting, named(meeting, "Amy"), "words", words="The letters frighten people")
    state = meeting.room.meeting
    assert [note.words for note in state.notes.all] == ["The letters frighten people"]
    assert "Amy" not in meeting.phone().get("/told").words.split("The letters frighten people")[0].split("We heard")[-1]
    assert [each.person for each in state.turns.otherwise] == [meeting.people["Amy"]]


def test_what_is_sent_twice_is_written_once(meeting: Shared) -> None:
    amy = named(meeting, "Amy")
    match = re.search(r'name="line" value="([^"]+)"', amy.get("/words").text)
    assert match
    for _each in range(2):
        assert press(meeting, amy, "words", words="The letters frighten people", line=match[1]).status == 303
    press(meeting, amy, "words", words="And are late")
    assert [note.words for note in meeting.room.meeting.notes.all] == ["The letters frighten people", "And are late"]


def test_no_phone_begins_a_meeting_or_writes_while_it_is_hidden(here: Shared) -> None:
    assert press(here, here.phone(), "stop").status == 409
    assert here.room.meeting.flow.stage == "planned"
    here.do(begin)
    phone = here.phone()
    token = phone.get().token
    here.do(hide)
    assert phone.post("/do", token=token, do="stop").status == 409
    assert here.room.meeting.cards.shown is None


@pytest.mark.parametrize(
    ("way", "what", "shown"),
    [
        ("phone_cards", "stop", "Slower, please"),
        ("phone_hands", "hand", "Put my hand up"),
        ("phone_words", "words", "Write something"),
    ],
)
def test_a_group_can_switch_each_of_it_off(meeting: Shared, way: str, what: str, shown: str) -> None:
    phone = named(meeting, "Amy")
    assert shown in phone.get().words
    meeting.do(choose_ways, meeting.room.meeting.plan.settings.but(**{way: False}))
    before = meeting.room.meeting.last
    assert shown not in phone.get().words
    assert press(meeting, phone, what, words="The bus is late").status == 409
    assert meeting.room.meeting.last == before


@pytest.mark.parametrize("what", ["", "finish", "flow.finish", "raise_hand", "__class__"])
def test_no_phone_does_what_is_not_a_members_to_do(meeting: Shared, what: str) -> None:
    before = meeting.room.meeting.last
    assert press(meeting, named(meeting, "Amy"), what).status == 409
    assert meeting.room.meeting.last == before


def test_an_open_page_hears_that_it_was_confirmed(meeting: Shared) -> None:
    phone = meeting.phone()
    with phone.listening() as events:
        until(events, "message")
        says(meeting, phone, "Amy")
        until(events, "message")
        assert "You said you are Amy." in phone.get("/mine").words
        confirm(meeting, "Amy", yes=True)
        until(events, "message")
        assert "You are Amy." in phone.get("/mine").words


def test_other_seats_are_shown_who_waits_by_their_number_and_no_name(meeting: Shared) -> None:
    says(meeting, meeting.phone(), "Amy")
    assert [person for _claim, person, _taken in meeting.server.claims] == [meeting.people["Amy"]]
    confirm(meeting, "Amy", yes=False)
    assert meeting.server.claims == ()
