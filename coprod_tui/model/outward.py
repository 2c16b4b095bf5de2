"""What may be told of a group to somebody who is not of it: agreed, in force or going on, and by nobody.

One place for the page of a newcomer, of a board and for everybody else. It is told as the summaries tell it, so what is
hidden, taken back, taken out or left out is in none of it, and of meetings alone that are finished and can be read
whole: of one that cannot, the line that is missing may be the one that took something back. Those are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.group import Group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.nameless import Nameless, year_without_names
from coprod_tui.model.person import ever_called
from coprod_tui.model.review import as_reviewed
from coprod_tui.model.sharing import Receipt
from coprod_tui.model.small_numbers import in_fives
from coprod_tui.model.text import folded
from coprod_tui.model.year import Asked, Decided, Promised, Stretch, Year, year_of
from coprod_tui.model.year_facts import Idea, MeetingFacts, facts_of

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class OutwardFacts(NamedTuple):
    """Of one meeting. facts: None of one that has not begun. names: of everybody who was ever on its list.

    meanings: the words explained there, each with its meaning in the record and in the summary ("": it is left out).
    """

    facts: MeetingFacts | None
    names: frozenset[str] = frozenset()
    meanings: tuple[tuple[str, str, str], ...] = ()


class Outward(NamedTuple):
    """people: members, in fives, 0 for too few. since: the day of the first meeting (YYYY-MM-DD); met: how many.

    about, ours, not_ours, rules, words: the group's own. in_force: its decisions; asked: everything outside its
    control; promised: its actions. unread: meetings of which nothing is here, with a reason id. to_agree: those whose
    summary is not agreed yet. of_pages: decisions that a page may go. safe: what takes names out of words.
    """

    group: str
    safe: Nameless
    about: str = ""
    ours: str = ""
    not_ours: str = ""
    rules: tuple[tuple[int, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    since: str = ""
    met: int = 0
    people: int = 0
    decided: tuple[Decided, ...] = ()
    asked: tuple[Asked, ...] = ()
    promised: tuple[Promised, ...] = ()
    ideas: tuple[Idea, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()
    to_agree: tuple[int, ...] = ()
    of_pages: frozenset[str] = frozenset()

    @property
    def in_force(self) -> tuple[Decided, ...]:
        """The decisions in force, but for those that only said that a page may go."""
        return tuple(one for one in self.decided if one.stands == "in-force" and one.ref not in self.of_pages)


def outward_facts(meeting_id: str, meeting: Meeting) -> OutwardFacts:
    """What these pages are made of, of one meeting."""
    meanings = {one.id: one.meaning for one in as_reviewed(meeting).notes.words}
    return OutwardFacts(
        facts_of(meeting_id, meeting),
        frozenset(ever_called(meeting)),
        tuple((one.word, one.meaning, meanings.get(one.id, "")) for one in meeting.notes.words if not one.brought),
    )


def outward_of(
    group: Group, found: Iterable[OutwardFacts], today: str, *, names: Iterable[str] = (),
    unread: Sequence[tuple[int, str]] = (),
) -> Outward:  # fmt: skip
    """names: of everybody who was ever in the group. found: of every meeting that can be read. today: YYYY-MM-DD."""
    found = tuple(found)
    facts = {one.facts.number: one.facts for one in found if one.facts is not None}
    whole = [one for one in facts.values() if one.finished]
    here = {one.number for one in whole}
    year = year_of(group, whole, Stretch(), today)
    members = (each for one in group.members.all for each in (one.name, one.email))
    everybody = (*names, *members, *(each for one in found for each in one.names))
    safe = Nameless(everybody, only_whole=_named(group))
    nameless = _of_meetings(year_without_names(year, safe.out), here, safe)
    days = sorted(one.date for one in whole if one.date)
    ways = group.settings
    return Outward(
        safe.out(group.name), safe, safe.out(ways.about), safe.out(ways.ours), safe.out(ways.not_ours),
        tuple((one.number, safe.out(one.words)) for one in group.rules.all), tuple(_words(group, found, safe)),
        days[0] if days else "", len(whole), in_fives(len(group.members.active)), nameless.decided, nameless.asked,
        nameless.promised, nameless.ideas,
        tuple(
            one.but(body=safe.out(one.body), reader=safe.out(one.reader), did=safe.out(one.did))
            for one in group.sharing.receipts
        ),
        tuple(sorted((*unread, *((one.number, "unfinished") for one in facts.values() if not one.finished)))),
        tuple(one.number for one in group.history.meetings if one.number in here and not one.agreed),
        frozenset(one.ref for one in group.sharing.agreed),
    )  # fmt: skip


def _of_meetings(year: Year, here: set[int], safe: Nameless) -> Year:
    """Only of these meetings, and with the words of decisions without names, too."""
    decided = (one for one in year.decided if _is_of(one.ref, here))
    return year._replace(
        decided=tuple(one._replace(words=safe.out(one.words), by_words=safe.out(one.by_words)) for one in decided),
        asked=tuple(one for one in year.asked if _is_of(one.ref, here)),
        promised=tuple(one for one in year.promised if _is_of(one.ref, here)),
        ideas=tuple(one for one in year.ideas if one.meeting in here),
    )


def _is_of(ref: str, here: set[int]) -> bool:
    return any(ref.startswith(f"{number}-") for number in here)


def _named(group: Group) -> Iterator[str]:
    """Whom the group's record names beside its members: people, or who is asked, which then is no name."""
    history, asked = group.history, {folded(one.whose) for one in group.history.issues}
    for who in (*(one.who for one in history.issues), *(one.who for one in history.actions)):
        yield from (each.strip() for each in who.split(",") if folded(each.strip()) not in asked)
    for past in history.meetings:
        yield from (role.name for role in past.roles)
        yield from (item.asked_name for item in past.carried)
    yield from (one.who for one in group.basket.kept)


def _words(group: Group, found: Iterable[OutwardFacts], safe: Nameless) -> Iterator[tuple[str, str]]:
    """The words that the group explained, as the summary of the meeting that did so has them."""
    reviewed = {(folded(word), meaning): shown for one in found for word, meaning, shown in one.meanings}
    for word in group.notes.words:
        meaning = reviewed.get((folded(word.word), word.meaning), word.meaning)
        if meaning and INSTEAD not in (meaning, word.word):
            yield safe.out(word.word), safe.out(meaning)
