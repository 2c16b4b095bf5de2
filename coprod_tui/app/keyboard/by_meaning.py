"""The list of commands goes by what they mean: by their titles and help, by words people say, by the group's own.

"toilet" finds a break, "vote" a decision, and "tolet" finds the break too.
"""

from __future__ import annotations

from textual.command import DiscoveryHit, Hit, Hits, Provider

from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.keyboard.meaning import nearness, own_meanings
from coprod_tui.wording import _

LEAST = 0.3
"""How much letters in their order count, where no word was found."""


class ByMeaning(Provider):
    """Every command that the app offers on this screen."""

    async def discover(self) -> Hits:
        for each in sorted(self.app.get_system_commands(self.screen), key=lambda each: each.title):
            yield DiscoveryHit(each.title, each.callback, help=each.help)

    async def search(self, query: str) -> Hits:
        matcher, screen = self.matcher(query), self.screen
        keys, labels = (screen.keys.all, screen.own_labels) if isinstance(screen, Keyed) else ((), {})
        ids, own = {_(key.help): key.id for key in keys}, own_meanings(labels)
        for each in self.app.get_system_commands(screen):
            id = ids.get(each.help, "")
            score = nearness(query, each.title, each.help, id, own.get(id, ""))
            score = score or LEAST * min(matcher.match(each.title), 1.0)
            if score:
                yield Hit(score, matcher.highlight(each.title), each.callback, help=each.help)
