"""When a meeting is finished: the summary is saved, and the group takes over what the meeting came to."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.app.asking import Heard, Question
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.trouble import Trouble, why
from coprod_tui.wording import _, local, ngettext, reason, refusal

if TYPE_CHECKING:
    from coprod_tui.app.screens.room import Room
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def save_meeting(shelf: Shelf, place: MeetingPlace, meeting: Meeting, at: int) -> tuple[Path, ...]:
    """Save the summary in every format of text and let the group take over the outcomes. at: UTC ms.

    The files come first: they are what people wait for. Raises OSError, Trouble.
    """
    from coprod_tui.record.series import take_over
    from coprod_tui.summary import FORMATS, compose, save

    write = partial(save_keeping_earlier, at=local(at, meeting.plan.zone))
    paths = save(compose(meeting, made=at), place.summaries, FORMATS, write)
    take_over(shelf, shelf.group(place.group), at)
    return paths


async def save_summary(room: Room) -> None:
    """Save, and say where the files are or why they are not there."""
    table = room.table
    try:
        paths = await asyncio.to_thread(save_meeting, table.shelf, table.place, room.meeting, table.clock())
    except Trouble as trouble:
        room.tell_saved(_not_saved(refusal(trouble)))
    except OSError as error:
        room.tell_saved(_not_saved(reason(why(error))))
    else:
        told = ngettext("The summary is saved: {count} file.", "The summary is saved: {count} files.", len(paths))
        where = _("They are in {folder}").format(folder=paths[0].parent)
        room.tell_saved(f"{told.format(count=len(paths))} {where}")


def _not_saved(words: str) -> str:
    return _("The meeting is safe. The summary is not saved yet. {why}").format(why=words)


def ask_copy(room: Room) -> None:
    """A copy of the summary for the other co-chair, in a folder of their choice."""

    def hear(words: str) -> Heard:
        folder = Path(words.strip()).expanduser()
        if not words.strip():
            return Heard()
        if not folder.is_dir():
            return Heard(trouble=_("There is no such folder."))

        def nothing(_meeting: Meeting) -> tuple[()]:
            return ()

        nothing.then = lambda: room.run_worker(_copy(room, folder))  # type: ignore[attr-defined]
        return Heard(nothing, ((_("copy to"), str(folder)),))

    room.foot.ask(Question("copy", _("A copy"), _("The folder, such as a USB stick's"), hear=hear))


async def _copy(room: Room, folder: Path) -> None:
    table = room.table

    def copy() -> int:
        files = [path for path in table.place.summaries.iterdir() if path.is_file() and not path.name.startswith(".")]
        at = local(table.clock(), room.meeting.plan.zone)
        for path in files:
            save_keeping_earlier(folder / path.name, path.read_bytes(), at)
        return len(files)

    try:
        count = await asyncio.to_thread(copy)
    except OSError as error:
        room.say_trouble(reason(why(error)))
    else:
        table.keep_draft("copy", "")
        room.say(ngettext("{count} file copied.", "{count} files copied.", count).format(count=count))
