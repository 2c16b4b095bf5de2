"""The foot of a live screen: a line for words, a list to pick from. One at a time, in place of the key line."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from coprod_tui.app.widgets.picker import Choice, Picker
from coprod_tui.app.widgets.typed_line import TypedLine
from coprod_tui.model.entry import Id
from coprod_tui.sentences import name_of
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from coprod_tui.app.seat.follow_ups import After
    from coprod_tui.app.seat.seated import Seated
    from coprod_tui.app.widgets.typed_line import AnyMove, Question


class Foot:
    """What stands at the foot of one screen that somebody sits at."""

    def __init__(self, room: Seated) -> None:
        self.room = room
        self._then: Callable[[str], None] | None = None
        self._other: Callable[[str], None] | None = None
        self._asked: asyncio.Future[bool] | None = None

    def write(self, kind: str) -> None:
        """Open the line for one kind of entry; "" for any command."""
        from coprod_tui.app.seat.line_questions import (
            question_for,  # what a line means is read when one is first opened
        )

        self.ask(question_for(self.room, kind))

    def ask(self, question: Question) -> None:
        """Ask for words in the line, with those left from before."""
        self.room.call_next(self._put, TypedLine(question, self.room.session.drafts.words(question.id)))

    def ask_date(
        self, id: str, label: str, hint: str, move: Callable[[str], AnyMove], after: After | None = None
    ) -> None:
        from coprod_tui.app.seat.line_questions import date_question

        self.ask(date_question(self.room, id, label, hint, move, after))

    def ask_who(
        self,
        id: str,
        label: str,
        move: Callable[[Id, str], AnyMove],
        after: After | None = None,
        together: Callable[[tuple[Id, ...], str], AnyMove] | None = None,
    ) -> None:
        from coprod_tui.app.seat.line_questions import who_question

        self.ask(who_question(self.room, id, label, move, after, together=together))

    def pick(
        self,
        prompt: str,
        choices: Sequence[Choice],
        then: Callable[[str], None],
        other: Callable[[str], None] | None = None,
        other_words: Callable[[str], str] | None = None,
        *,
        short: bool = False,
    ) -> None:
        """Let people pick one; then gets its name. other gets words that are none of the choices."""
        self._then, self._other = then, other
        self.room.call_next(self._put, Picker(prompt, choices, other_words, short=short))

    def pick_person(
        self,
        prompt: str,
        then: Callable[[Id], None],
        *,
        other: Callable[[str], None] | None = None,
        first: Choice | None = None,
    ) -> None:
        """Let people pick one of the meeting's people, by digit or by any part of the name."""
        meeting = self.room.meeting
        choices = [Choice(str(p.id), p.key or str(p.number), name_of(meeting, p.id)) for p in meeting.people.all]
        words = guest_words if other is not None else None
        every = [*([first] if first else []), *choices]
        self.pick(prompt, every, lambda picked: then(Id(int(picked))), other, words, short=True)

    async def sure(self, asked: str) -> bool:
        """Ask something that only y says yes to, and wait for the answer; whatever else comes up says no."""
        from coprod_tui.app.widgets.confirm import Sure

        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        await self._put(Sure(asked))
        self._asked = answer
        return await answer

    async def answered(self, *, yes: bool) -> None:
        asked, self._asked = self._asked, None
        await self.clear()
        _answer(asked, yes=yes)

    async def _put(self, widget: Widget) -> None:
        await self.clear()
        self.room.add_class("-typing")
        self.room.set_class(isinstance(widget, Picker) and not widget.short, "-picking")
        await self.room.query_one("#foot").mount(widget, before=0)

    async def clear(self) -> None:
        """The key line again."""
        asked, self._asked = self._asked, None
        _answer(asked, yes=False)
        await self.room.query("#line, #picker, #sure").remove()
        self.room.remove_class("-typing", "-picking")
        self.room.back_to_keys()

    async def said(self, event: TypedLine.Said) -> None:
        """The line stays, with its words, until they are in the record."""
        from coprod_tui.app.seat.keys.held import shows_again

        if event.heard.shows:
            self.room.session.drafts.keep(event.question.id, "")
            await self.clear()
            self.room.show_asked(event.heard.shows, event.heard.about)
            return
        then = getattr(event.heard.move, "then", None)
        if then is not None:  # the words need one more answer before they are an entry
            await self.clear()
            then()
        elif event.heard.move is not None and shows_again(event.heard.move):
            self.room.run_worker(self._if_sure(event), exclusive=True)
        elif event.heard.move is not None:
            self.room.do(event.heard.move, after=event.question.after, question=event.question)

    async def _if_sure(self, event: TypedLine.Said) -> None:
        from coprod_tui.app.seat.keys.held import sure_to_show

        if event.heard.move is not None and await sure_to_show(self.room):
            self.room.session.drafts.keep(event.question.id, "")
            self.room.do(event.heard.move, after=event.question.after)

    async def closed(self, event: TypedLine.Closed) -> None:
        if event.question.left is not None:  # a question of which nothing is kept until its end
            self.room.session.drafts.keep(event.question.id, "")
            await self.clear()
            event.question.left()
            return
        self.room.session.drafts.keep(event.question.id, event.words)
        await self.clear()
        if event.words.strip():
            self.room.say(_("Your words are kept. The same key brings them back."))

    async def picked(self, event: Picker.Picked) -> None:
        await self.clear()
        if self._then is not None:
            self._then(event.name)

    async def other(self, event: Picker.Other) -> None:
        await self.clear()
        if self._other is not None:
            self._other(event.words)


def _answer(asked: asyncio.Future[bool] | None, *, yes: bool) -> None:
    """Whoever asked may not wait for it any more: the same was asked for once more meanwhile."""
    if asked is not None and not asked.done():
        asked.set_result(yes)


def guest_words(words: str) -> str:
    return _("A guest called {name}").format(name=words) if words else _("A guest")
