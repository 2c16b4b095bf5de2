"""What a summary says, section by section, and what it never says."""

from __future__ import annotations

import msgspec
import pytest

from coprod_tui.model import (
    actions,
    agenda,
    cards,
    closing,
    flow,
    hands,
    interpreting,
    notes,
    parking,
    people,
    requests,
    rules,
    turns,
)
from coprod_tui.model import clock as meeting_clock
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import GuestCame, PersonExpected
from coprod_tui.model.plan import MeetingPlanned, Settings
from coprod_tui.model.rules import RuleBrought
from coprod_tui.model.sealing import Final, Seal
from coprod_tui.model.undo import undo as take_back
from coprod_tui.summary import Summary, compose, plain
from tests.building import MINUTE, START, Told
from tests.summary.meetings import LETTERS, QUIET, everything, first_page, riverside, section, under

DAY = 24 * 60 * MINUTE


def test_the_first_page_asks_for_the_answer_and_says_what_most_people_need() -> None:
    page = first_page(riverside().meeting)
    order = [
        "Tell us what you think", "I agree", "What we agreed", LETTERS,
        "Nobody objected when asked, of 8 here. We look at this again on 9 February 2027.", QUIET,
        "Agreed by our rule: nobody objects. 6 for, 2 have a worry, of 8 here. 2 worries are kept.",
        "What we did not agree", "We stop the music in the corridor.",
        "Not agreed. Our rule: nobody objects. 8 people were here. 1 objection stays with it.",
        "Still being discussed", "We meet every three weeks.", "Who does what", "Shabir Khan:",
        "By 30 October.", "What came back", "The lift is broken most weeks", "Outside our control",
        "Amy Shah takes this to Estates. Answer due 1 December.", "Next meeting", "We meet next on Tuesday",
    ]  # fmt: skip
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_everyone_who_came_is_thanked_and_the_draft_says_that_it_is_one() -> None:
    status = list(map(plain, compose(riverside().meeting).status))
    assert status == [
        "This is a draft until the people who were there agree it.",
        "Thank you to all 8 people who came.",
    ]


def test_an_agreed_summary_says_when_it_was_agreed_and_asks_for_no_answer() -> None:
    summary = compose(riverside().meeting, version=1, seal=Seal(1, "", "2026-10-27", 0, final=Final(agrees=9)))
    assert plain(summary.status[0]) == "This is the agreed record. It was agreed on 27 October 2026. Final: 9 agree."
    assert not section(summary, "reply")


def test_a_summary_of_a_meeting_that_goes_on_says_so() -> None:
    assert "not finished yet" in plain(compose(riverside(finish=False).meeting).status[0])
    assert "not begun yet" in plain(compose(Told("Amy").meeting).status[0])


def test_people_are_named_as_they_wish_and_the_rest_are_counted() -> None:
    there = section(riverside().meeting, "people")
    assert "8 people were there: Amy Shah, Shabir Khan, Tasleem Begum, Mo, J.P., Dr Lee, Sam Field and" in there
    assert "and 1 person who would rather not be named." in there
    assert "2 could not come: Ed Wynn and Rosa Diaz." in there
    assert "Sam Field came as a guest." in there


def test_nobody_who_wishes_not_to_be_named_is_named_anywhere() -> None:
    told = riverside()
    assert "Lucy" not in everything(told.meeting)
    assert "Mo Ali" not in everything(told.meeting)
    assert "Jo Price" not in everything(told.meeting)


def test_why_somebody_could_not_come_and_what_anybody_brings_is_not_told() -> None:
    told = riverside()
    told.write(PersonExpected("Nia", 90, brings="a brought thing"))
    assert "a private reason" not in everything(told.meeting)
    assert "a brought thing" not in everything(told.meeting)


def test_who_chaired_noted_kept_time_and_was_at_the_keys_is_told_even_of_those_who_left() -> None:
    told = riverside(finish=False)
    told.do(people.take_role, told.person("Dr Lee"), "keys")
    told.do(people.leave, told.person("Jo Price"))
    there = section(told.meeting, "people")
    assert "Amy Shah and Shabir Khan chaired." in there
    assert "Tasleem Begum took the notes." in there
    assert "J.P. kept the time." in there
    assert "Mo and Dr Lee were at the keys." in there


