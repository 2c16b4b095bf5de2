"""The router: the one module that knows which screen class stands for what. Screens ask it for a `Destination`.

What it shows is imported when it is first asked for, so that the first screen does not wait for those behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from textual.app import App
from textual.screen import Screen

from coprod_tui.app.destinations import (
    Back,
    Destination,
    ToDesk,
    ToGroup,
    ToHome,
    ToInviting,
    ToLaptop,
    ToNewGroup,
    ToPlan,
    ToPlanned,
    ToReview,
    ToRoom,
    ToSending,
    ToWhere,
)
from coprod_tui.app.keyboard.key import Key, Keys
from coprod_tui.app.office import Office
from coprod_tui.record.records import read_identity
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.record.trouble import CannotOpen, NoSuch
from coprod_tui.wording import _, speak

SHEETS: dict[type, str] = {
    ToRoom: "room/room.tcss",
    ToDesk: "desk/desk.tcss",
    ToReview: "review/review.tcss",
    ToHome: "pages/page.tcss",
}
"""The style sheet of each screen that may be the first."""
ALONE = 1
"""Screens where nothing was opened yet: the app's own empty one."""
OPENED_FROM = 2
"""Screens where one was opened by a command: the app's own empty one and itself."""


class Router:
    """keys: a screen's keys as this laptop's settings have them."""

    def __init__(self, app: App[Any], keys: Callable[[Iterable[Key]], Keys]) -> None:
        self.app, self._keys = app, keys
        self._sessions: list[MeetingSession] = []

    def go(self, to: Destination) -> None:
        """Show what is asked for. A record that is opened with it is let go of at the latest by `close`."""
        match to:
            case Back():
                self._back(to)
            case ToHome(office):
                self._to_home(office)
            case _:
                screen = self._screen(to)
                self.app.push_screen(screen)
                if isinstance(to, ToRoom) and to.closing and to.session.meeting.flow.stage == "open":
                    screen.call_later(setattr, screen, "local", "closing")  # once it is there

    def close(self) -> None:
        """Let go of every record that was opened. May be called twice, and from any thread."""
        for session in list(self._sessions):
            session.close()

    @property
    def fault(self) -> Exception | None:
        """What broke in a record's keeping, also where no screen was there any more to be told."""
        return next((session.fault for session in self._sessions if session.fault is not None), None)

    def _open(self, session: MeetingSession) -> MeetingSession:
        if session not in self._sessions:
            self._sessions.append(session)
        speak(session.meeting.plan.settings.language)
        return session

    def _screen(self, to: Destination) -> Screen[Any]:
        match to:
            case ToRoom(session):
                from coprod_tui.app.room.keys import ROOM
                from coprod_tui.app.room.room import Room

                return Room(self._open(session), self._keys(ROOM))
            case ToDesk(session):
                from coprod_tui.app.desk.desk import Desk
                from coprod_tui.app.desk.keys import DESK

                return Desk(self._open(session), self._keys(DESK))
            case ToReview(session):
                from coprod_tui.app.review.keys import REVIEW
                from coprod_tui.app.review.review import ReviewScreen

                return ReviewScreen(self._open(session), self._keys(REVIEW))
            case _:
                return self._page(to)

    def _page(self, to: Destination) -> Screen[Any]:
        match to:
            case ToGroup(office, place, opens, closing, note, known):
                from coprod_tui.app.home.group import GroupPage

                if known is not None:
                    speak(known.group.settings.language)
                else:
                    _speak_as(place)
                return GroupPage(office, place, opens=opens, closing=closing, note=note, known=known)
            case ToNewGroup(office):
                from coprod_tui.app.home.new_group import group_steps

                return group_steps(office)
            case ToLaptop(office):
                from coprod_tui.app.home.laptop import Laptop

                return Laptop(office)
            case ToWhere(office):
                from coprod_tui.app.home.where import WherePage

                return WherePage(office)
            case _:
                return self._of_a_meeting(to)

    def _of_a_meeting(self, to: Destination) -> Screen[Any]:
        match to:
            case ToPlan(office, place, name, coming, fills):
                from coprod_tui.app.home.plan_meeting import fill_steps, plan_steps

                if fills is not None:
                    return fill_steps(office, place, name, fills)
                return plan_steps(office, place, name, coming)
            case ToPlanned(office, place, meeting, projected):
                from coprod_tui.app.home.planned import PlannedPage

                return PlannedPage(office, place, meeting, projected=projected)
            case ToSending(office, place, seat):
                from coprod_tui.app.sending.send_page import SendingPage

                return SendingPage(office, place, seat)
            case ToInviting(office, place, seat, off):
                from coprod_tui.app.sending.invite_page import InvitePage

                return InvitePage(office, place, seat, off)
            case _:
                raise TypeError(to)

    def _back(self, to: Back) -> None:
        """To this group's own page, never to the list of other groups: everybody may see what stands after a Room.

        A Room that was shown over a Desk leaves the record open.
        """
        from coprod_tui.app.home.group import GroupPage

        session, below = to.session, self.app.screen_stack[-2]
        if getattr(below, "session", None) is session:
            self.app.pop_screen()
            return
        session.close()
        if session.fault is None:
            self._sessions.remove(session)
        if len(self.app.screen_stack) > OPENED_FROM:
            self.app.pop_screen()
            return
        try:
            place = session.shelf.group(session.place.group)
        except (NoSuch, OSError):  # a stick that came out, perhaps: there is no page to go back to
            message = _(
                "The folder of this group is not there. If it is on a stick, nothing is lost: put the stick back."
            )
            self.app.exit(0, message=message)
            return
        _speak_as(place)
        office = Office(session.shelf.home, clock=session.clock, zone=session.meeting.plan.zone)
        self.app.switch_screen(GroupPage(office, place, projected=to.projected))

    def _to_home(self, office: Office) -> None:
        from coprod_tui.app.home.home import Home

        speak()
        if any(isinstance(screen, Home) for screen in self.app.screen_stack[:-1]):
            self.app.pop_screen()
        elif len(self.app.screen_stack) == ALONE:
            self.app.push_screen(Home(office))
        else:
            self.app.switch_screen(Home(office))


