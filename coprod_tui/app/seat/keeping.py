"""A meeting's open record as a screen uses it: moves in, what came of them out, drafts kept, trouble told.

Messages come from the record thread; what is worked out from them happens on the screen's own.
"""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec
from textual.message import Message

from coprod_tui.model.another_day import opens_on_another_day
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import MeetingFinished
from coprod_tui.model.meeting import KEEPS
from coprod_tui.model.text import harmless
from coprod_tui.record.live import Keeping, Live, steady_clock, wall_clock
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import tell_move
from coprod_tui.wording import _, reason, refusal, refusal_kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from coprod_tui.app.seat.follow_ups import After
    from coprod_tui.app.seat.seated import Move, Seated
    from coprod_tui.app.widgets.typed_line import Question
    from coprod_tui.model.held import Choice
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Done
    from coprod_tui.record.shelf import MeetingPlace, Shelf

TRY_AGAIN = 2.0
"""Seconds after which what could not be saved is tried again."""


class Drafts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a seat's file keeps of a screen. half: words half typed, by the id of their line, each with its token.

    place: where on the screen somebody was. held: words half typed as the screen was hidden: no key brings them back
    until somebody has chosen.
    """

    half: dict[str, tuple[str, str]] = {}
    place: str = ""
    held: dict[str, tuple[str, str]] = {}


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


@dataclass
class Stopped(Message):
    """The record cannot go on, by a fault of ours: nothing that is done here would be kept."""

    fault: Exception


class Forgotten(Message):
    """Words were taken out for good: what is half typed here is kept no more, because it may be of them."""


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
        kind: str = "room",
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
        readable_part: bool = False,
    ) -> None:
        """seat: its name; kind: "room" or "desk". Raises CannotOpen; Damaged unless the readable part is asked for."""
        self.kind = kind
        self.shelf, self.place, self.clock, self._steady = shelf, place, clock, steady
        self._room: Seated | None = None
        self._drafts: dict[str, str] = {}
        self._tokens: dict[str, str] = {}
        self.place_kept = ""
        self.restored = False
        self._writing = threading.RLock()
        self._kept_last: Future[bool] | None = None
        self._behind = False
        self._shows = self._shown = ""
        self._waiting: list[Asked] = []
        self._unkept: dict[str, str] = {}
        self._held: dict[str, tuple[str, str]] = {}
        self._held_unkept = False
        self.half_settled = False
        self._forgetting = False
        self.looked: Callable[[], None] | None = None
        taken = self._take(kind, seat)
        self.live: Live[Meeting] = Live(
            place.record,
            MEETING,
            taken or seat,
            self._published,
            kept=self._kept,
            looked=self._look,
            failed=lambda fault: self._post(Stopped(fault)),
            clock=clock,
            steady=steady,
            readable_part=readable_part,
        )
        self._restore(taken)

    def _take(self, kind: str, seat: str) -> Any:
        try:
            return self.place.seats.take(kind, seat, self.clock())
        except NotSaved:
            return None  # the record says the same at the first move; it can still be read

    def _restore(self, taken: Any) -> None:
        """What was half typed when this seat was last left, but for what is in the record by now."""
        if taken is None or not taken.seat.sign.draft:
            return
        used = {stamped.stamp.token for stamped in self.meeting.history if stamped.stamp.token}
        try:
            left = msgspec.json.decode(taken.seat.sign.draft, type=Drafts)
        except msgspec.DecodeError:
            return  # not kept by a screen of ours: nothing that this one could bring back
        for id, (words, token) in left.half.items():
            if words and token not in used:
                self._drafts[id], self._tokens[id] = harmless(words), token
        self._held = {id: half for id, half in left.held.items() if half[1] not in used}
        self.place_kept = left.place
        self.restored = bool(self._drafts)

    @property
    def meeting(self) -> Meeting:
        return self.live.state

    @property
    def seat(self) -> str:
        return self.live.seat

    def steady(self) -> float:
        """Seconds that nobody sets."""
        return self._steady() / 1000

    def attach(self, room: Seated) -> None:
        self._room = room

    def _published(self, meeting: Meeting) -> None:
        if self._room is not None:
            self._room.post_message(Published(meeting))

    def _look(self) -> None:
        if self.looked is not None:
            self.looked()

    def _kept(self, keeping: Keeping) -> None:
        if self._room is not None:
            self._room.post_message(Kept(keeping))

    def notes(self, restored: str) -> list[str]:
        """What people should know as the screen opens. restored: how it says that half-typed words are kept."""
        return [words for words in (restored if self.restored else "", self.keeping_words()) if words]

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
        asked = Asked(move, after, question, token)
        room = self._room
        if room is not None and opens_on_another_day(self.meeting, move, room.today.isoformat()):
            room.ask_to_begin(lambda: self._ask(asked), question)
        else:
            self._ask(asked)

    def _ask(self, asked: Asked) -> None:
        future = self.live.do(asked.move, asked.token)
        future.add_done_callback(lambda done: self._post(Answered(done, asked)))

    def _post(self, message: Message) -> None:
        if self._room is not None:
            self._room.post_message(message)

    def answered(self, event: Answered, room: Seated) -> None:
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

    def _refused(self, room: Seated, asked: Asked, words: str) -> None:
        room.not_done(asked.question, words)

    def _not_saved(self, room: Seated, asked: Asked, trouble: NotSaved) -> None:
        """A line keeps its words, and Enter tries again. A key is tried again by itself, or must be pressed again."""
        if asked.question is not None:
            self._refused(room, asked, refusal_kept(trouble))
            return
        words = refusal(trouble)
        again = trouble.reason == "busy" and not asked.again
        room.say_trouble(words if again else f"{words} {_('What you just did is not done.')}")
        if again:
            retry = Asked(asked.move, asked.after, None, asked.token, again=True)
            room.set_timer(TRY_AGAIN, lambda: self._ask(retry))

    def _done(self, room: Seated, asked: Asked, done: Done) -> None:
        if asked.question is not None:
            self.keep_draft(asked.question.id, "")
            self._tokens.pop(asked.question.id, None)
        if done.entries:
            kept = any(isinstance(one.entry, KEEPS) for one in done.entries)
            undo = "" if kept else room.keys.label(room.keys.by_id["undo"])
            room.say(tell_move(done.entries, self.meeting), undo)
            if any(isinstance(one.entry, MeetingFinished) for one in done.entries):  # by a key or by a typed line
                room.save_summary()
        room.call_next(self._follow, room, asked, done)

    async def _follow(self, room: Seated, asked: Asked, done: Done) -> None:
        if asked.question is not None:
            await room.line_done(asked.question)
        if asked.after is not None:
            asked.after(room, done)

    # Drafts

    def draft(self, id: str) -> str:
        return self._drafts.get(id) or self._unkept.get(id, "")

    def keep_draft(self, id: str, words: str) -> None:
        """Keep what is being typed, also should the laptop stop this moment."""
        with self._writing:
            before = self._drafts.pop(id, "")
            if not words.strip():
                self._unkept.pop(id, None)
            elif id in self._unkept:
                self._unkept[id] = words
            else:
                self._drafts[id] = words
                self._tokens.setdefault(id, secrets.token_hex(8))
            if self._drafts.get(id, "") != before:
                self._keep()

    def hold_drafts(self) -> bool:
        """Words half typed here come back by no key until somebody has chosen; whether any wait for that."""
        if self.kind != "room":  # a Desk's line is private
            return False
        with self._writing:
            new = {id: (words, self._tokens[id]) for id, words in self._drafts.items()}
            new |= {id: (words, "") for id, words in self._unkept.items()}
            self._drafts.clear()
            self._unkept.clear()
            if new:
                self._held |= new
                self.half_settled = False
                self._keep()
        return bool(self._held) and not self.half_settled

    @property
    def holds(self) -> bool:
        """Whether words half typed here are kept off the screen."""
        return bool(self._held)

    def let_go(self, choice: Choice) -> None:
        """What was chosen for words half typed here: they may be seen again, or else they are wiped."""
        with self._writing:
            held, self._held = self._held, {}
            if choice == "fine":
                self._drafts |= {id: words for id, (words, _token) in held.items()}
                self._tokens |= {id: token or secrets.token_hex(8) for id, (_words, token) in held.items()}
            self._keep()

    def move_draft(self, before: str, id: str) -> None:
        """What is being typed under one id goes on under another, where nothing is being typed."""
        with self._writing:
            if before in self._drafts:  # they stay kept until what follows is: nothing typed is an end of them too
                self._drafts[id] = self._drafts.pop(before)
                self._tokens.setdefault(id, secrets.token_hex(8))
            if before in self._unkept:
                self._unkept[id] = self._unkept.pop(before)

    def keep_place(self, place: str) -> None:
        """Keep where on its screen this seat is, in the screen's own words."""
        with self._writing:
            if place != self.place_kept and not self._forgetting:
                self.place_kept = place
                self._keep()

    def show(self, shows: str) -> None:
        """Let other seats see this, or with "" nothing: it lasts as long as this seat does."""
        with self._writing:
            if shows != self._shows and not self._forgetting:
                self._shows = shows
                self._keep()

    def forgotten(self) -> None:
        """The screen has dropped what `Forgotten` told it to."""
        self._forgetting = False

    def _keep(self) -> None:
        """Have the seat's file written, once for all that is typed while the disk is busy with the last time."""
        self._behind = self._kept_last is not None and not self._kept_last.done()
        if not self._behind:
            self._write()

    def _write(self) -> None:
        half = {id: (words, self._tokens[id]) for id, words in self._drafts.items()}
        held = {} if self._held_unkept else self._held
        nothing = not half and not self.place_kept and not held
        kept = "" if nothing else msgspec.json.encode(Drafts(half, self.place_kept, held)).decode()
        self._behind = False
        if self._shows != self._shown:
            self._shown = self._shows
            self.live.show(self._shows).add_done_callback(self._written)
        self._kept_last = self.live.keep_draft(kept, next(reversed(half.values()))[1] if half else "")
        self._kept_last.add_done_callback(self._written)

    def _written(self, done: Future[bool]) -> None:
        """The record thread has kept what there was: more may have been typed meanwhile."""
        if done.exception() is not None:
            return  # the next letter tries again; and where the record is being closed, nothing may wait here
        with self._writing:
            if not done.result():
                self._forget()
            if self._behind and done is self._kept_last:
                self._write()

    def _forget(self) -> None:
        """What is half typed now was begun before words were taken out: it stays here, and is kept on no disk."""
        self._unkept |= self._drafts
        self._drafts.clear()
        self._held_unkept = bool(self._held)
        self.place_kept = self._shows = self._shown = ""
        self._forgetting = True
        self._post(Forgotten())

    def close(self) -> None:
        with self._writing:
            self._behind = self._behind or bool(self._shown)
            self._shows = ""
            if self._behind:
                self._write()
        self.live.close()
