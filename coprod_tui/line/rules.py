"""Verbs for ground rules."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.lookup import need_rule, number_in
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, simple
from coprod_tui.model import rules

TO_RULE = re.compile(r"(?:to\s+)?(?:rule\s+)?", re.IGNORECASE)


def _add(rest: TypedText, _here: Here) -> ParsedLine:
    words = need_words(rest).words
    return does(partial(rules.add_rule, words=words), ("words", words))


def _rule(rest: TypedText, here: Here) -> ParsedLine:
    """A rule's number first means new words for that rule."""
    number, more = need_words(rest).first()
    return _add(rest, here) if number_in(number) is None else _changed(number, more, here)


def _change(rest: TypedText, here: Here) -> ParsedLine:
    return _changed(*rest.first(), here)


def _changed(number: TypedText, more: TypedText, here: Here) -> ParsedLine:
    rule = need_rule(number, here)
    words = need_words(more).words
    move = partial(rules.change_rule, rule=rule.id, words=words)
    return does(move, ("changes-rule", f"{rule.number} {rule.words}"), ("words", words))


def _point(rest: TypedText, here: Here) -> ParsedLine:
    rule = need_rule(rest.past(TO_RULE), here)
    return does(partial(rules.point_to_rule, rule=rule.id), ("rule", f"{rule.number} {rule.words}"))


def _drop(rest: TypedText, here: Here) -> ParsedLine:
    rule = need_rule(rest, here)
    return does(partial(rules.drop_rule, rule=rule.id), ("rule", f"{rule.number} {rule.words}"))


VERBS = (
    Verb(("rule",), "rule WORDS", N_("Adds a ground rule. With a number first it changes that rule."), _rule,
        ("rules.add_rule", "rules.change_rule")),
    Verb(("new rule",), "new rule WORDS", N_("Adds a ground rule."), _add, ("rules.add_rule",)),
    Verb(("change rule",), "change rule NUMBER WORDS", N_("Puts a ground rule in other words."), _change,
        ("rules.change_rule",), ("rule",)),
    Verb(("point", "r"), "point NUMBER", N_("Shows a ground rule large, with nobody's name."), _point,
        ("rules.point_to_rule",), ("rule",)),
    simple(("put rule away", "let rule go"), N_("The rule leaves the screen again."), rules.let_rule_go),
    Verb(("drop rule",), "drop rule NUMBER", N_("Drops a ground rule."), _drop, ("rules.drop_rule",), ("rule",)),
    simple(("agree rules",), N_("The group agrees its ground rules for today."), rules.agree_rules),
)  # fmt: skip
