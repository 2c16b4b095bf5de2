"""The lists of words by which plain language is measured. They are read on first use: starting does not wait for them.

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
    """The rows of a table, unparsed, without the heading."""
    return Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()[1:]


def table(name: TableName) -> list[tuple[str, ...]]:
    """The rows of a table as cells, without the heading."""
    return [tuple(row.split("\t")) for row in rows(name)]


@cache
def ordinary() -> frozenset[str]:
    return _word_set("ordinary")


@cache
def familiar() -> frozenset[str]:
    return _word_set("familiar")


def _word_set(name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(f"{name}.txt").read_text("utf-8").split())
