"""The agenda in a file: from headings, lists, tables, or a line for each item.

Where the file has a section called "Agenda", the items are there, and every other section is listed as left out. In
any other file the first heading is the title and the rest is the agenda. No line is dropped: it becomes an item, part
of an item, a fact of the meeting or a private detail, or it is listed as unread with its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from coprod_tui.documents.block import FileBlock, FileRead, FileSection
from coprod_tui.documents.source import letter_in, read_document, read_plain
from coprod_tui.model.text import clean
from coprod_tui.planning import times
from coprod_tui.planning.agenda_blocks import AgendaBlocks
from coprod_tui.planning.beside import leave_out
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import facts_in
from coprod_tui.planning.in_letter import in_letter
from coprod_tui.planning.layout import PAGE, Layout, lay_out, single_lines, without_furniture
from coprod_tui.planning.likelihood import is_sure, likeliest
from coprod_tui.planning.line_heads import with_heads
from coprod_tui.planning.list_edges import without_edges
from coprod_tui.planning.list_ends import sections_apart
from coprod_tui.planning.other_layouts import other_layouts
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, PrivateDetail, Unread
from coprod_tui.planning.private import without_private
from coprod_tui.planning.sections import OPENED, bare
from coprod_tui.planning.stanzas import with_inline, with_lists, with_stanzas

__all__ = ["AgendaDraft", "PlannedItem", "Unread", "parse_agenda", "read_agenda"]


BARS = re.compile(r"\s+[|•·]\s+")
SENTENCE = re.compile(
    r"(?<=[\w)’'][.!?])(?<!\b[ap]\.m\.)(?<!\b(?:St|Dr|Mr|No|Rd)\.)(?<!\bMrs\.)(?<!\b[A-Z]\.)\s+(?=[A-Z])"
)
MANY_PIECES = 3
"""A heading of so many pieces, "Forum | 5 March | Town Hall", says more than what the meeting is called."""


def read_agenda(path: Path) -> AgendaDraft:
    """The agenda in a file of any format that we read, a letter's among them.

    Any other format is refused with an "agenda-..." reason (see documents/source.py). The library that a format needs
    is imported here, which takes a while: do not call this on a thread that must answer at once.
    """
    letter = letter_in(path)
    return in_letter(*letter, clean(path.name), agenda_of) if letter else agenda_of(read_document(path))


def parse_agenda(text: str, *, file: str = "") -> AgendaDraft:
    """The agenda in a text. A text without any words is refused: "agenda-empty", with `file`."""
    return agenda_of(read_plain(text, file))


def agenda_of(file: FileRead) -> AgendaDraft:
    """The agenda in a file whose blocks were read: what the rules find, or another layout that is clearly likelier."""
    lines = [line for block in with_lists(with_stanzas(with_inline(file.blocks))) for line in single_lines(block)]
    without, private = without_private(_in_sentences(lines))
    blocks, apart = sections_apart(with_heads(without_furniture(without)))
    prose = frozenset(block.line for block in blocks if block.kind == "prose")
    listed = frozenset(
        block.line for block in blocks if block.kind == "row" or (block.kind == "point" and block.level == 1)
    )

    def read(layout: Layout) -> AgendaDraft:
        layout.left_out += apart
        return without_edges(_read(layout, file, private), prose)

    rules = read(lay_out(blocks))
    return rules if is_sure(rules) else likeliest([rules, *map(read, other_layouts(blocks))], listed)


def _read(layout: Layout, file: FileRead, private: Sequence[PrivateDetail]) -> AgendaDraft:
    """The agenda by one layout of the file. private: the private details that were taken out of it before."""
    drafts = AgendaBuilder(private, file.written)
    for heading in (layout.title, layout.heading):
        if heading:
            _take_title(heading, drafts)
    _take_facts(layout.about, drafts)
    opened = _opened_section(layout)
    for heading, body in layout.left_out:
        if not opened or heading is not opened[0]:
            leave_out(heading, body, drafts)
    AgendaBlocks(drafts, whole=layout.whole, opened=opened[0] if opened else None).read_agenda(layout.agenda)
    _take_facts(layout.signed, drafts)
    _take_page_edges(file.around, drafts)
    agenda = drafts.agenda()
    return agenda.but(title=agenda.title or file.title, unit=file.unit, notes=file.notes)


def _in_sentences(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with a sentence each where prose above the list says when the meeting is among other things."""
    first = next((at for at, block in enumerate(blocks) if block.kind in ("point", "columns")), 0)
    return [
        block.but(lines=(sentence,)) if len(parts) > 1 else block
        for at, block in enumerate(blocks)
        for parts in (
            SENTENCE.split(block.text) if at < first and block.kind == "prose" and _says_when(block) else [""],
        )
        for sentence in parts
    ]


def _says_when(block: FileBlock) -> bool:
    return len(block.lines) == 1 and bool(times.day(block.text) or times.span(times.spoken(block.text)))


def _take_facts(blocks: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Take what lines outside the agenda say of the meeting, in the order of the file."""
    AgendaBlocks(drafts, whole=False, opened=None).take_facts(blocks)


def _take_page_edges(blocks: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Take what the head and the foot of each page say: how to join, and facts of the meeting. They have no items."""
    left, private = without_private(blocks)
    drafts.private += tuple(each for each in private if each.text not in {known.text for known in drafts.private})
    for block in left:
        if PAGE.fullmatch(block.one_line) or block.one_line == drafts.title:
            continue
        for piece in BARS.split(block.one_line) if any(map(facts_in, BARS.split(block.one_line))) else [block.one_line]:
            if not drafts.title and block.kind != "row" and not times.day(piece) and not facts_in(piece):
                drafts.title = piece
            else:
                drafts.take_line(piece, block.line)


def _opened_section(layout: Layout) -> FileSection | None:
    """The heading "Minutes" or "Notes" of a section that holds all items: it is then no item itself. None elsewhere."""
    if not layout.whole:
        return None
    heads = [at for at, block in enumerate(layout.agenda) if block.kind == "heading"]
    first = min((layout.agenda[at].level for at in heads), default=0)
    outer = [layout.agenda[at] for at in heads if layout.agenda[at].level == first]
    loose = [block for block in layout.agenda[: heads[0] if heads else 0] if block.kind in ("point", "columns")]
    if len(outer) == 1 and not loose and OPENED.fullmatch(bare(outer[0].text)):
        return outer[0], []
    return None


def _take_title(heading: FileBlock, drafts: AgendaBuilder) -> None:
    """Take the title. A heading that is only a date and "Agenda" or "Meeting" is none; a second one is listed."""
    drafts.take_place(heading.text)
    left = drafts.take_when(heading.text)
    drafts.take_place_held(left)
    if not any(map(str.isalnum, left)) and left != heading.text:
        drafts.when_line = heading.line
    if not any(c.isalnum() for c in left) or re.fullmatch(
        r"\W*(?:the |meeting |draft |our )*(?:agenda(?: items?)?|meeting)\W*(?:for|of|on)?\W*", left, re.IGNORECASE
    ):
        return
    pieces = [piece.strip() for piece in BARS.split(heading.text)]
    if drafts.title:
        drafts.list_unread(heading.line, heading.text, "about-meeting")
    elif len(pieces) >= MANY_PIECES and left != heading.text:
        drafts.title = pieces[0]
        for piece in pieces[1:]:
            drafts.take_line(piece, heading.line)
    else:
        drafts.title = heading.text
