"""The terms people take part on: why the group is here, pay and status as agreed. Every version stays, with its day.

Who was asked is said with each, so that everybody can see by whom terms were changed and what they were before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move, need_words
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.resources import need_no_bank_details
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group


class TermsVersion(Thing, frozen=True):
    """words: all of the terms, in lines. date: the day from which they hold (YYYY-MM-DD), "" where nobody said.

    asked: the members who were asked; others: who else was, in words. at: UTC ms.
    """

    words: str
    date: str = ""
    asked: tuple[Id, ...] = ()
    others: str = ""
    at: int = 0


class Terms(Things[TermsVersion], frozen=True):
    """all: oldest first; the last is the one that holds. renew: the day (YYYY-MM-DD) to look at them again, or ""."""

    renew: str = ""

    @property
    def now(self) -> TermsVersion | None:
        return self.all[-1] if self.all else None


class TermsEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "terms"


class TermsAgreed(TermsEntry, frozen=True):
    words: str
    date: str = ""
    asked: tuple[Id, ...] = ()
    others: str = ""

    def apply(self, part: Terms, stamp: Stamp) -> Terms:
        version = TermsVersion(Id(stamp.number), self.words, self.date, self.asked, self.others, stamp.at)
        return part.but(all=(*part.all, version))


class TermsToRenew(TermsEntry, frozen=True):
    """date "": nobody is reminded."""

    date: str = ""

    def apply(self, part: Terms, _stamp: Stamp) -> Terms:
        return part.but(renew=self.date)


def terms_due(group: Group, day: str) -> str:
    """The day on which the terms are to be looked at again, where it has come by that one (YYYY-MM-DD); else "".

    It is over once terms hold that begin on it or later.
    """
    renew, now = group.terms.renew, group.terms.now
    return renew if now is not None and now.date < renew <= day else ""


@move
def agree_terms(
    group: Group, words: str, date: str = "", asked: Sequence[Id] = (), others: str = ""
) -> Sequence[Entry]:
    """Terms from now on, in the place of those before, which stay. Refused where it is not said who was asked.

    Refused too: no words, the same as now, somebody who is not in the group, bank details.
    """
    words, others = need_words(words, lines=True), clean(others)
    need_no_bank_details(words)
    for each in asked:
        group.members.need(each)
    if not asked and not others:
        raise Refused("terms-nobody-asked")
    now = group.terms.now
    if now is not None and now.words == words:
        raise Refused("nothing-changed")
    return [TermsAgreed(words, date, tuple(dict.fromkeys(asked)), others)]


@move
def renew_terms(group: Group, date: str = "") -> Sequence[Entry]:
    """The day (YYYY-MM-DD) to look at the terms again; "" for none."""
    if group.terms.now is None:
        raise Refused("no-terms")
    if group.terms.renew == date:
        raise Refused("nothing-changed")
    return [TermsToRenew(date)]
