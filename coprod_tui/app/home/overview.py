"""How groups and their meetings stand, in the few words a list has room for; and what waits in all groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from coprod_tui.app.overview import GroupOverview, MeetingOverview
from coprod_tui.app.pages.list_page import DOT
from coprod_tui.app.widgets.pieces import muted, now, shorten, wait
from coprod_tui.model.farewell import not_handed
from coprod_tui.model.group import Group
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.sentences.group_status import (
    Status,
    action_words,
    issue_words,
    keep_words,
    look_again_words,
    near_day,
    summary_parts,
)
from coprod_tui.wording import _, ngettext, times, whole

SHORT = 24
"""Columns of a group's name where something else is what matters."""


def meets_words(one: MeetingOverview, today: date, zone: str) -> Content:
    """How a meeting stands. zone: the time zone of the days shown."""
    if one.stage == "open":
        return now(_("open"))
    if one.stage == "planned":
        return Content(planned_words(one, today))
    if one.stage == "unread":
        return wait(_("damaged in places") if one.damaged else _("cannot be read")) + Content(f". {one.trouble}")
    day_held = muted(f"{near_day(one.date, today)}{DOT}" if one.date else "")
    return day_held + summary_words(one, today, zone)


def of_group(standing: GroupOverview) -> Content:
    """The group's name and a dot, before a fact of it; a long name is shortened, as Home also lists it in full."""
    return muted(shorten(standing.name, SHORT) + DOT)


def meeting_title(one: MeetingOverview) -> str:
    """What a meeting is called in a list of several groups' meetings."""
    return one.title or _("Meeting {number}").format(number=one.number)


def summary_words(one: MeetingOverview, today: date, zone: str) -> Content:
    """How a finished meeting's summary stands, with what somebody waits for marked."""
    parts = summary_parts(one.after, one.agreed, today, zone)
    return muted(DOT).join([_part(part) for part in parts])


def _part(part: Status) -> Content:
    """One status, marked by whether it waits or calls for something, and never broken over lines."""
    words = whole(part.words)
    return wait(words) if part.waits else Content(words) if part.calls else muted(words)


def planned_words(one: MeetingOverview, today: date) -> str:
    if not one.date:
        return _("planned, no day yet")
    when = ", ".join(filter(None, (near_day(one.date, today, named=True), one.start)))
    if one.date == today.isoformat():
        return _("today, {time}").format(time=one.start) if one.start else _("today")
    if one.date < today.isoformat():
        return _("was planned for {when}").format(when=when)
    return _("planned for {when}").format(when=when)


def group_words(standing: GroupOverview, today: date) -> Content:
    """How a group stands: its open meeting, the next one, what is to be agreed."""
    if standing.trouble:
        return wait(_("cannot be read")) + Content(f". {standing.trouble}")

    parts = [*_unread(standing)]
    open_now, ahead = standing.open, standing.ahead(today)
    if open_now is not None:
        parts.append(now(_("{meeting} open").format(meeting=_numbered(open_now))))
    if ahead is not None:
        words_ahead = Content(f"{_numbered(ahead)} {planned_words(ahead, today)}")
        parts.append(words_ahead if open_now is None else muted(words_ahead.plain))
    newest_finished = next((one for one in standing.meetings if one.stage in ("to-agree", "agreed")), None)
    if newest_finished is not None and newest_finished.stage == "to-agree":
        parts.append(Content(_("{meeting} to be agreed").format(meeting=_numbered(newest_finished))))
    elif newest_finished is not None and not parts:
        words = _("{meeting} closed") if newest_finished.after.closed else _("{meeting} agreed")
        parts.append(muted(words.format(meeting=_numbered(newest_finished))))
    if on := standing.group.farewell.closed:
        ended = whole(_("closed on {day}").format(day=near_day(on, today)))
        return Content(DOT).join([Content(ended), *parts])
    coming = standing.coming(today)
    if ahead is None and coming is not None:
        parts.append(muted(_("next meeting {day}").format(day=_coming_day(coming, today))))
    return Content(DOT).join([*(parts or [muted(_("no meeting yet"))]), *_to_do_counts(standing)])


def _numbered(one: MeetingOverview) -> str:
    return _("meeting {number}").format(number=one.number)


def _unread(standing: GroupOverview) -> Iterator[Content]:
    for one in standing.meetings:
        if one.stage == "unread":
            words = (
                _("{meeting} is damaged, open it to read the rest") if one.damaged else _("{meeting} cannot be read")
            )
            yield wait(words.format(meeting=_numbered(one)))


def _to_do_counts(standing: GroupOverview) -> Iterator[Content]:
    """How many invitations and requests wait for whoever plans."""
    if jobs := sum(one.invitations for one in standing.meetings):
        words = ngettext("{count} invitation to send or give", "{count} invitations to send or give", jobs)
        yield wait(whole(words.format(count=jobs)))
    if asked := len(standing.group.basket.waiting):
        words = ngettext("{count} item asked for", "{count} items asked for", asked)
        yield Content(whole(words.format(count=asked)))


def coming_words(past: PastMeeting, today: date) -> Content:
    """The day that a group agreed to meet next, where that meeting is not planned yet."""
    return muted(f"{_coming_day(past, today)}{DOT}") + Content(_("to be planned"))


def _coming_day(past: PastMeeting, today: date) -> str:
    on = near_day(past.next_date, today, named=True)
    return ", ".join(filter(None, (on, times(past.next_start, past.next_finish))))


def waits_words(group: Group, issue: KeptIssue, today: date) -> Content:
    return _who_and_due(issue_words(group, issue, today))


def does_words(group: Group, action: KeptAction, today: date) -> Content:
    return _who_and_due(action_words(group, action, today))


def again_words(look_again: str, today: date) -> Content:
    """When a decision or the terms are to be looked at again. look_again: YYYY-MM-DD."""
    words = look_again_words(look_again, today)
    return wait(words) if look_again <= today.isoformat() else muted(words)


def _who_and_due(words: tuple[str, str]) -> Content:
    who, due = words
    return Content(", ").join([each for each in (muted(who), wait(due)) if each])


def by_day(one: KeptIssue | KeptAction) -> str:
    """The sort key of issues and actions: the soonest day first, then those without one."""
    return one.by or "9"


def waiting(standings: Sequence[GroupOverview]) -> list[tuple[GroupOverview, KeptIssue]]:
    """Issues that wait for an answer in all groups, by day. Not those handed on as a group ended."""
    pairs = [(one, issue) for one in standings for issue in not_handed(one.group, one.group.history.open_issues)]
    return sorted(pairs, key=lambda pair: by_day(pair[1]))


def summaries(standings: Sequence[GroupOverview]) -> list[tuple[GroupOverview, MeetingOverview]]:
    """Meetings of all groups whose summary waits for something, the newest first."""
    pairs = [(one, meets) for one in standings for meets in one.meetings if meets.waits]
    return sorted(pairs, key=lambda pair: pair[1].date, reverse=True)


def to_decide(standings: Sequence[GroupOverview], today: date) -> list[tuple[GroupOverview, str]]:
    """Groups whose day to think about deleting has come, each with the question."""
    asked = ((one, keep_words(one.group, today)) for one in standings)
    return [(one, words) for one, words in asked if words]


def to_do(standings: Sequence[GroupOverview]) -> list[tuple[GroupOverview, KeptAction]]:
    """Open actions in all groups, by day. Not those handed on as a group ended."""
    pairs = [(one, action) for one in standings for action in not_handed(one.group, one.group.history.open_actions)]
    return sorted(pairs, key=lambda pair: by_day(pair[1]))
