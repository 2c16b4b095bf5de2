"""A copy of a summary checked: in every format, changed in every way, of other meetings, and made to break programs."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import msgspec
import pytest

from coprod_tui.afterwards.differing import Difference
from coprod_tui.afterwards.handed_in import handed_in
from coprod_tui.afterwards.kept import with_checksum
from coprod_tui.afterwards.verifying import Verdict, verify
from coprod_tui.afterwards.words import checksum, printed, words
from coprod_tui.model import replies, review
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import Final, Seal
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, compose
from tests.afterwards.agreed_here import LETTERS, Circle
from tests.summary.meetings import NASTY, riverside, said_by_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OTHER = "12 point"


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    made = Circle(tmp_path_factory.mktemp("agreed") / "home")
    made.sealed()
    return made


def changed(path: Path, change: Callable[[str], str], encoding: str = "utf-8") -> Path:
    before = path.read_text(encoding)
    after = change(before)
    assert after != before
    path.write_text(after, encoding)
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_genuine_as_it_was_made(circle: Circle, format: str, tmp_path: Path) -> None:
    verdict = verify(circle.shelf, circle.copy(format, tmp_path))
    assert verdict.good, verdict
    assert (verdict.meeting, verdict.agreed) == ("riverside-voices-14", "2026-10-13")


@pytest.mark.parametrize("format", ["html", "md", "txt"])
def test_one_other_word_is_found_and_where_it_stands(circle: Circle, format: str, tmp_path: Path) -> None:
    path = changed(circle.copy(format, tmp_path), lambda text: text.replace("14 point", OTHER, 1))
    verdict = verify(circle.shelf, path)
    assert not verdict.good
    assert verdict.says == "changed"
    assert verdict.difference == Difference("What we agreed", "letters go out in", "14", "12")


@pytest.mark.parametrize("format", ["docx", "large-docx"])
def test_another_word_in_a_word_file_is_found(circle: Circle, format: str, tmp_path: Path) -> None:
    path = circle.copy(format, tmp_path)
    file = docx.Document(str(path))
    cells = [cell for table in file.tables for row in table.rows for cell in row.cells]
    for paragraph in (*file.paragraphs, *(each for cell in cells for each in cell.paragraphs)):
        if "14 point" in paragraph.text:
            paragraph.runs[-1].text = paragraph.runs[-1].text.replace("14 point", OTHER)
    file.save(str(path))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "changed"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")


def test_another_word_in_a_pdf_is_found(circle: Circle, tmp_path: Path) -> None:
    made = circle.summary
    path = circle.copy("large-pdf", tmp_path)
    other = made.but(first=tuple(_with_other_words(section) for section in made.first))
    path.write_bytes(FORMATS["large-pdf"].render(other))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "changed"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")


def _with_other_words(section: object) -> object:
    kept = msgspec.json.encode(section).replace(b"14 point", OTHER.encode())
    return msgspec.json.decode(kept, type=type(section))


@pytest.mark.parametrize(
    ("was", "now", "agreed", "here"),
    [
        (" or ring us", "", "or ring us", ""),
        ("A café", "No café", "A", "No"),
        ("at any time", "at any time before noon", "", "before noon"),
    ],
)
def test_words_taken_away_or_put_in_are_shown(was: str, now: str, agreed: str, here: str, tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.do(review.add_to_summary, "A café is open: come or ring us at any time on weekdays.")
    circle.sealed()
    verdict = verify(circle.shelf, changed(circle.copy("md", tmp_path / "x"), lambda text: text.replace(was, now)))
    assert verdict.difference is not None
    assert verdict.difference.under == "What we heard"
    assert (verdict.difference.agreed, verdict.difference.here) == (agreed, here)


def test_a_wall_sheet_with_another_word_is_changed(circle: Circle, tmp_path: Path) -> None:
    path = changed(circle.copy("wall", tmp_path), lambda text: text.replace("14 point", OTHER))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "changed-wall"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")


def test_a_calendar_with_another_day_is_changed(circle: Circle, tmp_path: Path) -> None:
    path = changed(circle.copy("ics", tmp_path), lambda text: text.replace("20261110", "20261117"))
    assert verify(circle.shelf, path).says == "changed-calendar"


def test_a_page_made_to_look_otherwise_is_said_so(circle: Circle, tmp_path: Path) -> None:
    hides = '<style>.about-agreed .words::after { content: " unless it costs money" }</style></head>'
    path = changed(circle.copy("html", tmp_path), lambda text: text.replace("</head>", hides))
    verdict = verify(circle.shelf, path)
    assert (verdict.says, verdict.looks, verdict.good) == ("genuine", True, False)


@pytest.mark.parametrize(
    "put_in",
    ['<p style="display:none">', "<p hidden>", '<p onclick="x()">', "<script>document.write('no')</script><p>"],
)
def test_a_page_in_which_something_is_hidden_or_run_is_not_good(circle: Circle, put_in: str, tmp_path: Path) -> None:
    path = changed(circle.copy("html", tmp_path), lambda text: text.replace("<p>", put_in, 1))
    assert not verify(circle.shelf, path).good


def test_words_in_the_margin_or_hidden_in_a_word_file_are_told(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("docx", tmp_path)
    file = docx.Document(str(path))
    file.sections[0].header.paragraphs[0].text = "Draft, not agreed"
    file.save(str(path))
    verdict = verify(circle.shelf, path)
    assert verdict.beyond == ("Draft, not agreed",)
    assert not verdict.good


def test_a_checksum_made_up_for_other_words_is_not_the_meetings(circle: Circle, tmp_path: Path) -> None:
    def forge(text: str) -> str:
        text = text.replace("14 point", OTHER)
        found = printed(words(text))
        assert found is not None
        sums = checksum(words(text)[: found.begins])
        groups = [sums[at : at + 4] for at in range(0, 64, 4)]
        for old, new in zip(words(text)[found.ends - 16 : found.ends], groups, strict=True):
            text = text.replace(old, new, 1)
        return text

    verdict = verify(circle.shelf, changed(circle.copy("txt", tmp_path), forge))
    assert verdict.says == "other-seal"
    assert not verdict.good


def test_a_copy_is_checked_against_its_own_seal_where_the_meeting_is_elsewhere(circle: Circle, tmp_path: Path) -> None:
    elsewhere = Shelf(tmp_path / "other-laptop")
    for format in ("html", "md", "txt", "docx", "large-docx"):
        path = circle.copy(format, tmp_path)
        verdict = verify(elsewhere, path)
        assert (verdict.says, verdict.good) == ("whole-elsewhere", False), format
    path = changed(circle.copy("txt", tmp_path), lambda text: text.replace("14 point", OTHER))
    assert verify(elsewhere, path).says == "changed-elsewhere"
    assert verify(elsewhere, circle.copy("ics", tmp_path)).says == "untold-elsewhere"


def test_a_draft_and_an_earlier_version_are_called_what_they_are(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    draft = circle.copy("txt", tmp_path / "draft")
    assert verify(circle.shelf, draft).says == "draft"
    assert verify(Shelf(tmp_path / "other"), draft).says == "draft-elsewhere"
    circle.ready()
    first = circle.copy("html", tmp_path / "first")
    assert verify(circle.shelf, first).says == "version"
    circle.says("Mo Ali", "change", "It was Mo, not me")
    circle.do(review.add_to_summary, "Mo asked for a ramp")
    circle.sealed()
    verdict = verify(circle.shelf, first)
    assert (verdict.says, verdict.version, verdict.now, verdict.agreed) == ("version", 1, 2, "2026-10-13")
    path = changed(first, lambda text: text.replace("14 point", OTHER))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "version-changed"
    assert verdict.difference is not None
    assert verdict.difference.here == "12"


def test_a_seal_on_what_was_never_agreed_here_is_not_genuine(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("txt", tmp_path)
    other = Circle(tmp_path / "home")
    assert verify(other.shelf, path).says == "not-sealed-here"


def test_what_is_said_since_stands_beside_the_seal_and_is_not_under_it(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    before = circle.copy("html", tmp_path / "before")
    circle.do(replies.challenge, circle.decision(), "That is not what we said", date="2026-11-01")
    for format in FORMATS:
        path = circle.copy(format, tmp_path / "after")
        assert verify(circle.shelf, path).good, format
    assert "That is not what we said" in circle.copy("txt", tmp_path / "after").read_text("utf-8")
    assert verify(circle.shelf, before).good


def test_a_later_meeting_corrects_what_stays_as_it_was(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    agreed, summary = circle.place, circle.summary
    circle.hold(15, "What 14-D1 calls 14 point is to be 16 point")
    circle.place = agreed
    now = circle.summary
    assert now.but(beside=()) == summary
    text = circle.copy("txt", tmp_path / "copies").read_text("utf-8")
    assert "What later meetings decided about this" in text
    assert "15-D1" in text
    assert verify(circle.shelf, circle.copy("docx", tmp_path / "copies")).good


def test_names_that_break_programs_break_no_seal(tmp_path: Path) -> None:
    told = [riverside(), *(said_by_all(name) for name in NASTY)]
    for place, one in enumerate(told):
        made = compose(one.meeting, version=1, seal=Seal(1, "", "2026-10-27", 0, final=Final(agrees=1)))
        sealed = with_checksum(made, "2026-10-27")
        for format in ("html", "md", "txt", "docx", "large-docx"):
            path = tmp_path / f"{place}-{format}"
            path.write_bytes(FORMATS[format].render(sealed))
            whole = []
            for reading in handed_in(path):
                found = printed(reading.words)
                whole.append(found is not None and checksum(reading.words[: found.begins]) == found.checksum)
            assert any(whole), (format, one.meeting.people.all[0].name)


# Files made to break programs


def refused(shelf: Shelf, path: Path) -> str:
    with pytest.raises(Refused) as why:
        verify(shelf, path)
    return why.value.reason


def packed(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


BOMB = b"<w:p>" + b"0" * 70_000_000
LAUGHS = (
    b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><lolz>&lol2;</lolz>"""
)
HOSTILE = {
    "empty": (b"", ""),
    "bytes": (bytes(range(256)) * 10, "not-one-of-ours"),
    "nothing in it": (b"Dear all,\nthanks!\n", ""),
    "a zip of something else": (packed({"photo.jpg": b"x"}), "not-one-of-ours"),
    "a torn zip": (packed({"word/document.xml": b"<w/>"})[:-30], "file-broken"),
    "a bomb": (packed({"word/document.xml": BOMB}), "file-too-big"),
    "a thousand laughs": (packed({"word/document.xml": LAUGHS}), "file-broken"),
    "no XML": (packed({"word/document.xml": b"no"}), "file-broken"),
    "many parts": (packed({f"word/{n}.xml": b"" for n in range(600)}), "file-too-big"),
    "a torn PDF": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "file-broken"),
    "a PDF of itself": (b"%PDF-1.7\n" + b"<<" * 50_000, "file-broken"),
    "tags in tags": (b"<!doctype html>" + b"<div>" * 100_000, ""),
    "quotes in quotes": (b">" * 20_000 + b" x\n", ""),
    "lists in lists": (b"- " * 5_000 + b"x\n", ""),
    "an open style": (b"<html><style>", ""),
    "a message": (b"From: a@b.example\nSubject: The summary\n of 14\nMIME-Version: 1.0\n\nHello\n", "file-is-message"),
    "heads without end": (b"From: x\n" * 200_000, ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_break_programs_is_told_in_words(circle: Circle, name: str, tmp_path: Path) -> None:
    content, reason = HOSTILE[name]
    path = tmp_path / "file"
    path.write_bytes(content)
    if reason:
        assert refused(circle.shelf, path) == reason
    else:
        assert verify(circle.shelf, path) == Verdict("not-ours")


def test_what_is_not_a_file_is_told_in_words(circle: Circle, tmp_path: Path) -> None:
    assert refused(circle.shelf, tmp_path) == "not-a-file"
    assert refused(circle.shelf, tmp_path / "nothing") == "file-not-there"
    assert refused(circle.shelf, tmp_path / ("x" * 5_000)) == "file-not-read"
    os.mkfifo(tmp_path / "pipe")
    assert refused(circle.shelf, tmp_path / "pipe") == "not-a-file"
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(3_000_000_000)
    assert refused(circle.shelf, tmp_path / "huge") == "file-too-big"


def test_a_file_of_nothing_but_words_is_read_in_a_moment(circle: Circle, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"{LETTERS}\n" * 20_000, "utf-8")
    assert verify(circle.shelf, path).says == "not-ours"
