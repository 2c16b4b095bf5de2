"""The shelf under Now: agenda, ground rules, what is outside our control, what was decided.

All four where there is room; else the agenda and one of the others, which Tab changes.
"""

from __future__ import annotations

from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from coprod_tui.app.room.panels.agenda import AgendaPanel
from coprod_tui.app.room.panels.came_back import came_back
from coprod_tui.app.room.panels.columns import BETWEEN, LEAST, give_width, share_columns
from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.pieces import Fit, Part, bold, fit_width, muted, titled
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.came_back import what_came_back
from coprod_tui.model.decisions import Decision
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.agreement import in_short
from coprod_tui.sentences.came_back import back_title, is_about_it
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _, labels

NAMES: tuple[str, ...] = ("rules", "parked", "decided")
HEADING, TABS = 1, (2, 1)
NARROW = 2
"""Columns that the edge of a narrow screen has fewer."""
MOST, OTHERS = 14, 6
"""Rows for which the letters over the shelf are made smaller: for items and rules, and for what else stands there."""


def has_come_back(meeting: Meeting) -> bool:
    """Whether people talk about what came back, and something did."""
    return is_about_it(meeting) and bool(what_came_back(meeting))


class ShelfPanel(Panel):
    """A heading, or where panels take turns the names of all three with the one that is shown set apart."""

    label: ClassVar[str]
    bare, head, names = False, 0, 0
    """Whether nothing stands in it yet; and the columns of its heading, and of the names of all three."""
    looks_at: ClassVar[tuple[str, ...]] = ("rules", "parking", "decisions", "actions", "agenda", "plan", "in_force")

    def compose(self) -> ComposeResult:
        yield Static(classes="heading")
        yield Fit(classes="tabs", gaps=TABS)
        yield Rows()

    def rows(self, _meeting: Meeting) -> list[Row]:
        """What stands in this panel."""
        return []

    def keep(self, _meeting: Meeting) -> int | None:
        """The row to keep in sight where not all fit."""
        return None

    def draw(self, meeting: Meeting, _at: int) -> None:
        named, back = labels(dict(meeting.plan.settings.labels)), has_come_back(meeting)
        if back:
            named["rules"] = back_title()
        count = {"rules": 0, "parked": len(meeting.parking.open), "decided": len(meeting.decisions.agreed)}
        own = count[self.label]
        heading = titled(named[self.label], str(own or ""))
        self.query_one(".heading", Static).update(heading)
        short = {
            "rules": _("Came back") if back else _("Rules"),
            "parked": _("Not ours"),
            "decided": _("Decided"),
        }
        tabs = [
            Part(
                self._tab(named[name] if name == self.label else short[name], count[name], chosen=name == self.label),
                f"panel:{name}",
            )
            for name in NAMES
        ]
        tabs.append(Part(bold(_("Tab")), "next-panel"))
        self.query_one(".tabs", Fit).show(tabs)
        self.head, self.names = heading.cell_length, fit_width(tabs, TABS[-1])
        rows = self.rows(meeting)
        self.bare = len(rows) == 1 and not rows[0].mark
        self.query_one(Rows).show(rows, keep=self.keep(meeting))

    def _tab(self, name: str, count: int, *, chosen: bool) -> Content:
        words = f"{name} {count}" if count else name
        return bold(f"[{words}]") if chosen else muted(words)

    def none(self, words: str, id: str, how: str) -> Row:
        """A row that says that nothing is here yet, and which key adds something. how: words with a {key}."""
        return Row("", muted(f"{words} {self.with_key(id, how)}".rstrip()))


class RulesPanel(ShelfPanel):
    """The ground rules; while people talk about what came back, that."""

    label = "rules"
    first = 0
    """The thing that came back which is to be in sight."""

    def keep(self, _meeting: Meeting) -> int | None:
        return self.first

    def next_part(self) -> bool:
        """Show what came back further on, where not all of it is in sight; whether there was more."""
        more = (
            self.query_one(Rows).more if self.display and has_come_back(cast("Seated", self.screen).meeting) else None
        )
        self.first = more or 0
        self.anew()
        return more is not None

    def rows(self, meeting: Meeting) -> list[Row]:
        if has_come_back(meeting):
            return came_back(meeting)
        rules = meeting.rules.all
        return [Row(muted(str(rule.number)), rule.words, "", f"rule:{rule.id}") for rule in rules] or [
            self.none(_("None yet."), "rules", _("{key} adds one."))
        ]


class ParkedPanel(ShelfPanel):
    label = "parked"
    looks_at = (*ShelfPanel.looks_at, "people")

    def rows(self, meeting: Meeting) -> list[Row]:
        issues = meeting.parking.open
        return [
            Row(muted(issue.name), Content.assemble(issue.words, "\n", muted(asks(meeting, issue)))) for issue in issues
        ] or [self.none(_("Nothing yet."), "park", _("{key} keeps something here."))]

    def keep(self, meeting: Meeting) -> int:
        return len(meeting.parking.open) - 1


