"""Sending a summary: everybody who gets it, by which way, how far each copy is, and one key that sends them all.

A private page: how somebody gets a summary may say what they need.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import ClassVar, NamedTuple

from textual.content import Content

from coprod_tui.afterwards.sending.outgoing import SUMMARY, Outgoing, copy_of
from coprod_tui.afterwards.sending.passwords import forget_password, known_password
from coprod_tui.afterwards.sending.post import Mail
from coprod_tui.afterwards.sending.progress import Progress, progress_words
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.afterwards.sending.send import RunOutcome, send, to_post
from coprod_tui.afterwards.sending.ticked import tick_off
from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.office import Office
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.sending.keys import SENDING
from coprod_tui.app.widgets.pieces import Text, WrappedText, bold, m, muted, now, wait
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.widgets.rows import Row
from coprod_tui.config import MailSettings, read_config
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import BY_MAIL, GONE, OPEN, Copy
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.jobs import stage_words, way_words
from coprod_tui.sentences.plan import title, when
from coprod_tui.sentences.sending import version_words
from coprod_tui.wording import _, ngettext, refusal

DOT = " · "


class SendingView(NamedTuple):
    """What this page tells: the meeting, who gets theirs, which version goes now and through what.

    version: None where none can go; `why` then says so.
    """

    meeting: Meeting
    people: tuple[Recipient, ...]
    version: int | None
    why: str
    mail: MailSettings | None


def read_going(office: Office, place: MeetingPlace, what: Outgoing) -> SendingView:
    """Raises Refused, CannotOpen."""
    meeting = read_meeting(place)
    people = what.recipients(meeting, read_group(office.shelf.group(place.group)))
    version, why = None, ""
    try:
        version = what.current(meeting)
    except Refused as refused:
        why = refusal(refused)
    return SendingView(meeting, people, version, why, read_config().mail)


class SendingPage(ListPage):
    """place: the meeting whose summary goes. seat: whose name stands beside what is written down."""

    KEYS: ClassVar[tuple[Key, ...]] = SENDING
    WHAT: ClassVar[Outgoing] = SUMMARY

    def __init__(self, office: Office, place: MeetingPlace, seat: str) -> None:
        note = _("This page is private. Keep it off the big screen.")
        super().__init__(office, title=_("Who gets it"), note=note)
        self.place, self.seat = place, seat
        self.going: SendingView | None = None
        self.said: dict[str, str] = {}
        self._halt = threading.Event()
        self.is_sending = False

    def head(self) -> Text:
        if self.going is None:
            return bold(self.place.id)
        plan = self.going.meeting.plan
        name, day = title(plan), when(plan)
        if self.going.version is None:
            return m("[b]$name[/b]   $day", name=name, day=day)
        version = self.version_words(self.going.meeting, self.going.version)
        return m("[b]$name[/b]   $day   $version", name=name, day=day, version=version)

    def version_words(self, meeting: Meeting, version: int) -> str:
        return version_words(version, closed=meeting.sealing.closed)

    async def look(self) -> None:
        going = await self.attempt(partial(read_going, self.office, self.place, self.WHAT))
        if going is None:
            return
        self.going = going
        self.query_one("#note", WrappedText).show(muted(f"{self.note} {self._through(going.mail)}"))
        self.show()
        self.tick()
        if going.why:
            self.say(going.why)

    def _through(self, mail: MailSettings | None) -> str:
        if mail is None:
            return _("Letters are put here as drafts: {folder}").format(folder=self.place.outbox)
        return _("Letters go out through {server}.").format(server=mail.server)

    # Who, and how far

    @property
    def people(self) -> tuple[Recipient, ...]:
        return self.going.people if self.going else ()

    def copy(self, one: Recipient) -> Copy | None:
        if self.going is None or self.going.version is None:
            return None
        return copy_of(self.WHAT, self.going.meeting, one, self.going.version)

    def lines(self) -> Sequence[Row]:
        return [Row(one.mark.lstrip("0"), one.name, self._how(one)) for one in self.people]

    def _how(self, one: Recipient) -> Content:
        copy, words = self.copy(one), self.said.get(one.mark, "")
        stage = stage_words(copy) if copy else ""
        told_so = muted(DOT.join(filter(None, (way_words(one.way), "" if words else stage))))
        if not words:
            return told_so
        if one.way not in BY_MAIL:  # what is to be done says the way
            return wait(words) if copy is not None and copy.stage in OPEN else now(words)
        waits = copy is not None and copy.stage in OPEN
        return told_so + muted(DOT) + (wait(words) if waits else now(words))

    def none(self) -> str:
        return _("Nobody was at this meeting or expected.")

    # One person

    async def change(self, index: int) -> None:
        one = self.people[index]
        copy = self.copy(one)
        if self.is_sending:
            return
        if copy is None:
            self.say(_("{name} has not been sent it yet. s sends it to everybody.").format(name=one.name))
            return
        choices = []
        if copy.stage not in ("accepted", "done"):
            choices.append(Choice("done", "1", _("They have it: tick it off")))
        if copy.stage in (*GONE, "draft", "bounced", "refused", "put-off") and copy.stage not in ("accepted", "done"):
            choices.append(Choice("again", "2", _("Send it to them now")))
        if not choices:
            self.say(_("{name} has this already.").format(name=one.name))
            return
        picked = await self.pick(one.name, choices)
        if picked == "done":
            ticking = partial(
                tick_off, self.office.shelf, self.place, person=one.person, to=one.to, at=self.office.clock(),
                seat=self.seat,
            )  # fmt: skip
            if await self.carry_out(ticking):
                await self.look()
                self.say(_("Ticked: {name} has their copy.").format(name=one.name))
        elif picked == "again":
            await self.send([one], again=True)

    # Everybody

    def send_all(self) -> None:
        if self.is_sending:
            self.say(_("It is being sent. Escape stops after this letter."))
        elif self.going is not None and self.going.version is None:
            self.say_trouble(self.going.why)
        else:
            self.begin(self.send, [], again=False)

    async def send(self, once_more: Sequence[Recipient], *, again: bool) -> None:
        """Ask, send, and say how it ended. again: only these people's copies are sent although they may have gone."""
        going = self.going
        if going is None:
            return
        mail: Mail | None = None
        if going.mail is not None and any(one.way in BY_MAIL for one in going.people):
            count = len(once_more) if again else len(to_post(going.meeting, self.people, outgoing=self.WHAT))
            words = ngettext("Send {count} letter through {server}?", "Send {count} letters through {server}?", count)
            if count and not await self.sure(words.format(count=count, server=going.mail.server)):
                return
            mail = await self._mail(going.mail) if count else Mail(going.mail)
            if mail is None:
                return
        self._halt.clear()
        self.is_sending = True
        try:
            sent, trouble = await self.office.attempt(partial(self._run, mail, once_more))
        finally:
            self.is_sending = False
        await self.look()
        if sent is None:
            self.say_trouble(trouble)
        else:
            self._ended(sent, going.mail)

    async def _mail(self, settings: MailSettings) -> Mail | None:
        """With the password the keyring has, else the one somebody types, which is kept nowhere; None for none."""
        if not settings.user:
            return Mail(settings)
        password = await asyncio.to_thread(known_password, settings)
        if not password:
            label = _("Password")
            hint = _("Of {user} at {server}. It is not kept.").format(user=settings.user, server=settings.server)
            asked = Question(f"{self.place.id}-password", label, hint, secret=True)
            password = await self.ask_words(asked) or ""
        return Mail(settings, password) if password else None

    def _run(self, mail: Mail | None, once_more: Sequence[Recipient]) -> RunOutcome:
        """In a thread of its own: the screen goes on."""
        return send(
            self.office.shelf,
            self.place,
            clock=self.office.clock,
            mail=mail,
            progress=self._heard,
            again=once_more,
            only=once_more or None,
            stop=self._halt.is_set,
            wait=self._halt.wait,
            seat=self.seat,
            outgoing=self.WHAT,
        )

    def _heard(self, step: Progress) -> None:
        """In the other thread: where the screen has gone meanwhile, what came of it is in the record."""
        with suppress(RuntimeError):
            if self.is_attached and self.app.is_running:
                self.app.call_from_thread(self._show_step, step)

    def _show_step(self, step: Progress) -> None:
        if self.left:
            return
        if step.recipient is not None:
            self.said[step.recipient.mark] = progress_words(step._replace(place=0, among=0)).removeprefix(
                f"{step.recipient.name}: "
            )
            place = self.people.index(step.recipient) if step.recipient in self.people else self.chosen
            self.chosen = place
            self.show()
        self.say(progress_words(step))

    def _ended(self, sent: RunOutcome, settings: MailSettings | None) -> None:
        if sent.trouble is not None:
            if settings is not None and sent.trouble.reason == "mail-password-wrong":
                forget_password(settings)
            self.say_trouble(refusal(sent.trouble))
        elif sent.stopped:
            self.say(_("Stopped. What went is written down. s goes on from there."))
        elif sent.of("draft"):
            self.say(_("Open each letter in your mail program, look at it, and send it."))
        elif left := len(sent.of("put-off", "refused", "begun", "unsure", "not-made", "bounced", "drafted")):
            words = ngettext("{count} copy needs a look.", "{count} copies need a look.", left)
            self.say_trouble(words.format(count=left))
        else:
            self.say(_("Everybody's copy is on its way, or waits for you here."))

    def leave(self) -> None:
        """While letters go, it stops after the one of now; the page stays."""
        if self.is_sending:
            self._halt.set()
            self.say(_("Stopping after this letter."))
        else:
            super().leave()

    def on_unmount(self) -> None:
        self._halt.set()
