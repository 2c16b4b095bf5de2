"""Members from a CSV file, as a spreadsheet saves it, or from a plain list with one name on each line."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from coprod_tui.documents.source import read_text
from coprod_tui.model.addresses import addresses
from coprod_tui.model.entry import Frozen, Refused
from coprod_tui.model.sending import way_written
from coprod_tui.model.text import clean
from coprod_tui.planning.planned import Unread

NamedAs = Literal["", "full", "first", "initials", "nobody"]
Column = Literal["name", "first", "last", "named_as", "brings", "email", "sends"]

_COLUMNS: dict[Column, str] = {
    "name": "name, full name, member, members, person, who",
    "first": "first name, first names, firstname, given name, forename",
    "last": "last name, lastname, surname, family name",
    "named_as": "named as, named, how named, name in the summary, name in summary, in the summary, shown as",
    "brings": "brings, what they bring, brings to the group, role, experience",
    "email": "email, e-mail, email address, e-mail address, mail",
    "sends": "sends, send, send as, sent as, way, ways, format, formats, summary format, how to send",
}
COLUMN_OF = {name: column for column, names in _COLUMNS.items() for name in names.split(", ")}
NAMED_AS: dict[str, NamedAs] = {
    "": "",
    **dict.fromkeys(("full", "full name", "whole name", "name", "yes"), "full"),
    **dict.fromkeys(("first", "first name", "first name only"), "first"),
    **dict.fromkeys(("initials", "initial"), "initials"),
    **dict.fromkeys(("nobody", "not named", "no", "no name", "none", "anonymous"), "nobody"),
}
WHYS = (
    "column-unknown",  # a column, or a cell beyond the named columns, that is no part of a member; left out
    "member-no-name",  # a row without a name; left out
    "member-repeated",  # a row exactly like an earlier one; kept, as it may be another person
    "named-as-unclear",  # how this member is named is not one of the ways we know; left unset
    "address-several",  # more than one e-mail address; none is taken until somebody says which
    "address-none",  # what stands there is no e-mail address; left out
    "sends-unclear",  # how this member gets a summary is not one of the ways we know; kept as written
)


class PlannedMember(Frozen, frozen=True):
    """One member as a file names them.

    named_as: how the summary names them; "nobody" is not at all, "" is not said. email: the one address that stands
    there; emails: those that stand there where there are several. sends: one of `sending.WAYS`, or what was written
    where it means none of them. line: the file's line, from 1.
    """

    name: str
    named_as: NamedAs = ""
    brings: str = ""
    email: str = ""
    sends: str = ""
    line: int = 0
    emails: tuple[str, ...] = ()


class MemberList(Frozen, frozen=True):
    """The members of a file in its order, and what in it was not understood (why is one of WHYS)."""

    members: tuple[PlannedMember, ...] = ()
    unread: tuple[Unread, ...] = ()


def read_member_list(path: Path) -> MemberList:
    """The members in a file, and what was not understood.

    Refused with a "members-..." reason where it is not a text file (see source.py), or no row has a name.
    """
    return parse_members(read_text(path, "members"), file=clean(path.name))


def parse_members(text: str, *, file: str = "") -> MemberList:
    """The members in a text: commas, semicolons or tabs between cells, names for the columns first or none."""
    rows = list(_rows(text, file))
    named = (
        [COLUMN_OF.get(" ".join(cell.casefold().replace("_", " ").strip(" :?*").split())) for cell in rows[0][1]]
        if rows
        else []
    )
    unread: list[Unread] = []
    columns: list[Column | None] = _plain_columns(rows)
    if {"name", "first", "last"} & set(named):
        columns = [column if column not in named[:place] else None for place, column in enumerate(named)]
        line, labels = rows.pop(0)
        unread += [
            Unread(line, label, "column-unknown")
            for label, column in zip(labels, columns, strict=True)
            if label and not column
        ]
    members: list[PlannedMember] = []
    seen: dict[tuple[str, ...], int] = {}
    for line, cells in rows:
        member, missed = _member(line, cells, columns)
        unread += missed
        if member is None:
            continue
        if seen.setdefault(cells, line) != line:
            unread.append(Unread(line, member.name, "member-repeated"))
        members.append(member)
    if not members:
        raise Refused("members-empty", file=file)
    return MemberList(tuple(members), tuple(unread))


def _rows(text: str, file: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row with words in it: the line it starts on, and its cells."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = 0
    if lines[0].casefold().startswith("sep=") and len(lines[0].strip()) == len("sep=;"):  # Excel's own note
        between, first = lines[0].strip()[-1], 1
    else:
        head = next(line for line in [*lines, ""] if line.strip() or line is lines[-1])
        between = max(",;\t", key=head.count)
    reader = csv.reader((f"{line}\n" for line in lines[first:]), delimiter=between)
    start = first + 1
    try:
        for row in reader:
            cells = tuple(clean(cell) for cell in row)
            if any(c.isalnum() for cell in cells for c in cell):
                yield start, cells
            start = first + reader.line_num + 1
    except csv.Error:  # one cell of over 131,072 characters: a quotation mark that is never closed
        raise Refused("members-not-text", file=file) from None


def _plain_columns(rows: Sequence[tuple[int, tuple[str, ...]]]) -> list[Column | None]:
    """Without names for the columns: the first is the name, and one with @ in its first row the e-mail address."""
    cells = rows[0][1] if rows else ()
    return ["name" if not place else "email" if "@" in cell else None for place, cell in enumerate(cells)]


def _member(
    line: int, cells: Sequence[str], columns: Sequence[Column | None]
) -> tuple[PlannedMember | None, list[Unread]]:
    told = {column: cell for column, cell in zip(columns, cells, strict=False) if column}
    extra = [cell for place, cell in enumerate(cells) if cell and (place >= len(columns) or not columns[place])]
    missed = [Unread(line, cell, "column-unknown") for cell in extra]
    name = told.get("name", "") or " ".join(part for part in (told.get("first", ""), told.get("last", "")) if part)
    if not any(c.isalnum() for c in name):
        return None, [Unread(line, " | ".join(cell for cell in cells if cell), "member-no-name")]
    said = told.get("named_as", "")
    if said.casefold() not in NAMED_AS:
        missed.append(Unread(line, said, "named-as-unclear"))
    sends = told.get("sends", "")
    if sends and way_written(sends) is None:
        missed.append(Unread(line, sends, "sends-unclear"))
    written = told.get("email", "")
    emails = addresses(written)
    if written and len(emails) != 1:
        missed.append(Unread(line, written, "address-several" if emails else "address-none"))
    member = PlannedMember(
        name,
        NAMED_AS.get(said.casefold(), ""),
        told.get("brings", ""),
        emails[0] if len(emails) == 1 else "",
        way_written(sends) or sends,
        line,
        emails=emails if len(emails) > 1 else (),
    )
    return member, missed
