"""Which home, which group, which meeting a command is about."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from coprod_tui.afterwards.agreed.unfinished_seals import FOLDER as UNSETTLED
from coprod_tui.commands.output import note
from coprod_tui.config import config_path
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import clean, folded
from coprod_tui.model.value import Value
from coprod_tui.record.private import left_over, take_away
from coprod_tui.record.records import open_meeting, read_group, read_identity
from coprod_tui.record.removal_intent import unfinished_business
from coprod_tui.record.series import left_behind, take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, Damaged, NoSuch, Several, Trouble
from coprod_tui.wording import _, local, reason, refusal


class Found(Value, frozen=True):
    """A meeting with its place on the shelf."""

    place: MeetingPlace
    meeting: Meeting


def shelf_in(home: Path, *, look_only: bool = False) -> Shelf:
    """The shelf in this home, which need not be there yet. Refused where something else is in its place.

    What a stopped laptop left half written is taken away, and what it left half taken out is taken out. look_only: the
    first is left, to be looked at.
    """
    if home.exists() and not home.is_dir():
        raise Refused("home-is-file", folder=str(home))
    shelf = Shelf(home)
    if not look_only:
        shelf.sweep()
        take_away(left_over(config_path().parent, deep=False))
    if unfinished_business(home):
        _finish(shelf)
    if not look_only and (home / UNSETTLED).is_dir():
        _settle(shelf)
    return shelf


def take_over_all(shelf: Shelf, at: int) -> None:
    """Finish what a stopped laptop left undone after a meeting was finished: whatever command comes next does it.

    Then who spoke when is out of the record, unless the group counts, and the group has what the meeting came to.
    What cannot be done now is left for the next time. at: UTC ms.
    """
    for place in shelf.groups():
        with suppress(Trouble, OSError):
            if left_behind(shelf, place):
                take_over(shelf, place, at)


def _finish(shelf: Shelf) -> None:
    """Finish what a stopped laptop left of a removal, before anything else is done here."""
    from coprod_tui.afterwards.made_anew import summaries_anew  # noqa: PLC0415  the same
    from coprod_tui.commands.own_settings import forget_settings  # noqa: PLC0415  the same
    from coprod_tui.record.removal import finish  # noqa: PLC0415  needed after a crash only

    try:
        finish(shelf, summaries_anew(shelf), forget_settings)
    except Trouble as trouble:
        note(_("Something that was to be taken out is not out yet. It is tried again each time."))
        note(refusal(trouble))
    else:
        note(_("A removal that had stopped half-way is done now."))


def _settle(shelf: Shelf) -> None:
    """Go on with what a full disk or a stopped laptop kept of a sealing."""
    from coprod_tui.afterwards.agreed.seals import settle_waiting  # noqa: PLC0415  the same

    try:
        settled = settle_waiting(shelf)
    except Trouble as trouble:
        note(refusal(trouble))
    else:
        if settled:
            note(_("A sealing that had stopped half-way is done now."))


def group_called(shelf: Shelf, asked: str) -> GroupPlace:
    """The group of this id or name, or the only one that begins so, capitals and accents aside.

    Raises NoSuch; Several, which names the candidates. A group whose record cannot be read is found by its id alone.
    """
    asked = clean(asked)
    sought = folded(asked)
    if not sought:
        raise NoSuch("no-such-group", asked=asked)
    names = {place: folded(name) for place in shelf.groups() if (name := name_of_group(place))}
    exact = [place for place in shelf.groups() if place.id == asked.lower()]
    found = exact or [place for place, name in names.items() if name == sought]
    found = found or [
        place
        for place in shelf.groups()
        if place.id.startswith(asked.lower()) or names.get(place, "").startswith(sought)
    ]
    if not found:
        raise NoSuch("no-such-group", asked=asked)
    if len(found) > 1:
        raise Several("several-groups", asked=asked, candidates=[place.id for place in found])
    return found[0]


def group_meant(shelf: Shelf, called: str) -> GroupPlace:
    """The group that is called so, or where nothing is said the only one there is."""
    return group_called(shelf, called) if called else only_group(shelf)


def only_group(shelf: Shelf) -> GroupPlace:
    """The one group there is, or the one that goes on. Refused where there is none, or more than one to choose from."""
    groups = shelf.groups()
    if not groups:
        raise Refused("no-group-yet")
    going_on = groups if len(groups) == 1 else [place for place in groups if not _is_closed(place)]
    if len(going_on) != 1:
        raise Refused("which-group", groups=[place.id for place in groups])
    return going_on[0]


def _is_closed(place: GroupPlace) -> bool:
    try:
        return bool(read_group(place).farewell.closed)
    except CannotOpen:
        return False


def name_of_group(place: GroupPlace) -> str:
    """Its name; "" where its record cannot be read."""
    try:
        return read_identity(place).name
    except CannotOpen:
        return ""


def meeting_called(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting of this id, any only start of one, or its number; with nothing asked, the one most likely meant.

    That is the one open now, else the one planned for today, else the next one planned, else the last whose day went
    by without it. at: UTC ms. Raises NoSuch, Several; refused where nothing is open or planned.
    """
    if asked:
        return shelf.find_meeting(clean(asked))
    every = readable(shelf)
    return first(_likely(every, at), _gone_by(every), reason="no-meeting-ahead")


