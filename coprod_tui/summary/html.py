"""A summary as one HTML file: no scripts, nothing fetched, readable on a telephone, on paper and by a screen reader.

Print follows the RNIB's clear print advice: 14 point, left aligned, no italics or underlining, 60 to 70 characters a
line. People's words stand in <bdi> or dir="auto", so that a name written from right to left turns nothing round.
"""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from coprod_tui.summary.contents import anchor
from coprod_tui.summary.direction import line_goes_left
from coprod_tui.summary.fold import on_paper
from coprod_tui.summary.height import first_fills_a_sheet
from coprod_tui.summary.page import Block, Detail, Line, Para, Points, Summary, plain
from coprod_tui.summary.sealing import ending, seal_words, since
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.leftward import language_goes_left

NO_WIDTH = "\N{ZERO WIDTH SPACE}"
LONG, PIECE = re.compile(r"[^\s-]{25,}"), re.compile(r".{1,12}")
"""Twelve of the widest letters fit on a line of large print, and hardly any word has 25 without a hyphen."""


def _shape(block: Block) -> str:
    """Which of the template's macros draws it."""
    return {Para: "para", Points: "points", Detail: "card"}[type(block)]


def _all_theirs(line: Line) -> bool:
    return len(line) == 1 and line[0].theirs


def _leftward(line: Line) -> bool:
    """Whether it is people's words alone, written from right to left: a list then stands at that side too."""
    return _all_theirs(line) and line_goes_left(line)


def _found_out(_line: Line) -> str:
    return "auto"


def _told(line: Line) -> str:
    return "rtl" if line_goes_left(line) else "ltr"


def breakable(words: str) -> str:
    """Words with places where the very long ones may be broken: a zero-width space, which is no word of its own.

    WeasyPrint (70) breaks any name that ends a line of a list where `overflow-wrap` lets it break long ones.
    """
    return LONG.sub(lambda word: NO_WIDTH.join(PIECE.findall(word[0])), words)


@cache
def _templates() -> Environment:
    loader = PackageLoader("coprod_tui.summary", "templates")
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension brings it
    made.filters.update(shape=_shape, plain=plain, breakable=breakable)
    made.tests.update(theirs=_all_theirs, leftward=_leftward)
    return made


def render(summary: Summary) -> str:
    return page("summary.html.j2", summary, style="summary.css")


def page(template: str, summary: Summary, *, settled: bool = False, long: bool = False, **more: object) -> str:
    """A page from one of the templates. settled: each block says its direction, for what cannot find it out itself.

    long: everything stands closer together.
    """
    way = _told if settled else _found_out
    summary = on_paper(summary) if settled else summary
    told: dict[str, object] = {"since": since(summary), "ending": ending(summary), "seal": seal_words(summary)}
    told |= {"one_sheet": first_fills_a_sheet(summary), "long": long}
    told |= {"leftward": language_goes_left(summary.language), "anchor": anchor}
    return _templates().get_template(template).render(summary=summary, settled=settled, way=way, **told, **more)
