"""When a meeting is finished, on whichever screen: its summary is saved, and the group takes over what it came to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.trouble import Trouble, why
from coprod_tui.wording import _, local, ngettext, reason, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def save_meeting(shelf: Shelf, place: MeetingPlace, meeting: Meeting, at: int) -> tuple[Path, ...]:
    """Save the summary in every format of text and let the group take over the outcomes. at: UTC ms.

    The files come first: they are what people wait for. Raises OSError, Trouble.
    """
    from coprod_tui.afterwards.copies import keep_known  # noqa: PLC0415  a meeting is finished once: read only then
    from coprod_tui.afterwards.versions import summary_of  # noqa: PLC0415  the same
    from coprod_tui.record.series import take_over  # noqa: PLC0415  the same
    from coprod_tui.summary import USUAL, save  # noqa: PLC0415  the same

    write = partial(save_keeping_earlier, at=local(at, meeting.plan.zone))
    made = summary_of(place, meeting, made=at)
    paths = save(made, place.summaries, USUAL, write, partial(keep_known, place, made, at=at))
    take_over(shelf, shelf.group(place.group), at)
    return paths


def save_and_tell(shelf: Shelf, place: MeetingPlace, meeting: Meeting, at: int) -> str:
    """The same, and in words where the files are, or why they are not there. at: UTC ms."""
    try:
        paths = save_meeting(shelf, place, meeting, at)
    except Trouble as trouble:
        return _not_saved(refusal(trouble))
    except OSError as error:
        return _not_saved(reason(why(error)))
    told = ngettext("The summary is saved: {count} file.", "The summary is saved: {count} files.", len(paths))
    where = _("They are in {folder}").format(folder=paths[0].parent)
    return f"{told.format(count=len(paths))} {where}"


def _not_saved(words: str) -> str:
    return _("The meeting is safe. The summary is not saved yet. {why}").format(why=words)
