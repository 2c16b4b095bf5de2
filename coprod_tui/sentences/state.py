"""A whole meeting as plain text: the facts the Room shows, for a pipe, a screen reader or an e-mail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import groupby
from operator import itemgetter
from typing import Any

from coprod_tui.model import features
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.value import Value
from coprod_tui.wording import _, labels

TEN = 10


class TextBlock(Value, frozen=True):
    """What a feature shows of itself here. lines: of the meeting, and of the time in it (ms) where it is timed.

    heading: an id of the group's own labels, or a message of ours; "" where none is needed.
    """

    lines: Callable[..., list[str]]
    heading: str = ""
    timed: bool = False


def state(meeting: Meeting, at: int) -> str:
    """Everything the Room may show, one fact a line, without what nobody needs to see: who waited how long.

    at: the time now, UTC ms. Ends with a newline.
    """
    label = labels(dict(meeting.plan.settings.labels))
    times = (meeting.clock.read(at),)
    parts = []
    for _ten, each in groupby(_blocks(), lambda one: one[0] // TEN):
        blocks = [block for _place, block in each]
        heading = blocks[0].heading
        lines = [line for one in blocks for line in one.lines(meeting, *(times if one.timed else ()))]
        parts.append((label.get(heading) or (_(heading) if heading else ""), lines))
    return "\n\n".join(_block_text(heading, lines) for heading, lines in parts if lines) + "\n"


def _blocks() -> list[tuple[int, TextBlock]]:
    """Each with its place; those of the same ten stand together."""
    each: list[tuple[int, str, Any]] = [
        (place, name, import_module(f"{__package__}.{one.name}"))
        for one in features.FEATURES
        for name, place in one.blocks
    ]
    return [(place, file.STATE[name]) for place, name, file in sorted(each, key=itemgetter(0))]


def _block_text(heading: str, lines: Iterable[str]) -> str:
    return "\n".join([heading, *(f"  {line}" for line in lines)] if heading else lines)
