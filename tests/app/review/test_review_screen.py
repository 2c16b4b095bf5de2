from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.hide import Hide
from coprod_tui.app.home.group import GroupPage
from coprod_tui.config import Config
from coprod_tui.model.actions import add_action
from coprod_tui.model.closing import finish
from coprod_tui.model.notes import take_note
from coprod_tui.model.review import leave_out_of_summary, reword_in_summary
from tests.afterwards.on_disk import on_disk
from tests.app.contrast import missed
from tests.app.desks import another
from tests.app.reviews import MIDDLE, SMALL, WIDE, at_review
from tests.app.rooms import TURNS, WHILE, Clock
from tests.summary.meetings import of_everybody, riverside

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Id
    from tests.app.reviews import AtReview
    from tests.building import Told

SAID = "My mother rang four numbers before anyone answered."


def noted(builder: Told, words: str = SAID) -> Id:
    return next(note.id for note in builder.meeting.notes.all if note.words == words)


async def test_the_draft_stands_beside_the_record(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        assert "As members will read it" in sat.words
        assert "The record" in sat.words
        assert sat.words.count("Riverside Voices, meeting 14") == 2
        assert "This is a draft. Nobody has been sent it." in sat.words


async def test_a_line_in_other_words_stands_beside_the_record_own_and_undo_takes_it_back(home: Path) -> None:
    builder = riverside()
    async with at_review(on_disk(builder, home)) as sat:
        await sat.choose(SAID)
        await sat.strike("e")
        assert sat.typed == SAID
        await sat.enter(" She gave up.")
        assert sat.meeting.review.words(noted(builder)) == f"{SAID} She gave up."
        assert sat.meeting.notes.get(noted(builder)).words == SAID  # type: ignore[union-attr]
        assert f"Mo: {SAID} She gave up." in sat.chosen
        assert "(in other words)" in sat.words
        assert "u takes it back" in sat.said
        await sat.strike("u")
        assert sat.meeting.review.words(noted(builder)) == ""
        await sat.strike("U")
        assert sat.meeting.review.words(noted(builder)) == f"{SAID} She gave up."
        await sat.strike("b")
        assert sat.meeting.review.words(noted(builder)) == ""


async def test_what_is_left_out_is_shown_with_who_and_why_and_can_be_put_in_again(home: Path) -> None:
    builder = riverside()
    async with at_review(on_disk(builder, home)) as sat:
        await sat.choose(SAID)
        await sat.strike("x")
        assert sat.open_line == "Why leave it out?"
        await sat.enter("It is her story.")
        assert sat.meeting.review.is_left_out(noted(builder))
        await sat.choose(SAID)
        assert "Left out by Tasleem. Why: It is her story." in sat.words
        await sat.strike("x")
        assert "left out already" in sat.said
        await sat.strike("p")
        assert not sat.meeting.review.is_left_out(noted(builder))
        assert "Mo: " in sat.chosen


async def test_nothing_is_left_out_without_a_reason(home: Path) -> None:
    builder = riverside()
    async with at_review(on_disk(builder, home)) as sat:
        await sat.choose(SAID)
        await sat.strike("x", "enter")
        assert not sat.meeting.review.left_out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Appointment letters go out in 14 point", "A decision cannot be left out."),
        ("It must not become a store room", "A worry cannot be left out."),
        ("Buses after eight", "What is outside our control cannot be left out."),
        ("Spring open day", "What was on the agenda cannot be left out."),
    ],
)
async def test_nobody_can_leave_out_a_decision_a_worry_or_a_parked_issue(home: Path, words: str, why: str) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        side = next(side for side in sat.review.sides if words in side.piece.words and side.thing)
        sat.review.change(chosen=side.key)
        await sat.strike("x")
        assert why in sat.said
        assert not sat.meeting.review.left_out
        assert sat.open_line == ""


@pytest.mark.parametrize(
    ("words", "why"), [("go out in 14 point", "words people agreed"), ("store room", "words of the person")]
)
async def test_a_decision_and_a_worry_stay_in_their_own_words(home: Path, words: str, why: str) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        side = next(side for side in sat.review.sides if words in side.piece.words and side.thing)
        sat.review.change(chosen=side.key)
        await sat.strike("e")
        assert why in sat.said
        assert sat.open_line == ""


