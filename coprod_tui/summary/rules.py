"""Ground rules: that they were agreed today, and what was changed in them."""

from __future__ import annotations

from coprod_tui.model.rules import Rule
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Block, Para, Point, Points, SummarySection, line, ours, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """The rules where they were agreed or changed today; nothing of which was pointed to."""
    rules = read.meeting.rules
    if not rules.all or not (rules.changed or rules.agreed is not None):
        return None
    blocks: list[Block] = []
    if rules.agreed is not None:
        blocks.append(Para(ours(_("We read these together and agreed them for the day."))))
    if rules.changed:
        blocks.append(Para(ours(_("We changed some of them at this meeting."))))
    blocks.append(Points(tuple(_point(rule) for rule in rules.all)))
    return SummarySection("rules", read.title("rules", _("How we work together")), tuple(blocks))


def _point(rule: Rule) -> Point:
    before = line(_("Before: {words}"), words=rule.before[-1]) if rule.before else ()
    return Point(theirs(rule.words), str(rule.number), before)
