"""Carrying out what was chosen to be taken out for good: in every record of the group, drafts, summaries, pieces.

Each step may be done again, and is, when a crash came between: see `finish`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.model.entry import Stamped
from coprod_tui.model.group import GROUP_KINDS
from coprod_tui.model.history import MeetingDeleted
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import each_text, find, names_of, without
from coprod_tui.model.removal import PersonRemoved, WordsLeftOut
from coprod_tui.model.without import without_meeting, without_members, without_people
from coprod_tui.record import intent as intents
from coprod_tui.record.journal import Journal
from coprod_tui.record.private import make_folder, sync_folder
from coprod_tui.record.rewrite import alone, entries_of, pieces, rewrite
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import NoSuch, NotSaved, why

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Kinds
    from coprod_tui.model.mentions import Path as Within
    from coprod_tui.model.mentions import Sought
    from coprod_tui.record.intent import InRecord, Intent, Spot
    from coprod_tui.record.shelf import Shelf

Anew = Callable[[MeetingPlace, Sequence[str], int], None]
"""Makes these files of a meeting's summary anew, at that time (UTC ms). A floor above knows what a summary is."""

Take = Callable[[list[Stamped]], list[Stamped]]
MARKS: dict[str, type[PersonRemoved | WordsLeftOut]] = {"person": PersonRemoved, "words": WordsLeftOut}
OF_NAMES = ("who", "asked_name", "proposed_name")
"""Fields that hold a name and nothing else: without it there is nobody, rather than words of ours."""


def carry_out(shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought] = ()) -> None:
    """Do what the intent says, all of it, and leave nothing of it behind.

    sought: names and words to look for in what was written since the intent was made; they are kept nowhere.
    Raises NotSaved: busy while another program is at it, and whatever else keeps a file from being written. What was
    begun is then finished by `finish`.
    """
    with alone(shelf.home):
        if intents.is_kept(shelf.home):
            raise NotSaved("unfinished")
        intents.keep(shelf.home, intent)
        _do(shelf, intent, anew, sought)


def finish(shelf: Shelf, anew: Anew) -> bool:
    """Finish what a crash left half done; whether there was anything. Raises as `carry_out` does."""
    if not intents.unfinished_business(shelf.home):
        return False
    with alone(shelf.home):
        begun = intents.kept(shelf.home)
        if begun is not None:
            _do(shelf, begun, anew, ())
        else:
            _empty(shelf.home)
    return True


def _do(shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought]) -> None:
    try:
        with suppress(NoSuch):  # the group was taken away by hand meanwhile: nothing is left to take out
            if intent.what == "group":
                _move_away(shelf.home, shelf.group(intent.group).folder)
            elif intent.what == "meeting":
                _delete_meeting(shelf, intent)
            else:
                _take_out(shelf, intent, anew, sought)
        shelf.sweep()
        _empty(shelf.home)
        intents.done(shelf.home)
    except OSError as error:
        raise NotSaved(why(error)) from error


def _take_out(shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought]) -> None:
    meetings = {place.id: place for place in shelf.meetings(intent.group)}
    marked: dict[str, int] = {}
    for part in intent.records:
        if part.meeting in meetings:
            path = meetings[part.meeting].record
            taken = partial(_meeting_without, part=part, instead=intent.instead)
            marked[part.meeting] = _rewritten(path, MEETING_KINDS, taken, part, intent, sought)
    own = next(part for part in intent.records if not part.meeting)
    taken = partial(_group_without, part=own, marked=marked)
    _rewritten(shelf.group(intent.group).record, GROUP_KINDS, taken, own, intent, sought)
    for place in meetings.values():
        touched = place.id in intent.summaries
        if touched or intent.what == "person":
            _clear(place, summaries=touched, sealed=bool(marked.get(place.id)), seats=intent.what == "person")
    for id, files in intent.summaries.items():
        if id in meetings:
            anew(meetings[id], files, intent.at)


