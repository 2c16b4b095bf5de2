"""`coprod list --waiting`: across all meetings, what waits for answers, what is to be seen to, and since when.

In numbers, as Home says it: a terminal may be on the big screen too. Who has not answered stands on the review.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from coprod_tui.commands.again import typed
from coprod_tui.commands.output import note, say
from coprod_tui.model.farewell import not_handed
from coprod_tui.model.group import Group
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.look_again import in_force
from coprod_tui.model.since_invited import has_changed
from coprod_tui.model.summary_outcome import step
from coprod_tui.model.terms import terms_due
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import planned_places, take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NotSaved
from coprod_tui.sentences.group_status import (
    issue_words,
    keep_words,
    look_again_words,
    near_day,
    summary_parts,
    to_do_words,
)
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.sentences.terms import terms_name
from coprod_tui.wording import _, day_of, ngettext, refusal

NEXT = {
    "review": "review", "send": "send", "waiting": "review", "asked": "review", "agree": "agree", "close": "close",
}  # fmt: skip
"""Which command comes next, by the step a summary is at."""


def list_waiting(shelf: Shelf, *, zone: str, at: int) -> None:
    """Every group that waits for something, with what. zone: IANA name, in which it is which day; at: UTC ms."""
    today, told = day_of(at, zone), False
    for place in shelf.groups():
        title, lines = _waiting(shelf, place, today, zone, at)
        if not lines:
            continue
        if told:
            say("")
        told = True
        say(title)
        for line in lines:
            say(f"  {line}")
    if not told:
        note(_("Nothing is waiting."))


def _waiting(shelf: Shelf, place: GroupPlace, today: date, zone: str, at: int) -> tuple[str, list[str]]:
    """The group's line, and those of what waits in it, once it was given what its meetings came to since."""
    try:
        with suppress(NotSaved):  # it is told as it was taken over last
            take_over(shelf, place, at)
        group = read_group(place)
    except CannotOpen as trouble:
        return place.id, [refusal(trouble)]
    lines = [*_lines(place, group, today, zone), *_invitations(shelf, place, today)]
    return f"{in_a_line(group.name)}  ({place.id})", lines


def _invitations(shelf: Shelf, place: GroupPlace, today: date) -> Iterator[str]:
    """Meetings to come whose invitations are not all with people, or say something that changed since."""
    for each, plan in planned_places(shelf, place):
        with suppress(CannotOpen):
            meeting = read_meeting(each)
            newest, left = meeting.invitations.newest, len(meeting.invitations.jobs)
            words = ngettext(
                "{count} invitation is to be sent or given", "{count} invitations are to be sent or given", left
            )  # fmt: skip
            told = [words.format(count=left)] if left else []
            if newest is not None and not newest.off and has_changed(meeting):
                told.append(_("something has changed since people were invited"))
            if told:
                yield " · ".join(filter(None, (each.id, near_day(plan.date, today), *told)))
                yield "  " + _("To see to it: {command}").format(command=typed("invite", each.id))


def _lines(place: GroupPlace, group: Group, today: date, zone: str) -> Iterator[str]:
    if asked := keep_words(group, today):
        yield asked
        yield "  " + _("To delete it: {command}").format(command=typed("delete", place.id))
    for held in reversed(group.history.meetings):
        if held.up_to and not (held.agreed and not held.after.jobs and not held.challenged):
            yield from _summary(held, today, zone)
    if waits := len(group.basket.waiting):
        asked = ngettext("{count} item is asked for.", "{count} items are asked for.", waits).format(count=waits)
        yield asked
        yield "  " + _("To see them: {command}").format(command=typed("basket", "--group", place.id))
    yield from _still_ours(group, today)
    if group.farewell.closed:  # no meeting comes that could look at anything again
        return
    for one in in_force(group.history):
        if one.due(today.isoformat()):
            told = (one.decision.ref, in_a_line(one.decision.words), look_again_words(one.look_again, today))
            yield " · ".join(told)
    if renew := terms_due(group, today.isoformat()):
        yield f"{terms_name()} · {look_again_words(renew, today)}"
        yield "  " + _("To see them: {command}").format(command=typed("terms", "--group", place.id))


def _still_ours(group: Group, today: date) -> Iterator[str]:
    """What waits for an answer, and what is to be done: the latter without a name."""
    for issue in sorted(not_handed(group, group.history.open_issues), key=lambda one: one.by or "9"):
        told = (issue.ref, in_a_line(issue.words), ", ".join(filter(None, issue_words(group, issue, today))))
        yield " · ".join(filter(None, told))
    for action in sorted(not_handed(group, group.history.open_actions), key=lambda one: one.by or "9"):
        yield " · ".join(filter(None, (action.ref, in_a_line(action.words), to_do_words(action, today))))


def _summary(held: PastMeeting, today: date, zone: str) -> Iterator[str]:
    yield " · ".join(filter(None, (held.meeting, in_a_line(held.title), near_day(held.date, today))))
    yield "  " + " · ".join(part.words for part in summary_parts(held.after, held.agreed, today, zone))
    here = step(held.after, held.agreed, today.isoformat())
    commands = [typed(NEXT[here], held.meeting)] if here in NEXT else []
    if (held.after.jobs or held.after.unsent) and here not in ("send", "review"):
        commands.append(typed("send", held.meeting))
    yield "  " + _("Next: {command}").format(command=_(" or ").join(commands))
