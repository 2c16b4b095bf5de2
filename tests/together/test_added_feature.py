"""A feature is a file on each floor that it has something for, and a line in the register: here one is really added.

The whole package is copied, the made-up feature is put into the copy, and another Python goes through it: a typed line
at the Desk, a key in the Room, a refusal in words, the row in the record, the help, the summary, the plain text.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import coprod_tui

PACKAGE = Path(coprod_tui.__file__).parent
LINE = """    Feature(
        "kettle",
        RECORDED | LINE | REASONS | ROOM_KEYS,
        keys=145,
        sections=(("section", 145),),
        blocks=(("on", 25),),
    ),
"""
FIELD = "    kettle: Kettle = Kettle()\n"
FILES = {
    "model/kettle.py": """
from __future__ import annotations
from typing import ClassVar
from coprod_tui.model.entry import Entry, Frozen, Refused, move


class Kettle(Frozen, frozen=True):
    since: int | None = None


class KettlePutOn(Entry, frozen=True):
    part: ClassVar[str] = "kettle"

    def apply(self, part, stamp):
        return part.but(since=stamp.at)


@move
def put_on(meeting):
    if meeting.kettle.since is not None:
        raise Refused("kettle-is-on", group=meeting.plan.group_name)
    return [KettlePutOn()]
""",
    "line/kettle.py": """
from coprod_tui.line.verbs import N_, simple
from coprod_tui.model import kettle

VERBS = (simple(("kettle on",), N_("Says that there will be tea."), kettle.put_on),)
""",
    "sentences/kettle.py": """
from coprod_tui.model.kettle import KettlePutOn
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _

TELLS = {KettlePutOn: lambda _entry, _view: _("The kettle is on.")}
LABEL = N_("kettle")
STATE = {"on": TextBlock(lambda meeting: [_("There will be tea.")] if meeting.kettle.since else [])}
""",
    "wording/reasons/kettle.py": """
from coprod_tui.wording.catalogue import N_

WORDS = {"kettle-is-on": N_("The kettle of {group} is on already.")}
""",
    "app/room/keys/kettle.py": """
from coprod_tui.app.keyboard.key import Key
from coprod_tui.model.command import Command
from coprod_tui.wording import N_

KEYS = (Key("kettle", ("f7",), N_("kettle on"), N_("Says that there will be tea."), Command("kettle.put_on")),)
""",
    "summary/kettle.py": """
from coprod_tui.summary.page import Point, Points, SummarySection, ours
from coprod_tui.wording import _


def section(read):
    if read.meeting.kettle.since is None:
        return None
    return SummarySection("kettle", ours(_("Tea")), (Points((Point(ours(_("There was tea."))),)),))
""",
}  # fmt: skip
SITTING = """
import asyncio, sys
from pathlib import Path

import coprod_tui
from coprod_tui.line import helps
from coprod_tui.sentences import state
from coprod_tui.summary import compose
from tests.app.desks import begun_at_desk
from tests.app.rooms import opened, planned

copy, home = Path(sys.argv[1]), Path(sys.argv[2])
assert Path(coprod_tui.__file__).is_relative_to(copy), coprod_tui.__file__


async def sit():
    of = planned(home)
    async with begun_at_desk(of) as desk:
        await desk.enter("/kettle on")
        assert "kettle The kettle is on." in desk.record, desk.record
    async with opened(of, size=(140, 120)) as room:
        await room.strike("f7")
        assert "The kettle of Riverside Voices is on already." in room.words, room.text
        await room.strike("u")
        assert room.meeting.kettle.since is not None, "the Room takes back only what it did itself"
        await room.strike("f1")
        assert "Says that there will be tea." in room.text, room.text
    meeting = of.read()
    helped = {one.verb: (one.part, one.help) for one in helps()}
    assert helped["kettle on"] == ("kettle", "Says that there will be tea.")
    assert "There will be tea." in state(meeting, meeting.clock.last)
    names = [section.name for section in compose(meeting).sections]
    assert names.index("agenda") < names.index("kettle") < names.index("goes-to"), names


asyncio.run(sit())
"""


def test_a_feature_is_a_file_on_each_floor_and_one_line_in_the_register(tmp_path: Path) -> None:
    """Its state is a field of Meeting beside: the parts of a meeting are typed, and so they are written out there."""
    package = tmp_path / "copy" / "coprod_tui"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PACKAGE.parent / "themes", package.parent / "themes")
    for name, source in FILES.items():
        (package / name).write_text(source, "utf-8")
    insert(package / "model" / "features.py", after="FEATURES = [\n", words=LINE)
    insert(package / "model" / "meeting.py", after="    cards: Cards = Cards()\n", words=FIELD)
    insert(
        package / "model" / "meeting.py",
        after="from coprod_tui.model import features\n",
        words="from coprod_tui.model.kettle import Kettle\n",
    )
    code = f"import sys; sys.path[:0] = {[str(package.parent), str(PACKAGE.parent)]!r}\n{SITTING}"
    done = subprocess.run(
        [sys.executable, "-c", code, str(package.parent), str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr


def insert(path: Path, *, after: str, words: str) -> None:
    source = path.read_text("utf-8")
    assert source.count(after) == 1
    path.write_text(source.replace(after, after + words), "utf-8")
