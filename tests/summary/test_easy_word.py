"""Easy Read in Word: a picture with words for it before each sentence, real headings, large letters, wide rows."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml.ns import qn

from coprod_tui.summary import FORMATS, Summary, compose
from coprod_tui.summary.easy import page_of
from coprod_tui.wording import speaking
from tests.building import START
from tests.summary.in_hebrew import speak_hebrew
from tests.summary.meetings import of_everybody, riverside
from tests.summary.programs import facts_of, needs_arial, needs_office, needs_poppler, pdf_of, put, words_in
from tests.summary.test_easy_read import over
from tests.summary.test_word import headings, opened, paragraphs, set_as, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

NAME = "easy-docx"
SMALLEST = 16
WIDE = 1.5


@pytest.fixture(scope="module")
def summary() -> Summary:
    return compose(riverside().meeting, made=START)


@pytest.fixture(scope="module")
def document(summary: Summary) -> Document:
    return opened(summary, NAME)


def test_each_sentence_stands_beside_its_picture_in_the_order_they_are_read(
    document: Document, summary: Summary
) -> None:
    page = page_of(summary)
    lines = [*page.begins, *(line for part in page.parts for thing in part.things for line in thing.lines)]
    rows = [row for table in document.tables for row in table.rows]
    assert [text_of(row.cells[1].paragraphs[0]) for row in rows] == [line.words for line in lines]
    shown = [row.cells[0]._tc.find(f".//{qn('wp:docPr')}") for row in rows]
    assert [each.get("descr") for each in shown] == [line.picture.shows for line in lines]


def test_nothing_that_the_page_says_is_missing(summary: Summary) -> None:
    for each in (summary, compose(over().meeting, made=START)):
        told = "\n".join(text_of(one) for one in paragraphs(opened(each, NAME)))
        page = page_of(each)
        assert page.called in told
        for part in page.parts:
            for thing in part.things:
                assert thing.exact in told
                assert page.notice(thing) in told
                assert all(words in told for words in (*thing.long, thing.mark, thing.who))
        assert all(line in told for line in page.belongs)


def test_headings_are_real_with_a_picture_that_says_what_it_shows(document: Document, summary: Summary) -> None:
    titles = [part.title for part in page_of(summary).parts]
    levels = headings(document)
    assert levels[0][0] == 1
    assert [words.strip() for level, words in levels if level == 2] == [each.words for each in titles]
    pictured = [each for each in document.paragraphs if each._p.findall(f".//{qn('wp:docPr')}")]
    assert [each._p.find(f".//{qn('wp:docPr')}").get("descr") for each in pictured] == [
        each.picture.shows for each in titles
    ]  # fmt: skip


def test_its_tables_say_that_they_have_no_heads_and_no_row_of_one_is_torn(document: Document) -> None:
    for table in document.tables:
        form = table._tbl.tblPr
        look = form.find(qn("w:tblLook"))
        assert [look.get(qn(f"w:{name}")) for name in ("firstRow", "firstColumn")] == ["0", "0"]
        assert form.find(qn("w:tblDescription")).get(qn("w:val")) == "A picture beside each sentence"
        for row, after in pairwise((*table.rows, None)):
            assert set_as(row._tr.trPr, "w:cantSplit")
            assert not set_as(row._tr.trPr, "w:tblHeader")
            kept = row.cells[1].paragraphs[0].paragraph_format.keep_with_next
            assert kept == (after is not None), "one thing stands on one page"


def test_letters_are_16_point_and_more_upright_and_to_the_left_with_wide_rows(document: Document) -> None:
    for each in (*paragraphs(document), *document.sections[0].footer.paragraphs):
        style = each.style
        assert style is not None
        assert style.font.size.pt >= SMALLEST
        assert not any((style.font.italic, style.font.underline, style.font.all_caps))
        assert each.alignment is style.paragraph_format.alignment is None
        assert style.paragraph_format.line_spacing * 1.15 >= WIDE, "Word counts rows from 1.15 of the size"
    assert document.core_properties.language == "en-GB"
    assert not document.settings.element.findall(qn("w:autoHyphenation"))


def test_it_is_the_same_each_time_and_has_each_picture_once(summary: Summary) -> None:
    made = FORMATS[NAME].render(summary)
    assert made == FORMATS[NAME].render(summary)
    images = [part.partname for part in docx.Document(BytesIO(made)).part.package.iter_parts()
              if part.content_type == "image/png"]  # fmt: skip
    assert len(images) == len(set(images)) < 30


def test_in_a_language_from_right_to_left_the_picture_stands_at_the_right(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_hebrew(monkeypatch)
    with speaking("he"):
        document = opened(compose(riverside().meeting, made=START), NAME)
    assert document.tables
    assert all(set_as(table._tbl.tblPr, "w:bidiVisual") for table in document.tables)
    titles = [each for each in document.paragraphs if each.style is not None and each.style.name == "Heading 2"]
    assert titles
    assert all(set_as(each._p.pPr, "w:bidi") for each in titles)


@needs_arial
@needs_office
@needs_poppler
def test_a_word_processor_shows_all_of_it_on_few_pages(summary: Summary, tmp_path: Path) -> None:
    pdf = pdf_of(put(summary, NAME, tmp_path))
    assert int(facts_of(pdf)["Pages"]) <= 24, "the most that guidance for Easy Read asks for"
    told = words_in(pdf)
    for part in page_of(summary).parts:
        for thing in part.things:
            for line in thing.lines:
                assert " ".join(line.words.split()[:4]) in told


def test_any_name_stands_in_it_as_it_is() -> None:
    told = "\n".join(text_of(one) for one in paragraphs(opened(compose(of_everybody().meeting, made=START), NAME)))
    assert "<script>alert(1)</script>" in told
