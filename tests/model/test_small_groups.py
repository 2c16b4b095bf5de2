"""Small groups: even, with people together or apart as they asked, and what they say told with their number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import interpreting, people, small_groups
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.small_groups import split
from tests.building import MINUTE, Told


def circle(size: int) -> list[Id]:
    return [Id(n) for n in range(1, size + 1)]


@given(st.integers(2, 40), st.integers(2, 8), st.integers(0, 4))
def test_everyone_is_in_one_group_and_groups_are_even(size: int, count: int, turn: int) -> None:
    if count > size:
        with pytest.raises(Refused, match="too-few-for-groups"):
            split(circle(size), count)
        return
    groups = split(circle(size), count, turn=turn)
    assert sorted(person for group in groups for person in group) == circle(size)
    assert max(map(len, groups)) - min(map(len, groups)) <= 1


@given(st.integers(4, 20), st.integers(2, 4), st.data())
def test_people_stay_together_and_apart_or_we_say_that_it_does_not_go(
    size: int, count: int, data: st.DataObject
) -> None:
    pairs = st.lists(st.sampled_from(circle(size)), min_size=2, max_size=2, unique=True).map(tuple)
    together, apart = data.draw(pairs), data.draw(pairs)
    try:
        groups = split(circle(size), count, together=[together], apart=[apart])
    except Refused as refused:
        assert refused.reason == "cannot-split"  # noqa: PT017  either answer is right; a wrong split never is
        assert set(together) == set(apart) or size < 2 * count
        return
    where = {person: number for number, group in enumerate(groups) for person in group}
    assert where[together[0]] == where[together[1]]
    assert where[apart[0]] != where[apart[1]]


def test_neighbours_do_not_always_meet() -> None:
    assert split(circle(8), 2, turn=0) != split(circle(8), 2, turn=1)


@pytest.fixture
def told() -> Told:
    told = Told("Amy", "Mo", "Jo", "Ines", "Sam")
    for name in ("Amy", "Mo", "Jo", "Ines"):
        told.do(people.arrive, told.person(name))
    return told


def names(told: Told) -> list[list[str]]:
    now = told.meeting.small_groups.now
    return [[told.meeting.people.name(person) for person in group] for group in now.groups] if now else []


def test_an_interpreter_stays_with_their_member(told: Told) -> None:
    told.do(interpreting.voice_for, told.person("Ines"), told.person("Amy"))
    told.do(small_groups.split_up, 2, 10)
    assert next(group for group in names(told) if "Amy" in group).count("Ines") == 1


def test_groups_by_hand_are_as_people_chose_them_and_somebody_may_change(told: Told) -> None:
    pick = told.person
    told.do(small_groups.form_groups, ((pick("Amy"), pick("Jo")), (pick("Mo"),)))
    assert names(told) == [["Amy", "Jo"], ["Mo"]]
    told.do(small_groups.join_group, pick("Sam"), 2)
    told.do(small_groups.join_group, pick("Jo"), 2)
    assert names(told) == [["Amy"], ["Mo", "Sam", "Jo"]]
    assert told.meeting.people.get(pick("Sam")).presence == "here"  # type: ignore[union-attr]
    with pytest.raises(Refused, match="in-that-group"):
        told.do(small_groups.join_group, pick("Jo"), 2)
    with pytest.raises(Refused, match="groups-are-on"):
        told.do(small_groups.split_up, 2)


def test_nobody_is_in_two_groups(told: Told) -> None:
    amy, mo = told.person("Amy"), told.person("Mo")
    with pytest.raises(Refused, match="in-two-groups"):
        told.do(small_groups.form_groups, ((amy, mo), (amy,)))


def test_groups_share_one_timer_and_what_they_say_has_their_number(told: Told) -> None:
    told.do(small_groups.split_up, 2, 10, "What matters?")
    now = told.meeting.small_groups.now
    assert now is not None
    assert now.until - now.since == 10 * MINUTE
    told.do(small_groups.more_group_time, 5)
    assert told.meeting.small_groups.now is not None
    assert told.meeting.small_groups.now.minutes == 15
    told.do(small_groups.come_together)
    told.do(small_groups.tell_from_group, 2, "More seats")
    assert [(note.words, note.small_group) for note in told.meeting.notes.all] == [("More seats", 2)]
    with pytest.raises(Refused, match="no-such-small-group"):
        told.do(small_groups.tell_from_group, 3, "Nothing")
