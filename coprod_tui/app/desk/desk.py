"""The Desk: the working screen of the note-taker and co-chairs. The line always has the cursor; the record is above it.

It shows what never stands on the Room: who waits and why, speaking time, reminders. It keeps no truth of its own but
what only this screen knows: the line's kind, which entry is picked, what is searched for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

import msgspec
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.desk.chaired import know_who_chaired
from coprod_tui.app.desk.leave_out import leave_out, take_out
from coprod_tui.app.desk.panels.aside import Brief, Remember, Voices, Waiting
from coprod_tui.app.desk.panels.decision import Deciding
from coprod_tui.app.desk.panels.line import Writing
from coprod_tui.app.desk.panels.record import RecordList
from coprod_tui.app.desk.panels.sheet import Sheet
from coprod_tui.app.desk.recorded import RecordedMove, RecordRows
from coprod_tui.app.desk.reword import refused_now, rewording
from coprod_tui.app.desk.sayings import sayings
from coprod_tui.app.desk.whose import ask_whose
from coprod_tui.app.desk.writer import Writer
from coprod_tui.app.destinations import ToRoom
from coprod_tui.app.keyboard.key import Keys, Situation
from coprod_tui.app.keyboard.key_line import KeyLine
from coprod_tui.app.office import Office
from coprod_tui.app.seat.count import ask_count
from coprod_tui.app.seat.decision_answers import answer_decision
from coprod_tui.app.seat.enquiries import answer
from coprod_tui.app.seat.listed import LIVE, listed
from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.seat.strip import DeskHead, Strip
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.app.widgets.pieces import bold, muted
from coprod_tui.app.widgets.rows import Row
from coprod_tui.app.window import window
from coprod_tui.commands.board import told_in_lines
from coprod_tui.commands.find import found_lines
from coprod_tui.commands.reach_out import who_is_missing
from coprod_tui.model.flow import ScreenHidden
from coprod_tui.model.held import to_leave_out
from coprod_tui.model.meeting import Meeting, unheld
from coprod_tui.model.sharing import TYPED
from coprod_tui.record.session import MeetingSession
from coprod_tui.sentences.joining import read_out
from coprod_tui.wording import _, ngettext

PAGE = 10
"""Entries that Page Up and Page Down go past."""
PARTS = (DeskHead, Strip, Brief, Deciding, Waiting, Voices, Remember)


class DeskPosition(msgspec.Struct, frozen=True, omit_defaults=True):
    """What somebody has open on this screen, kept so that it is open again after a crash.

    kind: the line's; picked: the picked entry's line, 0 for none; sought: the search; every: whether all rows show.
    """

    kind: str = "note"
    picked: int = 0
    sought: str = ""
    every: bool = False


class Desk(Writer):
    """One meeting at one Desk. session: the meeting's open record, at a seat of the kind "desk"."""

    CSS_PATH = "desk.tcss"
    faces_room: ClassVar[bool] = False

    def __init__(self, session: MeetingSession, keys: Keys) -> None:
        super().__init__(session, keys)
        self.recorded = RecordRows()
        self.place = _position(session.drafts.place)
        self.marked: frozenset[int] = frozenset()
        self._hid = session.meeting.last
        self._whole: tuple[Meeting, Meeting] = (session.meeting, unheld(session.meeting))

    def compose(self) -> ComposeResult:
        yield DeskHead(self.seat)
        yield Strip(id="strip")
        yield Brief(id="brief")
        yield Deciding(id="deciding")
        with Horizontal(id="body"):
            with Vertical(id="record"):
                yield Static(id="record-heading")
                yield RecordList(id="entries")
            yield Sheet(id="sheet")
            with Vertical(id="aside"):
                yield Waiting()
                yield Voices()
                yield Remember()
        yield MessageLine(id="message")
        with Vertical(id="foot"):
            yield Writing()
            yield KeyLine(id="keys")

    async def on_mount(self) -> None:
        self.listen()
        self.restore_line(self.place.kind)
        self.place_cursor()
        await self.show_now()
        self.set_interval(1.0, self.tick)
        for note in self.notes(_("The words you were typing are in the line again.")):
            self.say_trouble(note)
        self.begin_alone("chaired", know_who_chaired, self)

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        self.call_next(self.show_now)

    @property
    def meeting(self) -> Meeting:
        """The meeting with all of its words: those held off the big screen are read here."""
        meeting = self.session.meeting
        if self._whole[0] is not meeting:
            self._whole = meeting, unheld(meeting)
        return self._whole[1]

    def hidden_elsewhere(self) -> None:
        """Stop showing this line on the Room while the meeting is hidden. Whoever writes may show it again later."""
        meeting = self.session.meeting
        hid = next((one.stamp.number for one in reversed(meeting.history) if isinstance(one.entry, ScreenHidden)), 0)
        if (meeting.flow.hidden or hid > self._hid) and self.writing.together:  # it may be over before this is told
            self.toggle_together()
        self._hid = hid

    def hold_words(self) -> str:
        if self.writing.together:
            self.toggle_together()
        return ""

    # What is shown

    @property
    def sheet(self) -> Sheet:
        return self.query_one(Sheet)

    @property
    def situation(self) -> Situation:
        if self.has_class("-typing"):
            return "asked"
        return "entry" if self.place.picked else "desk"

    @property
    def rows(self) -> list[RecordedMove]:
        return self.recorded.rows(every=self.place.every, sought=self.place.sought)

    async def show_now(self) -> None:
        self.recorded.read(self.meeting)
        with self.app.batch_update():
            for part in self._parts():
                part.take(self.meeting, self.at)
            self.show_record()
            self.renew_sheet()

    def _parts(self) -> list[Panel]:
        return [self.query_one(kind) for kind in PARTS]

    def show_record(self) -> None:
        """The rows, the heading over them, and the keys for what is picked."""
        rows, place = self.rows, self.place
        if place.picked and all(move.line != place.picked for move in rows):
            self.place = place = msgspec.structs.replace(place, picked=0)
        leave = frozenset(to_leave_out(self.meeting))
        self.query_one(RecordList).show(rows, self.meeting.taken, place.picked, self.marked, leave)
        self.query_one("#record-heading", Static).update(self._heading(len(rows)))
        self.query_one(KeyLine).offer(self.keys, self.situation)
        self.session.drafts.keep_place("" if place == DeskPosition() else msgspec.json.encode(place).decode())

    def _heading(self, count: int) -> Content:
        if self.place.sought:
            template = ngettext("{count} with “{words}”", "{count} with “{words}”", count)
            words = template.format(count=count, words=self.place.sought)
            return Content.assemble(bold(_("Record")), "  ", words, "   ", muted(_("Escape shows all")))
        return Content.assemble(bold(_("Record")), "  ", muted(_("every entry") if self.place.every else ""))

    def renew_sheet(self) -> None:
        """Draw the sheet anew where it is a list that changes while it is shown."""
        sheet = listed(self.sheet.kind, self.meeting, self.at) if self.sheet.kind in LIVE else None
        if sheet is not None:
            self.sheet.renew(sheet[1])

    def tick(self) -> None:
        """A second has gone by."""
        if self.is_current:
            self.renew_sheet()
            for part in self._parts():
                part.tick(self.meeting, self.at)

    def change(self, **changes: object) -> None:
        """Be at another place on this screen."""
        self.place = msgspec.structs.replace(self.place, **changes)
        if not self.place.picked:
            self.marked = frozenset()
        self.place_cursor()
        self.show_record()

    def place_cursor(self) -> None:
        """Put the cursor in the line. While an entry is picked nothing has it, and keys are for the entry."""
        self.set_focus(None if self.place.picked else self.writing.typed)
        if self.is_mounted:
            self.query_one(KeyLine).offer(self.keys, self.situation)

    # Keys and clicks

    def on_key(self, event: events.Key) -> None:
        key = self.keys.find(event.key, self.situation, led=False)
        if key is not None:
            event.stop()
            event.prevent_default()
            key.press(self)
        elif event.is_printable and self.situation in ("entry", "desk"):
            event.stop()  # letters that came before the cursor was back in the line go there too, all of them
            if self.place.picked:
                self.change(picked=0)
            self.writing.insert(event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        if self.place.picked:
            event.stop()
            self.change(picked=0)
            self.writing.insert(" ".join(event.text.split()))

    def on_descendant_blur(self) -> None:
        """A click beside the line took the cursor away: put it back."""
        self.call_next(self._cursor_back)

    def _cursor_back(self) -> None:
        if self.is_current and self.focused is None and self.situation == "desk":
            self.place_cursor()

    def back(self) -> None:
        """Close what was opened last: a picked entry, else a sheet, else a search."""
        if self.place.picked:
            self.change(picked=0)
        elif self.sheet.kind:
            self.close_sheet()
        else:
            self.change(sought="")

    # The record

    def kind_chosen(self, kind: str) -> None:
        if kind != self.place.kind:
            self.change(kind=kind)

    def search(self, sought: str) -> None:
        self.change(sought=sought)

    def forget(self) -> None:
        super().forget()
        self.change(sought="")

    def on_part_of_list_picked(self, event: RecordList.Picked) -> None:
        event.stop()
        self.change(picked=self.rows[event.place].line)

    def on_part_of_list_wheeled(self, event: RecordList.Wheeled) -> None:
        event.stop()
        self.choose(event.by)

    def choose(self, by: int) -> None:
        """Pick the entry so many further down (up, below 0); past the newest is the line again."""
        lines = [move.line for move in self.rows]
        if not lines or self.sheet.kind:
            return
        here = lines.index(self.place.picked) if self.place.picked in lines else len(lines)
        there = max(here + by, 0)
        self.change(picked=lines[there] if there < len(lines) else 0)

    def turn(self, by: int) -> None:
        if self.sheet.kind:
            self.sheet.turn(by)
        else:
            self.choose(by * PAGE)

    def toggle_every(self) -> None:
        self.change(every=not self.place.every)

    def _picked_move(self) -> RecordedMove | None:
        return next((move for move in self.recorded.all if move.line == self.place.picked), None)

    def mark(self) -> None:
        """Mark the picked entry, or no more, to be taken back with others."""
        self.marked ^= {self.place.picked}
        self.show_record()

    def reword(self) -> None:
        move = self._picked_move()
        question = rewording(move.stamped, self.meeting) if move is not None else None
        if question is None:
            words = _("This has no words of its own to change. {key} takes it back.")
            self.say(words.format(key=self.keys.label(self.keys.by_id["take-back"])))
        elif refused := refused_now(question, self.meeting):
            self.say(refused)
        else:
            self.foot.ask(question)

    def leave_out(self) -> None:
        move = self._picked_move()
        if move is not None:
            self.begin(leave_out, self, move.stamped.stamp.number)

    def say_whose(self) -> None:
        move = self._picked_move()
        if move is not None:
            self.begin(ask_whose, self, move.stamped)

    # What lies over the record

    def show_sheet(self, kind: str, title: str, rows: Sequence[Row]) -> None:
        self.sheet.show(kind, title, rows)
        self.add_class("-sheet")
        self.remove_class("-aside")
        self.change(picked=0)

    def close_sheet(self) -> None:
        self.sheet.close()
        self.remove_class("-sheet")

    def toggle_aside(self) -> None:
        if not self.classes.isdisjoint(("-narrow", "-tiny")):  # then it takes the same place
            self.close_sheet()
        self.toggle_class("-aside")

    def show_asked(self, shows: str, about: str = "") -> None:
        """What a command asked to see: a list over the record, or a sentence."""
        if shows == "count":
            ask_count(self, about)
        elif shows == "take-out":
            self.begin(take_out, self, about)
        elif shows == "leave-out":
            self.begin(leave_out, self, int(about))
        elif shows == "joining":
            self.say("  ".join(read_out(self.meeting.joining)))
        elif shows == "missing":
            self.begin(self._say_missing)
        elif shows in ("find", *TYPED):
            self.begin(self._show_found, shows, about)
        elif (sheet := listed(shows, self.meeting, self.at, about)) is not None:
            self.show_sheet(shows, *sheet)
        else:
            self.say(answer(shows, self.meeting, about, self.at))

    async def _say_missing(self) -> None:
        """Say who is missing, and whom the group means to reach, as plain mode does."""
        office = Office(self.session.shelf.home, clock=self.session.clock)
        read = partial(who_is_missing, self.meeting, self.session.place.of_group)
        sentences, trouble = await office.attempt(read)
        self.say("  ".join(sentences or [trouble]))

    async def _show_found(self, shows: str, about: str) -> None:
        """Show what a search found, or a page for others, or say that a receipt is kept; as plain mode does."""
        session, zone = self.session, self.meeting.plan.zone
        place, at = session.place.of_group, session.clock()
        read = partial(told_in_lines, session.shelf, place, shows, about, zone=zone, at=at)
        if shows == "find":
            read = partial(found_lines, session.shelf, place, about)
        lines, trouble = await Office(session.shelf.home, clock=session.clock).attempt(read)
        if lines is None or shows == "receipt":
            self.say("  ".join(lines or [trouble]))
        else:
            titles = {"find": _("Found"), "year": _("Our year"), "looked-back": _("Looking back")}
            title = titles.get(shows, _("Pages for others"))
            self.show_sheet(shows, title, [Row("", each) for each in lines])

    def show_sayings(self) -> None:
        """Show sayings for the likeliest moment; pressed again those for the next; after the last, nothing."""
        every = sayings(self.meeting, self.at)
        kinds = [f"saying-{place}" for place in range(len(every))]
        place = kinds.index(self.sheet.kind) + 1 if self.sheet.kind in kinds else 0
        if place == len(every):
            self.close_sheet()
            return
        more = _("F5 shows the next of {count}.").format(count=len(every))
        rows = [*(Row("", bold(words)) for words in every[place].words), Row(), Row("", muted(more))]
        self.show_sheet(kinds[place], every[place].situation, rows)

    def answer_decision(self) -> None:
        answer_decision(self)

    def show_room(self) -> None:
        """The Room, in this window: what everyone sees. Leaving it comes back here."""
        window(self).go(ToRoom(self.session))


def _position(draft: str) -> DeskPosition:
    try:
        return msgspec.json.decode(draft, type=DeskPosition) if draft else DeskPosition()
    except msgspec.DecodeError:
        return DeskPosition()
