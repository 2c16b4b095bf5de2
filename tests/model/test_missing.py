"""Who is missing: why somebody could not come, what people bring, what is open, whom the group means to reach."""

from __future__ import annotations

import pytest

from coprod_tui.model import people
from coprod_tui.model.entry import Refused, Stamp, Stamped
from coprod_tui.model.group import fold_group
from coprod_tui.model.hospitality import tell_hospitality
from coprod_tui.model.missing import balance, decided_before
from coprod_tui.model.outreach import outreach_stands, reach_out, tell_attempt
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.small_numbers import SMALLEST
from coprod_tui.model.voices import BringsCounted
from coprod_tui.model.wanted import Wanted, put_on
from coprod_tui.model.without import without_people
from coprod_tui.sentences import missing
from tests.building import Told
from tests.model.told_group import ToldGroup


def of(**brings: int) -> Told:
    """A meeting that so many are expected at, by what they bring; they agreed to be counted, but for "silent"."""
    told = Told()
    for what, count in brings.items():
        for _each in range(count):
            number = told.meeting.next_number("person")
            told.write(PersonExpected(f"Person {number}", number, brings=what))
            if what != "silent":
                told.write(BringsCounted(told.meeting.people.all[-1].id))
    return told


def test_what_people_bring_is_told_only_where_no_part_and_no_rest_is_below_five() -> None:
    assert balance(of(lived=SMALLEST, staff=SMALLEST).meeting).parts == (("lived", 5), ("staff", 5))
    assert balance(of(lived=SMALLEST, staff=SMALLEST - 1).meeting).parts == (), "a rest of four would be told too"
    assert balance(of(lived=SMALLEST, silent=SMALLEST).meeting).parts == (("lived", 5),)
    assert balance(of(lived=SMALLEST, silent=1).meeting).parts == ()
    assert balance(of(lived=SMALLEST - 1).meeting).parts == ()
    assert balance(of(silent=9).meeting) == (9, (), False)


def test_one_person_who_cannot_come_says_nothing_of_what_they_bring() -> None:
    told = of(lived=6, staff=6)
    before = balance(told.meeting)
    told.do(people.could_not_come, told.meeting.people.all[0].id)
    assert balance(told.meeting) == before


def test_what_people_bring_is_a_plain_sentence() -> None:
    assert missing.balance_words(of(lived=6, staff=5).meeting) == (
        "11 people are on the list. 6 bring “lived” and 5 bring “staff”. Only those who agreed are counted."
    )
    assert missing.balance_words(of(lived=2).meeting).startswith("Too few agreed")
    assert missing.balance_words(of(silent=8).meeting) == ""


def test_which_items_are_open_and_which_are_only_told() -> None:
    told = Told()
    told.do(put_on, (
        Wanted("Check in", purpose="check-in"), Wanted("Letters", purpose="decide"), Wanted("Budget", ours="decided"),
        Wanted("News", purpose="share"), Wanted("Signs", purpose="share", ours="partly"), Wanted("Taxis")))  # fmt: skip
    parts = [[item.title for item in part] for part in decided_before(told.meeting)]
    assert parts == [["Letters", "Signs"], ["Budget", "News"], ["Taxis"]]
    assert missing.counts_words(told.meeting) == "2 items are open to us. 2 items are only told. Nobody has said for 1."
    assert missing.counts_words(Told(items=["Taxis"]).meeting) == "", "nothing is known of it"


def test_why_somebody_could_not_come_is_kept_only_with_words_and_goes_as_they_come_or_are_taken_out() -> None:
    told = Told("Amy", "Mo")
    amy, mo = told.person("Amy"), told.person("Mo")
    told.do(people.could_not_come, amy, "she works", told=True)
    told.do(people.could_not_come, mo, "  ", told=True)
    kept = {one.name: (one.why, one.why_told) for one in told.meeting.people.all}
    assert kept == {"Amy": ("she works", True), "Mo": ("", False)}
    left = without_people(told.meeting.history, {amy}, "taken out")
    assert not any("works" in str(one.entry) for one in left)
    told.do(people.expect, amy)
    assert not told.meeting.people.all[0].why_told


def test_who_is_to_chair_is_expected_and_has_no_role_yet() -> None:
    told = Told("Amy", "Mo")
    told.do(people.expect_chairs, ["Amy", "Dr Patel"])
    to_do = {one.name: (one.to_do, one.roles) for one in told.meeting.people.all}
    assert to_do == {"Amy": (("chair",), ()), "Mo": ((), ()), "Dr Patel": (("chair",), ())}
    assert people.expect_chairs(told.meeting, ["amy", "Dr Patel"]) == []
    told.do(people.expect_role, told.person("Amy"), yes=False)
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(people.expect_role, told.person("Amy"), yes=False)


def test_a_question_is_open_until_it_is_answered_or_left() -> None:
    told = Told()
    told.do(tell_hospitality, whose_place="Our own", food=" ")
    assert told.meeting.hospitality.open == ("time_together",)
    assert tell_hospitality(told.meeting, food="") == []
    told.do(tell_hospitality, food="Soup")
    assert missing.lines(told.meeting) == ["Whose place: Our own", "Food and drink: Soup"]


def test_whom_a_group_means_to_reach_is_kept_with_what_was_tried() -> None:
    group = ToldGroup("Amy")
    group.do(reach_out, "Young carers")
    group.do(reach_out, "The mosque")
    carers, mosque = group.group.outreach.all
    assert (carers.mark, mosque.mark) == ("R1", "R2")
    group.do(tell_attempt, carers.id, "Rang the school")
    group.do(outreach_stands, carers.id, "here")
    assert [one.words for one in group.group.outreach.meant] == ["The mosque"]
    found = group.group.outreach.marked("r1")
    assert found is not None
    assert [one.words for one in found.tried] == ["Rang the school"]
    for move in (tell_attempt, outreach_stands):
        with pytest.raises(Refused, match="no-such-outreach"):
            group.do(move, 99, "left")
    unknown = Stamped(Stamp(999, 999, 1), tell_attempt(group.group, carers.id, "x")[0].but(outreach=77))
    assert fold_group(group.group, [unknown]).outreach == group.group.outreach, "what is not there changes nothing"
