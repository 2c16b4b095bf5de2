"""A person's own words are told from what they quote, and where that is not sure it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.afterwards.assent import answer_in_subject, answer_in_words, only_agrees
from coprod_tui.afterwards.written import MOST_WORDS, own_words, words_of_html

SENT = "> Letters go out in 14 point.\n> The lift is broken."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I agree", "I agree"),
        (f"I agree\n\nOn 3 November 2026 at 10:00, Notes <n@x.example> wrote:\n{SENT}", "I agree"),
        (f"I agree\n\nOn Tue, 3 Nov 2026 at 10:00, Notes of Riverside\n<n@x.example> wrote:\n\n{SENT}", "I agree"),
        (f"I agree\n\nAm 03.11.2026 um 10:00 schrieb Notes:\n{SENT}", "I agree"),
        (f"On 3 November, Notes wrote:\n{SENT}\n\nI agree", "I agree"),
        (f"{SENT}\nI agree", "I agree"),
        ("I agree\n\n-- \nAmy Shah\nChair of things", "I agree"),
        ("I agree\n\nSent from my iPhone", "I agree"),
        ("I agree\n\nGet Outlook for Android", "I agree"),
        ("On reflection I agree:\nit is right", "On reflection I agree:\nit is right"),
        ("From: now on I agree", "From: now on I agree"),
    ],
)
def test_only_their_own_words_are_kept(text: str, words: str) -> None:
    own = own_words(text)
    assert (own.words, own.doubts) == (words, ())


@pytest.mark.parametrize(
    ("text", "words", "doubt"),
    [
        ("> one\nNot so.\n> two\nNor this.", "Not so.\nNor this.", "mail-between-quoted"),
        ("I agree\n\n-----Original Message-----\nFrom: Notes\nBut not D2", "I agree", "mail-quoted-unmarked"),
        ("I agree\n\nFrom: Notes\nSent: 3 November\nTo: Amy\n\nBut not D2", "I agree", "mail-quoted-unmarked"),
        ("I agree\n" + "_" * 32 + "\nFrom: Notes", "I agree", "mail-quoted-unmarked"),
        ("On 3 November, Notes wrote:\nno marks here\nI disagree", "", "mail-quoted-unmarked"),
        ("See this\n---------- Forwarded message ---------\nI agree", "See this", "mail-forwarded"),
        ("Begin forwarded message:\nI agree", "", "mail-forwarded"),
    ],
)
def test_where_words_may_be_missing_that_is_said(text: str, words: str, doubt: str) -> None:
    own = own_words(text)
    assert own.words == words
    assert doubt in own.doubts


def test_very_many_words_are_cut_and_that_is_said() -> None:
    own = own_words("word " * 5_000)
    assert len(own.words) <= MOST_WORDS
    assert own.doubts == ("mail-many-words",)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "I agree",
        "Yes, I agree. Thank you!",
        "Hi all,\n\nI agree with this.\n\nMany thanks,\nAmy",
        "Dear Mo,\nAgreed.\nBest wishes\nAmy Shah",
        "Hello everyone - I agree - thanks",
    ],
)
def test_plain_agreement_is_understood(words: str) -> None:
    assert only_agrees(words, ["Amy Shah", "Mo Ali"])


@pytest.mark.parametrize(
    "words",
    [
        "I agree but please look at D2",
        "I agree?",
        "I don't agree",
        "Agreed, except the date",
        "Hi I do not agree",
        "Dear no",
        "Yes. No.",
        "I agree 100%",
        "I agree. Also the lift is broken",
        "Thanks, I agree with Mo that it is wrong",
        "ok",
        "👍",
    ],
)
def test_anything_more_than_agreement_is_for_a_person_to_read(words: str) -> None:
    assert not only_agrees(words, ["Amy Shah", "Mo Ali"])


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        ("I agree: riverside-voices-14 v2", "agrees"),
        ("Re: AW:  i  AGREE : riverside-voices-14", "agrees"),
        ("Please change: riverside-voices-14 v2", "change"),
        ("Please talk about: riverside-voices-14 v2", "talk"),
        ("This is wrong: riverside-voices-14", "wrong"),
        ("This is not right: riverside-voices-14", "wrong"),
        ("I agree riverside-voices-14", ""),
        ("I agreed: riverside-voices-14", ""),
        ("Fwd: I agree: riverside-voices-14", ""),
        ("Re: Meeting 14 (riverside-voices-14 v1)", ""),
        ("", ""),
    ],
)
def test_the_ready_made_answers_are_known_by_how_the_subject_begins(subject: str, answer: str) -> None:
    assert answer_in_subject(subject) == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Please change the date", "change"),
        ("Hi Amy,\n\nplease change: the date", "change"),
        ("Please talk about parking", "talk"),
        ("This is not right at all", "wrong"),
        ("I agree but", "agrees"),
        ("I would not change a thing", ""),
    ],
)
def test_answers_in_words_are_known_by_how_they_begin(words: str, answer: str) -> None:
    assert answer_in_words(words) == answer


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("<>/!- >\n:"), max_size=400))
def test_any_text_and_any_page_has_own_words(text: str) -> None:
    own = own_words(text)
    assert len(own.words) <= MOST_WORDS
    assert isinstance(only_agrees(text, ["Amy"]), bool)
    assert "<script" not in words_of_html(f"<script>{text.replace('<', '')}</script>")
    words_of_html(text)


@given(st.text(max_size=60), st.sampled_from(["but", "except", "not", "no", "however", "only if", "nearly"]))
def test_whoever_says_but_has_not_simply_agreed(more: str, word: str) -> None:
    assert not only_agrees(f"I agree {word} {more}", ["Amy"])
