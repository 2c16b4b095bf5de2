"""Agendas with what is right of them: a folder of files with a `truths.json`, or a file that is made from what it says.

Each entry names its `file`, and its `items` (`title`, and `minutes` and `who` where they are there). `date`, `start`,
`finish`, `place`, `chair`, `private` (the kinds of private details) and `secrets` (their words) may be there. A file
that is not in the folder is made: of `text` (with its `encoding`), of `pieces` (see `tests/documents/made.py`), or as
a `letter` (of a `kind`).
"""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

import msgspec

from tests.documents.made import letter, opendocument, word

HERE = Path(__file__).parent
SHOWN = HERE / "shown_agendas"
KEPT = HERE / "kept_agendas"
"""Written by somebody who has not seen how they are read: nothing is to be mended for one of them alone."""
SHOWN_BY_OTHERS = HERE / "shown_by_others.tar.xz"
"""Written in that way too, and shown since. Not all of it is read right, and some of its truths may be argued with."""


class RightItem(msgspec.Struct, frozen=True):
    title: str
    minutes: int | None = None
    who: str = ""


class Truth(msgspec.Struct, frozen=True):
    """One file, and what is right of it."""

    file: str
    items: list[RightItem]
    date: str = ""
    start: str = ""
    finish: str = ""
    place: str = ""
    chair: str = ""
    private: list[str] = []
    secrets: list[str] = []
    text: str = ""
    encoding: str = "utf-8"
    pieces: list[Any] = []
    letter: str = ""
    kind: str = "plain"


def truths(folder: Path) -> list[Truth]:
    """Those of a folder; none where it has no truths yet."""
    told = folder / "truths.json"
    return msgspec.json.decode(told.read_bytes(), type=list[Truth]) if told.is_file() else []


def by_others(made: Path) -> Path:
    """The folder of the agendas shown by others, unpacked into another."""
    place = made / "by_others"
    if not place.is_dir():
        with tarfile.open(SHOWN_BY_OTHERS) as packed:
            packed.extractall(place, filter="data")
    return place


def file_of(truth: Truth, folder: Path, made: Path) -> Path:
    """The file: as it lies in the folder, or made in another."""
    there = folder / truth.file
    if there.is_file():
        return there
    path = made / truth.file
    if truth.pieces:
        pieces = [
            tuple(piece) if isinstance(piece, list) and isinstance(piece[0], str) else piece for piece in truth.pieces
        ]
        return (word if path.suffix == ".docx" else opendocument)(path, *pieces)
    if truth.letter:
        return letter(path, truth.letter, kind=truth.kind)
    path.write_bytes(truth.text.encode(truth.encoding))
    return path
