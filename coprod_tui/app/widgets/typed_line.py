"""Asking for words: the line at the foot of a screen, with what is understood shown as it is typed.

What is typed is kept when the line is closed, when a move is refused and when nothing can be saved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from coprod_tui.app.widgets.hints import HINT_KEYS, Hints, hint_keys, put_in
from coprod_tui.app.widgets.pieces import Fit, Part, WrappedText, key, muted, wait
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.app.widgets.question import Heard, Question
from coprod_tui.sentences.word_hints import pointed_out
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.words.hints import WordHint  # its lists come once something is typed


def understood(heard: Heard, words: str, hint: str = "") -> Content:
    """What is understood of these words, or what stands in the way, with the word it is about set apart."""
    parts: list[Content] = []
    if heard.trouble and words.strip():
        if heard.place and heard.place[0] < heard.place[1] <= len(words):
            parts.append(wait(words[heard.place[0] : heard.place[1]][:40]))
        parts.append(Content(heard.trouble))
    elif heard.parts:
        parts += [Content.assemble(muted(f"{label} "), text) for label, text in heard.parts]
    elif not words and hint:
        parts.append(muted(hint))
    return Content("   ").join(parts)


class WholeInput(Input):
    """A line of words that keeps all of what is pasted: several lines become one, and none is left out.

    Enter means the words there are at that moment: letters may come in before the rest of the screen hears of it. Its
    cursor stands still: one thing on a screen moves, and that is the clock.
    """

    cursor_blink: reactive[bool] = reactive(default=False, init=False)

    class Back(Message):
        """Backspace, with nothing left to take away."""

    def on_mount(self) -> None:
        self._selections = self.screen.text_selection_started_signal

    def on_unmount(self) -> None:
        """Textual's own asks there to be told, and never takes it back: a Room kept each line that was ever opened."""
        self._selections.unsubscribe(self)

    async def on_key(self, event: events.Key) -> None:
        if event.key == "backspace" and not self.value:
            self.post_message(self.Back())
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            await self.action_submit()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        words = " ".join(event.text.split("\n")) if event.text else ""
        words = " ".join(part.strip() for part in words.splitlines())
        self.replace(words, *self.selection)


