"""Taking somebody out, from the Desk or from a group's members: what becomes of each passage is chosen first.

A private page. Nothing is taken out until somebody says yes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, LIST, UP, begins
from coprod_tui.app.pages.keys import CHANGE as ENTER
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.widgets.rows import Row
from coprod_tui.commands.copies_out import copies_out
from coprod_tui.commands.fates import fate_words
from coprod_tui.commands.own_settings import settings_naming
from coprod_tui.commands.removal import take_person
from coprod_tui.commands.what_goes import goes_by_itself, not_ours, passage_line, stays_anyway
from coprod_tui.model.entry import Id
from coprod_tui.record.removal_passages import FATES, Fate
from coprod_tui.record.removal_preview import RemovalPreview, find_person
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.wording import N_, _, names, ngettext


class PersonPreview(NamedTuple):
    """What would go with somebody. settings: settings that name them. copies: lines on who has copies."""

    removal: RemovalPreview
    settings: tuple[str, ...]
    copies: tuple[str, ...]


def preview_person(shelf: Shelf, group: GroupPlace, name: str, of: tuple[str, Id] | None = None) -> PersonPreview:
    """What would go with the person of this name. of: a meeting's id and their id there.

    Refused where nobody or several are called so, or one of their records or seats is open.
    """
    removal = find_person(shelf, group, name, of)
    return PersonPreview(removal, settings_naming(removal), tuple(copies_out(shelf, removal)))


class TakingOut(ListPage):
    """One person. done: called with the message once they are out, to be said on the screen below."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        ENTER,
        Key("take-out-now", ("y",), N_("take out"), N_("Take them out as the list says. It asks first."),
            begins("take"), rank=2, when=LIST),
        UP, DOWN, BACK, *EVERY_PAGE,
    )  # fmt: skip

    def __init__(self, office: Office, group: GroupPlace, preview: PersonPreview, done: Callable[[str], None]) -> None:
        self.called = names(list(preview.removal.names))
        note = _("Private. Nothing has gone yet. The person chooses. If they cannot be asked, the words go.")
        super().__init__(office, title=_("Take {name} out").format(name=self.called), note=note)
        self.group, self.preview, self.done = group, preview, done
        self.fates: list[Fate] = list(preview.removal.usual)
        self.taking = False

    def lines(self) -> Sequence[Row]:
        removal = self.preview.removal
        labels = fate_words()
        widest, last = max(map(len, labels.values())), len(str(len(removal.passages)))
        rows = [
            Row(f"{place:>{last}}  {labels[fate]:<{widest}}", passage_line(each))
            for place, (each, fate) in enumerate(zip(removal.passages, self.fates, strict=True), 1)
        ]
        also = (
            *goes_by_itself(removal, self.preview.settings),
            *stays_anyway(removal),
            *not_ours(removal),
            *self.preview.copies,
        )
        return [*rows, *(Row("", line.strip()) for line in also)]

    async def change(self, index: int) -> None:
        """Give the chosen passage the next of FATES."""
        if index < len(self.fates):
            self.fates[index] = FATES[(FATES.index(self.fates[index]) + 1) % len(FATES)]
            self.show()

    async def take(self) -> None:
        if self.taking:
            return
        if not await self.sure(_("Take {name} out? This cannot be taken back.").format(name=self.called)):
            self.say(_("Nobody was taken out."))
            return
        self.taking = True
        fates = tuple(self.fates)
        job = partial(
            take_person, self.office.shelf, self.group, self.preview.removal, fates, self.preview.settings,
            self.office.clock(),
        )  # fmt: skip
        # shielded: leaving this screen must not stop it halfway
        done = await asyncio.shield(self.carry_out(job))
        self.taking = False
        if not done:
            return
        self.leave()
        sentences = [_("Done. The record says that somebody was taken out, and when.")]
        count = fates.count("stays")
        if count:  # short: it stands beside the other on a screen of 80 columns
            sentences.append(ngettext("{count} place stayed.", "{count} places stayed.", count).format(count=count))
        self.done("  ".join(sentences))
