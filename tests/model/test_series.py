"""From one meeting to the next: what the group brings, what a meeting came to, what came back."""

from __future__ import annotations

import pytest

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    closing,
    decisions,
    flow,
    held,
    history,
    notes,
    parking,
    people,
    rules,
    series,
)
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.flow import Interrupted
from coprod_tui.model.group import (
    NO_GROUP,
    add_group_rule,
    change_group_rule,
    drop_group_rule,
    explain_group_word,
    fold_group,
    join,
)
from coprod_tui.model.series import held_on
from coprod_tui.model.undo import take_back, undo
from coprod_tui.model.wanted import Wanted
from coprod_tui.model.without import without_members
from tests.building import Told
from tests.model.told_group import ToldGroup


@pytest.fixture
def group() -> ToldGroup:
    told = ToldGroup("Amy Hill", "Mo", "Jo")
    told.do(add_group_rule, "One person at a time")
    told.do(add_group_rule, "It is fine to pass")
    return told


def group_rules(group: ToldGroup) -> list[tuple[int, str]]:
    return [(rule.number, rule.words) for rule in group.group.rules.all]


def rule(told: Told, number: int) -> Id:
    found = told.meeting.rules.numbered(number)
    assert found is not None
    return found.id


def test_planning_copies_what_the_meeting_will_use(group: ToldGroup) -> None:
    group.do(explain_group_word, "PPI", "Patient and Public Involvement")
    meeting = group.plan(1, Wanted("Letters", 20, "decide", "amy hill", "partly", "We talk about loss")).meeting
    assert [(person.name, person.member) for person in meeting.people.all] == [
        (name, group.member(name)) for name in ("Amy Hill", "Mo", "Jo")
    ]
    assert [one.words for one in meeting.rules.all] == ["One person at a time", "It is fine to pass"]
    assert not meeting.rules.changed
    assert [(word.word, word.brought) for word in meeting.notes.words] == [("PPI", True)]
    (item,) = meeting.agenda.items
    assert (item.asked_by, item.ours, item.content_note) == (meeting.people.all[0].id, "partly", "We talk about loss")
    assert meeting.flow.stage == "planned"


def test_who_asked_is_found_by_first_name_and_not_guessed_between_two() -> None:
    group = ToldGroup("Amy Hill", "Amy Brook", "Mo Khan")
    meeting = group.plan(
        1, Wanted("A", asked_by="Mo"), Wanted("B", asked_by="Amy"), Wanted("C", asked_by="Estates")
    ).meeting
    assert [item.asked_by for item in meeting.agenda.items] == [meeting.people.all[2].id, 0, 0]
    assert [item.asked_name for item in meeting.agenda.items] == ["", "Amy", "Estates"]


def test_what_is_planned_passes_the_gate_too(group: ToldGroup) -> None:
    meeting = group.plan(1, Wanted("A\x1b[2J", asked_by="\u202eMo", detail=("\u200bone",)), Wanted(" ")).meeting
    (item,) = meeting.agenda.items
    assert (item.title, item.detail) == ("A[2J", ("one",))
    assert item.asked_by == meeting.people.all[1].id


