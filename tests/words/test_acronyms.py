"""Letters that half a room may not know are named; what everybody knows is left alone."""

from __future__ import annotations

import pytest

from coprod_tui.words.acronyms import EVERYDAY, acronyms, meanings, unexplained
from coprod_tui.words.tables import ordinary, table


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PPI should check the letters before", ("PPI",)),
        ("The ICBs and the QZXs at once", ("ICB", "QZX")),
        ("(CQC), CQC's and CQC.", ("CQC",)),
        ("C.Q.C. said so, and the Q.Z.X. too", ("CQC", "QZX")),
        ("BSL/ICS, GDPR-compliant", ("BSL", "ICS", "GDPR")),
        ("PPIe, DoLS, SENCo, MoU, QzX", ("PPIe", "DoLS", "SENCo", "MoU", "QzX")),
        ("the cqc and camhs came", ("CQC", "CAMHS")),
        ("H&S and R&D", ("H&S", "R&D")),
        ("My GP in the UK, on the NHS, in A&E", ()),
        ("P1 and D2, X-ray, 14:00 BST", ()),
        ("At 2 PM, or 2PM", ()),
        ("The PM of this project", ("PM",)),
        ("MR JONES and Dr. Shah; an MR scan", ("MR",)),
        ("Henry VIII, part IV, World War II", ()),
        ("IT said no", ("IT",)),
        ("IT IS not fair, tell ME", ()),
        ("She has ME", ("ME",)),
        ("We MUST do it NOW", ()),
        ("I am here. A cat. DON'T", ()),
        ("WhatsApp, PowerPoint, McDonald, iPhone", ()),
        ("amy@EXAMPLE.org https://EXAMPLE.org/QZX", ()),
        ("CVs and CV", ()),
        ("COVIDAPP is too long to be letters", ()),
        ("iPPI PPIs2 MRI-2", ()),
        ("", ()),
    ],
)
def test_letters_that_stand_for_words_are_spotted(text: str, found: tuple[str, ...]) -> None:
    assert acronyms(text) == found


def test_somebody_who_writes_in_capitals_is_not_asked_about_every_word() -> None:
    assert acronyms("THE ICB SAID NO") == ()
    assert acronyms("ICB") == ("ICB",)


def test_initials_of_people_here_are_no_such_letters() -> None:
    people = ["Amy Jo Zed", "Charlotte Davies"]
    assert acronyms("AZ, AJZ and CD do it", people) == ()
    assert acronyms("PIP is due", ["Pat Ivor Potter"]) == ("PIP",)  # three letters may be both


def test_letters_that_are_still_typed_count_once_they_are_known() -> None:
    assert acronyms("The QZ", unfinished=True) == ()
    assert acronyms("The QZX ", unfinished=True) == ("QZX",)
    assert acronyms("The CQC", unfinished=True) == ("CQC",)


def test_what_the_group_knows_is_not_named_again() -> None:
    assert unexplained("PPI and the ICB", ["ppi"]) == ["ICB"]


def test_every_meaning_is_given_and_none_is_picked() -> None:
    assert set(meanings("CD")) == {"Clinical Director", "Controlled Drug", "A disc for music or data"}
    assert len(meanings("LA")) == 1
    assert len(meanings("DPA")) == 3
    assert meanings("los") == ("Length of Stay",)
    assert meanings("QZX") == ()


LONGEST = 70
"""Letters of a meaning: it stands in a line beside others."""


def test_the_list_is_in_order_and_each_row_says_where_it_can_be_looked_up() -> None:
    rows, sources = table("acronyms"), {key for key, *_rest in table("sources")}
    assert all(len(row) == 3 and all(row) and all(cell == cell.strip() for cell in row) for row in rows)
    assert rows == sorted(rows, key=lambda row: (row[0].casefold(), row[0], row[1]))
    assert len({(letters, meaning.casefold()) for letters, meaning, _source in rows}) == len(rows)
    assert {source for *_row, source in rows} <= sources
    assert max(len(meaning) for _letters, meaning, _source in rows) <= LONGEST
    assert len({letters.casefold() for letters, *_row in rows}) >= 500


def test_each_source_is_named_once_with_an_address_and_whether_it_was_read() -> None:
    rows = table("sources")
    assert len({row[0] for row in rows}) == len({row[2] for row in rows}) == len(rows)
    assert all("." in address and seen in ("read", "own") for _key, _name, address, seen in rows)
    used = {row[-1] for row in (*table("acronyms"), *table("plainer"))}
    assert used == {row[0] for row in rows}


def test_nothing_is_both_known_to_everybody_and_explained_and_all_that_is_listed_is_found() -> None:
    listed = {letters for letters, *_row in table("acronyms")}
    assert not {one for one in EVERYDAY if meanings(one)}
    loud = {one for one in listed if one.casefold() in ordinary()}
    assert all(acronyms(letters) == (letters,) for letters in listed - loud)
    assert all(acronyms(f"He has {letters}") == (letters,) for letters in loud)
