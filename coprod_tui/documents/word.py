"""A Word file (.docx) as nodes: its styles say what is a heading or a list, and tracked changes are accepted.

python-docx opens it; its own paragraphs leave out text in content controls and text boxes, so the tree is walked here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coprod_tui.documents.block import Mark
from coprod_tui.documents.libraries import needed
from coprod_tui.documents.links import with_join_address
from coprod_tui.documents.nodes import Grid, Node, Paragraph
from coprod_tui.documents.zipped import read_member, with_member

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TYPES = "[Content_Types].xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHER_TYPES = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
"""Documents with macros, and templates. python-docx refuses these types; their text is the same. No macro is run."""
BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
GONE = frozenset({"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr", "sdtEndPr", "footnoteReference"})
LOWEST = 6
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LINK_CODE = re.compile(r'HYPERLINK\s+"([^"]+)"')


def read_word(raw: bytes) -> tuple[list[Node], list[Node], bool]:
    """The nodes of a document, those at the head and foot of its pages, and whether it has macros.

    Raises whatever python-docx and lxml raise for a broken one.
    """
    types = read_member(raw, TYPES)
    plain = types
    for other in OTHER_TYPES:
        plain = plain.replace(other, PLAIN_TYPE)
    if plain != types:
        raw = with_member(raw, TYPES, plain)
    with needed("python-docx"):
        import docx  # noqa: PLC0415  an optional library, and slow to bring in
    document = docx.Document(io.BytesIO(raw))
    walk = _Walk(_styles(document.styles.element), _marks(document), _addresses(document.part))
    return list(walk.body(document.element.body)), list(_around(document, walk)), b"macroEnabled" in types


def _around(document: Any, walk: _Walk) -> Iterator[Node]:
    for section in document.sections:
        for part in (section.first_page_header, section.header, section.footer, section.first_page_footer):
            if not part.is_linked_to_previous:
                walk.links = _addresses(part.part)
                yield from walk.body(part._element)  # noqa: SLF001  python-docx's own paragraphs leave words out


@dataclass
class _Style:
    name: str = ""
    based: str = ""
    outline: int | None = None
    listed: int | None = None
    bold: bool = False


def _styles(styles: Any) -> dict[str, _Style]:
    by_id = {}
    for each in styles.iterchildren(f"{WORD}style"):
        paragraph = each.find(f"{WORD}pPr")
        by_id[each.get(f"{WORD}styleId", "")] = _Style(
            _value(each, "name").casefold(),
            _value(each, "basedOn"),
            _number(paragraph, "outlineLvl"),
            _list_depth(paragraph),
            _is_on(each.find(f"{WORD}rPr"), "b"),
        )
    return by_id


def _marks(document: Any) -> dict[tuple[str, int], str]:
    """The format of the marks of each list ("bullet", "decimal"), by the list's number and depth."""
    try:
        lists = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # no list in it
        return {}
    kinds = {
        (each.get(f"{WORD}abstractNumId", ""), int(level.get(f"{WORD}ilvl", "0"))): _value(level, "numFmt")
        for each in lists.iterchildren(f"{WORD}abstractNum")
        for level in each.iterchildren(f"{WORD}lvl")
    }
    return {
        (each.get(f"{WORD}numId", ""), depth): kind
        for each in lists.iterchildren(f"{WORD}num")
        for (abstract, depth), kind in kinds.items()
        if abstract == _value(each, "abstractNumId")
    }


def _addresses(part: Any) -> dict[str, str]:
    """The addresses of the links in one part of the file, by their ids."""
    return {id: each.target_ref for id, each in part.rels.items() if each.is_external}


def _value(element: Any, name: str) -> str:
    child = element.find(f"{WORD}{name}") if element is not None else None
    return child.get(f"{WORD}val", "") if child is not None else ""


def _number(element: Any, name: str) -> int | None:
    value = _value(element, name)
    return int(value) if value.isdigit() else None


