"""Sealing a record, agreed or closed: the words are kept as they are, with their checksum, in one step on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from coprod_tui.afterwards.agreed import unfinished_seals as unsettled
from coprod_tui.afterwards.agreed.copies import hash_of, keeps
from coprod_tui.afterwards.agreed.sealed_store import compose_sealed, is_kept, keep_sealed, sealed_path
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sealing import Seal, seal, seal_anew, to_seal
from coprod_tui.record.private import delete_files, save_keeping_earlier
from coprod_tui.record.recorder import Recorder
from coprod_tui.record.records import change_meeting, open_meeting, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NoSuch, NotFinished, NotSaved, as_trouble
from coprod_tui.summary import FORMATS, USUAL, Summary, file_name, rendered
from coprod_tui.wording import local


def seal_record(shelf: Shelf, place: MeetingPlace, *, closed: bool = False, at: int) -> Seal:
    """Make the newest version the agreed record, or close it, and save it with its seal. at: UTC ms.

    Refused with what stands in the way. Raises NotSaved, with nothing sealed; NotFinished, with the record sealed and
    something else still to be written; CannotOpen.
    """
    with open_meeting(place) as record:
        try:
            record.do(sealing_move(shelf, place, at, closed=closed), at)
        except (Refused, NotSaved):
            not_sealed(shelf, place, record.state)
            raise
        return _settle(shelf, place, record, at)


def sealing_move(shelf: Shelf, place: MeetingPlace, at: int, *, closed: bool) -> Callable[[Meeting], Sequence[Entry]]:
    """The move that seals the newest version, agreed or closed: its words are on disk before the record says so.

    `settle` comes after it. Raises, when it is made, Refused with what stands in the way, and NotSaved, with nothing
    sealed: `not_sealed` comes after that. at: UTC ms.
    """

    def move(meeting: Meeting) -> Sequence[Entry]:
        today = local(at, meeting.plan.zone).date().isoformat()
        summary = compose_sealed(meeting, to_seal(meeting, today, closed=closed).as_seal(at))
        unsettled.begin(shelf.home, place.id, at)
        with as_trouble():
            keep_sealed(place, summary)
        return seal(meeting, summary.seal.checksum if summary.seal else "", today, closed=closed)

    return move


def not_sealed(shelf: Shelf, place: MeetingPlace, meeting: Meeting) -> None:
    """After a sealing move that was refused or not saved: nothing of it stays. A record that is sealed is left so."""
    version = meeting.review.version
    if not meeting.sealing.sealed:
        with suppress(OSError):
            if version is not None:
                delete_files([sealed_path(place, version.number)])
        unsettled.done(shelf.home, place.id)


def settle(shelf: Shelf, place: MeetingPlace, *, at: int) -> Seal:
    """After the sealing move: the group knows, and the files that are saved of the summary carry the seal.

    Raises NotFinished where a file or a record could not be written: the seal stands, and the next start goes on.
    """
    with open_meeting(place) as record:
        return _settle(shelf, place, record, at)


@as_trouble(NotFinished)
def _settle(shelf: Shelf, place: MeetingPlace, record: Recorder[Meeting], at: int) -> Seal:
    meeting = record.state
    now = meeting.sealing.now
    if now is None:
        raise Refused("not-sealed")
    try:
        summary = summary_of(place, meeting, made=at)
        files = _files(place, summary)
        record.do(keeps(summary, [hash_of(content) for _path, content in files]), at)
        take_over(shelf, shelf.group(place.group), at)
        _write(files, meeting.plan.zone, at)
    except NotSaved as trouble:
        raise NotFinished(trouble.reason) from trouble
    unsettled.done(shelf.home, place.id)
    return now


def settle_waiting(shelf: Shelf) -> bool:
    """Go on with every sealing that was begun and not finished; whether there was any. Raises NotFinished."""
    unfinished = unsettled.waiting(shelf.home)
    for id, at in unfinished:
        try:
            place = shelf.find_meeting(id)
            meeting = read_meeting(place)
            if meeting.sealing.sealed:
                settle(shelf, place, at=at)
            else:
                not_sealed(shelf, place, meeting)
        except (NoSuch, CannotOpen):  # it was deleted, or cannot be read: nothing can be settled
            unsettled.done(shelf.home, id)
    return bool(unfinished)


def _files(place: MeetingPlace, summary: Summary) -> list[tuple[Path, bytes]]:
    before = [name for name, each in FORMATS.items() if (place.summaries / file_name(summary, each)).exists()]
    files = rendered(summary, place.summaries, USUAL)
    for name in before:
        if name not in USUAL:
            with suppress(Refused):
                files += rendered(summary, place.summaries, [name])
    return files


def _write(files: Iterable[tuple[Path, bytes]], zone: str, at: int) -> None:
    for path, content in files:
        save_keeping_earlier(path, content, local(at, zone))


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
