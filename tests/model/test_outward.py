"""What is told of a group outside it: agreed and in force, as the summaries tell it, and nobody by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import actions, agenda, agreement, decisions, held, notes, parking, people, requests, review
from coprod_tui.model.basket import answer_request, ask
from coprod_tui.model.board import board_of, bodies
from coprod_tui.model.decision_rule import Tally
from coprod_tui.model.group import (
    NO_GROUP,
    Group,
    add_group_rule,
    choose_group_ways,
    explain_group_word,
    fold_group,
    leave_group,
)
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.mentions import each_text
from coprod_tui.model.nameless import Nameless
from coprod_tui.model.newcomer import newcomer_of
from coprod_tui.model.outward import outward_facts, outward_of
from coprod_tui.model.rules import add_rule
from coprod_tui.model.sharing import ContactSaid, agree_page, keep_receipt, let_words_go, mark_for, name_contact
from coprod_tui.model.terms import agree_terms
from coprod_tui.model.undo import take_back
from coprod_tui.model.wanted import Wanted
from coprod_tui.summary import FORMATS
from coprod_tui.summary.board import compose_board
from coprod_tui.summary.newcomer import compose_newcomer
from coprod_tui.summary.public import compose_public
from tests.model.told_group import ToldGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.mentions import Path
    from tests.building import Told

TODAY = "2027-06-01"
KINDS = ("decision", "not agreed", "open", "issue", "action", "idea", "word", "rule")
FATES = ("kept", "taken back", "hidden", "left out", "reworded")


class Said(NamedTuple):
    """Something of a meeting and what becomes of its words. meeting: 1 is finished, 2 never is."""

    kind: str
    fate: str
    meeting: int


SAID = st.lists(st.builds(Said, st.sampled_from(KINDS), st.sampled_from(FATES), st.sampled_from((1, 1, 2))), max_size=9)


def say(told: Told, kind: str, words: str) -> None:
    if kind in ("decision", "not agreed", "open"):
        told.do(decisions.propose, words)
        one = told.meeting.decisions.all[-1].id
        if kind != "open":
            told.do(decisions.confirm_words, one)
            told.do(agreement.agree if kind == "decision" else agreement.not_agree, one)
        else:
            told.do(decisions.set_aside, one)
    moves = {
        "issue": partial(told.do, parking.park, words, "Estates"),
        "action": partial(told.do, actions.add_action, words),
        "idea": partial(told.do, notes.keep_idea, words, "No money"),
        "word": partial(told.do, notes.explain_word, words.replace(" ", ""), words),
        "rule": partial(told.do, add_rule, words),
    }
    if kind in moves:
        moves[kind]()


def pages(group: Group, meetings: Sequence[Told], names: Sequence[str] = ()) -> dict[str, str]:
    """Each page as text: for somebody new, for everybody else, for Estates."""
    found = [outward_facts(f"m{one.meeting.plan.number}", one.meeting) for one in meetings]
    told = outward_of(group, found, TODAY, names=names)
    board = board_of(group, found, "Estates", told)
    made = {
        "newcomer": compose_newcomer(newcomer_of(group, told, TODAY, None), "hill"),
        "public": compose_public(told, "hill"),
        "board": compose_board(board, "hill"),
    }
    return {name: " ".join(FORMATS["txt"].render(each).decode().split()) for name, each in made.items()}


@given(SAID)
def test_nothing_that_is_not_agreed_or_was_hidden_taken_back_or_left_out_is_on_any_page(said: list[Said]) -> None:
    group = ToldGroup("Amy", "Mo")
    meetings = []
    words = {f"Word {n:03}": one for n, one in enumerate(said)}
    for number in (1, 2):
        told = group.plan(number, Wanted("Letters", 10))
        told.do(agenda.begin)
        told.do(people.everyone_here)
        here = [(each, one) for each, one in words.items() if one.meeting == number]
        for each, one in here:
            if one.fate == "hidden":
                told.wait(seconds=300)
            before = told.meeting.last
            say(told, one.kind, each)
            if one.fate == "taken back":
                lines = {stamped.stamp.line for stamped in told.stamped if stamped.stamp.number > before}
                told.do(take_back, tuple(sorted(lines)))
            if one.fate == "hidden":
                told.do(held.hide)
                told.do(held.show)
                told.wait(seconds=300)
        if number == 1:
            group.finish(told)
            for each, one in here:
                after(told, one, each)
        meetings.append(told)
    text = pages(group.group, meetings)
    quiet = not any(one.fate == "hidden" for one in said)  # what was written just before goes with it
    for each, one in words.items():
        on = {name for name, page in text.items() if each in page}
        assert not on or may_stand(one), (one, on)
        if (
            quiet
            and one.meeting == 1
            and one.fate == "kept"
            and one.kind in ("decision", "issue", "action", "word", "rule")
        ):
            assert "newcomer" in on, one


def after(told: Told, one: Said, words: str) -> None:
    """What the review of the summary does to it, where it may."""
    thing = next((id for id, (_sort, kept) in review.summary_things(told.meeting).items() if kept == words), None)
    sort = review.summary_things(told.meeting)[thing][0] if thing is not None else ""
    if thing is not None and one.fate == "left out" and sort not in review.STAYS:
        told.do(review.leave_out_of_summary, thing, "Said twice")
    if thing is not None and one.fate == "reworded" and sort not in review.EXACT:
        told.do(review.reword_in_summary, thing, "In other words")


def may_stand(one: Said) -> bool:
    """Decisions and rules are nobody's to hide or leave out, and an issue cannot be left out."""
    if one.meeting == 2 or one.kind in ("not agreed", "open") or one.fate == "taken back":
        return False
    if one.kind in ("decision", "rule"):
        return True
    return one.fate == "kept" or (one.kind == "issue" and one.fate == "left out")


