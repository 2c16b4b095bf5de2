"""A group: its members, ways of working, rules, words, and what its meetings came to.

The same shape as a meeting: frozen parts, entries, a fold.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import ClassVar

from coprod_tui.model import (
    basket,
    carried,
    farewell,
    history,
    needs,
    never_write,
    outreach,
    photographs,
    removal,
    sharing,
    terms,
    usual_agenda,
)
from coprod_tui.model.asker import Asker, find_asker
from coprod_tui.model.basket import Basket
from coprod_tui.model.entry import Entry, Frozen, Id, Kinds, Refused, Stamp, Stamped, differs, kinds, move, need_words
from coprod_tui.model.farewell import Farewell
from coprod_tui.model.flow import MOST_MINUTES
from coprod_tui.model.history import GroupEntry, History
from coprod_tui.model.needs import Needs
from coprod_tui.model.never_write import NeverWrite
from coprod_tui.model.notes import Notes, WordExplained
from coprod_tui.model.outreach import Outreaches
from coprod_tui.model.person import Named, Role
from coprod_tui.model.photographs import Photographs
from coprod_tui.model.plan import Language, Settings, clean_settings
from coprod_tui.model.removal import Removals
from coprod_tui.model.rules import RuleAdded, RuleBrought, RuleChanged, RuleDropped, Rules
from coprod_tui.model.sending import way_written
from coprod_tui.model.sharing import Sharing
from coprod_tui.model.terms import Terms
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things
from coprod_tui.model.usual_agenda import UsualAgenda

AS_THE_GROUP = -1
"""Of a member's own time for a turn: none of their own, so the group's."""


class Member(Thing, frozen=True):
    """number: given once in this group. brings and email are private; sends: how this person gets a summary.

    left: they are not of the group any more; of those who asked to be taken out not even the name is here.
    turn_minutes: their own time for a turn, 0 for none, AS_THE_GROUP; private, and without a reason. brings_counted:
    they agreed that what they bring is counted with others of the same. Both go into each meeting that is planned.
    calendar_named: their calendar may say whose meeting it is; private, as what families see there is theirs to choose.
    language: what our own words are in, in what is sent to them; "" for the group's.
    rather_not: roles they would rather not have, without a reason; private.
    """

    name: str
    number: int
    named: Named = "full"
    brings: str = ""
    email: str = ""
    sends: str = ""
    left: bool = False
    turn_minutes: int = AS_THE_GROUP
    brings_counted: bool = False
    calendar_named: bool = False
    language: Language = ""
    rather_not: tuple[Role, ...] = ()


class Members(Things[Member], frozen=True):
    missing: ClassVar[str] = "no-such-person"

    @property
    def active(self) -> tuple[Member, ...]:
        return tuple(member for member in self.all if not member.left)

    @property
    def askers(self) -> tuple[Asker, ...]:
        """Those who may ask for an item, each with the number of their place and their own."""
        return tuple(Asker(one.id, one.name, (place, one.number), one.id) for place, one in enumerate(self.active, 1))

    def called(self, name: str) -> Member | None:
        """The one member called so (`find_asker`); None where nobody is, or more than one."""
        asker = find_asker(name, self.askers)
        return None if asker is None else self.get(asker.id)


class Identity(Frozen, frozen=True):
    """keep_until: the day (YYYY-MM-DD) from which the group is asked whether to delete what is kept; "" for never.

    calendar_key: by which calendars everywhere know the group's days from those of any other; "" before it is made.
    """

    name: str = ""
    settings: Settings = Settings()
    keep_until: str = ""
    calendar_key: str = ""


class GroupMade(GroupEntry, frozen=True):
    part: ClassVar[str] = "identity"
    name: str

    def apply(self, part: Identity, _stamp: Stamp) -> Identity:
        return part.but(name=self.name)


class GroupWaysChosen(GroupEntry, frozen=True):
    part: ClassVar[str] = "identity"
    settings: Settings

    def apply(self, part: Identity, _stamp: Stamp) -> Identity:
        return part.but(settings=self.settings)


class KeepUntilSet(GroupEntry, frozen=True):
    """date "": the group is not asked any more."""

    part: ClassVar[str] = "identity"
    date: str = ""

    def apply(self, part: Identity, _stamp: Stamp) -> Identity:
        return part.but(keep_until=self.date)


class CalendarKeyMade(GroupEntry, frozen=True):
    """calendar_key: random, and nobody else's. The first one stays: calendars know the group's days by it."""

    part: ClassVar[str] = "identity"
    calendar_key: str

    def apply(self, part: Identity, _stamp: Stamp) -> Identity:
        return part.but(calendar_key=part.calendar_key or self.calendar_key)


class MemberJoined(GroupEntry, frozen=True):
    part: ClassVar[str] = "members"
    names_person: ClassVar[bool] = True
    name: str
    number: int
    named: Named = "full"
    brings: str = ""
    email: str = ""
    sends: str = ""
    removed: bool = False

    def apply(self, part: Members, stamp: Stamp) -> Members:
        member = Member(
            Id(stamp.number), self.name, self.number, self.named, self.brings, self.email, self.sends, self.removed
        )  # fmt: skip
        return part.but(all=(*part.all, member))


class MemberChanged(GroupEntry, frozen=True):
    """What is None stays."""

    part: ClassVar[str] = "members"
    names_person: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    member: Id
    name: str | None = None
    named: Named | None = None
    brings: str | None = None
    email: str | None = None
    sends: str | None = None
    turn_minutes: int | None = None
    brings_counted: bool | None = None
    calendar_named: bool | None = None
    language: Language | None = None

    def apply(self, part: Members, _stamp: Stamp) -> Members:
        return part.with_one(self.member, **self.changes("member"))


class RolesRatherNot(GroupEntry, frozen=True):
    """Roles that a member would rather not have; () for none. It is shown to nobody but on their own line."""

    part: ClassVar[str] = "members"
    private: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    member: Id
    roles: tuple[Role, ...] = ()

    def apply(self, part: Members, _stamp: Stamp) -> Members:
        return part.with_one(self.member, rather_not=self.roles)


class MemberLeft(GroupEntry, frozen=True):
    part: ClassVar[str] = "members"
    goes_with: ClassVar[bool] = True
    member: Id

    def apply(self, part: Members, _stamp: Stamp) -> Members:
        return part.with_one(self.member, left=True)


class Group(Frozen, frozen=True):
    """history: what its meetings came to. basket: what was asked for between them.

    usual_agenda: the shape its meetings have. needs: what its members need to take part, which is private. terms: those
    they take part on. outreach: whom it means to reach. farewell: how it ends, or ended.
    never_write: who asked that nothing goes to them. sharing: what it lets out, and what came back. photographs: its
    own, for Easy Read. removals: what was taken out for good. last: its record's newest entry.
    """

    identity: Identity = Identity()
    members: Members = Members()
    rules: Rules = Rules()
    notes: Notes = Notes()
    history: History = History()
    basket: Basket = Basket()
    usual_agenda: UsualAgenda = UsualAgenda()
    needs: Needs = Needs()
    terms: Terms = Terms()
    outreach: Outreaches = Outreaches()
    farewell: Farewell = Farewell()
    never_write: NeverWrite = NeverWrite()
    sharing: Sharing = Sharing()
    photographs: Photographs = Photographs()
    removals: Removals = Removals()
    last: int = 0

    @property
    def name(self) -> str:
        return self.identity.name

    @property
    def settings(self) -> Settings:
        return self.identity.settings


NO_GROUP = Group()
PARTS = tuple(name for name in Group.__struct_fields__ if name != "last")
GROUP_KINDS = Kinds(
    *kinds(
        (
            history,
            carried,
            basket,
            usual_agenda,
            needs,
            terms,
            outreach,
            farewell,
            never_write,
            sharing,
            photographs,
            sys.modules[__name__],
        ),
        GroupEntry,
    ),
    RuleBrought,
    RuleAdded,
    RuleChanged,
    RuleDropped,
    WordExplained,
    *kinds((removal,)),
)


def fold_group(group: Group, batch: Sequence[Stamped]) -> Group:
    """The group with these entries folded in. Any subset of a record folds."""
    parts = {name: getattr(group, name) for name in PARTS}
    last = group.last
    for one in batch:
        last = one.stamp.number
        parts[one.entry.part] = one.entry.apply(parts[one.entry.part], one.stamp)
    return Group(**parts, last=last)


@move
def make_group(group: Group, name: str) -> Sequence[Entry]:
    name = clean(name)
    if not name:
        raise Refused("no-name")
    if group.name:
        raise Refused("nothing-changed")
    return [GroupMade(name)]


def key_calendar(group: Group, key: str) -> Sequence[Entry]:
    """Give the group its key for calendars, where it has none. key: random. Nobody's own doing, so it has no verb."""
    return [] if group.identity.calendar_key else [CalendarKeyMade(key)]


