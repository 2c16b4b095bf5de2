"""Small groups, told: who is in which, until when, and what they are asked."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.small_groups import GroupJoined, GroupsBack, GroupsFormed, GroupsTimeAdded
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.record_view import RecordView, Tells, closed, name_of, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, length, names, ngettext


def group_name(number: int) -> str:
    return _("Group {number}").format(number=number)


def _formed(entry: GroupsFormed, _view: RecordView) -> str:
    count = len(entry.groups)
    parts = [ngettext("{count} small group.", "{count} small groups.", count).format(count=count)]
    if entry.minutes:
        parts = [_("{count} small groups, for {minutes}.").format(count=count, minutes=length(entry.minutes))]
    return " ".join([*parts, *([closed(entry.question)] if entry.question else [])])


def _joined(entry: GroupJoined, view: RecordView) -> str:
    return _("{name} is in group {number}.").format(name=view.name(entry.person), number=entry.group)


def _longer(entry: GroupsTimeAdded, _view: RecordView) -> str:
    if entry.minutes < 0:
        return _("{minutes} less for the groups.").format(minutes=length(-entry.minutes))
    return _("{minutes} more for the groups.").format(minutes=length(entry.minutes))


TELLS: Tells = {
    GroupsFormed: _formed,
    GroupJoined: _joined,
    GroupsTimeAdded: _longer,
    GroupsBack: sentence(N_("The groups are back. What did each of them say?")),
}
LABEL = N_("groups")


def lines(meeting: Meeting) -> list[str]:
    """Each group on a line, and when they said they would be back."""
    split = meeting.small_groups.now
    if split is None:
        return []
    lines = [closed(split.question)] if split.question else []
    for number, group in enumerate(split.groups, 1):
        people = names([name_of(meeting, person) for person in group])
        lines.append(_("{group}: {names}").format(group=group_name(number), names=people))
    if split.minutes:
        lines.append(_("Back at {clock}.").format(clock=at_clock(meeting, split.until)))
    return lines


STATE = {"groups": TextBlock(lines)}
