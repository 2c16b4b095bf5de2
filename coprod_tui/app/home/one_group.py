"""Base of pages about one group: its overview, the chosen meeting, and moves of the group."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from coprod_tui.app.office import Office
from coprod_tui.app.overview import GroupOverview, MeetingOverview
from coprod_tui.app.pages.page import Page, known_to_group
from coprod_tui.app.widgets.hints import KnownHere
from coprod_tui.model.group import explain_group_word
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.wording import _


class OneGroup(Page):
    """projected: this may be on the big screen, because a meeting was shown here. standing: the newest overview."""

    def __init__(self, office: Office, place: GroupPlace, *, projected: bool = False) -> None:
        super().__init__(office)
        self.place, self.projected = place, projected
        self.standing = self._unread = GroupOverview(place)
        self.chosen_id = ""

    @property
    def chosen_by_hand(self) -> MeetingOverview | None:
        """The meeting that somebody chose here; None where nobody did."""
        return next((one for one in self.standing.meetings if one.place.id == self.chosen_id), None)

    @property
    def called(self) -> str:
        """The name of the group; "" until it is read."""
        return self.standing.name if self.standing is not self._unread else ""

    @property
    def own_labels(self) -> Mapping[str, str]:
        return dict(self.standing.group.settings.labels)

    async def keep(self, move: object, message: str) -> str:
        """Make a move of the group, and say the message or the trouble. The trouble, "" for none."""
        trouble = await self.office.change(self.place, move)  # type: ignore[arg-type]
        if trouble:
            self.say_trouble(trouble)
        else:
            await self.look()
            self.say(message)
        return trouble

    def known_here(self) -> KnownHere:
        return known_to_group(self.standing.group)

    async def keep_meaning(self, letters: str, meaning: str) -> None:
        message = _("{letters} is explained: {meaning}").format(letters=letters, meaning=meaning)
        await self.keep(partial(explain_group_word, word=letters, meaning=meaning), message)

    async def private(self) -> bool:
        """Whether a private page may be shown on this screen."""
        return not self.projected or await self.sure(_("The next page is private. Is the big screen off?"))
