"""The time of the item that is on, in words: large on the Room, small at the head of a Desk."""

from __future__ import annotations

from textual.content import Content

from coprod_tui.app.widgets.pieces import bold, muted, titled
from coprod_tui.model.meeting import Meeting
from coprod_tui.wording import _, figure, ngettext


def time_left(meeting: Meeting, at: int) -> str:
    """The item's time in a few words, for where it is small; "" where no time was planned."""
    _label, time, share = clock(meeting, at)
    if share is None:
        return ""
    item = meeting.agenda.now
    if (
        item is not None
        and item.planned_ms is not None
        and item.took(meeting.flow, at) // 1000 > item.planned_ms // 1000
    ):
        return _("more than planned")
    return _("{time} left").format(time=time)


def clock(meeting: Meeting, at: int) -> tuple[Content, str, float | None]:
    """The item's time: label, figure, and the share of it used (None without a planned time).

    Whole minutes unless the group chose seconds. When the planned time has passed the words change; the figure then
    says by how much, in the same size and colour.
    """
    item = meeting.agenda.now
    if item is None or item.purpose == "check-in":
        return Content(), "", None
    took = item.took(meeting.flow, at) // 1000
    planned = item.planned_ms
    if planned is None:
        return muted(_("On this item")), _time(took, meeting), None
    whole = planned // 1000
    minutes = ngettext("{count} minute", "{count} minutes", whole // 60).format(count=whole // 60)
    if took > whole:
        return bold(_("More than the planned {minutes}").format(minutes=minutes)), _time(took - whole, meeting), 1.0
    label = titled(_("Time left"), _("of {minutes}").format(minutes=minutes), " ")
    return label, _time(whole - took, meeting, up=True), took / whole if whole else 1.0


def _time(seconds: int, meeting: Meeting, *, up: bool = False) -> str:
    if meeting.plan.settings.seconds:
        return figure(seconds)
    minutes = -(-seconds // 60) if up else seconds // 60
    return _("{count} min").format(count=minutes)
