"""An address as a square that a phone's camera reads (a QR code), in rows of half-blocks for a terminal."""

from __future__ import annotations

from coprod_tui.documents.libraries import PHONE_PAGES, needed

QUIET = 2
"""Light modules around it. The standard (ISO/IEC 18004) asks for four; phones read it with two, and it is smaller."""
HALVES = {(True, True): " ", (True, False): "▄", (False, True): "▀", (False, False): "█"}
"""What stands for two modules over one another, each dark or not, in black on white turned round: light is drawn."""


def rows(words: str) -> list[str]:
    """Refused ("needs-library") where what draws it is not installed. The light modules are drawn, dark is left."""
    with needed(*PHONE_PAGES):
        import segno  # noqa: PLC0415  an extra: only where somebody shares
    square = [
        [bool(module) for module in row] for row in segno.make(words, error="l", micro=False).matrix_iter(border=QUIET)
    ]
    if len(square) % 2:
        square.append([False] * len(square[0]))
    return [
        "".join(HALVES[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(square[::2], square[1::2], strict=True)
    ]


def solid(row: str) -> str:
    """The same for a terminal of any colours: white drawn on black."""
    return f"\x1b[97;40m{row}\x1b[0m"
