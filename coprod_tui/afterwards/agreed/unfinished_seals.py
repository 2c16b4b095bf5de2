"""Meetings that are being sealed: written down before the first step, gone after the last, so that a start goes on.

    unsettled/riverside-voices-14    when it was begun, in UTC ms

A record is sealed in one step. Its group and its files are told in others, which a full disk may keep from being done.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from coprod_tui.record.private import delete_files, make_folder, sync_folder, write_private
from coprod_tui.record.trouble import as_trouble

FOLDER = "unsettled"


@as_trouble()
def begin(home: Path, meeting: str, at: int) -> None:
    """Raises NotSaved, and then nothing was begun."""
    make_folder(home / FOLDER)
    write_private(home / FOLDER / meeting, str(at).encode())


def done(home: Path, meeting: str) -> None:
    """All is done. Where that cannot be written down it is done once more at the next start, which changes nothing."""
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
