"""A group's year: what it asked and what came back, what it decided, did, and could not do; of any stretch of time.

Everything is worked out here, from the group and from what is kept of each of its meetings (`year_facts`), one meeting
at a time. Nothing is counted twice, because each thing goes by its ref ("13-P1"). What was taken back, taken out, kept
off every screen or left out of a summary is in none of it, and nothing here says who spoke or how much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from coprod_tui.model.entry import Id, Stamp
from coprod_tui.model.group import Group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.history import History
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.model.look_again import DecisionStands, StandsAs, how_decisions_stand
from coprod_tui.model.person import WISHES, wished
from coprod_tui.model.sharing import Receipt
from coprod_tui.model.small_numbers import in_fives
from coprod_tui.model.year_facts import Idea, MeetingFacts, SaidBeside, Who
from coprod_tui.model.zones import local_day


class Stretch(NamedTuple):
    """From a day until a day, both of it (YYYY-MM-DD); "" for no beginning, or no end."""

    since: str = ""
    until: str = ""

    def holds(self, day: str) -> bool:
        """What has no day is in none that has a beginning or an end."""
        if not day:
            return not (self.since or self.until)
        return self.since <= day <= (self.until or day)


def last_year(today: date) -> Stretch:
    """The twelve months up to this day."""
    last = today.replace(day=28) if (today.month, today.day) == (2, 29) else today
    since = date.fromordinal(last.replace(year=last.year - 1).toordinal() + 1)
    return Stretch(since.isoformat(), today.isoformat())


def _open(stretch: Stretch, today: str) -> Stretch:
    """Without its end, where that is today: what a clock that was ahead dates later has been, too."""
    return stretch._replace(until="") if stretch.until == today else stretch


class YearMeeting(NamedTuple):
    """finished: False for one that was begun and never was. read: False where its record could not be."""

    number: int
    title: str
    day: str
    finished: bool = True
    read: bool = True


class AnswerTold(NamedTuple):
    """days: how long after it was asked, None where that is not known, as where a clock went back."""

    words: str
    changed: str
    day: str
    days: int | None


class Asked(NamedTuple):
    """Something outside the group's control. who: who takes it there, as they wish; () for nobody, "" unnamed."""

    ref: str
    words: str
    day: str
    whose: str
    who: tuple[str, ...]
    by: str
    answers: tuple[AnswerTold, ...]
    settled: bool

    @property
    def is_still_asked(self) -> bool:
        """Whether it is not settled, and no answer changed anything."""
        return not self.settled and not any(one.changed for one in self.answers)


class Decided(NamedTuple):
    """by, by_words: what took its place. due: its day to look again has come. said: beside it, by whom as they wish.

    ended: the day (YYYY-MM-DD) of the meeting since which it is in force no longer, "" where it is, or nobody knows.
    """

    ref: str
    words: str
    day: str
    stands: StandsAs
    outcome: str
    look_again: str
    due: bool
    by: str
    by_words: str
    why: str
    said: tuple[tuple[SaidBeside, str], ...]
    ended: str = ""


class Promised(NamedTuple):
    """An action. done: since which day nothing is left to do, "" for unknown. outcome: what came of it, or why not."""

    ref: str
    words: str
    day: str
    who: tuple[str, ...]
    by: str
    state: Literal["done", "to-do", "dropped"]
    done: str
    outcome: str


class Year(NamedTuple):
    """today: the day on which all this stands so. people: members who came, in fives (`small_numbers`), 0 for too few.

    asked: what was asked or answered in this time. decided: what was decided in it, and what was replaced or ended in
    it; earlier: what else is in force. promised: what was promised or came to an end in it, and all still to do.
    unread: the meetings that could not be read, with a reason id: of these only what the group had of them is here.
    receipts: what bodies said of the pages that they were sent.
    """

    group: str
    stretch: Stretch
    today: str
    meetings: tuple[YearMeeting, ...] = ()
    asked: tuple[Asked, ...] = ()
    decided: tuple[Decided, ...] = ()
    earlier: tuple[Decided, ...] = ()
    promised: tuple[Promised, ...] = ()
    ideas: tuple[Idea, ...] = ()
    people: int = 0
    unread: tuple[tuple[int, str], ...] = ()
    receipts: tuple[Receipt, ...] = ()


def year_of(
    group: Group, facts: Iterable[MeetingFacts], stretch: Stretch, today: str, unread: Sequence[tuple[int, str]] = ()
) -> Year:
    """What the group's meetings came to in this time, as it stands today (YYYY-MM-DD).

    facts: of every meeting of the group that can be read, in any order. unread: the numbers of the others, with why.
    """
    return _YearBuilder(group, facts, stretch, today, unread).year()


