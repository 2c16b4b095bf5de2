"""How a Word file looks and what it says of itself: styles, language, page and foot, from `templates/word.toml`.

Everything hangs on real styles, so that a reader can change any of them once for the whole file, and so that headings
and lists are what a screen reader takes them for.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

from coprod_tui.documents.libraries import needed
from coprod_tui.model.entry import Frozen
from coprod_tui.summary.folio import folio
from coprod_tui.wording.leftward import language_goes_left

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

TITLE, SECTION, CARD, LABEL = "Heading 1", "Heading 2", "Heading 3", "Heading 4"
LIST, CLOSE, BENEATH, FOOT, STATUS, SMALL, CELL = (
    "List Bullet",
    "List Bullet 2",
    "List Continue",
    "Footer",
    "Standing",
    "Small print",
    "In a table",
)
A4 = (595.3, 841.9)
OF_RIGHT_TO_LEFT = "ar-SA"
"""The language Word supposes of words from right to left, where nobody says which it is: its own choice."""


class Look(Frozen, frozen=True):
    """Sizes, indents and spaces in points; headings: of sections, of cards, of lists' labels.

    rows: how far apart, in times of a row set close. margins: at the sides, above and below. tables: whether things
    with marks stand in a table, which large print does not have. columns: how wide that table's are.
    """

    font: str
    size: float
    small: float
    title: float
    headings: tuple[float, float, float]
    colour: str
    line: str
    shade: str
    rows: float
    after: float
    indent: float
    margins: tuple[float, float]
    tables: bool
    columns: tuple[float, float, float] = (0, 0, 0)


@cache
def look_named(name: str) -> Look:
    told = (files("coprod_tui.summary") / "templates" / "word.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(told)[name], Look)


def empty(look: Look, title: str, language: str) -> Document:
    """A file with nothing in it yet but its look, its title and its language. Refused ("needs-library")."""
    with needed("python-docx"):
        import docx  # noqa: PLC0415  an optional library
    document = docx.Document()
    _say_what_it_is(document, title, language)
    _styles(document, look, left=language_goes_left(language))
    _page(document, look)
    _foot(document.sections[0].footer.paragraphs[0], left=language_goes_left(language))
    return document


def _say_what_it_is(document: Document, title: str, language: str) -> None:
    """Title and language, and no name, no program and no time: who wrote it is in the record, if anywhere."""
    known = document.core_properties
    known.title, known.language = title[:255], language
    known.author = known.comments = known.last_modified_by = ""
    for each in list(known._element):  # noqa: SLF001  python-docx can set these times and cannot leave them out
        if each.tag.endswith(("}created", "}modified")):
            known._element.remove(each)  # noqa: SLF001  the same
    usual = document.styles.element.find("/".join(map(_name, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"))))
    other = language if language_goes_left(language) else OF_RIGHT_TO_LEFT
    for where, said in (("w:val", language), ("w:eastAsia", language), ("w:bidi", other)):
        usual.set(_name(where), said)


def right() -> Any:
    """What sets a paragraph at the right edge."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415  as above

    return WD_ALIGN_PARAGRAPH.RIGHT


def _styles(document: Document, look: Look, *, left: bool) -> None:
    """left: what stands before a line is at the right."""
    from docx.shared import Pt  # noqa: PLC0415  as above

    set_style(document, "Normal", look, look.size, after=look.after)
    above = look.after * 3
    set_style(document, TITLE, look, look.title, after=look.after, bold=True)
    for name, size in zip((SECTION, CARD, LABEL), look.headings, strict=True):
        set_style(document, name, look, size, before=above, after=look.after, bold=True)
        above *= 0.6
    set_style(document, LIST, look, look.size, after=look.after, hanging=look.indent)
    set_style(document, CLOSE, look, look.size, hanging=look.indent)
    set_style(document, BENEATH, look, look.size, after=look.after)
    beneath = document.styles[BENEATH].paragraph_format
    beneath.left_indent = beneath.right_indent = Pt(look.indent)
    set_style(document, FOOT, look, look.small)
    for name in (STATUS, SMALL, CELL):
        document.styles.add_style(name, 1)
    set_style(document, STATUS, look, look.size, before=look.after, after=look.after, bold=True)
    line_before(document.styles[STATUS].element.get_or_add_pPr(), look, left=left)
    set_style(document, SMALL, look, look.small, after=look.after / 2)
    set_style(document, CELL, look, look.size, before=look.after / 2, after=look.after / 2)
    for name in (TITLE, SECTION):
        _colour(document.styles[name], look)


def set_style(
    document: Document,
    name: str,
    look: Look,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    hanging: float = 0,
) -> None:
    """A style of ours from its beginning: whatever the library's own file gave it is gone."""
    from docx.shared import Pt  # noqa: PLC0415  as above

    style: ParagraphStyle = document.styles[name]
    marks = style.element.get_or_add_rPr()
    for each in list(marks):
        marks.remove(each)
    fonts = child(marks, "w:rFonts")
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(_name(f"w:{script}"), look.font)
    if bold:
        child(marks, "w:b")
        child(marks, "w:bCs")
    for tag in ("w:sz", "w:szCs"):
        child(marks, tag).set(_name("w:val"), str(int(size * 2)))
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), look.rows
    form.widow_control = True
    if hanging:
        form.left_indent, form.first_line_indent = Pt(hanging), Pt(-hanging)
        for each in style.element.get_or_add_pPr().findall(_name("w:contextualSpacing")):
            style.element.pPr.remove(each)


