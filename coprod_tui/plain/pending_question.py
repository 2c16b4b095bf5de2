"""A question that the next line may answer with yes, before something is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class PendingQuestion(NamedTuple):
    """Something that is done once somebody says yes, such as what cannot be undone. lines: those that ask it.

    yes: does it; all: what the word "all" does, where that is more than yes does. done, stayed: what is said after.
    with_choice: this question with what becomes of each thing as the words typed say; None where nothing can be chosen.
    declined: what is said where it is not done.
    """

    lines: tuple[str, ...]
    yes: Callable[[], None]
    all: Callable[[], None] | None
    done: str
    stayed: str = ""
    with_choice: Callable[[str], PendingQuestion] | None = None
    declined: str = ""
