"""A group's own rule for agreeing, and whether it says that a decision is agreed.

Three rules, one of which the group chooses in its ways of working, each with the least number of people it wants here:

- nobody objects (what everybody has who chose nothing);
- at most so many object, and what they say stays with the decision;
- a share of those here are for it.

Under the first two, where it was counted, more must be for it than are not there yet: who wants to talk more, or gave
no answer, is never counted as for it. Who stands aside lets it go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.entry import Frozen, Refused

if TYPE_CHECKING:
    from coprod_tui.model.decisions import Decision
    from coprod_tui.model.plan import Settings
    from coprod_tui.model.scales import Support

RuleFor = Literal["nobody-objects", "few-objections", "share"]
Share = Literal["more-than-half", "two-thirds", "three-quarters", "four-fifths", "everyone"]
SHARES: Mapping[Share, tuple[int, int]] = {
    "more-than-half": (1, 2),
    "two-thirds": (2, 3),
    "three-quarters": (3, 4),
    "four-fifths": (4, 5),
    "everyone": (1, 1),
}
"""So many parts of so many; more than half is more than one of two, each other at least that."""
FOR_IT = {("six", "3")}
"""Steps of scales that are for it in their own words, though they mean a worry."""


class DecisionRule(Frozen, frozen=True):
    """objections: how many may stand, under "few-objections". share: of those here, under "share".

    quorum: how many must be here, 0 for any number.
    """

    way: RuleFor = "nobody-objects"
    objections: int = 1
    share: Share = "two-thirds"
    quorum: int = 0


class Tally(Frozen, frozen=True):
    """How many stood where, whichever scale it was. here: how many could take part, None where that is not known.

    counted: whether anybody was counted; where not, all that is known is `objects`, those whose objection stands in
    words. worry: with a worry; of them `worry_for` are for it in the words of their step.
    """

    here: int | None = None
    counted: bool = False
    in_favour: int = 0
    worry: int = 0
    aside: int = 0
    not_yet: int = 0
    objects: int = 0
    worry_for: int = 0

    @property
    def unanswered(self) -> int:
        """Who was here and stands nowhere: never for it."""
        answered = self.in_favour + self.worry + self.aside + self.not_yet + self.objects
        return max(0, self.here - answered) if self.counted and self.here is not None else 0

    @property
    def for_it(self) -> int:
        return self.in_favour + self.worry_for


def of_group(settings: Settings) -> DecisionRule:
    """The rule that these ways of working choose."""
    return DecisionRule(settings.agree_by, settings.most_objections, settings.share_for, settings.quorum)


def tally(decision: Decision) -> Tally:
    """How many stood where on a decision, as far as it was heard. Whoever objects in words and was counted is one."""
    support, objects = decision.support, len(decision.objections)
    if support is None:
        return Tally(decision.could, objects=objects)
    many = dict.fromkeys(("for", "worry", "aside", "talk", "block"), 0)
    for level in support.levels:
        many[level.meaning] += level.count
    return Tally(
        support.could, True, many["for"], many["worry"], many["aside"], many["talk"], max(objects, many["block"]),
        _worry_for(support),
    )  # fmt: skip


def only_counted(decision: Decision) -> bool:
    """Whether somebody objected in a count, and no objection stands in words: none can be met."""
    return not decision.objections and tally(decision).objects > 0


def _worry_for(support: Support) -> int:
    return sum(level.count for level in support.levels if (support.scale, level.level) in FOR_IT)


def stands_in_the_way(rule: DecisionRule, counts: Tally) -> Refused | None:
    """Why this is not agreed by that rule; None where it is."""
    if rule.quorum and (counts.here or 0) < rule.quorum:
        return Refused("too-few-here", count=rule.quorum, here=counts.here or 0)
    if rule.way == "share":
        return _share_in_the_way(rule, counts)
    most = rule.objections if rule.way == "few-objections" else 0
    if counts.objects > most:
        return Refused("too-many-object", count=counts.objects, most=most) if most else Refused("objection-stands")
    not_yet = counts.not_yet + counts.unanswered
    if counts.counted and not counts.for_it:
        return Refused("nobody-is-for-it")
    if counts.counted and counts.for_it <= not_yet:
        return Refused("more-not-there-yet", count=counts.for_it, others=not_yet)
    return None


def _share_in_the_way(rule: DecisionRule, counts: Tally) -> Refused | None:
    if not counts.counted or counts.here is None:
        return Refused("count-first")
    parts, of = SHARES[rule.share]
    mine, needed = counts.for_it * of, counts.here * parts
    enough = mine > needed if rule.share == "more-than-half" else mine >= needed
    return None if enough else Refused("share-not-reached", count=counts.for_it, here=counts.here)
