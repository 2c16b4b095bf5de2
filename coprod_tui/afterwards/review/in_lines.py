"""What the review of a summary shows, in lines to be read out: the draft, what trips readers, answers, copies.

It is private, as the review is: what is left out stands here, and what somebody asked for.
"""

from __future__ import annotations

from coprod_tui.afterwards.review.draft import Side, side_by_side
from coprod_tui.afterwards.review.own_words import name_in_summary, under_name
from coprod_tui.afterwards.review.trips import Trip, might_be, trip_words, trips
from coprod_tui.line.review import typed_name
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Person
from coprod_tui.model.replies import asked_or_answered, standing
from coprod_tui.model.sealing import counted
from coprod_tui.model.sending import jobs
from coprod_tui.sentences.jobs import job_words
from coprod_tui.sentences.record_view import closed, in_a_line, name_of
from coprod_tui.sentences.replies import counted_words, how_it_came, standing_words, why_not_reached
from coprod_tui.sentences.review import stands
from coprod_tui.wording import _, ngettext, seat_name

ITS_WORDS = ("letters", "word")
"""What trips readers and names its words itself."""


def draft_lines(meeting: Meeting, made: int) -> list[str]:
    """The summary as members will read it, each line after its name in the typed line, with what the record has.

    made: UTC ms.
    """
    return [stands(meeting), *(_line(meeting, side) for side in side_by_side(meeting, made=made))]


def _line(meeting: Meeting, side: Side) -> str:
    piece, review = side.piece, meeting.review
    words = in_a_line(piece.words)
    if piece.alone:
        return _("{name}:").format(name=words.rstrip(":"))
    name = typed_name(meeting, side.thing)
    if name and words != name and not words.startswith(f"{name} "):
        words = _("{name}: {words}").format(name=name, words=words)
    words = " ".join(filter(None, (closed(words), in_a_line(piece.note))))
    if side.change == "left-out":
        choice = next(choice for choice in review.left_out if choice.thing == side.thing)
        by = choice.seat.partition(", ")[2] or seat_name(choice.seat)
        sentence = _("Left out by {seat}. Why: {why}").format(seat=by, why=closed(choice.why))
        return " ".join((sentence, _("The record says: {words}").format(words=words)))
    if side.change == "reworded" and side.record is not None:
        sentence = _("The record says: {words}")
        return f"{words} {sentence.format(words=closed(in_a_line(side.record.words)))}"
    return words  # what was added says so itself


def trip_lines(meeting: Meeting) -> list[str]:
    """How much may trip readers, then each thing, after its name in the typed line where it has one."""
    all_trips = trips(meeting)
    if not all_trips:
        return [_("Nothing was found that may trip readers.")]
    heading = ngettext("{count} thing may trip readers:", "{count} things may trip readers:", len(all_trips))
    return [heading.format(count=len(all_trips)), *(_trip(meeting, trip) for trip in all_trips)]


def _trip(meeting: Meeting, trip: Trip) -> str:
    words = in_a_line(trip.words) if trip.sort not in ITS_WORDS else ""
    sentence = " ".join(filter(None, (trip_words(trip), f"“{words}”" if words else "", might_be(trip))))
    name = typed_name(meeting, trip.thing)
    return _("{name}: {words}").format(name=name, words=sentence) if name and name not in sentence else sentence


def answer_lines(meeting: Meeting) -> list[str]:
    """How many stand where on the version that is out, then each person with their words. Challenges come last."""
    if meeting.review.version is None:
        return [_("Nobody is asked yet. summary ready marks the summary ready.")]
    count = counted(meeting)
    head = _("Version {number}").format(number=meeting.review.version.number)
    totals = ", ".join(counted_words(each, many) for each, many in count.items() if many or each == "agrees")
    lines = [_("{name}: {words}").format(name=head, words=closed(totals))]
    lines += [_answer(meeting, person) for person in asked_or_answered(meeting)]
    for decision in meeting.decisions.concluded:
        lines += [
            _("D{number} is challenged: {words}").format(number=decision.number, words=closed(in_a_line(each.words)))
            for each in meeting.replies.to(decision.id)
        ]
    return lines


def _answer(meeting: Meeting, person: Person) -> str:
    where, reply = standing(meeting, person.id)
    parts = [_("{name}: {words}").format(name=name_of(meeting, person.id), words=standing_words(where))]
    if where == "not-reached":
        parts.append(_("Why: {words}").format(words=closed(why_not_reached(meeting, person.id))))
        return f"{closed(parts[0])} {parts[1]}"
    if reply is None or where == "not-heard":
        return closed(parts[0])
    parts = [closed(", ".join(filter(None, (*parts, how_it_came(reply)))))]
    if reply.words:
        parts.append(f"“{in_a_line(reply.words)}”")
    if where in ("change", "wrong") and reply.id in meeting.replies.settled:
        parts.append(_("This is settled."))
    return " ".join(parts)


def job_lines(meeting: Meeting) -> list[str]:
    """Copies of the summary that are still to be seen to: whose, and how they get theirs."""
    waiting = [job_words(meeting, copy) for copy in jobs(meeting)]
    if not waiting:
        return [_("No copy of a summary waits to be sent or given.")]
    lines = [closed(_("{name}: {words}").format(name=name, words=how)) for name, how in waiting]
    return [*lines, _("tick NAME writes down that somebody has their copy.")]


def own_lines(meeting: Meeting, person: Id) -> list[str]:
    """What the draft says under one person's name, to be read to them before it goes out."""
    name, named = name_of(meeting, person), name_in_summary(meeting, person)
    lines = [
        _("In the summary {name} is called {named}.").format(name=name, named=named)
        if named
        else _("The summary does not name {name}.").format(name=name)
    ]
    for own in under_name(meeting, person):
        words = _("{name}: {words}").format(name=own.label, words=closed(in_a_line(own.words)))
        mark = typed_name(meeting, own.thing)
        lines.append(f"{words} ({mark})" if mark and mark not in words else words)
    if len(lines) == 1:
        lines.append(_("Nothing else of theirs stands in it."))
    seen = _("{name} has seen the words under their own name.") if person in meeting.review.shown else ""
    asks = _("shown to {name} writes down that they have heard it.")
    return [*lines, (seen or asks).format(name=name)]
