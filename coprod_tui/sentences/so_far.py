"""What a meeting came to so far, in two lines, for somebody who comes late. Private: never on the Room."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import flow
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, names, ngettext

MOST = 3
"""How many decisions are told in their words, the newest: the others by their marks."""


def lines(meeting: Meeting, at: int) -> list[str]:
    """What was decided; then where the meeting is, and what is parked. at: meeting time, ms."""
    if meeting.flow.stage != "open":
        return [*flow.lines(meeting, at), _decided(meeting)] if meeting.flow.stage == "finished" else _not_begun()
    here = [_now(meeting), *flow.lines(meeting, at)[1:2], _parked(meeting)]
    return [_decided(meeting), " ".join(filter(None, here))]


def _not_begun() -> list[str]:
    return [_("This meeting has not begun, so nothing was missed.")]


def _decided(meeting: Meeting) -> str:
    agreed = meeting.decisions.agreed
    if not agreed:
        return _("So far: nothing is decided.")
    decisions = [f"D{one.number}" for one in agreed[:-MOST]]
    decisions += [f"D{one.number} “{in_a_line(one.words)}”" for one in agreed[-MOST:]]
    return _("So far: we decided {decisions}.").format(decisions=names(decisions))


def _now(meeting: Meeting) -> str:
    item, items = meeting.agenda.now, meeting.agenda.items
    if item is None:
        return _("We are between items.") if items else ""
    place = meeting.agenda.place(item.id)
    words = _("We are at item {place} of {count}: {title}.")
    return words.format(place=place, count=len(items), title=in_a_line(item.title).rstrip("."))


def _parked(meeting: Meeting) -> str:
    """By their marks: those of this meeting that are open."""
    marks = [one.name for one in meeting.parking.open if not one.ref]
    phrase = ngettext("{names} is parked.", "{names} are parked.", len(marks))
    return phrase.format(names=names(marks)) if marks else ""
