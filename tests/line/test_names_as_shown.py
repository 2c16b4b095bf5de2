"""Two people of one name: whoever is shown as "Rachel Hunter (3)" is found by that, by number, in every verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coprod_tui.line.grammar import verbs
from coprod_tui.line.languages import _translations
from coprod_tui.model.command import Command
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.replies import ReplyCame
from coprod_tui.model.text import clean
from coprod_tui.sentences import name_of
from tests.line.circle import after, answered, busy, heard, put, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coprod_tui.line import ParsedLine
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person

LIVE = (
    "hand {}", "question {}", "reply {}", "down {}", "put {} first", "put {}", "next {}", "arrive {}", "leave {}",
    "arrive {} by phone", "expect {}",
    "absent {} because the bus was late", "rename {} to Rae", "named {} as initials", "role chair {}", "role {} chair",
    "role expected chair {}", "role expected {} chair", "absent {}: the bus was late, may be said",
    "drop role notes {}", "turn time {} 5m", "turn time {}", "written {}: It is slow", "signed {}", "voice {} for Mo",
    "voice Mo for {}", "count brings {}", "count brings {} off", "heard {}", "round from {}: How are we?",
    "groups are {}, Mo / Jo, Lucy", "groups are Mo and {} / Jo, Lucy", "groups 2 together {}, Mo: Why?",
    "groups 2 apart Mo and {}", "to group 1 {}", "worry {}: It may be slow", "object {}: It is not ours",
    "action {}: ring the printer by friday", "action Mo, {}: bring cake", "action {} and Mo: bring cake",
    "action Bring cake by friday: {}", "change A1 {}: bring cake", "change A1 Mo, {}: bring cake",
    "park The lift: {}", "park The lift @Estates by 1 Dec: {}", "change P1 The lift: {}", "proposed by D1 {}",
    "proposed by {}", "item new Letters, 10m, from {}", "change item 2, asked by {}", "take out {}",
    "view D1 {}: It is slow", "ask for The lift: {}",
    "note {}: It is slow", "idea {}: Free buses because nobody pays", "whose {}", "whose 38: {}", "whose {}, named",
)  # fmt: skip
AFTERWARDS = (
    "heard from {} agrees", "heard from {} by phone: change: It was Tuesday", "settle {}", "own words {}",
    "shown to {}", "tick {}", "challenge D1 {}: I was not asked", "was here {}", "was here {} by page",
    "was not here {}", "not reached {} because the phone is cut off", "easy checked by {}",
)  # fmt: skip
NUMBER_WILL_NOT_DO = ("action Bring cake by friday: {}", "park The lift: {}", "change P1 The lift: {}",
    "ask for The lift: {}")  # fmt: skip
"""At the end of words a number is one of the words, unless a place or a day shows that somebody is meant."""


def twins(meeting: Meeting, name: str) -> tuple[Meeting, Person, Person]:
    with_them = put(meeting, [PersonExpected(name, 21), PersonExpected(name, 22)])
    one, two = (person for person in with_them.people.all if person.number in (21, 22))
    with_them = put(with_them, [ReplyCame(one.id, "change", 1, "One"), ReplyCame(two.id, "change", 1, "Two")])
    return with_them, one, two


def told(command: ParsedLine, meeting: Meeting) -> set[int]:
    """Whom a line is about: the ids in its move, or whoever a screen is asked to show."""
    if command.about:
        return {person.id for person in meeting.people.all if f"#{person.number}" == command.about or str(
            person.number) == command.about}  # fmt: skip
    return set(_ids(command.move))


def _ids(move: Any) -> Iterator[int]:
    if isinstance(move, Command):
        yield from _ids(tuple(move.arguments.values()))
    elif isinstance(move, tuple | list):
        for each in move:
            yield from _ids(each)
    elif isinstance(move, int) and not isinstance(move, bool):
        yield move


def check(line: str, meeting: Meeting, right: Person, other: Person, how: str) -> None:
    command = said(line.format(how), meeting)
    about = told(command, meeting)
    if line.startswith("settle"):
        about = {next(one.person for one in meeting.replies.all if one.id in about)}
    assert right.id in about, line.format(how)
    assert other.id not in about, line.format(how)
    if command.heard and not line.startswith("groups"):
        assert name_of(meeting, right.id) in " ".join(one.text for one in command.heard)


@pytest.mark.parametrize("line", [*LIVE, *AFTERWARDS])
def test_the_name_as_it_is_shown_and_the_number_find_the_right_one_of_two(line: str) -> None:
    meeting, one, two = twins(busy() if line in LIVE else answered(), "Rachel Hunter")
    for right, other in ((one, two), (two, one)):
        check(line, meeting, right, other, name_of(meeting, right.id))
        check(line, meeting, right, other, name_of(meeting, right.id).lower())
        if line not in NUMBER_WILL_NOT_DO:
            check(line, meeting, right, other, str(right.number))


def test_no_verb_that_names_a_person_is_left_out_here() -> None:
    tried = " ".join((*LIVE, *AFTERWARDS))
    assert [verb.name for verb in verbs() if {"person", "who", "away", "waiting"} & set(verb.takes)
            and verb.name.split(" A1")[0] not in tried] == []  # fmt: skip


IN_NAMES = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Mn")), min_size=1, max_size=12)
GRAMMAR = {
    "and",
    "for",
    "to",
    "as",
    "because",
    "from",
    "by",
    "off",
    "no",
    "first",
    "last",
    "back",
    "next",
    "none",
}.union(*(word.split() for words in _translations().values() for word in words))
"""Small words of a line, in each of its languages."""
PEOPLE = st.lists(IN_NAMES, min_size=1, max_size=3).map(lambda words: clean(" ".join(words))).filter(
    lambda name: bool(name) and not GRAMMAR.intersection(name.casefold().split())
)  # fmt: skip


@given(PEOPLE, st.sampled_from([*LIVE, *AFTERWARDS]))
@example("\u0730", "action Bring cake by friday: {}")  # nothing but a mark: taken for an accent, nothing was left of it
def test_whatever_two_people_are_both_called_the_shown_name_finds_the_right_one(name: str, line: str) -> None:
    meeting, one, two = twins(LIVE_MEETING if line in LIVE else ANSWERED, name)
    for right, other in ((one, two), (two, one)):
        check(line, meeting, right, other, name_of(meeting, right.id))


LIVE_MEETING, ANSWERED = busy(), answered()


def test_somebody_whose_own_name_ends_in_a_number_is_never_taken_for_another() -> None:
    meeting = put(busy(), [PersonExpected("Sam (22)", 21), PersonExpected("Sam", 22), PersonExpected("Sam", 23)])
    with pytest.raises(Exception, match="which-person"):
        said("hand Sam (22)", meeting)
    assert heard("hand Sam (23)", meeting) == {"who": "Sam (23)"}


def test_an_action_may_be_for_several_people_of_the_meeting_or_not() -> None:
    meeting = after("start", "action Mo, Lucy: bring cake by friday", "action Mo and Sue Pye: ring the baker")
    both, mixed = meeting.actions.all
    assert [meeting.people.name(id) for id in both.people] == ["Mo", "Lucy"]
    assert (both.words, both.by) == ("bring cake", "2026-11-27")
    assert ([meeting.people.name(id) for id in mixed.people], mixed.who) == (["Mo"], "Sue Pye")
    changed = after("change A1 Jo: bring tea", meeting=meeting).actions.all[0]
    assert [meeting.people.name(id) for id in changed.people] == ["Jo"], "whoever is named takes the place of all"


@pytest.mark.parametrize(
    "words", ["Smith and Sons: ring them", "Mo, please note: it rains", "Salt, pepper: bring both"]
)
def test_what_is_not_several_names_stays_as_it_was_typed(words: str) -> None:
    action = after("start", f"action {words}").actions.all[0]
    assert not action.people
    assert action.words in words


def test_a_number_before_a_worry_is_somebodys_only_where_anybody_has_it() -> None:
    assert heard("worry 5: it is slow", busy())["who"] == "Mo"
    assert heard("worry 55: it is slow", busy()) == heard("worry 55: it is slow", busy()) | {"words": "55: it is slow"}
