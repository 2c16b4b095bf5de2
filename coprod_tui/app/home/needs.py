"""What a member or guest needs to take part: shown to whom they choose, and deleted when they ask. A private page.

Needs that are shown to nobody by name are listed only after a key, for when the person sits at this screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, cast

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import LIST, LIST_PAGE, begins
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.entry import Id
from coprod_tui.model.needs import SHOWN_TO, SORTS, Need, NeedSort, ShownTo, say_need, show_need_to
from coprod_tui.record.needs import reword_need, take_out_needs
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.needs import need_words, shown_words, sort_name
from coprod_tui.wording import N_, _


class NeedsPage(GroupList):
    """every: list also needs that are shown to nobody by name."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        *LIST_PAGE[:2],
        Key("needs-every", ("o",), N_("all of it"),
            N_("Show also what nobody is shown by name. Only with whoever it is beside you."), begins("show_every"),
            rank=3, when=LIST),
        *LIST_PAGE[2:],
    )  # fmt: skip
    NOTE = N_("Private. Kept only as they want it, in no summary, gone when they ask.")
    NONE = N_("Nothing that is shown here. a adds what they want kept.")

    def __init__(self, office: Office, place: GroupPlace, member: Id, called: str) -> None:
        """member: NOBODY where it is a guest of that name."""
        super().__init__(office, place, title=_("What {name} needs").format(name=called))
        self.member = member
        self.called = called
        self.guest = "" if member else called
        self.every = False

    @property
    def needs(self) -> tuple[Need, ...]:
        mine = self.group.needs.of(self.member, self.guest)
        return tuple(one for one in mine if self.every or one.named_for("planning"))

    def lines(self) -> Sequence[Row]:
        return [
            Row(str(number), need_words(one), _("shown to {whom}").format(whom=shown_words(one.shown_to)))
            for number, one in enumerate(self.needs, 1)
        ]

    async def show_every(self) -> None:
        """List all needs, once somebody says that the person is here; or only those shown by name again."""
        if not self.every and not await self.sure(_("This shows all of it. Is {name} here?").format(name=self.called)):
            return
        self.every = not self.every
        self.show()
        self.say(_("This is all. The same key shows less again.") if self.every else "")

    async def add(self) -> None:
        """Ask what it is, their own words, whom it is shown to, and whether they want it kept."""
        choices = [Choice(one, str(n), sort_name(one)) for n, one in enumerate(SORTS, 1)]
        sort = cast("NeedSort", await self.pick(_("What does {name} need?").format(name=self.called), choices))
        if not sort:
            return
        words = await self.ask_words(self._words_question(sort))
        if words is None:
            return
        shown_to = await self._pick_whom(_("Whom does {name} choose that it is shown to?").format(name=self.called))
        if not shown_to:
            return
        if not await self.sure(_("Does {name} want this kept? It goes as soon as they ask.").format(name=self.called)):
            self.say(_("Nothing is kept."))
            return
        about = {"member": self.member, "guest": self.guest}
        move = partial(say_need, sort=sort, words=words, shown_to=shown_to, **about)  # type: ignore[arg-type]
        message = _("Kept. Nobody is told.") if shown_to != "list" else _("Kept, and only counted. o shows it here.")
        await self.do(move, message)

    def _words_question(self, sort: NeedSort, present: str = "") -> Question:
        other = sort == "other"
        hint = _("In their own words. No names of others, no bank details.") if other else _("In their words, or empty")
        label = sort_name(sort)
        return Question(f"{self.place.id}-need", label, hint, initial=present, may_skip=not other, keeps=False)

    async def _reword(self, need: Id, words: str) -> str:
        change = partial(reword_need, self.office.shelf, self.place, need, words, self.office.clock())
        _done, trouble = await self.office.attempt(change)
        await self.read()
        return trouble

    async def _pick_whom(self, prompt: str) -> ShownTo:
        choices = [Choice(one, str(n), shown_words(one)) for n, one in enumerate(SHOWN_TO, 1)]
        return cast("ShownTo", await self.pick(prompt, choices))

    async def change(self, index: int) -> None:
        one = self.needs[index]
        choices = [Choice("whom", "1", _("Show it to others")), Choice("words", "2", _("Change the words"))]
        choices.append(Choice("out", "x", _("Take it out for good")))
        picked = await self.pick(need_words(one), choices)
        if picked == "whom":
            if shown_to := await self._pick_whom(need_words(one)):
                await self.do(partial(show_need_to, need=one.id, shown_to=shown_to))
        elif picked == "words":
            await self.ask_words(self._words_question(one.sort, one.words), partial(self._reword, one.id))
        elif picked == "out" and await self.sure(_("Take it out? No copy of it stays here.")):
            job = partial(take_out_needs, self.office.shelf, self.place, (one.id,), self.office.clock())
            _done, trouble = await self.office.attempt(job)
            await self.read()
            if trouble:
                self.say_trouble(trouble)
            else:
                self.say(_("Gone for good. The record says that words were left out, and when."))
