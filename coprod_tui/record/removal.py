"""Carrying out what was chosen to be taken out for good: in every record of the group, drafts, summaries, pieces.

Each step is idempotent: when a crash came between, `finish` carries out the whole write-ahead log again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import get_args

from tinydb import where
from tinydb.queries import QueryInstance

from coprod_tui.model.entry import Entry, Kinds, Stamped
from coprod_tui.model.group import GROUP_KINDS
from coprod_tui.model.history import MeetingDeleted
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.mentions import Sought
from coprod_tui.model.photographs import ImageForm, PhotographRemoved, without_photograph
from coprod_tui.model.removal import PersonRemoved, WordsLeftOut
from coprod_tui.model.without import without_meeting, without_members, without_people
from coprod_tui.record import removal_intent as intents
from coprod_tui.record.journal import Journal
from coprod_tui.record.prechecks import look_ahead
from coprod_tui.record.private import delete_files, make_folder, sync_folder
from coprod_tui.record.redaction import redacted
from coprod_tui.record.removal_intent import InRecord, Intent
from coprod_tui.record.rewrite import alone, pieces, rewrite
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NoSuch, NotFinished, NotSaved, Trouble, as_trouble

Anew = Callable[[MeetingPlace, Sequence[str], int], None]
"""Makes these files of a meeting's summary anew, at that time (UTC ms). A floor above knows what a summary is."""

Forget = Callable[[Sequence[str]], None]
"""Drops these settings of this laptop: whoever calls knows where they are kept."""

Take = Callable[[list[Stamped]], list[Stamped]]
MARKS: dict[str, type[PersonRemoved | WordsLeftOut]] = {"person": PersonRemoved, "words": WordsLeftOut}


def carry_out(
    shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought] = (), forget: Forget = lambda _: None
) -> None:  # fmt: skip
    """Do what the intent says, all of it, and leave nothing of it behind.

    sought: names and words to look for in what was written since the intent was made; they are kept nowhere.
    forget: drops these settings of this laptop. What can be known is looked at first: see `look_ahead`, and what it
    raises, with nothing begun. Raises NotSaved, with nothing begun either: busy while another program is at it.
    NotFinished: it is begun, and `finish` does the rest.
    """
    with alone(shelf.home):
        if intents.is_under_way(shelf.home):
            raise NotSaved("unfinished")
        look_ahead(shelf, intent)
        intents.write_intent(shelf.home, intent)
        _do(shelf, intent, anew, sought, forget)


def finish(shelf: Shelf, anew: Anew, forget: Forget = lambda _: None) -> bool:
    """Finish what a crash or a full disk left half done; whether there was anything.

    Raises NotFinished where it still cannot be, and NotSaved (busy) while another program is at it.
    """
    if not intents.unfinished_business(shelf.home):
        return False
    with alone(shelf.home):
        begun = intents.read_intent(shelf.home)
        if begun is not None:
            _do(shelf, begun, anew, (), forget)
        else:
            with as_trouble(NotFinished):
                _empty(shelf.home)
    return True


@as_trouble(NotFinished)
def _do(shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought], forget: Forget) -> None:
    try:
        if intent.settings:  # first: letters that are made anew say who they come from
            forget(intent.settings)
        with suppress(NoSuch):  # the group was taken away by hand meanwhile: nothing is left to take out
            group = shelf.group(intent.group)
            if intent.what != "photograph":
                # before the records, so that nothing is told any more that is to go
                delete_files([group.found, *group.pages()])
            if intent.what == "group":
                _move_away(shelf.home, shelf.group(intent.group).folder)
            elif intent.what == "meeting":
                _delete_meeting(shelf, intent)
            elif intent.what == "photograph":
                _delete_photograph(shelf, intent, anew)
            else:
                _take_out(shelf, intent, anew, sought)
        shelf.sweep()
        _empty(shelf.home)
        intents.delete_intent(shelf.home)
    except Trouble as trouble:
        raise NotFinished(trouble.reason) from trouble


