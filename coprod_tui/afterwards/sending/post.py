"""Handing letters to a mail server: always over a locked line whose certificate was checked, one person at a time.

The only place that speaks to a network. What a server answers becomes one of a few reasons of ours; its own words are
neither shown nor kept.
"""

from __future__ import annotations

import base64
import re
import smtplib
import ssl
import unicodedata
from contextlib import suppress
from typing import Literal, NamedTuple, Self

from coprod_tui.config import MailSettings
from coprod_tui.model.addresses import address
from coprod_tui.model.entry import Refused

TIMEOUT = 30.0
"""Seconds to wait for each answer of a server."""
HERE = "[127.0.0.1]"
"""What this computer calls itself to the server (RFC 5321, 4.1.3): its own name is nobody's business."""
ENHANCED = re.compile(rb"(\d)\.(\d{1,3})\.(\d{1,3})\b")
"""A status code as RFC 3463 has it, at the start of what a server says."""
DONE, FORWARDED, GO_ON, CLOSING = 250, 251, 354, 421
KNOWN, NEXT = 235, 334
"""Answers to logging in (RFC 4954): they know us; say the next word."""
TAKEN, NO_ANSWER, LATER, NEVER, TOP = 200, 300, 400, 500, 600
"""Where each sort of answer begins: taken; go on; not now; never; and no answer that SMTP knows."""
FULL, FULL_CODES = "mailbox-full", (452, 552)
PASSING = frozenset({"mail-unreachable", "mail-dropped", "mail-later"})
"""Reasons for which the same may go well a little later."""

WHYS = (
    *("mailbox-full", "letter-too-large", "no-such-mailbox", "mail-not-let-through", "address-not-known-there"),
    *("mail-later", "mail-dropped", "may-have-gone"),
    *("mail-unreachable", "mail-certificate", "mail-not-locked", "mail-no-login", "mail-password-wrong"),
)
"""Why one letter did not go; why it may have gone, or goes later; why the line could not be opened."""

ServerAnswer = Literal["accepted", "put-off", "refused", "begun"]


class Mail(NamedTuple):
    """A mail server to send through. password: "" where nobody logs in; it is kept in memory only."""

    settings: MailSettings
    password: str = ""


class LetterOutcome(NamedTuple):
    """What came of one letter. begun: handed over whole, and nothing was heard: it may have gone. why: a reason id."""

    stage: ServerAnswer
    why: str = ""


class Post:
    """A line to the mail server, opened when first needed and again when it broke.

    handed: whether the letter of now was handed over whole, so that it may have gone whatever happens next.
    """

    def __init__(self, mail: Mail, *, timeout: float = TIMEOUT) -> None:
        self.mail, self.timeout = mail, timeout
        self.handed = False
        self.sender = address(mail.settings.sender)
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def open(self) -> smtplib.SMTP:
        """The line, locked and logged in. Refused, before anything is said on an open line, with why it cannot be."""
        if self._smtp is not None:
            return self._smtp
        settings = self.mail.settings
        if not self.sender:
            raise Refused("mail-from-unclear", address=settings.sender)
        smtp: smtplib.SMTP | None = None
        try:
            smtp = self._locked()
            if settings.user:
                _log_in(smtp, settings.user, self.mail.password)
        except BaseException as error:
            if smtp is not None:
                smtp.close()
            if isinstance(error, OSError):  # what smtplib raises is an OSError too
                raise Refused(_why_not_open(error), server=settings.server, user=settings.user) from error
            raise
        self._smtp = smtp
        return smtp

    def _locked(self) -> smtplib.SMTP:
        settings = self.mail.settings
        trusted = self._trusted()
        if settings.tls == "tls":
            return smtplib.SMTP_SSL(settings.server, settings.port, HERE, timeout=self.timeout, context=trusted)
        smtp = smtplib.SMTP(settings.server, settings.port, HERE, timeout=self.timeout)
        try:
            smtp.ehlo_or_helo_if_needed()
            smtp.starttls(context=trusted)
            smtp.ehlo()
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _trusted(self) -> ssl.SSLContext:
        """Certificates and the server's name are checked: by this computer's own list, or by the file that is set."""
        file = self.mail.settings.ca_file
        try:
            return ssl.create_default_context(cafile=file or None)
        except OSError as error:
            raise Refused("mail-ca-file", file=file) from error

    def send(self, letter: bytes, to: str) -> LetterOutcome:
        """Hand over one letter for one address. Refused only where no letter at all can go on this line."""
        self.handed = False
        try:
            smtp = self.open()
        except Refused as trouble:
            if trouble.reason in PASSING:
                return LetterOutcome("put-off", trouble.reason)
            raise
        try:
            return self._hand_over(smtp, letter, to)
        except OSError:  # what smtplib raises is one too
            self._drop()
            return LetterOutcome("begun", "may-have-gone") if self.handed else LetterOutcome("put-off", "mail-dropped")

    def _hand_over(self, smtp: smtplib.SMTP, letter: bytes, to: str) -> LetterOutcome:
        far = not (to.isascii() and self.sender.isascii())
        if far and not smtp.has_extn("smtputf8"):
            return LetterOutcome("refused", "address-not-known-there")
        code, reply = smtp.mail(self.sender, ["SMTPUTF8", "BODY=8BITMIME"] if far else [])
        if code != DONE:
            return self._not_from(code)
        code, reply = smtp.rcpt(to)
        if code in (DONE, FORWARDED):
            code, reply = smtp.docmd("DATA")
        if code != GO_ON:
            return self._declined(code, reply)
        smtp.send(_framed(letter))
        smtp.send(b".\r\n")  # if the line breaks before this is out, no server may take the letter (RFC 5321, 4.1.1.4)
        self.handed = True
        code, reply = smtp.getreply()
        if not TAKEN <= code < TOP or NO_ANSWER <= code < LATER:  # no answer to a letter: nobody can tell what it means
            self._drop()
            return LetterOutcome("begun", "may-have-gone")
        if code < LATER:
            return LetterOutcome("accepted")
        self.handed = False
        return self._declined(code, reply)

    def _not_from(self, code: int) -> LetterOutcome:
        """The server takes nothing from this sender, now or at all: that is so for every letter."""
        self._again(code)
        if code < NEVER:
            return LetterOutcome("put-off", "mail-later")
        raise Refused("mail-not-from", address=self.sender)

    def _declined(self, code: int, reply: bytes) -> LetterOutcome:
        self._again(code)
        return LetterOutcome("put-off" if code < NEVER else "refused", _why(code, reply))

    def _again(self, code: int) -> None:
        """Make ready for the next letter."""
        if code == CLOSING or self._smtp is None:
            self._drop()
            return
        try:
            self._smtp.rset()
        except OSError:
            self._drop()

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None

    def close(self) -> None:
        """Say goodbye, if anybody still listens."""
        if self._smtp is not None:
            with suppress(OSError):
                self._smtp.quit()
            self._drop()


