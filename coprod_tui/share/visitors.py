"""Who is let in: browsers that gave the code, each known by a cookie that only it has. No times and no devices.

One may say who it is. That counts once the Desk has confirmed it, and for one browser: the last that was confirmed. It
is in this program's memory alone.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from itertools import count

from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.share.code import Wrongs

MOST = 500
"""Browsers that may be in; more is a fault or a flood, and then those that seem to be gone give way."""
TRIES, WAITING = 5, 2
"""How often one browser may say who it is before somebody confirms it, and how many may wait for one name."""
SUSPECT = 10
"""Times that a person was asked and said no, after which whoever runs the meeting is told: few mistake their name."""


class Visitor:
    """One browser that gave the code. form_token: what each of its forms carries, so no other page can send one.

    person: as whom it acts; claimed: who it says it is, while nobody has confirmed that; claim: what that is known by;
    tries: how often it said so since it was last confirmed. listening: its pages that are open; asked: which of all
    requests was its newest.
    """

    def __init__(self) -> None:
        self.form_token = secrets.token_urlsafe(16)
        self.person = self.claimed = NOBODY
        self.claim = ""
        self.tries = self.listening = self.asked = 0

    def be_nobody(self) -> None:
        """It is nobody in particular."""
        self.person = self.claimed = NOBODY
        self.claim = ""

    def sent(self, token: str) -> bool:
        """Whether a form with this token is this visitor's own."""
        return hmac.compare_digest(token.encode(), self.form_token.encode())


class Visitors:
    """Everybody who is let in. Of a cookie only its SHA-256 is held. denied: how often a name was not theirs."""

    def __init__(self) -> None:
        self._known: dict[bytes, Visitor] = {}
        self._gave_way: set[bytes] = set()
        self._key = secrets.token_bytes(32)
        self._asked = count(1)
        self.denied = Wrongs()

    @property
    def full(self) -> bool:
        """Whether somebody has to give way to whoever comes."""
        return len(self._known) >= MOST

    def let_in(self) -> str:
        """The cookie of one more. Where all places are taken one gives way; Refused ("too-many-pages") if none can."""
        if self.full:
            self._give_way()
        cookie = secrets.token_urlsafe(32)
        self._known[_digest(cookie)] = Visitor()
        self.get(cookie)
        return cookie

    def _give_way(self) -> None:
        """Free the place of whoever asked for something longest ago, of those with no page open and no name.

        Somebody who knows the code could fill all places, and those who come later would stay outside. Who only says
        who they are goes after all who do not: nobody may ever look. Whoever gives way and is there still types the
        code again.
        """
        gone = [
            (one.claimed != NOBODY, one.asked, known)
            for known, one in self._known.items()
            if not (one.listening or one.person)
        ]
        if not gone:
            raise Refused("too-many-pages")
        *_when, known = min(gone)
        del self._known[known]
        self._gave_way.add(known)  # few: whoever comes waits for each

    def gave_way(self, cookie: str) -> bool:
        """Whether this was somebody's whose place another has now."""
        return _digest(cookie) in self._gave_way

    def get(self, cookie: str) -> Visitor | None:
        found = self._known.get(_digest(cookie)) if cookie else None
        if found is not None:
            found.asked = next(self._asked)
        return found

    def leave(self, cookie: str) -> None:
        self._known.pop(_digest(cookie), None)

    def say_who(self, visitor: Visitor, person: Id) -> None:
        """It says who it is, which waits to be confirmed.

        Refused where it said so often ("said-often"), or as many wait for that name already ("names-wait"): each is a
        question to whoever runs the meeting, and nobody is to drown them in questions.
        """
        if visitor.tries >= TRIES:
            raise Refused("said-often")
        if sum(one.claimed == person for one in self._known.values() if one is not visitor) >= WAITING:
            raise Refused("names-wait")
        visitor.tries += 1
        visitor.claimed, visitor.claim = person, secrets.token_hex(4)

    def claims(self) -> tuple[tuple[str, Id, bool], ...]:
        """Who says who they are, and is not confirmed yet: as `PagesState.claims` has it."""
        all_of_them = self._known.values()
        return tuple(
            (one.claim, one.claimed, any(other.person == one.claimed for other in all_of_them if other is not one))
            for one in all_of_them
            if one.claimed
        )

    def claimed(self, claim: str) -> Id:
        """Whom they say who are known by this; NOBODY where nobody is."""
        found = self._found(claim)
        return found.claimed if found is not None else NOBODY

    def _found(self, claim: str) -> Visitor | None:
        return next((one for one in self._known.values() if one.claimed and one.claim == claim), None)

    def answer(self, claim: str, *, yes: bool) -> None:
        """Somebody has said whether that is so. A browser that had this name before has it no more."""
        found = self._found(claim)
        if found is None:
            return
        if yes:
            self.free(found.claimed)
            found.person, found.tries = found.claimed, 0
        else:
            self.denied.wrong += 1
        found.claimed, found.claim = NOBODY, ""

    def free(self, person: Id) -> None:
        """No browser is this person any more."""
        for one in self._known.values():
            one.person = NOBODY if one.person == person else one.person

    @property
    def flooded(self) -> bool:
        """Whether somebody says again and again who they are not."""
        return self.denied.wrong >= SUSPECT

    def send_out(self) -> None:
        """Nobody is let in any more: everyone needs the code again."""
        self._known.clear()
        self._gave_way.clear()
        self.denied = Wrongs()

    def join_token(self, mark: str) -> str:
        """What the form for the code carries, by a mark in a cookie of its own: nobody is known yet."""
        return hmac.new(self._key, mark.encode(), "sha256").hexdigest()


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
