"""An answer to an invitation, understood: who wrote it, what may be an item, and whether the basket has it already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.invited import what_is_asked
from coprod_tui.afterwards.replies.understood import SENT_BY_PROGRAMS, Understood, who_wrote

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.correspondence import Correspondence
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.record.shelf import MeetingPlace


def to_invitation(message: Message, place: MeetingPlace, version: int, correspondence: Correspondence) -> Understood:
    """What somebody answers to an invitation, and whether it is in the basket already."""
    people = correspondence.people(place, message.sender.address)
    stops = SENT_BY_PROGRAMS.get(message.sort)
    if stops:
        return Understood(message, place=place, version=version, people=people, named=(stops,))
    people, whose = who_wrote(people, correspondence.meeting(place), correspondence.addressee(place, message.threads))
    answered = what_is_asked(message, correspondence, place, version)
    members = {person.member for person in people if person.member}
    same_message = (one for one in correspondence.basket(place.group).kept if message.at and one.at == message.at)
    if any(one.person in members for one in same_message):
        return Understood(message, place=place, version=version, people=people, named=("reply-taken-in-already",))
    doubts = (*answered.doubts, *whose)
    return Understood(
        message, "invited", place, version, people, words=answered.words, coming=answered.coming, doubts=doubts
    )  # fmt: skip
