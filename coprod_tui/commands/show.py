"""`coprod list` and `coprod show`: what there is, and one meeting in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coprod_tui.commands.lookup import as_far_as_readable
from coprod_tui.commands.output import note, say
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.records import read_group, read_heading
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences import plan, state
from coprod_tui.sentences.group_status import keep_words
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day, local, refusal


def list_all(shelf: Shelf, at: int) -> None:
    """Every group with its meetings, newest first; what to do where there is nothing yet. at: UTC ms."""
    groups = shelf.groups()
    if not groups:
        note(_("There is no group yet. Try the example with coprod demo, or make a group with coprod group."))
    for number, place in enumerate(groups):
        if number:
            say("")
        for line in _group(shelf, place, at):
            say(line)


def _group(shelf: Shelf, place: GroupPlace, at: int) -> Iterator[str]:
    group: Group | None = None
    try:
        group = read_group(place)
        title = f"{in_a_line(group.name)}  ({place.id})"
        if on := group.farewell.closed:
            title += "  " + _("closed on {day}").format(day=day(on, year=True))
    except CannotOpen as trouble:
        title = f"{place.id}  {refusal(trouble)}"
    yield title
    if group is not None and (asked := question(place, group, local(at, "UTC").date())):
        yield "  " + asked
    meetings = shelf.meetings(place.id)
    if not meetings:
        yield "  " + _("no meeting yet")
    for each in reversed(meetings):
        yield f"  {each.id}  {_meeting(group, each)}"


def question(place: GroupPlace, group: Group, today: date) -> str:
    """What the group is asked once its day has come; "" before, or where it chose no day."""
    asked = keep_words(group, today)
    return _("{asked} To do that: {command}").format(asked=asked, command=f"coprod delete {place.id}") if asked else ""


def _meeting(group: Group | None, place: MeetingPlace) -> str:
    try:
        meeting = read_heading(place)
    except CannotOpen as trouble:
        return refusal(trouble)
    facts = (stands(group, place.id, meeting), plan.when(meeting.plan), in_a_line(meeting.plan.title))
    return " · ".join(filter(None, facts))


def stands(group: Group | None, id: str, meeting: Meeting) -> str:
    """How far a meeting is: planned, open, finished and to be agreed, or agreed on a day."""
    if meeting.flow.stage == "planned":
        return _("planned")
    if meeting.flow.stage == "open":
        return _("open")
    held = group.history.get(id) if group else None
    if held is not None and held.agreed:
        words = _("closed on {day}") if held.after.closed else _("agreed on {day}")
        return words.format(day=day(held.agreed))
    return _("finished, to be agreed")


def show(place: MeetingPlace, *, at: int) -> None:
    """One meeting in plain words; of a damaged record what can be read, and why that is not all. Raises CannotOpen."""
    meeting, why_not_all = as_far_as_readable(place)
    say(state(meeting, at))
    if why_not_all:
        note(why_not_all)
