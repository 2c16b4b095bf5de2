"""The one way a record is rewritten: a new file in the place of the old, with a dated mark that it happened.

Other seats may have the record open and write to it: the lock that they write under is held, so nothing of theirs is
lost, and they notice that it is another file and read it anew. A crash leaves the old record or the new one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import msgspec

from coprod_tui.model.entry import Entry, Kinds, Stamp, Stamped, UnknownKindError, encode
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, Meeting, fold
from coprod_tui.model.removal import SpeakingStripped
from coprod_tui.model.without import without_speaking
from coprod_tui.record.journal_interface import JournalInterface
from coprod_tui.record.locks import holding
from coprod_tui.record.private import delete_files, is_left_over, left_over
from coprod_tui.record.records import open_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import NotSaved, as_trouble

Change = Callable[[list[Stamped]], Sequence[Stamped]]
"""From a record's entries to those that are left."""

WAIT = 2.0
"""Seconds to wait for another program that is rewriting or deleting something in this home."""

PIECES = ("torn-*", "damaged-*")
"""What stands beside a record when something went wrong with it: a line cut off, a file that was mended."""

KIND = re.compile(rb'"kind":"([a-z-]*)("?)')
SPEAKING_KINDS = frozenset(name.encode() for name, kind in MEETING_KINDS.by_kind.items() if kind.speaks)


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Be the only program that rewrites, deletes or takes over anything in this home. Raises NotSaved (busy).

    Where the home cannot be written, nothing can be rewritten in it by anybody, and no lock is needed.
    """
    with ExitStack() as lock:
        try:
            lock.enter_context(holding(home / "rewriting.lock", WAIT))
        except NotSaved as trouble:
            if trouble.reason not in ("read-only", "gone"):
                raise
        yield


def entries_of(journal: JournalInterface, kinds: Kinds) -> list[Stamped]:
    """Every entry of a record. Raises NotSaved where a newer program wrote some: what we do not know stays."""
    try:
        return [kinds.decode(number, doc) for number, doc in journal.since(0)]
    except (UnknownKindError, msgspec.ValidationError, KeyError) as error:
        raise NotSaved("newer") from error


def rewrite(
    journal: JournalInterface,
    kinds: Kinds,
    change: Change,
    mark: Entry,
    at: int,
    *,
    forget: Callable[[bytes], bool] = lambda _: True,
) -> int:
    """Put the record as `change` leaves it in the place of the one there, with `mark` as its last entry.

    at: UTC ms. Returns the mark's number; 0 where `change` leaves all as it is, and then nothing is written. Either
    way the pieces beside the record are thrown away: those whose bytes `forget` is true of. Raises NotSaved with the
    record as it was.
    """
    marked = 0

    def make(number: int) -> Mapping[int, Mapping[str, object]] | None:
        nonlocal marked
        before = entries_of(journal, kinds)
        after = change(before)
        with as_trouble():
            delete_files(each for each in pieces(journal.path) if is_left_over(each) or forget(each.read_bytes()))
        if list(after) == before:
            return None
        marked = number
        docs, unchanged = dict(journal.since(0)), {one.stamp.number: one for one in before}
        entries = (*after, Stamped(Stamp(number, number, at), mark))
        # what stays is not written anew: a later program may have put more into it than we know
        return {
            one.stamp.number: docs[one.stamp.number] if unchanged.get(one.stamp.number) == one else encode(one)
            for one in entries
        }

    journal.replace(make)
    return marked


def pieces(path: Path) -> list[Path]:
    """What stands beside a record: lines that a crash cut off, files that were mended, copies never finished."""
    beside = [each for pattern in PIECES for each in path.parent.glob(f"{path.name}.{pattern}")]
    return sorted(each for each in (*beside, *left_over(path.parent, deep=False)) if each.is_file())


def strip_speaking(place: MeetingPlace, at: int, *, counted_too: bool = False) -> bool:
    """Take who spoke when out of a finished meeting whose group does not count who speaks; whether there was any.

    Off means off: hands, turns and rounds lose their people, those taken back and those interrupted too. Doing it
    again changes nothing. A meeting that goes on, or is opened again meanwhile, is left. counted_too: where the group
    counted that day too, because it does not any more. at: UTC ms. Raises as `rewrite` does.
    """
    off = False

    def change(history: list[Stamped]) -> Sequence[Stamped]:
        nonlocal off
        meeting = fold(EMPTY, history)
        off = not_counted(meeting) or (counted_too and meeting.flow.stage == "finished")
        return without_speaking(history) if off else history

    def forget(piece: bytes) -> bool:
        return off and _may_say_who_spoke(piece)

    with open_meeting(place) as record:
        history = list(record.state.history)
        if without_speaking(history) == history and not pieces(place.record):  # the most usual: nothing is read again
            return False
        return bool(rewrite(record.journal, MEETING_KINDS, change, SpeakingStripped(), at, forget=forget))


def not_counted(meeting: Meeting) -> bool:
    """Whether who spoke when is not to be in this meeting's record any more."""
    return meeting.flow.stage == "finished" and not meeting.plan.settings.count_voices


def _may_say_who_spoke(piece: bytes) -> bool:
    """Whether a piece of a line tells of a hand or a turn, or is cut too short to say."""
    kinds = KIND.findall(piece)
    return not kinds or any(not whole or kind in SPEAKING_KINDS for kind, whole in kinds)
