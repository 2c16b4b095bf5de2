"""Whose words an entry holds, kept so that they can go with them, and shown only where that person wishes.

A note is told without a name. Who said it is kept with it (`of`), or is said afterwards, of any entry with words.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.contributions import ContributionCame
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, Stamped, move
from coprod_tui.model.mentions import texts

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

NOT_SAID = ("plan", "clock", "removals", "")
"""Parts whose entries are nobody's words."""


class Attribution(Frozen, frozen=True):
    """thing: the entry that has the words. person: NOBODY where nobody's in particular. named: the summary says it."""

    thing: Id
    person: Id = NOBODY
    named: bool = False


class Whose(Frozen, frozen=True):
    """What was said afterwards of whose words something is; the last of each thing."""

    said: tuple[Attribution, ...] = ()

    def get(self, thing: Id) -> Attribution | None:
        return next((one for one in self.said if one.thing == thing), None)

    def named_beside(self, thing: Id, person: Id) -> Id:
        """Who stands beside it in a summary. person: whom its own entry names there."""
        attribution = self.get(thing)
        if attribution is None:
            return person
        return attribution.person if attribution.named else NOBODY


class SaidBy(Entry, frozen=True):
    """These are that person's words. Without a person they are nobody's in particular."""

    part: ClassVar[str] = "whose"
    goes_with: ClassVar[bool] = True
    thing: Id
    person: Id = NOBODY
    named: bool = False

    def apply(self, part: Whose, _stamp: Stamp) -> Whose:
        others = tuple(one for one in part.said if one.thing != self.thing)
        return part.but(said=(*others, Attribution(self.thing, self.person, self.named)))


def owners(history: Sequence[Stamped], taken: Collection[int] = ()) -> dict[int, Id]:
    """Whose words each entry holds, by its number. Words of nobody in particular are left out.

    taken: the lines that do not count. Words that were taken back are still somebody's.
    """
    written = {one.stamp.line: one.entry.person for one in history if isinstance(one.entry, ContributionCame)}
    found: dict[int, Id] = {}
    for one in history:
        entry, number = one.entry, one.stamp.number
        if isinstance(entry, SaidBy):
            if one.stamp.line not in taken:
                found[entry.thing] = entry.person
            continue
        person = _own(entry)
        if not person and entry.part == "notes":  # what came in writing, in a record from before a note could say it
            person = written.get(one.stamp.line, NOBODY)
        if person:
            found[number] = person
    return {number: person for number, person in found.items() if person}


def _own(entry: Entry) -> Id:
    """The person whom this entry itself names as the author of its words; NOBODY where it names nobody."""
    person: Id = getattr(entry, "of", NOBODY) or getattr(entry, "person", NOBODY)
    return person if entry.owned else NOBODY


def whose(meeting: Meeting, thing: Id) -> Id:
    """Whose words this entry holds; NOBODY where that is not known."""
    return owners(meeting.history, meeting.taken).get(thing, NOBODY)


def has_words(one: Stamped) -> bool:
    """Whether it holds words that may be somebody's own."""
    return one.entry.part not in NOT_SAID and not one.entry.names_person and any(texts(one.entry))


def named_owners(meeting: Meeting) -> frozenset[tuple[Id, Id]]:
    """Beside which notes, worries and added words whom a summary shows."""
    named_beside = meeting.whose.named_beside
    pairs = [(note.id, named_beside(note.id, note.person)) for note in meeting.notes.all]
    pairs += [
        (worry.id, named_beside(worry.id, worry.person)) for one in meeting.decisions.all for worry in one.worries
    ]  # fmt: skip
    pairs += [(view.id, named_beside(view.id, view.person)) for one in meeting.decisions.all for view in one.views]
    pairs += [(one.id, named_beside(one.id, NOBODY)) for one in meeting.review.added]
    return frozenset(pair for pair in pairs if pair[1])


@move
def say_whose(meeting: Meeting, thing: Id, person: Id = NOBODY, *, named: bool = False) -> Sequence[Entry]:
    """Say whose words an entry holds. named: they wish that the summary says so. NOBODY: nobody's in particular."""
    found = next((one for one in meeting.history if one.stamp.number == thing), None)
    if found is None or not has_words(found):
        raise Refused("no-words-of-somebody")
    if person and meeting.people.get(person) is None:
        raise Refused("no-such-person")
    attributed = SaidBy(thing, person, named and bool(person))
    before = meeting.whose.get(thing)
    if before == Attribution(thing, attributed.person, attributed.named):
        raise Refused("nothing-changed")
    return [attributed]
