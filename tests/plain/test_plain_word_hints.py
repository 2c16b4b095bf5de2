"""Plain mode names letters and hard words of what was just written: one after a line, and each once."""

from __future__ import annotations

from pathlib import Path

from coprod_tui.record.records import read_meeting
from tests.plain.sittings import Sitting, circle


def test_letters_of_what_was_written_are_named_once_and_yes_keeps_their_one_meaning(home: Path) -> None:
    willow = circle(home)
    said = Sitting(willow, typed=True).sit(
        "start", "note The CQC came", "yes", "note CD and CQC and QZX", "note We utilise the CD", "decide The DWP waits"
    )
    assert "CQC has no meaning here yet. Is it “Care Quality Commission”? Type yes to keep that." in said
    assert read_meeting(willow.place).notes.meaning("CQC").meaning == "Care Quality Commission"  # type: ignore[union-attr]
    which = [line for line in said if line.startswith("CD may mean: ")]
    assert len(which) == 1
    assert which[0].endswith("Which? To say it, type: word CD = what it means.")
    assert "Plainer than “utilise”: use." in said
    asked = next(line for line in said if line.startswith("DWP has no meaning"))
    assert "yes" not in asked  # a decision is read back: yes says that its words are right


def test_what_else_a_line_had_is_named_after_the_next_ones_and_nothing_twice(home: Path) -> None:
    lines = ("start", "note The CQC and the DWP use QZX forms", "yes", "note We met", "next", "note Tea", "note Cake")
    said = Sitting(circle(home), typed=True).sit(*lines)
    named = [line.split()[0] for line in said if "has no meaning here" in line]
    assert named == ["CQC", "DWP", "QZX"]


def test_hard_words_of_english_are_not_looked_for_in_a_group_that_speaks_welsh(home: Path) -> None:
    willow = circle(home)
    lines = ("start", "way language welsh", "nodyn Dywedasant y bydd penderfyniadau a CQC")
    said = Sitting(willow, typed=True).sit(*lines, "ie", "cymorth popeth", "ymadael")
    assert read_meeting(willow.place).notes.meaning("CQC").meaning == "Care Quality Commission"  # type: ignore[union-attr]
    assert any(line.startswith("penderfynu GEIRIAU: ") for line in said)
    assert said[-1].startswith("You have left.")
    assert not any("Dywedasant”" in line for line in said)
    assert any("CQC" in line and "Care Quality Commission" in line for line in said)
