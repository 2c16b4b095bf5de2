"""Big letters for the back of the room: half-block bitmaps, which every terminal font has had since DOS.

The faces stand in `letters/` as text, drawn once by `letters/draw.py`. `Big` is the widget; the functions over it are
plain and know nothing of screens.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, zip_longest
from pathlib import Path
from unicodedata import normalize

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from coprod_tui.app.widgets.pieces import FromWidget, height_changes
from coprod_tui.app.widgets.pieces import wrap as wrap_plain
from coprod_tui.model.value import Value

FOLDER = Path(__file__).parent / "letters"
SIZES = (24, 16, 12, 10, 9)
"""Pixels, largest first: 12, 8, 7, 5 and 5 rows a line. At 8 px the eye of an e closes, so 9 is the least."""
PAGED = ((12, 2), (9, 5))
"""What long words are shown in, page by page: a size, and the pages that it is worth turning. A decision of 25 words
takes two pages of 12 px at 140 columns, four of 9 px at 80."""
WHOLE = (24, 16, 10, 12, 9)
"""What words are shown in that must be seen whole: the boldest first. 10 px has strokes twice as thick as 12."""
MEASURE = 68
"""Columns of plain bold: RNIB Clear Print asks for 60 to 70 characters a line."""
MOST_BLOCK = 6
"""Rows of a block of colour at the most: a larger one would dazzle."""
HALVES = " ▀▄█"
LATIN = "\u00ff"
"""The last letter of the first part of a file, with all that English is written in: an eighth of a face."""
IN_LATIN = 190
"""How many letters that part has."""
ALIKE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\u2011": "\u2010"})


class BigLetter(Value, frozen=True):
    width: int
    """Pixels to where the next letter starts."""
    top: int
    """Pixels above the baseline."""
    rows: tuple[int, ...]
    """From the top; the lowest bit is leftmost."""


class Face:
    """One size of letters. up, down: pixels above and below the baseline, for a letter without an accent.

    source: the lines of the file, each parsed as its letter is first used: a face costs little time and memory. Those
    of letters after LATIN are added when the first of these is asked for.
    """

    def __init__(self, size: int) -> None:
        self.size, self.all_there = size, False
        heading, self.source = read_letters(size, IN_LATIN)
        self.up, self.down = (int(each) for each in heading.split()[-2:])
        self.read: dict[str, BigLetter] = {}

    def __getitem__(self, character: str) -> BigLetter:
        letter = self.read.get(character)
        if letter is None:
            start = self._place(character)
            width, top, *rows = self.source[start : self.source.index("\n", start)].split()
            letter = BigLetter(int(width), int(top), tuple(int(row, 16) for row in rows))
            self.read[character] = letter
        return letter

    def knows(self, text: str) -> bool:
        return all(each in self.read or self._place(each) for each in {*text} - {"\n"})

    def _place(self, character: str) -> int:
        """Where its drawing begins, 0 for a letter that is not there."""
        if character > LATIN and not self.all_there:
            self.all_there = True
            _heading, self.source = read_letters(self.size)
        code = f"\n{ord(character):x} "
        start = self.source.find(code)
        return start + len(code) if start >= 0 else 0

    def width(self, text: str) -> int:
        """Columns, one pixel each."""
        return sum(self[each].width for each in text)

    def wrap(self, text: str, width: int, most: int) -> list[str] | None:
        """Lines no wider than the width, broken at spaces and line ends only.

        None where one word is too wide, and where they are more than so many: a page may hold the words of a whole day.
        """
        lines: list[str] = []
        gap = self.width(" ")
        for paragraph in text.split("\n"):
            line, used = "", 0
            for word in paragraph.split():
                wide = self.width(word)
                if wide > width or len(lines) >= most:
                    return None
                if not line:
                    line, used = word, wide
                elif used + gap + wide <= width:
                    line, used = f"{line} {word}", used + gap + wide
                else:
                    lines.append(line)
                    line, used = word, wide
            if line:
                lines.append(line)
        return lines if len(lines) <= most else None

    @property
    def least(self) -> int:
        """Rows that a line takes at the least."""
        return (self.up + 1) // 2

    def rows(self, line: str) -> int:
        """How many `draw` gives."""
        return (sum(self._reach(line)) + 1) // 2

    def _reach(self, line: str) -> tuple[int, int]:
        """Pixels above and below the baseline: a line of figures has no tails, one with a tall accent is taller."""
        up = max(self.up, *(self[each].top for each in line))
        return up + up % 2, 0 if set(line) <= set("0123456789: ") else self.down

    def draw(self, line: str) -> list[str]:
        """One line as rows of half blocks: two pixels to a row, so that a pixel is about square."""
        up, down = self._reach(line)
        grid, x = [0] * (up + down), 0
        for each in line:
            letter = self[each]
            for y, bits in enumerate(letter.rows, up - letter.top):
                if y < len(grid):
                    grid[y] |= bits << x
            x += letter.width
        return [
            "".join([HALVES[(upper >> i & 1) + 2 * (lower >> i & 1)] for i in range(x)]).rstrip()
            for upper, lower in zip_longest(grid[::2], grid[1::2], fillvalue=0)
        ]


def read_letters(size: int, letters: int | None = None) -> tuple[str, str]:
    """The last heading line of a size's file, and the lines of so many letters (None: all), each between line ends."""
    with (FOLDER / f"{size}.txt").open(encoding="utf-8") as file:
        *_terms, heading = islice(file, 3)
        return heading, "".join(["\n", *islice(file, letters)])


