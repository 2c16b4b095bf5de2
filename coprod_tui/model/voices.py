"""Who is heard: turns and speaking time, worked out from the record and kept nowhere. Off until the group chooses it.

Off means off: then nothing here works out anything. What people bring is only counted where they agreed to it, and
only in groups so large that nobody can be told from them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move
from coprod_tui.model.order import unheard
from coprod_tui.model.person import People, need_person, voiced
from coprod_tui.model.small_numbers import by_what_they_bring
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.turns import Turn


class Voice(Value, frozen=True):
    """How one person was heard. length: speaking time with the clock running; longest: their longest turn; both in ms.

    otherwise: contributions without a turn. share: of all speaking time, from 0 to 1. heard: by whichever way; also
    whoever was invited in a round and passed.
    """

    person: Id
    turns: int = 0
    length: int = 0
    longest: int = 0
    otherwise: int = 0
    share: float = 0.0
    heard: bool = False


class GroupVoice(Value, frozen=True):
    """How those who bring the same were heard together. brings: their word for it. people: how many. length: ms."""

    brings: str
    people: int
    turns: int
    length: int
    share: float


class BringsCounted(Entry, frozen=True):
    """This person said whether what they bring may be counted with others of the same."""

    part: ClassVar[str] = "people"
    goes_with: ClassVar[bool] = True
    person: Id
    yes: bool = True

    def apply(self, part: People, _stamp: Stamp) -> People:
        return part.with_person(self.person, brings_counted=self.yes)


def counts(meeting: Meeting) -> bool:
    """Whether the group counts who speaks."""
    return meeting.plan.settings.count_voices


def spoken(meeting: Meeting, item: Id | None = None) -> Iterator[Turn]:
    """Every turn today, or on this item, the one that is on too."""
    turns = meeting.turns
    every = (*turns.past, turns.now) if turns.now else turns.past
    return (turn for turn in every if item is None or turn.item == item)


def voices(meeting: Meeting, now: int, item: Id | None = None) -> tuple[Voice, ...]:
    """Everyone who came or was heard (on this item, if one is named), in the order of their numbers: no ranking.

    now: meeting time in ms. Nothing where the group does not count.
    """
    if not counts(meeting):
        return ()
    lengths: dict[Id, list[int]] = {}
    for turn in spoken(meeting, item):
        lengths.setdefault(turn.person, []).append(turn.length(meeting.flow, now))
    otherwise = [one.person for one in meeting.turns.otherwise if item is None or one.item == item]
    whole = sum(map(sum, lengths.values()))
    passed = _invited(meeting, item)
    present = (person.id for person in meeting.people.being("here", "left"))
    here = {person for person in present if voiced(meeting, person) == person}

    def voice(person: Id) -> Voice:
        each = lengths.get(person, [])
        length, others = sum(each), otherwise.count(person)
        heard = bool(each or others or person in passed)
        return Voice(person, len(each), length, max(each, default=0), others, length / whole if whole else 0.0, heard)

    counted = here | lengths.keys() | set(otherwise)
    return tuple(voice(person.id) for person in meeting.people.all if person.id in counted)


def _invited(meeting: Meeting, item: Id | None) -> Collection[Id]:
    """Whoever spoke or passed in a round: to pass is not to be silent."""
    return meeting.rounds.reached if item is None else meeting.rounds.reached_on(item)


def voice_of(meeting: Meeting, person: Id, now: int) -> Voice | None:
    """Somebody's own figures, which anyone may ask for; None where the group does not count, or they were not here."""
    return next((voice for voice in voices(meeting, now) if voice.person == person), None)


def not_heard(meeting: Meeting) -> tuple[Id, ...]:
    """Who has not been heard from yet; nobody where the group does not count."""
    return unheard(meeting) if counts(meeting) else ()


def by_brings(meeting: Meeting, now: int) -> tuple[GroupVoice, ...]:
    """Turns and time by what people bring, for those who agreed to it. Nothing at all where it could name somebody.

    `model.small_numbers` says when that is.
    """
    grouped = by_what_they_bring((meeting.people.get(voice.person), voice) for voice in voices(meeting, now))
    whole = sum(voice.length for each in (grouped.others, *grouped.parts.values()) for voice in each)
    return tuple(_together(brings, each, whole) for brings, each in sorted(grouped.parts.items()))


def _together(brings: str, each: Sequence[Voice], whole: int) -> GroupVoice:
    length = sum(voice.length for voice in each)
    return GroupVoice(brings, len(each), sum(voice.turns for voice in each), length, length / whole if whole else 0.0)


@move
def count_brings(meeting: Meeting, person: Id, *, yes: bool = True) -> Sequence[Entry]:
    """Whether what this person brings may be counted with others of the same: theirs to say, and to take back."""
    if need_person(meeting, person).brings_counted == yes:
        raise Refused("nothing-changed")
    return [BringsCounted(person, yes)]