class DecidedPanel(ShelfPanel):
    label = "decided"

    def rows(self, meeting: Meeting) -> list[Row]:
        rows = [_row(meeting, one) for one in meeting.decisions.agreed]
        if meeting.decisions.not_agreed:
            rows += [Row("", bold(_("Not agreed"))), *(_row(meeting, one) for one in meeting.decisions.not_agreed)]
        open_ = [one for one in meeting.decisions.open if one.stage in ("discussing", "more-time")]
        rows += [Row(muted("…"), Content.assemble(one.words, "\n", muted(_("being discussed")))) for one in open_]
        return rows or [self.none(_("Nothing yet."), "decision", _("{key} begins a decision."))]

    def keep(self, meeting: Meeting) -> int:
        return max(0, len(meeting.decisions.agreed) - 1)


def _row(meeting: Meeting, one: Decision) -> Row:
    when = at_clock(meeting, one.came) if one.came else ""
    about = _("{outcome}, {time}").format(outcome=in_short(one), time=when)
    return Row(muted(f"D{one.number}"), Content.assemble(one.words, "\n", muted(about)))


def _counts_of(meeting: Meeting) -> tuple[int, ...]:
    """How many there are of each of NAMES."""
    return len(meeting.rules.all), len(meeting.parking.all), len(meeting.decisions.concluded)


class PanelRow(Horizontal):
    shown = 0
    _counts: tuple[int, ...] = ()
    """How many rules, parked issues and decisions there were."""

    def compose(self) -> ComposeResult:
        yield AgendaPanel(id="agenda", classes="panel")
        yield RulesPanel(id="rules", classes="panel -shown")
        yield ParkedPanel(id="parked", classes="panel")
        yield DecidedPanel(id="decided", classes="panel")

    def choose(self, index: int) -> None:
        """Which of the three stands beside the agenda where there is no room for all."""
        self.shown = index % len(NAMES)
        for number, name in enumerate(NAMES):
            self.query_one(f"#{name}").set_class(number == self.shown, "-shown")

    def wants(self, screen: Size) -> int:
        """Rows in which every item and every rule is seen, and what else is shown beside them has as many."""
        across, wide = self._across(screen, MOST)
        every = [each.query_one(Rows) for each in across]
        need = [rows.wants(columns, MOST) for rows, columns in zip(every, wide, strict=True)]
        must = [lines for lines, each in zip(need, across, strict=True) if each.id in ("agenda", "rules")]
        return HEADING + max([*must, min(max(need, default=0), OTHERS)], default=0)

    def _across(self, screen: Size, rows: int) -> tuple[list[Panel], list[int]]:
        """The panels that stand side by side, and how many columns each has where lists have so many rows."""
        across = [each for each in self.query(Panel) if each.display and self.shows(each)]
        edges = BETWEEN * (len(across) + 1) - 2 * NARROW * self.screen.has_class("-narrow")
        lists = [each.query_one(Rows) for each in across]
        bare = [isinstance(each, ShelfPanel) and each.bare for each in across]
        longest = [LEAST if empty else rows.longest() for empty, rows in zip(bare, lists, strict=True)]
        wide = self.screen.has_class("-wide")
        heads = [(each.head if wide else each.names) if isinstance(each, ShelfPanel) else 0 for each in across]
        least = [max(head, LEAST) for head in heads]
        return across, share_columns(lists, longest, least, screen.width - edges, rows)

    def take_rows(self, rows: int) -> None:
        """Give each list its columns for so many rows, and let all rows stand apart where these are enough."""
        across, wide = self._across(self.screen.size, rows - HEADING)
        lists = [each.query_one(Rows) for each in across]
        for panel, columns in zip(across, wide, strict=True):
            give_width(panel, columns)
        airy = all(each.has_air(rows - HEADING, columns) for each, columns in zip(lists, wide, strict=True))
        for each in lists:
            if each.airy != airy:
                each.airy = airy
                each.refresh()

    def shows(self, panel: Panel) -> bool:
        """Whether this panel stands there at this size."""
        return self.screen.has_class("-wide") or panel.id == "agenda" or panel.has_class("-shown")

    def on_resize(self) -> None:
        cast("Seated", self.screen).share_rows()

    def next(self) -> None:
        """What Tab does: the rest of a list that is shown, then the next of the three."""
        if self.shown or not self.query_one(RulesPanel).next_part():
            self.choose(self.shown + 1)

    def take(self, meeting: Meeting, at: int) -> None:
        before, self._counts = self._counts, _counts_of(meeting)
        if more := [place for place, (was, there) in enumerate(zip(before, self._counts, strict=False)) if there > was]:
            self.choose(more[-1])  # what was just kept is to be seen
        for panel in self.query(Panel):
            panel.take(meeting, at)

    def tick(self, meeting: Meeting, at: int) -> None:
        self.query_one(AgendaPanel).tick(meeting, at)
