"""What a message says as an answer to a summary: who answers which version of which meeting, and how.

Whatever is not sure carries a doubt, and is asked about before it is written down. Nothing here proves who wrote a
letter: an address can be forged, so even what looks sure is only what nothing speaks against.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from coprod_tui.afterwards.assent import answer_in_subject, answer_in_words, only_agrees
from coprod_tui.afterwards.correspondence import Correspondence
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.replies import asked
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.wording import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coprod_tui.afterwards.messages import Message
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.people import Person
    from coprod_tui.model.replies import Answer
    from coprod_tui.record.shelf import MeetingPlace, Shelf

REFERENCE = re.compile(r"(?<![\w-])([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{1,6})(?:\s+v([0-9]{1,4}))?(?![\w-])", re.IGNORECASE)
"""How a subject names a meeting and the version it answers: "riverside-voices-14 v2"."""
THREAD = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]{1,6})[.-]v([0-9]{1,4})", re.IGNORECASE)
"""The same in the id of a message we sent."""
DAY = 24 * 60 * 60_000

Sort = Literal["answer", "came-back", "left"]
"""answer: somebody's answer. came-back: a copy that did not arrive. left: nothing to write down."""

WHYS = (
    "reply-no-meeting", "reply-no-such-meeting", "reply-two-meetings", "reply-meeting-guessed", "reply-not-ready",
    "reply-no-such-version", "reply-which-version", "reply-unknown-address", "reply-shared-address",
    "reply-speaks-for", "reply-to-other-letter", "reply-not-of-meeting", "reply-which-answer", "reply-says-more",
    "reply-says-two-things", "reply-no-words", "reply-date-ahead", "reply-date-before", "reply-twice-that-day",
    "reply-when-agreed", "reply-taken-in-already", "reply-same-twice", "reply-old-version", "reply-was-not-there",
    "reply-automatic", "reply-receipt", "reply-late", "reply-record-unread", "bounce-unknown", "bounce-nobody",
    "bounce-no-copy", "bounce-known",
)  # fmt: skip


