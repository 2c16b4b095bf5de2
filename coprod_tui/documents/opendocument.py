"""An OpenDocument text (.odt) as blocks, opened with odfdo."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from coprod_tui.documents.block import Mark
from coprod_tui.documents.libraries import needed
from coprod_tui.documents.links import with_join_address
from coprod_tui.documents.nodes import Grid, Node, Paragraph

INSIDE = frozenset({"text:section", "text:index-body", "text:numbered-paragraph", "draw:text-box"})
GONE = frozenset({
    "office:annotation", "text:note", "text:tracked-changes", "text:sequence-decls", "text:table-of-content",
    "text:bookmark-ref", "svg:desc", "svg:title",
})  # fmt: skip
MOST_COLUMNS = 60
LOWEST = 6


def read_opendocument(raw: bytes) -> tuple[list[Node], list[Node]]:
    """The nodes of a document, and those at the head and foot of its pages. Raises whatever odfdo and lxml raise."""
    with needed("odfdo"):
        from odfdo import Document  # noqa: PLC0415  an optional library, and slow to bring in
    document = Document(io.BytesIO(raw))
    walk = _Walk(document)
    styles: Any = document.get_part("styles.xml")
    around = [node for each in styles.get_elements("//style:header|//style:footer") for node in walk.body(each)]
    return list(walk.body(document.body)), around


class _Walk:
    """One walk over a document's tree."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.marks: dict[tuple[str, int], Mark] = {}
        self.titles: dict[str, tuple[bool, bool]] = {}  # by style name: is it the title's, is it bold

    def body(self, element: Any, depth: int = 0) -> Iterator[Node]:
        for child in element.children:
            match child.tag:
                case "text:h":
                    level = str(child.get_attribute("text:outline-level") or 1)
                    yield from self.para(child, "heading", min(int(level) if level.isdigit() else 1, LOWEST - 2) + 1)
                case "text:p":
                    yield from self.para(child, "point" if depth else "prose", depth)
                case "text:list":
                    mark = self.mark(str(child.get_attribute("text:style-name") or ""), depth + 1)
                    for item in child.children:
                        for node in self.item(item, depth + 1):
                            if isinstance(node, Paragraph) and node.level == depth + 1:
                                node.mark = mark
                            yield node
                case "table:table":
                    yield Grid(list(self.rows(child)))
                case tag if tag in INSIDE:
                    yield from self.body(child, depth)

    def item(self, item: Any, depth: int) -> Iterator[Node]:
        """A point: its first paragraph, with the others as its further lines; then what is nested in it."""
        first: Paragraph | None = None
        for node in self.body(item, depth):
            if isinstance(node, Paragraph) and node.kind == "point" and node.level == depth and first is not None:
                first.lines += node.lines
                continue
            if first is not None and node is not first:
                yield first
                first = None
            if isinstance(node, Paragraph) and node.kind == "point" and node.level == depth:
                first = node
            else:
                yield node
        if first is not None:
            yield first

    def para(self, element: Any, kind: str, level: int) -> Iterator[Node]:
        pieces: list[str] = []
        boxes: list[Any] = []
        _collect_text(element, pieces, boxes)
        title, bold = self.style(str(element.get_attribute("text:style-name") or ""))
        lines = "".join(pieces).split("\n")
        yield Paragraph("heading", lines, 1) if title and kind == "prose" else Paragraph(kind, lines, level, bold)
        for box in boxes:
            yield from self.body(box)

    def mark(self, name: str, depth: int) -> Mark:
        """The mark that a list of this style has before its points at this depth."""
        if (name, depth) not in self.marks:
            style = self.document.get_style("list", name) if name else None
            levels = {
                str(each.get_attribute("text:level")): each.tag
                for each in (style.children if style is not None else ())
            }
            kind = levels.get(str(depth), "")
            self.marks[name, depth] = (
                "bullet" if kind.endswith("bullet") else "number" if kind.endswith("number") else ""
            )
        return self.marks[name, depth]

    def style(self, name: str) -> tuple[bool, bool]:
        """Whether this style is the title's, and whether it is bold."""
        if name not in self.titles:
            self.titles[name] = (name == "Title", False)
            style = self.document.get_style("paragraph", name) if name else None
            if style is not None:
                parent = str(style.get_attribute("style:parent-style-name") or "")
                text = style.get_element("style:text-properties")
                bold = text is not None and text.get_attribute("fo:font-weight") == "bold"
                self.titles[name] = ("Title" in (name, parent), bold)
        return self.titles[name]

    def rows(self, table: Any) -> Iterator[list[list[Node]]]:
        for child in table.children:
            if child.tag == "table:table-row":
                yield self.row(child)  # a repeated row is blank, or people mean it once
            elif child.tag in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
                yield from self.rows(child)

    def row(self, row: Any) -> list[list[Node]]:
        cells: list[list[Node]] = []
        for child in row.children:
            if child.tag in ("table:table-cell", "table:covered-table-cell"):
                times = str(child.get_attribute("table:number-columns-repeated") or 1)
                again = min(int(times) if times.isdigit() else 1, MOST_COLUMNS - len(cells))
                cells += [list(self.body(child)) for _ in range(max(again, 0))]
        return cells


def _collect_text(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    pieces.append(" ".join((element.text or "").split("\n")))
    for child in element.children:
        match child.tag:
            case "text:s":
                count = str(child.get_attribute("text:c") or 1)
                pieces.append(" " * min(int(count) if count.isdigit() else 1, 200))
            case "text:tab":
                pieces.append("\t")
            case "text:line-break":
                pieces.append("\n")
            case "draw:text-box":
                boxes.append(child)
            case "text:a":
                link_pieces: list[str] = []
                _collect_text(child, link_pieces, boxes)
                pieces.append(with_join_address("".join(link_pieces), str(child.get_attribute("xlink:href") or "")))
            case tag if tag not in GONE:
                _collect_text(child, pieces, boxes)
        pieces.append(" ".join((child.tail or "").split("\n")))
