"""The opening page: who is expected, the agenda, the ground rules, what came back, what is ours to change.

Where there is no room for four lists, what came back stands under the rules; where not all of that can be seen, they
take turns: Tab shows the other, and the rest of a long list.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.keyboard.key import LEADER, key_name
from coprod_tui.app.room.panels.agenda import row
from coprod_tui.app.room.panels.came_back import came_back
from coprod_tui.app.room.panels.columns import TitledLists
from coprod_tui.app.room.panels.plan import here_words, roles
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import bold, muted, now, set_content, titled
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.wanted import ends_at, planned_length
from coprod_tui.sentences import name_of
from coprod_tui.sentences.came_back import back_title
from coprod_tui.sentences.people import here_by
from coprod_tui.wording import _, labels


class Opening(TitledLists):
    by_size = True
    title, how = "welcome", "how"
    looks_at = ("plan", "people", "agenda", "rules", "parking", "actions", "decisions", "in_force", "flow")
    turned, first, below = False, 0, False
    """Whether what came back stands in place of the rules; its first row to be in sight; whether it is below them."""

    _rules: Sequence[Row] = ()
    _back: Sequence[Row] = ()
    _title = ""
    """What came back, or what is ours to change, and what it is called."""

    def compose(self) -> ComposeResult:
        yield Big(id="welcome")
        yield Static(id="how")
        with Horizontal(id="opening"):
            with Vertical(classes="column", id="expected"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column", id="opening-agenda"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column turns", id="opening-rules"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column turns", id="back"):
                yield Static(classes="heading")
                yield Rows()

    def draw(self, meeting: Meeting, at: int) -> None:
        self.query_one("#welcome", Big).text = meeting.plan.title or _("Welcome")
        back = came_back(meeting)
        limits = ours(meeting)
        title = back_title() if back else _("What is ours to change")
        self._show("#expected", _("Who is here"), here_words(meeting), self._people(meeting))
        own = labels(dict(meeting.plan.settings.labels))
        self._show("#opening-agenda", own["agenda"], "", self._agenda(meeting, at), foot=self._over(meeting))
        rules = [Row(muted(str(rule.number)), rule.words, "", f"rule:{rule.id}") for rule in meeting.rules.all]
        none = " ".join((_("None yet."), self.with_key("rules", _("{key} adds one."))))
        agreed = _("agreed for today") if meeting.rules.agreed else ""
        self._rules, self._back, self._title = rules or [Row("", muted(none))], [*back, *limits], title
        self._show("#opening-rules", own["rules"], agreed, self._rules)
        self._show("#back", title, "", self._back, self.first)
        self.query_one("#back").set_class(not self._back, "-none")
        self.query_one("#opening-rules").set_class(self.turned, "-away")
        self.query_one("#back").set_class(self.turned, "-shown")
        self.call_after_refresh(self.share_rows)
        self.call_after_refresh(self._tell_more)

    def share_rows(self) -> int:
        """With what came back under the rules, where it has no list of its own and all of it can be seen there."""
        two = bool(self._back) and not self.screen.has_class("-wide")
        column = self.query_one("#opening-rules")
        rows, left = column.query_one(Rows), 0
        for below in (True, False) if two and not self.turned else (False,):
            self.below = below
            more = self._title if two and not self.below else ""
            set_content(
                self.query_one("#how", Static), muted(self._how(_("Ground rules") if self.turned and more else more))
            )
            under = [Row(), Row("", bold(self._title)), *self._back] if self.below else []
            rows.show([*self._rules, *under])
            left = super().share_rows()
            if rows.fits(int(column.styles.width.value) if column.styles.width else 0, left):
                break
        return left

    def _tell_more(self) -> None:
        """Say that there is more, where not all is in sight: known only once the rows were drawn."""
        if self.query_one("#back").display and self.query_one("#back Rows", Rows).more is not None:
            set_content(
                self.query_one("#how", Static), muted(self._how(_("more of “{title}”").format(title=self._title)))
            )

    def next_part(self) -> bool:
        """Show the rest of what came back, where not all is in sight; else swap it with the rules."""
        back = self.query_one("#back")
        more = back.query_one(Rows).more if back.display else None
        if more is None:
            self.turned = not self.turned and not self.below and not back.has_class("-none")
        self.first = more or 0
        self.anew()
        return True

    def _agenda(self, meeting: Meeting, at: int) -> list[Row]:
        rows = [row(meeting, item, at) for item in meeting.agenda.items]
        return rows or [Row("", muted(_("No agenda. / item new adds one.")))]

    def _over(self, meeting: Meeting) -> Row | None:
        """About when it is over, where it is planned when it begins."""
        end = ends_at(meeting.plan.start, planned_length(meeting.agenda.items).minutes)
        return Row("", muted(_("Finish about")), muted(end)) if end and meeting.agenda.items else None

    def _how(self, more: str) -> str:
        """What to do here, with the keys as they work on this laptop. more: what Tab shows."""
        marks = {
            "letters": _("A digit marks who is here."),
            "ctrl": _("{leader}, then a digit, marks who is here.").format(leader=key_name(LEADER)),
            "menu": _("A click on a name marks who is here."),
        }
        tab = self.keys.label(self.keys.by_id["next-panel"])
        sentences = [
            marks[self.keys.way],
            self.with_key("everyone-here", _("{key} marks everyone.")),
            self.with_key("people", _("{key} adds a guest.")),
            self.with_key("first-item", _("{key} starts the first item.")),
            f"{tab}: {more}." if more and tab else "",
        ]
        return " ".join(words for words in sentences if words)

    def _show(
        self, where: str, title: str, beside: str, rows: list[Row], keep: int = 0, *, foot: Row | None = None
    ) -> None:
        column = self.query_one(where)
        set_content(column.query_one(".heading", Static), titled(title, beside))
        column.query_one(Rows).show(rows, keep=keep, foot=foot)

    def _people(self, meeting: Meeting) -> list[Row]:
        who_does_what = "" if self.screen.query_one("#roles").display else roles(meeting)  # once on a screen is enough
        rows = [Row("", muted(who_does_what))] if who_does_what else []
        marks = {"here": now("✓"), "absent": muted("–")}
        says = {"absent": _("{name} · could not come"), "left": _("{name} · had to leave")}
        for person in meeting.people.all:
            name = name_of(meeting, person.id)
            words = says.get(person.presence, "{name}").format(name=name)
            if person.presence == "here" and person.by != "room":
                words = f"{name} · {here_by(person.by)}"
            mark = Content.assemble(muted(f"{person.key:>2}"), " ", marks.get(person.presence, " "))
            rows.append(Row(mark, words if person.presence == "here" else muted(words), "", f"person:{person.id}"))
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
