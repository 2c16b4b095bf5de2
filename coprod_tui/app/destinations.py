"""Where a screen can lead: what it asks the app for instead of naming another screen's class."""

from __future__ import annotations

from typing import TypeAlias

from coprod_tui.app.office import Office
from coprod_tui.app.overview import GroupOverview
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.value import Value
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import GroupPlace, MeetingPlace


class ToRoom(Value, frozen=True):
    """The Room of this open record. closing: on the page that closes the meeting."""

    session: MeetingSession
    closing: bool = False


class ToDesk(Value, frozen=True):
    session: MeetingSession


class ToReview(Value, frozen=True):
    """The review of the summary of this open record."""

    session: MeetingSession


class Back(Value, frozen=True):
    """Away from a meeting: to the screen below, or else its group's page. projected: everybody may be looking."""

    session: MeetingSession
    projected: bool


class ToHome(Value, frozen=True):
    office: Office


class ToGroup(Value, frozen=True):
    """opens: a meeting to open at once; closing: on the page that closes it. note: what people should know here.

    known: how it stood when it was read last. That is shown until it is read again.
    """

    office: Office
    place: GroupPlace
    opens: MeetingPlace | None = None
    closing: bool = False
    note: str = ""
    known: GroupOverview | None = None


class ToPlan(Value, frozen=True):
    """The questions that plan a group's next meeting. coming: the day agreed last time.

    fills: a meeting that is planned and has no agenda yet: then that is all that is asked for.
    """

    office: Office
    place: GroupPlace
    name: str
    coming: PastMeeting | None = None
    fills: MeetingPlace | None = None


class ToPlanned(Value, frozen=True):
    """The page of a meeting that is planned. projected: everybody may have been looking at this screen."""

    office: Office
    place: GroupPlace
    meeting: MeetingPlace
    projected: bool = False


class ToNewGroup(Value, frozen=True):
    office: Office


class ToLaptop(Value, frozen=True):
    """This laptop's own settings."""

    office: Office


class ToWhere(Value, frozen=True):
    """What is kept, where, and who can read it."""

    office: Office


class ToSending(Value, frozen=True):
    """The page that meeting's summary is sent from. seat: whose name stands beside what is written down."""

    office: Office
    place: MeetingPlace
    seat: str


class ToInviting(Value, frozen=True):
    """The page people are invited to that meeting from. seat: as above. off: it asks about calling it off first."""

    office: Office
    place: MeetingPlace
    seat: str
    off: bool = False


Destination: TypeAlias = (
    ToRoom | ToDesk | ToReview | Back | ToHome | ToGroup | ToPlan | ToPlanned | ToNewGroup | ToLaptop | ToWhere
    | ToSending | ToInviting
)  # fmt: skip
