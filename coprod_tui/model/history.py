"""What a group keeps of its meetings: which were held, what they decided, what is still to come back.

A finished meeting is adopted in one line; adopting it again, after it was opened once more, puts the later outcomes
in the place of the earlier ones. Of what it left as it was, the group keeps what came since.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar

from coprod_tui.model.agenda import Ours, Purpose
from coprod_tui.model.decision_rule import DecisionRule, Tally
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.in_force import LookedAt
from coprod_tui.model.kept import KeptAction, KeptIssue, with_report, with_what_came
from coprod_tui.model.parking import Response
from coprod_tui.model.person import Role
from coprod_tui.model.summary_outcome import SummaryOutcome
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

Kept = TypeVar("Kept", KeptIssue, KeptAction)


class GroupEntry(Entry, frozen=True):
    """An entry of a group's record only."""

    part: ClassVar[str]


class KeptDecision(Frozen, frozen=True):
    """ref "14-D1"; look_again: YYYY-MM-DD or "". tally, rule: how many stood where, by which rule; None if not kept."""

    ref: str
    words: str
    outcome: str
    look_again: str = ""
    tally: Tally | None = None
    rule: DecisionRule | None = None

    def speaks_of(self, number: int) -> bool:
        """Whether its words are about the meeting of that number: "14-D1", "14-P2", "meeting 14"."""
        return re.search(rf"\b(?:{number}-[DAP]\d+|meeting {number})\b", self.words, re.IGNORECASE) is not None


class KeptItem(Frozen, frozen=True):
    """An item carried to next time. asked_by is a member's id, asked_name somebody who is no member.

    request: which of the basket it is, by its id; 0 for none. ref: which it is of those that were ever carried; "" in
    records from before that was kept.
    """

    title: str
    minutes: int | None = None
    purpose: Purpose = ""
    asked_name: str = ""
    ours: Ours = ""
    content_note: str = ""
    asked_by: Id = NOBODY
    detail: tuple[str, ...] = ()
    request: int = 0
    ref: str = ""

    @property
    def key(self) -> str:
        """By which it is known again on an agenda."""
        return self.ref or self.title


class KeptRole(Frozen, frozen=True):
    role: Role
    name: str
    member: Id = NOBODY


class PastMeeting(Frozen, frozen=True):
    """One meeting of the group.

    up_to: the last entry of its record that was adopted; 0 while it is not finished. carried: what it kept for later.
    rules: the rules it made, each by its number in the meeting and in the group. after: what became of its summary.
    agreed: the day (YYYY-MM-DD) its people agreed the record, "" for not yet. next_start, next_finish: HH:MM or "".
    told: how often each decision was challenged when another meeting was planned, which opens with it.
    issues, actions: as it left them when it was adopted last. looked: what it said of earlier decisions.
    """

    meeting: str
    number: int
    title: str = ""
    date: str = ""
    up_to: int = 0
    decisions: tuple[KeptDecision, ...] = ()
    roles: tuple[KeptRole, ...] = ()
    next_date: str = ""
    agreed: str = ""
    carried: tuple[KeptItem, ...] = ()
    rules: tuple[tuple[int, int], ...] = ()
    after: SummaryOutcome = SummaryOutcome()
    next_start: str = ""
    next_finish: str = ""
    told: tuple[tuple[int, int], ...] = ()
    issues: tuple[KeptIssue, ...] = ()
    actions: tuple[KeptAction, ...] = ()
    looked: tuple[LookedAt, ...] = ()

    @property
    def challenged(self) -> tuple[tuple[KeptDecision, int], ...]:
        """Its decisions that were challenged since another meeting was last planned: each with how many times."""
        before, by_ref = dict(self.told), {one.ref: one for one in self.decisions}
        fresh = ((number, count - before.get(number, 0)) for number, count in self.after.challenged)
        found = ((by_ref.get(f"{self.number}-D{number}"), count) for number, count in fresh)
        return tuple((one, count) for one, count in found if one is not None and count > 0)


