"""What Home's screens share: the shelf, the clock, words half typed; and the one way they read and change the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from coprod_tui.model.entry import Refused, Stamped
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.live import wall_clock
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, change_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import Trouble, why
from coprod_tui.wording import local, reason, refusal
from coprod_tui.zone import local_zone

Made = TypeVar("Made")


class Office:
    """home: the data folder. clock: UTC ms. zone: the laptop's, for what has no zone of its own yet.

    drafts: words that were typed and not kept yet, by what they are for; they stay as long as the app runs.
    pointed_out: letters and hard words that were, once each (`widgets.hints`).
    """

    def __init__(self, home: Path, *, clock: Callable[[], int] = wall_clock, zone: str = "") -> None:
        self.home, self.shelf, self.clock = home, Shelf(home), clock
        self.zone = zone or local_zone()
        self.drafts: dict[str, str] = {}
        self.pointed_out: set[str] = set()

    @property
    def now(self) -> datetime:
        return local(self.clock(), self.zone)

    @property
    def today(self) -> date:
        return self.now.date()

    async def attempt(self, job: Callable[[], Made]) -> tuple[Made | None, str]:
        """Do it away from the screen's own thread: what came of it, or why it was not done, in plain words."""
        try:
            return await asyncio.to_thread(job), ""
        except (Refused, Trouble) as refused:
            return None, refusal(refused)
        except OSError as trouble:
            return None, reason(why(trouble))

    async def change(self, place: GroupPlace, move: Moving[Group]) -> str:
        """Make a move of the group; "" once it is kept, else why it is not. To change nothing is no trouble."""

        def willing(group: Group) -> object:
            try:
                return move(group)
            except Refused as refused:
                if refused.reason == "nothing-changed":
                    return ()
                raise

        _done, trouble = await self.attempt(partial(change_group, place, willing, self.clock()))  # type: ignore[arg-type]
        return trouble

    async def change_meeting(
        self, place: MeetingPlace, move: Moving[Meeting], seat: str
    ) -> tuple[tuple[Stamped, ...], str]:  # fmt: skip
        """Make a move of a meeting away from its screens, at a seat of that name: what was written, or why not."""
        done, trouble = await self.attempt(partial(change_meeting, place, move, self.clock(), seat=seat))
        return (done.entries if done is not None else ()), trouble
