"""The page of one row of the record: put it in other words, take it back, leave it out for good, say whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coprod_tui.app.desk.recorded import RecordedMove
from coprod_tui.app.desk.reword import refused_now, rewording
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.undo import depending, take_back
from coprod_tui.model.whose import has_words, say_whose, whose
from coprod_tui.share.pages import page
from coprod_tui.share.write import LineOutcome, WriteSeat
from coprod_tui.share.write_view import people


def entry_page(seat: WriteSeat, number: int, **more: Any) -> str:
    """The page of the row of that line; "" where there is none, or where this page is blank."""
    row = None if seat.blank else seat.row(number)
    if row is None:
        return ""
    meeting, thing = seat.meeting, Id(row.stamped.stamp.number)
    reworded = rewording(row.stamped, meeting)
    refused = refused_now(reworded, meeting) if reworded is not None else ""
    taken = number in meeting.taken
    together = [
        other for line in _taken_together(meeting, number) if line != number and (other := seat.row(line)) is not None
    ]
    return page(
        "write_entry",
        row=row,
        asked=None if refused or taken else reworded,
        refused=refused,
        taken=taken,
        others=together,
        people=people(meeting) if has_words(row.stamped) else [],
        whose=whose(meeting, thing),
        **more,
    )


def _taken_together(meeting: Meeting, number: int) -> list[int]:
    """The line, and every line that depends on it: they are taken back together."""
    lines = [number]
    while (other := depending(meeting, *lines)) is not None:
        lines.append(other.stamp.line)
    return lines


def do_entry(seat: WriteSeat, number: int, sent: Mapping[str, str], token: str, saw: int) -> LineOutcome:
    """Do what a form of that page asks. What came of it goes into the log."""
    row = seat.row(number)
    if row is None or seat.blank:
        return LineOutcome(done=True)
    if sent.get("do") == "leave-out":
        return seat.enter(f"/leave out {row.stamped.stamp.number}", "", token, saw)
    return seat.do(lambda meeting: _command_of(seat, row, meeting, sent), token, saw)


def _command_of(seat: WriteSeat, row: RecordedMove, meeting: Meeting, sent: Mapping[str, str]) -> Command:
    """The Command that the form asks for. meeting: as that page showed it. Refused where it asks for none."""
    action, thing = sent.get("do"), Id(row.stamped.stamp.number)
    if action == "take-back":
        return command(take_back, tuple(sorted(_taken_together(seat.meeting, row.line))))
    if action == "whose":
        known = {str(id): id for id, _name in people(meeting)}
        person = known.get(sent.get("person", ""))
        if person is None:
            return command(say_whose, thing=thing)
        return command(say_whose, thing=thing, person=person, named=sent.get("named") == "yes")
    reworded = rewording(row.stamped, meeting) if action == "reword" else None
    words = sent.get("words", "").strip()
    made = reworded.move(words) if reworded is not None and reworded.move is not None and words else None
    if made is None:
        raise Refused("nothing-changed")
    return made
