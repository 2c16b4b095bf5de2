"""A group on disk with a meeting that is planned, and what came of inviting people to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.afterwards.sending.invitation_versions import make_version
from coprod_tui.afterwards.sending.outgoing import INVITATION
from coprod_tui.afterwards.sending.progress import progress_words
from coprod_tui.afterwards.sending.send import send
from coprod_tui.model.agenda import change_item
from coprod_tui.model.group import change_member, choose_group_ways
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.plan import Settings
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from tests.afterwards.ready import LONDON, NOW, SIX, Person, all_join, parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from email.message import EmailMessage
    from pathlib import Path
    from typing import Any

    from coprod_tui.afterwards.sending.send import RunOutcome
    from coprod_tui.model.agenda import Item
    from coprod_tui.model.entry import Entry, Id
    from coprod_tui.model.meeting import Meeting

WAYS = Settings(
    reply_to="voices@riverside.example", support_person="Jo Pitt", quiet_room="Room 3", ours="our letters",
    not_ours="the rent",
)  # fmt: skip
ITEMS = (
    Wanted("Check in", 10, "check-in"),
    Wanted("Letters", 20, "decide", "Amy Shah"),
    Wanted("Bus passes", 30, "discuss", content_note="money worries"),
    Wanted("Rent", 15, ours="decided"),
)


class Planned:
    """The meeting on disk, number 14. `said`: each line that sending said."""

    def __init__(
        self, home: Path, circle: Sequence[Person] = SIX, settings: Settings = WAYS, items: Sequence[Wanted] = ITEMS,
        date: str = "2026-10-27", start: str = "14:00", finish: str = "16:00", zone: str = LONDON,
    ) -> None:  # fmt: skip
        self.home, self.now = home, NOW
        self.shelf = Shelf(home)
        self.group = make_group(self.shelf, "Riverside Voices", zone=zone, at=NOW)
        if settings != Settings():
            change_group(self.group, lambda group: choose_group_ways(group, settings), NOW)
        change_group(self.group, partial(all_join, circle=circle), NOW)
        self.place = make_meeting(
            self.shelf, self.group, items, zone=zone, at=NOW, date=date, start=start, finish=finish, first=14
        )
        self.said: list[str] = []
        self.do(tell_joining, place="Riverside Hall")

    def do(self, move: Callable[..., Sequence[Entry]], *args: Any, **named: Any) -> None:
        change_meeting(self.place, lambda meeting: move(meeting, *args, **named), self.clock())

    def choose(self, name: str, **chosen: Any) -> None:
        """What a member chooses for themselves."""
        one = next(member.id for member in read_group(self.group).members.all if member.name == name)
        change_group(self.group, partial(change_member, member=one, **chosen), self.clock())

    def change(self, item: str, **changes: Any) -> None:
        self.do(change_item, self.item(item).id, **changes)

    def person(self, name: str) -> Id:
        return next(one.id for one in self.meeting.people.all if one.name == name)

    def item(self, title: str) -> Item:
        return next(item for item in self.meeting.agenda.items if item.title == title)

    def clock(self) -> int:
        self.now += 60_000
        return self.now

    @property
    def meeting(self) -> Meeting:
        return read_meeting(self.place)

    def invite(self, *, off: bool = False, **more: Any) -> RunOutcome:
        self.said.clear()
        make_version(self.place, self.clock(), off=off)
        heard = {"progress": lambda step: self.said.append(progress_words(step))} | more
        return send(self.shelf, self.place, clock=self.clock, outgoing=INVITATION, **heard)

    def stages(self, version: int = 1) -> dict[str, str]:
        names = self.meeting.people
        return {names.name(copy.person): copy.stage for copy in self.meeting.invitations.version(version)}

    def outbox(self) -> list[str]:
        return sorted(path.relative_to(self.place.outbox).as_posix() for path in self.place.in_outbox())

    def letter(self, mark: str, version: int = 1) -> EmailMessage:
        """The draft for the person with that number."""
        return parsed((self.place.outbox / f"{self.place.id}-i{version}-{mark}.eml").read_bytes())


def words(letter: EmailMessage, sort: str = "plain") -> str:
    """What the letter says, its line ends taken out."""
    body = letter.get_body((sort,))
    assert body is not None
    return " ".join(body.get_content().split())


def calendar_of(letter: EmailMessage) -> bytes:
    """The calendar file in it."""
    (found,) = (part for part in letter.iter_attachments() if part.get_content_type() == "text/calendar")
    return found.get_payload(decode=True)  # type: ignore[return-value]  # an attachment is bytes
