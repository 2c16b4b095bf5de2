"""From a typed line to a ParsedLine: the verb it begins with, then what that verb reads in the rest.

Nothing is dropped and nothing is guessed at: what a verb does not understand is either kept as words or pointed at.
"""

from __future__ import annotations

from datetime import date

from coprod_tui.line.grammar import named, verb_of
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import Here, LevelWords, ParsedLine, Verb
from coprod_tui.model.meeting import Meeting


def parse(
    text: str, meeting: Meeting, today: date, seat: str = "", level_words: LevelWords | None = None
) -> ParsedLine:
    """What a line asks for. A "/" before the verb is as good as none.

    today: the date in the meeting's zone. level_words: the words a step of a scale is shown in, kept with a count.
    Raises LineProblem, which points at the characters that are not understood.
    """
    verb, rest = verb_of(begun(text))
    return _read(verb, rest, Here(meeting, today, seat, level_words))


def parse_kind(
    kind: str, text: str, meeting: Meeting, today: date, seat: str = "", level_words: LevelWords | None = None
) -> ParsedLine:
    """The same where the verb was chosen before: kind is its name, and the whole text belongs to it."""
    return _read(named(kind), TypedText(text).trimmed(), Here(meeting, today, seat, level_words))


def begun(text: str) -> TypedText:
    """A line without spaces at its ends and without a "/" before its verb."""
    line = TypedText(text).trimmed()
    return line.cut(1) if line.text.startswith("/") else line


def _read(verb: Verb, rest: TypedText, here: Here) -> ParsedLine:
    return verb.read(rest, here)._replace(verb=verb.name)
