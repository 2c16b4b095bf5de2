"""One meeting from the opening page to the summary on disk, by the keyboard alone, as a group would hold it."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.half_done import finish_if_any
from coprod_tui.app.room.room import Room
from coprod_tui.record.records import read_group
from tests.app.rooms import Sat, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path


async def open_it(sat: Sat) -> None:
    await sat.strike("i", "9", "2", "enter", "i", "1", "c", "i", "3", "n")
    await sat.strike("i")
    await sat.enter("Councillor Reid")
    assert "9 here · 1 could not come" in sat.words
    await sat.strike("n", "o", "enter")
    for _ in range(9):
        await sat.strike("space")
        await sat.wait(seconds=40)
    await sat.strike("o")
    assert sat.meeting.rounds.now is None


async def decide(sat: Sat) -> None:
    await sat.strike("n", "4", "5", "space")
    await sat.wait(minutes=3)
    await sat.strike("space")
    assert sat.speaker == "Mo"
    await sat.strike("d")
    await sat.enter("Appointment letters go out in 14 point")
    await sat.strike("enter", "w")
    await sat.enter("Some people need more than 14")
    await sat.strike("-", "y", "enter")
    await sat.enter("Tasleem")
    await sat.strike("escape")
    assert sat.meeting.decisions.concluded[0].outcome == "with-worries"


async def talk(sat: Sat) -> None:
    await sat.strike("a")
    await sat.enter("Jo: send the new letter to IT by 1 Dec")
    await sat.strike("b")
    await sat.wait(minutes=10)
    await sat.strike("space", "n", "p")
    await sat.enter("Car-park charges @Estates by 1 Dec: Amy")
    await sat.strike("s")
    await sat.strike("w")
    await sat.enter("PPI = people who use a service help to shape it")
    await sat.strike("s")
    assert "Has it been explained? The card comes down, and we carry on." in sat.words
    await sat.strike("y", "t")
    await sat.enter("People come early to find a space")
    await sat.strike("n", "x")


async def close(sat: Sat) -> None:
    await sat.strike("f")
    assert sat.situation == "closing"
    assert "What we decided, to read back" in sat.words
    await sat.strike("n")
    await sat.enter("27 Oct 2pm, same room")
    assert "We meet again: Tuesday 27 October, 14:00, same room" in sat.words
    await sat.strike("enter")
    assert sat.situation == "finished"
    assert "This meeting is finished." in sat.words
    await sat.until("The summary is saved: 3 files.")


def check_summaries(folder: Path) -> None:
    saved = {path.suffix: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}
    assert set(saved) == {".html", ".md", ".txt"}
    for words in (
        "Appointment letters go out in 14 point", "Some people need more than 14", "Car-park charges", "Estates",
        "send the new letter to IT", "people who use a service help to shape it", "People come early to find a space",
        "27 October", "Councillor Reid",
    ):  # fmt: skip
        for format_, text in saved.items():
            assert words in text, format_


async def test_a_whole_meeting_ends_in_a_summary_that_says_what_happened(home: Path, tmp_path: Path) -> None:
    of = planned(home)
    async with opened(of) as sat:
        for part in (open_it, decide, talk, close):
            await part(sat)
        await sat.strike("c")
        await sat.type(str(tmp_path / "nowhere"))
        assert "There is no such folder." in sat.words
        await sat.strike("escape")
        await sat.strike("c", "ctrl+u")
        await sat.enter(str(tmp_path))
        assert sat.said == "3 files copied."
        await sat.strike("o")
        assert sat.situation == "now"
        await sat.strike("f", "enter")
        assert sat.situation == "finished"
    check_summaries(of.place.summaries)
    check_summaries(tmp_path)
    kept = read_group(of.shelf.group(of.place.group)).history
    assert [issue.words for issue in kept.open_issues] == ["Car-park charges"]


@pytest.mark.parametrize(("words", "whole"), [("They are in ~/coprod.", True), ("The disk is full.", False)])
async def test_what_came_of_the_summary_is_told_however_soon_it_is_known(
    home: Path, monkeypatch: pytest.MonkeyPatch, words: str, whole: bool
) -> None:
    """Before the page of a finished meeting is there, too: else it said that everything is saved."""
    monkeypatch.setattr(Room, "save_summary", lambda room: room.tell_saved(words, whole=whole))
    async with begun(planned(home)) as sat:
        await sat.strike("f", "enter")
        assert words in sat.words
        assert ("Everything is saved." in sat.words) is whole


async def test_leaving_a_room_whose_stick_came_out_ends_the_program_and_says_so(home: Path) -> None:
    """Its group's page cannot be shown any more; nothing in Coprod is broken, and what was saved is on the stick."""
    async with begun(planned(home)) as sat:
        (home / "groups").rename(home / "out")
        await sat.strike("q")
        assert sat.app.return_value == 0
        assert sat.app._exit_renderables == [
            "The folder of this group is not there. If it is on a stick, nothing is lost: put the stick back."
        ]


def test_a_disk_that_does_not_answer_is_looked_at_again_and_ends_no_screen(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that was pulled out answers with an error until the system lets go of it; every ten seconds we look."""

    def no_answer(_home: Path) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("coprod_tui.app.half_done.unfinished_business", no_answer)
    assert not finish_if_any(home)
