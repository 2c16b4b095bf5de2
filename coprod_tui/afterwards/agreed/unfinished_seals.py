"""Marker files of meetings that are being sealed (write-ahead), so that the next start can finish what was begun.

    unsettled/riverside-voices-14    when it was begun, in UTC ms

The record is sealed in one step; its group and the files follow in others, and a crash or a full disk may come between.
A marker is made before the first step and deleted after the last.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from coprod_tui.record.private import delete_files, make_folder, sync_folder, write_private
from coprod_tui.record.trouble import as_trouble

FOLDER = "unsettled"


@as_trouble()
def begin(home: Path, meeting: str, at: int) -> None:
    """Make the marker. at: UTC ms. Raises NotSaved; then nothing was begun."""
    make_folder(home / FOLDER)
    write_private(home / FOLDER / meeting, str(at).encode())


def done(home: Path, meeting: str) -> None:
    """Delete the marker. Where that fails the next start repeats the steps, which are idempotent."""
    with suppress(OSError):
        delete_files([home / FOLDER / meeting])
        (home / FOLDER).rmdir()  # the last one: others keep it
        sync_folder(home)


def waiting(home: Path) -> list[tuple[str, int]]:
    """The ids of meetings of which something is still to be done, each with when it was begun (UTC ms)."""
    unfinished: list[tuple[str, int]] = []
    with suppress(OSError):
        for each in sorted((home / FOLDER).iterdir()):
            if not each.name.startswith(".") and not each.is_symlink() and each.is_file():
                content = each.read_bytes()[:20]
                unfinished.append((each.name, int(content) if content.isdigit() else 0))
    return unfinished
