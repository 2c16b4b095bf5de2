"""A screen that somebody sits at: one meeting's open record, moves in, what came of them said, a foot for words.

The Room and the Desk are such screens. What each looks like, and which keys it has, is its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from typing import ClassVar

from coprod_tui.app.hide import HidingListener
from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.seat.foot import AtMeeting, Foot
from coprod_tui.app.seat.session_messages import (
    KeepingChanged,
    MeetingPublished,
    MoveAnswered,
    SessionFailed,
    SessionMessages,
    WordsForgotten,
)
from coprod_tui.app.seat.together import Together
from coprod_tui.app.widgets.hints import Hints, KnownHere
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.question import After, Question
from coprod_tui.app.window import window
from coprod_tui.model.agenda import go_to_item
from coprod_tui.model.another_day import opens_out_of_plan
from coprod_tui.model.command import Command, command
from coprod_tui.model.count import Count
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.flow import MeetingFinished
from coprod_tui.model.held import hide, show
from coprod_tui.model.intents import AskFirst, ContentNote, Meant, Sight
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.notes import explain_word
from coprod_tui.record.recorder import Done
from coprod_tui.record.session import AskedMove, MeetingSession
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.intents import asked_first
from coprod_tui.sentences.plan import out_of_plan
from coprod_tui.sentences.readability import hard_words_count
from coprod_tui.wording import _, reason, refusal, refusal_kept

SeatIntent = Callable[[Sight], Meant]


class Seated(Keyed, HidingListener, AtMeeting):
    """One meeting at one seat. session: the meeting's open record. It has a MessageLine, and a box with the id foot.

    faces_room: whether everybody sees it: then it hides when any seat hides the meeting.
    """

    faces_room: ClassVar[bool] = True
    saved: tuple[str, bool] = "", True
    """What there is to say of the summary's files, on the page of a finished meeting; and whether all of them are."""

    def __init__(self, session: MeetingSession, keys: Keys) -> None:
        super().__init__()
        self.session, self.keys = session, keys
        self.messages = SessionMessages(self)
        self._stop_listening: Callable[[], None] = lambda: None
        self.foot = Foot(self)
        self._pressed: dict[str, float] = {}
        self._not_kept = ""
        self._removals = session.meeting.removals
        self.hints: Hints = Hints(self.known_here)

    def known_here(self) -> KnownHere:
        """Words this meeting has explained, and its people's names."""
        meeting = self.meeting
        explained = [word.word for word in meeting.notes.words if word.meaning]
        hard = hard_words_count(meeting.plan.settings)
        return KnownHere(explained, [person.name for person in meeting.people.all], hard)

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        self.do(command(explain_word, word=letters, meaning=meaning))

    @property
    def meeting(self) -> Meeting:
        return self.session.meeting

    @property
    def own_labels(self) -> Mapping[str, str]:
        return dict(self.meeting.plan.settings.labels)

    @property
    def seat(self) -> str:
        return self.session.seat

    @property
    def at(self) -> int:
        """Meeting time now, in ms."""
        return self.session.at

    @property
    def today(self) -> date:
        return self.session.today

    # What is shown

    def listen(self) -> None:
        """Hear what becomes of the session for as long as this screen is there. To be called before it is first shown.

        Of screens on one session, a Desk say with a Room over it, only the one on top shows what it hears.
        """
        self._stop_listening = self.session.listen(self.messages)

    def on_unmount(self) -> None:
        self._stop_listening()

    @property
    def is_on_top(self) -> bool:
        """Whether no other screen of the same session stands over this one."""
        seated = (screen for screen in reversed(self.app.screen_stack) if isinstance(screen, Seated))
        return next((screen for screen in seated if screen.session is self.session), None) is self

    async def on_mount(self) -> None:
        self.session.shown(self.session.meeting, at_once=True)
        await self.mount(Together(self.session, faces_room=self.faces_room), before="#message")

    async def show_now(self) -> None:
        """Show the meeting as it is now."""

    def share_rows(self) -> None:
        """Give what stands here its rows: something of it, or the screen, has another size."""

    async def on_meeting_published(self, event: MeetingPublished) -> None:
        event.stop()
        self._unsay_what_was_taken_out()
        if event.meeting is self.session.meeting and self.is_on_top:
            await self.show_published()

    def _unsay_what_was_taken_out(self) -> None:
        """What stands over the foot may be of words that were taken out for good since it was said."""
        before, self._removals = self._removals, self.meeting.removals
        if self._removals.took_out_since(before):
            self.say("")

    async def say_taken_out(self, words: str) -> None:
        """Say this once the record without what this seat took out is here: what was said before that is unsaid."""
        with suppress(NotSaved):
            await asyncio.wrap_future(self.session.look())
        self._removals = self.meeting.removals
        self.say(words)

    async def show_published(self) -> None:
        """Show another state of the meeting, from this seat or another."""
        app_window, meeting = window(self), self.session.meeting
        self.hidden_elsewhere()
        if self.faces_room:
            app_window.hide_if(hidden=self.meeting.flow.hidden)
        if app_window.is_hidden:  # the blank page comes first, and what is under it after
            self.app.screen.call_after_refresh(self.show_now)
        else:
            await self.show_now()
        self.session.shown(meeting)

    def show_count(self, count: Count | None) -> None:
        """A count is going on, or is over: where everybody looks, its steps stand large."""

    def show_asked(self, shows: str, about: str = "") -> None:
        """Show what a command asked to see; about: of what, where it said so."""

    # What is done

    def do(
        self, asked: AskedMove, *, after: After | None = None, question: Question | None = None, token: str = ""
    ) -> None:
        """Ask for a Command, or to seal. What it did, or why it was not made, is said when the record has answered.

        after: what follows it; question: what the words answer that it was typed in.
        """

        def ask() -> None:
            self.session.do(
                asked,
                token=self.session.drafts.token(question.id) if question else token,
                answered=lambda answer: self.messages.post(MoveAnswered(answer, after, question)),
            )

        if opens_out_of_plan(self.session.meeting, asked, self.today.isoformat()):
            self.begin_alone("begin", self._begin_if_sure, ask, question)
        else:
            ask()

    def mean(self, intent: SeatIntent, *, after: After | None = None) -> None:
        """Do what a key means, by what has been seen here. after: what follows where it is done at once."""
        sight = Sight(self.session.seen, self.at, self.seat)
        try:
            meant = intent(sight)
        except Refused as refused:
            self.say(refusal(refused))
            return
        if isinstance(meant, ContentNote):
            self.show_note(meant.item)
        elif isinstance(meant, AskFirst):
            does = meant.command.seen_in(sight.meeting)  # the answer is for what was asked about
            self.begin(self._do_if_sure, asked_first(meant.asks), does)
        else:
            self.do(meant, after=after)

    async def _do_if_sure(self, asked: str, does: Command) -> None:
        if await self.sure(asked):
            self.do(does)

    def show_note(self, item: Id) -> None:
        """Show an item's content note before the item begins, where everybody looks."""
        self.do(command(go_to_item, item))

    def soon_again(self, id: str, seconds: float) -> bool:
        """Whether this was done here less than so many seconds ago. Asking counts as doing."""
        now = self.session.steady() / 1000
        before, self._pressed[id] = self._pressed.get(id), now
        return before is not None and now - before < seconds

    async def _begin_if_sure(self, begin: Callable[[], None], question: Question | None) -> None:
        """Begin a meeting that is planned for another day only if somebody says so."""
        if await self.sure(out_of_plan(self.meeting, self.today)):
            begin()
        elif question is not None:
            self.not_done(question, _("The meeting has not begun. Your words are kept."))
        else:
            self.say(_("The meeting has not begun."))

    def on_move_answered(self, event: MoveAnswered) -> None:
        """Say what came of a move. A line keeps its words where it was not made; a key must be pressed again."""
        event.stop()
        try:
            done = event.answer.result()
        except Refused as refused:
            self.not_done(event.question, refusal(refused))
        except NotSaved as trouble:
            if event.question is not None:
                self.not_done(event.question, refusal_kept(trouble))
            else:
                self.say_trouble(" ".join((refusal(trouble), _("What you just did is not done."))))
        else:
            self._done(done, event)

    def _done(self, done: Done, event: MoveAnswered) -> None:
        if event.question is not None:
            self.session.drafts.keep(event.question.id, "")
        if done.entries:
            for_good = any(not one.entry.undoable for one in done.entries)
            undo = "" if for_good else self.keys.label(self.keys.by_id["undo"])
            self.say(tell_move(done.entries, self.session.meeting), undo)
            if any(isinstance(one.entry, MeetingFinished) for one in done.entries):  # by a key or by a typed line
                self.save_summary()
        self.call_next(self._follow, done, event)

    async def _follow(self, done: Done, event: MoveAnswered) -> None:
        if event.question is not None:
            await self.line_done(event.question)
        if event.after is not None:
            event.after(self, done)

    # What is told of the record

    def notes(self, restored: str) -> list[str]:
        """What people should know as the screen opens. restored: how it says that half-typed words are kept."""
        return [words for words in (restored if self.session.drafts.restored else "", self._keeping_words()) if words]

    def _keeping_words(self) -> str:
        keeping = self.session.keeping
        return reason(keeping.reason or "cut-short") if any(keeping) else ""

    def on_keeping_changed(self, event: KeepingChanged) -> None:
        event.stop()
        if not self.is_on_top:
            return
        before, self._not_kept = self._not_kept, self._keeping_words()
        if self._not_kept:
            self.say_trouble(self._not_kept)
        elif self.query_one(MessageLine).shows_trouble(before):  # what stands there is not so any more
            self.say("" if before == reason("waiting") else _("Saving works again."))

    def on_session_failed(self, event: SessionFailed) -> None:
        raise event.fault

    def on_words_forgotten(self, event: WordsForgotten) -> None:
        event.stop()
        self.forget()
        if self.is_on_top:
            self.session.drafts.dropped()
            self.say_trouble(_("Words were taken out for good. Words half typed here are kept once Enter saves them."))

    def forget(self) -> None:
        """Drop what this screen has kept of words but for the line itself: they may be those that were taken out."""

    def say(self, words: str, back: str = "") -> None:
        """Say something in the line over the foot; back: the key that takes back what was done."""
        self.query_one(MessageLine).tell(words, back)

    def not_done(self, question: Question | None, words: str) -> None:
        """Say why it was not done: beside the line the words are in, where they came from one."""
        if not self.foot.not_done(question, words):
            self.say_trouble(words)

    async def line_done(self, question: Question) -> None:
        """The words of this line are in the record."""

    # Words half typed

    def draft(self, id: str) -> str:
        return self.session.drafts.words(id)

    def keep_draft(self, id: str, words: str) -> None:
        self.session.drafts.keep(id, words)
        if window(self).is_hidden:  # the last letters were on their way as the screen went
            self.session.drafts.hold()

    # Hiding

    def hide(self) -> None:
        """Blank this screen first; the record hears of it after, if it can be written."""
        window(self).hide_now()
        self.do(command(hide, half=self.hold_words()))

    def hold_words(self) -> str:
        """Take what is half typed, or was just said, off this screen; this seat's name where words are held here."""
        return ""

    def hidden_elsewhere(self) -> None:
        """Follow the record where another seat hid the meeting, or chose what becomes of words held here."""

    def hidden_over(self, *, here: bool) -> None:
        """Record a show only where somebody here said so: after another seat's it could undo a later hide."""
        self.hold_words()
        if here:
            self.do(command(show))

    # Finishing

    def save_summary(self) -> None:
        self.begin_alone("summary", self._save_summary)

    async def _save_summary(self) -> None:
        """Save, and say where the files are or why they are not there."""
        from coprod_tui.commands.finish import save_and_tell  # noqa: PLC0415  summaries, once there is one

        session, key = self.session, self.keys.by_id.get("save-again")
        again = _("Then {key} saves it once more.").format(key=self.keys.label(key)) if key is not None else ""
        job = partial(save_and_tell, session.shelf, session.place, self.meeting, session.clock(), again)
        saved = await asyncio.to_thread(job)
        self.tell_saved(saved.words, whole=saved.whole)

    def tell_saved(self, words: str, *, whole: bool = True) -> None:
        """Say where the summary of a finished meeting is, or why it is not saved. whole: whether all of it is saved."""
        if whole:
            self.say(words)
        else:
            self.say_trouble(words)
