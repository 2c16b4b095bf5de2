"""What all who write by a page read of the record: with all of its words, as at a Desk, and worked out once for all."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from coprod_tui.app.desk.recorded import Recorded, RecordedMove
from coprod_tui.model.meeting import EMPTY, Meeting, unheld
from coprod_tui.record.session import MeetingSession


class WriteRecord:
    """Of one meeting, asked by sessions that share its record's thread. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found = self._whole = EMPTY
        self._recorded = Recorded()

    def meeting(self, session: MeetingSession) -> Meeting:
        """The newest, with the words that are kept off the screen."""
        with self._lock:
            return self._newest(session)

    def rows(self, session: MeetingSession, *, every: bool, sought: str) -> Sequence[RecordedMove]:
        """As `Recorded.rows` has them."""
        with self._lock:
            self._recorded.read(self._newest(session))
            return self._recorded.rows(every=every, sought=sought)

    def row(self, session: MeetingSession, number: int) -> RecordedMove | None:
        """The thing that was done in that line of the record."""
        with self._lock:
            self._recorded.read(self._newest(session))
            return next((one for one in self._recorded.all if one.line == number), None)

    def _newest(self, session: MeetingSession) -> Meeting:
        found = session.meeting
        if found is not self._found:
            self._found, self._whole = found, unheld(found)
        return self._whole