def _speak_as(place: GroupPlace) -> None:
    """In the group's own language from here on; as this laptop does where its record cannot be read."""
    try:
        speak(read_identity(place).settings.language)
    except CannotOpen:
        speak()


def first(home: Path, *, meeting: str | None, desk: str | None, review: str | None) -> Destination:
    """What a command opens, with the meeting's record. Raises CannotOpen, Damaged."""
    from coprod_tui.app.seat.seat_names import desk_seat, review_seat
    from coprod_tui.record.session import MeetingSession

    if meeting is None:
        return ToHome(Office(home))
    shelf = Office(home).shelf
    place = shelf.find_meeting(meeting)
    if desk is not None:
        return ToDesk(MeetingSession(shelf, place, seat=desk_seat(desk), kind="desk"))
    if review is not None:
        return ToReview(MeetingSession(shelf, place, seat=review_seat(review), kind="review"))
    return ToRoom(MeetingSession(shelf, place))


def sheets(to: Destination) -> list[str]:
    """The style sheet of the first screen, for the app to read with its own: else all of them are read again for it."""
    return [SHEETS[type(to)]] if type(to) in SHEETS else []


def keys_of_pages() -> Iterable[tuple[str, Iterable[Key]]]:
    """The pages on which people may find what they looked for on another, with their keys."""
    from coprod_tui.app.desk.keys import DESK
    from coprod_tui.app.home.keys.group import GROUP_PAGE
    from coprod_tui.app.home.keys.home import HOME
    from coprod_tui.app.home.keys.planned import PLANNED
    from coprod_tui.app.review.keys import REVIEW
    from coprod_tui.app.room.keys import ROOM

    return (
        (_("on the Room"), ROOM),
        (_("on the Desk"), DESK),
        (_("on the group's page"), GROUP_PAGE),
        (_("on a planned meeting's page"), PLANNED),
        (_("in the review"), REVIEW),
        (_("at Home"), HOME),
    )


def every_key() -> Iterable[Key]:
    """Every key of every screen, as settings may name them."""
    from coprod_tui.app.desk.keys import DESK
    from coprod_tui.app.home.keys.find import FIND_PAGE
    from coprod_tui.app.home.keys.group import GROUP_PAGE
    from coprod_tui.app.home.keys.home import HOME
    from coprod_tui.app.home.keys.members import MEMBERS, UNDERSTOOD_PEOPLE
    from coprod_tui.app.home.keys.planned import PLANNED
    from coprod_tui.app.home.keys.understood import UNDERSTOOD, USUAL
    from coprod_tui.app.home.keys.year import YEAR_PAGE
    from coprod_tui.app.pages.keys import LIST_PAGE
    from coprod_tui.app.pages.take_out import TakingOut
    from coprod_tui.app.review.keys import REVIEW
    from coprod_tui.app.review.own_words import OWN
    from coprod_tui.app.room.keys import ROOM
    from coprod_tui.app.sending.keys import INVITING, SENDING

    return (
        *ROOM,
        *DESK,
        *REVIEW,
        *OWN,
        *GROUP_PAGE,
        *YEAR_PAGE[:2],
        *FIND_PAGE[:5],
        *HOME,
        *PLANNED,
        *UNDERSTOOD,
        *USUAL[:2],
        *LIST_PAGE,
        *MEMBERS,
        *UNDERSTOOD_PEOPLE,
        *SENDING,
        *INVITING,
        *TakingOut.KEYS,
    )
