"""A summary made anew after something was taken out: every format it was had in, and none with the old words."""

from __future__ import annotations

import builtins
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import closing, notes
from coprod_tui.record.private import write_private
from coprod_tui.record.records import read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_words
from coprod_tui.summary import compose, save
from tests.record.circles import DAY, START, Held, circle, meet

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import MeetingPlace, Shelf

PRIVATE = "What her daughter said at home"
LATER = START + 30 * DAY


@pytest.fixture
def told(tmp_path: Path) -> tuple[Shelf, MeetingPlace, int]:
    """A meeting with a note that has to go, summed up in Word too; and that note's number."""
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    held = Held(made, START + DAY)
    number = held.do(notes.take_note, PRIVATE)
    held.do(closing.finish)
    held.close()
    save(compose(read_meeting(made)), made.summaries, ["docx", "ics"], write_private, list)
    return shelf, made, number


def words_of(made: MeetingPlace) -> str:
    (path,) = made.summaries.glob("*.docx")
    return "\n".join(each.text for each in docx.Document(BytesIO(path.read_bytes())).paragraphs)


def leave_out(shelf: Shelf, made: MeetingPlace, number: int) -> None:
    found = find_words(shelf, made, number)
    chosen = [mention for mention in found.mentions if mention.sure]
    carry_out(shelf, found.chosen(chosen, at=LATER, instead="[left out]"), summaries_anew(shelf), found.sought)


def test_the_word_file_is_made_anew_and_only_the_formats_there_were(told: tuple[Shelf, MeetingPlace, int]) -> None:
    shelf, made, number = told
    assert PRIVATE in words_of(made)
    leave_out(shelf, made, number)
    assert PRIVATE not in words_of(made)
    assert "[left out]" in words_of(made)
    assert sorted(path.suffix for path in made.summaries.iterdir() if path.is_file()) == [
        ".docx",
        ".html",
        ".ics",
        ".md",
        ".txt",
    ]


def test_where_its_library_is_gone_the_old_file_is_gone_too_and_nothing_is_held_up(
    told: tuple[Shelf, MeetingPlace, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, made, number = told
    bring = builtins.__import__

    def missing(name: str, *more: Any, **named: Any) -> Any:
        if name.partition(".")[0] == "docx":
            raise ModuleNotFoundError(name, name=name)
        return bring(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    leave_out(shelf, made, number)
    assert sorted(path.suffix for path in made.summaries.iterdir() if path.is_file()) == [
        ".html",
        ".ics",
        ".md",
        ".txt",
    ]
    assert not [path for path in made.summaries.rglob("*") if path.is_file() and PRIVATE.encode() in path.read_bytes()]
