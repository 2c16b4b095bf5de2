"""Ground rules: what the group agreed on how to work together, to be pointed to kindly and changed at any time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move, need_words, sees
from coprod_tui.model.flow import need_open
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Rule(Thing, frozen=True):
    """number: as people say it ("rule 2"), given once. before: earlier wordings, oldest first."""

    number: int
    words: str
    before: tuple[str, ...] = ()


class Pointed(Frozen, frozen=True):
    """Which rule was pointed to, and when (ms). Never by whom or at whom."""

    rule: Id
    at: int


class Rules(Things[Rule], frozen=True):
    """agreed: when the rules were read and agreed today, in ms. most: the highest number ever given."""

    missing: ClassVar[str] = "no-such-rule"
    agreed: int | None = None
    pointed: Pointed | None = None
    changed: bool = False
    most: int = 0

    def numbered(self, number: int) -> Rule | None:
        return next((rule for rule in self.all if rule.number == number), None)


class RuleEntry(Entry, frozen=True):
    part: ClassVar[str] = "rules"


class RuleBrought(RuleEntry, frozen=True):
    """A rule the group already had when the meeting was planned."""

    numbers: ClassVar[str] = "rule"
    words: str
    number: int

    def apply(self, part: Rules, stamp: Stamp) -> Rules:
        new = Rule(Id(stamp.number), self.number, self.words)
        return part.but(all=(*part.all, new), most=max(part.most, self.number))


class RuleAdded(RuleEntry, frozen=True):
    numbers: ClassVar[str] = "rule"
    words: str
    number: int

    def apply(self, part: Rules, stamp: Stamp) -> Rules:
        new = Rule(Id(stamp.number), self.number, self.words)
        return part.but(all=(*part.all, new), most=max(part.most, self.number), changed=True)


class RuleChanged(RuleEntry, frozen=True):
    rewords: ClassVar[bool] = True
    rule: Id
    words: str

    def apply(self, part: Rules, _stamp: Stamp) -> Rules:
        if part.get(self.rule) is None:
            return part
        rules = (
            rule.but(words=self.words, before=(*rule.before, rule.words)) if rule.id == self.rule else rule
            for rule in part.all
        )
        return part.but(all=tuple(rules), changed=True)


class RuleDropped(RuleEntry, frozen=True):
    rule: Id

    def apply(self, part: Rules, _stamp: Stamp) -> Rules:
        if part.get(self.rule) is None:
            return part
        pointed = None if part.pointed is not None and part.pointed.rule == self.rule else part.pointed
        rest = tuple(rule for rule in part.all if rule.id != self.rule)
        return part.but(all=rest, pointed=pointed, changed=True)


class RulePointedTo(RuleEntry, frozen=True):
    rule: Id

    def apply(self, part: Rules, stamp: Stamp) -> Rules:
        return part.but(pointed=Pointed(self.rule, stamp.at)) if part.get(self.rule) else part


class RuleLetGo(RuleEntry, frozen=True):
    """The rule pointed to leaves the screen again."""

    def apply(self, part: Rules, _stamp: Stamp) -> Rules:
        return part.but(pointed=None)


class RulesAgreed(RuleEntry, frozen=True):
    """Read together and agreed for today."""

    def apply(self, part: Rules, stamp: Stamp) -> Rules:
        return part.but(agreed=stamp.at)


@move
def add_rule(meeting: Meeting, words: str) -> Sequence[Entry]:
    need_open(meeting)
    words = need_words(words)
    return [RuleAdded(words, meeting.next_number("rule"))]


@move
@sees("words")
def change_rule(meeting: Meeting, rule: Id, words: str) -> Sequence[Entry]:
    need_open(meeting)
    words = need_words(words)
    if meeting.rules.need(rule).words == words:
        raise Refused("nothing-changed")
    return [RuleChanged(rule, words)]


@move
def drop_rule(meeting: Meeting, rule: Id) -> Sequence[Entry]:
    need_open(meeting)
    meeting.rules.need(rule)
    return [RuleDropped(rule)]


@move
def point_to_rule(meeting: Meeting, rule: Id) -> Sequence[Entry]:
    """Show a rule large, kindly, with nobody's name."""
    need_open(meeting)
    meeting.rules.need(rule)
    return [RulePointedTo(rule)]


@move
def let_rule_go(meeting: Meeting) -> Sequence[Entry]:
    if meeting.rules.pointed is None:
        raise Refused("nothing-changed")
    return [RuleLetGo()]


@move
@sees("rules")
def agree_rules(meeting: Meeting) -> Sequence[Entry]:
    need_open(meeting)
    if not meeting.rules.all:
        raise Refused("no-rules")
    return [RulesAgreed()]
