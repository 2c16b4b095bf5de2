"""`coprod photographs`: the group's own pictures for Easy Read, put in, listed, and taken away when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer, somebody_there, sure
from coprod_tui.documents.photograph import read_photograph
from coprod_tui.model.easy import EasyPictured
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.photographs import PeopleInIt, Photograph, PhotographAdded, add_photograph
from coprod_tui.model.text import folded
from coprod_tui.record.photographs import keep_photograph
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, as_trouble
from coprod_tui.sentences.photographs import photograph_lines
from coprod_tui.wording import _


def list_photographs(place: GroupPlace) -> None:
    lines = photograph_lines(read_group(place))
    for line in lines:
        say(line)
    if not lines:
        note(_("There are none yet. To put one in: coprod photographs --add FILE"))


def add(place: GroupPlace, path: Path, shows: str, agreed: PeopleInIt | None, *, at: int) -> None:
    """Copy a picture in, once it is said what it shows and that it may be used; whatever is not said is asked.

    Raises Refused (see `read_photograph` and `add_photograph`), CannotOpen, NotSaved.
    """
    read = read_photograph(path)
    if somebody_there():  # else what is not said is missed, and told by name
        shows = shows or answer(_("What does it show? Say it for people who do not see it, and name nobody:"))
        agreed = agreed or _asked()

    def move(group: Group) -> Sequence[Entry]:
        made = add_photograph(group, shows, read.checksum, read.form, agreed or "")
        keep_photograph(place, group.photographs.last + 1, read.form, read.content)  # on disk before it is told of
        return made

    with as_trouble():
        done = change_group(place, move, at)
    (number,) = (one.entry.number for one in done.entries if isinstance(one.entry, PhotographAdded))
    note(_("It is photograph {number}. Where and when it was taken is not kept.").format(number=number))
    say(str(number))


def _asked() -> PeopleInIt | None:
    """Whether it may be used, as somebody at the terminal says; None where not."""
    told = folded(answer(_("Did everybody in it say yes to it being used? Type yes; or nobody if nobody is in it:")))
    if told == folded(_("nobody")):
        return "nobody"
    return "everybody" if told == folded(_("yes")) else None


def remove(shelf: Shelf, place: GroupPlace, number: int, *, yes: bool, at: int) -> None:
    """Take a photograph away for good, out of every copy here too, once somebody said yes.

    Raises Refused (no-such-photograph; see `carry_out`), NotSaved, NotFinished.
    """
    group = read_group(place)
    found = group.photographs.called(str(number))
    if found is None:
        raise Refused("no-such-photograph")
    used = [each for each in shelf.meetings(place.id) if _chose(each, found)]
    say(_("This takes photograph {number} away for good, with what was said of it.").format(number=number))
    if used:
        say(_("Easy Read copies that have it are made again here, with a drawing in its place."))
        say(_("What the group agreed stays sealed as it is: no picture is in it."))
    say(_("Coprod cannot reach backups, or copies that were sent or printed."))
    sure(_("Take it away? Type yes:"), yes=yes)
    files = {each.id: _files(each) for each in used}
    carry_out(shelf, Intent("photograph", place.id, at, summaries=files, number=number), summaries_anew(shelf))
    say(_("Done."))


def _chose(place: MeetingPlace, photograph: Photograph) -> bool:
    """Whether anybody ever chose it there: an earlier copy may have it still. One that cannot be read may."""
    try:
        history = read_meeting(place).history
    except CannotOpen:
        return True
    return any(isinstance(one.entry, EasyPictured) and one.entry.picture == photograph.name for one in history)


def _files(place: MeetingPlace) -> tuple[str, ...]:
    """Those that may have it, as a removal names them."""
    every = place.with_pictures()
    return tuple(
        each.name if each.parent == place.summaries else each.relative_to(place.folder).as_posix() for each in every
    )
