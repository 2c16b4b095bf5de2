"""An answer to an invitation, understood: whose it is, what may be an item, and whether it is in the basket already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.invited import what_is_asked
from coprod_tui.afterwards.replies.understood import SENT_BY_PROGRAMS, Understood, who_wrote

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.correspondence import Correspondence
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.record.shelf import MeetingPlace


def to_invitation(message: Message, place: MeetingPlace, version: int, known: Correspondence) -> Understood:
    """What somebody answers to an invitation, and whether it is in the basket already."""
    people = known.people(place, message.sender.address)
    stops = SENT_BY_PROGRAMS.get(message.sort)
    if stops:
        return Understood(message, place=place, version=version, people=people, named=(stops,))
    people, whose = who_wrote(people, known.meeting(place), known.addressee(place, message.threads))
    told = what_is_asked(message, known, place, version)
    members = {person.member for person in people if person.member}
    kept = (one for one in known.basket(place.group).kept if message.at and one.at == message.at)
    if any(one.person in members for one in kept):
        return Understood(message, place=place, version=version, people=people, named=("reply-taken-in-already",))
    doubts = (*told.doubts, *whose)
    return Understood(
        message, "invited", place, version, people, words=told.words, coming=told.coming, doubts=doubts
    )  # fmt: skip
