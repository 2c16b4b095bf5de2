"""Large print as a PDF: what a screen reader finds in it, how it looks on paper, and how far it goes."""

from __future__ import annotations

import re
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from coprod_tui.afterwards.agreed.canonical_words import canonical_words
from coprod_tui.summary import FORMATS, Summary, compose, pdf
from coprod_tui.summary.folio import folio
from coprod_tui.summary.html import breakable
from coprod_tui.summary.html import page as drawn
from coprod_tui.summary.page import plain, words_of
from tests.building import START
from tests.summary.meetings import NASTY, of_40_pages, of_everybody, riverside, said_by_all
from tests.summary.programs import facts_of, needs_poppler, put, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Reader = pypdf.PdfReader
ON_PAPER = pytest.mark.parametrize("name", ["large-pdf", "wall-pdf"])


def opened(summary: Summary, name: str = "large-pdf") -> Reader:
    return Reader(BytesIO(FORMATS[name].render(summary)))


def root(reader: Reader) -> Any:
    return reader.trailer["/Root"]


def tags(reader: Reader) -> list[str]:
    """The tags of its structure tree, in the order in which they are read out."""
    return list(_walked(root(reader)["/StructTreeRoot"]["/K"]))


def _walked(part: Any) -> Iterator[str]:
    part = part.get_object()
    if isinstance(part, list):
        for each in part:
            yield from _walked(each)
    elif isinstance(part, dict):
        if "/S" in part:
            yield str(part["/S"])
        if "/K" in part:
            yield from _walked(part["/K"])


def bookmarks(outline: Any) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from bookmarks(each)
        else:
            yield each.title


def sizes(reader: Reader) -> set[float]:
    """Every size of type that is set on any page, in points. It is drawn in the pixels of a style sheet: 96 an inch."""
    drawn = b"\n".join(page.get_contents().get_data() for page in reader.pages)  # type: ignore[union-attr]
    return {round(float(size) * 72 / 96, 2) for size in re.findall(rb"/\S+ ([\d.]+) Tf", drawn)}


@pytest.fixture(scope="module")
def summary() -> Summary:
    return compose(riverside().meeting, made=START)


@ON_PAPER
def test_a_screen_reader_finds_the_title_the_language_and_every_tag(summary: Summary, name: str) -> None:
    reader = opened(summary, name)
    about = root(reader)
    assert (about["/Lang"], reader.metadata.title) == ("en-GB", "Riverside Voices, meeting 14")  # type: ignore[union-attr]
    assert about["/MarkInfo"]["/Marked"] is not False
    assert about["/ViewerPreferences"]["/DisplayDocTitle"] is not False
    assert b'pdfuaid:part="1"' in about["/Metadata"].get_data()
    assert {"/Document", "/H1", "/H2", "/L", "/LI", "/LBody", "/P", "/Sect"} <= set(tags(reader))
    assert all(str(page["/Tabs"]) == "/S" for page in reader.pages if "/Annots" in page)


