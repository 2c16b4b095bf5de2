"""The head of the Room: which group and meeting, the time, who does what today, who is here."""

from __future__ import annotations

from textual.app import ComposeResult

from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import muted, titled
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Role, beside, speakers
from coprod_tui.sentences import name_of
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.people import from_afar, to_chair
from coprod_tui.wording import _, names, ngettext


class Head(Panel):
    """Two rows; the second gives way where rows are few."""

    looks_at = ("plan", "people", "flow")
    DEFAULT_CLASSES = "page"
    minute = ""

    def compose(self) -> ComposeResult:
        yield Rows(id="top")
        yield Rows(id="roles")

    def draw(self, meeting: Meeting, at: int) -> None:
        plan = meeting.plan
        number = _("meeting {number}").format(number=plan.number)
        name = titled(plan.group_name, number)
        self.minute = at_clock(meeting, at)
        until = _("finish {time}").format(time=plan.finish) if plan.finish else ""
        time = titled(self.minute, until) if until else self.minute
        self.query_one("#top", Rows).show([Row("", name, time)])
        self.query_one("#roles", Rows).show([Row("", muted(roles(meeting)), muted(attendance(meeting)))])

    def tick(self, meeting: Meeting, at: int) -> None:
        if at_clock(meeting, at) != self.minute:
            self.redraw(meeting, at)


def roles(meeting: Meeting) -> str:
    """Such as "Chairs Amy and Shabir · Notes Tasleem · Time Jo"; only those somebody has, or who is to chair."""

    def who(role: Role) -> str:
        return names([name_of(meeting, person.id) for person in meeting.people.doing(role)])

    chairs = len(meeting.people.doing("chair"))
    labels = {
        "chair": ngettext("Chair {names}", "Chairs {names}", chairs),
        "notes": _("Notes {names}"),
        "time": _("Time {names}"),
        "keys": _("Keys {names}"),
    }
    order: tuple[Role, ...] = ("chair", "notes", "time", "keys")
    doing = [labels[role].format(names=who(role)) for role in order if meeting.people.doing(role)]
    return " · ".join([*filter(None, [to_chair(meeting)]), *doing])


def here_words(meeting: Meeting) -> str:
    """How many are here, and how many of their interpreters and supporters."""
    here, others = len(speakers(meeting)), len(beside(meeting))
    if not others:
        return ngettext("{count} here", "{count} here", here).format(count=here)
    words = ngettext("{count} here and {others} with them", "{count} here and {others} with them", here)
    return words.format(count=here, others=others)


def attendance(meeting: Meeting) -> str:
    """Such as "9 here and 1 with them · 2 could not come": an interpreter or supporter is not one of those 9."""
    absent = len(meeting.people.being("absent"))
    parts = [*filter(None, (here_words(meeting), from_afar(speakers(meeting))))]
    if absent:
        parts.append(ngettext("{count} could not come", "{count} could not come", absent).format(count=absent))
    return " · ".join(parts)
