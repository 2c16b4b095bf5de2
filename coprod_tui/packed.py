"""Whether this is a copy packed with everything inside (packaging/), and what differs in one.

Such a copy has no Python to install things into, and may be carried with what it keeps: then that stands in a folder
beside its own, so that a newer copy in the place of this one finds it, and deleting this one deletes nothing of it.
"""

from __future__ import annotations

import sys
from pathlib import Path

CARRIED = "coprod-data"
"""The folder of a carried copy, beside the program's own."""


def is_packed() -> bool:
    return bool(getattr(sys, "frozen", False))


def ourselves() -> list[str]:
    """What starts Coprod anew, before its choices and commands."""
    return [sys.executable] if is_packed() else [sys.executable, "-m", "coprod_tui"]


def beside() -> Path | None:
    """Where this copy would keep everything if it were carried; None for one that is installed."""
    return Path(sys.executable).resolve().parent.parent / CARRIED if is_packed() else None


def carried() -> Path | None:
    """Where this copy keeps everything, once it was told to be carried; None for every other."""
    folder = beside()
    return folder if folder is not None and folder.is_dir() else None
