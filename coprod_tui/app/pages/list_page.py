"""Pages that are one list of a group's: its members, rules, words, ways of working. Enter changes the chosen line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import LIST_PAGE
from coprod_tui.app.pages.page import Page, known_to_group
from coprod_tui.app.widgets.hints import KnownHere
from coprod_tui.app.widgets.pieces import Text, WrappedText, bold, muted, now
from coprod_tui.app.widgets.rows import Row, Rows, RowsToMake
from coprod_tui.app.widgets.sections import Section, Sections, column_after
from coprod_tui.model.group import NO_GROUP, Group, explain_group_word
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _

CHOSEN = "► "
DOT = "\u00a0· "
"""Between two facts. Its no-break space keeps it from beginning a line."""


class ListPage(Page):
    """title: of the list; note: shown above it. Its rows come from `lines`.

    TITLE, NOTE: for pages where these are fixed, marked with N_. NONE: the message where nothing is listed.
    """

    KEYS: ClassVar[tuple[Key, ...]] = LIST_PAGE
    TITLE = NOTE = NONE = ""

    def __init__(self, office: Office, *, title: str = "", note: str = "") -> None:
        super().__init__(office)
        self.title_words, self.note = title or _(self.TITLE), note or (_(self.NOTE) if self.NOTE else "")
        self.chosen = 0
        self._listed: Sequence[Row] = ()
        self._marks = 0

    def content(self) -> Iterable[Widget]:
        yield WrappedText(id="note", classes="page")
        with Sections():
            yield Section("list", self.title_words)

    def lines(self) -> Sequence[Row]:
        """The rows: mark, words, figure."""
        return ()

    async def change(self, index: int) -> None:
        """Change the line at that index."""

    async def add(self) -> None:
        """Add a line."""

    async def look(self) -> None:
        self.show()

    def on_mount(self) -> None:
        super().on_mount()
        self.head_with(self.title_words, self.note)

    def head_with(self, title: str, note: str) -> None:
        """Set the note above the list, and its title, which is seen once `show` is called."""
        self.query_one(Section).heading = title
        widget = self.query_one("#note", WrappedText)
        widget.show(muted(note))
        widget.display = bool(note)

    def show(self) -> None:
        self._listed = self.lines()
        self.chosen = min(self.chosen, max(len(self._listed) - 1, 0))
        self._marks = max((len(str(row.mark)) for row in self._listed), default=0)
        self._draw()
        if not self._listed and self.NONE:
            self.say(_(self.NONE))

    def _marked(self, n: int) -> Row:
        row = self._listed[n]
        chosen = now(CHOSEN) if n == self.chosen else Content(" " * len(CHOSEN))
        mark = chosen + muted(str(row.mark).rjust(self._marks))
        return Row(mark, row.body, row.figure, str(n))

    def _draw(self) -> None:
        has_figures = any(row.figure for row in self._listed)
        column = column_after([str(row.words) for row in self._listed], self.size.width) if has_figures else 0
        rows = RowsToMake(len(self._listed), self._marked, len(CHOSEN) + self._marks)
        self.query_one(Section).show(rows, keep=self.chosen, column=column)

    def choose(self, by: int) -> None:
        self.chosen = min(max(self.chosen + by, 0), max(len(self._listed) - 1, 0))
        self._draw()

    def change_chosen(self) -> None:
        if self.chosen < len(self._listed):
            self.begin(self.change, self.chosen)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        if event.widget.name != "list":
            return
        event.stop()
        self.choose(int(event.name) - self.chosen)
        self.change_chosen()


class GroupList(ListPage):
    """A list from one group's record. group: as it was read last."""

    def __init__(self, office: Office, place: GroupPlace, *, title: str = "", note: str = "") -> None:
        super().__init__(office, title=title, note=note)
        self.place = place
        self.group: Group = NO_GROUP

    def head(self) -> Text:
        return bold(self.group.name)

    async def look(self) -> None:
        await self.read()
        self.tick()

    async def read(self) -> None:
        if (group := await self.attempt(partial(read_group, self.place))) is not None:
            self.group = group
            self.show()

    def known_here(self) -> KnownHere:
        return known_to_group(self.group)

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        message = _("{letters} is explained: {meaning}").format(letters=letters, meaning=meaning)
        await self.do(partial(explain_group_word, word=letters, meaning=meaning), message)

    async def do(self, move: Moving[Group], message: str = "") -> bool:
        """Make a move of the group, and say the message or the trouble. Whether it was made."""
        trouble = await self.keep(move, message)
        if trouble:
            self.say_trouble(trouble)
        return not trouble

    async def keep(self, move: Moving[Group], message: str = "") -> str:
        """Make a move of the group, and say the message. The trouble, "" for none: it is for the prompt to show."""
        trouble = await self.office.change(self.place, move)
        if not trouble:
            await self.read()
            self.say(message)
        return trouble
