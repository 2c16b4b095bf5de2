"""What lies in the packed folder beside the program: what is inside and on which terms, cards of keys, all pages."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pypdf
import pytest

ARCHIVE = os.environ.get("COPROD_ARCHIVE", "")
pytestmark = pytest.mark.skipif(
    not ARCHIVE, reason="nothing is packed: python3 packaging/build.py, then COPROD_ARCHIVE=its file"
)


@pytest.fixture(scope="module")
def folder() -> Path:
    made = Path(ARCHIVE).parent / "coprod"
    if not (made / "PARTS.cdx.json").exists():
        pytest.skip("it was packed with --quick")
    return made


def test_each_part_is_named_with_its_version_and_its_licence_is_there(folder: Path) -> None:
    told = json.loads((folder / "PARTS.cdx.json").read_text("utf-8"))
    assert (told["bomFormat"], told["metadata"]["component"]["name"]) == ("CycloneDX", "coprod-tui")
    parts = {each["name"]: each for each in told["components"]}
    assert {"textual", "weasyprint", "msgspec", "pypdf", "cpython"} <= {name.lower() for name in parts}
    assert not {"pyinstaller", "sphinx", "pip"} & {name.lower() for name in parts}, "what only packs it is not inside"
    assert all(each["version"] for each in parts.values())
    papers = {each.name for each in (folder / "licences").iterdir()}
    untold = {name for name in parts if name not in papers and not parts[name].get("licenses")}
    assert untold == set()


def test_what_it_stands_on_of_the_system_is_named_too(folder: Path) -> None:
    if not any((folder / "licences").glob("lib*")):
        pytest.skip("only Debian says which package a library is from")
    told = (folder / "PARTS.cdx.json").read_text("utf-8")
    assert "pkg:deb/debian/libpango-1.0-0@" in told
    assert "pkg:deb/debian/libpython" not in told


@pytest.mark.parametrize(("name", "said"), [("English", "Write down what was heard."), ("Cymraeg", "a glywyd")])
def test_the_cards_of_keys_are_there_to_be_printed(folder: Path, name: str, said: str) -> None:
    made = folder / "keys" / name
    assert len(pypdf.PdfReader(made / "coprod-keys-wall.pdf").pages) == 1
    assert len(pypdf.PdfReader(made / "coprod-keys-large.pdf").pages) > 1
    assert said in (made / "coprod-keys.html").read_text("utf-8")


def test_all_pages_are_there_and_one_opens_them(folder: Path) -> None:
    assert 'href="docs/index.html"' in (folder / "pages/index.html").read_text("utf-8")
    assert (folder / "pages/docs/guides/rehearsal.html").is_file()
