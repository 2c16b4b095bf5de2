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
    """What makes these files of a meeting's summary anew, as `record.removal` asks for it, at that time (UTC ms).

    An agreed record is sealed anew first. What waited in the outbox is put there again, if it still stands. Names of
    other files are passed over: nothing is known of how to make them.
    """

    def make(place: MeetingPlace, files: Sequence[str], at: int) -> None:
        sealed_anew(place, at)
        meeting = read_meeting(place)
        summary = summary_of(place, meeting, made=at)
        formats = [name for name, each in FORMATS.items() if file_name(summary, each) in files]
        anew: list[tuple[Path, bytes]] = []
        for name in formats:
            with suppress(Refused):  # its library is gone: the old file is too, and nothing that was taken out is left
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
