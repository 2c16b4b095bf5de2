from __future__ import annotations

import pytest

from coprod_tui.model.replies import standing
from tests.line.circle import TODAY, after, answered, heard, problem


@pytest.mark.parametrize(
    ("line", "answer", "words", "route"),
    [
        ("heard from Amy: agrees", "agrees", "", ""),
        ("heard from Amy agrees", "agrees", "", ""),
        ("heard from 1: I agree, by phone", "agrees", "", "phone"),
        ("heard from Amy by letter: agrees", "agrees", "", "letter"),
        ("heard from Amy: please change: the date is the 14th", "change", "the date is the 14th", ""),
        ("heard from Amy by phone: change ring me by phone", "change", "ring me by phone", "phone"),
        ("heard from Rachel Green: talk about the lift", "talk", "the lift", ""),
        ("heard from Amy in person: not right. Nobody said so", "wrong", "Nobody said so", "in-person"),
    ],
)
def test_an_answer_is_heard_with_its_words_and_how_it_came(line: str, answer: str, words: str, route: str) -> None:
    meeting = after(line, meeting=answered())
    reply = meeting.replies.all[-1]
    assert (reply.answer, reply.words, reply.route, reply.date) == (answer, words, route, TODAY.isoformat())
    assert standing(meeting, reply.person)[0] == answer


def test_a_line_without_a_clear_answer_or_a_known_name_is_asked_about() -> None:
    assert problem("heard from Amy", answered()).reason == "no-such-answer"
    assert problem("heard from Amy maybe", answered()).reason == "no-such-answer"
    assert problem("heard from Rachel: agrees", answered()).reason == "which-person"
    assert problem("heard from Zoe: agrees", answered()).reason == "nobody-called"


def test_what_somebody_asked_for_is_settled_by_their_name() -> None:
    assert heard("settle Mo", answered()) == {"who": "Mo", "words": "I said Tuesday"}
    assert after("settle Mo", meeting=answered()).replies.settled
    assert problem("settle Amy", answered()).reason == "no-answer-of-theirs"


def test_a_challenge_is_named_only_where_a_name_is_written_first() -> None:
    meeting = after("challenge D1 I was not asked", "challenge D1 Mo: nor was I", meeting=answered())
    assert [(one.words, meeting.people.name(one.person)) for one in meeting.replies.challenges] == [
        ("I was not asked", ""),
        ("nor was I", "Mo"),
    ]