def _is_on(element: Any, name: str) -> bool:
    child = element.find(f"{WORD}{name}") if element is not None else None
    return child is not None and child.get(f"{WORD}val", "1") not in ("0", "false", "off")


def _list_depth(paragraph: Any) -> int | None:
    """The depth in a list, from 0; None where the properties name no list, -1 where they say that it is in none."""
    numbering = paragraph.find(f"{WORD}numPr") if paragraph is not None else None
    if numbering is None:
        return None
    return -1 if _value(numbering, "numId") == "0" else _number(numbering, "ilvl") or 0


class _Walk:
    """One walk over a document's tree."""

    def __init__(self, styles: dict[str, _Style], marks: dict[tuple[str, int], str], links: dict[str, str]) -> None:
        self.styles, self.marks, self.links = styles, marks, links

    def body(self, element: Any) -> Iterator[Node]:
        for child in element.iterchildren():
            match _local(child):
                case "p":
                    yield from self.paragraph(child)
                case "tbl":
                    yield self.table(child)
                case "sdt" if not _placeholder(child):
                    yield from self.body(child)
                case "sdtContent" | "ins" | "customXml" | "smartTag" | "moveTo":
                    yield from self.body(child)

    def table(self, element: Any) -> Grid:
        return Grid([self.row(each) for each in _rows_or_cells(element, "tr")])

    def row(self, element: Any) -> list[list[Node]]:
        cells: list[list[Node]] = []
        for each in _rows_or_cells(element, "tc"):
            about = each.find(f"{WORD}tcPr")
            merged = about.find(f"{WORD}vMerge") if about is not None else None
            goes_on = merged is not None and merged.get(f"{WORD}val", "continue") == "continue"
            cells.append([] if goes_on else list(self.body(each)))
            cells += [[] for _ in range(min((_number(about, "gridSpan") or 1) - 1, 60))]
        return cells

    def paragraph(self, element: Any) -> Iterator[Node]:
        run = _Runs(self.links)
        run.take(element)
        about = element.find(f"{WORD}pPr")
        yield self.para(run, about)
        for box in run.boxes:
            yield from self.body(box)

    def para(self, run: _Runs, about: Any) -> Paragraph:
        text = "".join(run.text_pieces)
        chain = list(self.chain(_value(about, "pStyle")))
        level = self.level(about, chain)
        listed = _list_depth(about)
        named = next((each.name for each in chain if each.name.startswith("list ")), "")
        if listed is None and not named:
            listed = next((each.listed for each in chain if each.listed is not None), None)
        lines = text.split("\n")
        bold = run.bold or (not run.bold_is_set and any(each.bold for each in chain))
        if run.struck and text.strip():
            lines = [f"~~{' '.join(text.split())}~~"]
        if level:
            return Paragraph("heading", lines, level)
        mark: Mark = "bullet" if "bullet" in named else "number" if "number" in named else ""
        if listed is not None and listed >= 0:
            return Paragraph("point", lines, listed + 1, bold, mark=mark or self.mark(about, listed))
        if named and "continue" not in named:
            return Paragraph("point", lines, int(named[-1]) if named[-1].isdigit() else 1, bold, mark=mark)
        return Paragraph("prose", lines, bold=bold)

    def mark(self, about: Any, depth: int) -> Mark:
        """The mark that the list of a point has in the file."""
        properties = about.find(f"{WORD}numPr") if about is not None else None
        kind = self.marks.get((_value(properties, "numId"), depth), "")
        return "" if kind in ("", "none") else "bullet" if kind == "bullet" else "number"

    def chain(self, id: str) -> Iterator[_Style]:
        """The style with this id, and those that it is based on, in turn."""
        seen = set()
        while id in self.styles and id not in seen:
            seen.add(id)
            yield self.styles[id]
            id = self.styles[id].based

    def level(self, about: Any, chain: list[_Style]) -> int:
        """A heading's level, the document's title above all; 0 for what is no heading."""
        if any(each.name == "title" for each in chain):
            return 1
        outline = _number(about, "outlineLvl")
        for each in chain:
            if outline is None and each.name.startswith("heading ") and each.name[-1].isdigit():
                outline = int(each.name[-1]) - 1
            if outline is None:
                outline = each.outline
        return 0 if outline is None or outline >= LOWEST else min(outline + 2, LOWEST - 1)


