"""Whether this is a copy packed with everything inside (packaging/), and what differs in one.

Such a copy has no Python to install things into, and may be carried with what it keeps: then that stands in a folder
beside its own, so that a newer copy in the place of this one finds it, and deleting this one deletes nothing of it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

CARRIED = "coprod-data"
"""The folder of a carried copy, beside the program's own."""
FOLDER = "COPROD_FOLDER"
"""What the folder for Windows is started with, which is a Python of its own with our files beside it: where it lies."""


def is_packed() -> bool:
    return _frozen() or FOLDER in os.environ


def ourselves() -> list[str]:
    """What starts Coprod anew, before its choices and commands."""
    return [sys.executable] if _frozen() else [sys.executable, "-m", "coprod_tui"]


def beside() -> Path | None:
    """Where this copy would keep everything if it were carried; None for one that is installed."""
    if not is_packed():
        return None
    folder = Path(sys.executable).resolve().parent if _frozen() else Path(os.environ[FOLDER]).resolve()
    return folder.parent / CARRIED


def carried() -> Path | None:
    """Where this copy keeps everything, once it was told to be carried; None for every other."""
    folder = beside()
    return folder if folder is not None and folder.is_dir() else None


def _frozen() -> bool:
    """Whether this program holds its Python inside: what PyInstaller says of its own."""
    return bool(getattr(sys, "frozen", False))
