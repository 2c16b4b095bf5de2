"""Pictures of screens, kept as text: what is written on each row, and under it in which style, letter by letter.

Such a picture is exact, small, and can be read in a review. COPROD_PICTURES=write makes tests write what they see.
"""

from __future__ import annotations

import difflib
import os
import re
from collections import Counter
from functools import cache
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.color import Color as RichColor
    from rich.style import Style
    from textual.app import App

FOLDER = Path(__file__).parent / "kept"
PLAIN = "."
WRITE = "write"


def text(app: App[Any]) -> str:
    """What stands on the screen, row by row, without the spaces at the end."""
    rows = ("".join(text for text, _, _ in strip) for strip in app.screen._compositor.render_strips())
    return "\n".join(row.rstrip() for row in rows) + "\n"


def picture(app: App[Any]) -> str:
    """The text, then the same rows with a letter for each cell's style, then what each letter stands for.

    The most common style of a screen, its bare ground, is a full stop. Letters go by first appearance.
    """
    strips = app.screen._compositor.render_strips()
    rows = [[_seen(style, each) for text, style, _ in strip for each in text] for strip in strips]
    cells = Counter(chain.from_iterable(rows))
    (ground, _), *_ = cells.most_common(1)
    letters = {ground: PLAIN} | dict(zip((each for each in cells if each != ground), _letters(), strict=False))
    styles = ("".join(letters[each] for each in row).rstrip(PLAIN) for row in rows)
    legend = (f"{letter} {words}" for words, letter in letters.items())
    return "\n".join((text(app), *styles, "", *legend)) + "\n"


def svg(app: App[Any], title: str = "") -> str:
    """A screenshot that asks nothing of the network: no font from elsewhere, and no changing names inside."""
    drawn = app.export_screenshot(title=title, simplify=True)
    drawn = re.sub(r"@font-face\s*{[^}]*}\s*", "", drawn)
    drawn = re.sub(r"font-family: ?[^;]*;", "font-family: monospace;", drawn)
    drawn = re.sub(r"<!--.*?-->\s*", "", drawn, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "screen", drawn)


def check(app: App[Any], name: str) -> None:
    """The screen looks like its picture, `kept/NAME.txt`; where it is asked for, the picture is written."""
    path, seen = FOLDER / f"{name}.txt", picture(app)
    if os.environ.get("COPROD_PICTURES") == WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    changed = difflib.unified_diff(kept.splitlines(), seen.splitlines(), "the picture", "the screen", lineterm="")
    told = "\n".join(changed)
    assert seen == kept, f"{name} looks different. If it should, COPROD_PICTURES=write keeps it.\n{told}"


def _seen(style: Style | None, character: str) -> str:
    """How one character looks: of a space only its ground is seen."""
    if style is None:
        return "no style"
    front, ground = (_hex(color) for color in (style.color, style.bgcolor))
    if character == " " and not style.reverse and not style.underline:
        return ground
    manners = [manner for manner in ("bold", "dim", "italic", "underline", "reverse") if getattr(style, manner)]
    return " ".join([f"{front} on {ground}", *manners])


@cache
def _hex(color: RichColor | None) -> str:
    if color is None or color.is_default:
        return "own"
    return color.name if color.triplet is None else str(color.triplet.hex)


def _letters() -> Iterator[str]:
    alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    yield from alphabet
    yield from (chr(0x3B1 + n) for n in count())
