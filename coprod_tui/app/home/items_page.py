"""A page with the items of an agenda, of a planned meeting or of one not kept yet: each can be chosen and changed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Generic, TypeVar, get_args

from textual.content import Content

from coprod_tui.app.home.minutes import hear_minutes, minutes_in
from coprod_tui.app.pages.doors import PageWithDoors
from coprod_tui.app.widgets.pieces import muted, now
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.agenda import Item, Purpose
from coprod_tui.planning.planned import PlannedItem
from coprod_tui.sentences.agenda import purpose_name
from coprod_tui.wording import _, length

OneItem = TypeVar("OneItem", Item, PlannedItem)
NONE = "-"
Doing = tuple[str, str, Callable[[], Awaitable[None]]]
"""One thing that can be done with an item: its words, the present value, and the function that asks."""


class ItemsPage(PageWithDoors, Generic[OneItem]):
    """chosen: a line of the page, its items first. drafts: the agenda is not kept yet, so typed words are no drafts.

    of_a_day: the agenda is one meeting's, so its items have who asked for them, and content notes.
    """

    drafts = False
    of_a_day = True
    chosen = 0

    @property
    @abstractmethod
    def item(self) -> OneItem | None:
        """The chosen item; None where another line is chosen."""

    @abstractmethod
    async def change_item(self, **changes: Any) -> str:
        """Change these fields of the chosen item. The trouble, "" for none."""

    @abstractmethod
    async def say_who_asked(self) -> None:
        """Ask who asked for the chosen item."""

    @abstractmethod
    def asked_by(self) -> str:
        """Who asked for the chosen item; "" where nobody said."""

    def words_id(self, field: str) -> str:
        """The id of the draft for this field of the chosen item."""
        return f"item-{field}"

    def mark(self, place: int, number: str) -> Content:
        return (now("► ") if place == self.chosen else muted("  ")) + muted(number.rjust(2))

    @property
    def needed(self) -> OneItem | None:
        """The chosen item; where there is none the page says how to choose one."""
        if self.item is None:
            self.say(_("Choose an item first, with the arrows."))
        return self.item

    async def change_item_of(self, more: Mapping[str, Doing]) -> None:
        """Ask which fact of the chosen item to change; each has a key of its own too. more: other choices, by key."""
        if (item := self.item) is None:
            return
        options: dict[str, Doing] = {
            "1": (_("Its words"), "", self.reword),
            "2": (_("How many minutes"), length(item.minutes) if item.minutes else "", self.give_minutes),
            "3": (_("What it is for"), purpose_name(item.purpose), self.say_what_for),
        }
        if self.of_a_day:
            options["4"] = (_("Who asked for it"), self.asked_by(), self.say_who_asked)
            options["5"] = (_("A content note"), item.content_note, self.note_content)
        options.update(more)
        choices = [Choice(key, key, words, value) for key, (words, value, _do) in options.items()]
        if picked := await self.pick(item.title, choices):
            await options[picked][2]()

    async def ask_of_item(self, field: str, question: Question, value: Callable[[str], object] = str) -> None:
        """Ask for one field of the chosen item. value: makes the field's value of the words."""

        async def save(words: str) -> str:
            return await self.change_item(**{field: value(words)})

        if self.drafts:
            question = question.but(keeps=False, enter=_("take it"))
        await self.ask_words(question, save)

    async def reword(self) -> None:
        if (item := self.needed) is not None:
            question = Question(
                self.words_id("title"), _("Item"), _("What it is about"), initial=item.title, prose=True
            )
            await self.ask_of_item("title", question)

    async def give_minutes(self) -> None:
        if (item := self.needed) is not None:
            question = Question(
                self.words_id("minutes"), _("How long"), _("Minutes, such as 20. Empty takes them away."),
                initial=str(item.minutes or ""), hear=hear_minutes, may_skip=True,
            )  # fmt: skip
            await self.ask_of_item("minutes", question, minutes_in)

    async def note_content(self) -> None:
        if (item := self.needed) is not None:
            hint = _("Such as: we will talk about bereavement. Empty takes it away.")
            question = Question(
                self.words_id("note"), _("Content note"), hint, initial=item.content_note, may_skip=True, prose=True
            )
            await self.ask_of_item("content_note", question)

    async def say_what_for(self) -> None:
        if (item := self.needed) is not None:
            prompt = _("What is “{item}” for?").format(item=item.title)
            await self.pick_of_item("purpose", prompt, get_args(Purpose), purpose_name)

    async def pick_of_item(self, field: str, prompt: str, values: tuple[Any, ...], words: Callable[[Any], str]) -> None:
        """Ask for one of these values for one field of the chosen item; "" means nothing said. words: says a value."""
        choices = [Choice(each or NONE, str(n), words(each) or _("nothing said")) for n, each in enumerate(values)]
        if picked := await self.pick(prompt, choices):
            await self.report_trouble(self.change_item(**{field: "" if picked == NONE else picked}))

    async def report_trouble(self, change: Awaitable[str]) -> None:
        """Await a change, and say its trouble in the line over the foot."""
        if trouble := await change:
            self.say_trouble(trouble)
