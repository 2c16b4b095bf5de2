"""Where everyone answered and nobody agrees, nothing makes it the agreed record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import replies, summary_outcome
from tests.model.test_sealing import AFTER, BEFORE, CIRCLE, RULES, over, says, why_not

if TYPE_CHECKING:
    from coprod_tui.model.plan import AgreedWhen
    from coprod_tui.model.replies import Answer


@pytest.mark.parametrize("answer", ["talk", "change", "wrong"])
@pytest.mark.parametrize("rule", RULES)
def test_where_everyone_answered_and_nobody_agrees_it_is_not_agreed(rule: AgreedWhen, answer: Answer) -> None:
    told = over(rule)
    for name in CIRCLE:
        says(told, name, answer)
    for one in told.meeting.replies.all:
        if answer != "talk":
            told.do(replies.settle_reply, one.id)
    assert why_not(told, BEFORE) == "nobody-agrees"
    assert why_not(told, BEFORE, closed=True) == "nobody-agrees"
    assert why_not(told, AFTER) == "nobody-agrees", "no day makes anybody agree"
    assert summary_outcome.step(summary_outcome.what_became(told.meeting), "", BEFORE) == "waiting"
    assert summary_outcome.step(summary_outcome.what_became(told.meeting), "", AFTER) == (
        "close" if rule == "by-date" else "waiting"
    )
    assert why_not(told, AFTER, closed=True) == ("" if rule == "by-date" else "nobody-agrees")
    assert [(one.closed, one.final.agrees) for one in told.meeting.sealing.seals] == [(True, 0)] * (rule == "by-date")


def test_where_one_agrees_and_all_others_answered_it_is_agreed_with_how_each_stands() -> None:
    told = over("everyone")
    says(told, CIRCLE[0], "agrees")
    for name in CIRCLE[1:]:
        says(told, name, "talk")
    assert why_not(told) == ""
    final = told.meeting.sealing.seals[-1].final
    assert (final.agrees, final.talk) == (1, len(CIRCLE) - 1)