async def test_words_are_added_under_the_item_of_the_chosen_line_and_can_go_again(home: Path) -> None:
    builder = riverside()
    async with at_review(on_disk(builder, home)) as sat:
        await sat.choose(SAID)
        await sat.strike("a")
        assert "It goes under: Appointment letters" in sat.words
        await sat.enter("Two people said the same.")
        (added,) = sat.meeting.review.added
        assert added.item == sat.meeting.notes.get(noted(builder)).item  # type: ignore[union-attr]
        await sat.choose("Two people said the same.")
        assert "Added when this summary was written." in sat.words
        await sat.strike("x")
        assert not sat.meeting.review.added


async def test_a_line_that_is_worked_out_says_so(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.choose("Thank you to all")
        await sat.strike("e")
        assert "worked out from the record" in sat.said


async def test_what_trips_readers_leads_to_its_line(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("2")
        assert "Nobody takes P2 there yet." in sat.words
        await sat.strike("down", "enter")
        assert sat.review.place.view == "draft"
        assert "Buses after eight" in sat.chosen


async def test_the_four_views_follow_each_other(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        seen = []
        for _ in range(4):
            seen.append(sat.review.place.view)
            await sat.strike("tab")
        assert seen == ["draft", "trips", "answers", "easy"]
        assert sat.review.place.view == "draft"
        await sat.click("What trips readers", "#views")
        assert sat.review.place.view == "trips"


async def test_the_summary_is_marked_ready_with_the_usual_day_or_another(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("r")
        assert "2 things may trip readers." in sat.words
        await sat.strike("enter")
        assert [one.answer_by for one in sat.meeting.review.versions] == ["2026-10-27"]
        assert "Version 1 is ready. Answers are asked for by Tuesday 27 October." in sat.words
        await sat.strike("r")
        assert "is ready as it is" in sat.said
        await sat.choose(SAID)
        await sat.strike("e")
        await sat.enter(" Four.")
        assert "It has changed since" in sat.words
        await sat.strike("r")
        await sat.enter("1 Nov")
        assert [one.answer_by for one in sat.meeting.review.versions] == ["2026-10-27", "2026-11-01"]


async def test_only_the_draft_is_shown_where_somebody_wants_to_read_it_alone(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("v")
        assert "The record" not in sat.words
        assert sat.words.count("Riverside Voices, meeting 14") == 1


async def test_a_line_longer_than_the_screen_can_be_read_to_its_end(home: Path) -> None:
    builder = riverside(finish=False)
    builder.do(take_note, " ".join(f"word{number}" for number in range(400)) + " END.")
    builder.do(finish)
    async with at_review(on_disk(builder, home), size=SMALL) as sat:
        await sat.choose("word399")
        assert "word0" in sat.words
        assert "END." not in sat.words
        chosen = sat.chosen
        for _ in range(60):
            if "END." in sat.words:
                break
            await sat.strike("down")
        assert "END." in sat.words
        assert sat.chosen == chosen
        await sat.strike("down")
        assert sat.chosen != chosen


async def test_what_another_seat_does_to_the_summary_is_seen_here(home: Path) -> None:
    builder, clock = riverside(), Clock()
    of = on_disk(builder, home)
    async with at_review(of, clock=clock) as sat:
        await sat.choose(SAID)
        with another(of, clock, "Review, Amy") as seat:
            seat.do(partial(reword_in_summary, thing=noted(builder), words="She rang four times.")).result()
            await until(sat, "She rang four times.")
            seat.do(partial(leave_out_of_summary, thing=noted(builder), why="private")).result()
            await until(sat, "Left out by Amy. Why: private")
            await sat.strike("u")  # takes back what was done at this seat, and nothing was
        assert sat.meeting.review.is_left_out(noted(builder))


async def until(sat: AtReview, words: str) -> None:
    """Until another seat's change has come here."""
    for _ in range(TURNS):
        await sat.rest()
        if words in sat.words:
            return
        await asyncio.sleep(WHILE)
    raise AssertionError(f"{words!r} does not come:\n{sat.text}")


async def test_half_typed_words_and_the_place_are_there_again_after_a_crash(home: Path) -> None:
    of = on_disk(riverside(), home)
    async with at_review(of) as sat:
        await sat.choose(SAID)
        await sat.strike("e")
        await sat.type(" She gave")
        await sat.kept()
    async with at_review(of) as sat:
        assert "kept" in sat.said
        assert SAID in sat.chosen
        await sat.strike("e")
        assert sat.typed == f"{SAID} She gave"


async def test_words_that_come_in_at_once_do_nothing(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        before = sat.meeting
        await sat.burst("xray")
        await sat.paste("leave it out")
        assert sat.meeting is before
        assert sat.open_line == ""
        assert "nothing was done" in sat.said


async def test_behind_a_leader_key_one_letter_counts_here_and_on_somebody_s_own_page(home: Path) -> None:
    async with at_review(on_disk(riverside(), home), config=Config(keys="ctrl")) as sat:
        await sat.choose(SAID)
        await sat.strike("x")
        assert sat.open_line == ""
        await sat.strike("ctrl+o", "x")
        assert sat.open_line == "Why leave it out?"
        await sat.strike("escape", "ctrl+o", "w")
        await sat.enter("Mo")
        await sat.strike("y")
        assert not sat.meeting.review.shown
        await sat.strike("ctrl+o", "y")
        assert len(sat.meeting.review.shown) == 1


async def test_the_mouse_does_it_all(home: Path) -> None:
    async with at_review(on_disk(riverside(), home), config=Config(keys="menu")) as sat:
        await sat.choose(SAID)
        await sat.click("Mo: My mother rang", "#draft")
        await sat.click("leave out", "#keys")
        assert sat.open_line == "Why leave it out?"
        await sat.strike("escape")
        await sat.click("What trips readers", "#views")
        await sat.click("Nobody takes P2", "#trip-rows")
        assert sat.review.place.view == "draft"


async def test_leaving_goes_to_the_group_page(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("q")
        assert isinstance(sat.screen, GroupPage)


async def test_hiding_blanks_the_draft(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("f8")
        assert isinstance(sat.screen, Hide)
        assert "Riverside" not in sat.words


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL, (60, 20), (40, 10)])
async def test_every_name_there_is_stands_on_it_as_it_was_typed(home: Path, size: tuple[int, int]) -> None:
    builder = of_everybody()
    builder.do(add_action, "[b]bring[/b] tea")
    builder.do(finish)
    async with at_review(on_disk(builder, home), size=size) as sat:
        await sat.choose("tea")
        if size[0] > 60:
            assert "[b]bring[/b] tea" in sat.words
        for view in ("2", "1"):
            await sat.strike(view)
        await sat.strike("e", "escape", "pagedown", "pageup")


@pytest.mark.parametrize("theme", ["calm-dark", "calm-light", "high-contrast", "cream"])
async def test_everything_can_be_read_in_every_look(home: Path, theme: str) -> None:
    builder = riverside()
    builder.do(leave_out_of_summary, noted(builder), "private", seat="Review")
    builder.do(reword_in_summary, builder.meeting.actions.all[-1].id, "Try it out", seat="Review")
    async with at_review(on_disk(builder, home), config=Config(theme=theme)) as sat:
        for view in ("1", "2"):
            await sat.strike(view)
            await sat.choose(SAID)
            assert missed(sat.app, 7 if theme == "high-contrast" else 4.5) == []


async def test_where_the_summary_stands_says_which_key_comes_next_at_every_size(home: Path) -> None:
    planned = on_disk(riverside(), home)
    async with at_review(planned) as sat:
        for size in (WIDE, MIDDLE, SMALL):
            await sat.resize(*size)
            assert "This is a draft. Nobody has been sent it. Next: r marks it ready." in sat.words
        await sat.strike("r", "enter")
        await sat.rest()
        assert "Next: s sends it." in sat.words
        await sat.strike("3")
        assert "Next: s sends it." in sat.words


async def test_the_line_it_is_about_is_reached_without_what_was_said_before(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("2", "a")
        assert "There are no letters to explain here." in sat.words
        await sat.strike("enter")
        assert "There are no letters to explain here." not in sat.words


async def test_what_letters_mean_goes_to_the_words_explained_and_readers_see_it(home: Path) -> None:
    planned = on_disk(riverside(), home)
    async with at_review(planned) as sat:
        await sat.strike("a")
        await sat.enter("The DWP and the CD rang")
        await sat.strike("2")
        assert "Nobody explained CD. It may mean: A disc for music or data; Clinical Director" in sat.words
        places = [trip.words for trip in sat.room.trips]
        await sat.strike(*("down",) * places.index("CD"), "a", "2")
        await sat.rest()
        assert "Nobody explained CD" not in sat.words
        assert sat.meeting.notes.meaning("CD").meaning == "Clinical Director"  # type: ignore[union-attr]
        await sat.strike("1")
        assert "Clinical Director" in "".join(str(side.draft) for side in sat.room.sides)
