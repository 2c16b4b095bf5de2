"""`coprod agree` and `coprod verify`, as people type them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from coprod_tui.afterwards.agreed.verify import Verdict, VerdictId
from coprod_tui.cli import coprod
from coprod_tui.commands.verify import lines, says
from coprod_tui.model import review
from coprod_tui.record.records import read_group
from tests.afterwards.agreed_here import CIRCLE, Circle
from tests.commands.running import program, run

if TYPE_CHECKING:
    from pathlib import Path

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


def test_a_date_closes_and_never_agrees(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home, "by-date")
    circle.do(review.mark_ready, answer_by="2026-10-27")
    ran = run(capsys, "agree", "--yes")
    assert (ran.code, ran.out) == (1, "")
    assert "It has not gone to Amy Shah, Mo Ali, Lucy and Tasleem Begum." in ran.err
    assert run(capsys, "close", "--yes").err == ran.err, "what nobody was sent is not closed either"
    circle.sends()
    circle.says("Amy Shah")
    ran = run(capsys, "agree", "--yes")
    assert ran.code == 1
    assert "Not heard from: Mo Ali, Lucy and Tasleem Begum. So it is not agreed." in ran.err
    assert not circle.meeting.sealing.sealed
    ran = run(capsys, "close", "--yes")
    assert ran.code == 0
    assert "Closed: 1 agrees, 3 not heard from." in ran.err
    assert ran.out.startswith("The record is closed on ")
    assert "agreed" not in ran.out
    assert circle.meeting.sealing.closed
    listed = run(capsys, "list").out
    assert "closed on " in listed
    assert "agreed on " not in listed
    assert HERE not in run(capsys, "list", "--waiting").out
    assert "was closed on" in run(capsys, "review", HERE, "--print").out
    assert run(capsys, "close", HERE, "--yes").err.strip() == "This record is closed already."
    assert run(capsys, "agree", HERE, "--yes").err.strip() == "This record is closed already."


@pytest.mark.parametrize("format", ["html", "md", "txt"])
def test_a_closed_record_is_called_closed_wherever_it_is_read(home: Path, format: str, tmp_path: Path) -> None:
    circle = Circle(home, "by-date")
    circle.closed()
    text = " ".join(circle.copy(format, tmp_path / "copies").read_text("utf-8").split())
    assert "This record was closed on 2 November 2026. It is not agreed." in text
    assert "Closed: 1 agrees, 3 not heard from." in text
    assert "Not heard from does not mean that they agree." in text
    assert "agreed record" not in text
    assert "Final:" not in text


def test_what_everybody_answered_is_not_closed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered(home)
    assert "Everyone who was there has answered. So it is not closed" in run(capsys, "close", "--yes").err


def test_people_have_their_time(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home, "by-date")
    circle.do(review.mark_ready, answer_by="2999-01-01")
    circle.sends()
    ran = run(capsys, "close", "--yes")
    assert ran.code == 1
    assert "People have until Tuesday 1 January 2999 to answer." in ran.err


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
        f"Genuine. We made this file of {HERE}, as it was agreed on 13 October 2026.\n",
    )
    path.write_text(path.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    ran = run(capsys, "verify", str(path))
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"This is not a file that we made. Its words differ from those of {HERE}, version 1.",
        "Under “What we agreed”, after “letters go out in”:",
        "Ours: 14",
        "In this file: 12",
        "Version 1 was agreed on 13 October 2026.",
        f"Here is ours: {circle.place.summaries / f'{HERE}-summary.html'}",
    ]


def test_a_closed_record_is_told_as_closed_of_every_copy(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = Circle(home, "by-date")
    circle.closed()
    path = circle.copy("html", tmp_path / "copies")
    ran = run(capsys, "verify", str(path))
    told = f"Genuine. We made this file of {HERE}, as it was closed on 2 November 2026. It is not agreed.\n"
    assert (ran.code, ran.out) == (0, told)
    path.write_text(path.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    assert "Version 1 was closed on 2 November 2026. It is not agreed." in run(capsys, "verify", str(path)).out


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
    for each in get_args(VerdictId):
        for known in (True, False):
            words = list(lines(Verdict(each, HERE, 1, now=2, day="2026-10-13", until="2026-11-12", known=known)))
            assert words, each
            assert "{" not in " ".join(words)
    assert set(says(Verdict("genuine"))) == set(get_args(VerdictId))
