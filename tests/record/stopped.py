"""A program that takes somebody out and is killed at every step of it in turn, then looks at what is left.

`python -m tests.record.stopped WHAT FOLDER` with WHAT one of "person", "words", "sealed", "delete", "strip"; prints how
many steps there were. Every call that changes something on a disk is a step, before it and after it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.own_settings import forget_settings
from coprod_tui.config import Config, write_config
from coprod_tui.model import closing, replies, review
from coprod_tui.model.plan import Settings
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.removal import carry_out, finish
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.removal_preview import find_person, find_words
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import Shelf
from tests.record.circles import DAY, EMAIL, FIRST, NAME, START, THEIRS, circle, found_on_disk, meet

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

LATER = START + 30 * DAY
CALLS = ("write", "fsync", "replace", "rename", "unlink", "rmdir", "ftruncate")
PERSON = (NAME, FIRST, "Böhm", EMAIL, *THEIRS)
WORDS = ("Letters go out in 14 point",)
GONE = {
    "person": PERSON,
    "words": WORDS,
    "sealed": PERSON,
    "delete": ("Said only in meeting 1",),
    "strip": ('"turn-began"', '"hand-raised"'),
}


def start(what: str, home: Path) -> None:
    """What there is before."""
    write_config(Config(seat=NAME), home / "config.toml")
    shelf, place = circle(home, settings=Settings(reasons=True) if what == "strip" else None)
    made = meet(shelf, place, finish=what != "strip")
    if what == "sealed":
        _agreed(shelf, made)
    if what == "strip":
        change_meeting(made, closing.finish, START + DAY)
        with made.record.open("ab") as file:
            file.write(b'00000000 {"entries":{"99":{"line":99,"at":1,"kind":"turn-began"')
    if what != "strip":
        made = meet(shelf, place, at=START + 14 * DAY, finish=False)
        seat = made.seats.take("room", "Room", START).seat
        seat.keep_draft(f"{NAME}: {WORDS[0]}", "t")
        seat.close()


def _agreed(shelf: Shelf, made: MeetingPlace) -> None:
    change_meeting(made, review.mark_ready, START + DAY)
    for one in replies.asked(read_meeting(made)):
        change_meeting(made, partial(replies.reply, person=one.id, answer="agrees", words=NAME), START + 2 * DAY)
    seal_record(shelf, made, at=START + 3 * DAY)


def act(what: str, shelf: Shelf, place: GroupPlace) -> None:
    """What is killed half-way, and is then asked for again only as the next command would."""
    anew = summaries_anew(shelf)
    made = shelf.meetings(place.id)[0]
    if what in ("person", "sealed"):
        going = find_person(shelf, place, NAME)
        intent = going.decided(going.usual, at=LATER, instead="[out]", gone="[gone]", settings=("seat",))
        carry_out(shelf, intent, anew, going.sought, forget_settings)
    elif what == "words":
        decision = read_meeting(made).decisions.all[0].id
        found = find_words(shelf, made, decision)
        carry_out(shelf, found.chosen(found.mentions, at=LATER, instead="[out]"), anew, found.sought)
    elif what == "strip":
        take_over(shelf, place, LATER)
    else:
        carry_out(shelf, Intent("meeting", place.id, LATER, meeting=made.id, number=made.number), anew)


def killed_at(step: int, job: Callable[[], None]) -> bool:
    """Run the job in a program of its own and kill that at this step; whether there was such a step."""
    child = os.fork()
    if child == 0:
        count = 0

        def count_one() -> None:
            nonlocal count
            count += 1
            if count == step:
                os.kill(os.getpid(), signal.SIGKILL)

        def counted(call: Callable[..., Any]) -> Callable[..., Any]:
            def run(*told: Any, **named: Any) -> Any:
                count_one()
                return call(*told, **named)

            return run

        for name in CALLS:
            setattr(os, name, counted(getattr(os, name)))
        job()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def look(what: str, home: Path, shelf: Shelf, place: GroupPlace) -> None:
    """Every record can be read at any moment; once it was finished, nothing of what was to go is anywhere."""
    for each in shelf.meetings(place.id):
        read_meeting(each)
    read_group(place)
    begun = (home / "rewriting.json").exists() or (home / "deleted").exists()
    finish(shelf, summaries_anew(shelf), forget_settings)
    if not begun and found_on_disk(home, GONE[what]):
        act(what, shelf, place)  # killed before it had begun, or taking over is tried again
    assert found_on_disk(home, GONE[what]) == []
    take_over(shelf, place, LATER)
    meetings = shelf.meetings(place.id)
    if what == "delete":
        assert [each.number for each in meetings] == [2]
        assert [held.number for held in read_group(place).history.meetings] == [2]
        return
    assert read_group(place).history.meetings[0].up_to == read_meeting(meetings[0]).last
    (decision,) = read_meeting(meetings[0]).decisions.concluded
    assert decision.number == 1
    assert len(read_meeting(meetings[0]).removals.made) == 1, "it is marked once"
    files = sorted(each.suffix for each in meetings[0].summaries.iterdir() if each.is_file())
    assert files == [".html", *([".json"] if what == "sealed" else []), ".md", ".txt"]
    if what == "sealed":
        assert [seal.again for seal in read_meeting(meetings[0]).sealing.seals] == [False, True], "sealed anew once"
        assert verify(shelf, meetings[0].summaries / f"{meetings[0].id}-summary.html").good


def main(what: str, folder: Path) -> int:
    start(what, folder / "before")
    step = 1
    while True:
        home = folder / f"step-{step}"
        os.environ["COPROD_HOME"] = str(home)
        shutil.copytree(folder / "before", home)
        shelf = Shelf(home)
        place = shelf.groups()[0]
        killed = killed_at(step, lambda shelf=shelf, place=place: act(what, shelf, place))  # type: ignore[misc]
        look(what, home, shelf, place)
        shutil.rmtree(home)
        if not killed:
            return step
        step += 1


if __name__ == "__main__":
    sys.stdout.write(f"{main(sys.argv[1], Path(sys.argv[2]))}\n")
