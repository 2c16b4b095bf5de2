"""A copy of a summary checked: in every format, changed in every way, of other meetings, and made to break programs."""

from __future__ import annotations

import os
import shutil
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import msgspec
import pytest

from coprod_tui.afterwards.agreed import verify as verifying
from coprod_tui.afterwards.agreed.canonical_words import canonical_words, checksum, printed
from coprod_tui.afterwards.agreed.difference import Difference
from coprod_tui.afterwards.agreed.read_copy import handed_in
from coprod_tui.afterwards.agreed.sealed_store import with_checksum
from coprod_tui.afterwards.agreed.verify import Verdict, verify
from coprod_tui.model import replies, review
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import Final, Seal
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, compose
from tests.afterwards.agreed_here import CIRCLE, IN_WORDS, LETTERS, Circle
from tests.summary.meetings import NASTY, riverside, said_by_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OTHER = "12 point"
HERE = [name for name in FORMATS if name != "sound" or shutil.which("espeak-ng")]


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


@pytest.mark.parametrize("format", HERE)
def test_every_format_is_genuine_as_it_was_made_and_once_it_was_written_down(
    circle: Circle, format: str, tmp_path: Path
) -> None:
    verdict = verify(circle.shelf, circle.copy(format, tmp_path))
    assert verdict.good, verdict
    assert (verdict.meeting, verdict.day, verdict.closed) == ("riverside-voices-14", "2026-10-13", False)


