"""A screen that asks at its foot, one question at a time, and waits for the answer: `words = await screen.ask(...)`.

Any task may ask, and may be cancelled while it waits. A new question leaves the one before; words typed are kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from typing import Any, ClassVar, ParamSpec, TypeVar

from textual import events
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.worker import Worker

from coprod_tui.app.widgets.hints import Hints
from coprod_tui.app.widgets.mark import mark
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import ACROSS, DOWN, size_classes
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.app.widgets.question import Choice, Heard, Picked, Question
from coprod_tui.wording import _

P = ParamSpec("P")
T = TypeVar("T")
ASKS = "asks"
"""The group of the task that asks: there is one at a time."""


class PromptScreen(Screen[None]):
    """It has a MessageLine, and a box with the id foot. A subclass says where half-typed words are kept."""

    HORIZONTAL_BREAKPOINTS = ACROSS
    VERTICAL_BREAKPOINTS = DOWN
    AUTO_FOCUS = ""  # else a hidden line takes the cursor, and swallows every one-letter key

    prompt: Prompt[Any] | None = None
    """What is asked now."""
    hints: Hints | None = None
    """What is pointed out of prose that is typed here."""
    words_may_wait: ClassVar[bool] = True
    """Whether somebody here may ask for a word to be explained later."""

    def on_compose(self) -> None:
        """The classes of its size before anything stands here: later, everything is styled and laid out again."""
        self.add_class(*size_classes(self.app.size), update=False)

    def say(self, words: str) -> None:
        self.query_one(MessageLine).tell(words)

    def say_trouble(self, words: str) -> None:
        self.query_one(MessageLine).trouble(words)

    def draft(self, id: str) -> str:
        """Words half typed under this id."""
        raise NotImplementedError

    def keep_draft(self, id: str, words: str) -> None:
        """Keep words half typed; "" forgets them."""
        raise NotImplementedError

    def place_cursor(self) -> None:
        """Put the cursor where it belongs while nothing is asked: nowhere, so that letters are keys."""
        self.set_focus(None)

    @property
    def left(self) -> bool:
        """Whether it is on its way out. Its parts go first, so they may be gone while it is still attached itself."""
        return not self.is_attached or self not in self.app.screen_stack

    @property
    def waits(self) -> bool:
        """Whether a question waits for a person."""
        return self.prompt is not None and self.prompt.waits

    def begin(self, job: Callable[P, Coroutine[None, None, object]], *args: P.args, **kwargs: P.kwargs) -> None:
        """Run this as the task that asks. The question of the task before it is left; its words are kept."""
        self.begin_alone(ASKS, job, *args, **kwargs)

    def begin_alone(
        self, group: str, job: Callable[P, Coroutine[None, None, object]], *args: P.args, **kwargs: P.kwargs
    ) -> Worker[None]:
        """Run this as a task beside the one that asks. The task that was begun for that group before is cancelled."""
        # A coroutine made here would never be awaited where another task of the group begins before this one starts.
        work = partial(job, *args, **kwargs)
        return self.run_worker(partial(self._while_here, work), group=group, exclusive=True)

    async def _while_here(self, work: Callable[[], Coroutine[None, None, object]]) -> None:
        """Run it. Once this screen is left its widgets are gone, and a job that still looks for one ends quietly."""
        try:
            await work()
        except NoMatches:
            if not self.left:
                raise

    def leave_prompt(self) -> None:
        """Ask nothing any more: what waits for an answer gets none."""
        self.workers.cancel_group(self, ASKS)
        if self.prompt is not None:
            self.prompt.leave()

    async def ask(self, prompt: Prompt[T], save: Callable[[T], Awaitable[str]] | None = None) -> T | None:
        """The answer; None where the question was left. It stays until save gives "" (no trouble)."""
        if self.prompt is not None:
            self.prompt.leave()
        self.prompt = prompt
        self.call_next(self._show_prompt)
        try:
            while (answer := await prompt.answered()) is not None:
                trouble = await save(answer) if save is not None else ""
                if not trouble:
                    return answer
                if prompt.left:
                    self.say_trouble(trouble)
                else:
                    prompt.say(trouble)
            return None
        finally:
            prompt.leave()
            if self.prompt is prompt:
                self.prompt = None
                self.call_next(self._show_prompt)

    async def _show_prompt(self) -> None:
        """Have what is asked now at the foot, and nothing else.

        Only the screen's own queue does this, one after the other, and whoever asked does not wait for it: so no
        question is taken away while it is being put there, and there are never two.
        """
        prompt, there = self.prompt, self.query(Prompt)
        for other in there:
            if other is not prompt:
                await other.remove()
        mark(self, {"-typing": prompt is not None, "-picking": prompt is not None and prompt.takes_page})
        if prompt is not None and prompt not in there:
            await self.query_one("#foot").mount(prompt, before=0)
        elif prompt is None:
            self.place_cursor()

    async def say_meaning(self, letters: str) -> None:
        """Ask what these letters mean: one of the meanings there are, another, or that somebody explains it later."""
        from coprod_tui.app.widgets.meaning import LATER, meanings_to_pick  # noqa: PLC0415  as below
        from coprod_tui.words.acronyms import meanings  # noqa: PLC0415  the lists, once something is typed

        offers, meaning = meanings(letters), ""
        if len(offers) == 1:
            meaning = offers[0]
        elif offers:
            picked = await self.pick_or_type(*meanings_to_pick(letters, offers, later=self.words_may_wait))
            meaning = picked.other or picked.name if picked is not None else ""
        else:
            asks = Question(f"means-{letters}", letters, _("What do these letters stand for?"))
            heard = await self.ask_line(asks)
            meaning = heard.words if heard is not None else ""
            self.keep_draft(asks.id, "")
        if meaning:
            await self.keep_meaning(letters, "" if meaning == LATER else meaning)

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        """Keep what they mean here, "" for to be explained, and say so."""

    # What may be asked

    async def ask_line(self, question: Question, save: Callable[[Heard], Awaitable[str]] | None = None) -> Heard | None:
        """Ask for words, with those left from before in the line. The draft stays until who asks forgets it."""
        from coprod_tui.app.widgets.typed_line import TypedLine  # noqa: PLC0415  nothing is asked as a screen opens

        keeps = question.keeps and not question.secret
        hints = self.hints if question.prose else None
        line = TypedLine(question, self.draft(question.id) if keeps else "", self.keep_draft if keeps else None, hints)
        while (heard := await self.ask(line, save)) is not None and heard.letters:
            await self.say_meaning(heard.letters)
            line = TypedLine(question, line.words, line.keep, hints)
        if heard is None and keeps and line.closed and line.words.strip() and line.words != question.initial:
            self.say(_("Your words are kept. The same key brings them back."))
        return heard

    async def pick(self, prompt: str, choices: Sequence[Choice], *, short: bool = False) -> str:
        """The name of what was picked, "" for nothing."""
        picked = await self.pick_or_type(prompt, choices, short=short)
        return picked.name if picked is not None else ""

    async def pick_or_type(
        self, prompt: str, choices: Sequence[Choice], other: Callable[[str], str] | None = None, *, short: bool = False
    ) -> Picked | None:
        """What was picked, or words that are none of the choices. other: the row for them, given what is typed."""
        from coprod_tui.app.widgets.picker import Picker  # noqa: PLC0415  the same

        return await self.ask(Picker(prompt, choices, other, short=short))

    async def offered(self, words: str) -> bool:
        """Whether somebody takes up what these words offer. Any other key than Enter leaves it, and is not lost."""
        from coprod_tui.app.widgets.offered import Offered  # noqa: PLC0415  the same

        return await self.ask(Offered(words, self.passed_on)) is True

    def passed_on(self, event: events.Key) -> None:
        """A key that was pressed while something was offered, and was no answer."""

    async def sure(self, prompt: str) -> bool:
        """Whether somebody said yes. Enter alone says no."""
        from coprod_tui.app.widgets.confirm import Sure  # noqa: PLC0415  the same

        answer: bool | None = await self.ask(Sure(prompt))
        return answer is True
