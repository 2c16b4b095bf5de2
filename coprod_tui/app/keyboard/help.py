"""Help: every key in plain words, for the situation people are in first. Escape, F1, q or Enter closes it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coprod_tui.app.keyboard.key import LAST, LEADER, Key, Keys, Situation, display
from coprod_tui.app.widgets.pieces import Fit, Part, bold, key, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.wording import _


class Help(ModalScreen[None]):
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,q,enter", "dismiss", show=False),
        Binding("down,space,pagedown", "page(1)", show=False),
        Binding("up,pageup", "page(-1)", show=False),
    ]

    def __init__(self, keys: Keys, situation: Situation) -> None:
        super().__init__()
        self.keys, self.situation = keys, situation

    def compose(self) -> ComposeResult:
        yield Static(bold(_("All keys")), classes="heading")
        with VerticalScroll():
            every = sorted(self.keys.all, key=lambda each: each.rank or LAST)
            here = [each for each in every if self.keys.works(each, self.situation)]
            yield Static(muted(_("What works now")), classes="gap")
            yield Rows(self._rows(here), gap=3)
            rest = [each for each in every if each not in here]
            if rest:
                yield Static(muted(_("At other times")), classes="gap")
                yield Rows(self._rows(rest), gap=3)
        yield Fit(
            [
                Part(key(_("Down"), _("more")), "more"),
                Part(key(_("Escape"), _("back")), "back"),
                Part(key("Ctrl+P", _("everything by name"))),
            ]
        )

    def _rows(self, keys: list[Key]) -> list[Row]:
        digits = [each for each in keys if each.keys and each.keys[0].isdigit()]
        shown = "1 – 9, 0" if any("0" in each.keys for each in digits) else "1 – 9"
        if digits and self.keys.way == "menu":
            shown = _("a click")
        elif digits and self.keys.way == "ctrl":
            shown = f"{display(LEADER)} {shown}"
        rows = [Row(bold(shown), _(digits[0].help))] if digits else []
        for each in keys:
            if each in digits:
                continue
            shown = self.keys.label(each) or _("by name")
            rows.append(Row(bold(shown), _(each.help)))
        return rows

    def action_page(self, by: int) -> None:
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=by * max(scroll.size.height - 2, 1), animate=False)

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name == "back":
            self.dismiss()
        elif event.name == "more":
            self.action_page(1)
