"""Picking one of a few things: a digit or letter picks at once, letters narrow the list, Enter takes the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from coprod_tui.app.widgets.pieces import Fit, Part, bold, key, m, muted
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.app.widgets.question import Choice, Picked
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.typed_line import WholeInput
from coprod_tui.app.widgets.wrapped_parts import WrappedParts
from coprod_tui.model.text import clean, folded
from coprod_tui.wording import _

MANY = 9
"""More choices than this, and the line says that letters narrow the list."""


OTHER = "+"
"""The key that says that what is typed is none of the choices."""


class Picker(Prompt[Picked]):
    """Stands at the foot of a screen while one of a few things is picked."""

    def __init__(
        self, prompt: str, choices: Sequence[Choice], other: Callable[[str], str] | None = None, *, short: bool = False
    ) -> None:
        """Ask with this prompt for one of these choices.

        other: words for the row that takes what was typed as it is ("Guest: Sam"); none where that is not asked.
        short: the choices are a word or two each, and stand side by side.
        """
        super().__init__(id="picker")
        self.takes_page = not short
        self.prompt, self.choices, self.other = prompt, tuple(choices), other
        self.only_other = False
        self.matches: list[Choice] = list(self.choices)
        hint = _("type to find") if len(self.choices) > MANY else ""
        self._typed = WholeInput(compact=True, placeholder=hint, id="picked")
        self._rows = WrappedParts(id="choices") if short else Rows(id="choices")
        self._keys = Fit(id="picker-keys")

    def compose(self) -> ComposeResult:
        with Horizontal(classes="asked"):
            yield Static(Content(self.prompt).stylize("bold"), classes="kind")
            yield self._typed
        yield self._rows
        yield self._keys

    def on_mount(self) -> None:
        self._typed.focus()
        self.show()

    def show(self) -> None:
        words = clean(self._typed.value)
        nothing = [] if self.matches or self.other is not None else [muted(_("Nothing here is called that."))]
        if isinstance(self._rows, WrappedParts):
            parts = [*map(Part, nothing)]
            parts += [Part(_choice(each), each.name) for each in self.matches]
            if self.other is not None:
                parts.append(Part(m("[b]$key[/b] $words", key=OTHER, words=self.other(words)), OTHER))
            self._rows.show(parts)
            self._show_keys()
            return
        rows = [Row("", each) for each in nothing]
        rows += [
            Row(bold(choice.key), Content(choice.words), muted(choice.figure), choice.name) for choice in self.matches
        ]
        if self.other is not None:
            rows.append(Row(bold(OTHER), Content(self.other(words)), "", OTHER))
        self._rows.show(rows)
        self._show_keys()

    def _show_keys(self) -> None:
        pickable = self.matches or self.other is not None
        parts = [Part(key(_("Enter"), _("the first")), "enter")] if pickable else []
        parts.append(Part(key(_("Escape"), _("back")), "escape"))
        self._keys.show(parts)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.other is not None and event.value.lstrip().startswith(OTHER):
            self._others_only()
            return
        typed = "" if self.only_other else event.value.strip()
        exact = [choice for choice in self.choices if choice.key and choice.key == typed]
        longer = [choice for choice in self.choices if choice.key.startswith(typed) and choice.key != typed]
        if typed and exact and not (longer and typed.isdigit()):
            self.answer(Picked(exact[0].name))
            return
        sought = folded(typed)
        every = () if self.only_other else self.choices
        hits = [c for c in every if sought in folded(c.words) or (typed.isdigit() and c.key.startswith(typed))]
        starts = [choice for choice in hits if any(word.startswith(sought) for word in folded(choice.words).split())]
        self.matches = (
            exact + [c for c in starts if c not in exact] + [c for c in hits if c not in starts and c not in exact]
        )
        self.show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        words = clean(event.value)
        if self.only_other:
            if words:
                self.answer(Picked(other=words))
            return
        if self.matches and (words or self.other is None):
            self.answer(Picked(self.matches[0].name))
        elif self.other is not None:
            self.answer(Picked(other=words))
        else:
            self.leave()

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.leave()

    @on(Rows.Picked)
    @on(WrappedParts.Picked, "#choices")
    def pick_clicked(self, event: Rows.Picked | WrappedParts.Picked) -> None:
        event.stop()
        self.answer(Picked(other=clean(self._typed.value)) if event.name == OTHER else Picked(event.name))

    def _others_only(self) -> None:
        """The key of the last row: what is typed from now on is none of the choices. It goes into no name."""
        self.only_other, self.matches = True, []
        self._typed.value = self._typed.value.lstrip().removeprefix(OTHER).lstrip()
        self.show()

    @on(Fit.Picked, "#picker-keys")
    def press_clicked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name == "escape":
            self.leave()
        elif self.matches:
            self.answer(Picked(self.matches[0].name))


def _choice(choice: Choice) -> Content:
    return m("[b]$key[/b] $words", key=choice.key, words=choice.words)
