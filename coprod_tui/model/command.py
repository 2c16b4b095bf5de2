"""A Command: what a seat asks for, as data. The name of a move, its arguments, and what the seat saw as it asked.

It is made against the meeting as that is when its turn comes, which another seat may have changed meanwhile. So a move
that goes by something nobody names ("whoever speaks is done now") says what that is (`entry.sees`), the Command carries
what stood there on its seat's screen, and it is refused where that has passed: optimistic concurrency, by the numbers
of entries. It holds no words of people's but those they typed, and is plain data: JSON can carry it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import msgspec

from coprod_tui.model.agreement import SupportCounted, WorryRaised, WorrySettled
from coprod_tui.model.card import CardShown
from coprod_tui.model.entry import MOVES, SEES, Entry, Frozen, Id, Refused, name_of_move
from coprod_tui.model.flow import Paused
from coprod_tui.model.held import WordsChosen, WordsHeld
from coprod_tui.model.plan import MeetingPlanned, WaysChosen
from coprod_tui.model.rules import RuleAdded, RuleBrought, RuleChanged, RuleDropped
from coprod_tui.model.turns import TurnBegan

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Given = ParamSpec("Given")
Arguments = Mapping[str, Any]
THINGS = ("note", "issue", "action", "rule", "item")
"""What moves that put something else than a decision in other words call it."""


class Saw(Frozen, frozen=True, forbid_unknown_fields=True):
    """What stood on a seat's screen, each by the number of the entry that made it so (a person by their id).

    0 is for nothing: nobody spoke, no item was on. None: the move does not go by it. words: of the decision, note or
    whatever else is asked about. answers: to the decision: worries, what became of them, and counts.
    """

    turn: int | None = None
    invited: int | None = None
    item: int | None = None
    pause: int | None = None
    card: int | None = None
    words: int | None = None
    answers: int | None = None
    rules: int | None = None
    ways: int | None = None
    held: int | None = None


class Command(Frozen, frozen=True, forbid_unknown_fields=True):
    """One move asked for. move: its name in MOVES. arguments: all it takes but the meeting. saw: None where all goes.

    It is a move itself: called with the meeting as it is, it returns entries or raises Refused.
    """

    move: str
    arguments: dict[str, Any] = msgspec.field(default_factory=dict)
    saw: Saw | None = None

    def __call__(self, meeting: Meeting) -> Sequence[Entry]:
        need_as_seen(meeting, self.saw, self.arguments)
        return MOVES[self.move](meeting, **self.arguments)

    def seen_in(self, meeting: Meeting) -> Command:
        """The same with what its seat saw, which showed this meeting; what it says of that already stays."""
        looked = {name: LOOKS[name](meeting, self.arguments) for name in SEES.get(self.move, ())}
        return self if self.saw is not None or not looked else self.but(saw=Saw(**looked))

    def by(self, seat: str) -> Command:
        """The same, asked for by that seat, where the move is one of a seat's own ("take back what I did last")."""
        return self.but(arguments=self.arguments | {"seat": seat}) if "seat" in _takes(self.move) else self


def command(
    move: Callable[Concatenate[Meeting, Given], Sequence[Entry]], *args: Given.args, **kwargs: Given.kwargs
) -> Command:
    """A Command for this move of the model's with these arguments."""
    name = name_of_move(move)
    return Command(name, dict(zip(_takes(name), args, strict=False)) | kwargs)


def as_command(move: Callable[[Meeting], Sequence[Entry]]) -> Command:
    """The Command for a move that has all its arguments but the meeting."""
    if isinstance(move, partial):
        return command(move.func, *move.args, **move.keywords)
    return move if isinstance(move, Command) else command(move)


@cache
def _takes(move: str) -> tuple[str, ...]:
    """The names of what a move takes, after the meeting."""
    return tuple(inspect.signature(MOVES[move]).parameters)[1:]


# What a seat sees


def _turn(meeting: Meeting, _arguments: Arguments) -> int:
    return meeting.turns.now.id if meeting.turns.now else 0


def _invited(meeting: Meeting, _arguments: Arguments) -> int:
    return meeting.rounds.invited or 0


def _item(meeting: Meeting, _arguments: Arguments) -> int:
    return meeting.agenda.current or 0


def _pause(meeting: Meeting, _arguments: Arguments) -> int:
    return _newest(meeting, Paused) if meeting.flow.pause else 0


def _card(meeting: Meeting, _arguments: Arguments) -> int:
    return _newest(meeting, CardShown) if meeting.cards.shown else 0


