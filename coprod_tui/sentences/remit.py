"""What is ours to change and what is decided already, as people are told it before a meeting."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.remit import remit
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _


def remit_lines(meeting: Meeting) -> tuple[str, ...]:
    """Plain lines for the page of a planned meeting; () where nothing is said. None of it is private.

    In the group's words what it can and cannot change, then the titles of the items of which it is said.
    """
    known = remit(meeting)
    heads = {
        "ours": _("Ours to change: {items}"),
        "partly": _("Partly ours to change: {items}"),
        "decided": _("Decided already: {items}"),
    }
    labelled = [
        (_("We can change: {words}"), known.ours),
        (_("We cannot change: {words}"), known.not_ours),
    ]
    items = {sort: "; ".join(in_a_line(item.title) for item in found) for sort, found in known.items.items()}
    return (
        *(words.format(words=in_a_line(value)) for words, value in labelled if value),
        *(heads[sort].format(items=titles) for sort, titles in items.items()),
    )
