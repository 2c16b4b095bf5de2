from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, get_args

import docx
import pytest

from coprod_tui.model import agreement, closing, look_back, people, review
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.undo import undo
from coprod_tui.summary import FORMATS, compose, plain
from coprod_tui.summary.page import Block, Detail, Points
from tests.summary.meetings import everything, first_page, riverside, section
from tests.summary.test_renderers import as_read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coprod_tui.model.entry import Id
    from coprod_tui.model.meeting import Meeting
    from tests.building import Told

SAID = "My mother rang four numbers before anyone answered."
HERS = "It is Mo's own story."


def note(told: Told, words: str = SAID) -> Id:
    return next(one.id for one in told.meeting.notes.all if one.words == words)


def without_a_note(seat: str = "Review, Tasleem Begum") -> Told:
    told = riverside()
    told.do(review.leave_out_of_summary, note(told), HERS, seat=seat)
    return told


def made(meeting: Meeting) -> list[str]:
    """The last lines, by which a copy is checked."""
    return [plain(line) for line in compose(meeting).made]


def things_told(blocks: Iterable[Block]) -> set[Id]:
    """Which things of the record these blocks say that they tell."""
    found = set()
    for block in blocks:
        if isinstance(block, Points):
            found |= {point.thing for point in block.points}
        elif isinstance(block, Detail):
            found |= {block.thing} | things_told(block.lists)
    return found - {NOBODY}


def test_each_thing_that_a_summary_tells_can_be_put_otherwise_and_each_sort_is_told() -> None:
    told = riverside(finish=False)
    told.do(agreement.add_view, told.meeting.decisions.all[0].id, "It took long.", told.person("Lucy"))
    told.do(look_back.open_components, "middle")
    told.do(look_back.talk_of_component, "power", "The staff spoke most.")
    told.do(closing.finish)
    told.do(review.add_to_summary, "Tea was cold.")
    summary, things = compose(told.meeting), review.summary_things(told.meeting)
    tells = {each for part in (*summary.first, *summary.sections) for each in things_told(part.blocks)}
    assert tells <= things.keys()
    assert {things[each][0] for each in tells} == set(get_args(review.SummaryThing))


def test_a_summary_that_leaves_nothing_out_says_nothing_of_it() -> None:
    assert section(riverside().meeting, "left-out") == ""
    assert compose(riverside().meeting).left_out == ()


def test_what_is_left_out_is_gone_and_counted_with_who_and_why() -> None:
    told = without_a_note()
    assert SAID not in everything(told.meeting)
    assert f"1 note, left out by Tasleem Begum. Why: {HERS}" in section(told.meeting, "left-out")
    assert "1 thing was left out." in plain(compose(told.meeting).status[-1])


def test_things_left_out_for_one_reason_at_one_seat_are_counted_together() -> None:
    told = riverside()
    for one in told.meeting.notes.heard:
        told.do(review.leave_out_of_summary, one.id, "too private", seat="Review, Amy Shah")
    idea = told.meeting.notes.ideas[0]
    told.do(review.leave_out_of_summary, idea.id, "too private", seat="Review, Amy Shah")
    told.do(review.leave_out_of_summary, told.meeting.actions.all[-1].id, "done since", seat="Review")
    assert section(told.meeting, "left-out").splitlines()[:3] == [
        "3 notes, left out by Amy Shah. Why: too private",
        "1 idea that was not taken up, left out by Amy Shah. Why: too private",
        "1 action, left out by the seat called Review. Why: done since",
    ]


def test_whoever_would_rather_not_be_named_is_not_named_for_leaving_something_out() -> None:
    told = without_a_note(seat="Review, Lucy")
    assert "left out by someone who would rather not be named" in section(told.meeting, "left-out")


def test_whoever_sits_at_two_seats_of_one_name_is_still_the_same_person() -> None:
    told = without_a_note(seat="Review, Lucy 2")
    assert "left out by someone who would rather not be named" in section(told.meeting, "left-out")
    assert "left out by Sam." in section(without_a_note(seat="Review, Sam 2").meeting, "left-out")


def test_a_parked_issue_in_other_words_says_so_where_it_stands() -> None:
    told = riverside()
    for issue in told.meeting.parking.all:
        told.do(review.reword_in_summary, issue.id, "Something else")
    told_where = {name: section(told.meeting, name) for name in ("parking", "came-back")}
    counted = {name: words.count("Put in other words afterwards.") for name, words in told_where.items()}
    assert counted == {"parking": 2, "came-back": 1}, "each stands once: what was answered has come back"


def test_undo_puts_it_back_and_nothing_is_counted() -> None:
    told = without_a_note()
    told.do(partial(undo, seat="Review, Tasleem Begum"))
    assert SAID in everything(told.meeting)
    assert section(told.meeting, "left-out") == ""


@pytest.mark.parametrize("name", ["html", "md", "txt", "wall"])
def test_every_format_says_how_much_was_left_out_by_whom_and_why(name: str) -> None:
    said = " ".join(as_read(compose(without_a_note().meeting), name).split())
    assert "1 note, left out by Tasleem Begum" in said
    assert HERS in said.replace("’", "'").replace("\\", "")
    assert SAID not in said


@pytest.mark.parametrize("name", ["docx", "large-docx"])
def test_a_word_file_says_so_too(name: str) -> None:
    read = docx.Document(BytesIO(FORMATS[name].render(compose(without_a_note().meeting))))
    said = "\n".join(one.text for one in read.paragraphs)
    assert f"1 note, left out by Tasleem Begum. Why: {HERS}" in said
    assert SAID not in said


def test_a_calendar_says_how_much_and_names_nobody() -> None:
    made = FORMATS["ics"].render(compose(without_a_note().meeting, made=0)).decode().replace("\r\n ", "")
    assert "1 thing was left out. The summary says what sort" in made
    assert "Tasleem" not in made
    assert HERS not in made


def test_an_action_left_out_is_on_no_page_and_in_no_calendar() -> None:
    told = riverside()
    action = told.meeting.actions.all[-1]
    told.do(review.leave_out_of_summary, action.id, "done since")
    assert action.words not in everything(told.meeting)
    assert action.words not in first_page(told.meeting)
    assert action.words not in FORMATS["ics"].render(compose(told.meeting, made=0)).decode()


def test_words_under_a_name_that_were_put_otherwise_say_so_and_the_rest_is_counted() -> None:
    told = riverside()
    told.do(review.reword_in_summary, note(told), "She rang four times.")
    told.do(review.reword_in_summary, told.meeting.actions.all[-1].id, "Try it out")
    assert "Mo:\nShe rang four times.\nPut in other words afterwards." in section(told.meeting, "agenda")
    assert "2 things are in other words here than in the record." in made(told.meeting)
    assert not section(told.meeting, "left-out"), "nothing was"


def test_nothing_the_review_does_changes_the_record_it_is_about() -> None:
    told = riverside()
    before = told.meeting
    told.do(review.reword_in_summary, note(told), "She rang four times.")
    told.do(review.leave_out_of_summary, told.meeting.actions.all[-1].id, "done since")
    told.do(review.add_to_summary, "Tea was at three.")
    told.do(people.rename, told.person("Mo Ali"), named="full")
    for part in ("notes", "actions", "parking", "decisions", "agenda", "rules", "flow"):
        assert getattr(told.meeting, part) == getattr(before, part)


def test_what_was_added_says_so_where_it_stands() -> None:
    told = riverside()
    told.do(review.add_to_summary, "Tea was at three.")
    assert "Tea was at three.\nAdded when this summary was written." in section(told.meeting, "agenda")
    assert "1 thing was added when this was written." in made(told.meeting)
