"""The lists that plain language is measured by, read when the first word is looked at: a start does not wait for them.

`acronyms.tsv` (letters, meaning, source), `plainer.tsv` (hard word, plainer ones, sort of word, source; a sort x
is only offered) and `sources.tsv` (key, name, address, seen: whether the page was read, or it is the body's own and the
fact is generally known). The first line of each is its heading.
`ordinary.txt`: common words that people write in capitals to be loud.
`familiar.txt`: long words that most people of eleven know.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

TableName = Literal["acronyms", "plainer", "sources"]


def rows(name: TableName) -> list[str]:
    """Its rows as they stand there, without the heading."""
    return Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()[1:]


def table(name: TableName) -> list[tuple[str, ...]]:
    """Its rows, without the heading."""
    return [tuple(row.split("\t")) for row in rows(name)]


@cache
def ordinary() -> frozenset[str]:
    return _words("ordinary")


@cache
def familiar() -> frozenset[str]:
    return _words("familiar")


def _words(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(f"{name}.txt").read_text("utf-8").split())
