"""Each person's copy of a summary: by which way, how far it got, and what is still for somebody to do by hand.

Every step is an entry, written when it happened: that is the log from which an interrupted sending goes on, and from
which nothing is sent twice. No address is kept here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, cast, get_args

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.review import changed_since_ready
from coprod_tui.model.text import clean, folded

if TYPE_CHECKING:
    from coprod_tui.model.invitations import Invitations
    from coprod_tui.model.meeting import Meeting

DeliveryWay = Literal["email", "word", "large-print", "phone", "text-message", "hand", "easy-read", "easy-read-post"]
"""How somebody gets a summary: an e-mail; a Word file by e-mail; large print by post; read aloud by phone; a text
message; given by hand, where nothing else is known; Easy Read by e-mail; Easy Read by post."""
WAYS: tuple[DeliveryWay, ...] = get_args(DeliveryWay)
BY_MAIL: frozenset[DeliveryWay] = frozenset({"email", "word", "easy-read"})

CopyStage = Literal["job", "draft", "begun", "accepted", "put-off", "refused", "bounced", "done"]
"""job: for somebody to do. draft: a message lies in the outbox, not sent. begun: handed over, nothing heard yet: it may
have gone. accepted: the mail server took it. put-off: it said later. refused: it said no. bounced: it came back.
done: somebody ticked it off."""
OPEN: frozenset[CopyStage] = frozenset({"job", "draft", "begun", "put-off", "refused", "bounced"})
GONE: frozenset[CopyStage] = frozenset({"begun", "accepted", "done"})
"""What is not sent again by itself."""

WHYS = ("no-address", "address-unclear", "came-back", "stopped")
"""Why a copy goes another way than was asked for, came back, or was not sent: beside those of `afterwards.post`."""

AGREED = 0
"""In the place of a version's number: the record as it was agreed and sealed."""

Sort = Literal["summary", "invitation"]
"""What goes to people, each with versions of its own: before a meeting its invitation, afterwards its summary."""


class Copy(Frozen, frozen=True):
    """One person's copy of one version, or of the agreed record.

    to: somebody who is not of the meeting, where person is NOBODY. at: ms. why: a reason id of ours ("no-address"),
    never what a server wrote. sort: what it is a copy of.
    """

    person: Id
    version: int
    way: DeliveryWay
    stage: CopyStage
    at: int
    to: str = ""
    why: str = ""
    sort: Sort = "summary"


class Unreached(Frozen, frozen=True):
    """Somebody a version could not be got to. why: in people's words; at: ms; seat: where it was said."""

    person: Id
    version: int
    why: str = ""
    at: int = 0
    seat: str = ""


class Copies(Frozen, frozen=True):
    """copies: one for each person and version, in the order they were begun."""

    copies: tuple[Copy, ...] = ()

    def of(self, person: Id, version: int, to: str = "") -> Copy | None:
        return next((c for c in self.copies if (c.person, c.version, c.to) == (person, version, to)), None)

    def version(self, number: int) -> tuple[Copy, ...]:
        return tuple(copy for copy in self.copies if copy.version == number)

    @property
    def jobs(self) -> tuple[Copy, ...]:
        """What is for somebody to do: of each person's copies only the newest version's."""
        newest = {(copy.person, copy.to): copy.version for copy in self.copies}
        return tuple(c for c in self.copies if c.stage in OPEN and newest[c.person, c.to] == c.version)

    def had(self, person: Id) -> bool:
        """Whether any version has gone to this person, as far as can be known."""
        return any(copy.person == person and copy.stage in GONE for copy in self.copies)


class Sending(Copies, frozen=True):
    """unreached: see `delivery`. Who cannot be reached is no job for anybody."""

    unreached: tuple[Unreached, ...] = ()

    @property
    def jobs(self) -> tuple[Copy, ...]:
        gone = {(one.person, one.version) for one in self.unreached}
        return tuple(copy for copy in super().jobs if (copy.person, copy.version) not in gone)


class CopyEntry(Entry, frozen=True):
    """How far one person's copy got."""

    sort: ClassVar[Sort]
    undoable: ClassVar[bool] = False
    goes_with: ClassVar[bool] = True
    person: Id
    version: int
    way: DeliveryWay
    stage: CopyStage
    to: str = ""
    why: str = ""

    def among(self, part: Copies, stamp: Stamp) -> tuple[Copy, ...]:
        """The copies with this one as it is now."""
        now = Copy(self.person, self.version, self.way, self.stage, stamp.at, self.to, self.why, self.sort)
        mine = (self.person, self.version, self.to)
        if part.of(*mine) is None:
            return (*part.copies, now)
        return tuple(now if (c.person, c.version, c.to) == mine else c for c in part.copies)


class CopyStood(CopyEntry, frozen=True):
    """A copy of a summary, or of the agreed record."""

    part: ClassVar[str] = "sending"
    sort: ClassVar[Sort] = "summary"

    def apply(self, part: Sending, stamp: Stamp) -> Sending:
        return part.but(copies=self.among(part, stamp))


