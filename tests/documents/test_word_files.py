"""A Word file as somebody sees it: controls, text boxes and tracked changes are read, and nothing hidden or gone."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.oxml import parse_xml

from coprod_tui.documents.source import read_document

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def lines_of(tmp_path: Path, *inside: str) -> list[str]:
    """What is read of a document with these elements in it."""
    document = docx.Document()
    body = document.element.body
    for each in inside:
        head, bracket, rest = each.partition(">")
        body.insert(len(body) - 1, parse_xml(f"{head} {NAMES}{bracket}{rest}"))
    document.save(str(tmp_path / "a.docx"))
    return [block.one_line for block in read_document(tmp_path / "a.docx").blocks]


def run(words: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>"


def para(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def control(inside: str, about: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def test_words_in_controls_are_read_and_their_prompts_are_not(tmp_path: Path) -> None:
    assert lines_of(tmp_path, control(para(run("Letters"))), para(control(run("Phones")))) == ["Letters", "Phones"]
    assert lines_of(tmp_path, para(control(run("Click here"), "<w:showingPlcHdr/>"), run("Letters"))) == ["Letters"]


def test_tracked_changes_are_taken_and_hidden_words_left(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    new = f"<w:ins>{run('letters')}</w:ins>"
    assert lines_of(tmp_path, para(new, gone, run("!"), run("hidden", "<w:vanish/>"))) == ["letters!"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{para(run('Box'))}</w:txbxContent>"
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert lines_of(tmp_path, para(f"<w:r>{twice}</w:r>", run("Letters"))) == ["Letters", "Box"]


def test_breaks_and_tabs_part_words(tmp_path: Path) -> None:
    tab, line_end = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
    found = lines_of(tmp_path, para(run("Letters"), tab, run("5 min"), line_end, run("Phones")))
    assert found == ["Letters - 5 min", "Phones"]


def test_a_cell_that_goes_on_below_is_read_once(tmp_path: Path) -> None:
    def row(merge: str, words: str) -> str:
        first = f"<w:tc><w:tcPr><w:vMerge {merge}/></w:tcPr>{para(run('10:00'))}</w:tc>"
        return f"<w:tr>{first}<w:tc>{para(run(words))}</w:tc></w:tr>"

    rows = row('w:val="restart"', "Letters") + row("", "Phones")
    table = f"<w:tbl>{rows}</w:tbl>"
    assert lines_of(tmp_path, table) == ["10:00 | Letters", "Phones"]


def test_levels_of_headings_and_lists_come_from_styles(tmp_path: Path) -> None:
    document = docx.Document()
    for style in ("Title", "Heading 1", "Heading 2", "List Bullet", "List Number 2"):
        document.add_paragraph("words", style=style)
    document.save(str(tmp_path / "a.docx"))
    found = [(block.kind, block.level) for block in read_document(tmp_path / "a.docx").blocks]
    assert found == [("heading", 1), ("heading", 2), ("heading", 3), ("point", 1), ("point", 2)]


def test_places_count_paragraphs_and_rows_with_words(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("one")
    document.add_paragraph("")
    table = document.add_table(2, 2)
    for row, words in zip(table.rows, ("two", "three"), strict=True):
        row.cells[0].text = row.cells[1].text = words
    document.add_paragraph("four")
    document.save(str(tmp_path / "a.docx"))
    assert [block.line for block in read_document(tmp_path / "a.docx").blocks] == [1, 2, 3, 4]
