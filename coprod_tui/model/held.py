"""Words kept off the screen: what was written as somebody hid it stays away until they choose what becomes of it.

A line whose words are held counts as before: only its words are not in the meeting that is folded, so no screen that
everybody sees, no summary and no page can show them. They stay in the record, where the Desk reads them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar

from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.decisions import DecisionDescribed, DecisionReworded, DecisionWorded
from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, Stamped, move, references, sees
from coprod_tui.model.flow import MeetingOpened, Paused, ScreenHidden, ScreenShown
from coprod_tui.model.mentions import each_text, texts
from coprod_tui.model.notes import WordExplained
from coprod_tui.model.removal import WordsLeftOut

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

HeldChoice = Literal["desk", "out", "fine"]
"""Only the Desk has these words; they are to be left out for good; they may be seen by everybody."""
RECENT = 120_000
"""Milliseconds before the newest words in which others are held with them: people say hard things in several goes."""
INSTEAD = "…"
"""What stands where words are held. A mark and no word: this floor has no language."""
WORDED = frozenset(
    (
        *("decisions", "parking", "actions", "notes", "rounds", "small_groups", "agenda", "flow", "people"),
        *("requests", "look_back", "in_force"),
    )
)
"""The parts whose entries may hold what somebody said or wrote in the meeting. Rules are the whole group's."""
Thing = TypeVar("Thing", bound=Entry)


