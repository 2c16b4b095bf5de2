"""The flow of a meeting, told: it begins, pauses, goes on, ends."""

from __future__ import annotations

from coprod_tui.model.flow import (
    Interrupted,
    MeetingFinished,
    MeetingOpened,
    MeetingReopened,
    NextMeetingSet,
    Paused,
    PauseLengthened,
    PauseReason,
    Resumed,
    ScreenHidden,
    ScreenShown,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.sentences.times import moment, on_one_day, when_held
from coprod_tui.wording import N_, _, clock, day_and_times, length


def at_clock(meeting: Meeting, at: int) -> str:
    """A meeting time (ms) as the time of day where the meeting is: "14:21"."""
    return clock(meeting.clock.wall(at), meeting.plan.zone)


def _paused(entry: Paused, _view: RecordView) -> str:
    if entry.why == "break" and entry.minutes:
        return _("A break of {minutes}.").format(minutes=length(entry.minutes))
    return _("We are taking a moment. There is no hurry.") if entry.why == "moment" else _stands_still(entry.why)


def _stands_still(why: PauseReason) -> str:
    return {
        "moment": _("We are taking a moment."),
        "break": _("We are having a break."),
        "wait": _("We wait while this is written down."),
        "card": _("We stop until it has been explained."),
    }[why]


def _lengthened(entry: PauseLengthened, _view: RecordView) -> str:
    minutes = length(abs(entry.minutes))
    if entry.minutes < 0:
        return _("The break is {minutes} shorter.").format(minutes=minutes)
    return _("The break is {minutes} longer.").format(minutes=minutes)


def _interrupted(entry: Interrupted, view: RecordView) -> str:
    meeting = view.meeting
    since = moment(meeting, entry.since, meeting.flow.began or entry.since)
    return _("The laptop stopped at {since}. Nobody's time ran on.").format(since=since)


def _next_set(entry: NextMeetingSet, _view: RecordView) -> str:
    when, words = day_and_times(entry.date, entry.start, entry.finish), in_a_line(entry.words)
    return _("Next meeting: {when}.").format(when=", ".join(filter(None, (when, words))).rstrip("."))


TELLS: Tells = {
    MeetingOpened: sentence(N_("The meeting has begun.")),
    Paused: _paused,
    PauseLengthened: _lengthened,
    Resumed: sentence(N_("We carry on.")),
    ScreenHidden: sentence(N_("The screen was hidden.")),
    ScreenShown: sentence(N_("The screen was shown again.")),
    Interrupted: _interrupted,
    NextMeetingSet: _next_set,
    MeetingFinished: sentence(N_("The meeting is finished. Thank you, everyone.")),
    MeetingReopened: sentence(N_("The meeting is open again.")),
}
LABEL = N_("meeting")


def finished(meeting: Meeting) -> str:
    """When it was finished; with the days where they are several."""
    if not on_one_day(meeting):
        return _("Finished. We met on {held}.").format(held=when_held(meeting))
    return _("Finished at {clock}.").format(clock=at_clock(meeting, meeting.flow.ended or 0))


def lines(meeting: Meeting, at: int) -> list[str]:
    """Whether it is planned, open or finished, and why everything stands still if it does. at: meeting time, ms."""
    flow = meeting.flow
    if flow.stage == "planned":
        lines = [_("Planned, not begun.")]
    elif flow.stage == "finished":
        lines = [finished(meeting)]
    else:
        lines = [_("Open since {clock}.").format(clock=moment(meeting, flow.began or 0, at))]
    if flow.pause is not None:
        lines.append(_stands_still(flow.pause.why))
        if flow.pause.why == "break" and flow.pause.minutes:
            lines.append(_("Back at {clock}.").format(clock=at_clock(meeting, flow.pause.until)))
    return lines


def next_lines(meeting: Meeting) -> list[str]:
    flow = meeting.flow
    when = day_and_times(flow.next_date, flow.next_start, flow.next_finish, year=True)
    words = ", ".join(filter(None, (when, in_a_line(flow.next_words))))
    return [closed(words)] if words else []


STATE = {"now": TextBlock(lines, timed=True), "next": TextBlock(next_lines, N_("Next meeting"))}
