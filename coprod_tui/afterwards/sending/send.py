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
from coprod_tui.afterwards.sending.progress import Came, Progress
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
SKIPPED: dict[CopyStage, Came] = {"accepted": "had", "done": "had", "begun": "unsure", "bounced": "bounced"}
"""What is not sent again by itself, whatever the way, and what is said of it."""


def settled(copy: Copy | None, *, posting: bool, again: bool) -> Came | None:
    """What is said of a copy that does not go now; None for one that does.

    posting: whether a mail server sends letters. It sends none that was a draft before: somebody may have sent that.
    again: somebody asked for this one to go once more, which it does unless they have it for sure.
    """
    if copy is None:
        return None
    drafted: Came | None = "drafted" if posting and copy.stage == "draft" and copy.way in BY_MAIL else None
    came = SKIPPED.get(copy.stage, drafted)
    return None if again and came != "had" else came


def to_post(
    meeting: Meeting, people: Iterable[Recipient], again: Collection[Recipient] = (), what: Outgoing = SUMMARY
) -> list[Recipient]:
    """Whose letters a mail server would be given now. again: who gets theirs although it may have gone before.

    Refused as `Outgoing.current` refuses.
    """
    version = what.current(meeting)

    def goes(one: Recipient) -> bool:
        copy = copy_of(what, meeting, one, version)
        return settled(copy, posting=True, again=one in again) is None

    return [one for one in people if one.way in BY_MAIL and goes(one)]


