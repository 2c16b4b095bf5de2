"""A real mail server on this computer: aiosmtpd, with a locked line, people who log in, and troubles on request."""

from __future__ import annotations

import asyncio
import socket
import ssl
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from coprod_tui.afterwards.sending.post import Mail
from coprod_tui.config import MailSettings
from tests.afterwards.ready import parsed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import EmailMessage
    from pathlib import Path

    import trustme
    from aiosmtpd.smtp import Envelope, Session

USER, PASSWORD = "riverside", "correct horse"
HOST = "127.0.0.1"
LONG = 60.0
"""Seconds that no test waits."""


class Taken(NamedTuple):
    """A letter the server took: from whom, for whom, and all of it."""

    sender: str
    to: tuple[str, ...]
    content: bytes

    @property
    def letter(self) -> EmailMessage:
        return parsed(self.content)


class Office:
    """What the server does with each letter.

    answers: to a recipient, an SMTP answer instead of yes, each used once where it is a list. drop: at which step of
    a recipient's letter the line is cut: "rcpt", "middle" of the text, "end" (taken, and no answer). silent: those
    whose letter is taken and never answered.
    """

    def __init__(self) -> None:
        self.taken: list[Taken] = []
        self.answers: dict[str, str | list[str]] = {}
        self.after: dict[str, str] = {}
        self.drop: dict[str, str] = {}
        self.silent: set[str] = set()
        self.greeted: list[str] = []
        self.sender_refused = ""
        self.sessions = 0
        self.logins = 0
        self.password = PASSWORD
        self.unlocked = 0
        """Letters or log-ins that came over a line that was not locked."""

    async def handle_EHLO(  # noqa: N802  aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.greeted.append(hostname)
        return responses

    async def handle_RCPT(  # noqa: N802  aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.drop.get(address) == "rcpt":
            del self.drop[address]
            _cut(server)
            return "250 OK"
        answer = self.answers.get(address)
        if isinstance(answer, list):
            answer = answer.pop(0) if answer else None
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(  # noqa: N802  the same
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not self.sender_refused:
            envelope.mail_from = address
        return self.sender_refused or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  the same
        to = tuple(envelope.rcpt_tos)
        assert isinstance(envelope.content, bytes)
        self.unlocked += not _is_locked(server)
        self.taken.append(Taken(str(envelope.mail_from), to, envelope.content))
        if to[0] in self.silent:
            await asyncio.sleep(LONG)
        if self.drop.get(to[0]) == "end":
            del self.drop[to[0]]
            _cut(server)
        return self.after.get(to[0], "250 OK")

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, way: str, told: Any) -> AuthResult:
        self.logins += 1
        self.unlocked += not _is_locked(server)
        good = (told.login, told.password) == (USER.encode(), self.password.encode())
        return AuthResult(success=good, handled=False)


def _is_locked(server: SMTP) -> bool:
    assert server.transport is not None
    return server.transport.get_extra_info("sslcontext") is not None


def _cut(server: SMTP) -> None:
    cast("asyncio.WriteTransport", server.transport).abort()


class _Server(SMTP):
    """One that cuts the line in the middle of a letter where its office says so."""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802  the same
        office = self.event_handler
        to = self.envelope.rcpt_tos[0] if self.envelope and self.envelope.rcpt_tos else ""
        if isinstance(office, Office) and office.drop.get(to) == "middle":
            del office.drop[to]
            await self.push("354 End data with <CR><LF>.<CR><LF>")
            await self._reader.readline()
            _cut(self)
            return
        await super().smtp_DATA(arg)


class MailServer(Controller):
    """tls: "starttls", "tls", or "" for a server that offers none. login: whether people must say who they are."""

    def __init__(
        self, ca: trustme.CA, *, tls: str = "starttls", login: bool = True, name: str = HOST, **more: Any
    ) -> None:
        self.office = Office()
        self.tls, self.login = tls, login
        self._trusts: ssl.SSLContext | None = None
        if tls:
            self._trusts = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            ca.issue_cert(name).configure_cert(self._trusts)
        told: dict[str, Any] = (
            {"authenticator": self.office.authenticate, "auth_required": tls == "starttls"} if login else {}
        )
        if tls == "starttls":
            told |= {"tls_context": self._trusts, "require_starttls": True}
        else:
            told |= {"auth_require_tls": False}
        with socket.socket() as free:
            free.bind((HOST, 0))
            port = free.getsockname()[1]
        told |= {"ssl_context": self._trusts} if tls == "tls" else {}
        super().__init__(self.office, hostname=HOST, port=port, **told, **more)

    def factory(self) -> SMTP:
        self.office.sessions += 1
        return _Server(self.handler, **self.SMTP_kwargs)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *told: object) -> None:
        self.stop()

    def mail(self, ca_file: Path | str, password: str = PASSWORD, **changed: Any) -> Mail:
        settings: Mapping[str, Any] = {
            "server": HOST, "port": self.port, "tls": self.tls or "starttls", "user": USER if self.login else "",
            "sender": "notes@riverside.example", "name": "Riverside Voices", "ca_file": str(ca_file),
        }  # fmt: skip
        return Mail(MailSettings(**{**settings, **changed}), password)


ALL = {"Amy": "accepted", "Mo": "accepted", "Lucy": "accepted", "Jo": "accepted"}
"""Where the copies of `ready.FOUR` stand when all has gone well."""


def who(server: MailServer) -> list[str]:
    """Whose letters the server took, in order."""
    return [name for taken in server.office.taken for name in taken.to]


def addresses(*names: str) -> list[str]:
    return [f"{name}@riverside.example" for name in names]
