"""What a message says as an answer to a summary: who answers which version of which meeting, and how.

Whatever is not sure carries a doubt, and is asked about before it is written down. Nothing here proves who wrote a
letter: an address can be forged, so even what looks sure is only what nothing speaks against.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.afterwards.replies.answer_given import AnswerGiven, answer_in
from coprod_tui.afterwards.replies.assent import answer_in_subject, answer_in_words
from coprod_tui.afterwards.replies.bounced import came_back
from coprod_tui.afterwards.replies.correspondence import Correspondence
from coprod_tui.afterwards.replies.invited import invitation_answered
from coprod_tui.afterwards.replies.likeness import tokens
from coprod_tui.afterwards.replies.to_invitation import to_invitation
from coprod_tui.afterwards.replies.understood import REFERENCE, SENT_BY_PROGRAMS, THREAD, Understood, who_wrote
from coprod_tui.afterwards.sending.letters import references
from coprod_tui.model.replies import were_there
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.wording import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coprod_tui.afterwards.replies.messages import Message
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person
    from coprod_tui.record.shelf import MeetingPlace, Shelf

DAY = 24 * 60 * 60_000
AHEAD = 5 * 60_000
"""So far the clocks of two machines may be apart (ms). What is dated later would stand over what is said meanwhile."""

WHYS = (
    "reply-no-meeting", "reply-no-such-meeting", "reply-two-meetings", "reply-meeting-guessed", "reply-not-ready",
    "reply-no-such-version", "reply-which-version", "reply-unknown-address", "reply-shared-address",
    "reply-speaks-for", "reply-to-other-letter", "reply-not-of-meeting", "reply-no-words", "reply-name-of-other",
    "reply-date-ahead", "reply-date-before", "reply-twice-that-day",
    "reply-when-agreed", "reply-our-own", "reply-taken-in-already", "reply-same-twice", "reply-old-version",
    "reply-was-not-there", "reply-automatic", "reply-receipt", "reply-late", "reply-record-unread", "bounce-unknown",
    "bounce-nobody", "bounce-no-copy", "bounce-known", "bounce-not-shown",
)  # fmt: skip


class _Found(NamedTuple):
    """The meeting a message is about, and the version; None where it names none."""

    place: MeetingPlace
    version: int | None = None
    doubts: tuple[str, ...] = ()


def understand(messages: Iterable[Message], shelf: Shelf, *, at: int) -> list[Understood]:
    """`understood_by` this shelf, for whoever writes nothing down."""
    with Correspondence(shelf) as known:
        return understood_by(known, messages, at=at)


def understood_by(known: Correspondence, messages: Iterable[Message], *, at: int) -> list[Understood]:
    """Each message understood, the oldest first, so that whoever answers twice stands where they said last.

    at: now (UTC ms). A message about a meeting whose record cannot be read is left alone, and that is said.
    """
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
    if message.sort == "unread" and not (message.trouble == "mail-encrypted" and _meeting(message, known)):
        return Understood(message, named=(message.trouble,))
    if message.sort == "bounce":
        return came_back(message, known)
    if references(message.id):
        return Understood(message, named=("reply-our-own",))
    invited = invitation_answered(message, known)
    return to_invitation(message, *invited, known) if invited else _to_summary(message, known, at)


def _to_summary(message: Message, known: Correspondence, at: int) -> Understood:
    found = _meeting(message, known)
    told = SENT_BY_PROGRAMS.get(message.sort)
    if found is None:
        strange = REFERENCE.search(message.subject) is not None and answer_in_subject(message.subject)
        return Understood(message, named=(told or ("reply-no-such-meeting" if strange else "reply-no-meeting"),))
    people = known.people(found.place, message.sender.address)
    stops = told or _why_not(message, known.meeting(found.place), found)
    if not (stops or people) and known.is_member(found.place, message.sender.address):
        stops = "reply-not-of-meeting"
    if stops:
        return Understood(message, place=found.place, version=found.version or 0, people=people, named=(stops,))
    return _answer(message, found, people, known, at)


def _meeting(message: Message, known: Correspondence) -> _Found | None:
    """Which meeting and version it answers: as its subject says, else the message it answers, else a guess."""
    named = known.named(REFERENCE.findall(message.subject))
    threads = known.named(THREAD.findall(message.threads))
    quoted = known.named(REFERENCE.findall(" ".join(message.texts)))
    several = len({place for place, _version in named}) > 1
    looked = ((named, "reply-two-meetings" if several else ""), (threads, ""), (quoted, "reply-meeting-guessed"))
    for found, doubt in looked:
        if found:
            place, version = found[0]
            version = version or next((other for same, other in (*threads, *quoted) if same == place and other), "")
            doubts = (doubt,) if doubt else _contradicting(found, threads, place, version)
            return _Found(place, _number(version), doubts)
    answers = answer_in_subject(message.subject)
    if answers and REFERENCE.search(message.subject):  # a meeting that is not here; it is not another one instead
        return None
    waiting = known.waiting_for(message.sender.address)
    if len(waiting) == 1 and (answers or answer_in_words(message.own.words)):
        return _Found(waiting[0], None, ("reply-meeting-guessed",))
    return None


def _number(version: str) -> int | None:
    """A version's number; 0, which no version has, for what is written like one and is none ("v-1", "v1.5")."""
    if not version:
        return None
    return int(version) if version.isdigit() and len(version) < len("1000000") else 0


