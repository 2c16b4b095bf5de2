"""Who has copies of summaries that somebody is about to be taken out of: whoever takes them out may have to tell them.

Coprod cannot take those back. Once the person is out, the record does not say any more that they were in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.sending import GONE
from coprod_tui.record.series import read_meeting
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.telling.jobs import way_words
from coprod_tui.telling.reading import in_a_line, name_of
from coprod_tui.telling.sending import version_words
from coprod_tui.wording import _, day, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.sending import Copy
    from coprod_tui.record.going import Going
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def copies_out(shelf: Shelf, going: Going) -> Iterator[str]:
    """A line for each copy that went, of every meeting something goes from: who has it, which way and when it went."""
    touched = {each.meeting for each in going.records if each.people or each.seats}
    touched |= {mention.meeting for mention in going.mentions if mention.sure}
    lines = [line for place in shelf.meetings(going.group) if place.id in touched for line in _of(place)]
    if lines:
        yield _("These people have copies, which Coprod cannot take back. You may want to tell them:")
        yield from lines


def _of(place: MeetingPlace) -> Iterator[str]:
    try:
        meeting = read_meeting(place)
    except CannotOpen:
        return
    for copy in meeting.sending.copies:
        if copy.stage in GONE:
            yield f"  {place.id}: {_line(meeting, copy)}"


def _line(meeting: Meeting, copy: Copy) -> str:
    name = name_of(meeting, copy.person) or in_a_line(copy.to) or _("someone")
    when = day(day_of(meeting.clock.wall(copy.at), meeting.plan.zone), year=True)
    words = _("{name}, {way}, on {day}: {version}")
    if copy.stage == "begun":
        words = _("{name}, {way}, on {day}, if it arrived: {version}")
    version = version_words(copy.version)
    return words.format(name=name, way=way_words(copy.way), day=when, version=version[:1].lower() + version[1:])
