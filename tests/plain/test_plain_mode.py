"""A meeting in plain mode, line by line: what is asked is done and said, what is not done is said with why."""

from __future__ import annotations

import os
import signal
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.plan import Settings
from coprod_tui.record import recorder
from coprod_tui.record.drafts import Drafts
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import make_meeting
from tests.building import START
from tests.plain.sittings import Circle, Sitting, circle, other_seat

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def willow(home: Path) -> Circle:
    return circle(home)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test's clock jumps; nobody's laptop slept."""
    monkeypatch.setattr(recorder, "GAP", 10**12)


def test_it_opens_with_where_the_meeting_is(willow: Circle) -> None:
    sitting = Sitting(willow)
    sitting.sit()
    assert sitting.opening == [
        "Willow Group, meeting 1",
        "Tuesday 13 October 2026, 14:00 to 16:00",
        "Planned, not begun.",
        "2 items take 30 minutes. 1 has no time yet. Over about 14:30. 1 item is open to us. Nobody has said for 1.",
        "Expected: Amy, Shabir, Tasleem and Mo",
        "To begin, type start. To say who is here, type everyone here, or arrive and a name.",
    ]


def test_whoever_interprets_is_told_apart_from_those_who_are_here(willow: Circle) -> None:
    said = Sitting(willow).sit("everyone here", "start", "voice tasleem for mo", "list people")
    assert "Here: Amy, Shabir and Mo" in said
    assert "With somebody here: Tasleem" in said


def test_after_the_laptop_stopped_it_says_so_and_whose_turn_it_cut_and_reads_nothing_that_is_over(
    willow: Circle,
) -> None:
    Sitting(willow).sit("start", "hand mo", "next", "note The bus is late")
    later = Sitting(willow)
    later.clocks.pass_by(90)
    later.sit()
    assert (
        later.opening[2]
        == "The laptop stopped at 14:00. Nobody's time ran on. Mo was speaking when the laptop stopped."
    )
    assert "Speaking: Mo" not in later.opening
    assert "Nobody is speaking." in later.opening
    assert not any("laptop" in line for line in later.sit("what now")), "once is enough"


def test_each_line_is_answered_in_order(willow: Circle) -> None:
    sitting = Sitting(willow)
    assert sitting.sit("start", "hand mo", "next", "note The bus is late") == [
        "Item 1, Check in, has begun.",
        "Mo's hand is up.",
        "Mo is speaking.",
        "We heard: The bus is late.",
        "You have left. Everything is saved, and the meeting is still open.",
    ]
    assert sitting.code == 0


def test_a_name_with_a_slip_is_offered_put_right_and_yes_takes_it(willow: Circle) -> None:
    sitting = Sitting(willow, typed=True)
    assert sitting.sit("hand Shabbir", "no", "hand Shabbir", "yes", "yes")[1:4] == [
        "No one here is called Shabbir. Did you mean Shabir? Type yes for that.",
        "Shabir's hand is up.",
        "“yes” is not something we know. Type help to see what can be typed.",
    ]
    assert sitting.code == 0


def test_lines_that_were_not_done_are_numbered_and_counted_where_nobody_types(willow: Circle) -> None:
    sitting = Sitting(willow)
    assert sitting.sit("start", "", "hand Shabbir", "start", "note Still here") == [
        "Item 1, Check in, has begun.",
        "Line 3: No one here is called Shabbir. Did you mean Shabir?",
        "Line 4: The meeting is open already.",
        "We heard: Still here.",
        "2 lines were not done.",
        "You have left. Everything is saved, and the meeting is still open.",
    ]
    assert sitting.code == 1


def test_what_another_seat_does_is_said_as_it_comes_with_the_seats_name(willow: Circle) -> None:
    sitting = Sitting(willow)
    desk = partial(other_seat, willow, "Desk", "hand amy")
    said = sitting.sit("start", desk, lambda: sitting.said.hear("Desk: "), "who waits")
    assert said[1:4] == ["Desk: Amy's hand is up.", "Next: Amy", "Waiting to speak: Amy"]


def test_words_half_typed_are_shown_again_after_somebody_else_was_heard(willow: Circle) -> None:
    sitting = Sitting(willow, typed=True, half="hand ta")
    desk = partial(other_seat, willow, "Desk", "hand amy")
    sitting.sit("start", desk, lambda: sitting.said.hear("hand ta"))
    assert "\nDesk: Amy's hand is up.\n> hand ta" in sitting.said.text


def test_two_plain_seats_at_one_meeting_hear_each_other_and_have_names_of_their_own(willow: Circle) -> None:
    one, two = Sitting(willow), Sitting(willow)

    def second() -> None:
        two.sit("note From the second", partial(one.said.hear, "Plain 2: We heard: From the second."))

    said = one.sit("note From the first", second, "undo")
    assert said[:3] == [
        "We heard: From the first.",
        "Plain 2: We heard: From the second.",
        "Taken back: We heard: From the first.",
    ]
    assert [note.words for note in read_meeting(willow.place).notes.heard] == ["From the second"]


def test_a_decision_is_read_back_and_asked_about_before_it_is_agreed(willow: Circle) -> None:
    said = Sitting(willow).sit("decide We meet on Tuesdays", "right", "worry Mo: Not every week", "agree")
    assert said[:8] == [
        "Are these the right words? We meet on Tuesdays.",
        "To answer, type right, reword, set aside or not ours.",
        "The words are right. Now we ask if anyone has a worry.",
        "Any worries? Anyone need more time? Have the people this affects most been heard?",
        "Our rule: nobody objects.",
        "To answer, type agree, worry, object, count, more time or not agreed.",
        "A worry is kept: Not every week.",
        "D1: We meet on Tuesdays. Agreed by our rule: nobody objects. 1 worry is kept.",
    ]


def test_yes_and_no_answer_whether_the_words_are_right_and_yes_never_agrees(willow: Circle) -> None:
    said = Sitting(willow).sit("decide We meet on Tuesdays", "no", "yes", "yes")
    assert said[2:4] == [
        "Type reword and the right words. To leave it for now, type set aside.",
        "The words are right. Now we ask if anyone has a worry.",
    ]
    (one,) = read_meeting(willow.place).decisions.all
    assert (one.stage, one.outcome) == ("testing", None)


def test_a_card_that_comes_down_in_a_break_leaves_the_break_on(willow: Circle) -> None:
    said = Sitting(willow).sit("start", "break", "stop", "explained")
    assert "The card is down." in said
    assert not any("We carry on" in each for each in said)


def test_somebody_who_is_not_in_the_group_is_said_to_be_outside(willow: Circle) -> None:
    said = Sitting(willow).sit("action Zebedee Okonkwo: ring the bus company by 1 Dec")
    assert "Not in this group: Zebedee Okonkwo" in said


def test_hidden_it_says_nothing_of_the_meeting_until_it_is_shown(willow: Circle) -> None:
    sitting = Sitting(willow)
    desk = partial(other_seat, willow, "Desk", "note A secret")
    said = sitting.sit("start", "hide", desk, "who waits", "hand Shabbir", "note No", "hide", "show", "note Yes")
    assert said[1:6] == [
        "Hidden. show brings it back.",
        "Line 3: Nothing was done while hidden. show brings it back.",
        "Line 4: Nothing was done while hidden. show brings it back.",
        "Line 5: Nothing was done while hidden. show brings it back.",
        "Hidden. show brings it back.",
    ]
    assert said[6:14] == [
        "Desk: We heard: …",
        "The screen was shown again.",
        "Quiet room: upstairs",
        "Who could sit with you? You may ask anyone here, or ask for a break.",
        "1 thing that was written stays off every screen but the Desk.",
        "The person whose words they are chooses.",
        "To choose, type desk only, out for good, or it was fine.",
        "We heard: Yes.",
    ]
    assert sitting.script.forgotten == 2


def test_on_a_terminal_hiding_empties_it_and_says_that_somebody_may_scroll_back(willow: Circle) -> None:
    sitting = Sitting(willow, typed=True, half="note And then he")
    before = sitting.said.text
    sitting.sit("start", "note A secret", "hide", "show")
    written = sitting.said.text.removeprefix(before)
    hidden, back = written.split("[CLEAR]")[1].split("The screen was shown again.")
    assert "Hidden. show brings it back." in hidden
    assert "Somebody may still scroll back to earlier lines in this window." in hidden
    assert "secret" not in hidden + back
    assert "And then he" not in hidden


@pytest.mark.parametrize(("choice", "shows"), [("desk only", False), ("out for good", False), ("it was fine", True)])
def test_the_choice_is_made_in_words_here_too(willow: Circle, choice: str, *, shows: bool) -> None:
    said = Sitting(willow).sit("start", "note A secret", "hide", "show", "list notes", choice, "list notes")
    after = said[said.index("To choose, type desk only, out for good, or it was fine.") :]
    assert any("secret" in line for line in after) is shows
    assert "A secret" in repr(read_meeting(willow.place).history)


def test_hiding_at_another_seat_hides_here_too_and_so_does_showing(willow: Circle) -> None:
    sitting = Sitting(willow)
    hide, show = (partial(other_seat, willow, "Room", move) for move in ("hide", "show"))
    hear = sitting.said.hear
    said = sitting.sit(hide, lambda: hear("Hidden"), show, lambda: hear("shown again"), "note Yes")
    assert said[:3] == ["Hidden. show brings it back.", "Room: The screen was shown again.", "We heard: Yes."]


def test_a_meeting_that_is_hidden_as_it_opens_is_not_told(willow: Circle) -> None:
    other_seat(willow, "Room", "hide")
    sitting = Sitting(willow)
    assert sitting.sit()
    assert sitting.opening == ["Hidden. show brings it back."]


def test_what_can_be_typed_is_not_offered_while_hidden(willow: Circle) -> None:
    from coprod_tui.plain import plain_mode  # noqa: PLC0415  only here is none run

    session = plain_mode.PlainMode(*willow, write=lambda _text: None)
    assert [text for _start, _end, text in session.completions("hand Sh", 7)] == ["Shabir"]
    session.voice.hidden = True
    assert session.completions("hand Sh", 7) == ()
    session.session.close()


@pytest.mark.usefixtures("patient")
def test_time_that_has_passed_is_told_once_and_calmly(willow: Circle) -> None:
    sitting = Sitting(willow)
    said = sitting.sit(
        "item 2", partial(sitting.clocks.pass_by, 21), "hand mo", "hand amy", "what now", "more 5", "next",
        partial(sitting.clocks.pass_by, 5), "end",
    )  # fmt: skip
    assert [line for line in said if "More than" in line] == [
        "More than the planned 20 minutes: Letters.",
        "More than the planned 20 minutes, by about 1 minute.",
        "More than the planned 25 minutes: Letters.",
    ]


@pytest.mark.usefixtures("patient")
def test_the_end_of_a_break_is_told_once_and_hurries_nobody(willow: Circle) -> None:
    sitting = Sitting(willow)
    said = sitting.sit("break 10m", "what now", partial(sitting.clocks.pass_by, 11), "note One", "note Two")
    assert "Quiet room: upstairs" in said
    assert [line for line in said if "everyone is back" in line] == ["It is 14:10. We go on when everyone is back."]


def test_finishing_saves_the_summary_and_the_group_takes_over(willow: Circle) -> None:
    said = Sitting(willow).sit("start", "park The lift", "finish")
    assert said[2:5] == [
        "The meeting is finished. Thank you, everyone.",
        "These were still open. reopen opens the meeting again:",
        "P1: nobody takes it yet: The lift.",
    ]
    saved, next_ = (next(each for each in said if each.startswith(begins)) for begins in ("The summary is", "Next,"))
    assert saved.startswith("The summary is saved: 3 files. They are in ")
    assert next_.endswith("reads the summary over before it goes out. list summary reads it here.")
    assert said[-1] == "You have left. Everything is saved."
    assert len([path for path in willow.place.summaries.iterdir() if path.is_file()]) == 3
    held = read_group(willow.shelf.group(willow.place.group)).history
    assert [issue.words for issue in held.open_issues] == ["The lift"]


def test_a_meeting_that_is_closed_says_so_and_can_be_opened_again(willow: Circle) -> None:
    Sitting(willow).sit("start", "finish")
    sitting = Sitting(willow)
    said = sitting.sit("hand mo", "undo", "reopen", "hand mo")
    assert sitting.opening[2].startswith("Finished at")
    assert said[0].startswith("Line 1: ")
    assert said[2:4] == ["The meeting is open again.", "Mo's hand is up."]


def test_a_folder_that_goes_is_told_and_the_words_come_back_into_the_line(willow: Circle) -> None:
    sitting = Sitting(willow, typed=True)
    folder = willow.place.record.parent
    away = folder.with_name("away")
    said = sitting.sit(
        partial(folder.rename, away), "note The bus is late", partial(away.rename, folder), "note The bus is late"
    )
    told = [line.removeprefix("> ") for line in said if "folder" in line]
    assert len(told) <= 2, "once as the folder goes, where that is noticed first, and once of the words"
    assert [line for line in told if "kept" in line] == told[-1:]
    assert told[-1].startswith("Not saved yet: the folder with this record is not there. Your words are kept here.")
    assert sitting.script.put_in == ["note The bus is late"]
    assert [note.words for note in read_meeting(willow.place).notes.heard] == ["The bus is late"]


def test_hiding_works_when_nothing_can_be_written(willow: Circle) -> None:
    sitting = Sitting(willow, typed=True)
    folder = willow.place.record.parent
    away = folder.with_name("away")
    said = sitting.sit(partial(folder.rename, away), "hide", "what now", partial(away.rename, folder), "show")
    assert said[said.index("Hidden. show brings it back.") + 2].startswith("Not saved yet")
    assert "Nothing was done while hidden. show brings it back." in said


@pytest.mark.skipif(os.name == "nt", reason="needs signals as Unix has them")
@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_words_half_typed_when_it_was_left_are_in_the_line_the_next_time(willow: Circle, sign: str) -> None:
    first = Sitting(willow, typed=True, half="note Half a th")

    def stop() -> None:
        os.kill(os.getpid(), getattr(signal, sign))
        first.said.hear("You have left.")

    assert "The words you were typing are kept for the next time." in first.sit("start", stop)
    assert (first.code, first.script.closed) == (0, True)
    again = Sitting(willow, typed=True)
    again.sit("note Whole")
    assert again.script.put_in == ["note Half a th"]
    last = Sitting(willow, typed=True)
    last.sit()
    assert last.script.put_in == []


def test_the_group_chooses_how_much_is_said_of_time_and_turns(home: Path) -> None:
    chosen = Settings(
        reasons=True, turn_clock=True, seconds=True, count_voices=True, unheard="names", order="new-voices"
    )
    said = Sitting(circle(home, settings=chosen)).sit(
        "everyone here", "item 2", "hand mo", "next", "hand amy", "what now"
    )
    assert "Time left of 20 minutes: 20:00." in said
    assert "Speaking: Mo, for 0:00" in said
    assert "Next: Amy, who has not spoken yet" in said
    assert "Not heard from yet: Amy, Shabir and Tasleem" in said


# A meeting of another day


def test_a_meeting_of_another_day_begins_only_with_a_yes(home: Path) -> None:
    at = circle(home, date="2026-12-14")
    asks = [
        "This meeting is planned for Monday 14 December 2026. Today is Tuesday 13 October 2026. Start it now?",
        "Type yes to start it.",
    ]
    sitting = Sitting(at, typed=True)
    assert sitting.sit("everyone here", "start", "no", "hand mo", "who waits", "start", "yes")[1:-2] == [
        *asks,
        "The meeting has not begun.",
        *asks,
        "The meeting has not begun.",
        "Nobody is waiting to speak.",
        *asks,
        "Item 1, Check in, has begun.",
    ]
    assert Sitting(at).sit("hand mo")[0] == "Mo's hand is up."


def test_lines_from_a_file_begin_no_meeting_of_another_day_and_say_so_in_how_they_end(home: Path) -> None:
    at = circle(home, date="2026-10-12")
    sitting = Sitting(at)
    said = sitting.sit("start", "note The bus is late")
    assert said[0].startswith("This meeting was planned for Monday 12 October 2026. Today is Tuesday 13 October 2026.")
    assert sitting.code == 1
    assert read_meeting(at.place).flow.stage == "planned"
    last = Sitting(at)
    last.sit("start")
    assert last.code == 1
    sure = Sitting(at)
    assert sure.sit("start", "yes")[2] == "Item 1, Check in, has begun."
    assert sure.code == 0


def test_what_breaks_as_the_record_is_left_is_not_passed_over(willow: Circle, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_done: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Drafts, "close", lambda drafts: drafts._keep("", "", "", fail))
    with pytest.raises(ZeroDivisionError):
        Sitting(willow).sit("note The bus is late")
    assert [note.words for note in read_meeting(willow.place).notes.heard] == ["The bus is late"]


def test_a_way_of_working_that_is_changed_here_is_offered_to_what_is_planned_and_to_later_meetings(
    willow: Circle,
) -> None:
    group = willow.place.of_group
    other = make_meeting(willow.shelf, group, zone="Europe/London", at=START)
    sitting = Sitting(willow)
    sitting.sit("way quiet room Room 3", "no", "way quiet room Room 4", "yes", "way quiet room Room 5", "what now")
    assert "Is it to be so later too, and in meeting 2, which is planned?" in sitting.said.text
    assert sitting.said.text.count("It is so in this meeting alone.") == 2, "no, and whatever else is typed"
    assert read_meeting(willow.place).plan.settings.quiet_room == "Room 5"
    assert read_meeting(other).plan.settings.quiet_room == read_group(group).settings.quiet_room == "Room 4"
