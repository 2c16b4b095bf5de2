"""The lock beside a record is the one that filelock takes: a program of either sort keeps the other out."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock, Timeout

from coprod_tui.record.locks import Lock
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from pathlib import Path


def test_what_filelock_holds_we_wait_for_and_the_other_way_round(tmp_path: Path) -> None:
    path = tmp_path / "record.lock"
    with closing(Lock(path)) as ours:
        with FileLock(path), pytest.raises(NotSaved) as trouble:
            ours.acquire(0)
        assert trouble.value.reason == "busy"
        ours.acquire(0)
        with pytest.raises(Timeout):
            FileLock(path, timeout=0).acquire()
        ours.release()
        with FileLock(path, timeout=0):
            pass
