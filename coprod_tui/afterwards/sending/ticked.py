"""Ticking off a copy that somebody has posted, read aloud, sent or given. Its file leaves the outbox with the last."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.outgoing import INVITATION, SUMMARY
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.sending import tick
from coprod_tui.record.read_cache import SEAT
from coprod_tui.record.recorder import Done
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import Trouble


def tick_off(
    shelf: Shelf, place: MeetingPlace, *, person: Id = NOBODY, to: str = "", at: int, seat: str = SEAT
) -> Done:  # fmt: skip
    """Write it down; then look through the outbox. at: UTC ms. Refused (nothing-to-tick). Raises NotSaved, CannotOpen.

    A file that cannot be taken away now goes when the summary is next sent.
    """
    done = change_meeting(place, partial(tick, person=person, to=to), at, seat=seat)
    with suppress(OSError, Refused, Trouble):
        meeting = read_meeting(place)
        outgoing = INVITATION if meeting.flow.stage == "planned" else SUMMARY
        people = outgoing.recipients(meeting, read_group(shelf.group(place.group)))
        outbox.tidy(place, meeting, outgoing.current(meeting), people, outgoing)
    return done
