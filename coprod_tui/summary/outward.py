"""The sections that a group's pages for others share. Nobody is named in them.

None says how many days are left or that something is late: a page that the group agreed stays the same until what it
tells is other.
"""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.model.newcomer import NamedContact
from coprod_tui.model.outward import Outward
from coprod_tui.model.sharing import Receipt
from coprod_tui.model.year import Asked, Decided, Promised
from coprod_tui.sentences.record_view import closed
from coprod_tui.sentences.year import outcome_words, took_words
from coprod_tui.summary.diary import is_day
from coprod_tui.summary.page import (
    Line,
    Para,
    Point,
    Points,
    SummarySection,
    lead,
    line,
    ours,
    sentences,
    theirs,
    titled,
)
from coprod_tui.wording import _, day, ngettext


def listed(label: str, points: Iterable[Point]) -> tuple[Points, ...]:
    """A list with words over it; () where there is nothing in it."""
    found = tuple(points)
    return (Points(found, ours(label)),) if found else ()


def unread_lines(told: Outward) -> tuple[Line, ...]:
    """Which meetings are not in it, and why."""
    words = {
        "unfinished": _("Meeting {number} is not finished, so nothing of it is here."),
        "newer": _("Meeting {number} was kept by a newer Coprod, so nothing of it is here."),
    }
    other = _("Meeting {number} could not be read, so nothing of it is here.")
    return tuple(line(words.get(why, other), number=number) for number, why in told.unread)


def who_we_are(told: Outward) -> SummarySection | None:
    blocks = [Para(theirs(told.about))] if told.about else []
    if told.since:
        since = ours(day(told.since, year=True))
        met = ngettext(
            "As far as our records say, we have met {count} time. The first was on {day}.",
            "As far as our records say, we have met {count} times. The first was on {day}.",
            told.met,
        )  # fmt: skip
        blocks.append(Para(line(met, count=told.met, day=since)))
    if told.people:
        blocks.append(Para(ours(_("{count} people or more are in our group.").format(count=told.people))))
    return titled("who-we-are", _("Who we are"), blocks)


def can_change(told: Outward) -> SummarySection | None:
    blocks = [
        Para(line(words, words=said))
        for words, said in (
            (_("We can change: {words}"), told.ours),
            (_("We cannot change: {words}"), told.not_ours),
        )
        if said
    ]
    return titled("can-change", _("What we can change"), blocks)


def rules(told: Outward) -> SummarySection | None:
    points = tuple(Point(theirs(words), str(number)) for number, words in told.rules)
    return titled("ground-rules", _("How we work together"), [Points(points)] if points else [])


def words_explained(told: Outward) -> SummarySection | None:
    points = tuple(Point(theirs(meaning), lead=lead(theirs(word))) for word, meaning in told.words)
    return titled("words", _("Words we use"), [Points(points)] if points else [])


def decided(told: Outward) -> SummarySection | None:
    """What is in force."""
    points = tuple(map(decision, told.in_force))
    return titled("in-force", _("What we decided, and is in force"), [Points(points)] if points else [])


def decision(one: Decided) -> Point:
    on = line(_("Decided on {day}."), day=ours(day(one.day, year=True))) if one.day else ()
    again = line(_("We look again on {day}."), day=ours(day(one.look_again, year=True))) if one.look_again else ()
    return Point(theirs(one.words), one.ref, sentences(on, ours(outcome_words(one)), again))


def issue(one: Asked) -> Point:
    """Something outside the group's control, with every answer that came."""
    whose = line(_("This is for {whose}."), whose=one.whose) if one.whose else ()
    asked = line(_("We began to ask on {day}."), day=ours(day(one.day, year=True))) if one.day else ()
    lines = [whose, asked]
    for answer in one.answers:
        when = ours(", ".join(filter(None, (day(answer.day, year=True), took_words(answer)))))
        lines.append(line(_("They said ({when}): {words}"), when=when, words=closed(answer.words)))
        lines.append(line(_("What changed: {words}"), words=closed(answer.changed)) if answer.changed else ())
    if not one.answers and not one.settled:
        by = line(_("An answer is due on {day}."), day=day_words(one.by)) if one.by else ()
        lines += [ours(_("No answer yet.")), by]
    lines.append(ours(_("This is settled.")) if one.settled else ())
    return Point(theirs(one.words), one.ref, sentences(*lines))


def to_do(one: Promised) -> Point:
    """An action that is still to be done, by nobody."""
    return Point(theirs(one.words), one.ref, line(_("By {day}."), day=day_words(one.by)) if one.by else ())


def done(one: Promised) -> Point:
    return Point(
        theirs(one.words), one.ref, line(_("What came of it: {words}"), words=one.outcome) if one.outcome else ()
    )  # fmt: skip


def named(contacts: Iterable[NamedContact]) -> tuple[Points, ...]:
    """People who said yes to be named, with how to reach them; () where nobody did."""
    points = tuple(
        Point(theirs(one.reach) or ours(_("Ask at a meeting.")), lead=lead(theirs(one.name))) for one in contacts
    )
    return (Points(points),) if points else ()


def day_words(words: str) -> Line:
    """A day in words; what is no day ("when Estates answers") is people's own."""
    return ours(day(words, year=True)) if is_day(words) else theirs(words)


def receipt_line(one: Receipt, *, reader: bool = True) -> Line:
    """When it was read, by whom, and what they did."""
    read = line(_("Read on {day}."), day=ours(day(one.date, year=True))) if one.date else ()
    by = line(_("By: {who}"), who=closed(one.reader)) if reader and one.reader else ()
    did = line(_("What was done: {words}"), words=closed(one.did)) if one.did else ()
    return sentences(read, by, did)
