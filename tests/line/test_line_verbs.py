from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

import coprod_tui.model.group  # noqa: F401  so that every move there is is known
from coprod_tui.line import LABELS, helps, parse_kind
from coprod_tui.line.grammar import named, verbs
from coprod_tui.model import features
from coprod_tui.model.entry import MOVES, Refused
from coprod_tui.model.review import AFTERWARDS
from tests.line.circle import TODAY, after, answered, busy, heard, planned, problem, put, said

if TYPE_CHECKING:
    from coprod_tui.line import VerbHelp
    from coprod_tui.model.meeting import Meeting

WITHOUT_A_VERB = {
    "turns.interrupted": "the laptop slept: nobody does it",
    "clock.clock_changed": "the laptop's clock was set: nobody does it",
    "held.hold": "a seat tells what it held back by itself: nobody does it",
    "wanted.put_on": "many items at once: item new is typed for each",
    "undo.take_back": "lines are picked in the record at the Desk: a line has no name",
    "sending.stood": "the mail server says it: nobody does it",
    "sealing.seal": "its checksum is worked out from the summary: a command and the review do it",
}
GROUP = (
    "group", "history", "basket", "usual_agenda", "needs", "terms", "outreach", "photographs", "farewell",
    "never_write", "sharing", "series",
)  # fmt: skip
"""Floors of moves that are made between meetings, at home, and not while people meet."""

OVER = {*AFTERWARDS, "delivery", "easy", "important"}
"""The files whose moves are made once a meeting is finished."""

