"""What people answer to a summary: where each of them stands, in their own words, and challenges to a decision.

Saying nothing is never agreeing. Whoever answers again stands where they say last; what they said before is kept. An
answer is to one version: when a new one goes out, everybody is asked anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from coprod_tui.model.delivery import unreached
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.person import Person
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Answer = Literal["agrees", "change", "talk", "wrong"]
"""I agree; please change this; please talk about this; this is wrong."""
ANSWERS: tuple[Answer, ...] = get_args(Answer)
AnswerStanding = Literal["agrees", "change", "talk", "wrong", "not-heard", "not-reached"]
"""not-reached: nobody could get the version to them, and somebody said why."""
Route = Literal["email", "phone", "letter", "text-message", "in-person", ""]
ROUTES: tuple[Route, ...] = get_args(Route)


class Reply(Thing, frozen=True):
    """One answer. date: the day it was given (YYYY-MM-DD). at: when it was written down (ms), and seat: by whom.

    source: a checksum of the message it was read from, so that it is not taken in twice; "" where it was typed.
    """

    person: Id
    answer: Answer
    version: int
    words: str = ""
    route: Route = ""
    date: str = ""
    at: int = 0
    seat: str = ""
    source: str = ""


class Challenge(Frozen, frozen=True):
    """Somebody says a decision is wrong. It stays with the decision. person: NOBODY where they wish not to be named.

    reply: the answer it came from. at: ms; date: YYYY-MM-DD.
    """

    id: Id
    decision: Id
    words: str
    person: Id = NOBODY
    date: str = ""
    at: int = 0
    reply: Id = NOBODY


class Replies(Things[Reply], frozen=True):
    """all: in the order they came, those answered again too. settled: the asks for a change that were seen to."""

    missing: ClassVar[str] = "no-such-reply"
    challenges: tuple[Challenge, ...] = ()
    settled: tuple[Id, ...] = ()

    def last_to(self, version: int) -> dict[Id, Reply]:
        """What each person said last to that version: by the day they said it, whenever it was written down.

        Of one day, and where no day is known, what was written down last.
        """
        last: dict[Id, Reply] = {}
        for one in self.all:
            before = last.get(one.person)
            older = before is not None and one.date and before.date and one.date < before.date
            if one.version == version and not older:
                last[one.person] = one
        return last

    def to(self, decision: Id) -> tuple[Challenge, ...]:
        return tuple(one for one in self.challenges if one.decision == decision)

    def taken_in(self, source: str) -> bool:
        """Whether that message was read already."""
        return bool(source) and any(one.source == source for one in self.all)


class RepliesEntry(Entry, frozen=True):
    part: ClassVar[str] = "replies"


class ReplyCame(RepliesEntry, frozen=True):
    goes_with: ClassVar[bool] = True
    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    person: Id
    answer: Answer
    version: int
    words: str = ""
    route: Route = ""
    date: str = ""
    source: str = ""

    def apply(self, part: Replies, stamp: Stamp) -> Replies:
        reply = Reply(
            Id(stamp.number), self.person, self.answer, self.version, self.words, self.route, self.date, stamp.at,
            stamp.seat, self.source,
        )  # fmt: skip
        return part.but(all=(*part.all, reply))


class ReplySettled(RepliesEntry, frozen=True):
    """What somebody asked for was seen to without a new version, or stays with a decision as their challenge."""

    reply: Id

    def apply(self, part: Replies, _stamp: Stamp) -> Replies:
        known = part.get(self.reply) is not None and self.reply not in part.settled
        return part.but(settled=(*part.settled, self.reply)) if known else part


class DecisionChallenged(RepliesEntry, frozen=True):
    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    decision: Id
    words: str
    person: Id = NOBODY
    date: str = ""
    reply: Id = NOBODY

    def apply(self, part: Replies, stamp: Stamp) -> Replies:
        challenge = Challenge(
            Id(stamp.number), self.decision, self.words, self.person, self.date, stamp.at, self.reply
        )  # fmt: skip
        return part.but(challenges=(*part.challenges, challenge))


def were_there(meeting: Meeting) -> tuple[Person, ...]:
    """Who was there, as it stands now; everyone who was expected where nobody was marked as being there."""
    return meeting.people.being("here", "left") or meeting.people.being("expected")


def asked(meeting: Meeting) -> tuple[Person, ...]:
    """Who is asked to agree: everyone who was there and speaks for themselves, in the order of their numbers.

    Where nobody was marked as being there, everyone who was expected. Whoever counted as here when the meeting was
    finished stays asked, also where somebody says afterwards that they were not: nobody is put out of it by others.
    """
    there = were_there(meeting)
    doubted = {one.thing for one in meeting.review.corrected if one.fact == "here"}
    asked = {one.id for one in there} | doubted
    return tuple(one for one in meeting.people.all if one.id in asked and meeting.people.get(one.voices) is None)


def asked_or_answered(meeting: Meeting) -> tuple[Person, ...]:
    """Everyone who was asked, then others who answered all the same; each group by their numbers."""
    first = asked(meeting)
    answered = {reply.person for reply in meeting.replies.all} - {person.id for person in first}
    return (*first, *(person for person in meeting.people.all if person.id in answered))


def standing(
    meeting: Meeting, person: Id, answers: Mapping[Id, Reply] | None = None
) -> tuple[AnswerStanding, Reply | None]:
    """Where somebody stands on the newest version, with the answer that says so.

    Where they are not heard from on it, what they last said to an earlier one comes with "not-heard". Whoever
    challenged a decision under their name since it was ready is heard from. answers: the answers to that version, where
    many are looked at.
    """
    version = meeting.review.version
    if version is None:
        return "not-heard", None
    reply = (meeting.replies.last_to(version.number) if answers is None else answers).get(person)
    if reply is not None:
        return reply.answer, reply
    if any(one.person == person and one.id > version.upto for one in meeting.replies.challenges):
        return "wrong", None
    where: AnswerStanding = "not-reached" if unreached(meeting, person) is not None else "not-heard"
    return where, next((one for one in reversed(meeting.replies.all) if one.person == person), None)


def standings(meeting: Meeting) -> list[tuple[Person, AnswerStanding]]:
    """Everyone who is asked, and where they stand on the newest version."""
    version = meeting.review.version
    answers = meeting.replies.last_to(version.number) if version is not None else {}
    return [(one, standing(meeting, one.id, answers)[0]) for one in asked(meeting)]


def unsettled(meeting: Meeting) -> tuple[Reply, ...]:
    """The answers to the newest version that ask for a change or say it is wrong, and were not seen to."""
    version = meeting.review.version
    if version is None:
        return ()
    people, last = (reply.person for reply in meeting.replies.all), meeting.replies.last_to(version.number)
    asks = (last[each] for each in dict.fromkeys(people) if each in last and last[each].answer in ("change", "wrong"))
    return tuple(one for one in asks if one.id not in meeting.replies.settled)


@move
def reply(
    meeting: Meeting, person: Id, answer: Answer, words: str = "", *, route: Route = "", date: str = "",
    version: int = 0, source: str = "",
) -> Sequence[Entry]:  # fmt: skip
    """Write down somebody's answer. version 0: to the newest. Who was not there may answer too.

    Refused before a version is ready, for a version that never was, without words where the answer needs them, once
    it is agreed and sealed (a challenge still can be made), and for a message that was taken in already.
    """
    newest = meeting.review.version
    if newest is None:
        raise Refused("nothing-to-answer")
    if meeting.people.get(person) is None:
        raise Refused("no-such-person")
    if meeting.sealing.sealed:
        raise Refused("sealed-challenge-instead")
    if version and version > newest.number:
        raise Refused("no-such-version", version=version)
    if meeting.replies.taken_in(source):
        raise Refused("reply-taken-in-already")
    words = clean(words, lines=True)
    if answer != "agrees" and not words:
        raise Refused("answer-needs-words")
    return [ReplyCame(person, answer, version or newest.number, words, route, date, source)]


@move
def settle_reply(meeting: Meeting, reply: Id) -> Sequence[Entry]:
    """What was asked for was seen to, and the person says so: it stands in nobody's way any more."""
    meeting.replies.need(reply)
    if reply in meeting.replies.settled:
        raise Refused("settled-already")
    if meeting.sealing.sealed:
        raise Refused("sealed")
    return [ReplySettled(reply)]


@move
def challenge(
    meeting: Meeting, decision: Id, words: str, person: Id = NOBODY, *, date: str = "", reply: Id = NOBODY
) -> Sequence[Entry]:  # fmt: skip
    """Somebody says a decision is wrong, in their words. It stays with it, also once the record is agreed.

    person: only where they wish to be named. reply: the answer it comes from, which is settled by it.
    """
    if meeting.flow.stage != "finished":
        raise Refused("review-when-finished")
    found = meeting.decisions.get(decision)
    if found is None or not found.number:
        raise Refused("no-such-decision")
    words = need_words(words, lines=True)
    if person and meeting.people.get(person) is None:
        raise Refused("no-such-person")
    settles = reply and meeting.replies.get(reply) is not None and reply not in meeting.replies.settled
    return [DecisionChallenged(decision, words, person, date, reply), *([ReplySettled(reply)] if settles else [])]
