"""`coprod send`: everybody's copy of a summary, each by their way; and what was done by hand, ticked off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from coprod_tui.afterwards.sending.outgoing import SUMMARY, Outgoing
from coprod_tui.afterwards.sending.passwords import forget_password, has_keyring, keep_password, known_password
from coprod_tui.afterwards.sending.post import Mail
from coprod_tui.afterwards.sending.progress import Progress, progress_words
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.afterwards.sending.send import RunOutcome, to_post
from coprod_tui.afterwards.sending.send import send as send_all
from coprod_tui.afterwards.sending.ticked import tick_off
from coprod_tui.commands.exit_codes import INTERRUPTED, REFUSED, Ended
from coprod_tui.commands.lookup import finished_last, first, meeting_called, said_which
from coprod_tui.commands.output import NotShown, note, say
from coprod_tui.commands.prompts import answer, secret, sure
from coprod_tui.config import MailSettings, read_config
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import Sort
from coprod_tui.model.text import clean, folded
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.sentences.jobs import way_words
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _, names, ngettext, refusal

COMMANDS: dict[Sort, str] = {"summary": "send", "invitation": "invite"}


def to_send(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting of that name; with nothing asked, the one finished last, after saying which. at: UTC ms.

    Refused where none is.
    """
    if asked:
        return meeting_called(shelf, asked, at)
    return said_which(first(finished_last(shelf), reason="nothing-to-send"))


def send(
    shelf: Shelf, place: MeetingPlace, *, drafts: bool, again: Sequence[str], yes: bool, clock: Callable[[], int],
    outgoing: Outgoing = SUMMARY,
) -> None:  # fmt: skip
    """Send what is ready, and say what came of each person's copy: through the mail server, if one is set up.

    drafts: only into the outbox in any case. again: names of those whose copy goes although it may have gone before.
    Raises Refused, CannotOpen, NotSaved; ends with 1 where anything did not go, and as shells expect where it was
    stopped.
    """
    config = read_config()
    for problem in config.problems:
        note(refusal(problem))
    settings = None if drafts else config.mail
    meeting, group = read_meeting(place), read_group(shelf.group(place.group))
    outgoing.current(meeting)
    people = outgoing.recipients(meeting, group)
    once_more = [_called(name, people) for name in again]
    for line in plan(people):
        note(line)
    mail = _mail(settings, len(to_post(meeting, people, once_more, outgoing)), yes=yes) if settings else None
    run = partial(send_all, shelf, place, clock=clock, progress=_Shown(), again=once_more, outgoing=outgoing)
    sent = run(mail=mail)
    while settings is not None and _is_wrong(sent):
        note(refusal(sent.trouble))  # type: ignore[arg-type]  # _is_wrong: there is one
        forget_password(settings)
        mail = Mail(settings, _asked(settings))
        sent = run(mail=mail)
    if mail is not None and mail.password and sent.of("accepted") and not sent.stopped:
        _offer_to_keep(mail)
    _end(sent, place, f"coprod {COMMANDS[outgoing.sort]} {place.id}")


class _Shown:
    """A line for each step. Where nobody reads along any more, sending goes on: what came of it is in the record.

    What was said of a copy is not said again when a password was typed anew, and everybody is gone through again.
    """

    def __init__(self) -> None:
        self._said: dict[tuple[int, str], Progress] = {}

    def __call__(self, step: Progress) -> None:
        if step.recipient is not None and not step.among:
            copy = (step.recipient.person, step.recipient.to)
            if self._said.get(copy) == step:
                return
            self._said[copy] = step
        with suppress(BrokenPipeError, NotShown):
            say(progress_words(step))


def plan(people: Sequence[Recipient]) -> list[str]:
    """How many get it by each way."""
    ways = Counter(one.way for one in people)
    lines = []
    for way, count in ways.items():
        words = ngettext("{count} person: {way}", "{count} people: {way}", count)
        lines.append(words.format(count=count, way=way_words(way)))
    return lines


