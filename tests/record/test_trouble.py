"""What is said of something that the disk stopped half-way: neither that nothing was saved, nor that it is done."""

from __future__ import annotations

import pytest

from coprod_tui.record.trouble import NotFinished
from coprod_tui.wording import refusal


@pytest.mark.parametrize("why", ["disk-full", "read-only", "gone", "busy", "disk-trouble", "closed"])
def test_what_was_begun_is_said_to_be_begun_and_how_it_goes_on(why: str) -> None:
    said = refusal(NotFinished(why))
    assert said.startswith("Begun, and not finished. What is done so far stays.")
    assert "start Coprod again" in said.replace("Start", "start")
    assert "Nothing was saved" not in said
