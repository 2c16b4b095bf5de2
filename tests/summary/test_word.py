"""A summary in Word, opened again as Word would: real headings, lists, tables, a language, and type large enough."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from coprod_tui.model import notes
from coprod_tui.summary import FORMATS, Summary, compose
from coprod_tui.summary.page import Points, plain, words_of
from coprod_tui.wording import _
from tests.building import START, Told
from tests.summary.in_hebrew import speak_hebrew
from tests.summary.meetings import NASTY, of_40_pages, of_everybody, riverside, said_by_all
from tests.summary.programs import facts_of, needs_arial, needs_office, needs_poppler, pdf_of, put, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARKS = "\u200e\u200f"
RIGHT_TO_LEFT = ("محمد علی", "שרה לוי", "נועה (Noa) [x]")
BOTH = pytest.mark.parametrize("name", ["docx", "large-docx"])


def opened(summary: Summary, name: str = "docx") -> Document:
    return docx.Document(BytesIO(FORMATS[name].render(summary)))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph in order, those in tables too."""
    for part in document.iter_inner_content():
        if isinstance(part, docx.table.Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield part


def read(document: Document) -> str:
    """All its words, without the marks of direction that nobody sees."""
    return "\n".join(text_of(each) for each in paragraphs(document))


def text_of(paragraph: Paragraph) -> str:
    return "".join(c for c in paragraph.text if c not in MARKS)


def headings(document: Document) -> list[tuple[int, str]]:
    return [(int(each.style.name[-1]), text_of(each)) for each in paragraphs(document) if is_heading(each)]  # type: ignore[union-attr]


def is_heading(paragraph: Paragraph) -> bool:
    return (paragraph.style is not None) and (paragraph.style.name or "").startswith("Heading")


def set_as(form: Any, tag: str) -> bool:
    """Whether a paragraph's or a row's form has that said of it."""
    return form is not None and form.find(qn(tag)) is not None


@pytest.fixture(scope="module")
def summary() -> Summary:
    return compose(riverside().meeting, made=START)


@BOTH
def test_word_says_everything_the_summary_says(summary: Summary, name: str) -> None:
    told = read(opened(summary, name))
    for section in (*summary.first, *summary.sections):
        assert plain(section.title) in told
        for words in words_of(section.blocks):
            assert words in told


@BOTH
@pytest.mark.parametrize("person", NASTY)
def test_any_name_stands_in_word_as_it_is(person: str, name: str) -> None:
    told = read(opened(compose(said_by_all(person).meeting, made=START), name))
    assert told.count(person) >= 10


@BOTH
def test_its_headings_are_real_and_go_down_by_one(summary: Summary, name: str) -> None:
    levels = [level for level, _words in headings(opened(summary, name))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    titles = [words for level, words in headings(opened(summary, name)) if level == 2]
    assert titles == [*(plain(one.title) for one in (*summary.first, *summary.sections)), plain(summary.check)]


@BOTH
def test_it_says_its_language_and_title_and_nothing_of_anybody(summary: Summary, name: str) -> None:
    document = opened(summary, name)
    known = document.core_properties
    assert (known.language, known.title) == ("en-GB", "Riverside Voices, meeting 14")
    assert (known.author, known.last_modified_by, known.comments) == ("", "", "")
    assert known.created is known.modified is None
    usual: Any = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}"
    )
    assert (usual.get(qn("w:val")), usual.get(qn("w:eastAsia"))) == ("en-GB", "en-GB")


@pytest.mark.parametrize(("name", "least"), [("docx", 14), ("large-docx", 18)])
def test_its_letters_are_large_enough_for_either_direction(summary: Summary, name: str, least: int) -> None:
    document = opened(summary, name)
    for each in paragraphs(document):
        style: Any = each.style
        sizes = {tag: int(style.element.rPr.find(qn(tag)).get(qn("w:val"))) / 2 for tag in ("w:sz", "w:szCs")}
        assert sizes["w:sz"] == sizes["w:szCs"] >= least
        assert all(run.font.size is None for run in each.runs), "sizes belong to styles"


@BOTH
def test_nothing_in_it_is_slanted_or_underlined_or_in_capitals(summary: Summary, name: str) -> None:
    document = opened(summary, name)
    for each in paragraphs(document):
        fonts = [each.style.font, *(run.font for run in each.runs)]  # type: ignore[union-attr]
        assert not any(font.italic or font.underline or font.all_caps or font.small_caps for font in fonts)
        assert each.alignment is None


def test_lists_are_lists_that_word_numbers_itself(summary: Summary) -> None:
    listed = [
        each for each in paragraphs(opened(summary)) if each.style is not None and each.style.name == "List Bullet"
    ]
    assert any("People miss appointments" in each.text for each in listed)
    assert all(each.style.element.pPr.numPr is not None for each in listed)  # type: ignore[union-attr]
    assert not any(text_of(each).startswith(("•", "-")) for each in listed)


