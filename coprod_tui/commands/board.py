"""`coprod board`, `coprod public`, `coprod page-agreed`, `coprod receipt`: pages that go once the group agreed them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from typing import NamedTuple

from coprod_tui.commands.contacts import ContactWish, name_on_page
from coprod_tui.commands.look_back import make_look_back
from coprod_tui.commands.newcomer import make_newcomer
from coprod_tui.commands.output import note, say
from coprod_tui.commands.pages import Files
from coprod_tui.commands.prompts import sure
from coprod_tui.commands.shared_pages import Say, SharedPage, agree_shared, body_meant, every_page, shared_page
from coprod_tui.commands.year import day_gone, make_year, stretch_asked
from coprod_tui.model.board import BesideSaying
from coprod_tui.model.entry import NOBODY, Entry, Refused
from coprod_tui.model.sharing import PageFor, keep_receipt, let_words_go, mark_for
from coprod_tui.model.text import clean, folded
from coprod_tui.model.year import Stretch
from coprod_tui.record.outward import read_outward
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.summary.aloud import lines
from coprod_tui.wording import _, day, day_of


class BoardChange(NamedTuple):
    """What is to be changed of a body's page, as it was typed. mark, unmark: refs; may_go, may_not: marks of words."""

    mark: tuple[str, ...] = ()
    unmark: tuple[str, ...] = ()
    may_go: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


def show_page(
    shelf: Shelf, place: GroupPlace, page: PageFor, body: str, files: Files, *, draft: bool, zone: str, at: int
) -> None:  # fmt: skip
    """Say the page, or save it as files. body: as typed. draft: it may be saved though the group has not agreed it.

    Raises Refused (a page that is not agreed is saved as a draft alone), CannotOpen, NotSaved.
    """
    files.asked()
    with suppress(NotSaved):  # it is told as it was taken over last
        take_over(shelf, place, at)
    found = shared_page(shelf, place, page, _body(place, page, body), zone=zone, at=at)
    goes = None if draft or not files.formats else found.may_go
    if files.formats and goes is None and not draft:
        raise Refused("page-not-agreed")
    files.give(goes or found.made, zone=zone, at=at)
    if not found.agreed:
        note(beside(found, given=goes is not None))


def beside(found: SharedPage, *, given: bool) -> str:
    """What to know of a page that is not agreed as it is now. given: the one agreed before was handed out."""
    if given:
        return _("This is the page that our group agreed. What came since is not on it.")
    told = _("Not agreed yet. Its code is {code}. Once our group agreed it: coprod page-agreed").format(code=found.code)
    before = _("The page that our group agreed before may go as it was: save it without --draft.")
    return f"{told}\n{before}" if found.may_go is not None else told


def _body(place: GroupPlace, page: PageFor, typed: str, *, new: bool = False) -> str:
    return body_meant(read_group(place), typed, new=new) if page == "board" else ""


