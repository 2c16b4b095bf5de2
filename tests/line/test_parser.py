from __future__ import annotations

import pytest

from coprod_tui.line import LineProblem, parse, parse_kind
from coprod_tui.line.plan import AS_SHOWN
from coprod_tui.model.entry import Refused
from coprod_tui.wording import refusal
from coprod_tui.wording.ways import ways
from tests.line.circle import TODAY, after, heard, planned, pointed_at, problem, said


def kept(kind: str, text: str) -> dict[str, str]:
    return dict(parse_kind(kind, text, planned(), TODAY).heard)


def test_a_line_may_begin_with_a_slash_and_spaces() -> None:
    assert said("  / hand Mo").verb == said("hand Mo").verb == said("/HAND mo").verb == "hand"


def test_nothing_typed_is_no_command() -> None:
    for line in ("", "   ", "/", "\n\t"):
        assert problem(line).reason == "nothing-typed"


def test_a_verb_that_is_nearly_right_is_offered() -> None:
    found = problem("finsh")
    assert (found.reason, found.suggestion) == ("no-such-verb-but", "finish")
    assert problem("end rond").suggestion == "end round"
    assert problem("agre rules").suggestion == "agree rules"
    assert problem("xyzzy").reason == "no-such-verb"


def test_a_suggestion_in_place_of_what_was_pointed_at_is_understood() -> None:
    line = "question  Shabirr"
    found = problem(line)
    assert said(line[: found.start] + found.suggestion + line[found.end :]).verb == "question"


def test_half_a_verb_says_how_it_may_go_on() -> None:
    assert "go to" in problem("go").fields["verbs"]


def test_nothing_after_a_verb_is_dropped() -> None:
    assert problem("undo that").reason == "words-left-over"
    assert pointed_at("undo that") == "that"
    assert problem("finished A1 well", after("action bring tea")).reason == "outcome-has-its-own-verb"


def test_words_that_are_missing_are_asked_for_where_they_are_missing() -> None:
    found = problem("decide ")
    assert found.reason == "words-missing"
    assert found.start == found.end == len("decide")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("hand amy", "Amy Lunn"),
        ("hand LUNN", "Amy Lunn"),
        ("hand shab", "Shabir Khan"),
        ("hand jose", "José Núñez"),
        ("hand núnez", "José Núñez"),
        ("hand rachel g", "Rachel Green"),
        ("hand 3", "Rachel Ash"),
        ("hand 0", "Sam Bell"),
        ("hand 10", "Sam Bell"),
        ("hand jo", "Jo"),
    ],
)
def test_people_are_found_by_any_start_of_a_name_by_number_and_by_key(line: str, name: str) -> None:
    assert heard(line) == {"who": name}


def test_two_of_a_name_are_told_apart_by_their_numbers() -> None:
    found = problem("hand rachel")
    assert (found.reason, found.fields["people"]) == ("which-person", ["3 Rachel Ash", "4 Rachel Green"])
    assert pointed_at("hand rachel") == "rachel"


def test_nobody_is_guessed_at() -> None:
    assert problem("hand Shabbir").suggestion == "Shabir Khan"
    assert problem("hand Zebedee").reason == "nobody-called"
    assert problem("hand 77").reason == "nobody-numbered"
    assert problem("hand").reason == "person-missing"


def test_a_problem_is_a_refusal_with_words() -> None:
    found = problem("hand Shabbir")
    assert isinstance(found, Refused)
    assert refusal(found) == "No one here is called Shabbir. Did you mean Shabir Khan?"
    assert refusal(problem("hand rachel")).endswith("3 Rachel Ash and 4 Rachel Green.")
    assert "Tuesday 1 December 2020" in refusal(problem("park Signs by 1 Dec 2020"))


def test_a_kind_chosen_before_takes_all_the_words() -> None:
    words = "undo: @Estates by friday\nand a second line"
    assert kept("decide", words) == {"words": words}
    assert kept("note", words) == {"words": words}
    assert kept("park", "undo @Estates by friday")["words"] == "undo"