LINES = {
    "delivery.cannot_reach": "not reached Mo because his phone is cut off",
    "agenda.begin": "start",
    "flow.pause": "pause",
    "flow.resume": "resume",
    "flow.lengthen_break": "longer 5m",
    "held.hide": "hide",
    "held.show": "show",
    "held.choose_words": "desk only",
    "flow.set_next_meeting": "next meeting 12 January at 2pm, same room",
    "people.arrive": "arrive Amy",
    "people.everyone_here": "everyone here",
    "people.leave": "leave Amy",
    "people.could_not_come": "absent Amy because she is ill",
    "people.add_guest": "guest Priya Patel",
    "people.expect": "expect Priya Patel",
    "joining.tell_joining": "joining link meet.example/14",
    "people.was_here": "was here Priya Patel",
    "people.was_not_here": "was not here Amy",
    "times.correct_times": "meeting ended 16:05",
    "people.rename": "rename Mo to Mohammed",
    "people.take_role": "role notes Tasleem",
    "people.expect_role": "role expected chair Amy",
    "look_back.say_how_it_went": "look back It felt like ours",
    "look_back.look_back_on_rule": "rule kept 2 mostly: we talked over one another",
    "look_back.open_components": "components beginning",
    "look_back.talk_of_component": "component 6 we set the agenda together",
    "hospitality.tell_hospitality": "food Soup, and cake for all",
    "people.give_up_role": "drop role chair Amy",
    "agenda.add_item": "item new Bus passes 10m, to decide, from Mo",
    "agenda.change_item": "change item 3 Other news, 15 minutes",
    "agenda.go_to_item": "item 3",
    "agenda.next_item": "item next",
    "agenda.add_time": "more 5",
    "agenda.carry_item": "carry 3",
    "agenda.drop_item": "drop item 3",
    "agenda.move_item": "move item 3 before 1",
    "hands.raise_hand": "hand Lucy",
    "hands.lower_hand": "down Tasleem",
    "hands.place_hand": "put Lucy first",
    "hands.close_queue": "close queue",
    "hands.open_queue": "open queue",
    "hands.keep_hands": "keep hands",
    "hands.bring_hands_back": "bring hands back",
    "limits.one_more_minute": "one more minute",
    "limits.set_turn_time": "turn time Lucy 5m",
    "contributions.contribute": "written Lucy: Please use larger print",
    "interpreting.voice_for": "voice Lucy for Amy",
    "voices.count_brings": "count brings Lucy",
    "small_groups.split_up": "groups 2 for 10m together Amy, Mo: What matters most?",
    "small_groups.form_groups": "groups are Amy, Mo / Lucy, Tasleem",
    "small_groups.join_group": "to group 2 Lucy",
    "small_groups.tell_from_group": "from group 2: More seats",
    "small_groups.more_group_time": "groups longer 5m",
    "small_groups.come_together": "groups back",
    "turns.give_turn": "next Lucy",
    "turns.next_speaker": "next",
    "turns.end_turn": "end",
    "rounds.begin_round": "round from Mo: How was your week?",
    "rounds.round_next": "round next",
    "rounds.pass_turn": "pass",
    "rounds.come_back": "later",
    "rounds.end_round": "end round",
    "rounds.resume_round": "resume round",
    "rules.add_rule": "rule Phones off",
    "rules.change_rule": "rule 2 It is always fine to pass",
    "rules.drop_rule": "drop rule 2",
    "rules.point_to_rule": "point to rule 2",
    "rules.let_rule_go": "put rule away",
    "rules.agree_rules": "agree rules",
    "cards.stop_card": "stop",
    "cards.slower_card": "slower",
    "cards.answer_card": "explained",
    "decisions.propose": "decide Letters go out in 14 point",
    "decisions.read_back": "read back",
    "decisions.confirm_words": "right",
    "decisions.set_aside": "set aside",
    "decisions.reword": "reword Letters name a person to ring",
    "decisions.describe": "look again D1 in 6 months",
    "agreement.raise_worry": "object It costs too much",
    "agreement.add_view": "view I would have liked blue",
    "agreement.settle_worry": "met 1",
    "agreement.count_support": "count thumbs 5 2 0",
    "agreement.more_time": "more time friday",
    "agreement.agree": "agree",
    "agreement.not_agree": "not agreed",
    "in_force.still_right": "still right 13-D1 in 6 months",
    "in_force.replace_decision": "replaced 13-D1 by D1",
    "in_force.end_decision": "no longer 13-D1 because nobody drinks tea",
    "requests.ask_for_later": "ask for Bus passes: Mo",
    "requests.turn_down": "turn down 1 because it is not for us",
    "parking.park": "park Signs @Estates",
    "parking.change_issue": "change P1 by friday",
    "parking.answer": "answer P1 They said yes -> free on Sundays",
    "parking.close_issue": "close P1",
    "parking.still_waits": "still waits P1",
    "parking.park_decision": "not ours",
    "actions.add_action": "action Amy: bring tea",
    "actions.change_action": "change A1 by friday",
    "actions.finish_action": "finished A1",
    "actions.still_to_do": "still to do A1",
    "actions.drop_action": "drop A1 because the room is taken",
    "actions.tell_outcome": "outcome A1 It is booked",
    "notes.take_note": "note People liked it",
    "whose.say_whose": "whose Amy",
    "notes.keep_idea": "idea Free buses because nobody pays",
    "notes.reword_note": "reword note People liked the letters",
    "notes.explain_word": "word PPI = Patient and Public Involvement",
    "plan.change_plan": "meeting time 14:00 to 4pm",
    "plan.choose_ways": "way scale fist",
    "sending.tick": "tick Amy",
    "replies.reply": "heard from Amy by phone: agrees",
    "replies.settle_reply": "settle Mo",
    "replies.challenge": "challenge D1 Amy: I was not asked",
    "closing.finish": "finish",
    "closing.reopen": "reopen",
    "review.reword_in_summary": "summary says P1: Signs by the lift",
    "review.leave_out_of_summary": "summary without note 1 because it is private",
    "review.put_in_summary": "summary with note 1",
    "review.add_to_summary": "summary adds Tea was at three",
    "important.mark_important": "summary important note 1",
    "important.unmark_important": "summary not important note 1",
    "easy.say_easily": "easy P1: There will be big signs.",
    "easy.choose_picture": "easy picture P1: lift",
    "easy.check_easy": "easy checked by Lucy",
    "review.words_shown": "shown to Lucy",
    "review.mark_ready": "summary ready by friday",
    "undo.undo": "undo",
    "undo.redo": "redo",
}
"""A line for every move."""


def of_meetings() -> set[str]:
    return {name for name in MOVES if name.partition(".")[0] not in GROUP}


