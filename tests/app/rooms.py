"""A Room to test: a group and a planned meeting on disk, the app open on it, a clock that goes only when it is told to.

`async with opened(planned(home, "Amy", "Mo", items=["Letters"])) as sat:` then `await sat.strike("1", "space")` presses
keys one after another, as fingers do, each once the record has answered the one before and the screen is at rest.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input

from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToRoom
from coprod_tui.app.room.panels.people import PeopleLine
from coprod_tui.app.room.room import Room
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.picker import Picker
from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.app.widgets.typed_line import TypedLine
from coprod_tui.config import Config
from coprod_tui.model.agenda import next_item
from coprod_tui.model.group import add_group_rule, choose_group_ways, join
from coprod_tui.model.people import everyone_here
from coprod_tui.model.plan import Settings
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.live import Job
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from tests.app import pictures
from tests.app.counted import Counted
from tests.app.still import FINGERS, still
from tests.building import MINUTE, SECOND, START

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.widget import Widget

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person

ZONE = "Europe/London"
FULL, MIDDLE, SMALL = (140, 40), (100, 30), (80, 24)
PEOPLE = ("Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo", "Priya", "Sam", "Ruth")
ITEMS = (
    Wanted("Check in", 10, "check-in"),
    Wanted("Appointment letters", 20, "decide", "Tasleem", "ours"),
    Wanted("Car park", 15, "discuss", "Lucy", "partly"),
    Wanted("Check out", 10, "check-out"),
)
RULES = ("One person at a time", "Say words in full", "It is fine to pass")
WAYS = Settings(
    check_in="How are you today?",
    check_out="What do you take away?",
    quiet_room="first door on the left",
    support_person="Ruth",
    ours="How letters are written.",
    not_ours="Prices and buildings.",
)
STEP = 20 * SECOND
"""How far the clock goes at once: a record that saw none of half a minute takes it that the laptop slept."""
WHILE = 0.004
"""Seconds between two looks at what another seat, or a thread, is to do."""
TURNS = 2000
"""How often it is looked at before the test says that it never comes to be so."""


class Clock:
    """UTC ms, the same until somebody waits."""

    def __init__(self, at: int = START) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at


class Planned(NamedTuple):
    """A meeting that is ready to begin."""

    shelf: Shelf
    place: MeetingPlace

    def read(self) -> Meeting:
        """The meeting as the disk has it."""
        return read_meeting(self.place)


def planned(
    home: Path,
    *names: str,
    items: Sequence[str | Wanted] = ITEMS,
    rules: Sequence[str] = RULES,
    ways: Settings = WAYS,
    title: str = "Letters and the car park",
    at: int = START,
) -> Planned:
    """A group of these people (nine, if none are named), and its meeting for today."""
    shelf = Shelf(home)
    place = make_group(shelf, "Riverside Voices", zone=ZONE, at=at)

    def everything(group: Any) -> list[Entry]:
        entries = [entry for name in names or PEOPLE for entry in join(group, name)]
        return entries + (list(choose_group_ways(group, ways)) if ways != group.settings else [])

    change_group(place, everything, at)
    for words in rules:
        change_group(place, lambda group, words=words: add_group_rule(group, words), at)  # type: ignore[misc]
    wanted = [Wanted(item) if isinstance(item, str) else item for item in items]
    meeting = make_meeting(
        shelf, place, wanted, zone=ZONE, at=at, title=title, date="2026-10-13", start="14:00", finish="16:00", first=14
    )
    return Planned(shelf, meeting)


class Sat:
    """Somebody at a Room: its keys to press, its words to read, the meeting it shows."""

    def __init__(self, pilot: Pilot[int], session: Counted, clock: Clock, of: Planned) -> None:
        self.pilot, self.session, self.clock, self.of = pilot, session, clock, of

    @property
    def app(self) -> Coprod:
        assert isinstance(self.pilot.app, Coprod)
        return self.pilot.app

    @property
    def room(self) -> Room:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Room))

    @property
    def screen(self) -> Screen[Any]:
        return self.app.screen

    @property
    def meeting(self) -> Meeting:
        return self.session.meeting

    @property
    def situation(self) -> str:
        return self.room.situation

    # Doing

    async def kept(self) -> None:
        """Until what is half typed is on the disk, however much was typed while it was being written."""
        while self.session.drafts._writing:
            await self.rest()
        await self.rest()

    def written(self) -> None:
        """Until the record's own thread has done all it was asked to, half typed words too."""
        self.session._live._ask(Job(lambda: None)).result()

    async def wait(self, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass, at the pace in which the record looks at its clocks; then the screen's own second."""
        until = self.clock.at + int(minutes * MINUTE + seconds * SECOND)
        while self.clock.at < until:
            self.clock.at = min(self.clock.at + STEP, until)
            self.written()
        self.room.tick()
        await self.rest()

    def send(self, key: str) -> None:
        """Press a key, and wait for nothing."""
        FINGERS.strike(self.app, key)

    async def strike(self, *keys: str) -> None:
        """Press keys as fingers do, each after the one before has done all it does."""
        for key in keys:
            self.send(key)
            await self.rest()

    async def type(self, words: str) -> None:
        """Type words into the line that is open."""
        assert isinstance(self.app.focused, Input), "no line is open"
        for letter in words:
            self.send(letter)
        await self.rest()

    async def enter(self, words: str) -> None:
        """Type words into the line that is open, then Enter."""
        await self.type(words)
        await self.strike("enter")

    async def burst(self, letters: str) -> None:
        """Letters all at once, as a dictated word comes in."""
        for letter in letters:
            self.send(letter)
        await self.rest()

    async def paste(self, words: str) -> None:
        self.app.post_message(events.Paste(words))
        await self.rest()

    async def click(self, words: str, inside: str | Widget = "", *, times: int = 1) -> None:
        """Click on these words, where they stand first on the screen, or first inside that widget."""
        await self.rest()
        x, y = self.find(words, inside)
        for _ in range(times):
            await self.pilot.click(offset=(x, y))
            await self.rest()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.rest()

    async def rest(self) -> None:
        """Until no letter is held, the record has answered, and nothing is left to be drawn."""
        await still(self.app, self._at_work)

    async def until(self, so: str | Callable[[], bool]) -> None:
        """Until these words stand on the screen, or this is so: somebody or something else works on it meanwhile."""
        for _ in range(TURNS):
            await self.rest()
            if so in self.words if isinstance(so, str) else so():
                return
            await asyncio.sleep(WHILE)
        raise AssertionError(f"it does not come to be so:\n{self.text}")

    def _at_work(self) -> bool:
        """Whether the record has yet to answer, or a task of these screens that waits for nobody is not done."""
        session = self.session
        told = any(screen.messages._news for screen in self.app.screen_stack if isinstance(screen, Seated))
        return bool(session.unanswered) or told or session.meeting is not session._live.state or self._task_goes_on()

    def _task_goes_on(self) -> bool:
        screens = self.app.screen_stack
        asking = any(screen.waits for screen in screens if isinstance(screen, PromptScreen))  # for a person's answer
        theirs = [self.app, *(() if asking else screens)]
        return any(not worker.is_finished for worker in self.app.workers if worker.node in theirs)

    # Seeing

    @property
    def text(self) -> str:
        """All that stands on the screen, row by row."""
        return pictures.text(self.app)

    @property
    def words(self) -> str:
        """All that stands on the screen, as one line of words."""
        return " ".join(self.text.split())

    @property
    def said(self) -> str:
        """What the line over the people says."""
        line = self.room.query_one(MessageLine)
        return f"{line._words} {line._back.plain}".strip()

    @property
    def large(self) -> str:
        """What stands in large letters in the band that is shown, each on a line of its own."""
        return "\n".join(big.text for big in self.room.query("#stage Big").results(Big) if _shown(big))

    @property
    def following(self) -> str:
        """Who is next, as it stands large, with why where that is told."""
        return " ".join(filter(None, (self.room.query_one("#next", Big).text, self.inside("#follows"))))

    @property
    def line(self) -> TypedLine:
        return self.room.query_one(TypedLine)

    @property
    def typed(self) -> str:
        return self.line.words

    @property
    def open_line(self) -> str:
        """The label of the line that is open, "" where none is."""
        lines = self.room.query(TypedLine)
        return lines.first().question.label if lines else ""

    @property
    def picking(self) -> str:
        """The question of the list that is open, "" where none is."""
        pickers = self.room.query(Picker)
        return pickers.first().prompt if pickers else ""

    @property
    def choices(self) -> list[str]:
        return [choice.words for choice in self.room.query_one(Picker).matches]

    @property
    def people_line(self) -> str:
        return self.inside(self.room.query_one(PeopleLine))

    def inside(self, widget: str | Widget) -> str:
        """What stands inside this widget's place on the screen, as one line of words."""
        region = (self.screen.query_one(widget) if isinstance(widget, str) else widget).region
        rows = self.screen._compositor.render_strips()[region.y : region.bottom]
        return " ".join(" ".join(row.crop(region.x, region.right).text for row in rows).split())

    def find(self, words: str, inside: str | Widget = "") -> tuple[int, int]:
        """Column and row of the first of these words."""
        widget = (self.screen.query_one(inside) if isinstance(inside, str) else inside) if inside else self.screen
        region = widget.region
        for y, row in list(enumerate(self.text.splitlines()))[region.y : region.bottom]:
            x = row.find(words, region.x)
            if 0 <= x < region.right:
                return x, y
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text}")

    @property
    def commands(self) -> dict[str, Callable[[], Any]]:
        """What the list of commands offers here, by its name."""
        screen: Screen[Any] = self.room
        return {command.title: command.callback for command in self.app.get_system_commands(screen)}

    # The meeting

    def person(self, name: str) -> Person:
        return next(person for person in self.meeting.people.all if person.name == name)

    @property
    def speaker(self) -> str:
        turn = self.meeting.turns.now
        return self.meeting.people.get(turn.person).name if turn else ""  # type: ignore[union-attr]

    @property
    def waiting(self) -> list[str]:
        """The names of those with a hand up, in the order they were put up."""
        return [self.meeting.people.get(hand.person).name for hand in self.meeting.hands.waiting]  # type: ignore[union-attr]

    @property
    def item(self) -> str:
        return now.title if (now := self.meeting.agenda.now) else ""


