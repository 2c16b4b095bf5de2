"""Laying a copy ready in the outbox: a draft of a letter, or the file for what somebody does by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from coprod_tui.afterwards.agreed.as_sent import keep_as_sent
from coprod_tui.afterwards.agreed.copies import hash_of, in_letter
from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.letters import Letters, sender_for
from coprod_tui.afterwards.sending.material import Material
from coprod_tui.afterwards.sending.outgoing import SUMMARY, Outgoing, copy_of
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.config import MailSettings
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import BY_MAIL, CopyStage
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary, easy
from coprod_tui.wording import speaking


class Laid(NamedTuple):
    """One person's copy, not in the outbox yet: what it is then, the file's name there, and what is in it."""

    stage: CopyStage
    name: str
    content: bytes


class _Variant:
    """What the copies of some people are made of. name: what tells them from others' in a file's name, or ""."""

    def __init__(self, name: str, summary: Summary, material: Material, letters: Letters) -> None:
        self.name, self.summary, self.material, self.letters = name, summary, material, letters


class Laying:
    """Copies of the version that goes now. mail: whom letters come from, where somebody set that. at: UTC ms.

    Refused as `Outgoing.current` refuses.
    """

    def __init__(
        self, place: MeetingPlace, meeting: Meeting, mail: MailSettings | None, at: int, outgoing: Outgoing = SUMMARY
    ) -> None:  # fmt: skip
        self.place, self.outgoing, self.at = place, outgoing, at
        self.version = outgoing.current(meeting)
        self._meeting = meeting
        self._sender = sender_for(meeting, mail.sender if mail else "", mail.name if mail else "")
        self._named = outgoing.version_name(meeting, self.version)
        self._variants: dict[str, _Variant] = {}
        self._kept: set[str] = set()

    def variant(self, recipient: Recipient) -> _Variant:
        """What this person's copy is made of, put together once for all whose copies say the same. Raises OSError."""
        name = self.outgoing.variant(self._meeting, recipient, self.version)
        if name not in self._variants:
            summary = self.outgoing.summary_for(self.place, self._meeting, self.version, recipient, self.at)
            if summary.sort == "summary" and summary.version and summary.seal is None and not summary.copy:
                keep_as_sent(self.place, summary.but(easy_given=_easy_given(summary)))
            if (
                summary.event is not None and recipient.calendar_named and self._sender.address
            ):  # it says whose meeting it is
                summary = summary.but(event=summary.event.but(organizer=self._sender.address))
            letters = Letters(self.place, self._meeting, summary, self.version, self._sender, self.at)
            self._variants[name] = _Variant(name, summary, Material(summary), letters)
        return self._variants[name]

    def letter(self, recipient: Recipient, *, draft: bool) -> bytes:
        """Refused ("needs-library") where a part of it cannot be made."""
        mine = self.variant(recipient)
        return mine.letters.to(recipient, mine.material.for_way(recipient.way).content, draft=draft)

    def make(self, recipient: Recipient) -> Laid:
        """This person's copy, for the outbox. Refused as `letter` does."""
        if recipient.way in BY_MAIL:
            name = outbox.letter_name(self.place.id, self._named, recipient.mark)
            return Laid("draft", name, self.letter(recipient, draft=True))
        mine = self.variant(recipient)
        rendered = mine.material.for_way(recipient.way)
        named = "-".join(filter(None, (self.place.id, self._named, mine.name)))
        return Laid("job", f"{outbox.FOLDERS[recipient.way]}/{named}{rendered.suffix}", rendered.content)

    def keep_hashes(self, copies: Iterable[Laid]) -> Callable[[Meeting], Sequence[Entry]]:
        """The move that writes down what these are known by: it comes before any of them is put anywhere."""
        by_name = {one.name: one for one in copies}
        hashes = (
            in_letter(one.content) if one.stage == "draft" else (hash_of(one.content),) for one in by_name.values()
        )
        return self._keep_hashes([each for found in hashes for each in found])

    def keep_mail_hashes(self, people: Iterable[Recipient]) -> Callable[[Meeting], Sequence[Entry]]:
        """The same for what is in letters that a mail server is given. Their heads differ, and change on the way."""
        hashes: list[str] = []
        for mine, way in {(self.variant(one), one.way): None for one in people}:
            with suppress(Refused):  # its library is not there, and nobody gets it so
                hashes += in_letter(mine.material.for_way(way).content)
        return self._keep_hashes(hashes)

    def _keep_hashes(self, hashes: Sequence[str]) -> Callable[[Meeting], Sequence[Entry]]:
        first = next(iter(self._variants.values()), None)
        return self.outgoing.keep_hashes(first.summary, hashes) if first else lambda _meeting: ()

    def put(self, laid: Laid) -> None:
        """Into the outbox; a file that is the same for several people once. Raises OSError."""
        if laid.name not in self._kept:
            outbox.keep(self.place, laid.name, laid.content)
            self._kept.add(laid.name)


def lay_anew(
    place: MeetingPlace,
    meeting: Meeting,
    group: Group,
    mail: MailSettings | None,
    at: int,
    outgoing: Outgoing = SUMMARY,
) -> None:
    """Put back into the outbox, as the record is now, what waited there and has not gone.

    Where no version stands any more nothing is put back: somebody marks one ready first. Raises OSError, NotSaved.
    """
    try:
        laying = Laying(place, meeting, mail, at, outgoing)
    except Refused:
        return
    copies: list[Laid] = []
    for recipient in outgoing.recipients(meeting, group):
        copy = copy_of(outgoing, meeting, recipient, laying.version)
        if copy is not None and copy.stage in ("draft", "job"):
            with suppress(Refused):  # its library is gone: the old file is too
                copies.append(laying.make(recipient))
    change_meeting(place, laying.keep_hashes(copies), at)
    for laid in copies:
        laying.put(laid)


def _easy_given(summary: Summary) -> Mapping[str, str]:
    with speaking(summary.language):
        return easy.given(summary)