def to_sit_at(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The same; where nothing is open or still to come, the meeting finished last that people have not agreed yet."""
    if asked:
        return meeting_called(shelf, asked, at)
    every = readable(shelf)
    return first(_likely(every, at), _over(every, agreed=False), _gone_by(every), reason="no-meeting-ahead")


def to_show(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The same, agreed or not: to look at one changes nothing, and its first line says which it is."""
    if asked:
        return meeting_called(shelf, asked, at)
    every = readable(shelf)
    return first(_likely(every, at), _over(every), _gone_by(every), reason="no-meeting-ahead")


def to_sum_up(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting that goes on, else the one finished last, agreed or not. Says which where nothing was asked.

    One that is only planned has nothing to sum up. Refused ("nothing-to-sum-up-yet") where no meeting has begun.
    """
    if asked:
        return meeting_called(shelf, asked, at)
    every = readable(shelf)
    return said_which(first(_open(every), _over(every), reason="nothing-to-sum-up-yet"))


def said_which(place: MeetingPlace) -> MeetingPlace:
    """The meeting taken where nobody named one, after that was said."""
    note(_("This is about {meeting}. For another, add its name.").format(meeting=place.id))
    return place


def finished_last(shelf: Shelf, *, agreed: bool = True) -> Found | None:
    """The meeting finished last. agreed: whether one whose record is agreed may be meant."""
    return _over(readable(shelf), agreed=agreed)


def first(*found: Found | None, reason: str) -> MeetingPlace:
    """The first that there is. Refused, for that reason, where there is none."""
    for each in found:
        if each is not None:
            return each.place
    raise Refused(reason)


def _open(every: Sequence[Found]) -> Found | None:
    """The meeting open now, the one begun last where there are several."""
    opened = [each for each in every if each.meeting.flow.stage == "open"]
    return max(opened, key=lambda each: each.meeting.flow.began or 0, default=None)


def _likely(every: Sequence[Found], at: int) -> Found | None:
    """The meeting open now, else planned for today (the first to start), else planned next."""
    planned = [each for each in every if each.meeting.flow.stage == "planned" and _ahead(each.meeting, at)]
    soonest = min(planned, key=lambda each: (each.meeting.plan.date or "9", each.meeting.plan.start), default=None)
    return _open(every) or soonest


def _over(every: Sequence[Found], *, agreed: bool = True) -> Found | None:
    """The meeting finished last. agreed: whether one whose record is agreed may be meant."""
    finished = [each for each in every if each.meeting.flow.stage == "finished"]
    finished = [each for each in finished if agreed or not each.meeting.sealing.sealed]
    return max(finished, key=lambda each: each.meeting.clock.wall(each.meeting.flow.ended or 0), default=None)


def _gone_by(every: Sequence[Found]) -> Found | None:
    """Of planned meetings that have a day, the latest: asked last, when none is still to come."""
    planned = [each for each in every if each.meeting.flow.stage == "planned" and each.meeting.plan.date]
    return max(planned, key=lambda each: (each.meeting.plan.date, each.meeting.plan.start), default=None)


def _ahead(meeting: Meeting, at: int) -> bool:
    """Whether it is planned for today or later, or for no day in particular."""
    today = local(at, meeting.plan.zone).date().isoformat()
    return bool(meeting.plan.number) and (not meeting.plan.date or meeting.plan.date >= today)


def readable(shelf: Shelf) -> list[Found]:
    """Every meeting of whose record anything can be read: a damaged one is no less the one that is meant."""
    found = []
    for place in shelf.meetings():
        try:
            found.append(Found(place, as_far_as_readable(place)[0]))
        except CannotOpen:
            continue
    return found


def as_far_as_readable(place: MeetingPlace) -> tuple[Meeting, str]:
    """The meeting as far as its record can be read, and in plain words why that is not all; "" where it is.

    Raises CannotOpen where nothing can be read.
    """
    try:
        return _read(place)
    except Damaged as trouble:
        meeting, told = _read(place, readable_part=True)
        return meeting, told or refusal(trouble)


def _read(place: MeetingPlace, *, readable_part: bool = False) -> tuple[Meeting, str]:
    with open_meeting(place, readable_part=readable_part) as record:
        return record.state, reason("newer") if record.reason == "newer" else ""
