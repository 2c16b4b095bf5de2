"""A meeting of four hours, 18 items and 60 notes: what stands first, what is folded away, how long it is on paper."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from coprod_tui.afterwards.agreed.canonical_words import printed, sealed_words
from coprod_tui.afterwards.agreed.comparison import against_sealed, readings
from coprod_tui.afterwards.agreed.read_copy import handed_in
from coprod_tui.afterwards.agreed.sealed_store import with_checksum
from coprod_tui.model.important import mark_important
from coprod_tui.model.notes import take_note
from coprod_tui.model.sealing import Final, Seal
from coprod_tui.summary import FORMATS, Summary, compose
from coprod_tui.summary.fold import IN_ALL
from coprod_tui.summary.page import Detail, Points, plain
from tests.building import START, Told
from tests.summary.four_hours import of_four_hours
from tests.summary.meetings import everything, section, under
from tests.summary.programs import facts_of, needs_arial, needs_office, pdf_of, put, words_in

if TYPE_CHECKING:
    from pathlib import Path

FOOT = 1
"""A page's own number is a row too."""
FEW = 3


@pytest.fixture(scope="module")
def told() -> Told:
    return of_four_hours()


@pytest.fixture(scope="module")
def summary(told: Told) -> Summary:
    return compose(told.meeting, made=START)


@needs_arial
def test_it_makes_ten_pages_of_large_print_at_most_and_none_of_a_few_rows(summary: Summary) -> None:
    pages = pypdf.PdfReader(BytesIO(FORMATS["large-pdf"].render(summary))).pages
    assert len(pages) <= 10
    rows = [len(page.extract_text().splitlines()) - FOOT for page in pages]
    assert min(rows) > FEW, rows


@needs_arial
@needs_office
def test_it_makes_ten_pages_of_large_print_in_word_too(summary: Summary, tmp_path: Path) -> None:
    assert int(facts_of(pdf_of(put(summary, "large-docx", tmp_path)))["Pages"]) <= 10


@needs_arial
@pytest.mark.parametrize("more", [1, 4, 7])
def test_no_page_of_large_print_holds_two_rows_however_much_was_said(more: int) -> None:
    told = of_four_hours()
    told.meeting = told.meeting.but(flow=told.meeting.flow.but(next_words="Bring a friend. " * 4 * more))
    pages = pypdf.PdfReader(BytesIO(FORMATS["large-pdf"].render(compose(told.meeting, made=START)))).pages
    assert min(len(page.extract_text().splitlines()) - FOOT for page in pages) > FEW


def test_what_the_review_marked_stands_first_and_the_rest_is_folded_behind_how_much_it_is(told: Told) -> None:
    marked = of_four_hours()
    item = marked.item("Appointment letters")
    those = [note for note in marked.meeting.notes.heard if note.item == item]
    for note in (those[-1], those[2]):
        marked.do(mark_important, note.id)
    lists = _lists(compose(marked.meeting), "Appointment letters")
    assert [point.thing for point in lists[0].points] == [those[2].id, those[-1].id], "in the order they were said"
    assert (plain(lists[1].label), lists[1].folded) == ("5 more things were said", True)
    unmarked = _lists(compose(told.meeting), "Appointment letters")
    assert [point.thing for point in unmarked[0].points] == [those[0].id]


def test_nothing_is_folded_where_few_things_were_said() -> None:
    told = Told("Amy", items=["Letters"])
    for number in range(IN_ALL):
        told.do(take_note, f"Thing {number}")
    assert "more things were said" not in everything(told.meeting)
    told.do(take_note, "One more")
    told.do(take_note, "And one more")
    assert "2 more things were said\nOne more\nAnd one more" in section(told.meeting, "agenda")


def test_no_decision_action_issue_idea_or_worry_is_ever_folded(summary: Summary) -> None:
    folded = [points for block in _items(summary) for points in block.lists if points.folded]
    assert folded
    assert not any(point.mark for points in folded for point in points.points)
    assert under(summary, "Appointment letters").count("Send every letter by text message") == 1


def test_a_page_opens_what_is_folded_and_text_has_all_of_it(told: Told, summary: Summary) -> None:
    page = FORMATS["html"].render(summary).decode()
    folded = sum(points.folded for block in _items(summary) for points in block.lists)
    assert page.count("<details>") == page.count("<summary ") == folded
    for name in ("html", "txt", "md"):
        flat = " ".join(FORMATS[name].render(summary).decode().replace("\\", "").split())
        assert flat.count("She gets off one stop too early") == 10


@needs_arial
def test_paper_says_how_much_more_was_said_and_where_it_is(summary: Summary, tmp_path: Path) -> None:
    said = words_in(put(summary, "large-pdf", tmp_path))
    assert "Where more was said, the web page of this summary has it. Ask us for it." in said
    assert "6 more things were said." in said


def test_a_long_summary_lists_what_stands_further_on_and_leads_there(summary: Summary) -> None:
    (contents,) = [each for each in summary.first if each.name == "contents"]
    (points,) = contents.blocks
    assert isinstance(points, Points)
    assert [plain(point.words) for point in points.points][:3] == [
        "Who was there", "Check in", "What came back since we last met",
    ]  # fmt: skip
    page = FORMATS["html"].render(summary).decode()
    for point in points.points:
        assert page.count(f'id="{point.link[1:]}"') == 1
    document = docx.Document(BytesIO(FORMATS["docx"].render(summary))).element
    places = {each.get(qn("w:name")) for each in document.iter(qn("w:bookmarkStart"))}
    leads = [each.get(qn("w:anchor")) for each in document.iter(qn("w:hyperlink"))]
    assert [f"#{lead}" for lead in leads if lead] == [point.link for point in points.points]
    assert places == {lead for lead in leads if lead}


def test_a_short_summary_has_no_such_list() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(take_note, "The ramp is steep")
    assert section(told.meeting, "contents") == ""


@needs_arial
def test_the_list_says_on_which_page_each_stands(summary: Summary) -> None:
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(FORMATS["large-pdf"].render(summary))).pages]
    place = next(number for number, text in enumerate(pages, 1) if "\nThe spring open day\n" in f"\n{text}\n")
    assert f"The spring open day, page {place}\n" in "\n".join(pages)


@pytest.mark.parametrize("name", ["html", "txt", "md", "docx", "large-docx", "large-pdf", "wall"])
def test_each_copy_of_it_reads_the_same_as_what_was_agreed(told: Told, name: str) -> None:
    made = compose(told.meeting, made=START, version=1, seal=Seal(1, "", "2026-10-27", 0, final=Final(agrees=9)))
    agreed = with_checksum(made, "2026-10-27")
    assert "The text reminder names a place" in " ".join(sealed_words(agreed))
    found = [
        against_sealed(agreed, reading, seal)
        for file in handed_in(FORMATS[name].render(agreed))
        for reading in readings(file)
        if (seal := printed(reading.words))
    ]
    assert any(not each.differs for each in found)


def _items(summary: Summary) -> list[Detail]:
    return [block for each in summary.sections for block in each.blocks if isinstance(block, Detail)]


def _lists(summary: Summary, title: str) -> tuple[Points, ...]:
    return next(block.lists for block in _items(summary) if plain(block.words) == title)
