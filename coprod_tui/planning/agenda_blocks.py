"""The blocks of the agenda, in order, as items: each outer point, row, heading or plain line is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock, FileSection
from coprod_tui.planning import times
from coprod_tui.planning.beside import leave_out, take_aside
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label, facts_in, is_place
from coprod_tui.planning.groups import are_groups, is_break, is_group
from coprod_tui.planning.layout import holds_items, sections
from coprod_tui.planning.lines import is_about, says_hours
from coprod_tui.planning.list_ends import (
    TIMED_LINES,
    are_between_rows,
    begins_another_list,
    is_below_times,
    is_beside_list,
    shouts_over,
)
from coprod_tui.planning.next_time import NEXT_MEETING
from coprod_tui.planning.people import ROLES
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.plain_lines import DASH, PlainLines
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import (
    is_agenda,
    is_fact_heading,
    is_furniture,
    is_note,
    is_outside,
    is_part,
    purpose_over,
)
from coprod_tui.planning.tables import read_table

MOST_TIMED = 0.7
LONG_POINT = 120  # a wrapped point longer than this keeps its first sentence as the title, the rest as detail
SENTENCE_END = re.compile(r"(?:(?<=[a-z0-9)\]][.!?])|(?<=[A-Z]{2}[.!?])) (?=[A-Z“\"])")
FIRST_ITEM = re.compile(r"(?:apologies|minutes|notes)\b", re.IGNORECASE)
"""Words that may tell of the meeting, and are the first item of many an agenda."""


class AgendaBlocks(PlainLines):
    """Adds the blocks of one agenda to a builder. The methods named take_... add what their block holds.

    opened: the heading "Minutes" or "Notes" over all items, where there is one: it is no item itself.
    """

    def __init__(self, drafts: AgendaBuilder, *, whole: bool, opened: FileBlock | None) -> None:
        super().__init__(drafts, whole=whole)
        self.opened = opened

    def read_agenda(self, blocks: Sequence[FileBlock]) -> None:
        self.ends = max((block.line for block in blocks if block.kind not in ("prose", "aside")), default=0)
        self.structured = bool(self.ends)
        self.last_timed = max(
            (b.line for b in blocks if b.kind == "prose" and times.leading(b.text) and read_phrase(b.text).title),
            default=0,
        )
        self.dashed = all(DASH.match(block.text) for block in blocks if block.kind == "prose")
        blocks = self.from_first_time(blocks)
        leading, parts = sections(blocks)
        listed = any(block.kind not in ("prose", "aside") for block in leading) or (
            holds_items(leading) and not any(times.day(block.text) for block in leading)
        )
        if len(parts) == 1 and not listed and not is_group(*parts[0]):
            heading, body = parts[0]
            points = [block for block in body if block.kind == "point" and block.level == 1]
            if len(points) > 1 and read_phrase(heading.text).minutes is None and self.whole and self.drafts.title:
                self.take_facts(leading)
                self.take_part(heading, body)
                return
        self.read(blocks)

    def from_first_time(self, blocks: Sequence[FileBlock]) -> Sequence[FileBlock]:
        """The blocks from the first that begins with a time, where nearly all below do so. Those above are facts."""
        if self.structured or any(block.kind == "heading" for block in blocks):
            return blocks
        timed = [bool(times.leading(block.text)) and bool(read_phrase(block.text).title) for block in blocks]
        if sum(timed) < TIMED_LINES:
            return blocks
        first, last = timed.index(True), len(timed) - timed[::-1].index(True)
        if sum(timed) < MOST_TIMED * (last - first) or any(read_phrase(block.text).minutes for block in blocks[:first]):
            return blocks
        self.take_facts(blocks[:first])
        self.timed_until = blocks[last - 1].line
        return blocks[first:]

    def read(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """Add blocks and the sections in them. notes_follow: prose below the list, and all after it, are notes."""
        leading, parts = sections(blocks)
        self.take_loose(leading, notes_follow=notes_follow)
        parts = self.without_title_lines(parts)
        gathers = any(is_group(heading, body) for heading, body in parts) or are_groups(parts)
        listed = len(self.drafts.items) >= TIMED_LINES and any(block.kind in ("point", "row") for block in leading)
        for heading, body in parts:
            if listed and not gathers and body and is_beside_list(heading, body):
                leave_out(heading, body, self.drafts)
                continue
            alike = gathers and any(block.kind == "point" for block in body) and not read_phrase(heading.text).planned
            self.take_section(heading, body, alike=alike)

    def without_title_lines(self, parts: list[FileSection]) -> list[FileSection]:
        """The sections; none where their headings only continue the title: what is under the last is added here."""
        points = [block for block in parts[-1][1] if block.kind == "point" and block.level == 1] if parts else []
        if self.drafts.items or len(points) < TIMED_LINES or any(body for _heading, body in parts[:-1]):
            return parts
        heads = [heading for heading, _body in parts]
        if len(heads) == 1 and not (is_place(heads[0].text) or times.day(heads[0].text)):
            return parts
        if any(read_phrase(heading.text).minutes or is_part(heading.text) for heading in heads):
            return parts
        self.take_facts(heads)
        self.read(parts[-1][1])
        return []

    def take_facts(self, blocks: Sequence[FileBlock]) -> None:
        """Take blocks that tell of the meeting. A label ("Chairs:") may stand above the points that it introduces."""
        label = ""
        if not any(kind == "place" for block in blocks for kind, _value in facts_in(block.one_line)):
            for block in blocks:
                if block.kind == "prose" and times.day(block.text) and not fact_label(block.text.partition(":")[0]):
                    self.drafts.take_place(block.text)
        for block in blocks:
            known = fact_label(block.text) if block.kind in ("prose", "heading") else None
            if block.kind == "aside" and block.why != "too-deep":
                take_aside(block, self.drafts)
            elif known and known not in ("next", "title"):
                label = block.text
            elif label and block.kind == "point":
                self.drafts.take_fact(fact_label(label), label, block.text, block.line)
            elif block.cells:
                self.take_row_fact(block)
            else:
                label = ""
                self.drafts.take_line(block.one_line, block.line)

    def take_row_fact(self, block: FileBlock) -> None:
        cells = [cell for cell in block.cells if cell]
        if len(cells) == 2 and fact_label(cells[0]):  # noqa: PLR2004  a label and its value
            self.drafts.take_fact(fact_label(cells[0]), cells[0], " ".join(cells[1].split()), block.line)
        else:
            self.drafts.take_line(block.one_line, block.line)

    def take_section(self, heading: FileBlock, body: Sequence[FileBlock], *, alike: bool = False) -> None:
        """Add a section as items, one item or facts. alike: headings beside it gather items, and it has points too."""
        drafts, text = self.drafts, heading.text
        day = times.day(text)
        if drafts.take_next_meeting(text):
            self.read(body)
        elif heading is self.opened:
            drafts.list_unread(heading.line, text, "group-heading")
            self.read(body)
        elif not drafts.items and self.take_about_meeting(heading, body):
            return
        elif self.is_outside(heading, body):
            leave_out(heading, body, drafts)
        elif day and not any(c.isalnum() for c in text[: day.at[0]] + text[day.at[1] :]):
            if not day.iso or drafts.date:
                drafts.list_unread(heading.line, text, "date-heading")
            drafts.date = drafts.date or day.iso
            self.read(body)
        elif is_agenda(text, heading=True) and (body or not drafts.items):
            drafts.take_line(text, heading.line) if drafts.title or drafts.items else _take_title(heading, drafts)
            self.read(body)
        elif alike or is_group(heading, body) or (is_part(text) and not body):
            self.take_part(heading, body)
        elif _time_alone(text):
            self.take_time_heading(heading, body)
        else:
            drafts.end_part()
            drafts.add_item(text, heading.line)
            self.take_below(body)

    def take_time_heading(self, heading: FileBlock, body: Sequence[FileBlock]) -> None:
        """Add the item that stands below a heading which is only its time."""
        self.drafts.end_part()
        if body and body[0].kind == "prose":
            self.drafts.add_item(f"{heading.text} {body[0].text}", body[0].line)
            self.take_below(body[1:])
        else:
            self.drafts.hold_time(read_phrase(heading.text), heading.line)
            self.read(body)

    def is_outside(self, heading: FileBlock, body: Sequence[FileBlock]) -> bool:
        """Whether a section is no part of the agenda."""
        text, begun = heading.text, bool(self.drafts.items)
        return bool(
            NEXT_MEETING.fullmatch(text)
            or (self.whole and is_outside(text) and (body or begun))
            or (begun and is_furniture(text))
            or (begun and is_below_times(self.drafts.items, heading, body))
        )

    def take_about_meeting(self, heading: FileBlock, body: Sequence[FileBlock]) -> bool:
        """Take a section above the items that tells of the meeting. Returns whether it does."""
        if is_fact_heading(heading.text) and body and all(each.kind in ("point", "prose") for each in body):
            for each in body:
                self.drafts.take_fact(fact_label(heading.text), heading.text, each.text, each.line)
            return True
        if self.tells_when_and_where(body):
            self.drafts.take_line(heading.text, heading.line)
            self.take_facts(body)
            return True
        if self.stands_over_all(body):
            dated = times.day(heading.text)
            self.drafts.take_line(heading.text, heading.line) if dated else self.drafts.list_unread(
                heading.line, heading.text, "about-meeting"
            )
            self.read(body)
            return True
        return False

    def stands_over_all(self, body: Sequence[FileBlock]) -> bool:
        """Whether a heading is over the whole agenda: lines under it say when and where, and then come the items."""
        visible = [block for block in body if block.kind != "aside"]
        first = next((at for at, block in enumerate(visible) if block.kind != "prose"), len(visible))
        dated = [block for block in visible[:first] if times.day(block.text) or facts_in(block.text)]
        return bool(dated) and first < len(visible) and visible[first].kind in ("columns", "point")

    def tells_when_and_where(self, body: Sequence[FileBlock]) -> bool:
        """Whether everything under a heading says when and where the meeting is."""
        lines = [block.text for block in body if block.kind != "aside"]
        return any(map(times.day, lines)) and all(
            block.kind in ("prose", "aside")
            and (
                times.day(block.text)
                or facts_in(block.text)
                or says_hours(block.text)
                or is_place(block.text)
                or is_note(block.text)
            )
            for block in body
        )

    def take_part(self, heading: FileBlock, body: Sequence[FileBlock]) -> None:
        before = self.drafts.part, self.drafts.purpose
        if times.day(heading.text) and not self.drafts.items:
            self.drafts.take_when(heading.text)
        self.drafts.begin_part(heading.text, heading.line, purpose_over(heading.text))
        self.read(body, notes_follow=any(block.linked for block in body))
        self.drafts.part, self.drafts.purpose = before

    def take_below(self, body: Sequence[FileBlock]) -> None:
        """Add what is under an item's heading to that item."""
        points = [block for block in body if block.kind == "point" and block.level > 1]
        among = len(points) > 1 and not any(read_phrase(block.text).planned for block in points)
        for block in body:
            if block.kind == "aside":
                take_aside(block, self.drafts)
            elif block.kind in ("point", "prose") and is_break(block.text):
                self.drafts.add_item(block.text, block.line)
            elif block.kind == "row" or not self.drafts.take_next_meeting(block.text):
                for line in block.lines if block.kind == "point" else (block.one_line,):
                    self.drafts.add_to_last(line, block.line, among=among and block.kind == "point")

    def take_loose(self, blocks: Sequence[FileBlock], *, notes_follow: bool = False) -> None:
        """Add blocks that are under no heading: each outer point, row or line is an item."""
        base = _outer_level(blocks)
        at, listed = self.take_top(blocks), False
        self.ends = max(
            (block.line for block in blocks if block.kind in ("point", "columns", "row")), default=self.ends
        )
        while at < len(blocks):
            block = blocks[at]
            if notes_follow and listed and block.kind == "prose":
                self.take_below(blocks[at:])
                return
            listed = listed or block.kind == "point"
            at = self.take_block(blocks, at, base)

    def take_block(self, blocks: Sequence[FileBlock], at: int, base: int) -> int:
        """Add the block at this place with what belongs to it. Returns the next place. base: outer points' level."""
        block, end = blocks[at], at + 1
        if block.kind == "point" and block.level > base and self.drafts.items:
            self.take_below([block])
        elif block.kind == "point" and self.drafts.items and are_between_rows(blocks, at):
            end = _end_of_kinds(blocks, end, "point")
            self.take_below([each.but(level=max(each.level, 2)) for each in blocks[at:end]])
        elif block.kind == "point":
            while end < len(blocks) and (
                blocks[end].kind == "aside" or (blocks[end].kind == "point" and blocks[end].level > base)
            ):
                end += 1
            after = blocks[end] if end < len(blocks) and blocks[end].kind == "point" else None
            self.take_point(block, blocks[at + 1 : end], after)
        elif block.cells:
            end = _end_of_kinds(blocks, end, "row")
            read_table(blocks[at:end], self.drafts)
        elif block.kind == "aside":
            take_aside(block, self.drafts)
        elif self.drafts.items and begins_another_list(blocks, at):
            end = _end_of_kinds(blocks, end, "point", "aside")
            goes_on = (n for n in range(at + 2, end) if blocks[n].mark == "number" and blocks[n - 1].mark == "bullet")
            end = next((n for n in goes_on if blocks[n].level == base), end)  # the items' own numbers
            leave_out(block, blocks[at + 1 : end], self.drafts)
        elif fact_label(block.text) not in (None, "next") and self.labels_points(blocks, at):
            end = _end_of_kinds(blocks, end, "point")
            for each in blocks[at + 1 : end]:
                self.drafts.take_fact(fact_label(block.text), block.text, each.text, each.line)
        else:
            self.take_plain(blocks, at)
        return end

    def take_plain(self, blocks: Sequence[FileBlock], at: int) -> None:
        if shouts_over(blocks, at):
            self.drafts.begin_part(blocks[at].text, blocks[at].line, purpose_over(blocks[at].text))
        elif self.is_between_points(blocks, at):
            self.take_below([blocks[at]])
        else:
            self.take_line(blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None)

    def is_between_points(self, blocks: Sequence[FileBlock], at: int) -> bool:
        """Whether a plain line stands between two numbered points: it says more of the one above."""
        text = blocks[at].text
        around = (blocks[at - 1], blocks[at + 1]) if 0 < at < len(blocks) - 1 else ()
        return (
            bool(around)
            and all(block.kind == "point" and block.mark != "bullet" for block in around)
            and not (read_phrase(text).planned or purpose_of_title(text) or text.endswith(":") or is_part(text))
        )

    def take_point(self, block: FileBlock, inner: Sequence[FileBlock], after: FileBlock | None = None) -> None:
        drafts = self.drafts
        first_item = FIRST_ITEM.match(block.text) and (not self.whole or (after and not is_about(after.text)))
        if not drafts.items and is_about(block.text) and not first_item:
            drafts.take_line(block.text, block.line)
            for each in inner:
                drafts.take_line(each.text, each.line)
            return
        label = fact_label(block.text) if block.text.endswith(":") or not drafts.items else None
        if inner and label and label != "next" and not drafts.items:
            for each in inner:
                drafts.take_fact(label, block.text, each.text, each.line)
            return
        if inner and is_group(block, inner):
            before = drafts.part, drafts.purpose
            drafts.begin_part(block.text, block.line, purpose_over(block.text))
            self.take_loose(inner)
            drafts.part, drafts.purpose = before
            return
        first, *rest = block.lines
        parts = SENTENCE_END.split(first, maxsplit=1) if block.wrapped and len(first) > LONG_POINT else [first]
        drafts.add_item(parts[0], block.line, next_too=block.mark == "number" and bool(drafts.items))
        parts_of = len(rest) > 1 and all(map(ROLES.fullmatch, rest))  # "Election of officers", "Chair", "Treasurer"
        for line in (*parts[1:], *rest):
            drafts.add_to_last(line, block.line, among=parts_of)
        self.take_below(inner)


def _outer_level(blocks: Sequence[FileBlock]) -> int:
    """The level of the outer points. Where points stand below several plain lines or rows, all of them are inside."""
    points = [at for at, block in enumerate(blocks) if block.kind == "point"]
    base = min((blocks[at].level for at in points), default=1)
    over = [at - 1 for at in points if at and blocks[at - 1].kind in ("prose", "row", "columns")]
    several = len(over) > 1 and 0 not in points and not any(blocks[at].text.endswith(":") for at in over)
    return 1 if several else base


def _end_of_kinds(blocks: Sequence[FileBlock], end: int, *kinds: str) -> int:
    """The place of the first block, from this place on, that is of none of these kinds."""
    return next((at for at in range(end, len(blocks)) if blocks[at].kind not in kinds), len(blocks))


def _time_alone(text: str) -> bool:
    phrase = read_phrase(text)
    return phrase.start is not None and not phrase.title


def _take_title(heading: FileBlock, drafts: AgendaBuilder) -> None:
    left = drafts.take_when(heading.text)
    if any(c.isalnum() for c in left) and not re.fullmatch(
        r"\W*(?:the |meeting |draft |our )*agenda(?: items?)?\W*", left, re.IGNORECASE
    ):
        drafts.title = heading.text
