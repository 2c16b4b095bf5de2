"""A meeting in plain mode on a disk that fills up at any step: what is said is what is true, and words stay."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_group, read_meeting
from tests.filling import filling_up
from tests.plain.sittings import Circle, Sitting, circle

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("start", "note The bus is late", "hand mo", "park Who opens the door", "action Amy rings them", "finish")
SUMMARY = ("html", "md", "txt")
"""What a summary is saved as."""


def written(at: Circle) -> list[str]:
    return [name for name in SUMMARY if (at.place.summaries / f"{at.place.id}-summary.{name}").exists()]


def taken_over(at: Circle) -> bool:
    held = read_group(at.shelf.group(at.place.group)).history.get(at.place.id)
    return held is not None and held.up_to > 0


def is_true(at: Circle, said: list[str], *, typed: bool) -> None:
    """All that was said of what is kept, against what there is."""
    meeting, told = read_meeting(at.place), "\n".join(said)
    assert ("We heard: The bus is late." in told) == bool(meeting.notes.heard)
    assert ("A1: Amy rings them." in told) == bool(meeting.actions.all)
    assert ("The meeting is finished." in told) == (meeting.flow.stage == "finished")
    assert ("The summary is saved: 3 files." in told) == (len(written(at)) == len(SUMMARY))
    for count in (1, 2):
        assert (f"Only {count} file" in told) == (len(written(at)) == count)
    if meeting.flow.stage == "finished":
        assert taken_over(at) == (
            told.count("has not taken over") + told.count("not saved yet") + ("Only" in told) == 0
        )
    if "Everything is saved." in told:
        assert taken_over(at)
        assert len(written(at)) == len(SUMMARY)
    assert ("Your words are kept here." in told) == (typed and "Not saved yet" in told)


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "piped"])
def test_at_every_step_of_a_meeting_what_is_said_is_what_is_true(tmp_path: Path, typed: bool) -> None:
    unsaved = unfinished = 0
    for steps in range(200):
        at = circle(tmp_path / str(steps))
        sitting = Sitting(at, typed=typed)
        with filling_up(steps) as disk:
            said = sitting.sit(*LINES)
        is_true(at, said, typed=typed)
        if typed:
            assert sitting.code == 0
            assert len(sitting.script.put_in) == "\n".join(said).count("Not saved yet")
            if read_meeting(at.place).notes.heard:
                assert LINES[1] not in sitting.script.put_in
            assert "finish" not in sitting.script.put_in or read_meeting(at.place).flow.stage != "finished"
        else:
            assert sitting.code == (1 if disk.full and "Everything is saved." not in said[-1] else 0), (steps, said)
        stage = read_meeting(at.place).flow.stage
        unfinished += stage != "finished"
        unsaved += stage == "finished" and disk.full
        if not disk.full:
            break
    assert said[-1] == "You have left. Everything is saved."
    assert (unfinished > 5, unsaved > 5) == (True, True), "the disk was full before the end, and after it"


def test_words_half_typed_are_not_called_kept_where_the_disk_was_full_from_the_start(tmp_path: Path) -> None:
    sitting = Sitting(circle(tmp_path), typed=True, half="note Half a th")
    with filling_up(0):
        said = sitting.sit("note Whole")
    assert "The words you were typing are kept for the next time." not in said
    assert "The words you were typing are not kept." in said


def test_a_count_that_could_not_be_saved_keeps_the_answers_that_were_given(tmp_path: Path) -> None:
    at = circle(tmp_path)
    sitting = Sitting(at, typed=True)
    folder = at.place.record.parent
    away = folder.with_name("away")
    begins = ("start", "everyone here", "decide We meet on Tuesdays", "right", "count hands", "2", "1")
    said = sitting.sit(*begins, partial(folder.rename, away), "1", partial(away.rename, folder), "1")
    counted = read_meeting(at.place).decisions.get(read_meeting(at.place).decisions.now)
    assert "Not saved yet: the folder" in "\n".join(said)
    assert counted is not None
    assert counted.support is not None
    assert [level.count for level in counted.support.levels] == [2, 1, 1]
