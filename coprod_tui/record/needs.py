"""Taking out of a group's record what somebody needs: as they ask, as they leave. No byte of it stays."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from coprod_tui.model.entry import Id
from coprod_tui.model.group import GROUP_KINDS
from coprod_tui.model.needs import new_words
from coprod_tui.model.removal import WordsLeftOut
from coprod_tui.model.without import needs_of, with_need_words, without_needs
from coprod_tui.record.records import open_group
from coprod_tui.record.rewrite import alone, entries_of, rewrite
from coprod_tui.record.shelf import GroupPlace, Shelf


def take_out_needs(shelf: Shelf, place: GroupPlace, needs: Collection[Id], at: int) -> None:
    """Write the group's record anew without these. at: UTC ms. Doing it again changes nothing.

    Raises as `rewrite` does, and CannotOpen.
    """
    with alone(shelf.home), open_group(place) as record:
        rewrite(record.journal, GROUP_KINDS, partial(without_needs, gone=needs), WordsLeftOut(), at)


def reword_need(shelf: Shelf, place: GroupPlace, need: Id, words: str, at: int) -> None:
    """Write the group's record anew with other words for this need: no byte of those before stays. at: UTC ms.

    Raises as `rewrite` and `new_words` do, and CannotOpen.
    """
    with alone(shelf.home), open_group(place) as record:
        words = new_words(record.state, need, words)
        change = partial(with_need_words, need=need, words=words)
        rewrite(record.journal, GROUP_KINDS, change, WordsLeftOut(), at)


def take_out_needs_of(shelf: Shelf, place: GroupPlace, member: Id, at: int) -> None:
    """The same with everything that this member ever said they need."""
    with open_group(place) as record:
        every = needs_of(entries_of(record.journal, GROUP_KINDS), (member,))
    if every:
        take_out_needs(shelf, place, [Id(each) for each in every], at)
