"""Writing by a page: what the Desk's line does, against what the page showed, and each line once."""

from __future__ import annotations

from functools import partial

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.decisions import propose, reword
from coprod_tui.model.entry import Id
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.held import hide, show
from coprod_tui.model.needs import say_need
from coprod_tui.model.notes import take_note
from coprod_tui.record.records import change_group, read_group
from tests.building import START
from tests.share.phones import SOON, Shared
from tests.share.writers import WriterPage, writer


@pytest.fixture
def meeting(here: Shared) -> Shared:
    here.do(begin)
    return here


def notes(meeting: Shared) -> list[str]:
    meeting.caught_up()
    return [note.words for note in meeting.room.meeting.notes.all]


def seat_of(meeting: Shared, page: WriterPage) -> str:
    page.load()
    meeting.caught_up()
    return meeting.room.meeting.history[-1].stamp.seat


def test_a_line_is_written_by_a_seat_of_its_writers_own(meeting: Shared) -> None:
    lucy, jo = writer(meeting, "Lucy"), writer(meeting, "Jo")
    assert lucy.enter("The bus is late") == ["We heard: The bus is late."]
    assert seat_of(meeting, lucy) == "Desk, Lucy"
    assert jo.enter("And cold")[-1] == "We heard: And cold."
    assert seat_of(meeting, jo) == "Desk, Jo"
    assert "And cold" in lucy.load().words
    assert "Desk, Jo: We heard: And cold." in lucy.load().words


