"""What is kept that letters may be about: meetings by name, what went out, and whose address is whose.

Each record is read once, when it is first asked for: see `record.records`.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from coprod_tui.afterwards.agreed.as_sent import as_sent
from coprod_tui.afterwards.agreed.versions import version_of
from coprod_tui.afterwards.replies.likeness import Sent, tokens
from coprod_tui.afterwards.replies.objections import PLAIN, objects
from coprod_tui.afterwards.replies.pages import page_words
from coprod_tui.afterwards.sending import letters
from coprod_tui.afterwards.sending.outgoing import invitation
from coprod_tui.model import addresses
from coprod_tui.model.basket import Basket
from coprod_tui.model.entry import Refused
from coprod_tui.model.replies import standings
from coprod_tui.record.read_cache import SEAT
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary import FORMATS
from coprod_tui.wording import for_reader, speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

    from coprod_tui.model.group import Group, Member
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person
    from coprod_tui.record.recorder import Moving
    from coprod_tui.record.shelf import MeetingPlace, Shelf
    from coprod_tui.summary import Summary

YES_NO = (False, True)


class Letter:
    """One version's letter as it went out: in each form in which somebody may have got it.

    subjects: under which it may have gone, as words. sent: all that it says; None where no version is known.
    """

    def __init__(self, forms: Sequence[Summary]) -> None:
        subjects = dict.fromkeys(letters.subject(each, each.version, again=again) for each in forms for again in YES_NO)
        pages = [FORMATS["html"].render(each).decode() for each in forms]
        texts = [FORMATS["txt"].render(said).decode() for each in forms for said in (each, *_coverings(each))]
        read = (page_words(page)[0] for page in pages)
        self.subjects = [tokens(subject) for subject in subjects]
        self.sent = Sent((*texts, *read, *subjects), "".join(pages)) if forms else None

    def fits(self, subject: str) -> bool:
        """Whether a subject is ours, or the end of ours, as other programs shorten and quote it."""
        said = tokens(subject)
        return any(said and said == ours[len(ours) - len(said) :] for ours in self.subjects)

    def begins(self, subject: str) -> bool:
        """The same, or the beginning of ours."""
        said = tokens(subject)
        return self.fits(subject) or any(said and said == ours[: len(said)] for ours in self.subjects)


def _coverings(summary: Summary) -> tuple[Summary, Summary]:
    with speaking(summary.language):
        return letters.coverings(summary)


def _summaries(meeting: Meeting, version: int, languages: Iterable[str]) -> list[Summary]:
    """The summary of that version, in its own language ("") and these others; none where it is not known."""
    found = next((one for one in meeting.review.versions if one.number == version), None)
    made = []
    for language in languages:
        with suppress(Refused), for_reader(language):
            made += [version_of(meeting, found)] if found else []
    return made


def _of_house(name: str) -> frozenset[str]:
    """The words of a group's name, without those that make sentences: "Nothing About Us Without Us"."""
    return frozenset(word for word in tokens(name) if word not in PLAIN and word != "us" and not objects(word))


