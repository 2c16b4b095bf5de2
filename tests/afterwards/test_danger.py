"""A remark in words that are on nobody's list is asked about, over somebody's name and under it."""

from __future__ import annotations

import pytest

from coprod_tui.afterwards.replies.assent import says
from coprod_tui.afterwards.replies.reply_text import own_words
from tests.afterwards.made_up.hedged import REMARKS
from tests.afterwards.test_written import ALL, KNOWN

MANY, OF_TEN_LANGUAGES = 500, 10
MOST_MISSED = 0.01
PLACES = {
    "above": "I agree. {0}.",
    "a line above": "{0}\n\nI agree\n\nAmy",
    "under the name": "I agree\n\nAmy\n{0}",
    "under a signature": "I agree\n\nBest wishes\nAmy Shah\nChair\n01234 567890\n\n{0}",
    "under a mark": "I agree\n-- \nAmy Shah\n{0}",
}


def agrees(text: str) -> bool:
    own = own_words(text, KNOWN)
    return says(own.words, ALL) == "agrees" and not own.doubts


def test_there_are_enough_to_say_something() -> None:
    assert len(REMARKS) == OF_TEN_LANGUAGES
    assert sum(map(len, REMARKS.values())) > MANY


@pytest.mark.parametrize("place", PLACES)
def test_of_remarks_of_whatever_words_all_but_one_in_a_hundred_are_asked_about(place: str) -> None:
    told = [each for remarks in REMARKS.values() for each in remarks]
    missed = [each for each in told if agrees(PLACES[place].format(each))]
    assert len(missed) <= MOST_MISSED * len(told), missed


@pytest.mark.parametrize("language", REMARKS)
def test_in_each_language_nearly_all_are(language: str) -> None:
    missed = [each for each in REMARKS[language] for place in PLACES.values() if agrees(place.format(each))]
    assert len(set(missed)) <= max(1, MOST_MISSED * len(REMARKS[language])), missed


UNKNOWN = (
    """
Peer Quilting Lead|Harbourton Bowls Club, Hon. Secretary|55° 58' N, 3° 10' W|"Never argue with the tide"
01632 960 019 (evenings, let it ring)|Winner, Patient Experience Team of the Year 2025|Caring · Open · Together
I work a nine-day fortnight and am not in every other Friday|You care. We care about you.|#HelloMyNameIs Amy
Questions about medicines? Helpline 01632 960 550 (Mon-Fri 10am-4pm)|Smoke-free site.|Nothing about us without us
Carers' café every first Monday, 2pm, all welcome|Sign up for our newsletter: https://example.org/news
You are welcome to contact me in Welsh or English. Corresponding in Welsh will not lead to delay.
Please do not feel you need to answer this email outside your own working hours.|Get Outlook for Android
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("line", UNKNOWN)
def test_lines_of_houses_that_nobody_can_know_are_let_be_under_a_title(line: str) -> None:
    assert agrees(f"I agree\n\nAmy Shah\nFamily carer\n01234 567890\n{line}")


@pytest.mark.parametrize(
    "name",
    ["Amy S", "A. Shah", "A Shah", "AS", "Ms Shah", "Amy x", "Best wishes, Amy", "*Amy Shah*", "Amy Shah (she/her)"],
)
def test_the_sender_s_name_in_any_form_begins_a_signature(name: str) -> None:
    assert agrees(f"I agree\n\n{name}\nQuilter and bell-ringer, Upper Fenwick")
    assert not agrees(f"I agree\n\n{name}\nNot the lift though")


@pytest.mark.parametrize(
    "words",
    [
        "We had snow up here all weekend! I agree.",
        "Sorry, typing with one hand, I agree.",
        "My granddaughter made scones. Agreed.",
    ],
)
def test_small_talk_beside_a_clear_yes_needs_no_question(words: str) -> None:
    assert says(words, ALL) == "agrees"
