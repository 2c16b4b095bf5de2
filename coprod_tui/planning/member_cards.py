"""Members from cards: each is one person, by the name that the card shows."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.documents.sheet import ContactCard
from coprod_tui.model.addresses import addresses
from coprod_tui.planning.member_list import MemberDoubt, PlannedMember, shortened
from coprod_tui.planning.member_names import split_name, why_no_name
from coprod_tui.planning.member_rows import PeopleRead

ONE = frozenset(("", "individual"))


def read_people(cards: Iterable[ContactCard]) -> PeopleRead:
    """Everybody on the cards, and what was left out. Fields other than name and address are named, and not read."""
    members: list[PlannedMember] = []
    unread: list[MemberDoubt] = []
    others: dict[str, int] = {}
    for card in cards:
        for other in card.others:
            others.setdefault(other, card.line)
        emails = addresses("; ".join(card.emails))
        name, beside = split_name(card.name)
        why = why_no_name(name) if card.kind in ONE else "card-no-person"
        member = PlannedMember(
            "" if why else name,
            email=emails[0] if len(emails) == 1 else "",
            line=card.line,
            emails=emails if len(emails) > 1 else (),
            beside=beside,
        )
        if why:
            unread.append(MemberDoubt(card.line, shortened(card.name), why, member))
            continue
        members.append(member)
        if len(emails) > 1:
            unread.append(MemberDoubt(card.line, shortened(", ".join(emails)), "address-several"))
        elif card.emails and not emails:
            unread.append(MemberDoubt(card.line, shortened(card.emails[0]), "address-none"))
    unread += [MemberDoubt(line, shortened(other), "column-unknown") for other, line in others.items()]
    return PeopleRead(members, unread)
