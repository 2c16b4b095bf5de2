"""An agenda from a file of plain text or Markdown: headings, lists, tables, or a line for each item.

Where the file has a section called "Agenda", the items are there and every other section is listed as left out. Else
the first heading is the title and the rest is the agenda. Nothing is dropped: a line becomes an item, part of one,
the meeting's title, date or times, or it is listed with its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from coprod_tui.documents.block import FileBlock, FileRead
from coprod_tui.documents.markdown import read_blocks
from coprod_tui.documents.source import letter_in, read_document
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean
from coprod_tui.planning import times
from coprod_tui.planning.draft import NEXT_MEETING, AgendaBuilder
from coprod_tui.planning.in_letter import in_letter
from coprod_tui.planning.layout import AGENDA, OUTSIDE, PART, Layout, lay_out, sections
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, Unread
from coprod_tui.planning.tables import is_timetable, read_table

__all__ = ["AgendaDraft", "PlannedItem", "Unread", "parse_agenda", "read_agenda"]

ABOUT = re.compile(
    r"(?:date|time|when|where|venue|place|location|room|address|event|hosts?|(?:co-?)?chairs?(?:ed by)?|facilitators?"
    r"|notes?[ -]?takers?|minute[ -]?taker|scribe|time[ -]?keeper|present|attendees|attendance|apologies|contact|zoom.*"
    r"|teams.*|meeting (?:link|id)|passcode|link|\w+ notes|recording|join\w*|dial.*)\s*:\s*\S.*",
    re.IGNORECASE,
)
LONG_POINT = 120  # a wrapped point longer than this keeps its first sentence as the title, the rest as detail
SENTENCE_END = re.compile(r"(?:(?<=[a-z0-9)\]][.!?])|(?<=[A-Z]{2}[.!?])) (?=[A-Z“\"])")


def read_agenda(path: Path) -> AgendaDraft:
    """The agenda in a file of any format that we read, a letter's among them.

    Refused with an "agenda-..." reason where it is none of them (see documents/source.py). Brings in the library that
    a format needs: not for a thread that must answer at once.
    """
    letter = letter_in(path)
    return in_letter(*letter, clean(path.name), understood) if letter else understood(read_document(path))


def parse_agenda(text: str, *, file: str = "") -> AgendaDraft:
    """The agenda in a text. A text without any words is refused: "agenda-empty", with `file`."""
    if not any(c.isalnum() for c in clean(text)):
        raise Refused("agenda-empty", file=file)
    return understood(FileRead(tuple(read_blocks(text))))


def understood(file: FileRead) -> AgendaDraft:
    """The agenda in a file that was read."""
    drafts = AgendaBuilder()
    layout = lay_out(file.blocks)
    for heading in (layout.title, layout.heading):
        if heading:
            _title(heading, drafts)
    for block in layout.about:
        if block.kind == "aside" and block.why != "too-deep":
            _aside(block, drafts)
        else:
            drafts.about(_whole(block), block.line)
    for heading, body in layout.left_out:
        _left_out(heading, body, drafts)
    _Reading(drafts, layout).read(layout.agenda)
    agenda = drafts.agenda()
    return agenda.but(title=agenda.title or file.title, unit=file.unit, notes=file.notes)


def _aside(block: FileBlock, drafts: AgendaBuilder) -> None:
    key, _, value = block.text.partition(":")
    value = value.strip(" \"'")
    if block.why == "front-matter" and key == "title" and value and drafts.title in ("", value):
        drafts.title = value
    elif block.why == "front-matter" and key == "date" and times.day(value):
        drafts.about(block.text, block.line)
    elif block.why == "too-deep":
        drafts.add(block.text, block.line, block.why)
    else:
        drafts.miss(block.line, block.text, block.why)


def _title(heading: FileBlock, drafts: AgendaBuilder) -> None:
    """A title, whole; none where it is only a date, or the word "Agenda". A second one is about the meeting."""
    left = drafts.when(heading.text)
    if not any(c.isalnum() for c in left) or re.fullmatch(r"(?:the )?agenda\W*", left.strip(), re.IGNORECASE):
        return
    if drafts.title:
        drafts.miss(heading.line, heading.text, "about-meeting")
    else:
        drafts.title = heading.text


def _left_out(heading: FileBlock, body: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """A section that is not agenda: one line in the list, unless it gives the next meeting."""
    if drafts.coming(heading.text) or NEXT_MEETING.fullmatch(heading.text):
        for block in body:
            if not drafts.coming(f"Next meeting: {_whole(block)}"):
                drafts.about(_whole(block), block.line)
        return
    drafts.miss(heading.line, heading.text, "other-section")


def _whole(block: FileBlock) -> str:
    return block.text or " | ".join(cell for cell in block.cells if cell)


class _Reading:
    """The agenda's own blocks, in order, into drafts."""

    def __init__(self, drafts: AgendaBuilder, layout: Layout) -> None:
        self.drafts, self.whole = drafts, layout.whole
        self.structured = any(block.kind not in ("prose", "aside") for block in layout.agenda)

    def read(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """notes_follow: prose after the list, and lists after that, are notes on the last item."""
        leading, parts = sections(blocks)
        self.loose(leading, notes_follow=notes_follow)
        for heading, body in parts:
            self.section(heading, body)

    def section(self, heading: FileBlock, body: Sequence[FileBlock]) -> None:
        drafts, text = self.drafts, heading.text
        day = times.day(text)
        if drafts.coming(text):
            self.read(body)
        elif NEXT_MEETING.fullmatch(text) or (self.whole and OUTSIDE.fullmatch(text.strip(" :"))):
            _left_out(heading, body, drafts)
        elif day and not any(c.isalnum() for c in text[: day.at[0]] + text[day.at[1] :]):
            if day.iso and not drafts.date:
                drafts.date = day.iso
            else:
                drafts.miss(heading.line, text, "date-heading")
            self.read(body)
        elif AGENDA.fullmatch(text):
            _title(heading, drafts)
            self.read(body)
        elif _is_group(heading, body):
            drafts.miss(heading.line, text, "group-heading")
            self.read(body, notes_follow=any(block.linked for block in body))
        else:
            drafts.add(text, heading.line)
            self.below(body)

    def below(self, body: Sequence[FileBlock]) -> None:
        """What is under an item's heading: more about it."""
        for block in body:
            if block.kind == "aside":
                _aside(block, self.drafts)
            elif block.kind == "row" or not self.drafts.coming(block.text):
                for line in block.lines if block.kind == "point" else (_whole(block),):
                    self.drafts.about_last(line, block.line)

    def loose(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """Blocks under no item's heading: each outer point, row or line is an item."""
        base = min((block.level for block in blocks if block.kind == "point"), default=1)
        at, listed = 0, False
        while at < len(blocks):
            block = blocks[at]
            end = at + 1
            if block.kind == "point":
                while end < len(blocks) and blocks[end].kind == "point" and blocks[end].level > base:
                    end += 1
                self.point(block, blocks[at + 1 : end])
                listed = True
            elif block.kind in ("columns", "row"):
                while end < len(blocks) and blocks[end].kind == "row":
                    end += 1
                read_table(block, blocks[at + 1 : end], self.drafts)
            elif block.kind == "aside":
                _aside(block, self.drafts)
            elif notes_follow and listed:
                self.below(blocks[at:])
                return
            else:
                self.line(block, blocks[end] if end < len(blocks) else None)
            at = end

    def point(self, block: FileBlock, inner: Sequence[FileBlock]) -> None:
        drafts = self.drafts
        if not drafts.items and _is_about(block.text):
            drafts.about(block.text, block.line)
            for each in inner:
                drafts.about(each.text, each.line)
            return
        if inner and _is_group(block, inner):
            drafts.miss(block.line, block.text, "group-heading")
            self.loose(inner)
            return
        first, *rest = block.lines
        parts = SENTENCE_END.split(first, maxsplit=1) if block.wrapped and len(first) > LONG_POINT else [first]
        drafts.coming(first)
        drafts.add(parts[0], block.line)
        for line in (*parts[1:], *rest):
            drafts.about_last(line, block.line)
        self.below(inner)

    def line(self, block: FileBlock, after: FileBlock | None) -> None:
        """A plain line that is under nothing."""
        drafts, text = self.drafts, block.text
        said = read_phrase(text)
        if drafts.coming(text):
            return
        if not drafts.items and (_is_about(text) or (times.day(text) and not times.leading(text))):
            drafts.about(text, block.line)
        elif said.planned and said.title and (said.start is not None or not self.structured):
            drafts.add(text, block.line)
        elif drafts.items and said.planned and not said.title:
            drafts.about_last(text, block.line)
        elif text.endswith(":") and after and after.kind in ("point", "columns"):
            drafts.miss(block.line, text, "group-heading")
        elif not drafts.items and self.structured:
            drafts.about(text, block.line)
        else:
            drafts.add(text, block.line, "plain-line" if self.structured else "")


def _is_about(text: str) -> bool:
    """Whether a line before the first item is about the meeting: "Venue: the library", "Time: 2pm - 4pm"."""
    said = read_phrase(text)
    return bool(ABOUT.fullmatch(text)) and not (said.planned and said.title)


def _is_group(heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a heading or an outer point only gathers items: what is directly under it is planned, and it is not."""
    if read_phrase(heading.text).planned:
        return False
    body = [block for block in body if block.kind != "aside"]
    under = [block for block in body if block.kind == "heading"] or _first_list(body)
    if not under and body and body[0].kind == "columns":
        return is_timetable(body) or bool(PART.fullmatch(heading.text))
    named = [block for block in under or body if block.kind != "row" and read_phrase(block.text).title]
    level = min((block.level for block in named), default=0)
    named = [block for block in named if block.level == level]
    if named and PART.fullmatch(heading.text) and named[0].kind != "prose":
        return True
    timed = [
        block for block in named if (said := read_phrase(block.text)).minutes or said.start is not None or block.linked
    ]
    return 2 * len(timed) >= len(named) and (len(timed) > 1 or any(block.linked for block in timed))


def _first_list(body: Sequence[FileBlock]) -> list[FileBlock]:
    found: list[FileBlock] = []
    for block in body:
        if block.kind == "point":
            found.append(block)
        elif found:
            break
    return found