def _take_out(shelf: Shelf, intent: Intent, anew: Anew, sought: Sequence[Sought]) -> None:
    """Where one record cannot be written, the others are all the same; then it is said, and tried again."""
    meetings = {place.id: place for place in shelf.meetings(intent.group)}
    marked: dict[str, int] = {}
    stopped: list[Exception] = []
    for part in intent.records:
        if part.meeting in meetings:
            path = meetings[part.meeting].record
            taken = partial(_meeting_without, part=part, instead=intent.gone or intent.instead)
            try:
                marked[part.meeting] = _rewritten(path, MEETING_KINDS, taken, part, intent, sought)
            except (NotSaved, CannotOpen) as trouble:
                stopped.append(trouble)
    own = next(part for part in intent.records if not part.meeting)
    if not stopped:  # it counts on the marks of all of them
        taken = partial(_group_without, part=own, marked=marked)
        _rewritten(shelf.group(intent.group).record, GROUP_KINDS, taken, own, intent, sought)
    for place in meetings.values():
        touched = place.id in intent.summaries
        if touched or intent.what == "person":
            _clear(place, summaries=touched, sealed=bool(marked.get(place.id)), seats=intent.what == "person")
    for id, files in intent.summaries.items():
        if id in marked:
            anew(meetings[id], files, intent.at)
    if stopped:
        raise stopped[0]


def _rewritten(
    path: Path, kinds: Kinds, take: Take, part: InRecord, intent: Intent, sought: Sequence[Sought]
) -> int:  # fmt: skip
    """Rewrite one record, unless that was done before a crash; the number of its mark, 0 where nothing had to go."""
    mark = MARKS[intent.what]
    change = redacted(part, intent, sought)
    with Journal(path) as journal:
        if done := journal.search(_is(mark) & (where("at") == intent.at)):
            return int(done[0].doc_id)
        return rewrite(journal, kinds, lambda history: take([change(one) for one in history]), mark(), intent.at)


def _is(kind: type[Entry]) -> QueryInstance:
    query: QueryInstance = where("kind") == str(kind.__struct_config__.tag)
    return query


def _meeting_without(history: list[Stamped], part: InRecord, instead: str) -> list[Stamped]:
    return without_people(history, part.people, instead, part.kept) if part.people else history


def _group_without(history: list[Stamped], part: InRecord, marked: dict[str, int]) -> list[Stamped]:
    return without_members(history, part.people, marked, part.kept)


def _clear(place: MeetingPlace, *, summaries: bool, sealed: bool, seats: bool) -> None:
    """Drop what else is kept of a meeting: drafts, pieces of lines, summaries with earlier versions, and its outbox.

    What somebody else put there stays. sealed: also the words that were sealed, because something of this record went.
    seats: also which screens were open once, because somebody may have called theirs by their own name.
    """
    place.seats.forget_drafts()
    if seats:
        place.seats.forget_closed()
    delete_files(pieces(place.record))
    if summaries:
        delete_files(place.earlier())
        delete_files([each for each in place.saved() if sealed or each not in place.sealed()])
        delete_files(place.in_outbox())


# Deleting


def _delete_meeting(shelf: Shelf, intent: Intent) -> None:
    group = shelf.group(intent.group)
    _move_away(shelf.home, group.meetings / intent.meeting)
    with Journal(group.record) as journal:
        if not journal.search(_is(MeetingDeleted) & (where("number") == intent.number)):
            change = partial(without_meeting, meeting=intent.meeting)
            rewrite(journal, GROUP_KINDS, change, MeetingDeleted(intent.number), intent.at)


def _delete_photograph(shelf: Shelf, intent: Intent, anew: Anew) -> None:
    """Its file, what was said of it, and it in every copy here that may have it: those are made again without it."""
    group = shelf.group(intent.group)
    delete_files([group.photograph(f"photo-{intent.number}", form) for form in get_args(ImageForm)])
    with Journal(group.record) as journal:
        if not journal.search(_is(PhotographRemoved) & (where("number") == intent.number)):
            change = partial(without_photograph, number=intent.number)
            rewrite(journal, GROUP_KINDS, change, PhotographRemoved(intent.number), intent.at)
    for place in shelf.meetings(group.id):
        if files := intent.summaries.get(place.id):
            delete_files(place.with_pictures())
            anew(place, files, intent.at)


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
