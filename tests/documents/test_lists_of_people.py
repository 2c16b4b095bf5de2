"""Workbooks and cards: read by what they hold, with nothing run, unpacked without end, or read unseen."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from coprod_tui.documents.lists import read_list
from coprod_tui.documents.workbook import MOST_EMPTY
from coprod_tui.model.entry import Refused
from coprod_tui.planning.members import read_member_list

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Ash;Amy;;Dr;
FN:Amy
  Ash\\, GP
item1.EMAIL;type=INTERNET:amy@example.org
TEL:01632 960001
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Mo Ali
EMAIL:mo@example.org
EMAIL:m.ali@work.example
END:VCARD
BEGIN:VCARD
VERSION:2.1
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=
 Rees
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:org
FN:The Council
END:VCARD
"""


def book(path: Path) -> Workbook:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "People"
    for row in (
        ["Our members"],
        [],
        ["Name", "E-mail", "Phone", "Age"],
        ["Amy Ash", "amy@example.org", 1632960001.0, 40],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet.append(["=cmd|' /C calc'!A0", "mo@example.org"])
    made.create_sheet("Empty")
    made.save(path)
    return made


def test_a_workbook_is_read_row_by_row_and_its_formulas_are_not_worked_out(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    book(path)
    found = read_member_list(path)
    assert [(one.name, one.email, one.line) for one in found.members] == [("Amy Ash", "amy@example.org", 4)]
    assert [(each.line, each.why) for each in found.left_out] == [(1, "member-heading"), (5, "member-no-name")]
    assert ([each.text for each in found.columns], found.unit) == (["Phone", "Age"], "row")


def test_of_several_sheets_somebody_says_which_and_a_hidden_one_is_not_read_but_said(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    made = book(path)
    made.create_sheet("Carers").append(["Jo Pitt"])
    hidden = made.create_sheet("Old")
    hidden.append(["Sam Reed"])
    hidden.sheet_state = "hidden"
    made.worksheets[0].column_dimensions["C"].hidden = True
    made.save(path)
    with pytest.raises(Refused) as refused:
        read_member_list(path)
    assert (refused.value.reason, refused.value.fields["sheets"]) == ("members-which-sheet", ["People", "Carers"])
    found = read_member_list(path, "carers")
    assert [one.name for one in found.members] == ["Jo Pitt"]
    assert found.notes == ("members-hidden-sheet", "members-hidden-rows")
    assert read_member_list(path, "2") == found


def test_a_cell_far_below_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    made = book(path)
    made.worksheets[0].cell(row=MOST_EMPTY * 3, column=1, value="Sam Reed")
    made.save(path)
    assert read_list(path).notes == ("members-far-below",)


def test_macros_are_said_and_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    book(path)
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"\0")
    assert read_list(path).notes == ("members-macros",)
    for names, why in (
        (("word/document.xml",), "members-word"),
        (("content.xml", "mimetype"), "members-other-kind"),
        (("xl/workbook.xml",), "members-broken"),
    ):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as packed:
            for name in names:
                packed.writestr(name, b"<a/>")
        path.write_bytes(made.getvalue())
        with pytest.raises(Refused, match=why):
            read_list(path)


def test_a_workbook_that_unpacks_to_very_much_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"<workbook/>")
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 31_000_000)
    with pytest.raises(Refused, match="members-unpacks-too-big"):
        read_list(path)


def test_each_card_is_a_person_with_name_and_address_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text(CARDS, encoding="utf-8")
    found = read_member_list(path)
    assert [(one.name, one.email, one.emails) for one in found.members] == [
        ("Amy Ash", "amy@example.org", ()),
        ("Mo Ali", "", ("mo@example.org", "m.ali@work.example")),
        ("Zoë Rees", "", ()),
    ]
    assert [(each.line, each.why) for each in found.left_out] == [(4, "card-no-person")]
    assert [each.text for each in found.columns] == ["TEL"]


def test_a_list_in_any_usual_encoding(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    for encoding, notes in (("utf-8", ()), ("utf-8-sig", ()), ("utf-16", ()), ("cp1252", ("members-guessed-letters",))):
        path.write_bytes("Name;E-bost\r\nZoë Ó Dálaigh;zoe@example.org\r\n".encode(encoding))
        found = read_member_list(path)
        assert ([one.name for one in found.members], found.notes) == (["Zoë Ó Dálaigh"], notes)
