"""Page: what Home and every screen it opens share. A head, what the page is about, a line that says, keys at the foot.

Questions are asked at the foot and waited for, so that what a person does reads from top to bottom:
`words = await page.ask(...)`. A page does one such thing at a time.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen

from coprod_tui.app.keyboard.key import Key, Keys, Situation
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.keyboard.strokes import Strokes, Struck
from coprod_tui.app.widgets.confirm import Sure
from coprod_tui.app.widgets.picker import Picker
from coprod_tui.app.widgets.pieces import ACROSS, DOWN, as_content, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.said import Said
from coprod_tui.app.widgets.typed_line import Heard, Question, TypedLine
from coprod_tui.app.window import window
from coprod_tui.wording import _, clock, day

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from coprod_tui.app.office import Office
    from coprod_tui.app.widgets.picker import Choice
    from coprod_tui.app.widgets.pieces import Text


LOW = 24
"""Rows under which a page's head has one line."""
HEAD_GAP, LEAST_HEAD = 4, 10
"""Columns between a page's name and the time; and those its name has at least, else the time stands below."""


class Page(Struck, Keyed, Screen[None]):
    """office: what Home's screens share. A subclass has its KEYS, `content`, `head` and `look`."""

    CSS_PATH = Path(__file__).with_name("page.tcss")  # a name alone is looked for beside each subclass
    HORIZONTAL_BREAKPOINTS = ACROSS
    VERTICAL_BREAKPOINTS = DOWN
    AUTO_FOCUS = ""
    KEYS: ClassVar[tuple[Key, ...]] = ()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self.strokes = Strokes(self)
        self.keys = Keys(self.KEYS)
        self._reply: asyncio.Future[str | None] | None = None
        self._shown: Any = None

    def compose(self) -> ComposeResult:
        yield Rows(id="top", classes="page")
        yield from self.content()
        yield Said(id="said")
        with Vertical(id="foot"):
            yield KeyLine(id="keys")

    def on_mount(self) -> None:
        self.set_interval(1.0, self.tick)
        self.tick()

    def on_screen_resume(self) -> None:
        """Shown, or shown again: another screen may have changed what this one tells."""
        self.keys = window(self).keys(self.KEYS)
        self.run_worker(self._look_again(), group="look", exclusive=True)

    async def _look_again(self) -> None:
        await self.look()
        self.offer()

    # What a subclass tells

    def content(self) -> Iterable[Widget]:
        """The widgets between head and foot."""
        return ()

    def head(self) -> Text:
        """What stands at the top on the left."""
        return Content.styled(_("Coprod"), "bold")

    async def look(self) -> None:
        """Read what this page tells, and show it."""

    @property
    def situation(self) -> Situation:
        return "list"

    # The head, the line that says, the keys

    def tick(self) -> None:
        now = self.office.now
        self.show_head(muted(f"{day(now.date(), named=True)}, {clock(now)}"))

    def show_head(self, time: Content) -> None:
        """On a low screen on one line, however long a name is: what the page is about needs the rest."""
        head, width = as_content(self.head()), self.query_one("#top").size.width
        if self.size.height < LOW and width:
            beside = width - time.cell_length - HEAD_GAP
            head = head.truncate(beside if beside >= LEAST_HEAD else width, ellipsis=True)
        told = (head, time)
        if told != self._shown:
            self._shown = told
            self.query_one("#top", Rows).show([Row("", *told)])

    def offer(self) -> None:
        """The keys that work now."""
        self.query_one(KeyLine).offer(self.keys, self.situation)

    def say(self, words: str) -> None:
        self.query_one(Said).tell(words)

    def say_at_once(self) -> None:
        self.say(_("Words came in at once, so nothing was done."))

    def say_trouble(self, words: str) -> None:
        self.query_one(Said).trouble(words)

    def leave(self) -> None:
        """To the page below."""
        self.app.pop_screen()

    def choose(self, by: int) -> None:
        """Choose another line, where there are lines to choose from."""

    # Asking, and waiting for the answer

    def begin(self, doing: Coroutine[Any, Any, object]) -> None:
        """Do something that asks. What was being asked is left; its words are kept."""
        self.run_worker(self._asking(doing), group="asks", exclusive=True)

    async def _asking(self, doing: Coroutine[Any, Any, object]) -> None:
        try:
            await doing
        finally:
            if self.is_attached:
                self.call_next(self._away)

    async def ask(self, question: Question, save: Callable[[str], Awaitable[str]] | None = None) -> str | None:
        """The words typed, or None where the line was closed. The words stay until save gives "" (no trouble)."""
        line = TypedLine(question, self.office.drafts.get(question.id, ""))
        await self._put(line)
        while (words := await self._answer()) is not None:
            trouble = await save(words) if save else ""
            if not trouble:
                self.office.drafts.pop(question.id, None)
                await self._away()
                return words
            line.say(trouble)
        await self._away()
        return None

    async def pick(self, prompt: str, choices: Sequence[Choice]) -> str:
        """The name of what was picked, "" for nothing."""
        await self._put(Picker(prompt, choices))
        picked = await self._answer()
        await self._away()
        return picked or ""

    async def sure(self, prompt: str) -> bool:
        """Whether somebody said yes. Enter alone says no."""
        await self._put(Sure(prompt))
        said = await self._answer()
        await self._away()
        return bool(said)

    async def _answer(self) -> str | None:
        self._reply = asyncio.get_running_loop().create_future()
        return await self._reply

    def _replied(self, words: str | None) -> None:
        if self._reply is not None and not self._reply.done():
            self._reply.set_result(words)

    async def _put(self, widget: Widget) -> None:
        await self.query("#line, #picker, #sure").remove()
        self.add_class("-typing")
        self.say("")
        await self.query_one("#foot").mount(widget, before=0)

    async def _away(self) -> None:
        if self._reply is not None and not self._reply.done() and self.query("#line, #picker, #sure"):
            return  # another question has been asked meanwhile
        if asked := self.query("#line, #picker, #sure"):
            await asked.remove()
            self.set_focus(None)
        self.remove_class("-typing")

    def on_typed_line_said(self, event: TypedLine.Said) -> None:
        event.stop()
        self._replied(event.words.strip())

    def on_typed_line_typed(self, event: TypedLine.Typed) -> None:
        event.stop()
        self.office.drafts[event.question.id] = event.words

    def on_typed_line_closed(self, event: TypedLine.Closed) -> None:
        event.stop()
        if event.words.strip() and event.words != event.question.initial:
            self.say(_("Your words are kept. The same key brings them back."))
        self._replied(None)

    def on_sure_answered(self, event: Sure.Answered) -> None:
        event.stop()
        self._replied("yes" if event.yes else None)

    def on_picker_picked(self, event: Picker.Picked) -> None:
        event.stop()
        self._replied(event.name)

    def on_picker_closed(self, event: Picker.Closed) -> None:
        event.stop()
        self._replied(None)


def question(
    id: str, label: str, hint: str = "", initial: str = "", hear: Callable[[str], Heard] | None = None,
    *, may_skip: bool = False, secret: bool = False,
) -> Question:  # fmt: skip
    """A question whose words alone are wanted: what is done with them is the page's to say."""
    return Question(
        id, label, hint, lambda _words: nothing, initial=initial, may_skip=may_skip, hear=hear, secret=secret
    )


def nothing(_state: object) -> tuple[()]:
    """No entries: the words are the answer."""
    return ()