class _YearBuilder:
    """Puts a `Year` together.

    facts: by the number of their meeting. history: the group's, with what it was not given of its meetings yet.
    stretch: the time told of, with an end; asked_stretch: as it was asked for.
    """

    def __init__(
        self, group: Group, facts: Iterable[MeetingFacts], stretch: Stretch, today: str,
        unread: Sequence[tuple[int, str]],
    ) -> None:  # fmt: skip
        self.group, self.asked_stretch, self.today, self.unread = group, stretch, today, dict(unread)
        self.stretch = _open(stretch, today)
        self.facts = {one.number: one for one in sorted(facts, key=lambda one: one.number)}
        self.history = brought_up_to_date(group.history, self.facts.values())
        self.days = {past.number: past.date for past in self.history.meetings}
        self.days |= {number: one.date for number, one in self.facts.items()}
        self.shown = {ref: (raw, words) for one in self.facts.values() for ref, raw, words in one.shown}
        self.zone = next((one.zone for one in reversed(self.facts.values())), "UTC")
        self.stands = {one.decision.ref: one for one in how_decisions_stand(self.history)}
        self.said: dict[str, list[SaidBeside]] = {}
        for one in self.facts.values():
            for saying in one.said:
                self.said.setdefault(f"{one.number}-D{saying.decision}", []).append(saying)

    def year(self) -> Year:
        here = [one for number, one in self.facts.items() if self.stretch.holds(one.date)]
        decided, earlier = self._decisions()
        return Year(
            self.group.name, self.asked_stretch, self.today, tuple(self._meetings()), tuple(self._asked()), decided,
            earlier, tuple(self._promised()), tuple(self._ideas(here)),
            in_fives(len({member for one in here for member in one.came})),
            tuple((number, why) for number, why in self.unread.items() if self._unread_here(number)),
            tuple(one for one in self.group.sharing.receipts if self.stretch.holds(one.date or self._local(one.sent))),
        )  # fmt: skip

    def _unread_here(self, number: int) -> bool:
        day = self.days.get(number, "")
        return not day or self.stretch.holds(day)

    def _meetings(self) -> Iterator[YearMeeting]:
        """Those that were held, in the order of their numbers."""
        meetings = [YearMeeting(one.number, one.title, one.date, one.finished) for one in self.facts.values()]
        meetings += [
            YearMeeting(past.number, past.title, past.date, read=False)
            for past in self.history.meetings
            if past.number in self.unread and past.up_to
        ]
        yield from sorted(one for one in meetings if self.stretch.holds(one.day))

    # What each thing is called, and by whom it is

    def _words(self, ref: str, words: str) -> str:
        """Its words as its own meeting's summary has them, unless a later meeting put it otherwise; "" for not here."""
        if _number(ref) not in self.facts:
            return "" if words == INSTEAD else words
        raw, reviewed = self.shown.get(ref, ("", ""))
        return reviewed if words in (raw, INSTEAD) or not reviewed else words

    def _day(self, ref: str) -> str:
        return self.days.get(_number(ref), "")

    def _local(self, at: int) -> str:
        return local_day(at, self.zone) if at else ""

    def _name(self, member: Id) -> str:
        found = self.group.members.get(member)
        return wished(found.name, found.named) if found is not None else ""

    def _who(self, members: Iterable[Id], names: str) -> tuple[str, ...]:
        """As each wishes now; "" for somebody who would rather not be named."""
        return (*(self._name(each) for each in members if each), *filter(None, (names,)))

    def _said_by(self, who: Who | None) -> str:
        """Their name, as little as they wished then and as little as they wish now."""
        if who is None:
            return ""
        found = self.group.members.get(who.member)
        if found is None:
            return "" if who.member else who.name
        return wished(found.name, min(who.named, found.named, key=WISHES.index))

    # What came of the time

    def _asked(self) -> Iterator[Asked]:
        for issue in self.history.issues:
            words, day = self._words(issue.ref, issue.words), self._day(issue.ref)
            answers = tuple(self._answers(issue, day))
            if words and any(map(self.stretch.holds, (day, *(one.day for one in answers)))):
                who = self._who((issue.person,), issue.who)
                yield Asked(issue.ref, words, day, issue.whose, who, issue.by, answers, issue.closed)

    def _answers(self, issue: KeptIssue, asked: str) -> Iterator[AnswerTold]:
        for one in issue.answers:
            day, changed = self._local(one.at), "" if one.changed == INSTEAD else one.changed
            if one.words != INSTEAD:
                yield AnswerTold(one.words, changed, day, _days(asked, day))

    def _decisions(self) -> tuple[tuple[Decided, ...], tuple[Decided, ...]]:
        """Those of this time, and all others that are in force."""
        here, earlier = [], []
        for one in self.stands.values():
            words, day = self._words(one.decision.ref, one.decision.words), self._day(one.decision.ref)
            if not words or (self.stretch.until and day > self.stretch.until):
                continue
            ended = one.stands in ("replaced", "no-longer") and self.stretch.holds(self.days.get(one.said_in, ""))
            if self.stretch.holds(day) or ended:
                here.append(self._decided(one, words, day))
            elif one.stands == "in-force":
                earlier.append(self._decided(one, words, day))
        return tuple(here), tuple(earlier)

    def _decided(self, one: DecisionStands, words: str, day: str) -> Decided:
        sayings, new = self.said.get(one.decision.ref, ()), self.stands.get(one.by)
        by_words = self._words(one.by, new.decision.words) if new is not None else ""
        return Decided(
            one.decision.ref, words, day, one.stands, one.decision.outcome, one.look_again, one.due(self.today), one.by,
            by_words, "" if one.why == INSTEAD else one.why, tuple((each, self._said_by(each.who)) for each in sayings),
            self.days.get(one.said_in, "") if one.stands in ("replaced", "no-longer") else "",
        )  # fmt: skip

    def _promised(self) -> Iterator[Promised]:
        """Of a meeting that cannot be read none is told: its summary may leave some of them out."""
        for action in self.history.actions:
            if _number(action.ref) in self.unread:
                continue
            words, day = self._words(action.ref, action.words), self._day(action.ref)
            done = self._done(action)
            here = self.stretch.holds(day) or (self.stretch.holds(done) if action.finished else self._was_by(day))
            if words and here:
                state: Literal["done", "to-do", "dropped"] = "done" if action.finished else "to-do"
                yield Promised(
                    action.ref, words, day, self._who((action.person, *action.others), action.who), action.by,
                    "dropped" if action.dropped else state, done, "" if action.outcome == INSTEAD else action.outcome,
                )  # fmt: skip

    def _was_by(self, day: str) -> bool:
        """Whether it was promised before this time was over."""
        return not self.stretch.until or "" < day <= self.stretch.until

    def _done(self, action: KeptAction) -> str:
        """The day it was done; where nobody kept that, the day of the first meeting that knew of it."""
        if not action.finished or action.done:
            return self._local(action.done)
        knew = (past.date for past in self.history.meetings for one in past.actions if _knew(one, action))
        return next(knew, "")

    def _ideas(self, here: Iterable[MeetingFacts]) -> Iterator[Idea]:
        """Of those meetings; and what was asked for between them and turned down in one of this time."""
        for one in here:
            yield from one.ideas
        for request in self.group.basket.being("turned-down"):
            if self.stretch.holds(self.days.get(request.meeting, "")):
                yield Idea(request.words, request.answer, request.meeting, request.mark)


