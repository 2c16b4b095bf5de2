"""Members from rows of cells, as a spreadsheet or a form has them: which row has the headings, which column is what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from coprod_tui.documents.sheet import SheetRow
from coprod_tui.model.addresses import addresses
from coprod_tui.model.sending import way_written
from coprod_tui.planning.member_headings import Column, heading
from coprod_tui.planning.member_list import MemberDoubt, NamedAs, PlannedMember, shortened
from coprod_tui.planning.member_names import MOST_DIGITS, is_role, split_addresses, split_name, unsure_name, why_no_name

NAMED_AS: dict[str, NamedAs] = {
    "": "",
    **dict.fromkeys(("full", "full name", "whole name", "name", "yes"), "full"),
    **dict.fromkeys(("first", "first name", "first name only"), "first"),
    **dict.fromkeys(("initials", "initial"), "initials"),
    **dict.fromkeys(("nobody", "not named", "no", "no name", "none", "anonymous"), "nobody"),
}
NAMES: frozenset[Column | None] = frozenset(("name", "called", "first", "last"))
HEAD = 25
"""Rows at the top of a sheet that are searched for the headings: titles, dates and a logo's words may be above."""
MOST_BRINGS = 500
"""Letters at most of what somebody brings, which is a few words. More is an essay, or the wrong column."""
LEAST_BELOW = 2
"""A list of fewer rows, or rows of fewer cells, do not show which is a heading and which a person."""
NOTHING = frozenset(("n/a", "na", "none", "no", "-", "–", "—", "?", "nil", "tbc", "anonymous"))


class Columns(NamedTuple):
    """What each column is for.

    head: the place of the row of headings, -1 for none. sure: the headings say what the columns are. guessed: the
    places of columns with an unknown heading, known by their cells.
    """

    kinds: tuple[Column | None, ...]
    head: int
    sure: bool
    guessed: tuple[int, ...] = ()


class PeopleRead(NamedTuple):
    members: list[PlannedMember]
    unread: list[MemberDoubt]


def headings_in(rows: Sequence[SheetRow]) -> tuple[int, int]:
    """The place of the row of headings, and how many of them are known; (-1, 0) where no row has one for names.

    It is the row with most of them: a title above it ("Members") may also be the heading of a column.
    """
    best, most = -1, 0
    for place, row in enumerate(rows[:HEAD]):
        if any(addresses(cell) for cell in row.cells):  # people stand here already
            break
        known = {kind for cell in row.cells if (kind := heading(cell))}
        if known & NAMES and len(known) > most:
            best, most = place, len(known)
    return best, most


def columns_of(rows: Sequence[SheetRow]) -> Columns:
    head, _most = headings_in(rows)
    if head < 0:
        return _by_content(rows)
    labels = rows[head].cells
    kinds = [heading(label) for label in labels]
    for kind, count in Counter(kinds).items():
        places = [place for place, each in enumerate(kinds) if each == kind]
        if kind is None or count == 1:
            continue
        best = max(places, key=lambda place: _useful(rows[head + 1 :], place, kind))
        for place in places:
            kinds[place] = kind if place == best else None
    body = rows[head + 1 :]
    mails = (place for place in _columns_of_most(body, addresses) if _may_be_email(labels, place))
    guessed = [
        place
        for kind, places in (("email", mails), ("sends", _columns_of_most(body, way_written)))
        if kind not in kinds and (place := _take(kinds, next(iter(places), -1), cast("Column", kind))) >= 0
    ]
    return Columns(tuple(kinds), head, sure=True, guessed=tuple(guessed))


def _take(kinds: list[Column | None], place: int, kind: Column) -> int:
    """Set the kind of a column that has none. Returns its place; -1 where it has a kind already or does not exist."""
    if not 0 <= place < len(kinds) or kinds[place] is not None:
        return -1
    kinds[place] = kind
    return place


