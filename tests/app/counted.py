"""A meeting's session that a test of a screen waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coprod_tui.record.session import MeetingSession

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from coprod_tui.record.recorder import Done
    from coprod_tui.record.shelf import MeetingPlace, Shelf


class Counted(MeetingSession):
    """One that counts what was asked of the record and not yet answered; its steady clock is the test's."""

    def __init__(self, shelf: Shelf, place: MeetingPlace, clock: Callable[[], int], **how: Any) -> None:
        """how: as a session takes it: the seat's name and kind, and whether the readable part will do."""
        self.unanswered = 0
        super().__init__(shelf, place, clock=clock, steady=clock, **how)

    def do(self, *asked: Any, answered: Any = None, **how: Any) -> Future[Done]:
        def tell(answer: Future[Done]) -> None:
            if answered is not None:
                answered(answer)
            self.unanswered -= 1

        self.unanswered += 1
        return super().do(*asked, answered=tell, **how)