def test_every_move_of_a_meeting_has_a_verb_and_no_verb_makes_another() -> None:
    named_by_verbs = {name for verb in verbs() for name in verb.moves}
    assert of_meetings() - WITHOUT_A_VERB.keys() == named_by_verbs, "wanted: a verb in VERBS, in line"
    assert WITHOUT_A_VERB.keys() <= of_meetings()


@pytest.mark.parametrize("name", sorted(of_meetings() - WITHOUT_A_VERB.keys()))
def test_the_line_for_a_move_makes_that_move(name: str) -> None:
    assert name in LINES, "a line for it is wanted in LINES, in this file"
    command = said(LINES[name], answered() if name.partition(".")[0] in OVER else busy())
    assert command.move is not None
    assert command.move.move == name
    assert name in named(command.verb).moves


@pytest.mark.parametrize("line", sorted(LINES.values()))
def test_what_a_line_makes_can_be_done_or_is_refused_with_a_reason(line: str) -> None:
    over = line in {each for name, each in LINES.items() if name.partition(".")[0] in OVER}
    meeting = answered() if over else busy()
    move = said(line, meeting).move
    assert move is not None
    with contextlib.suppress(Refused):
        assert put(meeting, move(meeting)).last >= meeting.last


def test_no_two_verbs_have_the_same_name() -> None:
    names = [name for verb in verbs() for name in verb.words]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("one", helps(), ids=lambda one: str(one.verb))
def test_help_tells_of_every_verb_in_one_sentence_or_two(one: VerbHelp) -> None:
    assert one.help.endswith(".")
    assert one.usage.split()[0].casefold() == one.verb.split()[0].casefold()
    assert one.part in {feature.name for feature in features.on(features.LINE)}


def test_all_labels_of_what_is_heard_have_words() -> None:
    labels = {
        each.label
        for name, line in LINES.items()
        for each in said(line, answered() if name.partition(".")[0] in OVER else busy()).heard
    }
    assert labels <= LABELS.keys()


@pytest.mark.parametrize(
    ("line", "shows"), [("what now", "now"), ("who waits", "waiting"), ("list ground rules", "rules"), ("?", "help")]
)
def test_asking_what_is_so_changes_nothing(line: str, shows: str) -> None:
    command = said(line)
    assert (command.shows, command.move) == (shows, None)


def test_help_can_be_asked_for_about_one_verb() -> None:
    assert said("help park").about == "park"


def test_next_in_a_round_invites_the_next_person() -> None:
    meeting = after("start", "everyone here", "round from Mo: Well?", "next")
    assert meeting.turns.now is not None
    assert meeting.people.name(meeting.turns.now.person) == "Mo"
    assert meeting.rounds.now is not None
    assert meeting.people.name(meeting.rounds.now.invited) == "José Núñez"


def test_round_with_words_is_a_question_whatever_they_begin_with() -> None:
    assert heard("round next steps?") == {"question": "next steps?"}


def test_a_rule_with_a_number_first_changes_that_rule() -> None:
    assert after("rule 2 Passing is fine").rules.all[1].words == "Passing is fine"
    assert problem("rule 9 Passing is fine").reason == "no-rule-numbered"
    assert after("new rule 9 people at most").rules.all[-1].words == "9 people at most"


def test_an_item_is_added_with_all_that_is_said_of_it() -> None:
    line = "item new Hats, coats and bags 10m, to decide, from Mo, partly ours, content note: loss"
    item = after(line).agenda.items[-1]
    assert (item.title, item.minutes, item.purpose, item.ours, item.content_note) == (
        "Hats, coats and bags",
        10,
        "decide",
        "partly",
        "loss",
    )
    assert planned().people.name(item.asked_by) == "Mo"
    assert after("item new A visit, from London").agenda.items[-1].title == "A visit, from London"
    assert after("item new Buses, asked by the bus company").agenda.items[-1].asked_name == "the bus company"
    assert after("item new How to decide").agenda.items[-1].title == "How to decide"
    assert after("change item 3 no time").agenda.items[2].minutes is None


