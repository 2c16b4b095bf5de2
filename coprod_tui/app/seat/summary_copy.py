"""A copy of the summary for the other co-chair, in a folder of their choice."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import cast

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Heard, Question
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.trouble import why
from coprod_tui.wording import _, local, ngettext, reason


def ask_copy(room: Seated) -> None:
    """A copy of the summary for the other co-chair, in a folder of their choice."""
    room.begin(_ask_copy, room)


async def _ask_copy(room: Seated) -> None:
    def hear(words: str) -> Heard:
        folder = Path(words.strip()).expanduser()
        if not words.strip():
            return Heard()
        if not folder.is_dir():
            return Heard(trouble=_("There is no such folder."))
        return Heard(means=folder, parts=((_("copy to"), str(folder)),))

    heard = await room.ask_line(Question("copy", _("A copy"), _("The folder, such as a USB stick's"), hear=hear))
    if heard is not None:
        folder = cast("Path", heard.means)
        room.begin_alone(f"copy to {folder}", _copy, room, folder)  # beside one that still goes to another


async def _copy(room: Seated, folder: Path) -> None:
    session = room.session

    def copy() -> int:
        files = [path for path in session.place.summaries.iterdir() if path.is_file() and not path.name.startswith(".")]
        at = local(session.clock(), room.meeting.plan.zone)
        for path in files:
            save_keeping_earlier(folder / path.name, path.read_bytes(), at)
        return len(files)

    try:
        count = await asyncio.to_thread(copy)
    except OSError as error:
        room.say_trouble(reason(why(error)))
    else:
        session.drafts.keep("copy", "")
        room.say(ngettext("{count} file copied.", "{count} files copied.", count).format(count=count))
