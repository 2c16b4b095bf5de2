"""One agenda is understood in the same way, whatever it comes in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.wanted import wanted
from tests.documents.made import letter, opendocument, word

PIECES = (
    ("Title", "Riverside Voices"),
    "Thursday 3 December 2026, 14:00 to 16:00",
    ("Heading 1", "Agenda"),
    ("List Number", "Welcome (5 min)"),
    ("List Number", "Letters (20 min, for: decide, from: Amy)"),
)
TABLE = [["Item", "Minutes", "From"], ["Welcome", "5", ""], ["Letters", "20", "Amy"]]
PAGE = """<html><head><title>x</title><style>p { color: red }</style></head><body><h1>Riverside Voices</h1>
<p>Thursday 3 December 2026, 14:00 to 16:00</p><h2>Agenda</h2><ol><li>Welcome (5 min)</li>
<li>Letters (20 min, for: decide, from: <b>Amy</b>)</li></ol><script>alert(1)</script></body></html>"""


def items_of(draft: AgendaDraft) -> list[tuple[str, int | None, str]]:
    return [(item.title, item.minutes, item.asked_by) for item in draft.items]


def check(draft: AgendaDraft) -> None:
    assert items_of(draft) == [("Welcome", 5, ""), ("Letters", 20, "Amy")]
    assert draft.items[1].purpose == "decide"
    assert (draft.title, draft.date, draft.start, draft.finish) == ("Riverside Voices", "2026-12-03", "14:00", "16:00")


@pytest.mark.parametrize(("made", "ending"), [(word, "docx"), (opendocument, "odt")])
def test_styles_say_what_is_a_heading_and_what_is_a_list(
    tmp_path: Path, made: Callable[..., Path], ending: str
) -> None:
    draft = read_agenda(made(tmp_path / f"agenda.{ending}", *PIECES))
    check(draft)
    assert draft.unit == "paragraph"


@pytest.mark.parametrize(("made", "ending"), [(word, "docx"), (opendocument, "odt")])
def test_a_table_gives_items(tmp_path: Path, made: Callable[..., Path], ending: str) -> None:
    draft = read_agenda(made(tmp_path / f"agenda.{ending}", ("Heading 1", "Agenda"), TABLE))
    assert items_of(draft) == [("Welcome", 5, ""), ("Letters", 20, "Amy")]


def test_what_was_typed_as_a_list_is_a_list_in_word_too(tmp_path: Path) -> None:
    lines = ("Agenda", "1.\tWelcome (5 min)", "2.\tLetters (20 min) from: Amy", "3.\tTea *and* cake")
    draft = read_agenda(word(tmp_path / "agenda.docx", *lines))
    assert items_of(draft) == [("Welcome", 5, ""), ("Letters", 20, "Amy"), ("Tea *and* cake", None, "")]


def test_a_page_gives_its_words(tmp_path: Path) -> None:
    page = tmp_path / "agenda.html"
    page.write_text(PAGE, "utf-8")
    check(read_agenda(page))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_text_is_read_in_each_of_its_letters(tmp_path: Path, encoding: str) -> None:
    page = tmp_path / "agenda.txt"
    page.write_bytes("Agenda\n1. Café – tea (5 min)\n2. Zoë’s letters\n".encode(encoding))
    draft = read_agenda(page)
    assert [item.title for item in draft.items] == ["Café – tea", "Zoë’s letters"]
    assert draft.notes == (("agenda-guessed-letters",) if encoding == "cp1252" else ())


def test_a_letter_is_read_as_page_as_text_or_by_its_attached_file(tmp_path: Path) -> None:
    check(read_agenda(letter(tmp_path / "page.eml", PAGE, kind="html")))
    text = "Hello all,\n\nAgenda\n\n1. Welcome (5 min)\n2. Letters (20 min, from: Amy)\n\nAmy\n"
    assert items_of(read_agenda(letter(tmp_path / "text.eml", text)))[:2] == [
        ("Welcome", 5, ""),
        ("Letters", 20, "Amy"),
    ]
    attached = word(tmp_path / "agenda.docx", *PIECES)
    draft = read_agenda(letter(tmp_path / "file.eml", "See you there.", files=[attached]))
    check(draft)


def test_who_leads_an_item_and_what_it_stands_under_are_lines_below_it() -> None:
    draft = parse_agenda("## Morning\n| Item | Lead | Asked by |\n|-|-|-|\n| Letters | Amy | Mo |\n| Rota | | |\n")
    letters, rota = wanted(draft, "Led by {name}")
    assert (letters.asked_by, letters.detail) == ("Mo", ("Morning", "Led by Amy"))
    assert rota.detail == ("Morning",)


SHEET = [
    ["Riverside Voices", "", "", ""],
    ["", "", "", ""],
    ["Date", "3 December 2026", "", ""],
    ["Time", "14:00 to 14:25", "", ""],
    ["Item", "Minutes", "For", "From"],
    ["Welcome", "5", "", ""],
    ["Letters", "20", "decide", "Amy"],
]


@pytest.mark.parametrize(("ending", "between"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
def test_a_sheet_saved_as_text(tmp_path: Path, ending: str, between: str) -> None:
    file = tmp_path / f"agenda.{ending}"
    file.write_text("\n".join(between.join(row) for row in SHEET), "utf-8-sig")
    draft = read_agenda(file)
    check(draft.but(finish="16:00"))
    assert draft.finish == "14:25"


def test_a_workbook_with_times_as_times(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Riverside Voices"])
    sheet.append(["Date", dt.date(2026, 12, 3)])
    for row in (["Time", "Item", "From"], [dt.time(14, 0), "Welcome"], [dt.time(14, 5), "Letters, again", "Amy"]):
        sheet.append(row)
    sheet.append([dt.time(14, 25), "Close"])
    book.save(tmp_path / "agenda.xlsx")
    draft = read_agenda(tmp_path / "agenda.xlsx")
    assert items_of(draft)[:2] == [("Welcome", 5, ""), ("Letters, again", 20, "Amy")]
    assert (draft.title, draft.date, draft.start) == ("Riverside Voices", "2026-12-03", "14:00")
