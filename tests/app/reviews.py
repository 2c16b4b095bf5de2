"""A review of a summary to test, as `desks` gives a Desk: the app open on it, a clock that goes when it is told to."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToReview
from coprod_tui.app.review.own_words import OwnWords
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.config import Config
from tests.app.counted import Counted
from tests.app.rooms import Clock, Planned, Sat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


WIDE, MIDDLE, SMALL = (140, 40), (100, 30), (80, 24)
NAME = "Review, Tasleem"


class AtReview(Sat):
    """Somebody reading a summary over."""

    @property
    def review(self) -> ReviewScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReviewScreen))

    @property
    def room(self) -> Any:
        return self.review

    @property
    def own(self) -> OwnWords:
        """The page of one person's own words, which is shown now."""
        assert isinstance(self.screen, OwnWords)
        return self.screen

    @property
    def chosen(self) -> str:
        """The words of the chosen line, as members will read them; the record's where it is left out."""
        side = self.review.side
        return side.piece.words if side is not None else ""

    async def choose(self, words: str) -> None:
        """Choose the last line that holds these words: the one in full, and not the first page's."""
        found = [side for side in self.review.sides if words in side.piece.words]
        assert found, f"no line holds {words!r}"
        self.review.change(chosen=found[-1].key)
        await self.rest()


@asynccontextmanager
async def at_review(
    of: Planned,
    *,
    size: tuple[int, int] = WIDE,
    clock: Clock | None = None,
    seat: str = NAME,
    config: Config | None = None,
) -> AsyncIterator[AtReview]:
    """The app, open on the review of this meeting's summary."""
    clock = clock or Clock()
    session = Counted(of.shelf, of.place, clock, seat=seat, kind="review")
    try:
        app = Coprod(of.shelf.home, ToReview(session), config or Config())
        async with app.run_test(size=size, notifications=True) as pilot:
            sat = AtReview(pilot, session, clock, of)
            await sat.rest()
            yield sat
    finally:
        session.close()
