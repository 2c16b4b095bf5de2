"""The words of `words.toml`: what programs, houses and people write round an answer, in many tongues."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("coprod_tui.afterwards.replies") / "words.toml").read_text("utf-8"))


def table(name: str) -> dict[str, Any]:
    """All that one file of this package has there."""
    return _tables()[name]


def word_list(name: str) -> str:
    """A list there ("devices.sent_from"), of all its tongues together, with one space between words."""
    file, _dot, of = name.partition(".")
    words = table(file)[of]
    return " ".join((words if isinstance(words, str) else " ".join(words.values())).split())
