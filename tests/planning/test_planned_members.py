"""A list of members is read as a spreadsheet saves it, or as people type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model.entry import Refused
from coprod_tui.planning.member_list import PlannedMember
from coprod_tui.planning.members import parse_members, read_member_list

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_columns_are_known_by_their_names_in_any_case(between: str) -> None:
    rows = [
        ["NAME", "Named as", "Brings", "E-mail", "Sends"],
        ["Amy Example", "First name", "lived experience", "amy@example.org", "large print"],
        ["Mo", "not named", "", "", ""],
    ]
    text = "\ufeff" + "\r\n".join(between.join(row) for row in rows)
    assert parse_members(text).members == (
        PlannedMember("Amy Example", "first", "lived experience", "amy@example.org", "large-print", line=2),
        PlannedMember("Mo", "nobody", line=3),
    )


def test_one_name_on_each_line_is_a_list() -> None:
    assert [member.name for member in parse_members("Amy\n\nMo [m]\nken[\n").members] == ["Amy", "Mo [m]", "ken["]


def test_two_people_may_have_one_name_and_a_row_that_is_there_twice_is_listed() -> None:
    found = parse_members("name,brings\nJo,nurse\nJo,carer\nJo,nurse\n")
    assert [(each.name, each.brings) for each in found.members] == [("Jo", "nurse"), ("Jo", "carer"), ("Jo", "nurse")]
    assert [(each.line, each.why) for each in found.unread] == [(4, "member-repeated")]


def test_first_and_last_names_in_two_columns_are_one_name() -> None:
    assert [member.name for member in parse_members("First name,Surname\nAmy,Example\nMo,\n").members] == [
        "Amy Example",
        "Mo",
    ]


def test_a_column_that_is_no_part_of_a_member_is_named_and_no_cell_of_it_is_told() -> None:
    found = parse_members("name,shoe size,named as\nAmy,38,nickname,more\n,40,\n")
    assert found.members == (PlannedMember("Amy", line=2),)
    assert [(each.line, each.text, each.why) for each in found.unread] == [
        (1, "shoe size", "column-unknown"), (1, "4", "column-unnamed"), (2, "nickname", "named-as-unclear"),
        (3, "", "member-no-name"),
    ]  # fmt: skip


def test_a_name_with_a_comma_in_quotation_marks_is_one_name() -> None:
    (member,) = parse_members('name,email\n"Example, Amy",amy@example.org\n').members
    assert (member.name, member.email) == ("Example, Amy", "amy@example.org")


def test_without_column_names_an_address_is_an_address() -> None:
    assert parse_members("Amy;amy@example.org\nMo;mo@example.org\n").members[1].email == "mo@example.org"


def test_the_line_that_excel_puts_first_is_not_a_member() -> None:
    (member,) = parse_members("sep=;\nname;brings\nAmy;time\n").members
    assert (member.name, member.brings, member.line) == ("Amy", "time", 3)


@pytest.mark.parametrize("text", ["", ",,,\n;;", "name,email\n"])
def test_a_list_without_a_name_is_refused_as_empty(text: str) -> None:
    with pytest.raises(Refused, match="members-empty"):
        parse_members(text, file="people.csv")
    with pytest.raises(Refused, match="members-none"):
        parse_members(text)


def test_a_quotation_mark_that_is_never_closed_is_refused_when_it_takes_in_too_much() -> None:
    with pytest.raises(Refused, match="members-not-text"):
        parse_members('name\n"' + "a\n" * 100_000)


def test_a_member_file_is_refused_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="members-missing"):
        read_member_list(tmp_path / "none.csv")


@given(st.text())
def test_any_list_is_read_or_refused(text: str) -> None:
    try:
        found = parse_members(text)
    except Refused:
        return
    assert all(any(c.isalnum() for c in member.name) for member in found.members)


def test_how_somebody_gets_a_summary_is_understood_and_what_is_not_is_kept_and_listed() -> None:
    read = parse_members("Name,Summary format\nAmy,Large Print\nMo,carrier pigeon\nLucy,\n")
    assert [member.sends for member in read.members] == ["large-print", "carrier pigeon", ""]
    assert [(each.line, each.text, each.why) for each in read.unread] == [(3, "carrier pigeon", "sends-unclear")]


def test_an_address_is_read_however_it_is_written_and_what_is_none_is_told() -> None:
    rows = ("Amy,mailto:amy@example.org", "Mo,Mo Ali <mo@example.org>", "Jo, jo@example.org ", "Lucy,n/a", "Zoe,")
    found = parse_members(
        "\n".join(("name,email", *rows, "Ed,ed@example.org; e.price@work.example", "Ada,ada at example"))
    )
    emails = [(member.name, member.email, member.emails) for member in found.members]
    assert emails == [
        ("Amy", "amy@example.org", ()), ("Mo", "mo@example.org", ()), ("Jo", "jo@example.org", ()), ("Lucy", "", ()),
        ("Zoe", "", ()), ("Ed", "", ("ed@example.org", "e.price@work.example")), ("Ada", "", ()),
    ]  # fmt: skip
    assert [(each.line, each.why) for each in found.unread] == [
        (5, "address-none"), (7, "address-several"), (8, "address-none"),
    ]  # fmt: skip
