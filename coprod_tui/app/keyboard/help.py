"""Help: every key in plain words, by what one wants to do; keys that work now come first. Typed letters search.

Escape, F1 or Enter closes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from coprod_tui.app.keyboard.key import LAST, Key, Keys, Situation
from coprod_tui.app.keyboard.meaning import elsewhere, grouped, nearness, own_meanings, pages_of
from coprod_tui.app.widgets.pieces import Fit, Part, bold, key, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.typed_line import WholeInput
from coprod_tui.wording import _


class Help(ModalScreen[None]):
    """labels: the group's own words for things, by the id of the label that each replaces."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", show=False),
        Binding("down,pagedown", "page(1)", show=False, priority=True),
        Binding("up,pageup", "page(-1)", show=False, priority=True),
    ]

    def __init__(self, keys: Keys, situation: Situation, labels: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.keys, self.situation = keys, situation
        self.own = own_meanings(labels or {})

    def compose(self) -> ComposeResult:
        with Horizontal(id="looked-for"):
            yield Static(bold(_("All keys")), classes="heading")
            yield WholeInput(compact=True, placeholder=_("type what you want to do"), id="sought")
        with VerticalScroll(can_focus=False):
            yield Rows(gap=3)
        yield Fit(
            [
                Part(key(_("Down"), _("more")), "more"),
                Part(key(_("Escape"), _("back")), "back"),
                Part(key("Ctrl+P", _("everything by name"))),
            ]
        )

    def on_mount(self) -> None:
        self.query_one("#sought").focus()
        self.show("")

    def show(self, sought: str) -> None:
        """All keys; or where words are sought, those they may mean, the nearest first."""
        rows = self._matching_rows(sought) if sought.strip() else self._all_rows()
        self.query_one(Rows).show(rows or [Row("", muted(_("No key is for that. Ctrl+P has everything by name.")))])
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _all_rows(self) -> list[Row]:
        by_rank = sorted(self.keys.all, key=lambda each: each.rank or LAST)
        here = [each for each in by_rank if self.keys.works(each, self.situation)]
        rows: list[Row] = []
        for title, group in grouped(here):
            rows += [Row("", now(title)), *self._rows(group), Row()]
        others = [each for each in by_rank if each not in here]
        for title, group in grouped(others):
            rows += [Row("", muted(_("At other times: {what}").format(what=title))), *self._rows(group), Row()]
        return rows[:-1]

    def _matching_rows(self, sought: str) -> list[Row]:
        scored = [
            (nearness(sought, _(each.label), _(each.help), each.id, self.own.get(each.id, "")), each)
            for each in self.keys.all
        ]
        matches = [pair for pair in scored if pair[0]]
        matches.sort(key=lambda pair: (-pair[0], not self.keys.works(pair[1], self.situation)))
        if matches:
            return self._rows([each for _score, each in matches], when=True)
        others = elsewhere(sought, pages_of(self), self.keys.all)
        return [Row(bold(_(each.label)), _(each.help), muted(page)) for page, each in others]

    def _rows(self, keys: list[Key], *, when: bool = False) -> list[Row]:
        """when: mark keys that do nothing now."""
        rows = []
        for label, each in self.keys.listed(keys):
            now_ = not when or self.keys.works(each, self.situation)
            rows.append(Row(bold(label), _(each.help), "" if now_ else muted(_("not now"))))
        return rows

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.show(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss()

    def action_page(self, by: int) -> None:
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=by * max(scroll.size.height - 2, 1), animate=False)

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name == "back":
            self.dismiss()
        elif event.name == "more":
            self.action_page(1)