def test_an_issue_comes_back_until_it_is_answered_and_says_what_changed(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges", "Estates", told.meeting.people.all[0].id, by="2026-12-01")
    group.finish(told)
    (kept,) = group.group.history.open_issues
    assert (kept.ref, kept.person, kept.by) == ("1-P1", group.member("Amy Hill"), "2026-12-01")
    group.do(history.answer_kept_issue, "1-P1", "They will look at it", "Two spaces are free now")
    meeting = group.plan(2).meeting
    issue = meeting.parking.named("1-p1")
    assert issue is not None
    assert [(one.words, one.changed) for one in issue.answers] == [("They will look at it", "Two spaces are free now")]
    assert issue.person == meeting.people.all[0].id


def test_an_issue_answered_for_good_opens_one_more_meeting_and_then_rests(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    group.finish(told)
    group.do(history.answer_kept_issue, "1-P1", "Free from May", closed=True)
    second = group.plan(2)
    assert [issue.closed for issue in second.meeting.parking.all] == [True]
    group.finish(second)
    assert group.plan(3).meeting.parking.all == ()


def test_an_answer_that_came_while_the_next_meeting_was_planned_is_not_lost(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    told.do(actions.add_action, "Ring Estates")
    group.finish(told)
    second = group.plan(2)
    group.do(history.answer_kept_issue, "1-P1", "Free from May")
    group.do(history.report_kept_action, "1-A1", "They rang back")
    second.do(flow.start)
    group.finish(second)
    (issue,), (action,) = group.group.history.issues, group.group.history.actions
    assert [one.words for one in issue.answers] == ["Free from May"]
    assert (action.finished, action.outcome) == (True, "They rang back")
    third = group.plan(3).meeting
    assert [one.words for one in third.parking.all[0].answers] == ["Free from May"]
    assert third.actions.all[0].outcome == "They rang back"


def test_an_action_of_several_goes_through_the_groups_history_to_the_next_meeting(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(people.add_guest, "Sue Pye")
    first, second, *_rest = (person.id for person in told.meeting.people.all if person.member)
    told.do(actions.add_action, "Bring cake", first, others=(second, told.meeting.people.all[-1].id))
    group.finish(told)
    kept = group.group.history.actions[0]
    assert len({kept.person, *kept.others} - {0}) == len((first, second))
    assert kept.who == "Sue Pye", "a guest is no member, so their name goes on"
    brought = group.plan(2).meeting
    names = {brought.people.name(id) for id in brought.actions.all[0].people}
    assert names == {told.meeting.people.name(first), told.meeting.people.name(second)}
    gone = without_members(group.stamped, {kept.person}, {})
    left = fold_group(NO_GROUP, gone).history.actions[0]
    assert (left.person, left.others) == (0, kept.others)


def test_who_asked_is_found_among_two_of_one_name_by_the_name_as_it_is_shown(group: ToldGroup) -> None:
    group.do(join, "Rachel Hunter")
    group.do(join, "Rachel Hunter")
    every = group.plan(1).meeting.people.all
    shown = [f"Rachel Hunter ({person.number})" for person in every if person.name == "Rachel Hunter"]
    items = [Wanted("Letters", asked_by=name) for name in (*shown, "Rachel Hunter")]
    meeting = group.plan(2, *items).meeting
    asked = [(meeting.people.shown(item.asked_by), item.asked_name) for item in meeting.agenda.items]
    assert asked == [(shown[0], ""), (shown[1], ""), ("", "Rachel Hunter")]


def test_what_came_since_is_offered_to_the_planned_meeting_once(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    told.do(actions.add_action, "Ring Estates")
    second = group.plan(2)
    group.finish(told)
    group.do(history.answer_kept_issue, "1-P1", "Free from May", closed=True)
    second.write(*series.came_since(second.meeting, group.group))
    assert [(one.name, one.closed) for one in second.meeting.parking.all] == [("1-P1", True)]
    assert [one.name for one in second.meeting.actions.all] == ["1-A1"]
    group.do(history.report_kept_action, "1-A1", "They rang back")
    second.write(*series.came_since(second.meeting, group.group))
    assert second.meeting.actions.all[0].outcome == "They rang back"
    assert series.came_since(second.meeting, group.group) == []
    group.finish(second)
    assert len(group.group.history.issues[0].answers) == 1
    assert not group.group.history.issues[0].fresh


def test_people_who_joined_since_are_offered_to_the_meeting(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(people.add_guest, "Guest")
    group.do(join, "Lucy")
    told.write(*series.joined_since(told.meeting, group.group))
    lucy = told.meeting.people.all[-1]
    assert (lucy.name, lucy.number, lucy.member) == ("Lucy", 5, group.member("Lucy"))
    assert series.joined_since(told.meeting, group.group) == []


def test_a_screen_hidden_over_a_finished_meeting_takes_back_nothing_that_the_group_was_told_since(
    group: ToldGroup,
) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    told.do(actions.add_action, "Ring Estates")
    group.finish(told)
    group.do(history.answer_kept_issue, "1-P1", "Free from May", "There is a permit", closed=True)
    group.do(history.report_kept_action, "1-A1", "They rang back")
    group.plan(2)
    before = group.group.history
    told.do(held.hide, "Room")
    told.do(held.show)
    told.write(Interrupted(told.at))
    group.write(*series.adopt(group.group, "m1", told.meeting))
    after = group.group.history
    assert (after.issues, after.actions, after.carried) == (before.issues, before.actions, before.carried)
    (first, _second) = after.meetings
    assert first.up_to == told.meeting.last, "and it is not looked at again"


def test_an_item_carried_is_on_the_next_agenda_with_whoever_asked_for_it() -> None:
    group = ToldGroup("Amy", "Amy")
    told = group.plan(1)
    told.do(agenda.add_item, "Taxis", 10, "decide", told.meeting.people.all[1].id)
    told.do(flow.start)
    told.do(agenda.carry_item, told.item("Taxis"))
    group.finish(told)
    second = group.plan(2)
    (item,) = second.meeting.agenda.items
    assert (item.title, item.minutes, item.purpose) == ("Taxis", 10, "decide")
    assert item.asked_by == second.meeting.people.all[1].id, "the second Amy, not the first"
    second.do(agenda.next_item)
    group.finish(second)
    assert group.plan(3).meeting.agenda.items == ()


def test_what_a_meeting_did_not_get_to_is_on_the_next_agenda_however_it_came_there(group: ToldGroup) -> None:
    told = group.plan(1, Wanted("Check in", 5, "check-in"), Wanted("Taxis", 10), Wanted("Letters", 20, "decide"))
    told.do(agenda.next_item)
    told.do(agenda.next_item)
    group.finish(told)
    second = group.plan(2)
    assert [(item.title, item.minutes, item.purpose) for item in second.meeting.agenda.items] == [
        ("Letters", 20, "decide")
    ]
    group.finish(second)
    third = group.plan(3, Wanted("Parking"), Wanted("letters"))
    assert [(item.title, item.minutes) for item in third.meeting.agenda.items] == [("Parking", None), ("letters", 20)]
    third.do(agenda.go_to_item, third.item("letters"))
    group.finish(third)
    assert [item.title for item in group.plan(4).meeting.agenda.items] == ["Parking"]


def test_what_was_turned_down_or_dropped_is_not_carried(group: ToldGroup) -> None:
    told = group.plan(1, Wanted("Taxis"), Wanted("Tea", purpose="break"))
    told.do(agenda.drop_item, told.item("Taxis"))
    group.finish(told)
    assert group.plan(2).meeting.agenda.items == ()


def test_adopting_again_carries_nothing_a_second_time(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(agenda.add_item, "Taxis")
    told.do(flow.start)
    told.do(agenda.carry_item, told.item("Taxis"))
    group.finish(told)
    assert len(group.plan(2).meeting.agenda.items) == 1
    told.do(closing.reopen)
    group.finish(told)
    assert group.plan(3).meeting.agenda.items == ()


def test_what_needed_more_time_comes_back_to_be_decided(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(agreement.more_time, told.made(DecisionWorded), "2026-11-10")
    group.finish(told)
    (item,) = group.plan(2).meeting.agenda.items
    assert (item.title, item.purpose) == ("Letters go out in 14 point", "decide")


def test_the_group_keeps_decisions_roles_and_the_next_date(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(people.take_role, told.meeting.people.all[1].id, "chair")
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(agreement.not_agree, told.made(DecisionWorded))
    told.do(flow.set_next_meeting, "2026-11-10")
    group.finish(told)
    held = group.group.history.get("m1")
    assert held is not None
    assert [(one.ref, one.outcome) for one in held.decisions] == [("1-D1", "not-agreed")]
    assert [(one.role, one.name, one.member) for one in held.roles] == [("chair", "Mo", group.member("Mo"))]
    assert held.next_date == "2026-11-10"
    assert group.group.history.next_number == 2


def test_a_meeting_is_adopted_once_for_each_time_it_was_finished(group: ToldGroup) -> None:
    told = group.plan(1)
    with pytest.raises(Refused, match="not-finished"):
        series.adopt(group.group, "m1", told.meeting)
    told.do(parking.park, "Car-park charges")
    group.finish(told)
    with pytest.raises(Refused, match="adopted-already"):
        series.adopt(group.group, "m1", told.meeting)
    told.do(closing.reopen)
    told.do(undo, "Room")
    group.finish(told)
    assert group.group.history.issues == ()
    assert len(group.group.history.meetings) == 1


def test_words_explained_in_the_meeting_are_the_groups_afterwards(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(notes.explain_word, "ICB", "Integrated Care Board")
    told.do(notes.explain_word, "STP")
    group.finish(told)
    assert [(word.word, word.meaning) for word in group.group.notes.words] == [("ICB", "Integrated Care Board")]


def test_rules_changed_in_the_meeting_are_the_groups_afterwards(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(rules.change_rule, rule(told, 1), "One at a time")
    told.do(rules.drop_rule, rule(told, 2))
    told.do(rules.add_rule, "Say words in full")
    told.do(rules.add_rule, "Stories stay here")
    group.finish(told)
    assert group_rules(group) == [(1, "One at a time"), (3, "Say words in full"), (4, "Stories stay here")]
    assert group.group.rules.all[0].before == ("One person at a time",)
    assert len({one.id for one in group.group.rules.all}) == 3, "each can be changed by itself"


def test_what_the_group_did_to_its_rules_meanwhile_stays(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(rules.add_rule, "Say words in full")
    group.do(change_group_rule, group.group.rules.all[0].id, "One voice at a time")
    group.do(drop_group_rule, group.group.rules.all[1].id)
    group.do(add_group_rule, "Breaks on time")
    group.finish(told)
    assert group_rules(group) == [(1, "One voice at a time"), (3, "Breaks on time"), (4, "Say words in full")]


def test_rules_changed_again_after_the_meeting_was_opened_again(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(rules.drop_rule, rule(told, 2))
    told.do(rules.add_rule, "Say words in full")
    told.do(rules.add_rule, "Stories stay here")
    group.do(add_group_rule, "Breaks on time")
    group.finish(told)
    assert [words for _, words in group_rules(group)][1:] == [
        "Breaks on time",
        "Say words in full",
        "Stories stay here",
    ]
    told.do(closing.reopen)
    told.do(rules.change_rule, rule(told, 3), "Say every word in full")
    told.do(rules.drop_rule, rule(told, 4))
    told.do(take_back, [next(one.stamp.line for one in told.stamped if isinstance(one.entry, rules.RuleDropped))])
    group.finish(told)
    assert sorted(words for _, words in group_rules(group)) == [
        "Breaks on time", "It is fine to pass", "One person at a time", "Say every word in full",
    ]  # fmt: skip


def test_a_rule_the_meeting_left_alone_stays_as_the_group_has_it_however_often_the_meeting_is_opened(
    group: ToldGroup,
) -> None:
    told = group.plan(1)
    group.finish(told)
    group.do(change_group_rule, group.group.rules.all[0].id, "One voice at a time")
    told.do(closing.reopen)
    group.finish(told)
    assert group_rules(group) == [(1, "One voice at a time"), (2, "It is fine to pass")]


def test_an_action_of_a_guest_is_kept_by_name(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(people.add_guest, "Sam")
    told.do(actions.add_action, "Bring cake", told.meeting.people.all[-1].id)
    group.finish(told)
    (action,) = group.group.history.open_actions
    assert (action.ref, action.person, action.who) == ("1-A1", 0, "Sam")


def test_what_the_group_never_kept_cannot_be_answered(group: ToldGroup) -> None:
    with pytest.raises(Refused, match="no-such-issue"):
        group.do(history.answer_kept_issue, "9-P1", "Yes")
    with pytest.raises(Refused, match="no-such-action"):
        group.do(history.report_kept_action, "9-A1")


def test_the_group_keeps_the_day_a_meeting_was_held_and_not_the_day_it_was_planned_for() -> None:
    told = Told("Amy", date="2026-12-14")
    told.do(flow.start)
    told.do(closing.finish)
    assert held_on(told.meeting) == "2026-10-13"
    assert held_on(Told("Amy", date="2026-12-14").meeting) == "2026-12-14"
    assert held_on(Told("Amy", date="").meeting) == ""
