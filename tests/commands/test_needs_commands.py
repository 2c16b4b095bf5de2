"""Needs, what to prepare, and terms, as they are typed: what was meant, and what was not understood."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import file
from tests.commands.running import run
from tests.record.circles import found_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.group import Group

WORDS = "a chair with arms by the door, " * 20
"""More than 500 characters."""


IN_DECEMBER = 1_796_083_200_000
"""The first of December 2026, in UTC ms."""


@pytest.fixture
def made(home: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    run(capsys, "group", "Hill", "--members", file(home, "Amy Stone\nMo Ali\nAmy Stone\n", "people.txt"))
    run(capsys, "plan", "--template", "usual", "--date", "in 2 weeks", "--yes")
    return home


def group(home: Path) -> Group:
    return read_group(Shelf(home).group("hill"))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("Zoe", "--add", "breaks"), "Nobody in this group is called “Zoe”"),
        (("Amy Stone", "--add", "breaks"), "Several people may be meant"),
        (("amy", "--add", "breaks"), "Amy Stone (1) and Amy Stone (3)"),
        (("mo", "--add", "wings"), "“wings” is not one of these: step free,"),
        (("mo", "--add", "other"), "There are no words yet."),
        (("mo", "--add", "other", "--words", " \u202e "), "There are no words yet."),
        (
            ("mo", "--add", "breaks", "--show-to", "everyone"),
            "“everyone” is not one of these: list, planning, meeting.",
        ),
        (("mo", "--add", "transport", "--words", "pay 12-34-56 12345678"), "This looks like bank details"),
        (("mo", "--take-out", "1"), "That is not among what is kept for them."),
        (("mo", "--take-out", "9" * 5_000), "That is not among what is kept for them."),
        (("mo", "--take-out", "all"), "That is not among what is kept for them."),
        (("mo", "--change", "all", "--show-to", "list"), "That is not among what is kept for them."),
        (("mo", "--change", "x", "--show-to", "list"), "That is not among what is kept for them."),
        (("", "--add", "breaks"), "Say who needs it"),
        (("mo", "--words", "a chair"), "Say what they need with --add."),
        (("mo", "--add", "breaks", "--all"), "Do one thing at a time"),
        (("mo", "--show-to", "list"), "Say what they need with --add."),
    ],
)
def test_what_is_not_understood_keeps_nothing(
    capsys: pytest.CaptureFixture[str], made: Path, told: tuple[str, ...], said: str
) -> None:
    ended = run(capsys, "needs", *told, "--yes")
    assert (ended.code, said in ended.err) == (1, True), ended.err
    assert group(made).needs.all == ()


def test_a_guest_is_one_only_where_that_is_said_and_goes_with_all_that_was_kept(
    capsys: pytest.CaptureFixture[str], made: Path
) -> None:
    assert "add --guest" in run(capsys, "needs", "Bea", "--add", "breaks", "--yes").err
    assert "Amy Stone is a member" in run(capsys, "needs", "Amy Stone", "--guest", "--add", "breaks", "--yes").err
    told = "--add", "other", "--words", "a seat by the door", "--show-to", "planning", "--yes"
    assert "Bea Lund (guest)" in run(capsys, "needs", "Bea Lund", "--guest", *told).out
    assert "a seat by the door" in run(capsys, "needs").out
    assert "a seat by the door" in run(capsys, "needs", "bea lund").out, "from then on the name is enough"
    assert run(capsys, "remove-person", "Bea Lund", "--yes").code == 0
    assert group(made).needs.all == ()
    assert found_on_disk(made, ["a seat by the door", "Bea Lund"]) == []


def test_whoever_takes_out_a_member_is_told_what_is_kept_of_a_guest_of_that_name(
    capsys: pytest.CaptureFixture[str], made: Path
) -> None:
    """They may be one person, who came as a guest first: "taken out" must not be thought of both."""
    told = "--add", "other", "--words", "a seat by the door", "--yes"
    run(capsys, "needs", "Bea Lund", "--guest", *told)
    joined = file(made, "Bea Lund", "more.txt")
    assert run(capsys, "group", Shelf(made).groups()[0].id, "--members", joined, "--yes").code == 0
    number = group(made).members.all[-1].number
    gone = run(capsys, "remove-person", f"Bea Lund ({number})", "--yes")
    assert gone.code == 0, gone.err
    assert "Somebody of this name is kept as well: Bea Lund (guest)." in gone.out + gone.err
    assert run(capsys, "remove-person", "Bea Lund", "--yes").code == 0
    assert found_on_disk(made, ["a seat by the door", "Bea Lund"]) == []


def test_it_is_kept_only_once_somebody_says_that_they_said_so(
    capsys: pytest.CaptureFixture[str], made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(capsys, "needs", "mo", "--add", "breaks").code == 1
    for typed in ("no\n", "list\nno\n"):
        keyboard = io.StringIO(typed)
        keyboard.isatty = lambda: True  # type: ignore[method-assign]
        monkeypatch.setattr(sys, "stdin", keyboard)
        assert run(capsys, "needs", "mo", "--add", "breaks").code == 1
    assert group(made).needs.all == ()


def test_two_of_one_name_and_long_words_are_told_apart_and_kept_whole(
    capsys: pytest.CaptureFixture[str], made: Path
) -> None:
    assert run(capsys, "needs", "Amy Stone (3)", "--add", "other", "--words", WORDS, "--yes").code == 0
    run(capsys, "needs", "Amy Stone (1)", "--add", "the agenda in large print", "--show-to", "planning", "--yes")
    (need, _other) = group(made).needs.all
    assert (need.words, need.shown_to) == (WORDS.strip(), "list"), "where nobody is asked, nobody is shown the name"
    assert run(capsys, "needs", "Amy Stone (3)").out.splitlines()[1] == "  Nothing that is shown here."
    assert "Say whom it is shown to" in run(capsys, "needs", "Amy Stone (3)", "--change", "1").err
    run(capsys, "needs", "Amy Stone (3)", "--change", "1", "--show-to", "meeting")
    assert "Amy Stone (3)\n  1  a chair" in run(capsys, "needs").out
    run(capsys, "needs", "Amy Stone (3)", "--change", "1", "--words", "a chair by the window", "--show-to", "planning")
    assert "  1  a chair by the window · shown to whoever plans" in run(capsys, "needs").out
    assert found_on_disk(made, ["with arms"]) == []
    again = run(capsys, "needs", "Amy Stone (3)", "--change", "1", "--words", "12-34-56 12345678")
    assert "This looks like bank details" in again.err
    run(capsys, "needs", "Amy Stone (3)", "--take-out", "1", "--yes")
    assert [one.sort for one in group(made).needs.all] == ["large-print"]


def test_the_list_is_ticked_by_number_and_says_so(capsys: pytest.CaptureFixture[str], made: Path) -> None:
    for who in ("Amy Stone (1)", "Mo Ali"):
        run(capsys, "needs", who, "--add", "large print", "--yes")
    run(capsys, "needs", "Mo Ali", "--add", "expenses", "--show-to", "meeting", "--yes")
    assert made.exists()
    assert "  1  [ ] 2 large-print agendas\n  2  [ ] Offer the expenses form\n" in run(capsys, "prepare").out
    ticked = run(capsys, "prepare", "--ready", "1, 2").out
    assert "[x] 2 large-print agendas · ready" in ticked
    assert "expenses" not in ticked, "what was only to be thought of is gone"
    assert "  1  [ ] 2 large-print agendas\n  2  [ ] Offer" in run(capsys, "prepare", "--not-ready", "all").out
    for wrong in ("3", "0", "-1", "one", "1-2"):
        ended = run(capsys, "prepare", "--ready", wrong)
        assert (ended.code, "is not a number of the list" in ended.err) == (1, True)


def test_terms_come_from_a_file_and_every_version_is_shown(capsys: pytest.CaptureFixture[str], made: Path) -> None:
    assert "coprod terms --starter" in run(capsys, "terms").out
    first = file(made, run(capsys, "terms", "--starter").out, "terms.txt")
    second = file(made, "Pay: £15 an hour.\nLeaving: at any time.\n", "new.md")
    assert "Say who was asked" in run(capsys, "terms", "--file", first).err
    assert "Several people may be meant" in run(capsys, "terms", "--file", first, "--asked", "Mo, Amy").err
    assert "There is no file called nowhere.txt" in run(capsys, "terms", "--file", "nowhere.txt", "--asked", "all").err
    assert run(capsys, "terms", "--renew", "never").code == 1
    assert "Name the file" in run(capsys, "terms", "--asked", "Mo").err
    assert run(capsys, "terms", "--file", first, "--asked", "all", "--from", "1 March 2026").code == 0
    ended = run(capsys, "terms", "--file", second, "--asked", "Mo", "--asked-too", "the trust", "--renew", "1 May 2031")
    assert "Asked: Mo Ali and the trust\n  Pay: £15 an hour.\n  Leaving: at any time.\nTo look at again on" in ended.out
    every = run(capsys, "terms", "--all").out
    assert "From 1 March 2026 · written down on" in every
    assert "Asked: Amy Stone (1), Mo Ali and Amy Stone (3)\n  Why we are here:" in every
    assert len(group(made).terms.all) == 2


def test_a_day_without_a_year_may_be_one_that_has_been(
    capsys: pytest.CaptureFixture[str], made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_tui.cli_shared.now", lambda: IN_DECEMBER)
    for typed, since in (("1 May", "2026-05-01"), ("1 March", "2027-03-01"), ("1 September 2027", "2027-09-01")):
        kept = file(made, f"We meet as equals since {typed}.\n", "terms.txt")
        assert run(capsys, "terms", "--file", kept, "--asked", "all", "--from", typed).code == 0
        now = group(made).terms.now
        assert now is not None
        assert now.date == since
