"""The Room through a whole meeting, measured at every size: nothing hidden beside free rows, and no half of it blank.

And what matters now stands in the largest letters that fit whole, and nobody is only "Dr". One meeting is led from its
opening page to its end, and each thing it comes to is looked at in each size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from coprod_tui.app.widgets.letters import SIZES, WHOLE, Big, fit
from coprod_tui.app.widgets.rows import Rows
from coprod_tui.model.text import folded
from coprod_tui.model.titles import TITLES
from coprod_tui.model.wanted import Wanted
from tests.app.rooms import FULL, MIDDLE, PEOPLE, SMALL, WAYS, Sat, begun, opened, planned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WALL = (200, 60)
ITEMS = (
    Wanted("Check in", 10, "check-in"), Wanted("Letters", 20, "decide"), Wanted("Break", 10, "break"),
    Wanted("The car park, the lift and the way in from the bus", 15), Wanted("Next steps"),
    Wanted("Check out", 10, "check-out"),
)  # fmt: skip
RULES = (
    "One person at a time", "Say words in full", "It is fine to pass",
    "Stories stay here; agreements are written down; we act if someone is in danger", "Mistakes are fine",
)  # fmt: skip
LONG_NAMES = (
    "Dr Oluwaseun Adebayo-Featherstonehaugh", "Prof Maria-Magdalena Wołoszańska", "Mx Jo",
    "The Revd Canon Christopher Throckmorton", "Dr Helen Okafor-Featherstonehaugh", "עמית כהן-לוי", "Mrs Ash",
    "Mo", "Sam",
)  # fmt: skip
LONG_RULES = tuple(f"{rule}, and anybody may say so whenever they would like to, as often as need be" for rule in RULES)
WORDS = "Every letter about an appointment gives the name of a person to ring, in 14 point"
LONG_WORDS = (
    f"{WORDS}, says how to get there by bus, and is looked at by two of us before it is used for the first time"
)
WAY = {
    "opening": (),
    "check-in": ("enter", "n"),
    "item": ("n",),
    "now": ("4", "5", "question_mark", "3", "j", "2"),
    "slower": ("l",),
    "stop-card": ("l", "s"),
    "rule": ("space", "y", "r", "4", "p"),
    "picking": ("escape", "r"),
    "moment": ("escape", "m"),
    "wait": ("space", "k"),
    "groups": ("space", "slash", "groups 3 for 10m: What would help most?", "enter"),
    "round": ("space", "y", "o", "What matters most?", "enter"),
    "line": ("o", "p", "The lift @Estates by 1 Dec: Amy"),
    "parked": ("enter", "escape"),
    "reading": ("d", "the words", "enter"),
    "testing": ("enter",),
    "worry": ("w", "Some people need more than 14 point", "enter", "-"),
    "count": ("s", "1"),
    "decided": ("escape", "y", "escape"),
    "pages": ("v",),
    "break": ("escape", "b"),
    "check-out": ("space", "y", "g", "Check out", "enter"),
    "closing": ("f",),
    "finished": ("enter",),
}  # fmt: skip
"""What a meeting comes to, each from the one before; words with a space in them go into the line that is open."""
BLANK = 0.42
"""How much of a screen the largest rectangle with nothing on it may be."""
LARGEST = {
    "check-in": "title", "item": "name", "now": "name", "slower": "name", "stop-card": "large", "rule": "rule-words",
    "picking": "name", "moment": "large", "wait": "large", "groups": "groups-asked", "round": "title",
    "reading": "words", "testing": "questions", "worry": "questions", "count": "count-step", "break": "large",
    "check-out": "title",
}  # fmt: skip
"""What matters most then, by the id of its large letters."""
PARTED, COARSE, NAME = 2, 5, 12
"""Blank rows that part one thing from another; columns looked at together; and rows that a name has at the most."""


class Meant(NamedTuple):
    """A meeting to lead through."""

    names: Sequence[str]
    rules: Sequence[str]
    words: str


def wasted(sat: Sat) -> list[str]:
    """Lists that say how many more there are, or earlier, though the column they stand in has rows that are free."""
    found = []
    for rows in sat.room.query(Rows):
        if not rows.region or not any(line.hidden for line in rows._lines) or not rows.visible:
            continue
        used = len(rows._lines)
        missing = next(line.row for line in rows._lines if line.hidden)
        assert missing is not None
        tall = len(list(rows._row(rows._rows[missing], rows._left + rows.gap, rows.size.width)))
        if rows.size.height - used + 1 > tall:  # what says how many are hidden would give its row too
            found.append(f"{rows.parent}: {rows.size.height - used} rows free")
    return found


def hidden_over_blank(sat: Sat) -> int:
    """The rows with nothing on them at the foot of the shelf, where something of it is hidden."""
    shelf = sat.room.query_one("#shelf").region
    rows = [row.strip() for row in sat.text.splitlines()[shelf.y : shelf.bottom]]
    hidden = any(row.endswith((" more", " earlier")) for row in rows)
    return len(rows) - max((n for n, row in enumerate(rows, 1) if row), default=0) if hidden else 0


def largest_blank(lines: Sequence[str], width: int) -> float:
    """The share of the screen that the largest rectangle with nothing in it takes, by pieces of COARSE columns."""
    best, high = 0, [0] * (width // COARSE)
    for line in lines:
        pieces = [line[x * COARSE : (x + 1) * COARSE].strip() for x in range(len(high))]
        high = [0 if piece else tall + 1 for tall, piece in zip(high, pieces, strict=True)]
        stack: list[tuple[int, int]] = []
        for x, tall in enumerate([*high, 0]):
            start = x
            while stack and stack[-1][1] >= tall:
                start, before = stack.pop()
                best = max(best, before * (x - start))
            stack.append((start, tall))
    return best * COARSE / (width * len(lines))


def smaller_than_it_may_be(sat: Sat, id: str) -> str:
    """The words of that id, where blank rows that stand together would let them stand larger; "" where all is well."""
    shown = [big for big in sat.room.query(f"#{id}, #title, #name").results(Big) if big.text and big.region]
    big = next((each for each in shown if each.id == id), shown[0])
    stage, shelf = sat.room.query_one("#stage").region, sat.room.query_one("#shelf")
    until = shelf.region.bottom if shelf.display and shelf.region else stage.bottom
    together, most = 0, 0
    for y, row in list(enumerate(sat.text.splitlines()))[stage.y : until]:
        together = 0 if row.strip() or big.region.y <= y < big.region.bottom else together + 1
        most = max(most, together)
    sizes, free = WHOLE if big.whole else SIZES, max(most - PARTED, 0)
    most = NAME if big.id == "name" and "-beside" not in sat.room.query_one("#now").classes else sat.room.size.height
    now, then = (_place(big, sizes, min(big.size.height + more, most)) for more in (0, free))
    return f"{big.text} in {big.size}, {free} rows free" if then < now else ""


def _place(big: Big, sizes: tuple[int, ...], height: int) -> int:
    """Which of these sizes the words stand in, in so many rows."""
    found = (place for place, size in enumerate(sizes) if fit(big.text, big.size.width, height, (size,)) is not None)
    return next(found, len(sizes))


def only_titles(sat: Sat) -> list[str]:
    """Names on the screen of which nothing but a title is left."""
    large = [big.text for big in sat.room.query("#name, #next").results(Big) if big.region]
    line = [part.strip("0123456789 ●▲?") for part in sat.people_line.split("  ")]
    return [name for name in (*large, *line) if folded(name).strip(".") in TITLES]


@pytest.mark.parametrize(
    ("meant", "sizes"),
    [
        (Meant(PEOPLE, RULES, WORDS), (WALL, FULL, MIDDLE, SMALL)),
        (Meant(LONG_NAMES, LONG_RULES, LONG_WORDS), (MIDDLE, SMALL)),
    ],
    ids=["usual", "long"],
)  # fmt: skip
async def test_no_row_is_wasted_in_a_whole_meeting_at_any_size(
    home: Path, meant: Meant, sizes: Sequence[tuple[int, int]]
) -> None:
    async with opened(planned(home, *meant.names, items=ITEMS, rules=meant.rules)) as sat:
        for situation, steps in WAY.items():
            await sat.wait(seconds=5)  # a key that is pressed twice at once does nothing the second time
            for step in steps:
                await (sat.strike(step) if " " not in step else sat.paste(meant.words if step == "the words" else step))
            for size in sizes:
                await sat.resize(*size)
                seen = f"{situation} {size}\n{sat.text}"
                assert wasted(sat) == [], seen
                assert hidden_over_blank(sat) <= 1, seen
                assert largest_blank(sat.text.splitlines(), size[0]) < BLANK, seen
                assert only_titles(sat) == [], seen
                assert not (id := LARGEST.get(situation)) or not smaller_than_it_may_be(sat, id), seen
        assert sat.situation == "finished"


@pytest.mark.parametrize("size", [WALL, FULL, MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
async def test_who_speaks_stays_in_large_letters_while_one_of_a_list_is_picked(
    home: Path, size: tuple[int, int]
) -> None:
    async with begun(planned(home, items=ITEMS, rules=RULES), size=size) as sat:
        await sat.strike("3", "4", "3")
        for keys, last in (("r", "agree to them for today"), ("i", "Ruth"), ("g", "Check out")):
            await sat.strike(keys)
            assert "▄" in sat.inside("#name"), sat.text
            assert last in sat.inside("#picker"), "every choice is seen"
            choices = sat.room.query_one("#choices")
            assert sat.text.splitlines()[choices.region.bottom - 1].strip(), "and no blank row"
            await sat.strike("escape")


@pytest.mark.parametrize("size", [WALL, FULL, MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
async def test_who_is_next_is_large_at_every_size_and_so_is_what_is_asked_at_the_check_in(
    home: Path, size: tuple[int, int]
) -> None:
    async with opened(planned(home, items=ITEMS, rules=RULES), size=size) as sat:
        await sat.strike("enter", "n")
        assert "▄" in sat.inside("#title"), "before the round begins"
        assert "How are you today?" in sat.large
        await sat.strike("n", "3", "4", "3")
        assert "▄" in sat.inside("#name")
        assert "▄" in sat.inside("#next")
        assert sat.following == "Lucy Next"


async def test_all_that_letters_may_mean_is_seen_under_a_question_that_has_the_whole_page(home: Path) -> None:
    ways = WAYS.but(check_in="How are you today, in a few words?")
    async with opened(planned(home, items=ITEMS, rules=RULES, ways=ways), size=SMALL) as sat:
        await sat.strike("enter", "n", "t", *"The CD and ")
        assert "Controlled Drug. Which?" in sat.inside("#line")
        assert sat.room.query_one("#foot").region.bottom <= SMALL[1]
