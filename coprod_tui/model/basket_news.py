"""What a meeting's record tells the basket: what it has taken, what came of it, and what was asked for there.

Worked out from both as they are, so telling it twice changes nothing, and a crash between the two is mended later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.agenda import Item
from coprod_tui.model.basket import (
    Request,
    RequestCameBack,
    RequestDone,
    RequestMade,
    RequestTaken,
    RequestTurnedDown,
    RequestWithdrawn,
)
from coprod_tui.model.closing import still_open
from coprod_tui.model.entry import NOBODY, Entry, Id
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.history import KeptItem
from coprod_tui.model.requests import HeardRequest

if TYPE_CHECKING:
    from coprod_tui.model.group import Group
    from coprod_tui.model.meeting import Meeting


def basket_news(group: Group, meeting_id: str, meeting: Meeting) -> Sequence[Entry]:
    """What the basket has not been told yet by this meeting, planned, open or finished."""
    return [*_of_agenda(group, meeting_id, meeting), *_heard(group, meeting_id, meeting)]


def _of_agenda(group: Group, meeting_id: str, meeting: Meeting) -> Iterator[Entry]:
    number, over = meeting.plan.number, meeting.flow.stage == "finished"
    before = group.history.get(meeting_id)
    first = before is None or not before.up_to
    items = {item.request: item for item in meeting.agenda.items if item.request}
    for request in group.basket.kept:
        item, ours = items.get(request.id), request.held_by == meeting_id
        if item is None:
            if ours and request.stage == "taken":
                yield RequestCameBack(request.id, meeting_id, number)
            continue
        free = request.stage in ("waiting", "answered")
        if not over:
            if free:
                yield RequestTaken(request.id, meeting_id, number)
            continue
        if ours or (first and free):
            yield from _came_of(request, item, meeting_id, meeting)


def _came_of(request: Request, item: Item, meeting_id: str, meeting: Meeting) -> Iterator[Entry]:
    """What a finished meeting made of it, where the basket has it otherwise."""
    number = meeting.plan.number
    if item.turned_down:
        if (request.stage, request.answer) != ("turned-down", item.turned_down):
            yield RequestTurnedDown(request.id, meeting_id, number, item.turned_down)
    elif item.done and not any(one.sort == "item" and one.id == item.id for one in still_open(meeting)):
        if request.stage != "done":
            yield RequestDone(request.id, meeting_id, number)
    elif request.stage == "taken" or (request.stage, request.carried) != ("waiting", item.carried):
        stood = kept_item(item) if item.title != INSTEAD else None
        yield RequestCameBack(request.id, meeting_id, number, item.carried, stood)


def kept_item(item: Item) -> KeptItem:
    """How it stood on the agenda, without who asked: the request says that."""
    return KeptItem(
        item.title, item.minutes, item.purpose, "", item.ours, item.content_note, NOBODY, item.detail, item.request
    )  # fmt: skip


def _heard(group: Group, meeting_id: str, meeting: Meeting) -> Iterator[Entry]:
    """What was asked for in the meeting, for a later one; and what was taken back there again.

    Words that are kept off the screen wait until somebody has chosen what becomes of them.
    """
    known = {one.entry: one for one in group.basket.all if one.heard_in == meeting_id}
    number = max((one.number for one in group.basket.all), default=0)
    for heard in meeting.requests.all:
        if heard.id not in known and heard.words != INSTEAD:
            number += 1
            person, who = _asker(meeting, heard)
            yield RequestMade(heard.words, number, person, who, asked=heard.at, meeting=meeting_id, entry=heard.id)
    there = {heard.id for heard in meeting.requests.all}
    for entry, request in known.items():
        if entry not in there and request.stage == "waiting" and not request.removed:
            yield RequestWithdrawn(request.id)


def _asker(meeting: Meeting, heard: HeardRequest) -> tuple[Id, str]:
    person = meeting.people.get(heard.person)
    if person is None:
        return NOBODY, heard.who
    return person.member, "" if person.member else person.name
