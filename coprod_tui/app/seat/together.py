"""What other seats let everyone see, on the Room: a line being written at a Desk, and that there are phone pages."""

from __future__ import annotations

from typing import cast

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.widgets.pieces import bold, key, muted
from coprod_tui.model.entry import Id
from coprod_tui.record.phone_pages import KIND, PagesState, read_state
from coprod_tui.record.seats import SeatState
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.sentences import name_of
from coprod_tui.sentences.desk_line import WRITES
from coprod_tui.sentences.phone_pages import answered_on_phones, can_follow, is_it_you, trouble, waits_for_you
from coprod_tui.wording import _

LOOK = 1.0
"""Seconds between two looks whether a Desk that shows something is there still."""


class Together(Static):
    """Takes no room while nothing is shown. The record's thread checks the folder of seats; a change has all read."""

    DEFAULT_CLASSES = "page"
    DEFAULT_CSS = "Together { display: none; height: auto; max-height: 4; }"

    class Changed(Message):
        """A seat has written what it shows, or anything else."""

    def __init__(self, session: MeetingSession, *, faces_room: bool = True) -> None:
        """faces_room: whether everybody sees it; else whoever runs the meeting is told what phone pages ask of them."""
        super().__init__(id="together")
        self._faces_room = faces_room
        self._session, self._seats = session, session.place.seats
        self._seen = 0
        self._blocked = session.meeting.flow.hidden
        self._desk = False
        self.counts_here = False
        """Whether support is counted at this screen, which then says itself how many have answered."""

    def block(self) -> None:
        """The screen is hidden: nothing is shown until every Desk has let go of what it showed."""
        self._blocked = True
        self._show([])

    def on_mount(self) -> None:
        self._looks = self.set_interval(LOOK, self.look, pause=True)
        self._stop_peeking = self._session.listen(Peek(self))

    def on_unmount(self) -> None:
        self._stop_peeking()

    def peek(self) -> None:
        """Called on the record's thread as often as it looks at the record: one `stat` of a folder."""
        try:
            seen = self._seats.folder.stat().st_mtime_ns
        except OSError:
            return
        if seen != self._seen:
            self._seen = seen
            self.post_message(self.Changed())

    def on_together_changed(self, event: Changed) -> None:
        event.stop()
        self._show(self._shown_by_seats())

    def look(self) -> None:
        """A Desk that stopped without a word shows nothing any more. Looked for only while one shows something."""
        self._show(self._shown_by_seats())

    def _shown_by_seats(self) -> list[SeatState]:
        shows = {seat.kind for seat in self._seats.all() if seat.shows}
        self._blocked = self._blocked and "desk" in shows
        if not shows & {"desk", KIND}:
            return []
        seats = self._seats.open_seats()
        self._desk = any(seat.kind == "desk" for seat in seats)
        return [
            seat
            for seat in seats
            if seat.shows and (seat.kind == KIND or (seat.kind == "desk" and self._faces_room and not self._blocked))
        ]

    def _show(self, seats: list[SeatState]) -> None:
        lines = [self._pages(read_state(seat)) if seat.kind == KIND else _line(seat) for seat in seats]
        content = Content("\n").join([line for line in lines if line])
        if self.display != bool(content):
            self.display = bool(content)
            (self._looks.resume if content else self._looks.pause)()
        if content != self.content or content.spans != getattr(self.content, "spans", None):
            self.update(content)

    def _pages(self, state: PagesState | None) -> Content:
        """That there are phone pages, and which key says where: never who follows, or how many.

        While support is counted at another seat, how many have answered on a phone, and never how.
        At a Desk only where somebody waits to be confirmed, or means harm. The Room tells of that where there is no
        Desk, and names nobody before its key was pressed.
        """
        keys: Keys = cast("Keyed", self.screen).keys
        named = keys.label(keys.by_id["phone-pages"])
        words = trouble(state) if state is not None else ""
        if state is not None and state.claims:
            asks = is_it_you(name_of(self._session.meeting, Id(state.claims[0][1])))
            words = waits_for_you() if self._faces_room else asks
        asked = Content.assemble(bold(words), "  ", key(named, _("answers"))) if words else Content("")
        if not self._faces_room:
            return asked
        words_for_all = Content.assemble(can_follow(), "  ", key(named, _("shows how")))
        if state is not None and state.count is not None and not (state.count.all or self.counts_here):
            words_for_all = Content(answered_on_phones(state.count.answered))
        return Content("\n").join((words_for_all, asked)) if words and not self._desk else words_for_all


class Peek(Listener):
    """Has it check what seats show each time the record was looked at, whether or not there was news."""

    def __init__(self, together: Together) -> None:
        self._together = together

    def settled(self) -> None:
        self._together.peek()


def _line(seat: SeatState) -> Content:
    kind, _newline, words = seat.shows.partition("\n")
    label = _(WRITES[kind]) if kind in WRITES else _("Being written")
    who = f" ({seat.name})"
    return Content.assemble(bold(f"► {label}"), muted(f"{who}  "), words)
