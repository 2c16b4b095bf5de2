"""Which summary stands: the sealed one, else the newest that is ready, else the draft; and what was said since."""

from __future__ import annotations

from coprod_tui.afterwards.agreed.easy_read import for_easy_read
from coprod_tui.afterwards.agreed.sealed_store import compose_sealed, sealed_summary
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.review import SummaryVersion, changed_since_ready
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary import Summary, compose
from coprod_tui.summary.changes import marked
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Point, Points, SummarySection, lead, line, ours, theirs
from coprod_tui.summary.removal import taken_since
from coprod_tui.wording import _, day, for_reader, speaking


def standing_version(meeting: Meeting) -> SummaryVersion | None:
    """The newest version that was marked ready, while nothing it tells has changed since; None where it is a draft.

    Once the record is sealed, the version that was agreed.
    """
    seal = meeting.sealing.now
    if seal is not None:
        return next((one for one in meeting.review.versions if one.number == seal.version), None)
    return None if changed_since_ready(meeting) else meeting.review.version


def summary_of(place: MeetingPlace, meeting: Meeting, *, made: int) -> Summary:
    """The one summary of this meeting that everybody is shown and sent. made: UTC ms, for a draft's version line.

    A sealed one is as it was sealed, with what was said since beside it. place: where the meeting is kept. Refused
    ("sealed-summary-gone") where the sealed words are not there any more and cannot be made again.
    """
    return for_easy_read(place, _summary_that_stands(place, meeting, made))


def _summary_that_stands(place: MeetingPlace, meeting: Meeting, made: int) -> Summary:
    if meeting.sealing.sealed:
        return sealed_summary(place, meeting).but(beside=said_since(place, meeting))
    version = standing_version(meeting)
    if version is None:
        return compose(meeting, made=made)
    return version_of(meeting, version).but(beside=said_since(place, meeting))


def copy_in(place: MeetingPlace, meeting: Meeting, language: str, *, made: int) -> Summary:
    """`summary_of` with our own words in another language; it says to which text it belongs. Refused as that is.

    People's words are the same in each. What is agreed and sealed is the one text in the meeting's own language.
    """
    with for_reader(language):
        seal = meeting.sealing.now
        if seal is None:
            summary = summary_of(place, meeting, made=made)
        else:
            sealed = sealed_summary(place, meeting)
            summary = compose_sealed(meeting, seal).but(seal=sealed.seal, beside=said_since(place, meeting))
            summary = for_easy_read(place, summary)
    with speaking(language):
        belongs = ours(_("This copy has our own words in another language. The text to agree is the group's."))
    return summary.but(made=(belongs, *summary.made), copy=language)


def version_of(meeting: Meeting, version: SummaryVersion) -> Summary:
    """A version as it was marked ready, with what changed since the one people had before told and marked."""
    summary = _as_ready(meeting, version)
    before = had_before(as_it_was(meeting, version.upto - 1))
    if before is None:
        return summary
    removed = taken_since(as_it_was(meeting, version.upto), as_it_was(meeting, before.upto))
    return marked(summary, _as_ready(meeting, before), removed)


def had_before(meeting: Meeting) -> SummaryVersion | None:
    """The newest version that anybody may have had: a copy of it was made for somebody, or somebody answered it.

    One that was marked ready and went nowhere is nothing that a reader could compare with.
    """
    had = {copy.version for copy in meeting.sending.copies} | {reply.version for reply in meeting.replies.all}
    return next((one for one in reversed(meeting.review.versions) if one.number in had), None)


def _as_ready(meeting: Meeting, version: SummaryVersion) -> Summary:
    was = as_it_was(meeting, version.upto)
    return compose(was, made=meeting.clock.wall(version.at), version=version.number)


def said_since(place: MeetingPlace, meeting: Meeting) -> tuple[SummarySection, ...]:
    """Challenges made after the standing version was ready; and, once it is sealed, what later meetings corrected.

    They stand beside the words, which stay as they are.
    """
    sections = (_challenged(meeting), _corrected(place, meeting) if meeting.sealing.sealed else None)
    return tuple(section for section in sections if section is not None)


def _challenged(meeting: Meeting) -> SummarySection | None:
    version, view = meeting.review.version, MeetingView(meeting)
    since = [challenge for challenge in meeting.replies.challenges if version and challenge.id > version.upto]
    points = []
    for challenge in since:
        decision = meeting.decisions.get(challenge.decision)
        who = lead(view.named(challenge.person))
        when = line(
            _("Said on {day}."),
            day=ours(day(challenge.date, year=True)) if challenge.date else ours(view.day(challenge.at)),
        )
        points.append(Point(theirs(challenge.words), f"D{decision.number}" if decision else "", when, lead=who))
    if not points:
        return None
    return SummarySection(
        "challenged", ours(_("Challenges to decisions, since this was written")), (Points(tuple(points)),)
    )


def _corrected(place: MeetingPlace, meeting: Meeting) -> SummarySection | None:
    try:
        history = read_group(place.of_group).history
    except CannotOpen:
        return None
    number = meeting.plan.number
    points = []
    for later, decision in history.about(number):
        when = ours(day(later.date, year=True)) if later.date else ()
        template = _("Meeting {number}, {day}.") if when else _("Meeting {number}.")
        points.append(Point(theirs(decision.words), decision.ref, line(template, number=later.number, day=when)))
    if not points:
        return None
    return SummarySection("corrected", ours(_("What later meetings decided about this")), (Points(tuple(points)),))