@ON_PAPER
def test_its_headings_go_down_by_one_and_are_its_bookmarks(summary: Summary, name: str) -> None:
    reader = opened(summary, name)
    levels = [int(tag[2]) for tag in tags(reader) if re.fullmatch(r"/H[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    shown = list(bookmarks(reader.outline))
    assert len(shown) == len(levels)
    assert shown[0] == plain(summary.title)


def test_every_section_has_its_bookmark(summary: Summary) -> None:
    shown = list(bookmarks(opened(summary).outline))
    assert {plain(section.title) for section in (*summary.first, *summary.sections)} <= set(shown)


def test_no_letter_in_large_print_is_smaller_than_18_point(summary: Summary) -> None:
    assert min(sizes(opened(summary))) >= 18
    assert max(sizes(opened(summary))) >= 24


def test_large_print_has_no_italics_no_lines_under_words_no_capitals_and_no_grey() -> None:
    css = (files("coprod_tui.summary") / "templates" / "large.css").read_text("utf-8")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    assert "italic" not in css
    assert "underline" not in css
    assert "uppercase" not in css
    assert "column" not in css
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", css)) == {"#000"}


@ON_PAPER
def test_its_fonts_come_with_it(summary: Summary, name: str) -> None:
    for page in opened(summary, name).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            about = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(about)


@ON_PAPER
def test_it_runs_nothing_and_leads_only_to_the_answers(summary: Summary, name: str) -> None:
    reader = opened(summary, name)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root(reader))
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(root(reader).get("/Names", {}))
    leads = [note.get_object()["/A"] for page in reader.pages for note in page.get("/Annots", ())]
    assert len(leads) == (3 if name == "large-pdf" else 0)
    assert all(lead["/S"] == "/URI" and lead["/URI"].startswith("mailto:notes@") for lead in leads)


def test_a_page_that_names_something_to_fetch_gets_nothing(recwarn: pytest.WarningsRecorder, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { display: none }", "utf-8")
    page = f'<html lang="en"><title>T</title><link rel="stylesheet" href="{secret.as_uri()}"><p>Still here</p>'
    assert "Still here" in Reader(BytesIO(pdf.written(page))).pages[0].extract_text()
    assert not list(recwarn)


@needs_poppler
def test_large_print_says_everything_and_every_page_has_its_number(summary: Summary, tmp_path: Path) -> None:
    made = put(summary, "large-pdf", tmp_path)
    told, facts = words_in(made), facts_of(made)
    assert (facts["Tagged"], facts["JavaScript"], facts["Page size"]) == ("yes", "no", "595.276 x 841.89 pts (A4)")
    pages = int(facts["Pages"])
    assert 5 <= pages <= 7
    assert all(f"Page {number} of {pages}" in told for number in range(1, pages + 1))
    flat = re.sub(r"\s|•|–|Page \d+ of \d+", "", told)
    for section in (*summary.first, *summary.sections):
        for said in words_of(section.blocks):
            assert re.sub(r"\s|–", "", said) in flat


@needs_poppler
@ON_PAPER
def test_everybody_s_name_is_on_paper_whatever_it_is(tmp_path: Path, name: str) -> None:
    """Letter by letter in pieces, because a PDF keeps them in the order in which they are seen."""
    told = re.sub(r"\s", "", words_in(put(compose(of_everybody().meeting, made=START), name, tmp_path)))
    for person in NASTY:
        for piece in re.findall(r"\w+", person):
            assert piece in told


@pytest.mark.parametrize("width", range(150, 214, 8))
def test_no_name_is_broken_where_a_line_ends_and_no_long_word_leaves_the_page(width: int) -> None:
    page = drawn("summary.html.j2", compose(riverside().meeting, made=START), settled=True, style="large.css",
                 folio=folio())  # fmt: skip
    narrow = page.replace("size: A4;", f"size: {width}mm 297mm;")
    assert narrow != page
    told = " ".join(each.extract_text() for each in Reader(BytesIO(pdf.written(narrow))).pages)
    known = set(re.findall("[A-Za-z]+", page)) | {"Page", "of"}
    assert [word for word in re.findall("[A-Za-z]+", told) if word not in known] == []


def test_only_a_very_long_word_may_be_broken_and_reads_the_same() -> None:
    assert breakable("Bartholomew-Featherstonehaugh of Llanfair") == "Bartholomew-Featherstonehaugh of Llanfair"
    long = breakable(f"see {'x' * 30}")
    assert long.split("\N{ZERO WIDTH SPACE}") == [f"see {'x' * 12}", "x" * 12, "x" * 6]
    assert canonical_words(long) == ["see", "x" * 30]


@needs_poppler
@pytest.mark.parametrize("person", ["محمد علی", "שרה לוי"])
def test_a_name_from_right_to_left_stands_at_the_right(person: str, tmp_path: Path) -> None:
    page = compose(said_by_all(person).meeting)
    assert person in words_in(put(page, "large-pdf", tmp_path))
    source = drawn("summary.html.j2", page, settled=True, style="summary.css")
    assert 'dir="auto"' not in source
    assert f'<p dir="rtl">{person}</p>' in source
    assert f'<span class="note" dir="ltr">Why: <bdi>{person}</bdi></span>' in source


@needs_poppler
def test_a_summary_of_forty_pages_is_made_whole(tmp_path: Path) -> None:
    made = put(compose(of_40_pages().meeting, made=START), "large-pdf", tmp_path)
    assert int(facts_of(made)["Pages"]) >= 30
    told = words_in(made)
    assert "54.0: people wait" in told
    assert "54.3: people wait" not in told
    assert told.count("3 more things were said.") == 55


def ending_on(rows: int, high: int) -> str:
    """A page of so many rows, each so high (mm), with a heading after them."""
    style = f"@page {{ size: A4; margin: 15mm }} p {{ margin: 0; height: {high}mm }}"
    title = '<html lang="en"><title>T</title><h1>T</h1>'
    return f"{title}<style>{style}</style>{'<p>Row</p>' * rows}<h2>To check this copy</h2><p>Made on a day</p>"


@pytest.mark.parametrize(("high", "closer", "pages"), [(30, 20, 1), (30, 29, 2), (10, 5, 1)])
def test_a_sheet_is_spared_where_only_the_end_would_stand_on_it(high: int, closer: int, pages: int) -> None:
    made = pdf.without_a_page_for_the_end(ending_on(8, high), ending_on(8, closer))
    assert len(Reader(BytesIO(made)).pages) == pages