def _colour(style: Any, look: Look) -> None:
    from docx.shared import RGBColor  # noqa: PLC0415  as above

    style.font.color.rgb = RGBColor.from_string(look.colour)


def line_before(form: BaseOxmlElement, look: Look, *, left: bool) -> None:
    """A line before the paragraph, for what says how sure the words are."""
    side = "w:right" if left else "w:left"
    _line(child(child(form, "w:pBdr", before=("w:spacing", "w:ind")), side), look.colour, "24")


def box(form: BaseOxmlElement, look: Look) -> None:
    """Lines round the paragraph; it stands in one box with those of the same sort before and after it."""
    borders = child(form, "w:pBdr", before=("w:spacing", "w:ind"))
    for side in ("top", "left", "bottom", "right"):
        _line(child(borders, f"w:{side}"), look.line, "8")
    indents = child(form, "w:ind")
    for where in ("left", "right"):
        indents.set(_name(f"w:{where}"), "200")


def rule_above(paragraph: Paragraph, look: Look) -> None:
    form = paragraph._p.get_or_add_pPr()  # noqa: SLF001  python-docx has no name for it
    _line(child(child(form, "w:pBdr", before=("w:spacing", "w:ind", "w:jc")), "w:top"), look.line, "18")


def _line(border: BaseOxmlElement, colour: str, size: str) -> None:
    """size: in eighths of a point, as Word counts."""
    for attribute, value in (("val", "single"), ("sz", size), ("space", "8"), ("color", colour)):
        border.set(_name(f"w:{attribute}"), value)


def in_the_middle(paragraph: Paragraph) -> None:
    """Its words stand at the middle of a picture in the same line."""
    form = paragraph._p.get_or_add_pPr()  # noqa: SLF001  the same
    child(form, "w:textAlignment", before=("w:textboxTightWrap", "w:outlineLvl", "w:rPr")).set(_name("w:val"), "center")


def make_layout_table(form: BaseOxmlElement, about: str) -> None:
    """Mark a table as one that only lays pictures out: no header row or column, no left or right margin in its cells.

    form: its w:tblPr. about: what a screen reader says of it.
    """
    edges = child(form, "w:tblCellMar", before=("w:tblLook", "w:tblCaption", "w:tblDescription"))
    for side in ("left", "right"):
        edge = child(edges, f"w:{side}")
        edge.set(_name("w:w"), "0")
        edge.set(_name("w:type"), "dxa")
    look = form.find(_name("w:tblLook"))
    if look is not None:
        form.remove(look)
    look = child(form, "w:tblLook")
    for attribute, value in (("val", "0600"), ("firstRow", "0"), ("lastRow", "0"), ("firstColumn", "0"),
                        ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1")):  # fmt: skip
        look.set(_name(f"w:{attribute}"), value)
    child(form, "w:tblDescription").set(_name("w:val"), about)


def points(size: float) -> Any:
    from docx.shared import Pt  # noqa: PLC0415  as above

    return Pt(size)


def middle() -> Any:
    """What sets words at the middle of a cell's height."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT  # noqa: PLC0415  as above

    return WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _page(document: Document, look: Look) -> None:
    from docx.shared import Pt  # noqa: PLC0415  as above

    page = document.sections[0]
    page.page_width, page.page_height = Pt(A4[0]), Pt(A4[1])
    page.left_margin = page.right_margin = Pt(look.margins[0])
    page.top_margin, page.bottom_margin = Pt(look.margins[1]), Pt(look.margins[1] + look.small)
    page.footer_distance = Pt(look.margins[1] / 2)


def _foot(paragraph: Paragraph, *, left: bool) -> None:
    """Word counts the pages itself. left: it is read from right to left."""
    if left:
        child(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001  python-docx has no name for it
    words = folio()
    for said, field in ((words.before, "PAGE"), (words.between, "NUMPAGES"), (words.after, "")):
        paragraph.add_run(said).font.rtl = left or None
        if field:
            _counted(paragraph, field)


def _counted(paragraph: Paragraph, what: str) -> None:
    field = child(paragraph._p, "w:fldSimple")  # noqa: SLF001  python-docx has no name for a field
    field.set(_name("w:instr"), what)
    child(child(field, "w:r"), "w:t").text = "1"


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place in the file that a link may lead to. number: no other has it."""
    for tag, said in (
        ("w:bookmarkStart", {"w:id": str(number), "w:name": name}),
        ("w:bookmarkEnd", {"w:id": str(number)}),
    ):
        mark = child(paragraph._p, tag)  # noqa: SLF001  python-docx has no name for one
        for where, words in said.items():
            mark.set(_name(where), words)


def child(parent: BaseOxmlElement, tag: str, *, before: tuple[str, ...] = ()) -> BaseOxmlElement:
    """A new element in this one: at its end, or before those that must come after it, as Word insists on an order."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above

    made: BaseOxmlElement = OxmlElement(tag)
    if before:
        parent.insert_element_before(made, *before)
    else:
        parent.append(made)
    return made


def _name(tag: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415  as above

    return str(qn(tag))
