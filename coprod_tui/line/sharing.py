"""Verbs for pages that others read, and our year: one read out, and what a body said of its page. Not for the Room."""

from __future__ import annotations

import re

from coprod_tui.line.clauses import BY
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, need_words, nothing_more, show

COLON, ARROW = re.compile(r":"), re.compile(r"(?:^|\s)(?:->|→|=>)\s")


def _page(page: str) -> Read:
    def read(rest: TypedText, _here: Here) -> ParsedLine:
        nothing_more(rest)
        return show(page)

    return read


def _about(view: str) -> Read:
    return lambda rest, _here: show(view, rest.words)


def _receipt(rest: TypedText, _here: Here) -> ParsedLine:
    """The body, when they read it, who did, and what they did: a line each. Any of the last three may be missing."""
    body, receipt = need_words(rest).parted(COLON)
    if not receipt:
        raise LineProblem("receipt-says-nothing", at=rest)
    before, did = receipt.parted(ARROW)
    day, reader = before.parted(BY)
    return show("receipt", "\n".join(each.words if each else "" for each in (body, day, reader, did)))


VERBS = (
    Verb(("newcomer",), "newcomer", N_("Reads out the page for somebody new. Not on the big screen."),
        _page("newcomer"), bare=True),
    Verb(("board",), "board WHOSE", N_("Reads out the page for a body that you ask. Not on the big screen."),
        _about("board")),
    Verb(("public",), "public", N_("Reads out the page for everybody else. Not on the big screen."), _page("public"),
        bare=True),
    Verb(("year",), "year DATE", N_("Reads out our year, or all since a day. Not on the big screen."), _about("year")),
    Verb(("receipt",), "receipt WHOSE: DATE by WHO -> WHAT",
        N_("Keeps when a body read its page, who read it, and what they did. Not on the big screen."), _receipt),
)  # fmt: skip
