"""Draws the big letters, once, by hand: `python coprod_tui/app/widgets/letters/draw.py` (needs pillow, DejaVu fonts).

The app itself only reads what this writes beside it: one text file a size. After three lines of heading, each line is
a letter: its code point, its width to the next letter, its rows above the baseline, then its rows of pixels from the
top in hexadecimal, the lowest bit leftmost.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FACES = (
    (9, "DejaVuSans", 1),
    (10, "DejaVuSans-Bold", 1),
    (12, "DejaVuSans", 1),
    (16, "DejaVuSans-Bold", 2),
    (24, "DejaVuSans-Bold", 3),
)
"""Pixels, font, and the least gap between letters. The eye of an e closes in the bold under 10 px, in this under 9."""

CODES = tuple(
    chain(
        range(0x20, 0x7F),  # ASCII
        range(0xA1, 0xAD),
        range(0xAE, 0x180),  # Latin-1, Latin Extended-A: Europe
        (0x18E, 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1DD, 0x259),  # Azerbaijani, Vietnamese, guilders
        range(0x186, 0x18B),
        (0x190, 0x194, 0x19D, 0x1B2, 0x1B3, 0x1B4, 0x198, 0x199, 0x253, 0x254, 0x257, 0x25B, 0x263, 0x272),  # Africa
        range(0x1CD, 0x1DD),  # pinyin
        range(0x1E2, 0x1F1),  # Sámi
        range(0x1F8, 0x220),  # Romanian, Croatian
        range(0x226, 0x234),  # Livonian
        (0x2BB, 0x2BC),  # letters that are apostrophes: Hawaiʻi
        range(0x386, 0x3CF),  # Greek
        range(0x400, 0x482),
        range(0x48A, 0x514),  # Cyrillic
        range(0x1E00, 0x1EFA),  # Welsh, Yoruba, Vietnamese
        range(0x2010, 0x2016),  # hyphens and dashes
        range(0x2018, 0x201F),  # quotation marks
        (0x2020, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x20B9, 0x2116, 0x2122),
        (0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CF, 0x25B2, 0x2713),
    )
)
MEASURED = "AHbdfhklgjpqy0123456789()?"
"""Without accents: what a line must hold. A line with an accent higher than these is drawn taller."""

HEADING = """\
# Bitmaps drawn by draw.py from {name} at {size} px. DejaVu fonts: (c) 2003 Bitstream, Inc., changes by the DejaVu
# project in the public domain; free to copy, change and pass on (see LICENCE beside this).
# Pixels above and below the baseline: {up} {down}
"""


def letter(font: ImageFont.FreeTypeFont, character: str, gap: int) -> tuple[int, int, list[int]]:
    """Width, rows above the baseline and rows of one letter.

    Hinting at small sizes lets neighbours touch, so ink starts in the first column and at least the gap follows it. It
    also draws a W much narrower than it says it is: at most two gaps follow, or it would stand apart from its word.
    """
    edge, base = int(font.size), int(font.size) * 2
    image = Image.new("1", (base * 2, base * 2))
    pen = ImageDraw.Draw(image)
    pen.fontmode = "1"
    pen.text((edge, base), character, fill=1, font=font, anchor="ls")
    width = round(font.getlength(character))
    box = image.getbbox()
    if box is None:
        return width, 0, []
    left, top, right, bottom = box
    rows = [sum(bool(image.getpixel((x, y))) << (x - left) for x in range(left, right)) for y in range(top, bottom)]
    ink = right - left
    return min(max(width - (left - edge), ink + gap), ink + 2 * gap), base - top, rows


def draw(fonts: Path, into: Path) -> None:
    for size, name, gap in FACES:
        font = ImageFont.truetype(str(fonts / f"{name}.ttf"), size)
        missing = letter(font, "\uffff", gap)
        drawn = {code: bitmap for code in sorted({*CODES}) if (bitmap := letter(font, chr(code), gap)) != missing}
        up = max(drawn[ord(each)][1] for each in MEASURED)
        down = max(len(drawn[ord(each)][2]) - drawn[ord(each)][1] for each in MEASURED)
        # Two pixels make one row of the terminal: the baseline falls between rows, so that letters stand even.
        heading = HEADING.format(name=name, size=size, up=up + up % 2, down=down + down % 2)
        lines = (
            f"{code:x} {width} {top} {' '.join(f'{row:x}' for row in rows)}".rstrip()
            for code, (width, top, rows) in drawn.items()
        )
        (into / f"{size}.txt").write_text(heading + "\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    draw(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/dejavu"), Path(__file__).parent)
