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
    every = tuple(points)
    return (Points(every, ours(label)),) if every else ()


def unread_lines(facts: Outward) -> tuple[Line, ...]:
    """Which meetings are not in it, and why."""
    words = {
        "unfinished": _("Meeting {number} is not finished, so nothing of it is here."),
        "newer": _("Meeting {number} was kept by a newer Coprod, so nothing of it is here."),
    }
    other = _("Meeting {number} could not be read, so nothing of it is here.")
    return tuple(line(words.get(why, other), number=number) for number, why in facts.unread)


def who_we_are(facts: Outward) -> SummarySection | None:
    blocks = [Para(theirs(facts.about))] if facts.about else []
    if facts.since:
        since = ours(day(facts.since, year=True))
        met = ngettext(
            "As far as our records say, we have met {count} time. The first was on {day}.",
            "As far as our records say, we have met {count} times. The first was on {day}.",
            facts.met,
        )  # fmt: skip
        blocks.append(Para(line(met, count=facts.met, day=since)))
    if facts.people:
        blocks.append(Para(ours(_("{count} people or more are in our group.").format(count=facts.people))))
    return titled("who-we-are", _("Who we are"), blocks)


def can_change(facts: Outward) -> SummarySection | None:
    blocks = [
        Para(line(words, words=text))
        for words, text in (
            (_("We can change: {words}"), facts.ours),
            (_("We cannot change: {words}"), facts.not_ours),
        )
        if text
    ]
    return titled("can-change", _("What we can change"), blocks)


def rules(facts: Outward) -> SummarySection | None:
    points = tuple(Point(theirs(words), str(number)) for number, words in facts.rules)
    return titled("ground-rules", _("How we work together"), [Points(points)] if points else [])


def words_explained(facts: Outward) -> SummarySection | None:
    points = tuple(Point(theirs(meaning), lead=lead(theirs(word))) for word, meaning in facts.words)
    return titled("words", _("Words we use"), [Points(points)] if points else [])


def decided(facts: Outward) -> SummarySection | None:
    """What is in force."""
    points = tuple(map(decision, facts.in_force))
    return titled("in-force", _("What we decided, and is in force"), [Points(points)] if points else [])


def decision(decided: Decided) -> Point:
    on = line(_("Decided on {day}."), day=ours(day(decided.day, year=True))) if decided.day else ()
    again = (
        line(_("We look again on {day}."), day=ours(day(decided.look_again, year=True))) if decided.look_again else ()
    )
    return Point(theirs(decided.words), decided.ref, sentences(on, ours(outcome_words(decided)), again))


def issue(issue_asked: Asked) -> Point:
    """Something outside the group's control, with every answer that came."""
    whose = line(_("This is for {whose}."), whose=issue_asked.whose) if issue_asked.whose else ()
    since = line(_("We began to ask on {day}."), day=ours(day(issue_asked.day, year=True))) if issue_asked.day else ()
    lines = [whose, since]
    for answer in issue_asked.answers:
        when = ours(", ".join(filter(None, (day(answer.day, year=True), took_words(answer)))))
        lines.append(line(_("They said ({when}): {words}"), when=when, words=closed(answer.words)))
        lines.append(line(_("What changed: {words}"), words=closed(answer.changed)) if answer.changed else ())
    if not issue_asked.answers and not issue_asked.settled:
        by = line(_("An answer is due on {day}."), day=day_words(issue_asked.by)) if issue_asked.by else ()
        lines += [ours(_("No answer yet.")), by]
    lines.append(ours(_("This is settled.")) if issue_asked.settled else ())
    return Point(theirs(issue_asked.words), issue_asked.ref, sentences(*lines))


def to_do(action: Promised) -> Point:
    """An action that is still to be done, by nobody."""
    return Point(theirs(action.words), action.ref, line(_("By {day}."), day=day_words(action.by)) if action.by else ())


def done(action: Promised) -> Point:
    came = line(_("What came of it: {words}"), words=action.outcome) if action.outcome else ()
    return Point(theirs(action.words), action.ref, came)


def named(contacts: Iterable[NamedContact]) -> tuple[Points, ...]:
    """People who said yes to be named, with how to reach them; () where nobody did."""
    points = tuple(
        Point(theirs(one.reach) or ours(_("Ask at a meeting.")), lead=lead(theirs(one.name))) for one in contacts
    )
    return (Points(points),) if points else ()


def day_words(words: str) -> Line:
    """A day in words; what is no day ("when Estates answers") is people's own."""
    return ours(day(words, year=True)) if is_day(words) else theirs(words)


def receipt_line(receipt: Receipt, *, reader: bool = True) -> Line:
    """When it was read, by whom, and what they did."""
    read_on = line(_("Read on {day}."), day=ours(day(receipt.date, year=True))) if receipt.date else ()
    by = line(_("By: {who}"), who=closed(receipt.reader)) if reader and receipt.reader else ()
    did = line(_("What was done: {words}"), words=closed(receipt.did)) if receipt.did else ()
    return sentences(read_on, by, did)
