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
from coprod_tui.sentences.record_view import Tells, in_a_line, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_

TELLS: Tells = {
    RuleBrought: sentence(N_("Rule {number}: {words}")),
    RuleAdded: sentence(N_("New rule {number}: {words}")),
    RuleChanged: sentence(N_("Rule {number} is now: {words}")),
    RuleDropped: sentence(N_("Rule {number} is dropped: {words}")),
    RulePointedTo: sentence(N_("Rule {number}: {words}")),
    RuleLetGo: sentence(N_("The rule has left the screen.")),
    RulesAgreed: sentence(N_("The ground rules were read and agreed.")),
}
LABEL = N_("rule")


def lines(meeting: Meeting) -> list[str]:
    return [f"{rule.number}  {in_a_line(rule.words)}" for rule in meeting.rules.all]


STATE = {"rules": TextBlock(lines, "rules")}
