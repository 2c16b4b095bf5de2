"""Minutes and other numbers as people type them: their value, and what is understood as they are typed."""

from __future__ import annotations

from coprod_tui.app.widgets.question import Heard
from coprod_tui.line.lengths import need_minutes
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.text import whole_number
from coprod_tui.wording import _, length, refusal


def minutes_in(words: str) -> int:
    """The minutes typed, 0 for none. Raises LineProblem where the words are no length of time."""
    return need_minutes(TypedText(words), usual=0)


def hear_number(words: str, least: int, most: int) -> Heard:
    """What is understood of a number as it is typed. least: 0 or 1."""
    digits = words.strip()
    if not digits:
        return Heard()
    if digits.isascii() and (whole_number(digits, most) or (digits == "0" and not least)):
        return Heard(means=words)
    return Heard(trouble=_("A number from {least} to {most}.").format(least=least, most=most))


def hear_minutes(words: str) -> Heard:
    """What is understood of minutes as they are typed. An empty line is an answer too: no minutes."""
    if not words.strip():
        return Heard(means=" ")
    try:
        minutes = minutes_in(words)
    except LineProblem as problem:
        return Heard(trouble=refusal(problem))
    return Heard(means=words, parts=(("", length(minutes)),))
