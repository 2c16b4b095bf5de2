"""The agenda's own blocks, in order, as items: each outer point, row, heading or line is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.beside import aside, left_out
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label, facts_in, is_place
from coprod_tui.planning.layout import holds_items, sections
from coprod_tui.planning.lines import hours, is_about, is_footer, says_where
from coprod_tui.planning.next_time import NEXT_MEETING
from coprod_tui.planning.phrases import Phrase, read_phrase
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import (
    SORRY,
    STAMP,
    is_agenda,
    is_fact_heading,
    is_note,
    is_outside,
    is_part,
    purpose_over,
)
from coprod_tui.planning.tables import is_timetable, read_table

LONG_POINT = 120  # a wrapped point longer than this keeps its first sentence as the title, the rest as detail
SENTENCE_END = re.compile(r"(?:(?<=[a-z0-9)\]][.!?])|(?<=[A-Z]{2}[.!?])) (?=[A-Z“\"])")
FIRST_ITEM = re.compile(r"(?:apologies|minutes|notes)\b", re.IGNORECASE)
"""What is said first of the meeting, and the first item of many an agenda."""
DASH = re.compile(r"[-–•*]\s+(?=\S)")
TOP_LINES = 6
"""Plain lines at the top among which a date shows that they tell of the meeting."""


class Reading:
    """One reading of an agenda into drafts."""

    def __init__(self, drafts: AgendaBuilder, *, whole: bool, opened: FileBlock | None) -> None:
        self.drafts, self.whole, self.opened = drafts, whole, opened
        self.structured = self.dashed = False
        self.ends = 0
        """Where the last point, row or heading is: plain lines below it are no items, unless they plan something."""

    def read_agenda(self, blocks: Sequence[FileBlock]) -> None:
        self.ends = max((block.line for block in blocks if block.kind not in ("prose", "aside")), default=0)
        self.structured = bool(self.ends)
        self.dashed = all(DASH.match(block.text) for block in blocks if block.kind == "prose")
        leading, parts = sections(blocks)
        if len(parts) == 1 and not holds_items(leading) and not self.is_group(*parts[0]):
            heading, body = parts[0]
            points = [block for block in body if block.kind == "point" and block.level == 1]
            if len(points) > 1 and read_phrase(heading.text).minutes is None and self.whole and self.drafts.title:
                self.facts(leading)
                self.part(heading, body)
                return
        self.read(blocks)

    def read(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """notes_follow: prose after the list, and lists after that, are notes on the last item."""
        leading, parts = sections(blocks)
        self.loose(leading, notes_follow=notes_follow)
        gathers = any(self.is_group(heading, body) for heading, body in parts)
        for heading, body in parts:
            alike = gathers and any(block.kind == "point" for block in body) and not read_phrase(heading.text).planned
            self.section(heading, body, alike=alike)

    def facts(self, blocks: Sequence[FileBlock]) -> None:
        """Blocks that tell of the meeting; a label may stand above what it introduces."""
        label = ""
        for block in blocks:
            known = fact_label(block.text) if block.kind in ("prose", "heading") else None
            if block.kind == "aside" and block.why != "too-deep":
                aside(block, self.drafts)
            elif known and known not in ("next", "title"):
                label = block.text
            elif label and block.kind == "point":
                self.drafts.fact(fact_label(label), label, block.text, block.line)
            elif block.cells:
                self.row_fact(block)
            else:
                label = ""
                self.drafts.about(block.said, block.line)

    def row_fact(self, block: FileBlock) -> None:
        said = [cell for cell in block.cells if cell]
        if len(said) == 2 and fact_label(said[0]):  # noqa: PLR2004  a label and its value
            self.drafts.fact(fact_label(said[0]), said[0], " ".join(said[1].split()), block.line)
        else:
            self.drafts.about(block.said, block.line)

    def section(self, heading: FileBlock, body: Sequence[FileBlock], *, alike: bool = False) -> None:
        """alike: headings beside it gather items, and it has points too."""
        drafts, text = self.drafts, heading.text
        day = times.day(text)
        if drafts.coming(text):
            self.read(body)
        elif heading is self.opened:
            drafts.miss(heading.line, text, "group-heading")
            self.read(body)
        elif (
            is_fact_heading(text)
            and body
            and not drafts.items
            and all(each.kind in ("point", "prose") for each in body)
        ):
            for each in body:
                drafts.fact(fact_label(text), text, each.text, each.line)
        elif not drafts.items and self.tells(body):
            drafts.about(text, heading.line)
            self.facts(body)
        elif NEXT_MEETING.fullmatch(text) or (self.whole and is_outside(text) and (body or drafts.items)):
            left_out(heading, body, drafts)
        elif day and not any(c.isalnum() for c in text[: day.at[0]] + text[day.at[1] :]):
            if day.iso and not drafts.date:
                drafts.date = day.iso
            else:
                drafts.miss(heading.line, text, "date-heading")
            self.read(body)
        elif is_agenda(text, heading=True) and (body or not drafts.items):
            drafts.about(text, heading.line) if drafts.title or drafts.items else _titled(heading, drafts)
            self.read(body)
        elif alike or self.is_group(heading, body):
            self.part(heading, body)
        else:
            drafts.end_part()
            drafts.add(text, heading.line)
            self.below(body)

    def tells(self, body: Sequence[FileBlock]) -> bool:
        """Whether all that stands under a heading says when and where the meeting is."""
        lines = [block.text for block in body if block.kind != "aside"]
        return any(map(times.day, lines)) and all(
            block.kind in ("prose", "aside")
            and (
                times.day(block.text)
                or facts_in(block.text)
                or hours(block.text)
                or is_place(block.text)
                or is_note(block.text)
            )
            for block in body
        )

    def part(self, heading: FileBlock, body: Sequence[FileBlock]) -> None:
        before = self.drafts.part, self.drafts.purpose
        if times.day(heading.text) and not self.drafts.items:
            self.drafts.when(heading.text)
        self.drafts.begin_part(heading.text, heading.line, purpose_over(heading.text))
        self.read(body, notes_follow=any(block.linked for block in body))
        self.drafts.part, self.drafts.purpose = before

    def below(self, body: Sequence[FileBlock]) -> None:
        """What is under an item's heading: more about it."""
        for block in body:
            if block.kind == "aside":
                aside(block, self.drafts)
            elif block.kind in ("point", "prose") and is_break(block.text):
                self.drafts.add(block.text, block.line)
            elif block.kind == "row" or not self.drafts.coming(block.text):
                for line in block.lines if block.kind == "point" else (block.said,):
                    self.drafts.about_last(line, block.line)

    def loose(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """Blocks under no item's heading: each outer point, row or line is an item."""
        base = min((block.level for block in blocks if block.kind == "point"), default=1)
        at, listed = self.top(blocks), False
        while at < len(blocks):
            block = blocks[at]
            end = at + 1
            if block.kind == "point":
                while end < len(blocks) and (
                    blocks[end].kind == "aside" or (blocks[end].kind == "point" and blocks[end].level > base)
                ):
                    end += 1
                self.point(block, blocks[at + 1 : end])
                listed = True
            elif block.kind in ("columns", "row"):
                while end < len(blocks) and blocks[end].kind == "row":
                    end += 1
                read_table(blocks[at:end], self.drafts)
            elif block.kind == "aside":
                aside(block, self.drafts)
            elif notes_follow and listed:
                self.below(blocks[at:])
                return
            elif fact_label(block.text) not in (None, "next") and self.labelled(blocks, at):
                while end < len(blocks) and blocks[end].kind == "point":
                    self.drafts.fact(fact_label(block.text), block.text, blocks[end].text, blocks[end].line)
                    end += 1
            else:
                self.line(block, blocks[end] if end < len(blocks) else None)
            at = end

    def labelled(self, blocks: Sequence[FileBlock], at: int) -> bool:
        """Whether a plain line "Chairs:" stands over points that say who, before there are items."""
        return (
            not self.drafts.items
            and at + 1 < len(blocks)
            and blocks[at + 1].kind == "point"
            and blocks[at].text.endswith(":")
        )

    def top(self, blocks: Sequence[FileBlock]) -> int:
        """How many lines at the top tell of the meeting, where a line for each item is all there is."""
        if self.drafts.items or not self.whole or any(block.kind != "prose" for block in blocks):
            return 0
        dated = [
            at for at, block in enumerate(blocks[:TOP_LINES])
            if (times.day(block.text) and not times.leading(block.text)) or facts_in(block.text)
        ]  # fmt: skip
        end = dated[-1] + 1 if dated else 0
        while end and end < len(blocks) and is_place(blocks[end].text) and not self.drafts.place:
            end += 1
        for block in sorted(blocks[:end], key=lambda block: times.day(block.text) is None):  # a day's line says where
            self.drafts.about(block.text, block.line)
        return end

    def point(self, block: FileBlock, inner: Sequence[FileBlock]) -> None:
        drafts = self.drafts
        if not drafts.items and is_about(block.text) and (self.whole or not FIRST_ITEM.match(block.text)):
            drafts.about(block.text, block.line)
            for each in inner:
                drafts.about(each.text, each.line)
            return
        label = fact_label(block.text) if block.text.endswith(":") or not drafts.items else None
        if inner and label and label != "next" and not drafts.items:
            for each in inner:
                drafts.fact(label, block.text, each.text, each.line)
            return
        if inner and self.is_group(block, inner):
            before = drafts.part, drafts.purpose
            drafts.begin_part(block.text, block.line, purpose_over(block.text))
            self.loose(inner)
            drafts.part, drafts.purpose = before
            return
        first, *rest = block.lines
        parts = SENTENCE_END.split(first, maxsplit=1) if block.wrapped and len(first) > LONG_POINT else [first]
        drafts.add(parts[0], block.line)
        for line in (*parts[1:], *rest):
            drafts.about_last(line, block.line)
        self.below(inner)

    def line(self, block: FileBlock, after: FileBlock | None) -> None:
        """A plain line that is under nothing."""
        drafts, text = self.drafts, block.text
        said = read_phrase(text)
        facts = facts_in(text)
        if drafts.coming(text) or (
            after
            and after.kind == "prose"
            and not facts
            and not (self.structured and hours(text))
            and drafts.wait(said, block.line)
        ):
            return
        if drafts.items and ((said.minutes and not said.title) or (DASH.match(text) and not self.dashed)):
            drafts.about_last(DASH.sub("", text, count=1), block.line)
        elif (
            (
                not drafts.items
                and (
                    is_about(text)
                    or says_where(said, after)
                    or (times.day(text) and not times.leading(text))
                    or (self.structured and hours(text))
                )
            )
            or (
                facts
                and self.structured
                and facts[0][0] in ("when", "place", "chair", "finish")
                and not said.title.strip(" :")
            )
            or (facts and self.structured and drafts.items and self.new_fact(facts[0][0]))
        ):
            drafts.about(text, block.line)
        elif self.is_beside(block, said):
            if not drafts.items and not STAMP.fullmatch(text):
                drafts.find_place(text)
            drafts.miss(block.line, text, "about-meeting" if not drafts.items else "plain-line")
        elif said.planned and said.title and (said.start is not None or not self.structured):
            drafts.add(text, block.line)
        elif drafts.items and said.planned and not said.title:
            drafts.about_last(text, block.line)
        elif (text.endswith(":") or is_part(text)) and after and after.kind in ("point", "columns"):
            drafts.begin_part(text, block.line, purpose_over(text))
        elif not drafts.items and self.structured:
            drafts.about(text, block.line)
        else:
            drafts.add(text, block.line, "plain-item" if self.structured else "")

    def is_beside(self, block: FileBlock, said: Phrase) -> bool:
        """Whether a plain line tells people something, or stands below the items and is none."""
        items = self.drafts.items if self.structured else []
        if said.planned:
            return bool(items) and bool(SORRY.fullmatch(block.text))
        return is_note(block.text) or (block.line > self.ends and is_footer(block.text, items))

    def new_fact(self, kind: str) -> bool:
        drafts = self.drafts
        return (
            (kind == "place" and not drafts.place)
            or (kind == "chair" and not drafts.chairs)
            or (kind == "when" and not drafts.date)
        )

    def is_group(self, heading: FileBlock, body: Sequence[FileBlock]) -> bool:
        """Whether a heading or an outer point only gathers items: what is under it is planned, and it is not."""
        said = read_phrase(heading.text)
        gathers = is_part(heading.text) or purpose_over(heading.text)
        if said.minutes is not None or said.who or said.content_note or said.ours or (said.purpose and not gathers):
            return False
        body = [block for block in body if block.kind != "aside"]
        heads = [block for block in body if block.kind == "heading"]
        under = heads or _first_list(body)
        if gathers and body and holds_items(body) and (under or body[0].cells or heading.kind == "heading"):
            return True
        if said.start is not None:
            return False
        if not under and body and body[0].kind == "columns":
            return is_timetable(body)
        level = min((block.level for block in heads), default=0)
        if sum(block.level == level for block in heads) > 1 and body[0].kind == "heading" and heading.kind == "heading":
            return True
        named = [block for block in under or body if block.kind != "row" and read_phrase(block.text).title]
        level = min((block.level for block in named), default=0)
        named = [block for block in named if block.level == level]
        timed = [
            block
            for block in named
            if (said := read_phrase(block.text)).minutes or said.start is not None or block.linked
        ]
        return 2 * len(timed) >= len(named) and (len(timed) > 1 or any(block.linked for block in timed))


def is_break(text: str) -> bool:
    """Whether a line below an item is a break with a time of its own."""
    said = read_phrase(text)
    return bool(said.minutes or said.start is not None) and purpose_of_title(said.title) == "break"


def _titled(heading: FileBlock, drafts: AgendaBuilder) -> None:
    left = drafts.when(heading.text)
    if any(c.isalnum() for c in left) and not re.fullmatch(
        r"\W*(?:the |meeting |draft |our )*agenda(?: items?)?\W*", left, re.IGNORECASE
    ):
        drafts.title = heading.text


def _first_list(body: Sequence[FileBlock]) -> list[FileBlock]:
    found: list[FileBlock] = []
    for block in body:
        if block.kind == "point":
            found.append(block)
        elif found:
            break
    return found
