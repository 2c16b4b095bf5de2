"""The record with held words, as at a Desk, for all who write by a page: a cache that they share."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from coprod_tui.app.desk.recorded import RecordedMove, RecordRows
from coprod_tui.model.meeting import EMPTY, Meeting, unheld
from coprod_tui.record.session import MeetingSession


class WriteRecord:
    """Of one meeting. session: any one of those that share its record's thread. Any thread may call it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._without_held = self._with_held = EMPTY
        self._recorded = RecordRows()

    def meeting(self, session: MeetingSession) -> Meeting:
        """The newest meeting, with held words."""
        with self._lock:
            return self._newest(session)

    def rows(self, session: MeetingSession, *, every: bool, sought: str) -> Sequence[RecordedMove]:
        """As `RecordRows.rows` has them."""
        with self._lock:
            self._recorded.read(self._newest(session))
            return self._recorded.rows(every=every, sought=sought)

    def row(self, session: MeetingSession, number: int) -> RecordedMove | None:
        """The row of that line of the record; None where there is none."""
        with self._lock:
            self._recorded.read(self._newest(session))
            return next((one for one in self._recorded.all if one.line == number), None)

    def _newest(self, session: MeetingSession) -> Meeting:
        meeting = session.meeting
        if meeting is not self._without_held:
            self._without_held, self._with_held = meeting, unheld(meeting)
        return self._with_held