def _rewritten(
    path: Path, kinds: Kinds, take: Take, part: InRecord, intent: Intent, sought: Sequence[Sought]
) -> int:  # fmt: skip
    """Rewrite one record, unless that was done before a crash; the number of its mark, 0 where nothing had to go."""
    mark = MARKS[intent.what]
    with Journal(path) as journal:
        known = entries_of(journal, kinds)
    for one in known:
        if isinstance(one.entry, mark) and one.stamp.at == intent.at:
            return one.stamp.number
    spots: dict[int, list[Spot]] = {}
    for spot in part.spots:
        spots.setdefault(spot.number, []).append(spot)

    def named(one: Stamped) -> Stamped:
        if one.stamp.number > part.last:
            return _without_any(one, sought, intent.instead)
        if one.stamp.number in part.seats:
            one = one.but(stamp=one.stamp.but(seat=intent.instead))
        return _without_spots(one, spots.get(one.stamp.number, []), intent.instead)

    return rewrite(path, kinds, lambda history: take([named(one) for one in history]), mark(), intent.at)


def _meeting_without(history: list[Stamped], part: InRecord, instead: str) -> list[Stamped]:
    return without_people(history, part.people, instead) if part.people else history


def _group_without(history: list[Stamped], part: InRecord, marked: dict[str, int]) -> list[Stamped]:
    return without_members(history, part.people, marked)


def _without_spots(one: Stamped, spots: Sequence[Spot], instead: str) -> Stamped:
    def change(path: Within, text: str) -> str:
        return _cut(path, text, [(spot.start, spot.end) for spot in spots if spot.path == path], instead)

    return one.but(entry=each_text(one.entry, change)) if spots else one


def _without_any(one: Stamped, sought: Sequence[Sought], instead: str) -> Stamped:
    """What was written after people had looked at what would go: what is meant, as far as can be told, goes too."""

    def change(path: Within, text: str) -> str:
        return _cut(path, text, [(span.start, span.end) for span in find(text, sought) if span.sure], instead)

    if names_of(one.stamp.seat, sought):
        one = one.but(stamp=one.stamp.but(seat=instead))
    return one.but(entry=each_text(one.entry, change)) if sought else one


def _cut(path: Within, text: str, cut: Sequence[tuple[int, int]], instead: str) -> str:
    named = path[-1] in OF_NAMES or (path[0] == "roles" and path[-1] == "name")
    return "" if named and (0, len(text)) in cut else without(text, cut, instead)


def _clear(place: MeetingPlace, *, summaries: bool, sealed: bool, seats: bool) -> None:
    """Drop what else is kept of a meeting: drafts, pieces of lines, summaries with earlier versions, and its outbox.

    sealed: also the words that were sealed, because something of this record went. seats: also which screens were open
    once, because somebody may have called theirs by their own name.
    """
    place.seats.forget_drafts()
    if seats:
        place.seats.forget_closed()
    _forget_all(pieces(place.record))
    if summaries:
        for folder in (place.summaries / "earlier", place.summaries):
            files = [each for each in folder.glob("*") if each.is_file()]
            _forget_all([each for each in files if sealed or each not in place.sealed()])
        _forget_all(place.in_outbox())


def _forget_all(files: Sequence[Path]) -> None:
    for each in files:
        each.unlink(missing_ok=True)
    for folder in {each.parent for each in files}:
        sync_folder(folder)


# Deleting


def _delete_meeting(shelf: Shelf, intent: Intent) -> None:
    group = shelf.group(intent.group)
    _move_away(shelf.home, group.meetings / intent.meeting)
    with Journal(group.record) as journal:
        known = entries_of(journal, GROUP_KINDS)
    deleted = MeetingDeleted(intent.number)
    if not any(one.entry == deleted for one in known):
        rewrite(group.record, GROUP_KINDS, partial(without_meeting, meeting=intent.meeting), deleted, intent.at)


def _move_away(home: Path, folder: Path) -> None:
    """Take a folder off the shelf in one step, to be emptied after."""
    if not folder.is_dir():
        return
    make_folder(home / intents.AWAY)
    folder.rename(home / intents.AWAY / f"{folder.name}-{os.urandom(4).hex()}")
    sync_folder(folder.parent)
    sync_folder(home / intents.AWAY)


def _empty(home: Path) -> None:
    if (home / intents.AWAY).exists():
        shutil.rmtree(home / intents.AWAY)
        sync_folder(home)
