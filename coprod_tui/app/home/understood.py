"""An agenda as it was understood, before any of it is kept: its items, and the lines that were left out.

An item can be changed, left out or moved, and a line that was left out brought in, each with a key. Then it is kept.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from coprod_tui.app.home.items_page import ItemsPage
from coprod_tui.app.home.keys.understood import DOORS, UNDERSTOOD
from coprod_tui.app.keyboard.key import Situation
from coprod_tui.app.office import Office
from coprod_tui.app.widgets.pieces import Fit, Text, WrappedText, bold, muted, wait
from coprod_tui.app.widgets.question import Question
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.app.widgets.sections import Section, Sections, column_after
from coprod_tui.model.text import clean
from coprod_tui.model.wanted import planned_length
from coprod_tui.planning.planned import AgendaDraft, PlannedItem
from coprod_tui.sentences import draft_agenda
from coprod_tui.wording import _, length, ngettext, reason


class UnderstoodPage(ItemsPage[PlannedItem]):
    """agenda: the draft with the changes made here. chosen: a line of the page: items, lines left out, facts.

    keeping: keeps that draft. The trouble, "" for none.
    """

    drafts = True
    KEYS = UNDERSTOOD
    DOORS: ClassVar[Sequence[str]] = DOORS

    def __init__(
        self, office: Office, title: str, draft: AgendaDraft, keeping: Callable[[AgendaDraft], Awaitable[str]]
    ) -> None:
        super().__init__(office)
        self.title_words, self.agenda, self.keeping = title, draft, keeping

    def content(self) -> Iterable[Widget]:
        yield WrappedText(id="note", classes="page")
        yield Fit(id="doors", classes="page")
        with Sections():
            yield Section("items", self.heading())
            yield Section("left", _("Left out"))
            yield Section("facts", _("About the meeting"))

    def heading(self) -> str:
        """What stands over the items."""
        return _("Understood as items")

    def head(self) -> Text:
        return bold(self.title_words)

    @property
    def situation(self) -> Situation:
        return "understood"

    async def look(self) -> None:
        self.show()

    # What is shown

    def show(self) -> None:
        draft = self.agenda
        facts = [
            *draft_agenda.facts(draft),
            *filter(None, (draft_agenda.private(draft),)),
            *(reason(each) for each in draft.notes),
        ]
        kinds = ["items"] * len(draft.items) + ["left"] * len(draft.left_out) + ["facts"] * len(facts)
        self.chosen = min(self.chosen, max(len(kinds) - 1, 0))
        self.query_one(Sections).foremost = kinds[self.chosen] if kinds else ""
        self.query_one("#note", WrappedText).show(muted(self.above()))
        column = column_after([item.title for item in draft.items], self.size.width)
        items = [self._item_row(place, item) for place, item in enumerate(draft.items)]
        keep = min(self.chosen, max(len(items) - 1, 0))
        self.query_one("#section-items", Section).show(items, keep=keep, count=len(items), column=column)
        left = [
            Row(self.mark(len(items) + place, "–"), draft_agenda.left_out(draft, line), "", f"{len(items) + place}")
            for place, line in enumerate(draft.left_out)
        ]
        keep = max(self.chosen - len(items), 0)
        self.query_one("#section-left", Section).show(left, keep=keep, count=len(left))
        lines = len(items) + len(left)
        rows = [Row(self.mark(lines + place, ""), each, "", f"{lines + place}") for place, each in enumerate(facts)]
        self.query_one("#section-facts", Section).show(rows, keep=max(self.chosen - lines, 0))

    def above(self) -> str:
        """The note above the items: that nothing is kept yet, and how long they take together."""
        minutes, _untimed = planned_length(self.agenda.items)
        keeps = self.keys.mark(self.keys.by_id["understood-keep"])
        words = _("Nothing is kept yet. {key} keeps it.").format(key=keeps)
        together = _("Together: {length}.").format(length=length(minutes))
        return f"{words} {together}" if minutes else words

    def _item_row(self, place: int, item: PlannedItem) -> Row:
        """The row of an item: its words, what else was understood of it, and what was not clear, marked."""
        facts, beside = draft_agenda.item(item).split(draft_agenda.DOT)[1:], draft_agenda.beside(item)
        unclear = [
            each.why for each in self.agenda.unread if each.line == item.line and each not in self.agenda.left_out
        ]
        lines = [
            Content(draft_agenda.DOT.join(facts)),
            *(muted(each) for each in beside),
            *(wait(reason(w)) for w in unclear),
        ]
        about = Content("\n").join([line for line in lines if line.plain]) or muted("–")
        return Row(self.mark(place, str(place + 1)), item.title, about, str(place))

    # What is chosen

    @property
    def item(self) -> PlannedItem | None:
        """The chosen item; None where a line that was left out is chosen."""
        return self.agenda.items[self.chosen] if self.chosen < len(self.agenda.items) else None

    def choose(self, by: int) -> None:
        self.chosen = max(self.chosen + by, 0)
        self.show()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        event.stop()
        self.chosen = int(event.name)
        self.show()
        self.change_chosen()

    def change_chosen(self) -> None:
        """Ask what to change of the chosen item, or bring in the chosen line."""
        if self.chosen >= len(self.agenda.items) + len(self.agenda.left_out):
            self.say(_("Keep the agenda first. This is changed on the page of the meeting then."))
        elif self.item is None:
            self.bring_in()
        else:
            out = (_("Leave it out"), "", self.leave_out)
            self.begin(self.change_item_of, {"x": out})

    # Changing the draft

    def _set_draft(self, draft: AgendaDraft, message: str = "") -> None:
        self.agenda = draft
        self.show()
        self.say(message)

    async def change_item(self, **changes: object) -> str:
        number = self.chosen + 1
        if changes.get("minutes") == 0:
            changes["minutes"] = None
        if "title" in changes:
            self._set_draft(self.agenda.reword(number, clean(str(changes["title"]))))
        else:
            self._set_draft(self.agenda.with_item(number, **changes))
        return ""

    def asked_by(self) -> str:
        return self.item.asked_by if self.item is not None else ""

    async def say_who_asked(self) -> None:
        if self.needed is not None:
            question = Question(self.words_id("asked"), _("Who asked for it"), initial=self.asked_by(), may_skip=True)
            await self.ask_of_item("asked_by", question, clean)

    def shift(self, by: int) -> None:
        if self.item is not None and 0 <= self.chosen + by < len(self.agenda.items):
            draft = self.agenda.move(self.chosen + 1, self.chosen + 1 + by)
            self.chosen += by
            self._set_draft(draft)

    async def leave_out(self) -> None:
        if (item := self.item) is not None:
            message = _("“{item}” is left out. Choose it below to bring it back.").format(item=item.title)
            self._set_draft(self.agenda.drop(self.chosen + 1), message)

    def bring_in(self) -> None:
        """Make the chosen line an item, with those under it that belong to it."""
        place = self.chosen - len(self.agenda.items)
        if not 0 <= place < len(self.agenda.left_out):
            self.say(_("Choose a line that was left out first, with the arrows."))
            return
        before = self.agenda
        draft = before.bring_in(before.left_out[place].line)
        new = [item for item in draft.items if item not in before.items]
        if new:
            self.chosen = draft.items.index(new[0])
        count = len(new)
        self._set_draft(
            draft, ngettext("{count} item is brought in.", "{count} items are brought in.", count).format(count=count)
        )

    async def keep(self) -> None:
        if not self.agenda.items:
            self.say_trouble(_("There is no item yet. Bring in a line, or go back to the words."))
        else:
            await self.report_trouble(self.keeping(self.agenda))
