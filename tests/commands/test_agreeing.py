"""`coprod agree` and `coprod verify`, as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from coprod_tui.afterwards.verifying import Says
from coprod_tui.cli import coprod
from coprod_tui.commands.verify import says
from coprod_tui.model import review
from coprod_tui.record.series import read_group
from tests.afterwards.agreed_here import CIRCLE, Circle
from tests.commands.running import program, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HERE = "riverside-voices-14"
assert coprod is not None


def answered(home: Path, most: int = len(CIRCLE)) -> Circle:
    circle = Circle(home)
    circle.ready()
    for name in CIRCLE[:most]:
        circle.says(name)
    return circle


def test_a_summary_everybody_answered_is_agreed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = answered(home)
    ran = run(capsys, "agree", "--yes")
    assert ran.code == 0
    assert "The record is agreed on" in ran.out
    assert f"{HERE} v1 SHA-256 " in ran.out
    assert "Final: 4 agree." in ran.err
    seal = circle.meeting.sealing.now
    assert seal is not None
    held = read_group(circle.group).history.get(HERE)
    assert held is not None
    assert held.agreed == seal.date
    assert f"{HERE} v1 SHA-256" in (circle.place.summaries / f"{HERE}-summary.txt").read_text("utf-8")
    assert (circle.place.summaries / "sealed-1.json").stat().st_mode & 0o777 == 0o600


def test_what_stands_in_the_way_is_said_by_name_and_nothing_is_sealed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = answered(home, 2)
    ran = run(capsys, "agree", HERE, "--yes")
    assert ran.code == 1
    assert "Not heard from yet: Lucy and Tasleem Begum." in ran.err
    circle.says("Lucy", "change", "It was Tuesday")
    assert "A change is still asked for by Lucy." in run(capsys, "agree", "14", "--yes").err
    circle.do(review.add_to_summary, "It was Tuesday")
    assert "Mark the summary ready first." in run(capsys, "agree", "14", "--yes").err
    assert not circle.meeting.sealing.sealed
    assert not (circle.place.summaries / "sealed-1.json").exists()


def test_by_date_people_have_their_time(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home, "by-date")
    circle.do(review.mark_ready, answer_by="2999-01-01")
    ran = run(capsys, "agree", "--yes")
    assert ran.code == 1
    assert "People have until Tuesday 1 January 2999 to answer." in ran.err


def test_silence_is_said_as_not_heard_from(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home, "by-date")
    circle.ready()
    circle.says("Amy Shah")
    circle.agree(days=20)
    text = (circle.place.summaries / f"{HERE}-summary.txt").read_text("utf-8")
    assert "Final: 1 agrees, 3 not heard from." in " ".join(text.split())
    assert "Not heard from does not mean that they agree." in " ".join(text.split())


def test_nobody_there_to_say_yes_agrees_nothing(home: Path) -> None:
    circle = answered(home)
    ran = program("agree", home=home)
    assert ran.code == 1
    assert not circle.meeting.sealing.sealed


def test_without_a_summary_that_waits_there_is_nothing_to_agree(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Circle(home)
    ran = run(capsys, "agree")
    assert (ran.code, ran.err.strip()) == (1, "No summary is waiting to be agreed.")


def test_a_genuine_copy_ends_with_nought_and_any_other_with_one(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = answered(home)
    circle.agree()
    path = circle.copy("html", tmp_path / "copies")
    ran = run(capsys, "verify", str(path))
    assert (ran.code, ran.out) == (
        0,
        f"Genuine. These are the words of {HERE} as they were agreed on 13 October 2026.\n",
    )
    path.write_text(path.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    ran = run(capsys, "verify", str(path))
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"Changed. These are not the words of {HERE} that were agreed on 13 October 2026.",
        "Under “What we agreed”, after “letters go out in”:",
        "Agreed: 14",
        "In this file: 12",
    ]


def test_a_file_that_cannot_be_checked_is_told_in_words(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "verify", str(tmp_path / "nothing.html"))
    assert (ran.code, ran.out) == (1, "")
    assert "There is no file called" in ran.err
    (tmp_path / "x.docx").write_bytes(b"PK\x03\x04 torn")
    assert "damaged or locked" in run(capsys, "verify", str(tmp_path / "x.docx")).err


def test_check_says_where_the_sealed_words_are_not_as_they_were(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = answered(home)
    circle.agree()
    assert run(capsys, "check").code == 0
    path = circle.place.summaries / "sealed-1.json"
    path.write_bytes(path.read_bytes().replace(b"14 point", b"12 point"))
    ran = run(capsys, "check")
    assert ran.code == 1
    assert "sealed-1.json: not as it was sealed. The record still gives the same words" in ran.out


def test_what_somebody_wrote_into_a_copy_steers_no_terminal(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = answered(home)
    circle.agree()
    path = circle.copy("txt", tmp_path / "copies")
    path.write_text(path.read_text("utf-8").replace("14 point", "\x1b]0;x\x07\u202e12 point"), "utf-8")
    said = run(capsys, "verify", str(path)).out
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_everything_that_can_be_said_of_a_file_has_words() -> None:
    assert set(says()) == set(get_args(Says))
