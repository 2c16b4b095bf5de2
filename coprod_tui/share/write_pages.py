"""The page of somebody who writes, as HTML: each part by itself, and each row of the record by its line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from coprod_tui.app.desk.recorded import RecordedMove
from coprod_tui.share.pages import module, page
from coprod_tui.share.write import WriteSeat
from coprod_tui.share.write_view import BEGUN, PRESSED, WriteView
from coprod_tui.wording import _

PARTS = ("title", "now", "answers", "asked", "waiting", "remember", "sheet", "tools")


def write_parts(shown: WriteView) -> tuple[dict[str, str], dict[int, str]]:
    """The HTML of what changes, by the id of the element that it stands in; and of each row, by its line."""
    said: Any = module("write_parts")
    parts = {name: "" if shown.blank else str(getattr(said, name)(shown, labels())).strip() for name in PARTS}
    return parts, {row.line: str(said.row(row, shown.taken)).strip() for row in shown.rows}


def labels() -> dict[str, str]:
    """What stands on each button, by the verb it enters or begins."""
    return {verb: _(words) for verb, words in (PRESSED | BEGUN).items()}


def write_page(seat: WriteSeat, shown: WriteView, parts: dict[str, str], rows: dict[int, str], **more: Any) -> str:
    """The whole page."""
    return page("write", seat=seat, shown=shown, parts=parts, rows=rows, labels=labels(), **more)


def record_page(rows: Sequence[RecordedMove], taken: Collection[int]) -> str:
    """All of the record. taken: lines that do not count any more."""
    said: Any = module("write_parts")
    return page("write_record", rows=[str(said.row(row, taken)) for row in rows])
