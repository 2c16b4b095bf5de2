from __future__ import annotations

from typing import get_args

import pytest

from coprod_tui.afterwards.review.trips import Trip, might_be, summary_age, trip_words, trips
from coprod_tui.model import actions, agreement, closing, decisions, flow, notes, parking, review
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.mentions import each_text
from coprod_tui.model.plan import Settings
from coprod_tui.wording import _, speaking
from coprod_tui.words import sentences, unwanted, words_in
from coprod_tui.words.easier import LONGEST, Hard, HardSort, SentenceRead
from tests.building import Told

LONG = "We heard that the letters come " + "and come " * 8 + "until somebody rings."


def meeting(**settings: str) -> Told:
    ways = {"reply_to": "voices@riverside.example"} | settings
    found = Told("Amy", "Mo", items=["Letters"], settings=Settings(**ways))  # type: ignore[arg-type]
    found.do(flow.start)
    return found


def sorts(found: Told) -> list[str]:
    return [trip.sort for trip in trips(found.meeting)]


def trip(found: Told, sort: str) -> Trip:
    return next(one for one in trips(found.meeting) if one.sort == sort)


def test_a_plain_meeting_trips_nobody() -> None:
    found = meeting()
    found.do(notes.take_note, "The letters are hard to read.")
    found.do(parking.park, "Charges", "Estates", found.person("Amy"), by="2026-12-01")
    found.do(actions.add_action, "Bring tea", found.person("Mo"))
    found.do(closing.finish)
    assert sorts(found) == []


def test_a_long_sentence_is_pointed_out_with_its_words_and_not_the_short_one_beside_it() -> None:
    found = meeting()
    found.do(notes.take_note, f"It is so. {LONG}")
    one = trip(found, "long")
    assert one.words == LONG
    assert one.size == len(words_in(LONG)) > LONGEST
    assert one.thing == found.meeting.notes.all[0].id


def test_a_sentence_of_just_20_words_is_not_long() -> None:
    found = meeting()
    found.do(notes.take_note, " ".join(["day"] * LONGEST) + ".")
    assert sorts(found) == []


def test_a_long_reason_for_a_decision_and_for_an_idea_trips_too() -> None:
    found = meeting()
    found.do(decisions.propose, "Letters in 14 point.", why=LONG)
    found.do(decisions.confirm_words, found.made(DecisionWorded))
    found.do(agreement.agree, found.made(DecisionWorded))
    found.do(notes.keep_idea, "Text messages", LONG)
    assert sorts(found) == ["long", "long"]


def test_letters_nobody_explained_are_pointed_out_once_with_what_they_may_mean() -> None:
    found = meeting()
    found.do(notes.take_note, "The PALS team rang. PALS will ring again.")
    one = trip(found, "letters")
    assert one.words == "PALS"
    assert sorts(found) == ["letters"]
    assert "Patient Advice and Liaison Service" in trip_words(one)


@pytest.mark.parametrize(
    "said", ["Patient Advice and Liaison Service (PALS) rang.", "PALS means the people who help.", "The NHS rang."]
)
def test_letters_that_the_summary_explains_itself_or_everybody_knows_trip_nobody(said: str) -> None:
    found = meeting()
    found.do(notes.take_note, said)
    assert sorts(found) == []


def test_letters_the_group_explained_trip_nobody_and_those_asked_about_do() -> None:
    found = meeting()
    found.do(notes.take_note, "The PALS and the CQC rang.")
    found.do(notes.explain_word, "PALS", "the people who help")
    found.do(notes.explain_word, "CQC")
    assert sorts(found) == ["word"]
    assert "CQC" in trip_words(trip(found, "word"))


def test_a_parked_issue_with_nobody_and_one_without_a_day_are_pointed_out() -> None:
    found = meeting()
    found.do(parking.park, "Buses")
    found.do(parking.park, "Charges", "Estates", found.person("Amy"))
    assert sorts(found) == ["nobody-takes", "no-day"]
    assert trip_words(trip(found, "nobody-takes")) == "Nobody takes P1 there yet."


def test_an_action_with_nobody_is_pointed_out() -> None:
    found = meeting()
    found.do(actions.add_action, "Bring tea")
    assert sorts(found) == ["nobody-does"]


