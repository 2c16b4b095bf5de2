"""What every copy of a summary is known by: the SHA-256 of its bytes, on disk before the copy is handed out.

A letter is taken apart: whoever gets it saves what is in it. Text in a letter travels with line ends of its own.
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
"""How files begin whose bytes no program changes on the way. Anything else of ours is text."""


def hash_of(content: bytes) -> str:
    """In small hexadecimal letters."""
    return hashlib.sha256(content).hexdigest()


def known_as(content: bytes) -> frozenset[str]:
    """Every hash by which a file may be known: as it is; and of text, with other line ends, and one more or less.

    Mail carries text with line ends of its own (RFC 5322, 2.1), and programs save it with those of their system.
    """
    if content.startswith(BINARY):
        return frozenset((hash_of(content),))
    plain = content.replace(b"\r\n", b"\n")
    shapes = {plain, plain.removesuffix(b"\n"), plain + b"\n"}
    return frozenset(map(hash_of, {content, *shapes, *(each.replace(b"\n", b"\r\n") for each in shapes)}))


def in_letter(letter: bytes) -> Iterator[str]:
    """The hash of the letter, and of each thing in it that somebody may save."""
    yield hash_of(letter)
    message = message_from_bytes(letter, policy=policy.compat32)  # heads are not read: half of the time went there
    for part in message.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            yield hash_of(content)


def keeps(summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
    """The move that writes down what copies of this summary are known by, for whoever has the record open."""
    copy_of = CopyOf(summary.version, summary.seal.checksum if summary.seal else "")
    return partial(keep_hashes, made=copy_of, hashes=tuple(hashes))


def keep_known(place: MeetingPlace, summary: Summary, contents: Iterable[bytes], at: int) -> None:
    """Write it down for these files, before any of them is handed out. Raises NotSaved, CannotOpen."""
    change_meeting(place, keeps(summary, map(hash_of, contents)), at)