def _contradicting(
    named: list[tuple[MeetingPlace, str]], threads: list[tuple[MeetingPlace, str]], place: MeetingPlace, version: str
) -> tuple[str, ...]:  # fmt: skip
    """Where one version is named and another one, or the letter of another one is answered, which is meant is asked."""
    if any(same != place for same, _other in threads[:1]):
        return ("reply-two-meetings",)
    others = {other for same, other in (*named, *threads[:1]) if same == place and other} - {version}
    return ("reply-which-version",) if others else ()


def _why_not(message: Message, meeting: Meeting, found: _Found) -> str:
    """A reason id for why it cannot be an answer now, whoever wrote it; "" where it can."""
    if meeting.replies.taken_in(message.source):
        return "reply-taken-in-already"
    if meeting.review.version is None:
        return "reply-not-ready"
    if meeting.sealing.sealed:
        return "reply-when-agreed"
    known = {None, *(one.number for one in meeting.review.versions)}
    return "" if found.version in known else "reply-no-such-version"


def _answer(
    message: Message, found: _Found, people: tuple[Person, ...], known: Correspondence, at: int
) -> Understood:  # fmt: skip
    """What somebody answers, to a meeting whose summary is ready. people: whoever has the sender's address."""
    meeting = known.meeting(found.place)
    newest = meeting.review.versions[-1].number
    version = found.version or newest
    people, whose = who_wrote(people, meeting, known.addressee(found.place, message.threads))
    whose += ["reply-name-of-other"] * (len(people) == 1 and _named_as_other(message, people[0], known, found.place))
    told = answer_in(message, known, found.place, version)
    date = day_of(message.at, meeting.plan.zone).isoformat() if message.at else ""
    if not (message.doubts or told.doubts) and _taken_in(meeting, people, version, told, date):
        return Understood(message, place=found.place, version=version, people=people, named=("reply-taken-in-already",))
    which = ["reply-which-version"] if found.version is None and newest > 1 else []
    odd = _about_day(message, meeting, people, version, date, at)
    named = ["reply-old-version"] if version < newest else []
    if len(people) == 1 and people[0].id not in {one.id for one in were_there(meeting)}:
        named.append("reply-was-not-there")
    named += ["mail-only-html"] * message.page
    named += told.named
    doubts = tuple(dict.fromkeys([*message.doubts, *found.doubts, *which, *whose, *told.doubts, *odd]))
    return Understood(
        message, "answer", found.place, version, people, told.answer, told.words, date, tuple(named), doubts
    )


def _named_as_other(message: Message, person: Person, known: Correspondence, place: MeetingPlace) -> bool:
    """Whether somebody else of the group stands beside this person's address, and none of their own names does."""
    beside = set(tokens(message.sender.name))
    own = set(tokens(person.name)) | known.own_names(place, message.sender.address)
    return bool(beside & known.names(place)) and own.isdisjoint(beside)


def _taken_in(meeting: Meeting, people: tuple[Person, ...], version: int, told: AnswerGiven, date: str) -> bool:
    """Whether this very answer is written down from a message, in these words and of this day.

    A message is known again by its checksum; one that was read by an earlier program, which took it otherwise, by this.
    """
    same = (one for one in meeting.replies.all if one.source and (one.version, one.date) == (version, date))
    ids = {person.id for person in people}
    return any(one.person in ids and (one.answer, one.words) == (told.answer, told.words) for one in same)


def _about_day(
    message: Message, meeting: Meeting, people: tuple[Person, ...], version: int, date: str, at: int
) -> list[str]:  # fmt: skip
    """What is odd about when it says it was sent."""
    doubts = []
    ready = next((one.at for one in meeting.review.versions if one.number == version), 0)
    if message.at > at + AHEAD:
        doubts.append("reply-date-ahead")
    if message.at and message.at < meeting.clock.wall(ready) - DAY:
        doubts.append("reply-date-before")
    ids = {person.id for person in people}
    same_day = (one for one in meeting.replies.all if one.person in ids and one.version == version)
    if any(one.date == date and one.source for one in same_day):
        doubts.append("reply-twice-that-day")
    return doubts
