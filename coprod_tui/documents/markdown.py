"""A Markdown file as a flat list of blocks (headings, points, prose, table rows), each with its line and plain text.

Block structure is markdown-it's; links become their text, emphasis marks and `:emoji:` codes go, and everything else
that people wrote stays whole. Indented lines are never code here, and a line that looks like a link definition is a
line: people indent freely, and nothing may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from coprod_tui.documents.block import FileBlock, Mark, nested
from coprod_tui.documents.layouts import tables_in
from coprod_tui.documents.links import JOINING
from coprod_tui.documents.numbers import numbered
from coprod_tui.documents.page_numbers import without_page_numbers
from coprod_tui.model.text import clean

MARKDOWN = MarkdownIt("commonmark").enable("table").disable(["reference", "code"])
WORD_BULLET = re.compile(r"^([ \t]*)[•▪◦●‣∙·○◯■□◆◇➢➤❖►▶✓✔→–—][ \t]+")  # as pasted from a word processor
TWO_MARKS = re.compile(r"^([ \t]*[-*+][ \t]+)(?:\d{1,2}[.)]|[-*+•])[ \t]+(?=\S)")
KEYCAP = re.compile(r"^\s*(\d)\ufe0f?\u20e3\s*")
"""A number as a keycap emoji, which telephones put before the points of a list."""
UNDERLINE = re.compile(r"\s*~{3,}\s*")
"""A line of tildes below words is for the look; Markdown would take all that follows for code."""
STARRED = re.compile(r"^\s*([*~=•])\s+(?=\S)(.*\S)\s+\1\s*$")
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
EMOJI_CODE = re.compile(r"(?<!\S):([a-z][a-z0-9_+-]*):(?!\S)")
TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|center|code|del|details|div|em|font|hr|i|img|ins|kbd|mark|p|s|small|span|strong|sub"
    r"|summary|sup|u|ul|ol|li)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
FRONT_LINE = re.compile(r"[\w-][\w -]*:(\s|$)|\s*-\s|\s+\S|\s*$|#")
CELL_END = re.compile(r"(?<!\\)\|")
LIST_OR_QUOTE = re.compile(r"[\s>*+-]*(?:\d+[.)])?\s*")
LEADING_MARKS = re.compile(r"^(?:[\s>*+-]|\d+[.)]\s)*")
OWN_LINE = re.compile(r"[a-z][a-z ]{0,20}:\s|\w{1,2}[.)]\s", re.IGNORECASE)  # "from: Amy", "b) Food"
PLANNED_END = re.compile(r"(?:[)\]]|\s[–—-]\s(?:[A-Z][\w’'.-]*,?\s?(?:(?:and|&)\s)?){1,6})\s*$")
"""How a line ends that says who, or how long."""
WRAPPED_AT = 70  # editors cut lines at 72 characters or more


def read_blocks(text: str) -> list[FileBlock]:
    """Every line with words in it is in a block, in the file's order."""
    return read_rows(text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def read_rows(rows: Sequence[str]) -> list[FileBlock]:
    """The same, from lines."""
    rows = [
        "" if UNDERLINE.fullmatch(row) else r"\--" if row.rstrip() == "--" else STARRED.sub(r"\2", row) for row in rows
    ]
    rows = [KEYCAP.sub(r"\1. ", row) for row in rows]
    source = [TWO_MARKS.sub(r"\1", WORD_BULLET.sub(r"\1- ", row)) for row in rows] or [""]
    front = _front_matter(source)
    for block in front:
        source[block.line - 1] = ""
    if front:
        source[0] = source[front[-1].line] = ""
    tables, source = tables_in(without_page_numbers(source))
    tables = [block.but(cells=tuple(map(_plain_cell, block.cells))) for block in tables]
    source = numbered(source)
    walk = _Walk(source)
    blocks = [*front, *tables, *walk.blocks()]
    lost = [  # nested deeper than markdown-it goes
        FileBlock("aside", number, (clean(LEADING_MARKS.sub("", row)),), why="too-deep")
        for number, row in enumerate(source, 1)
        if number not in walk.lines_in_blocks and _has_words(row)
    ]
    return nested(sorted([*blocks, *lost], key=lambda block: block.line))


def _plain_cell(cell: str) -> str:
    """The text of a cell, line by line, without Markdown's marks."""
    return "\n".join(_plain(MARKDOWN.parseInline(line)) for line in cell.split("\n"))


def _has_words(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _front_matter(source: Sequence[str]) -> list[FileBlock]:
    """The `key: value` lines between `---` marks that some editors put first."""
    if source[0].rstrip() != "---":
        return []
    for end, row in enumerate(source[1:50], 1):
        if row.rstrip() in ("---", "..."):
            rows = enumerate(source[1:end], 2)
            return [FileBlock("aside", n, (clean(each),), why="front-matter") for n, each in rows if each.strip()]
        if not FRONT_LINE.match(row):
            return []
    return []


class _Walk:
    """One walk over markdown-it's tokens. lines_in_blocks: the lines, from 1, whose words are in a block."""

    def __init__(self, source: Sequence[str]) -> None:
        self.source = source
        self.depth = 0  # of lists
        self.marks: list[Mark] = []
        self.first = False  # the next text is the first of its point
        self.lines_in_blocks: set[int] = set()  # the lines whose words are in a block

    def blocks(self) -> Iterator[FileBlock]:  # noqa: C901  one case for each kind of token
        within: Token | None = None
        for token in MARKDOWN.parse("\n".join(self.source)):
            if token.map and token.type in ("inline", "tr_open", "fence", "html_block"):
                self.lines_in_blocks.update(range(token.map[0] + 1, token.map[1] + 1))
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self.depth += 1
                    self.marks.append("number" if token.type.startswith("ordered") else "bullet")
                case "bullet_list_close" | "ordered_list_close":
                    self.depth -= 1
                    self.marks.pop()
                case "list_item_open":
                    self.first = True
                case "heading_open" | "th_open" | "td_open" | "paragraph_open":
                    within = token
                case "tr_open" if token.map:
                    yield self._row(token.map[0])
                case "inline" if within is not None and within.type not in ("th_open", "td_open"):
                    yield from self._text(token, within)
                case "fence":
                    yield from self._rows(token, token.content.split("\n"), 1, "")
                case "html_block":
                    yield from self._html(token)

    def _row(self, number: int) -> FileBlock:
        """A row of a table, cut into cells here: markdown-it drops cells for which the first row has no column.

        A line without any bar right under a table is a row to Markdown. People mean a new line: it is prose.
        """
        if "|" not in self.source[number]:
            return FileBlock("prose", number + 1, (_plain(MARKDOWN.parseInline(self.source[number].strip())),))
        cells = CELL_END.split(self.source[number])
        if not LIST_OR_QUOTE.sub("", cells[0], count=1).strip():
            cells = cells[1:]
        if cells and not cells[-1].strip():
            cells = cells[:-1]
        ruled = number + 1 < len(self.source) and re.fullmatch(r"[\s>|:-]*-[\s>|:-]*", self.source[number + 1])
        plain = tuple(_plain_cell(BREAK.sub("\n", cell.strip().replace("\\|", "|"))) for cell in cells)
        return FileBlock("columns" if ruled else "row", number + 1, cells=plain)

    def _text(self, token: Token, within: Token) -> Iterator[FileBlock]:
        start = (token.map or (0, 1))[0]
        children = token.children or []
        lines = [_plain([Token("inline", "", 0, children=row)]) for row in _by_line(children)]
        if lines[0].startswith(":::"):  # a coloured box, in some editors
            yield FileBlock("aside", start + 1, (lines.pop(0),), why="markup")
            start += 1
        while lines and not _has_words(lines[-1]):
            lines.pop()
        if not lines:
            return
        linked, bold = _ends_in_number_link(children), _all_bold(children)
        if within.type == "heading_open" and not self.depth:
            yield FileBlock("heading", start + 1, tuple(lines), int(within.tag[1:]))
            return
        if not self.depth:
            yield FileBlock("prose", start + 1, tuple(lines), linked=linked, bold=bold)
            return
        mark = self.marks[-1] if self.first else ""
        level, self.first = self.depth + (not self.first), False
        together = self._own_lines(start, lines)
        own = self._unwrapped(start, lines[:together])
        wrapped = len(own) < together
        yield FileBlock("point", start + 1, tuple(own), level, linked=linked, bold=bold, wrapped=wrapped, mark=mark)
        for offset in range(together, len(lines)):
            yield FileBlock("prose", start + 1 + offset, (lines[offset],))

    def _own_lines(self, start: int, lines: Sequence[str]) -> int:
        """How many of the lines belong to the point.

        Markdown adds any line that follows to the point, indented or not. People who start a line at the edge with a
        capital letter, after a short line, mean a new line.
        """
        for offset in range(1, len(lines)):
            row = self.source[start + offset]
            fresh = row[:1].isupper() or row[:1].isdigit() or row[:1] in "*_"
            if fresh and not self._cut_before(start + offset):
                return offset
        return len(lines)

    def _unwrapped(self, start: int, lines: Sequence[str]) -> list[str]:
        """The lines of a point as people meant them: what an editor wrapped is joined again."""
        own = list(lines[:1])
        for offset, line in enumerate(lines[1:], start + 1):
            goes_on = self._cut_before(offset) or line[:1].islower()
            if goes_on and not OWN_LINE.match(line):
                own[-1] = f"{own[-1]} {line}"
            else:
                own.append(line)
        return own

    def _cut_before(self, row: int) -> bool:
        """Whether an editor wrapped the line before this row, as the first word here did not fit on it.

        Never where the row begins with a capital after a bracket, or after a person set off by a dash.
        """
        if self.source[row].strip()[:1].isupper() and PLANNED_END.search(self.source[row - 1]):
            return False
        first = self.source[row].split(maxsplit=1)[:1]
        return len(self.source[row - 1].rstrip()) + 1 + len(first[0] if first else "") >= WRAPPED_AT

    def _rows(self, token: Token, rows: Sequence[str], below: int, why: str) -> Iterator[FileBlock]:
        start = (token.map or (0, 1))[0] + below
        if below and _has_words(token.info):
            yield FileBlock("aside", start, (clean(token.info),), why="markup")
        for offset, row in enumerate(rows):
            if not _has_words(row):
                continue
            text = (clean(row),)
            if why:
                yield FileBlock("aside", start + 1 + offset, text, why=why)
            elif self.depth:
                level, self.first = self.depth + (not self.first), False
                yield FileBlock("point", start + 1 + offset, text, level)
            else:
                yield FileBlock("prose", start + 1 + offset, text)

    def _html(self, token: Token) -> Iterator[FileBlock]:
        if token.content.lstrip().startswith("<!--") and token.content.rstrip().endswith("-->"):
            yield from self._rows(token, token.content.split("\n"), 0, "comment")
            return
        rows = [TAG.sub(" ", row) for row in token.content.split("\n")]
        bare = [raw if not _has_words(row) else "" for raw, row in zip(token.content.split("\n"), rows, strict=True)]
        yield from self._rows(token, rows, 0, "")
        yield from self._rows(token, bare, 0, "markup")


def _by_line(children: Sequence[Token]) -> list[list[Token]]:
    rows: list[list[Token]] = [[]]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            rows.append([])
        else:
            rows[-1].append(child)
    return rows


def _plain(tokens: Sequence[Token]) -> str:
    """The text of inline tokens, without marks that are only for the look."""
    text = "".join(_token_text(child) for token in tokens for child in token.children or [])
    without = EMOJI_CODE.sub(" ", text)
    return clean(without if _has_words(without) else EMOJI_CODE.sub(r"\1", text))


def _token_text(token: Token) -> str:
    match token.type:
        case "html_inline":
            return " " if TAG.fullmatch(token.content) else token.content
        case "image":
            return token.content or str(token.attrs.get("src", ""))
        case "softbreak" | "hardbreak":
            return " "
        case "link_open":  # an address that people join by is kept with the words that hide it
            return f"{address} " if JOINING.match(address := str(token.attrs.get("href", ""))) else ""
        case _:
            return token.content


def _ends_in_number_link(children: Sequence[Token]) -> bool:
    """Whether it ends in a link to a number, such as [#40](...), as the items of an issue tracker do."""
    rest = [child for child in children if child.type != "text" or child.content.strip(" .)")]
    return len(rest) > 2 and rest[-1].type == "link_close" and bool(re.fullmatch(r"#?\d+", rest[-2].content.strip()))  # noqa: PLR2004  open, text, close


def _all_bold(children: Sequence[Token]) -> bool:
    rest = [child for child in children if child.type != "text" or child.content.strip(" :")]
    return bool(rest) and rest[0].type == "strong_open" and rest[-1].type == "strong_close" and len(rest) <= 3  # noqa: PLR2004  open, text, close
