"""Whatever lands in an inbox is read: nothing trips the reader, and nothing hostile is ever taken for sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coprod_tui.afterwards.replies.answers import understand
from coprod_tui.afterwards.replies.mailbox import Raw, raw_messages
from coprod_tui.afterwards.replies.messages import read_message
from coprod_tui.model.text import clean
from tests.afterwards.inbox import MEMBERS, NOW, Inbox, inbox, letter
from tests.afterwards.test_messages import report

if TYPE_CHECKING:
    from pathlib import Path

HEADERS = (
    "From", "Sender", "Reply-To", "Return-Path", "Subject", "Date", "Received", "Message-ID", "In-Reply-To",
    "References", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Auto-Submitted", "Precedence",
    "List-Id", "Authentication-Results", "Received-SPF", "X-Failed-Recipients", "MIME-Version",
)  # fmt: skip
VALUES = (
    "amy@example.org", "Amy Shah <amy@example.org>", "=?utf-8?b?QW15?= <amy@example.org>", "mo@example.org", "<>",
    "I agree: riverside-voices-14 v1", "Please change: riverside-voices-14 v1", "Wed, 14 Oct 2026 10:00:00 +0000",
    "text/plain; charset=utf-8", "text/html; charset=utf-16", 'multipart/mixed; boundary="xx"', "message/rfc822",
    "multipart/report; report-type=delivery-status; boundary=xx", "base64", "quoted-printable", "x-uuencode",
    "message/delivery-status", "application/pkcs7-mime", "text/plain; charset=punycode; format=flowed", "attachment",
    "auto-replied", "no", "dmarc=fail", "text/plain; filename*=utf-8''%ff%00; name*0*=x", "=?utf-8?q?=ff=00?=",
)  # fmt: skip
PIECES = (
    b"--xx\r\n", b"--xx--\r\n", b"\r\n\r\n", b"\n", b"\x00", b"\xff\xfe", b"=?", b"?=", b"(", b'"', b"begin 644 a\n",
    b"Content-Type: message/rfc822\n\n", b"Content-Type: multipart/mixed; boundary=xx\n\n", b"> ", b"I agree\n",
    b"On 3 November, Notes wrote:\n", b"<blockquote>", b"<!--", b"=E2=80=AE", b"From ", b"Final-Recipient: rfc822; x\n",
)  # fmt: skip

printable = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=40)
header = st.tuples(st.sampled_from(HEADERS), st.sampled_from(VALUES) | printable)
body = st.lists(st.sampled_from(PIECES) | st.binary(max_size=40), max_size=20).map(b"".join)


def made(headers: list[tuple[str, str]], content: bytes) -> bytes:
    lines = [f"{name}: {value}".encode("utf-8", "surrogatepass") for name, value in headers]
    return b"\r\n".join([*lines, b"", content])


def _with_a_page() -> bytes:
    message = letter(text="I agree")
    message.add_alternative("<p>I agree</p>", subtype="html")
    message.add_attachment(b"abc", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


REAL = (report(), letter(text="I agree").as_bytes(), _with_a_page())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A real message with pieces put in, taken out and turned round."""
    content = draw(st.sampled_from(REAL))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content)))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=12))
        content = content[:place] + piece + content[place + draw(st.integers(0, 20)) :]
    return content


anything = st.builds(made, st.lists(header, max_size=12), body) | damaged() | st.binary(max_size=400)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return inbox(tmp_path_factory.mktemp("inbox") / "home")


UNHEARD_OF = (
    (b"Content-Type: text/plain; charset=\0", "I agree"),
    (b"Content-Type: text/plain; charset*=\0''%80", "I agree"),
    (b"Content-Type: text/plain; charset*=utf-8''utf-8", "I agree – all of it"),
    (b"Content-Type: text/plain; name*=\0''%80", ""),
    (b"Content-Disposition: attachment; filename*=\0''%80", ""),
    (b"Content-Type: multipart/mixed; boundary*=\0''%80", ""),
)


@pytest.mark.parametrize(("field", "words"), UNHEARD_OF)
def test_a_message_is_read_whatever_letters_a_field_of_it_says_it_is_in(field: bytes, words: str) -> None:
    content = b"From: amy@riverside.example\r\n" + field + "\r\n\r\nI agree – all of it\r\n".encode()
    message = read_message(Raw("one.eml", content))
    assert message.trouble == ""
    assert message.sender.address == "amy@riverside.example"
    assert message.own.words.startswith(words)
    assert words or "I agree" not in message.own.words  # what has a name came beside the letter, and is counted
    assert words or message.doubts


@pytest.mark.parametrize("letters", [b"charset=\0", b"charset=punycode", b"charset*=\0''%80", b"charset=utf-8"])
def test_that_a_message_was_cut_off_is_seen_whatever_letters_it_says_it_is_in(letters: bytes) -> None:
    head = b"From: amy@riverside.example\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    message = read_message(
        Raw("one.eml", head + b"Content-Type: text/plain; " + letters + b"\r\n\r\n\x80I agree. =\r\n")
    )
    assert "mail-cut-off" in message.doubts
    assert "I agree." in message.own.words


@settings(max_examples=300, deadline=None)
@example(content=b"ContenT-type:charset=\x00\n\x80")
@example(content=b"Content-Type: text/plain; charset=punycode; format=flowed\r\n\r\n\x80")
@given(content=anything)
def test_any_message_is_read_and_its_words_are_safe_to_show(content: bytes) -> None:
    message = read_message(Raw("one.eml", content))
    assert message.trouble in ("", "mail-encrypted")
    for words in (message.sender.name, message.subject, message.own.quoted):
        assert clean(words, lines=True) == words
    assert clean(message.own.words, lines=True) == message.own.words


@settings(max_examples=200, deadline=None)
@given(content=anything)
def test_what_is_taken_for_sure_comes_from_one_member_and_names_the_meeting(kept: Inbox, content: bytes) -> None:
    (found,) = understand([read_message(Raw("one.eml", content))], kept.shelf, at=NOW)
    if not found.sure:
        return
    assert found.place == kept.place
    assert len(found.people) == 1
    if found.sort == "answer":
        assert list(MEMBERS.values()).count(found.message.sender.address) == 1
        assert "riverside-voices-14" in f"{found.message.subject} {found.message.threads}".lower()
        assert found.date


@settings(max_examples=60, deadline=None)
@given(content=st.lists(anything, max_size=4).map(b"\n\nFrom a Mon Nov  2 10:00:00 2026\n".join), box=st.booleans())
def test_any_file_is_gone_through_to_its_end(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, box: bool
) -> None:
    path: Path = tmp_path_factory.mktemp("file") / "one"
    path.write_bytes(b"From a Mon Nov  2 10:00:00 2026\n" * box + content)
    read = [read_message(raw) for raw in raw_messages(path)]
    assert read or not (box or path.read_bytes())  # a file with anything in it is a message at least, whatever it is
