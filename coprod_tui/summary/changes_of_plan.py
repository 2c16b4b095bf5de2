"""What changed of a meeting that people were invited to: its day and place, and each item of its agenda.

Items are known by their id in the record, so that one put in other words is that, and not one gone and another come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from coprod_tui.model.agenda import Item
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.agenda import ours_name, purpose_name
from coprod_tui.sentences.resources import resources_said
from coprod_tui.summary.coming_items import told_of
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Block, Line, Para, Point, Points, line, ours, sentences, theirs
from coprod_tui.wording import _, day_and_times, length


def changes_of_plan(read: MeetingView, before: Meeting, where: Sequence[Block]) -> tuple[Block, ...]:
    """What is new since `before`, as people are told; () where they are told the same. where: when and where it is now.

    What stood there before is said for the day, the place and each item; of how to join only what it is now.
    """
    now = read.meeting
    points = (*_of_meeting(before, now), *_of_agenda(read, before), *_of_ways(before, now))
    blocks: list[Block] = [Points(points)] if points else []
    if _joining_changed(before, now):
        blocks += [Para(ours(_("How to join from afar has changed."))), *where]
    return tuple(blocks)


def _joining_changed(before: Meeting, now: Meeting) -> bool:
    """Whether who joins from afar is told something else. Where it is not told any more, nobody is told that either."""
    if not now.plan.settings.send_joining:
        return False
    same = before.joining.but(place="") == now.joining.but(place="")
    return not (same and before.plan.settings.send_joining) and bool(now.joining.kinds)


def _of_meeting(before: Meeting, now: Meeting) -> Iterator[Point]:
    plan, was = now.plan, before.plan
    if any(getattr(plan, name) != getattr(was, name) for name in ("date", "start", "finish", "zone")):
        no_day = _("no day")
        on, earlier = (day_and_times(p.date, p.start, p.finish, year=True) or no_day for p in (plan, was))
        yield Point(ours(on), lead=ours(_("Now on:")), note=line(_("It was: {before}."), before=ours(earlier)))
    if now.joining.place != before.joining.place:
        here, there = (theirs(one.joining.place) or ours(_("no place")) for one in (now, before))
        yield Point(here, lead=ours(_("Now at:")), note=line(_("It was: {before}."), before=there))
    if plan.title != was.title:
        yield Point(theirs(plan.title) or ours(_("no name")), lead=ours(_("The meeting is now called:")))


def _of_ways(before: Meeting, now: Meeting) -> Iterator[Point]:
    """What the group says of itself there, in its own words."""
    ways, was = now.plan.settings, before.plan.settings
    said = (
        (_("Who you can turn to is now:"), ways.support_person, was.support_person),
        (_("Who you can turn to from outside our group is now:"), ways.outside_person, was.outside_person),
        (_("A quiet place is now:"), ways.quiet_room, was.quiet_room),
        (_("We can change now:"), ways.ours, was.ours),
        (_("We cannot change now:"), ways.not_ours, was.not_ours),
        (_("Write to us at:"), ways.reply_to, was.reply_to),
    )
    for lead, words, earlier in said:
        if words != earlier:
            yield Point(theirs(words) or ours(_("nothing is said")), lead=ours(lead))
    money, before_that = dict(resources_said(ways)), dict(resources_said(was))
    for lead in {**before_that, **money}:
        if money.get(lead) != before_that.get(lead):
            yield Point(theirs(money.get(lead, "")) or ours(_("nothing is said")), lead=ours(lead))


def _of_agenda(read: MeetingView, before: Meeting) -> Iterator[Point]:
    """Each item that came, went, is called otherwise, is told otherwise, or has another place."""
    was = {item.id: item for item in before.agenda.items}
    items = read.meeting.agenda.items
    here = {item.id for item in items}
    for item in items:
        if item.id not in was:
            yield Point(theirs(item.title), lead=ours(_("New:")), note=told_of(read, item))
    for item in before.agenda.items:
        if item.id not in here:
            yield Point(theirs(item.title), lead=ours(_("Taken out:")))
    for item in items:
        if item.id in was and (told := _of_item(read, was[item.id], item)):
            yield Point(theirs(item.title), lead=ours(_("Changed:")), note=told)
    yield from _moved([item for item in before.agenda.items if item.id in here], items)


def _of_item(read: MeetingView, was: Item, now: Item) -> Line:
    none = _("nothing said")
    facts = (
        (_("Its time was {before}, now {now}."), *(length(one.minutes) if one.minutes else none for one in (was, now))),
        (_("It was {before}, now {now}."), *(purpose_name(one.purpose) or none for one in (was, now))),
        (_("What we can change was: {before}. Now: {now}."), *(ours_name(one.ours) or none for one in (was, now))),
    )
    told = [line(words, before=ours(one), now=ours(other)) for words, one, other in facts if one != other]
    if was.title != now.title:
        told.insert(0, line(_("It was called “{before}”."), before=theirs(was.title)))
    if (was.asked_by, was.asked_name) != (now.asked_by, now.asked_name):
        asked = read.who(now.asked_by, now.asked_name) or ours(_("nobody in particular"))
        told.append(line(_("Asked for by {name}."), name=asked))
    if was.content_note != now.content_note:
        note = theirs(now.content_note) or ours(_("nothing any more"))
        told.append(line(_("Please know before: {words}"), words=note))
    if was.detail != now.detail:
        told += [theirs(words) for words in now.detail]
    return sentences(*told)


def _moved(before: Sequence[Item], items: Sequence[Item]) -> Iterator[Point]:
    """The fewest items whose move makes the order of now out of the one before, each with what it comes after."""
    known = {item.id for item in before}
    was, order = [item.id for item in before], [item.id for item in items if item.id in known]
    stays: set[Id] = set()
    for block in SequenceMatcher(None, was, order, autojunk=False).get_matching_blocks():
        stays |= set(order[block.b : block.b + block.size])
    for place, item in enumerate(items):
        if item.id in known and item.id not in stays:
            after = line(_("It now comes after “{item}”."), item=theirs(items[place - 1].title))
            first = ours(_("It now comes first."))
            yield Point(theirs(item.title), lead=ours(_("Moved:")), note=after if place else first)
