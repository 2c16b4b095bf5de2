"""Who is let in: browsers that gave the code, each known by a cookie that only it has. No times and no devices.

A browser may say who its owner is. That counts once the Desk has confirmed it. A person has one browser at a time: the
last that was confirmed. All of it is in this program's memory alone.
"""

from __future__ import annotations

import hmac
import secrets
from itertools import count

from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.share.code import WrongGuesses
from coprod_tui.share.sent import FormOwner, cookie_digest

MOST = 500
"""Browsers that may be in; more is a fault or a flood, and then those that seem to be gone give way."""
TRIES, WAITING = 5, 2
"""How often one browser may claim a name before somebody confirms one, and how many may wait for the same name."""
SUSPECT = 10
"""Claims denied, after which whoever runs the meeting is warned: few people mistake their name."""


class Visitor(FormOwner):
    """One browser that gave the code.

    person: as whom it acts. claimed: who it says it is, until that is confirmed or denied; claim: a random id of that
    claim; tries: claims since one was last confirmed. listening: how many of its pages are open; asked: the number of
    its newest request, counted over all visitors.
    """

    def __init__(self) -> None:
        super().__init__()
        self.person = self.claimed = NOBODY
        self.claim = ""
        self.tries = self.listening = self.asked = 0

    def be_nobody(self) -> None:
        """Forget whom it acts as, and whom it says it is."""
        self.person = self.claimed = NOBODY
        self.claim = ""


class Visitors:
    """Everybody who is let in. Of a cookie only its SHA-256 is kept. denied: claims that were denied."""

    def __init__(self) -> None:
        self._known: dict[bytes, Visitor] = {}
        self._gave_way: set[bytes] = set()
        self._key = secrets.token_bytes(32)
        self._asked = count(1)
        self.denied = WrongGuesses()

    @property
    def full(self) -> bool:
        """Whether somebody has to give way before one more is let in."""
        return len(self._known) >= MOST

    def let_in(self) -> str:
        """The cookie of one more browser. Where it is full one gives way; Refused ("too-many-pages") if none can."""
        if self.full:
            self._give_way()
        cookie = secrets.token_urlsafe(32)
        self._known[cookie_digest(cookie)] = Visitor()
        self.get(cookie)
        return cookie

    def _give_way(self) -> None:
        """Take away the place of the browser with the oldest request, of those with no page open and no name confirmed.

        Otherwise somebody who knows the code could fill all places, and nobody could come later. Browsers with a claim
        that waits go last: it may be that nobody at the Desk has looked yet. A person whose place was taken types the
        code again.
        """
        candidates = [
            (one.claimed != NOBODY, one.asked, digest)
            for digest, one in self._known.items()
            if not (one.listening or one.person)
        ]
        if not candidates:
            raise Refused("too-many-pages")
        *_when, digest = min(candidates)
        del self._known[digest]
        self._gave_way.add(digest)  # few, because `Routes` lets one in a second by this way

    def gave_way(self, cookie: str) -> bool:
        """Whether this is the cookie of a browser whose place was taken away."""
        return cookie_digest(cookie) in self._gave_way

    def get(self, cookie: str) -> Visitor | None:
        visitor = self._known.get(cookie_digest(cookie)) if cookie else None
        if visitor is not None:
            visitor.asked = next(self._asked)
        return visitor

    def leave(self, cookie: str) -> None:
        self._known.pop(cookie_digest(cookie), None)

    def say_who(self, visitor: Visitor, person: Id) -> None:
        """Claim to be this person, which waits to be confirmed.

        Refused after TRIES claims ("said-often"), or where WAITING others wait for that name ("names-wait"): each claim
        is a question to whoever runs the meeting, and nobody is to flood them with questions.
        """
        if visitor.tries >= TRIES:
            raise Refused("said-often")
        if sum(one.claimed == person for one in self._known.values() if one is not visitor) >= WAITING:
            raise Refused("names-wait")
        visitor.tries += 1
        visitor.claimed, visitor.claim = person, secrets.token_hex(4)

    def claims(self) -> tuple[tuple[str, Id, bool], ...]:
        """Claims that wait: each with its id, the person, and whether another browser is that person (`PagesState`)."""
        visitors = self._known.values()
        return tuple(
            (one.claim, one.claimed, any(other.person == one.claimed for other in visitors if other is not one))
            for one in visitors
            if one.claimed
        )

    def claimed(self, claim: str) -> Id:
        """The person of the claim with this id; NOBODY where there is none."""
        visitor = self._claimant(claim)
        return visitor.claimed if visitor is not None else NOBODY

    def _claimant(self, claim: str) -> Visitor | None:
        return next((one for one in self._known.values() if one.claimed and one.claim == claim), None)

    def answer(self, claim: str, *, yes: bool) -> None:
        """Confirm or deny the claim with this id. Confirmed, it takes the name from the browser that had it."""
        visitor = self._claimant(claim)
        if visitor is None:
            return
        if yes:
            self.free(visitor.claimed)
            visitor.person, visitor.tries = visitor.claimed, 0
        else:
            self.denied.wrong += 1
        visitor.claimed, visitor.claim = NOBODY, ""

    def free(self, person: Id) -> None:
        """No browser is this person any more."""
        for one in self._known.values():
            one.person = NOBODY if one.person == person else one.person

    @property
    def flooded(self) -> bool:
        """Whether so many claims were denied that somebody seems to make them on purpose."""
        return self.denied.wrong >= SUSPECT

    def send_out(self) -> None:
        """Forget every visitor: everyone needs the code again."""
        self._known.clear()
        self._gave_way.clear()
        self.denied = WrongGuesses()

    def join_token(self, mark: str) -> str:
        """The token of the form for the code, derived from a mark in its own cookie, since no visitor is known yet."""
        return hmac.new(self._key, mark.encode(), "sha256").hexdigest()
