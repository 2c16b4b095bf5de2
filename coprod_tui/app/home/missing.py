"""Whom the group means to reach, with what was tried; opened from a meeting, also who is missing there. Private.

Nothing of it is shown in the Room.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.app.office import Office
from coprod_tui.app.pages.list_page import DOT, GroupList
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.group import Group
from coprod_tui.model.outreach import Outreach, outreach_stands, reach_out, tell_attempt
from coprod_tui.record.recorder import Moving
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.outreach import facts
from coprod_tui.wording import N_, _


class MissingPage(GroupList):
    """about: lines on who is missing at the meeting it was opened from; "" for no meeting."""

    TITLE = N_("Whom we mean to reach")
    NOTE = N_("Private: communities or people who are not here yet, and what was tried.")
    NONE = N_("Nobody is on this list yet. a adds people who are not here.")

    def __init__(self, office: Office, place: GroupPlace, about: str = "") -> None:
        super().__init__(office, place, note="\n".join(filter(None, (about, _(self.NOTE)))))

    @property
    def listed(self) -> tuple[Outreach, ...]:
        """Outreach still meant, then the rest, in the order of the lines."""
        every = self.group.outreach
        return (*every.meant, *(one for one in every.all if one.stage != "meant"))

    def lines(self) -> Sequence[Row]:
        today, zone = self.office.today, self.office.zone
        return [Row(one.mark, one.words, DOT.join(facts(one, today, zone))) for one in self.listed]

    async def add(self) -> None:
        question = Question(f"{self.place.id}-reach", _("To reach"), _("A community or people, such as: young carers"))
        await self.ask_words(
            question, lambda words: self.keep(partial(reach_out, words=words), _("Kept. It is private."))
        )

    async def change(self, index: int) -> None:
        one = self.listed[index]
        choices = [Choice("tried", "1", _("Something was tried"))]
        if one.stage == "meant":
            choices += [Choice("here", "2", _("They are here now")), Choice("left", "3", _("We no longer try"))]
        else:
            choices.append(Choice("meant", "2", _("We mean to reach them again")))
        picked = await self.pick(one.words, choices)
        if picked == "tried":
            question = Question(f"{self.place.id}-tried-{one.mark}", _("Tried"), _("What was done, and how it went"))
            await self.ask_words(question, lambda words: self.keep(partial(tell_attempt, outreach=one.id, words=words)))
        elif picked:
            move: Moving[Group] = partial(outreach_stands, outreach=one.id, stage=picked)  # type: ignore[arg-type]
            await self.do(move)
