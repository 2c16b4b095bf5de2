"""The agenda, told: which item is on, what came and went."""

from __future__ import annotations

from coprod_tui.model.agenda import (
    Item,
    ItemAdded,
    ItemBegan,
    ItemCarried,
    ItemChanged,
    ItemClockStarted,
    ItemClockStopped,
    ItemDropped,
    ItemEnded,
    ItemMoved,
    Ours,
    Purpose,
    TimeAdded,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import folded
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line, name_of, sentence, untold
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, about, length


def purpose_name(purpose: Purpose) -> str:
    """What an item is for, as people say it; "" where nobody said."""
    return {
        "": "",
        "share": _("to share"),
        "discuss": _("to talk about"),
        "decide": _("to decide"),
        "check-in": _("check in"),
        "break": _("break"),
        "check-out": _("check out"),
    }[purpose]


def ours_name(ours: Ours) -> str:
    """What the group can do about an item; "" where nobody said."""
    return {
        "": "",
        "ours": _("ours to change"),
        "partly": _("partly ours to change"),
        "decided": _("already decided elsewhere"),
    }[ours]


def _began(entry: ItemBegan, view: RecordView) -> str:
    title, place = view.item(entry.item), view.meeting.agenda.place(entry.item)
    if not place:
        return _("{title} has begun.").format(title=title)
    return _("Item {place}, {title}, has begun.").format(place=place, title=title)


def _time(entry: TimeAdded, view: RecordView) -> str:
    title, minutes = view.item(entry.item), length(abs(entry.minutes))
    if entry.minutes < 0:
        return _("{minutes} fewer for {title}.").format(minutes=minutes, title=title)
    return _("{minutes} more for {title}.").format(minutes=minutes, title=title)


TELLS: Tells = {
    ItemAdded: sentence(N_("New item: {title}.")),
    ItemChanged: sentence(N_("This item has changed: {title}.")),
    ItemMoved: sentence(N_("{title} has a new place on the agenda.")),
    ItemBegan: _began,
    ItemEnded: sentence(N_("{title} is done.")),
    ItemClockStarted: untold,
    ItemClockStopped: untold,
    TimeAdded: _time,
    ItemCarried: sentence(N_("{title} is saved for the next meeting.")),
    ItemDropped: sentence(N_("{title} is off the agenda.")),
}
LABEL = N_("agenda")


def about_item(item: Item, meeting: Meeting) -> list[str]:
    """What it is for, who asked for it, what of it is ours to change, its content note: those that are known."""
    asked = name_of(meeting, item.asked_by) if item.asked_by else in_a_line(item.asked_name)
    parts = [purpose_name(item.purpose), _("{name} asked for this").format(name=asked) if asked else ""]
    parts += [ours_name(item.ours) if item.ours else "", in_a_line(item.content_note)]
    return [words for words in parts if words]


def stands(item: Item, meeting: Meeting, at: int) -> str:
    """Where an item stands in time: "took 8 minutes", "now", "10 minutes", "saved for the next meeting"."""
    if item.carried:
        return _("saved for the next meeting")
    if item.turned_down:
        return _("the group decided not to take this")
    planned = length(item.planned_ms // 60_000) if item.planned_ms else ""
    took = about(item.took(meeting.flow, at) / 1000)
    if item.id == meeting.agenda.current:
        if planned:
            return _("now, {took} of {planned}").format(took=took, planned=planned)
        return _("now, {took}").format(took=took)
    return _("took {took}").format(took=took) if item.done else planned


def lines(meeting: Meeting, at: int) -> list[str]:
    """Every item with its mark, its time, what it is for and who asked. at: meeting time, ms."""
    lines = []
    for place, item in enumerate(meeting.agenda.items, 1):
        mark = "►" if item.id == meeting.agenda.current else "✓" if item.done else " "
        asked = in_a_line(item.asked_name) or name_of(meeting, item.asked_by)
        asked = _("{name} asked for this").format(name=asked) if asked else ""
        note = _("Content note: {words}").format(words=in_a_line(item.content_note)) if item.content_note else ""
        title, purpose = in_a_line(item.title), purpose_name(item.purpose)
        purpose = "" if folded(purpose) == folded(title) else purpose
        facts = (title, stands(item, meeting, at), purpose, ours_name(item.ours), asked, note)
        lines.append(f"{mark} {place}  " + " · ".join(filter(None, facts)))
        lines += [f"       {in_a_line(detail)}" for detail in item.detail]
    return lines


STATE = {"items": TextBlock(lines, "agenda", timed=True)}
