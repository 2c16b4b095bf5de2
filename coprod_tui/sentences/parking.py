"""What is outside the group's control, told: who takes it where, and what came back."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.parking import AnswerCame, Issue, IssueChanged, IssueClosed, IssueParked, IssueStillWaits
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, name_of, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, day


def asks(meeting: Meeting, issue: Issue | IssueParked) -> str:
    """Who asks whom, by when: "Amy asks Estates, by 1 December"; "" where none of it is known."""
    return asking(issue.who or name_of(meeting, issue.person), issue.whose, issue.by)


def asking(who: str, whose: str, by: str) -> str:
    """The same where the names are known. by: YYYY-MM-DD; any of the three may be ""."""
    name, whose, by = in_a_line(who), in_a_line(whose), day(by)
    if name and whose:
        words = _("{name} asks {whose}, by {day}") if by else _("{name} asks {whose}")
    elif name:
        words = _("{name} asks, by {day}") if by else _("{name} asks")
    elif whose:
        words = _("for {whose}, answer by {day}") if by else _("for {whose}")
    else:
        words = _("answer by {day}") if by else ""
    return words.format(name=name, whose=whose, day=by)


def _parked(entry: IssueParked, view: RecordView) -> str:
    name = entry.ref or f"P{entry.number}"
    words, asked = closed(entry.words), asks(view.meeting, entry)
    if asked:
        return _("{name}, outside our control: {words} {asks}.").format(name=name, words=words, asks=_upper(asked))
    return _("{name}, outside our control: {words}").format(name=name, words=words)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _changed(entry: IssueChanged, view: RecordView) -> str:
    name, words = view.issue(entry.issue)
    found = view.meeting.parking.get(entry.issue)
    asked = asks(view.meeting, found) if found else ""
    if asked:
        return _("{name}: {words} {asks}.").format(name=name, words=closed(words), asks=_upper(asked))
    return _("{name} is now: {words}").format(name=name, words=closed(words))


def _answered(entry: AnswerCame, view: RecordView) -> str:
    name, _words = view.issue(entry.issue)
    if entry.changed:
        return _("An answer on {name}: {words} What changed: {changed}").format(
            name=name, words=closed(entry.words), changed=closed(entry.changed)
        )
    return _("An answer on {name}: {words}").format(name=name, words=closed(entry.words))


TELLS: Tells = {
    IssueParked: _parked,
    IssueChanged: _changed,
    AnswerCame: _answered,
    IssueStillWaits: sentence(N_("No answer yet on {name}: {words}")),
    IssueClosed: sentence(N_("We are done with {name}: {words}")),
}
LABEL = N_("outside us")


def lines(meeting: Meeting) -> list[str]:
    """Each issue with who takes it where, and every answer with what changed."""
    lines = []
    for issue in meeting.parking.all:
        facts = (asks(meeting, issue) or _("nobody takes this yet"), _("done") if issue.closed else "")
        lines += [f"{issue.name}  {closed(issue.words)}", "    " + " · ".join(filter(None, facts))]
        for answer in issue.answers:
            lines.append("    " + _("They said: {words}").format(words=closed(answer.words)))
            if answer.changed:
                lines.append("    " + _("What changed: {words}").format(words=closed(answer.changed)))
    return lines


STATE = {"parked": TextBlock(lines, "parked")}
