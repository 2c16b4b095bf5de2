"""Sealing the agreed record: the words are kept as they are, with their checksum, in one step on disk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.afterwards.kept import compose_sealed, is_kept, keep_sealed
from coprod_tui.afterwards.versions import summary_of
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import Seal, final, need_agreed, seal, seal_anew
from coprod_tui.record.private import save_keeping_earlier
from coprod_tui.record.series import change_meeting, read_meeting, take_over
from coprod_tui.record.trouble import NotSaved, why
from coprod_tui.summary import FORMATS, USUAL, file_name, save
from coprod_tui.wording import local

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace, Shelf
    from coprod_tui.summary import Summary


def agree(shelf: Shelf, place: MeetingPlace, *, at: int) -> Seal:
    """Make the newest version the agreed record, by the group's own rule, and save it with its seal. at: UTC ms.

    Refused with what stands in the way. Raises NotSaved, with nothing sealed; CannotOpen.
    """
    change_meeting(place, sealing_move(place, at), at)
    return settle(shelf, place, at=at)


def sealing_move(place: MeetingPlace, at: int) -> Callable[[Meeting], Sequence[Entry]]:
    """The move that seals, for whoever has the meeting open: the words are on disk before the record says so.

    `settle` comes after it. Raises, when it is made, Refused and NotSaved.
    """

    def move(meeting: Meeting) -> Sequence[Entry]:
        today = local(at, meeting.plan.zone).date().isoformat()
        version, rule = need_agreed(meeting, today), meeting.plan.settings.agreed_when
        summary = compose_sealed(meeting, Seal(version.number, "", today, at, rule=rule, final=final(meeting)))
        _keep(place, summary)
        return seal(meeting, summary.seal.checksum if summary.seal else "", today)

    return move


def _keep(place: MeetingPlace, summary: Summary) -> None:
    try:
        keep_sealed(place, summary)
    except OSError as trouble:
        raise NotSaved(why(trouble)) from trouble


def settle(shelf: Shelf, place: MeetingPlace, *, at: int) -> Seal:
    """After the sealing move: the group knows, and the files that are saved of the summary carry the seal.

    Raises NotSaved where a file or the group's record could not be written: the seal stands, and this can be repeated.
    """
    meeting = read_meeting(place)
    now = meeting.sealing.now
    if now is None:
        raise Refused("not-sealed")
    take_over(shelf, shelf.group(place.group), at)
    save_files(place, summary_of(place, meeting, made=at), meeting.plan.zone, at)
    return now


def save_files(place: MeetingPlace, summary: Summary, zone: str, at: int) -> tuple[Path, ...]:
    """The usual files and those saved before, as the summary is now. Earlier ones are kept. Raises NotSaved.

    One whose library is not there any more stays as it was.
    """
    write = partial(save_keeping_earlier, at=local(at, zone))
    before = [name for name, each in FORMATS.items() if (place.summaries / file_name(summary, each)).exists()]
    saved: list[Path] = []
    try:
        for name in dict.fromkeys((*USUAL, *before)):
            try:
                saved += save(summary, place.summaries, [name], write)
            except Refused:
                if name in USUAL:
                    raise
    except OSError as trouble:
        raise NotSaved(why(trouble)) from trouble
    return tuple(saved)


def sealed_anew(place: MeetingPlace, at: int) -> None:
    """After something was taken out of a sealed record: the same without it, sealed again. at: UTC ms.

    Doing it again changes nothing. Raises OSError, NotSaved, CannotOpen.
    """
    meeting = read_meeting(place)
    now = meeting.sealing.now
    if now is None or is_kept(place, now):  # nothing was taken out of this one
        return
    today = local(at, meeting.plan.zone).date().isoformat()
    summary = compose_sealed(meeting, now.but(again=True, date=today))
    keep_sealed(place, summary)
    checksum = summary.seal.checksum if summary.seal else ""
    change_meeting(place, lambda fresh: seal_anew(fresh, checksum, today), at)
