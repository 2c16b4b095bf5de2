"""The page for somebody new to a group, in every format but the sheet for the wall and a calendar."""

from __future__ import annotations

from coprod_tui.model.newcomer import Newcomer
from coprod_tui.model.sharing import Receipt, same_body
from coprod_tui.summary import outward
from coprod_tui.summary.page import (
    Line,
    Para,
    Point,
    Summary,
    SummarySection,
    lead,
    line,
    ours,
    sentences,
    theirs,
    titled,
)
from coprod_tui.wording import _, day, day_and_times, names


def compose_newcomer(newcomer: Newcomer, id: str) -> Summary:
    """id: the group's, as on the shelf."""
    told = newcomer.outward
    stands = line(_("This is how it stood on {day}."), day=ours(day(newcomer.today, year=True)))
    welcome = ours(_("Welcome. This page has only what our group agreed, and what is going on."))
    first = (outward.who_we_are(told), _next(newcomer), _who_tells_more(newcomer))
    sections = (
        outward.can_change(told), outward.rules(told), outward.words_explained(told), outward.decided(told),
        _going_on(newcomer), _terms(newcomer),
    )  # fmt: skip
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: for somebody new"), group=told.group),
        when=stands,
        status=(welcome, *_missing(newcomer)),
        first=tuple(filter(None, first)),
        sections=tuple(filter(None, sections)) or (_nothing(),),
        made=(ours(_("Nobody is named here who did not say yes to it.")),),
        of="newcomer",
    )  # fmt: skip


def _missing(newcomer: Newcomer) -> tuple[Line, ...]:
    told = newcomer.outward
    marks = names([str(number) for number in told.to_agree])
    waits = line(_("The summary of these meetings is not agreed yet: {numbers}."), numbers=ours(marks)) if marks else ()
    found = sentences(*outward.unread_lines(told), waits)
    return (found,) if found else ()


def _nothing() -> SummarySection:
    words = ours(_("Our group has written nothing down yet that was agreed. Ask whoever invited you."))
    return SummarySection("in-force", ours(_("What we decided, and is in force")), (Para(words),))


def _next(newcomer: Newcomer) -> SummarySection | None:
    if newcomer.next is None:
        return None
    when = ours(day_and_times(newcomer.next.date, newcomer.next.start, newcomer.next.finish, year=True))
    return titled("next", _("Next meeting"), [Para(line(_("We meet next on {day}."), day=when))])


def _who_tells_more(newcomer: Newcomer) -> SummarySection | None:
    return titled("who-tells-more", _("Who can tell you more"), outward.named(newcomer.contacts))


def _going_on(newcomer: Newcomer) -> SummarySection | None:
    told = newcomer.outward
    blocks = [
        *outward.listed(
            _("What we asked, and is not settled"), [outward.issue(one) for one in told.asked if not one.settled]
        ),
        *outward.listed(_("What we are doing"), [outward.to_do(one) for one in told.promised if one.state == "to-do"]),
    ]
    blocks += outward.listed(_("Who read our pages, and what was done"), [_read(one) for one in _newest(told.receipts)])
    return titled("going-on", _("What is going on"), blocks)


def _newest(receipts: tuple[Receipt, ...]) -> list[Receipt]:
    """The last of each body."""
    return [
        one
        for place, one in enumerate(receipts)
        if not any(same_body(one.body, other.body) for other in receipts[place + 1 :])
    ]  # fmt: skip


def _read(one: Receipt) -> Point:
    return Point(outward.receipt_line(one, reader=False), lead=lead(theirs(one.body)))


def _terms(newcomer: Newcomer) -> SummarySection | None:
    lines = [Para(theirs(words)) for words in newcomer.terms.splitlines() if words]
    return titled("terms", _("The terms we take part on"), lines)
