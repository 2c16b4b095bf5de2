"""Sending a summary to everybody, each by their way: letters, or drafts of them; jobs for what people do by hand.

Each step is an entry of the meeting's record before the next is taken. That log is what a run that was broken off goes
on from, and what keeps anything from going twice: "begun" is on disk before a letter is handed over whole, so what went
without an answer is never sent again unless somebody asks for just that.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Any, NamedTuple

from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.outgoing import SUMMARY, Outgoing, copy_of
from coprod_tui.afterwards.sending.post import LetterOutcome, Mail, Post
from coprod_tui.afterwards.sending.progress import CopyOutcome, Progress
from coprod_tui.afterwards.sending.ready_copy import Laid, Laying
from coprod_tui.afterwards.sending.recipients import Recipient, asked_not_to
from coprod_tui.model.delivery import cannot_reach, unreached
from coprod_tui.model.entry import Entry, Id, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import BY_MAIL, Copy, CopyStage
from coprod_tui.record.locks import holding
from coprod_tui.record.read_cache import SEAT
from coprod_tui.record.recorder import Recorder
from coprod_tui.record.records import open_meeting, read_group
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved, as_trouble
from coprod_tui.wording import _

__all__ = ["WAITS", "RunOutcome", "send", "settled", "to_post"]

WAITS = (5, 30, 120)
"""Seconds before each new try of what was put off, while somebody watches. The next run tries again in any case."""
SKIPPED: dict[CopyStage, CopyOutcome] = {"accepted": "had", "done": "had", "begun": "unsure", "bounced": "bounced"}
"""What is not sent again by itself, whatever the way, and what is said of it."""


def settled(copy: Copy | None, *, posting: bool, again: bool) -> CopyOutcome | None:
    """What is said of a copy that does not go now; None for one that does.

    posting: whether a mail server sends letters. It sends none that was a draft before: somebody may have sent that.
    again: somebody asked for this one to go once more, which it does unless they have it for sure.
    """
    if copy is None:
        return None
    drafted: CopyOutcome | None = "drafted" if posting and copy.stage == "draft" and copy.way in BY_MAIL else None
    outcome = SKIPPED.get(copy.stage, drafted)
    return None if again and outcome != "had" else outcome


def to_post(
    meeting: Meeting, people: Iterable[Recipient], again: Collection[Recipient] = (), outgoing: Outgoing = SUMMARY
) -> list[Recipient]:
    """Whose letters a mail server would be given now. again: who gets theirs although it may have gone before.

    Refused as `Outgoing.current` refuses.
    """
    version = outgoing.current(meeting)

    def goes(recipient: Recipient) -> bool:
        copy = copy_of(outgoing, meeting, recipient, version)
        return settled(copy, posting=True, again=recipient in again) is None

    return [recipient for recipient in people if recipient.way in BY_MAIL and goes(recipient)]


class RunOutcome(NamedTuple):
    """How a run ended. copies: the last that is known of each person's, in order. version: 0 for the agreed record.

    stopped: somebody stopped it; trouble: why no more letters could go, None where there was nothing.
    """

    version: int
    copies: tuple[Progress, ...]
    stopped: bool = False
    trouble: Refused | None = None

    def of(self, *outcomes: CopyOutcome) -> tuple[Progress, ...]:
        return tuple(one for one in self.copies if one.outcome in outcomes)


def send(
    shelf: Shelf,
    place: MeetingPlace,
    *,
    clock: Callable[[], int],
    mail: Mail | None = None,
    progress: Callable[[Progress], object] = lambda _: None,
    again: Collection[Recipient] = (),
    stop: Callable[[], bool] = lambda: False,
    wait: Callable[[float], object] = time.sleep,
    only: Collection[Recipient] | None = None,
    seat: str = SEAT,
    outgoing: Outgoing = SUMMARY,
) -> RunOutcome:
    """Send the version that stands to everybody who has not had it, and say each step as it is taken.

    mail: without it, a letter is a draft in the outbox. clock: UTC ms. again: whose copy is sent although it may have
    gone before. stop: asked before each letter; Ctrl+C is taken as well, at any moment. wait: waits so many seconds.
    only: these people alone. seat: whose name stands beside what is written down. outgoing: what is sent.
    Refused: not-ready-to-send, changed-since-ready, sending-already. Raises CannotOpen, NotSaved. What no letter can
    go for (a wrong password, a server that does not lock the line) ends the run, and is in `RunOutcome.trouble`.
    """
    with _alone(place), open_meeting(place, seat) as record, as_trouble():
        outgoing.current(record.state)
        group = read_group(shelf.group(place.group))
        if outgoing is SUMMARY:
            record.do(partial(_not_reached, group=group), clock())
        run = _Run(record, place, clock, mail, progress, {(one.person, one.to) for one in again}, outgoing)
        outcome = run.all(outgoing.recipients(record.state, group), only, stop, wait)
    with suppress(NotSaved):  # the group is told when it is next taken up
        take_over(shelf, shelf.group(place.group), clock())
    return outcome


def say_not_reached(place: MeetingPlace, group: Group, at: int) -> None:
    """The same of a finished meeting's newest version, whether or not anything is sent. at: UTC ms."""
    with open_meeting(place) as record:
        if record.state.flow.stage == "finished" and record.state.review.version is not None:
            record.do(partial(_not_reached, group=group), at)


