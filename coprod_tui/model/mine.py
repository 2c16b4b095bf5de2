"""What one member said with their name, and what became of it: for them alone, as they ask for it. Nothing is kept.

Only what they wished their name beside: whose words a note without a name holds is never used here. Of other people
there is no name and no word, but for the exact words of decisions and what became of what they themselves brought.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.model.basket import Request
from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.group import Group, Member
from coprod_tui.model.mentions import texts
from coprod_tui.model.nameless import Nameless, year_without_names
from coprod_tui.model.person import ever_called
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.series import held_on
from coprod_tui.model.year import Asked, Decided, Promised, Stretch, Year, brought_up_to_date, year_of
from coprod_tui.model.year_facts import MeetingFacts
from coprod_tui.model.zones import local_day

if TYPE_CHECKING:
    from coprod_tui.model.agenda import Item
    from coprod_tui.model.meeting import Meeting

MineAs = Literal["item", "note", "idea", "worry", "objection", "view", "challenge"]
ItemFate = Literal["to-come", "on", "carried", "turned-down", "not-reached"]
Result = Decided | Asked | Promised
"""Something that came of it, without who said or does it."""


class OwnSaying(Frozen, frozen=True):
    """Something this member said, or an item they asked for; in meeting `number`, on that day (YYYY-MM-DD or "").

    why: why an idea was not taken up, or an item not taken. met: a worry has been met. refs: what came of it
    ("13-D1"); for a note and an item, what was decided, parked and promised in its item. fate, request: of an item.
    """

    sort: MineAs
    words: str
    number: int
    day: str
    refs: tuple[str, ...] = ()
    why: str = ""
    met: bool = False
    fate: ItemFate = "on"
    request: int = 0


class OwnFacts(Frozen, frozen=True):
    """Of one meeting. others: words that were marked as somebody else's; names: of everybody else who was part of it.

    Neither is told: a mark stands instead.
    """

    own: tuple[OwnSaying, ...] = ()
    others: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


class Mine(NamedTuple):
    """requests and sayings: each with what came of it. actions: this member's, with others' names left out.

    unread: the meetings that could not be read, with a reason id.
    """

    group: str
    name: str
    stretch: Stretch
    today: str
    requests: tuple[tuple[Request, tuple[Result, ...]], ...] = ()
    sayings: tuple[tuple[OwnSaying, tuple[Result, ...]], ...] = ()
    actions: tuple[Promised, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()


def own_facts(meeting: Meeting, member: Id, requests: Collection[int] = ()) -> OwnFacts:
    """What of a meeting is this member's. requests: the ids in the group's basket of what they asked for."""
    me = {one.id for one in meeting.people.all if one.member == member}
    reviewed = as_reviewed(meeting)
    own = tuple(_own(reviewed, me, requests))
    return OwnFacts(own, frozenset(_others(meeting, me)), frozenset(ever_called(meeting, me)))


def _own(reviewed: Meeting, me: Collection[Id], requests: Collection[int]) -> Iterator[OwnSaying]:
    number, day = reviewed.plan.number, held_on(reviewed)
    for item in reviewed.agenda.items:
        if item.asked_by in me or item.request in requests:
            yield OwnSaying(
                "item", item.title, number, day, _of_item(reviewed, item.id), item.turned_down,
                fate=_fate(reviewed, item), request=item.request,
            )  # fmt: skip
    for note in reviewed.notes.all:
        if note.person in me:
            refs = () if note.idea else _of_item(reviewed, note.item)
            yield OwnSaying("idea" if note.idea else "note", note.words, number, day, refs, note.why)
    for one in reviewed.decisions.all:
        refs = (f"{number}-D{one.number}",) if one.number else ()
        for worry in one.worries:
            if worry.person in me:
                sort: MineAs = "objection" if worry.objection else "worry"
                yield OwnSaying(sort, worry.words, number, day, refs, met=worry.settled)
        yield from (OwnSaying("view", view.words, number, day, refs) for view in one.views if view.person in me)
        for each in reviewed.replies.to(one.id):
            if each.person in me:
                yield OwnSaying("challenge", each.words, number, each.date or day, refs)


def _of_item(reviewed: Meeting, item: Id) -> tuple[str, ...]:
    """What was decided, parked and promised while it was on."""
    if not item:
        return ()
    number = reviewed.plan.number
    refs = [f"{number}-D{one.number}" for one in reviewed.decisions.concluded if one.item == item]
    refs += [f"{number}-{one.name}" for one in reviewed.parking.all if one.item == item and not one.ref]
    refs += [f"{number}-{one.name}" for one in reviewed.actions.all if one.item == item and not one.ref]
    return tuple(refs)


def _fate(reviewed: Meeting, item: Item) -> ItemFate:
    if item.turned_down:
        return "turned-down"
    if item.carried:
        return "carried"
    if item.spans or item.done:
        return "on"
    return "not-reached" if reviewed.flow.stage == "finished" else "to-come"


def _others(meeting: Meeting, me: Collection[Id]) -> Iterator[str]:
    """Words that somebody said are another person's."""
    marked = {one.thing for one in meeting.whose.said if one.person and one.person not in me}
    for one in meeting.history if marked else ():
        if one.stamp.number in marked:
            yield from (text for _path, text in texts(one.entry))
            yield meeting.review.words(Id(one.stamp.number))


