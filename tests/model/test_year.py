"""Every figure of a year, against the entries of the records, whatever was done in whichever order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from coprod_tui.model import actions, agreement, decisions, held, notes, parking, people, review
from coprod_tui.model.actions import ActionAdded, ActionDropped, ActionFinished
from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.group import change_member
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.notes import IdeaNotTakenUp
from coprod_tui.model.parking import AnswerCame, IssueClosed, IssueParked
from coprod_tui.model.small_numbers import SMALLEST, in_fives, may_tell
from coprod_tui.model.undo import lines_of, undo
from coprod_tui.model.year import Stretch, Year, year_of
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from tests.model.playing import Step, make, steps
from tests.model.told_group import ToldGroup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coprod_tui.model.entry import Entry
    from tests.building import Told

WHOLE = Stretch()
TODAY = "2027-06-01"
MONTH = 30 * 86_400_000
PLAYED = (
    "decisions.propose", "decisions.confirm_words", "agreement.agree", "agreement.not_agree", "agreement.raise_worry",
    "agreement.add_view", "in_force.still_right", "in_force.replace_decision", "in_force.end_decision", "parking.park",
    "parking.answer", "parking.close_issue", "parking.still_waits", "actions.add_action", "actions.finish_action",
    "actions.drop_action", "actions.tell_outcome", "notes.keep_idea", "notes.take_note", "turns.give_turn", "undo.undo",
    "undo.redo",
)  # fmt: skip
AFTER = ("review.leave_out_of_summary", "review.reword_in_summary", "review.put_in_summary", "replies.challenge")


class Held(NamedTuple):
    """What is done at a meeting, whether it is finished, and what is done to its summary then."""

    played: list[Step]
    finished: bool
    after: list[Step]


MEETINGS = st.lists(
    st.builds(Held, steps(*PLAYED, most=25), st.sampled_from((True, True, False)), steps(*AFTER, most=4)),
    min_size=1, max_size=4,
)  # fmt: skip


class Meetings(NamedTuple):
    group: ToldGroup
    meetings: list[Told]

    def facts(self) -> list[MeetingFacts]:
        found = (facts_of(f"m{one.meeting.plan.number}", one.meeting) for one in self.meetings)
        return [one for one in found if one is not None]

    def year(self, stretch: Stretch = WHOLE) -> Year:
        return year_of(self.group.group, self.facts(), stretch, TODAY)


def tell(meetings: Sequence[Held]) -> Meetings:
    group = ToldGroup("Amy", "Mo", "Lucy")
    told = []
    for number, one in enumerate(meetings, 1):
        meeting = group.plan(number)
        for step in (Step("agenda.begin", 0, "Room", 1), *one.played):
            make(meeting, step)
        if one.finished:
            group.at = meeting.at
            group.finish(meeting)
            for step in one.after:
                make(meeting, step)
        told.append(meeting)
        group.at = meeting.at + MONTH
    return Meetings(group, told)


def counted(told: Told) -> Iterator[tuple[int, Entry]]:
    """The entries of a record that were not taken back, each with its number: what any figure is to be held to."""
    for one in told.stamped:
        if one.stamp.line not in told.meeting.taken:
            yield one.stamp.number, one.entry


def came_to_the_group(told: Meetings) -> list[Told]:
    """The meetings that say how things of other meetings went on: all but those never finished with others since."""
    last = max((one.meeting.plan.number for one in told.meetings if one.meeting.flow.stage == "finished"), default=0)
    return [
        one
        for one in told.meetings
        if one.meeting.flow.stage == "finished" or one.meeting.plan.number > last
    ]  # fmt: skip


def _own(ref: str, one: Told) -> bool:
    """Whether it is of this meeting, and not brought from another."""
    return ref.startswith(f"{one.meeting.plan.number}-")


@given(MEETINGS)
def test_every_decision_that_was_concluded_stands_there_once_and_in_one_way(meetings: list[Held]) -> None:
    told = tell(meetings)
    made = [
        f"{one.meeting.plan.number}-D{entry.number}"
        for one in told.meetings
        for _number, entry in counted(one)
        if isinstance(entry, DecisionConcluded)
        and any(number == entry.decision and isinstance(worded, DecisionWorded) for number, worded in counted(one))
    ]
    found = told.year()
    assert Counter(one.ref for one in found.decided) == Counter(made)
    assert found.earlier == (), "nothing is from before the whole of it"
    agreed = {one.ref for one in found.decided if one.outcome != "not-agreed"}
    assert {one.ref for one in found.decided if one.stands == "not-agreed"} == {*made} - agreed
    assert all(one.by in agreed and one.by_words for one in found.decided if one.stands == "replaced")


def unknowing(move: str) -> list[Held]:
    """What a meeting that was never finished came to, and one after it that was planned without knowing."""
    return [
        Held([Step("parking.park", 0, "Room", 0)], True, []),
        Held([Step(move, 1, "Room", 0)], False, []),
        Held([], False, []),
    ]


SAME_WORDS_TWICE = [
    Held(
        [
            Step("parking.park", 0, "Room", 0),
            Step("parking.answer", 1, "Room", 0),
            Step("actions.add_action", 0, "Room", 0),
        ],
        True,
        [Step("review.leave_out_of_summary", 1, "Room", 0)],
    ),
    Held([Step("parking.answer", 1, "Room", 0)], True, []),
]
"""The first meeting's summary is read over once the second has heard the very same answer again."""
NEITHER_KNOWS = [
    Held([Step("parking.park", 0, "Room", 0)], True, []),
    Held([Step("parking.answer", 1, "Room", 0)], False, []),
    Held([Step("parking.answer", 1, "Room", 0)], False, []),
]
"""Two meetings that were never finished, both with the very same answer."""