def test_an_item_may_be_written_as_it_is_in_an_agenda() -> None:
    item = after("item new Waiting room chairs 10m for: decide from: The porters").agenda.items[-1]
    assert (item.title, item.minutes, item.purpose) == ("Waiting room chairs", 10, "decide")
    assert item.asked_name == "The porters"
    item = after("item new Chairs for: discuss content note: a fall, from: Mo").agenda.items[-1]
    assert (item.title, item.purpose, item.content_note) == ("Chairs", "discuss", "a fall")
    assert planned().people.name(item.asked_by) == "Mo"
    before, item = planned().agenda.items[2], after("change item 3 for decide 30m").agenda.items[2]
    assert (item.title, item.minutes, item.purpose) == (before.title, 30, "decide")
    assert after("item new A letter from: where?").agenda.items[-1].title == "A letter from: where?"


def test_an_item_is_gone_to_by_how_its_title_begins() -> None:
    assert heard("item appoint") == {"item": "Appointment letters"}
    assert problem("item 9").reason == "no-item-numbered"
    assert problem("item apointment letters").suggestion == "Appointment letters"


def test_a_worry_is_named_only_where_a_name_is_written_first() -> None:
    meeting = after("worry Mo: I may miss it", meeting=busy())
    assert [meeting.people.name(worry.person) for worry in meeting.decisions.open[0].worries] == ["", "Mo"]


def test_a_worry_is_about_the_decision_being_tested_whatever_its_words_begin_with() -> None:
    meeting = after("worry D1 was better", meeting=busy())
    assert [worry.words for worry in meeting.decisions.open[0].worries][-1] == "D1 was better"
    older = after("worry D1: it costs more than we thought", meeting=busy()).decisions.concluded[0]
    assert older.worries[-1].words == "it costs more than we thought"


def test_a_mark_may_come_with_a_colon() -> None:
    meeting = after(
        "answer P1: They said yes -> free on Sundays", "change P1: Jo", "change A1: book a hall", meeting=busy()
    )
    issue = meeting.parking.all[0]
    assert (issue.answers[0].words, issue.answers[0].changed) == ("They said yes", "free on Sundays")
    assert meeting.people.name(issue.person) == "Jo"
    assert meeting.actions.all[0].words == "book a hall"


def test_a_count_keeps_the_words_its_steps_were_shown_in() -> None:
    meeting = busy()
    command = parse_kind("count", "thumbs 5 2 0", meeting, TODAY, level_words=lambda scale, level: f"{scale} {level}")
    assert command.move is not None
    support = put(meeting, command.move(meeting)).decisions.open[0].support
    assert support is not None
    assert [(level.words, level.count) for level in support.levels] == [
        ("thumbs up", 5),
        ("thumbs sideways", 2),
        ("thumbs down", 0),
    ]


def test_a_count_needs_a_number_for_each_step() -> None:
    assert problem("count fist 5 2 0", busy()).fields["count"] == 6


def test_more_can_be_said_of_the_newest_decision_without_its_mark() -> None:
    meeting = after("agree", "why It is easier to read", "look again in 6 months", "proposed by Mo", meeting=busy())
    newest = meeting.decisions.concluded[-1]
    assert (newest.why, newest.look_again, meeting.people.name(newest.proposed_by)) == (
        "It is easier to read",
        "2027-05-22",
        "Mo",
    )


def test_a_decision_that_is_not_there_is_told_of() -> None:
    assert problem("agree").reason == "no-decision-now"
    assert problem("reword D9 Other words").reason == "no-decision-numbered"


def test_undo_is_the_seat_s_own() -> None:
    meeting = after("hand Mo", seat="Desk")
    move = said("undo", meeting, seat="Room").move
    assert move is not None
    with pytest.raises(Refused):
        move(meeting)
    assert after("undo", meeting=meeting, seat="Desk").hands.waiting == ()


def hands(meeting: Meeting) -> list[str]:
    return [meeting.people.name(hand.person) for hand in meeting.hands.waiting]


def test_a_command_is_asked_afresh_of_the_meeting_as_it_then_is() -> None:
    command = said("down Mo", after("hand Mo"))
    assert command.move is not None
    with pytest.raises(Refused):
        command.move(planned())
    assert hands(put(after("hand Mo", "hand Lucy"), command.move(after("hand Mo", "hand Lucy")))) == ["Lucy"]
