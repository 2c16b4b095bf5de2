"""What a verb is, what a line comes to (a ParsedLine), and the labels of what was heard in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from coprod_tui.line.typed_text import ENDS, LineProblem, TypedText
from coprod_tui.model.command import Command, as_command
from coprod_tui.model.entry import Entry
from coprod_tui.model.meeting import Meeting

Move = Callable[[Meeting], Sequence[Entry]]
LevelWords = Callable[[str, str], str]
"""The words a step of a scale is shown in: (scale, level) to words."""


def N_(message: str) -> str:  # noqa: N802  gettext's own name for a message translated later, at the edge
    """Mark a message for the catalogue; Babel reads it as a keyword."""
    return message


class LinePart(NamedTuple):
    """One thing understood in a line. label: an id of LABELS; text: people's words, a number, or an ISO date."""

    label: str
    text: str


LABELS: dict[str, str] = {
    "words": N_("words"),
    "who": N_("who"),
    "who-outside": N_("who, not in this group"),
    "asks": N_("who asks"),
    "asks-outside": N_("who asks, not in this group"),
    "whose": N_("whose"),
    "answer-by": N_("answer by"),
    "by": N_("by"),
    "date": N_("date"),
    "look-again": N_("look again on"),
    "item": N_("item"),
    "minutes": N_("minutes"),
    "for": N_("what for"),
    "asked-by": N_("asked by"),
    "asked-by-outside": N_("asked by, not in this group"),
    "ours": N_("is it ours to change"),
    "content-note": N_("content note"),
    "before": N_("before"),
    "rule": N_("rule"),
    "kept-to": N_("did we keep to it"),
    "component": N_("what co-production is made of"),
    "changes-rule": N_("new words for rule"),
    "decision": N_("decision"),
    "replaced-by": N_("replaced by"),
    "worry": N_("worry"),
    "issue": N_("outside our control"),
    "changed": N_("what changed"),
    "action": N_("action"),
    "changes-note": N_("new words for note"),
    "why": N_("why"),
    "here-by": N_("is here"),
    "why-told": N_("why, which may be said"),
    "said-by": N_("said by, not shown"),
    "instead-of": N_("instead of"),
    "answers-by": N_("answers by"),
    "word": N_("word"),
    "meaning": N_("meaning"),
    "question": N_("question"),
    "first": N_("who goes first"),
    "role": N_("role"),
    "new-name": N_("new name"),
    "named": N_("named in the summary"),
    "scale": N_("scale"),
    "step": N_("support"),
    "title": N_("title"),
    "begins": N_("starts at"),
    "ends": N_("finishes at"),
    "way": N_("way of working"),
    "setting": N_("now"),
    "place": N_("place"),
    "voices": N_("speaks for"),
    "groups": N_("groups"),
    "group": N_("group"),
    "answers": N_("answers"),
    "came": N_("how it came"),
}
"""What a heard text is, by id, in English: the edges translate it."""

DATES = frozenset({"answer-by", "answers-by", "by", "date", "look-again"})
"""The labels whose text is a date (YYYY-MM-DD)."""


class ParsedLine(NamedTuple):
    """A line understood.

    verb: its verb's first name. move: the Command for it, asked of the Meeting as it then is (it may be Refused).
    heard: what was understood. shows: what a screen is asked to show instead of a move, and about: of what.
    """

    verb: str
    move: Command | None
    heard: tuple[LinePart, ...] = ()
    shows: str = ""
    about: str = ""


class Here(NamedTuple):
    """What a line is read against. today: the date in the meeting's zone. seat: who types; undo is a seat's own."""

    meeting: Meeting
    today: date
    seat: str = ""
    level_words: LevelWords | None = None


def does(move: Move, *heard: tuple[str, str]) -> ParsedLine:
    """A parsed line that asks for this move. Parts that were left empty are not read back."""
    return ParsedLine("", as_command(move), tuple(LinePart(label, text) for label, text in heard if text))


def show(view: str, about: str = "") -> ParsedLine:
    return ParsedLine("", None, (), view, about)


Read = Callable[[TypedText, Here], ParsedLine]
"""From what stands after the verb to a ParsedLine; raises LineProblem."""


class Verb(NamedTuple):
    """One thing people can type.

    words: its names, the first is the one shown; several words may make one name, and "P1", "A1" or "D1" at its end
    stands for any such mark, which then also begins what is read. usage: how to write it, capitals for what one fills
    in. help: one sentence, English. moves: the model's moves it can make. takes: what completion offers after it, in
    order of place; the last again for all that follow.
    """

    words: tuple[str, ...]
    usage: str
    help: str
    read: Read
    moves: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    bare: bool = False

    @property
    def name(self) -> str:
        return self.words[0]


def alone(move: Move) -> Read:
    """A reader for verbs that take nothing. Words after the verb are an error that points at them, never dropped."""

    def read(rest: TypedText, here: Here) -> ParsedLine:
        nothing_more(rest)
        return does(as_command(move).by(here.seat))

    return read


def simple(words: tuple[str, ...], help: str, move: Move) -> Verb:
    """A verb that takes nothing."""
    return Verb(words, words[0], help, alone(move), (as_command(move).move,), bare=True)


def nothing_more(rest: TypedText) -> None:
    if rest.text.strip(ENDS):
        raise LineProblem("words-left-over", at=rest, words=_short(rest.words))


def show_only(view: str) -> Read:
    """A reader for verbs that take nothing and change nothing: a screen is asked to show this."""

    def read(rest: TypedText, _here: Here) -> ParsedLine:
        nothing_more(rest)
        return show(view)

    return read


def need_words(rest: TypedText) -> TypedText:
    """What was typed after the verb; refused where there is nothing."""
    if not rest:
        raise LineProblem("words-missing", at=rest)
    return rest


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
