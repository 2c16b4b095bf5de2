"""A plain line under no heading and no point: an item, a fact of the meeting, words about it, or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.chairs import chair_in, names_chair
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import facts_in, is_place
from coprod_tui.planning.leaders import will_lead
from coprod_tui.planning.lines import begins_alike, is_about, is_footer, is_intro, says_day, says_hours, says_where
from coprod_tui.planning.meeting_draft import may_be_place
from coprod_tui.planning.people import STANDING, is_person
from coprod_tui.planning.phrase_words import PAPERS_LINE
from coprod_tui.planning.phrases import Phrase, read_phrase
from coprod_tui.planning.places import place_after, place_before_time, place_beside_time, says_alone, says_at
from coprod_tui.planning.sections import (
    ATTEND,
    CLOSING,
    NOTE,
    SORRY,
    STAMP,
    is_note,
    is_part,
    purpose_over,
)

TIMED_LINES = 4
DASH = re.compile(r"^[-–•*]\s+(?=\S)")
TOP_LINES = 6
"""Plain lines at the top of a file in which a date is the meeting's own."""


class PlainLines:
    """Adds the plain lines of one agenda to a builder.

    whole: there is no section called "Agenda". structured: there are points, rows or headings. dashed: every plain line
    begins with a dash. ends: the place of the last point, row or heading; plain lines below it are items only if they
    plan something. timed_until: where all items begin with a time, the place of the last line that does; else 0.
    last_timed: the place of the last plain line that begins with a time and has a title.
    """

    def __init__(self, drafts: AgendaBuilder, *, whole: bool) -> None:
        self.drafts, self.whole = drafts, whole
        self.structured = self.dashed = self.signed = False
        self.ends = self.timed_until = self.last_timed = 0

    def labels_points(self, blocks: Sequence[FileBlock], at: int) -> bool:
        """Whether a plain line "Chairs:" stands over points that say who, before there are items."""
        return (
            not self.drafts.items
            and at + 1 < len(blocks)
            and blocks[at + 1].kind == "point"
            and blocks[at].text.endswith(":")
        )

    def take_top(self, blocks: Sequence[FileBlock]) -> int:
        """Take the lines at the top that tell of the meeting, where all lines are plain. Returns their number."""
        if self.drafts.items or not self.whole or any(block.kind != "prose" for block in blocks):
            return 0
        dated = [
            at for at, block in enumerate(blocks[: min(TOP_LINES, _second_timed(blocks))])
            if says_day(block.text) or is_about(block.text)
        ]  # fmt: skip
        end = dated[-1] + 1 if dated else 0
        while (
            end
            and end < len(blocks)
            and (
                says_hours(blocks[end].text)
                or says_at(blocks[end].text)
                or (is_place(blocks[end].text) and not self.drafts.place)
                or (end == dated[-1] + 1 and "," in blocks[end].text and may_be_place(blocks[end].text))
            )
        ):
            end += 1
        if 0 < end < len(blocks) - 1 and begins_alike(blocks[end].text, blocks[end + 1].text):
            self.drafts.place = self.drafts.place or place_after(blocks[end].text)
            end += 1
        for block in sorted(blocks[:end], key=lambda block: times.day(block.text) is None):  # a day's line says where
            self.drafts.take_line(block.text, block.line)
        return end

    def take_line(self, block: FileBlock, after: FileBlock | None) -> None:
        """Add a plain line. after: the block below it."""
        drafts, text = self.drafts, block.text
        phrase = read_phrase(text)
        facts = facts_in(text)
        if drafts.take_next_meeting(text) or (
            after
            and after.kind == "prose"
            and not facts
            and not (self.structured and says_hours(text))
            and drafts.hold_time(phrase, block.line)
        ):
            return
        if self.is_sentence_below_time(block, phrase) or (drafts.items and PAPERS_LINE.fullmatch(text)):
            drafts.add_to_last(text, block.line)
        elif drafts.items and self.says_of_last(text, phrase, after):
            drafts.add_to_last(DASH.sub("", text, count=1), block.line)
        elif self.says_of_meeting(text, phrase, after):
            drafts.take_line(text, block.line)
        elif not (after and self.has_length_below(after.text)) and self.is_beside(block, phrase):
            self.list_beside(block)
        elif phrase.planned and phrase.title and (phrase.start is not None or not self.structured):
            drafts.add_item(text, block.line)
        elif drafts.items and phrase.planned and not phrase.title:
            drafts.add_to_last(text, block.line)
        elif (text.endswith(":") or is_part(text)) and after and after.kind in ("point", "columns"):
            drafts.begin_part(text, block.line, purpose_over(text))
        elif not drafts.items and self.structured:
            drafts.take_line(text, block.line)
        else:
            drafts.add_item(text, block.line, "plain-item" if self.structured else "")

    def list_beside(self, block: FileBlock) -> None:
        """List a line that is no part of the agenda, and take the place, the day and the chair if it says them."""
        drafts, text = self.drafts, block.text
        if not drafts.items and not STAMP.fullmatch(text):
            drafts.take_place(text)
            if not drafts.date and times.day(text):
                drafts.take_when(text)
        drafts.take_end(text)
        if not drafts.chairs and (not drafts.items or ATTEND.fullmatch(text)) and (chair := chair_in(text)):
            drafts.chairs.append(chair)
        drafts.list_unread(block.line, text, "about-meeting" if not drafts.items else "plain-line")

    def says_of_last(self, text: str, phrase: Phrase, after: FileBlock | None) -> bool:
        """Whether a line is about the last item: how long it takes, a line with a dash, or who leads it."""
        if self.is_length_of_last(text):
            return True
        if (phrase.minutes and not phrase.title) or (DASH.match(text) and not self.dashed):
            return True
        items = self.drafts.items  # below the last of them it may well be who signed
        if items[-1].takes_who and will_lead(text):
            return True
        return (
            items[-1].takes_who
            and not phrase.planned
            and is_person(text)
            and bool((after and (not self.ends or after.line <= self.ends)) or any(item.who_below for item in items))
        )

    def is_sentence_below_time(self, block: FileBlock, phrase: Phrase) -> bool:
        """Whether a line is a sentence below an item with a time, and another item with a time follows."""
        items = self.drafts.items
        return bool(
            items and block.line < self.last_timed and items[-1].phrase.start is not None and phrase.start is None
            and not phrase.minutes and block.text.endswith((".", "!", "?")) and len(block.text.split()) >= 3  # noqa: PLR2004
        )  # fmt: skip

    def has_length_below(self, text: str) -> bool:
        """Whether the text of the next line is how long this one takes, as it is for the item before."""
        return bool(
            not self.structured
            and self.drafts.items
            and times.LENGTH.match(text)
            and self.drafts.items[-1].phrase.minutes
        )

    def is_length_of_last(self, text: str) -> bool:
        """Whether a line is how long the last item takes, and perhaps who leads it: "45 minutes – Abe"."""
        last = self.drafts.items[-1].phrase
        length = times.LENGTH.match(text)
        return bool(length and not self.structured and last.minutes is None and last.start is None and not last.who)

    def says_of_meeting(self, text: str, phrase: Phrase, after: FileBlock | None) -> bool:
        """Whether a line tells of the meeting. From one that begins as the first item does, the place is taken."""
        facts = facts_in(text)
        if not self.drafts.items and (
            is_about(text)
            or says_where(phrase, after)
            or (after and not times.leading(after.one_line) and says_alone(text))
            or says_at(text)
            or (
                self.structured
                and not self.drafts.place
                and (place_beside_time(text) or place_before_time(text) or chair_in(text))
            )
            or is_intro(text, after)
            or says_day(text)
            or (self.structured and says_hours(text))
        ):
            return True
        if not self.drafts.items and after and begins_alike(text, after.one_line):
            self.drafts.place = self.drafts.place or place_after(text)
            return True
        if not facts or not self.structured:
            return False
        label = facts[0][0]
        named = label in ("when", "place", "chair", "finish") and not phrase.title.strip(" :")
        return named or (bool(self.drafts.items) and self.new_fact(label))

    def is_beside(self, block: FileBlock, phrase: Phrase) -> bool:
        """Whether a plain line is no item: it tells people something, or stands below the items."""
        items = self.drafts.items if self.structured else []
        below = bool(items) and block.line > self.ends
        if phrase.planned:
            return below and bool(
                NOTE.fullmatch(block.text)
                or SORRY.fullmatch(block.text)
                or ATTEND.fullmatch(block.text)
                or names_chair(block.text)
            )
        if is_note(block.text) or (below and (self.signs(block) or not STANDING.fullmatch(block.text))):
            return True
        if self.tells_after(block.text, block.line):
            return True
        return block.line > self.ends and is_footer(block.text, items)

    def signs(self, block: FileBlock) -> bool:
        """Whether a line is part of a signature: a name, anything below one, or a line that had a private detail."""
        self.signed = self.signed or is_person(block.text) or bool(CLOSING.fullmatch(block.text))
        return self.signed or any(each.line == block.line for each in self.drafts.private)

    def tells_after(self, text: str, line: int) -> bool:
        """Whether a line without a time tells something more below a list in which every line has one."""
        items = self.drafts.items
        if 0 < self.timed_until < line and not STANDING.fullmatch(text):
            return True
        if self.structured or len(items) < TIMED_LINES or STANDING.fullmatch(text):
            return False
        timed = all(item.phrase.start is not None for item in items)
        sentence = text.endswith(("!", ".")) and all(item.phrase.planned for item in items)
        return (timed and len(text.split()) >= TIMED_LINES) or sentence

    def new_fact(self, kind: str) -> bool:
        """Whether a fact of this kind is not known of the meeting yet."""
        drafts = self.drafts
        return (
            (kind == "place" and not drafts.place)
            or (kind == "chair" and not drafts.chairs)
            or (kind == "when" and not (drafts.date and drafts.start is not None))
        )


def _second_timed(blocks: Sequence[FileBlock]) -> int:
    """The place of the second line with a time and a title, where TIMED_LINES have both; else the number of lines."""
    timed = [at for at, block in enumerate(blocks) if times.leading(block.text) and read_phrase(block.text).title]
    return timed[1] if len(timed) >= TIMED_LINES else len(blocks)
