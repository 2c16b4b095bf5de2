"""A meeting's open record as a screen uses it: moves in, what came of them out, drafts kept, trouble told.

Messages come from the record thread; what is worked out from them happens on the screen's own.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from coprod_tui.app.asking import TypedLine
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import KEEPS
from coprod_tui.record.live import Keeping, Live, steady_clock, wall_clock
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.trouble import NotSaved
from coprod_tui.telling import tell_move
from coprod_tui.wording import _, reason, refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from coprod_tui.app.asking import Question
    from coprod_tui.app.following import After
    from coprod_tui.app.screens.room import Move, Room
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Done
    from coprod_tui.record.shelf import MeetingPlace, Shelf

TRY_AGAIN = 2.0
"""Seconds after which what could not be saved is tried again."""


@dataclass
class Published(Message):
    """The meeting as it is now."""

    meeting: Meeting

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, Published)


@dataclass
class Kept(Message):
    """How keeping the record goes has changed."""

    keeping: Keeping


@dataclass(frozen=True)
class Asked:
    """A move somebody asked for, what follows it, and the line it was typed in."""

    move: Move
    after: After | None = None
    question: Question | None = None
    token: str = ""
    again: bool = False


@dataclass
class Answered(Message):
    """A move is on disk, or was refused, or could not be saved."""

    future: Future[Done]
    asked: Asked


class Table:
    """What people sit at: one meeting's record, open at one seat. Close it when the screen goes."""

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        *,
        seat: str = "Room",
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
        readable_part: bool = False,
    ) -> None:
        """Raises CannotOpen, and Damaged unless the readable part is asked for."""
        self.shelf, self.place, self.clock, self._steady = shelf, place, clock, steady
        self._room: Room | None = None
        self._drafts: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        self._waiting: list[Asked] = []
        self._notes: list[str] = []
        taken = self._take(seat)
        self.live: Live[Meeting] = Live(
            place.record,
            MEETING,
            taken or seat,
            self._published,
            kept=self._kept,
            clock=clock,
            steady=steady,
            readable_part=readable_part,
        )
        self._restore(taken)

    def _take(self, seat: str) -> Any:
        try:
            return self.place.seats.take("room", seat, self.clock())
        except NotSaved:
            return None  # the record says the same at the first move; it can still be read

    def _restore(self, taken: Any) -> None:
        if taken is None or not taken.seat.sign.draft:
            return
        id, _newline, words = taken.seat.sign.draft.partition("\n")
        used = {stamped.stamp.token for stamped in self.meeting.history if stamped.stamp.token}
        if words and taken.seat.sign.token not in used:
            self._drafts[id], self._tokens[id] = words, taken.seat.sign.token
            self._notes.append(_("Words that were being typed here are kept. The same key brings them back."))

    @property
    def meeting(self) -> Meeting:
        return self.live.state

    @property
    def seat(self) -> str:
        return self.live.seat

    def steady(self) -> float:
        """Seconds that nobody sets."""
        return self._steady() / 1000

    def attach(self, room: Room) -> None:
        self._room = room

    def _published(self, meeting: Meeting) -> None:
        if self._room is not None:
            self._room.post_message(Published(meeting))

    def _kept(self, keeping: Keeping) -> None:
        if self._room is not None:
            self._room.post_message(Kept(keeping))

    def notes(self) -> list[str]:
        """What people should know as the screen opens."""
        words = self.keeping_words()
        return [*self._notes, *([words] if words else [])]

    def keeping_words(self) -> str:
        keeping = self.live.keeping
        if keeping.reason:
            return reason(keeping.reason)
        if keeping.set_aside:
            return _("The last line was cut short when Coprod stopped. It is set aside, and all the rest is safe.")
        return ""

    # Moves

    def do(self, move: Move, *, after: After | None = None, question: Question | None = None, token: str = "") -> None:
        if question is not None:
            token = self._tokens.setdefault(question.id, secrets.token_hex(8))
        self._ask(Asked(move, after, question, token))

    def _ask(self, asked: Asked) -> None:
        future = self.live.do(asked.move, asked.token)
        future.add_done_callback(lambda done: self._post(Answered(done, asked)))

    def _post(self, message: Message) -> None:
        if self._room is not None:
            self._room.post_message(message)

    def answered(self, event: Answered, room: Room) -> None:
        """Say what came of a move; keep and try again what could not be saved."""
        asked = event.asked
        try:
            done = event.future.result()
        except Refused as refused:
            self._refused(room, asked, refusal(refused))
        except NotSaved as trouble:
            self._not_saved(room, asked, trouble)
        else:
            self._done(room, asked, done)

    def _refused(self, room: Room, asked: Asked, words: str) -> None:
        lines = room.query(TypedLine)
        if asked.question is not None and lines:
            lines.first().say(words)
        else:
            room.say_trouble(words)

    def _not_saved(self, room: Room, asked: Asked, trouble: NotSaved) -> None:
        """A line keeps its words, and Enter tries again; a key is tried again by itself."""
        words = refusal(trouble)
        if asked.question is not None:
            self._refused(room, asked, words)
            return
        room.say_trouble(words)
        if trouble.reason == "busy" and not asked.again:
            retry = Asked(asked.move, asked.after, None, asked.token, again=True)
            room.set_timer(TRY_AGAIN, lambda: self._ask(retry))

    def _done(self, room: Room, asked: Asked, done: Done) -> None:
        if asked.question is not None:
            self.keep_draft(asked.question.id, "")
            self._tokens.pop(asked.question.id, None)
        if done.entries:
            kept = any(isinstance(one.entry, KEEPS) for one in done.entries)
            undo = "" if kept else room.keys.label(room.keys.by_id["undo"])
            room.say(tell_move(done.entries, self.meeting), undo)
        room.call_next(self._follow, room, asked, done)

    async def _follow(self, room: Room, asked: Asked, done: Done) -> None:
        if asked.question is not None:
            await room.foot.clear()
        if asked.after is not None:
            asked.after(room, done)

    # Drafts

    def draft(self, id: str) -> str:
        return self._drafts.get(id, "")

    def keep_draft(self, id: str, words: str) -> None:
        """Keep what is being typed, also should the laptop stop this moment."""
        if words.strip():
            self._drafts[id] = words
        else:
            self._drafts.pop(id, None)
        token = self._tokens.setdefault(id, secrets.token_hex(8)) if words.strip() else ""
        self.live.keep_draft(f"{id}\n{words}" if words.strip() else "", token)

    def close(self) -> None:
        self.live.close()