class RunOutcome(NamedTuple):
    """How a run ended. came: the last that is known of each person's copy, in order. version: 0 for the agreed record.

    stopped: somebody stopped it; trouble: why no more letters could go, None where there was nothing.
    """

    version: int
    came: tuple[Progress, ...]
    stopped: bool = False
    trouble: Refused | None = None

    def of(self, *came: Came) -> tuple[Progress, ...]:
        return tuple(one for one in self.came if one.came in came)


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
    what: Outgoing = SUMMARY,
) -> RunOutcome:
    """Send the version that stands to everybody who has not had it, and say each step as it is taken.

    mail: without it, a letter is a draft in the outbox. clock: UTC ms. again: whose copy is sent although it may have
    gone before. stop: asked before each letter; Ctrl+C is taken as well, at any moment. wait: waits so many seconds.
    only: these people alone. seat: whose name stands beside what is written down. what: goes out.
    Refused: not-ready-to-send, changed-since-ready, sending-already. Raises CannotOpen, NotSaved. What no letter can
    go for (a wrong password, a server that does not lock the line) ends the run, and is in `Sent.trouble`.
    """
    with _alone(place), open_meeting(place, seat) as record, as_trouble():
        what.current(record.state)
        group = read_group(shelf.group(place.group))
        if what is SUMMARY:
            record.do(partial(_not_reached, group=group), clock())
        run = _Run(record, place, clock, mail, progress, {(one.person, one.to) for one in again}, what)
        sent = run.all(what.recipients(record.state, group), only, stop, wait)
    with suppress(NotSaved):  # the group is told when it is next taken up
        take_over(shelf, shelf.group(place.group), clock())
    return sent


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
    with ExitStack() as held:
        try:
            held.enter_context(holding(place.folder / "sending.lock", 0))
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
        what: Outgoing,
    ) -> None:
        self.record, self.place, self.clock, self.mail, self.again = record, place, clock, mail, again
        self.progress, self.what = progress, what
        self.laying = Laying(place, record.state, mail.settings if mail else None, clock(), what)
        self.version = self.laying.version
        self.came: dict[tuple[Id, str], Progress] = {}

    def all(
        self,
        people: Sequence[Recipient],
        only: Collection[Recipient] | None,
        stop: Callable[[], bool],
        wait: Callable[[float], object],
    ) -> RunOutcome:
        stopped, trouble = False, None
        try:
            outbox.tidy(self.place, self.record.state, self.version, people, self.what)
            todo = [one for one in people if (only is None or one in only) and not self._is_settled(one)]
            by_mail = [one for one in todo if self.mail is not None and one.way in BY_MAIL]
            self._lay_ready([one for one in todo if one not in by_mail])
            if by_mail:
                stopped = self._post(by_mail, stop, wait)
        except KeyboardInterrupt:
            stopped = True
        except Refused as refused:
            trouble = refused
        outbox.tidy(self.place, self.record.state, self.version, people, self.what)
        each = (self.came.get((one.person, one.to)) for one in people)
        return RunOutcome(self.version, tuple(one for one in each if one is not None), stopped, trouble)

    def _say(self, came: Came, one: Recipient, why: str = "", **more: Any) -> None:
        said = Progress(came, one, why)._replace(**more)
        self.came[one.person, one.to] = said
        self.progress(said)

    def _is_settled(self, one: Recipient) -> bool:
        """Whether nothing is to be done for this person in this run; it is said why not."""
        copy = copy_of(self.what, self.record.state, one, self.version)
        posting = self.mail is not None and one.way in BY_MAIL
        came = settled(copy, posting=posting, again=(one.person, one.to) in self.again)
        if came is not None:
            self._say(came, one)
        return came is not None

    # What people do by hand

    def _lay_ready(self, people: Iterable[Recipient]) -> None:
        """Put drafts and files for jobs into the outbox, then write them all down in one line."""
        made: list[tuple[Recipient, Laid]] = []
        for one in people:
            try:
                made.append((one, self.laying.make(one)))
            except Refused as missing:
                self._not_made(one, missing)
        self.record.do(self.laying.known(each for _one, each in made), self.clock())
        for _one, each in made:
            self.laying.put(each)
        laid = [(one, each.stage, each.name) for one, each in made]
        self.record.do(partial(self._laid, laid=laid), self.clock())
        for one, stage, name in laid:
            self._say(stage, one, one.why, file=name)

    def _not_made(self, one: Recipient, missing: Refused, **more: Any) -> None:
        told = tuple((name, str(value)) for name, value in missing.fields.items())
        self._say("not-made", one, missing.reason, fields=told, **more)

    # Letters

    def _post(self, people: Sequence[Recipient], stop: Callable[[], bool], wait: Callable[[float], object]) -> bool:
        """Send these letters, and again what was put off. Whether somebody stopped it. Refused: no letter can go."""
        assert self.mail is not None  # noqa: S101  only called with one
        with Post(self.mail) as post:
            post.open()
            self.record.do(self.laying.known_by_mail(people), self.clock())
            for seconds in (0, *WAITS):
                if seconds:
                    self.progress(Progress("waiting", seconds=seconds))
                    wait(seconds)
                people = [one for one in people if not self._stops(stop) and self._one(post, one, people)]
                if self._stopped or not people:
                    break
        return self._stopped

    _stopped = False

    def _stops(self, stop: Callable[[], bool]) -> bool:
        self._stopped = self._stopped or stop()
        return self._stopped

    def _one(self, post: Post, one: Recipient, people: Sequence[Recipient]) -> bool:
        """One letter, written down before and after. Whether it was put off."""
        counted: dict[str, Any] = {"place": people.index(one) + 1, "among": len(people)}
        try:
            letter = self.laying.letter(one, draft=False)
        except Refused as missing:
            self._not_made(one, missing, **counted)
            return False
        try:
            self._write(one, "begun")
        except Refused:  # another program wrote down meanwhile that it went
            self._say("had", one, **counted)
            return False
        try:
            answered = post.send(letter, one.email)
        except BaseException as came:
            if not post.handed:
                self._write(one, "put-off", "stopped" if isinstance(came, KeyboardInterrupt) else "mail-dropped")
            self._say("begun" if post.handed else "put-off", one, **counted)
            raise
        self._answered(one, answered, counted)
        return answered.stage == "put-off"

    def _answered(self, one: Recipient, answered: LetterOutcome, counted: dict[str, Any]) -> None:
        if answered.stage != "begun":
            self._write(one, answered.stage, answered.why)
        server = (("server", self.mail.settings.server),) if self.mail else ()
        self._say(answered.stage, one, answered.why, fields=server, **counted)

    def _write(self, one: Recipient, stage: CopyStage, why: str = "") -> None:
        move = partial(self.what.stood, one=one, version=self.version, stage=stage, why=why)
        if stage == "begun":
            move = partial(self._begin, one=one)
        self.record.do(move, self.clock())

    def _begin(self, meeting: Meeting, one: Recipient) -> Sequence[Entry]:
        """Refused (sent-already) where it went, or may have, as the record stands at this very moment."""
        before = copy_of(self.what, meeting, one, self.version)
        if before is not None and before.stage in SKIPPED and (one.person, one.to) not in self.again:
            raise Refused("sent-already", name=one.name)
        return self.what.stood(meeting, one, self.version, "begun")

    def _laid(self, meeting: Meeting, laid: Sequence[tuple[Recipient, CopyStage, str]]) -> Sequence[Entry]:
        entries: list[Entry] = []
        for one, stage, _name in laid:
            with suppress(Refused):  # ticked off, or taken out, at another screen meanwhile
                entries += self.what.stood(meeting, one, self.version, stage, one.why)
        return entries
