"""What somebody types, or says, when one step of a count is asked: how many, or the names of those who stand there."""

from __future__ import annotations

import re

from coprod_tui.line.languages import either, in_every_language
from coprod_tui.line.lookup import named_number, need_person
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import Here
from coprod_tui.model.count import Count

BACK = "back"
"""What asks the step before again."""
NOBODY = in_every_language(("0", "zero", "none", "nobody", "no one"))
BETWEEN = re.compile(rf"\s*[,;\n]\s*|\s+(?:{either('and')}|&)\s+", re.IGNORECASE)


def answer(count: Count, typed: str, here: Here) -> Count:
    """The count with this answer to the step that is asked now.

    "9", "nine" and "nobody" are how many. "back" asks the step before again. Names, with commas between them, are who.
    Nothing at all is no answer: it is refused, as is what is neither, and what the count refuses.
    """
    text = TypedText(typed).trimmed()
    if not text:
        raise LineProblem("step-unanswered", at=(0, 0))
    if text.key in in_every_language((BACK,)):
        return count.back()
    number = 0 if text.key in NOBODY else named_number(text)
    if number is not None:
        return count.take(number)
    if not count.named:
        raise LineProblem("not-a-count", at=text, words=text.words[:40])
    return count.take_people([need_person(piece, here) for piece in text.pieces(BETWEEN)])
