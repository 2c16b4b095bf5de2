"""How the review of a summary looks, kept as pictures; and that it can be read in every theme and without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.themes import read_themes
from coprod_tui.model import review
from tests.afterwards.on_disk import on_disk
from tests.app import pictures
from tests.app.contrast import missed
from tests.app.reviews import MIDDLE, SMALL, WIDE, AtReview, at_review
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.rooms import Planned

THEMES = tuple(read_themes().themes)
STORY = "My mother rang four numbers before anyone answered."


def read_over(home: Path) -> Planned:
    """A draft of which something was put otherwise, left out and added."""
    builder = riverside()
    story = next(note for note in builder.meeting.notes.all if note.words == STORY)
    action = builder.meeting.actions.all[-1]
    builder.do(review.leave_out_of_summary, story.id, "It is her own story.", seat="Review, Tasleem")
    builder.do(review.reword_in_summary, action.id, "Try the new letter with five people", seat="Review, Tasleem")
    builder.do(review.add_to_summary, "Tea was at three.", story.item, seat="Review, Tasleem")
    return on_disk(builder, home)


async def show(sat: AtReview, view: str) -> None:
    if view == "draft":
        await sat.choose("Tea was at three.")
    elif view == "trips":
        await sat.strike("2", "down")
    elif view == "easy":
        await sat.strike("4", "down")
    else:
        await sat.strike("w")
        await sat.enter("Mo")


@pytest.mark.parametrize("view", ["draft", "trips", "easy", "own"])
async def test_the_review_looks_as_it_did_and_can_be_read_in_every_theme(home: Path, view: str) -> None:
    async with at_review(read_over(home)) as sat:
        await show(sat, view)
        for theme in THEMES:
            sat.app.theme = theme
            await sat.rest()
            assert missed(sat.app, 7.0 if theme == "high-contrast" else 4.5) == [], theme
        sat.app.theme = "calm-dark"
        for size in (WIDE, MIDDLE, SMALL):
            await sat.resize(*size)
            pictures.check(sat.app, f"review-{view}-{size[0]}")
            assert missed(sat.app) == [], size


async def test_without_colours_the_same_words_and_marks_are_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    for colours in (True, False):
        if not colours:
            monkeypatch.setenv("NO_COLOR", "1")
        async with at_review(read_over(home / str(colours))) as sat:
            texts = []
            for view in ("draft", "trips"):
                await show(sat, view)
                texts.append(sat.text)
            seen.append(texts)
    assert seen[0] == seen[1]
    for mark in ("►", "−", "+"):
        assert mark in seen[1][0]


@pytest.mark.parametrize("size", [(40, 10), (60, 16)])
async def test_on_a_tiny_screen_the_chosen_line_and_the_keys_remain(home: Path, size: tuple[int, int]) -> None:
    async with at_review(read_over(home), size=size) as sat:
        await sat.choose("Tea was at three.")
        assert "Tea was at three." in sat.words
        assert "F1" in sat.words
