"""The summary: a meeting told in words, as plain data, and written out in each format people ask for."""

from __future__ import annotations

from coprod_tui.summary.composition import compose
from coprod_tui.summary.files import file_name, rendered, save
from coprod_tui.summary.formats import FORMATS, USUAL, Format, format_named
from coprod_tui.summary.meeting_view import meeting_id
from coprod_tui.summary.page import Summary, plain

__all__ = [
    "FORMATS",
    "USUAL",
    "Format",
    "Summary",
    "compose",
    "file_name",
    "format_named",
    "meeting_id",
    "plain",
    "rendered",
    "save",
]
