"""Cards (.vcf) as telephones and mail programs save them: one or many in a file. icalendar reads their lines.

A card has the lines of a calendar: RFC 6350 and RFC 2426 took them from there.
"""

from __future__ import annotations

import quopri
import re
from contextlib import suppress
from typing import Any

from coprod_tui.documents.libraries import needed
from coprod_tui.documents.sheet import ContactCard
from coprod_tui.model.text import clean

STARTS = re.compile(r"\s*BEGIN:VCARD\b", re.IGNORECASE)
OURS = frozenset("BEGIN END VERSION FN N EMAIL KIND PRODID UID REV X-ABUID PROFILE".split())
SOFT = re.compile(r"=\r?\n")
"""A soft line break of quoted-printable text (RFC 2045), in the oldest cards."""


def are_cards(text: str) -> bool:
    return STARTS.match(text) is not None


def read_cards(text: str) -> list[ContactCard]:
    """The cards of a file in their order. A line that cannot be read is skipped."""
    with needed("icalendar"):
        from icalendar.parser import Contentlines  # noqa: PLC0415  for cards alone
    if "QUOTED-PRINTABLE" in text.upper():
        text = SOFT.sub("", text)
    cards: list[ContactCard] = []
    fields: dict[str, list[str]] = {}
    for line in Contentlines.from_ical(text):  # type: ignore[no-untyped-call]
        if not line:  # after the last one
            continue
        name, value = _parts(line)
        if name == "BEGIN":
            fields = {}
        elif name == "END":
            cards.append(_card(len(cards) + 1, fields))
        elif name and value:
            fields.setdefault(name, []).append(value)
    return cards


def _parts(line: Any) -> tuple[str, str]:
    """The name of a line's field, in capitals, and its value."""
    head, _colon, value = line.partition(":")
    name, encoded = head.partition(";")[0], head
    with suppress(ValueError, KeyError):  # the oldest cards have a mark without a name: FN;QUOTED-PRINTABLE:
        name, params, value = line.parts()
        encoded = str(params.get("ENCODING", ""))
    if "QUOTED-PRINTABLE" in encoded.upper():
        value = quopri.decodestring(value.encode("utf-8", "replace")).decode("utf-8", "replace")
    return str(name).rpartition(".")[2].upper(), str(value)


def _card(line: int, fields: dict[str, list[str]]) -> ContactCard:
    name = clean(next(iter(fields.get("FN", ())), ""))
    if not name and (parts := fields.get("N")):
        last, first, *_more = [*parts[0].split(";"), "", ""]
        name = clean(f"{first} {last}")
    emails = tuple(clean(each) for each in fields.get("EMAIL", ()))
    kind = clean(next(iter(fields.get("KIND", fields.get("X-ADDRESSBOOKSERVER-KIND", ("",)))), "")).casefold()
    return ContactCard(line, name, emails, kind, tuple(sorted(clean(each) for each in fields.keys() - OURS)))