class Held(Frozen, frozen=True):
    """Each by its line. waiting: nobody has chosen yet. desk, out, fine: what was chosen.

    hiding: the screen is hidden now, so that whatever is written is held. halves: the seats with a line half typed
    when it was hidden, each with what was chosen for that, "" so far. seen: whoever looks may read all of it.
    """

    waiting: tuple[int, ...] = ()
    desk: tuple[int, ...] = ()
    out: tuple[int, ...] = ()
    fine: tuple[int, ...] = ()
    hiding: bool = False
    halves: tuple[tuple[str, HeldChoice | Literal[""]], ...] = ()
    seen: bool = False

    @property
    def off(self) -> frozenset[int]:
        """The lines whose words are on no screen that everybody sees."""
        return frozenset() if self.seen else frozenset((*self.waiting, *self.desk, *self.out))

    @property
    def waits(self) -> bool:
        """Whether somebody has still to choose."""
        return bool(self.waiting) or any(not choice for _seat, choice in self.halves)

    @property
    def known(self) -> frozenset[int]:
        return frozenset((*self.waiting, *self.desk, *self.out, *self.fine))

    def with_waiting(self, lines: Iterable[int]) -> Held:
        new = tuple(line for line in dict.fromkeys(lines) if line not in self.known)
        return self.but(waiting=(*self.waiting, *new)) if new else self

    def with_choice(self, choice: HeldChoice, lines: Collection[int]) -> Held:
        def others(before: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(line for line in before if line not in lines)

        left = self.but(
            waiting=others(self.waiting), desk=others(self.desk), out=others(self.out), fine=others(self.fine)
        )  # fmt: skip
        return left.but(**{choice: (*getattr(left, choice), *lines)})

    def with_half(self, seats: Iterable[str], choice: HeldChoice | Literal[""]) -> Held:
        return self.but(halves=tuple((dict(self.halves) | dict.fromkeys(seats, choice)).items()))


class HeldEntry(Entry, frozen=True):
    part: ClassVar[str] = "held"
    reaches_back: ClassVar[bool] = True


class WordsHeld(HeldEntry, frozen=True):
    """The screen was hidden: the words of these lines, and all that are written until it is over, are kept off it.

    halves: seats where words were half typed. shown: it was told of so late that the screen is shown again already.
    """

    undoable: ClassVar[bool] = False
    weight: ClassVar[int] = -4
    incidental: ClassVar[bool] = True
    lines: tuple[int, ...] = ()
    halves: tuple[str, ...] = ()
    shown: bool = False

    def apply(self, part: Held, _stamp: Stamp) -> Held:
        return part.with_waiting(self.lines).with_half(self.halves, "").but(hiding=part.hiding or not self.shown)


class HidingEnded(HeldEntry, frozen=True):
    """The screen is shown again. What is written from now on is seen; what was held stays held."""

    undoable: ClassVar[bool] = False
    weight: ClassVar[int] = -4
    incidental: ClassVar[bool] = True

    def apply(self, part: Held, _stamp: Stamp) -> Held:
        return part.but(hiding=False)


class WordsChosen(HeldEntry, frozen=True):
    """What becomes of the words of these lines, and of what these seats had half typed. own: of this very line too."""

    weight: ClassVar[int] = -4
    choice: HeldChoice
    lines: tuple[int, ...] = ()
    halves: tuple[str, ...] = ()
    own: bool = False

    def apply(self, part: Held, stamp: Stamp) -> Held:
        lines = (*self.lines, stamp.line) if self.own else self.lines
        return part.with_choice(self.choice, lines).with_half(self.halves, self.choice)


# What is held, and what stands in its place


def has_words(entry: Entry) -> bool:
    """Whether it holds what somebody said or wrote. A name by itself is none: who is here goes on being seen."""
    if entry.part not in WORDED or not entry.holdable:
        return False
    if isinstance(entry, WordExplained) and entry.brought:
        return False
    if entry.part == "people":
        return bool(getattr(entry, "why", ""))
    return any(True for _text in texts(entry))


def held_by(batch: Iterable[Stamped], taken: Collection[int], held: Held, before: Iterable[Stamped] = ()) -> Held:
    """Which words are held after these entries, which come after those before.

    A line that was taken back stays held, because it may be put back. The words of a decision that was already
    concluded are never newly held.
    """
    reached = _Reached(before, taken)
    for one in batch:
        reached.take(one)
        if isinstance(one.entry, WordsHeld) and one.stamp.line not in taken:
            lines = tuple(line for line in one.entry.lines if line not in reached.lines)
            held = one.entry.but(lines=lines).apply(held, one.stamp)
        elif isinstance(one.entry, HeldEntry):
            held = one.entry.apply(held, one.stamp) if one.stamp.line not in taken else held
        elif held.hiding and has_words(one.entry):
            held = held.with_waiting((one.stamp.line,))
    return held


class _Reached:
    """The lines that are never held: those of concluded decisions, and of all that was said of them before."""

    def __init__(self, history: Iterable[Stamped], taken: Collection[int]) -> None:
        self._taken = taken
        self._about: dict[int, list[int]] = {}
        self.lines: set[int] = set()
        for one in history:
            self.take(one)

    def take(self, one: Stamped) -> None:
        entry, line = one.entry, one.stamp.line
        if entry.part != "decisions" or line in self._taken:
            return
        if isinstance(entry, DecisionWorded):
            self._about[one.stamp.number] = [line]
        elif isinstance(entry, DecisionConcluded):
            self.lines.update(self._about.get(entry.decision, ()))
        else:
            self._about.get(getattr(entry, "decision", 0), []).append(line)


def masked(entry: Thing) -> Thing:
    """The same entry with a mark in the place of people's words."""
    if entry.part == "people":
        return entry.but(why="")
    return each_text(entry, lambda _path, text: INSTEAD if text else "")


def off_screen(history: Iterable[Stamped], off: frozenset[int]) -> frozenset[int]:
    """The numbers of the entries of these lines, which are the ids of what they made."""
    return frozenset(one.stamp.number for one in history if one.stamp.line in off) if off else frozenset()


def _goes_on_of(entry: Entry) -> bool:
    """Whether its words are of a thing that another entry made: then they are held wherever the words of that are."""
    return entry.rewords or isinstance(entry, DecisionDescribed)


def is_off(one: Stamped, off: frozenset[int], made: frozenset[int]) -> bool:
    """Whether the words of this entry are held. made: what the held lines made, by number."""
    if not has_words(one.entry):
        return False
    return one.stamp.line in off or (_goes_on_of(one.entry) and not made.isdisjoint(references(one.entry)))


def as_seen(one: Stamped, meeting: Meeting) -> Entry:
    """The entry as everybody may see it."""
    off = meeting.held.off
    if not off:
        return one.entry
    made = off_screen(meeting.history, off) if _goes_on_of(one.entry) else frozenset()  # the only ones to ask
    return masked(one.entry) if is_off(one, off, made) else one.entry


def to_hold(meeting: Meeting) -> tuple[int, ...]:
    """The lines whose words go off the screen as it is hidden now.

    The newest words and those just before them, whichever seat wrote them. Never an outcome that was reached; and a
    decision that stands large for longer is away with its screen, and back with it.
    """
    began = next((one.stamp.number for one in meeting.history if isinstance(one.entry, MeetingOpened)), 0)
    settled = meeting.held.known | _Reached(meeting.history, meeting.taken).lines

    def may(one: Stamped) -> bool:
        return one.stamp.number > began and one.stamp.line not in settled and has_words(one.entry)

    newest = next((one.stamp.at for one in reversed(meeting.history) if may(one)), 0)
    lines = (one.stamp.line for one in meeting.history if newest - one.stamp.at <= RECENT and may(one))
    return tuple(dict.fromkeys(lines))


def words_are_off(meeting: Meeting, decision: Id) -> bool:
    """Whether nobody can read the words of this decision on a screen now: it is hidden, or they are held."""
    if meeting.flow.hidden:
        return True
    off = meeting.held.off
    made = off_screen(meeting.history, off)
    return any(
        is_off(one, off, made)
        for one in meeting.history
        if one.stamp.number == decision or (isinstance(one.entry, DecisionReworded) and one.entry.decision == decision)
        if one.stamp.line not in meeting.taken
    )


def to_leave_out(meeting: Meeting) -> tuple[int, ...]:
    """The lines whose words somebody chose to leave out for good, and that have not been taken out at the Desk yet.

    Taking them out rewrites the record, so it never happens by itself.
    """
    out = meeting.held.out
    asked = (one.stamp.number for one in meeting.history if isinstance(one.entry, WordsChosen) and out)
    first = min(asked, default=0)
    done = sum(isinstance(one.entry, WordsLeftOut) and one.stamp.number > first for one in meeting.history)
    return tuple(sorted(out)) if done < len(out) else ()


# Moves


@move
def hide(meeting: Meeting, half: str = "") -> Sequence[Entry]:
    """Every screen goes blank, and what was just written stays off it afterwards.

    half: the seat, where words are half typed there. While it is hidden already only that is new.
    """
    if meeting.flow.hidden or meeting.flow.stage != "open":
        return [*([] if meeting.flow.hidden else [ScreenHidden()]), *hold(meeting, half=half)]
    return [ScreenHidden(), WordsHeld(to_hold(meeting), (half,) if half else ())]


@move
def show(meeting: Meeting) -> Sequence[Entry]:
    """The screen may be seen again, without the words that are held. People take a moment before they go on."""
    if not meeting.flow.hidden:
        return []
    over = [HidingEnded()] if meeting.held.hiding else []
    calm = meeting.flow.stage == "open" and meeting.flow.pause is None
    return [*over, ScreenShown(), *([Paused("moment")] if calm else [])]


@move
@sees("held")
def choose_words(
    meeting: Meeting, choice: HeldChoice, lines: tuple[int, ...] = (), halves: tuple[str, ...] = ()
) -> Sequence[Entry]:
    """What becomes of words that are held, as the person whose they are chose.

    lines, halves: of which. Where none are named it is the newest that waits, and no other; and "fine" where nothing
    waits is for the newest of those that only the Desk has.
    """
    held = meeting.held
    if not (lines or halves):
        lines, halves = newest(held, choice)
    choices = dict(held.halves)
    if not (held.known.issuperset(lines) and choices.keys() >= set(halves)):
        raise Refused("no-words-held")
    lines = tuple(line for line in lines if line not in getattr(held, choice))
    halves = tuple(seat for seat in halves if choices[seat] != choice)
    return [WordsChosen(choice, lines, halves)] if lines or halves else []


def newest(held: Held, choice: HeldChoice) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The newest held line, or seat with half typed words, for which this can be chosen. Half typed comes first."""
    waiting, halves = held.waiting, tuple(seat for seat, chosen in held.halves if not chosen)
    if not (waiting or halves) and choice == "fine":
        waiting, halves = held.desk, tuple(seat for seat, chosen in held.halves if chosen == "desk")
    if not (waiting or halves):
        raise Refused("no-words-held")
    return ((), halves[-1:]) if halves else ((max(waiting),), ())


@move
def hold(meeting: Meeting, lines: tuple[int, ...] = (), half: str = "") -> Sequence[Entry]:
    """Record what a seat held back while the record could not be written. The program does it, so no verb does."""
    lines = tuple(line for line in lines if line not in meeting.held.known)
    halves = (half,) if half and dict(meeting.held.halves).get(half) != "" else ()
    return [WordsHeld(lines, halves, shown=not meeting.flow.hidden)] if lines or halves else []
