"""Letters that half a room may not know are named; what everybody knows is left alone."""

from __future__ import annotations

import pytest

from coprod_tui.words.acronyms import EVERYDAY, USUAL, acronyms, unexplained, usual_meaning


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PPI should check the letters before", ("PPI",)),
        ("The ICBs and A&E at once", ("ICB", "A&E")),
        ("(CQC), CQC's and CQC.", ("CQC",)),
        ("BSL/ICS", ("BSL", "ICS")),
        ("My GP in the UK, on the NHS", ()),
        ("P1 and D2, X-ray, 14:00 BST", ()),
        ("IT said no", ("IT",)),
        ("I am here. A cat.", ()),
        ("COVIDAPP is too long to be letters", ()),
        ("iPPI PPIs2 MRI-2", ()),
        ("", ()),
    ],
)
def test_letters_that_stand_alone_are_spotted(text: str, found: tuple[str, ...]) -> None:
    assert acronyms(text) == found


def test_somebody_who_writes_in_capitals_is_not_asked_about_every_word() -> None:
    assert acronyms("THE ICB SAID NO") == ()
    assert acronyms("ICB") == ("ICB",)


def test_what_the_group_knows_is_not_named_again() -> None:
    assert unexplained("PPI and the ICB", ["ppi"]) == ("ICB",)


def test_a_usual_meaning_is_offered_where_there_is_one() -> None:
    assert usual_meaning("PPI") == "Patient and Public Involvement"
    assert usual_meaning("QZX") == ""


def test_nothing_is_both_known_to_everybody_and_explained() -> None:
    assert not EVERYDAY & set(USUAL)
    assert all(acronyms(letters) == (letters,) for letters in USUAL)
