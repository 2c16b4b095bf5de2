"""Texts in which what is to be pointed out is marked: [letters] and <hard words>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWN = Path(__file__).with_name("texts")
_MARKED = re.compile(r"\[([^\]]+)\]|<([^>]+)>")


class MarkedLine(NamedTuple):
    """letters: without their points and their plural, each once. hard: as they stand."""

    words: str
    letters: tuple[str, ...]
    hard: tuple[str, ...]


def marked_lines(file: Path) -> Iterator[MarkedLine]:
    for line in file.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = [(letters, hard) for letters, hard in _MARKED.findall(line)]
        letters = dict.fromkeys(plain_letters(letters) for letters, _hard in found if letters)
        words = _MARKED.sub(lambda one: one[1] or one[2], line)
        yield MarkedLine(words, tuple(letters), tuple(hard for _letters, hard in found if hard))


def plain_letters(letters: str) -> str:
    """One way to write them: "C.Q.C.s" and "cqc" are CQC."""
    alone = letters.replace(".", "").split("-")[0]
    return (alone[:-1] if alone.endswith("s") and len(alone) > 2 else alone).upper()