@move
def join(
    group: Group, name: str, named: Named = "full", brings: str = "", email: str = "", sends: str = ""
) -> Sequence[Entry]:
    """A new member. Two people of one name are two members."""
    name = clean(name)
    if not name:
        raise Refused("no-name")
    number = max((member.number for member in group.members.all), default=0) + 1
    return [MemberJoined(name, number, named, clean(brings), clean(email), _way(sends))]


def _way(sends: str) -> str:
    """One of the ways a summary can go, where these words mean one; else as they were written."""
    return way_written(sends) or clean(sends)


@move
def change_member(
    group: Group, member: Id, *, name: str | None = None, named: Named | None = None, brings: str | None = None,
    email: str | None = None, sends: str | None = None, turn_minutes: int | None = None,
    brings_counted: bool | None = None, calendar_named: bool | None = None, language: Language | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """What is None stays. turn_minutes: up to a day, 0 for no limit, AS_THE_GROUP; else refused."""
    found = group.members.need(member)
    if turn_minutes is not None and not AS_THE_GROUP <= turn_minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=turn_minutes)
    name, brings, email = (None if text is None else clean(text) for text in (name, brings, email))
    sends = None if sends is None else _way(sends)
    if name == "":
        raise Refused("no-name")
    changed = MemberChanged(
        member, name, named, brings, email, sends, turn_minutes, brings_counted, calendar_named, language
    )  # fmt: skip
    return [changed] if differs(found, changed) else []