def read_rows(rows: Sequence[SheetRow]) -> PeopleRead:
    """Everybody in the rows, and what was not understood. Nothing from a column that we do not keep is shown."""
    columns = columns_of(rows)
    unread = [
        MemberDoubt(row.line, shortened(next(filter(None, row.cells))), "member-heading")
        for row in rows[: max(columns.head, 0)]
    ]
    unread += _left_columns(rows, columns)
    members: list[PlannedMember] = []
    for row in rows[columns.head + 1 :]:
        member, missed = _member(row, columns.kinds)
        unread += missed
        if member is not None:
            members.append(member)
    return PeopleRead(members, unread)


def _useful(rows: Sequence[SheetRow], place: int, kind: Column) -> int:
    """How many cells of a column hold such a thing: a form's own "Name" may be empty, or "anonymous" throughout."""
    cells = (row.cells[place] for row in rows if place < len(row.cells))
    if kind == "email":
        return sum(bool(addresses(cell)) for cell in cells)
    return sum(not why_no_name(cell) for cell in cells)


def _may_be_email(labels: Sequence[str], place: int) -> bool:
    """Whether a column of addresses may be theirs by its heading: one that says nothing of whose they are."""
    label = labels[place].casefold() if place < len(labels) else ""
    return label in ("", "contact", "contact details", "address", "username", "user name", "@")


def _columns_of_most(rows: Sequence[SheetRow], read: Callable[[str], object]) -> list[int]:
    """The places of the columns in which `read` makes something of most cells that are filled."""
    filled: Counter[int] = Counter()
    readable: Counter[int] = Counter()
    for row in rows:
        for place, cell in enumerate(row.cells):
            if cell and cell.casefold() not in NOTHING:
                filled[place] += 1
                readable[place] += bool(read(cell))
    return [place for place, count in sorted(filled.items()) if readable[place] * 2 > count]


def _by_content(rows: Sequence[SheetRow]) -> Columns:
    """The columns of a list without known headings, by their cells. A first row that fits no column is headings."""
    width = max((len(row.cells) for row in rows), default=0)
    mails = _columns_of_most(rows, addresses)
    email = mails[0] if mails else -1
    head = 0 if _are_words_over(rows, email) else -1
    body = rows[head + 1 :]
    name = next((place for place in range(width) if place != email and _is_names(body, place)), -1)
    if name < 0:
        name = next((place for place in range(width) if place != email), email)
    kinds: list[Column | None] = [None] * width
    if 0 <= email < width:
        kinds[email] = "email"
    if 0 <= name < width:
        kinds[name] = "name"
    return Columns(tuple(kinds), head, sure=False)


def _are_words_over(rows: Sequence[SheetRow], email: int) -> bool:
    """Whether the first row is headings that we do not know: words, where all below are addresses or numbers."""
    if len(rows) < LEAST_BELOW + (email < 0) or len(rows[0].cells) < LEAST_BELOW:
        return False
    for place, cell in enumerate(rows[0].cells):
        below = [row.cells[place] for row in rows[1:] if place < len(row.cells) and row.cells[place]]
        if not cell or cell.casefold() in NOTHING or "@" in cell or any(c.isdecimal() for c in cell):
            continue
        if place == email and " at " not in cell.casefold():
            return True
        if len(below) > 1 and all(sum(c.isdecimal() for c in each) > MOST_DIGITS for each in below):
            return True
    return False


def _is_names(rows: Sequence[SheetRow], place: int) -> bool:
    cells = [row.cells[place] for row in rows if place < len(row.cells) and row.cells[place]]
    return sum(not why_no_name(cell) and not is_role(cell) for cell in cells) * 2 > len(cells) > 0


