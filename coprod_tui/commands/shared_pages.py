"""Pages that go only once the group agreed them: for a body it asks, and for everybody else. One mechanism for both.

The group agrees the words of a page, known by their checksum. These words may go, whatever comes after, as long as the
records tell all of them; the page as it is now is another as soon as something in it is other, and is agreed anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.afterwards.agreed.kept_pages import (
    forget_pages,
    keep_page,
    kept_page,
    kept_pages,
    texts_of,
    words_of_people,
)
from coprod_tui.model.board import bodies
from coprod_tui.model.decision_rule import Tally
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.plan import Language
from coprod_tui.model.sharing import PageAgreement, PageFor, agree_page, same_body
from coprod_tui.model.small_numbers import SMALLEST, in_fives
from coprod_tui.model.text import clean, folded
from coprod_tui.record.outward import OutwardRecords, read_outward
from coprod_tui.record.records import change_group
from coprod_tui.record.rewrite import alone
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.summary import Summary
from coprod_tui.summary.board import compose_board
from coprod_tui.summary.page import Line, line, ours, sentences
from coprod_tui.summary.public import compose_public
from coprod_tui.wording import _, day, day_of, speaking

SHOWN = 8
"""Characters of a checksum that people compare and type."""


class SharedPage(NamedTuple):
    """One of these pages as it is now. told: its words, of which the checksum is. zone: IANA name.

    newest: what the group agreed of it last, None for nothing. kept: those words, where they may go still; None where
    they are gone, or the records do not tell all of them any more.
    """

    page: PageFor
    body: str
    told: Summary
    checksum: str
    zone: str
    language: Language = ""
    newest: PageAgreement | None = None
    kept: Summary | None = None

    @property
    def agreed(self) -> bool:
        """Whether the group agreed just what the page says now."""
        return self.newest is not None and self.newest.checksum == self.checksum

    @property
    def code(self) -> str:
        return code_of(self.checksum)

    @property
    def made(self) -> Summary:
        """As it is now, with whether it is agreed."""
        with speaking(self.language):
            return _with_standing(self.told, self.checksum, _stands(self), draft=not self.agreed)

    @property
    def may_go(self) -> Summary | None:
        """The page that the group agreed, which may be handed on; None where there is none."""
        if self.agreed:
            return self.made
        if self.newest is None or self.kept is None:
            return None
        with speaking(self.language):
            return _with_standing(self.kept, self.newest.checksum, _agreed_on(self.newest, self.zone), draft=False)


class Say(NamedTuple):
    """How the group agreed: a decision's number; or how many were asked, are for it, and object."""

    ref: str = ""
    asked: int = 0
    in_favour: int = 0
    objects: int = 0

    @property
    def tally(self) -> Tally | None:
        if not self.asked:
            return None
        return Tally(self.asked, counted=True, in_favour=self.in_favour, objects=self.objects)


def code_of(checksum: str) -> str:
    return f"{checksum[: SHOWN // 2]}-{checksum[SHOWN // 2 : SHOWN]}"


def shared_page(
    shelf: Shelf, place: GroupPlace, page: PageFor, body: str = "", *, zone: str, at: int
) -> SharedPage:  # fmt: skip
    """The page as it is now; it is kept, so that the group can read it and agree it while other things go on.

    body: as `body_meant` gives it. zone: IANA name; at: UTC ms. Raises CannotOpen.
    """
    with suppress(NotSaved, OSError), alone(shelf.home):  # nothing is taken out between its being read and being kept
        found = _made(_records(Shelf(shelf.home), place.id, zone, at), place, page, body, zone)
        keep_page(place, found.told)
        return found
    return _made(_records(shelf, place.id, zone, at), place, page, body, zone)


