"""Verbs for testing agreement: worries and objections, counting support, more time, and how it ended."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import person_before
from coprod_tui.line.dates import read_date
from coprod_tui.line.decisions import decision_heard, plain_verb
from coprod_tui.line.lookup import heard_who, id_of, named_number, need_choice, split_decision
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, LinePart, ParsedLine, Read, Verb, does, need_words
from coprod_tui.model import agreement
from coprod_tui.model.decision_rule import only_counted
from coprod_tui.model.scales import SCALES, Level

SCALE_WORDS = {name: name for name in SCALES} | {"thumb": "thumbs", "fist to five": "fist", "show of hands": "hands"}
COUNT = re.compile(r"[0-9]{1,4}(?:[,; ] ?[0-9]{1,4})*")


def _worry(*, objection: bool) -> Read:
    """In the person's own words. "Amy: ..." names Amy, who wished to be named; without it nobody is named.

    While a decision is tested a worry is about that one, even if its words begin with the mark of another.
    """

    def read(rest: TypedText, here: Here) -> ParsedLine:
        testing = here.meeting.decisions.now is not None
        decision, more = split_decision(rest, here, marked=not testing)
        person, words = person_before(need_words(more), here)
        text = need_words(words).lines
        move = partial(
            agreement.raise_worry, decision=decision.id, words=text, objection=objection, person=id_of(person)
        )
        return does(move, decision_heard(decision), ("words", text), heard_who(person, here))

    return read


def _view(rest: TypedText, here: Here) -> ParsedLine:
    """How somebody sees it, in their own words. "Amy: ..." names Amy, who wished to be named."""
    decision, more = split_decision(rest, here, settled=True)
    person, words = person_before(need_words(more), here)
    text = need_words(words).lines
    move = partial(agreement.add_view, decision=decision.id, words=text, person=id_of(person))
    return does(move, decision_heard(decision), ("words", text), heard_who(person, here))


def _met(rest: TypedText, here: Here) -> ParsedLine:
    """A worry by its place among the decision's worries; the only one that stands needs none."""
    decision, more = split_decision(rest, here)
    standing = [worry for worry in decision.worries if not worry.settled]
    number = named_number(more)
    if not more and len(standing) == 1:
        worry = standing[0]
    elif not standing and only_counted(decision):
        raise LineProblem("objection-only-counted", at=more)
    elif number and number <= len(decision.worries):
        worry = decision.worries[number - 1]
    else:
        raise LineProblem("which-worry", at=more, count=len(decision.worries))
    move = partial(agreement.settle_worry, decision=decision.id, worry=worry.id)
    return does(move, decision_heard(decision), ("worry", worry.words))


def _more_time(rest: TypedText, here: Here) -> ParsedLine:
    decision, more = split_decision(rest, here)
    until = read_date(more, here.today).isoformat() if more else ""
    return does(
        partial(agreement.more_time, decision=decision.id, until=until), decision_heard(decision), ("date", until)
    )


def _count(rest: TypedText, here: Here) -> ParsedLine:
    """How many stood on each step of a scale, from the one most for it, in the words the steps were shown in.

    Without numbers each step is asked by itself.
    """
    decision, more = split_decision(rest, here)
    figures = next((place for place, c in enumerate(more.text) if c.isdigit()), len(more.text))
    usual = here.meeting.plan.settings.scale
    named = more.cut(0, figures)
    scale = usual if not named and usual in SCALES else need_choice(named, SCALE_WORDS, "no-such-choice")
    counts = more.cut(figures)
    if not counts:
        return ParsedLine("", None, (LinePart("scale", scale),), "count", scale)
    numbers = [int(figure) for figure in re.findall(r"[0-9]+", counts.words)] if COUNT.fullmatch(counts.words) else []
    steps = SCALES[scale]
    if len(numbers) != len(steps):
        raise LineProblem("count-each-step", at=counts, count=len(steps))
    words = here.level_words or _as_named
    levels = tuple(
        Level(level, words(scale, level), meaning, number)
        for (level, meaning), number in zip(steps, numbers, strict=True)
    )
    move = partial(agreement.count_support, decision=decision.id, scale=scale, levels=levels)
    steps_heard = (("step", f"{level.result}: {level.count}") for level in levels)
    return does(move, decision_heard(decision), ("scale", scale), *steps_heard)


def _as_named(_scale: str, level: str) -> str:
    return level


VERBS = (
    plain_verb(("agree", "agreed"), N_("Keeps the decision as agreed. A worry stays with it."), agreement.agree),
    plain_verb(("not agreed", "disagree", "no agreement"), N_("Writes down that it was not agreed."),
        agreement.not_agree),
    Verb(("worry",), "worry WORDS", N_("Keeps a worry. It has no name unless you write one first."),
        _worry(objection=False), ("agreement.raise_worry",)),
    Verb(("object", "objection"), "object WORDS", N_("Keeps an objection. While it stands the decision is not agreed."),
        _worry(objection=True), ("agreement.raise_worry",)),
    Verb(("view", "my view"), "view WORDS",
        N_("Adds how somebody sees a decision. It has no name unless you write one first, and is not counted."), _view,
        ("agreement.add_view",)),
    Verb(("met", "worry met"), "met NUMBER", N_("The person who had the worry says it has been met."), _met,
        ("agreement.settle_worry",)),
    Verb(("count",), "count SCALE NUMBERS",
        N_("Asks each step of a scale by itself, or keeps the numbers: thumbs, fist, six, hands or cards."), _count,
        ("agreement.count_support",), ("scale", "")),
    Verb(("more time", "need time"), "more time DATE", N_("Somebody needs more time. The date may be left out."),
        _more_time, ("agreement.more_time",), ("date",)),
)  # fmt: skip
