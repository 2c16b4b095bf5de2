"""One way to ask: whoever asks may be stopped at any moment, and there is one question, and no letter is lost."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from contextlib import asynccontextmanager
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerFailed

from coprod_tui.app.seat.follow_ups import write as open_line
from coprod_tui.app.widgets.confirm import Sure
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.prompt import OneShot, Prompt
from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.typed_line import TypedLine, WholeInput
from coprod_tui.commands.finish import save_and_tell
from coprod_tui.record.live import Job
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.left import going
from tests.app.rooms import Sat, begun, planned
from tests.app.still import FINGERS, still

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.pilot import Pilot

CHOICES = [Choice("a", "1", "An apple"), Choice("b", "2", "A pear")]
WAYS = {
    "one": Question("one", "One"),
    "two": Question("two", "Two", initial="begun", may_skip=True),
    "not": Question("not", "Not kept", keeps=False),
}


class Asks(PromptScreen):
    """A screen that asks, and keeps what is half typed. asked: everything it ever asked."""

    def __init__(self) -> None:
        super().__init__()
        self.drafts: dict[str, str] = {}
        self.asked: list[Prompt[Any]] = []
        self.answers: list[tuple[Prompt[Any], Any]] = []

    def compose(self) -> ComposeResult:
        yield MessageLine(id="message")
        yield Vertical(id="foot")

    def draft(self, id: str) -> str:
        return self.drafts.get(id, "")

    def keep_draft(self, id: str, words: str) -> None:
        self.drafts[id] = words

    async def ask(self, prompt: Prompt[Any], save: Callable[[Any], Awaitable[str]] | None = None) -> Any:
        self.asked.append(prompt)
        answer = await super().ask(prompt, save)
        self.answers.append((prompt, answer))
        return answer


class Asking(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.asks = Asks()

    async def on_mount(self) -> None:
        await self.push_screen(self.asks)


async def line(screen: Asks, id: str, *, refuse: bool) -> None:
    """Ask for words, which take a moment to be saved, and are refused once."""
    left = [refuse]

    async def save(_heard: object) -> str:
        await asyncio.sleep(0.002)
        refused, left[0] = left[0], False
        return "Once more, please." if refused else ""

    if await screen.ask_line(WAYS[id], save) is not None:
        screen.keep_draft(id, "")


class Player:
    """Does things to a screen that asks, one after the other, and some before the last has come to rest."""

    def __init__(self, pilot: Pilot[None], chance: Random) -> None:
        assert isinstance(pilot.app, Asking)
        self.pilot, self.chance, self.app, self.screen = pilot, chance, pilot.app, pilot.app.asks

    async def play(self) -> None:
        does = self.chance.choice(
            (self.begins, self.begins, self.asks_beside, self.types, self.types, self.presses, self.presses, self.hides,
             self.resizes, self.covers)
        )  # fmt: skip
        await does()
        if self.chance.random() < 0.5:
            await self.rests()
        self.holds()

    async def rests(self) -> None:
        """Until nothing goes on but what waits for an answer."""
        await still(self.app, lambda: False)

    def holds(self) -> None:
        there = list(self.screen.query(Prompt))
        assert len(there) <= 1, there
        for one in self.screen.query(TypedLine):
            if one.question.keeps and one.words != one.before:
                assert self.screen.drafts.get(one.question.id) == one.words

    def _asker(self) -> partial[Any]:
        kind, screen = self.chance.choice(("line", "line", "pick", "sure", "two")), self.screen
        if kind == "line":
            return partial(line, screen, self.chance.choice(list(WAYS)), refuse=self.chance.random() < 0.3)
        if kind == "pick":
            return partial(screen.pick, "Which?", CHOICES, short=self.chance.random() < 0.5)
        if kind == "sure":
            return partial(screen.sure, "Sure?")
        return partial(self._two)

    async def _two(self) -> None:
        if await self.screen.pick("Which?", CHOICES):
            await self.screen.sure("Sure?")

    async def begins(self) -> None:
        self.screen.begin(self._asker())

    async def asks_beside(self) -> None:
        """A task of another group asks too."""
        self.screen.run_worker(self._asker(), group=self.chance.choice(("other", "third")), exclusive=True)

    async def types(self) -> None:
        for _letter in range(self.chance.randint(1, 4)):
            if isinstance(self.app.focused, Input):
                self.app.focused.insert_text_at_cursor(self.chance.choice("abn12"))

    async def presses(self) -> None:
        FINGERS.strike(self.app, self.chance.choice(("enter", "enter", "escape", "y", "n", "1", "backspace", "tab")))
        await self.rests()

    async def hides(self) -> None:
        self.screen.leave_prompt()

    async def resizes(self) -> None:
        await self.pilot.resize_terminal(self.chance.randint(30, 140), self.chance.randint(8, 40))

    async def covers(self) -> None:
        """Another screen comes over it and goes."""
        self.app.push_screen(Screen())
        if self.chance.random() < 0.7:
            await self.rests()
        self.app.pop_screen()


@pytest.mark.parametrize("seed", range(24))
async def test_whatever_comes_there_is_one_question_and_no_letter_is_lost(seed: int) -> None:
    app = Asking()
    async with app.run_test(size=(80, 24)) as pilot:
        player = Player(pilot, Random(seed))  # noqa: S311  examples, not secrets
        for _turn in range(40):
            await player.play()
        await player.rests()
        if seed % 3 == 0:
            app.pop_screen()
        else:
            app.asks.leave_prompt()
        await settled(app)
        assert not app.asks.waits
        if app.asks.is_attached:
            assert not app.asks.query(Prompt)
            assert not app.asks.has_class("-typing")
        assert all(worker.is_finished for worker in app.workers)
        done = {id(prompt): answer for prompt, answer in app.asks.answers}
        last = {one.question.id: one for one in app.asks.asked if isinstance(one, TypedLine) and one.question.keeps}
        for kept_as, one in last.items():
            if done.get(id(one)) is None and one.words != one.before:
                assert app.asks.drafts[kept_as] == one.words


async def settled(app: App[None]) -> None:
    await still(app, lambda: any(not worker.is_finished for worker in app.workers))


# What it was once possible to do wrong


async def test_a_reply_is_given_once_and_may_come_when_nobody_waits_any_more() -> None:
    reply = OneShot[str]()
    waits = asyncio.ensure_future(reply.wait())
    await asyncio.sleep(0)
    waits.cancel()
    reply.give("first")
    reply.give("second")
    assert await reply.wait() == "first"


async def test_two_tasks_that_ask_at_once_have_one_question_between_them(home: Path) -> None:
    async with begun(planned(home)) as sat:
        answers: dict[str, bool] = {}

        async def ask(words: str) -> None:
            answers[words] = await sat.room.sure(words)

        for words in ("One?", "Two?"):
            sat.room.run_worker(ask(words), group=words)
        await sat.rest()
        assert len(sat.room.query(Sure)) == 1
        await sat.strike("y")
        assert answers == {"One?": False, "Two?": True}


async def test_a_list_that_is_left_while_it_is_being_put_there_does_no_harm(home: Path) -> None:
    async with begun(planned(home)) as sat:
        sat.room.run_worker(sat.room.sure("Sure?"), group="beside")
        sat.room.begin(sat.room.pick, "Which?", CHOICES)
        await sat.rest()
        assert len(sat.room.query(Prompt)) == 1


@asynccontextmanager
async def saving(sat: Sat, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Enter was pressed, and the record does not answer yet."""
    answers, asked, do = threading.Event(), asyncio.Event(), sat.room.do

    def asks(*what: Any, **how: Any) -> None:
        do(*what, **how)
        asked.set()

    sat.session._live._ask(Job(partial(answers.wait, 20)))
    monkeypatch.setattr(sat.room, "do", asks)
    sat.send("enter")
    await asyncio.wait_for(asked.wait(), 20)
    yield
    answers.set()
    await sat.rest()


