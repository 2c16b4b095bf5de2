"""Letters and hard words are pointed out on each line that people read later: once, with a key for and one against."""

from __future__ import annotations

from pathlib import Path

from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.pictures import text
from tests.app.rooms import begun, planned


async def test_on_the_rooms_line_f6_asks_which_meaning_and_the_words_stay(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("The CD will utilise it")
        assert "CD may mean: A disc for music or data; Clinical Director; Controlled Drug. Which?" in sat.words
        await sat.strike("f6", "2")
        assert sat.meeting.notes.meaning("CD").meaning == "Clinical Director"  # type: ignore[union-attr]
        assert sat.typed == "The CD will utilise it"
        assert "Plainer than “utilise”: use." in sat.words
        await sat.strike("f6")
        assert sat.typed == "The CD will use it"
        await sat.strike("enter")
        assert [note.words for note in sat.meeting.notes.all] == ["The CD will use it"]


async def test_letters_may_be_left_for_somebody_to_explain_or_for_now(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("The CP and the QZX, and the CQC ")
        await sat.strike("f6", "0")
        assert [word.word for word in sat.meeting.notes.unexplained] == ["CP"]
        assert "QZX has no meaning here yet. What does it stand for?" in sat.words
        await sat.strike("f6")
        await sat.enter("Quiet zone")
        assert sat.meeting.notes.meaning("QZX").meaning == "Quiet zone"  # type: ignore[union-attr]
        await sat.strike("ctrl+s")
        assert "may mean" not in sat.words
        await sat.strike("enter", "t")
        await sat.type("The CP and the CQC again ")
        assert "no meaning" not in sat.words


async def test_a_day_a_name_and_a_word_that_is_being_explained_are_let_by(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.type("word CQC = the people who inspect ")
        assert "no meaning" not in sat.words
        await sat.strike("escape", "w")
        await sat.type("CQC = the people who inspect ")
        assert "no meaning" not in sat.words


async def test_a_group_that_does_not_measure_is_told_of_letters_alone(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("slash")
        await sat.enter("way reading age none")
        await sat.strike("t")
        await sat.type("We utilise the CQC ")
        assert "CQC has no meaning" in sat.words
        await sat.strike("ctrl+s")
        assert "Plainer" not in sat.words


async def test_what_letters_mean_on_an_agenda_is_kept_for_the_group_and_for_that_meeting(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside Voices", ("Amy",)), "Letters", "2025-12-04", ())
    async with at_home(home, (100, 30)) as (app, pilot):
        await press(pilot, "1", "n")
        await write(pilot, "The CQC visit 20m")
        assert "CQC has no meaning here yet" in text(app)
        await press(pilot, "f6")
        assert "CQC has no meaning here yet" not in text(app)
        assert "The CQC visit 20m" in text(app)
        await press(pilot, "enter", "enter", "y", "a")
        await write(pilot, "The CQC and the DWP 5m")
        assert "DWP has no meaning here yet" in text(app)
        await press(pilot, "f6", "escape")
    shelf = Shelf(home)
    (group,), (meeting,) = shelf.groups(), shelf.meetings()
    known = read_group(group).notes
    assert [word.meaning for word in known.words] == ["Care Quality Commission", "Department for Work and Pensions"]
    assert read_meeting(meeting).notes.words[0].brought
    assert [word.word for word in read_meeting(meeting).notes.words] == ["CQC", "DWP"]
    assert read_meeting(meeting).flow.stage == "planned"
