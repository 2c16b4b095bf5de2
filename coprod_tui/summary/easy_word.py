"""Easy Read as a Word file: each sentence in a row of its own, with its picture before it and words for that picture.

The rows are a table with neither lines nor heads, which only sets things beside each other: a screen reader goes
through it picture, sentence, picture, sentence. Headings stand outside it, as Word lists only those. A drawing is put
in as pixels: python-docx takes no SVG, and a word processor on a telephone shows few drawings of Word's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from coprod_tui.summary import easy
from coprod_tui.summary import word_look as looks
from coprod_tui.summary.direction import line_goes_left
from coprod_tui.summary.easy import EasyLine, EasyPage, EasyThing
from coprod_tui.summary.page import Line, Summary, ours, theirs
from coprod_tui.summary.word import BEFORE_WIDTH, WordFile, file_of, without_times
from coprod_tui.summary.word_look import child
from coprod_tui.wording import _

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

PICTURE, GAP = 72.0, 18.0
"""Points: how wide and high a picture is, and how far from it words stand."""
FIRST = 58.0
"""Points: a picture of those lines that say what this is, which stand on one page with its title."""
TOP = 54.0
"""Points: a heading's picture."""
BOX, BOX_HEAD, NOTICE = "Box", "Head of a box", "Notice"
"""Styles for exact words in a box, and for what is said of words and pictures."""


def render(summary: Summary) -> bytes:
    """Refused ("needs-library") where python-docx is not there."""
    file = EasyFile(file_of(summary, "easy"))
    file.write(easy.page_of(summary))
    content = BytesIO()
    file.word.document.save(content)
    return without_times(content)


class EasyFile:
    """An Easy Read file being written, from its first line to its last."""

    def __init__(self, word: WordFile) -> None:
        self.word = word
        styles = word.document.styles
        for name in (BOX, BOX_HEAD, NOTICE):
            styles.add_style(name, 1)
            word.styles[name] = styles[name]
        for name in (BOX, BOX_HEAD):
            looks.set_style(word.document, name, word.look, word.look.size, bold=name == BOX_HEAD)
            looks.box(styles[name].element.get_or_add_pPr(), word.look)
        looks.set_style(word.document, NOTICE, word.look, word.look.small, after=word.look.after)
        looks.line_before(styles[NOTICE].element.get_or_add_pPr(), word.look, left=word.left)

    def write(self, page: EasyPage) -> None:
        self.word.say(ours(page.called), looks.STATUS)
        self.word.say(page.title, looks.TITLE)
        for each in page.heads:
            self.word.say(ours(each))
        self.rows(page.begins, FIRST)
        if page.checked:
            self.word.say(ours(page.checked), bold=True)
        for part in page.parts:
            self.heading(part.title)
            for thing in part.things:
                self.thing(page, thing)
        for place, each in enumerate(page.belongs):
            paragraph = self.word.say(ours(each))
            if not place:
                looks.rule_above(paragraph, self.word.look)

    def heading(self, title: EasyLine) -> None:
        """A real heading, so that it is found among them, with its picture in the same line."""
        paragraph = self.word.document.add_paragraph(style=self.word.styles[looks.SECTION])
        form = paragraph.paragraph_format
        form.left_indent, form.first_line_indent = looks.points(TOP + GAP), looks.points(-TOP - GAP)
        form.keep_with_next = True
        looks.in_the_middle(paragraph)
        self.picture(paragraph, title, TOP)
        paragraph.add_run("\t")
        self.word.put(paragraph, ours(title.words))

    def thing(self, page: EasyPage, thing: EasyThing) -> None:
        who = " ".join(filter(None, (thing.mark, thing.who)))
        if who:
            paragraph = self.word.say(theirs(who), bold=True)
            paragraph.paragraph_format.keep_with_next = True
            if self.word.left and not line_goes_left(theirs(who)):  # "D1" is a word of ours, whatever its letters
                child(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001  python-docx has no name for it
        if notice := page.notice(thing):
            self.notice(notice)
        if thing.proposed == "nothing":
            self.box(theirs(thing.exact), easy.exact_words())
        self.rows(thing.lines)
        if thing.exact and thing.proposed != "nothing":
            self.box(theirs(thing.exact), easy.exact_words())
        if thing.long:
            self.notice(easy.not_easy())
            for each in thing.long:
                self.box(theirs(each))
        self.word.say((), looks.SMALL)

    def notice(self, words: str) -> None:
        self.word.say(ours(words), NOTICE).paragraph_format.keep_with_next = True

    def box(self, words: Line, label: str = "") -> None:
        if label:
            self.word.say(ours(label), BOX_HEAD).paragraph_format.keep_with_next = True
        self.word.say(words, BOX)

    def rows(self, lines: Iterable[EasyLine], size: float = PICTURE) -> None:
        lines = tuple(lines)
        if not lines:
            return
        table = self.word.document.add_table(len(lines), 2)
        table.autofit = False
        form = table._tbl.tblPr  # noqa: SLF001  python-docx has no name for what a table is for
        looks.make_layout_table(form, _("A picture beside each sentence"))
        if self.word.left:
            child(form, "w:bidiVisual", before=BEFORE_WIDTH)
        wide = looks.A4[0] - 2 * self.word.look.margins[0] - PICTURE - GAP
        widths = (PICTURE + GAP, wide)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = looks.points(width)
        for row, line in zip(table.rows, lines, strict=True):
            child(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001  as above
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = looks.points(width)
                cell.vertical_alignment = looks.middle()
                cell.paragraphs[0].style = self.word.styles[looks.CELL]
                cell.paragraphs[0].paragraph_format.keep_with_next = line is not lines[-1]  # one thing, one page
            shown, said = (cell.paragraphs[0] for cell in row.cells)
            self.picture(shown, line, size)
            if self.word.left:
                child(shown._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001  as above
            self.word.put(said, theirs(line.words) if line_goes_left(theirs(line.words)) else ours(line.words))

    def picture(self, paragraph: Paragraph, line: EasyLine, size: float) -> None:
        """The picture in this line, within so many points each way, with its words for who does not see it."""
        shape = paragraph.add_run().add_picture(BytesIO(line.picture.pixels))
        wide, high = shape.width, shape.height
        times = size / max(wide.pt, high.pt)
        shape.width, shape.height = looks.points(wide.pt * times), looks.points(high.pt * times)
        about = shape._inline.docPr  # noqa: SLF001  python-docx has no name for them
        about.set("descr", line.picture.shows)
