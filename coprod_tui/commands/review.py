"""`coprod review` as text: the draft of a summary, what may trip its readers, and where it stands."""

from __future__ import annotations

from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.review.in_lines import trip_lines
from coprod_tui.commands.again import typed
from coprod_tui.commands.lookup import as_far_as_readable, finished_last, first, meeting_called
from coprod_tui.commands.output import note, say
from coprod_tui.model.corrections import need_finished
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.sentences.review import stands
from coprod_tui.summary import compose, format_named
from coprod_tui.wording import _


def to_review(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting of that name; with nothing asked, the one finished last whose record is not agreed yet.

    An agreed one can be read, answered with a challenge and sent, and is not changed. Refused where it is not
    finished, and where there is none. at: UTC ms.
    """
    if asked:
        place = meeting_called(shelf, asked, at)
        meeting, _trouble = as_far_as_readable(place)
        if not meeting.sealing.sealed:
            need_finished(meeting)
        return place
    return first(finished_last(shelf, agreed=False), reason="nothing-to-review")


def review(place: MeetingPlace, *, at: int) -> None:
    """Show the draft on standard output, as plain text; then what may trip readers and where it stands. at: UTC ms.

    Of an agreed record, its words as they were sealed.
    """
    meeting, trouble = as_far_as_readable(place)
    if trouble:
        note(trouble)
    sealed = meeting.sealing.sealed
    made = summary_of(place, meeting, made=at) if sealed else compose(meeting, made=at)
    say(format_named("txt").render(made).decode())
    say("")
    for number, line in enumerate(() if sealed else trip_lines(meeting)):
        say(f"  - {line}" if number else line)
    say(stands(meeting))
    if not sealed:
        note(_("To change it in lines of text: {command}").format(command=typed("plain", place.id)))
