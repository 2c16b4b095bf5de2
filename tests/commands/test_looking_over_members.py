"""`coprod group NAME --members FILE` shows what it understood, and keeps what somebody at the terminal makes of it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import file
from tests.commands.running import run

LIST = """Name,Email,Summary format,Access needs
Amy Ash,amy@example.org,Large print,hearing loop
Mo Ali,mo@example.org,,
n/a,jo@example.org,,
"""
Typing = Callable[..., None]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Somebody sits at the terminal and types these lines."""

    def lines(*typed: str) -> None:
        terminal = io.StringIO("".join(f"{line}\n" for line in typed))
        monkeypatch.setattr(terminal, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", terminal)

    return lines


def kept(home: Path) -> list[tuple[str, str, str]]:
    return [
        (one.name, one.email, one.sends)
        for place in Shelf(home).groups()
        for one in read_group(place).members.active
    ]  # fmt: skip


def test_people_are_changed_left_out_and_brought_in_before_they_are_kept(
    capsys: pytest.CaptureFixture[str], home: Path, typing: Typing
) -> None:
    typing("1", "1", "Amy", "+4", "01632 960001", "+4", "Jo Pitt", "2", "6", "", "yes")
    ended = run(capsys, "group", "Riverside", "--members", file(home, LIST, "people.csv"))
    assert kept(home) == [("Amy", "amy@example.org", "large-print"), ("Jo Pitt", "jo@example.org", "")]
    assert "This does not look like a name" in " ".join(ended.err.split())
    assert "“Access needs”" in ended.err
    assert "hearing loop" not in ended.err + ended.out


def test_q_keeps_nothing_and_how_people_get_a_summary_is_not_taken_from_a_list(
    capsys: pytest.CaptureFixture[str], home: Path, typing: Typing
) -> None:
    people = file(home, LIST, "people.csv")
    typing("q")
    assert run(capsys, "group", "Riverside", "--members", people).code == 1
    assert kept(home) == []
    ended = run(capsys, "group", "Riverside", "--members", people, "--yes")
    assert kept(home) == [("Amy Ash", "amy@example.org", ""), ("Mo Ali", "mo@example.org", "")]
    assert "Amy Ash: large print by post" in ended.err


def test_a_members_address_changes_only_where_somebody_says_yes(
    capsys: pytest.CaptureFixture[str], home: Path, typing: Typing
) -> None:
    run(
        capsys,
        "group",
        "Riverside",
        "--members",
        file(home, "Name,Email\nAmy,a@example.org\nMo,\n", "one.csv"),
        "--yes",
    )
    newer = file(home, "Name,Email\nAmy,amy@example.org\nMo,mo@example.org\n", "two.csv")
    typing("", "")
    run(capsys, "group", "Riverside", "--members", newer)
    assert [email for _name, email, _sends in kept(home)] == ["a@example.org", "mo@example.org"]
    typing("", "yes")
    run(capsys, "group", "Riverside", "--members", newer)
    assert [email for _name, email, _sends in kept(home)] == ["amy@example.org", "mo@example.org"]


def test_a_dry_run_says_all_of_it_and_keeps_nothing(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    people = file(home, LIST, "people.csv")
    ended = run(capsys, "group", "Riverside", "--members", people, "--dry-run", "--format", "json")
    told = json.loads(ended.out)
    assert [one["name"] for one in told["members"]] == ["Amy Ash", "Mo Ali"]
    assert (told["members"][0]["list_says_sends"], told["columns_not_kept"]) == ("large-print", ["Access needs"])
    assert [(each["place"], each["why"]) for each in told["left_out"]] == [(4, "member-no-person")]
    assert "hearing loop" not in ended.out
    assert "Amy Ash · amy@example.org" in run(capsys, "group", "Riverside", "--members", people, "--dry-run").out
    assert kept(home) == []
    assert run(capsys, "group", "Riverside", "--dry-run").code == 1


def test_which_sheet_is_asked(capsys: pytest.CaptureFixture[str], home: Path, typing: Typing) -> None:
    book = Workbook()
    for name, person in (("Members", "Amy"), ("Carers", "Jo")):
        book.create_sheet(name).append([person])
    book.save(home / "people.xlsx")
    people = str(home / "people.xlsx")
    assert "--sheet" in run(capsys, "group", "Riverside", "--members", people, "--yes").err
    typing("2", "")
    assert run(capsys, "group", "Riverside", "--members", people).code == 0
    assert [name for name, _email, _sends in kept(home)] == ["Jo"]
