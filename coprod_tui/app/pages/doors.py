"""A page that shows some of its keys above its lists too, where they can be clicked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.pieces import Fit, Part, key
from coprod_tui.wording import _


class PageWithDoors(Page):
    """DOORS: the ids of those keys. The page has a `Fit` called "doors" for them.

    SHORTER: shorter labels, by id, for where not all have room.
    """

    DOORS: ClassVar[Sequence[str]] = ()
    SHORTER: ClassVar[Mapping[str, str]] = {}

    def offer(self) -> None:
        """Show the keys at the foot, and those above."""
        super().offer()
        doors = [self.keys.by_id[id] for id in self.DOORS]
        whole = [Part(key(self.keys.mark(each), _(each.label)), each.id) for each in doors]
        shorter = [
            Part(key(self.keys.mark(each), self.SHORTER.get(each.id) or _(each.label)), each.id) for each in doors
        ]
        self.query_one("#doors", Fit).show(whole, shorter=shorter if self.SHORTER else ())

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.press(event.name)
