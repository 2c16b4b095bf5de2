"""How long what is wanted on an agenda will take, told before its meeting begins."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.wanted import ends_at, minutes_between, planned_length
from coprod_tui.wording import _, length, ngettext


class Takes(NamedTuple):
    """In sentences. over: how much longer it takes than was planned, "" where it does not."""

    words: str
    over: str = ""


def takes(meeting: Meeting) -> Takes:
    """How long all its items take together, with what was carried to it; about when it is over, and what is left."""
    items, plan = meeting.agenda.items, meeting.plan
    if not items:
        return Takes(_("Nothing is on the agenda yet."))
    minutes, untimed = planned_length(items)
    if not minutes:
        phrase = ngettext("{count} item, with no time yet.", "{count} items, with no time yet.", len(items))
        return Takes(phrase.format(count=len(items)))
    phrase = ngettext("{count} item takes {length}.", "{count} items take {length}.", len(items) - untimed)
    parts = [phrase.format(count=len(items) - untimed, length=length(minutes))]
    if untimed:
        more = ngettext("{count} has no time yet.", "{count} have no time yet.", untimed)
        parts.append(more.format(count=untimed))
    if end := ends_at(plan.start, minutes):
        parts.append(_("Over about {time}.").format(time=end))
    over = minutes_between(plan.finish, end) if end else 0
    if over < 0 and not untimed:
        parts.append(_("{length} are left.").format(length=length(-over)))
    more_than = _("{length} more than planned.").format(length=length(over)) if over > 0 else ""
    return Takes(" ".join(parts), more_than)
