"""Keys for ground rules: point to one, add, change, drop, agree them."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import OPEN, Key, Situation, asks
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import command
from coprod_tui.model.entry import Id
from coprod_tui.model.rules import Rule, add_rule, agree_rules, change_rule, drop_rule, let_rule_go, point_to_rule
from coprod_tui.wording import N_, _

RULE: frozenset[Situation] = frozenset(("rule",))


async def choose(room: Seated) -> None:
    """Pick a rule, or what to do with them all."""
    rules = room.meeting.rules.all
    choices = [Choice(str(rule.id), str(rule.number), rule.words) for rule in rules]
    choices.append(Choice("add", "a", _("Add a rule")))
    if rules and room.meeting.rules.agreed is None:
        choices.append(Choice("agree", "y", _("We have read these and agree to them for today")))
    await _picked(room, await room.pick(_("Ground rules"), choices))


def picked(room: Seated, name: str) -> None:
    """A rule was clicked."""
    room.begin(_picked, room, name)


async def _picked(room: Seated, name: str) -> None:
    """name: a rule's id, or what is done with them all; "" for nothing."""
    if name == "agree":
        room.do(command(agree_rules))
    elif name == "add":
        hint = _("The rule in the group's own words")
        await room.foot.enter(Question("rule", _("New rule"), hint, lambda words: command(add_rule, words), prose=True))
    elif name and (rule := room.meeting.rules.get(Id(int(name)))) is not None:
        await _with(room, rule)


async def _with(room: Seated, rule: Rule) -> None:
    """What is done with this rule. Before the meeting it can only be put in other words."""
    choices = [
        Choice("point", "p", _("Point to it, kindly")),
        Choice("change", "c", _("Change its words")),
        Choice("drop", "x", _("Take it away")),
    ]
    picked = "change" if room.situation == "opening" else await room.pick(rule.words, choices)
    if picked == "point":
        room.do(command(point_to_rule, rule.id))
    elif picked == "drop":
        room.do(command(drop_rule, rule.id))
    elif picked == "change":
        number, hint = _("Rule {number}").format(number=rule.number), _("Its new words")
        await room.foot.enter(
            Question(
                f"rule-{rule.id}",
                number,
                hint,
                lambda words: command(change_rule, rule.id, words),
                initial=rule.words,
                prose=True,
            )
        )


KEYS = (
    Key("let-rule-go", ("escape", "enter"), N_("back"), N_("The rule leaves the screen again."), command(let_rule_go),
        rank=1, when=RULE),
    Key("rules", ("r",), N_("rules"), N_("Ground rules: point to one, add, change or drop one."), asks(choose), rank=12,
        when=OPEN | {"opening"}),
)  # fmt: skip
