"""Laying a copy ready in the outbox: a draft of a letter, or the file for what somebody does by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from coprod_tui.afterwards.agreed.copies import hash_of, in_letter, keeps
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.letters import Letters, sender_for
from coprod_tui.afterwards.sending.material import Material
from coprod_tui.afterwards.sending.recipients import Recipient, recipients
from coprod_tui.config import MailSettings
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import BY_MAIL, CopyStage, DeliveryWay, current
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import MeetingPlace


class Laid(NamedTuple):
    """One person's copy, not in the outbox yet: what it is then, the file's name there, and what is in it."""

    stage: CopyStage
    name: str
    content: bytes


class Laying:
    """Copies of the version that goes now. mail: whom letters come from, where somebody set that. at: UTC ms.

    Refused: not-ready-to-send, changed-since-ready.
    """

    def __init__(self, place: MeetingPlace, meeting: Meeting, mail: MailSettings | None, at: int) -> None:
        self.place = place
        self.version = current(meeting)
        summary = summary_of(place, meeting, made=at)
        sender = sender_for(meeting, mail.sender if mail else "", mail.name if mail else "")
        self.summary = summary
        self.material = Material(summary)
        self.letters = Letters(place, meeting, summary, self.version, sender, at)
        self._named = outbox.version_name(meeting, self.version)
        self._kept: set[str] = set()

    def letter(self, one: Recipient, *, draft: bool) -> bytes:
        """Refused ("needs-library") where a part of it cannot be made."""
        return self.letters.to(one, self.material.for_way(one.way).content, draft=draft)

    def make(self, one: Recipient) -> Laid:
        """This person's copy, for the outbox. Refused as `letter` does."""
        if one.way in BY_MAIL:
            name = outbox.letter_name(self.place.id, self._named, one.mark)
            return Laid("draft", name, self.letter(one, draft=True))
        made = self.material.for_way(one.way)
        return Laid("job", f"{outbox.FOLDERS[one.way]}/{self.place.id}-{self._named}{made.suffix}", made.content)

    def known(self, made: Iterable[Laid]) -> Callable[[Meeting], Sequence[Entry]]:
        """The move that writes down what these are known by: it comes before any of them is put anywhere."""
        by_name = {one.name: one for one in made}
        hashes = (
            in_letter(one.content) if one.stage == "draft" else (hash_of(one.content),) for one in by_name.values()
        )
        return keeps(self.summary, [each for found in hashes for each in found])

    def known_by_mail(self, ways: Iterable[DeliveryWay]) -> Callable[[Meeting], Sequence[Entry]]:
        """The same for what is in letters that a mail server is given. Their heads differ, and change on the way."""
        hashes: list[str] = []
        for way in ways:
            with suppress(Refused):  # its library is not there, and nobody gets it so
                hashes += in_letter(self.material.for_way(way).content)
        return keeps(self.summary, hashes)

    def put(self, laid: Laid) -> None:
        """Into the outbox; a file that is the same for several people once. Raises OSError."""
        if laid.name not in self._kept:
            outbox.keep(self.place, laid.name, laid.content)
            self._kept.add(laid.name)


def lay_anew(place: MeetingPlace, meeting: Meeting, group: Group, mail: MailSettings | None, at: int) -> None:
    """Put back into the outbox, as the record is now, what waited there and has not gone.

    Where no version stands any more nothing is put back: somebody marks one ready first. Raises OSError, NotSaved.
    """
    try:
        laying = Laying(place, meeting, mail, at)
    except Refused:
        return
    made: list[Laid] = []
    for one in recipients(meeting, group):
        copy = meeting.sending.of(one.person, laying.version, one.to)
        if copy is not None and copy.stage in ("draft", "job"):
            with suppress(Refused):  # its library is gone: the old file is too
                made.append(laying.make(one))
    change_meeting(place, laying.known(made), at)
    for laid in made:
        laying.put(laid)
