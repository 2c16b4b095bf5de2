"""Texts in which what is to be pointed out is marked: [letters] and <hard words>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OWN = Path(__file__).with_name("texts")
_MARKED = re.compile(r"\[([^\]]+)\]|<([^>]+)>")


class MarkedLine(NamedTuple):
    """letters: without their points and their plural, each once. hard: where each stands in the words."""

    words: str
    letters: tuple[str, ...]
    hard: tuple[tuple[int, int], ...]


def marked_lines(file: Path) -> Iterator[MarkedLine]:
    for line in file.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        letters: dict[str, None] = {}
        hard, words, upto = [], "", 0
        for one in _MARKED.finditer(line):
            words += line[upto : one.start()]
            upto = one.end()
            if one[1]:
                letters[plain_letters(one[1])] = None
            else:
                hard.append((len(words), len(words) + len(one[2])))
            words += one[1] or one[2]
        yield MarkedLine(words + line[upto:], tuple(letters), tuple(hard))


def plain_letters(letters: str) -> str:
    """One way to write them: "C.Q.C.s" and "cqc" are CQC."""
    alone = letters.replace(".", "").split("-")[0]
    return (alone[:-1] if alone.endswith("s") and len(alone) > 2 else alone).upper()
