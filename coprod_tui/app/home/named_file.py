"""A file that is named where words are asked for: a list of members, an agenda."""

from __future__ import annotations

from pathlib import Path


def named_file(words: str) -> Path | None:
    """The file whose place was typed or dropped here; None where these are words of another kind."""
    said = words.strip()
    path = Path(said.strip("'\"")).expanduser()
    try:
        return path if said and "\n" not in said and path.is_file() else None
    except (OSError, ValueError):
        return None
