"""What is outside the group's control and who takes it where, and what came back on what was asked before."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.parking import Issue, Response
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary import actions
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """Issues of this meeting, then those still waiting for an answer from earlier ones: what was answered came back."""
    issues = read.meeting.parking.all
    new = tuple(_point(read, issue) for issue in issues if not issue.ref)
    earlier = tuple(_point(read, each) for each in issues if each.ref and not (each.closed or each.answers))
    blocks = [Points(new)] if new else []
    if earlier:
        blocks.append(Points(earlier, ours(_("Still open from earlier meetings"))))
    if not blocks:
        return None
    return SummarySection("parking", read.title("parked", _("Outside our control")), tuple(blocks))


def came_back(read: MeetingView) -> SummarySection | None:
    """What we asked before, what they said, what changed; and actions that were done since."""
    issues = read.meeting.parking.all
    answered = tuple(_point(read, each, tell=False) for each in issues if each.ref and (each.answers or each.closed))
    done = actions.came_back(read)
    blocks = [Points(answered)] if answered else []
    if done:
        blocks.append(Points(done, ours(_("Done since last time"))))
    return SummarySection("came-back", ours(_("What came back")), tuple(blocks)) if blocks else None


def _point(read: MeetingView, issue: Issue, *, tell: bool = True) -> Point:
    """tell: who takes it where is told too."""
    who = _who_where(read, issue) if tell else ()
    note = sentences(who, *(_said(read, each) for each in issue.answers), _closed(issue), put_otherwise(read, issue.id))
    return Point(theirs(issue.words), issue.name, note, thing=issue.id)


def _said(read: MeetingView, answer: Response) -> Line:
    said = line(_("They said on {day}: {words}"), day=ours(read.day(answer.at)), words=closed(answer.words))
    changed = line(_("What changed: {words}"), words=closed(answer.changed)) if answer.changed else ()
    return sentences(said, changed)


def put_otherwise(read: MeetingView, issue: Id) -> Line:
    """Nobody can leave out what is outside our control, so other words for it are told as that."""
    return ours(_("Put in other words afterwards.")) if read.meeting.review.words(issue) else ()


def _closed(issue: Issue) -> Line:
    return ours(_("This is settled.")) if issue.closed else ()


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
