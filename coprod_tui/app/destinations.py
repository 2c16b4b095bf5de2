"""Where a screen can lead: what it asks the app for instead of naming another screen's class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from coprod_tui.app.office import Office
from coprod_tui.model.history import PastMeeting
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import GroupPlace, MeetingPlace


@dataclass(frozen=True)
class ToRoom:
    """The Room of this open record. closing: on the page that closes the meeting."""

    session: MeetingSession
    closing: bool = False


@dataclass(frozen=True)
class ToDesk:
    session: MeetingSession


@dataclass(frozen=True)
class ToReview:
    """The review of the summary of this open record."""

    session: MeetingSession


@dataclass(frozen=True)
class Back:
    """Away from a meeting: to the screen below, or else its group's page. projected: everybody may be looking."""

    session: MeetingSession
    projected: bool


@dataclass(frozen=True)
class ToHome:
    office: Office


@dataclass(frozen=True)
class ToGroup:
    """opens: a meeting to open at once; closing: on the page that closes it. note: what people should know here."""

    office: Office
    place: GroupPlace
    opens: MeetingPlace | None = None
    closing: bool = False
    note: str = ""


@dataclass(frozen=True)
class ToPlan:
    """The questions that plan a group's next meeting. coming: the day agreed last time.

    fills: a meeting that is planned and has no agenda yet: then that is all that is asked for.
    """

    office: Office
    place: GroupPlace
    name: str
    coming: PastMeeting | None = None
    fills: MeetingPlace | None = None


@dataclass(frozen=True)
class ToPlanned:
    """The page of a meeting that is planned. projected: everybody may have been looking at this screen."""

    office: Office
    place: GroupPlace
    meeting: MeetingPlace
    projected: bool = False


@dataclass(frozen=True)
class ToNewGroup:
    office: Office


@dataclass(frozen=True)
class ToLaptop:
    """This laptop's own settings."""

    office: Office


@dataclass(frozen=True)
class ToWhere:
    """What is kept, where, and who can read it."""

    office: Office


@dataclass(frozen=True)
class ToSending:
    """The page that meeting's summary is sent from. seat: whose name stands beside what is written down."""

    office: Office
    place: MeetingPlace
    seat: str


Destination: TypeAlias = (
    ToRoom | ToDesk | ToReview | Back | ToHome | ToGroup | ToPlan | ToPlanned | ToNewGroup | ToLaptop | ToWhere
    | ToSending
)  # fmt: skip
