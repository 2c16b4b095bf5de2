"""A meeting's summary made anew, after something was taken out of its record for good. No earlier version is kept."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from coprod_tui.model.entry import Refused
from coprod_tui.record.private import make_folder, write_private
from coprod_tui.record.series import read_group, read_meeting
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary.composing import compose
from coprod_tui.summary.formats import FORMATS
from coprod_tui.summary.saving import file_name, save

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.record.shelf import MeetingPlace, Shelf


def summaries_anew(shelf: Shelf) -> Callable[[MeetingPlace, Sequence[str], int], None]:
    """What makes these files of a meeting's summary anew, as `record.removal` asks for it, at that time (UTC ms).

    Names that are not those of its summary are passed over: nothing is known of how to make them.
    """

    def make(place: MeetingPlace, files: Sequence[str], at: int) -> None:
        try:
            held = read_group(shelf.group(place.group)).history.get(place.id)
        except CannotOpen:
            held = None
        made = compose(read_meeting(place), made=at, agreed=held.agreed if held else "")
        formats = [name for name, each in FORMATS.items() if file_name(made, each) in files]
        make_folder(place.summaries)
        for name in formats:
            with suppress(
                Refused
            ):  # its library is gone: the old file is too, and nothing of what was taken out is left
                save(made, place.summaries, [name], write_private)

    return make
