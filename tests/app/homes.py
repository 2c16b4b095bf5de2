"""Homes for tests of Home and the pages it opens: groups built as people build them, at a time that stands still."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToHome
from coprod_tui.app.office import Office
from coprod_tui.app.pages.page import Page
from coprod_tui.app.seat.seated import Seated
from coprod_tui.config import Config
from coprod_tui.model.actions import add_action
from coprod_tui.model.agenda import next_item
from coprod_tui.model.closing import finish
from coprod_tui.model.group import join
from coprod_tui.model.parking import park
from coprod_tui.model.replies import reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.live import Job
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import NotSaved
from tests.app.still import FINGERS, still

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.worker import Worker

    from coprod_tui.record.session import MeetingSession
    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

ZONE = "Europe/London"
NOW = 1_763_649_300_000
"""Thursday 20 November 2025, 14:35."""
MINUTE = 60_000
DAY = 24 * 60 * MINUTE


class HomeBuilder:
    """A home, made step by step."""

    def __init__(self, home: Path) -> None:
        self.home, self.shelf = home, Shelf(home)

    def group(self, name: str, people: Sequence[str] = ("Amy", "Mo")) -> GroupPlace:
        place = make_group(self.shelf, name, zone=ZONE, at=NOW)
        for person in people:
            change_group(place, partial(join, name=person), NOW)
        return place

    def meeting(
        self, place: GroupPlace, title: str = "", date: str = "", items: Sequence[str] = ("Letters", "Car park"),
        first: int = 1, at: int = NOW,
    ) -> MeetingPlace:  # fmt: skip
        wanted = [Wanted(item) for item in items]
        return make_meeting(
            self.shelf, place, wanted, zone=ZONE, at=at, title=title, date=date, start="14:00", first=first
        )

    def begun(self, place: GroupPlace, title: str = "", items: Sequence[str] = ("Letters", "Car park")) -> MeetingPlace:
        made = self.meeting(place, title, "2025-11-20", items)
        change_meeting(made, next_item, NOW - 3 * MINUTE)
        return made

    def held(
        self, place: GroupPlace, title: str = "", issue: str = "", action: str = "", *, ended: int = NOW - 57 * MINUTE
    ) -> MeetingPlace:
        """A finished meeting: the issue was to be answered by 11 November, the action to be done by 1 December."""
        made = self.meeting(place, title, "2025-11-06", at=ended - 60 * MINUTE)
        change_meeting(made, next_item, ended - 3 * MINUTE)
        if issue:
            change_meeting(made, partial(park, words=issue, whose="Estates", by="2025-11-11"), ended - 2 * MINUTE)
        if action:
            change_meeting(made, partial(add_action, words=action, who="Jo", by="2025-12-01"), ended - MINUTE)
        change_meeting(made, finish, ended)
        take_over(self.shelf, place, NOW)
        return made

    def sent(
        self, place: GroupPlace, title: str = "", *, days: int = 9, by: str = "2025-12-03", agree: Sequence[str] = (),
        change: Sequence[str] = (), jobs: Sequence[str] = (),
    ) -> MeetingPlace:  # fmt: skip
        """A finished meeting whose summary went to everyone so many days ago; these have answered since.

        jobs: whose copy is to be posted and was not yet.
        """
        went = NOW - days * DAY
        made = self.held(place, title, ended=went - MINUTE)
        people = {one.name: one.id for one in read_meeting(made).people.all}
        change_meeting(made, partial(mark_ready, answer_by=by), went)
        for name, person in people.items():
            by_post = name in jobs
            stands = partial(
                stood, person=person, version=1, way="large-print" if by_post else "email",
                stage="job" if by_post else "accepted",
            )  # fmt: skip
            change_meeting(made, stands, went)
        for name in agree:
            change_meeting(made, partial(reply, person=people[name], answer="agrees"), NOW)
        for name in change:
            change_meeting(made, partial(reply, person=people[name], answer="change", words="Not so"), NOW)
        return made

    def usual(self) -> GroupPlace:
        """Three groups: a meeting that was interrupted, one that is planned and one to be agreed. The first of them."""
        voices = self.group("Riverside Voices", ("Amy", "Shabir", "Lucy", "Mo"))
        self.held(voices, "Phones", issue="Car-park charges", action="Ask five people")
        self.begun(voices, "Letters", ("Appointment letters", "Car park"))
        letters = self.group("Letters working group")
        self.meeting(letters, "First drafts", "2025-12-04")
        young = self.group("Young carers’ panel")
        self.held(young, "Rooms", issue="Lift at the clinic")
        return voices


@asynccontextmanager
async def at_home(
    home: Path, size: tuple[int, int] = (100, 30), *, theme: str = "calm-dark", keys: str = "letters",
    clock: Callable[[], int] = lambda: NOW,
) -> AsyncIterator[tuple[Coprod, Pilot[int]]]:  # fmt: skip
    """Coprod on Home, with a clock that stands still."""
    office = Office(home, clock=clock, zone=ZONE)
    app = Coprod(home, ToHome(office), Config(theme=theme, keys=keys))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield app, pilot
    app.close_sessions()


async def settled(pilot: Pilot[int]) -> None:
    """Until what was begun has been done, and is drawn. What waits for a person goes on waiting."""
    while True:
        await _still(pilot)
        before = _meetings(pilot)
        for session in before:
            with suppress(NotSaved):  # it was closed meanwhile
                await asyncio.wrap_future(
                    session._live._ask(Job(lambda: None))
                )  # all that was asked for before is done
        await _still(pilot)
        if _meetings(pilot) == before:
            return


async def _still(pilot: Pilot[int]) -> None:
    await still(pilot.app, lambda: any(_busy(worker) for worker in pilot.app.workers))


def _meetings(pilot: Pilot[int]) -> dict[MeetingSession, int]:
    """The sessions of the screens that are open, each with how far its meeting is."""
    sessions = {screen.session for screen in pilot.app.screen_stack if isinstance(screen, Seated)}
    return {session: session.meeting.last for session in sessions}


def _busy(worker: Worker[object]) -> bool:
    """Whether it is at work, and does not wait for an answer."""
    page = worker.node
    return not worker.is_finished and not (worker.group == "asks" and isinstance(page, Page) and page.waits)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys as a person does: each is done before the next comes."""
    for key in keys:
        FINGERS.strike(pilot.app, key)
        await settled(pilot)


async def write(pilot: Pilot[int], words: str) -> None:
    """Type words, with nothing between one letter and the next."""
    for letter in words:
        FINGERS.strike(pilot.app, letter)
    await settled(pilot)
