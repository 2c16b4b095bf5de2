"""A web page (HTML) as nodes: its text in order, without styles, scripts and what is hidden."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from coprod_tui.documents.block import Mark
from coprod_tui.documents.html_feed import feed
from coprod_tui.documents.links import with_join_address
from coprod_tui.documents.nodes import Grid, Node, Paragraph
from coprod_tui.documents.page_rows import OpenTags, with_rows

SILENT = frozenset("script style template title head noscript svg math object select textarea iframe".split())
BLOCKS = frozenset(
    "address article aside blockquote body center div dl fieldset figure footer form header hr html main nav"
    " p pre section".split()
)
ALONE = frozenset("area base br col embed hr img input link meta source track wbr".split())
TABLES = frozenset("table tr td th".split())
INLINE = frozenset("a abbr b cite code em font i mark s small span strike strong sub sup time u".split())
BOLD = frozenset("b strong".split())
STRUCK = frozenset("s strike del".split())
AFTER_HEAD = frozenset("body h1 h2 p div table ul ol".split())
HEADING = re.compile(r"h[1-6]")
HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
"""The mark that Word writes before a point as text: it says bullet or number."""
LIST_PARA = re.compile(r"MsoListParagraph|ListParagraph")
WORD_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")
GOOGLE_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")
"""The level of a list in a page from Google Docs, which nests no list and says the level in its class."""
MOST_DEEP = 200


class PageNodes(HTMLParser):
    """A parser of HTML. nodes: what is on the page. title: the page's own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Node] = []
        self.title = ""
        self._into: list[list[Node]] = [self.nodes]
        self._grids: list[Grid] = []
        self._silent: list[str] = []
        self._marked = False
        self._lists = 0
        self._marks: list[Mark] = []
        self._google = 0
        self._tags = OpenTags()
        self._para = Paragraph()
        self._text: list[str] = []
        self._bold = 0
        self._plain = False
        self._struck = 0
        self._all_struck = True
        self._as_written = 0
        self._in_title = False
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if self._silent:
            self._unseen(tag, attrs)
            return
        if IGNORED.search(attributes.get("style", "")):
            self._silent.append(tag)
            self._marked = True
            return
        if tag not in ALONE and (tag in SILENT or HIDDEN.search(attributes.get("style", "")) or "hidden" in attributes):
            self._in_title = tag == "title"
            self._silent.append(tag)
            return
        self._tags.open("" if tag in ALONE else tag, attributes.get("class", ""), block=tag not in INLINE)
        self._bold += tag in BOLD
        self._struck += tag in STRUCK
        self._as_written += tag == "pre"
        self._link = attributes.get("href", "") if tag == "a" else self._link
        if tag == "br":
            self._text.append("\n")
        elif tag in ("ul", "ol", "li"):
            self._list(tag, attributes)
        elif tag in ("dt", "dd"):
            self._definition(tag)
        elif tag in TABLES:
            self._table(tag, attributes)
        elif HEADING.fullmatch(tag):
            self._end()
            self._para = Paragraph("heading", level=int(tag[1]))
        elif tag in BLOCKS:
            self._block(attributes)

    def _list(self, tag: str, attributes: dict[str, str]) -> None:
        self._end()
        if tag != "li":
            self._lists += 1
            self._marks.append("number" if tag == "ol" else "bullet")
            self._google = int(deep[1]) if (deep := GOOGLE_LEVEL.search(attributes.get("class", ""))) else 0
            return
        mark = self._marks[-1] if self._marks else ""
        self._para = Paragraph("point", level=max(self._lists, 1) + self._google, mark=mark)

    def _list_ends(self, tag: str) -> None:
        self._end()
        if tag != "li":
            self._lists, self._google = max(0, self._lists - 1), 0
            self._marks = self._marks[:-1]

    def _definition(self, tag: str) -> None:
        """Begin a term (dt) or its description (dd): one line where the term is a time, else a point and one below."""
        term = "".join(self._text).strip()
        if tag == "dd" and self._para.kind == "point" and term[:1].isdigit():
            self._text.append(
                "\n" if any(c.isalpha() for c in term.casefold().replace("am", "").replace("pm", "")) else " "
            )
            return
        self._end()
        self._para = Paragraph("point", level=max(self._lists, 1) + (tag == "dd"))

    def _unseen(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A start tag inside an element that is not shown."""
        self._in_title = tag == "title"
        if tag not in ALONE and tag == self._silent[-1]:
            self._silent.append(tag)
        elif tag in AFTER_HEAD and self._silent == ["head"]:  # one that was never closed ends where the page begins
            self._silent.clear()
            self.handle_starttag(tag, attrs)

    def _table(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table" and len(self._grids) < MOST_DEEP:
            self._end()
            self._grids.append(Grid())
            self._into[-1].append(self._grids[-1])
        elif tag == "tr" and self._grids:
            self._end()
            self._grids[-1].rows.append([])
        elif tag in ("td", "th") and self._grids:
            self._end()
            self._cell(attributes.get("colspan", "1"))

    def _block(self, attributes: dict[str, str]) -> None:
        if self._para.kind == "point" and not "".join(self._text).strip():
            return  # <li><p>: the paragraph is the point's
        if self._para.kind == "point" and self._lists:
            self._text.append("\n")
            return
        self._end()
        deep = WORD_LEVEL.search(attributes.get("style", ""))
        if deep or LIST_PARA.search(attributes.get("class", "")):
            self._para = Paragraph("point", level=int(deep[1]) if deep else 1)

    def _cell(self, span: str) -> None:
        grid = self._grids[-1]
        if not grid.rows:
            grid.rows.append([])
        if len(self._into) > len(self._grids):
            self._into.pop()
        cell: list[Node] = []
        grid.rows[-1].append(cell)
        grid.rows[-1] += [[] for _ in range(min(int(span), 60) - 1 if span.isdigit() else 0)]
        self._into.append(cell)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
            self._in_title = False
            return
        self._tags.close(tag if tag in INLINE else "")
        if tag == "a" and self._link:
            self._text, self._link = [with_join_address("".join(self._text), self._link)], ""
        self._bold = max(0, self._bold - (tag in BOLD))
        self._struck = max(0, self._struck - (tag in STRUCK))
        self._as_written = max(0, self._as_written - (tag == "pre"))
        if tag in TABLES:
            self._table_ends(tag)
        elif tag in ("ul", "ol", "li"):
            self._list_ends(tag)
        elif HEADING.fullmatch(tag) or (tag in BLOCKS and not (self._para.kind == "point" and self._lists)):
            self._end()
        self._tags.close("" if tag in INLINE else tag)

    def _table_ends(self, tag: str) -> None:
        self._end()
        if self._grids and tag != "tr" and len(self._into) > len(self._grids):
            self._into.pop()
        if self._grids and tag == "table":
            self._grids.pop()

    def handle_data(self, data: str) -> None:
        if self._in_title and self._silent:
            self.title += data
        if self._marked and data.strip():
            self._para.mark = "number" if any(map(str.isdigit, data)) else "bullet"
            self._marked = False
        if self._silent:
            return
        self._tags.add_text(data)
        self._text.append(data if self._as_written else re.sub(r"\s+", " ", data))
        if data.strip():
            self._plain = self._plain or not self._bold
            self._all_struck = self._all_struck and bool(self._struck)

    def _end(self) -> None:
        """End the paragraph that is being read."""
        lines = [" ".join(line.split(" ")).strip(" ") for line in "".join(self._text).split("\n")]
        para = self._para
        para.lines = [line for line in lines if line.strip()]
        para.bold = not self._plain
        para.on_page = self._tags.end_paragraph()
        if para.worded:
            if self._all_struck:
                para.lines = [f"~~{' '.join(para.lines)}~~"]
            self._into[-1] += _split_at_blanks(para, lines)
        self._para, self._text = Paragraph(), []
        self._plain, self._all_struck = False, True

    def finished(self) -> list[Node]:
        self._end()
        return with_rows(self.nodes)


def _split_at_blanks(para: Paragraph, lines: list[str]) -> list[Paragraph]:
    """A paragraph of prose, split at its empty lines."""
    stripped = [line.strip() for line in lines]
    while stripped and not stripped[-1]:
        stripped.pop()
    if para.kind != "prose" or "" not in stripped or len(para.lines) < 2:  # noqa: PLR2004  one line is one
        return [para]
    parts: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return [replace(para, lines=each) for each in parts if each]


def read_page(html: str) -> tuple[list[Node], str] | None:
    """The nodes of a page, and its title; None where it cannot be read in linear time (see `html_feed.py`)."""
    page = PageNodes()
    if not feed(page, html):
        return None
    return page.finished(), " ".join(page.title.split())
