"""Search in the list of commands: by their titles and help, by words people say, and by the group's own words.

"toilet" finds a break, "vote" a decision, and "tolet" the break too. Where nothing that works now matches, keys for
another time or another page are found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.keyboard.meaning import elsewhere, nearness, own_meanings, pages_of
from coprod_tui.wording import _

LEAST = 0.3
"""The most that Textual's fuzzy match of a title counts, where no word was found."""
ELSEWHERE = 6
"""The most keys of other times and pages that are listed."""


class ByMeaning(Provider):
    """Every command that the app offers on this screen."""

    async def discover(self) -> Hits:
        for each in sorted(self.app.get_system_commands(self.screen), key=lambda each: each.title):
            yield DiscoveryHit(each.title, each.callback, help=each.help)

    async def search(self, query: str) -> Hits:
        matcher, screen = self.matcher(query), self.screen
        keys, labels = (screen.keys.all, screen.own_labels) if isinstance(screen, Keyed) else ((), {})
        ids, own, found_by_meaning = {_(key.help): key.id for key in keys}, own_meanings(labels), False
        for each in self.app.get_system_commands(screen):
            id = ids.get(each.help, "")
            score = nearness(query, each.title, each.help, id, own.get(id, ""))
            found_by_meaning = found_by_meaning or bool(score)
            score = score or LEAST * min(matcher.match(each.title), 1.0)
            if score:
                yield Hit(score, matcher.highlight(each.title), each.callback, help=each.help)
        if not found_by_meaning and isinstance(screen, Keyed):
            for hit in self._not_here(query, screen):
                yield hit

    def _not_here(self, query: str, screen: Keyed) -> Iterator[Hit]:
        """Hits for keys of another time or page; choosing one only says what it is for and where."""
        idle = [key for key in screen.keys.all if key not in screen.working]
        pages = ((_("not now"), idle), *pages_of(screen))
        for place, (page, key) in enumerate(elsewhere(query, pages, screen.working)[:ELSEWHERE]):
            title, help = f"{_(key.label)} ({page})", _(key.help)
            yield Hit(1 - place / 100, title, partial(self.app.notify, help, title=title, markup=False), help=help)
