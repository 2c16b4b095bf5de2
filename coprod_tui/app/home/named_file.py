"""A file named instead of words, where a list of members or an agenda is asked for."""

from __future__ import annotations

from pathlib import Path


def named_file(words: str) -> Path | None:
    """The file whose path was typed or dropped here; None where these words are no path of a file."""
    typed = words.strip()
    path = Path(typed.strip("'\"")).expanduser()
    try:
        return path if typed and "\n" not in typed and path.is_file() else None
    except (OSError, ValueError):
        return None
