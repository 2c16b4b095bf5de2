"""The files that are saved of a summary, saved once more as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.agreed.copies import keep_known
from coprod_tui.afterwards.agreed.seals import _files, _write

if TYPE_CHECKING:
    from coprod_tui.record.shelf import MeetingPlace
    from coprod_tui.summary import Summary


def save_files(place: MeetingPlace, summary: Summary, zone: str, at: int) -> None:
    """The usual files and those saved before. Earlier ones are kept."""
    files = _files(place, summary)
    keep_known(place, summary, [content for _path, content in files], at)
    _write(files, zone, at)
