"""The basket: what was asked for between meetings is taken, done, turned down or answered, and never disappears."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, closing, flow, held, requests
from coprod_tui.model.basket import Request, answer_request, ask, ask_again, withdraw
from coprod_tui.model.basket_news import basket_news
from coprod_tui.model.entry import NOBODY, Refused, Stamped
from coprod_tui.model.group import NO_GROUP, fold_group
from coprod_tui.model.offers import offers
from coprod_tui.model.series import adopt, came_since
from coprod_tui.model.undo import undo
from coprod_tui.model.wanted import Wanted
from coprod_tui.model.without import without_meeting, without_members
from tests.building import START, Told
from tests.model.told_group import ToldGroup


@pytest.fixture
def group() -> ToldGroup:
    told = ToldGroup("Amy Stone", "Mo")
    told.do(ask, "Bus passes", "Amy")
    return told


def first(group: ToldGroup) -> Request:
    return group.group.basket.kept[0]


def plan_it(group: ToldGroup, number: int = 1) -> Told:
    """A meeting with what was asked for on its agenda, and the group told so."""
    request = first(group)
    told = group.plan(number, Wanted(request.words, member=request.person, request=request.id), Wanted("Any news"))
    group.write(*basket_news(group.group, f"m{number}", told.meeting))
    return told


def test_what_is_asked_for_waits_with_who_asked_and_since_when(group: ToldGroup) -> None:
    group.do(ask, "Parking", "Sam from the library", at=START - 9_000)
    group.do(ask, "The chair")
    passes, parking, chair = group.group.basket.waiting
    assert (passes.mark, passes.words, passes.person, passes.who) == ("B1", "Bus passes", group.member("Amy Stone"), "")
    assert (parking.mark, parking.who, parking.at) == ("B2", "Sam from the library", START - 9_000)
    assert (chair.person, chair.who) == (NOBODY, ""), "no name is kept where none is given"


def test_it_is_asked_by_the_member_on_the_agenda_and_done_when_the_meeting_did_it(group: ToldGroup) -> None:
    told = plan_it(group)
    assert (first(group).stage, first(group).meeting) == ("taken", 1)
    item = told.meeting.agenda.items[0]
    assert (item.asked_by, item.request) == (told.person("Amy Stone"), first(group).id)
    told.do(agenda.next_item)
    told.do(agenda.next_item)
    group.finish(told)
    assert (first(group).stage, first(group).meeting) == ("done", 1)


def test_what_was_not_reached_comes_back_to_the_basket(group: ToldGroup) -> None:
    told = plan_it(group)
    told.do(agenda.go_to_item, told.item("Any news"))
    group.finish(told)
    assert (first(group).stage, first(group).came_back, first(group).carried) == ("waiting", (1,), False)
    assert [(one.source, one.mark, one.usual) for one in offers(group.group, "")] == [("asked", "B1", False)]


def test_what_was_saved_for_later_comes_back_once_as_it_stood_and_is_taken_unless_left(group: ToldGroup) -> None:
    told = plan_it(group)
    told.do(agenda.change_item, told.item("Bus passes"), minutes=15, content_note="Money")
    told.do(agenda.carry_item, told.item("Bus passes"))
    told.do(agenda.next_item)
    group.finish(told)
    (offer,) = offers(group.group, "")
    assert (offer.source, offer.usual, offer.item.minutes, offer.item.content_note) == ("asked", True, 15, "Money")
    assert offer.item.asked_by == group.member("Amy Stone")


def test_only_the_group_turns_it_down_in_the_meeting_once_it_was_heard_and_it_may_be_asked_for_again(
    group: ToldGroup,
) -> None:
    told = plan_it(group)
    told.do(flow.start)
    with pytest.raises(Refused, match="item-not-heard"):
        told.do(requests.turn_down, told.item("Bus passes"), "It is not for us")
    told.do(agenda.go_to_item, told.item("Any news"))
    told.do(agenda.go_to_item, told.item("Bus passes"))
    told.do(requests.turn_down, told.item("Bus passes"), "It is not for us")
    assert told.meeting.agenda.now is None
    group.finish(told)
    assert (first(group).stage, first(group).answer) == ("turned-down", "It is not for us")
    assert offers(group.group, "") == ()
    group.do(ask_again, first(group).id)
    assert first(group).stage == "waiting"
    assert basket_news(group.group, "m1", told.meeting) == [], "the old meeting does not settle it a second time"


def test_a_meeting_opened_again_may_still_do_it_and_what_another_took_stays_there(group: ToldGroup) -> None:
    told = plan_it(group)
    group.finish(told)
    told.do(closing.reopen)
    told.do(agenda.go_to_item, told.item("Bus passes"))
    told.do(agenda.go_to_item, told.item("Any news"))
    told.do(closing.finish)
    again = ToldGroup()
    again.group = group.group
    group.write(*adopt(group.group, "m1", told.meeting))
    assert first(group).stage == "done"
    plan_it(again, 2)
    again.write(*adopt(again.group, "m1", told.meeting))
    assert (first(again).stage, first(again).meeting) == ("taken", 2)


def test_an_item_taken_off_the_agenda_before_the_meeting_comes_back(group: ToldGroup) -> None:
    told = plan_it(group)
    told.do(agenda.drop_item, told.item("Bus passes"))
    group.write(*basket_news(group.group, "m1", told.meeting))
    assert first(group).stage == "waiting"
    told.do(agenda.add_item, "Passes for buses", request=first(group).id)
    group.write(*basket_news(group.group, "m1", told.meeting))
    assert first(group).stage == "taken"
    assert basket_news(group.group, "m1", told.meeting) == []


def test_an_answer_between_meetings_settles_nothing_and_the_next_meeting_is_told_once(group: ToldGroup) -> None:
    group.do(answer_request, first(group).id, "The council says wait")
    (offer,) = offers(group.group, "")
    assert (offer.source, offer.answer) == ("answered", "The council says wait")
    group.plan(1)
    assert offers(group.group, "") == ()
    group.do(ask_again, first(group).id)
    assert [one.source for one in offers(group.group, "")] == ["asked"]


def test_whoever_asked_takes_it_back_and_nobody_else(group: ToldGroup) -> None:
    for name in ("", "Mo"):
        with pytest.raises(Refused, match="request-of-another"):
            group.do(withdraw, first(group).id, name)
    group.do(withdraw, first(group).id, "amy stone")
    assert (first(group).stage, offers(group.group, "")) == ("withdrawn", ())
    group.do(ask, "The chair")
    group.do(withdraw, group.group.basket.kept[1].id)
    assert group.group.basket.kept[1].stage == "withdrawn", "without a name, the number is enough"


def test_a_name_that_is_not_to_show_is_on_no_agenda(group: ToldGroup) -> None:
    group.do(ask, "The chair", "Mo", shown=False)
    offer = offers(group.group, "")[1]
    assert (offer.item.asked_by, offer.item.asked_name) == (NOBODY, "")
    assert group.group.basket.kept[1].person == group.member("Mo")


def test_what_is_asked_for_in_a_meeting_goes_into_the_basket_once_and_out_if_it_is_taken_back(
    group: ToldGroup,
) -> None:
    told = group.plan(1)
    told.do(requests.ask_for_later, "Hot food", told.person("Mo"))
    group.write(*basket_news(group.group, "m1", told.meeting))
    group.finish(told)
    (_passes, food) = group.group.basket.waiting
    assert (food.mark, food.words, food.person) == ("B2", "Hot food", group.member("Mo"))
    told.do(closing.reopen)
    told.do(requests.ask_for_later, "Cold food")
    told.do(undo, "Room")
    told.do(undo, "Room")
    told.do(undo, "Room")
    assert group.group.basket.kept[1].stage == "waiting"
    left = told.meeting.requests.all
    group.write(*basket_news(group.group, "m1", told.meeting))
    assert (left, group.group.basket.kept[1].stage) == ((), "withdrawn")
    assert came_since(told.meeting, group.group) == []


def test_words_kept_off_the_screen_are_in_no_basket_until_it_is_chosen_what_becomes_of_them(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(flow.start)
    told.do(requests.ask_for_later, "What he did to me")
    told.do(held.hide)
    assert told.meeting.held.off, "they are held"
    group.write(*basket_news(group.group, "m1", told.meeting))
    assert [one.mark for one in group.group.basket.kept] == ["B1"]


def test_nothing_is_left_of_what_somebody_asked_for_who_was_taken_out_but_its_number(group: ToldGroup) -> None:
    told = plan_it(group)
    group.finish(told)
    group.do(ask, "Parking", "Mo")
    left = without_members(group.stamped, {group.member("Amy Stone")}, {})
    assert "Bus passes" not in str(left)
    after = fold_group(NO_GROUP, left)
    assert [one.mark for one in after.basket.kept] == ["B2"]
    more = ask(after, "Signs")
    assert more[0].number == 3, "B1 never comes to mean anything else"  # type: ignore[attr-defined]
    words = first(group).id
    kept = fold_group(NO_GROUP, without_members(group.stamped, {group.member("Amy Stone")}, {}, {words}))
    assert next((one.mark, one.words, one.person) for one in kept.basket.kept) == ("B1", "Bus passes", NOBODY)


def test_a_deleted_meeting_gives_back_what_it_took(group: ToldGroup) -> None:
    plan_it(group)
    after = fold_group(NO_GROUP, without_meeting(group.stamped, "m1"))
    assert after.basket.kept[0].stage == "waiting"


def test_any_part_of_a_basket_can_be_read(group: ToldGroup) -> None:
    told = plan_it(group)
    group.finish(told)
    group.do(answer_request, first(group).id, "Wait")
    group.do(ask_again, first(group).id)
    for gone in range(len(group.stamped)):
        some: list[Stamped] = [one for place, one in enumerate(group.stamped) if place != gone]
        assert fold_group(NO_GROUP, some).last