@given(MEETINGS)
@example(unknowing("parking.close_issue"))
@example(unknowing("parking.answer"))
@example(SAME_WORDS_TWICE)
@example(NEITHER_KNOWS)
def test_every_issue_stands_there_once_with_each_answer_that_came(meetings: list[Held]) -> None:
    """Of two meetings that are not finished one may have been given what the other heard: the same words are one."""
    told = tell(meetings)
    asked: dict[str, int] = {}
    answered, unfinished = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    closed: set[str] = set()
    known = came_to_the_group(told)
    for one in told.meetings:
        refs: dict[int, str] = {}
        here = Counter[tuple[str, ...]]()
        for number, entry in counted(one):
            if isinstance(entry, IssueParked):
                refs[number] = entry.ref or f"{one.meeting.plan.number}-P{entry.number}"
                asked.setdefault(refs[number], 0)
            ref = refs.get(entry.issue, "") if isinstance(entry, AnswerCame | IssueClosed) else ""
            if ref and (one in known or _own(ref, one)):
                here.update([(ref, entry.words, entry.changed)] if isinstance(entry, AnswerCame) else [])
                if isinstance(entry, IssueClosed) or (isinstance(entry, AnswerCame) and entry.closed):
                    closed.add(ref)
        if one.meeting.flow.stage == "finished":
            answered += here
        else:
            unfinished |= here
    for ref, *_words in (answered + unfinished).elements():
        asked[ref] += 1
    found = told.year().asked
    assert {one.ref: len(one.answers) for one in found} == asked
    assert len(found) == len(asked)
    assert {one.ref for one in found if one.settled} == closed
    assert all(answer.days is None or answer.days >= 0 for one in found for answer in one.answers)


@given(MEETINGS)
def test_every_action_stands_there_once_as_the_last_meeting_left_it(meetings: list[Held]) -> None:
    told = tell(meetings)
    state: dict[str, str] = {}
    left_out: set[str] = set()
    known = came_to_the_group(told)
    for one in told.meetings:
        number_here = one.meeting.plan.number
        refs: dict[int, str] = {}
        for number, entry in counted(one):
            if isinstance(entry, ActionAdded):
                refs[number] = entry.ref or f"{number_here}-A{entry.number}"
                state.setdefault(refs[number], "to-do")
            ref = refs.get(entry.action, "") if isinstance(entry, ActionFinished | ActionDropped) else ""
            if ref and (one in known or _own(ref, one)):
                state[ref] = "dropped" if isinstance(entry, ActionDropped) else "done"
        left_out |= {refs[gone.thing] for gone in one.meeting.review.left_out if _own(refs.get(gone.thing, ""), one)}
    state = {ref: each for ref, each in state.items() if ref not in left_out}
    found = told.year().promised
    assert {one.ref: one.state for one in found} == state
    assert len(found) == len(state)
    assert all(one.outcome for one in found if one.state == "dropped"), "nothing that was promised just goes"
    assert all(bool(one.done) == (one.state != "to-do") for one in found)


