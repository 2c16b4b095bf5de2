"""Hundreds of altered copies, none of them genuine; and copies that travelled by mail unchanged, which are."""

from __future__ import annotations

import base64
import mailbox
import subprocess
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.sending.send import send
from coprod_tui.commands.verify import lines
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import change_member
from coprod_tui.record.records import change_group, read_group
from coprod_tui.summary import FORMATS
from tests.afterwards.agreed_here import IN_WORDS, Circle
from tests.afterwards.altered import CHANGES, altered
from tests.summary.programs import needs_office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HERE = "riverside-voices-14"


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    made = Circle(tmp_path_factory.mktemp("altered") / "home")
    made.sealed()
    return made


def says(circle: Circle, path: Path) -> str:
    """The verdict; why it is refused, where it is."""
    try:
        return verify(circle.shelf, path).says
    except Refused as refused:
        return refused.reason


def test_of_hundreds_of_altered_copies_in_every_format_none_is_genuine(circle: Circle, tmp_path: Path) -> None:
    found: dict[tuple[str, str], str] = {}
    for format in CHANGES:
        content = circle.copy(format, tmp_path).read_bytes()
        for what, other in altered(format, content):
            path = tmp_path / f"altered{FORMATS[format].suffix}"
            path.write_bytes(other)
            found[format, what] = says(circle, path)
    assert len(found) > 250
    assert {each for each, verdict in found.items() if verdict == "genuine"} == set()
    assert {format for format, _what in found} == set(CHANGES) == set(IN_WORDS)
    differ = [what for (_format, what), verdict in found.items() if verdict == "words-differ"]
    assert {"'12 point' for '14 point'", "another word", "a word put in", "another seal"} <= set(differ)


@pytest.mark.parametrize("format", ["html", "md", "txt", "ics"])
@pytest.mark.parametrize(
    "shape",
    [lambda text: text.replace(b"\r\n", b"\n"), lambda text: text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")],
)
def test_text_with_the_line_ends_of_another_system_is_the_same_copy(
    circle: Circle, format: str, shape: object, tmp_path: Path
) -> None:
    path = circle.copy(format, tmp_path)
    path.write_bytes(shape(path.read_bytes()))  # type: ignore[operator]
    assert verify(circle.shelf, path).good


def drafts(circle: Circle) -> list[bytes]:
    """The letters of the agreed record, one with the summary in it and one with a Word file."""
    for member, sends in zip(read_group(circle.group).members.all, ("email", "word"), strict=False):
        email = f"m{member.number}@riverside.example"
        asks = partial(change_member, member=member.id, email=email, sends=sends)
        change_group(circle.group, asks, circle.now)
    send(circle.shelf, circle.place, clock=lambda: circle.now)
    return [path.read_bytes() for path in circle.place.in_outbox() if path.suffix == ".eml"]


def saved(letter: bytes) -> Iterator[tuple[str, bytes]]:
    """What somebody saves of a letter: each attachment, and the letter's own page."""
    message = message_from_bytes(letter, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        name = part.get_filename() or ("letter.html" if part.get_content_type() == "text/html" else "")
        content = part.get_payload(decode=True)
        if name and isinstance(content, bytes):
            yield name, content


def test_what_came_in_a_letter_unchanged_is_genuine_and_changed_it_is_not(tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    names = []
    for letter in drafts(circle):
        path = tmp_path / "letter.eml"
        path.write_bytes(letter)
        assert verify(circle.shelf, path).good, "the draft itself"
        for name, content in saved(letter):
            names.append(name)
            path = tmp_path / name
            path.write_bytes(content)
            assert verify(circle.shelf, path).good, name
            path.write_bytes(content.replace(b"\r\n", b"\n") if not name.endswith("docx") else content)
            assert verify(circle.shelf, path).good, "as a system with other line ends saves it"
            path.write_bytes(content + b".")
            assert says(circle, path) != "genuine", name
    assert {f"{HERE}-summary.docx", f"{HERE}-summary.ics", "letter.html"} <= set(names)


def test_what_another_mail_program_packed_anew_and_unpacked_is_genuine(tmp_path: Path) -> None:
    """As a gateway does: the parts as base64, through a mailbox file with From lines."""
    circle = Circle(tmp_path / "home")
    circle.sealed()
    box = mailbox.mbox(tmp_path / "box")
    for letter in drafts(circle):
        message = message_from_bytes(letter)
        for part in message.walk():
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and not part.is_multipart():
                del part["Content-Transfer-Encoding"]
                part["Content-Transfer-Encoding"] = "base64"
                part.set_payload(base64.encodebytes(content).decode())
        box.add(message)
    box.flush()
    seen, letters = 0, [message.as_bytes() for message in box]
    box.close()
    for letter in letters:
        for name, content in saved(letter):
            path = tmp_path / name
            path.write_bytes(content)
            assert verify(circle.shelf, path).good, name
            seen += 1
    assert seen >= 4


@needs_office
def test_what_libreoffice_saved_anew_reads_the_same_and_ours_is_offered(circle: Circle, tmp_path: Path) -> None:
    path = circle.copy("docx", tmp_path)
    assert verify(circle.shelf, path).good
    (tmp_path / "anew").mkdir()
    own = (tmp_path / "office").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={own}", "--headless", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", str(tmp_path / "anew"), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    verdict = verify(circle.shelf, tmp_path / "anew" / path.name)
    assert (verdict.says, verdict.good) == ("same-words", False)
    said = list(lines(verdict))
    assert "It was saved anew by another program, or changed. Do not rely on it." in said[0]
    assert f"coprod summary {HERE} --format docx" in said[-1]
