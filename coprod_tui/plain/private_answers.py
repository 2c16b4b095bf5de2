"""Answers of plain mode that are private, and so not on the Room. Imported when one is asked for."""

from __future__ import annotations

from coprod_tui.commands.find import found_lines
from coprod_tui.commands.reach_out import who_is_missing
from coprod_tui.record.session import MeetingSession
from coprod_tui.sentences import not_comfortable, so_far
from coprod_tui.sentences.joining import read_out


def private_answer(shows: str, about: str, session: MeetingSession) -> list[str]:
    """In lines. shows: "joining", "missing", "find", "so-far" or "not-comfortable"; about: what is looked for."""
    meeting = session.meeting
    match shows:
        case "joining":
            return read_out(meeting.joining)
        case "missing":
            return who_is_missing(meeting, session.place.of_group)
        case "find":
            return found_lines(session.shelf, session.place.of_group, about)
        case "so-far":
            return so_far.lines(meeting, session.at)
    return not_comfortable.lines_today(meeting)
