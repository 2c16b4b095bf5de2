"""Messages read: who each says it is from, what its sender wrote themselves, and what sort of message it is.

Made for whatever lands in an inbox: huge, broken, nested, encrypted or hostile. Nothing is fetched, no HTML is drawn,
no attachment is opened. What cannot be read for sure is said as a doubt.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from email.parser import BytesHeaderParser, BytesParser
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.afterwards.replies.assent import answer_in_subject, answer_in_words
from coprod_tui.afterwards.replies.letter import ReadLetter as Letter
from coprod_tui.afterwards.replies.parts import MOST_PARTS, Body, body_of, shown
from coprod_tui.afterwards.replies.programs import MessageSort, came_back, sort_of
from coprod_tui.afterwards.replies.reply_text import Own, own_words
from coprod_tui.afterwards.replies.senders import LONGEST, Sender, header, headers, sender_of
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.mailbox import Raw

__all__ = ["Message", "read_message", "shown"]

TOP = 256 * 1024
"""Bytes of a tangled message that are still looked at for its headers."""
PARTED = re.compile(rb"multipart/|message/|boundary", re.IGNORECASE)
TYPED = re.compile(rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
ANSWERS = re.compile(
    r"\b(?:(?:this is|it is|that is|it's|is) (?:not right|wrong)"
    r"|(?:do not|don[’']t|cannot|can[’']t) agree|disagree|i object"
    r"|please change|please talk about|not agreed)\b",
    re.IGNORECASE,
)
"""Words of an answer that may stand anywhere in what looks like a program's."""
MOST_TYPED = 4_000
"""Bytes of the header that says what a part is. The library goes through each of its settings again for each."""
ONCE = ("Subject", "Date", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version", "In-Reply-To")
"""Headers that a message has once (RFC 5322, 3.6): with two of them programs may show another than we read."""

WHYS = (
    "mail-only-html", "mail-letters-unclear", "mail-too-large", "mail-tangled", "mail-encrypted", "mail-unread",
    "mail-no-date", "mail-unread-part", "mail-cut-off", "mail-beside-parts", "mail-page-hides", "mail-page-broken",
    "mail-headed-twice", "mail-of-a-program",
)  # fmt: skip


class Message(NamedTuple):
    """One message as it was read.

    place: where it lay. source: a checksum of what makes it this message and no other, wherever it lies. at: when it
    says it was sent (UTC ms), 0 where it does not. texts: its words in each way in which they are there, which should
    all say the same; page: whether that is a page alone. id: its own; threads: those of the messages it answers.
    back: the addresses a bounce is about; about: the subject and id of the message that came back. attachments: left
    unopened. doubts: reason ids for why it may not be what it seems. trouble: why nothing of it can be read, else "".
    """

    place: str
    sort: MessageSort = "letter"
    source: str = ""
    sender: Sender = Sender()
    subject: str = ""
    at: int = 0
    texts: tuple[str, ...] = ()
    page: bool = False
    id: str = ""
    threads: str = ""
    back: tuple[str, ...] = ()
    about: str = ""
    attachments: int = 0
    doubts: tuple[str, ...] = ()
    trouble: str = ""

    @property
    def own(self) -> Own:
        """What its sender wrote, as far as that is known without our letter."""
        return own_words(self.texts[0] if self.texts else "")


def read_message(raw: Raw) -> Message:
    """What this message says. Never raises: what the standard library cannot take is told as "mail-unread"."""
    if raw.trouble:
        return Message(raw.place, "unread", trouble=raw.trouble)
    try:
        return _read(raw)
    except Exception:  # noqa: BLE001  a hostile letter may trip any line of the mail library; the next one is read
        return Message(raw.place, "unread", trouble="mail-unread")


def _read(raw: Raw) -> Message:
    content = raw.content.lstrip(b"\r\n")
    tangled = len(PARTED.findall(content)) > MOST_PARTS * 3
    tangled = tangled or any(len(each[0]) > MOST_TYPED for each in TYPED.finditer(content))
    letter = _headed(content[:TOP]) if tangled else BytesParser(Letter).parsebytes(content)
    body = Body(doubts=("mail-tangled",)) if tangled else body_of(letter)
    sort = sort_of(letter, body.texts[0] if body.texts else "")
    answered = sort == "auto-reply" and _answers(letter, body)
    sort = "letter" if answered else sort
    at, sender, subject = _sent(letter), sender_of(letter), header(letter, "Subject")
    back, about = came_back(letter, sort, "\n".join(body.texts[:1])) if sort in ("bounce", "late") else ((), "")
    locked = "mail-encrypted" in body.doubts
    doubts = (*([] if raw.whole else ["mail-too-large"]), *raw.doubts, *body.doubts, *_of_head(letter), *sender.doubts)
    doubts = (*doubts, *(["mail-of-a-program"] if answered else []))
    words = " ".join(word for text in body.texts for word in text.split())
    told = (header(letter, "Message-ID"), sender.address, subject, str(at), words)
    return Message(
        raw.place,
        "unread" if locked and sort == "letter" else sort,
        hashlib.sha256("\0".join(told).encode()).hexdigest(),
        sender,
        subject,
        at,
        tuple(clean(text, lines=True) for text in body.texts),
        body.page,
        header(letter, "Message-ID"),
        " ".join([*headers(letter, "In-Reply-To"), *headers(letter, "References")]),
        back,
        about,
        body.beside,
        tuple(dict.fromkeys((*doubts, *([] if at else ["mail-no-date"])))),
        "mail-encrypted" if locked else "",
    )


def _answers(letter: Letter, body: Body) -> bool:
    """Whether what has the marks of a program holds an answer all the same, as a list or a rule may mark it."""
    told = [header(letter, "Subject"), *own_words(body.texts[0] if body.texts else "").words.split("\n")]
    asks = ({answer_in_subject(each), answer_in_words(each)} - {"", "agrees"} or ANSWERS.search(each) for each in told)
    return any(map(bool, asks))


def _headed(content: bytes) -> Letter:
    """A message's head alone, without what says how its body is made."""
    letter = BytesHeaderParser(Letter).parsebytes(content)
    for name in ("Content-Type", "Content-Disposition"):
        del letter[name]
    return letter


def _of_head(letter: Letter) -> list[str]:
    """What speaks against the head as a whole: two of what there is one of, a subject that is too long."""
    doubts = ["mail-headed-twice"] * any(len(letter.get_all(name, [])) > 1 for name in ONCE)
    return doubts + ["mail-too-large"] * (len(str(letter.get("Subject") or "")) > LONGEST)


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
