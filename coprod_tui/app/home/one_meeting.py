"""A page about one meeting that has not begun: which line of it is chosen, and the moves that are made of it."""

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
"""What stands beside what was written here: undo takes back what was done at a seat of this name."""


class OneMeeting(OneGroup):
    """held: where the meeting is kept. chosen: a line of the page, the items of its agenda first.

    It follows the records of the meeting and its group: what is done elsewhere shows as soon as it is on the disk.
    """

    class Changed(Message):
        """One of the two records is other than it was."""

    def __init__(self, office: Office, place: GroupPlace, held: MeetingPlace, *, projected: bool = False) -> None:
        super().__init__(office, place, projected=projected)
        self.held = held
        self.meeting: Meeting = EMPTY
        self.chosen = 0

    def on_mount(self) -> None:
        records = (self.held.record, self.place.record)
        self._watch = RecordWatch(records, self.held.seats.folder, lambda: self.post_message(self.Changed()))

    def on_unmount(self) -> None:
        self._watch.close()

    def on_one_meeting_changed(self, event: Changed) -> None:
        event.stop()
        if self.app.screen is self:  # under another it is read anew once that has gone
            self.begin_alone("look", self._look_again)

    def take(self, meeting: Meeting) -> None:
        """Tell of this state of the meeting from now on. Where items moved, the chosen one stays chosen."""
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
        """What words half typed here are kept under."""
        return f"{self.held.id}-planned"

    @property
    def item(self) -> Item | None:
        """The chosen item; None where a fact of the meeting is chosen."""
        items = self.meeting.agenda.items
        return items[self.chosen] if self.chosen < len(items) else None

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        """The group's, and this meeting's, which has its own copy of what the group knows."""
        await super().keep_meaning(letters, meaning)
        group = self.standing.group
        await self.office.change_meeting(self.held, lambda meeting: words_brought(group, meeting.notes), SEAT)

    async def make(self, move: Command | Moving[Meeting], said: str = "") -> str:
        """Make a move of the meeting by what stands here; say what came of it. The trouble, if there was any."""
        asked = move.seen_in(self.meeting) if isinstance(move, Command) else move
        done, trouble = await self.office.change_meeting(self.held, asked, SEAT)
        if trouble:
            return trouble
        await self.look()
        if done:
            back = self.keys.label(self.keys.by_id["plan-undo"])
            undoable = all(one.entry.undoable for one in done)
            self.query_one(MessageLine).tell(said or tell_move(done, self.meeting), back if undoable else "")
        return ""

    async def do(self, move: Command | Moving[Meeting]) -> None:
        """The same for a key that asks nothing: trouble is said in the line over the foot."""
        if trouble := await self.make(move):
            self.say_trouble(trouble)

    async def undo(self) -> None:
        if trouble := await self.make(command(undo, SEAT)):
            self.say_trouble(trouble)
