"""What a group lets out, told in lines for whoever sees everything that is kept."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_tui.model.group import Group
from coprod_tui.sentences.needs import member_name
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, day, day_of


def sharing_lines(group: Group) -> Iterator[str]:
    """Who may be named where, what is marked for whom, which pages were agreed, and what came back."""
    sharing = group.sharing
    for one in sharing.contacts:
        name, reach = member_name(group, one.member), in_a_line(one.reach)
        yield _("{name} may be named to {whom}: {reach}").format(name=name, whom=_whom(one.body), reach=reach or "–")
    for body, ref in sharing.marked:
        yield _("{ref} is marked for {body}").format(ref=ref, body=body)
    for may in sharing.may_go:
        yield _("Words of {meeting}, entry {number}, may go to {body}").format(
            meeting=may.meeting, number=may.thing, body=may.body
        )
    for page in sharing.agreed:
        on = day(day_of(page.at, "UTC"), year=True)
        yield _("The page for {whom} was agreed on {day}").format(whom=page.body or _("everybody else"), day=on)
    for receipt in sharing.receipts:
        facts = (receipt.body, day(receipt.date, year=True), in_a_line(receipt.reader), in_a_line(receipt.did))
        yield " · ".join(filter(None, facts))


def _whom(body: str) -> str:
    return body or _("somebody new")
