"""What this summary leaves out of the record: how much of what, who left it out, and why. Never the words themselves.

Nobody can leave out a decision, a worry or a parked issue. That something was put in other words or added is told too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from coprod_tui.model.entry import Id
from coprod_tui.model.held_things import made_by
from coprod_tui.model.review import SummaryThing, summary_things
from coprod_tui.model.text import folded
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Para, Point, Points, SummarySection, line, ours, theirs
from coprod_tui.wording import _, ngettext

OURS = re.compile(r"(Room|Desk|Review|Home|Plain)( \d+)?", re.IGNORECASE)
"""What a seat is called where nobody gave it a name."""
AGAIN = re.compile(r" \d+$")


def section(read: MeetingView) -> SummarySection | None:
    """None where the summary tells all there is."""
    told = lines(read)
    if not told:
        return None
    stays = Para(ours(_("The record keeps the words. Nobody can leave out a decision or a worry.")), quiet=True)
    title = ours(_("What was left out, and why"))
    return SummarySection("left-out", title, (Points(tuple(map(Point, told))), stays))


def lines(read: MeetingView) -> tuple[Line, ...]:
    """One line for each sort of thing, reason and seat ("2 notes, left out by Tasleem. Why: they are private.")."""
    review = read.meeting.review
    sorts = {id: sort for id, (sort, _words) in summary_things(read.record).items()}
    kept = [one for one in review.left_out if one.thing in sorts]
    counts = Counter((sorts[one.thing], one.seat, one.why) for one in kept)
    told = tuple(
        line(
            _("{counted}, left out by {who}. Why: {why}"),
            counted=line(counted(sort, many), count=many),
            who=by(read, seat),
            why=theirs(why),
        )
        for (sort, seat, why), many in counts.items()
    )
    hidden = Counter(sorts[id] for id in _held(read, sorts) if not read.meeting.review.is_left_out(id))
    return (*told, *(_kept_off(sort, many) for sort, many in hidden.items()))


def _held(read: MeetingView, known: Collection[Id]) -> tuple[Id, ...]:
    """What is kept off every screen, of what a summary would tell."""
    off = made_by(read.record, read.record.held.off)
    return tuple(id for id in known if id in off)


def _kept_off(sort: SummaryThing, many: int) -> Line:
    """No names: who hid something is nobody's business."""
    words = _("{counted}, left out. Why: the screen was hidden for somebody, and the words stay off it.")
    return line(words, counted=line(counted(sort, many), count=many))


def in_short(read: MeetingView) -> Line:
    """For the top of every summary: that something is left out, where the lines about it stand below."""
    many = count(read)
    if not many:
        return ()
    words = ngettext(
        "{count} thing was left out. This says further down what sort, by whom and why.",
        "{count} things were left out. This says further down what sort, by whom and why.",
        many,
    )
    return line(words, count=many)


def count(read: MeetingView) -> int:
    """How many things the summary leaves out. A thing taken back since is nowhere to be left out."""
    told = summary_things(read.record)
    return len({one.thing for one in read.meeting.review.left_out if one.thing in told} | set(_held(read, told)))


def counted(sort: SummaryThing, many: int) -> str:
    """So many of a sort, as a template with {count}."""
    return {
        "note": ngettext("{count} note", "{count} notes", many),
        "looked": ngettext("{count} thing said as we looked back", "{count} things said as we looked back", many),
        "idea": ngettext("{count} idea that was not taken up", "{count} ideas that were not taken up", many),
        "word": ngettext("{count} word explained", "{count} words explained", many),
        "action": ngettext("{count} action", "{count} actions", many),
        "issue": ngettext("{count} parked issue", "{count} parked issues", many),
        "worry": ngettext("{count} worry", "{count} worries", many),
        "decision": ngettext("{count} decision that was not made", "{count} decisions that were not made", many),
    }.get(sort, ngettext("{count} other thing", "{count} other things", many))


def by(read: MeetingView, seat: str) -> Line:
    """Whoever sat there, as far as the seat says it ("Desk, Tasleem"); people of the meeting are named as they wish.

    Whoever sits at two of that name at once has a number after it, which is no name of anybody.
    """
    _kind, _comma, name = seat.partition(", ")
    name = AGAIN.sub("", name)
    sought = folded(name)
    person = next((one for one in read.meeting.people.all if sought and folded(one.name) == sought), None)
    if person is not None:
        return read.who(person.id)
    if name or not OURS.fullmatch(seat):  # a seat named otherwise is that of somebody who was taken out
        return theirs(name or seat)
    return line(_("the seat called {seat}"), seat=theirs(seat))


def changed(read: MeetingView) -> tuple[Line, ...]:
    """How much is said otherwise than in the record, or was added. Under somebody's name it says so where it stands."""
    meeting = read.record
    review, known = meeting.review, summary_things(meeting)
    reworded = sum(one.thing in known for one in review.reworded)
    parts = []
    if reworded:
        words = ngettext(
            "{count} thing is in other words here than in the record.",
            "{count} things are in other words here than in the record.",
            reworded,
        )
        parts.append(line(words, count=reworded))
    if review.added:
        many = len(review.added)
        words = ngettext(
            "{count} thing was added when this was written.", "{count} things were added when this was written.", many
        )
        parts.append(line(words, count=many))
    return tuple(parts)
