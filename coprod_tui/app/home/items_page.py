"""A page with the items of an agenda on it, of a meeting that is planned or of a file: the chosen one is put right."""

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
"""One thing that can be done with an item: words for it, how it stands, and what does it."""


class ItemsPage(PageWithDoors, Generic[OneItem]):
    """chosen: a line of the page, its items first. drafts: nothing is kept yet, so words half typed are not either.

    of_a_day: they are the agenda of one meeting, so somebody asked for them, and a note may go before one.
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
        """Change these fields of the chosen item. The trouble, if there was any."""

    @abstractmethod
    async def say_who_asked(self) -> None:
        """Ask who asked for the chosen item."""

    @abstractmethod
    def asked_by(self) -> str:
        """Who asked for the chosen item, as it stands."""

    def words_id(self, field: str) -> str:
        """What words half typed for this field of the chosen item are kept under."""
        return f"item-{field}"

    def mark(self, place: int, number: str) -> Content:
        return (now("► ") if place == self.chosen else muted("  ")) + muted(number.rjust(2))

    @property
    def needed(self) -> OneItem | None:
        """The same; where there is none it is said how one is chosen."""
        if self.item is None:
            self.say(_("Choose an item first, with the arrows."))
        return self.item

    async def change_item_of(self, more: Mapping[str, Doing]) -> None:
        """Which fact of the chosen item to change: each has a key of its own too. more: what else, by its key here."""
        if (item := self.item) is None:
            return
        doing: dict[str, Doing] = {
            "1": (_("Its words"), "", self.reword),
            "2": (_("How many minutes"), length(item.minutes) if item.minutes else "", self.give_minutes),
            "3": (_("What it is for"), purpose_name(item.purpose), self.say_what_for),
        }
        if self.of_a_day:
            doing["4"] = (_("Who asked for it"), self.asked_by(), self.say_who_asked)
            doing["5"] = (_("A content note"), item.content_note, self.note_content)
        doing.update(more)
        choices = [Choice(key, key, words, told) for key, (words, told, _do) in doing.items()]
        if picked := await self.pick(item.title, choices):
            await doing[picked][2]()

    async def ask_of_item(self, field: str, question: Question, value: Callable[[str], object] = str) -> None:
        """Words for one field of the chosen item."""

        async def save(words: str) -> str:
            return await self.change_item(**{field: value(words)})

        if self.drafts:
            question = question.but(keeps=False, enter=_("take it"))
        await self.ask_words(question, save)

    async def reword(self) -> None:
        if (item := self.needed) is not None:
            ask = Question(self.words_id("title"), _("Item"), _("What it is about"), initial=item.title, prose=True)
            await self.ask_of_item("title", ask)

    async def give_minutes(self) -> None:
        if (item := self.needed) is not None:
            ask = Question(
                self.words_id("minutes"), _("How long"), _("Minutes, such as 20. Empty takes them away."),
                initial=str(item.minutes or ""), hear=hear_minutes, may_skip=True,
            )  # fmt: skip
            await self.ask_of_item("minutes", ask, minutes_in)

    async def note_content(self) -> None:
        if (item := self.needed) is not None:
            hint = _("Such as: we will talk about bereavement. Empty takes it away.")
            ask = Question(
                self.words_id("note"), _("Content note"), hint, initial=item.content_note, may_skip=True, prose=True
            )
            await self.ask_of_item("content_note", ask)

    async def say_what_for(self) -> None:
        if (item := self.needed) is not None:
            asked = _("What is “{item}” for?").format(item=item.title)
            await self.pick_of_item("purpose", asked, get_args(Purpose), purpose_name)

    async def pick_of_item(self, field: str, asked: str, every: tuple[Any, ...], words: Callable[[Any], str]) -> None:
        """One of these for one field of the chosen item; "" is for nothing said."""
        choices = [Choice(each or NONE, str(n), words(each) or _("nothing said")) for n, each in enumerate(every)]
        if picked := await self.pick(asked, choices):
            await self.tell(self.change_item(**{field: "" if picked == NONE else picked}))

    async def tell(self, doing: Awaitable[str]) -> None:
        """Do it; trouble is said in the line over the foot."""
        if trouble := await doing:
            self.say_trouble(trouble)
