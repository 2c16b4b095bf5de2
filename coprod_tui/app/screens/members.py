"""Who is in a group: names, how each wishes to be named in summaries, what they bring. A private page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.picking import Choice
from coprod_tui.app.rows import Row
from coprod_tui.app.screens.listing import GroupList
from coprod_tui.app.screens.page import question
from coprod_tui.model.group import change_member, join, leave_group
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.app.office import Office
    from coprod_tui.model.group import Member
    from coprod_tui.model.people import Named
    from coprod_tui.record.shelf import GroupPlace

DOT = " · "


def named_words() -> dict[Named, str]:
    """How somebody may be named in summaries, in the order that is offered."""
    return {
        "full": _("by their name"),
        "first": _("by their first name"),
        "initials": _("by their initials"),
        "nobody": _("not named"),
    }


class MembersPage(GroupList):
    def __init__(self, office: Office, place: GroupPlace) -> None:
        note = _("This page is private. Keep it off the big screen.")
        super().__init__(office, place, title=_("Members"), note=note)

    def lines(self) -> Sequence[Row]:
        return [Row(str(one.number), one.name, self._told(one)) for one in self.group.members.active]

    def _told(self, one: Member) -> str:
        """What is known of a member, but never the e-mail address itself."""
        brings = _("brings: {words}").format(words=one.brings) if one.brings else ""
        email = _("has an e-mail address") if one.email else ""
        named = _("in summaries {how}").format(how=named_words()[one.named])
        return DOT.join(filter(None, (named, brings, email)))

    def none(self) -> str:
        return _("Nobody is in this group yet. a adds somebody.")

    async def add(self) -> None:
        """Somebody who joins, and the next, until the line is left empty or closed."""
        while True:
            ask = question(
                f"{self.place.id}-member", _("Who joins?"), _("The name they would like to be called by"), may_skip=True
            )
            name = await self.ask(ask, self._join)
            if not name:
                return

    async def _join(self, name: str) -> str:
        if not name:
            return ""
        return await self.keep(partial(join, name=name), _("{name} is in the group.").format(name=name))

    async def change(self, place: int) -> None:
        one = self.group.members.active[place]
        choices = [
            Choice("name", "1", _("Change the name")),
            Choice("named", "2", _("How they are named in summaries")),
            Choice("brings", "3", _("What they bring, which stays private")),
            Choice("email", "4", _("Their e-mail address")),
            Choice("leave", "x", _("They have left the group")),
        ]
        picked = await self.pick(one.name, choices)
        if picked == "named":
            await self._name_as(one)
        elif picked == "leave":
            if await self.sure(_("Has {name} left the group?").format(name=one.name)):
                said = _("{name} has left the group. Earlier records stay as they are.").format(name=one.name)
                self._tell(await self.keep(partial(leave_group, member=one.id), said))
        elif picked:
            await self._write(one, picked)

    async def _name_as(self, one: Member) -> None:
        choices = [Choice(named, str(n), words) for n, (named, words) in enumerate(named_words().items(), 1)]
        picked = await self.pick(_("{name} in summaries").format(name=one.name), choices)
        if picked:
            self._tell(await self.keep(partial(change_member, member=one.id, named=picked)))  # type: ignore[arg-type]

    async def _write(self, one: Member, field: str) -> None:
        labels = {
            "name": (_("Name"), _("The name they would like to be called by")),
            "brings": (_("Brings"), _("Nobody sees this on the big screen. Empty takes it away.")),
            "email": (_("E-mail"), _("Where the summary goes. Empty takes it away.")),
        }
        label, hint = labels[field]
        ask = question(f"{self.place.id}-{one.id}-{field}", label, hint, getattr(one, field), may_skip=field != "name")

        async def save(words: str) -> str:
            return await self.keep(partial(change_member, member=one.id, **{field: words}))  # type: ignore[arg-type]

        await self.ask(ask, save)

    def _tell(self, trouble: str) -> None:
        if trouble:
            self.say_trouble(trouble)
