"""A seat at a record's thread: its file, and whom it tells. A thread has one, and more where a program has several."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from coprod_tui.record.seats import SeatTaken


class RecordSeat:
    """One seat, as the record's thread knows it. All of this is called by that thread.

    taken: the seat's file, None where nothing is kept of it and it has only a name. published: called with each new
    state; keeping_changed: with how keeping the record goes, as that changes; settled: once all is told that one
    move or look brought; failed: with a fault in any of these. left: it was let go, and asks for no more.
    """

    def __init__(
        self,
        taken: SeatTaken | str,
        published: Callable[[Any], None],
        keeping_changed: Callable[[Any], None] = lambda _: None,
        settled: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] = lambda _: None,
    ) -> None:
        self.taken = None if isinstance(taken, str) else taken
        self.name = taken if isinstance(taken, str) else taken.seat.name
        self.published, self.keeping_changed, self.settled, self.failed = published, keeping_changed, settled, failed
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
