"""The Desk's line: it always has the cursor. Its kind, the words, and what will be recorded, shown as it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coprod_tui.app.widgets.pieces import Fit, Part, key, muted, now, wait
from coprod_tui.app.widgets.question import Heard
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.typed_line import WholeInput, understood
from coprod_tui.sentences.desk_line import KINDS, is_command
from coprod_tui.wording import _


class Writing(Vertical):
    """Posts Typed at every change, Entered at Enter, Offered when its offer is clicked. Decides nothing."""

    DEFAULT_CLASSES = "live page"

    class Typed(Message):
        """The words or their kind have changed."""

    @dataclass
    class Entered(Message):
        """These words are to be recorded, as this kind: those there were at Enter, whatever was typed since."""

        words: str
        kind: str

    class Offered(Message):
        """What is offered beside the line is wanted."""

    @dataclass
    class Completed(Message):
        """The word at the cursor of a command is to be completed."""

        cursor: int

    def __init__(self) -> None:
        super().__init__(id="writing")
        self._kind = "note"
        self.together = False

    def compose(self) -> ComposeResult:
        yield Fit(gaps=(3, 2), id="kinds")
        yield WholeInput(compact=True, select_on_focus=False, id="words-typed")
        yield Static(id="told")
        yield Rows(id="offer")

    def on_mount(self) -> None:
        self.show_kinds()

    @property
    def typed(self) -> Input:
        return self.query_one(WholeInput)

    @property
    def words(self) -> str:
        return self.typed.value

    @words.setter
    def words(self, words: str) -> None:
        self.typed.value = words
        self.typed.cursor_position = len(words)

    @property
    def is_command(self) -> bool:
        return is_command(self.words)

    @property
    def kind(self) -> str:
        """The verb that the words are for; "" where they are a command of their own."""
        return "" if self.is_command else self._kind

    @kind.setter
    def kind(self, kind: str) -> None:
        self._kind = kind if kind in KINDS else "note"
        self.show_kinds()
        self.post_message(self.Typed())

    @property
    def chosen(self) -> str:
        """The kind that Tab has chosen, whatever is typed now."""
        return self._kind

    def next_kind(self, by: int) -> None:
        """The kind after this one; in a command, the end of the word at the cursor."""
        if self.is_command:
            self.post_message(self.Completed(self.typed.cursor_position))
            return
        kinds = list(KINDS)
        self.kind = kinds[(kinds.index(self._kind) + by) % len(kinds)]

    def put(self, start: int, end: int, words: str) -> None:
        """Put these words in the place of those."""
        self.typed.value = self.words[:start] + words + self.words[end:]
        self.typed.cursor_position = start + len(words)

    def insert(self, letters: str) -> None:
        self.typed.insert_text_at_cursor(letters)

    # What is shown

    def show_kinds(self) -> None:
        kind = self.kind
        parts = [Part(self._kind_label(label, chosen=verb == kind), verb) for verb, label in KINDS.items()]
        if not kind:
            parts.append(Part(now("► " + _("Command"))))
        does = _("ends the word") if not kind else _("changes the kind")
        extra = key(_("Tab"), does)
        if self.together:
            extra = Content.assemble(wait(_("The Room sees this line")), "  ", key("F4", _("no more")))
        self.query_one("#kinds", Fit).show(parts, extra=extra)

    def _kind_label(self, label: str, *, chosen: bool) -> Content:
        words = _(label)
        return Content.assemble(now("► "), Content.styled(words, "bold")) if chosen else muted(words)

    def tell(self, heard: Heard, hint: str) -> None:
        """What will be recorded, as far as it is understood."""
        self._tell(understood(heard, self.words, hint))

    def trouble(self, words: str) -> None:
        """Why it was not done. The words stay."""
        self._tell(Content.assemble(wait("► "), words))

    def _tell(self, content: Content) -> None:
        static = self.query_one("#told", Static)
        static.display = bool(content)
        static.update(content)

    def offer(self, about: Content, does: str, *, may_leave: bool = False) -> None:
        """What F6 would add; nothing where there are no words for it. may_leave: whether Ctrl+S leaves it for now."""
        keys = [*([key("F6", does)] if does else []), *([key("Ctrl+S", _("not now"))] if may_leave else [])]
        self.query_one("#offer", Rows).show([Row("", about, Content("  ").join(keys), "offer")] if about else [])
        self.set_class(bool(about), "-offering")

    # Keys

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.show_kinds()
        self.post_message(self.Typed())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Entered(event.value, "" if is_command(event.value) else self._kind))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("tab", "shift+tab"):
            event.stop()
            event.prevent_default()
            self.next_kind(1 if event.key == "tab" else -1)

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name in KINDS:
            self.kind = event.name

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        self.post_message(self.Offered())
