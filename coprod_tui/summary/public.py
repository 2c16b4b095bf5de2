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


def compose_public(facts: Outward, id: str) -> Summary:
    """Without whether the group agreed it: that is said over it. id: of the file."""
    first = (_changed(facts), _did(facts), _could_not(facts))
    sections = (outward.who_we_are(facts), outward.can_change(facts), outward.rules(facts), outward.decided(facts),
                _still(facts), outward.words_explained(facts))  # fmt: skip
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=line(_("{group}: what we did together"), group=facts.group),
        when=(),
        status=outward.unread_lines(facts),
        first=tuple(filter(None, first)) or (_nothing(),),
        sections=tuple(filter(None, sections)),
        made=(ours(_("Nobody is named on this page. A … stands where a name was, or a way to reach somebody.")),),
        of="public",
    )  # fmt: skip


def _nothing() -> SummarySection:
    words = ours(_("Nothing was asked, decided or done yet, as far as our records say."))
    return SummarySection("we-did", ours(_("We did")), (Para(words),))


def _changed(facts: Outward) -> SummarySection | None:
    points = []
    for one in facts.asked:
        changed = [answer for answer in one.answers if answer.changed]
        if changed:
            points.append(
                Point(theirs(one.words), one.ref, line(_("What changed: {words}"), words=changed[-1].changed))
            )
    return titled("you-said", _("You said, and this changed"), [Points(tuple(points))] if points else [])


def _did(facts: Outward) -> SummarySection | None:
    points = tuple(outward.done(one) for one in facts.promised if one.state == "done")
    return titled("we-did", _("We did"), [Points(points)] if points else [])


def _could_not(facts: Outward) -> SummarySection | None:
    """What was not taken up, not done, or came to nothing, each with why."""
    points = [Point(theirs(one.words), one.mark, because(one.why)) for one in facts.ideas]
    points += [
        Point(theirs(one.words), one.ref, because(one.outcome)) for one in facts.promised if one.state == "dropped"
    ]
    points += [
        Point(theirs(one.words), one.ref, _last_said(one.answers[-1].words) if one.answers else because(""))
        for one in facts.asked
        if one.settled and not any(answer.changed for answer in one.answers)
    ]
    return titled("we-could-not", _("We could not, and why"), [Points(tuple(points))] if points else [])


def _last_said(words: str) -> Line:
    return line(_("They said: {words}"), words=words)


def _still(facts: Outward) -> SummarySection | None:
    points = tuple(outward.issue(one) for one in facts.asked if not one.settled)
    return titled("we-ask", _("What we still ask"), [Points(points)] if points else [])
