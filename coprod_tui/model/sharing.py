"""What a group lets out of its room: who is named on which page, whose words may go, which page it agreed, receipts.

A page for a board (each body that the group asks is one) or for everybody else goes only once the group agreed its very
words, which a checksum knows again. A person's name, worry or challenge goes only with that person's yes, and stops
with their no. All of it is in the group's own record.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.decision_rule import DecisionRule, Tally, of_group, stands_in_the_way
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.look_again import in_force
from coprod_tui.model.resources import need_no_bank_details
from coprod_tui.model.text import clean, folded

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

PageFor = Literal["newcomer", "board", "public"]
"""For somebody new to the group; for one body that it asks; for everybody else."""
TYPED = ("newcomer", "board", "public", "receipt", "year", "looked-back")
"""What may be asked for in a line of these pages, and of those that tell the group itself."""


class Contact(Frozen, frozen=True):
    """A member who said yes to be named on a page. body: whose, "" for the newcomer's. reach: how, in their words."""

    member: Id
    body: str = ""
    reach: str = ""


class MayGo(Frozen, frozen=True):
    """Words beside a decision that may go to that body. thing: their entry's number in the record of that meeting."""

    meeting: str
    thing: int
    body: str


class PageAgreement(Frozen, frozen=True):
    """The group agreed these words of a page. id: of the entry; at: UTC ms; ref: the decision that says so, or "".

    tally: how many were asked and stood where, None where a decision says so.
    """

    id: Id
    page: PageFor
    body: str
    checksum: str
    at: int
    ref: str = ""
    tally: Tally | None = None


class Receipt(Frozen, frozen=True):
    """What came back about a page: read on that date (YYYY-MM-DD or ""), by whom, and what they did.

    agreed: the entry that says the group agreed that page; sent: when it did, UTC ms.
    """

    agreed: Id
    body: str
    sent: int
    date: str = ""
    reader: str = ""
    did: str = ""


class Sharing(Frozen, frozen=True):
    """marked: what the group marks for a body: (body, ref). agreed: oldest first. receipts: one for each of these."""

    contacts: tuple[Contact, ...] = ()
    marked: tuple[tuple[str, str], ...] = ()
    may_go: tuple[MayGo, ...] = ()
    agreed: tuple[PageAgreement, ...] = ()
    receipts: tuple[Receipt, ...] = ()

    def contact(self, member: Id, body: str) -> Contact | None:
        return next((one for one in self.contacts if one.member == member and same_body(one.body, body)), None)

    def marks(self, body: str) -> frozenset[str]:
        """The refs that are marked for it."""
        return frozenset(ref for marked, ref in self.marked if same_body(marked, body))

    def allows(self, meeting: str, thing: int, body: str) -> bool:
        return any((one.meeting, one.thing) == (meeting, thing) and same_body(one.body, body) for one in self.may_go)

    def newest(self, page: PageFor, body: str = "") -> PageAgreement | None:
        """What the group agreed last of that page; None for never."""
        found = (one for one in reversed(self.agreed) if one.page == page and same_body(one.body, body))
        return next(found, None)


def same_body(one: str, other: str) -> bool:
    """Whether two names mean one body: capitals, accents and spaces aside."""
    return folded(clean(one)) == folded(clean(other))


class SharingEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "sharing"


class ContactSaid(SharingEntry, frozen=True):
    """A member said yes to be named on a page, with how to reach them; or no, which takes it back."""

    goes_with: ClassVar[bool] = True
    member: Id
    body: str = ""
    reach: str = ""
    yes: bool = True

    def apply(self, part: Sharing, _stamp: Stamp) -> Sharing:
        before = part.contact(self.member, self.body)
        others = tuple(one for one in part.contacts if one != before)
        return part.but(contacts=(*others, Contact(self.member, self.body, self.reach)) if self.yes else others)


class MarkedFor(SharingEntry, frozen=True):
    """The group marks something of its own for a body, or no longer. ref: "14-D1"."""

    ref: str
    body: str
    yes: bool = True

    def apply(self, part: Sharing, _stamp: Stamp) -> Sharing:
        others = tuple(
            (body, ref) for body, ref in part.marked if not (ref == self.ref and same_body(body, self.body))
        )  # fmt: skip
        return part.but(marked=(*others, (self.body, self.ref)) if self.yes else others)


class WordsMayGo(SharingEntry, frozen=True):
    """Whose words these are was asked alone, and said yes or no. member: them, where their name stands beside."""

    goes_with: ClassVar[bool] = True
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    thing: int
    body: str
    member: Id = NOBODY
    yes: bool = True

    def apply(self, part: Sharing, _stamp: Stamp) -> Sharing:
        same = (self.meeting, self.thing)
        others = tuple(
            one for one in part.may_go if not ((one.meeting, one.thing) == same and same_body(one.body, self.body))
        )
        return part.but(may_go=(*others, MayGo(self.meeting, self.thing, self.body)) if self.yes else others)


