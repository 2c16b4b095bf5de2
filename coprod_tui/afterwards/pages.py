"""The words of a page (HTML) that came as a message, line by line; what it quotes is marked with ">".

Nothing is drawn and nothing is fetched. Whatever a reader would see or miss that is no word - a picture, hidden text -
is said as a doubt.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

AT_ONCE = 16 * 1024
MOST_UNFINISHED = 256 * 1024
"""Characters of a tag, a comment or a style sheet that may stand open while the rest of it is looked for."""
UNREAD = frozenset("head script style title template noscript".split())
ALONE = frozenset("area base br col embed hr img input link meta source track wbr".split())
BREAKS = frozenset(
    "address article blockquote br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section"
    " table tr ul".split()
)
CELLS = frozenset("td th".split())
STRUCK = frozenset("s strike del".split())
"""What shows words as taken back."""
STRANGE = frozenset("svg math iframe object embed applet video audio canvas form input select textarea button".split())
"""What may say something that is no word of the page's text."""
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])"
    r"|line-through|(?<!-)color\s*:\s*(?:#fff\b|#ffffff|white|transparent)",
    re.IGNORECASE,
)
DOT = re.compile(r"\s*[01](px)?\s*")


class PageWords(HTMLParser):
    """said: the text with line ends. doubts: reason ids for why that may not be all a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.doubts: dict[str, None] = {}
        self._silent: list[str] = []
        self._quotes = 0
        self._as_written = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag in UNREAD:
            self._silent.append(tag)
        if tag == "img" and not (DOT.fullmatch(told.get("width", "")) or DOT.fullmatch(told.get("height", ""))):
            self.doubts["mail-unread-part"] = None
        if tag in STRANGE or "background" in told:
            self.doubts["mail-unread-part"] = None
        shown = tag not in UNREAD and not self._silent
        if tag in STRUCK or (shown and ("hidden" in told or HIDDEN.search(told.get("style", "")))):
            self.doubts["mail-page-hides"] = None
        if tag == "blockquote":
            self._quotes += 1
        self._as_written += tag == "pre"
        self._break(tag)
        if tag == "hr":
            self.said.append("_" * 32)
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        self._as_written = max(0, self._as_written - (tag == "pre"))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        lines = data.split("\n") if self._as_written else [data]
        for place, line in enumerate(lines):
            if place:
                self._break("br")
            self.said.append(re.sub(r"\s+", " ", line))

    def handle_comment(self, data: str) -> None:
        if data.startswith((">", "->")):  # browsers end such a comment at once, and show what stands after
            self.doubts["mail-page-hides"] = None

    def _break(self, tag: str) -> None:
        if tag in BREAKS:
            self.said.append("\n" + "> " * min(self._quotes, 1))
        elif tag in CELLS:
            self.said.append(" ")


def fed(parser: HTMLParser, html: str) -> bool:
    """Give a page to a parser in time that grows with its length alone; whether all of it could be read.

    The standard library looks through an unfinished tag again from every mark in it. What stands unfinished at the end
    is no text: browsers leave it out too.
    """
    for place in range(0, len(html), AT_ONCE):
        parser.feed(html[place : place + AT_ONCE])
        if len(parser.rawdata) > MOST_UNFINISHED:
            return False
    unfinished = parser.rawdata
    if unfinished.startswith("<") or parser.cdata_elem is not None:
        return not unfinished.strip()
    parser.close()
    return True


def page_words(html: str) -> tuple[str, tuple[str, ...]]:
    """The words, line by line, and reason ids for why they may not be all of it."""
    page = PageWords()
    if not fed(page, html):
        page.doubts["mail-page-broken"] = None
    rows = (" ".join(line.split()) for line in "".join(page.said).split("\n"))
    return "\n".join("" if row == ">" else row for row in rows), tuple(page.doubts)
