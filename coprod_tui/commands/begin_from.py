"""What a new agenda begins from: a file, the usual agenda, an earlier meeting's, or one that comes with Coprod.

And `coprod usual-agenda`: the usual agenda shown, kept from any of these, changed, or dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.look_over import lines, look_over
from coprod_tui.commands.lookup import meeting_called
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import somebody_there
from coprod_tui.model.entry import Refused
from coprod_tui.model.history import KeptItem
from coprod_tui.model.text import folded
from coprod_tui.model.usual_agenda import keep_usual, shape
from coprod_tui.planning.agenda import read_agenda
from coprod_tui.planning.planned import AgendaDraft, PlannedItem
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.sentences import draft_agenda as told
from coprod_tui.wording import _, names
from coprod_tui.wording.templates import templates

LAST = "last"


class From(NamedTuple):
    """Where an agenda comes from. like: a meeting as it is called, or LAST; template: the id of one."""

    file: str = ""
    usual: bool = False
    like: str = ""
    template: str = ""


def begin_from(shelf: Shelf, place: GroupPlace, source: From, at: int) -> AgendaDraft:
    """The agenda to look over. Where nothing is said it is the group's usual one.

    Raises Refused (several are said; there is no such agenda), CannotOpen.
    """
    if sum(map(bool, source)) > 1:
        raise Refused("several-agendas")
    if source.file:
        return read_agenda(Path(source.file))
    if source.like:
        return as_draft(shape(read_meeting(_meeting(shelf, place, source.like, at)).agenda.items))
    if source.template:
        return as_draft(_template(source.template))
    usual = read_group(place).usual_agenda.items
    if not usual:
        raise Refused("no-usual-agenda" if source.usual else "no-agenda-said")
    return as_draft(usual)


def as_draft(items: Sequence[KeptItem]) -> AgendaDraft:
    return AgendaDraft(
        items=tuple(
            PlannedItem(one.title, line, one.minutes, one.purpose, "", one.ours, one.content_note, one.detail)
            for line, one in enumerate(items, 1)
        )
    )


def as_kept(draft: AgendaDraft) -> tuple[KeptItem, ...]:
    """The items as a usual agenda has them: without who asked, and without the notes of one day."""
    return tuple(KeptItem(one.title, one.minutes, one.purpose, ours=one.ours, detail=one.detail) for one in draft.items)


def _template(id: str) -> tuple[KeptItem, ...]:
    found = next((one.items for one in templates() if one.id == folded(id.strip())), None)
    if found is None:
        raise Refused("no-such-template", names=names([one.id for one in templates()]))
    return found


def _meeting(shelf: Shelf, place: GroupPlace, like: str, at: int) -> MeetingPlace:
    """The meeting called so; for LAST the newest of the group that has anything on its agenda."""
    like = like.strip()
    if folded(like) not in (LAST, folded(_("last"))):
        return meeting_called(shelf, f"{place.id}-{like}" if like.isdecimal() else like, at)
    for each in reversed(shelf.meetings(place.id)):
        try:
            if shape(read_meeting(each).agenda.items):
                return each
        except CannotOpen:
            continue
    raise Refused("no-agenda-before")


def usual_agenda(
    shelf: Shelf, place: GroupPlace, source: From, *, change: bool = False, drop: bool = False, at: int
) -> None:  # fmt: skip
    """Show the usual agenda; first keep it from where it is said to come from, change it by hand, or drop it.

    Raises Refused, CannotOpen, NotSaved.
    """
    if drop:
        change_group(place, keep_usual, at)
        note(_("There is no usual agenda any more. Meetings stay as they are."))
        return
    if change and not somebody_there():
        raise Refused("nobody-to-ask")
    if change or any(source):
        draft = begin_from(shelf, place, source, at)
        draft = look_over(draft) if change else draft
        change_group(place, partial(keep_usual, items=as_kept(draft)), at)
        note(_("This is now your usual agenda."))
    usual = read_group(place).usual_agenda.items
    if not usual:
        note(_("There is no usual agenda yet. To keep the last one: coprod usual-agenda --like last"))
        note(_("These come with Coprod, for --template:"))
        for one in templates():
            say(f"{one.id}  {one.name}")
    for number, each in enumerate(as_draft(usual).items, 1):
        say(f"{number:>4}  {told.item(each)}")


def understood(draft: AgendaDraft, *, yes: bool) -> AgendaDraft:
    """An agenda shown as it was understood; where somebody sits at a terminal, as they corrected it."""
    if not yes and somebody_there():
        return look_over(draft)
    note("\n".join(lines(draft)))
    return draft
