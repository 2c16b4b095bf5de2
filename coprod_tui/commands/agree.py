"""`coprod agree` and `coprod close`: a summary becomes the agreed record, or is closed on its day; and is sealed."""

from __future__ import annotations

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.commands.lookup import meeting_called, readable
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import sure
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import final, need_sealable
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotFinished
from coprod_tui.sentences.sealing import final_words
from coprod_tui.summary import meeting_id
from coprod_tui.summary.sealing import printed
from coprod_tui.wording import _, day, local


def meeting_to_seal(shelf: Shelf, asked: str, at: int, *, closed: bool) -> MeetingPlace:
    """The meeting of that name; with nothing asked, the one whose version was ready first and is not sealed yet.

    Refused where none is. at: UTC ms.
    """
    if asked:
        return meeting_called(shelf, asked, at)
    waiting = [each for each in readable(shelf) if each.meeting.review.version and not each.meeting.sealing.sealed]
    if not waiting:
        raise Refused("nothing-to-close" if closed else "nothing-to-agree")
    return min(waiting, key=lambda each: each.meeting.review.versions[-1].at).place


def agree_or_close(shelf: Shelf, place: MeetingPlace, *, closed: bool, yes: bool, at: int) -> None:
    """Say how many stand where, ask, seal it, and say what is kept. closed: it is closed, and not agreed. at: UTC ms.

    Refused with what stands in the way, before anything is asked. Raises NotSaved, CannotOpen; NotFinished once it is
    sealed, and that is said.
    """
    meeting = read_meeting(place)
    today = local(at, meeting.plan.zone).date().isoformat()
    version = need_sealable(meeting, today, closed=closed)
    note(_("This is version {number} of {meeting}.").format(number=version.number, meeting=place.id))
    note(final_words(final(meeting), closed=closed))
    if closed:
        note(_("Not everyone agreed it, so it is called closed, and never agreed."))
        sure(_("Once it is closed nothing in it can be changed. Type yes to close it."), yes=yes)
    else:
        sure(_("Once it is agreed nothing in it can be changed. Type yes to agree it."), yes=yes)
    try:
        seal_record(shelf, place, closed=closed, at=at)
    except NotFinished:
        _sealed(place)
        raise
    _sealed(place)
    note(_("The files of the summary carry this seal now. They are in {folder}").format(folder=place.summaries))


def _sealed(place: MeetingPlace) -> None:
    meeting = read_meeting(place)
    sealing = meeting.sealing
    words = (
        _("The record is closed on {day}, and sealed.")
        if sealing.closed
        else _("The record is agreed on {day}, and sealed.")
    )
    say(words.format(day=day(sealing.day, named=True, year=True)))
    say(printed(meeting_id(meeting), sealing.seals[-1].version, sealing.seals[-1].checksum))