def list_pages(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> None:
    """Each page with its code, and whether it is agreed."""
    for found in every_page(shelf, place, zone=zone, at=at):
        say(page_words(found))


def whose_page(found: SharedPage) -> str:
    return found.body or _("For everybody else")


def page_words(found: SharedPage) -> str:
    """A page in a line: whose it is, its code, and whether it is agreed."""
    return f"{whose_page(found)}  {found.code}  {stands_words(found)}"


def stands_words(found: SharedPage) -> str:
    if found.agreed:
        return _("agreed")
    return _("not agreed yet; one before may go") if found.may_go is not None else _("not agreed yet")


def change_board(
    shelf: Shelf, place: GroupPlace, body: str, change: BoardChange, *, asked: bool, zone: str, at: int
) -> None:  # fmt: skip
    """Mark things for that body, or say whether somebody's words may go to it, once they were asked alone.

    asked: it is not asked here whether they were. Raises Refused, CannotOpen, NotSaved.
    """
    body = _body(place, "board", body, new=True)
    for refs, yes in ((change.mark, True), (change.unmark, False)):
        for ref in refs:
            change_group(place, partial(mark_for, ref=ref, body=body, yes=yes), at)
    for marks, yes in ((change.may_go, True), (change.may_not, False)):
        for mark in marks:
            let_go(shelf, place, body, mark, yes=yes, asked=asked, zone=zone, at=at)
    note(_("Kept. What is new on the page is agreed anew before it goes."))


def name_speaker(
    place: GroupPlace, body: str, contact: str, gone: str, reach: str, *, asked: bool, at: int
) -> None:  # fmt: skip
    """Who speaks for the group to that body, with their yes. Raises as `contacts.name_on_page`."""
    named = ContactWish(contact or gone, _body(place, "board", body, new=True), reach, yes=bool(contact))
    name_on_page(place, named, asked=asked, at=at)


def let_go(
    shelf: Shelf, place: GroupPlace, body: str, mark: str, *, yes: bool, asked: bool, zone: str, at: int
) -> None:  # fmt: skip
    """Whether the words of that mark ("14-D1.2") may go to that body, as their owner said. Raises as `change_board`."""
    found = saying_marked(read_outward(shelf, place, day_of(at, zone).isoformat()).sayings(body), mark)
    if yes:
        note(_("Private: {words}").format(words=in_a_line(found.said.words)))
        sure(_("Were they asked alone, and did they say yes? Type yes:"), yes=asked)
    change_group(place, partial(move_of(found), body=body, yes=yes), at)


def move_of(found: BesideSaying) -> partial[Sequence[Entry]]:
    """The move that says of these words that they may go, or not."""
    member = found.said.who.member if found.said.who is not None else NOBODY
    return partial(let_words_go, meeting=found.meeting, thing=found.said.thing, member=member)


def saying_marked(found: Sequence[BesideSaying], mark: str) -> BesideSaying:
    """Refused ("no-such-saying") where nothing is marked so."""
    sought = folded(clean(mark))
    for one in found:
        if folded(one.mark) == sought:
            return one
    raise Refused("no-such-saying", mark=clean(mark))


def list_sayings(shelf: Shelf, place: GroupPlace, body: str, *, zone: str, at: int) -> None:
    """What people said beside decisions, for whoever asks each of them alone. Private."""
    body = _body(place, "board", body, new=True)
    lines = list(saying_lines(read_outward(shelf, place, day_of(at, zone).isoformat()).sayings(body)))
    for each in lines or [_("Nobody's words stand beside a decision.")]:
        say(each)


def saying_lines(found: Sequence[BesideSaying]) -> Iterator[str]:
    for one in found:
        stands = _("may go") if one.may_go else _("nobody said yes")
        yield f"{one.mark}  {in_a_line(one.said.words)}  ({stands})"


def page_agreed(
    shelf: Shelf, place: GroupPlace, code: str, said: Say, *, zone: str, at: int
) -> None:  # fmt: skip
    """Keep that the group agreed the page of this code; without one, list the pages. Raises Refused, NotSaved."""
    if not code:
        list_pages(shelf, place, zone=zone, at=at)
        return
    found = agree_shared(shelf, place, code, said, zone=zone, at=at)
    note(_("Kept. This page may go now: {page}").format(page=whose_page(found)))


class ReceiptTold(NamedTuple):
    """A receipt, as it was typed. read: the day."""

    read: str = ""
    reader: str = ""
    did: str = ""


def receipt(place: GroupPlace, body: str, came: ReceiptTold, *, zone: str, at: int) -> None:
    """Keep what came back about the page that body was sent last. Raises Refused, CannotOpen, NotSaved."""
    keep_came(place, body, came, zone=zone, at=at)
    note(kept_words())


def keep_came(place: GroupPlace, body: str, came: ReceiptTold, *, zone: str, at: int) -> None:
    """The same without a word. body: as it was typed."""
    change_group(place, receipt_move(body_meant(read_group(place), body), came, day_of(at, zone)), at)


def kept_words() -> str:
    return _("Kept. It stands in our year, and on the pages for others.")


def told_in_lines(shelf: Shelf, place: GroupPlace, shows: str, about: str, *, zone: str, at: int) -> list[str]:
    """What a line of text asks for (`TYPED`): a page as lines, or that a receipt is kept. about: as it was typed.

    Raises Refused, CannotOpen, NotSaved.
    """
    if shows == "receipt":
        body, *came = about.split("\n")
        keep_came(place, body, ReceiptTold(*came), zone=zone, at=at)
        return [kept_words()]
    if shows == "newcomer":
        made = make_newcomer(shelf, place, zone=zone, at=at)
    elif shows == "year":
        made = make_year(shelf, place, stretch_asked(about, "", day_of(at, zone)), zone=zone, at=at)
    elif shows == "looked-back":
        made = make_look_back(shelf, place, Stretch(), zone=zone, at=at)
    else:
        page: PageFor = "board" if shows == "board" else "public"
        made = shared_page(shelf, place, page, _body(place, page, about), zone=zone, at=at).made
    return lines(made)


def receipt_move(body: str, came: ReceiptTold, today: date) -> partial[Sequence[Entry]]:
    """The move that keeps it. Refused where its day is none, or is still to come."""
    read = day_gone(came.read, today)
    if read > today.isoformat():
        raise Refused("receipt-to-come", date=day(read, year=True))
    return partial(keep_receipt, body=body, date=read, reader=came.reader, did=came.did)
