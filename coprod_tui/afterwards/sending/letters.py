"""The letter that brings a summary: one for each person, with the text in it, and nothing that reports back.

What everybody gets is put together once; a person's own letter differs in whom it is to and in its reference.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import NamedTuple

import msgspec

from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model.addresses import address
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import AGREED, Sort
from coprod_tui.model.text import clean
from coprod_tui.record.private import make_folder, read_file, write_private
from coprod_tui.record.shelf import REFERENCES, MeetingPlace
from coprod_tui.summary import FORMATS, Summary, file_name, plain
from coprod_tui.summary.calendar import method
from coprod_tui.summary.page import LETTERS, ours
from coprod_tui.wording import _, speaking
from coprod_tui.wording import local as local_time

MADE_WITH = REFERENCES
"""What a meeting's references are made with, so that nobody can guess another person's. It never leaves its folder."""
TOKEN = 16
NOWHERE = "coprod.invalid"
"""The domain of a reference where we know of no address to send from (RFC 2606)."""
LONGEST_SUBJECT = 120
OURS = re.compile(r"<([a-z0-9-]+)\.([vi])(\d+)\.([0-9a-f]{16})@[^<>\s]+>")


class ReturnAddress(NamedTuple):
    """Who letters come from, and where answers go; "" where nobody said."""

    address: str = ""
    name: str = ""
    reply_to: str = ""


class Reference(NamedTuple):
    """What the message id of one of our letters says: to which version somebody answers. token: to whose letter.

    sort: of what that is a version.
    """

    meeting: str
    version: int
    token: str
    sort: Sort = "summary"


def references(header: str) -> tuple[Reference, ...]:
    """Every one of our references in an In-Reply-To or References header, whatever else stands there."""
    sorts = {letter: sort for sort, letter in LETTERS.items()}
    return tuple(Reference(one[1], int(one[3]), one[4], sorts[one[2]]) for one in OURS.finditer(header))


def whose(place: MeetingPlace, meeting: Meeting, reference: Reference) -> Id:
    """Whose letter it was that is answered; NOBODY where it is none of ours, or went to somebody outside."""
    key = _known_secret(place)
    for person in meeting.people.all if key else ():
        if hmac.compare_digest(_token(key, reference.version, person.id, "", reference.sort), reference.token):
            return person.id
    return NOBODY


def secret(place: MeetingPlace) -> bytes:
    """What this meeting's references are made with; made when it is first asked for. Raises OSError."""
    key = _known_secret(place)
    if key:
        return key
    make_folder(place.outbox)
    write_private(place.outbox / MADE_WITH, secrets.token_hex(16).encode())
    return _known_secret(place)


def _known_secret(place: MeetingPlace) -> bytes:
    try:
        return read_file(place.outbox / MADE_WITH)
    except FileNotFoundError:
        return b""


def _token(key: bytes, version: int, person: int, to: str, sort: Sort = "summary") -> str:
    text = f"{version} {person} {to}" if sort == "summary" else f"{sort} {version} {person} {to}"
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()[:TOKEN]


def named(meeting_id: str, version: int) -> str:
    """How a version is named where programs read it: "riverside-voices-14 v2", or "riverside-voices-14" once agreed."""
    return meeting_id if version == AGREED else f"{meeting_id} v{version}"


def subject(summary: Summary, version: int, *, again: bool = False) -> str:
    """Ours but for the title, which is cut where it is very long; on one line whatever the title holds.

    again: whether an earlier version may have been read.
    """
    with speaking(summary.language):
        return _subject(summary, version, again=again)


def _subject(summary: Summary, version: int, *, again: bool) -> str:
    title = _in_header(plain(summary.title))
    title = title if len(title) <= LONGEST_SUBJECT else f"{title[:LONGEST_SUBJECT].rstrip()}…"
    if summary.sort == "invitation":
        return _invitation_subject(summary).format(title=title, reference=summary.called)
    reference = named(summary.meeting_id, version)
    if version == AGREED:
        closed = summary.seal is not None and summary.seal.closed
        words = (
            _("The closed record: {title} ({reference})") if closed else _("The agreed record: {title} ({reference})")
        )
        return words.format(title=title, reference=reference)
    if again:
        words = _("Please read this again, version {number}: {title} ({reference})")
        return words.format(number=version, title=title, reference=reference)
    return _("Please read and answer: {title} ({reference})").format(title=title, reference=reference)