def brought_up_to_date(history: History, facts: Iterable[MeetingFacts]) -> History:
    """The history, with what these meetings came to that the group was not given yet.

    Of one that was never finished, and others were held since, only what is its own: of the rest it does not know how
    it went on.
    """
    newest = max((past.number for past in history.meetings if past.up_to), default=0)
    for one in facts:
        past, outcome = history.get(one.meeting), one.outcome
        if past is not None and past.up_to >= outcome.up_to:
            continue
        if one.number < newest:
            own = f"{one.number}-"
            issues = tuple(each for each in outcome.issues if each.ref.startswith(own))
            actions = tuple(each for each in outcome.actions if each.ref.startswith(own))
            outcome = outcome.but(issues=issues, actions=actions)
        history = _with_news_marked(history, outcome.apply(history, Stamp(0, 0, 0)))
    return history


def _with_news_marked(before: History, after: History) -> History:
    """`after`, in which every issue and action that `before` had not is marked as news for the next meeting."""
    issues, actions = set(before.issues), set(before.actions)
    return after.but(
        issues=tuple(one if one in issues else one.but(fresh=True) for one in after.issues),
        actions=tuple(one if one in actions else one.but(fresh=one.finished) for one in after.actions),
    )


def _knew(kept: KeptAction, action: KeptAction) -> bool:
    return kept.ref == action.ref and kept.finished


def _number(ref: str) -> int:
    """Of the meeting that a ref ("13-P1") is of."""
    number = ref.partition("-")[0]
    return int(number) if number.isascii() and number.isdecimal() else 0


def _days(since: str, until: str) -> int | None:
    try:
        days = (date.fromisoformat(until) - date.fromisoformat(since)).days
    except ValueError:
        return None
    return days if days >= 0 else None
