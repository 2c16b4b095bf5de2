"""Who asked never to be written to again: no summary, invitation or anything else goes to them, by whichever way.

The wish stands with the member. Once they are taken out of everything, all that is left is a keyed hash (HMAC-SHA256,
RFC 2104) of each address of theirs, or of their name where there was none: nothing is written to it again, and it says
to nobody who they are. Somebody who guesses the address and has this record can still check the guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.addresses import addresses
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.text import clean, folded

if TYPE_CHECKING:
    from coprod_tui.model.group import Group


class Unwritten(Frozen, frozen=True):
    """What is left of the wish of somebody who was taken out. key: random, and only this wish's."""

    key: str
    hashes: tuple[str, ...]

    def is_of(self, written: Iterable[str]) -> bool:
        return not set(self.hashes).isdisjoint(hashed(self.key, each) for each in written)


class NeverWrite(Frozen, frozen=True):
    """members: who wishes it, each with the key of their wish. welcome: who said that they may be written to after all.

    gone: of those who were taken out.
    """

    members: tuple[tuple[Id, str], ...] = ()
    welcome: tuple[Id, ...] = ()
    gone: tuple[Unwritten, ...] = ()


class NeverWriteEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "never_write"


class NeverWriteWished(NeverWriteEntry, frozen=True):
    """As somebody said of themselves. key: random, for what is kept once they are taken out."""

    goes_with: ClassVar[bool] = True
    member: Id
    key: str

    def apply(self, part: NeverWrite, _stamp: Stamp) -> NeverWrite:
        members = (*(one for one in part.members if one[0] != self.member), (self.member, self.key))
        return part.but(members=members, welcome=tuple(one for one in part.welcome if one != self.member))


class MayBeWritten(NeverWriteEntry, frozen=True):
    """They said that they may be written to: again, or for the first time where another was of that name or address."""

    goes_with: ClassVar[bool] = True
    member: Id

    def apply(self, part: NeverWrite, _stamp: Stamp) -> NeverWrite:
        members = tuple(one for one in part.members if one[0] != self.member)
        return part.but(members=members, welcome=(*part.welcome, self.member))


class WishKept(NeverWriteEntry, frozen=True):
    """The wish of somebody who was taken out, in the place of all that named them."""

    private: ClassVar[bool] = True
    key: str
    hashes: tuple[str, ...]

    def apply(self, part: NeverWrite, _stamp: Stamp) -> NeverWrite:
        return part.but(gone=(*part.gone, Unwritten(self.key, self.hashes)))


def hashed(key: str, written: str) -> str:
    import hmac  # noqa: PLC0415  it brings OpenSSL, and few groups have somebody to hash

    return hmac.digest(key.encode(), written.encode(), "sha256").hex()


def known_by(names: Iterable[str], emails: Iterable[str]) -> tuple[str, ...]:
    """What somebody is known again by: their addresses, or their names where there is none. Capitals aside."""
    every = [each.casefold() for email in emails for each in addresses(email)]
    return tuple(dict.fromkeys(every or [f"name {folded(clean(name))}" for name in names if clean(name)]))


def kept_of(wish: NeverWriteWished, names: Iterable[str], emails: Iterable[str]) -> WishKept:
    """What is kept of a wish once its member is taken out, who had these names and addresses."""
    return WishKept(wish.key, tuple(hashed(wish.key, each) for each in known_by(names, emails)))


def may_write(group: Group, member: Id = NOBODY, name: str = "", email: str = "") -> bool:
    """Whether anything may go to this member, or to whoever has this name and address."""
    never = group.never_write
    if any(one == member for one, _key in never.members):
        return False
    if member and member in never.welcome:
        return True
    # by address and by name alike: what is kept may be either
    written = {*known_by((), (email,)), *known_by((name,), ())}
    same = (one for one, _key in never.members if not member and written & _known(group, one))
    return not any(one.is_of(written) for one in never.gone) and next(same, None) is None


def _known(group: Group, member: Id) -> set[str]:
    found = group.members.get(member)
    return set(known_by((found.name,), (found.email,))) if found is not None else set()


@move
def never_write(group: Group, member: Id, key: str) -> Sequence[Entry]:
    """A member, or one who left, wishes that nobody writes to them again. key: 16 random bytes, in hexadecimal."""
    group.members.need(member)
    if any(one == member for one, _key in group.never_write.members):
        raise Refused("nothing-changed")
    return [NeverWriteWished(member, key)]


@move
def write_again(group: Group, member: Id) -> Sequence[Entry]:
    """They may be written to, as they said."""
    found = group.members.need(member)
    if may_write(group, member, found.name, found.email):
        raise Refused("nothing-changed")
    return [MayBeWritten(member)]
