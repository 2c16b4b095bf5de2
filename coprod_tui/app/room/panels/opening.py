"""The opening page: who is expected, who does what today, the ground rules, what came back, what is ours to change."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.keyboard.key import LEADER, display
from coprod_tui.app.room.panels.plan import here_words, roles
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import bold, m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import name_of
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _, labels, ngettext


class Opening(Band):
    looks_at = ("plan", "people", "rules", "parking", "actions", "decisions")

    def compose(self) -> ComposeResult:
        yield Big(id="welcome")
        yield Static(id="how")
        with Horizontal(id="opening"):
            with Vertical(classes="column", id="expected"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column", id="opening-rules"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column", id="back"):
                yield Static(classes="heading")
                yield Rows()

    def draw(self, meeting: Meeting, _at: int) -> None:
        self.query_one("#welcome", Big).text = meeting.plan.title or _("Welcome")
        self.query_one("#how", Static).update(muted(self._how()))
        self._show("#expected", _("Who is here"), here_words(meeting), self._people(meeting))
        rules = [Row(muted(str(rule.number)), rule.words, "", f"rule:{rule.id}") for rule in meeting.rules.all]
        none = " ".join((_("None yet."), self.with_key("rules", _("{key} adds one."))))
        agreed = _("agreed for today") if meeting.rules.agreed else ""
        own = labels(dict(meeting.plan.settings.labels))
        self._show("#opening-rules", own["rules"], agreed, rules or [Row("", muted(none))])
        title = _("What came back")
        back = came_back(meeting)
        limits = ours(meeting)
        self._show("#back", title if back else _("What is ours to change"), "", [*back, *limits])
        self.query_one("#back").display = bool(back or limits)

    def _how(self) -> str:
        """What to do here, with the keys as they work on this laptop."""
        marks = {
            "letters": _("A digit marks who is here."),
            "ctrl": _("{leader}, then a digit, marks who is here.").format(leader=display(LEADER)),
            "menu": _("A click on a name marks who is here."),
        }
        told = [
            marks[self.keys.way],
            self.with_key("everyone-here", _("{key} marks everyone.")),
            self.with_key("people", _("{key} adds a guest.")),
            self.with_key("first-item", _("{key} starts the first item.")),
        ]
        return " ".join(words for words in told if words)

    def _show(self, where: str, title: str, beside: str, rows: list[Row]) -> None:
        column = self.query_one(where)
        column.query_one(".heading", Static).update(m("[b]$title[/b]  [$muted]$beside[/]", title=title, beside=beside))
        column.query_one(Rows).show(rows)

    def _people(self, meeting: Meeting) -> list[Row]:
        told = roles(meeting)
        rows = [Row("", muted(told))] if told else []
        marks = {"here": m("[b $now]✓[/]"), "absent": muted("–")}
        says = {"absent": _("{name} · could not come"), "left": _("{name} · had to leave")}
        for person in meeting.people.all:
            name = name_of(meeting, person.id)
            words = says.get(person.presence, "{name}").format(name=name)
            mark = Content.assemble(muted(f"{person.key:>2}"), " ", marks.get(person.presence, " "))
            rows.append(Row(mark, words if person.presence == "here" else muted(words), "", f"person:{person.id}"))
        return rows


def came_back(meeting: Meeting) -> list[Row]:
    """We asked, they said, what changed; and what came of actions: all that was brought from earlier meetings."""
    rows = []
    for issue in meeting.parking.all:
        if not issue.ref:
            continue
        said = [Content.assemble(muted(_("They said: ")), answer.words) for answer in issue.answers[-1:]]
        said += [Content.assemble(muted(_("What changed: ")), a.changed) for a in issue.answers[-1:] if a.changed]
        waits = muted(_("No answer yet. {asks}").format(asks=asks(meeting, issue)))
        rows.append(Row(muted(issue.name), Content("\n").join([Content(issue.words), *(said or [waits])])))
    for action in meeting.actions.all:
        if not action.ref:
            continue
        done = action.outcome or (_("done") if action.finished else _("not done yet"))
        rows.append(Row(muted(action.name), Content.assemble(action.words, "\n", muted(done))))
    for one in meeting.decisions.challenged:
        times = ngettext("Challenged since, {count} time", "Challenged since, {count} times", one.count)
        rows.append(Row(muted(one.ref), Content.assemble(one.words, "\n", muted(times.format(count=one.count)))))
    return rows


def ours(meeting: Meeting) -> list[Row]:
    """What this group can and cannot change, where it has said so."""
    ways = meeting.plan.settings
    rows = []
    if ways.ours:
        rows.append(Row("", Content.assemble(bold(_("We can change: ")), ways.ours)))
    if ways.not_ours:
        rows.append(Row("", Content.assemble(bold(_("We cannot change: ")), ways.not_ours)))
    return rows
