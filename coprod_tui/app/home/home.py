"""Home: where a day starts. A meeting that was interrupted, then all groups, then what waits and is to be done.

It shows every group, so it is not for the big screen: the Room leads to its group's own page and never here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from coprod_tui.app.destinations import ToGroup, ToLaptop, ToNewGroup, ToWhere
from coprod_tui.app.home.afterwards import digit, pick_meeting
from coprod_tui.app.home.keys.home import DIGITS, HOME
from coprod_tui.app.home.next_meeting import plan_next
from coprod_tui.app.home.overview import (
    does_words,
    group_words,
    meeting_title,
    of_group,
    summaries,
    summary_words,
    to_decide,
    to_do,
    waiting,
    waits_words,
)
from coprod_tui.app.keyboard.key import Situation
from coprod_tui.app.office import Office
from coprod_tui.app.overview import GroupOverview, MeetingOverview, read_overviews
from coprod_tui.app.pages.page import Page
from coprod_tui.app.seat.to_review import open_review
from coprod_tui.app.widgets.pieces import Fit, Part, bold, key, m, muted, now, wait
from coprod_tui.app.widgets.question import Choice
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.sections import Sections, best_column
from coprod_tui.app.window import window
from coprod_tui.wording import _, clock, day, day_of

BESIDE = 10
"""Columns of a page's edges and of marks."""
BAND = -1
"""`chosen` where it is no group but what the band offers."""