def _shown(widget: Widget) -> bool:
    return all(isinstance(node, App | Screen) or node.display for node in widget.ancestors_with_self)


@asynccontextmanager
async def opened(
    of: Planned,
    *,
    size: tuple[int, int] = FULL,
    clock: Clock | None = None,
    config: Config | None = None,
    before: Callable[[Counted], None] | None = None,
    readable_part: bool = False,
) -> AsyncIterator[Sat]:
    """The app, open on this meeting's Room. before: what is done with the session before anybody sees it."""
    clock = clock or Clock()
    session = Counted(of.shelf, of.place, clock, readable_part=readable_part)
    try:
        if before is not None:
            before(session)
        app = Coprod(of.shelf.home, ToRoom(session), config or Config())
        async with app.run_test(size=size, notifications=True) as pilot:
            sat = Sat(pilot, session, clock, of)
            await sat.rest()
            yield sat
    finally:
        session.close()


@asynccontextmanager
async def begun(of: Planned, **how: Any) -> AsyncIterator[Sat]:
    """The same, with everyone here and the second item on where there is one: a meeting in the middle."""
    for move in (everyone_here, *([next_item] * min(len(of.read().agenda.items), 2))):
        change_meeting(of.place, move, START)
    async with opened(of, **how) as sat:
        yield sat
