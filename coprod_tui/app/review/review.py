"""Reviewing a summary: the draft beside the record, what trips readers, where people stand, and Easy Read.

It is private, because it shows what was left out. Each change is an entry of the meeting's record, and can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import msgspec
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Static

from coprod_tui.afterwards.review.draft import Side, side_by_side
from coprod_tui.afterwards.review.easy_read import EasyRead, EasyRow, easy_read
from coprod_tui.afterwards.review.trips import Trip, summary_age, trips
from coprod_tui.app.destinations import Back
from coprod_tui.app.keyboard.key import Keys, Situation
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.keyboard.strokes import Strokes, Struck
from coprod_tui.app.review.own_words import OwnWords
from coprod_tui.app.review.panels.answers import Answers
from coprod_tui.app.review.panels.draft import DraftRows
from coprod_tui.app.review.panels.easy import EasyRows
from coprod_tui.app.review.panels.trips import TripRows
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.seat.strip import DeskHead
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import Fit, Part, key, muted, now, set_content
from coprod_tui.app.widgets.rows import Rows
from coprod_tui.app.window import window
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.summary_outcome import step, what_became
from coprod_tui.record.session import MeetingSession
from coprod_tui.sentences.review import stands
from coprod_tui.wording import _, seat_name

PAGE = 10
"""Lines that Page Up and Page Down move by."""
VIEWS = ("draft", "trips", "answers", "easy")
NO_EASY = EasyRead("", "", ())
SITUATIONS: dict[str, Situation] = {
    "draft": "review", "trips": "review-trips", "answers": "review-answers", "easy": "review-easy",
}  # fmt: skip


class ReviewPosition(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where somebody is on this screen, kept on disk for after a crash. chosen: the key of a line of the draft.

    trip, easy: the chosen place in those views. beside: the record is shown beside the draft.
    """

    view: str = "draft"
    chosen: str = ""
    trip: int = 0
    easy: int = 0
    beside: bool = True


