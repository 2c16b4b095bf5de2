"""Counting support on a scale: which scale, then how many chose each of its steps, in words everyone can see."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.asking import Heard, Question
from coprod_tui.app.picking import Choice
from coprod_tui.model.agreement import count_support
from coprod_tui.model.scales import SCALES, Level
from coprod_tui.wording import _
from coprod_tui.wording.scales import level_words, scale_words

if TYPE_CHECKING:
    from coprod_tui.app.screens.room import Room
    from coprod_tui.model.entry import Id

FIGURES = 4
"""The most figures a count can have."""


def ask_scale(room: Room) -> None:
    """The group's usual scale first, then the others."""
    usual = room.meeting.plan.settings.scale
    order = sorted(SCALES, key=lambda scale: scale != usual)
    choices = [Choice(scale, str(place), scale_words(scale)) for place, scale in enumerate(order, 1)]
    room.foot.pick(_("Which scale?"), choices, lambda scale: _ask_counts(room, scale))


def _ask_counts(room: Room, scale: str) -> None:
    decision = room.meeting.decisions.now
    if decision is None:
        return
    steps = " · ".join(level_words(scale, level) for level, _meaning in SCALES[scale])
    room.foot.ask(
        Question(
            f"count-{decision}-{scale}",
            scale_words(scale),
            _("How many each, in this order: {steps}").format(steps=steps),
            hear=partial(_hear, scale, decision),
        )
    )


def _hear(scale: str, decision: Id, words: str) -> Heard:
    """Whole numbers, one for each step; those left out are nobody."""
    parts = words.replace(",", " ").split()
    steps = SCALES[scale]
    if not all(part.isdecimal() and len(part) <= FIGURES for part in parts) or len(parts) > len(steps):
        return Heard(trouble=_("Only numbers, at most {count} of them.").format(count=len(steps)))
    counts = [int(part) for part in parts] + [0] * (len(steps) - len(parts))
    levels = tuple(
        Level(level, level_words(scale, level), meaning, count)
        for (level, meaning), count in zip(steps, counts, strict=True)
    )
    shown = tuple((level.words, str(level.count)) for level in levels[: len(parts)])
    return Heard(partial(count_support, decision=decision, scale=scale, levels=levels) if parts else None, shown)
