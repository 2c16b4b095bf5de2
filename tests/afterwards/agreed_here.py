"""A group on disk, and meetings of it whose summaries are answered, agreed and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coprod_tui.afterwards.agreed.copies import keep_known
from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.afterwards.agreed.versions import summary_of
from coprod_tui.model import (
    actions,
    agreement,
    closing,
    decisions,
    flow,
    notes,
    parking,
    people,
    replies,
    review,
    sending,
)
from coprod_tui.model.group import choose_group_ways, join
from coprod_tui.model.hashes import DRAFT, CopyOf, keep_hashes
from coprod_tui.model.plan import Settings
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry, Id
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.plan import AgreedWhen
    from coprod_tui.model.sealing import Seal
    from coprod_tui.record.shelf import MeetingPlace
    from coprod_tui.summary import Summary

BEGAN = 1_791_896_400_000
"""Tuesday 13 October 2026, 14:00 in London."""
SECOND, DAY = 1_000, 86_400_000
LONDON = "Europe/London"
CIRCLE = ("Amy Shah", "Mo Ali", "Lucy", "Tasleem Begum")
LETTERS = "Appointment letters go out in 14 point, with a number to ring."
SAID = "Mo Ali said the ramp by the back door is too steep"
BY = "2026-10-27"
IN_WORDS = [name for name in FORMATS if name not in ("sound", "easy", "easy-docx", "easy-pdf")]
"""Those with the words that are agreed. Easy Read has others, and no seal: it is known by its bytes alone."""


class Circle:
    """A group of four. `meeting`: as its record tells it now; `do`: a move of it, a second after the last.

    counted: copies are written down by their bytes from the first draft on, as finishing does.
    """

    def __init__(
        self, home: Path, rule: AgreedWhen = "everyone", *, names: Sequence[str] = CIRCLE, counted: bool = True
    ) -> None:
        self.counted = counted
        self.shelf = Shelf(home)
        self.group = make_group(self.shelf, "Riverside Voices", zone=LONDON, at=BEGAN)
        ways = Settings(agreed_when=rule, reply_to="voices@riverside.example", count_voices=True)
        change_group(self.group, lambda group: choose_group_ways(group, ways), BEGAN)
        for name in names:
            change_group(self.group, lambda group, name=name: join(group, name), BEGAN)  # type: ignore[misc]
        self.now = BEGAN
        self.place = self.hold(14)

    def hold(self, number: int, decided: str = LETTERS) -> MeetingPlace:
        """A meeting from its opening to its end, with something of everything."""
        self.place = make_meeting(
            self.shelf, self.group, zone=LONDON, at=self.now, title="Letters", date="2026-10-13", start="14:00",
            first=number,
        )  # fmt: skip
        self.do(people.everyone_here)
        self.do(decisions.propose, decided)
        one = self.meeting.decisions.all[-1].id
        self.do(decisions.confirm_words, one)
        self.do(agreement.agree, one)
        self.do(notes.take_note, SAID)
        self.do(notes.take_note, "Somebody: the café – and its *menu* – is | fine > now")
        self.do(notes.take_note, "محمد wrote this: ارتفع السعر 10%.")
        self.do(actions.add_action, "Ring the library", by="2026-11-06")
        self.do(parking.park, "The lift is broken", whose="Estates", by="2026-11-20")
        self.do(flow.set_next_meeting, "2026-11-10", "At the library, 2 pm.")
        self.do(closing.finish)
        if self.counted:
            self.do(keep_hashes, CopyOf(DRAFT), ["0" * 64])
        take_over(self.shelf, self.group, self.now)
        return self.place

    def do(self, move: Callable[..., Sequence[Entry]], *args: Any, **named: Any) -> None:
        self.now += SECOND
        change_meeting(self.place, lambda meeting: move(meeting, *args, **named), self.now)

    @property
    def meeting(self) -> Meeting:
        return read_meeting(self.place)

    @property
    def summary(self) -> Summary:
        return summary_of(self.place, self.meeting, made=self.now)

    def person(self, name: str) -> Id:
        return next(one.id for one in self.meeting.people.all if one.name == name)

    def decision(self) -> Id:
        return self.meeting.decisions.all[-1].id

    def ready(self) -> None:
        self.do(review.mark_ready, answer_by=BY)

    def says(self, name: str, answer: replies.Answer = "agrees", words: str = "") -> None:
        self.do(replies.reply, self.person(name), answer, words)

    def sends(self, *names: str) -> None:
        """Everybody's copy has gone, or those people's."""
        version = self.meeting.review.version
        assert version is not None
        for name in names or CIRCLE:
            self.do(sending.stood, self.person(name), version.number, "hand", "done")

    def agree(self, *, days: int = 0, closed: bool = False) -> Seal:
        self.now += days * DAY
        return seal_record(self.shelf, self.place, closed=closed, at=self.now)

    def closed(self) -> Seal:
        """Ready, gone to everybody, answered by one, and closed after its day."""
        self.ready()
        self.sends()
        self.says(CIRCLE[0])
        return self.agree(days=20, closed=True)

    def sealed(self) -> Seal:
        """Ready, answered by everybody, and agreed."""
        self.ready()
        for name in CIRCLE:
            self.says(name)
        return self.agree()

    def copy(self, format: str, folder: Path, *, known: bool = True) -> Path:
        """The summary as it stands, as a file somebody has. known: it was handed out as copies are now."""
        made = self.summary
        folder.mkdir(exist_ok=True)
        path = folder / file_name(made, FORMATS[format])
        path.write_bytes(FORMATS[format].render(made))
        if known:
            keep_known(self.place, made, [path.read_bytes()], self.now)
        return path
