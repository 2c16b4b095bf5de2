"""What is about to be taken out, as it is read back from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.removal_intent import NAME, Intent, read_intent, write_intent
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_read_back_as_it_was(tmp_path: Path) -> None:
    intent = Intent("meeting", "hill", 1, meeting="hill-2", summaries={"hill-1": ("hill-1-summary.html",)})
    write_intent(tmp_path, intent)
    assert read_intent(tmp_path) == intent


@pytest.mark.parametrize("led", ["../../elsewhere", "/etc", "a/b", "a\\b", "..", "a\x1bb"])
def test_one_that_leads_out_of_the_folder_is_not_carried_out(led: str, tmp_path: Path) -> None:
    write_intent(tmp_path, Intent("meeting", "hill", 1, meeting=led))
    with pytest.raises(NotSaved):
        read_intent(tmp_path)
    write_intent(tmp_path, Intent("person", "hill", 1, summaries={led: ()}))
    with pytest.raises(NotSaved):
        read_intent(tmp_path)
    assert (tmp_path / NAME).exists()
