"""What the terminal here can show, as far as it says so, and what of that would be in the way of the screens."""

from __future__ import annotations

import os
import shutil
import sys

import msgspec

from coprod_tui.model.value import Value

COLUMNS, ROWS = 80, 24
"""What every screen of ours fits in: an old laptop, or one whose letters were made large."""
MARKS = "● ▲ ◆ ► – … “ ” █ ▄ ▀ ─ │"
"""Marks that the screens are made of, for somebody to look at: no program can tell whether a font has them."""
FEW, MANY, ALL = 8, 256, 1 << 24


class Display(Value, frozen=True):
    """columns, rows: of letters. encoding: how letters are sent to it. colours: how many it knows, 0 for none.

    unwanted: somebody said that they want none (NO_COLOR, no-color.org). kind: "bare" for Linux without a desktop,
    whose font has few marks, "old" for the old console of Windows, "" for any other.
    """

    columns: int
    rows: int
    encoding: str
    colours: int
    unwanted: bool = False
    kind: str = ""


def display() -> Display:
    """Of this process's standard output."""
    columns, rows = shutil.get_terminal_size()
    encoding = (getattr(sys.stdout, "encoding", "") or "ascii").lower()
    return Display(columns, rows, encoding, _colours(), unwanted=bool(os.environ.get("NO_COLOR")), kind=_kind())


def _colours() -> int:
    term = os.environ.get("TERM", "")
    if os.environ.get("COLORTERM", "") in {"truecolor", "24bit"} or os.environ.get("WT_SESSION"):
        return ALL
    if "256" in term:
        return MANY
    if sys.platform == "win32":
        return ALL
    return 0 if term.startswith(("vt1", "vt2", "ansi-m", "dumb")) or not term else FEW


def _kind() -> str:
    if os.environ.get("TERM") == "linux":
        return "bare"
    # Windows Terminal says who it is; so do editors, and shells that came from elsewhere
    others = ("WT_SESSION", "TERM_PROGRAM", "ConEmuPID", "MSYSTEM")
    return "old" if sys.platform == "win32" and not any(os.environ.get(each) for each in others) else ""


def in_the_way(seen: Display) -> tuple[str, ...]:
    """Reasons why the screens would be hard to read, the worst first; `wording.reasons` has words for each."""
    found = {
        "display-small": seen.columns < COLUMNS or seen.rows < ROWS,
        "display-letters": not seen.encoding.startswith("utf"),
        "display-old": seen.kind == "old",
        "display-bare": seen.kind == "bare",
        "display-no-colour": not seen.colours and not seen.unwanted,
    }
    return tuple(reason for reason, so in found.items() if so)


def needed_room(seen: Display) -> dict[str, object]:
    """What the words for these reasons name."""
    return {**msgspec.structs.asdict(seen), "most": COLUMNS, "least": ROWS}
