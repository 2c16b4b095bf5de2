"""What is outside the group's control and who takes it where, and what came back on what was asked before."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.parking import Issue, Response
from coprod_tui.summary import actions
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Block, Detail, Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """Issues of this meeting, then those still waiting for an answer from earlier ones: what was answered came back."""
    issues = read.meeting.parking.all
    new = [issue for issue in issues if not issue.ref]
    earlier = [issue for issue in issues if issue.ref and not (issue.closed or issue.answers)]
    if not new and not earlier:
        return None
    blocks: list[Block] = [_card(read, issue, tell=True) for issue in new]
    if earlier:
        points = tuple(
            Point(
                theirs(issue.words),
                issue.name,
                sentences(_who_where(read, issue), put_otherwise(read, issue.id)),
                thing=issue.id,
            )
            for issue in earlier
        )
        blocks.append(Points(points, ours(_("Still open from earlier meetings"))))
    return SummarySection("parking", read.title("parked", _("Outside our control")), tuple(blocks))


def came_back(read: MeetingView) -> SummarySection | None:
    """What we asked, what they said, what changed; and actions that were done since."""
    answered = [issue for issue in read.meeting.parking.all if issue.ref and (issue.answers or issue.closed)]
    done = actions.came_back(read)
    blocks: list[Block] = [_card(read, issue, tell=False) for issue in answered]
    if done:
        blocks.append(Points(done, ours(_("Done since last time"))))
    return SummarySection("came-back", ours(_("What came back")), tuple(blocks)) if blocks else None


def changed(read: MeetingView) -> SummarySection | None:
    """For the first page: the newest answer on each thing we asked, and what was done."""
    points = [_news(issue) for issue in read.meeting.parking.all if issue.answers or (issue.ref and issue.closed)]
    points += actions.came_back(read)
    return SummarySection("changed", ours(_("What changed")), (Points(tuple(points)),)) if points else None


def _news(issue: Issue) -> Point:
    said = _said(issue.answers[-1]) if issue.answers else _closed(issue)
    return Point(theirs(issue.words), issue.name, said, thing=issue.id)


def takers(read: MeetingView) -> tuple[Point, ...]:
    """For the first page: who takes what where."""
    return tuple(
        Point(theirs(issue.words), issue.name, _who_where(read, issue), thing=issue.id)
        for issue in read.meeting.parking.open
        if issue.taken and not issue.answers
    )


def _card(read: MeetingView, issue: Issue, *, tell: bool) -> Detail:
    lines = [_who_where(read, issue)] if tell else []
    for answer in issue.answers:
        lines.append(line(_("They said on {day}: {words}"), day=ours(read.day(answer.at)), words=answer.words))
        if answer.changed:
            lines.append(line(_("What changed: {words}"), words=answer.changed))
    said = (*lines, _closed(issue), put_otherwise(read, issue.id))
    return Detail(theirs(issue.words), issue.name, tuple(filter(None, said)), thing=issue.id)


def put_otherwise(read: MeetingView, issue: Id) -> Line:
    """Nobody can leave out what is outside our control, so other words for it are told as that."""
    return ours(_("Put in other words afterwards.")) if read.meeting.review.words(issue) else ()


def _closed(issue: Issue) -> Line:
    return ours(_("This is settled.")) if issue.closed else ()


def _said(answer: Response) -> Line:
    said = line(_("They said: {words}"), words=answer.words)
    if not answer.changed:
        return said
    return sentences(_stopped(said, answer.words), line(_("What changed: {words}"), words=answer.changed))


def _stopped(said: Line, words: str) -> Line:
    """With a full stop after people's words, where they wrote none."""
    return said if words[-1:] in ".!?…" else (*said, *ours("."))


def _who_where(read: MeetingView, issue: Issue) -> Line:
    """Who takes it to whom, and when an answer is due; said plainly where nobody does."""
    who = capital(read.who(issue.person, issue.who))
    if issue.closed or (issue.answers and not issue.taken):
        return ()
    if who and issue.whose:
        taken = line(_("{who} takes this to {whose}."), who=who, whose=issue.whose)
    elif who:
        taken = line(_("{who} takes this on."), who=who)
    elif issue.whose:
        taken = line(_("This is for {whose}. Nobody takes it there yet."), whose=issue.whose)
    else:
        taken = ours(_("Nobody takes this yet."))
    due = line(_("Answer due {day}."), day=read.due(issue.by)) if issue.by and not issue.answers else ()
    return sentences(taken, due)
