"""How a group ends: closed and opened again, what is handed on, thanks as each wishes, and what removal reaches."""

from __future__ import annotations

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import (
    close_group,
    hand_on,
    keep_ours,
    need_going_on,
    reopen_group,
    tell_farewell,
    thanked,
    wish_thanks,
)
from coprod_tui.model.group import Group, change_member, fold_group, leave_group
from coprod_tui.model.without import without_members
from tests.model.told_group import ToldGroup


def three() -> ToldGroup:
    return ToldGroup("Amy Dunn", "Mo", "Jo")


def test_a_closed_group_plans_nothing_until_it_is_opened_again() -> None:
    told = three()
    need_going_on(told.group)
    told.do(close_group, "2026-12-01")
    for refused in (need_going_on, lambda group: close_group(group, "2026-12-02")):
        with pytest.raises(Refused, match="group-is-closed"):
            refused(told.group)
    assert [one.name for one in told.group.members.active] == ["Amy Dunn", "Mo", "Jo"], "everything stays"
    told.do(reopen_group)
    need_going_on(told.group)
    with pytest.raises(Refused, match="group-goes-on"):
        reopen_group(told.group)


def test_nobody_is_thanked_by_name_who_did_not_wish_it_and_those_who_left_may_be() -> None:
    told = three()
    assert thanked(told.group) == ((), True)
    amy, mo, jo = told.group.members.all
    told.do(wish_thanks, amy.id, "named")
    told.do(wish_thanks, mo.id, "none")
    told.do(change_member, amy.id, named="first")
    told.do(leave_group, amy.id)
    assert thanked(told.group) == (("Amy",), True), "as summaries name her; Jo was not asked"
    told.do(wish_thanks, jo.id, "none")
    assert thanked(told.group) == (("Amy",), False)
    told.do(change_member, amy.id, named="nobody")
    assert thanked(told.group) == ((), True), "she is named nowhere any more"
    assert wish_thanks(told.group, jo.id, "none") == []


def test_what_is_handed_on_has_one_owner_and_comes_back() -> None:
    told = three()
    told.do(hand_on, "the library", words="The kettle")
    with pytest.raises(Refused, match="no-such-handing"):
        hand_on(told.group, "Estates", ref="9-P9")
    with pytest.raises(Refused, match="no-words"):
        hand_on(told.group, "Estates")
    kettle = told.group.farewell.all[0]
    assert (kettle.words, kettle.to) == ("The kettle", "the library")
    told.do(keep_ours, kettle.id)
    assert told.group.farewell.all == ()
    told.do(tell_farewell, thanks="Thank you all", celebration="Cake")
    told.do(tell_farewell, thanks="")
    assert (told.group.farewell.thanks, told.group.farewell.celebration) == ("", "Cake")


def test_a_wish_goes_with_whoever_is_taken_out() -> None:
    told = three()
    amy = told.group.members.all[0]
    told.do(wish_thanks, amy.id, "named")
    told.do(close_group, "2026-12-01")
    left = fold_group(Group(), without_members(told.stamped, [amy.id], {}))
    assert left.farewell.wishes == ()
    assert left.farewell.closed == "2026-12-01"
    assert thanked(left) == ((), True)
