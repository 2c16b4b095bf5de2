"""A table's rows as items: which column is the time, the title, who asked, and what to do with the others."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.phrases import read_phrase

ROLES = {
    "time": "time times when start starts clock",
    "minutes": "minutes mins min length duration how-long time-(min) time-(mins) time-(minutes) time-needed",
    "title": "item items activity topic subject agenda agenda-item title session what what-we-will-do",
    "for": "purpose for type what-for what-it-is-for aim",
    "from": "from asked-by asked-for-by raised-by requested-by suggested-by who-asked",
    "content note": "content-note content-notes content-warning sensitivities",
    "ours": "ours can-we-change-it ours-to-change",
    "number": "# no no. nr number item-no item-no. item-number",
    "detail": "description details detail notes more about",
}
ROLE_OF = {name.replace("-", " "): role for role, names in ROLES.items() for name in names.split()}


def is_timetable(table: Sequence[FileBlock]) -> bool:
    """Whether a table is an agenda: its first row names a title and a time, a length or the like; or times lead it."""
    roles = _roles(table[0])
    firsts = [block.cells[0] for block in table if block.cells]
    named = "title" in roles and bool({"time", "minutes", "for", "from", "content note", "number"} & set(roles))
    return named or sum(bool(times.leading(first)) for first in firsts) > 1


def read_table(columns: FileBlock, rows: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Add the rows' items. A first row whose names we do not know is taken as a row: nothing is lost."""
    roles, labels = _roles(columns), list(columns.cells)
    if not any(roles):
        labels = [""] * len(labels)
        rows = [columns, *rows]
    width = max((len(row.cells) for row in rows), default=0)
    roles += [""] * (width - len(roles))
    labels += [""] * (width - len(labels))
    if not any(roles):
        roles = _guess(rows, width)
        if not any(roles):
            drafts.miss(columns.line, " | ".join(columns.cells), "table-line")
    if "title" not in roles and "" in roles:
        roles[roles.index("")] = "title"
    for place, label in enumerate(labels):
        if not roles[place] and not any(place < len(row.cells) and row.cells[place] for row in rows):
            drafts.miss(columns.line, label, "table-line")  # a column with nothing in it
    for row in rows:
        _read_row(row, roles, labels, drafts)


def _roles(columns: FileBlock) -> list[str]:
    roles: list[str] = []
    for cell in columns.cells:
        role = ROLE_OF.get(" ".join(cell.casefold().strip(" :?").split()), "")
        roles.append("" if role in roles and role != "detail" else role)
    return roles


def _guess(rows: Sequence[FileBlock], width: int) -> list[str]:
    """The first column is the time where every row has one there."""
    roles = [""] * width
    firsts = [row.cells[0] for row in rows if row.cells]
    if width > 1 and firsts and all(times.leading(first) or read_phrase(first).minutes for first in firsts):
        roles[0] = "time"
    return roles


def _read_row(row: FileBlock, roles: Sequence[str], labels: Sequence[str], drafts: AgendaBuilder) -> None:
    cells = list(zip(roles, labels, row.cells, strict=False))
    title = " ".join(cell for role, _, cell in cells if role == "title" and cell)
    number = next((cell for role, _, cell in cells if role == "number"), "")
    before = len(drafts.items)
    if any(c.isalnum() for c in title):
        drafts.add(title, row.line)
    elif not drafts.items and any(row.cells):
        drafts.add(" | ".join(cell for cell in row.cells if cell), row.line, "plain-line")
        return
    if title and len(drafts.items) == before:  # crossed out, or it names nothing
        drafts.miss(row.line, " | ".join(cell for role, _, cell in cells if role != "title" and cell), "no-item")
        return
    for role, label, cell in cells:
        if not cell or role in ("title", "number"):
            continue
        if role == "minutes" and not cell.isdigit() and not read_phrase(cell).minutes:
            drafts.miss(row.line, f"{label}: {cell}", "minutes-unclear")
        drafts.about_last(_line(role, label, cell), row.line)
    if any(c.isalpha() for c in number):
        drafts.about_last(number, row.line)


def _line(role: str, label: str, cell: str) -> str:
    match role:
        case "minutes" if cell.isdigit():
            return f"{cell} minutes"
        case "for" | "from" | "content note" | "ours":
            return f"{role}: {cell}"
        case "":
            return f"{label}: {cell}" if label else cell
        case _:
            return cell
