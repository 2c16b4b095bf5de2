"""Who is let in: browsers that gave the code, each known by a cookie that only it has. No times and no devices.

One may say who it is. That counts once the Desk has confirmed it, and for one browser: the last that was confirmed. It
is in this program's memory alone.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from coprod_tui.model.entry import NOBODY, Id, Refused

MOST = 500
"""Browsers that may be let in; more is a fault or a flood."""


class Visitor:
    """One browser that gave the code. form_token: what each of its forms carries, so no other page can send one.

    person: as whom it acts; claimed: who it says it is, while nobody has confirmed that; claim: what that is known by.
    """

    def __init__(self) -> None:
        self.form_token = secrets.token_urlsafe(16)
        self.person = self.claimed = NOBODY
        self.claim = ""

    def say_who(self, person: Id) -> None:
        """It says who it is, or with NOBODY that it is nobody in particular."""
        self.claimed, self.claim = person, secrets.token_hex(4) if person else ""
        if not person:
            self.person = NOBODY

    def sent(self, token: str) -> bool:
        """Whether a form with this token is this visitor's own."""
        return hmac.compare_digest(token.encode(), self.form_token.encode())


class Visitors:
    """Everybody who is let in. Of a cookie only its SHA-256 is held."""

    def __init__(self) -> None:
        self._known: dict[bytes, Visitor] = {}
        self._key = secrets.token_bytes(32)

    def let_in(self) -> str:
        """The cookie of one more. Refused ("too-many-pages") where there are too many."""
        if len(self._known) >= MOST:
            raise Refused("too-many-pages")
        cookie = secrets.token_urlsafe(32)
        self._known[_digest(cookie)] = Visitor()
        return cookie

    def get(self, cookie: str) -> Visitor | None:
        return self._known.get(_digest(cookie)) if cookie else None

    def leave(self, cookie: str) -> None:
        self._known.pop(_digest(cookie), None)

    def claims(self) -> tuple[tuple[str, Id], ...]:
        """Who says who they are, and is not confirmed yet: what each is known by, and whom they say."""
        return tuple((one.claim, one.claimed) for one in self._known.values() if one.claimed)

    def answer(self, claim: str, *, yes: bool) -> None:
        """The Desk has said whether that is so. A browser that had this name before has it no more."""
        found = next((one for one in self._known.values() if one.claimed and one.claim == claim), None)
        if found is None:
            return
        if yes:
            for one in self._known.values():
                one.person = NOBODY if one.person == found.claimed else one.person
            found.person = found.claimed
        found.claimed, found.claim = NOBODY, ""

    def send_out(self) -> None:
        """Nobody is let in any more: everyone needs the code again."""
        self._known.clear()

    def join_token(self, mark: str) -> str:
        """What the form for the code carries, by a mark in a cookie of its own: nobody is known yet."""
        return hmac.new(self._key, mark.encode(), "sha256").hexdigest()


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
