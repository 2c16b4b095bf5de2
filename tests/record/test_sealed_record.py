"""A sealed record on the disk: whichever seat asks, what was agreed stays, and what came of it is still written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import closing, held, notes, replies, review, undo
from coprod_tui.model.entry import Refused
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting


@pytest.mark.parametrize(
    "move",
    [
        partial(notes.take_note, words="One more thing"),
        closing.reopen,
        partial(review.add_to_summary, words="One more thing"),
        partial(review.mark_ready, answer_by="2027-01-01"),
        partial(undo.undo, seat="Home"),
        partial(undo.redo, seat="Home"),
    ],
)
def test_a_sealed_record_refuses_what_would_change_it(
    tmp_path: Path, move: Callable[[Meeting], Sequence[Entry]]
) -> None:
    circle = Circle(tmp_path)
    circle.sealed()
    before = circle.place.record.read_bytes()
    with pytest.raises(Refused):
        circle.do(move)
    assert circle.place.record.read_bytes() == before


def test_a_seat_that_has_it_open_is_refused_too_and_may_still_hide(tmp_path: Path) -> None:
    circle = Circle(tmp_path)
    live = Live(circle.place.record, MEETING, "Desk", lambda _: None, clock=lambda: circle.now)
    try:
        circle.sealed()
        with pytest.raises(Refused) as why:
            live.do(partial(notes.take_note, words="One more thing")).result(5)
        assert why.value.reason in ("sealed", "meeting-finished")
        live.do(held.hide).result(5)
        live.do(partial(replies.challenge, decision=circle.decision(), words="No")).result(5)
    finally:
        live.close()
    assert circle.meeting.flow.hidden
    assert [one.words for one in circle.meeting.replies.challenges] == ["No"]
    assert circle.summary.beside