def _left_columns(rows: Sequence[SheetRow], columns: Columns) -> Iterator[MemberDoubt]:
    """A doubt for each column that is not kept or was guessed: its heading, or its number where it has cells alone."""
    labels = rows[columns.head].cells if columns.head >= 0 else ()
    line = rows[max(columns.head, 0)].line if rows else 1
    body = rows[columns.head + 1 :]
    width = max((len(row.cells) for row in (*body, SheetRow(0, labels))), default=0)
    filled = {place for row in body for place, cell in enumerate(row.cells) if cell}
    for place in range(width):
        kind = columns.kinds[place] if place < len(columns.kinds) else None
        label = labels[place] if place < len(labels) else ""
        if place in columns.guessed:
            yield MemberDoubt(line, shortened(label), "column-guessed" if kind == "email" else "column-guessed-way")
        elif kind is None and label:
            yield MemberDoubt(line, shortened(label), "column-unknown")
        elif kind is None and place in filled:
            yield MemberDoubt(line, str(place + 1), "column-unnamed")


def _member(row: SheetRow, kinds: Sequence[Column | None]) -> tuple[PlannedMember | None, list[MemberDoubt]]:
    cells = {kind: cell for kind, cell in zip(kinds, row.cells, strict=False) if kind}
    written, beside = _name(cells)
    name, in_name = split_addresses(written) if "@" in written else (written, ())
    why = why_no_name(name)
    mails = cells.get("email", "")
    emails = addresses(mails) or in_name
    named = cells.get("named_as", "")
    sends = cells.get("sends", "")
    member = PlannedMember(
        "" if why else name, NAMED_AS.get(named.casefold(), ""), cells.get("brings", ""),
        emails[0] if len(emails) == 1 else "", way_written(sends) or sends, row.line,
        emails=emails if len(emails) > 1 else (), beside=beside,
    )  # fmt: skip
    if why:
        left = shortened(written or (emails[0] if emails else ""))
        return None, [MemberDoubt(row.line, left, why, member)] if any(row.cells) else []
    missed: list[tuple[str, str]] = []
    if named.casefold() not in NAMED_AS:
        missed.append((named, "named-as-unclear"))
    if sends and way_written(sends) is None:
        missed.append((sends, "sends-unclear"))
    if len(emails) > 1 or (mails and not emails):
        missed.append((mails or written, "address-several" if emails else "address-none"))
    if len(cells.get("brings", "")) > MOST_BRINGS:
        member = member.but(brings="")
        missed.append((cells["brings"], "brings-long"))
    if order := unsure_name(name):
        missed.append((name, order))
    return member, [MemberDoubt(row.line, shortened(text), each) for text, each in missed]


def _name(cells: dict[Column, str]) -> tuple[str, bool]:
    """The name in a row, from its several columns for names; and whether a role stood beside it."""
    last = cells.get("last", "")
    first = cells.get("first", "")
    whole = cells.get("name", "")
    called = cells.get("called", "")
    if called and not why_no_name(called):
        alone = len(called.split()) == 1 and last
        return split_name(f"{called} {last}" if alone else called)
    if first and (last or not whole):
        return split_name(" ".join(part for part in (first, last) if part))
    if last and whole and last.casefold() not in whole.casefold():  # "Name" beside "Surname" is the first name
        return split_name(f"{whole} {last}")
    return split_name(whole or last)


def without_doubles(members: Iterable[PlannedMember]) -> PeopleRead:
    """The members, each name and address once; and a doubt for each member who may be the same person as another."""
    once: list[PlannedMember] = []
    unread: list[MemberDoubt] = []
    known: set[str] = (
        set()
    )  # names, addresses, and both together: to look up, so that nobody is compared with everybody
    seen: set[PlannedMember] = set()
    for member in members:
        name, email = member.name.casefold(), member.email.casefold()
        both = f"{name} {email}"
        if email and both in known:
            unread.append(MemberDoubt(member.line, shortened(member.name), "member-twice", member))
            continue
        why = ""
        if member.but(line=0) in seen:
            why = "member-repeated"
        elif email and name in known:
            why = "name-twice"
        elif email and email in known:
            why = "address-shared"
        if why:
            unread.append(MemberDoubt(member.line, shortened(member.name), why))
        known |= {name, email, both} if email else {name}
        seen.add(member.but(line=0))
        once.append(member)
    return PeopleRead(once, unread)