class PageAgreed(SharingEntry, frozen=True):
    """The group read this page and agreed it. checksum: SHA-256 of its words, in small hexadecimal letters.

    By a decision of a meeting (ref), or by its own rule as members were asked: then rule, and how many stood where.
    """

    page: PageFor
    checksum: str
    body: str = ""
    ref: str = ""
    rule: DecisionRule | None = None
    tally: Tally | None = None

    def apply(self, part: Sharing, stamp: Stamp) -> Sharing:
        made = PageAgreement(Id(stamp.number), self.page, self.body, self.checksum, stamp.at, self.ref, self.tally)
        return part.but(agreed=(*part.agreed, made))


class ReceiptCame(SharingEntry, frozen=True):
    """A body said that it read the page agreed in that entry. Said again, it takes the place of what was before."""

    agreed: Id
    date: str = ""
    reader: str = ""
    did: str = ""

    def apply(self, part: Sharing, _stamp: Stamp) -> Sharing:
        page = next((one for one in part.agreed if one.id == self.agreed), None)
        if page is None:
            return part
        others = tuple(one for one in part.receipts if one.agreed != self.agreed)
        receipt = Receipt(self.agreed, page.body, page.at, self.date, self.reader, self.did)
        return part.but(receipts=(*others, receipt))


@move
def name_contact(group: Group, member: Id, body: str = "", reach: str = "", *, yes: bool = True) -> Sequence[Entry]:
    """Somebody may be asked about the group, by newcomers or (body) for that body, and how; yes False takes it back.

    Refused: who is not in the group any more, who wishes not to be named, bank details.
    """
    found, body, reach = group.members.need(member), clean(body), clean(reach)
    before = group.sharing.contact(member, body)
    if yes and found.left:
        raise Refused("no-such-person")
    if yes and found.named == "nobody":
        raise Refused("contact-not-named", name=found.name)
    need_no_bank_details(reach)
    if (not yes and before is None) or (yes and before is not None and before.reach == reach):
        raise Refused("nothing-changed")
    return [ContactSaid(member, body, reach if yes else "", yes)]


@move
def mark_for(group: Group, ref: str, body: str, *, yes: bool = True) -> Sequence[Entry]:
    """Put a decision, an action or an issue of the group's on the page of that body, or take it off."""
    body, ref = need_words(body), clean(ref).upper()
    history = group.history
    refs = {one.ref for one in history.issues} | {one.ref for one in history.actions}
    refs |= {one.ref for past in history.meetings for one in past.decisions}
    if ref not in refs:
        raise Refused("no-such-ref", ref=ref)
    if (ref in group.sharing.marks(body)) == yes:
        raise Refused("nothing-changed")
    return [MarkedFor(ref, body, yes)]


@move
def let_words_go(
    group: Group, meeting: str, thing: int, body: str, member: Id = NOBODY, *, yes: bool = True
) -> Sequence[Entry]:  # fmt: skip
    """A worry, objection, view or challenge may go to that body, as its owner said when asked alone; or may not."""
    body = need_words(body)
    if group.sharing.allows(meeting, thing, body) == yes:
        raise Refused("nothing-changed")
    return [WordsMayGo(meeting, thing, body, member, yes)]


@move
def agree_page(
    group: Group, page: PageFor, checksum: str, body: str = "", *, ref: str = "", tally: Tally | None = None
) -> Sequence[Entry]:  # fmt: skip
    """The group agreed a page whose words have that checksum: by a decision of its own, or (tally) as it was asked.

    Refused where the group's rule says no, more answered than were asked, nobody was asked, the decision is none that
    is in force or was said of other words before, or just these words are agreed already.
    """
    before = group.sharing.newest(page, body)
    if before is not None and before.checksum == checksum:
        raise Refused("page-agreed-already")
    ref = clean(ref).upper()
    if ref:
        if ref not in {one.decision.ref for one in in_force(group.history)}:
            raise Refused("page-no-decision", ref=ref)
        if any(one.ref == ref for one in group.sharing.agreed):
            raise Refused("page-decision-used", ref=ref)
        return [PageAgreed(page, checksum, clean(body), ref)]
    if tally is None:
        raise Refused("page-who-agreed")
    if tally.in_favour + tally.objects > (tally.here or 0):
        raise Refused("page-counts", asked=tally.here or 0)
    rule = of_group(group.settings)
    if (trouble := stands_in_the_way(rule, tally)) is not None:
        raise trouble
    return [PageAgreed(page, checksum, clean(body), "", rule, tally)]


@move
def keep_receipt(group: Group, body: str, date: str = "", reader: str = "", did: str = "") -> Sequence[Entry]:
    """What came back about the page that body was sent last. date: YYYY-MM-DD. Refused where none was ever agreed."""
    page = group.sharing.newest("board", body)
    if page is None:
        raise Refused("page-never-agreed", body=clean(body))
    reader, did = clean(reader), clean(did, lines=True)
    if not (date or reader or did):
        raise Refused("no-words")
    return [ReceiptCame(page.id, date, reader, did)]
