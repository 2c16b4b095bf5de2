"""The example's second group: a project that made a leaflet in one meeting, handed it on, and ended well."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from coprod_tui.demo.riverside import DAY, address
from coprod_tui.demo.scripted_meeting import ScriptedMeeting, agree_past, at_day, hold_before
from coprod_tui.model import actions, agenda, notes, parking
from coprod_tui.model.farewell import close_group, hand_on, tell_farewell, wish_thanks
from coprod_tui.model.group import Group, join
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.person import Role
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.series import make_group, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.wording import _, local

NAME = "Welcome leaflet"
MEMBERS = ("Ken", "Nadia", "Ruth", "Tasleem")
NAMED = ("Ken", "Ruth")
"""Who wished to be thanked by name."""
AGO = timedelta(weeks=40)
ROLES: tuple[tuple[str, Role], ...] = (("Nadia", "chair"), ("Ruth", "chair"), ("Tasleem", "notes"))


def close_leaflet(shelf: Shelf, *, zone: str, at: int) -> None:
    """The group, its one meeting, and how it ended half a year before `at` (UTC ms). Raises NotSaved."""
    place = make_group(shelf, NAME, zone=zone, at=at - 300 * DAY)
    for name in MEMBERS:
        change_group(place, partial(join, name=name, email=address(name)), at - 300 * DAY)
    items = (
        Wanted(_("Check in"), 10, "check-in"),
        Wanted(_("What nobody told us on our first visit"), 40, "decide", "Nadia", "ours"),
        Wanted(_("Check out"), 10, "check-out"),
    )
    made, opens = hold_before(
        shelf, place, items, ROLES, _first_visit, title=_("Your first visit"), ago=AGO, first=1, zone=zone, at=at
    )
    take_over(shelf, place, opens + DAY)
    agree_past(shelf, made, ready=opens + 2 * DAY, agreed=opens + 12 * DAY)
    response = _("They do it from now on."), _("Everybody gets it with their first letter.")
    printed = _("300 are printed. The front desk gives them out.")
    change_group(place, partial(report_kept_action, ref="1-A1", outcome=printed), opens + 40 * DAY)
    change_group(place, lambda group: answer_kept_issue(group, "1-P1", *response, closed=True), opens + 60 * DAY)
    ends = opens + 90 * DAY
    for later, move in enumerate(_ending(read_group(place), local(ends, zone).date().isoformat())):
        change_group(place, move, ends + later * 1_000)


def _first_visit(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    meeting.do(notes.take_note, _("Nobody says which door it is, or that one may bring somebody."), minutes=8)
    meeting.decide(_("The leaflet has one page, large letters and a map"))
    by = at_day(began, timedelta(days=42))
    meeting.do(actions.add_action, _("Print the leaflet, and put it by the front door"), meeting.person("Ken"), by=by)
    by = at_day(began, timedelta(days=60))
    issue = _("Sending the leaflet with every first letter")
    meeting.do(parking.park, issue, _("the booking team"), meeting.person("Ruth"), by=by)
    meeting.do(agenda.next_item, minutes=6)


def _ending(group: Group, date: str) -> list[Moving[Group]]:
    named = [member.id for member in group.members.all if member.name in NAMED]
    thanks = _("Thank you for your stories. They are in every line of it.")
    celebration = _("Tea and cake in the garden, with all who read it first.")
    again = _("Printing the leaflet again when it runs out")
    return [
        *(partial(wish_thanks, member=member, wish="named") for member in named),
        partial(hand_on, to=_("the front desk"), words=again),
        partial(tell_farewell, thanks=thanks, celebration=celebration),
        partial(close_group, date=date),
    ]
