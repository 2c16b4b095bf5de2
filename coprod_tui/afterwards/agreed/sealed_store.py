"""The sealed summary as it is kept: its words as they were agreed, whatever later programs would say in their place.

    summaries/sealed-2.json    version 2, the Summary as plain data

The checksum in the record says whether it is still the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.sealing import Seal
from coprod_tui.record.private import make_folder, read_file, write_private
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary, compose
from coprod_tui.summary.page import Sealed

SealedHealth = Literal["whole", "made-again", "gone"]
BIGGEST = 64 * 1024 * 1024
"""Bytes. A meeting of a day is under one hundredth of this."""


def sealed_path(place: MeetingPlace, version: int) -> Path:
    return place.summaries / f"sealed-{version}.json"


def keep_sealed(place: MeetingPlace, summary: Summary) -> None:
    """Write it down, for the owner only, with nothing of what was said since. Raises OSError."""
    make_folder(place.summaries)
    write_private(sealed_path(place, summary.version), msgspec.json.encode(summary.to_keep))


def compose_sealed(meeting: Meeting, seal: Seal) -> Summary:
    """The version that seal is of as the agreed record, with the checksum of these words. Refused where it is gone.

    seal.checksum is not looked at: this is what it is worked out from. What was taken out of the record since is told.
    """
    version = next((one for one in meeting.review.versions if one.number == seal.version), None)
    if version is None:
        raise Refused("sealed-summary-gone")
    was = as_it_was(meeting, version.upto).but(removals=meeting.removals, sealing=meeting.sealing)
    summary = compose(was, made=meeting.clock.wall(version.at), version=version.number, seal=seal)
    return with_checksum(summary, meeting.sealing.day or seal.date, closed=seal.closed)


def with_checksum(summary: Summary, date: str, *, closed: bool = False) -> Summary:
    return summary.but(seal=Sealed(checksum(sealed_words(summary)), date, closed))


def sealed_summary(place: MeetingPlace, meeting: Meeting) -> Summary:
    """What was sealed, word for word: as it is kept, or made again from the record where that gives the same words.

    Refused ("sealed-summary-gone") where neither has the words that the seal in the record is of.
    """
    seal = meeting.sealing.now
    if seal is None:
        raise Refused("not-sealed")
    stored = _stored_summary(place, seal)
    if stored is not None:
        return stored
    remade = compose_sealed(meeting, seal)
    if remade.seal is None or remade.seal.checksum != seal.checksum:
        raise Refused("sealed-summary-gone")
    return remade


def sealed_health(place: MeetingPlace, meeting: Meeting) -> SealedHealth:
    """How the sealed words are: as they were sealed; not, and the record still gives the same ones; not, and gone."""
    seal = meeting.sealing.now
    if seal is None or is_kept(place, seal):
        return "whole"
    try:
        sealed_summary(place, meeting)
    except Refused:
        return "gone"
    return "made-again"


def is_kept(place: MeetingPlace, seal: Seal) -> bool:
    """Whether the words of this seal are there as they were sealed."""
    return _stored_summary(place, seal) is not None


def _stored_summary(place: MeetingPlace, seal: Seal) -> Summary | None:
    """The one kept, where it is there, can be read, and has the words of the seal."""
    path = sealed_path(place, seal.version)
    try:
        if path.stat().st_size > BIGGEST:
            return None
        summary = msgspec.json.decode(read_file(path), type=Summary)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if checksum(sealed_words(summary)) != seal.checksum:
        return None
    date = summary.seal.date if summary.seal else seal.date
    return summary.but(seal=Sealed(seal.checksum, date, seal.closed), beside=())
