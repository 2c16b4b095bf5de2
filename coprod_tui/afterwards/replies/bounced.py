"""Letters of ours that came back: whose, of which version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.replies.invited import NAMED
from coprod_tui.afterwards.replies.understood import REFERENCE, THREAD, Understood
from coprod_tui.afterwards.sending.letters import references
from coprod_tui.model.entry import NOBODY

if TYPE_CHECKING:
    from coprod_tui.afterwards.replies.correspondence import Correspondence
    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.model.sending import Sort


def came_back(message: Message, known: Correspondence) -> Understood:
    """Whose copy of which summary or invitation came back. Only a copy that went out by mail can."""
    told = f"{message.about} {message.subject} {message.own.words}"
    ids = f"{message.about} {message.threads}"
    of: Sort = (
        "invitation" if NAMED.search(told) or any(one.sort != "summary" for one in references(ids)) else "summary"
    )
    invitations = [(one.meeting, str(one.version)) for one in references(ids) if one.sort == "invitation"]
    if of == "invitation":
        named = known.named([*NAMED.findall(told), *invitations])
    else:
        named = known.named([*REFERENCE.findall(told), *THREAD.findall(ids)])
    if not named:
        return Understood(message, named=("bounce-unknown",))
    place = named[0][0]
    meeting = known.meeting(place)
    version = next((int(version) for _place, version in named if version), None)  # 0 is the agreed record
    people = tuple(dict.fromkeys(person for each in message.back for person in known.people(place, each)))
    addressee = known.addressee(place, message.about)
    if addressee is not None and (addressee in people or not people):
        people = (addressee,)
    sent = meeting.invitations if of == "invitation" else meeting.sending
    copies = [copy for copy in sent.copies if copy.person in {person.id for person in people}]
    copies = [copy for copy in copies if version is None or copy.version == version]
    why = "" if people and copies else "bounce-no-copy" if people else "bounce-nobody"
    if copies and all(copy.stage == "bounced" for copy in copies):
        why = "bounce-known"
    if why:
        return Understood(message, place=place, version=version or 0, people=people, named=(why,))
    newest = max(copy.version for copy in copies)
    theirs = {copy.person for copy in copies if copy.version == newest and copy.person != NOBODY}
    people = tuple(person for person in people if person.id in theirs)
    doubts = ["reply-shared-address"] if len(people) > 1 else []
    if (
        addressee not in people
    ):  # anybody can write that a copy came back; the number of a letter of ours is in few hands
        doubts.append("bounce-not-shown")
    return Understood(message, "came-back", place, newest, people, of=of, doubts=tuple(doubts))
