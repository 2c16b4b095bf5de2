"""Members from lines, as people type or paste a list: bullets, roles, headings such as "Apologies:", addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.model.text import clean, folded
from coprod_tui.planning.member_headings import heading
from coprod_tui.planning.member_list import MemberDoubt, PlannedMember, shortened
from coprod_tui.planning.member_names import (
    TWO,
    is_role,
    split_addresses,
    split_name,
    unsure_name,
    why_no_name,
    without_bullet,
)
from coprod_tui.planning.member_rows import PeopleRead

APOLOGIES = frozenset("apologies apology absent absences regrets ymddiheuriadau excuses entschuldigt abwesend".split())
GUESTS = frozenset("guests guest visitors visitor observers observer invited gwesteion attendance".split())
HEADINGS = frozenset(
    "members member membership present people list attendees attendance participants group names contacts aelodau "
    "presennol grwp register meeting".split()
)
LABEL = re.compile(r"(?P<label>[^:@]{1,40}):(?P<rest>\s.*|)$", re.DOTALL)
BETWEEN_LETTERS = re.compile(r"(?<=>)\s*[,;]\s*")
"""Between people as a mail program writes them: "Amy <amy@ex.example>, Mo <mo@ex.example>"."""
BETWEEN = re.compile(r"\s*[,;\t]\s*")
MOST_LETTERS = 50_000
"""Letters of a line: room for a thousand people as a mail program writes them."""
OVER = 3
"""Words of a heading without a colon, at most."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Under(NamedTuple):
    """The heading that a line stands under. why: why people there are left out; "" where they are members."""

    why: str = ""


def read_lines(lines: list[str]) -> PeopleRead:
    """Everybody in the lines, and what was not understood."""
    members: list[PlannedMember] = []
    unread: list[MemberDoubt] = []
    alone = sum(any(c.isalnum() for c in line) for line in lines) == 1
    under = _Under()
    for number, line in enumerate(lines, 1):
        text = clean(without_bullet(clean(line, lines=True)).lstrip("-–—*• "), lines=True).replace("\n", " ")
        if not any(c.isalnum() for c in text):
            continue
        if len(text) > MOST_LETTERS:
            unread.append(MemberDoubt(number, shortened(text), "member-long"))
            continue
        under, rest, over = _headed(text, under)
        if over:
            unread.append(MemberDoubt(number, shortened(over), "member-heading"))
        for who, doubt in _people(rest, alone=alone):
            if doubt or under.why:
                unread.append(
                    MemberDoubt(
                        number, shortened(who.name or who.email or rest), doubt or under.why, who.but(line=number)
                    )
                )
            else:
                members.append(who.but(line=number))
                if order := unsure_name(who.name):
                    unread.append(MemberDoubt(number, shortened(who.name), order))
    return PeopleRead(members, unread)


def _headed(text: str, under: _Under) -> tuple[_Under, str, str]:
    """The heading of the lines from here on, what is left of this line, and its words where it is only a heading."""
    bare = text.rstrip(":").strip()
    match = LABEL.match(text)
    label = match["label"].strip() if match else bare
    parts = set(re.findall(r"[^\W_]+", folded(label)))
    if match or len(parts) <= OVER:  # "Apologies", "Apologies for absence", "In attendance"
        why = "member-apologies" if parts & APOLOGIES else "member-guest" if parts & GUESTS else ""
        if why and (match or parts <= APOLOGIES | GUESTS | {"in", "for", "and", "received", "sent", "from"}):
            rest = match["rest"].strip() if match else ""
            return _Under(why), rest, "" if rest else bare
    if match:
        rest = match["rest"].strip()
        is_over = parts & HEADINGS or not rest
        if is_over or is_role(label):  # "Chair: Amy Okafor"
            return (_Under() if is_over else under), rest, "" if rest else bare
    if heading(bare) in ("name", "first") or (parts & HEADINGS and (YEAR.search(text) or parts <= HEADINGS)):
        return _Under(), "", bare
    return under, text, ""


def _people(text: str, *, alone: bool) -> Iterator[tuple[PlannedMember, str]]:
    """Each person in a line, and why they are left out, "" if they are not. alone: it is the only line of the list."""
    if not text:
        return
    letters = BETWEEN_LETTERS.split(text)
    if len(letters) > 1:
        for each in letters:
            yield from _people(each, alone=False)
        return
    if "@" in text:
        yield _with_address(text)
        return
    pieces = [piece for each in BETWEEN.split(text) for piece in TWO.split(each)]
    first, *others = [piece for piece in pieces if any(c.isalnum() for c in piece)] or [text]
    name, beside = split_name(first)
    names: list[tuple[str, str]] = []
    for piece in others:
        if is_role(piece):
            beside = True
        elif alone or ";" in text or TWO.search(text) or (" " in piece) or " " not in name:
            names.append((piece, ""))
        else:
            names.append((piece, "member-beside"))  # "Jo Pitt, Healthwatch": a second person, or where Jo is from
    yield PlannedMember(name, beside=beside), why_no_name(name)
    for piece, doubt in names:
        other, aside = split_name(piece)
        yield PlannedMember(other, beside=aside), doubt or why_no_name(other)


def _with_address(text: str) -> tuple[PlannedMember, str]:
    rest, emails = split_addresses(text)
    name, beside = split_name(rest)
    email = emails[0] if len(emails) == 1 else ""
    why = why_no_name(name)
    member = PlannedMember("" if why else name, email=email, emails=emails if len(emails) > 1 else (), beside=beside)
    return member, why