def _words(meeting: Meeting, arguments: Arguments) -> int:
    """The newest words of what is asked about; 0 where it was not there yet, or no other words are put to it."""
    sort = next(name for name in ("decision", *THINGS) if arguments.get(name))
    thing: Id = arguments[sort]
    if thing > meeting.last or not (sort == "decision" or arguments.get("words") or arguments.get("title")):
        return 0
    return _newest(meeting, Entry, about=(sort, thing), rewords=True) or thing


def _answers(meeting: Meeting, arguments: Arguments) -> int:
    return _newest(meeting, WorryRaised, WorrySettled, SupportCounted, about=("decision", arguments["decision"]))


def _rules(meeting: Meeting, _arguments: Arguments) -> int:
    return _newest(meeting, RuleBrought, RuleAdded, RuleChanged, RuleDropped)


def _ways(meeting: Meeting, _arguments: Arguments) -> int:
    return _newest(meeting, WaysChosen, MeetingPlanned)


def _newest(
    meeting: Meeting, *kinds: type[Entry], about: tuple[str, Id] | None = None, rewords: bool = False
) -> int:  # fmt: skip
    """The number of the newest entry of these kinds that counts, 0 for none.

    about: only those about this thing, by what they call it. rewords: only those that put it in other words.
    """
    for one in reversed(meeting.history):
        entry = one.entry
        if not isinstance(entry, kinds) or one.stamp.line in meeting.taken:
            continue
        if rewords and not _has_other_words(entry):
            continue
        if about is None or getattr(entry, about[0], None) == about[1]:
            return one.stamp.number
    return 0


def _has_other_words(entry: Entry) -> bool:
    return entry.rewords and (getattr(entry, "words", None) is not None or getattr(entry, "title", None) is not None)


def _held(meeting: Meeting, arguments: Arguments) -> int:
    """The newest that was kept off the screen, or chosen of it; of the words named alone, where some are."""
    lines, halves = set(arguments.get("lines") or ()), set(arguments.get("halves") or ())
    if not (lines or halves):
        return max(*meeting.held.waiting, *meeting.held.desk, _newest(meeting, WordsHeld, WordsChosen), 0)
    return next(
        (
            one.stamp.number
            for one in reversed(meeting.history)
            if isinstance(one.entry, WordsHeld | WordsChosen) and one.stamp.line not in meeting.taken
            and not (lines.isdisjoint(one.entry.lines) and halves.isdisjoint(one.entry.halves))
        ),
        0,
    )  # fmt: skip


LOOKS: Mapping[str, Callable[[Meeting, Arguments], int]] = {
    "turn": _turn, "invited": _invited, "item": _item, "pause": _pause, "card": _card, "words": _words,
    "answers": _answers, "rules": _rules, "ways": _ways, "held": _held,
}  # fmt: skip


def need_as_seen(meeting: Meeting, saw: Saw | None, arguments: Arguments) -> None:
    """Refuse a move whose seat saw something that another seat has changed since, and say what is so now."""
    if saw is None:
        return
    for name, look in LOOKS.items():
        seen = getattr(saw, name)
        if seen is not None and look(meeting, arguments) != seen:
            raise _passed(meeting, name, seen)


def _passed(meeting: Meeting, look: str, seen: int) -> Refused:
    now = meeting.turns.now
    speaker = meeting.people.shown(now.person) if now else ""
    if look == "turn":
        was = _speaker(meeting, seen)
        return Refused("turn-is-over", name=was, now=speaker) if was else Refused("turn-has-begun", name=speaker)
    if look == "invited":
        return Refused("round-went-on")
    if look == "item":
        item = meeting.agenda.now
        return Refused("item-has-begun", title=item.title) if item else Refused("item-is-over")
    if look == "pause":
        return Refused("pause-is-another") if meeting.flow.pause else Refused("pause-is-over")
    if look == "card":
        return Refused("card-is-another") if meeting.cards.shown else Refused("card-is-down")
    return {
        "words": Refused("words-changed"),
        "answers": Refused("answers-changed"),
        "rules": Refused("rules-changed"),
        "ways": Refused("ways-changed"),
        "held": Refused("other-words-held"),
    }[look]


def _speaker(meeting: Meeting, turn: int) -> str:
    """Whose turn that was, also where it was taken back or dropped since; "" for nobody's."""
    began = next((one.entry for one in meeting.history if one.stamp.number == turn), None)
    return meeting.people.shown(began.person) if isinstance(began, TurnBegan) else ""
