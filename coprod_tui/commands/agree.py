"""`coprod agree`: a summary becomes the agreed record by the group's own rule, and is sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.kept import sealed_summary
from coprod_tui.afterwards.seals import agree as seal
from coprod_tui.commands.asking import sure
from coprod_tui.commands.finding import meeting_called, readable
from coprod_tui.commands.speaking import note, say
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import final, need_agreed
from coprod_tui.record.series import read_meeting
from coprod_tui.summary.sealing import seal_words
from coprod_tui.telling.sealing import final_words
from coprod_tui.wording import _, day, local

if TYPE_CHECKING:
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def to_agree(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting of that name; with nothing asked, the one whose version was ready first and is not agreed yet.

    Refused where none is. at: UTC ms.
    """
    if asked:
        return meeting_called(shelf, asked, at)
    waiting = [each for each in readable(shelf) if each.meeting.review.version and not each.meeting.sealing.sealed]
    if not waiting:
        raise Refused("nothing-to-agree")
    return min(waiting, key=lambda each: each.meeting.review.versions[-1].at).place


def agree(shelf: Shelf, place: MeetingPlace, *, yes: bool, at: int) -> None:
    """Say how many stand where, ask, seal it, and say what is kept. at: UTC ms.

    Refused with what stands in the way, before anything is asked. Raises NotSaved, CannotOpen.
    """
    meeting = read_meeting(place)
    today = local(at, meeting.plan.zone).date().isoformat()
    version = need_agreed(meeting, today)
    note(_("This is version {number} of {meeting}.").format(number=version.number, meeting=place.id))
    note(final_words(final(meeting)))
    sure(_("Once it is agreed nothing in it can be changed. Type yes to agree it."), yes=yes)
    made = seal(shelf, place, at=at)
    say(_("The record is agreed on {day}, and sealed.").format(day=day(made.date, named=True, year=True)))
    say(seal_words(sealed_summary(place, read_meeting(place))))
    note(_("The files of the summary carry this seal now. They are in {folder}").format(folder=place.summaries))
