"""A summary that an earlier program sealed is read as it was: what its parts are called on disk never changes."""

from __future__ import annotations

from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import msgspec
import pytest

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, Summary
from coprod_tui.summary.page import Block

KEPT = Path(__file__).with_name("sealed_before") / "sealed-1.json"
ON_DISK = {"Para": "Para", "Points": "Points", "Detail": "Card"}
"""What each shape of a section is called in a sealed file, beside its class."""


def test_what_an_earlier_program_sealed_has_the_words_of_its_seal() -> None:
    kept = msgspec.json.decode(KEPT.read_bytes(), type=Summary)
    assert kept.seal is not None
    assert checksum(sealed_words(kept)) == kept.seal.checksum
    assert {type(block).__name__ for section in kept.sections for block in section.blocks} == set(ON_DISK)


def test_it_would_be_written_the_same_today() -> None:
    there = KEPT.read_bytes()
    assert msgspec.json.encode(msgspec.json.decode(there, type=Summary)) == there


def test_a_class_may_have_another_name_and_its_shape_on_disk_keeps_its_own() -> None:
    assert {each.__name__: each.__struct_config__.tag for each in get_args(Block)} == ON_DISK


@pytest.fixture
def before(tmp_path: Path) -> Shelf:
    """A group whose meeting was agreed with the program that told each decision twice, and the copies people have."""
    with ZipFile(KEPT.with_name("agreed_on_disk.zip")) as packed:
        packed.extractall(tmp_path)
    return Shelf(tmp_path / "home")


def copies(shelf: Shelf) -> list[Path]:
    return sorted((shelf.home.parent / "copies").iterdir())


def test_every_copy_of_it_is_genuine_still(before: Shelf) -> None:
    found = {path.name: verify(before, path).says for path in copies(before)}
    assert len(found) == 7
    assert set(found.values()) == {"genuine"}


def test_what_a_program_saved_anew_of_it_reads_the_same_still(before: Shelf) -> None:
    for path in copies(before):
        if path.suffix in (".html", ".txt", ".md"):
            path.write_bytes(path.read_bytes() + b"\n\n")
            assert verify(before, path).says == "same-words", path.name


@pytest.mark.parametrize("name", ["html", "txt", "md", "docx", "large-docx", "large-pdf", "wall"])
def test_copies_that_are_made_of_it_today_have_the_words_of_its_seal(before: Shelf, name: str, tmp_path: Path) -> None:
    place = before.find_meeting("riverside-voices-14")
    summary = summary_of(place, read_meeting(place), made=0)
    assert (summary.ask, summary.check) == ((), ()), "nothing stands in it that was not agreed"
    path = tmp_path / f"again{FORMATS[name].suffix}"
    path.write_bytes(FORMATS[name].render(summary))
    assert verify(before, path).says in ("same-words", "genuine")
