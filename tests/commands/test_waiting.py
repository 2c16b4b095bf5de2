"""`coprod list --waiting`: what waits across all meetings, since when, and what to type next. Never by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.model.group import keep_until
from coprod_tui.model.terms import agree_terms, renew_terms
from coprod_tui.record.records import change_group
from tests.app.homes import NOW, HomeBuilder
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_each_summary_says_what_it_waits_for_since_when_and_what_to_type(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    ended = run(capsys, "list", "--waiting")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == "Riverside Voices  (riverside-voices)"
    assert lines[1].startswith("  riverside-voices-13 · Phones and reminders · ")
    assert lines[2].startswith("    5 of 9 answered · 1 asks for a change · 1 asks to talk · sent 9 days ago · ")
    assert lines[2].endswith(" · 3 jobs to tick")
    assert lines[3] == "    Next: coprod review riverside-voices-13 or coprod send riverside-voices-13"
    assert lines[4].startswith("  13-P2 · Text reminders that name the right door · Jo asks IT, by ")
    assert lines[5].startswith("  11-P1 · Two seats for us on the board · Amy asks the clinic's board, by ")
    assert lines[6].startswith("  13-A2 · Ask five people which reminder they read · to do by ")
    assert lines[7].startswith("  11-A1 · Show the map to other clinics · to do by ")
    assert lines[8].startswith("  10-D1 · We meet in the afternoon and in the evening by turns · to look at again, ")
    assert len(lines) == 9


def test_nobody_who_has_not_answered_is_named(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    told = run(capsys, "list", "--waiting").out
    for name in ("Shabir", "Tasleem", "Mo ", "Ruth", "Lucy", "Priya", "print", "overdue"):
        assert name not in told


def test_with_nothing_waiting_it_says_so(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside"))
    ended = run(capsys, "list", "--waiting")
    assert (ended.code, ended.out, ended.err) == (0, "", "Nothing is waiting.\n")


def test_what_is_not_reviewed_not_sent_and_ready_to_be_agreed_each_has_its_next_command(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    builder = HomeBuilder(home)
    place = builder.group("Riverside", ("Amy", "Mo"))
    builder.held(place, "First")
    builder.sent(place, "Second", agree=["Amy", "Mo"])
    builder.sent(place, "Third", jobs=["Amy", "Mo"])
    out = run(capsys, "list", "--waiting").out
    assert "to be reviewed\n    Next: coprod review riverside-1\n" in out
    assert "Next: coprod agree riverside-2\n" in out
    assert "version 1 is ready, not sent yet · 2 jobs to tick\n    Next: coprod send riverside-3\n" in out


def test_a_group_whose_day_to_think_about_deleting_has_come_is_asked(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    builder = HomeBuilder(home)
    change_group(builder.group("Riverside"), partial(keep_until, date="2025-11-01"), NOW)
    out = run(capsys, "list", "--waiting").out
    assert "You chose 1 November 2025 as the day to think about deleting this group." in out
    assert "coprod delete riverside" in out


def test_a_group_that_cannot_be_read_says_so_and_the_others_are_told(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    builder = HomeBuilder(home)
    builder.group("Hilltop").record.write_text("nothing of ours\n", encoding="utf-8")
    builder.held(builder.group("Riverside"), "First")
    ended = run(capsys, "list", "--waiting")
    assert ended.code == 0
    assert ended.out.startswith("hilltop\n  ")
    assert "riverside-1 · First" in ended.out


def test_terms_whose_day_has_come_are_named_with_the_command_that_shows_them(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    place = HomeBuilder(home).group("Riverside")
    change_group(place, partial(agree_terms, words="Pay: none", others="the trust"), NOW)
    change_group(place, partial(renew_terms, date="2025-11-01"), NOW)
    out = run(capsys, "list", "--waiting").out
    assert "  Our terms · to look at again, due 1 November 2025\n" in out
    assert "coprod terms --group riverside\n" in out