@move
def say_rather_not(group: Group, member: Id, roles: tuple[Role, ...]) -> Sequence[Entry]:
    """Which roles a member would rather not have, as they said. No reason is kept."""
    if group.members.need(member).rather_not == roles:
        raise Refused("nothing-changed")
    return [RolesRatherNot(member, roles)]


@move
def leave_group(group: Group, member: Id) -> Sequence[Entry]:
    if group.members.need(member).left:
        raise Refused("no-such-person")
    return [MemberLeft(member)]


@move
def add_group_rule(group: Group, words: str) -> Sequence[Entry]:
    words = need_words(words)
    return [RuleAdded(words, group.rules.most + 1)]


@move
def change_group_rule(group: Group, rule: Id, words: str) -> Sequence[Entry]:
    words = need_words(words)
    if group.rules.need(rule).words == words:
        raise Refused("nothing-changed")
    return [RuleChanged(rule, words)]


@move
def drop_group_rule(group: Group, rule: Id) -> Sequence[Entry]:
    group.rules.need(rule)
    return [RuleDropped(rule)]


@move
def choose_group_ways(group: Group, settings: Settings) -> Sequence[Entry]:
    settings = clean_settings(settings)
    if settings == group.settings:
        raise Refused("nothing-changed")
    return [GroupWaysChosen(settings)]


@move
def explain_group_word(group: Group, word: str, meaning: str) -> Sequence[Entry]:
    word, meaning = clean(word), clean(meaning)
    if not word or not meaning:
        raise Refused("no-words")
    known = group.notes.meaning(word)
    if known is not None and known.meaning == meaning:
        raise Refused("word-is-known", word=known.word)
    return [WordExplained(word, meaning)]


@move
def keep_until(group: Group, date: str = "") -> Sequence[Entry]:
    """The day (YYYY-MM-DD) from which the group is asked whether to delete what is kept; "" not to be asked."""
    if date == group.identity.keep_until:
        raise Refused("nothing-changed")
    return [KeepUntilSet(date)]
