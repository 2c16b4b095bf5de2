"""From one meeting to the next: a group's plan becomes a meeting's record, and what that came to goes back.

Both are copies, made in one line each, so that while a meeting is open only its own record is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.actions import ActionAdded, ActionCameTo, ActionFinished
from coprod_tui.model.agenda import ItemAdded, Ours, Purpose
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused
from coprod_tui.model.group import Group, RulesAdopted
from coprod_tui.model.history import Adopted, KeptAction, KeptDecision, KeptIssue, KeptItem, KeptRole  # fmt: skip
from coprod_tui.model.notes import WordExplained
from coprod_tui.model.parking import IssueClosed, IssueParked
from coprod_tui.model.people import ROLES, PersonExpected
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.model.rules import RuleBrought
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coprod_tui.model.meeting import Meeting


class Wanted(Frozen, frozen=True):
    """An item somebody asked for, before the meeting has a record. asked_by is a name as it was written."""

    title: str
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()


def plan_meeting(
    group: Group, group_id: str, number: int, items: Iterable[Wanted] = (), *, title: str = "", date: str = "",
    start: str = "", finish: str = "", zone: str = "UTC",
) -> Sequence[Entry]:  # fmt: skip
    """The first line of a meeting's record: everything of the group's that the meeting will use.

    Entries stand in a new, empty record, so an entry's number, and the id of what it makes, is its place here.
    """
    entries: list[Entry] = [
        MeetingPlanned(group_id, group.name, number, title, date, start, finish, zone, group.settings)
    ]
    people: dict[Id, Id] = {}
    for place, member in enumerate(group.members.active, 1):
        entries.append(PersonExpected(member.name, place, member.id, member.named, member.brings))
        people[member.id] = Id(len(entries))
    entries += [RuleBrought(rule.words, place) for place, rule in enumerate(group.rules.all, 1)]
    entries += [WordExplained(word.word, word.meaning, brought=True) for word in group.notes.words if word.meaning]
    entries += _brought(group, people, Id(len(entries) + 1))
    carried = (
        Wanted(kept.title, kept.minutes, kept.purpose, kept.asked_name, kept.ours, kept.content_note)  # type: ignore[arg-type]
        for kept in group.history.carried
    )
    for item in (*items, *carried):
        asked = [member for member in group.members.active if folded(member.name) == folded(item.asked_by)]
        asked = asked or [m for m in group.members.active if folded(m.name).split()[:1] == [folded(item.asked_by)]]
        by = people[asked[0].id] if len(asked) == 1 else NOBODY
        name = "" if by else item.asked_by
        entries.append(
            ItemAdded(item.title, item.minutes, item.purpose, by, name, item.ours, item.content_note, item.detail)
        )
    return entries


def _brought(group: Group, people: dict[Id, Id], first: Id) -> list[Entry]:
    """Open issues and actions, and those an answer came in for since the last meeting."""
    brought: list[Entry] = []
    for issue in group.history.issues:
        if issue.closed and not issue.fresh:
            continue
        brought.append(
            IssueParked(
                issue.words,
                0,
                issue.whose,
                people.get(issue.person, NOBODY),
                issue.who,
                issue.by,
                ref=issue.ref,
                answers=issue.answers,
            )
        )
        if issue.closed:
            brought.append(IssueClosed(Id(first + len(brought) - 1)))
    for action in group.history.actions:
        if action.finished and not action.fresh:
            continue
        id = Id(first + len(brought))
        person = people.get(action.person, NOBODY)
        brought.append(ActionAdded(action.words, 0, person, action.who, action.by, ref=action.ref))
        if action.finished:
            brought.append(ActionFinished(id))
        if action.outcome:
            brought.append(ActionCameTo(id, action.outcome))
    return brought


def adopt(group: Group, meeting_id: str, meeting: Meeting) -> Sequence[Entry]:
    """What the group keeps of a finished meeting, as one line for its record.

    Refused ("not-finished", "adopted-already") where there is nothing to adopt: adopting is done once for each time
    the meeting was finished.
    """
    if meeting.flow.stage != "finished":
        raise Refused("not-finished")
    held = group.history.get(meeting_id)
    if held is not None and held.up_to >= meeting.last:
        raise Refused("adopted-already")
    number = meeting.plan.number
    entries: list[Entry] = [
        Adopted(
            meeting_id,
            number,
            meeting.last,
            meeting.plan.title,
            meeting.plan.date,
            issues=tuple(_issues(meeting)),
            actions=tuple(_actions(meeting)),
            decisions=tuple(_decisions(meeting)),
            carried=tuple(_carried(meeting)),
            roles=tuple(_roles(meeting)),
            next_date=meeting.flow.next_date,
        )
    ]
    if meeting.rules.changed:
        entries.append(RulesAdopted(tuple((rule.number, rule.words) for rule in meeting.rules.all)))
    entries += [
        WordExplained(word.word, word.meaning) for word in meeting.notes.words if word.meaning and not word.brought
    ]
    return entries


def _member(meeting: Meeting, person: Id) -> tuple[Id, str]:
    """A person of a meeting as the group knows them: (member's id, name where they are no member)."""
    found = meeting.people.get(person)
    if found is None:
        return NOBODY, ""
    return found.member, "" if found.member else found.name


def _issues(meeting: Meeting) -> Iterable[KeptIssue]:
    for issue in meeting.parking.all:
        member, name = _member(meeting, issue.person)
        ref = issue.ref or f"{meeting.plan.number}-{issue.name}"
        yield KeptIssue(
            ref, issue.words, issue.whose, member, issue.who or name, issue.by, issue.answers, issue.closed
        )  # fmt: skip


def _actions(meeting: Meeting) -> Iterable[KeptAction]:
    for action in meeting.actions.all:
        member, name = _member(meeting, action.person)
        ref = action.ref or f"{meeting.plan.number}-{action.name}"
        yield KeptAction(ref, action.words, member, action.who or name, action.by, action.finished, action.outcome)


def _decisions(meeting: Meeting) -> Iterable[KeptDecision]:
    for one in meeting.decisions.concluded:
        yield KeptDecision(f"{meeting.plan.number}-D{one.number}", one.words, one.outcome or "", one.look_again)


def _carried(meeting: Meeting) -> Iterable[KeptItem]:
    for item in meeting.agenda.items:
        if item.carried:
            asked = item.asked_name or meeting.people.name(item.asked_by)
            yield KeptItem(item.title, item.minutes, item.purpose, asked, item.ours, item.content_note)


def _roles(meeting: Meeting) -> Iterable[KeptRole]:
    for role in ROLES:
        for person in meeting.people.doing(role):
            yield KeptRole(role, person.name, person.member)


def joined_since(meeting: Meeting, group: Group) -> Sequence[Entry]:
    """People who joined the group after the meeting was planned, to be offered to an open meeting; [] where none."""
    known = {person.member for person in meeting.people.all if person.member}
    number = meeting.next_number("person")
    new = (member for member in group.members.active if member.id not in known)
    return [
        PersonExpected(member.name, number + place, member.id, member.named, member.brings)
        for place, member in enumerate(new)
    ]
