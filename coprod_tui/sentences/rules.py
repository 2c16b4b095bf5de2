"""Ground rules, told: never by whom or at whom one was pointed to."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.rules import (
    RuleAdded,
    RuleBrought,
    RuleChanged,
    RuleDropped,
    RuleLetGo,
    RulePointedTo,
    RulesAgreed,
)
from coprod_tui.sentences.record_view import RecordView, Tells, always, closed, in_a_line
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _


def _rule(number: int, words: str) -> str:
    return _("Rule {number}: {words}").format(number=number, words=closed(words))


def _brought(entry: RuleBrought, _reading: RecordView) -> str:
    return _rule(entry.number, entry.words)


def _added(entry: RuleAdded, _reading: RecordView) -> str:
    return _("New rule {number}: {words}").format(number=entry.number, words=closed(entry.words))


def _changed(entry: RuleChanged, reading: RecordView) -> str:
    number, _words = reading.rule(entry.rule)
    return _("Rule {number} is now: {words}").format(number=number, words=closed(entry.words))


def _dropped(entry: RuleDropped, reading: RecordView) -> str:
    number, words = reading.rule(entry.rule)
    return _("Rule {number} is dropped: {words}").format(number=number, words=closed(words))


def _pointed(entry: RulePointedTo, reading: RecordView) -> str:
    return _rule(*reading.rule(entry.rule))


TELLS: Tells = {
    RuleBrought: _brought,
    RuleAdded: _added,
    RuleChanged: _changed,
    RuleDropped: _dropped,
    RulePointedTo: _pointed,
    RuleLetGo: always(N_("The rule has left the screen.")),
    RulesAgreed: always(N_("The ground rules were read and agreed.")),
}
LABEL = N_("rule")


def shown(meeting: Meeting) -> list[str]:
    return [f"{rule.number}  {in_a_line(rule.words)}" for rule in meeting.rules.all]


STATE = {"rules": TextBlock(shown, "rules")}
