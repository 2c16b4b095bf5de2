"""A meeting's summary made anew, after something was taken out of its record for good. No earlier version is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from coprod_tui.afterwards.agreed.copies import keep_known
from coprod_tui.afterwards.agreed.seals import sealed_anew
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.sending.outgoing import INVITATION, SUMMARY
from coprod_tui.afterwards.sending.ready_copy import lay_anew
from coprod_tui.config import read_config
from coprod_tui.model.entry import Refused
from coprod_tui.record.private import make_folder, write_private
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.summary import FORMATS, file_name, rendered


def summaries_anew(shelf: Shelf) -> Callable[[MeetingPlace, Sequence[str], int], None]:
    """The callback by which `record.removal` has a meeting's files made again; its last argument is now (UTC ms).

    It makes those of the named files that are a summary's, in the formats they had. An agreed record is sealed anew
    first. Copies that waited in the outbox are made again if their version still stands. Other
    file names are ignored: only summaries can be made again from the record.
    """

    def make(place: MeetingPlace, files: Sequence[str], at: int) -> None:
        sealed_anew(place, at)
        meeting = read_meeting(place)
        summary = summary_of(place, meeting, made=at)
        formats = [name for name, each in FORMATS.items() if file_name(summary, each) in files]
        anew: list[tuple[Path, bytes]] = []
        for name in formats:
            with suppress(Refused):  # its library is gone; the old file was deleted, so nothing removed is left in one
                anew += rendered(summary, place.summaries, [name])
        keep_known(place, summary, [content for _path, content in anew], at)
        make_folder(place.summaries)
        for path, content in anew:
            write_private(path, content)
        if any(name.startswith(f"{place.outbox.name}/") for name in files):
            group = read_group(shelf.group(place.group))
            for outgoing in (SUMMARY, INVITATION):
                lay_anew(place, meeting, group, read_config().mail, at, outgoing)

    return make
