"""A summary that an earlier program sealed is read as it was: what its parts are called on disk never changes."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.summary import Summary
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
