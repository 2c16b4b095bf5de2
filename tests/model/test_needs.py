"""What people need, whom it is shown to, and what is to be prepared of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import people
from coprod_tui.model.entry import NOBODY, Id, Refused, encode
from coprod_tui.model.group import NO_GROUP, change_member, choose_group_ways, fold_group, leave_group
from coprod_tui.model.needs import (
    SHOWN_TO,
    SORTS,
    NeedSaid,
    NeedShown,
    NeedSort,
    ShownTo,
    Viewer,
    say_need,
    show_need_to,
    tick_prepared,
)
from coprod_tui.model.plan import Settings
from coprod_tui.model.preparation import ToPrepare, to_prepare
from coprod_tui.model.without import without_meeting, without_members, without_needs
from coprod_tui.record.known_people import everyone_in
from coprod_tui.sentences.needs import for_whom, stands_words, thing_words
from tests.model.told_group import ToldGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.building import Told

CHOSE: dict[Viewer, set[str]] = {"others": set(), "planning": {"planning", "meeting"}, "desk": {"meeting"}}
"""By which of the choices somebody's name is shown, by who looks."""
NAMES = ("Amaryllis", "Bartholomew", "Clementine", "Bartholomew")


def told() -> tuple[ToldGroup, Told]:
    group = ToldGroup(*NAMES)
    return group, group.plan(1)


def things(group: ToldGroup, meeting: Told, viewer: Viewer = "planning") -> dict[NeedSort, ToPrepare]:
    return {one.sort: one for one in to_prepare(group.group, "m1", meeting.meeting, viewer)}


def lines(group: ToldGroup, meeting: Told, viewer: Viewer) -> str:
    every = to_prepare(group.group, "m1", meeting.meeting, viewer)
    whom: Sequence[str] = [line for one in every for line in for_whom(group.group, one)] if viewer != "others" else ()
    return "\n".join([*(f"{thing_words(one)} {stands_words(one)}" for one in every), *whom])


SAID = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(SORTS), st.sampled_from(SHOWN_TO)), max_size=12)


@given(SAID)
def test_whoever_looks_sees_the_names_and_words_of_those_who_chose_it_and_of_nobody_else(
    said: list[tuple[int, NeedSort, str]],
) -> None:
    """A name that is shown to some is not shown to others; and the list for all has words of ours alone."""
    group, meeting = told()
    marked = []
    for place, (who, sort, shown_to) in enumerate(said):
        words = f"zq{place}zq because of my illness"
        member = group.group.members.all[who]
        if sort != "other" and any(one.sort == sort for one in group.group.needs.of(member.id)):
            continue  # one of each sort is kept
        group.do(say_need, member.id, sort, words, shown_to)
        marked.append((member, words, shown_to))
    for viewer in get_args(Viewer):
        seen = lines(group, meeting, viewer)
        for _member, words, shown_to in marked:
            by_name = shown_to in CHOSE[viewer]
            assert (words in seen) == (by_name or (viewer == "planning" and shown_to == "list"))
        named = {member.id for member, _words, shown_to in marked if shown_to in CHOSE[viewer]}
        for member in group.group.members.all:
            label = f"{member.name} ({member.number})" if NAMES.count(member.name) > 1 else member.name
            assert (label in seen) == (member.id in named)
    assert "illness" not in lines(group, meeting, "others")


def test_things_are_counted_for_those_who_are_expected_and_for_nobody_else() -> None:
    group, meeting = told()
    for name in ("Amaryllis", "Clementine"):
        group.do(say_need, group.member(name), "large-print", shown_to="list")
    assert thing_words(things(group, meeting)["large-print"]) == "2 large-print agendas"
    gone = next(one for one in meeting.meeting.people.all if one.name == "Clementine")
    meeting.do(people.could_not_come, gone.id)
    assert thing_words(things(group, meeting)["large-print"]) == "1 large-print agenda"
    group.do(leave_group, group.member("Amaryllis"))
    assert things(group, meeting) == {}


def test_who_gets_summaries_in_large_print_has_the_agenda_so_and_is_counted_once() -> None:
    group, meeting = told()
    for name in ("Amaryllis", "Clementine"):
        group.do(change_member, group.member(name), sends="large print by post")
    group.do(say_need, group.member("Amaryllis"), "large-print", shown_to="list")
    assert things(group, meeting)["large-print"].count == 2
    assert "Clementine" in lines(group, meeting, "planning")
    assert "Clementine" not in lines(group, meeting, "desk"), "how somebody gets a summary is not shown there"


def test_a_guest_is_counted_where_they_are_expected_and_named_to_whom_they_chose() -> None:
    """Such as an interpreter, who is no member: by name, however it is typed."""
    group, meeting = told()
    group.do(say_need, NOBODY, "breaks", "every half hour", "meeting", "Delphine Lund")
    group.do(say_need, NOBODY, "transport", "", "list", "delphine  lund")
    assert things(group, meeting) == {}, "nobody of that name is expected"
    meeting.do(people.expect, name="Delphine Lund")
    assert set(things(group, meeting)) == {"breaks", "transport"}
    for viewer in get_args(Viewer):
        assert ("Delphine Lund: every half hour" in lines(group, meeting, viewer)) == (viewer != "others")
    assert things(group, meeting)["transport"].needs[0].named is False
    assert group.group.needs.guests == ("Delphine Lund",)
    with pytest.raises(Refused, match="need-of-member"):
        group.do(say_need, NOBODY, "breaks", guest="Clementine")