class TypedLine(Prompt[Heard]):
    """The line itself. Its answer is what was understood; the words stay until it is removed."""

    def __init__(
        self,
        question: Question,
        words: str = "",
        keep: Callable[[str, str], object] | None = None,
        hints: Hints | None = None,
    ) -> None:
        """words: those left from before, instead of the question's own. keep: is given each letter as it is typed.

        hints: what is to be pointed out of prose.
        """
        super().__init__(id="line")
        self.question, self.before, self.keep = question, words or question.initial, keep
        self.hints = hints if question.prose else None
        self._hint: WordHint | None = None
        self.closed = False
        self._heard = question.understand(self.before)
        self._cleared_because = ""  # why the words that were here are gone, until others are typed
        self._typed = WholeInput(
            self.before, compact=True, select_on_focus=False, password=question.secret, id="typed"
        )  # fmt: skip
        self._so_far = WrappedText(id="so-far")
        self._so_far.display = False
        self._understood = Static(id="understood")
        self._keys = Fit(id="line-keys")

    def compose(self) -> ComposeResult:
        yield self._so_far
        with Horizontal(classes="asked"):
            yield Static(Content(self.question.label).stylize("bold"), classes="kind")
            yield self._typed
        with Vertical(id="heard"):
            yield self._understood
            yield self._keys

    def on_mount(self) -> None:
        self.watch(self._typed, "value", self._keep, init=False)  # no message: it may come once the line has gone
        self._typed.focus()
        self.show(self.before)

    @property
    def words(self) -> str:
        return self._typed.value

    def show(self, words: str, trouble: str = "", place: tuple[int, int] | None = None) -> None:
        """What is understood, or what stands in the way, with the word it is about set apart."""
        self._show(words, Heard(trouble=trouble, place=place) if trouble else self.question.understand(words))

    def on_resize(self) -> None:
        self._show_so_far(self.words)

    def _show_so_far(self, words: str) -> None:
        """All of them over the line, once it is too short for them: its start would be out of sight."""
        longer = 0 < self._typed.size.width <= cell_len(words) and not self.question.secret
        if longer:
            self._so_far.show(words)
        self._so_far.display = longer

    def _show(self, words: str, heard: Heard) -> None:
        self._show_so_far(words)
        self._hint = self.hints.of(words) if self.hints is not None and not heard.trouble else None
        lines = [understood(heard, words, self.question.hint)]
        if self._hint is not None:
            lines.append(Content.assemble(wait("► "), pointed_out(self._hint)))
        self._understood.update(Content("\n").join(filter(None, lines)))
        enter = self.question.enter or (_("skip") if self.question.may_skip and not words.strip() else _("save"))
        leave = _("close, keep the words") if self.question.keeps else _("leave, nothing is kept")
        if self._hint is not None and self.question.keeps:
            leave = _("close")  # there are more keys than a small screen has room for
        parts = [Part(key(_("Enter"), enter), "enter"), Part(key(_("Escape"), leave), "escape")]
        if self.question.back and not words:
            parts.append(Part(key(_("Backspace"), _("the one before")), "back"))
        if ends := self._ends(words):
            parts.append(Part(key(_("Tab"), ends[0][2]), "tab"))
        if self._hint is not None:
            parts += hint_keys(self._hint)
        self._keys.show(parts)

    def keep_words(self) -> None:
        if self.keep is not None:
            self.keep(self.question.id, self.words)

    def hint(self, words: str) -> None:
        """What belongs here, where that is other than it was. What is being typed, or was refused, stays."""
        self.question = self.question.but(hint=words)
        if not self.words and not self._cleared_because:
            self.show("")

    def say(self, trouble: str) -> None:
        """Why it was not done. The words stay."""
        self.show(self.words, trouble)

    def _ends(self, words: str) -> Sequence[tuple[int, int, str]]:
        if self.question.complete is None or not words.strip():
            return ()
        return self.question.complete(words, self._typed.cursor_position)

    def _keep(self, words: str) -> None:
        """Keep the words at the very letter, but for those that are not for this screen."""
        self._heard = self.question.understand(words)
        if self.keep is not None and not self._heard.private:
            self.keep(self.question.id, words)
        if self.question.follow is not None:
            self.question.follow(words)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        heard = self._heard if event.value == self.words else self.question.understand(event.value)
        if heard.private:
            self._cleared_because = heard.trouble
            self._typed.value = ""
        elif self._cleared_because and not event.value:
            self._understood.update(Content(self._cleared_because))
        else:
            self._cleared_because = ""
            self._show(event.value, heard)

    def on_whole_input_back(self, event: WholeInput.Back) -> None:
        event.stop()
        self.back()

    def back(self) -> None:
        if self.question.back:
            self.submit(self.question.back)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.submit(event.value)

    def submit(self, words: str) -> None:
        """Say what these words are: those there were at Enter, whatever was typed since."""
        heard = self.question.understand(words)
        if self._hint is not None and self.hints is not None and heard.ready:
            self.hints.leave(self._hint)  # it was there to be read
        if self._cleared_because and not words.strip():
            return  # the Enter after words that are gone: why they went is still there to be read
        if heard.ready:
            self.answer(heard.but(words=words.strip()))
        elif not words.strip():
            self.leave()
        elif self.question.clears:
            self._cleared_because = heard.trouble
            self._typed.value = ""
        else:
            self.show(words)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.close()
        elif event.key == "tab":
            event.stop()
            event.prevent_default()
            self.complete()
        elif event.key in HINT_KEYS and self._hint is not None:
            event.stop()
            self.answer_hint(HINT_KEYS[event.key])

    def answer_hint(self, how: str) -> None:
        """Take what is pointed out, or leave it for now. A plainer word goes in; what letters mean is asked first."""
        hint, hints = self._hint, self.hints
        if hint is None or hints is None:
            return
        if how == "hint" and hint.sort == "word":
            if hint.fits:
                self._typed.value = put_in(self.words, hint)
                self._typed.cursor_position = len(self.words)
            return
        hints.leave(hint)
        if how == "hint":
            self.answer(Heard(letters=hint.word, words=self.words))
        else:
            self.show(self.words)

    def complete(self) -> None:
        if ends := self._ends(self.words):
            start, end, text = ends[0]
            self._typed.value = self.words[:start] + text + self.words[end:]
            self._typed.cursor_position = start + len(text)

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name == "enter":
            self.submit(self.words)
        elif event.name == "tab":
            self.complete()
        elif event.name == "back":
            self.back()
        elif event.name in HINT_KEYS.values():
            self.answer_hint(event.name)
        else:
            self.close()

    def close(self) -> None:
        """A person leaves it."""
        self.closed = True
        self.leave()
