"""Messages read: who each says it is from, what its sender wrote themselves, and what sort of message it is.

Made for whatever lands in an inbox: huge, broken, nested, encrypted or hostile. Nothing is fetched, no HTML is drawn,
no attachment is opened. What cannot be read for sure is said as a doubt.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from datetime import UTC, datetime
from email.message import Message as Letter
from email.parser import BytesHeaderParser, BytesParser
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.senders import ADDRESS, Sender, header, headers, sender_of
from coprod_tui.afterwards.written import Own, own_words, words_of_html
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.afterwards.mailbox import Raw

Sort = Literal["letter", "auto-reply", "bounce", "late", "receipt", "unread"]
"""letter: somebody wrote it. auto-reply: a program answered. bounce: a copy came back. late: a server still tries.
receipt: it arrived or was opened, which is no answer. unread: nothing of it can be read."""

MOST_PARTS = 40
"""Parts in a message that are looked at; more are a tangle made on purpose."""
TOP = 256 * 1024
"""Bytes of a tangled message that are still looked at for its headers."""
SLOW = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "utf_7"})
"""Codecs that no letter needs, and that take their time or read words that are not there."""

WHYS = (
    "mail-only-html", "mail-letters-unclear", "mail-too-large", "mail-tangled", "mail-encrypted", "mail-unread",
    "mail-no-date",
)  # fmt: skip

AUTOMATIC = re.compile(
    r"^\W*(auto(matic)?[ -]?(reply|response|antwort)|autoreply|auto:|out of (the )?office|i am away|on (annual )?leave"
    r"|(annual|maternity|sick) leave|away from (the office|my desk)|vacation|holiday (reply|notice)|abwesen"
    r"|réponse automatique|absence du bureau|respuesta automática|risposta automatica|atebiad awtomatig"
    r"|allan o'?r swyddfa)",
    re.IGNORECASE,
)
CAME_BACK = re.compile(
    r"^\W*(undeliver(ed|able)|(mail )?delivery (status notification|failure|has failed|failed|incomplete)"
    r"|mail delivery failed|returned mail|failure notice|message not delivered|non.?remis|unzustellbar)",
    re.IGNORECASE,
)
SERVERS = re.compile(r"^(mailer-daemon|postmaster|mail-daemon|mail\.delivery)@?", re.IGNORECASE)


class Message(NamedTuple):
    """One message as it was read.

    place: where it lay. source: a checksum of what makes it this message and no other, wherever it lies. at: when it
    says it was sent (UTC ms), 0 where it does not. own: what its sender wrote. id: its own; threads: those of the
    messages it answers. back: the addresses a bounce is about; about: the subject and id of the message that came back.
    attachments: left unopened. doubts: reason ids for why it may not be what it seems. trouble: why nothing of it can
    be read, "" where it can.
    """

    place: str
    sort: Sort = "letter"
    source: str = ""
    sender: Sender = Sender()
    subject: str = ""
    at: int = 0
    own: Own = Own()
    id: str = ""
    threads: str = ""
    back: tuple[str, ...] = ()
    about: str = ""
    attachments: int = 0
    doubts: tuple[str, ...] = ()
    trouble: str = ""


def read_message(raw: Raw) -> Message:
    """What this message says. Never raises: what the standard library cannot take is told as "mail-unread"."""
    if raw.trouble:
        return Message(raw.place, "unread", trouble=raw.trouble)
    try:
        return _read(raw)
    except Exception:  # noqa: BLE001  a hostile letter may trip any line of the mail library; the next one is read
        return Message(raw.place, "unread", trouble="mail-unread")


class _Body(NamedTuple):
    text: str = ""
    attachments: int = 0
    doubts: tuple[str, ...] = ()


def _read(raw: Raw) -> Message:
    doubts = [] if raw.whole else ["mail-too-large"]
    content = raw.content.lstrip(b"\r\n")
    tangled = len(re.findall(rb"(?i)multipart/|message/|boundary", content)) > MOST_PARTS * 3
    letter: Letter = BytesHeaderParser().parsebytes(content[:TOP]) if tangled else BytesParser().parsebytes(content)
    if tangled:
        doubts.append("mail-tangled")
    sort = _sort(letter)
    body = _Body() if tangled else _body(letter)
    own = own_words(body.text)
    at = _sent(letter)
    sender = sender_of(letter)
    doubts += [*body.doubts, *own.doubts, *sender.doubts, *([] if at else ["mail-no-date"])]
    subject = header(letter, "Subject")
    back, about = _came_back(letter, sort) if sort in ("bounce", "late") else ((), "")
    told = (header(letter, "Message-ID"), sender.address, subject, str(at), own.words, own.quoted)
    return Message(
        raw.place,
        "unread" if "mail-encrypted" in body.doubts and sort == "letter" and not own.words else sort,
        hashlib.sha256("\0".join(told).encode()).hexdigest(),
        sender,
        subject,
        at,
        own,
        header(letter, "Message-ID"),
        " ".join([*headers(letter, "In-Reply-To"), *headers(letter, "References")]),
        back,
        about,
        body.attachments,
        tuple(dict.fromkeys(doubts)),
        "mail-encrypted" if "mail-encrypted" in body.doubts and not own.words else "",
    )


def _sort(letter: Letter) -> Sort:
    """A letter, or what a program sent: by the marks the standards give programs, else by how their subjects begin."""
    kind, subject = letter.get_content_type(), header(letter, "Subject")
    report = str(letter.get_param("report-type") or "").lower()
    if kind == "multipart/report" and report == "disposition-notification":
        return "receipt"
    nobody = header(letter, "Return-Path").strip() == "<>"
    from_server = SERVERS.match(sender_of(letter).address) is not None
    if (kind == "multipart/report" and report in ("delivery-status", "")) or (
        (from_server or nobody or letter.get("X-Failed-Recipients") is not None) and CAME_BACK.match(subject)
    ):
        return _delivery(letter)
    marked = (
        header(letter, "Auto-Submitted").lower().split(";")[0].strip() not in ("", "no")
        or header(letter, "Precedence").lower() in ("auto_reply", "auto-reply", "bulk", "junk")
        or any(letter.get(name) is not None for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder"))
    )
    return "auto-reply" if marked or nobody or from_server or AUTOMATIC.match(subject) else "letter"


def _delivery(letter: Letter) -> Sort:
    """What a server says of a copy: it came back, it is still tried, or it arrived."""
    actions = {_field(block, "Action").lower() for block in _status(letter)} - {""}
    if not actions or "failed" in actions:
        return "bounce"
    return "late" if "delayed" in actions else "receipt"


def _status(letter: Letter) -> list[Letter]:
    """The blocks of a delivery report, one for each recipient."""
    blocks: list[Letter] = []
    for part in _parts(letter):
        if part.get_content_type() == "message/delivery-status":
            blocks += _inside(part)[:100]
    return blocks


def _inside(part: Letter) -> list[Letter]:
    """The letters a part is made of; none where it is plain words."""
    inner = part.get_payload()
    return [each for each in inner if isinstance(each, Letter)] if isinstance(inner, list) else []


def _named(letter: Letter) -> str:
    return f"{header(letter, 'Subject')} {header(letter, 'Message-ID')}"


def _field(block: Letter, name: str) -> str:
    return header(block, name).partition(";")[2].strip() or header(block, name)


def _came_back(letter: Letter, sort: Sort) -> tuple[tuple[str, ...], str]:
    """Whose copies came back, or are late, and the subject they went out under."""
    found: list[str] = []
    for block in _status(letter):
        wanted = "delayed" if sort == "late" else "failed"
        if _field(block, "Action").lower() == wanted:
            found += [_field(block, "Original-Recipient"), _field(block, "Final-Recipient")]
    if not found:
        found = re.split(r"[,\s]+", header(letter, "X-Failed-Recipients"))
    about = ""
    for part in _parts(letter):
        if part.get_content_type() == "message/rfc822":
            about = about or " ".join(_named(inner) for inner in _inside(part)[:1])
        elif part.get_content_type() == "text/rfc822-headers":
            inner = BytesHeaderParser().parsebytes(_bytes(part)[:TOP])
            about = about or _named(inner)
    plain = (each.strip("<> ").casefold() for each in found)
    return tuple(dict.fromkeys(each for each in plain if ADDRESS.fullmatch(each))), about.strip()


def _parts(letter: Letter) -> list[Letter]:
    """The message's parts, in order, without going into letters that are attached to it."""
    found: list[Letter] = []
    waiting = [letter]
    while waiting and len(found) < MOST_PARTS:
        part = waiting.pop(0)
        inner = _inside(part) if part.get_content_maintype() == "multipart" else []
        if inner:
            waiting[:0] = inner
        else:
            found.append(part)
    return found