class Correspondence:
    """The shelf as letters are read against it. seat: as whom things are written down. To be closed."""

    def __init__(self, shelf: Shelf, *, seat: str = SEAT) -> None:
        self.seat = seat
        self._records = ExitStack()
        self.shelf = self._records.enter_context(shelf.reading_once())
        self._places = {place.id: place for place in self.shelf.meetings()}
        self._kept_groups = {place.id: place for place in self.shelf.groups()}
        self._addresses: dict[str, tuple[Group | None, dict[str, list[Member]]]] = {}
        self._letters: dict[tuple[str, int], Letter] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._records.close()

    def named(self, references: Iterable[tuple[str, str]]) -> list[tuple[MeetingPlace, str]]:
        """Of these (meeting, version) references those to meetings that are here."""
        found = ((self._places.get(id.lower()), version) for id, version in references)
        return [(place, version) for place, version in found if place is not None]

    def meeting(self, place: MeetingPlace) -> Meeting:
        """Raises CannotOpen, Damaged."""
        return read_meeting(place)

    def write(self, place: MeetingPlace, move: Moving[Meeting], at: int) -> None:
        """Make a move of that meeting, and keep it. at: UTC ms. Raises Refused, NotSaved, CannotOpen, Damaged."""
        change_meeting(place, move, at, seat=self.seat)

    def write_group(self, group: str, move: Moving[Group], at: int) -> None:
        """Make a move of that group, and keep it. Raises as `write` does."""
        change_group(self._kept_groups[group], move, at)

    def basket(self, group: str) -> Basket:
        """What was asked for there; nothing where that cannot be read."""
        known = self._group(group)
        return known.basket if known else Basket()

    def letter(self, place: MeetingPlace, version: int) -> Letter:
        """What that version's letter says. Raises CannotOpen, Damaged."""
        if (place.id, version) not in self._letters:
            group = self._group(place.group)
            languages = dict.fromkeys(["", *(member.language for member in (group.members.all if group else ()))])
            kept = as_sent(place, version)
            forms = [*_summaries(self.meeting(place), version, languages), *([kept] if kept else [])]
            self._letters[place.id, version] = Letter(forms)
        return self._letters[place.id, version]

    def invitation(self, place: MeetingPlace, version: int) -> Letter:
        """The same for an invitation: whole, and for each who had an earlier one."""
        meeting = self.meeting(place)
        if meeting.invitations.numbered(version) is None:
            return Letter(())
        after = [(number, sure) for number in range(1, version) for sure in YES_NO]
        return Letter([invitation(meeting, version, number, sure=sure) for number, sure in ((0, False), *after)])

    def names(self, place: MeetingPlace) -> frozenset[str]:
        """The words of every name that may be greeted, sign or stand over a quote: of the people and of the group."""
        group = self._group(place.group)
        members = (member.name for member in group.members.all) if group else ()
        meeting = self.meeting(place)
        named = (person.name for person in meeting.people.all)
        people = frozenset(word for name in (*named, *members) for word in tokens(name))
        return people | _of_house(meeting.plan.group_name)

    def own_names(self, place: MeetingPlace, address: str) -> frozenset[str]:
        """The words that may sign a letter from this address: of its people's names, and of the group's."""
        named = (person.name for person in self.people(place, address))
        own = frozenset(word for name in named for word in tokens(name))
        return own | _of_house(self.meeting(place).plan.group_name)

    def people(self, place: MeetingPlace, address: str) -> tuple[Person, ...]:
        """Whoever of that meeting has this address."""
        members = {member.id for member in self._members(place.group, address)}
        return tuple(one for one in self.meeting(place).people.all if one.member in members)

    def addressee(self, place: MeetingPlace, threads: str) -> Person | None:
        """To whose letter of ours it is an answer, by the ids of the messages it names; None where that is not told."""
        meeting = self.meeting(place)
        ours = (each for each in letters.references(threads) if each.meeting == place.id)
        found = (meeting.people.get(letters.whose(place, meeting, each)) for each in ours)
        return next((person for person in found if person), None)

    def is_member(self, place: MeetingPlace, address: str) -> bool:
        """Whether the address is that of somebody of the group, at that meeting or not."""
        return bool(self._members(place.group, address))

    def waiting_for(self, address: str) -> list[MeetingPlace]:
        """The meetings whose summary waits for an answer from whoever has this address."""
        found = []
        groups = [id for id in self._kept_groups if self._members(id, address)]
        for place in self._places.values() if groups else ():
            if place.group not in groups:
                continue
            try:
                meeting = self.meeting(place)
            except CannotOpen:
                continue
            waits = {one.id for one, where in standings(meeting) if where == "not-heard"}
            open_now = meeting.review.version is not None and not meeting.sealing.sealed
            if open_now and any(one.id in waits for one in self.people(place, address)):
                found.append(place)
        return found

    def _group(self, group: str) -> Group | None:
        try:
            return read_group(self._kept_groups[group])
        except (CannotOpen, KeyError):
            return None

    def _members(self, group: str, address: str) -> list[Member]:
        """Whoever of the group has this address, however it is written in the list of members: alone, or among others.

        It is compared in the form in which letters go to it, so that the answer from there is known again.
        """
        return self._by_address(group).get(addresses.address(address).casefold(), [])

    def _by_address(self, group: str) -> dict[str, list[Member]]:
        """Every address in the list of members as it is now, worked out once: a mailbox asks for every letter."""
        known, before = self._group(group), self._addresses.get(group)
        if before is not None and before[0] is known:
            return before[1]
        found: dict[str, list[Member]] = {}
        for member in known.members.all if known else ():
            for written in dict.fromkeys(map(str.casefold, addresses.addresses(member.email))):
                found.setdefault(written, []).append(member)
        self._addresses[group] = known, found
        return found
