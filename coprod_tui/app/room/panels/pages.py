"""Large pages, one key on: decisions, actions, outside our control, words, rules, agenda. For reading from afar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.room.bands import PAGES
from coprod_tui.app.room.panels.large_words import make_room
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.mark import mark
from coprod_tui.app.widgets.pieces import m
from coprod_tui.model.agenda import Item
from coprod_tui.model.decisions import Decision
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.actions import does
from coprod_tui.sentences.agreement import in_short
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _, labels


class Pages(Band):
    """page: which is shown, from 0. A page whose words are too many for large letters has pages of its own."""

    looks_at = ("decisions", "actions", "parking", "notes", "rules", "agenda", "plan", "people")
    page = 0

    def compose(self) -> ComposeResult:
        yield Static(id="page-title")
        yield Big(paged=True, id="page-words")

    def draw(self, meeting: Meeting, _at: int) -> None:
        pages = all_pages(meeting)
        self.page %= len(pages)
        title, lines = pages[self.page]
        decisions = {0: meeting.decisions.agreed, len(PAGES): meeting.decisions.not_agreed}.get(self.page, ())
        one = decisions[0] if len(decisions) == 1 else None
        words = self.query_one("#page-words", Big)
        words.whole = words.band = one is not None
        if one is not None:  # it has the type here that it was read back in, where it fits
            title, lines = f"{title} · D{one.number} · {in_short(one)}", [_page_line("", one.words, "")]
        words.text = "\n".join(lines) or _("Nothing yet")
        self._title = title, len(pages)
        self._show_title()
        self.call_after_refresh(self.on_resize)

    def on_resize(self) -> None:
        words = self.query_one("#page-words", Big)
        if words.whole:
            make_room(self, words)
        elif self.display:
            mark(self.screen, {"-spare": False})

    _title = ("", 0)

    def _show_title(self) -> None:
        title, count = self._title
        big = self.query_one("#page-words", Big)
        where = _("Page {page} of {pages}").format(page=self.page + 1, pages=count)
        if big.pages > 1:
            where += " · " + _("part {page} of {pages}").format(page=big.page + 1, pages=big.pages)
        words = m("[b $now]$title[/]  [$muted]$where[/]", title=title, where=where)
        self.query_one("#page-title", Static).update(words)

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        self._show_title()


def all_pages(meeting: Meeting) -> list[tuple[str, list[str]]]:
    """Each page's title and its lines."""
    own = labels(dict(meeting.plan.settings.labels))
    pages: list[tuple[str, Callable[[Meeting], list[str]]]] = [
        (own["decided"], lambda meeting: _decisions(meeting.decisions.agreed)),
        (own["actions"], _actions),
        (own["parked"], _issues),
        (own["words"], _explained_words),
        (own["rules"], _rules),
        (own["agenda"], _agenda),
    ]
    if meeting.decisions.not_agreed:
        pages.append((_("Not agreed"), lambda meeting: _decisions(meeting.decisions.not_agreed)))
    return [(title, lines(meeting)) for title, lines in pages]


def _page_line(mark: str, words: str, about: str) -> str:
    words = " ".join([mark, *words.split()]).strip()
    return f"{words} ({about})" if about else words


def _decisions(decisions: Sequence[Decision]) -> list[str]:
    return [_page_line(f"D{one.number}", one.words, in_short(one)) for one in decisions]


def _actions(meeting: Meeting) -> list[str]:
    return [
        _page_line(each.name, each.words, each.outcome or (_("done") if each.finished else does(meeting, each)))
        for each in meeting.actions.all
    ]


def _issues(meeting: Meeting) -> list[str]:
    return [_page_line(issue.name, issue.words, asks(meeting, issue)) for issue in meeting.parking.open]


def _explained_words(meeting: Meeting) -> list[str]:
    later = _("to be explained")
    return [f"{word.word}: {word.meaning or later}" for word in meeting.notes.words]


def _agenda(meeting: Meeting) -> list[str]:
    """Each item, and what has become of it. How long each is would leave no room for large letters."""
    items = meeting.agenda.items
    return [_page_line(str(number), each.title, _became(meeting, each)) for number, each in enumerate(items, 1)]


def _became(meeting: Meeting, item: Item) -> str:
    if item.id == meeting.agenda.current:
        return _("now")
    if item.carried:
        return _("next time")
    if item.done:
        return _("done")
    return ""


def _rules(meeting: Meeting) -> list[str]:
    return [_page_line(str(rule.number), rule.words, "") for rule in meeting.rules.all]