def _invitation_subject(summary: Summary) -> str:
    """How the subject of an invitation is put: what it is, or that something in it is another."""
    if summary.off:
        return _("Called off: {title} ({reference})")
    if any(section.name == "changes" for section in summary.first):
        return _("Changed: {title} ({reference})")
    return _("Invitation: {title} ({reference})")


def _went_before(meeting: Meeting, version: int) -> bool:
    """Whether somebody may have had an earlier version: one that was ready, and never sent, nobody has read."""
    return any(AGREED < copy.version < version for copy in meeting.sending.copies)


def with_text(summary: Summary) -> bytes:
    """The inside of a letter that is the summary itself: as text and as HTML, with its days for a calendar.

    The calendar is left off where the library for it is not there: the days stand in the text too.
    """
    message = _in_two_ways(summary)
    _attach_days(message, summary)
    return _as_bytes(message)


def _attach_days(message: EmailMessage, summary: Summary) -> None:
    if summary.event or summary.diary.due or summary.diary.next:
        with suppress(Refused):
            _attach(message, summary, "ics")


def coverings(summary: Summary) -> tuple[Summary, Summary]:
    """What a letter says that has the summary in a Word file; and one that has it in Easy Read."""
    return _covering(summary, _in_word(summary)), _covering(summary, *_in_easy_read(summary))


def _in_word(summary: Summary) -> str:
    if summary.sort == "invitation":
        return _("All of it is in the Word file that comes with this letter.")
    return _("The summary is in the Word file that comes with this letter.")


def _in_easy_read(summary: Summary) -> tuple[str, ...]:
    """In sentences that are easy too."""
    sentences = (
        _("This letter is about our meeting."),
        _("Easy Read comes with it as a file."),
        _("Please open the file."),
    )
    if summary.easy_checked:
        return sentences
    return (*sentences, _("It is a draft."), _("Nobody has checked yet that it is easy to read."))


def _covering(summary: Summary, *words: str) -> Summary:
    """What it is, and how to answer."""
    lines = tuple(map(ours, words))
    answers = tuple(section for section in (*summary.first, *summary.sections) if section.name == "reply")
    return msgspec.structs.replace(summary, status=(*lines, *summary.status), first=(), sections=answers)


def with_word_file(summary: Summary) -> bytes:
    """The inside of a letter with the summary as a Word file, and in the letter how to answer.

    Refused ("needs-library") where the library that writes Word files is not there.
    """
    return _with_file(_covering(summary, _in_word(summary)), summary, "docx")


def with_easy_read(summary: Summary) -> bytes:
    """The inside of a letter with Easy Read as a file: a PDF, or for Word where what makes a PDF is not here.

    Refused ("needs-library") where neither can be made.
    """
    covering = _covering(summary, *_in_easy_read(summary))
    try:
        return _with_file(covering, summary, "easy-pdf")
    except Refused:
        return _with_file(covering, summary, "easy-docx")


def _with_file(covering: Summary, summary: Summary, name: str) -> bytes:
    message = _in_two_ways(covering)
    _attach(message, summary, name)
    if summary.event:
        _attach_days(message, summary)
    return _as_bytes(message)


def _as_bytes(message: EmailMessage) -> bytes:
    """The same whenever it is made: what parts it is made from what is in it, and not by chance."""
    several = [part for part in message.walk() if part.is_multipart()]
    digest = hashlib.sha256()
    for part in message.walk():
        if not part.is_multipart():
            digest.update(part.as_bytes(policy=SMTP))
    for place, part in enumerate(several):
        part.set_boundary(f"=_coprod-{place}-{digest.hexdigest()[:32]}")
    return message.as_bytes()


