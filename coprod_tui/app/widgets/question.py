"""What may be asked at the foot of a screen, and what is understood of an answer. What asks it is brought in then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from coprod_tui.model.command import Command
from coprod_tui.model.entry import Refused
from coprod_tui.model.value import Value
from coprod_tui.record.recorder import Done
from coprod_tui.wording import refusal

After = Callable[[Any, Done], None]
"""What follows once a move is in the record. It gets the screen that asked for it, and what was done."""


class Heard(Value, frozen=True):
    """What was understood of a line so far.

    move: what Enter would do, None where it cannot yet. parts: (label, words) each. trouble: what stands in the way,
    with the place of the word it is about. shows: a page of the screen's own that was asked for; about: of what.
    private: these words are not for this screen, and go from it at once. means: what they are, where they are an answer
    and no move. words: those it was understood of, once somebody said them. letters: somebody wants to say what these
    mean before they go on with the line. first: awaited for the move to make, where it depends on answers that others
    still have (a count on phones); it may refuse.
    """

    move: Command | None = None
    parts: tuple[tuple[str, str], ...] = ()
    trouble: str = ""
    place: tuple[int, int] | None = None
    shows: str = ""
    about: str = ""
    private: bool = False
    means: object = None
    words: str = ""
    letters: str = ""
    first: Callable[[], Awaitable[Command]] | None = None

    @classmethod
    def of(cls, move: Command | None, parts: tuple[tuple[str, str], ...] = ()) -> Heard:
        """What Enter does; None where the question is passed over."""
        return cls(move, parts, means="" if move is None else None)

    @property
    def ready(self) -> bool:
        """Whether Enter takes it."""
        return self.move is not None or self.means is not None or bool(self.shows)


def heard_by(hear: Callable[[str], Heard], words: str) -> Heard:
    """What is understood of these words; where that is refused, why, and of which of them."""
    try:
        return hear(words)
    except Refused as refused:
        return Heard(trouble=refusal(refused), place=refused.at)


class Question(Value, frozen=True):
    """Something to be put into words.

    id: what its unfinished words are kept under. label: the kind; hint: what belongs there. move: what is done with
    the words; where there is none, the words are the answer. may_skip: an empty line is an answer too. enter: what
    Enter does, where it neither saves nor skips. hear: for lines with a grammar, instead of move. complete: ends for
    the word at the cursor, as (start, end, text). after: what follows once it is saved. secret: what is typed is not
    shown, and kept nowhere. back: the words that Backspace stands for on an empty line. keeps: whether words half typed
    are kept when it is left. clears: words that were refused go from the line, so that the next ones are not joined to
    them. prose: what is typed is read by people later, so letters and hard words in it are pointed out. follow: is
    given the words each time they are others, for what answers as they are typed.
    """

    id: str
    label: str
    hint: str = ""
    move: Callable[[str], Command | None] | None = None
    initial: str = ""
    may_skip: bool = False
    enter: str = ""
    hear: Callable[[str], Heard] | None = None
    complete: Callable[[str, int], Sequence[tuple[int, int, str]]] | None = None
    after: After | None = None
    secret: bool = False
    back: str = ""
    keeps: bool = True
    clears: bool = False
    prose: bool = False
    follow: Callable[[str], object] | None = None

    def understand(self, words: str) -> Heard:
        if self.hear is not None:
            return heard_by(self.hear, words)
        if not words.strip() and not self.may_skip:
            return Heard()
        return Heard.of(self.move(words.strip())) if self.move else Heard(means=words.strip())


class Choice(Value, frozen=True):
    """name: what comes back. key: what picks it at once ("" for none). words, and a figure beside them."""

    name: str
    key: str
    words: str
    figure: str = ""


class Picked(Value, frozen=True):
    """The name of the choice that was picked; or other: words that are none of the choices, where such are welcome."""

    name: str = ""
    other: str | None = None
