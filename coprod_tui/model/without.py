"""A record's entries without a person, without who spoke when, or without a meeting that was deleted.

Plain functions from entries to entries. What they leave keeps its number, so nothing that stays loses its subject.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model import basket, needs, terms
from coprod_tui.model.agreement import ViewAdded, WorryRaised
from coprod_tui.model.entry import NOBODY, Entry, Stamped, references, without_ids
from coprod_tui.model.group import MemberChanged, MemberJoined
from coprod_tui.model.history import Adopted, KeptItem, MeetingAnnounced
from coprod_tui.model.kept import KeptAction
from coprod_tui.model.never_write import MayBeWritten, NeverWriteWished, WishKept, kept_of
from coprod_tui.model.notes import IdeaNotTakenUp, NoteTaken
from coprod_tui.model.person import CouldNotCome, GuestCame, PersonArrived, PersonExpected, PersonLeft
from coprod_tui.model.replies import DecisionChallenged, ReplyCame
from coprod_tui.model.requests import RequestHeard
from coprod_tui.model.review import SummaryAdded
from coprod_tui.model.round import RoundBegan
from coprod_tui.model.turns import TurnBegan
from coprod_tui.model.undo import PutBack, TakenBack, lines_taken
from coprod_tui.model.whose import owners

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

# What becomes of somebody's words as they are taken out is one rule, so its kinds stand here and not each in its file.
WHOLE = (NoteTaken, IdeaNotTakenUp, SummaryAdded, ViewAdded, RequestHeard)
"""Entries that go whole where the words are theirs."""
BY_PERSON = (TurnBegan, ReplyCame)
"""Entries that go whole where they name that person."""
STAYING = (WorryRaised, DecisionChallenged)
"""Entries that nobody can take from a decision: they stay, with words of ours in the place of theirs."""


def speaks(meeting: Meeting) -> bool:
    """Whether this record says who spoke when."""
    return any(one.entry.speaks for one in meeting.history)


def without_speaking(history: Sequence[Stamped]) -> list[Stamped]:
    """Without hands, turns and who was reached in a round. That a round was held stays, and so does its question."""

    def left(entry: Entry) -> Entry | None:
        if entry.speaks:
            return None
        return entry.but(people=()) if isinstance(entry, RoundBegan) else entry

    return _settled(_each(history, lambda one: left(one.entry)))


def without_people(
    history: Sequence[Stamped], people: Collection[int], instead: str, kept: Collection[int] = ()
) -> list[Stamped]:
    """Without these people of a meeting: their names, what they said, their hands and turns.

    What the group did stands: decisions, counts of support, what was parked and promised, without them. A worry of
    theirs, or a challenge to a decision, stays as one that says `instead`: nobody can take it from a decision.
    instead: words of ours. kept: the entries whose words stay, though they are theirs; nobody's name is with them.
    """
    of = owners(history, lines_taken(history))
    theirs = {number for number, person in of.items() if person in people}
    gone = set(people)
    gone |= {one.stamp.number for one in history if _goes(one, people, theirs, kept)}

    def left(one: Stamped) -> Entry | None:
        entry, number = one.entry, one.stamp.number
        if isinstance(entry, PersonExpected | GuestCame):
            return type(entry)("", entry.number, removed=True) if number in people else entry
        about = gone.intersection(references(entry))
        # a challenge that came from an answer of theirs is theirs, whether or not it names them
        if isinstance(entry, STAYING) and (number in theirs or about.difference(people)):
            return without_ids(entry.but(person=NOBODY, words=entry.words if number in kept else instead), gone)
        if number in gone or about.difference(people):
            return None
        return _unnamed(entry, people) if about else entry

    return _settled(_each(history, left))


def _goes(one: Stamped, people: Collection[int], theirs: Collection[int], kept: Collection[int]) -> bool:
    """Whether this whole entry goes with these people. What is about it (their turns, notes, answers) then goes too."""
    entry, number = one.entry, one.stamp.number
    if isinstance(entry, BY_PERSON):
        return entry.person in people
    return isinstance(entry, WHOLE) and number in theirs and number not in kept


def _unnamed(entry: Entry, people: Collection[int]) -> Entry | None:
    """An entry that names one of these people, without them; None where it is about nobody else."""
    if entry.goes_with:
        return None
    if isinstance(entry, PersonArrived | PersonLeft):  # whether they came counts, without a name
        return entry
    return entry.but(why="", told=False) if isinstance(entry, CouldNotCome) else without_ids(entry, people)


def without_members(
    history: Sequence[Stamped], members: Collection[int], marked: Mapping[str, int], kept: Collection[int] = ()
) -> list[Stamped]:  # fmt: skip
    """A group's entries without these members, in what it keeps of its meetings too.

    What they asked for goes with all that became of it; kept: the entries whose words stay, without who asked.

    marked: the meetings that were rewritten, each with the number of its mark. One that was adopted up to the entry
    before counts as adopted with the mark, so that an old meeting is not adopted over what later ones said.
    """
    gone = {
        one.stamp.number
        for one in history
        if isinstance(one.entry, basket.RequestMade) and one.entry.person in members and one.stamp.number not in kept
    }
    needed = needs_of(history, members)
    wishes = _wishes_kept(history, members)

    def left(one: Stamped) -> Entry | None:
        entry = one.entry
        if isinstance(entry, MemberJoined) and one.stamp.number in members:
            return MemberJoined("", entry.number, removed=True)
        if entry.goes_with and getattr(entry, "member", None) in members:
            return wishes.get(one.stamp.number)
        if isinstance(entry, basket.BasketEntry):
            return _basket_without(one, members, gone)
        if isinstance(entry, Adopted):
            return _kept_without(entry, members, marked)
        if isinstance(entry, MeetingAnnounced):
            return entry.but(left=_unasked(entry.left, members))
        return without_ids(entry, members) if isinstance(entry, terms.TermsAgreed) else _need_without(one, needed)

    return _each(history, left)


def _wishes_kept(history: Sequence[Stamped], members: Collection[int]) -> dict[int, WishKept]:
    """What is left of each one's last word on never being written to, by its entry; nothing of those who may be."""
    names: dict[int, list[str]] = {each: [] for each in members}
    emails: dict[int, list[str]] = {each: [] for each in members}
    last: dict[int, Stamped] = {}
    for one in history:
        entry, whose = one.entry, getattr(one.entry, "member", one.stamp.number)
        if whose in members and isinstance(entry, MemberJoined | MemberChanged):
            names[whose].append(entry.name or "")
            emails[whose].append(entry.email or "")
        elif whose in members and isinstance(entry, NeverWriteWished | MayBeWritten):
            last[whose] = one
    return {
        one.stamp.number: kept_of(one.entry, names[member], emails[member])
        for member, one in last.items()
        if isinstance(one.entry, NeverWriteWished)
    }