class History(Frozen, frozen=True):
    """meetings: in the order they were planned. issues, actions: all ever kept, by ref. carried: for next time.

    held: what was carried and is on the agenda of a meeting that was planned already: the meeting's id with each.
    most: the highest number of a meeting that was deleted: "14-P1" never comes to mean another issue.
    """

    meetings: tuple[PastMeeting, ...] = ()
    issues: tuple[KeptIssue, ...] = ()
    actions: tuple[KeptAction, ...] = ()
    carried: tuple[KeptItem, ...] = ()
    most: int = 0
    held: tuple[tuple[str, KeptItem], ...] = ()

    def get(self, meeting: str) -> PastMeeting | None:
        return next((past for past in self.meetings if past.meeting == meeting), None)

    def about(self, number: int) -> tuple[tuple[PastMeeting, KeptDecision], ...]:
        """What meetings after the one of that number decided about it: each such decision, with its meeting."""
        return tuple(
            (past, decision)
            for past in self.meetings
            for decision in past.decisions
            if past.number > number and decision.outcome != "not-agreed" and decision.speaks_of(number)
        )

    @property
    def open_issues(self) -> tuple[KeptIssue, ...]:
        return tuple(issue for issue in self.issues if not issue.closed)

    @property
    def open_actions(self) -> tuple[KeptAction, ...]:
        return tuple(action for action in self.actions if not action.finished)

    @property
    def next_set(self) -> PastMeeting | None:
        """The meeting held last, where it said on which day the group meets next."""
        past = next((past for past in reversed(self.meetings) if past.up_to), None)
        return past if past is not None and past.next_date else None

    @property
    def next_number(self) -> int:
        return max(self.most, *(past.number for past in self.meetings), 0) + 1


class MeetingAnnounced(GroupEntry, frozen=True):
    """A meeting was planned. What was carried to next time is on its agenda, and what came back is told there.

    left: the carried items that are not on it, and wait for a later one.
    """

    part: ClassVar[str] = "history"
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    number: int
    title: str = ""
    date: str = ""
    left: tuple[KeptItem, ...] = ()

    def apply(self, part: History, _stamp: Stamp) -> History:
        announced = PastMeeting(self.meeting, self.number, self.title, self.date)
        others = tuple(
            one.but(told=one.after.challenged) if one.after.challenged else one
            for one in part.meetings
            if one.meeting != self.meeting
        )
        issues = tuple(issue.but(fresh=False) if issue.fresh else issue for issue in part.issues)
        actions = tuple(action.but(fresh=False) if action.fresh else action for action in part.actions)
        return part.but(meetings=(*others, announced), carried=self.left, issues=issues, actions=actions)


class Adopted(GroupEntry, frozen=True):
    """What a finished meeting came to, up to that entry of its record."""

    part: ClassVar[str] = "history"
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    number: int
    up_to: int
    title: str = ""
    date: str = ""
    issues: tuple[KeptIssue, ...] = ()
    actions: tuple[KeptAction, ...] = ()
    decisions: tuple[KeptDecision, ...] = ()
    carried: tuple[KeptItem, ...] = ()
    roles: tuple[KeptRole, ...] = ()
    next_date: str = ""
    rules: tuple[tuple[int, int], ...] = ()
    next_start: str = ""
    next_finish: str = ""
    looked: tuple[LookedAt, ...] = ()

    def apply(self, part: History, _stamp: Stamp) -> History:
        before = part.get(self.meeting) or PastMeeting(self.meeting, self.number)
        adopted = before.but(
            title=self.title, date=self.date, up_to=self.up_to, decisions=self.decisions, roles=self.roles,
            next_date=self.next_date, carried=self.carried, rules=self.rules, next_start=self.next_start,
            next_finish=self.next_finish, issues=self.issues, actions=self.actions, looked=self.looked,
        )  # fmt: skip
        known = any(one.meeting == self.meeting for one in part.meetings)
        meetings = tuple(adopted if one.meeting == self.meeting else one for one in part.meetings)
        own = f"{self.number}-"
        return part.but(
            meetings=meetings if known else (*meetings, adopted),
            issues=_brought(part.issues, self.issues, before.issues, own, with_what_came, anew=not before.up_to),
            actions=_brought(part.actions, self.actions, before.actions, own, with_report, anew=not before.up_to),
            carried=_still_carried(part.carried, before.carried, self.carried),
        )


def _brought(
    kept: tuple[Kept, ...], brought: tuple[Kept, ...], earlier: tuple[Kept, ...], own: str,
    merge: Callable[[Kept, Kept | None, Kept | None], Kept], *, anew: bool,
) -> tuple[Kept, ...]:  # fmt: skip
    """What is kept, with what a meeting came to: in place of its own, whose refs begin so, and of what it took up.

    earlier: what it came to when it was adopted before. merge: gives one as it stands, from this, what the group has
    and what the meeting had left. anew: it was never adopted: then ten years fold much faster, as nothing is looked up.
    """
    if anew and all(one.ref.startswith(own) for one in brought):
        return kept + tuple({one.ref: one for one in brought}.values())
    known, before = {one.ref: one for one in kept}, {one.ref: one for one in earlier}
    now = {one.ref: merge(one, known.get(one.ref), before.get(one.ref)) for one in brought}
    return tuple(({ref: one for ref, one in known.items() if not ref.startswith(own)} | now).values())


