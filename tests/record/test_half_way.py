"""A removal that cannot be done to its end is not begun; one that was begun says so, and goes on at the next start."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model.entry import Refused
from coprod_tui.record import prechecks, private
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.locks import Lock
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.removal import carry_out, finish
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import take_over
from coprod_tui.record.trouble import NotFinished, NotSaved
from tests.record.circles import DAY, EMAIL, FIRST, NAME, START, THEIRS, circle, found_on_disk, meet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf

LATER = START + 30 * DAY
GONE = (NAME, FIRST, EMAIL, *THEIRS)
Kept = tuple["Shelf", "GroupPlace", "MeetingPlace", "MeetingPlace"]


class Usage(NamedTuple):
    """A disk with little room."""

    total: int = 1
    used: int = 1
    free: int = 100


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    shelf, place = circle(tmp_path)
    return shelf, place, meet(shelf, place), meet(shelf, place, at=START + 14 * DAY)


def everything(home: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in home.rglob("*") if each.is_file() and each.suffix != ".lock"}


def of_person(shelf: Shelf, place: GroupPlace) -> Intent:
    going = find_person(shelf, place, NAME)
    return going.decided(going.usual, at=LATER, instead="[out]", gone="[gone]")


def of_words(shelf: Shelf, place: GroupPlace) -> Intent:
    going = find_words(shelf, shelf.meetings(place.id)[0], read_meeting(shelf.meetings(place.id)[0]).notes.all[0].id)
    return going.chosen(going.mentions, at=LATER, instead="[gone]")


def of_meeting(shelf: Shelf, place: GroupPlace) -> Intent:
    made = shelf.meetings(place.id)[0]
    return Intent("meeting", place.id, LATER, meeting=made.id, number=made.number)


def newer(path: Path) -> None:
    """A newer program wrote a line since."""
    with path.open("ab") as file:
        file.write(write_line({"about": {"2": {"format": 2}}}))


@pytest.mark.parametrize("make", [of_person, of_words, of_meeting])
@pytest.mark.parametrize("which", ["first", "second", "group"])
def test_one_newer_record_stops_it_before_the_first_step_and_blocks_nothing(
    tmp_path: Path, kept: Kept, make: Callable[..., Intent], which: str
) -> None:
    shelf, place, first, second = kept
    intent = make(shelf, place)
    newer({"first": first.record, "second": second.record, "group": place.record}[which])
    if make is of_meeting and which == "second":
        return  # nothing of it is touched
    before = everything(tmp_path)
    with pytest.raises(Refused, match="record-newer"):
        carry_out(shelf, intent, summaries_anew(shelf))
    assert everything(tmp_path) == before
    assert not finish(shelf, summaries_anew(shelf))
    if make is of_person:
        with pytest.raises(Refused, match="record-newer"):
            find_person(shelf, place, NAME)


@pytest.mark.parametrize("make", [of_person, of_words, of_meeting])
def test_without_room_or_rights_or_while_somebody_writes_nothing_is_begun(
    tmp_path: Path, kept: Kept, make: Callable[..., Intent], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, place, first, _second = kept
    intent, before = make(shelf, place), everything(tmp_path)
    with monkeypatch.context() as full:
        full.setattr("shutil.disk_usage", lambda _: Usage())
        with pytest.raises(NotSaved, match="disk-full"):
            carry_out(shelf, intent, summaries_anew(shelf))
    with monkeypatch.context() as theirs:
        theirs.setattr("os.access", lambda folder, _how: folder != first.folder)
        with pytest.raises(NotSaved, match="read-only"):
            carry_out(shelf, intent, summaries_anew(shelf))
    monkeypatch.setattr(prechecks, "LOCK_WAIT", 0)
    lock = Lock(first.record.with_name(f"{first.record.name}.lock"))
    lock.acquire(0)
    with pytest.raises(NotSaved, match="busy"):
        carry_out(shelf, intent, summaries_anew(shelf))
    lock.close()
    assert everything(tmp_path) == before


class Full:
    """A disk that is full from the so-many-eth write on, as long as it is left so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
        self.left, self.on, real = step, True, private.write_all

        def write(descriptor: int, content: bytes) -> None:
            self.left -= 1
            if self.on and self.left < 0:
                os.write(descriptor, content[:3])
                raise OSError(errno.ENOSPC, "full")
            real(descriptor, content)

        monkeypatch.setattr(private, "write_all", write)


def tried(shelf: Shelf, intent: Intent) -> str:
    """What came of it: "done", or as it is told."""
    try:
        carry_out(shelf, intent, summaries_anew(shelf))
    except NotSaved as trouble:
        return trouble.reason
    except NotFinished as trouble:
        return f"begun: {trouble.why}"
    return "done"


