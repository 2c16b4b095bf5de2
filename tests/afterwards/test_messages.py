"""What is understood of single messages: who wrote them, which words are their own, and what speaks against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.replies.mailbox import Raw
from coprod_tui.afterwards.replies.messages import Message, read_message
from coprod_tui.afterwards.replies.senders import WHYS
from tests.afterwards.inbox import letter

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.mime.text import MIMEText


def read(message: EmailMessage | MIMEText | bytes, *, whole: bool = True) -> Message:
    content = message if isinstance(message, bytes) else message.as_bytes()
    return read_message(Raw("one.eml", content, whole))


def raw(*lines: str, body: str = "I agree") -> Message:
    """A message of just these headers."""
    return read("\r\n".join([*lines, "", body]).encode())


def test_an_answer_is_read_with_its_sender_day_and_words() -> None:
    message = read(letter("Amy Shah <Amy@Example.org>", text="Yes, I agree."))
    assert (message.sort, message.sender.address, message.sender.name) == ("letter", "amy@example.org", "Amy Shah")
    assert (message.own.words, message.subject) == ("Yes, I agree.", "I agree: riverside-voices-14 v1")
    assert message.at > 0
    assert message.doubts == ()


def test_a_name_in_any_letters_is_read() -> None:
    message = read(letter("محمد علی <m.ali@example.org>", text="موافقم"))
    assert (message.sender.name, message.sender.address) == ("محمد علی", "m.ali@example.org")
    assert message.own.words == "موافقم"


@pytest.mark.parametrize(
    ("headers", "doubt"),
    [
        ({"Sender": "other@example.net"}, "mail-sent-by-other"),
        ({"Reply-To": "elsewhere@example.net"}, "mail-answers-elsewhere"),
        ({"Return-Path": "<mo@example.org>"}, "mail-returns-elsewhere"),
        ({"Return-Path": "<bulk@sender.example.net>"}, "mail-returns-elsewhere"),
        ({"Authentication-Results": "mx.example; spf=fail smtp.mailfrom=example.org"}, "mail-not-proved"),
        ({"Authentication-Results": "mx.example; dkim=pass; dmarc=fail (p=none)"}, "mail-not-proved"),
        ({"Authentication-Results": "mx.example; spf=softfail"}, "mail-not-proved"),
        ({"Received-SPF": "fail (example.org does not allow)"}, "mail-not-proved"),
        ({"List-Id": "<friends.example.net>"}, "mail-by-list"),
    ],
)
def test_what_speaks_against_a_sender_is_named(headers: dict[str, str], doubt: str) -> None:
    message = letter()
    for name, value in headers.items():
        message[name] = value
    assert doubt in read(message).doubts


@pytest.mark.parametrize(
    "headers",
    [
        {"Return-Path": "<amy@example.org>", "Sender": "Amy <AMY@example.org>"},
        {"Return-Path": "<bounces+amy=example.org@mail.example.org>"},
        {"Authentication-Results": "mx.example; spf=pass; dkim=pass; dmarc=pass"},
        {"Reply-To": "Amy Shah <amy@example.org>"},
    ],
)
def test_what_fits_together_is_no_doubt(headers: dict[str, str]) -> None:
    message = letter()
    for name, value in headers.items():
        message[name] = value
    assert read(message).doubts == ()


def test_a_server_that_vouches_for_the_sender_takes_no_doubt_away() -> None:
    """Whoever forges a letter can write that line too."""
    message = letter(Sender="other@example.net", Authentication_Results="mx.example; dmarc=pass")
    assert "mail-sent-by-other" in read(message).doubts


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [
        (("From: Amy <amy@example.org>, Mo <mo@example.org>",), "mail-two-senders"),
        (("From: Amy <amy@example.org>", "From: Mo <mo@example.org>"), "mail-two-senders"),
        (('From: "amy@example.org" <x@evil.example>',), "mail-name-hides-address"),
        (("From: =?utf-8?q?amy=40example=2Eorg?= <x@evil.example>",), "mail-name-hides-address"),
        (("Subject: I agree",), "mail-no-sender"),
        (("From: nobody at all",), "mail-no-sender"),
        (("From: " + "(" * 900 + "amy@example.org",), "mail-no-sender"),
    ],
)
def test_a_from_line_that_says_two_things_or_nothing_is_named(lines: tuple[str, ...], doubt: str) -> None:
    assert doubt in raw(*lines, "Date: Tue, 3 Nov 2026 10:00:00 +0000").doubts
    assert doubt in WHYS
    assert doubt != "mail-by-list"


def test_an_encoded_name_never_becomes_an_address() -> None:
    message = raw("From: =?utf-8?q?Amy_=3Camy=40example=2Eorg=3E=2C?= <x@evil.example>")
    assert message.sender.address == "x@evil.example"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Auto-Submitted": "auto-generated; x"},
        {"Precedence": "auto_reply"},
        {"Precedence": "bulk"},
        {"X-Autoreply": "yes"},
        {"X-Autorespond": "yes"},
        {"Return-Path": "<>"},
    ],
)
def test_what_a_program_sent_is_known_by_its_marks(headers: dict[str, str]) -> None:
    message = letter()
    for name, value in headers.items():
        message[name] = value
    assert read(message).sort == "auto-reply"


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: I agree: riverside-voices-14 v1",
        "Out of office: Re: summary",
        "Auto: away",
        "I am away until Monday",
        "Annual leave",
        "Abwesenheitsnotiz: x",
        "Atebiad awtomatig: x",
    ],
)
def test_what_a_program_sent_is_known_by_its_subject(subject: str) -> None:
    assert read(letter(subject=subject, text="I agree")).sort == "auto-reply"


@pytest.mark.parametrize("headers", [{"Auto-Submitted": "no"}, {"Precedence": "list"}])
def test_a_letter_by_hand_is_a_letter(headers: dict[str, str]) -> None:
    message = letter()
    for name, value in headers.items():
        message[name] = value
    assert read(message).sort == "letter"
    assert read(letter(subject="Re: Automatic doors: riverside-voices-14", text="x")).sort == "letter"


def report(kind: str = "delivery-status", action: str = "failed", to: str = "mo@example.org") -> bytes:
    """What a mail server sends back (RFC 3464)."""
    return f"""Return-Path: <>
