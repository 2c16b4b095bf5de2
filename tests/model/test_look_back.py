"""Looking back: off until the group wants it, words of nobody, the last answer of a rule, the ten at three points."""

from __future__ import annotations

import pytest

from coprod_tui.model.closing import finish
from coprod_tui.model.entry import Refused, references
from coprod_tui.model.look_back import (
    COMPONENTS,
    components_of,
    look_back_on_rule,
    open_components,
    say_how_it_went,
    talk_of_component,
    to_look_at,
)
from coprod_tui.model.look_back_facts import look_back_facts
from coprod_tui.model.plan import Settings
from coprod_tui.model.review import leave_out_of_summary
from coprod_tui.model.rules import add_rule, drop_rule
from tests.building import Told

ON = Settings(look_back=True, look_back_question="Whose meeting was it?")


def looked(*rules: str, settings: Settings = ON) -> Told:
    told = Told("Amy", "Mo", settings=settings)
    for rule in rules:
        told.do(add_rule, rule)
    return told


def test_nothing_is_looked_back_on_until_the_group_wants_it() -> None:
    told = looked("One at a time", settings=Settings())
    assert to_look_at(told.meeting) == ()
    with pytest.raises(Refused, match="look-back-off"):
        say_how_it_went(told.meeting, "Well")
    with pytest.raises(Refused, match="look-back-off"):
        look_back_on_rule(told.meeting, told.meeting.rules.all[0].id, "yes")


def test_the_question_then_each_rule_then_the_ten_once_the_group_is_at_them() -> None:
    told = looked("One at a time", "Phones off")
    assert [(one.sort, one.about or one.words) for one in to_look_at(told.meeting)] == [
        ("question", "Whose meeting was it?"), ("rule", "One at a time"), ("rule", "Phones off"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="no-project-stage"):
        talk_of_component(told.meeting, "equal", "Not yet")
    told.do(open_components, "beginning")
    assert [one.about for one in to_look_at(told.meeting)[3:]] == list(COMPONENTS)
    told.do(talk_of_component, "equal", "Not yet")
    told.do(open_components, "end")
    equal = to_look_at(told.meeting)[3]
    assert told.meeting.look_back.about(equal) == (), "each point has words of its own"
    with pytest.raises(Refused, match="no-such-component"):
        talk_of_component(told.meeting, "ours alone", "Yes")


def test_what_is_kept_names_nobody_and_says_no_more_than_yes_mostly_or_no() -> None:
    told = looked("One at a time")
    rule = told.meeting.rules.all[0].id
    told.do(say_how_it_went, "It was ours")
    told.do(look_back_on_rule, rule, "no")
    told.do(look_back_on_rule, rule, "mostly", "until the break")
    kept = [one.entry for one in told.meeting.history if one.entry.part == "look_back"]
    people = {one.id for one in told.meeting.people.all}
    assert not people & {each for entry in kept for each in references(entry)}
    assert told.meeting.look_back.kept == ((rule, "mostly"),), "the last answer counts"
    with pytest.raises(Refused, match="nothing-changed"):
        look_back_on_rule(told.meeting, rule, "mostly")
    with pytest.raises(Refused, match="no-words"):
        look_back_on_rule(told.meeting, rule)


def test_a_group_has_its_own_words_for_what_it_is_made_of() -> None:
    assert components_of(Settings(components=" Tea ;; Being early; Tea\nTrust ")) == ("Tea", "Being early", "Trust")
    assert components_of(Settings(components=" ; ")) == COMPONENTS


def test_over_time_there_is_what_the_summary_tells() -> None:
    told = looked("One at a time", "Phones off")
    one, two = told.meeting.rules.all
    told.do(say_how_it_went, "It was ours")
    told.do(say_how_it_went, "Too long")
    told.do(look_back_on_rule, one.id, "yes")
    told.do(look_back_on_rule, two.id, "no", "mine rang")
    told.do(drop_rule, two.id)
    told.do(finish)
    too_long = next(each for each in told.meeting.look_back.all if each.words == "Too long")
    told.do(leave_out_of_summary, too_long.id, "they asked")
    facts = look_back_facts("m", told.meeting)
    assert [(each.about, each.words or each.kept) for each in facts.said] == [
        ("One at a time", "yes"), ("Whose meeting was it?", "It was ours"),
    ]  # fmt: skip
