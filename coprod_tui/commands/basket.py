"""`coprod ask` and `coprod basket`: an item asked for between meetings, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import answer, somebody_there
from coprod_tui.model.basket import Request, RequestStage, answer_request, ask_again, withdraw
from coprod_tui.model.basket import ask as ask_for
from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import need_going_on
from coprod_tui.model.group import Group
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import basket as told
from coprod_tui.wording import _, day_of


def ask(shelf: Shelf, place: GroupPlace, words: str, name: str, *, nameless: bool, at: int) -> None:
    """Put an item into the group's basket, and say by which mark it is found there. at: UTC ms.

    name: who asks. nameless: it is shown nowhere; with a name it is kept only for whoever brings the answer, and
    without one no name is kept at all. Refused where neither is said and nobody is there to be asked. Raises
    CannotOpen, NotSaved.
    """
    if not name and not nameless:
        if not somebody_there():
            raise Refused("who-asks")
        name = answer(_("Who asks? Type a name. Enter asks without a name:"))
    take_over(shelf, place, at)
    need_going_on(read_group(place))
    change_group(place, partial(ask_for, words=words, name=name, shown=not nameless), at)
    request = read_group(place).basket.all[-1]
    note(_("{mark} is in the basket, for the next agenda.").format(mark=request.mark))
    if not name:
        note(_("No name is kept. What becomes of it stands in the basket under {mark}.").format(mark=request.mark))
    elif nameless:
        note(_("The name is kept only for whoever brings the answer. It is shown nowhere else."))
    say(request.mark)


class Wish(NamedTuple):
    """What somebody wants done about one request: answered with these words, asked again, or taken back by `name`."""

    answered: str = ""
    again: bool = False
    back: bool = False
    name: str = ""


def basket(shelf: Shelf, place: GroupPlace, mark: str, wish: Wish, *, private: bool, zone: str, at: int) -> None:
    """Show what was asked for; with a mark only that, once what somebody wishes was done about it.

    private: say who wants to hear of it, too. Raises Refused, CannotOpen, NotSaved.
    """
    with suppress(NotSaved):  # it is shown as it was taken over last
        take_over(shelf, place, at)
    group = read_group(place)
    if not mark:
        if any(wish[:3]):
            raise Refused("which-request")
        for line in _lines(group, private=private, zone=zone, at=at):
            say(line)
        return
    move = _move(_need(group, mark), wish)
    if move is not None:
        change_group(place, move, at)
        group = read_group(place)
    request = _need(group, mark)
    for line in _told(group, request, private=private, zone=zone, at=at):
        say(line)
    if wish.answered:
        note(_("The next meeting is told too, and whoever asked may ask again."))
        if not request.shown:
            note(_("Somebody wants to hear this. With --private it says who."))


def _move(request: Request, wish: Wish) -> Moving[Group] | None:
    if wish.answered:
        return partial(answer_request, request=request.id, words=wish.answered)
    if wish.again:
        return partial(ask_again, request=request.id)
    return partial(withdraw, request=request.id, name=wish.name) if wish.back else None


def _need(group: Group, mark: str) -> Request:
    found = group.basket.marked(mark)
    if found is None:
        raise Refused("no-such-request")
    return found


def _lines(group: Group, *, private: bool, zone: str, at: int) -> Iterator[str]:
    heads: dict[str, tuple[RequestStage, ...]] = {
        _("Waiting for an agenda"): ("waiting",),
        _("On an agenda"): ("taken",),
        _("Answered, and may be asked for again"): ("answered",),
        _("Settled"): ("done", "turned-down", "withdrawn"),
    }
    if not group.basket.kept:
        yield _("Nothing has been asked for yet. To ask: coprod ask")
    for head, stages in heads.items():
        found = group.basket.being(*stages)
        if found:
            yield head
        for request in found:
            yield from (f"  {line}" for line in _told(group, request, private=private, zone=zone, at=at))


def _told(group: Group, request: Request, *, private: bool, zone: str, at: int) -> Iterator[str]:
    yield f"{request.mark}  {told.request_line(group, request, day_of(at, zone), zone)}"
    beside = (told.answer_words(request), told.private_words(group, request) if private else "")
    yield from (f"    {line}" for line in beside if line)