def _not_reached(meeting: Meeting, group: Group) -> Sequence[Entry]:
    """Who asked never to be written to cannot be reached: said of the version that goes, so nobody waits for them."""
    entries: list[Entry] = []
    for one in asked_not_to(meeting, group):
        with suppress(Refused):  # they answered all the same, or the record is agreed
            if unreached(meeting, one.id) is None:
                entries += cannot_reach(meeting, one.id, _("They asked never to be written to."))
    return entries


@contextmanager
def _alone(place: MeetingPlace) -> Iterator[None]:
    """Be the only one who sends this meeting's summary. Refused (sending-already)."""
    with ExitStack() as stack:
        try:
            stack.enter_context(holding(place.folder / "sending.lock", 0))
        except NotSaved as trouble:
            if trouble.reason in ("busy", "one-writer"):
                raise Refused("sending-already") from trouble
            raise
        yield


class _Run:
    """One run: what is made, what is written down, what is said. again: whose copies are sent once more."""

    def __init__(
        self,
        record: Recorder[Meeting],
        place: MeetingPlace,
        clock: Callable[[], int],
        mail: Mail | None,
        progress: Callable[[Progress], object],
        again: Collection[tuple[Id, str]],
        outgoing: Outgoing,
    ) -> None:
        self.record, self.place, self.clock, self.mail, self.again = record, place, clock, mail, again
        self.progress, self.outgoing = progress, outgoing
        self.laying = Laying(place, record.state, mail.settings if mail else None, clock(), outgoing)
        self.version = self.laying.version
        self.outcomes: dict[tuple[Id, str], Progress] = {}

    def all(
        self,
        people: Sequence[Recipient],
        only: Collection[Recipient] | None,
        stop: Callable[[], bool],
        wait: Callable[[float], object],
    ) -> RunOutcome:
        stopped, trouble = False, None
        try:
            outbox.tidy(self.place, self.record.state, self.version, people, self.outgoing)
            todo = [one for one in people if (only is None or one in only) and not self._is_settled(one)]
            by_mail = [one for one in todo if self.mail is not None and one.way in BY_MAIL]
            self._lay_ready([one for one in todo if one not in by_mail])
            if by_mail:
                stopped = self._post(by_mail, stop, wait)
        except KeyboardInterrupt:
            stopped = True
        except Refused as refused:
            trouble = refused
        outbox.tidy(self.place, self.record.state, self.version, people, self.outgoing)
        each = (self.outcomes.get((one.person, one.to)) for one in people)
        return RunOutcome(self.version, tuple(one for one in each if one is not None), stopped, trouble)

    def _say(self, outcome: CopyOutcome, recipient: Recipient, why: str = "", **more: Any) -> None:
        step = Progress(outcome, recipient, why)._replace(**more)
        self.outcomes[recipient.person, recipient.to] = step
        self.progress(step)

    def _is_settled(self, recipient: Recipient) -> bool:
        """Whether nothing is to be done for this person in this run; it is said why not."""
        copy = copy_of(self.outgoing, self.record.state, recipient, self.version)
        posting = self.mail is not None and recipient.way in BY_MAIL
        outcome = settled(copy, posting=posting, again=(recipient.person, recipient.to) in self.again)
        if outcome is not None:
            self._say(outcome, recipient)
        return outcome is not None

    # What people do by hand

    def _lay_ready(self, people: Iterable[Recipient]) -> None:
        """Put drafts and files for jobs into the outbox, then write them all down in one line."""
        copies: list[tuple[Recipient, Laid]] = []
        for recipient in people:
            try:
                copies.append((recipient, self.laying.make(recipient)))
            except Refused as missing:
                self._not_made(recipient, missing)
        self.record.do(self.laying.keep_hashes(each for _one, each in copies), self.clock())
        for _one, each in copies:
            self.laying.put(each)
        laid = [(recipient, each.stage, each.name) for recipient, each in copies]
        self.record.do(partial(self._laid, laid=laid), self.clock())
        for recipient, stage, name in laid:
            self._say(stage, recipient, recipient.why, file=name)

    def _not_made(self, recipient: Recipient, missing: Refused, **more: Any) -> None:
        fields = tuple((name, str(value)) for name, value in missing.fields.items())
        self._say("not-made", recipient, missing.reason, fields=fields, **more)

    # Letters

    def _post(self, people: Sequence[Recipient], stop: Callable[[], bool], wait: Callable[[float], object]) -> bool:
        """Send these letters, and again what was put off. Whether somebody stopped it. Refused: no letter can go."""
        assert self.mail is not None  # noqa: S101  only called with one
        with Post(self.mail) as post:
            post.open()
            self.record.do(self.laying.keep_mail_hashes(people), self.clock())
            for seconds in (0, *WAITS):
                if seconds:
                    self.progress(Progress("waiting", seconds=seconds))
                    wait(seconds)
                people = [one for one in people if not self._stops(stop) and self._send_letter(post, one, people)]
                if self._stopped or not people:
                    break
        return self._stopped

    _stopped = False

    def _stops(self, stop: Callable[[], bool]) -> bool:
        self._stopped = self._stopped or stop()
        return self._stopped

    def _send_letter(self, post: Post, recipient: Recipient, people: Sequence[Recipient]) -> bool:
        """One letter, written down before and after. Whether it was put off."""
        counted: dict[str, Any] = {"place": people.index(recipient) + 1, "among": len(people)}
        try:
            letter = self.laying.letter(recipient, draft=False)
        except Refused as missing:
            self._not_made(recipient, missing, **counted)
            return False
        try:
            self._write(recipient, "begun")
        except Refused:  # another program wrote down meanwhile that it went
            self._say("had", recipient, **counted)
            return False
        try:
            answered = post.send(letter, recipient.email)
        except BaseException as error:
            if not post.handed:
                self._write(recipient, "put-off", "stopped" if isinstance(error, KeyboardInterrupt) else "mail-dropped")
            self._say("begun" if post.handed else "put-off", recipient, **counted)
            raise
        self._answered(recipient, answered, counted)
        return answered.stage == "put-off"

    def _answered(self, recipient: Recipient, answered: LetterOutcome, counted: dict[str, Any]) -> None:
        if answered.stage != "begun":
            self._write(recipient, answered.stage, answered.why)
        server = (("server", self.mail.settings.server),) if self.mail else ()
        self._say(answered.stage, recipient, answered.why, fields=server, **counted)

    def _write(self, recipient: Recipient, stage: CopyStage, why: str = "") -> None:
        move = partial(self.outgoing.stood, recipient=recipient, version=self.version, stage=stage, why=why)
        if stage == "begun":
            move = partial(self._begin, recipient=recipient)
        self.record.do(move, self.clock())

    def _begin(self, meeting: Meeting, recipient: Recipient) -> Sequence[Entry]:
        """Refused (sent-already) where it went, or may have, as the record stands at this very moment."""
        before = copy_of(self.outgoing, meeting, recipient, self.version)
        if before is not None and before.stage in SKIPPED and (recipient.person, recipient.to) not in self.again:
            raise Refused("sent-already", name=recipient.name)
        return self.outgoing.stood(meeting, recipient, self.version, "begun")

    def _laid(self, meeting: Meeting, laid: Sequence[tuple[Recipient, CopyStage, str]]) -> Sequence[Entry]:
        entries: list[Entry] = []
        for recipient, stage, _name in laid:
            with suppress(Refused):  # ticked off, or taken out, at another screen meanwhile
                entries += self.outgoing.stood(meeting, recipient, self.version, stage, recipient.why)
        return entries