class _Runs:
    """The text of a paragraph as it is shown once all tracked changes are accepted."""

    def __init__(self, links: dict[str, str]) -> None:
        self.links = links
        self.text_pieces: list[str] = []
        self.field: tuple[int, str] | None = None  # where the words of a link begin, and where it goes
        self.boxes: list[Any] = []
        self.bold = self.struck = True
        self.bold_is_set = False

    def take(self, element: Any) -> None:
        for child in element.iterchildren():
            name = _local(child)
            if name == "r":
                self.run(child)
            elif name in ("hyperlink", "fldSimple"):
                before = len(self.text_pieces)
                self.take(child)
                self.link(
                    before, self.links.get(child.get(RELATION, ""), "") or _link_target(child.get(f"{WORD}instr", ""))
                )
            elif name == "sdt" and _placeholder(child):
                continue
            elif name not in GONE:
                self.take(child)

    def run(self, run: Any) -> None:
        about = run.find(f"{WORD}rPr")
        if _is_on(about, "vanish"):
            return
        before = len(self.text_pieces)
        self.pieces(run)
        if any(piece.strip() for piece in self.text_pieces[before:]):
            self.bold = self.bold and _is_on(about, "b")
            self.bold_is_set = self.bold_is_set or (about is not None and about.find(f"{WORD}b") is not None)
            self.struck = self.struck and (_is_on(about, "strike") or _is_on(about, "dstrike"))

    def link(self, since: int, address: str) -> None:
        """Add the address to the text from `since` on, which is a link, if people join a meeting by it."""
        text = "".join(self.text_pieces[since:])
        if address and (shown := with_join_address(text, address)) != text:
            self.text_pieces[since:] = [shown]

    def part_of_field(self, kind: str) -> None:
        """A field as Word writes it in pieces: "begin", where it goes, "separate", its words, "end"."""
        if kind == "end" and self.field:
            self.link(*self.field)
        self.field = (len(self.text_pieces), "") if kind == "begin" else self.field if kind == "separate" else None

    def pieces(self, run: Any) -> None:
        for child in run.iterchildren():
            name = _local(child)
            if name == "fldChar":
                self.part_of_field(child.get(f"{WORD}fldCharType", ""))
            elif name == "instrText" and self.field:
                self.field = (self.field[0], self.field[1] or _link_target(child.text or ""))
            elif name == "t":
                self.text_pieces.append(child.text or "")
            elif name in BREAKS:
                self.text_pieces.append(BREAKS[name])
            elif name == "AlternateContent":  # the same thing twice, for old programs too
                chosen = child.find(f"{COMPATIBLE}Choice")
                self.boxes += list(chosen.iter(f"{WORD}txbxContent")) if chosen is not None else []
            elif name in ("drawing", "pict"):
                self.boxes += list(child.iter(f"{WORD}txbxContent"))


def _link_target(code: str) -> str:
    """The address of the link in the code of a field; "" where it has none."""
    match = LINK_CODE.search(code)
    return match[1] if match else ""


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _placeholder(element: Any) -> bool:
    """Whether a content control still shows its prompt ("Click to enter a date")."""
    about = element.find(f"{WORD}sdtPr")
    return about is not None and _is_on(about, "showingPlcHdr")


def _rows_or_cells(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table, or cells of a row, through the content controls around them."""
    for child in element.iterchildren():
        local = _local(child)
        if local == name:
            yield child
        elif local in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows_or_cells(child, name)
