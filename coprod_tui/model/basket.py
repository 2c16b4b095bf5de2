"""The basket: what was asked for between meetings, until a meeting has taken it, done it or turned it down.

Whoever asks may ask without a name: then no name is kept, and the number finds the answer. Nobody refuses alone. An
answer given between meetings is offered to the next meeting all the same, and whoever asked may always ask again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, move, need_words
from coprod_tui.model.history import GroupEntry, KeptItem
from coprod_tui.model.text import clean, folded
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

RequestStage = Literal["waiting", "taken", "done", "answered", "turned-down", "withdrawn"]
OPEN: frozenset[RequestStage] = frozenset(("waiting", "taken"))


class Request(Thing, frozen=True):
    """Something somebody asked to have on an agenda.

    number: given once in this group; people call it B3. person: a member's id, or who: somebody who is no member;
    neither where they asked without a name. shown: False where the name is for whoever brings the answer, and for no
    list. at: since when, UTC ms. heard_in, entry: the meeting in which it was asked for, and its entry there.
    held_by, meeting: the meeting (its id and number) that took it, or settled it. answer: with which words; before: the
    number of the meeting that was to come when it was answered. came_back: the numbers of meetings that took it and did
    not reach it; carried: the last of them saved it for the next. item: as it stood on that agenda.
    """

    number: int
    words: str
    person: Id = NOBODY
    who: str = ""
    shown: bool = True
    at: int = 0
    heard_in: str = ""
    entry: int = 0
    stage: RequestStage = "waiting"
    held_by: str = ""
    meeting: int = 0
    answer: str = ""
    before: int = 0
    came_back: tuple[int, ...] = ()
    carried: bool = False
    item: KeptItem | None = None
    removed: bool = False

    @property
    def mark(self) -> str:
        return f"B{self.number}"


class Basket(Things[Request], frozen=True):
    """all: every request ever made, those of people who were taken out as well, without a word."""

    @property
    def kept(self) -> tuple[Request, ...]:
        return tuple(one for one in self.all if not one.removed)

    @property
    def waiting(self) -> tuple[Request, ...]:
        return self.being("waiting")

    def being(self, *stages: RequestStage) -> tuple[Request, ...]:
        return tuple(one for one in self.kept if one.stage in stages)

    def marked(self, mark: str) -> Request | None:
        """The one called so: "B3", in capitals or not, or its number alone."""
        return next((one for one in self.kept if mark.strip().upper() in (one.mark, str(one.number))), None)


class BasketEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "basket"


class RequestMade(BasketEntry, frozen=True):
    """Somebody asked for an item.

    asked: when, UTC ms; 0 for when it was written down. meeting, entry: where, if in a meeting. removed: whoever asked
    was taken out, and nothing but the number is left.
    """

    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    words: str
    number: int
    person: Id = NOBODY
    who: str = ""
    shown: bool = True
    asked: int = 0
    meeting: str = ""
    entry: int = 0
    removed: bool = False

    def apply(self, part: Basket, stamp: Stamp) -> Basket:
        made = Request(
            Id(stamp.number), self.number, self.words, self.person, self.who, self.shown, self.asked or stamp.at,
            self.meeting, self.entry, removed=self.removed,
        )  # fmt: skip
        return part.but(all=(*part.all, made))


class RequestTaken(BasketEntry, frozen=True):
    """It is on the agenda of this meeting."""

    goes_with_meeting: ClassVar[bool] = True
    request: Id
    meeting: str
    number: int

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(self.request, stage="taken", held_by=self.meeting, meeting=self.number)


class RequestCameBack(BasketEntry, frozen=True):
    """The meeting that took it did not reach it. carried: the group saved it for the next; item: as it stood there."""

    goes_with_meeting: ClassVar[bool] = True
    request: Id
    meeting: str
    number: int
    carried: bool = False
    item: KeptItem | None = None

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        found = part.get(self.request)
        if found is None:
            return part
        before = tuple(number for number in found.came_back if number != self.number)
        return part.with_one(
            self.request, stage="waiting", held_by=self.meeting, meeting=0, came_back=(*before, self.number),
            carried=self.carried, item=self.item or found.item,
        )  # fmt: skip


class RequestDone(BasketEntry, frozen=True):
    goes_with_meeting: ClassVar[bool] = True
    request: Id
    meeting: str
    number: int

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(self.request, stage="done", held_by=self.meeting, meeting=self.number)


class RequestTurnedDown(BasketEntry, frozen=True):
    """The group decided, in that meeting, not to take it; words: because of what."""

    goes_with_meeting: ClassVar[bool] = True
    request: Id
    meeting: str
    number: int
    words: str

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(
            self.request, stage="turned-down", held_by=self.meeting, meeting=self.number, answer=self.words
        )  # fmt: skip


class RequestAnswered(BasketEntry, frozen=True):
    """Answered between meetings. before: the number of the meeting to come, which is told of it."""

    request: Id
    words: str
    before: int = 0

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(
            self.request, stage="answered", answer=self.words, before=self.before, held_by="", meeting=0
        )  # fmt: skip


class RequestAskedAgain(BasketEntry, frozen=True):
    request: Id

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(self.request, stage="waiting", held_by="", meeting=0, carried=False)


class RequestWithdrawn(BasketEntry, frozen=True):
    """Whoever asked took it back."""

    request: Id

    def apply(self, part: Basket, _stamp: Stamp) -> Basket:
        return part.with_one(self.request, stage="withdrawn", held_by="", meeting=0)


def need_request(group: Group, request: Id) -> Request:
    found = group.basket.get(request)
    if found is None or found.removed:
        raise Refused("no-such-request")
    return found


def _need_off_agenda(found: Request) -> None:
    if found.stage == "taken":
        raise Refused("request-on-agenda", mark=found.mark, number=found.meeting)


@move
def ask(
    group: Group, words: str, name: str = "", *, member: Id = NOBODY, shown: bool = True, at: int = 0,
) -> Sequence[Entry]:  # fmt: skip
    """Somebody asks for an item. The one way in, whoever it comes from: a page, a command, a reply to an invitation.

    name: who asks, as it was written, or member: who it is known to be; neither for nobody's in particular: then no
    name is kept. A member is known by whole name or first name where only one is called so. shown: whether the name may
    stand beside it. at: when they asked, UTC ms, 0 for now.
    """
    words = need_words(words)
    name = clean(name)
    asker = group.members.get(member) or group.members.called(name)
    number = max((one.number for one in group.basket.all), default=0) + 1
    if asker is not None:
        return [RequestMade(words, number, asker.id, "", shown, at)]
    return [RequestMade(words, number, NOBODY, name, shown or not name, at)]


@move
def answer_request(group: Group, request: Id, words: str) -> Sequence[Entry]:
    """Words between meetings. It settles nothing: the next meeting is told, and whoever asked may ask again."""
    found = need_request(group, request)
    _need_off_agenda(found)
    return [RequestAnswered(request, need_words(words, lines=True), group.history.next_number)]


@move
def ask_again(group: Group, request: Id) -> Sequence[Entry]:
    if need_request(group, request).stage in OPEN:
        raise Refused("request-waits")
    return [RequestAskedAgain(request)]


@move
def withdraw(group: Group, request: Id, name: str = "") -> Sequence[Entry]:
    """Whoever asked takes it back. name: theirs, where they gave one as they asked; nobody else may."""
    found = need_request(group, request)
    _need_off_agenda(found)
    if found.stage == "withdrawn":
        raise Refused("nothing-changed")
    theirs = (found.person or found.who) and not _is_theirs(group, found, clean(name))
    if theirs:
        raise Refused("request-of-another", mark=found.mark)
    return [RequestWithdrawn(request)]


def _is_theirs(group: Group, request: Request, name: str) -> bool:
    member = group.members.called(name)
    if request.person:
        return member is not None and member.id == request.person
    return bool(name) and folded(name) == folded(request.who)