def test_a_guest_who_is_taken_out_takes_along_what_they_needed() -> None:
    group, _meeting = told()
    group.do(say_need, NOBODY, "other", "zqhers", "meeting", "Delphine")
    group.do(say_need, NOBODY, "other", "zqhis", "meeting", "Erasmus")
    known = everyone_in({"": group.stamped})["guest delphine"]
    left = without_members(group.stamped, known.ids[""], {})
    written = repr([encode(one) for one in left])
    assert ("zqhers" in written, "Delphine" in written, "zqhis" in written) == (False, False, True)


def test_what_was_ticked_is_not_ready_any_more_once_more_people_need_it() -> None:
    group, meeting = told()
    group.do(say_need, group.member("Amaryllis"), "on-paper")
    group.do(tick_prepared, "m1", "on-paper", 1)
    assert things(group, meeting)["on-paper"].done
    group.do(say_need, group.member("Clementine"), "on-paper")
    thing = things(group, meeting)["on-paper"]
    assert (thing.done, stands_words(thing)) == (False, "1 of 2 is ready")
    assert not to_prepare(group.group, "another", meeting.meeting, "planning")[0].ready, "of that meeting alone"


def test_the_reminder_of_expenses_comes_with_the_groups_words_and_is_gone_once_it_is_done() -> None:
    group, meeting = told()
    assert "expenses" not in things(group, meeting)
    group.do(choose_group_ways, Settings(expenses="Ask Jo for the form: https://example.org/form"))
    assert "To everyone who comes at their own cost" in lines(group, meeting, "planning")
    group.do(say_need, group.member("Amaryllis"), "expenses", shown_to="meeting")
    assert "Amaryllis" in lines(group, meeting, "desk")
    group.do(tick_prepared, "m1", "expenses", 1)
    assert "expenses" not in things(group, meeting)
    ticked = group.stamped[-1].entry
    assert "Amaryllis" not in repr(ticked)
    assert group.member("Amaryllis") not in ticked.changes().values(), "who was offered it is kept nowhere"
    group.do(say_need, group.member("Clementine"), "expenses")
    assert "expenses" in things(group, meeting), "one more is to be offered it"


def test_whom_it_is_shown_to_is_chosen_anew_and_counts_from_then_on() -> None:
    group, meeting = told()
    group.do(say_need, group.member("Amaryllis"), "other", "a chair with arms", "meeting")
    need = group.group.needs.all[0]
    group.do(show_need_to, need.id, "list")
    assert "a chair with arms" not in lines(group, meeting, "desk")
    assert "Amaryllis" not in lines(group, meeting, "planning")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (("nobody", "breaks", ""), "no-such-person"),
        (("Amaryllis", "other", " \u200b\n"), "no-words"),
        (("Amaryllis", "transport", "a taxi, paid from 12-34-56 12345678"), "bank-details"),
        (("Amaryllis", "breaks", "every half hour"), "nothing-changed"),
        (("Amaryllis", "breaks", "other words"), "need-is-kept"),
        (("Clementine", "breaks", ""), "no-such-person"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is(given: tuple[str, NeedSort, str], reason: str) -> None:
    group, _meeting = told()
    group.do(say_need, group.member("Amaryllis"), "breaks", "every half hour")
    group.do(leave_group, group.member("Clementine"))
    before = group.group
    name, sort, words = given
    with pytest.raises(Refused) as refused:
        group.do(say_need, Id(999) if name == "nobody" else group.member(name), sort, words)
    assert (refused.value.reason, group.group) == (reason, before)


@given(SAID, st.sets(st.integers(0, 3)))
def test_what_is_taken_out_leaves_nothing_and_what_others_need_is_as_it_was(
    said: list[tuple[int, NeedSort, ShownTo]], gone: set[int]
) -> None:
    """By members, as somebody is taken out; by needs, as somebody asks: nothing that is written down has them."""
    group, _meeting = told()
    for place, (who, sort, shown_to) in enumerate(said):
        group.write(NeedSaid(group.group.members.all[who].id, sort, f"zq{who}zq {place}", shown_to))
        group.write(NeedShown(Id(group.group.last), "planning"))
    members = {group.group.members.all[who].id for who in gone}
    theirs = {one.id for one in group.group.needs.all if one.member in members}
    for left in (without_members(group.stamped, members, {}), without_needs(group.stamped, theirs)):
        written = repr([encode(one) for one in left])
        assert not [who for who in gone if f"zq{who}zq" in written]
        assert not [one for one in left if isinstance(one.entry, NeedShown) and one.entry.need in theirs]
        kept = fold_group(NO_GROUP, left).needs.all
        assert kept == tuple(one for one in group.group.needs.all if one.id not in theirs)


def test_what_was_ready_for_a_meeting_goes_with_the_meeting() -> None:
    group, _meeting = told()
    for meeting in ("m1", "m2"):
        group.do(tick_prepared, meeting, "signer", 1)
    left = fold_group(NO_GROUP, without_meeting(group.stamped, "m1"))
    assert [one.meeting for one in left.needs.ready] == ["m2"]
