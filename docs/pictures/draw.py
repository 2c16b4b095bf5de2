"""Draw the README's picture of the Room, from the example group and with the app itself.

    python docs/pictures/draw.py

Needs the extra `dev`. The picture has no font and no address from elsewhere in it.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from coprod_tui.app.app import Coprod  # noqa: E402  the path comes first
from coprod_tui.app.destinations import ToRoom  # noqa: E402  the path comes first
from coprod_tui.demo import build  # noqa: E402  the path comes first
from coprod_tui.model.agenda import next_item  # noqa: E402  the path comes first
from coprod_tui.model.agreement import agree  # noqa: E402  the path comes first
from coprod_tui.model.decisions import confirm_words, propose  # noqa: E402  the path comes first
from coprod_tui.model.hands import raise_hand  # noqa: E402  the path comes first
from coprod_tui.model.parking import park  # noqa: E402  the path comes first
from coprod_tui.model.people import everyone_here  # noqa: E402  the path comes first
from coprod_tui.model.turns import give_turn  # noqa: E402  the path comes first
from coprod_tui.record.series import change_meeting, read_meeting  # noqa: E402  the path comes first
from coprod_tui.record.session import MeetingSession  # noqa: E402  the path comes first
from coprod_tui.record.shelf import Shelf  # noqa: E402  the path comes first
from tests.app.pictures import svg  # noqa: E402  the path comes first

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Moving

START = 1_795_183_320_000
"""20 November 2026, 14:02 in London, in UTC milliseconds."""
MINUTE = 60_000
SIZE = (140, 40)
CELL = (12.2, 24.4)
"""Width and height of a character in the picture, in its own units."""
ABOVE = 18.5
"""From a character's line down to the foot of its letters."""
BLOCKS = {"█": (0.0, 1.0), "▀": (0.0, 0.5), "▄": (0.5, 0.5)}
"""Where a block begins in its cell, and how high it is, as shares of the cell."""
TITLE = "The Room: who is speaking, the item, the time left, who is next, the agenda, rules and decisions."


def with_blocks(drawn: str) -> str:
    """The picture with its large letters as shapes: as characters, they would show seams between the rows."""
    found = re.compile(r'<text class="([\w-]+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*[█▀▄][^<]*)</text>')

    def shapes(text: re.Match[str]) -> str:
        style, left, foot = text[1], float(text[2]), float(text[3])
        cells = text[4].replace("&#160;", " ")
        path = []
        for run in re.finditer(r"█+|▀+|▄+", cells):
            down, high = BLOCKS[run[0][0]]
            x, y = left + run.start() * CELL[0], foot - ABOVE + down * CELL[1]
            path.append(f"M{x:.1f} {y:.1f}h{len(run[0]) * CELL[0]:.1f}v{high * CELL[1] + 0.1:.1f}H{x:.1f}z")
        return f'<path class="{style}" d="{"".join(path)}"/>'

    drawn = found.sub(shapes, drawn).replace("<text ", '<text xml:space="preserve" ')
    return re.sub(r"(<svg [^>]*>)", rf"\1<title>{TITLE}</title>", drawn, count=1).replace(
        "<svg ", '<svg role="img" ', 1
    )


async def draw(path: Path) -> None:
    """Play half an hour of the example's meeting and write what the Room shows."""
    with tempfile.TemporaryDirectory() as folder:
        home, now = Path(folder), [START]
        place = build(home, zone="Europe/London", at=START)

        def do(minutes: float, move: Moving[Meeting]) -> None:
            now[0] += int(minutes * MINUTE)
            change_meeting(place, move, now[0])

        person = {each.name: each.id for each in read_meeting(place).people.all}
        do(0, everyone_here)
        do(1, next_item)
        do(7, next_item)
        do(9, next_item)
        do(1, partial(give_turn, person=person["Tasleem"]))
        do(2, partial(propose, words="Letters go out in 14 point"))
        do(0.2, lambda meeting: confirm_words(meeting, meeting.decisions.now))
        do(0.5, lambda meeting: agree(meeting, meeting.decisions.now))
        do(2, partial(park, words="Car-park charges", whose="Estates", person=person["Amy"], by="2026-12-01"))
        do(1, partial(give_turn, person=person["Shabir"]))
        do(0.2, partial(raise_hand, person=person["Amy"]))
        do(0.2, partial(raise_hand, person=person["Lucy"]))
        do(0.2, partial(raise_hand, person=person["Mo"], asking="question"))
        now[0] += MINUTE
        session = MeetingSession(Shelf(home), place, clock=lambda: now[0])
        app = Coprod(home, ToRoom(session))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.5)
            path.write_text(  # noqa: ASYNC240  one small file, and nobody waits
                with_blocks(svg(app, "The Room")), encoding="utf-8"
            )
        session.close()


if __name__ == "__main__":
    asyncio.run(draw(Path(__file__).with_name("room.svg")))
