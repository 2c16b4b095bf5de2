"""A summary as one HTML file: no scripts, nothing fetched, readable on a telephone, on paper and by a screen reader.

Print follows the RNIB's clear print advice: 14 point, left aligned, no italics or underlining, 60 to 70 characters a
line. People's words stand in <bdi> or dir="auto", so that a name written from right to left turns nothing round.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from coprod_tui.summary.page import Card, Para, Points, plain

if TYPE_CHECKING:
    from jinja2 import Template

    from coprod_tui.summary.page import Block, Line, Summary


def _shape(block: Block) -> str:
    """Which of the template's macros draws it."""
    return {Para: "para", Points: "points", Card: "card"}[type(block)]


def _all_theirs(line: Line) -> bool:
    return len(line) == 1 and line[0].theirs


@cache
def _template() -> Template:
    loader = PackageLoader("coprod_tui.summary", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["shape"], made.filters["plain"] = _shape, plain
    made.tests["theirs"] = _all_theirs
    return made.get_template("summary.html.j2")


def render(summary: Summary) -> str:
    return _template().render(summary=summary)