@cache
def face(size: int) -> Face:
    """The letters of one of SIZES."""
    return Face(size)


class LetterFit(Value, frozen=True):
    """The letters that words stand in, in pixels; their lines, and the rows that these take."""

    size: int
    lines: list[str]
    rows: int


NONE = LetterFit(0, [], 0)


@lru_cache(maxsize=128)
def fitting(text: str, width: int, height: int, sizes: tuple[int, ...] = SIZES) -> LetterFit:
    """How the text stands in the first of these letters that go into this many columns and rows. Nothing is drawn yet.

    NONE where no size fits whole, or where the letters lack a character.
    """
    for size in sizes:
        letters = face(size)
        if not letters.knows(text):
            return NONE
        lines = letters.wrap(text, width, height // letters.least)
        if lines is not None and (rows := sum(map(letters.rows, lines))) <= height:
            return LetterFit(size, lines, rows)
    return NONE


@lru_cache(maxsize=16)
def fit(text: str, width: int, height: int, sizes: tuple[int, ...] = SIZES) -> list[str] | None:
    """The text as `fitting` says, drawn as rows of half blocks; None where no size fits."""
    letters = fitting(text, width, height, sizes)
    return [row for line in letters.lines for row in face(letters.size).draw(line)] if letters.size else None


def block(text: str, width: int) -> list[Content]:
    """The terminal's own bold on a block of colour, which is found from afar; no wider than reads well."""
    lines = wrap_plain(text, max(min(width, MEASURE) - 4, 1))
    widest = max(line.cell_length for line in lines)
    return [line.pad_right(widest - line.cell_length).pad(2, 2) for line in (Content(), *lines, Content())]


@lru_cache(maxsize=16)
def fit_pages(text: str, width: int, height: int) -> list[list[str]] | None:
    """What is too long for `fit`, as a few pages of whole paragraphs, else whole lines; None where that cannot be."""
    for size, most in PAGED:
        letters = face(size)
        if not letters.knows(text) or letters.wrap(text, width, most * height // letters.least) is None:
            continue
        wrapped = [letters.wrap(paragraph, width, len(paragraph)) for paragraph in text.split("\n")]
        drawn = [[letters.draw(line) for line in lines or ()] for lines in wrapped]
        whole = [[[row for block in blocks for row in block]] for blocks in drawn]
        fitting = [one if len(one[0]) <= height else blocks for one, blocks in zip(whole, drawn, strict=True)]
        pages = _filled([block for blocks in fitting for block in blocks], height)
        if pages is not None and len(pages) <= most:
            return pages
    return None


def _filled(blocks: list[list[str]], height: int) -> list[list[str]] | None:
    """Blocks of rows one under another, a new page where the next block would not be whole."""
    pages: list[list[str]] = [[]]
    for block in blocks:
        if len(block) > height:
            return None
        if len(pages[-1]) + len(block) > height:
            pages.append([])
        pages[-1] += block
    return pages


class Big(Widget):
    """A few words in the largest letters that fit its width, and its height or `max-height`.

    Where none fit, and for what the letters lack (Arabic, Chinese, emoji), the terminal's own bold stands in: spaced,
    no wider than reads well, and with `band` as a block of colour that is found from afar. The words are never
    changed. With `paged`, long words come in pages of large letters: the owner hears of it by `Big.Paged`, shows
    where people are, and calls `turn`. With `whole`, large letters stand for all of the words or for none: only what
    does not fit a page in the terminal's own bold has pages.
    """

    DEFAULT_CSS = "Big { height: auto; width: 1fr; text-style: bold; text-wrap: nowrap; }"
    text: reactive[str] = reactive("", layout=False, repaint=False)
    page: reactive[int] = reactive(0)
    """Which page is shown, from 0."""
    pages: int = 1
    """How many there are at this size."""

    class Paged(FromWidget):
        """Another page is shown, or there are more or fewer of them."""

        def __init__(self, widget: Widget, page: int, pages: int) -> None:
            super().__init__(widget)
            self.page, self.pages = page, pages

    def __init__(
        self, text: str = "", *, band: bool = False, paged: bool = False, whole: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.band, self.paged, self.whole = band, paged, whole
        self._reported = (0, 1)
        self.set_reactive(Big.text, self.validate_text(text))

    def validate_text(self, text: str) -> str:
        return normalize("NFC", text).translate(ALIKE).strip()

    def watch_text(self) -> None:
        self.page = 0
        self.refresh(layout=height_changes(self))
        self._count(self.size.height)

    def on_resize(self) -> None:
        self._count(self.size.height)

    def watch_page(self) -> None:
        self._report()

    def turn(self, by: int) -> bool:
        """Go this many pages on, or back where it is below 0; whether there was such a page."""
        if not 0 <= self.page + by < self.pages:
            return False
        self.page += by
        return True

    def rows(self, width: int, most: int) -> int:
        """Rows that its words take in so many columns, where they may take so many."""
        return max(page.plain.count("\n") + 1 for page in self._pages(width, most))

    def has_pages(self, width: int, most: int) -> bool:
        """Whether they have more than one page there."""
        return len(self._pages(width, most)) > 1

    def render(self) -> Content:
        pages = self._pages(self.size.width, self.size.height)
        return pages[min(self.page, len(pages) - 1)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        most = self.styles.max_height
        return self.rows(width, int(most.resolve(container, viewport)) if most is not None else viewport.height)

    def _count(self, height: int) -> None:
        self.pages = len(self._pages(self.size.width, height))
        self.page = min(self.page, self.pages - 1)
        self._report()

    def _report(self) -> None:
        if self._reported != (self.page, self.pages):
            self._reported = (self.page, self.pages)
            self.post_message(self.Paged(self, self.page, self.pages))

    def _pages(self, width: int, height: int) -> list[Content]:
        if not self.text or width < 1 or height < 1:
            return [Content()]
        rows = fit(self.text, width, height, WHOLE if self.whole else SIZES)
        if rows is not None:
            return [Content("\n".join(rows))]
        if self.paged and not self.whole and (pages := fit_pages(self.text, width, height)) is not None:
            return [Content("\n".join(page)) for page in pages]
        return self._plain(width, height)

    def _plain(self, width: int, height: int) -> list[Content]:
        """The terminal's own letters, in pages where even they do not fit."""
        if self.band and len(rows := block(self.text, width)) <= min(height, MOST_BLOCK):
            return [Content("\n").join(rows).stylize("reverse")]
        lines = wrap_plain(self.text, max(min(width, MEASURE) - 4 * self.band, 1))
        if len(lines) * 2 - 1 <= height:
            return [Content("\n\n").join(lines)]
        at_once = height if self.paged else len(lines)
        return [Content("\n").join(lines[i : i + at_once]) for i in range(0, len(lines), at_once)]