def _log_in(smtp: smtplib.SMTP, user: str, password: str) -> None:
    """Say who we are. The standard library does it but for letters beyond ASCII, such as a pound sign.

    Those go as UTF-8, composed (RFC 4616, RFC 8265), by the two ways that carry them. Raises what smtplib raises.
    """
    if user.isascii() and password.isascii():
        smtp.login(user, password)
        return
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    name, word = (unicodedata.normalize("NFC", each).encode() for each in (user, password))
    if "PLAIN" in offered:
        code, reply = smtp.docmd("AUTH", f"PLAIN {_in_base64(bytes(1) + name + bytes(1) + word)}")
    elif "LOGIN" in offered:
        code, reply = smtp.docmd("AUTH", f"LOGIN {_in_base64(name)}")
        if code == NEXT:
            code, reply = smtp.docmd(_in_base64(word))
    else:
        raise smtplib.SMTPNotSupportedError("AUTH")
    if code != KNOWN:
        raise smtplib.SMTPAuthenticationError(code, reply)


def _in_base64(words: bytes) -> str:
    return base64.b64encode(words).decode()


def _framed(letter: bytes) -> bytes:
    """A letter as SMTP carries it (RFC 5321, 4.5.2), up to the lone dot that ends it: other dots at a start doubled."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", letter)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def _why(code: int, reply: bytes) -> str:
    """A reason id for one letter that was not taken, by the server's status codes (RFC 3463, RFC 5321)."""
    status = ENHANCED.match(reply)
    about = (int(status[2]), int(status[3])) if status else None
    if about == (2, 2) or (about is None and code in FULL_CODES):
        return FULL
    if about in ((3, 4), (2, 3)):
        return "letter-too-large"
    if code < NEVER:
        return "mail-later"
    if (about is not None and (about[0] == 1 or about == (2, 1))) or (about is None and code in (550, 551, 553)):
        return "no-such-mailbox"
    return "mail-not-let-through"


NOT_OPEN: tuple[tuple[type[BaseException], str], ...] = (
    (ssl.SSLCertVerificationError, "mail-certificate"),
    (ssl.SSLError, "mail-not-locked"),
    (smtplib.SMTPServerDisconnected, "mail-dropped"),
    (smtplib.SMTPConnectError, "mail-later"),
    (smtplib.SMTPResponseException, "mail-not-locked"),
    (smtplib.SMTPException, "mail-no-login"),
)


def _why_not_open(error: BaseException) -> str:
    """A reason id for a line that could not be opened."""
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code < NEVER:
        return "mail-later"
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "mail-password-wrong"
    if isinstance(error, smtplib.SMTPNotSupportedError) and "AUTH" not in str(error):
        return "mail-not-locked"
    return next((why for kind, why in NOT_OPEN if isinstance(error, kind)), "mail-unreachable")
