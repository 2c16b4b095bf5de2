"""Agreement, told: worries, counts and what came of asking, and never more consent than was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.agreement import DecisionConcluded, MoreTimeAsked, SupportCounted, WorryRaised, WorrySettled
from coprod_tui.telling.reading import closed, in_a_line
from coprod_tui.wording import _, day

if TYPE_CHECKING:
    from coprod_tui.model.decisions import Outcome
    from coprod_tui.model.scales import Level
    from coprod_tui.telling.reading import Reading, Tells


def outcome_words(outcome: Outcome) -> str:
    """How it was agreed, or that it was not, as a sentence."""
    return {
        "nobody-objected": _("Nobody objected when asked."),
        "agreed": _("Agreed. How many stood where is kept."),
        "with-worries": _("Agreed, with worries, which are kept."),
        "not-agreed": _("Not agreed."),
    }[outcome]


def counted(levels: tuple[Level, ...]) -> str:
    """How many chose each step, in the words they saw: "Up: 5, Sideways: 2"."""
    return ", ".join(f"{in_a_line(level.words) or level.level}: {level.count}" for level in levels)


def _worry(entry: WorryRaised, _reading: Reading) -> str:
    if entry.objection:
        return _("Someone objects: {words}").format(words=closed(entry.words))
    return _("A worry is kept: {words}").format(words=closed(entry.words))


def _settled(entry: WorrySettled, reading: Reading) -> str:
    raised = reading.made(entry.worry)
    if not isinstance(raised, WorryRaised):
        return _("A worry has been met. It stays in the record.")
    return _("This worry has been met and stays in the record: {words}").format(words=closed(raised.words))


def _counted(entry: SupportCounted, _reading: Reading) -> str:
    return _("Counted: {counts}.").format(counts=counted(entry.levels))


def _more_time(entry: MoreTimeAsked, reading: Reading) -> str:
    words = closed(reading.decision(entry.decision))
    if entry.until:
        return _("We take more time, until {day}: {words}").format(day=day(entry.until), words=words)
    return _("We take more time: {words}").format(words=words)


def _concluded(entry: DecisionConcluded, reading: Reading) -> str:
    words = closed(reading.decision(entry.decision))
    return _("D{number}: {words} {outcome}").format(
        number=entry.number, words=words, outcome=outcome_words(entry.outcome)
    )


TELLS: Tells = {
    WorryRaised: _worry,
    WorrySettled: _settled,
    SupportCounted: _counted,
    MoreTimeAsked: _more_time,
    DecisionConcluded: _concluded,
}
