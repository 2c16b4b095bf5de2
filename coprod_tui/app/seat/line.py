"""The line at the foot of a seat's screen. What an entry lacks is asked once it is kept."""

from __future__ import annotations

from coprod_tui.app.seat.follow_ups import after_saving
from coprod_tui.app.seat.seated import Seated


def write(room: Seated, kind: str) -> None:
    """Open the line for one kind of entry; "" for any command."""
    from coprod_tui.app.seat.line_questions import question_for  # noqa: PLC0415  the grammar, once a line is opened

    room.foot.ask(question_for(room, kind, after_saving))
