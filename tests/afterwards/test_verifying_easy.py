"""An Easy Read copy has other words than those agreed: it is known by its bytes, and never by what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.verify import verify
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("format", ["easy", "easy-docx", "easy-pdf"])
def test_an_easy_read_copy_is_genuine_as_it_was_made_and_never_once_it_was_changed(format: str, tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    path = circle.copy(format, tmp_path / "copies")
    assert verify(circle.shelf, path).good
    path.write_bytes(path.read_bytes() + b"\n\n")
    assert verify(circle.shelf, path)[:2] == ("not-ours", "")