@pytest.mark.parametrize("make", [of_person, of_words, of_meeting])
def test_a_disk_that_fills_at_any_step_is_told_as_it_is_and_the_rest_is_done_at_the_next_start(
    tmp_path: Path, make: Callable[..., Intent], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    while "done" not in told:
        home = tmp_path / f"{len(told)}"
        home.mkdir()
        shelf, place = circle(home)
        first = meet(shelf, place)
        intent, before = make(shelf, place), everything(home)
        with monkeypatch.context() as here:
            disk = Full(here, len(told))
            told.append(tried(shelf, intent))
            assert told[-1] in ("disk-full", "begun: disk-full", "done")
            begun = (home / "rewriting.json").exists()
            assert begun == told[-1].startswith("begun")
            if told[-1] == "disk-full":
                assert everything(home) == before, "nothing was begun"
            if begun:
                with pytest.raises(NotFinished):
                    finish(shelf, summaries_anew(shelf))
            disk.on = False
            assert finish(shelf, summaries_anew(shelf)) == begun
        if make is of_person and told[-1] != "disk-full":
            assert found_on_disk(home, GONE) == []
            assert sum(one.sort == "person" for one in read_meeting(first).removals.made) == 1
            assert take_over(shelf, place, LATER).unread == ()
    assert told[0] == "disk-full"
    assert "begun: disk-full" in told
    if make is of_meeting:
        assert read_group(place).history.meetings == ()


def test_where_one_record_cannot_be_written_the_others_are_all_the_same(
    tmp_path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, place, first, second = kept
    real = os.replace

    def stuck(source: Any, target: Any, *more: Any, **named: Any) -> None:
        if str(target) == str(first.record):
            raise OSError(errno.EIO, "no")
        real(source, target, *more, **named)

    with monkeypatch.context() as here:
        here.setattr(os, "replace", stuck)
        with pytest.raises(NotFinished) as trouble:
            carry_out(shelf, of_person(shelf, place), summaries_anew(shelf))
    assert trouble.value.why == "disk-trouble"
    assert FIRST not in second.record.read_text()
    assert found_on_disk(second.folder, GONE) == []
    assert any(second.summaries.glob("*.html")), "its summary is there again"
    assert finish(shelf, summaries_anew(shelf))
    assert found_on_disk(tmp_path, GONE) == []


def test_a_removal_of_another_group_that_is_not_finished_keeps_no_group_from_taking_over(kept: Kept) -> None:
    shelf, place, first, _second = kept
    (shelf.home / "rewriting.json").write_bytes(b'{"what":"person","group":"other","at":1}')
    first.record.write_bytes(first.record.read_bytes())
    assert take_over(shelf, place, LATER).unread == ()
    assert read_group(place).history.meetings


@pytest.mark.parametrize("linked", [False, True])
def test_what_somebody_else_put_among_our_files_stays_and_is_named(tmp_path: Path, kept: Kept, linked: bool) -> None:
    shelf, place, first, _second = kept
    elsewhere = tmp_path.with_name(f"{tmp_path.name}-elsewhere")
    elsewhere.mkdir()
    if linked:
        for each in first.summaries.iterdir():
            if each.is_file():
                each.rename(elsewhere / each.name)
        (first.summaries / "earlier").rename(elsewhere / "earlier")
        first.summaries.rmdir()
        first.summaries.symlink_to(elsewhere)
    (first.outbox / "to-post").mkdir(parents=True)
    (elsewhere / "diary.txt").write_text(f"{NAME} and I")
    theirs = [
        first.summaries / "photo of the day.jpg", first.summaries / f"{first.id}-summary-of-mine.txt.bak",
        first.outbox / "stamps.csv", first.outbox / "to-post" / "labels.docx",
    ]  # fmt: skip
    for path in theirs:
        path.write_text(f"{NAME} was here")
    link = first.outbox / f"{first.id}-v1-03.eml"
    link.symlink_to(elsewhere / "diary.txt")
    going = find_person(shelf, place, NAME)
    assert {*theirs, link} <= {*going.foreign}
    carry_out(shelf, of_person(shelf, place), summaries_anew(shelf))
    assert all(path.read_text() == f"{NAME} was here" for path in theirs)
    assert (elsewhere / "diary.txt").read_text() == f"{NAME} and I"
    assert link.is_symlink()
    ours = [each for each in first.folder.rglob("*") if each.is_file() and each not in (*theirs, link)]
    assert not any(NAME.encode() in each.read_bytes() for each in ours)
    assert (first.summaries / f"{first.id}-summary.html").exists()


def test_a_folder_with_somebody_elses_files_is_not_deleted(tmp_path: Path, kept: Kept) -> None:
    shelf, place, first, _second = kept
    (first.summaries / "photo.jpg").write_text("mine")
    before = everything(tmp_path)
    for intent in (of_meeting(shelf, place), Intent("group", place.id, LATER)):
        with pytest.raises(Refused, match="not-ours-inside"):
            carry_out(shelf, intent, summaries_anew(shelf))
    assert everything(tmp_path) == before
    (first.summaries / "photo.jpg").unlink()
    carry_out(shelf, of_meeting(shelf, place), summaries_anew(shelf))
    assert not first.folder.exists()