def _in_two_ways(summary: Summary) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message.set_content(FORMATS["txt"].render(summary).decode(), cte="quoted-printable")
    message.add_alternative(FORMATS["html"].render(summary).decode(), subtype="html", cte="quoted-printable")
    return message


def _attach(message: EmailMessage, summary: Summary, name: str) -> None:
    format = FORMATS[name]
    main, _slash, sub = format.media.partition(";")[0].partition("/")
    params = {"charset": "utf-8"} if main == "text" else {}
    if summary.event is not None and name == "ics":
        params["method"] = method(off=summary.off)
    message.add_attachment(
        format.render(summary), maintype=main, subtype=sub, filename=file_name(summary, format), params=params
    )


class Letters:
    """Everybody's letters of one version, by a body put together once.

    at: UTC ms, the date they carry. A draft carries none: a mail program puts there when it is sent.
    """

    def __init__(
        self, place: MeetingPlace, meeting: Meeting, summary: Summary, version: int, sender: ReturnAddress, at: int
    ) -> None:  # fmt: skip
        self.place, self.summary, self.version, self.sender = place, summary, version, sender
        self._key = secret(place)
        self._domain = sender.address.rpartition("@")[2] or NOWHERE
        self._same = {
            **_from(sender),
            "Subject": subject(summary, version, again=_went_before(meeting, version)),
            **({"Reply-To": sender.reply_to} if sender.reply_to else {}),
            "Content-Language": clean(summary.language),
        }
        self._date = format_datetime(local_time(at, meeting.plan.zone))
        self._heads: dict[tuple[bool, bool], bytes] = {}

    def to(self, recipient: Recipient, body: bytes, *, draft: bool) -> bytes:
        """The whole letter to this one person. draft: for a mail program to open as one not sent yet (X-Unsent)."""
        far = not (recipient.email.isascii() and self.sender.address.isascii())
        own = {"To": _address(recipient.name, recipient.email), "Message-ID": self.message_id(recipient)}
        same = self._heads.get((draft, far))
        if same is None:
            own_of_both = {"X-Unsent": "1"} if draft else {"Date": self._date}
            same = self._heads[draft, far] = _head({**self._same, **own_of_both}, far=far)
        return b"".join((same, _head(own, far=far), body))

    def message_id(self, recipient: Recipient) -> str:
        """The same whenever the same copy is sent: a mail server that was sent it twice may know it again."""
        sort = self.summary.sort
        token = _token(self._key, self.version, recipient.person, recipient.to, sort)
        return f"<{self.summary.meeting_id}.{LETTERS[sort]}{self.version}.{token}@{self._domain}>"


def _from(sender: ReturnAddress) -> Mapping[str, Address]:
    """Nothing where nobody is named: a mail program puts its own account there when a draft is sent."""
    return {"From": _address(sender.name, sender.address)} if sender.address else {}


def _address(name: str, email: str) -> Address:
    """As headers write it. A name of any script becomes an encoded word (RFC 2047)."""
    local, _at, domain = email.rpartition("@")
    return Address(_in_header(name), local, domain)


def _in_header(words: str) -> str:
    """People's words on one line, with nothing in them that reads as an encoded word.

    The email library decodes those wherever they stand, and so would put a line's end that hides in one into a header.
    """
    return clean(words).replace("=?", "= ?")


def _head(fields: Mapping[str, object], *, far: bool) -> bytes:
    """Headers without the empty line that ends them. far: an address needs letters that only RFC 6532 allows."""
    message = EmailMessage(policy=SMTPUTF8 if far else SMTP)
    for name, value in fields.items():
        message[name] = value
    return message.as_bytes().removesuffix(b"\r\n")


def sender_for(meeting: Meeting, own: str = "", name: str = "") -> ReturnAddress:
    """Who letters of this meeting come from: the address that is set for sending, else the group's for answers."""
    reply_to = address(meeting.plan.settings.reply_to)
    reply_to = reply_to if reply_to.isascii() else ""
    return ReturnAddress(address(own) or reply_to, name or meeting.plan.group_name, reply_to)
