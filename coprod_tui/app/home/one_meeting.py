"""Base of pages about one meeting that has not begun: its chosen line, and moves of the meeting."""

from __future__ import annotations

from textual.message import Message

from coprod_tui.app.home.one_group import OneGroup
from coprod_tui.app.office import Office
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.model.agenda import Item
from coprod_tui.model.command import Command, command
from coprod_tui.model.meeting import EMPTY, Meeting
from coprod_tui.model.series import words_brought
from coprod_tui.model.undo import undo
from coprod_tui.record.recorder import Moving
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.record.watch import RecordWatch
from coprod_tui.sentences import tell_move

SEAT = "Plan"
"""The name of the seat that entries made here are stamped with; undo goes by it."""


class OneMeeting(OneGroup):
    """meeting_place: where the meeting is on disk. chosen: a line of the page, the items of its agenda first.

    It watches the records of the meeting and of its group, and shows what is done elsewhere as soon as it is on disk.
    """

    class RecordChanged(Message):
        """One of the two records has changed on disk."""

    def __init__(
        self, office: Office, place: GroupPlace, meeting_place: MeetingPlace, *, projected: bool = False
    ) -> None:
        super().__init__(office, place, projected=projected)
        self.meeting_place = meeting_place
        self.meeting: Meeting = EMPTY
        self.chosen = 0

    def on_mount(self) -> None:
        records = (self.meeting_place.record, self.place.record)
        self._watch = RecordWatch(
            records, self.meeting_place.seats.folder, lambda: self.post_message(self.RecordChanged())
        )

    def on_unmount(self) -> None:
        self._watch.close()

    def on_one_meeting_record_changed(self, event: RecordChanged) -> None:
        event.stop()
        if self.app.screen is self:  # under another screen it is read anew on resume
            self.begin_alone("look", self._look_again)

    def take(self, meeting: Meeting) -> None:
        """Show this state of the meeting from now on. Where items moved, the chosen one stays chosen."""
        before, count = self.item, len(self.meeting.agenda.items)
        self.meeting = meeting
        if before is None:
            self.chosen += (len(meeting.agenda.items) - count) if count else 0
        elif place := meeting.agenda.place(before.id):
            self.chosen = place - 1

    def show(self) -> None:
        """Show the meeting as it is now."""

    @property
    def draft_id(self) -> str:
        """What the ids of drafts made here begin with."""
        return f"{self.meeting_place.id}-planned"

    @property
    def item(self) -> Item | None:
        """The chosen item; None where a fact of the meeting is chosen."""
        items = self.meeting.agenda.items
        return items[self.chosen] if self.chosen < len(items) else None

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        """Keep it for the group, and for this meeting, which has a copy of the group's words."""
        await super().keep_meaning(letters, meaning)
        group = self.standing.group
        await self.office.change_meeting(self.meeting_place, lambda meeting: words_brought(group, meeting.notes), SEAT)

    async def make(self, move: Command | Moving[Meeting], message: str = "") -> str:
        """Make a move of the meeting as shown here, and say what came of it. The trouble, "" for none."""
        as_seen = move.seen_in(self.meeting) if isinstance(move, Command) else move
        done, trouble = await self.office.change_meeting(self.meeting_place, as_seen, SEAT)
        if trouble:
            return trouble
        await self.look()
        if done:
            undo_key = self.keys.label(self.keys.by_id["plan-undo"])
            undoable = all(one.entry.undoable for one in done)
            self.query_one(MessageLine).tell(message or tell_move(done, self.meeting), undo_key if undoable else "")
        return ""

    async def do(self, move: Command | Moving[Meeting]) -> None:
        """Make a move of the meeting, and say also its trouble in the line over the foot."""
        if trouble := await self.make(move):
            self.say_trouble(trouble)

    async def undo(self) -> None:
        if trouble := await self.make(command(undo, SEAT)):
            self.say_trouble(trouble)