# Names

LETTERS = "abcdefghijklmnopqrstuvwxyzéřąßŁøđ"
NAMES = st.lists(
    st.builds(
        lambda first, last: f"Zq{first} Xw{last}", st.text(LETTERS, min_size=1, max_size=6),
        st.text(LETTERS, min_size=1, max_size=6),
    ), min_size=2, max_size=2, unique=True,
)  # fmt: skip
"""Such as no word of ours is, so that what stands on a page is a name and nothing else."""
PUT = ("{}", "ask {}.", "“{}’s” mum", "({})", "{}s own")


def everything() -> tuple[ToldGroup, Told]:
    """A group of Amy and Mo, and a meeting, with something in every field that these pages are made of."""
    group = ToldGroup("Amy", "Mo")
    group.do(add_group_rule, "One at a time")
    group.do(explain_group_word, "PPI", "People like us")
    settings = group.group.settings.but(about="We meet by the river", ours="Letters", not_ours="Pay")
    group.do(choose_group_ways, settings)
    group.do(agree_terms, "Nobody is paid", others="the trust")
    group.do(ask, "Taxis home", name="somebody else")
    group.do(answer_request, group.group.basket.all[0].id, "Next time")
    told = group.plan(1, Wanted("Letters", 10), Wanted("Taxis home", 10, request=group.group.basket.all[0].id))
    told.do(agenda.begin)
    told.do(people.everyone_here)
    told.do(people.add_guest, "Lucy")
    for outcome in (agreement.agree, agreement.not_agree):
        told.do(decisions.propose, "Letters in 14 point")
        one = told.meeting.decisions.all[-1].id
        told.do(decisions.confirm_words, one)
        told.do(agreement.raise_worry, one, "Not everybody reads", person=told.person("Amy"))
        told.do(agreement.add_view, one, "I like it")
        told.do(outcome, one)
    told.do(parking.park, "Car-park charges", "Estates", told.person("Amy"), by="2026-12-01")
    told.do(parking.answer, told.meeting.parking.all[0].id, "Weekly is free", "A permit")
    told.do(parking.park, "Doors", "Estates", who="the carers", by="2026-12-01")
    told.do(actions.add_action, "Book the hall", told.person("Mo"), by="2026-12-01")
    told.do(actions.add_action, "Draw a map", who="the carers", by="2026-12-01")
    told.do(actions.finish_action, told.meeting.actions.all[0].id)
    told.do(actions.tell_outcome, told.meeting.actions.all[0].id, "It is ours")
    told.do(notes.keep_idea, "A second line", "No money")
    told.do(notes.explain_word, "CPN", "A nurse")
    told.do(agenda.go_to_item, told.meeting.agenda.items[1].id)
    told.do(requests.turn_down, told.meeting.agenda.items[1].id, "Not ours")
    group.finish(told)
    group.do(answer_kept_issue, "1-P2", "We will look", "Nothing yet")
    group.do(report_kept_action, "1-A2", "It hangs in the hall")
    group.do(mark_for, "1-D1", "Estates")
    worry = told.meeting.decisions.all[0].worries[0].id
    group.do(let_words_go, "m1", worry, "Estates")
    group.do(agree_page, "board", "ab" * 32, "Estates", tally=Tally(3, counted=True, in_favour=3))
    group.do(keep_receipt, "Estates", "2027-01-01", "the board", "New lamps")
    group.do(name_contact, group.member("Mo"), "", "on Mondays")
    return group, told


