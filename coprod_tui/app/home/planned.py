"""A meeting before it begins: its day, its agenda and how long that takes, where it is, who is expected.

Each of these is changed with a key, by a move of the meeting's own record. The page is private: it has how to join.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, get_args

from textual.content import Content
from textual.widget import Widget

from coprod_tui.app.destinations import ToPlan
from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.items_page import NONE, ItemsPage
from coprod_tui.app.home.keys.planned import DOORS, PLANNED, SHORTER
from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.home.planned_facts import FACTS
from coprod_tui.app.home.planned_offers import waits_words
from coprod_tui.app.keyboard.key import Situation
from coprod_tui.app.overview import GroupOverview
from coprod_tui.app.pages.list_page import DOT
from coprod_tui.app.widgets.pieces import Fit, Text, WrappedText, bold, muted, titled, wait
from coprod_tui.app.widgets.question import Choice
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.sections import Section, Sections, column_after
from coprod_tui.app.window import window
from coprod_tui.model.agenda import Item, Ours, change_item, drop_item, move_item
from coprod_tui.model.command import command
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import Plan
from coprod_tui.model.text import clean
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import planned_ahead, take_over
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import name_of
from coprod_tui.sentences.agenda import about_item, ours_name
from coprod_tui.sentences.missing import counts_words
from coprod_tui.sentences.plan import same_day, when
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.sentences.wanted import takes
from coprod_tui.wording import _, length


class PlannedPage(OneMeeting, ItemsPage[Item]):
    """The chosen line is an item, or below those one of FACTS. beside: words on other meetings of that day."""

    KEYS = PLANNED
    DOORS = DOORS
    SHORTER = SHORTER
    beside = ""

    def content(self) -> Iterable[Widget]:
        yield WrappedText(id="planned-when", classes="page")
        yield WrappedText(id="planned-takes", classes="page")
        yield Fit(id="doors", classes="page")
        with Sections():
            yield Section("agenda", _("Agenda"))
            yield Section("facts", _("This meeting"))

    def head(self) -> Text:
        number = _("meeting {number}").format(number=self.meeting_place.number)
        return titled(self.called, number)

    @property
    def situation(self) -> Situation:
        return "planned"

    # What is shown

    async def look(self) -> None:
        if (read := await self.attempt(self._read)) is None:
            return
        group, meeting, others = read
        self.take(meeting)
        plan = self.meeting.plan
        self.beside = same_day(
            (plan.date, plan.start, plan.finish), [one for one in others if one.number != plan.number]
        )
        self.standing = GroupOverview(self.place, group)
        if self.meeting.flow.stage != "planned":
            self.leave()  # it has begun meanwhile: the group's page leads to its Room
            return
        self.show()
        self.tick()

    def _read(self) -> tuple[Group, Meeting, list[Plan]]:
        """The group, the meeting, and planned ones. First the group takes over what agendas took from its basket."""
        with suppress(NotSaved):
            take_over(self.office.shelf, self.place, self.office.clock())
        return read_group(self.place), read_meeting(self.meeting_place), planned_ahead(self.office.shelf, self.place)

    def show(self) -> None:
        plan, items = self.meeting.plan, self.meeting.agenda.items
        self.chosen = min(self.chosen, len(items) + len(FACTS) - 1)
        heading = [bold(when(plan) or _("No day yet")), *([muted(self.beside)] if self.beside else [])]
        self.query_one("#planned-when", WrappedText).show(Content("  ").join(heading))
        words, over = takes(self.meeting)
        beside = (Content(words), wait(over), muted(counts_words(self.meeting)), muted(waits_words(self)))
        self.query_one("#planned-takes", WrappedText).show(Content(" ").join([each for each in beside if each]))
        facts = [(_(fact.label), fact.value(self)) for fact in FACTS]
        self.query_one(Sections).foremost = "agenda" if self.chosen < max(len(items), 1) else "facts"
        column = column_after([item.title for item in items] + [label for label, _value in facts], self.size.width)
        rows = [self._item_row(place, item) for place, item in enumerate(items)]
        self.query_one("#section-agenda", Section).show(
            rows or [Row("", muted(self._empty_words()))], keep=min(self.chosen, max(len(items) - 1, 0)), column=column
        )
        self.query_one("#section-facts", Section).show(
            [
                Row(self.mark(len(items) + place, ""), label, value or muted("–"), f"fact:{place}")
                for place, (label, value) in enumerate(facts)
            ],
            keep=max(self.chosen - len(items), 0),
            column=column,
        )

    def _item_row(self, place: int, item: Item) -> Row:
        """The row of an item: its words and facts, and its detail where it is chosen."""
        minutes = length(item.minutes) if item.minutes else ""
        note = _("Content note: {words}").format(words=item.content_note) if item.content_note else ""
        facts = DOT.join(filter(None, (minutes, *about_item(item.but(content_note=""), self.meeting), note)))
        below = [muted(in_a_line(each)) for each in item.detail] if place == self.chosen else []
        about = Content("\n").join([Content(facts) if facts else muted("–"), *below])
        return Row(self.mark(place, str(place + 1)), item.title, about, f"item:{place}")

    def _empty_words(self) -> str:
        add, read, begin = (self.keys.mark(self.keys.by_id[id]) for id in ("plan-add", "plan-read", "plan-begin"))
        words = _("Nothing yet. {add} adds an item. {read} reads a whole agenda. {begin} begins from another one.")
        return words.format(add=add, read=read, begin=begin)

    # What is chosen

    def choose(self, by: int) -> None:
        self.chosen = min(max(self.chosen + by, 0), len(self.meeting.agenda.items) + len(FACTS) - 1)
        self.show()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        sort, _colon, place = event.name.partition(":")
        self.chosen = int(place) + (len(self.meeting.agenda.items) if sort == "fact" else 0)
        self.show()
        self.change_chosen()

    def change_chosen(self) -> None:
        if self.item is not None:
            whose = (_("What of it the group can change"), ours_name(self.item.ours), self.say_whose)
            off = (_("Take it off the agenda"), "", self.take_off)
            self.begin(self.change_item_of, {"6": whose, "7": off})
        else:
            self.begin(FACTS[self.chosen - len(self.meeting.agenda.items)].change, self)

    # Changing the chosen item

    def words_id(self, field: str) -> str:
        return f"{self.draft_id}-{self.item.id if self.item else 0}-{field}"

    async def change_item(self, **changes: Any) -> str:
        return await self.make(command(change_item, self.item.id, **changes)) if self.item is not None else ""

    def asked_by(self) -> str:
        return (self.item.asked_name or name_of(self.meeting, self.item.asked_by)) if self.item is not None else ""

    async def say_who_asked(self) -> None:
        """Ask who asked for the item: somebody of the meeting, a name that is typed, or nobody."""
        if (item := self.needed) is None:
            return
        people = self.meeting.people.all
        choices = [Choice(str(one.id), str(one.number), name_of(self.meeting, one.id)) for one in people]
        choices.append(Choice(NONE, "0", _("nobody said")))
        prompt = _("Who asked for “{item}”?").format(item=item.title)
        picked = await self.pick_or_type(prompt, choices, lambda words: _("Somebody else: {name}").format(name=words))
        if picked is None or (not picked.name and not clean(picked.other or "")):
            return
        if picked.name and picked.name != NONE:
            await self.report_trouble(self.change_item(asked_by=Id(int(picked.name))))
        else:
            await self.report_trouble(self.change_item(asked_by=NOBODY, asked_name=clean(picked.other or "")))

    async def say_whose(self) -> None:
        if (item := self.needed) is not None:
            prompt = _("What of “{item}” can the group change?").format(item=item.title)
            await self.pick_of_item("ours", prompt, get_args(Ours), ours_name)

    async def take_off(self) -> None:
        if (item := self.needed) is not None:
            await self.do(command(drop_item, item.id))

    async def shift(self, by: int) -> None:
        """Move the chosen item up or down; it stays chosen."""
        item, items = self.needed, self.meeting.agenda.items
        if item is None or not 0 <= self.chosen + by < len(items):
            return
        place = self.chosen + by + (by > 0)
        await self.do(command(move_item, item.id, items[place].id if place < len(items) else NOBODY))

    def read_agenda(self) -> None:
        """Ask for a whole agenda, pasted or from a file, to put on this one."""
        window(self).go(ToPlan(self.office, self.place, self.standing.name, fills=self.meeting_place))

    def to_room(self) -> None:
        """Open the Room by way of the group's page, which is then shown as the Room is left: this page is private."""
        if isinstance(below := self.app.screen_stack[-2], GroupPage):
            below.opens = self.meeting_place
            self.app.pop_screen()
        else:
            self.app.switch_screen(GroupPage(self.office, self.place, opens=self.meeting_place))
