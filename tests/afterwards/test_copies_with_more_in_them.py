"""Copies with something besides the agreed words, copies no seal is on, and letters that no font here has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.verify import lines
from coprod_tui.model import flow, replies
from coprod_tui.model.entry import Refused
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, USUAL
from tests.afterwards.agreed_here import DAY, IN_WORDS, Circle

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    made = Circle(tmp_path_factory.mktemp("more") / "home")
    made.sealed()
    made.do(replies.challenge, made.decision(), "هذا ليس ما قلناه", date="2026-11-01")
    return made


def test_words_put_in_below_the_seal_of_a_pdf_are_shown(circle: Circle, tmp_path: Path) -> None:
    made = circle.summary
    section = made.beside[0]
    path = circle.copy("large-pdf", tmp_path)
    assert verify(circle.shelf, path).good
    put_in = section.but(title=(section.title[0].but(words="Nobody has to keep to this"),))
    path.write_bytes(FORMATS["large-pdf"].render(made.but(beside=(*made.beside, put_in))))
    verdict = verify(circle.shelf, path)
    assert (verdict.says, verdict.good) == ("words-differ", False)
    assert verdict.difference is not None
    assert verdict.difference.here.startswith("Nobody has to keep to this")


def test_a_file_that_reads_the_same_is_told_with_where_ours_is(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("html", tmp_path)
    path.write_text(path.read_text("utf-8").replace("<h2", "<del><h2", 1), "utf-8")
    verdict = verify(circle.shelf, path)
    said = list(lines(verdict))
    assert verdict.says == "same-words"
    assert said[0].startswith("This is not a file that we made.")
    assert "Do not rely on it." in said[0]
    assert said[-1] == f"Here is ours: {circle.place.summaries / 'riverside-voices-14-summary.html'}"
    path = circle.copy("docx", tmp_path, known=False)
    assert "coprod summary riverside-voices-14 --format docx" in list(lines(verify(circle.shelf, path)))[-1]


def test_letters_that_no_font_here_has_leave_a_pdf_genuine(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home", names=("Amy Shah", "\U0010fffd\U0010fffc", "王小明"))
    circle.ready()
    path = circle.copy("large-pdf", tmp_path / "first", known=False)
    assert verify(circle.shelf, path).says == "same-words"
    for name in ("Amy Shah", "\U0010fffd\U0010fffc", "王小明"):
        circle.says(name)
    circle.agree()
    for format in IN_WORDS:
        path = circle.copy(format, tmp_path / "agreed", known=False)
        assert verify(circle.shelf, path).good == (format in USUAL), "those were saved when it was sealed"
        assert verify(circle.shelf, path).says in ("same-words", "genuine"), format


def test_a_version_from_before_a_removal_is_not_called_changed(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.ready()
    first = circle.copy("txt", tmp_path / "first")
    other = tmp_path / "other.txt"
    other.write_text(first.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    assert verify(Shelf(tmp_path / "other"), first).says == "not-here"
    going = find_person(circle.shelf, circle.group, "Lucy")
    carry_out(
        circle.shelf,
        going.chosen(going.mentions, at=circle.now + DAY, instead="[a name taken out]"),
        summaries_anew(circle.shelf),
    )
    for path, known in ((first, True), (other, False)):
        verdict = verify(circle.shelf, path)
        assert (verdict.says, verdict.known) == ("before-removal", known)
        assert verdict.difference is None


def test_an_agreed_record_says_so_before_it_says_that_the_meeting_is_finished(circle: Circle) -> None:
    with pytest.raises(Refused, match="sealed"):
        flow.need_open(circle.meeting)


def test_what_somebody_asked_for_is_settled_before_the_record_is_agreed_or_never(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home", "by-date", names=("Amy Shah", "Mo Ali"))
    circle.ready()
    circle.says("Mo Ali")
    circle.says("Amy Shah", "talk", "The price")
    circle.agree()
    with pytest.raises(Refused, match="sealed"):
        circle.do(replies.settle_reply, circle.meeting.replies.all[-1].id)
