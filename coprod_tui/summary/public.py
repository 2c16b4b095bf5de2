"""A group's page for everybody else: the community, or another group. Nobody is named, and nobody is counted."""

from __future__ import annotations

from coprod_tui.model.outward import Outward
from coprod_tui.summary import outward
from coprod_tui.summary.page import (
    Line,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    line,
    ours,
    theirs,
    titled,
)
from coprod_tui.summary.year import because
from coprod_tui.wording import _


def compose_public(told: Outward, id: str) -> Summary:
    """Without whether the group agreed it: that is said over it. id: of the file."""
    first = (_changed(told), _did(told), _could_not(told))
    sections = (outward.who_we_are(told), outward.can_change(told), outward.rules(told), outward.decided(told),
                _still(told), outward.words_explained(told))  # fmt: skip
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: what we did together"), group=told.group),
        when=(),
        status=outward.unread_lines(told),
        first=tuple(filter(None, first)) or (_nothing(),),
        sections=tuple(filter(None, sections)),
        made=(ours(_("Nobody is named on this page. A … stands where a name was, or a way to reach somebody.")),),
        of="public",
    )  # fmt: skip


def _nothing() -> SummarySection:
    words = ours(_("Nothing was asked, decided or done yet, as far as our records say."))
    return SummarySection("we-did", ours(_("We did")), (Para(words),))


def _changed(told: Outward) -> SummarySection | None:
    points = []
    for one in told.asked:
        changed = [answer for answer in one.answers if answer.changed]
        if changed:
            points.append(
                Point(theirs(one.words), one.ref, line(_("What changed: {words}"), words=changed[-1].changed))
            )
    return titled("you-said", _("You said, and this changed"), [Points(tuple(points))] if points else [])


def _did(told: Outward) -> SummarySection | None:
    points = tuple(outward.done(one) for one in told.promised if one.state == "done")
    return titled("we-did", _("We did"), [Points(points)] if points else [])


def _could_not(told: Outward) -> SummarySection | None:
    """What was not taken up, not done, or came to nothing, each with why."""
    points = [Point(theirs(one.words), one.mark, because(one.why)) for one in told.ideas]
    points += [
        Point(theirs(one.words), one.ref, because(one.outcome)) for one in told.promised if one.state == "dropped"
    ]
    points += [
        Point(theirs(one.words), one.ref, _last_said(one.answers[-1].words) if one.answers else because(""))
        for one in told.asked
        if one.settled and not any(answer.changed for answer in one.answers)
    ]
    return titled("we-could-not", _("We could not, and why"), [Points(tuple(points))] if points else [])


def _last_said(words: str) -> Line:
    return line(_("They said: {words}"), words=words)


def _still(told: Outward) -> SummarySection | None:
    points = tuple(outward.issue(one) for one in told.asked if not one.settled)
    return titled("we-ask", _("What we still ask"), [Points(points)] if points else [])
