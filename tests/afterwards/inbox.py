"""A group whose members answer by mail: a meeting that is finished, its summary ready, and letters as they come in."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from coprod_tui.afterwards.sending.letters import _token, secret
from coprod_tui.model import agenda, agreement, closing, decisions, people, review, sending
from coprod_tui.model.group import join
from coprod_tui.model.replies import standing
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.wording import local

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person
    from coprod_tui.record.shelf import MeetingPlace

START = 1_791_896_400_000
"""Tuesday 13 October 2026, 14:00 in London."""
DAY = 24 * 60 * 60_000
NOW = START + 7 * DAY
MEMBERS = {
    "Amy Shah": "amy@example.org",
    "Mo Ali": "mo@example.org",
    "Lucy Price": "home@example.org",
    "Ed Price": "home@example.org",
    "Jo": "",
    "محمد علی": "m.ali@example.org",
}
"""Lucy and Ed share an address; Jo has none."""


class Inbox(NamedTuple):
    shelf: Shelf
    place: MeetingPlace

    @property
    def meeting(self) -> Meeting:
        return read_meeting(self.place)

    def person(self, name: str) -> Person:
        return next(one for one in self.meeting.people.all if one.name == name)

    def stands(self, name: str) -> str:
        """Where somebody stands, with the version where it is not the newest."""
        said, reply = standing(self.meeting, self.person(name).id)
        return f"{said} (v{reply.version})" if reply and said == "not-heard" else said

    def do(self, move: Callable[..., Sequence[Entry]], *told: Any, at: int = NOW, **named: Any) -> None:
        change_meeting(self.place, lambda meeting: move(meeting, *told, **named), at)

    def token(self, name: str) -> str:
        """What the number of this person's letter holds, of version 1."""
        return _token(secret(self.place), 1, self.person(name).id, "")

    def new_version(self, at: int = NOW) -> None:
        self.do(review.add_to_summary, "Another thing was said.", at=at)
        self.do(review.mark_ready, at=at)


def inbox(home: Path, *, ready: bool = True, sent: bool = True, meetings: int = 1) -> Inbox:
    """A group with its meetings held a week ago; the last is the one letters are about."""
    shelf = Shelf(home)
    place = make_group(shelf, "Riverside Voices", zone="Europe/London", at=START - DAY)
    for name, address in MEMBERS.items():
        change_group(place, partial(join, name=name, email=address), START - DAY)
    for number in range(meetings):
        made = make_meeting(shelf, place, zone="Europe/London", at=START - DAY, date="2026-10-13", first=14 + number)
        hold(made, ready=ready, sent=sent)
    return Inbox(shelf, made)


def hold(place: MeetingPlace, *, ready: bool, sent: bool) -> None:
    recorder = Recorder(place.record, MEETING, "Room")
    at = START

    def do(move: Callable[..., Sequence[Entry]], *told: Any, **named: Any) -> None:
        nonlocal at
        at += 1_000
        recorder.do(lambda meeting: move(meeting, *told, **named), at)

    do(agenda.begin)
    do(people.everyone_here)
    do(decisions.propose, "Letters go out in 14 point.")
    do(decisions.confirm_words, recorder.state.decisions.all[-1].id)
    do(agreement.agree, recorder.state.decisions.all[-1].id)
    do(closing.finish)
    if ready:
        do(review.mark_ready, "2026-11-03")
        for person in recorder.state.people.all if sent else ():
            do(sending.stood, person.id, 1, "email", "accepted")
    recorder.close()


def letter(
    sender: str = "Amy Shah <amy@example.org>", subject: str = "I agree: riverside-voices-14 v1", text: str = "",
    *, days: float = 1, **headers: str,
) -> EmailMessage:  # fmt: skip
    """A letter as a mail program writes it, so many days after the meeting. headers: with _ for -."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "notes@riverside.example"
    message["Subject"] = subject
    message["Date"] = format_datetime(local(START + int(days * DAY), "Europe/London"))
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text + "\n")
    return message


def eml(folder: Path, message: EmailMessage | bytes, name: str = "one.eml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return path


def mbox(folder: Path, *messages: EmailMessage, name: str = "inbox.mbox") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    said = []
    for message in messages:
        lines = message.as_bytes().split(b"\n")
        quoted = [b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines]
        said.append(b"From somebody@example.org Mon Nov  2 10:00:00 2026\n" + b"\n".join(quoted) + b"\n")
    path.write_bytes(b"\n".join(said))
    return path