@pytest.mark.parametrize("format", IN_WORDS)
def test_a_copy_from_before_hashes_were_kept_is_at_most_said_to_read_the_same(format: str, tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    if format not in ("html", "md", "txt"):  # those were saved with the seal
        verdict = verify(circle.shelf, circle.copy(format, tmp_path / "old", known=False))
        assert (verdict.says, verdict.good, verdict.known) == ("same-words", False, False)
    path = changed(circle.place.summaries / f"{circle.place.id}-summary.txt", lambda text: f"\n{text}")
    verdict = verify(circle.shelf, path)
    assert (verdict.says, verdict.good) == ("same-words", False)


@pytest.mark.parametrize("format", ["html", "md", "txt"])
def test_one_other_word_is_found_and_where_it_stands(circle: Circle, format: str, tmp_path: Path) -> None:
    path = changed(circle.copy(format, tmp_path), lambda text: text.replace("14 point", OTHER, 1))
    verdict = verify(circle.shelf, path)
    assert not verdict.good
    assert verdict.says == "words-differ"
    assert verdict.difference == Difference("What we agreed", "letters go out in", "14", "12")
    assert verdict.ours == circle.place.summaries / f"{circle.place.id}-summary{FORMATS[format].suffix}"


@pytest.mark.parametrize("format", ["docx", "large-docx"])
def test_another_word_in_a_word_file_is_found(circle: Circle, format: str, tmp_path: Path) -> None:
    path = circle.copy(format, tmp_path)
    file = docx.Document(str(path))
    cells = [cell for table in file.tables for row in table.rows for cell in row.cells]
    for paragraph in (*file.paragraphs, *(each for cell in cells for each in cell.paragraphs)):
        for run in paragraph.runs:
            run.text = run.text.replace("14 point", OTHER)
    file.save(str(path))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "words-differ"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")
    assert (verdict.offer, verdict.ours) == ("docx", None)


@pytest.mark.parametrize(("was", "now"), [(b"14 point", b"12 point"), (b"10%", b"1.0%")])
def test_another_word_in_a_pdf_is_found(circle: Circle, was: bytes, now: bytes, tmp_path: Path) -> None:
    made = circle.summary
    kept = msgspec.json.encode(made)
    assert was in kept
    other = msgspec.json.decode(kept.replace(was, now), type=type(made))
    path = tmp_path / "copy.pdf"
    path.write_bytes(FORMATS["large-pdf"].render(other))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "words-differ"
    if was == b"14 point":
        assert verdict.difference is not None
        assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")


def test_a_point_in_a_price_is_a_letter_of_a_pdf(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.do(review.add_to_summary, "A ticket is £1.50, from 10-12, and -5 at night.")
    circle.sealed()
    made = circle.summary
    for was, now in (("£1.50", "£150"), ("10-12", "1012"), (" -5 ", " 5 ")):
        kept = msgspec.json.encode(made).decode()
        assert was in kept
        path = tmp_path / "copy.pdf"
        path.write_bytes(FORMATS["large-pdf"].render(msgspec.json.decode(kept.replace(was, now), type=type(made))))
        assert verify(circle.shelf, path).says == "words-differ", (was, now)


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


@pytest.mark.parametrize("format", ["txt", "md", "html"])
def test_words_put_in_below_the_seal_are_shown(circle: Circle, format: str, tmp_path: Path) -> None:
    more = "PS Mo pays for it."
    path = changed(
        circle.copy(format, tmp_path),
        lambda text: text.replace("</body>", f"<p>{more}</p></body>") if format == "html" else f"{text}\n\n{more}\n",
    )
    verdict = verify(circle.shelf, path)
    assert verdict.says == "words-differ"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("", more)


def test_a_wall_sheet_with_another_word_is_found(circle: Circle, tmp_path: Path) -> None:
    path = changed(circle.copy("wall", tmp_path), lambda text: text.replace("14 point", OTHER))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "words-differ"
    assert verdict.difference is not None
    assert (verdict.difference.agreed, verdict.difference.here) == ("14", "12")


def test_a_calendar_with_another_day_is_found(circle: Circle, tmp_path: Path) -> None:
    path = changed(circle.copy("ics", tmp_path), lambda text: text.replace("20261110", "20261117"))
    assert verify(circle.shelf, path).says == "words-differ"


def test_a_checksum_made_up_for_other_words_is_not_the_meetings(circle: Circle, tmp_path: Path) -> None:
    def forge(text: str) -> str:
        text = text.replace("14 point", OTHER)
        found = printed(canonical_words(text))
        assert found is not None
        sums = checksum(canonical_words(text)[: found.begins])
        groups = [sums[at : at + 4] for at in range(0, 64, 4)]
        for old, new in zip(canonical_words(text)[found.ends - 16 : found.ends], groups, strict=True):
            text = text.replace(old, new, 1)
        return text

    assert verify(circle.shelf, changed(circle.copy("txt", tmp_path), forge)).says == "words-differ"


def test_another_seal_under_the_same_words_is_a_difference(circle: Circle, tmp_path: Path) -> None:
    seal = circle.meeting.sealing.now
    assert seal is not None
    was = f"SHA-256 {seal.checksum[:4]}"
    verdict = verify(
        circle.shelf, changed(circle.copy("txt", tmp_path), lambda text: text.replace(was, "SHA-256 0000"))
    )
    assert verdict.says == "words-differ"
    assert verdict.difference is not None
    assert verdict.difference.here.startswith("0000 ")


@pytest.mark.parametrize("format", IN_WORDS)
def test_a_copy_of_a_meeting_that_is_not_here_is_told_nothing_of(circle: Circle, format: str, tmp_path: Path) -> None:
    verdict = verify(Shelf(tmp_path / "other-laptop"), circle.copy(format, tmp_path))
    assert verdict == Verdict("not-here", "riverside-voices-14", 1, sealed=True)


@pytest.mark.skipif("sound" not in HERE, reason="espeak-ng, which reads aloud, is not here")
def test_of_a_sound_file_that_is_not_known_nothing_is_said(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("sound", tmp_path)
    path.write_bytes(path.read_bytes()[:-2])
    with pytest.raises(Refused, match="copy-is-sound"):
        verify(circle.shelf, path)


def test_a_draft_and_an_earlier_version_are_called_what_they_are(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    draft = circle.copy("txt", tmp_path / "draft")
    assert verify(circle.shelf, draft)[:3] == ("sent", "riverside-voices-14", 0)
    assert verify(Shelf(tmp_path / "other"), draft).says == "not-here"
    assert verify(circle.shelf, changed(draft, lambda text: f"{text} ")).says == "untold"
    circle.ready()
    first = circle.copy("html", tmp_path / "first")
    verdict = verify(circle.shelf, first)
    assert (verdict.says, verdict.version, verdict.now, verdict.day, verdict.good) == ("sent", 1, 1, "", False)
    circle.says("Mo Ali", "change", "It was Mo, not me")
    circle.do(review.add_to_summary, "Mo asked for a ramp")
    circle.sealed()
    verdict = verify(circle.shelf, first)
    assert (verdict.says, verdict.version, verdict.now, verdict.day) == ("sent", 1, 2, "2026-10-13")
    path = changed(first, lambda text: text.replace("<body>", "<body> "))
    assert (verify(circle.shelf, path).says, verify(circle.shelf, path).version) == ("same-words", 1)
    path = changed(first, lambda text: text.replace("14 point", OTHER))
    verdict = verify(circle.shelf, path)
    assert verdict.says == "words-differ"
    assert verdict.difference is not None
    assert verdict.difference.here == "12"


def test_a_version_that_was_agreed_as_it_is_is_still_none_that_is_sealed(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.ready()
    first = circle.copy("html", tmp_path / "first")
    for name in CIRCLE:
        circle.says(name)
    circle.agree()
    verdict = verify(circle.shelf, first)
    assert (verdict.says, verdict.version, verdict.now) == ("sent", 1, 1)


def test_a_seal_on_what_was_never_agreed_here_is_not_genuine(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("txt", tmp_path)
    other = Circle(tmp_path / "home")
    other.ready()
    assert verify(other.shelf, path).says == "words-differ"


def test_what_is_said_since_stands_beside_the_seal_and_is_not_under_it(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    before = circle.copy("html", tmp_path / "before")
    older = changed(circle.copy("html", tmp_path / "older"), lambda text: text.replace("<body>", "<body> "))
    circle.do(replies.challenge, circle.decision(), "That is not what we said", date="2026-11-01")
    for format in IN_WORDS:
        path = circle.copy(format, tmp_path / "after", known=False)
        assert verify(circle.shelf, path).says == "same-words", format
        assert verify(circle.shelf, circle.copy(format, tmp_path / "after")).good, format
    assert "That is not what we said" in circle.copy("txt", tmp_path / "after").read_text("utf-8")
    assert verify(circle.shelf, before).good
    assert verify(circle.shelf, older).says == "same-words"


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


def test_a_closed_record_is_genuine_and_never_called_agreed(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home", "by-date")
    circle.closed()
    verdict = verify(circle.shelf, circle.copy("large-pdf", tmp_path / "copies"))
    assert (verdict.says, verdict.closed, verdict.day) == ("genuine", True, "2026-11-02")


def test_a_copy_is_opened_once_and_a_genuine_one_needs_no_summary(
    circle: Circle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = circle.copy("html", tmp_path)
    other = tmp_path / "other.html"
    other.write_text(path.read_text("utf-8").replace("14 point", OTHER), "utf-8")
    calls = {"summary_of": 0, "read_meeting": 0}
    for name in calls:
        real = getattr(verifying, name)

        def counted(*args: object, name: str = name, real: Callable[..., object] = real, **named: object) -> object:
            calls[name] += 1
            return real(*args, **named)

        monkeypatch.setattr(verifying, name, counted)
    assert verify(circle.shelf, path).good
    assert calls == {"summary_of": 0, "read_meeting": 1}
    assert verify(circle.shelf, other).says == "words-differ"
    assert calls == {"summary_of": 1, "read_meeting": 2}


def test_names_that_break_programs_break_no_seal(tmp_path: Path) -> None:
    told = [riverside(), *(said_by_all(name) for name in NASTY)]
    for place, one in enumerate(told):
        made = compose(one.meeting, version=1, seal=Seal(1, "", "2026-10-27", 0, final=Final(agrees=1)))
        sealed = with_checksum(made, "2026-10-27")
        for format in ("html", "md", "txt", "docx", "large-docx"):
            path = tmp_path / f"{place}-{format}"
            path.write_bytes(FORMATS[format].render(sealed))
            whole = []
            for reading in handed_in(path.read_bytes()):
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
    "a bomb": (packed({"word/document.xml": BOMB}), "copy-too-big"),
    "a page of nothing": (packed({"word/document.xml": b"<w>" + b"<p/>" * 9_000_000 + b"</w>"}), "copy-too-big"),
    "a thousand laughs": (packed({"word/document.xml": LAUGHS}), "file-broken"),
    "no XML": (packed({"word/document.xml": b"no"}), "file-broken"),
    "many parts": (packed({f"word/{n}.xml": b"" for n in range(600)}), "copy-too-big"),
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
    assert refused(circle.shelf, tmp_path) == "copy-is-folder"
    assert refused(circle.shelf, tmp_path / "nothing") == "copy-missing"
    assert refused(circle.shelf, tmp_path / ("x" * 5_000)) == "copy-unreadable"
    os.mkfifo(tmp_path / "pipe")
    assert refused(circle.shelf, tmp_path / "pipe") == "copy-unreadable"
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(3_000_000_000)
    assert refused(circle.shelf, tmp_path / "huge") == "copy-too-big"


def test_a_file_of_nothing_but_words_is_read_in_a_moment(circle: Circle, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(f"{LETTERS}\n" * 20_000, "utf-8")
    assert verify(circle.shelf, path).says == "not-ours"
