"""What is true of a message that is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from email.message import EmailMessage

Truth = Literal["agrees", "other"]
"""agrees: its sender agreed, and nothing in it speaks against that. other: they did not, or more came with it."""


class MadeUp(NamedTuple):
    """content: the message; a whole mailbox where box is set. whose: the address of whoever gave the answer.

    plain: an honest answer in plain words, that should need no question. change: the words of an honest ask for one.
    """

    kind: str
    content: bytes
    truth: Truth
    whose: str
    plain: bool = False
    change: str = ""
    box: bool = False


def true_of(message: EmailMessage | bytes, truth: Truth, *, plain: bool = False, change: str = "") -> MadeUp:
    """A message with its truth; who gave it is filled in by whoever asked for it."""
    content = message if isinstance(message, bytes) else message.as_bytes()
    return MadeUp("", content, truth, "", plain, change)
