"""A summary as a Word file: real headings, lists and tables with heads that repeat, a language, and 14 point type.

People's words are only ever put in as text. Word works out no direction by itself, so what is read from right to left
is marked so: the paragraph where it is all theirs, else the stretch of letters in it.
"""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from coprod_tui.summary import word_look as looks
from coprod_tui.summary.contents import anchor, links_in
from coprod_tui.summary.direction import (
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    goes_left,
    line_goes_left,
    stretches,
)
from coprod_tui.summary.fold import on_paper
from coprod_tui.summary.page import Block, Detail, Line, Para, Point, Points, Summary, SummarySection, ours, plain
from coprod_tui.summary.sealing import ending, since
from coprod_tui.summary.word_look import child, empty, look_named
from coprod_tui.wording import _
from coprod_tui.wording.leftward import language_goes_left

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

UNFIT = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF))
"""Characters that no XML file may hold. The gate for outside text takes out most; a record may be older than it."""

BEFORE_WIDTH = ("w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd",
                "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # fmt: skip
"""What Word insists on having after the direction of a table (ECMA-376, CT_TblPr)."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time that a ZIP file can say."""
SHORT = 4
"""Paragraphs of a section that may be kept on one page with what comes after it."""
UNIX, OWNER_ONLY = 3, 0o600 << 16


def render(summary: Summary, look: str = "usual") -> bytes:
    """look: one of those in `templates/word.toml`. Refused ("needs-library") where python-docx is not there."""
    file = file_of(summary, look)
    file.write(on_paper(summary))
    content = BytesIO()
    file.document.save(content)
    return without_times(content)


def file_of(summary: Summary, look: str) -> WordFile:
    """A file with nothing of the summary in it yet but its title and its language. Refused as `render` is."""
    document = empty(look_named(look), plain(summary.title).translate(UNFIT), summary.language)
    return WordFile(document, look, left=language_goes_left(summary.language))


def without_times(content: BytesIO) -> bytes:
    """The same ZIP file with a fixed date on every part, so that the same summary gives the same bytes."""
    again = BytesIO()
    with ZipFile(content) as made, ZipFile(again, "w") as packed:
        for part in made.infolist():
            about = ZipInfo(part.filename, EARLIEST)
            about.compress_type, about.create_system, about.external_attr = ZIP_DEFLATED, UNIX, OWNER_ONLY
            packed.writestr(about, made.read(part))
    return again.getvalue()


def heads(*, noted: bool) -> tuple[str, ...]:
    """What stands over the columns of a table: words of the format, and of no summary."""
    return (_("Number"), _("What"), _("Where it stands"))[: 3 if noted else 2]


class WordFile:
    """A Word file being written, from its first line to its last. left: its language is read from right to left."""

    def __init__(self, document: Document, look: str, *, left: bool) -> None:
        self.document = document
        self.look = look_named(look)
        self.styles = {style.name: style for style in document.styles}
        self.left = left
        self.led_to: list[str] = []

    def write(self, summary: Summary) -> None:
        self.led_to = [link.removeprefix("#") for link in links_in(summary)]
        self.say(summary.title, looks.TITLE)
        if summary.when:
            self.say(summary.when, bold=True)
        if summary.ask:
            self.say(summary.ask, looks.STATUS)
        for place, line in enumerate((*summary.status, *filter(None, (since(summary),)))):
            self.say(line, "Normal" if place or summary.ask else looks.STATUS)
        every = (*summary.first, *summary.sections)
        for section in every[:-1]:
            self.section(section)
        self.last(every[-1:])
        if summary.check:
            self.say(summary.check, looks.SECTION)
        for line in ending(summary):
            self.say(line, looks.SMALL)
        for section in summary.beside:
            self.section(section)

    def last(self, section: tuple[SummarySection, ...]) -> None:
        """The last section; a short one stays with the few lines after it, which never stand on a page alone."""
        before = len(self.document.paragraphs)
        for each in section:
            self.section(each)
        told = self.document.paragraphs[before:]
        for paragraph in told if len(told) <= SHORT else ():
            paragraph.paragraph_format.keep_with_next = True

    def section(self, section: SummarySection) -> None:
        heading = self.say(section.title, looks.SECTION)
        self.place(heading, anchor(section))
        for before, block in pairwise((None, *section.blocks)):
            match block:
                case Para():
                    self.say(block.line)
                case Points():
                    self.points(block, looks.CARD, after=before)
                case Detail():
                    self.place(self.card(block), anchor(section, block))

    def card(self, card: Detail) -> Paragraph:
        heading = self.say(card.words, looks.CARD, mark=card.mark)
        for place, line in enumerate(card.lines):
            self.say(line, bold=bool(card.mark) and not place and not any(span.theirs for span in line))
        for each in card.lists:
            self.points(each, looks.LABEL)
        return heading

    def place(self, heading: Paragraph, name: str) -> None:
        """Somewhere that the list of what stands further on leads to."""
        if name in self.led_to:
            looks.bookmark(heading, name, self.led_to.index(name))

    def points(self, points: Points, level: str, after: Block | None = None) -> None:
        if points.label:
            self.say(points.label, level)
        elif isinstance(after, Points):
            self.say((), looks.SMALL)  # two tables with nothing between them would be one
        if self.look.tables and level == looks.CARD and all(point.mark for point in points.points):
            self.table(points)
            return
        for point in points.points:
            style = looks.CLOSE if point.link.startswith("#") else looks.LIST
            paragraph = self.say(point.words, style, mark=point.mark, lead=point.lead, link=point.link)
            if point.note:
                self.note(paragraph, point)

    def note(self, paragraph: Paragraph, point: Point) -> None:
        """What else is said of a point: on a line below it, or where it is read the other way, beneath it by itself."""
        left = line_goes_left(point.words)
        if line_goes_left(point.note) == left:
            paragraph.add_run().add_break()
            _write(paragraph, point.note, left=left)
            return
        beneath = self.say(point.note, looks.BENEATH)
        if left:
            beneath.alignment = looks.right()

    def table(self, points: Points) -> None:
        """Things with marks: what each is, and where it stands. The head is repeated on every page it goes on to."""
        noted = any(point.note for point in points.points)
        told = heads(noted=noted)
        table = self.document.add_table(1 + len(points.points), len(told))
        _shape(table, self.look, left=self.left)
        first, *rest = table.rows
        child(first._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001  python-docx has no name for it
        for cell, head in zip(first.cells, told, strict=True):
            self.fill(cell, ours(head), bold=True)
        for row, point in zip(rest, points.points, strict=True):
            cells = row.cells
            self.fill(cells[0], ours(point.mark), bold=True)
            self.fill(cells[1], point.words, lead=point.lead, link=point.link)
            if noted:
                self.fill(cells[2], point.note)

    def fill(self, cell: _Cell, line: Line, *, bold: bool = False, lead: Line = (), link: str = "") -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style = self.styles[looks.CELL]
        self.put(paragraph, line, bold=bold, lead=lead, link=link)

    def say(
        self, line: Line, style: str = "Normal", *, bold: bool = False, mark: str = "", lead: Line = (), link: str = ""
    ) -> Paragraph:
        paragraph = self.document.add_paragraph(style=self.styles[style])
        self.put(paragraph, line, bold=bold, mark=mark, lead=lead, link=link)
        return paragraph

    def put(
        self, paragraph: Paragraph, line: Line, *, bold: bool = False, mark: str = "", lead: Line = (), link: str = ""
    ) -> None:
        """A line in a paragraph, which takes the direction of that line."""
        left = line_goes_left(line)
        if left:
            child(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001  python-docx has no name for it
        if mark:
            _write(paragraph, (*ours(mark), *ours("  ")), bold=True, left=left)
        if lead:
            _write(paragraph, (*lead, *ours(" ")), bold=True, left=left)
        _write(paragraph, line, bold=bold, left=left, link=link)


def _write(paragraph: Paragraph, line: Line, *, left: bool, bold: bool = False, link: str = "") -> None:
    """The line's words, stretch by stretch. left: the paragraph is read from right to left.

    What goes against the paragraph is closed with unseen marks, so that a full stop after it stays where it belongs.
    """
    home = paragraph._p if not link else _link(paragraph, link)  # noqa: SLF001  as above
    for span in line:
        words = span.words.translate(UNFIT)
        base = goes_left(words, otherwise=left)
        pieces = list(stretches(words, base=base))
        for piece, way in pieces:
            _run(paragraph, home, piece, left=way, bold=bold or link.startswith("mailto:"))
        if base != left and pieces:
            _run(paragraph, home, RIGHT_TO_LEFT if base else LEFT_TO_RIGHT, left=base, bold=bold)
            _run(paragraph, home, RIGHT_TO_LEFT if left else LEFT_TO_RIGHT, left=left, bold=bold)


def _run(paragraph: Paragraph, home: BaseOxmlElement, words: str, *, left: bool, bold: bool) -> None:
    run = paragraph.add_run(words)
    if bold:
        run.bold = run.font.cs_bold = True
    if left:
        run.font.rtl = True
    if home is not paragraph._p:  # noqa: SLF001  as above
        home.append(run._r)  # noqa: SLF001  as above


def _link(paragraph: Paragraph, address: str) -> BaseOxmlElement:
    """What makes words lead to an address, or to a place in the file: only our own mailto links and places ever do."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  an optional library
    from docx.oxml.ns import qn  # noqa: PLC0415  the same

    link = child(paragraph._p, "w:hyperlink")  # noqa: SLF001  as above
    if address.startswith("#"):
        link.set(qn("w:anchor"), address[1:])
        return link
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return link


def _shape(table: Table, look: looks.Look, *, left: bool) -> None:
    """Lines between the rows only, a shaded head, and the widths of the columns: a row is never torn in two.

    left: the first column stands at the right.
    """
    from docx.oxml.ns import qn  # noqa: PLC0415  an optional library
    from docx.shared import Pt  # noqa: PLC0415  the same

    table.autofit = False
    widths = look.columns if len(table.columns) == len(look.columns) else (look.columns[0], sum(look.columns[1:]))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    form = table._tbl.tblPr  # noqa: SLF001  python-docx has no name for the lines of a table
    if left:
        child(form, "w:bidiVisual", before=BEFORE_WIDTH)
    borders = child(form, "w:tblBorders", before=("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"))
    for side in ("top", "bottom", "insideH"):
        line = child(borders, f"w:{side}")
        for name, said in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", look.line)):
            line.set(qn(f"w:{name}"), said)
    for place, row in enumerate(table.rows):
        child(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001  as above
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Pt(width)
            if not place:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
                shade = child(cell._tc.get_or_add_tcPr(), "w:shd")  # noqa: SLF001  as above
                for name, said in (("val", "clear"), ("color", "auto"), ("fill", look.shade)):
                    shade.set(qn(f"w:{name}"), said)
