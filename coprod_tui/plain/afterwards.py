"""Once a meeting is finished: where its summary stands, what comes next, and what the review would show, in lines."""

from __future__ import annotations

from coprod_tui.commands.again import typed
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.summary_outcome import step, what_became
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.review import stands
from coprod_tui.wording import _, day_of

PRIVATE = ("summary", "trips", "answers", "easy-read", "copies", "own-words")
"""The ids of what a line may ask to see of a summary's review."""


def comes_next(meeting: Meeting, id: str, at: int) -> list[str]:
    """Where a finished meeting's summary stands, and what can be typed next; nothing before. id: its; at: UTC ms."""
    if meeting.flow.stage != "finished":
        return []
    today = day_of(at, meeting.plan.zone).isoformat()
    next_ = {
        "review": _review(),
        "send": [_("Next, send it. In a terminal: {command}").format(command=typed("send", id))],
        "waiting": _answers(),
        "asked": [
            _("Somebody asked for a change. list answers reads their words."),
            _("Next, put the summary right, then type summary ready. Or type settle and a name."),
        ],
        "agree": [_("Next, make it the agreed record. In a terminal: {command}").format(command=typed("agree", id))],
        "close": [
            _("Everybody had their time, and it is not agreed."),
            _("Next, it may be closed. In a terminal: {command}").format(command=typed("close", id)),
        ],
        "agreed": [],
        "closed": [],
    }[step(what_became(meeting), meeting.sealing.day, today)]
    return [stands(meeting), *next_]


def _review() -> list[str]:
    return [
        _("Next, somebody reads the summary over before it goes out. list summary reads it here."),
        _("list trips says what may trip readers. summary says, summary adds and summary without change it."),
        _("When it is right, type summary ready."),
    ]


def _answers() -> list[str]:
    return [
        _("Next, write down what people answer, as: heard from NAME agrees. list answers says who stands where."),
        _("For answers by e-mail, in a terminal: {command}").format(command=typed("replies", "FILE")),
    ]


def read_out(shows: str, place: MeetingPlace, meeting: Meeting, about: str, at: int) -> list[str]:
    """The lines of what is asked for (one of PRIVATE). about: somebody's number. at: UTC ms.

    Raises Refused before the meeting is finished.
    """
    from coprod_tui.afterwards.review import easy_read, in_lines  # noqa: PLC0415  a meeting that is on needs none of it

    if meeting.flow.stage != "finished":
        raise Refused("review-when-finished")
    if shows == "own-words":
        person = next(one for one in meeting.people.all if one.number == int(about))
        return in_lines.own_lines(meeting, person.id)
    if shows == "summary":
        return in_lines.draft_lines(meeting, at)
    if shows == "easy-read":
        return easy_read.easy_lines(easy_read.easy_read(place, meeting, made=at))
    lines_by_view = {"trips": in_lines.trip_lines, "answers": in_lines.answer_lines, "copies": in_lines.job_lines}
    return lines_by_view[shows](meeting)
