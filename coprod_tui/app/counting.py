"""Counting support on a scale: which scale, then how many chose each of its steps, in words everyone can see."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.asking import Heard, Question
from coprod_tui.app.picking import Choice
from coprod_tui.model.agreement import count_support
from coprod_tui.model.entry import Refused
from coprod_tui.model.scales import SCALES, Level
from coprod_tui.wording import _, refusal
from coprod_tui.wording.scales import level_words, scale_words

if TYPE_CHECKING:
    from coprod_tui.app.screens.seated import Seated
    from coprod_tui.model.entry import Id

FIGURES = 4
"""The most figures a count can have."""


def ask_scale(room: Seated) -> None:
    """The group's usual scale first, then the others."""
    usual = room.meeting.plan.settings.scale
    order = sorted(SCALES, key=lambda scale: scale != usual)
    choices = [Choice(scale, str(place), scale_words(scale)) for place, scale in enumerate(order, 1)]
    room.foot.pick(_("Which scale?"), choices, lambda scale: _ask_counts(room, scale))


def ask_cards(room: Seated) -> None:
    """How many hold up green, yellow and red: for it, a worry, an objection."""
    _ask_counts(room, "cards")


def _ask_counts(room: Seated, scale: str) -> None:
    decision = room.meeting.decisions.now
    if decision is None:
        return
    steps = " · ".join(level_words(scale, level) for level, _meaning in SCALES[scale])
    hint = _("How many each, in this order: {steps}")
    if room.meeting.plan.settings.names_in_support:
        hint = _("How many each, or names, with ; between: {steps}")
    room.foot.ask(
        Question(
            f"count-{decision}-{scale}",
            scale_words(scale),
            hint.format(steps=steps),
            hear=partial(_hear, room, scale, decision),
        )
    )


def _hear(room: Seated, scale: str, decision: Id, words: str) -> Heard:
    """One answer for each step, in their order: a number, or names where the group keeps them; the rest are nobody."""
    steps = SCALES[scale]
    try:
        counted = _counts(room, words, len(steps))
    except Refused as refused:
        return Heard(trouble=refusal(refused))
    counted += [(0, ())] * (len(steps) - len(counted))
    levels = tuple(
        Level(level, level_words(scale, level), meaning, count, people)
        for (level, meaning), (count, people) in zip(steps, counted, strict=True)
    )
    shown = tuple((level.words, str(level.count)) for level in levels if level.count)
    move = partial(count_support, decision=decision, scale=scale, levels=levels)
    return Heard(move if words.strip() else None, shown)


def _counts(room: Seated, words: str, most: int) -> list[tuple[int, tuple[Id, ...]]]:
    """How many and who, for each step that was answered. Steps stand apart by ";" where there are names."""
    named = ";" in words or any(part.isalpha() for part in words.replace(",", " ").split())
    parts = words.split(";") if named else words.replace(",", " ").split()
    if len(parts) > most:
        raise Refused("too-many-steps", count=most)
    return [_count(room, part.strip()) for part in parts]


def _count(room: Seated, part: str) -> tuple[int, tuple[Id, ...]]:
    if not part:
        return 0, ()
    if part.isdecimal() and len(part) <= FIGURES:
        return int(part), ()
    people = []
    for name in filter(None, (each.strip() for each in part.split(","))):
        called = room.meeting.people.called(name)
        if len(called) != 1:
            raise Refused("one-name-each", name=name)
        people.append(called[0].id)
    return len(people), tuple(people)
