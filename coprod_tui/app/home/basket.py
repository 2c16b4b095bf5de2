"""A group's basket: what was asked for between meetings, with who asked and what became of it.

Nothing is turned down here: the group does that in a meeting. Asked without a name, no name is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.app.pages.list_page import DOT, GroupList
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.basket import OPEN, Request, answer_request, ask, ask_again, withdraw
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.sentences.basket import answer_words, asked_words, came_back_words, since_words, stands_words
from coprod_tui.wording import N_, _

WITHOUT_NAME = "-"


class BasketPage(GroupList):
    TITLE = N_("Asked for")
    NOTE = N_("Whoever plans is offered these. What a meeting does not reach comes back here.")
    NONE = N_("Nothing has been asked for yet. a asks for an item.")

    @property
    def requests(self) -> tuple[Request, ...]:
        """The rows: requests that wait, then those on an agenda, then settled ones, the newest first."""
        basket = self.group.basket
        settled = basket.being("answered", "turned-down", "done", "withdrawn")
        return (*basket.waiting, *basket.being("taken"), *reversed(settled))

    def lines(self) -> Sequence[Row]:
        return [Row(one.mark, one.words, self._facts(one)) for one in self.requests]

    def _facts(self, one: Request) -> str:
        facts = (asked_words(self.group, one), since_words(one.at, self.office.today, self.office.zone))
        stage = came_back_words(one.came_back, carried=one.carried) if one.stage == "waiting" else stands_words(one)
        return DOT.join(filter(None, (*facts, stage, answer_words(one))))

    async def add(self) -> None:
        """Ask for the words, then who asks: a member, a name that is typed, or nobody."""
        draft = f"{self.place.id}-ask"
        words = await self.ask_words(
            Question(draft, _("Ask for"), _("What it is about, in your own words"), prose=True)
        )
        if not words:
            return
        members = self.group.members.active
        choices = [Choice(str(one.id), str(one.number), one.name) for one in members]
        choices.append(Choice(WITHOUT_NAME, "0", _("without a name: none is kept")))
        picked = await self.pick_or_type(
            _("Who asks?"), choices, lambda typed: _("Somebody else: {name}").format(name=typed)
        )
        if picked is None:
            return
        by = Id(int(picked.name)) if picked.name.isdecimal() else NOBODY
        move = partial(ask, words=words, name=picked.other or "", member=by)
        if await self.do(move, _("Kept, for the next agenda.")):
            self.keep_draft(draft, "")

    async def change(self, index: int) -> None:
        one = self.requests[index]
        options: list[tuple[str, str]] = []
        if one.stage != "taken":
            options.append(("answer", _("Answer it: the next meeting is told, too")))
        if one.stage not in OPEN:
            options.append(("again", _("Whoever asked asks again")))
        elif one.stage == "waiting":
            options.append(("back", _("Whoever asked takes it back")))
        choices = [Choice(id, str(n), words) for n, (id, words) in enumerate(options, 1)]
        if not choices:
            self.say(stands_words(one))
            return
        picked = await self.pick(one.words, choices)
        if picked == "answer":
            draft = f"{self.place.id}-answer-{one.mark}"
            question = Question(draft, _("Answer"), _("In words that everybody here uses"), prose=True)
            message = _("Kept. Whoever asked may ask again.")
            if not one.shown:
                message = _("Kept. Somebody wants to hear it: coprod basket --private says who.")
            move = partial(answer_request, request=one.id)
            await self.ask_words(question, lambda words: self.keep(partial(move, words=words), message))
        elif picked == "again":
            await self.do(partial(ask_again, request=one.id))
        elif picked == "back":
            await self._take_back(one)

    async def _take_back(self, one: Request) -> None:
        """Withdraw it. Where whoever asked gave a name it has to be typed again: only they may."""
        if not (one.person or one.who):
            await self.do(partial(withdraw, request=one.id))
            return
        question = Question(f"{self.place.id}-back-{one.mark}", _("Who takes it back?"), _("The name of whoever asked"))
        await self.ask_words(question, lambda name: self.keep(partial(withdraw, request=one.id, name=name)))