def _body(letter: Letter) -> _Body:
    """The text of the message: the first plain text that is no attachment, else the words in its HTML."""
    if letter.get_content_type() == "multipart/encrypted":
        return _Body(doubts=("mail-encrypted",))
    plain = html = None
    attachments = 0
    for part in _parts(letter):
        kind = part.get_content_type()
        if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"):
            return _Body(doubts=("mail-encrypted",))
        attached = part.get_content_disposition() == "attachment" or part.get_filename() is not None
        if kind == "text/plain" and not attached and plain is None:
            plain = part
        elif kind == "text/html" and not attached and html is None:
            html = part
        elif kind not in ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"):
            attachments += attached or part.get_content_maintype() not in ("text", "multipart", "message")
    text, doubts = _text(plain) if plain is not None else ("", ())
    if not text.strip() and html is not None:
        text, doubts = _text(html)
        text = words_of_html(text)
        doubts = (*doubts, "mail-only-html")
    if "-----BEGIN PGP MESSAGE-----" in text:
        return _Body("", attachments, ("mail-encrypted",))
    return _Body(text, attachments, doubts)


def _text(part: Letter) -> tuple[str, tuple[str, ...]]:
    """A part's text in the letters it says, else in those it can be; and a doubt where some are not clear."""
    content = _bytes(part)
    asked = part.get_content_charset() or "us-ascii"
    for charset in (asked, "utf-8"):
        try:
            if codecs.lookup(charset).name.replace("-", "_") in SLOW:
                continue
            text = content.decode(charset)
        except (LookupError, ValueError):
            continue
        flowed = str(part.get_param("format") or "").lower() == "flowed"
        doubts = ("mail-letters-unclear",) if "\ufffd" in text or (charset != asked and not content.isascii()) else ()
        return (_unflowed(text) if flowed else text), doubts
    return content.decode("cp1252", errors="replace"), ("mail-letters-unclear",)


def _bytes(part: Letter) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _unflowed(text: str) -> str:
    """Lines that a mail program broke for its own reasons, whole again (RFC 3676)."""
    whole: list[str] = []
    held = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        if held and line.startswith(">"):
            whole.append(held)
            held = ""
        held += line
        if not soft:
            whole.append(held)
            held = ""
    return "\n".join([*whole, held]) if held else "\n".join(whole)


def _sent(letter: Letter) -> int:
    """When it was sent (UTC ms): as it says, else when it first came to a server; 0 where neither can be read."""
    received = [each.rpartition(";")[2] for each in headers(letter, "Received")]
    for told in (header(letter, "Date"), *received[:1]):
        try:
            when = parsedate_to_datetime(told)
            when = when if when.tzinfo is not None else when.replace(tzinfo=UTC)
            if when >= datetime(1990, 1, 1, tzinfo=UTC):
                return int(when.timestamp() * 1000)
        except (TypeError, ValueError, OverflowError):
            continue
    return 0


def shown(words: str, most: int = 200) -> str:
    """People's words on one line, cut where they are long."""
    words = clean(words)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
