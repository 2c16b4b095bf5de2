"""The summary of a version as it first went out, kept because a later program may word the same record otherwise.

    summaries/sent-2.json    version 2, the Summary as plain data

Answers by mail quote the letter that people have, so replies are compared with this one. A removal deletes these files,
as they may hold the words that were taken out (`record.removal`).
"""

from __future__ import annotations

import msgspec

from coprod_tui.afterwards.agreed.sealed_store import BIGGEST
from coprod_tui.record.private import make_folder, read_file, write_private
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary


def keep_as_sent(place: MeetingPlace, summary: Summary) -> None:
    """Write the summary to disk, readable by its owner only, unless an earlier copy wrote it. Raises OSError."""
    path = place.sent(summary.version)
    if not path.exists():
        make_folder(place.summaries)
        write_private(path, msgspec.json.encode(summary.to_keep))


def as_sent(place: MeetingPlace, version: int) -> Summary | None:
    """The kept summary; None where there is none or it cannot be read, so that it must be composed from the record."""
    path = place.sent(version)
    try:
        if path.is_symlink() or path.stat().st_size > BIGGEST:
            return None
        return msgspec.json.decode(read_file(path), type=Summary)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
