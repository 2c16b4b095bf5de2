"""Items asked for in a meeting, for a later one; and an item that the group decides not to take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.agenda import Agenda, AgendaEntry, ItemEnded, need_item
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, move, need_words, sees
from coprod_tui.model.flow import need_open
from coprod_tui.model.person import need_people
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things
from coprod_tui.model.turns import ending

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class HeardRequest(Thing, frozen=True):
    """person: who asked, or who: somebody who is not part of the meeting; neither where no name was given."""

    words: str
    person: Id = NOBODY
    who: str = ""
    at: int = 0


class Requests(Things[HeardRequest], frozen=True):
    """What was asked for here. The group's basket is given it, and says what becomes of it."""


class RequestHeard(Entry, frozen=True):
    """Somebody asked for an item at a later meeting."""

    part: ClassVar[str] = "requests"
    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    words: str
    person: Id = NOBODY
    who: str = ""

    def apply(self, part: Requests, stamp: Stamp) -> Requests:
        return part.but(all=(*part.all, HeardRequest(Id(stamp.number), self.words, self.person, self.who, stamp.at)))


class ItemTurnedDown(AgendaEntry, frozen=True):
    """The group decided not to take this item. words: because of what."""

    item: Id
    words: str

    def apply(self, part: Agenda, stamp: Stamp) -> Agenda:
        part = ItemEnded(self.item).apply(part, stamp)
        return part.with_item(self.item, turned_down=self.words, done=True, carried=False)


@move
def ask_for_later(meeting: Meeting, words: str, person: Id = NOBODY, who: str = "") -> Sequence[Entry]:
    """An item for a later meeting goes into the group's basket. Without a name no name is kept."""
    need_open(meeting)
    need_people(meeting, person)
    return [RequestHeard(need_words(words), person, "" if person else clean(who))]


@move
@sees("item")
def turn_down(meeting: Meeting, item: Id, words: str) -> Sequence[Entry]:
    """The group decides not to take an item, and says why.

    Only in the meeting, and once the item was on: whoever asked has been heard first. They may ask again.
    """
    need_open(meeting)
    found = need_item(meeting, item)
    if not found.spans:
        raise Refused("item-not-heard", title=found.title)
    words = need_words(words, lines=True)
    if found.turned_down == words:
        raise Refused("nothing-changed")
    ended = ending(meeting) if meeting.agenda.current == item else []
    return [*ended, ItemTurnedDown(item, words)]
