"""The list of commands goes by what they mean: letters are sought in a title, in its help, and in the key's id.

"carry" finds what keeps an item for next time.
"""

from __future__ import annotations

from textual.command import DiscoveryHit, Hit, Hits, Provider

from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.model.text import folded
from coprod_tui.wording import _

BELOW = 0.5
"""How much less words count that are not of the title."""


class ByMeaning(Provider):
    """Every command that the app offers on this screen."""

    async def discover(self) -> Hits:
        for each in sorted(self.app.get_system_commands(self.screen), key=lambda each: each.title):
            yield DiscoveryHit(each.title, each.callback, help=each.help)

    async def search(self, query: str) -> Hits:
        matcher, words = self.matcher(query), folded(query).split()
        keys = self.screen.keys.all if isinstance(self.screen, Keyed) else ()
        ids = {_(key.help): key.id for key in keys}
        for each in self.app.get_system_commands(self.screen):
            score = matcher.match(each.title)
            meaning = folded(f"{each.help} {ids.get(each.help, '')}")
            if score or all(word in meaning for word in words):
                yield Hit(score or BELOW, matcher.highlight(each.title), each.callback, help=each.help)
