"""What a program sent and nobody wrote: automatic replies, copies that came back, receipts.

Known by the marks that the standards give programs, else by how their subjects begin, in the languages they speak.
"""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from typing import Literal

from coprod_tui.afterwards.replies.letter import ReadLetter as Letter
from coprod_tui.afterwards.replies.parts import content_of, inside, told_parts
from coprod_tui.afterwards.replies.senders import ADDRESS, header, sender_of

MessageSort = Literal["letter", "auto-reply", "bounce", "late", "receipt", "unread"]
"""letter: somebody wrote it. auto-reply: a program answered. bounce: a copy came back. late: a server still tries.
receipt: it arrived or was opened, which is no answer. unread: nothing of it can be read."""

TOP = 256 * 1024
"""Bytes of an attached head that are looked at."""
AUTOMATIC = re.compile(
    r"^\W*(re\W+)?(auto(matic|mated)?[ -]?(reply|response|antwort|svar)|autoreply|auto:"
    r"|out[ -]of[ -](the )?office|ooo\b"
    r"|i am away|on (annual |maternity |sick )?leave|(annual|maternity|paternity|sick) leave|not in the office"
    r"|away from (the office|my desk|email)|on vacation|vacation|holiday (reply|notice)"
    r"|automatische (antwort|e-?mail|beantwoording)|abwesen|außer haus|ich bin nicht im büro|nicht im büro"
    r"|automatisch (antwoord|beantwoord|bericht)|afwezig|niet aanwezig|buiten kantoor|ik ben afwezig"
    r"|réponse automatique|absence du bureau|absen(t|ce)\b|respuesta automática|fuera de (la )?oficina"
    r"|risposta automatica|fuori (sede|ufficio)|resposta automática|fora do escritório|ausência"
    r"|ate(b|biad) awtomatig|allan o'?r swyddfa|allan o’r swyddfa|i ffwrdd o'?r swyddfa"
    r"|autom\w* (svar|svarer)|fravær|ikke til stede|autosvar|frånvar|automatiskt? svar|ej på kontoret"
    r"|automatyczna odpowiedź|odpowiedź automatyczna|autoodpowied|nieobecno|poza biurem|jestem nieobecn"
    r"|răspuns automat|mesaj automat|absent din birou|automatická odpověď|automatická odpoveď|mimo kancelář"
    r"|automaattinen vastaus|poissa|automatikus válasz|házon kívül|freagra uathoibríoch|otomatik yanıt|автоответ"
    r"|автоматическ|автоматична відповідь)",
    re.IGNORECASE,
)
CAME_BACK = re.compile(
    r"^\W*(undeliver(ed|able)|(mail )?delivery (status notification|failure|has failed|failed|incomplete|report)"
    r"|mail delivery (failed|subsystem|system)|returned mail|failure notice|message not delivered|non.?remis"
    r"|unzustellbar|nicht zustellbar|warning: could not send|niet bestelbaar|onbestelbaar|kan ikke leveres|ikke levert"
    r"|olevererbart|kunde inte levereras|niedostarczon|nie można dostarczyć|nelivrat|no se puede entregar"
    r"|não entregue|mancato recapito|ni ellid dosbarthu|methu)",
    re.IGNORECASE,
)
SERVERS = re.compile(r"^(mailer-daemon|postmaster|mail-daemon|mail\.delivery|mdaemon|bounce)@?", re.IGNORECASE)
FAILED = re.compile(
    r"not able to deliver|could not be delivered|could ?n[o']t deliver|has been returned|permanent(ly)? (error|failed)"
    r"|unable to deliver|delivery (has )?failed|undeliverable|user unknown|no such (user|mailbox)"
    r"|\b5\.\d\.\d\b|\b55\d\b",
    re.IGNORECASE,
)
"""What a server writes of a copy that did not arrive, where it follows no standard (qmail's QSBMF and others)."""
NAMED = re.compile(r"^\s*<?([^\s@<>]+@[^\s@<>:]+)>?\s*:?\s*$|<([^\s@<>]+@[^\s@<>]+)>", re.MULTILINE)
COPY_BELOW = re.compile(
    r"^\W*(below this line is a copy of (the|your) message|this is a copy of the message|original message"
    r"|.{0,40}copy of (the|your) message).{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
HEAD_LINES = re.compile(r"^(?:subject|message-id):[^\n]*", re.IGNORECASE | re.MULTILINE)
MOST_TEXT = 100_000


def sort_of(letter: Letter, text: str) -> MessageSort:
    """A letter, or what a program sent. text: its words."""
    kind, subject = letter.get_content_type(), header(letter, "Subject")
    report = str(letter.get_param("report-type") or "").lower()
    if kind == "multipart/report" and report == "disposition-notification":
        return "receipt"
    nobody = header(letter, "Return-Path").strip() == "<>"
    from_server = SERVERS.match(sender_of(letter).address) is not None
    by_server = from_server or nobody or letter.get("X-Failed-Recipients") is not None
    if (kind == "multipart/report" and report in ("delivery-status", "")) or (by_server and CAME_BACK.match(subject)):
        return _delivery(letter)
    if from_server and FAILED.search(text[:MOST_TEXT]):
        return "bounce"
    marked = (
        header(letter, "Auto-Submitted").lower().split(";")[0].strip() not in ("", "no")
        or header(letter, "Precedence").lower() in ("auto_reply", "auto-reply", "bulk", "junk")
        or any(letter.get(name) is not None for name in ("X-Autoreply", "X-Autorespond", "X-Autoresponder"))
    )
    return "auto-reply" if marked or nobody or from_server or AUTOMATIC.match(subject) else "letter"


def _delivery(letter: Letter) -> MessageSort:
    """What a server says of a copy: it came back, it is still tried, or it arrived."""
    actions = {_field(block, "Action").lower() for block in _status(letter)} - {""}
    if not actions or "failed" in actions:
        return "bounce"
    return "late" if "delayed" in actions else "receipt"


def _status(letter: Letter) -> list[Letter]:
    """The blocks of a delivery report, one for each recipient."""
    blocks: list[Letter] = []
    for part in told_parts(letter):
        if part.get_content_type() == "message/delivery-status":
            blocks += inside(part)[:100]
    return blocks


def _named(letter: Letter) -> str:
    return f"{header(letter, 'Subject')} {header(letter, 'Message-ID')}"


def _field(block: Letter, name: str) -> str:
    return header(block, name).partition(";")[2].strip() or header(block, name)


def came_back(letter: Letter, sort: MessageSort, text: str) -> tuple[tuple[str, ...], str]:
    """Whose copies came back, or are late, and the subject and id of what came back. text: the report's words."""
    found: list[str] = []
    for block in _status(letter):
        wanted = "delayed" if sort == "late" else "failed"
        if _field(block, "Action").lower() == wanted:
            found += [_field(block, "Original-Recipient"), _field(block, "Final-Recipient")]
    if not found:
        found = re.split(r"[,\s]+", header(letter, "X-Failed-Recipients"))
    about = ""
    for part in told_parts(letter):
        if part.get_content_type() == "message/rfc822":
            about = about or " ".join(_named(inner) for inner in inside(part)[:1])
        elif part.get_content_type() == "text/rfc822-headers":
            inner = BytesHeaderParser(Letter).parsebytes(content_of(part)[:TOP])
            about = about or _named(inner)
    if not about and not any(found):
        found, about = _in_words(text[:MOST_TEXT])
    plain = (each.strip("<> ").casefold() for each in found)
    return tuple(dict.fromkeys(each for each in plain if ADDRESS.fullmatch(each))), about.strip()


def _in_words(text: str) -> tuple[list[str], str]:
    """The same where a server tells it in words: addresses, then a copy of what came back (qmail's QSBMF)."""
    copy = COPY_BELOW.search(text)
    told, below = (text[: copy.start()], text[copy.end() :]) if copy else (text, text)
    found = [one or other for one, other in NAMED.findall(told)]
    return found, " ".join(HEAD_LINES.findall(below)[:4])
