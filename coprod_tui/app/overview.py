"""How groups and their meetings stand, read from the shelf."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Literal

from coprod_tui.model.group import NO_GROUP, Group
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.summary_outcome import SummaryOutcome, what_became
from coprod_tui.model.value import Value
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import has_all_of, take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, Damaged, NotSaved
from coprod_tui.wording import refusal

OverviewStage = Literal["planned", "open", "to-agree", "agreed", "unread"]


class MeetingOverview(Value, frozen=True):
    """One meeting of a group. on: the item it is on, as (number, title). last: UTC ms of its newest entry.

    agreed: the day its summary was agreed; after: what became of that until now. trouble: why it cannot be read.
    damaged: only lines of it cannot, and the rest can be opened. invitations: those still to be sent or given.
    """

    place: MeetingPlace
    stage: OverviewStage
    title: str = ""
    date: str = ""
    start: str = ""
    on: tuple[int, str] = (0, "")
    last: int = 0
    zone: str = "UTC"
    agreed: str = ""
    after: SummaryOutcome = SummaryOutcome()
    trouble: str = ""
    damaged: bool = False
    invitations: int = 0

    @property
    def number(self) -> int:
        return self.place.number

    @property
    def waits(self) -> bool:
        """Whether something is still to come of its summary: an answer, agreement, a copy that is to go out."""
        return self.stage == "to-agree" or (self.stage == "agreed" and self.after.jobs > 0)


class GroupOverview(Value, frozen=True):
    """One group: what it keeps, and its meetings, newest first. trouble: why its record cannot be read."""

    place: GroupPlace
    group: Group = NO_GROUP
    meetings: tuple[MeetingOverview, ...] = ()
    trouble: str = ""

    @property
    def name(self) -> str:
        return self.group.name or self.place.id

    @property
    def open(self) -> MeetingOverview | None:
        """The open meeting that was written in last."""
        opened = [one for one in self.meetings if one.stage == "open"]
        return max(opened, key=lambda one: one.last, default=None)

    def ahead(self, today: date) -> MeetingOverview | None:
        """The next meeting that is planned: the soonest from today on, else one without a day, else the latest."""
        planned = [one for one in self.meetings if one.stage == "planned"]
        coming = [one for one in planned if one.date >= today.isoformat()]
        if coming:
            return min(coming, key=lambda one: (one.date, one.start))
        undated = [one for one in planned if not one.date]
        return undated[0] if undated else planned[0] if planned else None

    def coming(self, today: date) -> PastMeeting | None:
        """The meeting that said when the group meets next, while that day is ahead and no meeting is planned for it.

        A later meeting that cannot be read may be the one that is planned for it: then nothing is said.
        """
        named = self.group.history.next_set
        if self.group.farewell.closed or named is None or named.next_date < today.isoformat():
            return None
        may_be = (
            one.date == named.next_date or (one.stage == "unread" and one.number > named.number)
            for one in self.meetings
        )
        return None if any(may_be) else named


def read_overviews(shelf: Shelf, at: int) -> list[GroupOverview]:
    """Every group, by name. at: UTC ms. Never fails: what cannot be read says why."""
    with shelf.reading_once() as once:
        overviews = [read_overview(once, place, at) for place in once.groups()]
    return sorted(overviews, key=lambda one: one.name.casefold())


def read_overview(shelf: Shelf, place: GroupPlace, at: int) -> GroupOverview:
    """One group, after it was given what its finished meetings came to."""
    with shelf.reading_once() as once:
        return _read_overview(once, once.group(place.id), at)


def _read_overview(shelf: Shelf, place: GroupPlace, at: int) -> GroupOverview:
    try:
        with suppress(NotSaved):  # it is taken over when the disk can be written again
            take_over(shelf, place, at)
        group = read_group(place)
    except CannotOpen as trouble:
        return GroupOverview(place, trouble=refusal(trouble))
    meetings = tuple(_meeting_overview(group, each) for each in reversed(shelf.meetings(place.id)))
    return GroupOverview(place, group, meetings)


def _meeting_overview(group: Group, place: MeetingPlace) -> MeetingOverview:
    """One meeting. One that is finished and taken over is not read again."""
    past = group.history.get(place.id)
    if past is not None and has_all_of(group.history, place):
        overview = MeetingOverview(place, "agreed" if past.agreed else "to-agree", past.title, past.date)
        return overview.but(agreed=past.agreed, after=past.after)
    try:
        meeting = read_meeting(place)
    except CannotOpen as trouble:
        return MeetingOverview(place, "unread", trouble=refusal(trouble), damaged=isinstance(trouble, Damaged))
    plan, item = meeting.plan, meeting.agenda.now
    if meeting.flow.stage == "finished":  # and not taken over: the disk would not be written
        agreed = meeting.sealing.day
        overview = MeetingOverview(
            place, "agreed" if agreed else "to-agree", plan.title, plan.date, plan.start, zone=plan.zone
        )
        return overview.but(agreed=agreed, after=what_became(meeting))
    stage: OverviewStage = meeting.flow.stage
    on = (meeting.agenda.items.index(item) + 1, item.title) if item is not None else (0, "")
    last = meeting.history[-1].stamp.at if meeting.history else 0
    jobs = len(meeting.invitations.jobs) if stage == "planned" else 0
    return MeetingOverview(place, stage, plan.title, plan.date, plan.start, on, last, plan.zone, invitations=jobs)