@given(MEETINGS)
def test_every_idea_stands_there_but_for_those_its_summary_leaves_out(meetings: list[Held]) -> None:
    told = tell(meetings)
    heard = [
        one.meeting.review.words(number) or entry.words  # type: ignore[arg-type]
        for one in told.meetings
        for number, entry in counted(one)
        if isinstance(entry, IdeaNotTakenUp) and not one.meeting.review.is_left_out(number)  # type: ignore[arg-type]
    ]
    assert [one.words for one in told.year().ideas] == heard


@given(MEETINGS, st.data())
def test_any_of_the_meetings_make_a_year_and_any_part_of_a_record_facts(
    meetings: list[Held], data: st.DataObject
) -> None:
    told = tell(meetings)
    kept = [one for one in told.facts() if data.draw(st.booleans())]
    for stretch in (WHOLE, Stretch("2026-11-01", "2026-12-31")):
        found = year_of(told.group.group, kept, stretch, TODAY, [(9, "damaged")])
        for things in (found.asked, found.promised, (*found.decided, *found.earlier)):
            refs = [one.ref for one in things]
            assert len(refs) == len(set(refs))
    assert msgspec.json.decode(msgspec.json.encode(kept), type=list[MeetingFacts]) == kept, "as a cache has them"
    part = [one for one in told.meetings[0].stamped if data.draw(st.booleans())]
    facts_of("m1", fold(EMPTY, part))


@given(MEETINGS)
def test_of_two_times_that_make_a_whole_no_decision_idea_or_meeting_is_in_both(meetings: list[Held]) -> None:
    told = tell(meetings)
    whole, middle = told.year(), "2026-12-01"
    before, after = told.year(Stretch("", "2026-11-30")), told.year(Stretch(middle, ""))
    assert [*before.meetings, *after.meetings] == list(whole.meetings)
    assert [*before.ideas, *after.ideas] == list(whole.ideas)
    made = [one.ref for one in before.decided], [one.ref for one in after.decided if one.day >= middle]
    assert [*made[0], *made[1]] == [one.ref for one in whole.decided]


@given(steps(*(name for name in PLAYED if not name.startswith("undo"))))
def test_what_was_taken_back_is_not_there(played: list[Step]) -> None:
    told = tell([Held([one._replace(seat="Room") for one in played], finished=False, after=[])])
    (meeting,) = told.meetings
    for _line in lines_of(meeting.meeting, "Room"):
        meeting.do(undo, "Room")
    found = told.year()
    assert (found.asked, found.decided, found.promised, found.ideas) == ((), (), (), ())


def test_words_kept_off_every_screen_are_not_there() -> None:
    told = tell([Held([], finished=False, after=[])])
    (meeting,) = told.meetings
    meeting.do(notes.keep_idea, "Somebody's own story")
    meeting.do(actions.add_action, "Ring her at home")
    meeting.do(held.hide)
    meeting.do(held.show)
    found = told.year()
    assert (found.ideas, found.promised) == ((), ())


def test_what_a_summary_leaves_out_the_year_leaves_out() -> None:
    told = tell([Held([], finished=False, after=[])])
    (meeting,) = told.meetings
    meeting.do(notes.keep_idea, "An idea")
    told.group.finish(meeting)
    meeting.do(review.leave_out_of_summary, meeting.meeting.notes.ideas[0].id, "Said twice")
    assert told.year().ideas == ()


def test_somebody_is_named_as_little_as_they_wished_then_and_as_little_as_they_wish_now() -> None:
    told = tell([Held([], finished=False, after=[])])
    (meeting,) = told.meetings

    meeting.do(decisions.propose, "Tea at three")
    one = meeting.meeting.decisions.all[0].id
    meeting.do(decisions.confirm_words, one)
    meeting.do(agreement.add_view, one, "At four, for me", meeting.person("Lucy"))
    meeting.do(agreement.agree, one)
    told.group.finish(meeting)
    assert [name for each in told.year().decided for _said, name in each.said] == ["Lucy"]
    told.group.do(change_member, told.group.member("Lucy"), named="nobody")
    assert [name for each in told.year().decided for _said, name in each.said] == [""]