def needs_of(history: Sequence[Stamped], members: Collection[int]) -> set[int]:
    """The ids of all that these members ever said they need; a guest's own ids are those of their needs."""
    needs_said = (one for one in history if isinstance(one.entry, needs.NeedSaid))
    return {one.stamp.number for one in needs_said if {one.entry.member, one.stamp.number} & set(members)}  # type: ignore[attr-defined]


def without_needs(history: Sequence[Stamped], gone: Collection[int]) -> list[Stamped]:
    """A group's entries without these needs, and without whom they were shown to."""
    return _each(history, lambda one: _need_without(one, gone))


def with_need_words(history: Sequence[Stamped], need: int, words: str) -> list[Stamped]:
    """A group's entries with other words for this need, in place of those before."""

    def left(one: Stamped) -> Entry:
        is_need = isinstance(one.entry, needs.NeedSaid) and one.stamp.number == need
        return one.entry.but(words=words) if is_need else one.entry

    return _each(history, left)


def _need_without(one: Stamped, gone: Collection[int]) -> Entry | None:
    """Whom the name was shown to goes with the need. What is ready for a meeting names nobody, and stays."""
    whole = isinstance(one.entry, needs.NeedSaid) and one.stamp.number in gone
    return None if whole or (isinstance(one.entry, needs.NeedShown) and one.entry.need in gone) else one.entry


def _basket_without(one: Stamped, members: Collection[int], gone: Collection[int]) -> Entry | None:
    entry, number = one.entry, one.stamp.number
    if isinstance(entry, basket.RequestMade):
        if number in gone:
            return basket.RequestMade("", entry.number, removed=True)
        return entry.but(person=NOBODY, shown=True) if entry.person in members else entry
    if any(each in gone for each in references(entry)):
        return None
    if isinstance(entry, basket.RequestCameBack) and entry.item is not None:
        return entry.but(item=_unasked((entry.item,), members)[0])
    return entry


def _unasked(items: tuple[KeptItem, ...], members: Collection[int]) -> tuple[KeptItem, ...]:
    return tuple(one.but(asked_by=NOBODY) if one.asked_by in members else one for one in items)


def _kept_without(kept: Adopted, members: Collection[int], marked: Mapping[str, int]) -> Adopted:
    mark = marked.get(kept.meeting, 0)
    return kept.but(
        issues=tuple(one.but(person=NOBODY) if one.person in members else one for one in kept.issues),
        actions=tuple(_undone_by(one, members) for one in kept.actions),
        carried=_unasked(kept.carried, members),
        roles=tuple(role for role in kept.roles if role.member not in members and role.name),
        up_to=mark if mark and kept.up_to == mark - 1 else kept.up_to,
    )


def _undone_by(action: KeptAction, members: Collection[int]) -> KeptAction:
    person = NOBODY if action.person in members else action.person
    return action.but(person=person, others=tuple(each for each in action.others if each not in members))


def without_meeting(history: Sequence[Stamped], meeting: str) -> list[Stamped]:
    """A group's entries without what it kept of this meeting. What later meetings took from it is theirs."""
    return [
        one for one in history if not (one.entry.goes_with_meeting and getattr(one.entry, "meeting", None) == meeting)
    ]


def _each(history: Sequence[Stamped], change: Callable[[Stamped], Entry | None]) -> list[Stamped]:
    changed = ((one, change(one)) for one in history)
    return [one if entry == one.entry else one.but(entry=entry) for one, entry in changed if entry is not None]


def _settled(history: Iterable[Stamped]) -> list[Stamped]:
    """These entries, with TakenBack and PutBack no longer naming lines that are gone."""
    history = list(history)
    lines = {one.stamp.line for one in history}

    def left(one: Stamped) -> Entry | None:
        if not isinstance(one.entry, TakenBack | PutBack):
            return one.entry
        still = tuple(line for line in one.entry.lines if line in lines)
        return one.entry.but(lines=still) if still else None

    return _each(history, left)
