"""Words kept off the screen, in what becomes of a meeting: they stand nowhere, nor does a mark for them."""

from __future__ import annotations

from functools import partial

import pytest

from coprod_tui.model import actions, closing, flow, held, in_force, look_back
from coprod_tui.model.entry import Stamp, Stamped
from coprod_tui.model.group import NO_GROUP, Group, fold_group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.series import adopt
from coprod_tui.summary.composition import compose
from coprod_tui.summary.text import render as text
from tests.building import Told
from tests.model.test_held import BROTHER, WRITES, begun


def given(group: Group, told: Told) -> Group:
    """The group once it was given what the meeting came to."""
    entries = adopt(group, "riverside-1", told.meeting)
    return fold_group(group, [Stamped(Stamp(n, 1, told.at), one) for n, one in enumerate(entries, 1)])


@pytest.mark.parametrize("write", WRITES)
def test_nothing_that_is_held_stands_in_a_summary_nor_a_mark_in_its_place_nor_in_what_the_group_is_given(
    write: str,
) -> None:
    """What fails here has words that are people's: `things` and `as_reviewed` (model/review.py), `without_held`."""
    told = begun()
    told.write(in_force.DecisionBrought("1-D1", "Tea at three"))
    told.do(look_back.open_components, "end")
    WRITES[write](told)
    told.do(held.hide)
    told.do(held.show)
    told.do(flow.resume)
    told.do(closing.finish)
    adopted = adopt(NO_GROUP, "riverside-1", told.meeting)
    for said in (text(compose(told.meeting)), repr(adopted)):
        assert INSTEAD not in said
        assert BROTHER not in said


def test_words_that_may_be_seen_after_all_are_given_to_the_group_then() -> None:
    told = begun()
    told.do(actions.add_action, BROTHER, who="Jo")
    told.do(held.hide)
    told.do(held.show)
    told.do(flow.resume)
    told.do(closing.finish)
    group = given(NO_GROUP, told)
    assert not group.history.open_actions
    told.do(partial(held.choose_words, choice="fine"))
    assert [one.words for one in given(group, told).history.open_actions] == [BROTHER]
