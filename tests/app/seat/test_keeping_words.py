"""Nothing that was typed is lost: closed lines, crashes, full disks, other screens on the same meeting."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import stat
from typing import TYPE_CHECKING, Any

from coprod_tui.model.agenda import next_item
from coprod_tui.model.closing import finish
from coprod_tui.model.notes import take_note
from coprod_tui.record.journal import Journal
from coprod_tui.record.locks import Lock
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.rooms import TURNS, WHILE, Clock, Planned, Sat, begun, opened, planned
from tests.building import MINUTE, START

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RESTORED = "Words that were being typed here are kept. The same key brings them back."


def as_the_power_went(of: Planned, elsewhere: Path) -> Planned:
    """The same meeting from what was on the disk at this moment, as a laptop finds it when it starts again."""
    shutil.copytree(of.shelf.home, elsewhere)
    shelf = Shelf(elsewhere)
    return Planned(shelf, shelf.find_meeting(of.place.id))


async def test_half_typed_words_are_there_again_after_the_power_went(home: Path, tmp_path: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("d")
        await sat.type("Letters go out in")
        await sat.kept()
        sat.written()
        left = as_the_power_went(sat.of, tmp_path / "again")
    async with opened(left, clock=Clock(START + 5 * MINUTE)) as sat:
        assert sat.said == f"The laptop stopped at 14:00. Nobody's time ran on. {RESTORED}"
        assert sat.item == "Appointment letters"
        await sat.strike("d")
        assert sat.typed == "Letters go out in"
        await sat.enter(" 14 point")
        assert sat.meeting.decisions.all[0].words == "Letters go out in 14 point"


async def test_words_that_were_saved_are_not_offered_again(home: Path, tmp_path: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("t")
        await sat.type("Heard")
        await sat.kept()
        sat.written()
        sign = next(sat.of.place.seats.folder.glob("*.json"))
        half = sign.read_bytes()
        await sat.strike("enter")
        left = as_the_power_went(sat.of, tmp_path / "again")
    sign = next(left.place.seats.folder.glob("*.json"))
    sign.write_bytes(half)  # the power went between the record and the seat's own file
    async with opened(left) as sat:
        assert sat.said != RESTORED
        assert [note.words for note in sat.meeting.notes.all] == ["Heard"]
        await sat.strike("t")
        assert sat.typed == ""


async def test_what_was_said_before_the_power_went_is_all_there_and_no_clock_ran_meanwhile(
    home: Path, tmp_path: Path
) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "2", "space")
        left = as_the_power_went(sat.of, tmp_path / "again")
    async with opened(left, clock=Clock(START + 40 * MINUTE)) as sat:
        assert sat.waiting == ["Shabir"]
        item = sat.meeting.agenda.now
        assert item is not None
        assert item.took(sat.meeting.flow, sat.room.at) < MINUTE


async def test_a_full_disk_keeps_the_words_and_says_so_and_enter_tries_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with begun(planned(home)) as sat:
        full = True
        write = os.write

        def full_disk(file: int, *told: Any) -> int:
            if full and stat.S_ISREG(os.fstat(file).st_mode):  # a pipe is on no disk
                raise OSError(errno.ENOSPC, "full")
            return write(file, *told)

        monkeypatch.setattr(os, "write", full_disk)
        before = sat.meeting
        await sat.strike("t")
        await sat.enter("Heard")
        assert sat.typed == "Heard"
        assert "full" in sat.inside("#understood").lower()
        assert sat.meeting is before
        await sat.strike("escape", "1")
        assert sat.waiting == []
        assert "full" in sat.said.lower()
        await sat.strike("t")
        assert sat.typed == "Heard"
        full = False
        await sat.strike("enter")
        assert [note.words for note in sat.meeting.notes.all] == ["Heard"]
        await sat.strike("1")
        assert sat.waiting == ["Amy"]


async def test_a_folder_that_has_gone_is_told_in_plain_words_and_hide_works_all_the_same(home: Path) -> None:
    async with begun(planned(home)) as sat:
        shutil.move(home / "groups", home / "elsewhere")
        await sat.strike("t")
        await sat.enter("Heard")
        assert sat.typed == "Heard"
        assert sat.inside("#understood") != ""
        await sat.strike("f8")
        assert sat.words == "Enter come back"
        await sat.strike("enter", "y")
        assert "Heard" not in sat.words, "whoever's words they are has not chosen"
        shutil.move(home / "elsewhere", home / "groups")
        await sat.strike("H", "f", "y")
        await sat.strike("t")
        assert sat.typed == "Heard"
        await sat.strike("enter")
        assert [note.words for note in sat.meeting.notes.all] == ["Heard"]


async def test_a_key_that_was_not_saved_says_that_it_is_not_done(home: Path) -> None:
    async with begun(planned(home)) as sat:
        shutil.move(home / "groups", home / "elsewhere")
        await sat.strike("1")
        assert sat.waiting == []
        assert sat.said.endswith("What you just did is not done.")
        shutil.move(home / "elsewhere", home / "groups")
        await sat.strike("1")
        assert sat.waiting == ["Amy"]


async def test_once_the_folder_is_back_the_screen_no_longer_says_that_it_has_gone(home: Path) -> None:
    async with begun(planned(home)) as sat:
        shutil.move(home / "groups", home / "elsewhere")
        await said(sat, "the folder with this record is not there")
        shutil.move(home / "elsewhere", home / "groups")
        await said(sat, "Saving works again.")
        assert "not there" not in sat.words
        await sat.strike("1")
        assert sat.waiting == ["Amy"]


async def said(sat: Sat, words: str) -> None:
    """Wait until the screen says this by itself."""
    for _ in range(TURNS):
        if words in sat.said:
            return
        await asyncio.sleep(WHILE)
    raise AssertionError(sat.said)


async def test_while_another_screen_writes_nobody_needs_to_do_anything_and_it_is_done_after(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        lock = Lock(of.place.record.with_name(f"{of.place.record.name}.lock"))
        lock.acquire(10)
        sat.send("1")
        await said(sat, "Another screen is writing.")
        assert sat.said == "Another screen is writing. This goes on by itself in a moment."
        lock.release()
        lock.close()
        await sat.rest()
        assert sat.waiting == ["Amy"]
        assert sat.said.startswith("Amy's hand is up.")


async def test_what_another_screen_does_is_here_at_once(home: Path) -> None:
    of = planned(home)
    async with begun(of) as here:
        change_meeting(of.place, lambda meeting: take_note(meeting, "Said at the other screen"), START)
        change_meeting(of.place, next_item, START)
        await here.until(lambda: here.item == "Car park")
        assert "► Car park" in here.inside("#agenda")
        await here.strike("1")
        assert here.waiting == ["Amy"]


async def test_two_screens_on_one_meeting_have_seats_of_their_own_and_undo_what_is_theirs(home: Path) -> None:
    of = planned(home)
    async with begun(of) as here:
        await here.strike("1")
        async with opened(of) as there:
            assert there.room.seat == "Room 2"
            await there.strike("2")
            assert there.waiting == ["Amy", "Shabir"]
            await there.strike("u")
            assert there.waiting == ["Amy"]
            await there.strike("u")
            assert there.waiting == ["Amy"]
        await here.strike("u")
        assert here.waiting == []


async def test_a_meeting_finished_at_another_screen_shows_that_it_is_finished(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await sat.strike("t")
        await sat.type("One more thing")
        change_meeting(of.place, finish, START)
        await sat.until(lambda: sat.situation == "finished")
        assert "This meeting is finished." in sat.words
        assert sat.typed == "One more thing"


async def test_a_record_of_a_newer_coprod_is_shown_and_not_written(home: Path) -> None:
    of = planned(home)
    change_meeting(of.place, next_item, START)
    journal = Journal(of.place.record)
    journal.append(lambda _: [{"kind": "from-the-future", "at": START}])
    journal.close()
    size = of.place.record.stat().st_size
    async with opened(of) as sat:
        assert "newer" in sat.said
        await sat.strike("1")
        assert sat.waiting == []
        assert "newer" in sat.said
    assert of.place.record.stat().st_size == size


async def test_a_line_kept_on_no_disk_after_words_were_taken_out_is_there_again_with_its_key(
    home: Path,
) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await sat.strike("t")
        await sat.type("Amy said")
        await sat.kept()
        of.place.seats.forget_drafts()
        await sat.type(" so")
        await sat.kept()
        await sat.strike("escape")
        await sat.kept()
        assert b"Amy said" not in b"".join(path.read_bytes() for path in of.place.seats.folder.iterdir())
        await sat.strike("t")
        assert sat.typed == "Amy said so"
        await sat.strike("enter")
        assert [note.words for note in sat.meeting.notes.all] == ["Amy said so"]
        await sat.strike("t")
        await sat.type("A new line")
        await sat.kept()
        assert b"A new line" in b"".join(path.read_bytes() for path in of.place.seats.folder.iterdir())


async def test_what_is_asked_twice_is_answered_once_and_the_first_time_is_a_no(home: Path) -> None:
    async with begun(planned(home)) as sat:
        answers: dict[str, bool] = {}

        async def ask(words: str) -> None:
            answers[words] = await sat.room.sure(words)

        for words in ("Once?", "Twice?"):
            sat.room.run_worker(ask(words))
            await sat.rest()
        await sat.strike("y")
        assert answers == {"Once?": False, "Twice?": True}