GROUP, MEETING = everything()


@given(names=NAMES, put=st.sampled_from(PUT), case=st.sampled_from((str, str.upper, str.lower)), guest=st.booleans())
def test_no_members_name_is_on_a_page_that_goes_out_whatever_the_records_hold(
    names: list[str], put: str, case: type[str], *, guest: bool
) -> None:  # fmt: skip
    """A name is put into every text of every entry, whole or the half of it, and as people write names."""
    amy, mo = names
    said = [amy, *amy.split(), mo.split()[0]]

    def named(entry: Entry, place: int) -> Entry:
        def change(path: Path, text: str) -> str:
            if path[-1] == "name" and text in ("Amy", "Mo", "Lucy"):
                return {"Amy": amy, "Mo": "Zqzq Xwxw" if guest else mo, "Lucy": mo if guest else "Lucy"}[text]
            return f"{text} {put.format(case(said[place % len(said)]))}"

        if isinstance(entry, ContactSaid):  # who said yes to be named, is
            return entry
        changed = each_text(entry, change) if entry.part not in ("removals", "") else entry
        by = [field for field in ("by",) if getattr(entry, field, "") == "2026-12-01"]
        return msgspec.structs.replace(changed, **{each: f"when {case(amy)} says" for each in by})

    meeting = [one.but(entry=named(one.entry, one.stamp.number)) for one in MEETING.stamped]
    group = [one.but(entry=named(one.entry, one.stamp.number)) for one in GROUP.stamped]
    folded, found = fold_group(NO_GROUP, group), [outward_facts("m1", fold(EMPTY, meeting))]
    told = outward_of(folded, found, TODAY)
    boards = [compose_board(board_of(folded, found, body, told), "hill") for body in bodies(folded)]
    assert boards
    for page in (compose_public(told, "hill"), *boards):
        text = FORMATS["txt"].render(page).decode().casefold()
        assert " who read it" in text or "letters in 14 point" in text, "there is something on it"
        for name in names:
            for each in (name, *name.split()):
                assert each.casefold() not in text


def test_a_body_is_told_what_was_decided_since_its_last_answer_and_who_speaks_for_the_group_until_they_leave() -> None:
    group = ToldGroup("Amy", "Mo")
    meetings = []
    for number, words in enumerate(("Letters in 14 point", "Letters in 16 point"), 1):
        told = group.plan(number)
        told.do(parking.park, "The lift", "Estates")
        say(told, "decision", words)
        group.finish(told)
        meetings.append(told)
        if number == 1:
            group.at = told.at + 40 * 86_400_000
            group.do(answer_kept_issue, "1-P1", "In May")
            group.at += 40 * 86_400_000
    group.do(name_contact, group.member("Mo"), "Estates", "by post")
    page = pages(group.group, meetings)["board"]
    assert "Letters in 16 point" in page.partition("What we decided since you last told us")[2]
    assert "Letters in 14 point" not in page
    assert "Mo: by post" in page
    group.do(leave_group, group.member("Mo"))
    assert "by post" not in pages(group.group, meetings)["board"]


def test_how_many_are_in_the_group_is_told_in_fives_and_below_five_not_at_all() -> None:
    told = {
        count: pages(ToldGroup(*(f"Person {n}" for n in range(count))).group, [])["newcomer"] for count in (4, 5, 9, 10)
    }
    assert [count for count, page in told.items() if "5 people or more are in our group." in page] == [5, 9]
    assert "10 people or more are in our group." in told[10]
    assert "are in our group" not in told[4]


def test_nobody_can_be_reached_by_what_a_page_says_and_a_day_stays() -> None:
    safe = Nameless(("Will Hart", "Dr Zoë Böhm"))
    assert safe.out("Ring 07700 900123, (020) 7946 0018 or write to amy@example.org from 01/04/2026") == (
        "Ring …, … or write to … from 01/04/2026"
    )
    assert safe("we will ask bohm’s sister, and the Doctor") == "we … ask …’s sister, and the Doctor"
