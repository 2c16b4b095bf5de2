"""`coprod prepare`: what to prepare for a meeting, printed without names, or with those that people chose to show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from coprod_tui.commands.output import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.needs import Viewer, tick_prepared
from coprod_tui.model.preparation import REMINDERS, ToPrepare, to_prepare
from coprod_tui.model.text import clean, folded, whole_numbers
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.sentences.needs import for_whom, stands_words, thing_words
from coprod_tui.sentences.plan import title, when
from coprod_tui.wording import _


def prepare(shelf: Shelf, place: MeetingPlace, ready: str, not_ready: str, *, private: bool, at: int) -> None:
    """Tick these as ready, or not, and show the list. at: UTC ms. private: with the names that whoever plans may see.

    ready, not_ready: numbers of the list, or all; what was only to be thought of goes with its tick. Raises Refused,
    NotSaved, CannotOpen.
    """
    home = shelf.group(place.group)
    group, meeting = read_group(home), read_meeting(place)
    ticks = {
        **{one.sort: one.count for one in _chosen(_things(group, place, meeting), ready)},
        **dict.fromkeys((one.sort for one in _chosen(_things(group, place, meeting), not_ready)), 0),
    }
    if folded(clean(not_ready)) == folded(_("all")):
        ticks |= dict.fromkeys(REMINDERS, 0)
    for sort, count in ticks.items():
        if group.needs.ready_for(place.id, sort) != count:
            change_group(home, partial(tick_prepared, meeting=place.id, sort=sort, count=count), at)
    group = read_group(home)
    viewer: Viewer = "planning" if private else "others"
    for line in to_prepare_told(group, place, meeting, viewer):
        say(line)
    if private:
        note(_("This is private: keep it off the big screen."))
    elif any(one.needs for one in _things(group, place, meeting)):
        note(_("No names are in this list. With --private it says those that people chose to show."))


def _things(group: Group, place: MeetingPlace, meeting: Meeting) -> tuple[ToPrepare, ...]:
    return to_prepare(group, place.id, meeting, "others")


def _chosen(things: tuple[ToPrepare, ...], which: str) -> list[ToPrepare]:
    if folded(clean(which)) == folded(_("all")):
        return list(things)
    numbers = whole_numbers(which, len(things))
    if clean(which) and not numbers:
        raise Refused("need-numbers", words=clean(which))
    return [things[each - 1] for each in numbers]


def to_prepare_told(group: Group, place: MeetingPlace, meeting: Meeting, viewer: Viewer) -> Iterator[str]:
    """The list in lines, with names where those they are of chose that this viewer sees them."""
    yield " · ".join(filter(None, (title(meeting.plan), when(meeting.plan))))
    yield _("To prepare")
    things = to_prepare(group, place.id, meeting, viewer)
    for number, one in enumerate(things, 1):
        stands = stands_words(one)
        yield f"  {number}  [{'x' if one.done else ' '}] {thing_words(one)}" + (f" · {stands}" if stands else "")
        yield from (f"         {line}" for line in (for_whom(group, one) if viewer != "others" else ()))
    if not things:
        yield "  " + _("Nothing that anybody asked for.")