class ReviewScreen(Struck, Seated):
    """One meeting's summary, read over at one seat. sides: lines of the draft; trips: what may trip readers."""

    CSS_PATH = "review.tcss"
    faces_room: ClassVar[bool] = False

    def __init__(self, session: MeetingSession, keys: Keys) -> None:
        super().__init__(session, keys)
        self.strokes = Strokes(self)
        self.place = _place(session.drafts.place)
        self.sides: tuple[Side, ...] = ()
        self.trips: tuple[Trip, ...] = ()
        self.easy = NO_EASY
        self.age = ""
        self._read: Meeting | None = None

    def compose(self) -> ComposeResult:
        yield DeskHead(self.seat)
        yield Fit(id="views", classes="page")
        with Vertical(id="body", classes="page"):
            yield DraftRows(id="draft")
            yield TripRows(id="trips")
            with Vertical(id="answers"):
                yield from self.answers()
            yield EasyRows(id="easy")
        yield Static(id="stands", classes="page")
        yield MessageLine(id="message")
        with Vertical(id="foot"):
            yield KeyLine(id="keys")

    def answers(self) -> ComposeResult:
        """What the third view shows: people, and where each stands."""
        yield Answers()

    async def on_mount(self) -> None:
        self.listen()
        await self.show_now()
        for note in self.notes(_("The words you were typing are kept. The same key brings them back.")):
            self.say_trouble(note)

    def on_screen_resume(self, _event: ScreenResume) -> None:
        self.call_next(self.show_now)

    # What is shown

    @property
    def situation(self) -> Situation:
        return SITUATIONS.get(self.place.view, "review")

    async def show_now(self) -> None:
        if self.meeting is not self._read:
            self._read = self.meeting
            self.sides, self.trips = side_by_side(self.meeting), trips(self.meeting)
            self.easy = NO_EASY
            self.age = summary_age([side.draft.words for side in self.sides if side.draft is not None], self.meeting)
        screen = self.app.screen
        if isinstance(screen, OwnWords) and screen.review is self:
            screen.show()
        with self.app.batch_update():
            self.query_one(DeskHead).take(self.meeting, self.at)
            self.show_views()

    def show_views(self) -> None:
        place, keys = self.place, self.keys
        named = {
            "draft": _("Summary"),
            "trips": _("What trips readers"),
            "answers": _("Answers"),
            "easy": _("Easy Read"),
        }
        counted = {"trips": str(len(self.trips)) if self.trips else ""}
        parts = []
        for view in VIEWS:
            label = " ".join(filter(None, (named[view], counted.get(view, ""))))
            name = now(label) if view == place.view else muted(label)
            door = keys.by_id["review-easy-read" if view == "easy" else f"review-{view}"]
            mark = keys.mark(door) if self.situation in door.when else "►"
            parts.append(Part(Content.assemble(key(mark, ""), name), view))
        self.query_one("#views", Fit).show(parts)
        for view in VIEWS:
            self.query_one(f"#{view}").display = view == place.view
        if place.view == "draft":
            chosen = self.side
            self.query_one(DraftRows).show(
                self.sides, self._remarks(), chosen.key if chosen else "", beside=place.beside
            )
        elif place.view == "trips":
            self.query_one(TripRows).show(self.trips, min(place.trip, max(len(self.trips) - 1, 0)), self.age)
        elif place.view == "easy":
            self.query_one(EasyRows).show(self.easy_now(), min(place.easy, max(len(self.easy.rows) - 1, 0)))
        else:
            self.query_one(Answers).take(self.meeting, self.today.isoformat())
        next_ = comes_next(self.meeting, keys, place.view, self.today.isoformat())
        set_content(self.query_one("#stands", Static), Content("  ".join(filter(None, (stands(self.meeting), next_)))))
        self.query_one(KeyLine).offer(keys, self.situation)
        self.session.drafts.keep_place("" if place == ReviewPosition() else msgspec.json.encode(place).decode())

    def easy_now(self) -> EasyRead:
        """Easy Read of the meeting as it is now; made only once it is looked at (cached until the meeting changes)."""
        if self.easy is NO_EASY:
            self.easy = easy_read(self.session.place, self.meeting)
        return self.easy

    def _remarks(self) -> Mapping[str, str]:
        """What the review did to a line, in words, by its key; for one left out, who did and why."""
        review, remarks = self.meeting.review, {}
        left_out = {one.thing: one for one in review.left_out}
        for side in self.sides:
            if side.change == "left-out" and side.thing in left_out:
                one = left_out[side.thing]
                words = _("Left out by {seat}. Why: {why}")
                remarks[side.key] = words.format(seat=one.seat.partition(", ")[2] or seat_name(one.seat), why=one.why)
            elif side.change == "reworded":
                remarks[side.key] = _("(in other words)")
            elif side.thing in review.important:
                remarks[side.key] = _("(important)")
        return remarks

    @property
    def side(self) -> Side | None:
        """The chosen line; the first where none is."""
        chosen = next((side for side in self.sides if side.key == self.place.chosen), None)
        return chosen or (self.sides[0] if self.sides else None)

    def change(self, **changes: object) -> None:
        """Change the position on this screen, and show it."""
        self.place = msgspec.structs.replace(self.place, **changes)
        self.show_views()

    def show_view(self, view: str) -> None:
        self.say("")
        self.change(view=view)

    def next_view(self, by: int) -> None:
        self.show_view(VIEWS[(VIEWS.index(self.place.view) + by) % len(VIEWS)])

    def toggle_beside(self) -> None:
        self.change(beside=not self.place.beside)

    # Keys and clicks

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name in VIEWS:
            self.show_view(event.name)

    def on_part_of_list_picked(self, event: DraftRows.Picked) -> None:
        event.stop()
        self.change(chosen=self.sides[event.place].key)

    def on_part_of_list_wheeled(self, event: DraftRows.Wheeled) -> None:
        event.stop()
        self.choose(event.by)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        if event.widget.id == "trip-rows" and event.name.isdigit():
            self.change(trip=int(event.name))
            self.go_to_trip()
        elif event.widget.id == "easy-rows" and event.name.isdigit():
            self.change(easy=int(event.name))
        elif event.widget.id == "answer-rows" and event.name.isdigit():
            self.query_one(Answers).pick(Id(int(event.name)))

    def choose(self, by: int) -> None:
        """Choose the line so many further down (up, below 0)."""
        if self.place.view == "trips":
            self.change(trip=min(max(self.place.trip + by, 0), max(len(self.trips) - 1, 0)))
            return
        if self.place.view == "easy":
            self.change(easy=min(max(self.place.easy + by, 0), max(len(self.easy_now().rows) - 1, 0)))
            return
        if self.place.view == "answers":
            self.query_one(Answers).choose(by)
            return
        if self.side is None or self.query_one(DraftRows).further(by):
            return
        here = self.sides.index(self.side)
        there = min(max(here + by, 0), len(self.sides) - 1)
        step = 1 if by > 0 else -1
        while 0 <= there < len(self.sides) and self.sides[there].piece.alone:
            there += step
        if 0 <= there < len(self.sides):
            self.change(chosen=self.sides[there].key)

    def turn(self, by: int) -> None:
        self.choose(by * PAGE)

    @property
    def trip(self) -> Trip | None:
        """The chosen trip; None where there are none."""
        return self.trips[min(self.place.trip, len(self.trips) - 1)] if self.trips else None

    @property
    def easy_row(self) -> EasyRow | None:
        """The chosen thing of Easy Read."""
        rows = self.easy_now().rows
        return rows[min(self.place.easy, len(rows) - 1)] if rows else None

    def go_to_trip(self) -> None:
        """Go to the line of the draft that the chosen trip is about."""
        trip = self.trip
        if trip is None:
            return
        about_it = [side for side in self.sides if side.thing == trip.thing and trip.thing]
        if not about_it:
            self.say(_("It is about the whole summary."))
            return
        self.say("")
        self.change(view="draft", chosen=about_it[-1].key)

    def leave(self) -> None:
        self.session.drafts.keep_place("")  # the position is for after a crash alone
        window(self).go(Back(self.session, projected=False))

    def back_from_words(self, thing: int | None) -> None:
        """Choose the line of the thing that somebody wants in other words."""
        about_it = [side for side in self.sides if thing and side.thing == thing and side.draft is not None]
        if about_it:
            self.change(view="draft", chosen=about_it[-1].key)
            self.say(_("They asked for other words here."))


def _place(text: str) -> ReviewPosition:
    try:
        position = msgspec.json.decode(text, type=ReviewPosition) if text else ReviewPosition()
    except msgspec.DecodeError:
        return ReviewPosition()
    return position if position.view in VIEWS else ReviewPosition()


def comes_next(meeting: Meeting, keys: Keys, view: str, today: str) -> str:
    """What comes next for this summary and which key does it; "" once it is agreed. view: which is shown.

    today: YYYY-MM-DD.
    """
    at_answers = view == "answers"
    words = {
        "review": ("review-ready", _("Next: {key} marks it ready.")),
        "send": ("review-send", _("Next: {key} sends it.")),
        "waiting": ("", "" if at_answers else _("Next: what people answer goes under Answers.")),
        "asked": ("", "" if at_answers else _("Next: Answers says what is asked for.")),
        "agree": ("review-agree", _("Next: {key} makes it the agreed record.")),
        "close": ("review-agree", _("Next: {key} closes it with the answers that came. It is not agreed.")),
        "agreed": ("", ""),
        "closed": ("", ""),
    }
    id, sentence = words[step(what_became(meeting), meeting.sealing.day, today)]
    return sentence.format(key=keys.mark(keys.by_id[id]) if id else "")