def test_a_line_is_of_its_kind_or_a_command_as_at_the_desk(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("We ask for plain letters", "decide")
    page.enter("/why it saves phone calls", "action")
    page.enter("Amy: writes to the ward by 20 Oct", "action")
    meeting.caught_up()
    state = meeting.room.meeting
    assert [(one.words, one.why) for one in state.decisions.all] == [
        ("We ask for plain letters", "it saves phone calls")
    ]
    assert [(one.words, one.by, one.person) for one in state.actions.all] == [
        ("writes to the ward", "2026-10-20", meeting.people["Amy"])
    ]


def test_what_is_not_understood_stays_in_the_line_and_says_why(meeting: Shared) -> None:
    page = writer(meeting)
    page.load()
    outcome = page.do(words="/handd Amy", kind="note")
    assert (outcome["done"], outcome["words"]) == (True, "")
    assert "Did you mean" in outcome["told"][-1][1]
    assert page.do(press="no")["words"] == "/handd Amy", "it comes back where it is not so"
    assert page.do(words="/agree", kind="note") == {
        "done": False,
        "words": "/agree",
        "told": page.do(press="close")["told"],
        "at": page.do(press="close")["at"],
    }


def test_a_correction_that_was_offered_is_taken_by_yes(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("/handd Amy")
    page.do(press="yes")
    meeting.caught_up()
    assert [hand.person for hand in meeting.room.meeting.hands.waiting] == [meeting.people["Amy"]]


def test_the_network_goes_away_in_mid_save_and_the_words_are_there_once(meeting: Shared) -> None:
    """The answer is lost on its way, and the page asks again under the same name, while the first may still go on."""
    page = writer(meeting)
    sent = {"token": page.token, "saw": page.saw, "words": "On their way", "kind": "note", "line": "line-on-its-way"}
    for _each in range(3):
        page.send_and_go("/write/do", sent)
    assert page.do("line-on-its-way", words="On their way", kind="note")["done"]
    assert notes(meeting) == ["On their way"]


def test_a_line_that_is_sent_again_is_not_written_again(meeting: Shared) -> None:
    page = writer(meeting)
    first = page.do("line-sent-twice", words="The bus is late", kind="note")
    again = page.do("line-sent-twice", words="The bus is late", kind="note")
    assert notes(meeting) == ["The bus is late"]
    assert first["done"]
    assert again["done"]
    assert again["told"] == first["told"], "and nothing is told twice"
    page.do("another-line", words="The bus is late", kind="note")
    assert len(notes(meeting)) == 2, "other lines may say the same"


def test_a_line_is_written_once_also_where_the_pages_were_closed_and_opened_between(meeting: Shared) -> None:
    page = writer(meeting)
    page.do("line-of-before", words="The bus is late", kind="note")
    meeting.server.end_writing()
    meeting.caught_up()
    page = writer(meeting)
    page.do("line-of-before", words="The bus is late", kind="note")
    assert notes(meeting) == ["The bus is late"]


def test_what_is_half_typed_is_kept_and_stands_in_the_line_again(meeting: Shared) -> None:
    page = writer(meeting)
    page.hears("Half a sent", "park")
    page.post("/write/leave", token=page.token)
    again = writer(meeting)
    shown = again.load().text
    assert 'value="Half a sent"' in shown
    assert '<option value="park" selected>' in shown
    again.enter("Half a sentence", "park")
    assert 'value="Half' not in again.load().text


def test_letters_that_come_after_their_line_was_saved_are_not_kept(meeting: Shared) -> None:
    page = writer(meeting)
    page.do("line-that-is-saved", words="The bus is late", kind="note")
    page.hears("The bus is la", line="line-that-is-saved")
    assert "The bus is la" not in page.load().text.split("<main>")[1].split('id="words"')[1].split(">")[0]


def test_completion_and_hints_are_the_houses_own(meeting: Shared) -> None:
    page = writer(meeting)
    ends = page.hears("/hand Sh")["ends"]
    assert ends[0] == [6, 8, "Shabir", "2"]
    heard = page.hears("The CQC came ")
    assert heard["hint"] == "CQC has no meaning here yet. Is it “Care Quality Commission”?"
    assert heard["takes"] == [["add it", "", "/word CQC = Care Quality Commission"]]
    assert page.hears("Amy: rings the ward by 20 Oct", "action")["told"].startswith("who: Amy")


def test_the_room_sees_the_line_only_when_asked_to_and_never_once_it_is_hidden(meeting: Shared) -> None:
    page = writer(meeting)

    def seen() -> list[str]:
        writes = next(each.seat for each in meeting.server._write.routes.writers.all)
        writes.session.drafts.wait_until_kept(SOON)
        return [sign.shows for sign in meeting.room.place.seats.open_seats() if sign.kind == "desk"]

    page.hears("Between us")
    assert seen() == [""]
    page.do(press="together on")
    page.hears("Let us read this")
    assert seen() == ["note\nLet us read this"]
    meeting.do(hide)
    page.load()
    assert seen() == [""]
    page.hears("Let us read this too")
    assert seen() == [""]


def test_a_decision_is_read_back_counted_step_by_step_and_agreed(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("/everyone here")
    page.enter("We ask for plain letters", "decide")
    assert "The words are right" in page.load().words
    page.do(press="right")
    page.do(words="/count thumbs")
    assert "Your next line answers this." in page.load().words
    for answer in ("three", "1", "0"):
        page.do(words=answer, kind="note")
    page.do(press="agree")
    meeting.caught_up()
    made = meeting.room.meeting.decisions.all[0]
    assert made.outcome == "agreed"
    assert made.support
    assert [level.count for level in made.support.levels] == [3, 1, 0]
    assert notes(meeting) == []


def test_what_another_seat_changed_meanwhile_is_refused_with_why(meeting: Shared) -> None:
    page = writer(meeting)
    meeting.do(propose, "We ask for letters")
    page.load()
    decision = meeting.room.meeting.decisions.now
    assert decision
    meeting.do(reword, decision, "We ask for plain letters")
    outcome = page.do(press="right")
    assert not outcome["done"]
    assert any("changed" in words for _number, words in outcome["told"]), "beside what the other seat did"
    page.load()
    assert page.do(press="right")["done"], "now they have seen it"


def test_an_entry_is_picked_and_put_in_other_words_or_taken_back(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("The bsu is late")
    line = meeting_line(meeting)
    page.load()
    assert "The bsu is late" in page.get(f"/write/entry/{line}").words
    page.post(f"/write/entry/{line}", token=page.token, saw=page.saw, do="reword", words="The bus is late")
    assert notes(meeting) == ["The bus is late"]
    page.post(f"/write/entry/{line}", token=page.token, saw=page.saw, do="take-back")
    assert notes(meeting) == []
    page.do(press="undo")
    assert page.get("/write/entry/9999").status == 404


def meeting_line(meeting: Shared) -> int:
    meeting.caught_up()
    return meeting.room.meeting.history[-1].stamp.line


def test_undo_takes_back_what_was_done_here_and_nobody_elses(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("Mine")
    meeting.do(take_note, "The Room's")
    page.load()
    page.do(press="undo")
    assert notes(meeting) == ["The Room's"]
    page.do(press="redo")
    assert notes(meeting) == ["Mine", "The Room's"]


def test_hidden_here_this_page_is_blank_until_somebody_says_so_twice(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("The bus is late")
    page.do(press="hide")
    meeting.caught_up()
    assert meeting.room.meeting.flow.hidden
    shown = page.load()
    assert "bus" not in shown.text
    assert "Show the screen again?" in shown.words
    assert page.get("/write/record").text == ""
    page.do(words="note While hidden", kind="note")
    assert len(notes(meeting)) == 1
    page.do(press="show")
    assert "bus" in page.load().text
    meeting.caught_up()
    assert not meeting.room.meeting.flow.hidden


def test_hidden_elsewhere_the_page_goes_on_as_a_desk_does(meeting: Shared) -> None:
    page = writer(meeting)
    meeting.do(hide)
    assert "Desk, Lucy" in page.load().words
    page.enter("Still written down")
    meeting.do(show)
    assert "Still written down" in page.load().words


def test_who_waits_and_who_says_who_they_are_stand_there_and_are_answered(meeting: Shared) -> None:
    page = writer(meeting)
    meeting.do(raise_hand, Id(meeting.people["Mo"]), "question")
    phone = meeting.phone()
    phone.post("/who", token=phone.get().token, person=str(meeting.people["Amy"]))
    shown = page.load().words
    assert "Mo (a question)" in shown
    assert "Amy, is that you on a phone?" in shown
    claim = meeting.server.claims[0][0]
    page.do(press=f"claim yes {claim}")
    assert "You are Amy." in phone.get().words


def test_a_name_that_another_phone_took_is_freed_on_the_page(meeting: Shared) -> None:
    page, phone = writer(meeting), meeting.phone()
    phone.post("/who", token=phone.get().token, person=str(meeting.people["Amy"]))
    page.do(press=f"claim yes {meeting.server.claims[0][0]}")
    page.do(press=f"free {meeting.people['Mo']}")
    page.do(press="free " + "9" * 5_000)
    assert "You are Amy." in phone.get().words
    log = page.do(press=f"free {meeting.people['Amy']}")["told"]
    assert log[-1][1] == "No phone is Amy now. Whoever it is says so on their own phone."
    assert "You are Amy." not in phone.get().words


def test_what_people_need_stands_there_once_asked_for_and_goes_as_the_screen_is_hidden(meeting: Shared) -> None:
    page, group = writer(meeting), meeting.room.place.of_group
    amy = read_group(group).members.active[0].id
    change_group(group, partial(say_need, member=amy, sort="large-print", shown_to="meeting"), START)
    assert "large-print" not in page.load().words
    page.do(press="needs")
    assert "1 large-print agenda Amy" in " ".join(page.load().words.split())
    meeting.do(hide)
    assert "large-print" not in page.load().words
    meeting.do(show)
    assert "large-print" not in page.load().words


def test_a_way_out_of_everything_for_good_is_asked_first(meeting: Shared) -> None:
    page = writer(meeting)
    page.enter("To be left out")
    line = meeting_line(meeting)
    page.post(f"/write/entry/{line}", token=page.token, saw=page.saw, do="leave-out")
    assert notes(meeting) == ["To be left out"]
    page.load()
    page.do(press="yes")
    assert "To be left out" not in page.load().text
    assert "To be left out" not in meeting.room.place.record.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ("/so far", "So far: nothing is decided."),
        ("/help", "decide WORDS"),
        ("/search bus", "Only what has these words: bus"),
    ],
)
def test_what_somebody_asks_to_see_stands_on_the_page(meeting: Shared, words: str, has: str) -> None:
    page = writer(meeting)
    meeting.do(take_note, "The bus is late")
    meeting.do(take_note, "The train is early")
    page.enter(words)
    shown = page.load().words
    assert has in shown
    assert ("The train is early" in shown.split("What came of it")[0]) == (words != "/search bus")
    page.do(press="sayings")
    assert "Thank you. Let's hear a new voice." in page.load().words


def test_peoples_words_are_never_markup_on_any_page(meeting: Shared) -> None:
    page = writer(meeting, "<b>Lu</b>")
    page.enter("<img src=x onerror=alert(1)> محمد")
    line = meeting_line(meeting)
    for path in ("/write", f"/write/entry/{line}", "/write/record"):
        text = page.get(path).text
        assert "<img" not in text
        assert "<b>Lu" not in text
        assert "&lt;img" in text
