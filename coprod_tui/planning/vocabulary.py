"""The words of `words.toml`: what people call a column, a fact of a meeting, and what is never a name."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def word_lists(table: str) -> dict[str, tuple[str, ...]]:
    """The words or regular expressions in a table of `words.toml`, by what they mean."""
    return {name: tuple(filter(None, re.split(r"\s*[;\n]\s*", listing))) for name, listing in _tables()[table].items()}


@cache
def first_names() -> frozenset[str]:
    """First names that are common in Britain, from many languages. Others are known by their place in the line."""
    return frozenset(Path(__file__).with_name("first_names.txt").read_text("utf-8").split())
