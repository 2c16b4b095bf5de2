"""What somebody typed, with its place: every piece knows which characters of the line it came from.

Pieces stay as typed until they are taken out as words, so that a problem can always point at the right characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean, folded
from coprod_tui.model.value import Value

LONGEST_NAME = 60
"""Characters: what is longer is nobody's name, no verb and no date, and is not looked up."""
LONGEST_SHOWN = LONGEST_NAME + len(" (123456)")
"""Characters of a name with the number that tells two of that name apart."""
ENDS = " .,!"
"""What may follow a name and is not of it."""


class LineProblem(Refused):
    """A line that cannot be understood, and where.

    at: the text it is about, or from which character to which (exclusive) in the line as it was given; where they are
    the same, something is missing there. suggestion: what to put in its place, "" where nothing comes near.
    """

    def __init__(self, reason: str, *, at: TypedText | tuple[int, int], suggestion: str = "", **fields: Any) -> None:
        super().__init__(reason, suggestion=suggestion, **fields)
        self.at = self.start, self.end = (at.start, at.end) if isinstance(at, TypedText) else at
        self.suggestion = suggestion


class TypedText(Value, frozen=True):
    """Part of a line: text as typed, start: its place in the line."""

    text: str
    start: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything in it that can be seen."""
        return bool(self.text.strip()) and bool(self.words if len(self.text) <= LONGEST_NAME else True)

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> str:
        """As it is kept on one line: cleaned, single spaces."""
        return clean(self.text)

    @property
    def lines(self) -> str:
        """As it is kept where lines may be several."""
        return clean(self.text, lines=True)

    @property
    def name(self) -> str:
        """As the name of something: without the full stop or comma that dictation puts after it."""
        return self.words.rstrip(ENDS)

    @property
    def key(self) -> str:
        """As it is looked up: a name without accents or capitals; "" for what is too long to be one."""
        return folded(self.name) if len(self.text) <= LONGEST_SHOWN else ""

    def cut(self, start: int, end: int | None = None) -> TypedText:
        """A part of it by places in its own text, without spaces at the ends."""
        end = len(self.text) if end is None else end
        part = self.text[start:end]
        return TypedText(part.strip(), self.start + start + len(part) - len(part.lstrip()))

    def without(self, mark: str) -> TypedText:
        """Without this mark at its end."""
        return self.cut(0, len(self.text.rstrip().removesuffix(mark)))

    def beyond(self, mark: str) -> TypedText:
        """Without this mark at its beginning."""
        return self.cut(len(mark)) if self.text.startswith(mark) else self

    def past(self, begins: re.Pattern[str]) -> TypedText:
        """What follows this at its beginning; all of it where it does not begin so."""
        match = begins.match(self.text)
        return self.cut(match.end()) if match else self

    def parted(self, mark: re.Pattern[str]) -> tuple[TypedText, TypedText | None]:
        """What stands before the first of these marks, and what after it; None where there is none."""
        match = mark.search(self.text)
        return (self.cut(0, match.start()), self.cut(match.end())) if match else (self, None)

    def pieces(self, marks: re.Pattern[str]) -> list[TypedText]:
        """What stands between these marks, where anything does."""
        matches = list(marks.finditer(self.text))
        starts = [0, *(mark.end() for mark in matches)]
        ends = [*(mark.start() for mark in matches), len(self.text)]
        return [piece for start, end in zip(starts, ends, strict=True) if (piece := self.cut(start, end))]

    def trimmed(self) -> TypedText:
        return self.cut(0)

    def tokens(self, most: int) -> Iterator[TypedText]:
        """Its first words, at most so many."""
        for count, match in enumerate(re.finditer(r"\S+", self.text)):
            if count == most:
                return
            yield TypedText(match[0], self.start + match.start())

    def after(self, token: TypedText) -> TypedText:
        """What follows one of its tokens."""
        return self.cut(token.end - self.start)

    def first(self) -> tuple[TypedText, TypedText]:
        """Its first word and the rest."""
        for token in self.tokens(1):
            return token, self.after(token)
        return self.trimmed(), TypedText("", self.end)
