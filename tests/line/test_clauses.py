from __future__ import annotations

import pytest

from tests.line.circle import after, heard, planned, pointed_at, problem


def test_an_issue_is_parked_in_one_line() -> None:
    assert heard("park Car-park charges @Estates by 1 Dec: Amy") == {
        "words": "Car-park charges",
        "whose": "Estates",
        "answer-by": "2026-12-01",
        "asks": "Amy Lunn",
    }


@pytest.mark.parametrize(
    "line",
    [
        "park Car-park charges by 1 Dec @Estates: Amy",
        "park Car-park charges @Estates: Amy by 1 Dec",
        "p Car-park charges : Amy @Estates by 1 December 2026",
    ],
)
def test_clauses_stand_in_any_order(line: str) -> None:
    assert heard(line) == heard("park Car-park charges @Estates by 1 Dec: Amy")


@pytest.mark.parametrize(
    "words",
    [
        "Letters are written by hand",
        "Rooms are booked by May",
        "Cut the bill by 1/2",
        "Write to sam@example.org about it",
        "Car park: too dear",
        "The bus leaves at 10:30",
        "What we asked for:",
        "Plan: A",
        "Who pays: the hospital or us?",
        "Too dear @ the door",
        "Signs @Main entrance are far too small to read",
        "Rooms: am",
        "Number: 3",
    ],
)
def test_what_is_no_clause_stays_in_the_words(words: str) -> None:
    assert heard(f"park {words}") == {"words": words}


def test_only_the_last_by_with_a_date_is_a_date() -> None:
    assert heard("park Letters sent by post by friday") == {"words": "Letters sent by post", "answer-by": "2026-11-27"}


def test_a_place_may_have_a_few_words() -> None:
    assert heard("park Signs @Estates and IT by friday")["whose"] == "Estates and IT"
    assert heard('park Signs @"Estates" by friday')["whose"] == "Estates"


def test_a_date_gone_by_is_pointed_at() -> None:
    assert problem("park Signs by 1 Dec 2020: Amy").reason == "date-is-past"
    assert pointed_at("park Signs by 1 Dec 2020: Amy") == "1 Dec 2020"


def test_somebody_who_is_not_of_the_group_is_kept_by_name_and_said_to_be_so() -> None:
    assert heard("park Signs: Priya Patel") == {"words": "Signs", "asks-outside": "Priya Patel"}
    assert heard("park Signs by friday: the estates office")["asks-outside"] == "the estates office"
    issue = after("park Signs: Priya Patel").parking.all[0]
    assert (issue.who, issue.person) == ("Priya Patel", 0)


def test_a_name_that_comes_near_somebody_s_is_asked_about() -> None:
    found = problem("park Signs: Tasleen")
    assert (found.reason, found.suggestion) == ("nobody-called-but", "Tasleem")
    assert pointed_at("park Signs: Tasleen") == "Tasleen"


def test_a_name_in_quotes_is_kept_as_it_is() -> None:
    assert heard('park Signs: "Tasleen"')["asks-outside"] == "Tasleen"


def test_two_of_one_name_are_told_apart_by_number() -> None:
    assert problem("park Signs: Rachel").fields["people"] == ["3 Rachel Ash", "4 Rachel Green"]
    assert heard("park Signs by friday: 4")["asks"] == "Rachel Green"


def test_an_action_names_who_first() -> None:
    assert heard("action Amy: book the room: the big one by in 2 weeks") == {
        "who": "Amy Lunn",
        "words": "book the room: the big one",
        "by": "2026-12-06",
    }
    assert heard("action 2: bring tea")["who"] == "Shabir Khan"
    assert heard("action everyone: read the letter")["who-outside"] == "everyone"
    assert heard("action Book the room by friday: Amy")["who"] == "Amy Lunn"


def test_an_action_needs_only_words() -> None:
    assert heard("action look at this: nobody knows why") == {"words": "look at this: nobody knows why"}


def test_words_are_needed_beside_the_clauses() -> None:
    assert problem("park @Estates by friday: Amy").reason == "words-missing"
    assert problem("action Amy:").reason == "words-missing"


def test_a_decision_s_words_are_kept_to_the_letter() -> None:
    words = "Estates: letters go out @work by 1 Dec: Amy"
    assert heard(f"decide {words}") == {"words": words}
    assert heard(f"note {words}") == {"words": words}


def test_changing_an_issue_leaves_what_is_not_said() -> None:
    meeting = after("park Signs @Estates: Amy", "change P1 by friday", meeting=planned())
    issue = meeting.parking.all[0]
    assert (issue.words, issue.whose, issue.by, meeting.people.name(issue.person)) == (
        "Signs",
        "Estates",
        "2026-11-27",
        "Amy Lunn",
    )
    changed = after("change P1: Priya Patel", meeting=meeting).parking.all[0]
    assert (changed.person, changed.who) == (0, "Priya Patel")
