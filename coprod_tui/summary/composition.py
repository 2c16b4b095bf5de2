"""Meeting to Summary. Its sections and their order are in the register of features."""

from __future__ import annotations

import re
import sys
from importlib import import_module

from coprod_tui.model import features
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sealing import Seal
from coprod_tui.sentences.times import held, moment
from coprod_tui.summary import actions, decisions, in_force, left_out, notes, parking, people, removal, replies, sealing
from coprod_tui.summary import next as next_meeting
from coprod_tui.summary.diary import diary
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.own_language import in_its_language
from coprod_tui.summary.page import Line, Point, Points, Summary, SummarySection, line, ours, theirs
from coprod_tui.wording import _, clock, day, day_of

WORDS = 100
"""The place of the words we explained: after all those sections whose words they may be."""
LONG_GAP = 60_000
"""A stop of the laptop shorter than this (ms) loses nothing anybody would look for."""


@in_its_language
def compose(meeting: Meeting, *, made: int | None = None, version: int = 0, seal: Seal | None = None) -> Summary:
    """The summary of a meeting, worked out from its record and nothing else: the same record gives the same summary.

    made: when it is made (UTC ms), for the version line and the day to answer by; without, neither names a day.
    version: which of those marked ready this is, 0 for a draft. seal: with which it is the agreed record. What stands
    for a meeting, and prints its checksum, is `afterwards.versions.summary_of`.
    """
    read = MeetingView(meeting)
    id = meeting_id(meeting)
    told = _present(read, range(WORDS))
    after = _present(read, range(WORDS, sys.maxsize))
    explained = notes.words(read, (*told, *after))
    answers = replies.section(read, id, made, agreed=seal is not None)
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=title(meeting),
        when=_when(read),
        status=tuple(
            filter(None, (*sealing.status(read, version, seal), people.thanks(read), left_out.in_short(read)))
        ),
        first=_first(read),
        sections=(*told, *filter(None, (explained,)), *after, *filter(None, (answers,))),
        made=tuple(filter(None, (_version(read, made), *_gaps(read), *removal.told(read)))),
        diary=diary(read, id),
        left_out=left_out.lines(read),
        version=version,
    )


def _present(read: MeetingView, places: range) -> tuple[SummarySection, ...]:
    """The sections whose places in the register are in this range, without those that have nothing to say."""
    placed = sorted(
        (place, one.name, told) for one in features.FEATURES for told, place in one.sections if place in places
    )
    made = (getattr(import_module(f"{__package__}.{name}"), told)(read) for _place, name, told in placed)
    return tuple(section for section in made if section is not None)


def meeting_id(meeting: Meeting) -> str:
    """As on the shelf ("riverside-voices-14"). Only our own letters, digits and dashes, whatever the record holds."""
    group = re.sub(r"[^a-z0-9]+", "-", meeting.plan.group.lower()).strip("-")[:60].strip("-")
    return f"{group or 'meeting'}-{meeting.plan.number}"


def title(meeting: Meeting) -> Line:
    """What the meeting is called: its group, its number, and its name where it has one."""
    plan = meeting.plan
    if not plan.group_name:
        return theirs(plan.title) or line(_("Meeting {number}"), number=plan.number)
    named = line(_("{group}, meeting {number}"), group=plan.group_name, number=plan.number)
    return line(_("{meeting}: {title}"), meeting=named, title=plan.title) if plan.title else named


def _when(read: MeetingView) -> Line:
    """The day, and the times it really began and ended."""
    if read.held is None:
        return ()
    return ours(held(read.meeting, year=True) or day(read.held, named=True, year=True))


def _version(read: MeetingView, made: int | None) -> Line:
    """Which state of the record this tells: anybody can make the same again from it."""
    last = read.meeting.last
    if made is None:
        return line(_("Made from the record up to entry {number}."), number=last)
    date, time = ours(day(day_of(made, read.zone), year=True)), ours(clock(made, read.zone))
    words = _("Made on {day} at {time}, from the record up to entry {number}.")
    return line(words, day=date, time=time, number=last)


def _gaps(read: MeetingView) -> list[Line]:
    """When nobody was at any seat: what was said then is not here, and readers should know."""
    meeting = read.meeting
    words = _("Nothing was recorded from {since} to {until}: the laptop had stopped.")
    began = meeting.flow.began or 0
    return [
        line(words, since=ours(moment(meeting, gap.since, began)), until=ours(moment(meeting, gap.until, began)))
        for gap in meeting.flow.interrupted
        if gap.until is not None and gap.until - gap.since >= LONG_GAP
    ]


def _first(read: MeetingView) -> tuple[SummarySection, ...]:
    """The first page: what changed, what was agreed and not, who does what, when we meet again."""
    todo = sorted(read.meeting.actions.open, key=lambda action: bool(action.ref))
    doing = (*(actions.point(read, one) for one in todo), *parking.takers(read))
    who = Points(doing or (Point(ours(_("Nobody was asked to do anything."))),))
    sections = (
        parking.changed(read),
        *decisions.in_short(read),
        in_force.section(read),
        SummarySection("doing", ours(_("Who does what")), (who,)),
        next_meeting.section(read),
    )
    return tuple(section for section in sections if section is not None)
