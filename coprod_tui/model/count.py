"""A count of support while it is going on: one step of a scale at a time, each with how many stand there, or who.

What it offers to whatever screen asks:

- `begin(meeting, decision, scale)`: a `Count`, or why none can be made now.
- `Count.step`, `place`, `steps`: which step is asked now. `could`, `answered`, `unanswered`: "11 of 13 here have
  answered", which is all that may be shown before it is closed. `asked`: the steps answered so far, for whoever types.
- `take(number)`, `take_people(people)`, `back()`: the next `Count`, or `Refused` with the numbers; the count stays.
- `closed`: every step was answered. `levels(words)`: what `agreement.count_support` keeps, once it is closed.
- `by_page`, `together(standing)`: how many answered on screens of their own so far; and all of it, once it is closed.

A count is nobody's record: it is kept nowhere until it is closed. Who could take part is who is here and speaks for
themselves, so interpreters and supporters are not counted. Whoever gave no answer is never counted as for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.decisions import Decision, Worry, need_words_seen
from coprod_tui.model.entry import Frozen, Id, Refused
from coprod_tui.model.person import Person, speakers
from coprod_tui.model.scales import SCALES, Level, Meaning, Support
from coprod_tui.model.things import with_id

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Standing(Frozen, frozen=True):
    """How many stand on one step; people: which of them were named."""

    count: int
    people: tuple[Id, ...] = ()


class AskedOn(Frozen, frozen=True):
    """What a count holds for. words: of the decision. here: who could take part. support, worries: what stood by then.

    A count takes minutes, and another seat may change any of them meanwhile: then its numbers are of something else.
    """

    words: str
    here: tuple[Id, ...]
    support: Support | None = None
    worries: tuple[Worry, ...] = ()


class Count(Frozen, frozen=True):
    """able: who could take part, as they were here when it began. named: whether the group keeps who stood where.

    asked: the answers so far, in the order of the scale's steps. on: what people were asked about, and who they were.
    by_page: how many have answered by a page, None where nobody can; where they stand is known once it is closed.
    """

    decision: Id
    scale: str
    able: tuple[Person, ...]
    named: bool = False
    asked: tuple[Standing, ...] = ()
    on: AskedOn | None = None
    by_page: int | None = None

    @property
    def steps(self) -> tuple[tuple[str, Meaning], ...]:
        """The scale's steps: each one's id and what it means."""
        return SCALES[self.scale]

    @property
    def place(self) -> int:
        """Which step is asked now, from 0; how many steps there are once it is closed."""
        return len(self.asked)

    @property
    def closed(self) -> bool:
        return self.place == len(self.steps)

    @property
    def step(self) -> str:
        """The id of the step that is asked now; "" once it is closed."""
        return "" if self.closed else self.steps[self.place][0]

    @property
    def could(self) -> int:
        return len(self.able)

    @property
    def answered(self) -> int:
        return sum(one.count for one in self.asked) + (self.by_page or 0)

    @property
    def unanswered(self) -> int:
        return self.could - self.answered

    def take(self, number: int) -> Count:
        """So many stand on the step that is asked now, 0 for nobody. Refused where that is more than can be."""
        return self._taking(Standing(number))

    def take_people(self, people: Sequence[Person]) -> Count:
        """These people stand on the step that is asked now.

        Refused where the group keeps no names, and where one of them is counted already or cannot take part.
        """
        if not self.named:
            raise Refused("names-not-kept")
        need_each_once(people, self.able, [id for one in self.asked for id in one.people])
        return self._taking(Standing(len(people), tuple(person.id for person in people)))

    def _taking(self, standing: Standing) -> Count:
        if self.closed:
            raise Refused("count-is-closed")
        if standing.count < 0:
            raise Refused("nobody-counted")
        need_room(self.answered + standing.count, self.could, self.unanswered)
        return self.but(asked=(*self.asked, standing))

    def back(self) -> Count:
        """The step before is asked again; what was taken for it is gone."""
        if not self.asked:
            raise Refused("first-step")
        return self.but(asked=self.asked[:-1])

    def rest(self) -> Count:
        """Closed: nobody stands on the steps that were not asked. Refused while somebody has not answered."""
        if self.unanswered > 0:
            raise Refused("steps-to-ask", count=len(self.steps) - self.place)
        return self.but(asked=(*self.asked, *(Standing(0) for _step in self.steps[self.place :])))

    def together(self, standing: Sequence[Standing]) -> Count:
        """The same, closed, with all who stand on each step: those who answered by a page too.

        Refused where they are more than could answer, or somebody is among them twice: nobody is counted twice.
        """
        total = sum(one.count for one in standing)
        if total > self.could:
            raise Refused("counted-twice", count=total, here=self.could)
        named = [person for one in standing for id in one.people if (person := with_id(self.able, id)) is not None]
        need_each_once(named, self.able)
        return self.but(asked=tuple(standing), by_page=None)

    def levels(self, words: Callable[[str, str], str]) -> tuple[Level, ...]:
        """Every step with its words and how many stand there. words: of a scale's step (`wording.level_words`).

        Refused while a step was not answered, and where nobody stands anywhere.
        """
        if not self.closed:
            raise Refused("steps-to-ask", count=len(self.steps) - self.place)
        if not self.answered:
            raise Refused("nobody-counted")
        return tuple(
            Level(level, words(self.scale, level), meaning, one.count, one.people)
            for (level, meaning), one in zip(self.steps, self.asked, strict=True)
        )


def could_take_part(meeting: Meeting) -> tuple[Person, ...]:
    """Who is here now and answers for themselves. Who interprets for somebody, or supports them, does not count."""
    return speakers(meeting)


def begin(meeting: Meeting, decision: Id, scale: str) -> Count:
    """A count on the words as they were read back.

    Refused where they do not stand before everyone for it, on no scale we know, and where nobody is marked as here: of
    how many it was could not be said.
    """
    found = meeting.decisions.get(decision)
    if found is None or found.stage != "testing":
        raise Refused("words-not-confirmed")
    need_words_seen(meeting, decision)
    if scale not in SCALES:
        raise Refused("no-such-scale")
    able = could_take_part(meeting)
    if not able:
        raise Refused("nobody-to-count")
    return Count(decision, scale, able, meeting.plan.settings.names_in_support, on=asked_on(meeting, found))


def asked_on(meeting: Meeting, decision: Decision) -> AskedOn:
    """What people who are asked now are asked about."""
    here = tuple(person.id for person in could_take_part(meeting))
    return AskedOn(decision.words, here, decision.support, decision.worries)


def need_countable(meeting: Meeting, levels: Iterable[Level]) -> int:
    """How many could take part, where these counts can be true of who is here; refused with the number where not."""
    able = could_take_part(meeting)
    levels = tuple(levels)
    total = sum(level.count for level in levels)
    if total and not able:
        raise Refused("nobody-to-count")
    need_room(total, len(able), len(able))
    named = [id for level in levels for id in level.people]
    need_each_once([person for id in named if (person := meeting.people.get(id))], able)
    if any(len(level.people) > level.count for level in levels):
        raise Refused("more-names-than-counted")
    return len(able)


def need_room(total: int, could: int, left: int) -> None:
    """Refuse more in total than could take part. left: how many have not answered before this."""
    if total > could:
        raise Refused("more-than-here", count=total, here=could, left=left)


def need_each_once(people: Iterable[Person], able: Sequence[Person], before: Iterable[Id] = ()) -> None:
    """Refuse somebody who is counted twice, or who cannot take part. before: those counted on other steps."""
    counted = set(before)
    ids = {person.id for person in able}
    for person in people:
        if person.id not in ids:
            raise Refused("speaks-for-another" if person.voices else "not-here", name=person.name)
        if person.id in counted:
            raise Refused("counted-already", name=person.name)
        counted.add(person.id)
