"""How a past meeting of the example became an agreed record: read over, sent round, answered by everybody, sealed."""

from __future__ import annotations

from functools import partial

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.demo.riverside import DAY
from coprod_tui.model.replies import asked, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.wording import local

MINUTE = 60_000


def agree_past(shelf: Shelf, made: MeetingPlace, *, ready: int, agreed: int) -> None:
    """ready, agreed: when (UTC ms). Everybody who was there says that they agree on the day before. Raises NotSaved."""
    zone = read_meeting(made).plan.zone
    by = local(agreed, zone).date().isoformat()
    change_meeting(made, partial(mark_ready, answer_by=by), ready)
    came = agreed - DAY
    date = local(came, zone).date().isoformat()
    for place, one in enumerate(asked(read_meeting(made))):
        answer = partial(reply, person=one.id, answer="agrees", route="email", date=date)
        change_meeting(made, answer, came + place * MINUTE)
    seal_record(shelf, made, at=agreed)
