"""A seat at a record's thread: its file, and whom it tells. A thread has one, and more where a program has several."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from coprod_tui.record.seats import SeatTaken


class RecordSeat:
    """All is called by the record's thread. published: told each new state; kept: how keeping goes, as that changes.

    taken: the seat, or only its name where nothing is kept of it. settled: called each time the thread has told all
    that one thing brought; failed: told of a fault in any of these. left: nothing more is done for it.
    """

    def __init__(
        self,
        taken: SeatTaken | str,
        published: Callable[[Any], None],
        kept: Callable[[Any], None] = lambda _: None,
        settled: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] = lambda _: None,
    ) -> None:
        self.taken = None if isinstance(taken, str) else taken
        self.name = taken if isinstance(taken, str) else taken.seat.name
        self.published, self.kept, self.settled, self.failed = published, kept, settled, failed
        self.left = False

    def tell(self, listener: Callable[..., None], *news: Any) -> None:
        """What goes wrong there must not end the thread that keeps the record, and must not vanish."""
        try:
            listener(*news)
        except Exception as fault:  # noqa: BLE001  whatever a screen does, the record goes on
            if listener is not self.failed:
                self.tell(self.failed, fault)

    def keep_draft(self, text: str, token: str, shows: str) -> bool:
        if self.taken is not None:
            return self.taken.seat.keep_draft(text, token, shows)
        if text:
            raise NotSaved("gone")
        return True

    def touch(self, at: int) -> None:
        if self.taken is not None:
            with suppress(NotSaved):  # a full disk is told when somebody wants to keep something on it
                self.taken.seat.touch(at)

    def leave(self, at: int) -> None:
        self.touch(at)
        if self.taken is not None:
            self.taken.seat.close()
