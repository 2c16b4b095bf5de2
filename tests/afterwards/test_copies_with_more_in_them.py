"""Copies with the agreed words and something besides, copies no seal is on, and letters that no font here has."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.anew import summaries_anew
from coprod_tui.afterwards.verifying import verify
from coprod_tui.commands.verify import told
from coprod_tui.model import flow, replies
from coprod_tui.model.entry import Refused
from coprod_tui.record.going import find_person
from coprod_tui.record.removal import carry_out
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS
from tests.afterwards.agreed_here import DAY, Circle

if TYPE_CHECKING:
    from pathlib import Path

MORE = "PS: Mo pays for it."
PAGE = "word/document.xml"


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    made = Circle(tmp_path_factory.mktemp("more") / "home")
    made.sealed()
    made.do(replies.challenge, made.decision(), "هذا ليس ما قلناه", date="2026-11-01")
    return made


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx"])
def test_words_put_in_below_the_seal_are_shown_and_not_called_genuine(
    circle: Circle, format: str, tmp_path: Path
) -> None:
    path = circle.copy(format, tmp_path)
    if format == "docx":
        _in_word(path, PAGE, "<w:sectPr", f"<w:p><w:r><w:t>{MORE}</w:t></w:r></w:p><w:sectPr")
    else:
        text = path.read_text("utf-8")
        path.write_text(text.replace("</body>", f"<p>{MORE}</p></body>") if format == "html" else f"{text}\n\n{MORE}\n")
    verdict = verify(circle.shelf, path)
    assert (verdict.says, verdict.good) == ("genuine", False)
    assert verdict.beyond == ("PS Mo pays for it.",)
    said = list(told(verdict))
    assert said[0].startswith("Not as it was made.")
    assert "PS Mo pays for it." in said[-1]


def test_words_put_in_below_the_seal_of_a_pdf_are_shown(circle: Circle, tmp_path: Path) -> None:
    made = circle.summary
    section = made.beside[0]
    path = circle.copy("large-pdf", tmp_path)
    assert verify(circle.shelf, path).good
    put_in = section.but(title=(section.title[0].but(words="Nobody has to keep to this"),))
    path.write_bytes(FORMATS["large-pdf"].render(made.but(beside=(*made.beside, put_in))))
    verdict = verify(circle.shelf, path)
    assert not verdict.good
    assert verdict.beyond[0].startswith("Nobody has to keep to this")


@pytest.mark.parametrize(
    "put_in", ["<del>", "<details>", "<textarea>", '<img src="x">', '<a href="mailto:x@x.example">']
)
def test_tags_that_strike_out_or_hide_words_are_said_so(circle: Circle, put_in: str, tmp_path: Path) -> None:
    path = circle.copy("html", tmp_path)
    path.write_text(path.read_text("utf-8").replace("<h2", f"{put_in}<h2", 1), "utf-8")
    verdict = verify(circle.shelf, path)
    assert verdict.looks
    assert not verdict.good


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        (PAGE, "<w:sectPr", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p><w:sectPr'),
        (PAGE, "<w:sectPr", '<m:oMath xmlns:m="urn:m"><m:r><m:t>not agreed</m:t></m:r></m:oMath><w:sectPr'),
        (PAGE, "<w:rPr>", "<w:rPr><w:strike/>"),
        ("word/numbering.xml", 'w:lvlText w:val="', 'w:lvlText w:val="not agreed: '),
    ],
)
def test_a_word_file_that_shows_more_than_its_words_is_said_so(
    circle: Circle, part: str, before: str, after: str, tmp_path: Path
) -> None:
    path = circle.copy("docx", tmp_path)
    _in_word(path, part, before, after)
    verdict = verify(circle.shelf, path)
    assert verdict.looks
    assert not verdict.good


def test_a_word_file_saved_again_with_its_pages_counted_is_still_genuine(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("docx", tmp_path)
    _in_word(path, "word/styles.xml", "</w:rPr>", '<w:strike w:val="false"/></w:rPr>')
    with zipfile.ZipFile(path) as file:
        foot = file.read("word/footer1.xml").decode()
    assert "<w:t" in foot
    _in_word(path, "word/footer1.xml", "</w:p>", "<w:r><w:t>12</w:t></w:r></w:p>")
    assert verify(circle.shelf, path).good


def test_a_note_stuck_on_a_pdf_is_said_so(circle: Circle, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    annotations = pytest.importorskip("pypdf.annotations")
    path = circle.copy("large-pdf", tmp_path)
    writer = pypdf.PdfWriter(clone_from=path)
    writer.add_annotation(0, annotations.FreeText(text="Not agreed", rect=(50, 550, 200, 650)))
    writer.write(path)
    verdict = verify(circle.shelf, path)
    assert verdict.looks
    assert not verdict.good


def test_a_wall_sheet_of_another_laptop_is_not_called_changed(circle: Circle, tmp_path: Path) -> None:
    elsewhere = Shelf(tmp_path / "other-laptop")
    for format in ("wall", "wall-pdf"):
        assert verify(elsewhere, circle.copy(format, tmp_path)).says == "untold-elsewhere"


def test_letters_that_no_font_here_has_leave_a_pdf_genuine(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home", names=("Amy Shah", "\U0010fffd\U0010fffc", "王小明"))
    circle.ready()
    path = circle.copy("large-pdf", tmp_path / "first")
    assert verify(circle.shelf, path).says == "version"
    for name in ("Amy Shah", "\U0010fffd\U0010fffc", "王小明"):
        circle.says(name)
    circle.agree()
    for format in FORMATS:
        assert verify(circle.shelf, circle.copy(format, tmp_path / "agreed")).good, format


def test_a_version_from_before_a_removal_is_not_called_changed(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.ready()
    first = circle.copy("txt", tmp_path / "first")
    assert verify(Shelf(tmp_path / "other"), first).says == "version-elsewhere"
    going = find_person(circle.shelf, circle.group, "Lucy")
    carry_out(
        circle.shelf,
        going.chosen(going.mentions, at=circle.now + DAY, instead="[a name taken out]"),
        summaries_anew(circle.shelf),
    )
    verdict = verify(circle.shelf, first)
    assert verdict.says == "version-untold"
    assert verdict.difference is None


def test_an_agreed_record_says_so_before_it_says_that_the_meeting_is_finished(circle: Circle) -> None:
    with pytest.raises(Refused, match="sealed"):
        flow.need_open(circle.meeting)


def test_what_somebody_asked_for_is_settled_before_the_record_is_agreed_or_never(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home", "by-date", names=("Amy Shah",))
    circle.ready()
    circle.says("Amy Shah", "talk", "The price")
    circle.agree(days=20)
    with pytest.raises(Refused, match="sealed"):
        circle.do(replies.settle_reply, circle.meeting.replies.all[-1].id)


def _in_word(path: Path, part: str, before: str, after: str) -> None:
    """Put other words in one part of a Word file, where these stand first."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    text = parts[part].decode()
    assert before in text
    parts[part] = text.replace(before, after, 1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
