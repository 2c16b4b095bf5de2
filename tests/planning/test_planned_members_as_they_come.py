"""Lists of members as people have them: what is a name, what is none, and what somebody has to say."""

from __future__ import annotations

import pytest

from coprod_tui.model.text import clean
from coprod_tui.planning.member_headings import heading
from coprod_tui.planning.member_list import MemberList, PlannedMember
from coprod_tui.planning.member_names import split_name, why_no_name
from coprod_tui.planning.members import parse_members

AMY, MO = ("Amy Ash", "amy@example.org"), ("Mo Ali", "mo@example.org")


def who(found: MemberList) -> list[tuple[str, str]]:
    return [(member.name, member.email) for member in found.members]


def left(found: MemberList) -> list[tuple[int, str]]:
    return [(each.line, each.why) for each in found.left_out]


@pytest.mark.parametrize("text", [
    "amy@example.org,Amy Ash\nmo@example.org,Mo Ali\n",
    "Member name,Contact email\nAmy Ash,amy@example.org\nMo Ali,mo@example.org\n",
    "Enw;Cyfenw;E-bost\nAmy;Ash;amy@example.org\nMo;Ali;mo@example.org\n",
    "Name\tSurname\tMail\nAmy\tAsh\tamy@example.org\nMo\tAli\tmo@example.org\n",
    "| Name | Email |\n| --- | --- |\n| Amy Ash | amy@example.org |\n| Mo Ali | mo@example.org |\n",
    "Timestamp,Email Address,What is your name?\n1/3/26,amy@example.org,Amy Ash\n1/3/26,mo@example.org,Mo Ali\n",
    "Amy Ash <amy@example.org>, Mo Ali <mo@example.org>\n",
    "- Amy Ash (Chair) amy@example.org\n- Mo Ali: mo@example.org\n",
    "Persona,Contatto\nAmy Ash,amy@example.org\nMo Ali,mo@example.org\n",
])  # fmt: skip
def test_people_and_addresses_are_found_wherever_they_stand(text: str) -> None:
    assert who(parse_members(text)) == [AMY, MO]


def test_a_title_over_the_headings_is_nobody() -> None:
    found = parse_members("Our group - members March 2026,,\n,,\nName,Email,Brings\nAmy Ash,amy@example.org,time\n")
    assert (who(found), left(found)) == ([AMY], [(1, "member-heading")])


def test_headings_that_nobody_knows_are_nobody() -> None:
    rows = ["Cyfranogwr,Anghenion,Fforwm", "Amy Ash,dolen sain,01632 960001", "Mo Ali,,01632 960002"]
    found = parse_members("\n".join(rows))
    assert ([one.name for one in found.members], len(found.columns)) == (["Amy Ash", "Mo Ali"], 2)
    assert [one.name for one in parse_members("Amy Ash,tea,x\nMo Ali,cake,y\n").members] == ["Amy Ash", "Mo Ali"]


def test_a_forms_own_empty_columns_give_way_to_its_questions() -> None:
    rows = ["Email,Name,What is your name?,Your email", "anonymous,,Amy Ash,amy@example.org"]
    found = parse_members("\n".join(rows))
    assert who(found) == [AMY]
    assert [each.text for each in found.columns] == ["Email", "Name"]


def test_a_list_as_it_is_typed() -> None:
    found = parse_members(
        "Our members 2026\n\nPresent:\n• Amy Ash (Chair)\n1. Mo Ali – carer\n- Jo Pitt, GP\n"
        "[x] Zoë Ó Dálaigh (she/her)\nChair: Lucy Hale\n\nApologies:\nSam Reed\nGuests: Ed Price\n01632 960001\n"
    )
    assert [member.name for member in found.members] == ["Amy Ash", "Mo Ali", "Jo Pitt", "Zoë Ó Dálaigh", "Lucy Hale"]
    assert left(found) == [
        (1, "member-heading"), (3, "member-heading"), (10, "member-heading"), (11, "member-apologies"),
        (12, "member-guest"), (13, "member-no-person"),
    ]  # fmt: skip


def test_what_follows_a_comma_is_a_name_or_asked_about() -> None:
    assert [one.name for one in parse_members("Amy, Mo Ali, Lucy and Jo").members] == ["Amy", "Mo Ali", "Lucy", "Jo"]
    found = parse_members("Jo Pitt, Riverbank\nAmy Ash, Mo Ali\n")
    assert [member.name for member in found.members] == ["Jo Pitt", "Amy Ash", "Mo Ali"]
    assert left(found) == [(1, "member-beside")]


@pytest.mark.parametrize("words", [
    "amy@example.org", "01632 960001", "+44 1632 960001", "n/a", "N/A.", "-", "TBC", "anonymous", "=SUM(A1:A3)", "=A1",
    "=cmd|' /C calc'!A0", "@SUM(1)|x", '=HYPERLINK("https://example.org")', "https://example.org", "12/03/2026", "2026",
    "x" * 300, "word " * 30,
])  # fmt: skip
def test_what_is_no_name_is_never_one(words: str) -> None:
    assert why_no_name(clean(words))
    found = parse_members(
        f'Name,Email\n"{words.replace(chr(34), chr(34) * 2)}",mo@example.org\nAmy Ash,amy@example.org\n'
    )
    assert (who(found), len(found.left_out)) == ([AMY], 1)


