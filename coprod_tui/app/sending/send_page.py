"""Sending a summary: everybody who gets it, by which way, how far each copy is, and one key that sends them all.

A private page, because the way somebody gets a summary may show what they need.
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
    """What this page shows. people: who gets a copy. version: the one that goes now; None where none can, and why.

    mail: the mail server; None where letters are put into the outbox as drafts.
    """

    meeting: Meeting
    people: tuple[Recipient, ...]
    version: int | None
    why: str
    mail: MailSettings | None


def read_sending(office: Office, place: MeetingPlace, what: Outgoing) -> SendingView:
    """Read what the page shows. Raises Refused, CannotOpen."""
    meeting = read_meeting(place)
    people = what.recipients(meeting, read_group(office.shelf.group(place.group)))
    version, why = None, ""
    try:
        version = what.current(meeting)
    except Refused as refused:
        why = refusal(refused)
    return SendingView(meeting, people, version, why, read_config().mail)


class SendingPage(ListPage):
    """place: the meeting whose summary goes. seat: the name that entries are stamped with.

    results: how far this run is with each person, in words, by their mark.
    """

    KEYS: ClassVar[tuple[Key, ...]] = SENDING
    WHAT: ClassVar[Outgoing] = SUMMARY

    def __init__(self, office: Office, place: MeetingPlace, seat: str) -> None:
        note = _("This page is private. Keep it off the big screen.")
        super().__init__(office, title=_("Who gets it"), note=note)
        self.place, self.seat = place, seat
        self.sending_view: SendingView | None = None
        self.results: dict[str, str] = {}
        self._halt = threading.Event()
        self.is_sending = False

    def head(self) -> Text:
        if self.sending_view is None:
            return bold(self.place.id)
        plan = self.sending_view.meeting.plan
        name, day = title(plan), when(plan)
        if self.sending_view.version is None:
            return m("[b]$name[/b]   $day", name=name, day=day)
        version = self.version_words(self.sending_view.meeting, self.sending_view.version)
        return m("[b]$name[/b]   $day   $version", name=name, day=day, version=version)

    def version_words(self, meeting: Meeting, version: int) -> str:
        return version_words(version, closed=meeting.sealing.closed)

    async def look(self) -> None:
        view = await self.attempt(partial(read_sending, self.office, self.place, self.WHAT))
        if view is None:
            return
        self.sending_view = view
        self.query_one("#note", WrappedText).show(muted(f"{self.note} {self._mail_words(view.mail)}"))
        self.show()
        self.tick()
        if view.why:
            self.say(view.why)

    def _mail_words(self, mail: MailSettings | None) -> str:
        if mail is None:
            return _("Letters are put here as drafts: {folder}").format(folder=self.place.outbox)
        return _("Letters go out through {server}.").format(server=mail.server)

    # The list

    @property
    def people(self) -> tuple[Recipient, ...]:
        return self.sending_view.people if self.sending_view else ()

    def copy(self, one: Recipient) -> Copy | None:
        if self.sending_view is None or self.sending_view.version is None:
            return None
        return copy_of(self.WHAT, self.sending_view.meeting, one, self.sending_view.version)

    def lines(self) -> Sequence[Row]:
        return [Row(one.mark.lstrip("0"), one.name, self._copy_words(one)) for one in self.people]

    def _copy_words(self, one: Recipient) -> Content:
        copy, result = self.copy(one), self.results.get(one.mark, "")
        stage = stage_words(copy) if copy else ""
        way_and_stage = muted(DOT.join(filter(None, (way_words(one.way), "" if result else stage))))
        if not result:
            return way_and_stage
        if one.way not in BY_MAIL:  # what is to be done says the way
            return wait(result) if copy is not None and copy.stage in OPEN else now(result)
        waits = copy is not None and copy.stage in OPEN
        return way_and_stage + muted(DOT) + (wait(result) if waits else now(result))

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
            tick = partial(
                tick_off, self.office.shelf, self.place, person=one.person, to=one.to, at=self.office.clock(),
                seat=self.seat,
            )  # fmt: skip
            if await self.carry_out(tick):
                await self.look()
                self.say(_("Ticked: {name} has their copy.").format(name=one.name))
        elif picked == "again":
            await self.send([one])

    # Everybody

    def send_all(self) -> None:
        if self.is_sending:
            self.say(_("It is being sent. Escape stops after this letter."))
        elif self.sending_view is not None and self.sending_view.version is None:
            self.say_trouble(self.sending_view.why)
        else:
            self.begin(self.send)

    async def send(self, once_more: Sequence[Recipient] = ()) -> None:
        """Ask, send, and say how it ended. once_more: only to these, though their copies may have gone; () for all."""
        view = self.sending_view
        if view is None:
            return
        mail: Mail | None = None
        if view.mail is not None and any(one.way in BY_MAIL for one in view.people):
            count = len(once_more) or len(to_post(view.meeting, self.people, outgoing=self.WHAT))
            words = ngettext("Send {count} letter through {server}?", "Send {count} letters through {server}?", count)
            if count and not await self.sure(words.format(count=count, server=view.mail.server)):
                return
            mail = await self._open_mail(view.mail) if count else Mail(view.mail)
            if mail is None:
                return
        self._halt.clear()
        self.is_sending = True
        try:
            outcome, trouble = await self.office.attempt(partial(self._run, mail, once_more))
        finally:
            self.is_sending = False
        await self.look()
        if outcome is None:
            self.say_trouble(trouble)
        else:
            self._say_outcome(outcome, view.mail)

    async def _open_mail(self, settings: MailSettings) -> Mail | None:
        """The server with a password: from the keyring, else typed and kept nowhere. None where none was typed."""
        if not settings.user:
            return Mail(settings)
        password = await asyncio.to_thread(known_password, settings)
        if not password:
            label = _("Password")
            hint = _("Of {user} at {server}. It is not kept.").format(user=settings.user, server=settings.server)
            question = Question(f"{self.place.id}-password", label, hint, secret=True)
            password = await self.ask_words(question) or ""
        return Mail(settings, password) if password else None

    def _run(self, mail: Mail | None, once_more: Sequence[Recipient]) -> RunOutcome:
        """Send, in a thread of its own."""
        return send(
            self.office.shelf,
            self.place,
            clock=self.office.clock,
            mail=mail,
            progress=self._on_progress,
            again=once_more,
            only=once_more or None,
            stop=self._halt.is_set,
            wait=self._halt.wait,
            seat=self.seat,
            outgoing=self.WHAT,
        )

    def _on_progress(self, step: Progress) -> None:
        """Called in that thread. Where the screen has gone nothing is shown; the record has it all the same."""
        with suppress(RuntimeError):
            if self.is_attached and self.app.is_running:
                self.app.call_from_thread(self._show_step, step)

    def _show_step(self, step: Progress) -> None:
        if self.left:
            return
        if step.recipient is not None:
            self.results[step.recipient.mark] = progress_words(step._replace(place=0, among=0)).removeprefix(
                f"{step.recipient.name}: "
            )
            place = self.people.index(step.recipient) if step.recipient in self.people else self.chosen
            self.chosen = place
            self.show()
        self.say(progress_words(step))

    def _say_outcome(self, outcome: RunOutcome, settings: MailSettings | None) -> None:
        if outcome.trouble is not None:
            if settings is not None and outcome.trouble.reason == "mail-password-wrong":
                forget_password(settings)
            self.say_trouble(refusal(outcome.trouble))
        elif outcome.stopped:
            self.say(_("Stopped. What went is written down. s goes on from there."))
        elif outcome.of("draft"):
            self.say(_("Open each letter in your mail program, look at it, and send it."))
        elif open_copies := len(outcome.of("put-off", "refused", "begun", "unsure", "not-made", "bounced", "drafted")):
            words = ngettext("{count} copy needs a look.", "{count} copies need a look.", open_copies)
            self.say_trouble(words.format(count=open_copies))
        else:
            self.say(_("Everybody's copy is on its way, or waits for you here."))

    def leave(self) -> None:
        """While letters are sent, stop after the present one and stay; else close the page."""
        if self.is_sending:
            self._halt.set()
            self.say(_("Stopping after this letter."))
        else:
            super().leave()

    def on_unmount(self) -> None:
        self._halt.set()
