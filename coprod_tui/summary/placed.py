"""What features have to say in a summary, in the order of the register (`model/features.py`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Literal

from coprod_tui.model import features

Where = Literal["first", "sections", "under_items"]


@cache
def placed(where: Where) -> tuple[tuple[int, Callable[..., Any]], ...]:
    """The functions that features have for this, each with its place, in order."""
    named = sorted((place, one.name, told) for one in features.FEATURES for told, place in getattr(one, where))
    return tuple((place, getattr(import_module(f"{__package__}.{name}"), told)) for place, name, told in named)
