"""A group's usual agenda: its items are changed as those of any agenda, and kept as a whole."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.home.keys.understood import USUAL, USUAL_DOORS
from coprod_tui.app.home.planned_items import hear_item
from coprod_tui.app.home.planned_offers import pick_agenda
from coprod_tui.app.home.understood import UnderstoodPage
from coprod_tui.app.office import Office
from coprod_tui.app.widgets.question import Question
from coprod_tui.commands.begin_from import as_draft, as_kept
from coprod_tui.model.group import Group
from coprod_tui.model.usual_agenda import keep_usual
from coprod_tui.model.wanted import with_taken
from coprod_tui.planning.agenda import parse_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _


class UsualAgendaPage(UnderstoodPage):
    """Changes are kept with a key; somebody who leaves without it is asked."""

    KEYS = USUAL
    DOORS = USUAL_DOORS
    of_a_day = False

    def __init__(self, office: Office, place: GroupPlace, group: Group) -> None:
        usual = as_draft(group.usual_agenda.items)
        super().__init__(office, _("{group}: usual agenda").format(group=group.name), usual, self._keep)
        self.place, self._kept = place, usual

    def heading(self) -> str:
        return _("Usual agenda")

    def above(self) -> str:
        if not self.agenda.items and self.agenda == self._kept:
            return _("There is none yet. a adds an item, g begins from another agenda.")
        if as_kept(self.agenda) == as_kept(self._kept):
            return _("New meetings may begin from this. Who asked is not kept in it.")
        return super().above()

    async def _keep(self, draft: AgendaDraft) -> str:
        trouble = await self.office.change(self.place, partial(keep_usual, items=as_kept(draft)))
        if not trouble:
            self._kept = self.agenda = as_draft(as_kept(draft))
            self.show()
            self.say(_("This is your usual agenda now. Meetings that are planned stay as they are."))
        return trouble

    async def keep(self) -> None:
        """Keep the agenda. Without items that means no usual agenda any more, so it asks."""
        if self.agenda.items:
            await super().keep()
        elif await self.sure(_("No item is left. Is there to be no usual agenda any more?")):
            await self.report_trouble(self._keep(self.agenda))

    async def add(self) -> None:
        """Ask for items, one line each, until the line is left empty. They are put before the check-out."""
        while True:
            question = Question("usual-add", _("New item"), _("Such as: Letters 20m for: decide. Or just Enter"),
                           hear=hear_item, may_skip=True, keeps=False, enter=_("take it"))  # fmt: skip
            words = await self.ask_words(question)
            if not words or not words.strip():
                return
            next_line = max((item.line for item in self.agenda.items), default=0) + 1
            new = [item.but(line=next_line + n) for n, item in enumerate(parse_agenda(words).items)]
            self.agenda = self.agenda.but(items=with_taken(self.agenda.items, new))
            self.show()

    async def begin_from(self) -> None:
        if items := await pick_agenda(self, self.place, []):
            self.agenda = as_draft(items)
            self.show()

    def leave(self) -> None:
        if as_kept(self.agenda) == as_kept(self._kept):
            super().leave()
        else:
            self.begin(self._leave)

    async def _leave(self) -> None:
        if await self.sure(_("What you changed here is not kept yet. Leave it?")):
            self.app.pop_screen()
