"""Somebody is taken out, or words are left out for good: every entry and every kept page for others loses them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.shared_pages import Say, agree_shared, shared_page
from coprod_tui.model import decisions, flow
from coprod_tui.model.sharing import keep_receipt, let_words_go, name_contact
from coprod_tui.record.journal_lines import last_number, write_line
from coprod_tui.record.outward import read_outward
from coprod_tui.record.records import change_group, change_meeting, read_group
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS
from coprod_tui.summary.public import compose_public
from tests.record.circles import found_on_disk
from tests.year_told import DATES, LONDON, ToldYear, at, tell_year

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.commands.shared_pages import SharedPage
    from coprod_tui.model.board import BesideSaying

NOW = at("2026-12-01")
WORRY = "Not everybody has a phone"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def told(shelf: Shelf) -> ToldYear:
    """A year whose page for Estates is agreed: with Lucy to speak for the group, a worry, and a receipt."""
    made = tell_year(shelf)
    lucy = next(one.id for one in read_group(made.group).members.all if one.name == "Lucy")
    change_group(made.group, partial(name_contact, member=lucy, body="Estates", reach="Lucy, 07700 900123"), NOW)
    said = worry(shelf, made)
    change_group(made.group, partial(let_words_go, meeting=said.meeting, thing=said.said.thing, body="Estates"), NOW)
    agree_shared(shelf, made.group, page(shelf, made).code, Say("", 6, 6), zone=LONDON, at=NOW)
    change_group(made.group, partial(keep_receipt, body="Estates", reader="Lucy and Dr Shaw", did="Lucy told us"), NOW)
    return made


def worry(shelf: Shelf, told: ToldYear) -> BesideSaying:
    every = read_outward(shelf, told.group, "2026-12-01").sayings("Estates")
    return next(one for one in every if one.said.words == WORRY)


def page(shelf: Shelf, told: ToldYear) -> SharedPage:
    return shared_page(shelf, told.group, "board", "Estates", zone=LONDON, at=NOW)


def test_nothing_of_somebody_taken_out_is_left_in_any_entry_or_page(shelf: Shelf, told: ToldYear) -> None:
    assert page(shelf, told).may_go is not None
    assert found_on_disk(shelf.home, ("Lucy", "900123"))
    going = find_person(shelf, told.group, "Lucy")
    intent = going.decided(going.usual, at=NOW, instead="[a name taken out]", gone="[words taken out]")
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    assert found_on_disk(shelf.home, ("Lucy", "900123")) == []
    assert told.group.pages() == ()
    assert page(shelf, told).may_go is None, "it is made and agreed anew"
    (came,) = read_group(told.group).sharing.receipts
    assert came.reader == "[a name taken out] and Dr Shaw"


def test_words_left_out_for_good_are_on_no_page_and_the_agreed_one_does_not_go(shelf: Shelf, told: ToldYear) -> None:
    number = worry(shelf, told).said.thing
    going = find_words(shelf, told.meetings[1], number)
    intent = going.chosen(going.mentions, at=NOW, instead="[left out]")
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    assert found_on_disk(shelf.home, (WORRY,)) == []
    now = page(shelf, told)
    assert now.may_go is None
    assert WORRY not in repr(now.told)


def test_what_is_hidden_since_keeps_an_agreed_page_back(shelf: Shelf, told: ToldYear) -> None:
    """A page that was agreed is looked at again before it goes, whatever happened to its words."""
    kept = page(shelf, told)
    assert kept.may_go is not None
    lucy = next(one.id for one in read_group(told.group).members.all if one.name == "Lucy")
    change_group(told.group, partial(name_contact, member=lucy, body="Estates", yes=False), NOW)
    assert page(shelf, told).may_go is None


def test_a_page_that_was_changed_on_the_disk_is_not_the_one_that_was_agreed(shelf: Shelf, told: ToldYear) -> None:
    agreed = page(shelf, told).newest
    assert agreed is not None
    file = told.group.page(agreed.checksum)
    file.write_bytes(file.read_bytes().replace(b"Tea is at three", b"Tea is at seven"))
    assert page(shelf, told).may_go is None


def test_what_cannot_be_read_is_named_and_the_rest_is_told(shelf: Shelf) -> None:
    told = tell_year(shelf)
    damaged, newer = told.meetings[1].record, told.meetings[2].record
    damaged.write_bytes(damaged.read_bytes().replace(b"Not everybody has a phone", b"Not everybody has a boat!"))
    last = last_number(newer) + 1
    with newer.open("ab") as file:
        line = {"line": last, "at": at(DATES[2]), "kind": "from-a-later-program"}
        file.write(write_line({"entries": {str(last): line}}))
    unfinished = make_meeting(shelf, told.group, zone=LONDON, at=NOW, date="2026-12-01")
    change_meeting(unfinished, flow.start, NOW)
    change_meeting(unfinished, lambda meeting: decisions.propose(meeting, "Benches"), NOW)
    outward = read_outward(shelf, told.group, "2026-12-01").outward
    assert outward.unread == ((2, "damaged"), (3, "newer"), (7, "unfinished"))
    text = " ".join(FORMATS["txt"].render(compose_public(outward, "riverside")).decode().split())
    for words in (
        "Meeting 2 could not be read, so nothing of it is here.",
        "Meeting 3 was kept by a newer Coprod, so nothing of it is here.",
        "Meeting 7 is not finished, so nothing of it is here.",
        "Letters go out in 16 point",
    ):
        assert words in text
    for words in ("Reminders go out by text", "Doors that open", "Write to the paper", "Benches"):
        assert words not in text
