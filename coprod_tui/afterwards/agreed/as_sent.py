"""What a version said as it first went out, whatever later programs would say in its place.

    summaries/sent-2.json    version 2, the Summary as plain data

Answers quote the letter that people have. What is taken out of a record takes these files with it (`record.removal`).
"""

from __future__ import annotations

import msgspec

from coprod_tui.afterwards.agreed.sealed_store import BIGGEST
from coprod_tui.record.private import make_folder, read_file, write_private
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary


def keep_as_sent(place: MeetingPlace, summary: Summary) -> None:
    """Write it down, for the owner only, the first time that anything of it goes out. Raises OSError."""
    path = place.sent(summary.version)
    if not path.exists():
        make_folder(place.summaries)
        write_private(path, msgspec.json.encode(summary.to_keep))


def as_sent(place: MeetingPlace, version: int) -> Summary | None:
    """None where it is not there or cannot be read: then only what the record says of it today is known."""
    path = place.sent(version)
    try:
        if path.is_symlink() or path.stat().st_size > BIGGEST:
            return None
        return msgspec.json.decode(read_file(path), type=Summary)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
