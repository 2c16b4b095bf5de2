"""The pages of somebody who writes, as HTML: whole ones, and the parts and rows that a script replaces."""

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
    """The HTML of the parts that change, by the id of their element; and of each row, by its line of the record."""
    macros: Any = module("write_parts")
    parts = {name: "" if shown.blank else str(getattr(macros, name)(shown, labels())).strip() for name in PARTS}
    return parts, {row.line: str(macros.row(row, shown.taken)).strip() for row in shown.rows}


def labels() -> dict[str, str]:
    """The label of each button, by the line that it enters or begins."""
    return {verb: _(words) for verb, words in (PRESSED | BEGUN).items()}


def write_page(seat: WriteSeat, shown: WriteView, parts: dict[str, str], rows: dict[int, str], **more: Any) -> str:
    """The whole page. more: what else the template asks for."""
    return page("write", seat=seat, shown=shown, parts=parts, rows=rows, labels=labels(), **more)


def record_page(rows: Sequence[RecordedMove], taken: Collection[int]) -> str:
    """A page of all these rows. taken: lines that were taken back."""
    macros: Any = module("write_parts")
    return page("write_record", rows=[str(macros.row(row, taken)) for row in rows])
