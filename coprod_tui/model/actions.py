"""Actions: who does what by when, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.corrections import correcting, need_words_open
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, differs, move, need_words, one_of, sees
from coprod_tui.model.flow import opening
from coprod_tui.model.person import need_people
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Action(Thing, frozen=True):
    """Something somebody will do by a day (YYYY-MM-DD).

    person and others: people of the meeting, others where several do it together; who: names of people who are not.
    number: A1 ... in this meeting; 0 where it came from an earlier one, and has a ref ("13-A1") instead. finished:
    nothing is left to do; outcome: what came of it, or where it was dropped, why. done: since when (ms), 0 for unknown.
    looked: this meeting looked at it, and it is still to do.
    """

    number: int
    words: str
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    item: Id = NOBODY
    ref: str = ""
    finished: bool = False
    outcome: str = ""
    others: tuple[Id, ...] = ()
    dropped: bool = False
    done: int = 0
    looked: bool = False

    @property
    def people(self) -> tuple[Id, ...]:
        """Everyone of the meeting who does it."""
        return tuple(each for each in (self.person, *self.others) if each)

    @property
    def taken(self) -> bool:
        return bool(self.people or self.who)

    @property
    def name(self) -> str:
        """As people say it: "A1" in its own meeting, "13-A1" in later ones."""
        return self.ref or f"A{self.number}"


class Actions(Things[Action], frozen=True):
    missing: ClassVar[str] = "no-such-action"

    @property
    def open(self) -> tuple[Action, ...]:
        return tuple(action for action in self.all if not action.finished)


class ActionEntry(Entry, frozen=True):
    part: ClassVar[str] = "actions"


class ActionAdded(ActionEntry, frozen=True):
    """ref is written where the action was carried from an earlier meeting. others: who does it beside that person."""

    numbers: ClassVar[str] = "action"
    words: str
    number: int
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    item: Id = NOBODY
    ref: str = ""
    others: tuple[Id, ...] = ()

    @property
    def people(self) -> tuple[Id, ...]:
        """Everyone of the meeting who does it."""
        return tuple(each for each in (self.person, *self.others) if each)

    def apply(self, part: Actions, stamp: Stamp) -> Actions:
        id = Id(stamp.number)
        action = Action(
            id, self.number, self.words, self.person, self.who, self.by, self.item, self.ref, others=self.others
        )  # fmt: skip
        return part.with_new(action)


class ActionChanged(ActionEntry, frozen=True):
    """What is None stays. Somebody named takes the place of everyone before: then nobody is with them but `others`."""

    rewords: ClassVar[bool] = True
    action: Id
    words: str | None = None
    person: Id | None = None
    who: str | None = None
    by: str | None = None
    others: tuple[Id, ...] | None = None

    def apply(self, part: Actions, _stamp: Stamp) -> Actions:
        changes = self.changes("action")
        if self.others is None and not (self.person is None and self.who is None):
            changes["others"] = ()
        return part.with_one(self.action, **changes)


class ActionFinished(ActionEntry, frozen=True):
    """done: when (UTC ms), of one that was done before this meeting was told; 0 for now."""

    action: Id
    done: int = 0

    def apply(self, part: Actions, stamp: Stamp) -> Actions:
        return part.with_one(self.action, finished=True, dropped=False, done=self.done or stamp.at)


class ActionDropped(ActionEntry, frozen=True):
    """The group does not do it after all, and says why. done: as of one that is finished."""

    action: Id
    why: str
    done: int = 0

    def apply(self, part: Actions, stamp: Stamp) -> Actions:
        return part.with_one(
            self.action, finished=True, dropped=True, outcome=self.why, done=self.done or stamp.at
        )  # fmt: skip


class ActionStillToDo(ActionEntry, frozen=True):
    """This meeting looked at it, and it stays as it is."""

    action: Id

    def apply(self, part: Actions, _stamp: Stamp) -> Actions:
        return part.with_one(self.action, looked=True)


class ActionCameTo(ActionEntry, frozen=True):
    """What came of it, in words; a finished action may still get them."""

    action: Id
    outcome: str

    def apply(self, part: Actions, _stamp: Stamp) -> Actions:
        return part.with_one(self.action, outcome=self.outcome)


@move
def add_action(
    meeting: Meeting, words: str, person: Id = NOBODY, who: str = "", by: str = "", others: tuple[Id, ...] = ()
) -> Sequence[Entry]:  # fmt: skip
    """Only the words are needed; who and by when may come later. others: who does it together with that person."""
    words = need_words(words, lines=True)
    need_people(meeting, person, *others)
    item, number = meeting.agenda.current or NOBODY, meeting.next_number("action")
    return [*opening(meeting), ActionAdded(words, number, person, clean(who), by, item, others=others)]


@move
@sees("words")
def change_action(
    meeting: Meeting, action: Id, *, words: str | None = None, person: Id | None = None, who: str | None = None,
    by: str | None = None, others: tuple[Id, ...] | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """What is None stays. Who does it is people of the meeting or names: whoever is named takes the place of all."""
    found = meeting.actions.need(action)
    words = None if words is None else need_words(words, lines=True)
    if words is not None and words != found.words:
        need_words_open(meeting)
    need_people(meeting, person, *(others or ()))
    person, who = one_of(person, None if who is None else clean(who))
    if others is None and not (person is None and who is None):
        others = ()
    changed = ActionChanged(action, None if words == found.words else words, person, who, by, others)
    return [*correcting(meeting, "action", action), changed] if differs(found, changed) else []


def _is_done(action: Action) -> bool:
    return action.finished and not action.dropped


@move
def finish_action(meeting: Meeting, action: Id) -> Sequence[Entry]:
    if _is_done(meeting.actions.need(action)):
        raise Refused("nothing-changed")
    return [ActionFinished(action)]


@move
def still_to_do(meeting: Meeting, action: Id) -> Sequence[Entry]:
    """The group looked at it, and it is still to be done."""
    found = meeting.actions.need(action)
    if found.finished or found.looked:
        raise Refused("nothing-changed")
    return [*opening(meeting), ActionStillToDo(action)]


@move
def drop_action(meeting: Meeting, action: Id, why: str) -> Sequence[Entry]:
    """It is not done after all. Why is said, so that nothing that was promised just goes."""
    if meeting.actions.need(action).finished:
        raise Refused("nothing-changed")
    return [ActionDropped(action, need_words(why, lines=True))]


@move
def tell_outcome(meeting: Meeting, action: Id, words: str) -> Sequence[Entry]:
    """What came of an action, which finishes it."""
    found = meeting.actions.need(action)
    words = need_words(words, lines=True)
    done: list[Entry] = [] if _is_done(found) else [ActionFinished(action)]
    return [*done, ActionCameTo(action, words)]
