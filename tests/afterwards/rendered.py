"""Run by itself: makes every sort of copy of a meeting's summary, at another time, and prints what each is known by.

python rendered.py HOME MEETING DAYS
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from shutil import which

from coprod_tui.afterwards.agreed.copies import hash_of
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.sending.ready_copy import Laying
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model.sending import WAYS
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS

AMY = "amy@riverside.example"


def hashes(home: Path, meeting: str, at: int) -> list[str]:
    """One line for each format, and for what each way of sending makes."""
    place = Shelf(home).find_meeting(meeting)
    read = read_meeting(place)
    summary = summary_of(place, read, made=at)
    laying = Laying(place, read, None, at)
    person = read.people.all[0]
    made = {name: each.render(summary) for name, each in FORMATS.items() if name != "sound" or which("espeak-ng")}
    made |= {f"by {way}": laying.make(Recipient(person.id, person.name, way, "01", AMY)).content for way in WAYS}
    return [f"{name} {len(content)} {hash_of(content)}" for name, content in made.items()]


if __name__ == "__main__":
    later, real = int(sys.argv[3]) * 86_400, time.time
    time.time = lambda: real() + later
    sys.stdout.write("\n".join(hashes(Path(sys.argv[1]), sys.argv[2], int(time.time() * 1000))))
