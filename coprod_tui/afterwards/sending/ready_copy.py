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

    def __init__(self, name: str, told: Summary, material: Material, letters: Letters) -> None:
        self.name, self.told, self.material, self.letters = name, told, material, letters


class Laying:
    """Copies of the version that goes now. mail: whom letters come from, where somebody set that. at: UTC ms.

    Refused as `Outgoing.current` refuses.
    """

    def __init__(
        self, place: MeetingPlace, meeting: Meeting, mail: MailSettings | None, at: int, what: Outgoing = SUMMARY
    ) -> None:  # fmt: skip
        self.place, self.what, self.at = place, what, at
        self.version = what.current(meeting)
        self._meeting = meeting
        self._sender = sender_for(meeting, mail.sender if mail else "", mail.name if mail else "")
        self._named = what.named(meeting, self.version)
        self._variants: dict[str, _Variant] = {}
        self._kept: set[str] = set()

    def variant(self, one: Recipient) -> _Variant:
        """What this person's copy is made of, put together once for all whose copies say the same. Raises OSError."""
        name = self.what.variant(self._meeting, one, self.version)
        if name not in self._variants:
            told = self.what.told(self.place, self._meeting, self.version, one, self.at)
            if told.sort == "summary" and told.version and told.seal is None and not told.copy:
                keep_as_sent(self.place, told.but(easy_given=_given(told)))
            if told.event is not None and one.calendar_named and self._sender.address:  # it says whose meeting it is
                told = told.but(event=told.event.but(organizer=self._sender.address))
            letters = Letters(self.place, self._meeting, told, self.version, self._sender, self.at)
            self._variants[name] = _Variant(name, told, Material(told), letters)
        return self._variants[name]

    def letter(self, one: Recipient, *, draft: bool) -> bytes:
        """Refused ("needs-library") where a part of it cannot be made."""
        mine = self.variant(one)
        return mine.letters.to(one, mine.material.for_way(one.way).content, draft=draft)

    def make(self, one: Recipient) -> Laid:
        """This person's copy, for the outbox. Refused as `letter` does."""
        if one.way in BY_MAIL:
            name = outbox.letter_name(self.place.id, self._named, one.mark)
            return Laid("draft", name, self.letter(one, draft=True))
        mine = self.variant(one)
        made = mine.material.for_way(one.way)
        named = "-".join(filter(None, (self.place.id, self._named, mine.name)))
        return Laid("job", f"{outbox.FOLDERS[one.way]}/{named}{made.suffix}", made.content)

    def known(self, made: Iterable[Laid]) -> Callable[[Meeting], Sequence[Entry]]:
        """The move that writes down what these are known by: it comes before any of them is put anywhere."""
        by_name = {one.name: one for one in made}
        hashes = (
            in_letter(one.content) if one.stage == "draft" else (hash_of(one.content),) for one in by_name.values()
        )
        return self._known([each for found in hashes for each in found])

    def known_by_mail(self, people: Iterable[Recipient]) -> Callable[[Meeting], Sequence[Entry]]:
        """The same for what is in letters that a mail server is given. Their heads differ, and change on the way."""
        hashes: list[str] = []
        for mine, way in {(self.variant(one), one.way): None for one in people}:
            with suppress(Refused):  # its library is not there, and nobody gets it so
                hashes += in_letter(mine.material.for_way(way).content)
        return self._known(hashes)

    def _known(self, hashes: Sequence[str]) -> Callable[[Meeting], Sequence[Entry]]:
        first = next(iter(self._variants.values()), None)
        return self.what.known(first.told, hashes) if first else lambda _meeting: ()

    def put(self, laid: Laid) -> None:
        """Into the outbox; a file that is the same for several people once. Raises OSError."""
        if laid.name not in self._kept:
            outbox.keep(self.place, laid.name, laid.content)
            self._kept.add(laid.name)


def lay_anew(
    place: MeetingPlace, meeting: Meeting, group: Group, mail: MailSettings | None, at: int, what: Outgoing = SUMMARY
) -> None:
    """Put back into the outbox, as the record is now, what waited there and has not gone.

    Where no version stands any more nothing is put back: somebody marks one ready first. Raises OSError, NotSaved.
    """
    try:
        laying = Laying(place, meeting, mail, at, what)
    except Refused:
        return
    made: list[Laid] = []
    for one in what.recipients(meeting, group):
        copy = copy_of(what, meeting, one, laying.version)
        if copy is not None and copy.stage in ("draft", "job"):
            with suppress(Refused):  # its library is gone: the old file is too
                made.append(laying.make(one))
    change_meeting(place, laying.known(made), at)
    for laid in made:
        laying.put(laid)


def _given(told: Summary) -> Mapping[str, str]:
    with speaking(told.language):
        return easy.given(told)
