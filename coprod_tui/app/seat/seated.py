"""A screen that somebody sits at: one meeting's open record, moves in, what came of them said, a foot for words.

The Room and the Desk are such screens. What each looks like, and which keys it has, is its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from coprod_tui.app.hide import ToldOfHiding
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.seat.foot import Foot
from coprod_tui.app.seat.together import Together
from coprod_tui.app.widgets.pieces import ACROSS, DOWN
from coprod_tui.app.widgets.said import Said
from coprod_tui.app.widgets.typed_line import TypedLine
from coprod_tui.app.window import window
from coprod_tui.model.held import hide, show
from coprod_tui.sentences.plan import another_day
from coprod_tui.wording import _, day_of

if TYPE_CHECKING:
    from datetime import date

    from coprod_tui.app.keyboard.key import Keys
    from coprod_tui.app.seat.follow_ups import After
    from coprod_tui.app.seat.keeping import Answered, Forgotten, Kept, Published, Stopped, Table
    from coprod_tui.app.widgets.confirm import Sure
    from coprod_tui.app.widgets.picker import Picker
    from coprod_tui.app.widgets.typed_line import Question
    from coprod_tui.model.count import Count
    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting

Move = Callable[["Meeting"], "Sequence[Entry]"]


class Seated(Keyed, ToldOfHiding, Screen[None]):
    """One meeting at one seat. table: the meeting's open record. It has a Said line, and a box with the id foot.

    faces_room: whether everybody sees it: then it hides when any seat hides the meeting.
    """

    HORIZONTAL_BREAKPOINTS = ACROSS
    VERTICAL_BREAKPOINTS = DOWN
    AUTO_FOCUS = ""  # else a hidden line takes the cursor, and swallows every one-letter key
    faces_room: ClassVar[bool] = True

    def __init__(self, table: Table, keys: Keys) -> None:
        super().__init__()
        self.table, self.keys = table, keys
        self.foot = Foot(self)

    @property
    def meeting(self) -> Meeting:
        return self.table.meeting

    @property
    def seat(self) -> str:
        return self.table.seat

    @property
    def at(self) -> int:
        """Meeting time now, in ms."""
        return self.meeting.clock.read(self.table.clock())

    @property
    def today(self) -> date:
        return day_of(self.table.clock(), self.meeting.plan.zone)

    # What is shown

    async def on_mount(self) -> None:
        if self.faces_room:
            together = Together(self.table.place.seats, blocked=self.table.meeting.flow.hidden)
            await self.mount(together, before="#said")
            self.table.looked = together.peek

    async def show_now(self) -> None:
        """Show the meeting as it is now."""

    async def on_published(self, event: Published) -> None:
        """Another state of the meeting, from this seat or another."""
        event.stop()
        if event.meeting is not self.table.meeting:
            return
        seen = window(self)
        self.hidden_elsewhere()
        if self.faces_room:
            seen.hide_if(hidden=self.meeting.flow.hidden)
        if seen.is_hidden:  # the blank page comes first, and what is under it after
            self.app.screen.call_after_refresh(self.show_now)
        else:
            await self.show_now()

    def show_count(self, count: Count | None) -> None:
        """A count is going on, or is over: where everybody looks, its steps stand large."""

    def show_asked(self, shows: str, about: str = "") -> None:
        """Show what a command asked to see; about: of what, where it said so."""

    # What is done

    def do(self, move: Move, *, after: After | None = None, token: str = "") -> None:
        """Make a move. What it did, or why it was not made, is said when the record has answered."""
        self.table.do(move, after=after, token=token)

    def ask_to_begin(self, begin: Callable[[], None], question: Question | None) -> None:
        """Begin a meeting that is planned for another day only if somebody says so. question: what the words answer."""
        self.run_worker(self._begin_if_sure(begin, question), group="begin", exclusive=True)

    async def _begin_if_sure(self, begin: Callable[[], None], question: Question | None) -> None:
        if await self.foot.sure(another_day(self.meeting.plan, self.today)):
            begin()
        elif question is not None:
            self.not_done(question, _("The meeting has not begun. Your words are kept."))
        else:
            self.say(_("The meeting has not begun."))

    def on_answered(self, event: Answered) -> None:
        event.stop()
        self.table.answered(event, self)

    def on_kept(self, event: Kept) -> None:
        event.stop()
        words = self.table.keeping_words()
        if words:
            self.say_trouble(words)

    def on_stopped(self, event: Stopped) -> None:
        raise event.fault

    def on_forgotten(self, event: Forgotten) -> None:
        event.stop()
        for screen in self.app.screen_stack:
            if isinstance(screen, Seated) and screen.table is self.table:  # the Room, say, and the Desk under it
                screen.forget()
        self.table.forgotten()
        self.say_trouble(_("Words were taken out for good. Words half typed here are kept once Enter saves them."))

    def forget(self) -> None:
        """Drop what this screen has kept of words but for the line itself: they may be those that were taken out."""

    def say(self, words: str, back: str = "") -> None:
        """Say something in the line over the foot; back: the key that takes back what was done."""
        self.query_one(Said).tell(words, back)

    def say_trouble(self, words: str) -> None:
        self.query_one(Said).trouble(words)

    def not_done(self, question: Question | None, words: str) -> None:
        """Say why it was not done: beside the line the words are in, where they came from one."""
        lines = self.query(TypedLine)
        if question is not None and lines:
            lines.first().say(words)
        else:
            self.say_trouble(words)

    async def line_done(self, question: Question) -> None:
        """The words of this line are in the record."""
        del question
        await self.foot.clear()

    def back_to_keys(self) -> None:
        """The foot is clear again: where the cursor goes."""
        self.set_focus(None)

    # Hiding

    def hide(self) -> None:
        """Blank this screen first; the record hears of it after, if it can be written."""
        window(self).hide_now()
        self.do(partial(hide, half=self.hold_words()))

    def hold_words(self) -> str:
        """Take what is half typed, or was just said, off this screen; this seat, where words are held here."""
        return ""

    def hidden_elsewhere(self) -> None:
        """The record may say that another seat hid the meeting, or what was chosen for words held here."""

    def hidden_over(self) -> None:
        """Somebody here said that the screen may be seen again."""
        self.hold_words()
        self.do(show)

    # Finishing

    def save_summary(self) -> None:
        from coprod_tui.app.seat.finish import save_summary

        self.run_worker(save_summary(self), exclusive=True)

    def tell_saved(self, words: str, *, whole: bool = True) -> None:
        """Say where the summary of a finished meeting is, or why it is not saved. whole: all that comes of it is."""
        if whole:
            self.say(words)
        else:
            self.say_trouble(words)

    # What comes from the foot

    async def on_typed_line_said(self, event: TypedLine.Said) -> None:
        event.stop()
        await self.foot.said(event)

    async def on_typed_line_closed(self, event: TypedLine.Closed) -> None:
        event.stop()
        await self.foot.closed(event)

    def on_typed_line_typed(self, event: TypedLine.Typed) -> None:
        event.stop()
        self.table.keep_draft(event.question.id, event.words)
        if window(self).is_hidden:  # the last letters were on their way as the screen went
            self.table.hold_drafts()

    async def on_picker_picked(self, event: Picker.Picked) -> None:
        event.stop()
        await self.foot.picked(event)

    async def on_picker_other(self, event: Picker.Other) -> None:
        event.stop()
        await self.foot.other(event)

    async def on_sure_answered(self, event: Sure.Answered) -> None:
        event.stop()
        await self.foot.answered(yes=event.yes)

    async def on_picker_closed(self, event: Picker.Closed) -> None:
        event.stop()
        await self.foot.clear()