@pytest.mark.parametrize(("words", "name"), [
    ("Margaret (Peggy)", "Margaret (Peggy)"), ("Rachel Hunter (3)", "Rachel Hunter (3)"), ("Mo [m]", "Mo [m]"),
    ("Ash, Amy", "Ash, Amy"), ("Jean-Paul Sartre", "Jean-Paul Sartre"), ("Helen Ash (PPG Chair)", "Helen Ash"),
    ("Ann — patient", "Ann"), ("Siân Rees (Cadeirydd)", "Siân Rees"),
])  # fmt: skip
def test_what_stands_beside_a_name_is_put_aside_and_what_may_be_part_of_it_stays(words: str, name: str) -> None:
    assert split_name(words)[0] == name


@pytest.mark.parametrize(("label", "column"), [
    ("What name would you like to be called by?", "called"), ("How would you like the summary?", "sends"),
    ("How would you like to be named in the summary?", "named_as"), ("E-mail_address *", "email"),
    ("Beth yw eich enw?", "name"), ("Cyfeiriad e-bost", "email"), ("Emergency contact name", None),
    ("Carer's email", None), ("Name of GP", None), ("Access needs", None), ("Sort code", None), ("Username", None),
    ("Enw / Name", "name"), ("Full name (as it should appear)", "name"), ("Name of member", "name"),
    ("Bank account name", None), ("Name of person you care for", None), ("Street name", None), ("Middle name", None),
    ("May we email you?", None), ("E-mail 1 - Type", None), ("E-mail 1 - Value", "email"),
])  # fmt: skip
def test_a_heading_is_known_by_what_it_means(label: str, column: str | None) -> None:
    assert heading(label) == column


def test_somebody_who_stands_there_twice_is_one_and_who_may_be_two_is_told() -> None:
    found = parse_members("Name,Email\nAmy,a@example.org\nAmy,a@example.org\nBo,a@example.org\nAmy,b@example.org\n")
    assert [each.name for each in found.members] == ["Amy", "Bo", "Amy"]
    assert [(each.line, each.why) for each in found.unread] == [
        (3, "member-twice"), (4, "address-shared"), (5, "name-twice"),
    ]  # fmt: skip


def test_whoever_was_left_out_comes_back_and_whoever_is_dropped_can() -> None:
    found = parse_members("Name,Email\nAmy Ash,amy@example.org\n,mo@example.org\n").bring_in(3)
    assert who(found) == [AMY]
    assert found.needs_name(3)
    assert found.bring_in(3, "mo@example.org") == found
    both = found.bring_in(3, "Mo Ali")
    assert (who(both), both.left_out) == ([AMY, MO], ())
    again = both.drop(1)
    assert (who(again), left(again)) == ([MO], [(2, "member-dropped")])
    assert who(again.bring_in(2)) == [AMY, MO]


def test_a_book_in_a_line_or_a_cell_is_nobody() -> None:
    for text in ("Amy Ash\n" + "x" * 60_000, f"Name\nAmy Ash\n{'x' * 60_000}\n"):
        found = parse_members(text)
        assert ([one.name for one in found.members], [each.why for each in found.left_out][-1:]) == (
            ["Amy Ash"], ["member-long"],
        )  # fmt: skip
        assert len(found.left_out[-1].text) < 100


def test_a_name_is_put_right_and_nothing_that_is_none_takes_its_place() -> None:
    found = parse_members("Amy\nMo\n")
    assert found.rename(1, "01632 960001") == found
    assert found.rename(1, "Amy Ash").members[0] == PlannedMember("Amy Ash", line=1)


def test_what_somebody_has_said_is_doubted_no_more() -> None:
    found = parse_members('Name,Email\n"Ash, Amy",a@example.org; amy@example.org\n')
    assert [each.why for each in found.doubts] == ["address-several", "name-comma"]
    assert found.with_member(1, email="amy@example.org", emails=()).rename(1, "Amy Ash").doubts == ()


def test_how_each_gets_a_summary_is_known_by_what_stands_there() -> None:
    rows = ["Name,How we send it,Born", "Amy Ash,large print by post,1950", "Mo Ali,Phone,1960", "Jo Pitt,,1970"]
    found = parse_members("\n".join(rows))
    assert [member.sends for member in found.members] == ["large-print", "phone", ""]
    assert [(each.text, each.why) for each in found.columns] == [
        ("How we send it", "column-guessed-way"),
        ("Born", "column-unknown"),
    ]


def test_a_column_of_other_words_is_not_taken_for_ways() -> None:
    found = parse_members("Name,Notes\nAmy Ash,phone\nMo Ali,likes tea\nJo Pitt,Tuesdays\n")
    assert [member.sends for member in found.members] == ["", "", ""]
