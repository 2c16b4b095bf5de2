"""What one member said and what became of it: theirs with their name, all of that, and nobody else's words or names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    decisions,
    held,
    notes,
    parking,
    people,
    replies,
    requests,
    undo,
)
from coprod_tui.model import whose as whose_words
from coprod_tui.model.basket import ask
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.mine import Mine, mine_of, own_facts
from coprod_tui.model.series import held_on
from coprod_tui.model.wanted import Wanted
from coprod_tui.model.year import Asked, Decided, Stretch
from coprod_tui.model.year_facts import facts_of
from tests.model.told_group import ToldGroup

if TYPE_CHECKING:
    from tests.building import Told

TODAY = "2027-06-01"
WHOLE = Stretch()
NAMES = ("Amy Stone", "Mo Ali", "Lucy")


def mine(group: ToldGroup, meetings: list[Told], name: str = "Amy Stone", stretch: Stretch = WHOLE) -> Mine:
    member = group.group.members.get(group.member(name))
    assert member is not None
    asked = {one.id for one in group.group.basket.kept if one.person == member.id and one.shown}
    facts = [facts_of(f"m{one.meeting.plan.number}", one.meeting) for one in meetings]
    own = [own_facts(one.meeting, member.id, asked) for one in meetings]
    return mine_of(group.group, member, [one for one in facts if one], own, stretch, TODAY, zone="UTC")


def begun(*items: Wanted) -> tuple[ToldGroup, Told]:
    group = ToldGroup(*NAMES)
    told = group.plan(1, *items)
    told.do(agenda.begin)
    told.do(people.everyone_here)
    return group, told


class Saying(NamedTuple):
    """who: a place in NAMES. marked: it is said afterwards whose it is, as whose or with their name."""

    how: str
    who: int
    named: bool
    marked: bool


HOW = ("note", "idea", "worry", "objection", "view", "challenge", "issue", "action", "answer", "later")
SAYINGS = st.lists(
    st.builds(Saying, st.sampled_from(HOW), st.integers(0, 2), st.booleans(), st.booleans()), min_size=1, max_size=12
)


def say(group: ToldGroup, told: Told, one: Saying, words: str) -> None:
    """Put these words into the meeting as that person's."""
    person = told.person(NAMES[one.who])
    by = person if one.named else NOBODY
    first = told.meeting.decisions.all[0].id
    moves = {
        "note": lambda: told.do(notes.take_note, words, by, of=person),
        "idea": lambda: told.do(notes.keep_idea, words, words, of=person),
        "worry": lambda: told.do(agreement.raise_worry, first, words, person=by),
        "objection": lambda: told.do(agreement.raise_worry, first, words, person=by, objection=True),
        "view": lambda: told.do(agreement.add_view, first, words, person=by),
        "issue": lambda: told.do(parking.park, words, words, person),
        "action": lambda: told.do(actions.add_action, words, person),
        "answer": lambda: told.do(parking.answer, told.meeting.parking.all[0].id, words, words),
        "later": lambda: told.do(requests.ask_for_later, words, by),
    }
    moves[one.how]()
    if one.marked and one.how != "later":
        thing = next(each.stamp.number for each in reversed(told.stamped) if words in repr(each.entry))
        told.do(whose_words.say_whose, thing, person, named=one.named)


@given(SAYINGS)
def test_all_that_is_theirs_with_their_name_is_there_and_no_words_or_name_of_anybody_else(said: list[Saying]) -> None:
    group, told = begun(Wanted("Letters", 10))
    told.do(parking.park, "The car park", "Estates")
    told.do(decisions.propose, "Letters in 14 point")
    told.do(decisions.confirm_words, told.meeting.decisions.all[0].id)
    words = [f"Word {n:03}" for n in range(len(said))]
    during = [(one, each) for one, each in zip(said, words, strict=True) if one.how != "challenge"]
    for one, each in during:
        say(group, told, one, each)
    told.do(agreement.not_agree, told.meeting.decisions.all[0].id)
    group.finish(told)
    for one, each in zip(said, words, strict=True):
        if one.how == "challenge":
            by = told.person(NAMES[one.who]) if one.named else NOBODY
            told.do(replies.challenge, told.meeting.decisions.all[0].id, each, by)
    found = mine(group, [told])
    everything = repr(found)
    for one, each in zip(said, words, strict=True):
        # An idea has no name beside it unless it is said afterwards whose it is, and that they wish it.
        theirs = one.who == 0 and one.named and (one.how != "idea" or one.marked)
        if one.how in ("issue", "action", "answer"):
            assert one.who == 0 or not one.marked or each not in everything
        elif one.how == "later":
            assert (each in repr(found.requests)) == theirs
        else:
            assert (each in repr(found.sayings)) == theirs, one
            assert theirs or each not in everything
    for name in NAMES[1:]:
        assert name not in everything
        assert name.split()[0] not in everything