def test_a_role_that_was_taken_back_was_never_had() -> None:
    told = Told("Amy")
    told.do(people.take_role, told.person("Amy"), "notes")
    told.do(take_back, "Room")
    assert "took the notes" not in section(told.meeting, "people")


def test_two_people_with_one_name_are_told_apart_and_nobody_else_is_numbered() -> None:
    told = Told("Amy", "Mo", "Amy")
    told.do(people.everyone_here)
    assert "Amy (1), Mo and Amy (3)" in section(told.meeting, "people")


def test_two_first_names_that_are_alike_are_told_apart_without_the_rest_of_the_name() -> None:
    told = Told("Amy Shah", "Amy Jones")
    told.do(people.everyone_here)
    for name in ("Amy Shah", "Amy Jones"):
        told.do(people.rename, told.person(name), named="first")
    assert "Amy (1) and Amy (2)" in section(told.meeting, "people")
    assert "Jones" not in everything(told.meeting)


def test_an_action_tells_who_and_by_when_and_those_of_earlier_meetings_are_kept_apart() -> None:
    will_do = section(riverside().meeting, "doing")
    assert "Shabir Khan:\nSend the new letter to the PPI lead\nBy 30 October." in will_do
    assert will_do.index("Still to do from earlier meetings") < will_do.index("Ring the library about the room")
    assert "large-print menus" not in will_do
    assert "Charges" not in will_do, "who takes what is outside our control stands there"


def test_a_day_in_words_is_told_as_it_was_written() -> None:
    told = Told("Amy")
    told.do(actions.add_action, "Write to Estates", who="The board", by="when they answer")
    assert "The board:\nWrite to Estates\nBy when they answer." in section(told.meeting, "doing")


def test_an_action_of_several_names_each_as_they_wish() -> None:
    told = Told("Amy Shah", "Mo Khan", "Jo")
    told.do(people.rename, told.person("Jo"), named="nobody")
    told.do(actions.add_action, "Bring cake", told.person("Amy Shah"), others=(told.person("Mo Khan"),), who="Sue")
    told.do(actions.add_action, "Ring them", told.person("Amy Shah"), others=(told.person("Jo"),))
    text = section(told.meeting, "doing")
    assert "Amy Shah, Mo Khan and Sue:\nBring cake" in text
    assert "Amy Shah and someone who would rather not be named:\nRing them" in text


def test_whoever_interprets_is_not_one_of_those_who_were_there_and_for_whom_is_not_said() -> None:
    told = Told("Amy Shah", "Mo Khan", "Ines Roy")
    told.do(people.everyone_here)
    told.do(interpreting.voice_for, told.person("Ines Roy"), told.person("Mo Khan"))
    told.do(flow.start)
    told.do(closing.finish)
    text = section(told.meeting, "people")
    assert "2 people were there: Amy Shah and Mo Khan." in text
    assert "Ines Roy came to interpret or support." in text
    assert "Thank you to all 3 people who came." in map(plain, compose(told.meeting).status)


def test_an_action_nobody_took_is_said_plainly() -> None:
    told = Told("Amy")
    told.do(actions.add_action, "Find a room")
    assert "Nobody has taken this yet." in section(told.meeting, "doing")


def test_what_is_outside_our_control_tells_who_takes_it_where_or_that_nobody_does() -> None:
    outside = section(riverside().meeting, "parking")
    assert "Charges in the car park\nAmy Shah takes this to Estates. Answer due 1 December." in outside
    assert "Buses after eight in the evening\nNobody takes this yet." in outside


def test_a_group_may_call_a_section_by_its_own_word() -> None:
    told = Told("Amy", settings=Settings(labels=(("parked", "Car park"),)))
    told.do(parking.park, "Charges")
    assert "Car park" in [plain(each.title) for each in compose(told.meeting).first]


def test_what_we_heard_stands_under_its_item_and_is_named_only_where_people_wish() -> None:
    heard = under(riverside().meeting, "Appointment letters")
    assert "\nPeople miss appointments" in heard
    assert "Mo:\nMy mother rang four numbers" in heard


