"""What a line may be asked to say yes to, before it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Asks(NamedTuple):
    """Something that a yes does, such as what cannot be taken back. lines: what would go, then the question.

    all: what the word all does, where it does more than yes; done and stayed: what to say after. otherwise: the
    same with a choice of what becomes of which, as it was typed; None where there is nothing to choose. left: what to
    say where it is not done.
    """

    lines: tuple[str, ...]
    yes: Callable[[], None]
    all: Callable[[], None] | None
    done: str
    stayed: str = ""
    otherwise: Callable[[str], Asks] | None = None
    left: str = ""