def mine_of(
    group: Group, member: Member, facts: Sequence[MeetingFacts], own: Iterable[OwnFacts], stretch: Stretch, today: str,
    *, zone: str, unread: Sequence[tuple[int, str]] = (), names: Iterable[str] = (),
) -> Mine:  # fmt: skip
    """What this member brought in this time, and what became of it until today (YYYY-MM-DD).

    facts, own: of every meeting that can be read. zone: IANA name, in which it is which day.
    names: that the group's other members ever had.
    """
    own = tuple(own)
    safe = _safe(member, names, own)
    whole = year_of(group, facts, Stretch(), today, unread)
    results = {one.ref: one for one in _results(whole, safe)}
    sayings = sorted((one for each in own for one in each.own), key=lambda one: one.number)
    items = {one.request: one for one in sayings if one.request}
    asked = [one for one in group.basket.kept if asked_with_name(one, member.id)]
    marks = {one.id for one in asked}

    def of(refs: Iterable[str]) -> tuple[Result, ...]:
        return tuple(results[ref] for ref in refs if ref in results)

    theirs = {
        one.ref for one in brought_up_to_date(group.history, facts).actions if member.id in (one.person, *one.others)
    }  # fmt: skip
    here = (one.ref for one in year_of(group, facts, stretch, today).promised)
    return Mine(
        group.name, member.name, stretch, today,
        tuple(
            (one.but(answer=safe(one.answer)), of(items[one.id].refs if one.id in items else ()))
            for one in asked
            if stretch.holds(local_day(one.at, zone))
        ),
        tuple(
            (one.but(why=safe(one.why)), of(one.refs))
            for one in sayings
            if stretch.holds(one.day) and one.request not in marks
        ),
        tuple(one for ref in here if ref in theirs and isinstance(one := results[ref], Promised)),
        tuple(unread),
    )  # fmt: skip


def asked_with_name(request: Request, member: Id) -> bool:
    """Whether it is this member's and they let their name stand beside it."""
    return request.person == member != NOBODY and request.shown


def _safe(member: Member, names: Iterable[str], own: Sequence[OwnFacts]) -> Nameless:
    """Words as they may be told to this member: nobody else's, and nobody else's name in them."""
    others = frozenset[str]().union(*(one.others for one in own))
    return Nameless(frozenset(names).union(*(one.names for one in own)), others, kept=(member.name,))


def _results(year: Year, safe: Nameless) -> Iterator[Result]:
    """Everything there is, by nobody: no name, nothing said beside it, no words that are marked as somebody else's."""
    nameless = year_without_names(year, safe)
    yield from (*nameless.decided, *nameless.earlier)
    yield from (one._replace(whose="") for one in nameless.asked)
    yield from nameless.promised
