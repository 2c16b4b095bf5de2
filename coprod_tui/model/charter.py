"""What a meeting did to the ground rules it was planned with, as changes to the group's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.entry import Entry, Id
from coprod_tui.model.rules import RuleAdded, RuleBrought, RuleChanged, RuleDropped

if TYPE_CHECKING:
    from coprod_tui.model.group import Group
    from coprod_tui.model.history import PastMeeting
    from coprod_tui.model.meeting import Meeting


def rules_kept(
    group: Group, meeting: Meeting, past: PastMeeting | None
) -> tuple[list[Entry], tuple[tuple[int, int], ...]]:
    """The changes to make to the group's rules; and the rules made there, by (meeting's number, group's number).

    What the group did to a rule meanwhile stays where the meeting left that rule alone. past: what the group kept of
    this meeting before, if it was opened again; the numbers in it find the rules the meeting made then.
    """
    changed, dropped, brought = _touched(meeting)
    made = dict(past.rules if past else ())
    again = past is not None and past.up_to > 0
    left = {rule.number: rule for rule in meeting.rules.all}
    entries: list[Entry] = []
    for number, theirs in ({each: each for each in sorted(brought)} | made).items():
        rule, now = group.rules.numbered(theirs), left.get(number)
        if rule is None:
            if now is not None and now.id in dropped:  # dropped, kept so by the group, and then thought better of
                entries.append(RuleAdded(now.words, theirs))
        elif now is None:
            entries.append(RuleDropped(rule.id))
        elif now.words != rule.words and now.id in changed and (now.before or again):
            entries.append(RuleChanged(rule.id, now.words))
    most = group.rules.most
    for number, now in left.items():
        if number not in brought and number not in made:
            made[number] = most = max(most + 1, number)
            entries.append(RuleAdded(now.words, most))
    return entries, tuple(made.items())


def _touched(meeting: Meeting) -> tuple[set[Id], set[Id], set[int]]:
    """The rules ever changed, those ever dropped (taken back or not), and the numbers the meeting was planned with."""
    changed, dropped, brought = set(), set(), set()
    for one in meeting.history:
        if isinstance(one.entry, RuleChanged):
            changed.add(one.entry.rule)
        elif isinstance(one.entry, RuleDropped):
            dropped.add(one.entry.rule)
        elif isinstance(one.entry, RuleBrought):
            brought.add(one.entry.number)
    return changed, dropped, brought
