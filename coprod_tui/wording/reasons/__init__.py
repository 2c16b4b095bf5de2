"""Plain words for every reason something cannot be done now.

The floors below raise a reason id with fields (`Refused("already-speaking", name=...)`). Each file here holds the
words for the feature of the same name, on whichever floor that refuses. They are marked, and asked for in the reader's
language only when they are said. A test compares the ids raised in the source with the ids worded here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from coprod_tui.model import features
from coprod_tui.wording.catalogue import _
from coprod_tui.wording.phrases import day, names

ReasonWords = Mapping[str, str | Callable[[Mapping[str, Any]], str]]
"""Reason id to a marked message with named placeholders, or to a function of the fields where they choose the words."""


class Refusal(Protocol):
    """Anything that carries a reason id and fields: Refused, NotSaved, a problem with a settings file."""

    @property
    def reason(self) -> str: ...
    @property
    def fields(self) -> Mapping[str, Any]: ...


class _Fields(dict[str, Any]):
    """What the words name. A field that was not given is left out rather than stopping a meeting."""

    def __missing__(self, field: str) -> str:
        return ""


@cache
def words_for(id: str) -> str | Callable[[Mapping[str, Any]], str] | None:
    """The words for a reason id, not yet in anybody's language. Files are brought in until one has them."""
    for one in features.on(features.REASONS):
        reason_words: ReasonWords = import_module(f"{__name__}.{one.name}").WORDS
        if id in reason_words:
            return reason_words[id]
    return None


def reason(id: str, /, **fields: Any) -> str:
    """The words for a reason id. Among the fields, lists are read out ("Amy, Mo and Jo") and dates said in full.

    An id without words gives a sentence that is always true, because a meeting goes on whatever we forgot.
    """
    message = words_for(id)
    if message is None:
        return _("That cannot be done just now. Nothing has changed.")
    readable = _Fields({name: _read_out(value) for name, value in fields.items()})
    return (_(message) if isinstance(message, str) else message(fields)).format_map(readable)


def _read_out(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return names([str(_read_out(each)) for each in value])
    return day(value, named=True, year=True) if isinstance(value, date) else "" if value is None else value


def refusal(refused: Refusal) -> str:
    """The words for something that was refused, to be shown as they are (they may hold people's text: not markup)."""
    return reason(refused.reason, **refused.fields)


def refusal_kept(refused: Refusal) -> str:
    """The same, where the words that were typed still stand in their line or are put into it again."""
    return reason(refused.reason, **{**refused.fields, "kept": True})