def test_an_idea_not_taken_up_has_its_reason_or_says_that_none_was_written() -> None:
    ideas = under(riverside().meeting, "Appointment letters")
    assert "Send every letter by text message\nWhy: Not everyone has a mobile telephone." in ideas
    other = Told("Amy")
    other.do(notes.keep_idea, "A bell")
    assert "No reason was written down." in section(other.meeting, "agenda")


def test_words_are_explained_where_they_were_asked_for_or_are_used_in_the_summary() -> None:
    words = section(riverside().meeting, "words")
    assert "Triage:\ndeciding who needs to be seen first" in words
    assert "PPI:" in words
    assert "CQC" not in words


def test_a_word_nobody_explained_says_so() -> None:
    told = Told("Amy")
    told.do(notes.explain_word, "ICB")
    assert "ICB:\nNobody has explained this yet." in section(told.meeting, "words")


def test_what_came_back_tells_what_they_said_and_what_changed() -> None:
    back = section(riverside().meeting, "came-back")
    assert "They said on 4 October: A new part has come. What changed: The lift has worked since" in back
    assert "Done. What came of it: They have them from November" in back


def test_the_agenda_tells_who_asked_and_what_was_not_reached_or_kept() -> None:
    told = riverside(finish=False)
    told.do(agenda.add_item, "Lunch")
    told.do(agenda.carry_item, told.item("Lunch"))
    told.do(closing.finish)
    items = section(told.meeting, "agenda")
    assert "Appointment letters\nTasleem Begum asked for this. D1, P1, A1 and A2 came of this." in items
    assert "This was partly ours to change. We did not finish this." in under(told.meeting, "A calmer waiting room")
    also = items[items.index("Also on the agenda") :]
    assert "The volunteers asked for this. We did not get to this." in also
    assert "Lunch\nSaved for the next meeting." in also
    assert "Check in" not in items, "nothing was written down there"


def test_an_item_that_the_group_did_not_take_stands_with_why_and_what_was_asked_for_meanwhile_does_not() -> None:
    told = riverside(finish=False)
    told.do(agenda.add_item, "Lunch")
    told.do(agenda.go_to_item, told.item("Lunch"))
    told.do(requests.turn_down, told.item("Lunch"), "Nobody can cook")
    told.do(requests.ask_for_later, "A quiet corner", told.meeting.people.all[0].id)
    told.do(closing.finish)
    said = "Lunch\nThe group decided not to take this. Whoever asked may ask again. Why: Nobody can cook\n"
    assert said in section(told.meeting, "agenda")
    assert "quiet corner" not in everything(told.meeting)


def test_what_was_left_open_at_closing_is_said_where_it_stands_and_what_was_settled_since_by_itself() -> None:
    told = riverside()
    assert not section(told.meeting, "closing")
    assert "Buses after eight in the evening\nNobody takes this yet." in section(told.meeting, "parking")
    issue = next(each for each in told.meeting.parking.all if each.name == "P2")
    told.do(parking.change_issue, issue.id, who="Rosa")
    assert section(told.meeting, "closing") == "Open when we closed, and settled since: P2."


def test_rules_are_told_when_they_were_agreed_or_changed_and_never_who_was_reminded() -> None:
    told = Told("Amy")
    told.write(RuleBrought("One at a time", 1))
    told.do(flow.start)
    told.do(rules.point_to_rule, told.made(RuleBrought))
    assert not section(told.meeting, "rules")
    told.do(rules.change_rule, told.made(RuleBrought), "One person at a time")
    assert "One person at a time\nBefore: One at a time" in section(told.meeting, "rules")


def test_the_next_meeting_is_told_with_its_day_or_that_none_is_set() -> None:
    assert "We meet next on Tuesday 10 November 2026: At the library, 2 pm." in section(riverside().meeting, "next")
    assert section(Told("Amy").meeting, "next") == "No day has been set yet."


