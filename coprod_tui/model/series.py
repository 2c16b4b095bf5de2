"""From one meeting to the next: a group's plan becomes a meeting's record, and what that came to goes back.

Both are copies, made in one line each, so that while a meeting is open only its own record is written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.actions import ActionAdded, ActionCameTo, ActionDropped, ActionFinished
from coprod_tui.model.agenda import Item, ItemAdded
from coprod_tui.model.basket_news import basket_news
from coprod_tui.model.carried import carried_news
from coprod_tui.model.challenges import ChallengeBrought
from coprod_tui.model.charter import rules_kept
from coprod_tui.model.decision_rule import tally
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused
from coprod_tui.model.flow import NextMeetingSet
from coprod_tui.model.group import Group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.held_things import without_held
from coprod_tui.model.history import (
    Adopted,
    KeptDecision,
    KeptItem,
    KeptRole,
    SummaryStands,
)
from coprod_tui.model.in_force import DecisionBrought, looked_at
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.model.look_again import in_force
from coprod_tui.model.missing import RECURRING
from coprod_tui.model.notes import Notes, WordExplained
from coprod_tui.model.own_choices import own
from coprod_tui.model.parking import AnswerCame, IssueClosed, IssueParked, Response, unsaid
from coprod_tui.model.person import ROLES, PersonExpected
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.model.review import AFTERWARDS
from coprod_tui.model.roles import who_had
from coprod_tui.model.rules import RuleBrought
from coprod_tui.model.summary_outcome import what_became
from coprod_tui.model.text import clean, folded
from coprod_tui.model.undo import PutBack, TakenBack
from coprod_tui.model.wanted import Wanted, check_outs, once, wanted_item
from coprod_tui.model.zones import local_day

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def plan_meeting(
    group: Group, group_id: str, number: int, items: Iterable[Wanted] = (), *, title: str = "", date: str = "",
    start: str = "", finish: str = "", zone: str = "UTC", next_meeting: NextMeetingSet | None = None,
    carried: Sequence[KeptItem] | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """The first line of a meeting's record: everything of the group's that the meeting will use.

    next_meeting: what is known of the one after it. carried: which of the carried items it takes, after `items` but
    for the check out; all of them, where None is given.

    Entries stand in a new, empty record, so an entry's number, and the id of what it makes, is its place here.
    """
    key = group.identity.calendar_key
    entries: list[Entry] = [
        MeetingPlanned(group_id, group.name, number, clean(title), date, start, finish, zone, group.settings, key)
    ]
    people: dict[Id, Id] = {}
    for place, member in enumerate(group.members.active, 1):
        entries.append(PersonExpected(member.name, place, member.id, member.named, member.brings))
        people[member.id] = Id(len(entries))
    for member in group.members.active:
        entries += own(member, people[member.id])
    entries += [RuleBrought(rule.words, rule.number) for rule in group.rules.all]
    entries += words_brought(group)
    entries += _brought(group, people, Id(len(entries) + 1))
    entries += _challenged(group, number)
    askers = [one.but(id=people[one.member]) for one in group.members.askers]
    carried = group.history.carried if carried is None else carried
    again = {folded(item.title): _kept(item) for item in carried if item.ref}
    wanted = [once(item, again.get(folded(clean(item.title)))) for item in items if clean(item.title)]
    first, last = check_outs([wanted_item(item, askers) for item in wanted])
    there = {item.ref for item in wanted}
    entries += [
        *first,
        *(_carried_here(group, people, item) for item in carried if item.ref not in there or not item.ref),
        *last,
    ]
    if next_meeting is not None:
        entries.append(next_meeting)
    return [*entries, *_in_force(group, number)]


def _kept(item: KeptItem) -> Wanted:
    return Wanted(
        item.title, item.minutes, item.purpose, item.asked_name, item.ours, item.content_note, item.detail,
        item.asked_by, item.request, item.ref,
    )  # fmt: skip


def is_bare(meeting: Meeting, group: Group) -> bool:
    """Whether this meeting has not begun, and has nothing on its agenda but what was carried to it or asked for."""
    carried = {item.title for past in group.history.meetings for item in past.carried}
    return meeting.flow.stage == "planned" and all(
        item.request or item.title in carried for item in meeting.agenda.items
    )


def _challenged(group: Group, number: int) -> list[ChallengeBrought]:
    """Decisions of other meetings that were challenged since the last one was planned: this one opens with them."""
    return [
        ChallengeBrought(one.ref, one.words, count)
        for past in group.history.meetings
        if past.number != number
        for one, count in past.challenged
    ]


def _in_force(group: Group, number: int) -> list[DecisionBrought]:
    """The decisions of other meetings that are in force: this one may look at each again, or replace it."""
    return [
        DecisionBrought(one.decision.ref, one.decision.words, one.look_again)
        for one in in_force(group.history)
        if one.made.number != number
    ]


def _carried_here(group: Group, people: dict[Id, Id], item: KeptItem) -> ItemAdded:
    by, asker = people.get(item.asked_by, NOBODY), group.members.get(item.asked_by)
    name = item.asked_name or (asker.name if asker is not None and not by else "")
    return ItemAdded(
        item.title, item.minutes, item.purpose, by, name, item.ours, item.content_note, item.detail,
        request=item.request, ref=item.ref,
    )  # fmt: skip


def words_brought(group: Group, known: Notes = Notes()) -> list[Entry]:  # noqa: B008  it is frozen
    """The words that the group has explained, for a meeting that knows these already."""
    return [
        WordExplained(word.word, word.meaning, brought=True)
        for word in group.notes.words
        if word.meaning and known.meaning(word.word) is None
    ]


def _brought(
    group: Group, people: dict[Id, Id], first: Id, known: Collection[str] = (), *, but_of: int = 0
) -> list[Entry]:
    """Open issues and actions, and those an answer came in for since the last meeting.

    Not those whose refs are known already, nor those of the meeting of that number: they are its own.
    """
    own = f"{but_of}-"
    brought: list[Entry] = []
    for issue in group.history.issues:
        if issue.ref in known or issue.ref.startswith(own) or (issue.closed and not issue.fresh):
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
        if action.ref in known or action.ref.startswith(own) or (action.finished and not action.fresh):
            continue
        id = Id(first + len(brought))
        person, *others = [people.get(each, NOBODY) for each in (action.person, *action.others)]
        there = tuple(filter(None, others))
        brought.append(ActionAdded(action.words, 0, person, action.who, action.by, ref=action.ref, others=there))
        brought += _reported(action, id)
    return brought


def _reported(action: KeptAction, id: Id) -> list[Entry]:
    """What became of an action that a meeting knows by this id, and when."""
    if action.dropped:
        return [ActionDropped(id, action.outcome, action.done)]
    done: list[Entry] = [ActionFinished(id, action.done)] if action.finished else []
    return [*done, *([ActionCameTo(id, action.outcome)] if action.outcome else [])]


def adopt(group: Group, meeting_id: str, meeting: Meeting) -> Sequence[Entry]:
    """What the group keeps of a finished meeting, as one line for its record.

    Refused ("not-finished", "adopted-already") where there is nothing to adopt: adopting is done once for each time
    the meeting was finished.
    """
    if meeting.flow.stage != "finished":
        raise Refused("not-finished")
    before = group.history.get(meeting_id)
    if before is not None and before.up_to >= meeting.last:
        raise Refused("adopted-already")
    if before is not None and before.up_to and not _came_to_more(meeting, before.up_to):
        return [_stands(meeting_id, meeting)]
    meeting = without_held(meeting)
    changed, made = rules_kept(group, meeting, before)
    held = {item.key for one, item in group.history.held if one == meeting_id}
    entries: list[Entry] = [came_to(meeting_id, meeting, held).but(rules=made), *changed]
    entries += [
        WordExplained(word.word, word.meaning) for word in meeting.notes.words if word.meaning and not word.brought
    ]
    entries += (*carried_news(group, meeting_id, meeting), *basket_news(group, meeting_id, meeting))
    return [*entries, *([_stands(meeting_id, meeting)] if meeting.review.versions else [])]


def came_to(meeting_id: str, meeting: Meeting, held: Collection[str] = ()) -> Adopted:
    """What a meeting came to until now, finished or not, but for the ground rules that it made.

    held: the keys of what the group knows to be carried to it.
    """
    return Adopted(
        meeting_id,
        meeting.plan.number,
        meeting.last,
        meeting.plan.title,
        held_on(meeting),
        issues=tuple(_issues(meeting)),
        actions=tuple(_actions(meeting)),
        decisions=tuple(_decisions(meeting)),
        carried=tuple(_carried(meeting, held)),
        roles=tuple(_roles(meeting)),
        next_date=meeting.flow.next_date,
        next_start=meeting.flow.next_start,
        next_finish=meeting.flow.next_finish,
        looked=looked_at(meeting),
    )


def held_on(meeting: Meeting) -> str:
    """The day (YYYY-MM-DD) it was held, which need not be the one it was planned for; "" where neither is known."""
    flow = meeting.flow
    return meeting.plan.date if flow.began is None else local_day(meeting.clock.wall(flow.began), meeting.plan.zone)


def _came_to_more(meeting: Meeting, up_to: int) -> bool:
    """Whether anything after that entry changed the meeting itself, rather than what became of its summary.

    Adopted once more for less, it would be put over what the group was told since.
    """
    afterwards = {one.stamp.line for one in meeting.history if one.entry.part in AFTERWARDS}
    since = (one.entry for one in meeting.history if one.stamp.number > up_to and one.entry.part not in AFTERWARDS)
    since = (entry for entry in since if not entry.incidental)
    return any(not isinstance(entry, TakenBack | PutBack) or not afterwards.issuperset(entry.lines) for entry in since)


def _stands(meeting_id: str, meeting: Meeting) -> Entry:
    return SummaryStands(meeting_id, meeting.last, what_became(meeting), meeting.sealing.day)


def _member(meeting: Meeting, person: Id) -> tuple[Id, str]:
    """A person of a meeting as the group knows them: (member's id, name where they are no member, as they wish it).

    Who is no member is asked no more: what the group keeps of them stands in years and in summaries to come.
    """
    found = meeting.people.get(person)
    if found is None:
        return NOBODY, ""
    return found.member, "" if found.member else found.wished


def _issues(meeting: Meeting) -> Iterable[KeptIssue]:
    for issue in meeting.parking.all:
        member, name = _member(meeting, issue.person)
        ref = issue.ref or f"{meeting.plan.number}-{issue.name}"
        yield KeptIssue(
            ref, issue.words, issue.whose, member, issue.who or name, issue.by,
            tuple(_answered(meeting, one) for one in issue.answers), issue.closed,
        )  # fmt: skip


def _actions(meeting: Meeting) -> Iterable[KeptAction]:
    for action in meeting.actions.all:
        who = [_member(meeting, person) for person in action.people]
        member, *others = [member for member, _name in who if member] or [NOBODY]
        names = ", ".join(filter(None, (*(name for _member, name in who), action.who)))
        ref = action.ref or f"{meeting.plan.number}-{action.name}"
        yield KeptAction(
            ref, action.words, member, names, action.by, action.finished, action.outcome, others=tuple(others),
            dropped=action.dropped, done=_wall(meeting, action.done),
        )  # fmt: skip


def _answered(meeting: Meeting, answer: Response) -> Response:
    return answer.but(at=_wall(meeting, answer.at))


def _wall(meeting: Meeting, at: int) -> int:
    """A time (UTC ms) by the clock as it was put right; one from before the meeting is by another clock, and right."""
    began = meeting.flow.began
    return meeting.clock.wall(at) if began is not None and at >= began else at


def _decisions(meeting: Meeting) -> Iterable[KeptDecision]:
    for one in meeting.decisions.concluded:
        counts = tally(one) if one.could is not None or one.support is not None else None
        ref = f"{meeting.plan.number}-D{one.number}"
        yield KeptDecision(ref, one.words, one.outcome or "", one.look_again, counts, one.rule)


def _carried(meeting: Meeting, held: Collection[str]) -> Iterable[KeptItem]:
    """What goes to the next meeting. held: keys of what was put on this agenda later: that waits again by itself."""
    for item in meeting.agenda.items:
        # what was asked for goes back to the basket, which knows who asked; what nobody may read waits until they may
        if item.title == INSTEAD:
            continue
        if not item.request and (item.carried or (_missed(item) and item.ref not in held)):
            member, name = _member(meeting, item.asked_by)
            yield KeptItem(
                item.title, item.minutes, item.purpose, item.asked_name or name, item.ours, item.content_note, member,
                item.detail, ref=f"{meeting.plan.number}-{item.id}",
            )  # fmt: skip
    for one in meeting.decisions.all:
        item_on = meeting.agenda.get(one.item)
        if one.stage == "more-time" and not (item_on and item_on.carried):  # the group said it would come back to it
            yield KeptItem(clean(one.words), purpose="decide", ref=f"{meeting.plan.number}-{one.id}")


def _missed(item: Item) -> bool:
    """Whether the meeting did not get to it, and it is nothing that every meeting has anew."""
    return not (item.spans or item.turned_down or item.purpose in RECURRING)


def _roles(meeting: Meeting) -> Iterable[KeptRole]:
    for role in ROLES:
        for person in who_had(meeting, role):
            yield KeptRole(role, person.name, person.member)


def came_since(meeting: Meeting, group: Group) -> Sequence[Entry]:
    """What the group heard after the meeting was planned, to be offered to it as one line; [] where nothing.

    Answers, and what came of actions; and the issues and actions of a meeting that was finished in between.
    """
    people = {person.member: person.id for person in meeting.people.all if person.member}
    issues = {issue.ref: issue for issue in meeting.parking.all if issue.ref}
    actions = {action.ref: action for action in meeting.actions.all if action.ref}
    entries = _brought(group, people, Id(meeting.last + 1), {*issues, *actions}, but_of=meeting.plan.number)
    for kept_issue in group.history.issues:
        issue = issues.get(kept_issue.ref)
        if issue is not None:
            new = unsaid(kept_issue.answers, issue.answers)
            entries += [AnswerCame(issue.id, one.words, one.changed) for one in new]
            entries += [IssueClosed(issue.id)] if kept_issue.closed and not issue.closed else []
    for kept_action in group.history.actions:
        action = actions.get(kept_action.ref)
        if action is not None and kept_action.finished and not action.finished:
            entries += _reported(kept_action, action.id)
    brought = {(one.ref, one.count) for one in meeting.decisions.challenged}
    challenged = _challenged(group, meeting.plan.number)
    entries += (one for one in challenged if (one.ref, one.count) not in brought)
    here = {one.ref for one in meeting.in_force.all}
    return [*entries, *(one for one in _in_force(group, meeting.plan.number) if one.ref not in here)]


def joined_since(meeting: Meeting, group: Group) -> Sequence[Entry]:
    """People who joined the group after the meeting was planned, to be offered to an open meeting; [] where none."""
    members = {person.member for person in meeting.people.all if person.member}
    number = meeting.next_number("person")
    new = (member for member in group.members.active if member.id not in members)
    return [
        PersonExpected(member.name, number + place, member.id, member.named, member.brings)
        for place, member in enumerate(new)
    ]
