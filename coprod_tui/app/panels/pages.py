"""Large pages, one key on: decisions, actions, outside our control, words, ground rules. For reading from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.letters import Big
from coprod_tui.app.panels.agreement import came_out
from coprod_tui.app.panels.panel import Band
from coprod_tui.app.pieces import bold, muted
from coprod_tui.app.rows import Row, Rows
from coprod_tui.telling.actions import does
from coprod_tui.telling.parking import asks
from coprod_tui.wording import _, labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from coprod_tui.model.meeting import Meeting


class Pages(Band):
    """page: which is shown, from 0."""

    looks_at = ("decisions", "actions", "parking", "notes", "rules", "plan")
    page = 0

    def compose(self) -> ComposeResult:
        yield Static(id="which-page")
        yield Big(id="page-title")
        yield Rows(gap=3, id="page-rows")

    def draw(self, meeting: Meeting, at: int) -> None:
        del at
        pages = all_pages(meeting)
        self.page %= len(pages)
        title, rows = pages[self.page]
        where = _("Page {page} of {pages}").format(page=self.page + 1, pages=len(pages))
        self.query_one("#which-page", Static).update(muted(where))
        self.query_one("#page-title", Big).text = title
        self.query_one("#page-rows", Rows).show(rows or [Row("", muted(_("Nothing yet.")))])


def all_pages(meeting: Meeting) -> list[tuple[str, list[Row]]]:
    """Each page's title and rows."""
    own = labels(dict(meeting.plan.settings.labels))
    pages: list[tuple[str, Callable[[Meeting], list[Row]]]] = [
        (own["decided"], _decisions), (own["actions"], _actions), (own["parked"], _issues), (own["words"], _words),
        (own["rules"], _rules),
    ]  # fmt: skip
    return [(title, rows(meeting)) for title, rows in pages]


def _row(mark: str, words: str, about: str) -> Row:
    return Row(bold(mark), Content.assemble(bold(words), "\n", muted(about), "\n") if about else bold(words))


def _decisions(meeting: Meeting) -> list[Row]:
    return [_row(f"D{one.number}", one.words, came_out(one)) for one in meeting.decisions.concluded]


def _actions(meeting: Meeting) -> list[Row]:
    return [
        _row(action.name, action.words, action.outcome or (_("done") if action.finished else does(meeting, action)))
        for action in meeting.actions.all
    ]


def _issues(meeting: Meeting) -> list[Row]:
    return [_row(issue.name, issue.words, asks(meeting, issue)) for issue in meeting.parking.open]


def _words(meeting: Meeting) -> list[Row]:
    return [_row(word.word, word.meaning or _("to be explained"), "") for word in meeting.notes.words]


def _rules(meeting: Meeting) -> list[Row]:
    return [_row(str(rule.number), rule.words, "") for rule in meeting.rules.all]