class Understood(NamedTuple):
    """What was understood of one message.

    people: who may have written it, one where that is sure. answer: "" where it is not clear. words: what is kept of
    it. date: the day (YYYY-MM-DD) it says it was sent, by the meeting's calendar, "" for none. named: reason ids for
    what is to be said of it; doubts: for why it is asked about first. ask: whether there is anything to ask.
    """

    message: Message
    sort: Sort = "left"
    place: MeetingPlace | None = None
    version: int = 0
    people: tuple[Person, ...] = ()
    answer: Answer | Literal[""] = ""
    words: str = ""
    date: str = ""
    named: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it can be written down without asking."""
        told = len(self.people) == 1 and (self.sort == "came-back" or bool(self.answer))
        return self.sort != "left" and told and not self.doubts


class _Found(NamedTuple):
    place: MeetingPlace | None = None
    version: int = 0
    doubts: tuple[str, ...] = ()


def understand(messages: Iterable[Message], shelf: Shelf, *, at: int) -> list[Understood]:
    """Each message understood, the oldest first, so that whoever answers twice stands where they said last.

    at: now (UTC ms). A message about a meeting whose record cannot be read is left alone, and that is said.
    """
    known = Correspondence(shelf)
    understood, seen = [], set()
    for message in sorted(messages, key=lambda each: each.at):
        if message.source and message.source in seen:
            understood.append(Understood(message, named=("reply-same-twice",)))
            continue
        seen.add(message.source)
        try:
            understood.append(_understood(message, known, at))
        except CannotOpen:
            understood.append(Understood(message, named=("reply-record-unread",)))
    return understood


def _understood(message: Message, known: Correspondence, at: int) -> Understood:
    if message.sort == "unread":
        return Understood(message, named=(message.trouble,))
    if message.sort == "bounce":
        return _came_back(message, known)
    found = _meeting(message, known)
    people = known.people(found.place, message.sender.address) if found.place else ()
    told = {"auto-reply": "reply-automatic", "receipt": "reply-receipt", "late": "reply-late"}.get(message.sort)
    if told:
        return Understood(message, place=found.place, version=found.version, people=people, named=(told,))
    if found.place is None:
        return Understood(message, named=found.doubts)
    meeting = known.meeting(found.place)
    stops = _why_not(message, meeting, found)
    if stops:
        return Understood(message, place=found.place, version=found.version, people=people, named=(stops,))
    return _answer(message, found, people, known, at)


def _meeting(message: Message, known: Correspondence) -> _Found:
    """Which meeting and version it answers: as its subject says, else the message it answers, else a guess."""
    named = [each for each in REFERENCE.findall(message.subject) if known.place(each[0])]
    threads = [each for each in THREAD.findall(message.threads) if known.place(each[0])]
    quoted = [each for each in REFERENCE.findall(f"{message.own.words} {message.own.quoted}") if known.place(each[0])]
    several = len({each[0].lower() for each in named}) > 1
    looked = ((named, "reply-two-meetings" if several else ""), (threads, ""), (quoted, "reply-meeting-guessed"))
    for references, doubt in looked:
        if references:
            id, version = references[0]
            version = version or next((other for same, other in (*threads, *quoted) if same == id), "")
            return _Found(known.place(id), int(version or 0), (doubt,) if doubt else ())
    waiting = known.waiting_for(message.sender.address)
    if len(waiting) == 1 and (answer_in_subject(message.subject) or answer_in_words(message.own.words)):
        return _Found(waiting[0], 0, ("reply-meeting-guessed",))
    strange = REFERENCE.search(message.subject) is not None and answer_in_subject(message.subject)
    return _Found(doubts=("reply-no-such-meeting" if strange else "reply-no-meeting",))


def _why_not(message: Message, meeting: Meeting, found: _Found) -> str:
    """A reason id for why it cannot be an answer now, whoever wrote it; "" where it can."""
    if meeting.replies.taken_in(message.source):
        return "reply-taken-in-already"
    if meeting.review.version is None:
        return "reply-not-ready"
    if meeting.sealing.sealed:
        return "reply-when-agreed"
    return "reply-no-such-version" if found.version > meeting.review.version.number else ""


def _answer(
    message: Message, found: _Found, people: tuple[Person, ...], known: Correspondence, at: int
) -> Understood:  # fmt: skip
    place = found.place
    assert place is not None  # noqa: S101  the caller has looked
    meeting = known.meeting(place)
    newest = meeting.review.version
    assert newest is not None  # noqa: S101  the same
    doubts = [*message.doubts, *found.doubts]
    version = found.version or newest.number
    if not found.version and newest.number > 1:
        doubts.append("reply-which-version")
    if not people and known.is_member(place, message.sender.address):
        return Understood(message, place=place, version=version, named=("reply-not-of-meeting",))
    doubts += _about_people(people)
    addressee = known.addressee(place, message.threads)
    if addressee is not None and [addressee] != list(people):  # the likeliest, and asked about
        doubts += ["reply-to-other-letter"] if people and addressee not in people else []
        people = (addressee, *people) if len(people) != 1 else (*people, addressee)
        people = tuple(dict.fromkeys(people))
    if len(people) == 1 and meeting.people.get(people[0].voices) is not None:
        spoken_for = meeting.people.get(people[0].voices)
        people = (spoken_for, *people) if spoken_for else people
        doubts.append("reply-speaks-for")
    answer, unclear = _said(message, [person.name for person in meeting.people.all])
    doubts += unclear
    date = day_of(message.at, meeting.plan.zone).isoformat() if message.at else ""
    doubts += _about_day(message, meeting, people, version, date, at)
    named = []
    if version < newest.number:
        named.append("reply-old-version")
    if len(people) == 1 and people[0].id not in {one.id for one in asked(meeting)}:
        named.append("reply-was-not-there")
    words = message.own.words
    return Understood(
        message, "answer", place, version, people, answer, words, date, tuple(named), tuple(dict.fromkeys(doubts))
    )


def _about_people(people: tuple[Person, ...]) -> list[str]:
    if not people:
        return ["reply-unknown-address"]
    return ["reply-shared-address"] if len(people) > 1 else []


def _said(message: Message, names: Sequence[str]) -> tuple[Answer | Literal[""], list[str]]:
    """Which of the four answers it is, and why that is not sure. names: of everybody at the meeting."""
    subject, words = answer_in_subject(message.subject), message.own.words
    begins, agrees = answer_in_words(words), only_agrees(words, names)
    if not subject:
        if words and agrees:
            return "agrees", []
        return begins, ["reply-says-more" if begins == "agrees" else "reply-which-answer"]
    if subject == "agrees":
        return subject, [] if agrees else ["reply-says-more"]
    if not words:
        return subject, ["reply-no-words"]
    return subject, ["reply-says-two-things"] if agrees or begins not in ("", subject) else []


def _about_day(
    message: Message, meeting: Meeting, people: tuple[Person, ...], version: int, date: str, at: int
) -> list[str]:  # fmt: skip
    """What is odd about when it says it was sent."""
    doubts = []
    ready = next((one.at for one in meeting.review.versions if one.number == version), 0)
    if message.at > at + DAY:
        doubts.append("reply-date-ahead")
    if message.at and message.at < meeting.clock.wall(ready) - DAY:
        doubts.append("reply-date-before")
    ids = {person.id for person in people}
    same_day = (one for one in meeting.replies.all if one.person in ids and one.version == version)
    if any(one.date == date and one.source for one in same_day):
        doubts.append("reply-twice-that-day")
    return doubts


def _came_back(message: Message, known: Correspondence) -> Understood:
    """Whose copy of which summary came back. Only a copy that went out by mail can."""
    told = f"{message.about} {message.subject} {message.own.words}"
    references = [*REFERENCE.findall(told), *THREAD.findall(f"{message.about} {message.threads}")]
    named = [each for each in references if known.place(each[0])]
    if not named:
        return Understood(message, named=("bounce-unknown",))
    place = known.place(named[0][0])
    assert place is not None  # noqa: S101  it was looked for just now
    meeting = known.meeting(place)
    version = next((int(version) for _id, version in named if version), None)  # 0 is the agreed record
    people = tuple(dict.fromkeys(person for each in message.back for person in known.people(place, each)))
    addressee = known.addressee(place, message.about)
    if addressee is not None and (addressee in people or not people):
        people = (addressee,)
    copies = [copy for copy in meeting.sending.copies if copy.person in {person.id for person in people}]
    copies = [copy for copy in copies if version is None or copy.version == version]
    why = "" if people and copies else "bounce-no-copy" if people else "bounce-nobody"
    if copies and all(copy.stage == "bounced" for copy in copies):
        why = "bounce-known"
    if why:
        return Understood(message, place=place, version=version or 0, people=people, named=(why,))
    newest = max(copy.version for copy in copies)
    theirs = {copy.person for copy in copies if copy.version == newest and copy.person != NOBODY}
    people = tuple(person for person in people if person.id in theirs)
    doubts = ("reply-shared-address",) if len(people) > 1 else ()
    return Understood(message, "came-back", place, newest, people, doubts=doubts)