def test_unseen_characters_are_taken_out_of_verbs_names_and_words() -> None:
    assert heard("ha\x00nd M\u200bo") == {"who": "Mo"}
    assert heard("note one\x1b[31m\u202etwo") == {"words": "one[31mtwo"}


@pytest.mark.parametrize(
    ("dictated", "typed"),
    [
        ("Hand, Mo.", "hand Mo"),
        ("Undo.", "undo"),
        ("Item two.", "item 2"),
        ("Point to rule one.", "point 1"),
        ("Break, fifteen minutes.", "break 15"),
        ("Park. Signs by Friday.", "park Signs by friday"),
        ("Next, Rachel Green.", "next 4"),
    ],
)
def test_a_line_that_was_dictated_is_understood(dictated: str, typed: str) -> None:
    assert (said(dictated).verb, said(dictated).heard) == (said(typed).verb, said(typed).heard)


def test_a_full_stop_stays_in_what_is_written_down() -> None:
    assert heard("note It is fine.") == {"words": "It is fine."}


def test_plain_sentences_that_begin_with_a_short_word_are_no_commands() -> None:
    assert problem("a good point").reason == "no-such-verb"
    assert problem("i think so").reason == "no-such-verb"


def test_a_very_long_line_is_read_or_pointed_at() -> None:
    assert len(heard("note " + "word " * 2000)["words"]) == 9999
    with pytest.raises(LineProblem):
        parse("x" * 10_000, planned(), TODAY)
    with pytest.raises(LineProblem):
        parse("hand " + "x" * 10_000, planned(), TODAY)


def test_a_guest_of_a_name_that_is_here_is_pointed_at() -> None:
    assert problem("guest mo").reason == "name-is-here"
    assert heard("guest Mona") == {"new-name": "Mona"}


def test_a_length_and_a_time_of_day_are_read_as_people_say_them() -> None:
    assert heard("break half an hour") == {"minutes": "30"}
    assert heard("break 1h20") == {"minutes": "80"}
    assert heard("break") == {"minutes": "10"}
    assert problem("break soon").reason == "not-minutes"
    assert heard("meeting time 2pm to 16.30") == {"begins": "14:00", "ends": "16:30"}
    assert problem("meeting time 2").reason == "not-a-time"
    assert problem("meeting time 25:00").reason == "not-a-time"


def test_the_next_meeting_has_a_date_words_or_both() -> None:
    assert heard("next meeting Tuesday 12 January 2027, the hall") == {"date": "2027-01-12", "words": "the hall"}
    assert heard("next meeting Tuesday 12 January 2027 at 2pm to 4pm, the hall") == {
        "date": "2027-01-12", "begins": "14:00", "ends": "16:00", "words": "the hall",
    }  # fmt: skip
    assert heard("next meeting when Estates answers") == {"words": "when Estates answers"}
    assert problem("next meeting 30 February").reason == "no-such-date"


def test_a_way_of_working_is_set_to_what_it_can_be() -> None:
    assert after("way count voices on").plan.settings.count_voices
    assert after("way break minutes: 15").plan.settings.break_minutes == 15
    assert after("way support person Tasleem").plan.settings.support_person == "Tasleem"
    assert after("way agree by at most so many object").plan.settings.agree_by == "few-objections"
    assert after("way agree by a share of those here is for it").plan.settings.agree_by == "share"
    shares = {"3/4": "three-quarters", "75%": "three-quarters", "four in five": "four-fifths", "100%": "everyone"}
    for words, share in shares.items():
        assert after(f"way share for {words}").plan.settings.share_for == share
    assert problem("way share for 1/2").reason == "no-such-choice"
    assert problem("way scale fists").suggestion == "fist"
    assert problem("way count voices maybe").reason == "on-or-off"
    assert problem("way break minutes many").reason == "number-missing"


def test_a_way_of_working_is_typed_as_the_page_of_a_group_calls_it() -> None:
    assert {way.words.casefold(): way.field for way in ways()} == AS_SHOWN
    assert after("way Where members answer it: amy@example.org").plan.settings.reply_to == "amy@example.org"
    assert after("way our rule for agreeing: share").plan.settings.agree_by == "share"
