"""From one meeting to the next, on disk: groups made and changed, meetings planned, what they came to taken over.

Each step is one line on disk and idempotent: a crash between two steps is mended the next time the group is taken up.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from coprod_tui.model.basket_news import basket_news
from coprod_tui.model.carried import carried_news, left_waiting
from coprod_tui.model.entry import Entry
from coprod_tui.model.farewell import need_going_on
from coprod_tui.model.flow import MeetingFinished, NextMeetingSet
from coprod_tui.model.group import NO_GROUP, Group, key_calendar
from coprod_tui.model.group import make_group as name_group
from coprod_tui.model.history import History, KeptItem, MeetingAnnounced
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import Plan
from coprod_tui.model.series import adopt, is_bare, plan_meeting
from coprod_tui.model.wanted import Wanted
from coprod_tui.model.without import speaks
from coprod_tui.record.ids import random_hex
from coprod_tui.record.journal_lines import last_number
from coprod_tui.record.private import read_file
from coprod_tui.record.records import (
    change_group,
    change_meeting,
    open_group,
    open_meeting,
    read_group,
    read_heading,
    read_meeting,
)
from coprod_tui.record.removal_intent import is_under_way_in
from coprod_tui.record.rewrite import KIND, SPEAKING_KINDS, alone, not_counted, strip_speaking
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf, begun
from coprod_tui.record.trouble import CannotOpen

FINISHED = str(MeetingFinished.__struct_config__.tag).encode()


class TakenOver(NamedTuple):
    """The ids of meetings that the group was given something of; and of those not read, each with a reason id."""

    meetings: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]


def planned_ahead(shelf: Shelf, place: GroupPlace) -> list[Plan]:
    """The plans of the group's meetings that have not begun, where they can be read."""
    return [plan for _place, plan in planned_places(shelf, place)]


def planned_places(shelf: Shelf, place: GroupPlace) -> list[tuple[MeetingPlace, Plan]]:
    """The same, each with where it is kept. One that the group has all of is over, and is not read for it.

    Raises CannotOpen for the group's own record.
    """
    plans, history = [], read_group(place).history
    for each in shelf.meetings(place.id):
        try:
            if has_all_of(history, each):
                continue
            meeting = read_heading(each)
        except CannotOpen:
            continue
        if meeting.flow.stage == "planned" and meeting.plan.number:
            plans.append((each, meeting.plan))
    return plans


def to_fill(shelf: Shelf, place: GroupPlace, today: str) -> MeetingPlace | None:
    """The group's next meeting where it has no agenda yet; None where it has one, or none is planned.

    today: YYYY-MM-DD. Raises CannotOpen for the group's own record.
    """
    group, bare = read_group(place), []
    for each in shelf.meetings(place.id):
        try:
            meeting = read_meeting(each)
        except CannotOpen:
            continue
        if is_bare(meeting, group) and not "" < meeting.plan.date < today:
            bare.append((meeting.plan.date or "9", meeting.plan.start, each.number, each))
    return min(bare)[-1] if bare else None


def make_group(shelf: Shelf, name: str, *, zone: str, at: int) -> GroupPlace:
    """A new group of that name. Raises Refused where the name has nothing in it, before anything is made; NotSaved."""
    named = name_group(NO_GROUP, name)
    place = shelf.make_group(name, zone=zone, made=at)
    with begun(place):
        change_group(place, lambda _: named, at)
    return place


def make_meeting(
    shelf: Shelf,
    place: GroupPlace,
    items: Sequence[Wanted] = (),
    *,
    zone: str,
    at: int,
    title: str = "",
    date: str = "",
    start: str = "",
    finish: str = "",
    next_meeting: NextMeetingSet | None = None,
    first: int = 1,
    carried: Sequence[KeptItem] | None = None,
) -> MeetingPlace:
    """Plan the group's next meeting, with what is to come back to it. zone: IANA name; at: UTC ms.

    carried: which of the carried items it takes, after `items`; None for all. What it does not take goes on waiting.
    first: the number of the group's first meeting here, where it met before. Refused where the group is closed.
    Raises NoSuch, NotSaved, CannotOpen.
    """
    with alone(shelf.home):  # nobody is taken out of the group between its being read and its being copied
        _take_over(shelf, place, at)
        change_group(place, partial(key_calendar, key=random_hex(16)), at)
        group = read_group(place)
        need_going_on(group)
        first = max(first, group.history.next_number)
        made = shelf.make_meeting(place.id, zone=zone, made=at, first=first)
        planned = plan_meeting(
            group, place.id, made.number, items, title=title, date=date, start=start, finish=finish, zone=zone,
            next_meeting=next_meeting, carried=carried,
        )  # fmt: skip
        with begun(made):
            change_meeting(made, lambda _: planned, at)
        left = without(group.history.carried, carried) if carried is not None else ()
        announced = MeetingAnnounced(made.id, made.number, title, date, left)
        meeting = read_meeting(made)
        change_group(place, lambda group: [announced, *basket_news(group, made.id, meeting)], at)
    return made


