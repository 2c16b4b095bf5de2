"""Notices that organisations put under every message: on secrecy, viruses, paper, lists, and who they are.

Nobody can know all of them. A paragraph is one where each of its sentences is of the message, its readers or its house.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.house_lines import CRIED, SITE, of_notice, settings_of
from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.links import LINK

if TYPE_CHECKING:
    from collections.abc import Sequence

STARS = re.compile(r"[*_=#~–—\s+-]*")
LEAST, MOST_ROWS, LONGEST, WRAPPED = 5, 25, 5_000, 58
_MARKED = re.compile(r"(?:(?<=\n)|(?<=[:;] )|(?<=and ))\(?(?:i{1,3}|iv|[a-d]|\d)\)\s")
"""How the parts of such a sentence are numbered."""


def notice(rows: Sequence[str], place: int) -> int:
    """How many lines a notice takes from here: the paragraphs that begin here, where all of each is one; else 0."""
    if not rows[place].strip() or not _begins(rows, place):
        return 0
    most, at = 0, place
    while at < len(rows) and at - place < MOST_ROWS:
        end = next((end for end in range(at, len(rows)) if not rows[end].strip()), len(rows))
        told = [row for row in rows[at:end] if not STARS.fullmatch(row)]
        if sum(map(len, told)) > LONGEST or not (_is_heading(told) or _is_notice(told)):
            break
        most = most if _is_heading(told) else end - place
        at = next((next for next in range(end, len(rows)) if rows[next].strip()), len(rows))
    return most


def _is_heading(told: Sequence[str]) -> bool:
    """Whether it is only what stands over a notice, which may have an empty line under it."""
    return CRIED.fullmatch(" ".join(told)) is not None


def _begins(rows: Sequence[str], place: int) -> bool:
    """Whether a paragraph may begin here. A page has no empty line between some."""
    return place > 0 and (STARS.fullmatch(rows[place - 1]) is not None or len(tokens(rows[place])) >= LEAST)


def _is_notice(told: Sequence[str]) -> bool:
    text = _MARKED.sub(" ", unbroken(told)).replace("(s)", "s").replace("*", " ")
    rest = SITE.sub(" ", LINK.sub(" ", text))
    return (len(tokens(rest)) >= LEAST and of_notice(text)) or _is_listed(told)


def unbroken(rows: Sequence[str]) -> str:
    """Lines as they were before a program broke them for their length."""
    text = ""
    for before, row in zip(("", *rows), rows, strict=False):
        goes_on = len(before.strip()) >= WRAPPED and not before.rstrip().endswith((".", "!", "?"))
        small = len(before) >= WRAPPED // 2 and row.strip()[:1].islower() and SITE.match(row.strip()) is None
        text += (" " if goes_on or small else "\n") + row.strip()
    return text.strip()


def _is_listed(told: Sequence[str]) -> bool:
    """Whether it is what a mailing list or a scanner puts at the end, with where to go."""
    rows = [row for row in told if tokens(SITE.sub(" ", LINK.sub(" ", row)))]
    where = any(map(SITE.search, told))
    return bool(rows) and where and all(of_notice(row) and settings_of(row) for row in rows)
