"""So far, in two lines, for whoever comes late; and whom to talk to if something was not right."""

from __future__ import annotations

from coprod_tui.app.seat.enquiries import answer
from coprod_tui.model import agenda, decisions
from coprod_tui.model.plan import Settings, choose_ways
from coprod_tui.sentences import not_comfortable, so_far
from coprod_tui.summary.composition import compose
from coprod_tui.summary.text import render
from tests.building import Told
from tests.sentences.test_state import busy

WAYS = Settings(support_person="Ruth, by the door", outside_person="Jo Pitt, 01632 960001")


def test_two_lines_say_what_was_decided_where_we_are_and_what_is_parked() -> None:
    told = busy()
    assert so_far.lines(told.meeting, told.at) == [
        "So far: we decided D1 “Letters go out in 14 point”.",
        "We are at item 2 of 2: Letters. P1 is parked.",
    ]


def test_before_and_between_items_it_says_so() -> None:
    told = Told("Amy", items=["Check in"])
    assert so_far.lines(told.meeting, told.at) == ["This meeting has not begun, so nothing was missed."]
    told.do(agenda.begin)
    told.do(decisions.propose, "Nothing that is agreed")
    assert so_far.lines(told.meeting, told.at) == ["So far: nothing is decided.", "We are at item 1 of 1: Check in."]


def test_the_two_who_can_be_talked_to_are_on_the_room_only_where_the_group_wants() -> None:
    told = not_comfortable.lines(WAYS)
    assert told[1:] == ["In our group: Ruth, by the door.", "Outside our group: Jo Pitt, 01632 960001."]
    assert not_comfortable.lines(Settings()) == [
        "Our group has named nobody for this yet. It can, in its ways of working."
    ]
    assert "Jo Pitt" not in not_comfortable.on_room(WAYS)
    assert "Jo Pitt, 01632 960001" in not_comfortable.on_room(WAYS.but(support_on_room=True))
    assert "They chair today" not in " ".join(not_comfortable.lines(WAYS, ["Amy"]))
    assert "They chair today" in " ".join(not_comfortable.lines(WAYS.but(support_person="Amy, 01632 960002"), ["Amy"]))
    meeting = busy().meeting
    for shows in ("so-far", "not-comfortable"):
        assert "private" in answer(shows, meeting)


def test_the_summary_says_it_where_somebody_outside_is_named() -> None:
    told = busy()
    assert "not right for you" not in render(compose(told.meeting))
    told.do(choose_ways, WAYS)
    said = render(compose(told.meeting))
    assert "If something was not right for you" in said
    assert "Outside our group: Jo Pitt, 01632 960001" in said
