"""Documents that are locked, broken, made to do harm or of another kind are refused plainly; nothing is run."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from coprod_tui.documents.source import read_bytes, read_document
from coprod_tui.documents.zipped import MOST_MEMBERS, MOST_XML
from coprod_tui.model.entry import Refused
from coprod_tui.planning.agenda import read_agenda
from tests.documents.made import opendocument, word

BOMB = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>'


def zip_of(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


def reason(raw: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_bytes(raw, "a.docx")
    assert refused.value.fields["file"] == "a.docx"
    return refused.value.reason


def with_part(path: Path, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as packed, zipfile.ZipFile(buffer, "w") as anew:
        for each in packed.namelist():
            anew.writestr(each, content if each == name else packed.read(each))
    return buffer.getvalue()


def test_what_unpacks_to_too_much_is_not_opened() -> None:
    assert reason(zip_of(**{"word__document.xml": b" " * (MOST_XML + 1)})) == "agenda-unpacks-too-big"
    many = {f"m{n}": b"" for n in range(MOST_MEMBERS + 1)}
    assert reason(zip_of(**{"word__document.xml": b"<a/>"}, **many)) == "agenda-unpacks-too-big"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_that_could_stand_for_gigabytes_are_not_read(tmp_path: Path, encoding: str) -> None:
    assert reason(zip_of(**{"word__document.xml": BOMB.encode(encoding)})) == "agenda-broken"
    odt = opendocument(tmp_path / "a.odt", "Letters")
    assert reason(with_part(odt, "content.xml", BOMB.encode(encoding))) == "agenda-broken"


def test_a_size_that_lies_is_found_out(tmp_path: Path) -> None:
    raw = bytearray(zip_of(**{"word__document.xml": b"<a>" + b" " * 5_000 + b"</a>"}))
    at = raw.rindex(b"PK\x01\x02") + 24  # the size in the directory
    raw[at : at + 4] = (10).to_bytes(4, "little")
    assert reason(bytes(raw)) == "agenda-broken"


def test_locked_files_are_said_to_be_locked(tmp_path: Path) -> None:
    raw = bytearray(zip_of(**{"word__document.xml": b"<a/>"}))
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    assert reason(bytes(raw)) == "agenda-locked"
    odt = opendocument(tmp_path / "a.odt", "Letters")
    assert reason(with_part(odt, "META-INF/manifest.xml", b"<a><encryption-data/></a>")) == "agenda-locked"


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    whole = word(tmp_path / "a.docx", "Letters")
    assert reason(whole.read_bytes()[:2_000]) == "agenda-broken"
    assert reason(with_part(whole, "word/document.xml", b"<w:document")) == "agenda-broken"
    assert reason(with_part(whole, "[Content_Types].xml", b"<Types/>")) == "agenda-broken"
    raw = bytearray(zip_of(**{"word__document.xml": b"<a>" + bytes(range(256)) * 40 + b"</a>"}))
    raw[60:70] = b"\xff" * 10  # what is packed, and not the directory
    assert reason(bytes(raw)) == "agenda-broken"
    deep = b"<w:p>" * 500 + b"</w:p>" * 500
    assert reason(with_part(whole, "word/document.xml", deep)) == "agenda-broken"


def test_other_kinds_of_file_are_named_as_such() -> None:
    assert reason(zip_of(**{"xl__workbook.xml": b"<a/>"})) == "agenda-broken"
    assert reason(zip_of(**{"ppt__presentation.xml": b"<a/>"})) == "agenda-other-kind"
    sheet = b"application/vnd.oasis.opendocument.spreadsheet"
    assert reason(zip_of(**{"content.xml": b"<a/>", "mimetype": sheet})) == "agenda-other-kind"


def test_macros_are_not_run_and_it_is_said(tmp_path: Path) -> None:
    plain = word(tmp_path / "a.docx", ("List Bullet", "Letters"))
    with zipfile.ZipFile(plain) as packed:
        types = packed.read("[Content_Types].xml")
    named = b"openxmlformats-officedocument.wordprocessingml.document.main"
    macros = types.replace(b"vnd." + named, b"vnd.ms-word.document.macroEnabled.main")
    assert macros != types
    found = read_bytes(with_part(plain, "[Content_Types].xml", macros), "a.docm")
    assert [block.text for block in found.blocks] == ["Letters"]
    assert found.notes == ("agenda-macros",)


def test_a_picture_alone_is_said_to_be_one(tmp_path: Path) -> None:
    assert reason(word(tmp_path / "a.docx", "").read_bytes()) == "agenda-picture"
    assert reason(opendocument(tmp_path / "a.odt", "").read_bytes()) == "agenda-picture"


def test_a_text_with_more_lines_than_any_agenda_is_refused() -> None:
    assert reason(b"a\n" * 20_001) == "agenda-too-long"


def test_a_table_of_five_thousand_rows_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    rows = "".join(f"<tr><td>Letter {n}</td><td>5 min</td></tr>" for n in range(5_000))
    page.write_text(f"<html><body><table>{rows}</table></body></html>", "utf-8")
    draft = read_agenda(page)
    assert len(draft.items) == 5_000
    assert {item.minutes for item in draft.items} == {5}


def test_tags_without_end_are_read_or_refused(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html><body>" + "<table><tr><td>" * 300 + "Letters", "utf-8")
    assert [block.text for block in read_document(page).blocks] == ["Letters"]
    page.write_text("<html><body>Letters <a " + "b=" * 140_000, "utf-8")
    with pytest.raises(Refused, match="agenda-broken"):
        read_document(page)
