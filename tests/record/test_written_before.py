"""Records that an earlier program wrote come out as they did then, also where nobody could write such entries now.

Each journal in `written_before/` stands beside what it came to, part by part, when it was written.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from coprod_tui.record.recorder import GROUP, MEETING, Recorder

if TYPE_CHECKING:
    from typing import Any

KEPT = Path(__file__).with_name("written_before")
JOURNALS = sorted(path.stem for path in KEPT.glob("*.journal"))


def test_there_are_some() -> None:
    assert JOURNALS == ["changed-when-finished", "counted-as-typed", "group-ways"]


@pytest.mark.parametrize("name", JOURNALS)
def test_what_was_written_before_comes_out_as_it_did(name: str, tmp_path: Path) -> None:
    path = tmp_path / "record.journal"
    shutil.copyfile(KEPT / f"{name}.journal", path)
    then = json.loads((KEPT / f"{name}.json").read_text("utf-8"))
    of_group = name.startswith("group")
    recorder: Recorder[Any] = Recorder(path, GROUP if of_group else MEETING, "Room")
    assert recorder.reason == ""
    now = {part: json.loads(msgspec.json.encode(getattr(recorder.state, part))) for part in then}
    assert _known_then(now, then) == then
    recorder.close()


def _known_then(now: Any, then: Any) -> Any:
    """The same without what is only worked out since: fields that were not known when it was written."""
    if isinstance(now, dict) and isinstance(then, dict):
        return {name: _known_then(value, then[name]) for name, value in now.items() if name in then}
    if isinstance(now, list) and isinstance(then, list) and len(now) == len(then):
        return [_known_then(one, other) for one, other in zip(now, then, strict=True)]
    return now