async def test_a_line_that_was_opened_while_another_was_saved_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("Heard this")
        async with saving(sat, monkeypatch):
            open_line(sat.room, "decide")
        assert [note.words for note in sat.meeting.notes.all] == ["Heard this"]
        assert sat.open_line == "Decision"
        assert sat.session.drafts.words("kind-note") == ""


async def test_why_words_are_not_saved_is_said_though_their_line_has_gone(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.type("hand down Amy")
        async with saving(sat, monkeypatch):
            sat.room.leave_prompt()
        assert "hand" in sat.said
        assert sat.session.drafts.words("kind-") == "hand down Amy"


async def test_a_letter_is_kept_before_anything_else_hears_of_it(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("Heard")
        sat.room.query_one(Input).insert_text_at_cursor(" this")
        assert sat.session.drafts.words("kind-note") == "Heard this"
        sat.room.leave_prompt()
        await sat.rest()
        await sat.strike("t")
        assert sat.typed == "Heard this"


async def test_a_question_does_not_stop_the_summary_from_being_told_of(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = threading.Event()

    def slow(*what: Any) -> Any:
        assert ready.wait(60)
        return save_and_tell(*what)

    monkeypatch.setattr("coprod_tui.commands.finish.save_and_tell", slow)
    async with begun(planned(home)) as sat:
        told: list[str] = []
        monkeypatch.setattr(sat.room, "tell_saved", lambda words, **_how: told.append(words))
        sat.room.save_summary()
        sat.room.begin(sat.room.sure, "Is everyone back?")
        await sat.rest()
        ready.set()
        while any(worker.group == "summary" and not worker.is_finished for worker in sat.app.workers):
            await sat.pilot.pause(0.01)
        assert told


async def test_an_answer_in_two_parts_is_whole_again_where_its_page_went_between_them(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, "2", "a", "1")
        await write(pilot, "No charge")
        await press(pilot, "enter")
        await write(pilot, "A permit")
        app.pop_screen()
        await press(pilot, "2", "a", "1")
        assert app.screen.query_one(TypedLine).words == "No charge"
        await press(pilot, "enter")
        assert app.screen.query_one(TypedLine).words == "A permit"


async def test_what_is_still_to_be_said_as_a_screen_is_left_is_said_to_nobody() -> None:
    app, heard = Asking(), asyncio.Event()

    async def tells() -> None:
        await heard.wait()
        app.asks.say_trouble("There is no such meeting.")

    async with app.run_test():
        worker = app.asks.begin_alone("look", tells)
        async with going(app):
            heard.set()
            await worker.wait()
        await settled(app)
        assert worker.error is None


async def test_what_is_missing_from_a_screen_that_stays_is_not_passed_over() -> None:
    async def shows_what_is_not_there() -> None:
        app = Asking()

        async def tells() -> None:
            app.asks.say("Saved.")

        async with app.run_test():
            await app.asks.query_one(MessageLine).remove()
            app.asks.begin_alone("look", tells)
            await settled(app)

    with pytest.raises(WorkerFailed, match="No nodes match"):
        await shows_what_is_not_there()


async def test_a_line_that_was_closed_does_not_stay_as_long_as_its_screen() -> None:
    app = App[None]()
    opened = []
    async with app.run_test():
        for _each in range(8):  # where it was on the screen stays with the screen for four more
            await app.mount(line := WholeInput())
            opened.append(weakref.ref(line))
            await still(app, lambda: False)
            await line.remove()
            await still(app, lambda: False)
        gc.collect()
        assert opened[0]() is None
