"""Verbs to look back with: how it went, whether we kept to a rule, and what co-production is made of."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import named_number, need_choice, need_rule
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import look_back
from coprod_tui.model.look_back import COMPONENTS, ProjectStage, RuleKept, components_of

KEPT: dict[str, RuleKept] = {"yes": "yes", "mostly": "mostly", "partly": "mostly", "no": "no"}
WHEN: dict[str, ProjectStage] = {
    "beginning": "beginning", "start": "beginning", "middle": "middle", "halfway": "middle", "end": "end", "off": "",
}  # fmt: skip
BETWEEN = ":,;. "
"""What may stand between an answer or a number and the words."""


def _how_it_went(rest: TypedText, _here: Here) -> ParsedLine:
    words = need_words(rest).lines
    return does(partial(look_back.say_how_it_went, words=words), ("words", words))


def _rule_kept(rest: TypedText, here: Here) -> ParsedLine:
    """A rule's number, then yes, mostly or no, words, or both."""
    number, more = need_words(rest).first()
    rule = need_rule(number, here)
    answer, after = more.first()
    kept = KEPT.get(answer.text.strip(BETWEEN).casefold(), "")
    words = _words_after(after if kept else more)
    move = partial(look_back.look_back_on_rule, rule=rule.id, kept=kept, words=words)
    return does(move, ("rule", f"{rule.number} {rule.words}"), ("kept-to", kept), ("words", words))


def _components(rest: TypedText, _here: Here) -> ParsedLine:
    when = need_choice(need_words(rest), WHEN, "no-such-choice")
    return does(partial(look_back.open_components, when=when))


def _component(rest: TypedText, here: Here) -> ParsedLine:
    typed, more = need_words(rest).first()
    every, number = components_of(here.meeting.plan.settings), named_number(typed)
    if number is None or not 0 < number <= len(every):
        raise LineProblem("no-component-numbered", at=typed, number=typed.words[:40])
    component, words = every[number - 1], _words_after(need_words(more))
    own = "" if component in COMPONENTS else f" {component}"
    move = partial(look_back.talk_of_component, component=component, words=words)
    return does(move, ("component", f"{number}{own}"), ("words", words))


def _words_after(rest: TypedText) -> str:
    return rest.lines.lstrip(BETWEEN)


VERBS = (
    Verb(("look back", "how it went"), "look back WORDS",
        N_("Keeps how it went, without a name. Only if whoever said it agrees."), _how_it_went,
        ("look_back.say_how_it_went",)),
    Verb(("rule kept",), "rule kept NUMBER yes WORDS",
        N_("Says whether we kept to a rule: yes, mostly or no. Words may follow."), _rule_kept,
        ("look_back.look_back_on_rule",), ("rule",)),
    Verb(("components",), "components WHEN",
        N_("Talks of what co-production is made of: beginning, middle or end. Off leaves it."), _components,
        ("look_back.open_components",)),
    Verb(("component",), "component NUMBER WORDS",
        N_("Keeps what was said of one of them, without a name. Only if whoever said it agrees."), _component,
        ("look_back.talk_of_component",)),
)  # fmt: skip
