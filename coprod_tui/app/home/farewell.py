"""How a group ends: its farewell document, what is written down for it, closing the group and opening it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from coprod_tui.app.home.afterwards import digit
from coprod_tui.app.home.keys.farewell import FAREWELL_PAGE
from coprod_tui.app.home.year import DocumentPage
from coprod_tui.app.office import Office
from coprod_tui.app.pages.document import rows_of
from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.farewell import before_it_closes, make_farewell, need_none_open
from coprod_tui.model.entry import Id
from coprod_tui.model.farewell import (
    ThanksWish,
    close_group,
    hand_on,
    keep_ours,
    reopen_group,
    still_ours,
    tell_farewell,
    wish_thanks,
    words_of,
)
from coprod_tui.model.group import Member
from coprod_tui.model.look_again import in_force
from coprod_tui.model.year import Stretch
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.farewell import handed_words, wish_words
from coprod_tui.summary import Summary
from coprod_tui.summary.farewell import IN_FULL
from coprod_tui.wording import _

OTHER = "other"
"""Something to be handed on that is in no record."""


class FarewellPage(DocumentPage):
    KEYS = FAREWELL_PAGE
    NAME = "farewell"

    def __init__(self, office: Office, place: GroupPlace) -> None:
        super().__init__(office, place, Stretch(), title=_("Ending well"))

    def make(self) -> Summary:
        return make_farewell(self.office.shelf, self.place, zone=self.office.zone, at=self.office.clock())

    def formats(self) -> Mapping[str, str]:
        return {"wall-pdf": _("A sheet for the wall, as a PDF. Nobody is named on it"), **super().formats()}

    def lines(self) -> Sequence[Row]:
        """What can be changed here, then the first page, which alone has the ideas that were not taken up."""
        if self.made is None:
            return []
        own = tuple(one for one in self.made.sections if one.name not in IN_FULL)
        rest = tuple(one for one in self.made.sections if one.name in IN_FULL)
        return list(rows_of(self.made.but(sections=(*own, *self.made.first, *rest))))

    # What goes to whom

    async def hand_on(self) -> None:
        """Hand on something that is still open, or anything else; or take back what was handed on."""
        group = self.group
        decisions = ((one.decision.ref, one.decision.words) for one in in_force(group.history))
        open_things = [*still_ours(group), *(each for each in decisions if group.farewell.has(each[0]) is None)]
        choices = [Choice(ref, digit(n), words, ref) for n, (ref, words) in enumerate(open_things, 1)]
        choices.append(Choice(OTHER, "o", _("Something else, in our own words")))
        choices += [
            Choice(
                f"back:{one.id}",
                "",
                handed_words(one.ref, one.words or words_of(group, one.ref), one.to),
                _("take back"),
            )
            for one in group.farewell.all
        ]
        picked = await self.pick(_("What is handed on?"), choices)
        if picked and picked.startswith("back:"):
            await self.do(partial(keep_ours, handed=Id(int(picked[5:]))), _("It is ours again."))
        elif picked:
            await self._to_whom(picked)

    async def _to_whom(self, picked: str) -> None:
        draft, words_of_ours = f"{self.place.id}-hand-on", ""
        if picked == OTHER:
            question = Question(draft, _("Hand on"), _("What it is, such as: the kettle"), prose=True)
            words_of_ours = await self.ask_words(question) or ""
            if not words_of_ours:
                return
        to_whom = Question(f"{draft}-to", _("To whom?"), _("A person, a group or a service"))
        ref = "" if picked == OTHER else picked

        async def save(words: str) -> str:
            return await self.keep(partial(hand_on, to=words, ref=ref, words=words_of_ours), _("Kept."))

        if await self.ask_words(to_whom, save):
            self.keep_draft(draft, "")

    # Thanks, and how it is celebrated

    async def thank(self) -> None:
        """Ask for the words of thanks, and how each member wishes to be thanked, until nothing is picked."""
        while True:
            wishes, labels = self.group.farewell, wish_words()
            choices = [Choice("words", "0", _("The words of thanks"), wishes.thanks)]
            members = [one for one in self.group.members.all if one.name]
            choices += [
                Choice(str(one.id), digit(n), one.name, labels[wishes.wish(one.id)]) for n, one in enumerate(members, 1)
            ]
            picked = await self.pick(_("Whose thanks? Each says how."), choices)
            if not picked:
                return
            if picked == "words":
                await self._own_words("thanks", _("Thank you"), _("The group’s own words, to everybody"))
            else:
                await self._wish(self.group.members.need(Id(int(picked))))

    async def _wish(self, one: Member) -> None:
        wish = await pick_thanks(self, one)
        if wish is not None:
            await self.do(partial(wish_thanks, member=one.id, wish=wish), _("Kept."))

    async def celebrate(self) -> None:
        await self._own_words("celebration", _("Celebrate"), _("What, where and when, such as: cake on 1 May"))

    async def _own_words(self, field: str, label: str, hint: str) -> None:
        initial = getattr(self.group.farewell, field)
        question = Question(
            f"{self.place.id}-farewell-{field}", label, hint, initial=initial, may_skip=bool(initial), prose=True
        )  # fmt: skip
        moves = {"thanks": partial(tell_farewell, thanks=""), "celebration": partial(tell_farewell, celebration="")}
        await self.ask_words(question, lambda words: self.keep(partial(moves[field], **{field: words}), _("Kept.")))

    # Closed, and open again

    async def close_or_open(self) -> None:
        if self.group.farewell.closed:
            if await self.sure(_("Open this group again? Its next meeting can be planned then.")):
                await self.do(reopen_group, _("The group is open again."))
            return
        check = partial(need_none_open, self.office.shelf, self.place)
        _done, trouble = await self.office.attempt(check)
        if trouble:
            self.say_trouble(trouble)
            return
        before, _trouble = await self.office.attempt(partial(before_it_closes, self.office.shelf, self.place))
        for words in before or ():
            if not await self.sure(_("{words} Close it all the same?").format(words=words)):
                return
        if await self.sure(_("Close this group? Everything stays and can be read.")):
            move = partial(close_group, date=self.office.today.isoformat())
            await self.do(move, _("The group is closed. y opens it again."))


async def pick_thanks(page: Page, one: Member) -> ThanksWish | None:
    """How a member wishes to be thanked; None where they did not say. One who is named nowhere cannot pick "named"."""
    labels = wish_words()
    if one.named == "nobody":
        del labels["named"]
    choices = [unsaid(), *(Choice(wish, str(n), words) for n, (wish, words) in enumerate(labels.items(), 1))]
    picked = await page.pick(_("How does {name} wish to be thanked?").format(name=one.name), choices)
    return next((each for each in labels if each == picked), None)


def unsaid() -> Choice:
    """The first choice where only the person can say: Enter pressed in haste keeps no wish that they did not have."""
    return Choice("unsaid", "0", _("They did not say"))
