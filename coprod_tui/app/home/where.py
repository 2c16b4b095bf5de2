"""What is kept, where, and who can read it: the lines of `coprod where`, opened from Home."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.app.pages.keys import READ_LIST
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.widgets.pieces import bold
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.where import lines
from coprod_tui.wording import N_


class WherePage(ListPage):
    KEYS = READ_LIST
    TITLE = N_("What is kept, and where")
    _lines: tuple[str, ...] = ()

    async def look(self) -> None:
        self._lines = await self.attempt(lambda: tuple(lines(self.office.home))) or ()
        self.show()

    def lines(self) -> Sequence[Row]:
        return [Row("", line.strip() if line.startswith(" ") else bold(line)) for line in self._lines if line]