def test_things_with_marks_stand_in_tables_whose_heads_are_repeated(summary: Summary) -> None:
    tables = opened(summary).tables
    marked = [
        block for section in (*summary.first, *summary.sections) for block in section.blocks
        if isinstance(block, Points) and all(point.mark for point in block.points)
    ]  # fmt: skip
    assert len(tables) == len(marked) > 3
    for table, points in zip(tables, marked, strict=True):
        assert [cell.text for cell in table.rows[0].cells][:2] == [_("Number"), _("What")]
        assert set_as(table.rows[0]._tr.trPr, "w:tblHeader")
        assert [row.cells[0].text for row in table.rows][1:] == [point.mark for point in points.points]
        assert all(set_as(row._tr.trPr, "w:cantSplit") for row in table.rows)


def test_large_print_is_one_column_without_tables_and_every_page_is_numbered(summary: Summary) -> None:
    document = opened(summary, "large-docx")
    assert not document.tables
    assert not document.element.findall(f".//{qn('w:cols')}[@{qn('w:num')}]")
    foot = document.sections[0].footer.paragraphs[0]._p
    assert [field.get(qn("w:instr")) for field in foot.findall(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_answers_lead_to_a_message_and_nothing_else_in_the_file_leads_anywhere(summary: Summary) -> None:
    document = opened(summary)
    leads = [each.target_ref for each in document.part.rels.values() if each.is_external]
    assert len(leads) == 3
    assert all(lead.startswith("mailto:notes@riverside.example?subject=") for lead in leads)


@pytest.mark.parametrize("person", RIGHT_TO_LEFT)
def test_what_is_read_from_right_to_left_is_set_so(person: str) -> None:
    document = opened(compose(said_by_all(person).meeting))
    own = [each for each in paragraphs(document) if text_of(each) == person]
    assert own
    assert all(set_as(each._p.pPr, "w:bidi") for each in own)
    for each in paragraphs(document):
        for run in each.runs:
            letters = {c for c in run.text if "\u0590" <= c <= "\u06ff"}
            assert not letters or run.font.rtl, run.text
            assert not run.font.rtl or not any(c.isascii() and c.isalpha() for c in run.text)


def test_our_sentence_about_a_name_from_right_to_left_stays_left_to_right() -> None:
    document = opened(compose(said_by_all("محمد علی").meeting))
    about = [each for each in paragraphs(document) if text_of(each).startswith("D1  محمد علی proposed this. Why:")]
    assert len(about) == 1
    assert not set_as(about[0]._p.pPr, "w:bidi")


def test_words_of_several_lines_keep_them() -> None:
    told = Told("Amy")
    told.do(notes.take_note, "First.\nSecond.\n\nThird.")
    assert "First.\nSecond.\n\nThird." in read(opened(compose(told.meeting)))


def test_words_that_no_file_may_hold_do_not_stop_it() -> None:
    summary = compose(riverside().meeting).but(title=compose(Told("Amy").meeting).title)
    span = summary.title[0].but(words="a\x00b\ud800c\ufffe")
    assert headings(opened(summary.but(title=(span,))))[0] == (1, "abc")


@needs_office
@needs_poppler
def test_a_word_processor_shows_it_on_pages_of_a4(summary: Summary, tmp_path: Path) -> None:
    pdf = pdf_of(put(summary, "docx", tmp_path))
    facts = facts_of(pdf)
    assert facts["Page size"].endswith("(A4)")
    assert 4 <= int(facts["Pages"]) <= 6
    told = words_in(pdf)
    assert f"Reference: {summary.called}" in told
    assert f"Page 1 of {facts['Pages']}" in told


@needs_arial
@needs_office
@needs_poppler
def test_a_head_is_repeated_where_its_table_goes_on_to_another_page(tmp_path: Path) -> None:
    pdf = pdf_of(put(compose(of_40_pages().meeting, made=START), "docx", tmp_path))
    assert int(facts_of(pdf)["Pages"]) >= 25
    tables = len(opened(compose(of_40_pages().meeting, made=START)).tables)
    assert words_in(pdf).count("Number What") > tables


@needs_office
@needs_poppler
def test_a_word_processor_opens_what_everybody_of_a_hostile_name_said(tmp_path: Path) -> None:
    told = words_in(pdf_of(put(compose(of_everybody().meeting, made=START), "large-docx", tmp_path)))
    for name in ("[m] Kevin [Spruce]", "<script>alert(1)</script>", "{{ 7 * 7 }} {% raw %}", "Zoë O’Brien-Łukasz"):
        assert name in told


def test_a_file_in_a_language_from_right_to_left_goes_that_way_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_hebrew(monkeypatch)
    document = opened(compose(riverside().meeting, made=START))
    ours = [each for each in document.paragraphs if (each.style and each.style.name) in ("Heading 1", "Heading 2")]
    assert len(ours) > 10
    assert all(set_as(each._p.pPr, "w:bidi") for each in ours)
    assert all(set_as(table._tbl.tblPr, "w:bidiVisual") for table in document.tables)
    assert set_as(document.sections[0].footer.paragraphs[0]._p.pPr, "w:bidi")


def test_the_last_lines_never_stand_on_a_page_alone(summary: Summary) -> None:
    told = opened(summary).paragraphs
    check = next(place for place, each in enumerate(told) if each.text == plain(summary.check))
    last = next(place for place, each in enumerate(told) if each.text == plain(summary.sections[-1].title))
    assert all(each.paragraph_format.keep_with_next for each in told[last:check])
    assert not told[last - 1].paragraph_format.keep_with_next
