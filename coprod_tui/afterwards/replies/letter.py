"""A message as the standard library reads it, where the library's own questions are answered whatever stands there.

Names may be written in letters of their own (RFC 2231), which the library decodes as it is asked. With letters that
there are not, or a NUL in their name, it fails: a whole message could not be read for one field of one of its parts.
"""

from __future__ import annotations

from copy import copy
from email.message import Message
from typing import Any

FAILS = (LookupError, TypeError, ValueError)
"""What the library fails with: letters unknown, told in a way it did not expect, or not in those letters."""


class ReadLetter(Message):
    """A message, or a part of one."""

    def get_payload(self, i: int | None = None, decode: bool = False) -> Any:
        """As the library gives it; where it fails, as if nothing said what letters those are. No word is left out."""
        try:
            return super().get_payload(i, decode)  # type: ignore[call-overload]
        except FAILS:
            untold = copy(self)  # its list of fields is its own as soon as one is taken out
            del untold["Content-Type"]
            return untold.get_payload(i, decode)

    def get_filename(self, failobj: Any = None) -> Any:
        """For a name that cannot be read "": the part has one all the same."""
        try:
            return super().get_filename(failobj)
        except FAILS:
            return ""

    def get_boundary(self, failobj: Any = None) -> Any:
        try:
            return super().get_boundary(failobj)
        except FAILS:
            return failobj

    def get_content_charset(self, failobj: Any = None) -> Any:
        try:
            return super().get_content_charset(failobj)
        except FAILS:
            return failobj
