"""What a file is that somebody hands in: one of ours, byte for byte, or not.

Genuine is said of bytes that we know, and of nothing else: their hash was written down before the copy was handed out.
No reader of ours can prove that a stranger's file shows what it reads in it. Of any other file it is only said whose it
calls itself, and whether its words read the same to us.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple

from coprod_tui.afterwards.agreed.canonical_words import OF_MEETING, OF_VERSION, Printed, canonical_words, printed
from coprod_tui.afterwards.agreed.comparison import CopyText, against_sealed, against_version, readings
from coprod_tui.afterwards.agreed.copies import known_as
from coprod_tui.afterwards.agreed.difference import Difference
from coprod_tui.afterwards.agreed.read_copy import CopyFormat, HandedIn, content_of, handed_in
from coprod_tui.afterwards.agreed.versions import summary_of, version_of
from coprod_tui.model.entry import Refused
from coprod_tui.model.hashes import KnownCopies, removed_last
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary import FORMATS, Summary, meeting_id
from coprod_tui.wording import _, day_of

VerdictId = Literal["genuine", "sent", "before-removal", "same-words", "words-differ", "untold", "not-here", "not-ours"]
"""genuine: the bytes of a copy of the sealed record. sent: those of a draft or a version that is not sealed.
before-removal: of a copy from before somebody or something was taken out. same-words, words-differ: not a file we made,
and how its words read to us. untold: not a file we made, and there is nothing here to hold its words against. not-here:
of a meeting that is not on this laptop. not-ours: nothing in it says whose it is."""
SAVED_AS: dict[CopyFormat, str] = {
    "html": "html",
    "text": "txt",
    "md": "md",
    "docx": "docx",
    "pdf": "large-pdf",
    "ics": "ics",
}
"""The format in which ours is offered, by the sort of file that was handed in."""


class Verdict(NamedTuple):
    """What can be said of a file.

    meeting: its id, version: of the file, 0 for a draft. sealed: it calls itself the sealed record. now: the version
    that stands, 0 for none. day: on which the record was agreed, or closed (YYYY-MM-DD), "" for neither. until: the day
    from which a copy is an old one. known: its bytes are. counted: every copy of that version was written down by its
    bytes, so that one whose bytes are not known was changed or saved anew. offer: in which format ours can be had;
    ours: that file, where it is saved already.
    """

    says: VerdictId
    meeting: str = ""
    version: int = 0
    sealed: bool = False
    now: int = 0
    day: str = ""
    closed: bool = False
    until: str = ""
    known: bool = False
    counted: bool = True
    difference: Difference | None = None
    offer: str = ""
    ours: Path | None = None

    @property
    def good(self) -> bool:
        """Whether it is the sealed record, byte for byte as we made it."""
        return self.says == "genuine"


class _LocalMeeting:
    """A meeting here. Each thing is read and made once, and only when it is asked for."""

    def __init__(self, place: MeetingPlace, meeting: Meeting) -> None:
        self.place, self.meeting = place, meeting

    @cached_property
    def names(self) -> tuple[str, ...]:
        return self.place.id, meeting_id(self.meeting)

    @cached_property
    def summary(self) -> Summary:
        """Of a sealed record the sealed one, with what is said beside it."""
        return summary_of(self.place, self.meeting, made=0)

    def verdict(self, says: VerdictId, version: int, *, sealed: bool = False) -> Verdict:
        sealing, standing = self.meeting.sealing, self.meeting.review.version
        now = sealing.now.version if sealing.now else standing.number if standing else 0
        here = Verdict(says, self.place.id, version, sealed, now, sealing.day, sealing.closed)
        return here._replace(counted=self._counted(version))

    def _counted(self, version: int) -> bool:
        """Whether copies were written down by their bytes before that version was: not so in older records."""
        made = next((one.upto for one in self.meeting.review.versions if one.number == version), self.meeting.last)
        return any(one.number < made for one in self.meeting.hashes.all)

    def removed_after(self, number: int) -> str:
        """The day (YYYY-MM-DD) of the first removal after that entry; "" where there was none."""
        if number > removed_last(self.meeting):
            return ""
        later = (one for one in self.meeting.history if one.stamp.number >= number and one.entry.part == "removals")
        first = next(later, None)
        return self._day(first.stamp.at) if first is not None else ""

    def _day(self, at: int) -> str:
        return day_of(at, self.meeting.plan.zone).isoformat()


def verify(shelf: Shelf, path: Path) -> Verdict:
    """What this file is. Refused where it cannot be read: see `handed_in`."""
    content = content_of(path)
    matched = _by_hash(shelf, known_as(content))
    if matched is not None:
        return _known_bytes(*matched)
    verdicts = [_by_words(shelf, reading) for reading in handed_in(content)]
    called = -1 if path.suffix.lower() == ".md" else 0
    return next((one for one in verdicts if one.says == "same-words"), verdicts[called])


# Bytes that are known


def _by_hash(shelf: Shelf, hashes: frozenset[str]) -> tuple[_LocalMeeting, KnownCopies] | None:
    """The meeting that these bytes are a copy of. A record is unpacked only where one of the hashes stands in it."""
    sought = [each.encode() for each in hashes]
    for place in shelf.meetings():
        with suppress(OSError, CannotOpen):
            record = place.record.read_bytes()
            if any(each in record for each in sought):
                meeting = read_meeting(place)
                copies = meeting.hashes.of(hashes)
                if copies is not None:
                    return _LocalMeeting(place, meeting), copies
    return None


def _known_bytes(local: _LocalMeeting, copies: KnownCopies) -> Verdict:
    sealing = local.meeting.sealing
    here = local.verdict("sent", copies.version, sealed=bool(copies.seal))._replace(known=True)
    until = local.removed_after(copies.number)
    if until or (copies.seal and (sealing.now is None or sealing.now.checksum != copies.seal)):
        return here._replace(says="before-removal", until=until or sealing.seals[-1].date)
    return here._replace(says="genuine") if copies.seal else here


# Words that are read


def _by_words(shelf: Shelf, file: HandedIn) -> Verdict:
    for reading in readings(file):
        printed_seal = printed(reading.words)
        if printed_seal is not None:
            return _sealed(shelf, reading, printed_seal)
    return _unsealed(shelf, CopyText(file.sort, file.words))


def _called(shelf: Shelf, names: Sequence[str]) -> Iterator[_LocalMeeting]:
    """The meetings here that one of these is the name of, the last first."""
    order = {name: place for place, name in enumerate(names)}
    for place in sorted(shelf.meetings(), key=lambda place: -order.get(place.id, -1)):
        with suppress(CannotOpen):
            local = _LocalMeeting(place, read_meeting(place))
            if any(name in order for name in local.names):
                yield local


def _sealed(shelf: Shelf, file: CopyText, printed_seal: Printed) -> Verdict:
    """It has a printed seal."""
    local = next(_called(shelf, [printed_seal.meeting]), None)
    if local is None:
        return Verdict("not-here", printed_seal.meeting, printed_seal.version, sealed=True)
    sealing = local.meeting.sealing
    here = _offered(local, local.verdict("words-differ", printed_seal.version, sealed=True), file.sort)
    seal = sealing.with_checksum(printed_seal.checksum)
    if seal is not None and seal != sealing.now:
        later = sealing.seals[sealing.seals.index(seal) + 1]
        return here._replace(says="before-removal", version=seal.version, until=later.date)
    try:
        summary = local.summary
    except Refused:  # the sealed words are gone, so there is nothing to hold it against
        return here._replace(says="untold")
    different = against_sealed(summary, file, printed_seal)
    return here._replace(difference=different.where) if different.differs else here._replace(says="same-words")


def _unsealed(shelf: Shelf, file: CopyText) -> Verdict:
    """A draft or a version that was never sealed: it says at its foot whose it is."""
    called = [word for word in file.words if OF_MEETING.fullmatch(word)]
    named = [name for name in dict.fromkeys(called) if _is_reference(file.words, name)]
    local = next(_called(shelf, named), None)
    if local is None:
        return Verdict("not-here", named[-1], _number(file.words, named[-1])) if named else Verdict("not-ours")
    name = next(name for name in local.names if name in named)
    number = _number(file.words, name)
    here = _offered(local, local.verdict("untold", number), file.sort)
    version = next((one for one in local.meeting.review.versions if one.number == number), None)
    if version is None:
        return here
    until = local.removed_after(version.upto)
    if until:
        return here._replace(says="before-removal", until=until)
    ends = _last(file.words, canonical_words(f"{name} v{number}"))
    different = against_version(version_of(local.meeting, version), file, ends, _reference_words())
    if different.differs:
        return here._replace(says="words-differ", difference=different.where)
    return here._replace(says="same-words")


def _offered(local: _LocalMeeting, here: Verdict, sort: CopyFormat) -> Verdict:
    """With where ours is, or in which format it can be had."""
    offer = SAVED_AS[sort]
    path = local.place.summaries / f"{meeting_id(local.meeting)}-summary{FORMATS[offer].suffix}"
    sealing = local.meeting.sealing.now
    with suppress(OSError, Refused):
        copies = local.meeting.hashes.of(known_as(content_of(path)))
        if copies is not None and not local.removed_after(copies.number):
            stands = copies.seal == sealing.checksum if sealing is not None else copies.version == here.now
            return here._replace(offer=offer, ours=path if stands else None)
    return here._replace(offer=offer)


def _reference_words() -> list[str]:
    return canonical_words(_("Reference: {called}").format(called=""))


def _is_reference(words: Sequence[str], name: str) -> bool:
    """Whether this id stands where our summaries have it: after our own word for it."""
    before = _reference_words()
    places = [at for at, word in enumerate(words) if word == name]
    return any(list(words[at - len(before) : at]) == before for at in places if at >= len(before))


def _number(words: Sequence[str], name: str) -> int:
    for at in range(len(words) - 2, -1, -1):
        if words[at] == name and (version := OF_VERSION.fullmatch(words[at + 1])):
            return int(version[1])
    return 0


def _last(words: Sequence[str], sought: Sequence[str]) -> int:
    size = len(sought)
    return next(
        (at for at in range(len(words) - size, -1, -1) if list(words[at : at + size]) == list(sought)), len(words)
    )