def test_each_thing_has_what_became_of_it() -> None:
    group = ToldGroup(*NAMES)
    group.do(ask, "Taxis home", member=group.member("Amy Stone"))
    group.do(ask, "Softer chairs", member=group.member("Amy Stone"), shown=False)
    wanted = group.group.basket.all[0]
    told = group.plan(1, Wanted(wanted.words, 10, member=group.member("Amy Stone"), request=wanted.id))
    told.do(agenda.begin)
    told.do(people.everyone_here)
    amy, mo = told.person("Amy Stone"), told.person("Mo Ali")
    told.do(notes.take_note, "I cannot walk to the bus", amy)
    told.do(notes.take_note, "Nor can I", mo)
    told.do(parking.park, "Who pays for taxis", "Mo Ali", mo)
    told.do(actions.add_action, "Ring Mo Ali about taxis", amy)
    told.do(actions.add_action, "Count who needs one", mo, others=(amy,))
    told.do(decisions.propose, "We ask for taxis")
    one = told.meeting.decisions.all[0].id
    told.do(decisions.confirm_words, one)
    told.do(agreement.raise_worry, one, "It may cost too much", person=amy)
    told.do(agreement.agree, one)
    group.finish(told)
    group.do(answer_kept_issue, "1-P1", "Mo Ali was told: Estates pays", "Taxis from May")
    group.do(report_kept_action, "1-A1", "Done at once")
    found = mine(group, [told])
    ((request, came),) = found.requests
    assert (request.words, request.stage, request.meeting) == ("Taxis home", "done", 1)
    assert [each.ref for each in came] == ["1-D1", "1-P1", "1-A1", "1-A2"]
    assert [(one.sort, one.words, [each.ref for each in came]) for one, came in found.sayings] == [
        ("note", "I cannot walk to the bus", ["1-D1", "1-P1", "1-A1", "1-A2"]),
        ("worry", "It may cost too much", ["1-D1"]),
    ]
    issue = next(each for each in came if isinstance(each, Asked))
    assert [(each.words, each.changed) for each in issue.answers] == [("… was told: Estates pays", "Taxis from May")]
    assert [(each.ref, each.words, each.state, each.outcome) for each in found.actions] == [
        ("1-A1", "Ring … about taxis", "done", "Done at once"),
        ("1-A2", "Count who needs one", "to-do", ""),
    ]
    decided = next(each for each in came if isinstance(each, Decided))
    assert (decided.outcome, decided.stands) == ("with-worries", "in-force")


def test_words_kept_off_the_screen_taken_back_or_of_another_time_are_not_there() -> None:
    group, told = begun()
    told.do(notes.take_note, "Something of my own life", told.person("Amy Stone"))
    told.do(held.hide)
    told.do(held.show)
    told.do(notes.take_note, "Taken back", told.person("Amy Stone"))
    told.do(undo.undo, "Room")
    group.finish(told)
    assert mine(group, [told]).sayings == ()


def test_a_time_has_what_was_said_in_it() -> None:
    group, told = begun()
    told.do(notes.take_note, "Said here", told.person("Amy Stone"))
    day = held_on(told.meeting)
    assert [one.words for one, _came in mine(group, [told], stretch=Stretch(day, day)).sayings] == ["Said here"]
    assert mine(group, [told], stretch=Stretch("", "2020-01-01")).sayings == ()


def test_somebody_who_only_has_the_same_name_is_somebody_else() -> None:
    group, told = begun()
    told.do(people.add_guest, "Amy Stone")
    guest = told.meeting.people.all[-1]
    told.do(notes.take_note, "I am a guest", guest.id)
    assert mine(group, [told]).sayings == ()
