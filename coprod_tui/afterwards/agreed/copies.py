"""The SHA-256 of every copy of a summary, written to the record before the copy is handed out (write-ahead).

Of a letter the hash of each part is written too, because its reader may save one part as a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from email import message_from_bytes, policy
from functools import partial

from coprod_tui.model.entry import Entry
from coprod_tui.model.hashes import CopyOf, keep_hashes
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary

BINARY = (b"%PDF-", b"PK\x03\x04", b"RIFF")
"""The first bytes of our binary files (PDF, Word, sound), which no program changes. All our other files are text."""


def hash_of(content: bytes) -> str:
    """In small hexadecimal letters."""
    return hashlib.sha256(content).hexdigest()


def known_as(content: bytes) -> frozenset[str]:
    """Every hash that our copy of this file may have; of text also with other line ends and without the last one.

    Mail rewrites line ends (RFC 5322, 2.1), and programs save text with those of their own system.
    """
    if content.startswith(BINARY):
        return frozenset((hash_of(content),))
    plain = content.replace(b"\r\n", b"\n")
    shapes = {plain, plain.removesuffix(b"\n"), plain + b"\n"}
    return frozenset(map(hash_of, {content, *shapes, *(each.replace(b"\n", b"\r\n") for each in shapes)}))


def in_letter(letter: bytes) -> Iterator[str]:
    """The hash of the letter, and of each thing in it that somebody may save."""
    yield hash_of(letter)
    message = message_from_bytes(letter, policy=policy.compat32)  # compat32 parses no header: half the time went there
    for part in message.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            yield hash_of(content)


def keeps(summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
    """The move that writes down what copies of this summary are known by, for whoever has the record open."""
    copy_of = CopyOf(summary.version, summary.seal.checksum if summary.seal else "")
    return partial(keep_hashes, made=copy_of, hashes=tuple(hashes))


def keep_known(place: MeetingPlace, summary: Summary, contents: Iterable[bytes], at: int) -> None:
    """Write the hashes of these files to the record; to be called before any is handed out.

    Raises NotSaved, CannotOpen.
    """
    change_meeting(place, keeps(summary, map(hash_of, contents)), at)