class InvitationStood(CopyEntry, frozen=True):
    """A copy of an invitation: see `invitations`."""

    part: ClassVar[str] = "invitations"
    sort: ClassVar[Sort] = "invitation"

    def apply(self, part: Invitations, stamp: Stamp) -> Invitations:
        return part.but(copies=self.among(part, stamp))


def is_tick(entry: Entry) -> bool:
    """Whether somebody said by this that a person has their copy. Only that can be taken back of what became of one."""
    return isinstance(entry, CopyEntry) and entry.stage == "done"


WRITTEN = {
    "email": "e-mail, email, e mail, mail, html, by e-mail, md, txt, text, plain text, markdown",
    "word": "word, docx, word by e-mail, word file, word document, word file by e-mail, a word file by e-mail, "
    "word by email, word file by email, by word",
    "large-print": "large print, large-print, large, post, by post, letter, printed, print, large pdf, large-pdf, "
    "large-docx, large print by post, paper",
    "phone": "phone, telephone, read aloud, read aloud by phone, read aloud by telephone, phone call, call, "
    "by phone, by telephone, aloud",
    "text-message": "text message, text-message, sms, message, by text, by text message",
    "hand": "hand, by hand, in person, given by hand",
    "easy-read": "easy read, easy-read, easyread, easy, easy read by e-mail, easy read by email, easy pdf, easy-pdf, "
    "easy-docx",
    "easy-read-post": "easy read by post, easy-read-post, easy-read by post, easyread by post, printed easy read, "
    "easy read printed, easy read on paper, easy read in print",
}
"""How people write each way in a list of members, in small letters."""


def way_written(words: str) -> DeliveryWay | None:
    """The way these words mean, whatever their capitals; None where they mean none that we know."""
    sought = " ".join(folded(words).replace("_", " ").split())
    return next((cast("DeliveryWay", way) for way, names in WRITTEN.items() if sought in names.split(", ")), None)


def way_for(sends: str, email: str) -> DeliveryWay:
    """How somebody gets it: as they asked, else by e-mail where there is an address, else by hand.

    Easy Read for whoever has no address is printed: it is Easy Read that they asked for.
    """
    wanted = way_written(sends)
    if wanted is None:
        wanted = "email" if email else "hand"
    if wanted == "easy-read" and not email:
        return "easy-read-post"
    return "hand" if wanted in BY_MAIL and not email else wanted


def current(meeting: Meeting) -> int:
    """Which version goes out now: the newest that is ready, or AGREED. Refused where none is, or it has changed since.

    not-ready-to-send: nobody has marked one ready. changed-since-ready: the record says more now than that version.
    """
    if meeting.sealing.sealed:
        return AGREED
    version = meeting.review.version
    if version is None:
        raise Refused("not-ready-to-send")
    if changed_since_ready(meeting):
        raise Refused("changed-since-ready", version=version.number)
    return version.number


def _is_version(meeting: Meeting, version: int) -> bool:
    if version == AGREED:
        return meeting.sealing.sealed
    return any(one.number == version for one in meeting.review.versions)


def jobs(meeting: Meeting) -> tuple[Copy, ...]:
    """What is for somebody to do now: copies of the summary; before the meeting those of its invitation."""
    return meeting.invitations.jobs if meeting.flow.stage == "planned" else meeting.sending.jobs


@move
def stood(
    meeting: Meeting, person: Id, version: int, way: DeliveryWay, stage: CopyStage, *, to: str = "", why: str = ""
) -> Sequence[Entry]:
    """Write down how far a copy got. No verb of its own: what comes next is the mail server's to say.

    Refused where there is no such version or person; where it went already, a step back is refused ("sent-already").
    """
    if not _is_version(meeting, version):
        raise Refused("no-such-version", version=version)
    return step_of(meeting, meeting.sending, CopyStood(person, version, way, stage, clean(to), why))


def step_of(meeting: Meeting, copies: Copies, step: CopyEntry) -> Sequence[Entry]:
    """That entry, or nothing where it says nothing new. Refused as `stood` is, but for the version."""
    if step.person and meeting.people.get(step.person) is None:
        raise Refused("no-such-person")
    before = copies.of(step.person, step.version, step.to)
    if before is not None and before.stage in ("accepted", "done") and step.stage not in ("bounced", "done"):
        raise Refused("sent-already", name=meeting.people.shown(step.person) or step.to)
    same = before is not None and (before.way, before.stage, before.why) == (step.way, step.stage, step.why)
    return [] if same and step.stage != "begun" else [step]


@move
def tick(meeting: Meeting, person: Id = NOBODY, to: str = "") -> Sequence[Entry]:
    """Somebody has posted it, read it aloud, or sent the draft: the newest copy of theirs that is still open."""
    mine = [copy for copy in jobs(meeting) if (copy.person, copy.to) == (person, to)]
    if not mine:
        raise Refused("nothing-to-tick", name=meeting.people.shown(person) or to)
    copy = mine[-1]
    made = InvitationStood if copy.sort == "invitation" else CopyStood
    return [made(copy.person, copy.version, copy.way, "done", copy.to)]
