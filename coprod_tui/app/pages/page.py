"""Page: base of Home and every screen it opens. A head, the page's own widgets, a message line, keys at the foot.

Questions are asked at the foot and awaited, so that code reads in the order of what a person does:
`words = await page.ask_words(...)`. A page asks one thing at a time.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.widget import Widget

from coprod_tui import garbage
from coprod_tui.app.keyboard.key import Key, Keys, Situation
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.keyboard.strokes import Strokes, Struck
from coprod_tui.app.office import Office
from coprod_tui.app.widgets.hints import Hints, KnownHere
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import Text, as_content, muted
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.app.widgets.prompt_screen import PromptScreen
from coprod_tui.app.widgets.question import Question
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.window import window
from coprod_tui.model.group import Group
from coprod_tui.sentences.readability import hard_words_count
from coprod_tui.wording import _, clock, day, spoken

T = TypeVar("T")

LOW = 24
"""Rows under which a page's head has one line."""
HEAD_GAP, LEAST_HEAD = 4, 10
"""Columns between a page's name and the time; and the least for its name, else the time is on the next line."""


class Page(Struck, Keyed, PromptScreen):
    """office: the shelf, clock and drafts that pages share. A subclass has its KEYS, `content`, `head` and `look`."""

    CSS_PATH = Path(__file__).with_name("page.tcss")  # a relative path is taken from each subclass's file
    KEYS: ClassVar[tuple[Key, ...]] = ()
    words_may_wait: ClassVar[bool] = False

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office = office
        self.strokes = Strokes(self)
        self.keys = Keys(self.KEYS)
        self._shown: Any = None
        self.hints = Hints(self.known_here, office.pointed_out)
        self._spoken = spoken()

    def known_here(self) -> KnownHere:
        """Explained words and names, which hints on typed words leave alone."""
        return KnownHere()

    def compose(self) -> ComposeResult:
        yield Rows(id="top", classes="page")
        yield from self.content()
        yield MessageLine(id="message")
        with Vertical(id="foot"):
            yield KeyLine(id="keys")

    def on_mount(self) -> None:
        self.set_interval(1.0, self.tick)
        self.tick()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Read and show everything again: another screen may have changed it."""
        self.keys = window(self).keys(self.KEYS)
        self.begin_alone("look", self._look_again)

    async def _look_again(self) -> None:
        await self.say_anew()
        with garbage.resting():
            await self.look()
            self.offer()

    async def say_anew(self) -> None:
        """Compose the page anew where the language has changed since it was."""
        if self._spoken != spoken():
            self._spoken, self._shown = spoken(), None
            await self.recompose()

    # For subclasses

    def content(self) -> Iterable[Widget]:
        """The widgets between head and foot."""
        return ()

    def head(self) -> Text:
        """The words at the top left."""
        return Content.styled(_("Coprod"), "bold")

    async def look(self) -> None:
        """Read what this page shows, and show it."""

    @property
    def situation(self) -> Situation:
        return "list"

    # The head and the keys

    def tick(self) -> None:
        now = self.office.now
        self.show_head(muted(f"{day(now.date(), named=True)}, {clock(now)}"))

    def show_head(self, time: Content) -> None:
        """Show head and time. On a low screen they get one line, and a long name is cut short."""
        head, width = as_content(self.head()), self.query_one("#top").size.width
        if self.size.height < LOW and width:
            room = width - time.cell_length - HEAD_GAP
            head = head.truncate(room if room >= LEAST_HEAD else width, ellipsis=True)
        parts = (head, time)
        if parts != self._shown:
            self._shown = parts
            self.query_one("#top", Rows).show([Row("", *parts)])

    def offer(self) -> None:
        """Show the keys that work now."""
        self.query_one(KeyLine).offer(self.keys, self.situation)

    def leave(self) -> None:
        """Go back to the page below."""
        self.app.pop_screen()

    def choose(self, by: int) -> None:
        """Choose another line, where there are lines to choose from."""

    async def attempt(self, job: Callable[[], T]) -> T | None:
        """Run a job away from the screen's thread: its result; None where it failed, and the trouble is said."""
        result, trouble = await self.office.attempt(job)
        if trouble:
            self.say_trouble(trouble)
        return result

    async def carry_out(self, job: Callable[[], object]) -> bool:
        """Run a job that gives nothing. Whether it was done; else the trouble is said."""
        return await self.attempt(lambda: (job(), True)) is not None

    # Asking

    def draft(self, id: str) -> str:
        return self.office.drafts.get(id, "")

    def keep_draft(self, id: str, words: str) -> None:
        if words:
            self.office.drafts[id] = words
        else:
            self.office.drafts.pop(id, None)

    async def ask(self, prompt: Prompt[T], save: Callable[[T], Awaitable[str]] | None = None) -> T | None:
        self.say("")
        return await super().ask(prompt, save)

    async def ask_words(self, question: Question, save: Callable[[str], Awaitable[str]] | None = None) -> str | None:
        """The words typed, or None where the line was closed. The draft is kept until save gives no trouble ("").

        Without save the caller drops it (`keep_draft`): more may have to be asked before anything is saved.
        """
        heard = await self.ask_line(question, (lambda heard: save(heard.words)) if save is not None else None)
        if heard is None:
            return None
        if save is not None:
            self.keep_draft(question.id, "")
        return heard.words


def known_to_group(group: Group) -> KnownHere:
    """Words that the group has explained, names of its members, and how hard words may be."""
    explained = [word.word for word in group.notes.words if word.meaning]
    hard = hard_words_count(group.settings)
    return KnownHere(explained, [member.name for member in group.members.active], hard)