def every_page(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> Iterator[SharedPage]:
    """The one for everybody else, then those of each body."""
    records = _records(shelf, place.id, zone, at)
    yield _made(records, place, "public", "", zone)
    for body in bodies(records.group):
        yield _made(records, place, "board", body, zone)


def _records(shelf: Shelf, group: str, zone: str, at: int) -> OutwardRecords:
    return read_outward(shelf, shelf.group(group), day_of(at, zone).isoformat())


def _made(records: OutwardRecords, place: GroupPlace, page: PageFor, body: str, zone: str) -> SharedPage:
    language = records.group.settings.language
    with speaking(language):
        if page == "board":
            told = compose_board(records.board(body), place.id)
        else:
            told = compose_public(records.outward, place.id)
    newest = records.group.sharing.newest(page, body)
    kept = kept_page(place, newest.checksum) if newest is not None else None
    found = SharedPage(page, body, told, checksum(sealed_words(told)), zone, language, newest)
    return found._replace(kept=kept if kept is not None and _still_told(kept, found, records) else None)


def _still_told(kept: Summary, now: SharedPage, records: OutwardRecords) -> bool:
    """Whether the records still tell every word of people's on it: nothing was taken back, left out or said no to."""
    return words_of_people(kept) <= words_of_people(now.told).union(texts_of(records.outward), (INSTEAD,))


def _with_standing(told: Summary, checksum: str, stands: Line, *, draft: bool) -> Summary:
    code = line(_("Code of this page: {code}"), code=ours(code_of(checksum)))
    name = f"{told.meeting_id}-{'draft-' if draft else ''}{code_of(checksum)}"
    return told.but(meeting_id=name, when=code, status=(stands, *told.status), made=(*told.made, code))


def _agreed_on(newest: PageAgreement, zone: str) -> Line:
    """When, and by what: two of a group are not the group, and whoever reads the page can see it.

    How many they were is told as on every page that goes out: in fives, so that no few are counted, nor the others.
    """
    on = ours(day(day_of(newest.at, zone), year=True))
    agreed = line(_("Our group read this page and agreed it on {day}."), day=on)
    if newest.tally is None:
        return sentences(agreed, line(_("Decision {ref} says so."), ref=ours(newest.ref)) if newest.ref else ())
    asked, in_favour = in_fives(newest.tally.here or 0), in_fives(newest.tally.for_it)
    if not asked:
        return sentences(agreed, ours(_("Fewer than {count} of us were asked.").format(count=SMALLEST)))
    many = _("{count} of us or more were asked.").format(count=asked)
    if not in_favour:
        return sentences(agreed, ours(many), ours(_("Fewer than {count} said yes.").format(count=SMALLEST)))
    return sentences(agreed, ours(many), ours(_("{count} or more said yes.").format(count=in_favour)))


def _stands(found: SharedPage) -> Line:
    """Whether the group agreed it: said first of all."""
    if found.newest is None:
        return ours(_("Draft, for our group alone. It goes to nobody until our group has read and agreed it."))
    if found.agreed:
        return _agreed_on(found.newest, found.zone)
    words = _("Draft, for our group alone. We agreed a page on {day}. This one says something else.")
    return line(words, day=ours(day(day_of(found.newest.at, found.zone), year=True)))


def body_meant(group: Group, typed: str, *, new: bool = False) -> str:
    """The body that is called so, or the only one with a word that begins so; where nothing is typed, the only one.

    new: one that nothing was asked of yet may be meant. Refused, with who there is, where it is not clear.
    """
    there, sought = bodies(group), folded(clean(typed))
    if not there and not (new and sought):
        raise Refused("no-body-yet")
    if not sought:
        if len(there) > 1:
            raise Refused("which-body", bodies=list(there))
        return there[0]
    found = [one for one in there if same_body(one, typed)]
    found = found or [one for one in there if any(each.startswith(sought) for each in _starts(one))]
    if len(found) == 1:
        return found[0]
    if new and not found:
        return clean(typed)
    raise Refused("which-body" if found else "no-such-body", body=clean(typed), bodies=list(found or there))


def _starts(body: str) -> Iterator[str]:
    """What may be typed for it: "board" for "the clinic's board"."""
    words = folded(body).split()
    return (" ".join(words[place:]) for place in range(len(words)))


def agree_shared(
    shelf: Shelf, place: GroupPlace, code: str, said: Say, *, zone: str, at: int
) -> SharedPage:  # fmt: skip
    """Keep that the group agreed the page of this code, as it is now or as it was shown before; and give it.

    Raises Refused (also where the records do not tell all of it any more), CannotOpen, NotSaved.
    """
    typed = "".join(each for each in folded(code) if each.isalnum())
    now = tuple(every_page(shelf, place, zone=zone, at=at))
    page, agreed = _of_code(_records(shelf, place.id, zone, at), place, now, typed)
    move = partial(agree_page, page=page.page, checksum=agreed, body=page.body, ref=said.ref, tally=said.tally)
    change_group(place, move, at)
    found = shared_page(shelf, place, page.page, page.body, zone=zone, at=at)
    with suppress(OSError):
        old = [one for one, kept in kept_pages(place) if one not in (agreed, found.checksum) and _same(kept, found)]
        forget_pages(place, old)
    return found


def _of_code(
    records: OutwardRecords, place: GroupPlace, now: Sequence[SharedPage], code: str
) -> tuple[SharedPage, str]:  # fmt: skip
    """Which page it is, as it is now, and the checksum of the words that were read. Refused where there is none."""
    for page in now:
        if page.checksum[:SHOWN] == code:
            return page, page.checksum
    for sought, kept in kept_pages(place) if len(code) == SHOWN else ():
        for page in now:
            if sought.startswith(code) and _same(kept, page) and _still_told(kept, page, records):
                return page, sought
    raise Refused("page-code-unknown", code=code)


def _same(kept: Summary, page: SharedPage) -> bool:
    return (kept.of, kept.title) == (page.told.of, page.told.title)
