"""Steps: a few questions, each on a page of its own. Escape goes a step back, and drafts are kept.

Where an answer has several lines, Enter begins a new one, and Enter on an empty line goes on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from coprod_tui.app.office import Office
from coprod_tui.app.pages.page import Page, known_to_group
from coprod_tui.app.widgets.hints import HINT_KEYS, KnownHere, hint_keys, put_in
from coprod_tui.app.widgets.pieces import Fit, Part, Text, WrappedText, bold, key, muted, wait
from coprod_tui.app.widgets.question import Heard, heard_by
from coprod_tui.app.widgets.typed_line import WholeInput
from coprod_tui.model.group import NO_GROUP, explain_group_word
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.word_hints import pointed_out
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.words.hints import WordHint


LONG, PAUSE = 4_000, 0.3
"""Answers longer than so many characters are understood once typing pauses for so many seconds (debounce)."""


class Step(NamedTuple):
    """One question. name: of its answer. lines: the answer may have several. usual: the answer that stands there first.

    hear: gives what is understood of the words so far; while that has trouble the step cannot be left. prose: hints
    point out letters and hard words in the answer.
    """

    name: str
    asks: str
    why: str = ""
    lines: bool = False
    usual: str = ""
    hear: Callable[[str], Heard] | None = None
    may_skip: bool = True
    prose: bool = False


class Lines(TextArea):
    """Several lines of words. Enter on an empty last line finishes them."""

    class Finished(Message):
        """Enter was pressed on an empty last line."""

    def on_key(self, event: events.Key) -> None:
        row, _column = self.cursor_location
        if event.key == "enter" and row == self.document.line_count - 1 and not self.document.get_line(row).strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Finished())


class Steps(Page):
    """kept_as: what the ids of drafts begin with. done: is given every answer by its step's name; gives the trouble.

    group: whose explained words and names are known, and which keeps new ones; None for no hints.
    """

    def __init__(
        self, office: Office, kept_as: str, title: str, steps: Sequence[Step],
        done: Callable[[Steps, Mapping[str, str]], Awaitable[str]], group: GroupPlace | None = None,
    ) -> None:  # fmt: skip
        super().__init__(office)
        self.kept_as, self.title_words, self.steps, self.done = kept_as, title, tuple(steps), done
        self.place = 0
        self._group_place, self.group = group, NO_GROUP
        self._hint: WordHint | None = None
        self._pause: Timer | None = None

    def known_here(self) -> KnownHere:
        return known_to_group(self.group)

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        if self._group_place is not None:
            move = partial(explain_group_word, word=letters, meaning=meaning)
            self.say_trouble(await self.office.change(self._group_place, move))
            await self._read_group()

    async def _read_group(self) -> None:
        if self._group_place is not None:
            group, _trouble = await self.office.attempt(partial(read_group, self._group_place))
            self.group = group or self.group

    def content(self) -> Iterable[Widget]:
        with Vertical(classes="live page"):
            yield Static(id="step")
            yield Static(id="asks")
            yield Static(id="why")
            yield Vertical(id="field")
            yield WrappedText(id="told")
            yield Fit(id="step-keys", classes="choices")
        yield Vertical(id="rest")

    def head(self) -> Text:
        return bold(self.title_words)

    @property
    def step(self) -> Step:
        return self.steps[self.place]

    @property
    def draft_id(self) -> str:
        return f"{self.kept_as}-{self.step.name}"

    @property
    def words(self) -> str:
        """What is typed now."""
        for area in self.query(TextArea):
            return area.text
        return self.query_one("#field Input", Input).value

    async def look(self) -> None:
        """Show the first step. As the screen is resumed it stays as it is."""
        if not self.query("#field Input, #field TextArea"):
            await self._read_group()
            await self.turn(0)

    def offer(self) -> None:
        """Nothing: the keys of a step are in its band, and there are none at the foot."""

    async def turn(self, index: int) -> None:
        self._set_timer(None)
        self.place = index
        step = self.step
        count = _("{number} of {count}").format(number=index + 1, count=len(self.steps))
        self.query_one("#step", Static).update(muted(count))
        self.query_one("#asks", Static).update(bold(step.asks))
        self.query_one("#why", Static).update(muted(step.why))
        field = self.query_one("#field")
        await field.remove_children()
        words = self.office.drafts.get(self.draft_id, step.usual)
        typed: Input | TextArea = (
            Lines(words, compact=True, highlight_cursor_line=False)
            if step.lines
            else WholeInput(words, compact=True, select_on_focus=False)
        )
        typed.cursor_blink = False
        await field.mount(typed)
        typed.focus()
        if isinstance(typed, TextArea):
            typed.move_cursor(typed.document.end)
        self.say("")
        self.show(words)

    def show(self, words: str) -> None:
        """Show what is understood of these words, the hint, and the keys."""
        heard = self._heard(words)
        parts = [Content.assemble(muted(f"{label} "), value) for label, value in heard.parts]
        if heard.trouble and words.strip():
            parts.append(Content(heard.trouble))
        lines = [Content("   ").join(parts)]
        pointing = self.step.prose and self._group_place is not None and self.hints is not None
        self._hint = self.hints.of(words) if pointing and self.hints is not None else None
        if self._hint is not None:
            lines.append(Content.assemble(wait("► "), pointed_out(self._hint)))
        self.query_one("#told", WrappedText).show(Content("\n").join(filter(None, lines)))
        forward = _("skip") if not words.strip() and self.step.may_skip else _("go on")
        enter = _("Enter twice") if self.step.lines and words.strip() else _("Enter")
        back = _("back") if self.place else _("not now, keep the words")
        keys = [Part(key(enter, forward), "on"), Part(key(_("Escape"), back), "back")]
        if self._hint is not None:
            keys += hint_keys(self._hint)
        self.query_one("#step-keys", Fit).show(keys)

    def _heard(self, words: str) -> Heard:
        return heard_by(self.step.hear, words) if self.step.hear is not None and words.strip() else Heard()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._typed(event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._typed(event.text_area.text)

    def _typed(self, words: str) -> None:
        self.office.drafts[self.draft_id] = words
        self.say("")  # it was about the words before
        long = len(words) > LONG
        self._set_timer(self.set_timer(PAUSE, partial(self.show, words)) if long else None)
        if not long:
            self.show(words)

    def _set_timer(self, timer: Timer | None) -> None:
        """Have this timer in place of the one before, which is stopped."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = timer

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.begin(self.go_on)

    def on_lines_finished(self, event: Lines.Finished) -> None:
        event.stop()
        self.begin(self.go_on)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.begin(self.go_back)
        elif event.key == "f1":
            event.stop()
            self.say(self.step.why)
        elif event.key in HINT_KEYS and self._hint is not None:
            event.stop()
            self._answer_hint(HINT_KEYS[event.key], self._hint)

    def _answer_hint(self, how: str, hint: WordHint) -> None:
        """Take a hint (how "hint"), or leave it."""
        if how == "hint" and hint.sort == "word":
            if hint.fits:
                self._put(put_in(self.words, hint))
            return
        if self.hints is not None:
            self.hints.leave(hint)
        self.show(self.words)
        if how == "hint":
            self.begin(self.say_meaning, hint.word)

    def _put(self, words: str) -> None:
        for area in self.query(TextArea):
            area.text = words
            area.move_cursor(area.document.end)
            return
        self.query_one("#field Input", Input).value = words

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name in HINT_KEYS.values():
            if self._hint is not None:
                self._answer_hint(event.name, self._hint)
            return
        self.begin(self.go_on if event.name == "on" else self.go_back)

    def place_cursor(self) -> None:
        """Put the cursor back into the answer."""
        if fields := self.query("#field Input, #field TextArea"):
            fields.first().focus()

    async def go_back(self) -> None:
        if self.place:
            await self.turn(self.place - 1)
        else:
            self.app.pop_screen()

    async def go_on(self) -> None:
        """Go to the next step, or finish after the last one."""
        words = self.words.strip()
        heard = self._heard(words)
        if heard.trouble:
            self.say_trouble(heard.trouble)
        elif not words and not self.step.may_skip:
            self.say_trouble(_("A few words are needed here. Escape goes back."))
        elif self.place + 1 < len(self.steps):
            await self.turn(self.place + 1)
        else:
            await self._finish()

    async def _finish(self) -> None:
        answers = {
            step.name: self.office.drafts.get(f"{self.kept_as}-{step.name}", step.usual).strip() for step in self.steps
        }
        trouble = await self.done(self, answers)
        if trouble:
            self.say_trouble(trouble)

    def forget(self) -> None:
        """Drop the drafts: the answers were used."""
        for step in self.steps:
            self.office.drafts.pop(f"{self.kept_as}-{step.name}", None)