def test_who_it_goes_to_and_the_three_answers_are_told() -> None:
    told = riverside()
    assert "the trust's patient experience board" in section(told.meeting, "goes-to")
    summary = compose(told.meeting, made=told.at)
    assert "27 October. Send your answer to notes@riverside.example." in plain(summary.ask)
    reply = section(summary, "reply")
    for words in ("I agree", "Please change", "Please talk about"):
        assert words in reply
    assert "Saying nothing does not count as agreeing." in reply


@pytest.mark.parametrize(
    "where", ["Amy, by hand", "a@b.example?bcc=c@d.example", "a@b", "a b@c.example", "x@y.example\nBcc: z"]
)
def test_only_a_plain_address_is_made_a_link(where: str) -> None:
    told = Told("Amy", settings=Settings(reply_to=where))
    assert b"mailto" not in msgspec.json.encode(compose(told.meeting))


@pytest.mark.parametrize("count_voices", [False, True])
def test_who_spoke_and_how_long_and_whose_hand_was_up_leaves_no_trace(count_voices: bool) -> None:
    def tell(*, spoken: bool) -> Summary:
        told = Told("Amy", "Mo", items=["Letters"], settings=Settings(count_voices=count_voices))
        told.do(people.everyone_here)
        told.do(agenda.next_item)
        if spoken:
            told.do(turns.give_turn, told.person("Amy"))
            told.do(hands.raise_hand, told.person("Mo"))
            told.do(cards.slower_card)
        told.do(closing.finish, at=START + 60 * MINUTE)
        return compose(told.meeting).but(made=())

    assert tell(spoken=True) == tell(spoken=False)


def test_times_are_those_on_the_wall_of_the_room_even_after_the_clock_was_set() -> None:
    told = Told("Amy")
    told.do(flow.start, at=START + 2 * MINUTE)
    told.do(meeting_clock.clock_changed, 60 * MINUTE, at=START + 62 * MINUTE)
    told.do(closing.finish, at=START + 122 * MINUTE)
    assert plain(compose(told.meeting).when) == "Tuesday 13 October 2026, 15:02 to 16:02"


def test_a_meeting_in_another_zone_is_told_in_its_own_time() -> None:
    told = Told("Amy", zone="Asia/Karachi")
    told.do(flow.start)
    assert plain(compose(told.meeting).when) == "Tuesday 13 October 2026, from 18:00"


def test_a_stopped_laptop_is_told_because_something_may_be_missing() -> None:
    told = Told("Amy")
    told.do(flow.start)
    told.do(turns.interrupted, START + 10 * MINUTE, at=START + 25 * MINUTE)
    made = list(map(plain, compose(told.meeting, made=START + 2 * DAY).made))
    assert made[0] == "Nothing was recorded from 14:10 to 14:25: the laptop had stopped."
    assert made[1].startswith("Made on 15 October 2026 at 14:00, from the record up to entry ")


def test_a_summary_is_plain_data_that_comes_back_as_it_was_written() -> None:
    summary = compose(riverside().meeting, made=START)
    assert msgspec.json.decode(msgspec.json.encode(summary), type=Summary) == summary


def test_the_same_record_gives_the_same_summary() -> None:
    assert compose(riverside().meeting, made=START) == compose(riverside().meeting, made=START)


def test_a_meeting_with_next_to_nothing_in_its_record_can_be_told() -> None:
    told = Told()
    assert "Nobody was marked as here." in section(told.meeting, "people")
    assert compose(Meeting()).meeting_id == "meeting-0"


def test_an_unsafe_group_id_never_reaches_a_file_name() -> None:
    told = Told("Amy", group="../../etc/Passwd رضا")
    assert compose(told.meeting).meeting_id == "etc-passwd-14"


def test_every_guest_may_be_unnamed_too() -> None:
    told = Told()
    told.write(MeetingPlanned("a", "A", 1), GuestCame("Sam", 1, "nobody"))
    assert "1 person was there: 1 person who would rather not be named." in section(told.meeting, "people")


def test_an_earlier_action_that_is_not_done_is_among_who_does_what() -> None:
    told = Told("Amy")
    told.write(ActionAdded("Ring the library", 0, told.person("Amy"), ref="13-A1"))
    assert "Ring the library" in first_page(told.meeting)