def without(items: Sequence[KeptItem], taken: Sequence[KeptItem]) -> tuple[KeptItem, ...]:
    """The items that were not taken; of two that are the same, as many as were not."""
    left = list(items)
    for item in taken:
        left.remove(item)
    return tuple(left)


def take_over(shelf: Shelf, place: GroupPlace, at: int) -> TakenOver:
    """Give the group what it has not yet of its meetings: those planned, and what finished ones came to.

    Doing this again changes nothing, and reads only meetings that went on since. One that cannot be read is left for
    later. Finished meetings of a group that does not count who speaks lose who spoke when. at: UTC ms. Raises NotSaved,
    and CannotOpen or Damaged for the group's own record.
    """
    with alone(shelf.home):
        return _take_over(shelf, place, at)


def left_behind(shelf: Shelf, place: GroupPlace) -> bool:
    """Whether a finished meeting says who spoke when and the group has not got all of it, as after a crash.

    Quick, and writes nothing: no meeting is read whole for it. Raises CannotOpen for the group's own record.
    """
    history = read_group(place).history
    return any(not has_all_of(history, each) and _may_say_who_spoke(each) for each in shelf.meetings(place.id))


def has_all_of(history: History, place: MeetingPlace) -> bool:
    """Whether the group was given all that this meeting came to, told from the end of its record alone."""
    past = history.get(place.id)
    if past is None or not past.up_to:
        return False
    last = place.records.last_number(place.record) if place.records is not None else last_number(place.record)
    return last == past.up_to


def _may_say_who_spoke(place: MeetingPlace) -> bool:
    try:
        kinds = {kind for kind, _whole in KIND.findall(read_file(place.record))}
    except OSError:
        return False
    return FINISHED in kinds and bool(SPEAKING_KINDS & kinds)


def counted_before(shelf: Shelf, place: GroupPlace) -> tuple[MeetingPlace, ...]:
    """The group's finished meetings whose records say who spoke when. One that cannot be read is left out."""
    found = []
    for each in shelf.meetings(place.id):
        try:
            meeting = read_meeting(each)
        except CannotOpen:
            continue
        if meeting.flow.stage == "finished" and speaks(meeting):
            found.append(each)
    return tuple(found)


def strip_counted(shelf: Shelf, place: GroupPlace, at: int) -> int:
    """Take who spoke when out of those, for a group that counts no more; of how many. at: UTC ms.

    Raises as `rewrite` does; those done before it stay done.
    """
    done = 0
    for each in counted_before(shelf, place):
        done += strip_speaking(each, at, counted_too=True)
    take_over(shelf, place, at)
    return done


def _take_over(shelf: Shelf, place: GroupPlace, at: int) -> TakenOver:
    taken, unread = [], []
    # a crash came between while somebody was taken out: that is finished first
    if is_under_way_in(shelf.home, place.id):
        return TakenOver((), ())
    with open_group(place) as group:
        for each in shelf.meetings(place.id):
            if has_all_of(group.state.history, each):
                continue
            try:
                meeting = _to_take_over(each, at)
            except CannotOpen as trouble:
                unread.append((each.id, trouble.reason))
                continue
            if meeting is None:
                unread.append((each.id, "newer"))
            elif group.do(partial(_news, place=each, meeting=meeting), at).entries:
                taken.append(each.id)
    return TakenOver(tuple(taken), tuple(unread))


def _to_take_over(place: MeetingPlace, at: int) -> Meeting | None:
    """The meeting, without who spoke when where that is not counted; None where a newer program wrote in it."""
    with open_meeting(place) as record:
        meeting, reason = record.state, record.reason
    if reason == "newer":
        return None
    return read_meeting(place) if not_counted(meeting) and strip_speaking(place, at) else meeting


def _news(group: Group, place: MeetingPlace, meeting: Meeting) -> Sequence[Entry]:
    """What the group has not been told of this meeting: that it is planned, what it takes, what it came to."""
    plan, past = meeting.plan, group.history.get(place.id)
    if not plan.number:  # made and not planned: a crash came between
        return []
    if meeting.flow.stage == "finished" and (past is None or past.up_to < meeting.last):
        return adopt(group, place.id, meeting)
    announced = MeetingAnnounced(place.id, plan.number, plan.title, plan.date, left_waiting(group, meeting))
    carried = carried_news(group, place.id, meeting) if past else [announced]
    return [*carried, *basket_news(group, place.id, meeting)]