class Home(Page):
    """Every group, and what waits. chosen: the place of a group, or BAND."""

    KEYS = HOME

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.groups: list[GroupOverview] = []
        self.chosen = BAND

    def content(self) -> Iterable[Widget]:
        with Vertical(id="offer", classes="live page band"):
            yield Rows(id="offer-words", classes="told")
            yield Fit(id="offer-keys", classes="choices")
        yield Sections(
            {
                "groups": _("Groups"),
                "keep": _("Keep or delete"),
                "summaries": _("Summaries"),
                "waiting": _("Waiting for answers"),
                "actions": _("To be done"),
            }
        )

    @property
    def situation(self) -> Situation:
        if not self.groups:
            return "newcomer"
        return "interrupted" if self.interrupted is not None else "home"

    @property
    def interrupted(self) -> tuple[GroupOverview, MeetingOverview] | None:
        """The open meeting that was written in last, with its group; None where none is open."""
        opened = [(one, meets) for one in self.groups if (meets := one.open) is not None]
        return max(opened, key=lambda pair: pair[1].last, default=None)

    async def look(self) -> None:
        self.groups = await self.attempt(partial(read_overviews, self.office.shelf, self.office.clock())) or []
        self.chosen = min(self.chosen, len(self.groups) - 1)
        if self.situation == "home":
            self.chosen = max(self.chosen, 0)
        self.show()

    def show(self) -> None:
        words, choices = self._offer()
        self.query_one("#offer").set_class(bool(words), "-on")
        self.query_one("#offer-words", Rows).show(words)
        self.query_one("#offer-keys", Fit).show(choices)
        self._show_groups()

    def _show_groups(self) -> None:
        """The groups, then what waits and is to be done in all of them, one line each."""
        today, zone = self.office.today, self.office.zone
        lines_of: dict[str, list[tuple[GroupOverview, str, Content]]] = {
            "keep": [(one, one.name, wait(words)) for one, words in to_decide(self.groups, today)],
            "summaries": [
                (one, meeting_title(meets), of_group(one) + summary_words(meets, today, zone))
                for one, meets in summaries(self.groups)
            ],
            "waiting": [
                (one, issue.words, of_group(one) + waits_words(one.group, issue, today))
                for one, issue in waiting(self.groups)
            ],
            "actions": [
                (one, act.words, of_group(one) + does_words(one.group, act, today)) for one, act in to_do(self.groups)
            ],
        }
        sections, groups = self.query_one(Sections), [self._group_row(*each) for each in enumerate(self.groups)]
        pairs = [(str(group.body), str(group.figure)) for group in groups]
        pairs += [(words, more.plain) for lines in lines_of.values() for _one, words, more in lines]
        column = best_column(pairs, self.size.width - BESIDE)
        with sections.at_once():
            sections.show("groups", groups, keep=max(self.chosen, 0), column=column)
            for name, lines in lines_of.items():
                rows = [Row(muted("  •"), words, more, one.place.id) for one, words, more in lines]
                count = len(rows) if name != "keep" else 0
                sections.show(name, rows, count=count, column=column)

    def _group_row(self, place: int, one: GroupOverview) -> Row:
        digit = str(place + 1) if place < DIGITS else "•"
        mark = now("► ") if place == self.chosen else muted("  ")
        return Row(mark + muted(digit), one.name, group_words(one, self.office.today), one.place.id)

    def _offer(self) -> tuple[list[Row], list[Part]]:
        """Rows and keys of the band: for the interrupted meeting, or for somebody who has no group yet."""
        interrupted = self.interrupted
        mark = now("►") if self.chosen == BAND else ""
        if interrupted is not None:
            one, meets = interrupted
            number, title = meets.on
            question = (
                m(_("[b]You were on item $number, $title. Carry on?[/b]"), number=str(number), title=title)
                if number
                else bold(_("You were in a meeting. Carry on?"))
            )
            name = _("{group}, meeting {number}.").format(group=one.name, number=meets.number)
            saved = muted(f"{name} {self._saved_until(meets)}")
            keys = [("carry-on", _("carry on")), ("close-that", _("close that meeting"))]
            return [Row(mark, question), Row("", saved)], self._parts(keys)
        if not self.groups:
            rows = [
                Row(mark, bold(_("Welcome. Would you like to look round first?"))),
                Row("", muted(_("The example is a made-up group with a meeting planned for today."))),
                Row("", muted(_("Or make your own group. It takes four questions."))),
            ]
            keys = [
                ("example-first", _("the example")),
                ("new-group", _("make a group")),
                ("home-settings", _("settings")),
            ]
            return rows, self._parts(keys)
        return [], []

    def _parts(self, keys: list[tuple[str, str]]) -> list[Part]:
        labels = ((self.keys.label(self.keys.by_id[id]) or "►", does, id) for id, does in keys)
        return [Part(key(label, does), id) for label, does, id in labels]

    def _saved_until(self, meets: MeetingOverview) -> str:
        time, on = clock(meets.last, meets.zone), day_of(meets.last, meets.zone)
        if on == self.office.today:
            return _("Everything until {time} is safe.").format(time=time)
        return _("Everything until {time} on {day} is safe.").format(time=time, day=day(on, named=True))

    # What keys and clicks do

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.press(event.name)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        picked = next((one for one in self.groups if one.place.id == event.name), None)
        if picked is not None:
            self.open_group(picked)

    def choose(self, by: int) -> None:
        """Choose another group, or the band above them where it offers something."""
        first = BAND if self.interrupted is not None else 0
        self.chosen = min(max(self.chosen + by, first), len(self.groups) - 1)
        self.show()

    def open_chosen(self) -> None:
        if self.chosen != BAND:
            self.open_group(self.groups[self.chosen])
        elif (interrupted := self.interrupted) is not None:
            self.open_group(interrupted[0], opens=interrupted[1])

    def open_number(self, place: int) -> None:
        if place < len(self.groups):
            self.chosen = place
            self.open_group(self.groups[place])

    def open_group(self, one: GroupOverview, opens: MeetingOverview | None = None, *, closing: bool = False) -> None:
        place = opens.place if opens is not None else None
        known = one if not one.trouble else None
        window(self).go(ToGroup(self.office, one.place, place, closing=closing, known=known))

    def close_that(self) -> None:
        if (interrupted := self.interrupted) is not None:
            self.open_group(interrupted[0], opens=interrupted[1], closing=True)

    async def new_meeting(self) -> None:
        groups = [one for one in self.groups if not one.trouble]
        picked = groups[0].place.id if len(groups) == 1 else ""
        if not picked:
            choices = [Choice(one.place.id, digit(n), one.name) for n, one in enumerate(groups, 1)]
            picked = await self.pick(_("A meeting of which group?"), choices)
        group = next((one for one in groups if one.place.id == picked), None)
        if group is not None:
            await plan_next(self, group.place, group.name)

    async def review(self) -> None:
        """Open the review of a summary that waits, of any group."""
        waiting_summaries = [meets for _one, meets in summaries(self.groups)]
        if not waiting_summaries:
            self.say(_("No summary is waiting."))
            return
        picked = await pick_meeting(self, waiting_summaries, {one.place.id: one.name for one in self.groups})
        if picked is not None:
            await open_review(self, self.office.shelf, picked.place, self.office.clock)

    def new_group(self) -> None:
        window(self).go(ToNewGroup(self.office))

    def settings(self) -> None:
        window(self).go(ToLaptop(self.office))

    def where(self) -> None:
        window(self).go(ToWhere(self.office))

    async def example(self) -> None:
        """Make the example group, in a folder of its own, and open it."""
        from coprod_tui.demo import build, example_home  # noqa: PLC0415  for whoever looks round first

        home, office = example_home(self.office.home), self.office
        made = await self.attempt(partial(build, home, zone=office.zone, at=office.clock()))
        if made is None:
            return
        example_office = Office(home, clock=office.clock, zone=office.zone)
        note = _("This is the example. Everybody in it is made up, so try everything.")
        window(self).go(ToGroup(example_office, example_office.shelf.group(made.group), note=note))
