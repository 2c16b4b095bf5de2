"""Meeting to Summary. Its sections and their order are in the register of features."""

from __future__ import annotations

from coprod_tui.model.easy import checked_by
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sealing import Seal
from coprod_tui.sentences.times import moment, when_held
from coprod_tui.summary import contents, left_out, notes, people, removal, replies, sealing
from coprod_tui.summary.diary import diary
from coprod_tui.summary.meeting_view import MeetingView, capital, meeting_id
from coprod_tui.summary.own_language import in_its_language
from coprod_tui.summary.page import Line, Summary, SummarySection, line, ours, theirs
from coprod_tui.summary.placed import Where, placed
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
    read = MeetingView(meeting, made=made, agreed=seal is not None)
    first, told, after = (
        _present(read, "first"),
        _present(read, "sections", 0, WORDS),
        _present(read, "sections", WORDS),
    )
    explained = notes.explained_words(read, (*first, *told, *after))
    sections = (*told, *filter(None, (explained,)), *after)
    return Summary(
        meeting_id=meeting_id(meeting),
        language=_("en-GB"),
        title=title(meeting),
        when=_when(read),
        status=tuple(
            filter(None, (*sealing.status(read, version, seal), people.thanks(read), left_out.in_short(read)))
        ),
        first=(*first, *filter(None, (contents.section(sections),))),
        sections=sections,
        made=tuple(filter(None, (*left_out.changed(read), *_gaps(read), *removal.lines(read), _version(read, made)))),
        diary=diary(read, meeting_id(meeting)),
        left_out=left_out.lines(read),
        version=version,
        ask=replies.ask(read),
        check=ours(_("To check this copy")),
        easy=meeting.review.easy,
        easy_checked=_easy_checked(read),
    )


def _present(read: MeetingView, where: Where, since: int = 0, before: int | None = None) -> tuple[SummarySection, ...]:
    """The sections whose places in the register are in this range, without those that have nothing to say."""
    made = (told(read) for place, told in placed(where) if place >= since and (before is None or place < before))
    return tuple(section for section in made if section is not None)


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
    return ours(when_held(read.meeting, year=True) or day(read.held, named=True, year=True))


def _version(read: MeetingView, made: int | None) -> Line:
    """Which state of the record this tells: anybody can make the same again from it."""
    last = read.meeting.last
    if made is None:
        return line(_("Made from the record up to entry {number}."), number=last)
    date, time = ours(day(day_of(made, read.zone), year=True)), ours(clock(made, read.zone))
    words = _("Made on {day} at {time}, from the record up to entry {number}.")
    return line(words, day=date, time=time, number=last)


def _easy_checked(read: MeetingView) -> Line:
    """Who checked the Easy Read copy as it is now; () where nobody did."""
    person = checked_by(read.record)
    return capital(line(_("{who} checked this."), who=read.who(person))) if person else ()


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