def test_whoever_wished_only_the_first_name_then_is_not_named_in_full_since() -> None:
    group = ToldGroup("Lucy Hart")
    group.do(change_member, group.member("Lucy Hart"), named="first")
    meeting = group.plan(1)
    meeting.do(decisions.propose, "Tea at three")
    one = meeting.meeting.decisions.all[0].id
    meeting.do(decisions.confirm_words, one)
    meeting.do(agreement.add_view, one, "At four, for me", meeting.person("Lucy Hart"))
    meeting.do(agreement.agree, one)
    group.finish(meeting)
    group.do(change_member, group.member("Lucy Hart"), named="full")
    assert [name for each in Meetings(group, [meeting]).year().decided for _said, name in each.said] == ["Lucy"]


def test_an_action_is_of_the_time_in_which_it_was_promised_and_of_that_in_which_it_was_done() -> None:
    told = tell([Held([Step("actions.add_action", 0, "Room", 0)], True, []), Held([], True, [])])
    told.group.do(report_kept_action, "1-A1", "It is ours")
    (action,) = told.year().promised
    assert action.done > action.day
    for stretch, there in (
        (Stretch(action.day, action.day), True),
        (Stretch(action.done, action.done), True),
        (Stretch(action.done, "2027-12-31"), True),
        (Stretch("2028-01-01", ""), False),
    ):
        assert bool(told.year(stretch).promised) == there, stretch


def test_an_issue_whose_words_were_kept_off_the_screen_is_not_told_of_a_meeting_that_cannot_be_read() -> None:
    told = tell([Held([], finished=False, after=[])])
    (meeting,) = told.meetings
    meeting.do(parking.park, "Her brother's letters")
    meeting.do(held.hide)
    meeting.do(held.show)
    meeting.wait(seconds=300)
    meeting.do(parking.park, "The lift")
    told.group.finish(meeting)
    found = year_of(told.group.group, [], WHOLE, TODAY, [(1, "damaged")])
    assert [one.words for one in found.asked] == ["The lift"]


def test_an_answer_that_was_kept_off_the_screen_or_taken_out_is_none() -> None:
    told = tell([Held([Step("parking.park", 0, "Room", 0)], True, [])])
    told.group.do(answer_kept_issue, "1-P1", INSTEAD)
    told.group.do(answer_kept_issue, "1-P1", "No", INSTEAD)
    (asked,) = told.year().asked
    assert [(one.words, one.changed) for one in asked.answers] == [("No", "")]


# How many people


def came(count: int) -> Meetings:
    """So many people, all of them at two meetings."""
    group = ToldGroup(*(f"Person {n}" for n in range(count)))
    meetings = []
    for number in (1, 2):
        meeting = group.plan(number)
        meeting.do(people.everyone_here)
        group.finish(meeting)
        meetings.append(meeting)
    return Meetings(group, meetings)


def test_how_many_came_is_told_in_fives_not_at_all_below_five_and_each_once() -> None:
    assert [came(count).year().people for count in (1, 4, 5, 9, 10, 13)] == [0, 0, 5, 5, 10, 10]


@given(st.integers(0, 200), st.integers(0, 200))
def test_what_lies_between_two_numbers_of_people_is_never_a_few(one: int, other: int) -> None:
    between = abs(in_fives(one) - in_fives(other))
    assert between == 0 or between >= SMALLEST
    assert 0 <= one - in_fives(one) < SMALLEST


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_part_is_told_only_where_neither_it_nor_the_rest_are_few(part: int, rest: int) -> None:
    assert may_tell(part, part + rest) == (part >= SMALLEST and rest >= SMALLEST)


def test_a_year_says_nothing_of_who_spoke() -> None:
    """Whether or not the group counts: there is no such field for a figure to stand in."""
    told = tell([Held([Step("turns.give_turn", n, "Room", 60) for n in range(6)], finished=True, after=[])])
    silent = tell([Held([], finished=True, after=[])])
    assert told.year() == silent.year()
