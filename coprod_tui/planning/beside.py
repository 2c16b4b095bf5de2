"""What a file has beside its agenda: lines of an editor or a program, and sections that are no part of the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label
from coprod_tui.planning.next_time import NEXT_MEETING
from coprod_tui.planning.planned import Unread


def take_aside(block: FileBlock, drafts: AgendaBuilder) -> None:
    """List a block that is not for reading (a comment, front matter), and take what its front matter says."""
    key, _, value = block.text.partition(":")
    value = value.strip(" \"'")
    if block.why == "front-matter" and key == "title" and value and drafts.title in ("", value):
        drafts.title = value
    elif block.why == "front-matter" and key == "date" and times.day(value):
        drafts.take_line(block.text, block.line)
    elif block.why == "front-matter" and value and fact_label(key) in ("when", "place", "chair", "finish"):
        drafts.take_fact(fact_label(key), key, value, block.line)
    elif block.why == "too-deep":
        drafts.add_item(block.text, block.line, block.why)
    else:
        drafts.list_unread(block.line, block.text, block.why)


def leave_out(heading: FileBlock, body: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """List a section as left out, with what is under it; take it where it gives the next meeting or a fact of this."""
    if drafts.take_next_meeting(heading.one_line) or NEXT_MEETING.fullmatch(heading.one_line):
        for block in body:
            if not drafts.take_next_meeting(f"Next meeting: {block.one_line}"):
                drafts.take_line(block.one_line, block.line)
        return
    label = fact_label(heading.one_line)
    if label in ("when", "place", "chair", "finish") and body and all(each.kind in ("point", "prose") for each in body):
        for block in body:
            drafts.take_fact(label, heading.one_line, block.text, block.line)
        return
    inside = [
        Unread(block.line, block.one_line, "other-section")
        for block in body
        if any(c.isalnum() for c in block.one_line)
    ]
    drafts.list_unread(heading.line, heading.one_line, "other-section", inside)
