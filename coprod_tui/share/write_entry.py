"""One thing in the record, picked: put in other words, taken back, left out for good, said whose it is."""

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
from coprod_tui.share.write import Entered, WriteSeat
from coprod_tui.share.write_view import people


def entry_page(seat: WriteSeat, number: int, **more: Any) -> str:
    """The page of the thing in that line; "" where there is none, or where this page is hidden."""
    picked = None if seat.blank else seat.row(number)
    if picked is None:
        return ""
    meeting, thing = seat.meeting, Id(picked.stamped.stamp.number)
    asked = rewording(picked.stamped, meeting)
    refused = refused_now(asked, meeting) if asked is not None else ""
    taken = number in meeting.taken
    others = [row for line in _with_it(meeting, number) if line != number and (row := seat.row(line)) is not None]
    return page(
        "write_entry",
        row=picked,
        asked=None if refused or taken else asked,
        refused=refused,
        taken=taken,
        others=others,
        people=people(meeting) if has_words(picked.stamped) else [],
        whose=whose(meeting, thing),
        **more,
    )


def _with_it(meeting: Meeting, number: int) -> list[int]:
    """The line, and those that were written about what it made: they are taken back together."""
    lines = [number]
    while (other := depending(meeting, *lines)) is not None:
        lines.append(other.stamp.line)
    return lines


def do_entry(seat: WriteSeat, number: int, sent: Mapping[str, str], token: str, saw: int) -> Entered:
    """What came of it is told on the page."""
    picked = seat.row(number)
    if picked is None or seat.blank:
        return Entered(done=True)
    if sent.get("do") == "leave-out":
        return seat.enter(f"/leave out {picked.stamped.stamp.number}", "", token, saw)
    return seat.do(lambda meeting: _asked(seat, picked, meeting, sent), token, saw)


def _asked(seat: WriteSeat, picked: RecordedMove, meeting: Meeting, sent: Mapping[str, str]) -> Command:
    """The Command, by what that page showed. Raises Refused where there is none."""
    what, thing = sent.get("do"), Id(picked.stamped.stamp.number)
    if what == "take-back":
        return command(take_back, tuple(sorted(_with_it(seat.meeting, picked.line))))
    if what == "whose":
        known = {str(id): id for id, _name in people(meeting)}
        person = known.get(sent.get("person", ""))
        if person is None:
            return command(say_whose, thing=thing)
        return command(say_whose, thing=thing, person=person, named=sent.get("named") == "yes")
    asked = rewording(picked.stamped, meeting) if what == "reword" else None
    words = sent.get("words", "").strip()
    found = asked.move(words) if asked is not None and asked.move is not None and words else None
    if found is None:
        raise Refused("nothing-changed")
    return found