From: MAILER-DAEMON@mx.example
To: notes@riverside.example
Subject: Undelivered Mail Returned to Sender
Date: Wed, 14 Oct 2026 10:00:00 +0000
Content-Type: multipart/report; report-type={kind}; boundary="xx"

--xx
Content-Type: text/plain

This is the mail system. I could not hand it over.
--xx
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; {to}
Action: {action}
Status: 5.1.1

--xx
Content-Type: message/rfc822

From: notes@riverside.example
To: {to}
Subject: Meeting 14 (riverside-voices-14 v1)
Message-ID: <riverside-voices-14.v1.0123456789abcdef@riverside.example>

What we said.
--xx--
""".encode()


def test_a_copy_that_came_back_is_told_with_whose_and_which() -> None:
    message = read(report())
    assert (message.sort, message.back) == ("bounce", ("mo@example.org",))
    assert "riverside-voices-14 v1" in message.about


@pytest.mark.parametrize(
    ("kind", "action", "sort"),
    [
        ("delivery-status", "delayed", "late"),
        ("delivery-status", "delivered", "receipt"),
        ("disposition-notification", "failed", "receipt"),
    ],
)
def test_a_late_copy_and_a_receipt_did_not_come_back(kind: str, action: str, sort: str) -> None:
    assert read(report(kind, action)).sort == sort


def test_a_server_without_the_standard_is_understood_too() -> None:
    message = raw(
        "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
        "Subject: Mail delivery failed: returning message to sender",
        "X-Failed-Recipients: mo@example.org",
        body="riverside-voices-14 v1",
    )
    assert (message.sort, message.back) == ("bounce", ("mo@example.org",))


def test_words_in_a_page_are_taken_out_and_named_as_such() -> None:
    message = letter()
    message.set_content(
        "<html><head><style>p{}</style><script>track()</script></head><body><p>I agree &amp; thanks</p>"
        "<img src='http://example.org/pixel.gif'><blockquote><p>Old words</p></blockquote></body></html>",
        subtype="html",
    )
    read_it = read(message)
    assert read_it.own.words == "I agree & thanks"
    assert read_it.page
    assert "mail-unread-part" in read_it.doubts


def test_plain_text_beside_a_page_is_what_is_read() -> None:
    message = letter(text="Please change the date.")
    message.add_alternative("<p>I agree</p>", subtype="html")
    assert (read(message).own.words, read(message).doubts) == ("Please change the date.", ())
    assert read(message).texts == ("Please change the date.", "I agree")


def test_attachments_are_counted_and_never_opened() -> None:
    message = letter(text="I agree")
    message.add_attachment(b"MZ...", maintype="application", subtype="octet-stream", filename="run.exe")
    message.add_attachment("I do not agree", filename="notes.txt")
    assert (read(message).attachments, read(message).own.words) == (2, "I agree")


def test_a_letter_attached_to_a_letter_is_not_its_writers_words() -> None:
    message = letter(text="See below")
    message.add_attachment(letter("mo@example.org", text="I do not agree"))
    assert read(message).own.words == "See below"


@pytest.mark.parametrize(
    "content_type",
    [
        'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="x"',
        "application/pkcs7-mime; smime-type=enveloped-data",
    ],
)
def test_a_locked_message_is_named_and_left_alone(content_type: str) -> None:
    message = raw("From: amy@example.org", "Subject: I agree: riverside-voices-14", f"Content-Type: {content_type}")
    assert (message.sort, message.trouble) == ("unread", "mail-encrypted")
    inline = read(letter(text="-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----"))
    assert (inline.sort, inline.trouble) == ("unread", "mail-encrypted")


@pytest.mark.parametrize(
    ("charset", "content", "words", "sure"),
    [
        ("utf-8", "Zoë".encode(), "Zoë", True),
        ("iso-8859-1", "Zoë".encode("latin-1"), "Zoë", True),
        ("utf-8", "Zoë".encode("cp1252"), "Zoë", False),
        ("us-ascii", "Zoë".encode(), "Zoë", True),
        ("no-such-letters", "Zoë".encode(), "Zoë", True),
        ("iso-8859-1", "Zoë’s “€50”".encode("cp1252"), "Zoë’s “€50”", True),
        ("iso-8859-1", "Zoë’s “€50”".encode(), "Zoë’s “€50”", True),
        ("iso-8859-15", "Zoë: €50".encode("iso-8859-15"), "Zoë: €50", True),
        ("windows-1250", "Łódź".encode("cp1250"), "Łódź", True),
        ("utf-16", "Zoë".encode("utf-16"), "Zoë", True),
        ("no-such-letters", "Zoë".encode("cp1252"), "Zoë", False),
        ("us-ascii", b"\x81\x82", "\ufffd‚", False),
        ("zip", b"Zoe", "Zoe", True),
        ("punycode", b"Zoe", "Zoe", True),
        ("utf-7", b"+AFo-oe", "+AFo-oe", True),
    ],
)
def test_letters_that_are_not_what_they_say_are_named(charset: str, content: bytes, words: str, sure: bool) -> None:
    head = (
        f"From: amy@example.org\r\nDate: Tue, 3 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset={charset}"
    )
    message = read(head.encode() + b"\r\n\r\n" + content)
    assert message.own.words == words
    assert ("mail-letters-unclear" not in message.doubts) == sure


def test_of_parts_within_parts_without_end_only_the_head_is_read() -> None:
    """A reader that went into them would not come back in minutes."""
    lines = [b"From: amy@example.org", b"Content-Type: multipart/mixed; boundary=b0", b""]
    for depth in range(3_000):
        lines += [b"--b%d" % depth, b"Content-Type: multipart/mixed; boundary=b%d" % (depth + 1), b""]
    message = read(b"\r\n".join(lines))
    assert "mail-tangled" in message.doubts
    assert message.sender.address == "amy@example.org"


@pytest.mark.parametrize("html", ["<" * 200_000, "<!--" * 50_000, "<a " * 70_000, "<script>" * 30_000])
def test_a_page_made_to_be_slow_is_read(html: str) -> None:
    """A reader that looks again from every mark would not come back in minutes."""
    message = letter()
    message.set_content(html, subtype="html", cte="8bit")
    assert read(message).sort == "letter"


def test_control_marks_and_turned_letters_do_not_reach_the_screen() -> None:
    message = raw("From: Amy\x1b[2J <amy@example.org>", "Subject: I agree\u202e: x", body="I \x1b]0;title\x07agree")
    assert "\x1b" not in message.sender.name + message.subject + message.own.words
    assert "\u202e" not in message.subject


def test_only_the_start_of_a_very_large_message_is_read_and_that_is_said() -> None:
    assert "mail-too-large" in read(letter(text="I agree"), whole=False).doubts


def test_a_message_without_a_day_takes_that_of_the_server_that_took_it() -> None:
    message = raw("From: a@example.org", "Received: by mx.example; Tue, 3 Nov 2026 10:00:00 +0000", "Date: soon")
    assert message.at == 1_793_700_000_000
    assert "mail-no-date" in raw("From: a@example.org", "Date: Tue, 32 Nov 99999 10:00:00 +0000").doubts


def test_the_same_message_is_the_same_wherever_it_lies() -> None:
    message = letter(text="I agree", Message_ID="<1@example.org>")
    content = message.as_bytes()
    assert read(content).source == read(b"X-Status: RO\n" + content.replace(b"\n", b"\r\n")).source
    assert read(content).source != read(letter(text="I agree!", Message_ID="<1@example.org>")).source
