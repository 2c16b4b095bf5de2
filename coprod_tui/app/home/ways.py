"""A group's ways of working, each with its choices; and the labels that a group may call its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.app.home.minutes import hear_number
from coprod_tui.app.home.one_meeting import SEAT
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import FIXED_LIST
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.question import Choice, Heard, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.ways import set_ways, ways_elsewhere
from coprod_tui.model.group import Group, choose_group_ways
from coprod_tui.model.plan import Settings
from coprod_tui.record.recorder import Moving
from coprod_tui.record.series import counted_before, strip_counted
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import N_, _, ngettext, speak
from coprod_tui.wording.ways import (
    MOST,
    NONE_TOO,
    PAIRS,
    WayOfWorking,
    own_labels,
    own_sayings,
    typed_value,
    value_words,
    ways,
)


class WaysPage(GroupList):
    KEYS = FIXED_LIST
    TITLE, NOTE = N_("Ways of working"), N_("The next meeting you plan works like this.")

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place)
        self.ways = [*ways(), *own_sayings(), *own_labels()]

    def lines(self) -> Sequence[Row]:
        return [Row("", way.words, value_words(way, self.group.settings) or "–") for way in self.ways]

    async def change(self, index: int) -> None:
        way, before = self.ways[index], self.group.settings
        if way.kind in ("yes-no", "one-of"):
            choices = {"yes": _("yes"), "no": _("no")} if way.kind == "yes-no" else dict(way.choices or {})
            options = [Choice(name, str(n), words) for n, (name, words) in enumerate(choices.items(), 1)]
            picked = await self.pick(way.words, options)
            if picked and await self.do(*self._move_and_message(way, picked)):
                await self._offer_to_planned(before)
                if (way.field, picked) == ("count_voices", "no"):
                    await self._offer_to_strip()
            return
        initial = typed_value(way, self.group.settings)
        if way.starter and not initial:
            options = [Choice("own", "1", _("Write it in our own words")), Choice("starter", "2", way.starter)]
            picked = await self.pick(_("{way}: begin from").format(way=way.words), options)
            if not picked:
                return
            initial = way.starter if picked == "starter" else ""
        question = Question(
            f"{self.place.id}-{way.field}", way.words, way.hint, initial=initial,
            hear=partial(_hear_number, way) if way.kind in MOST else None, may_skip=way.kind not in MOST,
            prose=way.kind in ("words", "saying") and way.field != "reply_to",
        )  # fmt: skip
        words = await self.ask_words(question, lambda words: self.keep(*self._move_and_message(way, words)))
        if words is not None:
            speak(self.group.settings.language)
            await self._offer_to_planned(before)

    async def _offer_to_planned(self, before: Settings) -> None:
        """Ask whether to change planned meetings too: each has its own copy of the ways."""
        office, after = self.office, self.group.settings
        find = partial(ways_elsewhere, office.shelf, self.place, before, after)
        elsewhere, _trouble = await office.attempt(find)
        if elsewhere is None or not elsewhere.asks:
            return
        if not await self.sure(elsewhere.asks):
            self.say(_("Kept for meetings that are planned from now on."))
            return
        if await self.carry_out(partial(set_ways, elsewhere, office.clock(), SEAT)):
            self.say(_("Kept, for what is planned already too."))

    async def _offer_to_strip(self) -> None:
        """Ask whether to take out what was counted in earlier meetings, once the group counts no more."""
        office = self.office
        counted = await self.attempt(partial(counted_before, office.shelf, self.place))
        if not counted:
            return
        question = ngettext(
            "The record of {count} earlier meeting says who spoke when. Take that out for good?",
            "The records of {count} earlier meetings say who spoke when. Take that out for good?",
            len(counted),
        )
        if not await self.sure(question.format(count=len(counted))):
            self.say(_("Kept as they are. Choose this again to take it out later."))
            return
        done = await self.attempt(partial(strip_counted, office.shelf, self.place, office.clock()))
        if done is not None:
            message = ngettext(
                "Who spoke when is out of {count} meeting.", "Who spoke when is out of {count} meetings.", done or 0
            )
            self.say(message.format(count=done))

    def _move_and_message(self, way: WayOfWorking, words: str) -> tuple[Moving[Group], str]:
        """The move that changes this one setting of the group as it is then, and the message for it."""
        message = _("Kept. {words}.").format(words=way.words)
        return lambda group: choose_group_ways(group, with_way(group.settings, way, words)), message


def _hear_number(way: WayOfWorking, words: str) -> Heard:
    return hear_number(words, 0 if way.kind in NONE_TOO else 1, MOST[way.kind])


def with_way(settings: Settings, way: WayOfWorking, words: str) -> Settings:
    """The settings with this way changed. words: what was picked or written."""
    if way.kind in PAIRS:
        pairs = getattr(settings, PAIRS[way.kind])
        others = tuple(pair for pair in pairs if pair[0] != way.field)
        return settings.but(**{PAIRS[way.kind]: (*others, (way.field, words)) if words else others})
    value = words == "yes" if way.kind == "yes-no" else int(words) if way.kind in MOST else words
    return settings.but(**{way.field: value})
