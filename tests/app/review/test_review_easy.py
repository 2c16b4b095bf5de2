"""Easy Read on the review's fourth view: the whole path by keys, on a small screen too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.documents.photograph import read_photograph
from coprod_tui.model.photographs import add_photograph
from coprod_tui.record.photographs import keep_photograph
from coprod_tui.record.records import change_group
from tests.afterwards.on_disk import on_disk
from tests.app.reviews import SMALL, at_review
from tests.building import START
from tests.documents.test_photograph import file, photograph
from tests.summary.test_easy_read import LONG, over

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.rooms import Planned


def with_photograph(of: Planned, folder: Path) -> None:
    read = read_photograph(file(folder, photograph()))
    keep_photograph(of.place.of_group, 1, read.form, read.content)
    move = partial(
        add_photograph, shows="Our hall by the river", checksum=read.checksum, form=read.form, agreed="nobody"
    )
    change_group(of.place.of_group, move, START)


async def test_words_pictures_and_a_check_are_chosen_by_keys_and_a_decision_keeps_its_own(
    home: Path, tmp_path: Path
) -> None:
    of = on_disk(over(), home)
    with_photograph(of, tmp_path)
    async with at_review(of, size=SMALL) as sat:
        await sat.strike("4")
        assert "Easy Read draft Nobody has checked it." in sat.words
        assert "This is not in easy words yet." in sat.words
        assert "More than 12 words." in sat.words
        await sat.strike("e")
        assert sat.typed == LONG, "nothing is proposed, so its own words are there to begin from"
        await sat.enter("!")
        assert "A sentence has more than 12 words." in sat.words
        assert not sat.meeting.review.easy
        await sat.strike(*["backspace"] * (len(LONG) + 1))
        await sat.enter("Letters will be easier to read.")
        assert "Letters will be easier to read." in sat.words
        assert "The exact words: Letters about waiting times" in sat.words
        assert "A computer chose this picture." in sat.words
        await sat.strike("i")
        await sat.enter("river")
        assert "Letters will be easier to read. (picture: photo 1)" in sat.words
        assert [one.picture for one in sat.meeting.review.easy] == ["photo-1"]
        await sat.strike("c")
        await sat.enter("Amy")
        assert "Easy Read Amy Jones checked this." in sat.words
        await sat.strike("down", "y")
        await sat.enter(" We ring.")
        assert "Easy Read draft" in sat.words, "something changed since it was checked"
        await sat.strike("b")
        assert len(sat.meeting.review.easy) == 1


async def test_what_is_worked_out_has_nothing_to_choose_and_says_so(home: Path) -> None:
    async with at_review(on_disk(over(), home), size=SMALL) as sat:
        await sat.strike("4", *["down"] * 9)
        await sat.strike("i")
        assert sat.review.easy_row is not None
        assert ("worked out from the record" in sat.said) == (not sat.review.easy_row.thing)
