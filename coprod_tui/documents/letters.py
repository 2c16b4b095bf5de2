"""The parts of an e-mail (.eml): its attached files, its page and its plain text. Nothing is fetched from a network."""

from __future__ import annotations

import re
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from typing import NamedTuple

import webencodings

MOST_PARTS = 200
CALENDARS = (".ics", ".vcs", ".vcf")
MARKS = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|x-[a-z-]+|content-type):", re.IGNORECASE | re.MULTILINE
)
HEAD = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]*:|From )")
TOP = 64 * 1024
REPLY_MARK = re.compile(r"^\s*(?:(?:re|fwd?|fw|aw|wg)\s*:\s*)+", re.IGNORECASE)
ANSWERED = re.compile(
    r"(?m)^(?:On\b.{6,200}\bwrote:\s*$|>+ ?On\b.{6,200}\bwrote:\s*$"
    r"|-{3,}\s*Original Message\s*-{3,}.*$|(?=(?:>.*\n?){4,}\Z))"
)
"""The line at which the letter begins that this one answers."""
PASSED_ON = re.compile(r"^\s*(?:(?:re|aw)\s*:\s*)*(?:fwd?|wg)\s*:", re.IGNORECASE)
"""The subject of a forwarded letter. There the text below that line is what the letter is about."""
QUOTED = re.compile(r"(?m)^>+ ?")


class LetterPart(NamedTuple):
    """One part: an attached file as bytes (content), or the letter's own words as text.

    name: the file's, "" for the letter's own words. page: the text is HTML. fresh: the text without the letter that it
    answers.
    """

    name: str
    content: bytes
    text: str = ""
    page: bool = False
    fresh: str = ""


def is_letter(raw: bytes) -> bool:
    """Whether a file begins with the header fields of an e-mail."""
    top = raw.lstrip()[:TOP]
    return bool(HEAD.match(top) and MARKS.search(re.split(rb"\r?\n\r?\n", top, maxsplit=1)[0]))


def read_letter(raw: bytes) -> tuple[str, str, list[LetterPart]]:
    """The subject, the day it was written, and the parts that may be read. Raises whatever the mail library raises."""
    letter: Message = BytesParser().parsebytes(raw.lstrip())
    subject = " ".join(str(make_header(decode_header(str(letter.get("Subject") or "")))).split())
    passed_on = PASSED_ON.match(subject) is not None
    parts = []
    for count, part in enumerate(letter.walk()):
        if count >= MOST_PARTS:
            break
        if not part.is_multipart():
            parts.append(_part(part, passed_on=passed_on))
    return REPLY_MARK.sub("", subject), str(letter.get("Date") or ""), [each for each in parts if each]


def _part(part: Message, *, passed_on: bool) -> LetterPart | None:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return None
    name = part.get_filename() or ""
    kind = part.get_content_type()
    if kind == "text/calendar" or name.casefold().endswith(CALENDARS):
        return LetterPart(name, b"") if name else None  # a calendar's entry is no agenda, and is listed
    if name or part.get_content_disposition() == "attachment":
        return LetterPart(name, content)
    if kind not in ("text/plain", "text/html"):
        return None
    text = decoded(content, str(part.get_param("charset") or ""))
    if kind == "text/html":
        return LetterPart("", b"", text, page=True, fresh=text)
    own = text if passed_on else ANSWERED.split(text, maxsplit=1)[0]
    return LetterPart("", b"", QUOTED.sub("", text), fresh=QUOTED.sub("", own))


def decoded(content: bytes, label: str) -> str:
    """The text: UTF-8 where it is that, else as its label says on the web, else windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, _encoding = webencodings.decode(
            content, webencodings.lookup(label) or webencodings.lookup("windows-1252")
        )
        return str(text)