def test_a_decision_without_words_is_pointed_out_by_its_number() -> None:
    found = meeting()
    found.do(decisions.propose, "Letters in 14 point.")
    found.do(decisions.confirm_words, found.made(DecisionWorded))
    found.do(agreement.agree, found.made(DecisionWorded))
    # the words were left out for good: the entry stays, with nothing in them
    bare = [
        one.but(entry=each_text(one.entry, lambda _path, _text: "")) if isinstance(one.entry, DecisionWorded) else one
        for one in found.stamped
    ]
    (one, *rest) = trips(fold(EMPTY, bare))
    assert (one.sort, one.mark) == ("no-words", "D1")
    assert not rest


def test_a_decision_that_was_not_made_is_pointed_out() -> None:
    found = meeting()
    found.do(decisions.propose, "We meet every three weeks.")
    found.do(agreement.more_time, found.made(DecisionWorded), "2026-11-10")
    assert sorts(found) == ["still-open"]


def test_hard_words_are_pointed_out_where_there_are_enough_to_tell() -> None:
    found = meeting()
    hard = "Interdisciplinary organisational accountability necessitates comprehensive administrative reconfiguration "
    found.do(notes.take_note, hard + "notwithstanding operational considerations regarding implementation.")
    assert sorts(found) == ["hard"]


def test_each_hard_sentence_says_why_and_how_it_might_be_said_and_the_words_stay() -> None:
    found = meeting()
    found.do(notes.take_note, "It was fine. The {form} was signed by the doctor. We will utilise it.")
    one, two = (each for each in trips(found.meeting) if each.sort == "hard")
    assert (trip_words(one), might_be(one)) == (
        "Say first who does it: “was signed by the doctor”.",
        "It might be: “The doctor signed the {form}.”",
    )
    assert trip_words(two) == "A plainer word for “utilise” helps."
    assert found.meeting.notes.all[0].words.startswith("It was fine. The {form} was signed")


def test_a_group_that_does_not_measure_is_told_of_long_sentences_alone() -> None:
    found = meeting(reading_age="none")
    found.do(notes.take_note, f"We will utilise it. {LONG}")
    assert sorts(found) == ["long"]
    assert summary_age(["Any words."], found.meeting) == ""


def test_the_age_of_a_summary_stands_beside_what_the_group_aims_for() -> None:
    assert summary_age(["We met and we ate."], meeting(reading_age="9").meeting).endswith("We aim for 9.")


def test_a_group_without_an_address_cannot_be_answered() -> None:
    assert sorts(meeting(reply_to="")) == ["no-answers"]


def test_what_the_review_says_counts_and_what_it_left_out_does_not() -> None:
    found = meeting()
    found.do(notes.take_note, LONG)
    found.do(notes.take_note, f"{LONG} Again.")
    found.do(closing.finish)
    first, second = (note.id for note in found.meeting.notes.all)
    found.do(review.reword_in_summary, first, "Letters come too late.")
    found.do(review.leave_out_of_summary, second, "Said twice.")
    assert sorts(found) == []
    found.do(review.add_to_summary, LONG)
    assert sorts(found) == ["long"]


def test_what_is_said_of_each_is_plain_itself() -> None:
    for sort in ("no-words", "nobody-takes", "no-day", "nobody-does", "still-open", "long", "letters", "word", "hard",
                 "no-answers", "times"):  # fmt: skip
        hard = tuple(Hard(one, "rivers", 30) for one in get_args(HardSort))
        said = trip_words(Trip(sort, words="PALS", mark="P1", size=30, sentence=SentenceRead("rivers", hard)))
        assert not unwanted(said)
        assert max(len(words_in(each)) for each in sentences(said)) <= 20


def test_what_is_written_in_another_language_is_measured_by_its_length_alone() -> None:
    found = meeting(language="cy")
    found.do(notes.take_note, "Dywedasant y bydd penderfyniadau yn y gyfarfod. We utilise it.")
    found.do(notes.take_note, LONG)
    assert sorts(found) == ["long"]
    assert might_be(trip(found, "long")) == ""
    with speaking("cy"):
        assert summary_age([LONG], found.meeting) == _("Reading age is worked out for English alone.")
