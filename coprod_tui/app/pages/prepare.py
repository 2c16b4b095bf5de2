"""What to prepare for a meeting, for whoever plans it and, behind a key, at the Desk. A private page.

It shows the names of those who chose that this screen may show them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.events import ScreenResume

from coprod_tui.app.keyboard.key import Key, calls
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, LIST, UP, begins
from coprod_tui.app.pages.list_page import DOT, ListPage
from coprod_tui.app.widgets.pieces import Text, m
from coprod_tui.app.widgets.rows import Row
from coprod_tui.app.widgets.sections import Section
from coprod_tui.model.group import Group
from coprod_tui.model.needs import NeedSort, Viewer, tick_prepared
from coprod_tui.model.preparation import REMINDERS, ToPrepare, to_prepare
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.sentences.needs import for_whom, stands_words, thing_words
from coprod_tui.wording import N_, _


class PreparePage(ListPage):
    """meeting_place: where the meeting is on disk. viewer: which screen opened it. before: the last tick, for undo."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("prepare-tick", ("enter", "space"), N_("ready"), N_("Tick the chosen line as ready, or not."),
            calls("change_chosen"), rank=1, when=LIST),
        Key("prepare-undo", ("u",), N_("undo"), N_("Take back the last tick on this page."), begins("undo"), rank=2,
            when=LIST),
        UP, DOWN, BACK, *EVERY_PAGE,
    )  # fmt: skip
    TITLE = N_("To prepare")
    NOTE = N_("Private. Names only where people chose it. Without them: coprod prepare")
    NONE = N_("Nothing to prepare that anybody asked for.")

    def __init__(self, office: Office, place: GroupPlace, meeting_place: MeetingPlace, viewer: Viewer) -> None:
        super().__init__(office)
        self.place, self.meeting_place, self.viewer = place, meeting_place, viewer
        self.group = Group()
        self.things: tuple[ToPrepare, ...] = ()
        self.was_covered = False
        self.before: tuple[NeedSort, int] | None = None

    def head(self) -> Text:
        number = _("meeting {number}").format(number=self.meeting_place.number)
        return m("[b]$name[/b]  [$muted]$number[/]", name=self.group.name, number=number)

    def on_screen_suspend(self) -> None:
        """At the Desk, close it once another screen covers it, such as the blank page, so that no names come back."""
        if self.viewer == "desk":
            self.was_covered = True
            self.query_one(Section).display = False

    def on_screen_resume(self, _event: ScreenResume) -> None:
        if self.was_covered:
            self.call_next(self.leave)

    async def look(self) -> None:
        records = await self.attempt(lambda: (read_group(self.place), read_meeting(self.meeting_place)))
        if records is None:
            return
        self.group, meeting = records
        self.things = to_prepare(self.group, self.meeting_place.id, meeting, self.viewer)
        self.show()
        self.tick()

    def lines(self) -> Sequence[Row]:
        return [Row("✓" if one.done else "-", thing_words(one), self._facts(one)) for one in self.things]

    def _facts(self, one: ToPrepare) -> str:
        return DOT.join(filter(None, (stands_words(one), *for_whom(self.group, one))))

    async def change(self, index: int) -> None:
        one = self.things[index]
        message = _("The reminder is done and gone. u brings it back.") if one.sort in REMINDERS else ""
        self.before = (one.sort, one.ready)
        await self._tick(one.sort, 0 if one.done else one.count, message)

    async def undo(self) -> None:
        if self.before is None:
            self.say(_("Nothing to take back on this page."))
            return
        (sort, count), self.before = self.before, None
        await self._tick(sort, count)

    async def _tick(self, sort: NeedSort, count: int, message: str = "") -> None:
        move = partial(tick_prepared, meeting=self.meeting_place.id, sort=sort, count=count)
        if trouble := await self.office.change(self.place, move):
            self.say_trouble(trouble)
            return
        await self.look()
        self.say(message)
