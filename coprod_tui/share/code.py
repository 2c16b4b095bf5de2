"""The code that lets people in, and what becomes of guesses.

Six digits are short enough to type on a phone, and a million is few for a program that guesses. So wrong codes are
answered late, and once there were many of them the code is a longer one. A right code is always answered at once: no
guesser can lock others out, as a lock or a limit by address would. Guessing all through a meeting succeeds less than
once in 1,000 meetings: MOST_WRONG in a million, and then as good as never.
"""

from __future__ import annotations

import asyncio
import hmac
import secrets
import unicodedata

DIGITS, LONGER = 6, 12
MOST_WRONG = 500
"""Wrong codes before the code is a longer one."""
SUSPECT = 20
"""Wrong codes after which whoever runs the meeting is told: people mistype, and not so often."""
EACH, MOST = 0.05, 4.0
"""Seconds that an answer comes later for each wrong code so far, and the most."""
AT_ONCE = 20
"""Wrong codes that wait for their late answer; more are answered at once, and count the same."""


class WrongGuesses:
    """Counts wrong guesses, and delays the answer to each a little longer. Keeps nothing of who guessed, or where."""

    def __init__(self) -> None:
        self.wrong = self._late = 0

    @property
    def delay(self) -> float:
        """Seconds before a wrong guess is answered."""
        return min(MOST, EACH * self.wrong)

    async def delay_answer(self) -> None:
        """Wait for that delay; not at all where many guesses wait already, since each holds a connection."""
        if self._late < AT_ONCE:
            self._late += 1
            try:
                await asyncio.sleep(self.delay)
            finally:
                self._late -= 1


class MemberCode(WrongGuesses):
    """The code of these phone pages."""

    def __init__(self, digits: int = DIGITS) -> None:
        super().__init__()
        self.digits = _new(digits)

    def takes(self, typed: str) -> bool:
        """Whether this is the code, in the digits of any script, with whatever stands between them."""
        digits = "".join(str(unicodedata.digit(each)) for each in typed if each.isdigit())
        if hmac.compare_digest(digits.encode(), self.digits.encode()):
            return True
        self.wrong += 1
        if self.wrong == MOST_WRONG:
            self.digits = _new(LONGER)
        return False

    @property
    def suspect(self) -> bool:
        """Whether somebody seems to be guessing."""
        return self.wrong >= SUSPECT

    def change(self) -> None:
        """Another code, as long as this one. Wrong guesses so far still count."""
        self.digits = _new(len(self.digits))


class WriterCode(MemberCode):
    """What lets somebody write: longer, and for one person once. Each use makes another."""

    def __init__(self) -> None:
        super().__init__(LONGER)

    def takes(self, typed: str) -> bool:
        taken = super().takes(typed)
        if taken:
            self.change()
        return taken


def _new(digits: int) -> str:
    return f"{secrets.randbelow(10**digits):0{digits}}"