def _still_carried(
    waiting: tuple[KeptItem, ...], before: tuple[KeptItem, ...], now: tuple[KeptItem, ...]
) -> tuple[KeptItem, ...]:
    """The items that wait for the next meeting, now that a meeting which carried `before` carries `now`.

    before: nothing, if that meeting was not adopted yet. What other meetings carried stays. What has been put on an
    agenda since is not carried a second time.
    """
    if not before:
        return (*waiting, *now)
    gone = tuple(item.but(ref="") for item in before if item not in waiting)
    others = tuple(item for item in waiting if item not in before)
    return (*others, *(item for item in now if item.but(ref="") not in gone))


class IssueAnswered(GroupEntry, frozen=True):
    """Between meetings: "we asked, they said, what changed"."""

    part: ClassVar[str] = "history"
    ref: str
    words: str
    changed: str = ""
    closed: bool = False

    def apply(self, part: History, stamp: Stamp) -> History:
        def answered(issue: KeptIssue) -> KeptIssue:
            answers = (*issue.answers, Response(self.words, self.changed, stamp.at))
            return issue.but(answers=answers, closed=issue.closed or self.closed, fresh=True)

        return part.but(issues=tuple(answered(one) if one.ref == self.ref else one for one in part.issues))


class ActionReported(GroupEntry, frozen=True):
    """Between meetings: an action is done, or what came of it."""

    part: ClassVar[str] = "history"
    ref: str
    outcome: str = ""

    def apply(self, part: History, stamp: Stamp) -> History:
        def reported(one: KeptAction) -> KeptAction:
            outcome = self.outcome or ("" if one.dropped else one.outcome)
            return one.but(finished=True, outcome=outcome, fresh=True, dropped=False, done=stamp.at)

        return part.but(actions=tuple(reported(one) if one.ref == self.ref else one for one in part.actions))


class RecordAgreed(GroupEntry, frozen=True):
    """The members agreed a meeting's summary, on that date (YYYY-MM-DD).

    As groups wrote it down before records were sealed; `SummaryStands` says so now.
    """

    part: ClassVar[str] = "history"
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    date: str

    def apply(self, part: History, _stamp: Stamp) -> History:
        meetings = (one.but(agreed=self.date) if one.meeting == self.meeting else one for one in part.meetings)
        return part.but(meetings=tuple(meetings))


class SummaryStands(GroupEntry, frozen=True):
    """What became of a finished meeting's summary, up to that entry of its record. What the meeting came to stays."""

    part: ClassVar[str] = "history"
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    up_to: int
    after: SummaryOutcome = SummaryOutcome()
    agreed: str = ""

    def apply(self, part: History, _stamp: Stamp) -> History:
        meetings = (
            one.but(up_to=self.up_to, after=self.after, agreed=self.agreed or one.agreed)
            if one.meeting == self.meeting
            else one
            for one in part.meetings
        )
        return part.but(meetings=tuple(meetings))


class MeetingDeleted(GroupEntry, frozen=True):
    """A meeting was deleted, with what the group kept of it. Only its number is left, which is not used again."""

    part: ClassVar[str] = "history"
    number: int

    def apply(self, part: History, _stamp: Stamp) -> History:
        return part.but(most=max(part.most, self.number))


@move
def answer_kept_issue(
    group: Group, ref: str, words: str, changed: str = "", *, closed: bool = False
) -> Sequence[Entry]:
    """What came back about a parked issue between meetings. The next meeting opens with it."""
    if not any(issue.ref == ref for issue in group.history.issues):
        raise Refused("no-such-issue")
    words = need_words(words, lines=True)
    return [IssueAnswered(ref, words, clean(changed, lines=True), closed)]


@move
def report_kept_action(group: Group, ref: str, outcome: str = "") -> Sequence[Entry]:
    if not any(action.ref == ref for action in group.history.actions):
        raise Refused("no-such-action")
    return [ActionReported(ref, clean(outcome, lines=True))]
