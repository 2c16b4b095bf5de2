"""Words kept off the screen, in what becomes of a meeting: they stand nowhere, nor does a mark for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import actions, agenda, closing, decisions, flow, held, notes, parking
from coprod_tui.model.entry import Stamp, Stamped
from coprod_tui.model.group import NO_GROUP, Group, fold_group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.series import adopt
from coprod_tui.summary.composition import compose
from coprod_tui.summary.text import render as text
from tests.model.test_held import BROTHER, WRITES, hidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.building import Told


def begun_long_before(write: Callable[[Told], object]) -> Callable[[Told], object]:
    """The same, said of things that were there half an hour before and are not held."""

    def writes(told: Told) -> None:
        told.do(agenda.add_item, "Letters")
        told.do(actions.add_action, "Ring the ward")
        told.do(parking.park, "Car park", whose="Estates")
        told.do(decisions.propose, "We write to the ward")
        told.wait(minutes=30)
        write(told)

    return writes


BESIDE: dict[str, Callable[[Told], object]] = {
    "what came of it": lambda told: told.do(actions.tell_outcome, told.meeting.actions.all[0].id, BROTHER),
    "why not done": lambda told: told.do(actions.drop_action, told.meeting.actions.all[0].id, BROTHER),
    "what they said": lambda told: told.do(parking.answer, told.meeting.parking.all[0].id, BROTHER, BROTHER),
    "who proposed": lambda told: told.do(
        decisions.describe, told.meeting.decisions.all[0].id, proposed_name=BROTHER, why=BROTHER
    ),
    "new item": lambda told: told.do(agenda.add_item, BROTHER, asked_name=BROTHER),
    "title": lambda told: told.do(agenda.change_item, told.meeting.agenda.items[0].id, title=BROTHER),
    "who asked": lambda told: told.do(agenda.change_item, told.meeting.agenda.items[0].id, asked_name=BROTHER),
}
"""What is said beside a thing's own words, or of the agenda."""
EVERY = WRITES | {name: begun_long_before(write) for name, write in BESIDE.items()}


def finished(told: Told) -> Told:
    told.do(flow.resume)
    told.do(closing.finish)
    return told


def given(group: Group, told: Told) -> Group:
    """The group once it was given what the meeting came to."""
    entries = adopt(group, "riverside-1", told.meeting)
    return fold_group(group, [Stamped(Stamp(n, 1, told.at), one) for n, one in enumerate(entries, 1)])


@pytest.mark.parametrize("write", EVERY)
def test_nothing_that_is_held_stands_in_a_summary_nor_a_mark_in_its_place_nor_in_what_the_group_is_given(
    write: str,
) -> None:
    """What fails here has words that are people's: `things` and `as_reviewed` (model/review.py), `without_held`."""
    told = finished(hidden(EVERY[write]))
    for said in (text(compose(told.meeting)), repr(given(NO_GROUP, told))):
        assert INSTEAD not in said
        assert BROTHER not in said


@pytest.mark.parametrize("write", ["action", "issue", "request", "what came of it", "what they said", "new item"])
def test_words_that_may_be_seen_after_all_are_given_to_the_group_then(write: str) -> None:
    told = finished(hidden(EVERY[write]))
    group = given(NO_GROUP, told)
    told.do(held.choose_words, "fine")
    assert BROTHER in repr(given(group, told))


def test_a_place_of_the_agenda_stays_for_what_was_said_there_and_goes_to_no_other_meeting_without_its_title() -> None:
    def writes(told: Told) -> None:
        told.do(agenda.add_item, "Letters")
        told.do(agenda.next_item)
        told.do(notes.take_note, "Three of us got none")
        told.wait(minutes=30)
        told.do(agenda.change_item, told.meeting.agenda.items[0].id, title=BROTHER)
        told.do(agenda.carry_item, told.meeting.agenda.items[0].id)

    told = finished(hidden(writes))
    summary = text(compose(told.meeting))
    assert "Three of us got none" in summary
    assert BROTHER not in summary
    assert not given(NO_GROUP, told).history.carried
    told.do(held.choose_words, "fine")
    assert [item.title for item in given(NO_GROUP, told).history.carried] == [BROTHER]
