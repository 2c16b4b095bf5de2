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