def _mail(settings: MailSettings, count: int, *, yes: bool) -> Mail:
    """The server for so many letters, once somebody said yes. Where there are none it is neither told nor asked for."""
    if not count:
        note(_("No letter is left to send by e-mail."))
        return Mail(settings)
    words = ngettext(
        "{count} letter goes out through {server}, from {sender}.",
        "{count} letters go out through {server}, from {sender}.",
        count,
    )
    note(words.format(count=count, server=settings.server, sender=settings.sender))
    sure(_("Send now? Type yes:"), yes=yes)
    if not settings.user:
        return Mail(settings)
    return Mail(settings, known_password(settings) or _asked(settings))


def _asked(settings: MailSettings) -> str:
    return secret(_("Password of {user} at {server}:").format(user=settings.user, server=settings.server))


def _is_wrong(sent: RunOutcome) -> bool:
    return sent.trouble is not None and sent.trouble.reason == "mail-password-wrong"


def _offer_to_keep(mail: Mail) -> None:
    """A password that was typed may go into the system's keyring, if there is one and somebody says yes."""
    if not has_keyring() or known_password(mail.settings) == mail.password:
        return
    try:
        wanted = answer(_("Keep the password in this computer's keyring? Type yes, or press Enter:"))
    except Refused:  # nobody is there to ask
        return
    if folded(wanted) == folded(_("yes")):
        kept = keep_password(mail.settings, mail.password)
        note(_("It is kept there.") if kept else _("The keyring did not take it. It is not kept."))


def _called(name: str, people: Sequence[Recipient]) -> Recipient:
    """The one of this name, or the only one whose name begins so; "Amy (3)" where two share it."""
    sought = folded(clean(name))
    labels = {_label(one, people): one for one in people}
    exact = [label for label in labels if folded(label) == sought]
    found = exact or [label for label in labels if folded(label).startswith(sought)]
    if not found:
        raise Refused("nobody-to-send-to", name=name, people=list(labels))
    if len(found) > 1:
        raise Refused("several-to-send-to", name=name, people=found)
    return labels[found[0]]


def _label(one: Recipient, people: Sequence[Recipient]) -> str:
    shared = sum(other.name == one.name for other in people) > 1
    return f"{one.name} ({one.mark.lstrip('0')})" if shared else one.name


def tick(shelf: Shelf, place: MeetingPlace, called: Sequence[str], *, at: int, outgoing: Outgoing = SUMMARY) -> None:
    """Tick off what somebody has posted, read aloud or given. Raises Refused where there is nothing of theirs open."""
    people = outgoing.recipients(read_meeting(place), read_group(shelf.group(place.group)))
    for one in [_called(name, people) for name in called]:
        tick_off(shelf, place, person=one.person, to=one.to, at=at)
        say(_("{name}: done.").format(name=one.name))
    take_over(shelf, shelf.group(place.group), at)


def _end(sent: RunOutcome, place: MeetingPlace, command: str) -> None:
    """What is left to do, and how the command ends. Who did not get theirs is named here once more, at the end."""
    for words, came in (
        (_("Not sent: {names}."), ("put-off", "refused", "not-made")),
        (_("It came back from: {names}."), ("bounced",)),
        (_("It may have gone, and nobody can tell: {names}."), ("begun", "unsure")),
    ):  # fmt: skip
        if named := [in_a_line(step.recipient.name) for step in sent.of(*came) if step.recipient is not None]:
            note(words.format(names=names(named)))
    if sent.of("draft"):
        note(_("Open each letter in your mail program, look at it, and send it. They are in {folder}").format(
            folder=place.outbox))  # fmt: skip
    if sent.of("draft", "job"):
        done = " ".join((command, "--done", _("NAME")))
        note(_("When one is sent, posted or read, tick it off: {command}").format(command=done))
    if sent.of("begun", "unsure", "drafted", "bounced"):
        once_more = " ".join((command, "--again", _("NAME")))
        note(_("To send to somebody once more: {command}").format(command=once_more))
    if sent.trouble is not None:
        note(refusal(sent.trouble))
    if sent.stopped:
        note(_("Stopped. What went is written down. The same command goes on from there."))
        raise Ended(INTERRUPTED)
    if sent.of("put-off"):
        note(_("Some were put off. Try again later with the same command: nobody gets it twice."))
    if sent.trouble is not None or sent.of("put-off", "refused", "begun", "not-made", "bounced"):
        raise Ended(REFUSED)
