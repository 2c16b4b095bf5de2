"""Keys for ground rules: point to one, add, change, drop, agree them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import OPEN, Key, Situation
from coprod_tui.app.widgets.picker import Choice
from coprod_tui.app.widgets.typed_line import Question
from coprod_tui.model.command import command
from coprod_tui.model.entry import Id
from coprod_tui.model.rules import add_rule, agree_rules, change_rule, drop_rule, let_rule_go, point_to_rule
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.seat.seated import Seated
    from coprod_tui.model.rules import Rule

RULE: frozenset[Situation] = frozenset(("rule",))


def choose(room: Seated) -> None:
    """Pick a rule, or what to do with them all."""
    rules = room.meeting.rules.all
    choices = [Choice(str(rule.id), str(rule.number), rule.words) for rule in rules]
    choices.append(Choice("add", "a", _("Add a rule")))
    if rules and room.meeting.rules.agreed is None:
        choices.append(Choice("agree", "y", _("We have read these and agree to them for today")))
    room.foot.pick(_("Ground rules"), choices, partial(picked, room))


def picked(room: Seated, name: str) -> None:
    """What was picked: a rule by its id, or what to do with them all."""
    if name == "agree":
        room.do(command(agree_rules))
    elif name == "add":
        room.foot.ask(
            Question("rule", _("New rule"), _("The rule in the group's own words"), lambda w: command(add_rule, w))
        )
    elif (rule := room.meeting.rules.get(Id(int(name)))) is not None:
        if room.situation == "opening":
            _change(room, rule)
            return
        choices = [
            Choice("point", "p", _("Point to it, kindly")),
            Choice("change", "c", _("Change its words")),
            Choice("drop", "x", _("Take it away")),
        ]
        room.foot.pick(rule.words, choices, partial(_done_with, room, rule))


def _done_with(room: Seated, rule: Rule, picked: str) -> None:
    if picked == "point":
        room.do(command(point_to_rule, rule.id))
    elif picked == "drop":
        room.do(command(drop_rule, rule.id))
    else:
        _change(room, rule)


def _change(room: Seated, rule: Rule) -> None:
    room.foot.ask(
        Question(
            f"rule-{rule.id}",
            _("Rule {number}").format(number=rule.number),
            _("Its new words"),
            lambda words: command(change_rule, rule.id, words),
            initial=rule.words,
        )
    )


KEYS = (
    Key(
        "let-rule-go",
        ("escape", "enter"),
        N_("back"),
        N_("The rule leaves the screen again."),
        command(let_rule_go),
        rank=1,
        when=RULE,
    ),
    Key(
        "rules",
        ("r",),
        N_("rules"),
        N_("Ground rules: point to one, add, change or drop one."),
        choose,
        rank=12,
        when=OPEN | {"opening"},
    ),
)
