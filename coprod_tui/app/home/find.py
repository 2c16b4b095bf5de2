"""Find words in a group's finished meetings, and show each hit in its summary. Never by person."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from textual.content import Content
from textual.worker import Worker

from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.app.home.keys.find import FIND_PAGE
from coprod_tui.app.home.year import ask_days
from coprod_tui.app.office import Office
from coprod_tui.app.pages.document import rows_with_first
from coprod_tui.app.pages.keys import READ_LIST
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.pieces import muted
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.find import SOME, search
from coprod_tui.model.find import SORTS, STATES, words_of
from coprod_tui.model.year import Stretch
from coprod_tui.record.find import MOST, FindAsked, FindHit
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.find import (
    found_words,
    more_words,
    names_words,
    nothing_words,
    sort_name,
    state_name,
    unread_words,
    where_words,
)
from coprod_tui.sentences.year import stretch_words
from coprod_tui.summary import Summary, plain
from coprod_tui.wording import _

ANY = "any"
PAUSE = 0.2
"""Seconds without a letter after which the search begins (debounce)."""


class FindResult(NamedTuple):
    """hits: best first. message: what people should know of them."""

    hits: tuple[FindHit, ...]
    message: str


class FindPage(GroupList):
    KEYS = FIND_PAGE

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place, title=_("Find"))
        self.asked = FindAsked("")
        self.hits: Sequence[FindHit] = ()
        self._typed = self._searched = ""
        self._follower: Worker[None] | None = None

    async def look(self) -> None:
        await super().look()
        if not self.asked.words:
            self.begin(self.ask_what)

    def show(self) -> None:
        self.head_with(_("Found") if self.hits else _("Find"), self._filter_words())
        super().show()

    def _filter_words(self) -> str:
        """What is searched for, and the filters; where there are neither, what is searched at all."""
        asked = self.asked
        sorts, states = (sort_name(one) for one in asked.sorts), (state_name(one) for one in asked.states)
        days = stretch_words(Stretch(asked.since, asked.until)) if asked.since or asked.until else ""
        parts = [f"“{asked.words}”" if asked.words else "", *sorts, *states, days]
        no_filter = _("In the summaries of finished meetings, and never by person.")
        return " · ".join(filter(None, parts)) or no_filter

    def lines(self) -> Sequence[Row]:
        return [
            Row(hit.found.place, Content.assemble(found_words(hit.found), muted(f"\n{_where(hit)}")))
            for hit in self.hits
        ]

    async def change(self, index: int) -> None:
        self.app.push_screen(FoundInSummary(self.office, self.place, self.hits[index]))

    # Searching

    async def ask_what(self) -> None:
        hint = _("Words of what you look for. Spelling need not be right.")
        question = Question(
            f"{self.place.id}-find", _("Find"), hint, enter=_("to what was found"), keeps=False, follow=self._follow
        )
        self._searched = ""
        if words := await self.ask_words(question):
            self._follow(words)

    def _follow(self, words: str) -> None:
        """Search for what is typed, once typing pauses. One search at a time: each may have to read every meeting."""
        self._typed = words.strip()
        if self._follower is None or self._follower.is_finished:
            self._follower = self.begin_alone("follow", self._follow_on)

    async def _follow_on(self) -> None:
        while (words := self._typed) != self._searched:
            await asyncio.sleep(PAUSE)
            if words == self._typed:
                self._searched = words
                if words_of(words):
                    await self._find(self.asked._replace(words=words))

    async def ask_sort(self) -> None:
        named = [(one, sort_name(one)) for one in SORTS]
        if picked := await self.pick(_("Find only"), _choices(_("every kind"), named)):
            await self._find(self.asked._replace(sorts=() if picked == ANY else (picked,)))

    async def ask_state(self) -> None:
        named = [(one, state_name(one)) for one in STATES]
        if picked := await self.pick(_("Find only what is"), _choices(_("however it stands"), named)):
            await self._find(self.asked._replace(states=() if picked == ANY else (picked,)))

    async def ask_when(self) -> None:
        hint = _("A day, such as 1 March 2026, or a year. Just Enter: any day")
        days = await ask_days(self, f"{self.place.id}-find", hint, Stretch())
        if days is not None:
            await self._find(self.asked._replace(since=days.since, until=days.until))

    async def _find(self, asked: FindAsked) -> None:
        self.asked = asked
        if not asked.words:
            self.show()
            await self.ask_what()
            return
        result, trouble = await self.office.attempt(partial(self._search, asked))
        self.hits, self.chosen = result.hits if result is not None else (), 0
        self.show()
        if result is None:
            self.say_trouble(trouble)
        else:
            self.say(result.message)

    def _search(self, asked: FindAsked) -> FindResult:
        """Search, away from the screen's thread."""
        (of_group,), all_hits = search(self.office.shelf, [self.place], asked, self._show_progress)
        hits = tuple(islice(all_hits, MOST))
        sentences = [unread_words(meeting) for meeting, _why in of_group.unread]
        if not hits:
            sentences.insert(0, nothing_words())
        elif next(all_hits, None) is not None:
            sentences.append(more_words())
        return FindResult(hits, " ".join(filter(None, (*sentences, names_words(asked.words, of_group.names)))))

    def _show_progress(self, done: int, of: int) -> None:
        if of >= SOME:
            sentence = _("Reading the meetings: {done} of {count}.").format(done=done, count=of)
            self.call_later(self.say, sentence)


class FoundInSummary(GroupList):
    """The summary of a meeting, with the hit chosen in it."""

    KEYS = READ_LIST

    def __init__(self, office: Office, place: GroupPlace, hit: FindHit) -> None:
        super().__init__(office, place, title=_where(hit))
        self.hit = hit
        self.made: Summary | None = None

    async def read(self) -> None:
        await super().read()
        self.made, trouble = await self.office.attempt(self._make)
        if self.made is None:
            self.say_trouble(trouble)
            return
        thing = str(int(self.hit.found.id))
        named = [row.name for row in self.lines()]
        self.chosen = named.index(thing) if thing in named else 0
        self.show()
        if thing not in named:
            self.say(_("The summary does not have it any more."))

    def _make(self) -> Summary:
        place = self.hit.meeting
        return summary_of(place, read_meeting(place), made=self.office.clock())

    def show(self) -> None:
        self.head_with(plain(self.made.title) if self.made is not None else self.title_words, "")
        super().show()

    def lines(self) -> Sequence[Row]:
        return list(rows_with_first(self.made)) if self.made is not None else []


def _where(hit: FindHit) -> str:
    return where_words(hit.meeting.id, hit.found)


def _choices(every: str, named: Sequence[tuple[str, str]]) -> list[Choice]:
    return [Choice(ANY, "0", every), *(Choice(name, str(n), words) for n, (name, words) in enumerate(named, 1))]
