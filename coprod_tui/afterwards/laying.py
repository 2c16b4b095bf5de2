"""Laying a copy ready in the outbox: a draft of a letter, or the file for what somebody does by hand."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from coprod_tui.afterwards import outbox
from coprod_tui.afterwards.letters import Letters, sender_for
from coprod_tui.afterwards.material import Material
from coprod_tui.afterwards.recipients import recipients
from coprod_tui.afterwards.versions import summary_of
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import BY_MAIL, current

if TYPE_CHECKING:
    from coprod_tui.afterwards.recipients import Recipient
    from coprod_tui.config import MailSettings
    from coprod_tui.model.group import Group
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.sending import Stage
    from coprod_tui.record.shelf import MeetingPlace


class Laying:
    """Copies of the version that goes now. mail: whom letters come from, where somebody set that. at: UTC ms.

    Refused: not-ready-to-send, changed-since-ready.
    """

    def __init__(self, place: MeetingPlace, meeting: Meeting, mail: MailSettings | None, at: int) -> None:
        self.place = place
        self.version = current(meeting)
        summary = summary_of(place, meeting, made=at)
        sender = sender_for(meeting, mail.sender if mail else "", mail.name if mail else "")
        self.material = Material(summary)
        self.letters = Letters(place, meeting, summary, self.version, sender, at)
        self._kept: set[str] = set()

    def letter(self, one: Recipient, *, draft: bool) -> bytes:
        """Refused ("needs-library") where a part of it cannot be made."""
        return self.letters.to(one, self.material.for_way(one.way).content, draft=draft)

    def lay(self, one: Recipient) -> tuple[Stage, str]:
        """Put this person's copy into the outbox: what it is then, and the file's name there.

        A file that is the same for several people is written once. Raises OSError; Refused as `letter` does.
        """
        if one.way in BY_MAIL:
            name = outbox.letter_name(self.place.id, self.version, one.mark)
            outbox.keep(self.place, name, self.letter(one, draft=True))
            return "draft", name
        made = self.material.for_way(one.way)
        version = outbox.version_name(self.version)
        name = f"{outbox.FOLDERS[one.way]}/{self.place.id}-{version}{made.suffix}"
        if name not in self._kept:
            outbox.keep(self.place, name, made.content)
            self._kept.add(name)
        return "job", name


def lay_anew(place: MeetingPlace, meeting: Meeting, group: Group, mail: MailSettings | None, at: int) -> None:
    """Put back into the outbox, as the record is now, what waited there and has not gone. Nothing is written down.

    Where no version stands any more nothing is put back: somebody marks one ready first. Raises OSError.
    """
    try:
        laying = Laying(place, meeting, mail, at)
    except Refused:
        return
    for one in recipients(meeting, group):
        copy = meeting.sending.of(one.person, laying.version, one.to)
        if copy is not None and copy.stage in ("draft", "job"):
            with suppress(Refused):  # its library is gone: the old file is too
                laying.lay(one)
