"""The review's third view: everyone who was asked, where each stands, and an answer written down in two keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest

from coprod_tui.app.review.reply import past_day
from coprod_tui.model import closing
from coprod_tui.model.command import command
from coprod_tui.model.person import GuestCame
from coprod_tui.model.replies import reply, standing
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood, tick
from tests.afterwards.on_disk import on_disk
from tests.app.contrast import missed
from tests.app.pictures import check
from tests.app.reviews import MIDDLE, SMALL, WIDE, at_review
from tests.summary.meetings import NASTY, of_everybody, riverside

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.app.seat.seated import Seated
    from tests.app.reviews import AtReview
    from tests.building import Told


def ready(builder: Told | None = None) -> Told:
    builder = builder or riverside()
    builder.do(mark_ready, "2026-11-03")
    return builder


def stands(sat: AtReview, name: str) -> str:
    return standing(sat.meeting, next(one.id for one in sat.meeting.people.all if one.name == name))[0]


async def test_everyone_who_was_there_is_listed_and_nobody_has_agreed_by_silence(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3")
        assert "Version 1" in sat.words
        assert "0 agree, 8 not heard from" in sat.words
        assert "Answers are asked for by Tuesday 3 November." in sat.words
        assert "Ed Wynn" not in sat.words, "he could not come"


async def test_an_answer_takes_two_keys(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "4", "a")
        assert stands(sat, "Lucy") == "agrees"
        assert "Lucy agrees with version 1." in sat.said
        (reply,) = sat.meeting.replies.all
        assert (reply.date, reply.seat) == ("2026-10-13", "Review, Tasleem")
        await sat.strike("u")
        assert stands(sat, "Lucy") == "not-heard"


@pytest.mark.parametrize(("key", "answer"), [("c", "change"), ("t", "talk"), ("w", "wrong")])
async def test_what_somebody_asks_for_is_typed_in_their_words(home: Path, key: str, answer: str) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "1", key)
        await sat.enter("The 14th, not the 13th")
        assert stands(sat, "Amy Shah") == answer
        assert "“The 14th, not the 13th”" in sat.words


async def test_the_highlighted_person_needs_no_digit(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "down", "down", "a", "up", "a")
        assert [stands(sat, name) for name in ("Amy Shah", "Shabir Khan", "Tasleem Begum")] == [
            "not-heard",
            "agrees",
            "agrees",
        ]


async def test_beyond_the_tenth_a_letter_picks_somebody(home: Path) -> None:
    builder = riverside(finish=False)
    builder.write(*(GuestCame(f"Guest {number}", number) for number in range(11, 15)), seat="Room")
    builder.do(closing.finish)
    async with at_review(on_disk(ready(builder), home)) as sat:
        await sat.strike("3", "B", "a")
        assert stands(sat, "Guest 12") == "agrees"


async def test_anybody_of_the_meeting_is_found_by_name(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "h")
        await sat.enter("wynn")
        await sat.strike("a")
        assert stands(sat, "Ed Wynn") == "agrees"
        assert "Ed Wynn" in sat.words


async def test_the_way_an_answer_came_is_written_down_only_where_somebody_said_it(home: Path) -> None:
    builder = ready()
    builder.do(stood, builder.person("Amy Shah"), 1, "phone", "done")
    async with at_review(on_disk(builder, home)) as sat:
        await sat.strike("3")
        assert "The next answer of Amy Shah: no way written down, Tuesday 13 October." in sat.words
        await sat.strike("a", "y")
        await sat.enter("3")
        await sat.strike("2", "a")
        assert [one.route for one in sat.meeting.replies.all] == ["", "letter"]


async def test_undo_takes_back_a_tick_and_leaves_the_answer_before_it(home: Path) -> None:
    builder = ready()
    builder.do(stood, builder.person("Amy Shah"), 1, "hand", "job")
    async with at_review(on_disk(builder, home)) as sat:
        await sat.strike("3", "a")
        cast("Seated", sat.screen).do(command(tick, person=builder.person("Amy Shah")))
        await sat.rest()
        assert not sat.meeting.sending.jobs
        await sat.strike("u")
        assert [copy.stage for copy in sat.meeting.sending.jobs] == ["job"]
        assert [one.answer for one in sat.meeting.replies.all] == ["agrees"]


async def test_who_cannot_be_reached_is_written_down_with_the_reason_which_stays_private(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "x")
        await sat.enter("Her phone is cut off")
        assert "could not be reached" in sat.words
        assert "Her phone is cut off" in sat.words
        assert "phone is cut off" not in sat.said
        assert [one.why for one in sat.meeting.sending.unreached] == ["Her phone is cut off"]
        await sat.strike("u")
        assert sat.meeting.sending.unreached == ()


async def test_the_day_can_be_one_that_has_been(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "o", "2", "a")
        assert sat.meeting.replies.all[0].date == "2026-10-12"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 Nov", date(2026, 11, 3)),
        ("22 November", date(2026, 11, 22)),
        ("1 December", date(2025, 12, 1)),
        ("yesterday", None),
        ("in 2 weeks", None),
        ("2026-11-01", date(2026, 11, 1)),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_that_is_typed_is_the_last_such_day(words: str, day: date | None) -> None:
    assert past_day(words, date(2026, 11, 22)) == day


async def test_what_was_asked_for_can_be_settled(home: Path) -> None:
    builder = ready()
    builder.do(reply, builder.person("Amy Shah"), "change", "The date", date="2026-10-13")
    async with at_review(on_disk(builder, home)) as sat:
        await sat.strike("3", "d")
        assert sat.meeting.replies.settled
        assert "This is settled." in sat.words
        await sat.strike("d")
        assert "Amy Shah has not asked for anything that is still open." in sat.words


async def test_a_challenge_is_kept_with_its_decision_named_only_where_they_wish(home: Path) -> None:
    async with at_review(on_disk(ready(), home)) as sat:
        await sat.strike("3", "1", "l", "1", "1")
        await sat.enter("Nobody asked us")
        await sat.strike("l", "1", "2")
        await sat.enter("It was not said")
        challenges = sat.meeting.replies.challenges
        assert [(one.words, sat.meeting.people.name(one.person)) for one in challenges] == [
            ("Nobody asked us", ""),
            ("It was not said", "Amy Shah"),
        ]
        assert "D1 is challenged 2 times" in sat.words


async def test_before_it_is_ready_nobody_can_answer(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await sat.strike("3", "a")
        assert "Nobody is asked yet." in sat.words
        assert "not ready yet" in sat.said


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL, (60, 20)])
async def test_hostile_and_long_names_are_shown_as_they_are_at_every_size(home: Path, size: tuple[int, int]) -> None:
    builder = of_everybody()
    builder.do(closing.finish)
    ready(builder)
    for name in NASTY[:6]:
        builder.do(reply, builder.person(name), "change", f"{name} says [red]no[/]", date="2026-10-13")
    async with at_review(on_disk(builder, home), size=size) as sat:
        await sat.strike("3")
        for _ in range(len(NASTY) + 1):
            await sat.strike("down")
        assert "►" in sat.text


@pytest.mark.parametrize("theme", ["calm-dark", "calm-light", "high-contrast", "cream"])
async def test_everything_here_can_be_read(home: Path, theme: str) -> None:
    builder = ready()
    builder.do(reply, builder.person("Amy Shah"), "change", "The date", date="2026-10-13")
    builder.do(reply, builder.person("Lucy"), "agrees", date="2026-10-13")
    async with at_review(on_disk(builder, home)) as sat:
        sat.app.theme = theme
        await sat.strike("3")
        assert missed(sat.app, 7 if theme == "high-contrast" else 4.5) == []


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
async def test_the_answers_look_as_they_did(home: Path, size: tuple[int, int]) -> None:
    builder = ready()
    builder.do(reply, builder.person("Amy Shah"), "agrees", route="email", date="2026-10-14", source="one")
    builder.do(reply, builder.person("Mo Ali"), "change", "We meet on the 14th.", route="phone", date="2026-10-15")
    builder.do(reply, builder.person("Lucy"), "talk", "The lift", route="letter", date="2026-10-16")
    async with at_review(on_disk(builder, home), size=size) as sat:
        await sat.strike("3", "5")
        check(sat.app, f"review-answers-{size[0]}")
